"""The bank's own tasks as a screen reader says them: what is done, what was heard, and what has changed since."""
