"""Sentences by code, one module a room of the bank."""
