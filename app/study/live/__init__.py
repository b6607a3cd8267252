"""A session with a person: consent, tasks in the real window, questionnaires, thanks, moderated from outside."""
