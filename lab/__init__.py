"""Studies: the event log and the measures taken from it."""
