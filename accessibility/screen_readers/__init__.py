"""Real assistive technology: a desktop of its own to run it on, away from the person's."""
