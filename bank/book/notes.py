"""Notes that people pin to entries: a text and pictures. Deleting a note deletes its pictures."""

from __future__ import annotations

import hashlib
from sqlite3 import Row
from typing import Final, Literal

from bank.book.errors import (
    BookEntryUnknownError,
    BookNoteInvalidError,
    BookNoteUnknownError,
    BookPictureKindError,
    BookPicturesFullError,
    BookPictureTooLargeError,
    BookPictureUnknownError,
)
from bank.book.fields import checked_id, checked_text
from bank.book.index import BookIndex
from bank.book.values import Note, Picture
from bank.clock import Clock, epoch_ms, from_epoch_ms
from bank.database import Database, Reading, Transaction
from bank.errors import FieldInvalidError

LONGEST_NOTE: Final = 500  # characters; ours, and CHECKed by the schema
MOST_PICTURES: Final = 9  # of one note; ours, and asked by a trigger
LARGEST_PICTURE_MIB: Final = 2  # ours, and CHECKed by the schema

PictureKind = Literal["png", "jpeg", "webp"]


class NoteReader:
    """What was noted."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, customer_id: str, account_id: str, transfer_id: int) -> Note:
        """Return an entry's note with its pictures' descriptions (BookEntryUnknownError, BookNoteUnknownError)."""
        _require_entry(self._database, customer_id, account_id, transfer_id)
        return _find(self._database, account_id, transfer_id)

    def list(self, customer_id: str) -> tuple[Note, ...]:
        """Return all notes of a customer, the newest written first."""
        rows = self._database.rows(
            "SELECT n.* FROM book_note AS n JOIN account AS a ON a.id = n.account_id WHERE a.customer_id = ?"
            " ORDER BY n.written_ms DESC, n.transfer_id DESC, n.account_id",
            checked_text(customer_id, "customer_id"),
        )
        return tuple(_note(self._database, row) for row in rows)

    def picture(self, customer_id: str, picture_id: int) -> bytes:
        """Return a picture's bytes (BookPictureUnknownError)."""
        return bytes(_picture_row(self._database, customer_id, picture_id)["content"])


class NoteService(NoteReader):
    """Writes notes. Every method may be repeated: the same text or picture again changes nothing."""

    def __init__(self, database: Database, clock: Clock, index: BookIndex) -> None:
        super().__init__(database)
        self._clock = clock
        self._index = index

    def write(self, customer_id: str, account_id: str, transfer_id: int, text: str) -> Note:
        """Set an entry's note, which its entry is then found by.

        Raises:
            BookEntryUnknownError, FieldInvalidError
            BookNoteInvalidError: more than 500 characters, or some that cannot be shown; line breaks are welcome.
        """
        text = _checked(text)
        with self._database.writing() as transaction:
            _require_entry(transaction, customer_id, account_id, transfer_id)
            self._write(transaction, account_id, transfer_id, text)
            return _find(transaction, account_id, transfer_id)

    def delete(self, customer_id: str, account_id: str, transfer_id: int) -> None:
        """Delete a note and its pictures; where there is none, nothing happens (BookEntryUnknownError)."""
        with self._database.writing() as transaction:
            _require_entry(transaction, customer_id, account_id, transfer_id)
            of_entry = (account_id, transfer_id)
            transaction.execute("DELETE FROM book_picture WHERE account_id = ? AND transfer_id = ?", *of_entry)
            transaction.execute("DELETE FROM book_note WHERE account_id = ? AND transfer_id = ?", *of_entry)
            self._index.renote(transaction, account_id, transfer_id)

    def add_picture(self, customer_id: str, account_id: str, transfer_id: int, content: bytes) -> Picture:
        """Pin a picture to an entry; one that is already there is returned as it is.

        Raises:
            BookEntryUnknownError, FieldInvalidError
            BookPictureKindError: not PNG, JPEG or WebP by its first bytes.
            BookPictureTooLargeError, BookPicturesFullError: more than 2 MiB; more than nine of them.
        """
        kind, digest = sniffed(content), hashlib.sha256(content).hexdigest()
        if len(content) > LARGEST_PICTURE_MIB << 20:
            raise BookPictureTooLargeError(limit_mib=LARGEST_PICTURE_MIB)
        with self._database.writing() as transaction:
            _require_entry(transaction, customer_id, account_id, transfer_id)
            if _note_row(transaction, account_id, transfer_id) is None:
                self._write(transaction, account_id, transfer_id, "")
            pictures = _pictures(transaction, account_id, transfer_id)
            known = next((picture for picture in pictures if picture.sha256 == digest), None)
            if known is not None:
                return known
            if len(pictures) >= MOST_PICTURES:
                raise BookPicturesFullError(limit=MOST_PICTURES)
            transaction.execute(
                "INSERT INTO book_picture (account_id, transfer_id, sha256, kind, size_bytes, added_ms, content)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                account_id,
                transfer_id,
                digest,
                kind,
                len(content),
                epoch_ms(self._clock.now()),
                content,
            )
            return _pictures(transaction, account_id, transfer_id)[-1]

    def delete_picture(self, customer_id: str, picture_id: int) -> None:
        """Delete one picture for good; a note without text and pictures goes with it (BookPictureUnknownError)."""
        with self._database.writing() as transaction:
            row = _picture_row(transaction, customer_id, picture_id)
            transaction.execute("DELETE FROM book_picture WHERE id = ?", picture_id)
            transaction.execute(
                "DELETE FROM book_note WHERE account_id = ?1 AND transfer_id = ?2 AND text = ''"
                " AND NOT EXISTS (SELECT 1 FROM book_picture WHERE account_id = ?1 AND transfer_id = ?2)",
                row["account_id"],
                row["transfer_id"],
            )

    def _write(self, transaction: Transaction, account_id: str, transfer_id: int, text: str) -> None:
        known = _note_row(transaction, account_id, transfer_id)
        if known is not None and known["text"] == text:
            return
        transaction.execute(
            "INSERT INTO book_note (account_id, transfer_id, text, written_ms) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET text = excluded.text, written_ms = excluded.written_ms",
            account_id,
            transfer_id,
            text,
            epoch_ms(self._clock.now()),
        )
        self._index.renote(transaction, account_id, transfer_id)


