"""Branches: which are open, how many wait, numbers and appointments."""
