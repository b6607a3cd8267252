"""Markers of a session for whoever records beside it: eye trackers and EEG by Lab Streaming Layer, films by OBS. Observers alone."""
