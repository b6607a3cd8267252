"""Backups of the bank's file, and what to do when it is damaged or gone."""
