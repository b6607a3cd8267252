"""The auditor: reads all rows once and works the books out again, in Python, apart from the triggers that kept them.

`findings` is a function of the rows alone. It trusts no counter, no running balance and no list of open transfers, and
it does not lean on the schema having refused anything.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bank import migrations
from bank.migrations import Migration
from bank.policy import MOBILE_CHANNEL
from bank.values import AuditFinding

if TYPE_CHECKING:  # the database itself examines a copy before a schema moves forward
    from bank.database import Database, Reading

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Books:
    """All rows that money depends on, in order of their keys."""

    accounts: Sequence[Row]
    transfers: Sequence[Row]
    entries: Sequence[Row]
    open_pending: Sequence[Row]
    confirmations: Sequence[Row]
    waits: Sequence[Row] = ()  # holds after the PIN, which belong to a confirmation's first


@dataclass(slots=True)
class Tally:
    """One account's counters as the transfers give them."""

    debits_pending_fen: int = 0
    debits_posted_fen: int = 0
    credits_pending_fen: int = 0
    credits_posted_fen: int = 0
    last_transfer_id: int = 0
    entries: list[tuple[int, int, int]] = field(default_factory=list)  # transfer id, change, balance after

    @property
    def balance_fen(self) -> int:
        """Credits less debits, posted."""
        return self.credits_posted_fen - self.debits_posted_fen


_COUNTERS = (
    "debits_pending_fen",
    "debits_posted_fen",
    "credits_pending_fen",
    "credits_posted_fen",
    "last_transfer_id",
)


def audit(database: Database) -> list[AuditFinding]:
    """Examine the file, its schema and the books; an empty list means that all of it holds.

    Codes: PAGES_DAMAGED, SCHEMA_CHANGED, REFERENCE_BROKEN, and those of `findings`.
    """
    with database.snapshot() as reading:
        return [*_schema_findings(reading.rows("SELECT type, name, sql FROM sqlite_schema")), *examine(reading)]


def examine(reading: Reading) -> list[AuditFinding]:
    """Return what does not hold in the pages, the references and the books, whatever the schema's number."""
    found = [
        AuditFinding("PAGES_DAMAGED", "file", "ok", str(row[0]))
        for row in reading.rows("PRAGMA integrity_check")
        if row[0] != "ok"
    ]
    found += [
        AuditFinding("REFERENCE_BROKEN", f"{row['table']} row {row['rowid']}", row["parent"], "no such row")
        for row in reading.rows("PRAGMA foreign_key_check")
    ]
    return found + findings(read_books(reading))


def read_books(reading: Reading) -> Books:
    """Read all rows that `findings` looks at."""
    return Books(
        accounts=_plain(reading.rows("SELECT * FROM account ORDER BY id")),
        transfers=_plain(reading.rows("SELECT * FROM transfer ORDER BY id")),
        entries=_plain(reading.rows("SELECT * FROM entry ORDER BY account_id, transfer_id")),
        open_pending=_plain(reading.rows("SELECT * FROM open_pending ORDER BY transfer_id")),
        confirmations=_plain(
            reading.rows(
                "SELECT c.*, p.account_id AS payee_account_id, substr(a.card_number, -4) AS card_tail"
                "  FROM confirmation AS c LEFT JOIN payee AS p ON p.id = c.payee_id"
                "  LEFT JOIN account AS a ON a.id = p.account_id ORDER BY c.pending_id"
            )
        ),
        waits=_waits(reading),
    )


