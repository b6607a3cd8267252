"""The moderator's console: a researcher's window beside a session, on the same machine or, when asked for, on another."""
