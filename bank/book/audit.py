"""Works the book out again from the ledger and from what people chose, apart from the triggers that kept it.

The book may lag behind the ledger; what it has must be right.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Final

from bank.book.choices import entry_choice
from bank.book.index import party_choice
from bank.clock import from_epoch_ms
from bank.database import Database, Reading
from bank.values import AuditFinding

_Key = tuple[object, ...]

# Each total's key, then entries and fen.
_TOTALS: Final = {
    "book_category_total": "SELECT * FROM book_category_total",
    "book_party_total": "SELECT * FROM book_party_total",
    "book_face_total": "SELECT * FROM book_face_total",
}


def audit(database: Database) -> list[AuditFinding]:
    """Return what does not hold.

    BOOK_ENTRY_MISSING, BOOK_ENTRY_WRONG: a posted entry that the book passed over; a line that the ledger does not give.
    BOOK_TOTAL_WRONG: a month's or a year's total differs from its lines.
    BOOK_CHOICE_WRONG: a line's category is not the one that counts.
    BOOK_WORDS_WRONG: a face without words in the full-text index, or words without a face; or the index is damaged.
    BOOK_PICTURE_WRONG: a picture's bytes are not those that were added.
    """
    with database.snapshot() as reading:
        return [
            *_line_findings(reading),
            *_total_findings(reading),
            *_choice_findings(reading),
            *_word_findings(reading),
            *_picture_findings(reading),
        ]


def _line_findings(reading: Reading) -> Iterator[AuditFinding]:
    expected = {
        (row["account_id"], row["transfer_id"]): (
            row["customer_id"],
            row["change_fen"],
            row["created_at_ms"],
            row["other"],
            (row["summary"], row["channel"], row["remark"]),
        )
        for row in reading.rows(
            "SELECT e.account_id, e.transfer_id, e.change_fen, a.customer_id, r.created_at_ms,"
            "       iif(e.change_fen > 0, r.debit_account_id, r.credit_account_id) AS other,"
            "       p.summary, p.channel, p.remark"
            "  FROM entry AS e JOIN account AS a ON a.id = e.account_id JOIN transfer AS r ON r.id = e.transfer_id"
            "  JOIN transfer AS p ON p.id = r.pending_id"
            " WHERE a.customer_id IS NOT NULL AND e.transfer_id <= (SELECT indexed_to_id FROM book_state)"
        )
    }
    for row in reading.rows(
        "SELECT b.*, p.account_id AS other, f.summary, f.channel, f.remark, f.note, f.noted_id, n.text AS written"
        "  FROM book_entry AS b LEFT JOIN book_party AS p ON p.id = b.party_id"
        "  LEFT JOIN book_face AS f ON f.id = b.face_id"
        "  LEFT JOIN book_note AS n ON n.account_id = b.account_id AND n.transfer_id = b.transfer_id"
    ):
        subject = f"entry {row['account_id']} {row['transfer_id']}"
        known = expected.pop((row["account_id"], row["transfer_id"]), None)
        day = from_epoch_ms(row["at_ms"])
        found = (
            row["customer_id"],
            row["amount_fen"] if row["direction"] == "in" else -row["amount_fen"],
            row["at_ms"],
            row["other"],
            (row["summary"], row["channel"], row["remark"]),
        )
        if known != found or row["month"] != day.year * 100 + day.month:
            yield AuditFinding("BOOK_ENTRY_WRONG", subject, "as in the ledger", "other contents")
        elif (row["written"] or "") != row["note"] or row["noted_id"] not in (0, row["id"]):
            yield AuditFinding("BOOK_ENTRY_WRONG", subject, "found by its note", "by another one")
    for account_id, transfer_id in sorted(expected):
        yield AuditFinding("BOOK_ENTRY_MISSING", f"entry {account_id} {transfer_id}", "a line", "none")


def _total_findings(reading: Reading) -> Iterator[AuditFinding]:
    """Add every line up under each of the keys that it counts for, and compare."""
    sums: dict[str, dict[_Key, list[int]]] = {table: {} for table in _TOTALS}
    for row in reading.rows(
        "SELECT customer_id, month, side, category, party_id, account_id, direction, face_id, amount_fen FROM book_entry"
    ):
        customer_id, month, side, category, party_id, account_id, direction, face_id, amount_fen = row
        year = month // 100
        for period in (month, year):
            key: _Key = (customer_id, period, side, category, account_id, direction)
            _add(sums["book_category_total"], key, amount_fen)
            key = (customer_id, period, side, party_id, category, account_id, direction)
            _add(sums["book_party_total"], key, amount_fen)
        _add(sums["book_face_total"], (face_id, year, side), amount_fen)
    for table, expected in sums.items():
        found: Mapping[_Key, list[int]] = {tuple(row)[:-2]: list(row)[-2:] for row in reading.rows(_TOTALS[table])}
        for key in sorted(expected.keys() | found.keys(), key=str):
            wanted, there = expected.get(key, [0, 0]), found.get(key, [0, 0])
            if wanted != there:
                subject = f"{table} {' '.join(map(str, key))}"
                yield AuditFinding("BOOK_TOTAL_WRONG", subject, str(wanted), str(there))


def _add(sums: dict[_Key, list[int]], key: _Key, amount_fen: int) -> None:
    total = sums.setdefault(key, [0, 0])
    total[0] += 1
    total[1] += amount_fen


def _choice_findings(reading: Reading) -> Iterator[AuditFinding]:
    """Look at the lines that a choice stands for, and at those that claim one."""
    for row in reading.rows(
        "SELECT b.account_id, b.transfer_id, b.customer_id, b.direction, b.rule_category, b.category, b.category_by,"
        "       p.account_id AS other FROM book_entry AS b JOIN book_party AS p ON p.id = b.party_id"
        " WHERE b.category_by <> 'rule' OR EXISTS (SELECT 1 FROM book_choice WHERE account_id = b.account_id"
        "   AND transfer_id = b.transfer_id) OR EXISTS (SELECT 1 FROM book_choice WHERE customer_id = b.customer_id"
        "   AND party_account = p.account_id)"
    ):
        own = entry_choice(reading, row["account_id"], row["transfer_id"])
        others = party_choice(reading, row["customer_id"], row["other"], row["direction"])
        expected = (own, "entry") if own else (others, "counterparty") if others else (row["rule_category"], "rule")
        found = (row["category"], row["category_by"])
        if found != expected:
            subject = f"entry {row['account_id']} {row['transfer_id']}"
            yield AuditFinding("BOOK_CHOICE_WRONG", subject, str(expected), str(found))


def _word_findings(reading: Reading) -> Iterator[AuditFinding]:
    faces = {row["id"] for row in reading.rows("SELECT id FROM book_face")}
    words = {row["rowid"] for row in reading.rows("SELECT rowid FROM book_words")}
    for face_id in sorted(faces ^ words):
        expected, found = ("words", "none") if face_id in faces else ("none", "words")
        yield AuditFinding("BOOK_WORDS_WRONG", f"face {face_id}", expected, found)


def _picture_findings(reading: Reading) -> Iterator[AuditFinding]:
    for row in reading.rows("SELECT id FROM book_picture ORDER BY id"):
        picture = reading.row("SELECT sha256, content FROM book_picture WHERE id = ?", row["id"])
        if picture is not None and hashlib.sha256(picture["content"]).hexdigest() != picture["sha256"]:
            yield AuditFinding("BOOK_PICTURE_WRONG", f"picture {row['id']}", picture["sha256"], "other bytes")