def findings(books: Books) -> list[AuditFinding]:
    """Return what does not hold in the rows.

    BOOKS_UNBALANCED: the balances of all accounts do not sum to zero.
    COUNTER_WRONG, OVERDRAWN: an account's counters differ from its transfers; a customer owes the bank.
    RESOLUTION_ORPHANED, RESOLUTION_MISMATCH, RESOLVED_TWICE, RESOLVED_OUT_OF_TIME: a post, void or expire without its
        pending row, with other parties or amount, after another one, or on the wrong side of the expiry.
    ENTRY_WRONG: a statement differs from the posted transfers. OPEN_PENDING_WRONG: so does the list of open ones.
    CONFIRMATION_ORPHANED, CONFIRMATION_MISMATCH, CONFIRMATION_MISSING: what a person was asked to confirm has no
        pending transfer or another one's contents; a transfer by phone was prepared that nobody can confirm.
    """
    tallies, running = _tally(books.transfers)
    overdrawn = [
        AuditFinding("OVERDRAWN", f"account {row['id']}", ">= 0", str(low))
        for row in books.accounts
        if row["customer_id"] is not None and (low := running.get(row["id"], 0)) < 0
    ]
    return [
        *_resolution_findings(books.transfers),
        *_counter_findings(books.accounts, tallies),
        *overdrawn,
        *_entry_findings(books.entries, tallies),
        *_open_findings(books.open_pending, books.transfers),
        *_confirmation_findings(books.confirmations, books.waits, books.transfers),
    ]


def _tally(transfers: Sequence[Row]) -> tuple[dict[str, Tally], dict[str, int]]:
    """Return every account's counters, and the least that was ever available on it."""
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    lowest: dict[str, int] = {}
    for row in transfers:
        debit, credit, fen = tallies[row["debit_account_id"]], tallies[row["credit_account_id"]], row["amount_fen"]
        debit.last_transfer_id = credit.last_transfer_id = row["id"]
        held = fen if row["kind"] == "pending" else -fen
        debit.debits_pending_fen += held
        credit.credits_pending_fen += held
        if row["kind"] == "post":
            debit.debits_posted_fen += fen
            credit.credits_posted_fen += fen
            debit.entries.append((row["id"], -fen, debit.balance_fen))
            credit.entries.append((row["id"], fen, credit.balance_fen))
        available = debit.balance_fen - debit.debits_pending_fen
        lowest[row["debit_account_id"]] = min(lowest.get(row["debit_account_id"], available), available)
    return tallies, lowest


def _counter_findings(accounts: Sequence[Row], tallies: Mapping[str, Tally]) -> Iterator[AuditFinding]:
    for row in accounts:
        tally = tallies.get(row["id"], Tally())
        for counter in _COUNTERS:
            expected = getattr(tally, counter)
            if row[counter] != expected:
                subject = f"account {row['id']} {counter}"
                yield AuditFinding("COUNTER_WRONG", subject, str(expected), str(row[counter]))
    total = sum(row["credits_posted_fen"] - row["debits_posted_fen"] for row in accounts)
    held = sum(row["credits_pending_fen"] - row["debits_pending_fen"] for row in accounts)
    if (total, held) != (0, 0):
        yield AuditFinding("BOOKS_UNBALANCED", "all accounts", "0 posted, 0 pending", f"{total}, {held}")


def _resolution_findings(transfers: Sequence[Row]) -> Iterator[AuditFinding]:
    pending = {row["id"]: row for row in transfers if row["kind"] == "pending"}
    resolved: set[int] = set()
    for row in transfers:
        if row["kind"] == "pending":
            continue
        subject, held = f"transfer {row['id']}", pending.get(row["pending_id"])
        if held is None or held["id"] > row["id"]:
            yield AuditFinding("RESOLUTION_ORPHANED", subject, "an earlier pending row", str(row["pending_id"]))
            continue
        if _contents(row) != _contents(held):
            yield AuditFinding("RESOLUTION_MISMATCH", subject, f"as transfer {held['id']}", "other contents")
        if held["id"] in resolved:
            yield AuditFinding("RESOLVED_TWICE", f"transfer {held['id']}", "one resolution", subject)
        resolved.add(held["id"])
        late = row["created_at_ms"] >= held["expires_at_ms"]
        if late != (row["kind"] == "expire") or row["created_at_ms"] < held["created_at_ms"]:
            yield AuditFinding("RESOLVED_OUT_OF_TIME", subject, str(held["expires_at_ms"]), str(row["created_at_ms"]))


