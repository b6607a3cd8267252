"""Measures of usability taken from sessions' events; each is defined where it is counted."""
