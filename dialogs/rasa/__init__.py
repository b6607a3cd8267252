"""The Rasa project, its components and the worker process that runs it."""
