"""What can be wrong with a lab's database."""

from __future__ import annotations


class DatabaseError(Exception):
    """A lab's database cannot be used; `code` says why, and no text of it holds a password.

    DATABASE_ADDRESS: what was given is no address of PostgreSQL or SQLite.
    DATABASE_UNREACHABLE: nothing answers, the login is refused, or the connection broke; asking again goes on from what is there.
    DATABASE_REFUSED: it answers and will not.
    DATABASE_NEWER: a later version of this program made it.
    DATABASE_EMPTY: no lab has written there.
    DATABASE_DAMAGED: a session there is not what was uploaded.
    DATABASE_LEFT: after a withdrawal something there still speaks of the participant.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


MANIFEST_DIFFERS, STUDY_DIFFERS = -1, 0
"""In place of an event's number: what contradicts what is in the database is the manifest, or the study's file."""
