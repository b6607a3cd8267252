"""The contract of a session's events: each kind with its fields, checked when it is read; published as JSON schemas."""
