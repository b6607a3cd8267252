"""Rasa graph components over dialogs.language. Each is named in config.yml by its class."""
