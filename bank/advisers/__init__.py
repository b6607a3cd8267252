"""A customer's adviser, who does not exist: answers from a small fixed knowledge, in a conversation that is kept."""
