"""The voice assistant's decisions: a pure core (state and event in, state and commands out) and its thin runner."""
