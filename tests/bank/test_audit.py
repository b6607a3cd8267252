"""The auditor against a forger who first removes the schema's defences."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bank.audit import findings, read_books
from bank.bank import Bank
from bank.clock import VirtualClock
from tests.bank.support import PIN, World, reopen, request


@pytest.fixture
def eventful_bank(small_bank: tuple[Bank, World], bank_clock: VirtualClock) -> Bank:
    bank, world = small_bank
    for place, fate in enumerate(("post", "void", "expire", "open")):
        prepared = bank.transfers.prepare(request(world, fate, 100_00 + place))
        if fate == "post":
            bank.transfers.confirm(prepared.confirmation_id, PIN)
        elif fate == "void":
            bank.transfers.cancel(prepared.confirmation_id)
        elif fate == "expire":
            bank_clock.move_to(prepared.expires_at)
            bank.transfers.expire_due()
            bank_clock.advance(timedelta(seconds=1))
    return bank


def forge(path: Path, *sql: str) -> None:
    """Run statements with all triggers out of the way and put the triggers back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as by_hand:
        by_hand.execute("BEGIN IMMEDIATE")  # one commit for all of it
        triggers = by_hand.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            by_hand.execute(f"DROP TRIGGER {name}")
        by_hand.execute("PRAGMA ignore_check_constraints = ON")
        for statement in sql:
            by_hand.execute(statement)
        for _, definition in triggers:
            by_hand.execute(definition)
        by_hand.commit()


# Rows 1 to 4 fund the accounts; then come 5 pending, 6 post, 7 pending, 8 void, 9 pending, 10 expire, 11 pending.
FORGERIES = [
    ("UPDATE account SET credits_posted_fen = credits_posted_fen + 1 WHERE id = 'wang-current'",
     {"COUNTER_WRONG", "BOOKS_UNBALANCED"}),
    ("UPDATE account SET debits_pending_fen = 0 WHERE id = 'wang-current'", {"COUNTER_WRONG", "BOOKS_UNBALANCED"}),
    ("UPDATE account SET last_transfer_id = 1 WHERE id = 'wang-current'", {"COUNTER_WRONG"}),
    ("DELETE FROM transfer WHERE id = 6",
     {"COUNTER_WRONG", "ENTRY_WRONG", "OPEN_PENDING_WRONG", "REFERENCE_BROKEN"}),
    ("DELETE FROM transfer WHERE kind = 'void'", {"COUNTER_WRONG", "OPEN_PENDING_WRONG"}),
    ("UPDATE transfer SET amount_fen = 1 WHERE id = 6", {"COUNTER_WRONG", "ENTRY_WRONG", "RESOLUTION_MISMATCH"}),
    ("UPDATE transfer SET amount_fen = 7 WHERE id = 11", {"COUNTER_WRONG", "CONFIRMATION_MISMATCH"}),
    ("UPDATE transfer SET pending_id = 999 WHERE kind = 'void'",
     {"RESOLUTION_ORPHANED", "OPEN_PENDING_WRONG", "REFERENCE_BROKEN"}),
    ("UPDATE transfer SET kind = 'post' WHERE kind = 'expire'",
     {"RESOLVED_OUT_OF_TIME", "COUNTER_WRONG", "ENTRY_WRONG"}),
    ("UPDATE transfer SET created_at_ms = 0 WHERE kind = 'expire'", {"RESOLVED_OUT_OF_TIME"}),
    ("INSERT INTO entry VALUES ('wang-current', 999, 5, 5)", {"ENTRY_WRONG", "REFERENCE_BROKEN"}),
    ("UPDATE entry SET balance_after_fen = 0 WHERE transfer_id = 6", {"ENTRY_WRONG"}),
    ("DELETE FROM open_pending", {"OPEN_PENDING_WRONG"}),
    ("UPDATE open_pending SET expires_at_ms = 0", {"OPEN_PENDING_WRONG"}),
    ("UPDATE confirmation SET pending_id = 999 WHERE request_id = 'void'",
     {"CONFIRMATION_ORPHANED", "CONFIRMATION_MISSING", "REFERENCE_BROKEN"}),
    ("UPDATE confirmation SET payee_tail = '0000' WHERE request_id = 'open'", {"CONFIRMATION_MISMATCH"}),
    ("UPDATE confirmation SET amount_fen = 1 WHERE request_id = 'open'", {"CONFIRMATION_MISMATCH"}),
    ("DELETE FROM confirmation WHERE request_id = 'open'", {"CONFIRMATION_MISSING"}),
]  # fmt: skip


@pytest.mark.parametrize(("sql", "codes"), FORGERIES)
def test_every_forgery_is_found_and_named(eventful_bank: Bank, bank_path: Path, sql: str, codes: set[str]) -> None:
    assert eventful_bank.audit() == []
    forge(bank_path, sql)
    assert {finding.code for finding in eventful_bank.audit()} == codes


def test_an_overdraft_is_found_even_if_it_was_made_good_later(eventful_bank: Bank, bank_path: Path) -> None:
    columns = (
        "INSERT INTO transfer (kind, debit_account_id, credit_account_id, amount_fen, created_at_ms, expires_at_ms,"
        " summary, channel, remark) VALUES ('pending', "
    )
    forge(
        bank_path,
        f"{columns} 'wang-current', 'opening', 5000000, 1, 2, 's', 'c', '')",
        f"{columns} 'opening', 'wang-current', 5000000, 1, 2, 's', 'c', '')",
    )
    assert "OVERDRAWN" in {finding.code for finding in eventful_bank.audit()}


def test_a_second_resolution_is_found(eventful_bank: Bank) -> None:
    # The UNIQUE index keeps it out of any file, so the rows are made up.
    books = read_books(eventful_bank._database)
    post = next(row for row in reversed(books.transfers) if row["kind"] == "post")
    again = {**post, "id": 999, "kind": "void"}
    codes = [finding.code for finding in findings(replace(books, transfers=[*books.transfers, again]))]
    assert codes.count("RESOLVED_TWICE") == 1


def test_a_removed_trigger_is_found_and_named(eventful_bank: Bank, bank_path: Path) -> None:
    with closing(sqlite3.connect(bank_path)) as by_hand:
        by_hand.execute("DROP TRIGGER transfer_is_not_deleted")
    findings = eventful_bank.audit()
    assert [(finding.code, finding.subject, finding.found) for finding in findings] == [
        ("SCHEMA_CHANGED", "trigger transfer_is_not_deleted", "absent")
    ]


def test_a_weakened_trigger_is_found(eventful_bank: Bank, bank_path: Path) -> None:
    with closing(sqlite3.connect(bank_path)) as by_hand:
        by_hand.execute("DROP TRIGGER transfer_is_not_deleted")
        by_hand.execute("CREATE TRIGGER transfer_is_not_deleted BEFORE DELETE ON transfer BEGIN SELECT 1; END")
    assert [finding.found for finding in eventful_bank.audit()] == ["another definition"]


def test_findings_tell_no_name_and_no_card(eventful_bank: Bank, bank_path: Path, bank_clock: VirtualClock) -> None:
    forge(bank_path, *(sql for sql, _ in FORGERIES))
    text = repr(eventful_bank.audit())
    assert text != "[]"
    for secret in ("李娟", "Wang", "9963"):
        assert secret not in text
    eventful_bank.close()
    with reopen(bank_path, bank_clock) as again:  # a forged bank still opens, so that it can be examined
        assert again.audit() != []
