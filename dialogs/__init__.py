"""What was said, and what to do about it: the Rasa project, its client and the language tools."""