def _entry_findings(entries: Sequence[Row], tallies: Mapping[str, Tally]) -> Iterator[AuditFinding]:
    expected = {
        (account_id, transfer_id): (change, balance)
        for account_id, tally in tallies.items()
        for transfer_id, change, balance in tally.entries
    }
    found = {(row["account_id"], row["transfer_id"]): (row["change_fen"], row["balance_after_fen"]) for row in entries}
    for key in sorted(expected.keys() | found.keys()):
        if expected.get(key) != found.get(key):
            subject = f"entry {key[0]} {key[1]}"
            yield AuditFinding("ENTRY_WRONG", subject, str(expected.get(key)), str(found.get(key)))


def _open_findings(open_pending: Sequence[Row], transfers: Sequence[Row]) -> Iterator[AuditFinding]:
    resolved = {row["pending_id"] for row in transfers}
    expected = {
        row["id"]: row["expires_at_ms"] for row in transfers if row["kind"] == "pending" and row["id"] not in resolved
    }
    found = {row["transfer_id"]: row["expires_at_ms"] for row in open_pending}
    for key in sorted(expected.keys() | found.keys()):
        if expected.get(key) != found.get(key):
            yield AuditFinding("OPEN_PENDING_WRONG", f"transfer {key}", str(expected.get(key)), str(found.get(key)))


def _confirmation_findings(
    confirmations: Sequence[Row], waits: Sequence[Row], transfers: Sequence[Row]
) -> Iterator[AuditFinding]:
    pending = {row["id"]: row for row in transfers if row["kind"] == "pending"}
    for row in confirmations:
        subject, held = f"confirmation of transfer {row['pending_id']}", pending.get(row["pending_id"])
        bound = (row["from_account_id"], row["payee_account_id"], row["amount_fen"])
        if held is None:
            yield AuditFinding("CONFIRMATION_ORPHANED", subject, "a pending row", "none")
        elif bound != _contents(held) or row["payee_tail"] != row["card_tail"]:
            yield AuditFinding("CONFIRMATION_MISMATCH", subject, "as its pending row", "other contents")
    asked = {row["pending_id"] for row in (*confirmations, *waits)}
    for key, row in pending.items():
        if row["channel"] == MOBILE_CHANNEL and key not in asked:
            yield AuditFinding("CONFIRMATION_MISSING", f"transfer {key}", "a confirmation", "none")


def _schema_findings(found: Sequence[sqlite3.Row]) -> Iterator[AuditFinding]:
    """Compare the file's tables, indexes and triggers with those that the migrations make: a trigger may be gone."""
    expected = _schema_of(migrations.packaged())
    present = {(row["type"], row["name"]): row["sql"] for row in found}
    for key in sorted(expected.keys() | present.keys()):
        if key not in expected or key not in present or expected[key] != present[key]:
            wanted, there = ("present" if key in side else "absent" for side in (expected, present))
            yield AuditFinding(
                "SCHEMA_CHANGED",
                " ".join(key),
                wanted,
                "another definition" if wanted == there else there,
            )


@cache
def _schema_of(steps: tuple[Migration, ...]) -> Mapping[tuple[str, str], str | None]:
    """Return the definitions, by type and name, that the migrations make in an empty file."""
    model = sqlite3.connect(":memory:")
    try:
        for step in steps:
            model.executescript(step.sql)
        found = model.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
    finally:
        model.close()
    return MappingProxyType({(kind, name): sql for kind, name, sql in found})


def _waits(reading: Reading) -> list[Row]:
    if reading.row("SELECT 1 FROM sqlite_schema WHERE name = 'transfer_wait'") is None:
        return []  # a file whose schema has not come that far
    return _plain(reading.rows("SELECT pending_id FROM transfer_wait ORDER BY pending_id"))


def _contents(row: Row) -> tuple[str, str, int]:
    return row["debit_account_id"], row["credit_account_id"], row["amount_fen"]


def _plain(rows: Sequence[sqlite3.Row]) -> list[Row]:
    return [dict(zip(row.keys(), row, strict=True)) for row in rows]
