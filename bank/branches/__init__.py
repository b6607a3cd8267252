"""Branches that do not exist: where they are, when they are open, how many wait (simulated), numbers, appointments."""
