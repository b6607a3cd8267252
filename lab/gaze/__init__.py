"""Gaze that an eye tracker recorded beside a session: read, laid on the session's clock and screen, made into fixations and dwell."""
