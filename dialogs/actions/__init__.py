"""Rasa's custom actions. Each is a function of a turn and the bank's desk; adapter.py fits them to rasa_sdk."""
