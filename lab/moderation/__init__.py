"""What a moderator does in a session with a person, as values: what can be told, what is shown, words that wait for them."""
