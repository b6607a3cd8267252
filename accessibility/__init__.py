"""Audits over a captured tree of the user interface, with thresholds from standards kept as data."""
