"""The study's own screens: what a participant is shown before, between and after the tasks, and beside the phone."""