def sniffed(content: bytes) -> PictureKind:
    """Return the kind of a picture by its first bytes (BookPictureKindError, FieldInvalidError).

    PNG: ISO/IEC 15948, 5.2. JPEG: ISO/IEC 10918-1, B.1.1.3 (SOI and the next marker). WebP: RFC 9649, 2.4.
    """
    if not isinstance(content, bytes):
        raise FieldInvalidError(field="content")
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "webp"
    raise BookPictureKindError


def _checked(text: str) -> str:
    text = checked_text(text, "text").replace("\r\n", "\n").strip()
    if len(text) > LONGEST_NOTE or not text.replace("\n", "").isprintable():
        raise BookNoteInvalidError(limit=LONGEST_NOTE)
    return text


def _require_entry(reading: Reading, customer_id: str, account_id: str, transfer_id: int) -> None:
    found = reading.row(
        "SELECT 1 FROM entry AS e JOIN account AS a ON a.id = e.account_id"
        " WHERE e.account_id = ? AND e.transfer_id = ? AND a.customer_id = ?",
        checked_text(account_id, "account_id"),
        checked_id(transfer_id, "transfer_id"),
        checked_text(customer_id, "customer_id"),
    )
    if found is None:
        raise BookEntryUnknownError


def _note_row(reading: Reading, account_id: str, transfer_id: int) -> Row | None:
    return reading.row("SELECT * FROM book_note WHERE account_id = ? AND transfer_id = ?", account_id, transfer_id)


def _find(reading: Reading, account_id: str, transfer_id: int) -> Note:
    row = _note_row(reading, account_id, transfer_id)
    if row is None:
        raise BookNoteUnknownError
    return _note(reading, row)


def _note(reading: Reading, row: Row) -> Note:
    return Note(
        account_id=row["account_id"],
        transfer_id=row["transfer_id"],
        text=row["text"],
        written_at=from_epoch_ms(row["written_ms"]),
        pictures=_pictures(reading, row["account_id"], row["transfer_id"]),
    )


def _pictures(reading: Reading, account_id: str, transfer_id: int) -> tuple[Picture, ...]:
    rows = reading.rows(
        "SELECT id, sha256, kind, size_bytes, added_ms FROM book_picture"
        " WHERE account_id = ? AND transfer_id = ? ORDER BY id",
        account_id,
        transfer_id,
    )
    return tuple(
        Picture(row["id"], row["sha256"], row["kind"], row["size_bytes"], from_epoch_ms(row["added_ms"]))
        for row in rows
    )


def _picture_row(reading: Reading, customer_id: str, picture_id: int) -> Row:
    row = reading.row(
        "SELECT p.account_id, p.transfer_id, p.content FROM book_picture AS p JOIN account AS a ON a.id = p.account_id"
        " WHERE p.id = ? AND a.customer_id = ?",
        checked_id(picture_id, "picture_id"),
        checked_text(customer_id, "customer_id"),
    )
    if row is None:
        raise BookPictureUnknownError
    return row
