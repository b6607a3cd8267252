"""The report of a study: what was found, how sure it is, and what it says nothing about."""
