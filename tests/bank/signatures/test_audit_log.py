"""The audit log: what writes a record, what a record's hash covers, and what nobody may do to it."""
# ruff: noqa: ISC004 - hand-made SQL in tables of cases is what is tested

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bank.bank import Bank
from bank.clock import VirtualClock, epoch_ms
from bank.errors import LedgerRefusedError, from_sqlite
from bank.signatures import log
from bank.signatures.authority import Authority
from bank.signatures.revocation import RevocationReason
from bank.signatures.verify import verify_bank
from bank.values import AgreedLimits
from tests.bank.signatures.signing_support import (
    Device,
    by_hand,
    first_broken,
    pay_signed,
    reopen_with,
    rows_by_hand,
)
from tests.bank.support import PIN, WRONG_PIN, ExpectLog, World, code_of, request


def kinds(bank: Bank) -> list[str]:
    return [row["kind"] for row in bank._database.rows("SELECT kind FROM audit_log ORDER BY id")]


def test_every_event_of_a_day_is_written_down_in_order(
    signing_bank: Bank, rich_world: World, device: Device, bank_clock: VirtualClock, expect_log: ExpectLog
) -> None:
    expect_log("PIN_LOCKED")
    before = len(kinds(signing_bank))
    pay_signed(signing_bank, rich_world, device, "large")
    given_up = signing_bank.transfers.prepare(request(rich_world, "given up", 100))
    signing_bank.transfers.cancel(given_up.confirmation_id)
    forgotten = signing_bank.transfers.prepare(request(rich_world, "forgotten", 100))
    bank_clock.move_to(forgotten.expires_at)
    signing_bank.transfers.expire_due()
    signing_bank.limits.agree("wang", AgreedLimits(100, 100))
    for _ in range(5):
        code_of(lambda: signing_bank.pins.verify("wang", WRONG_PIN))
    signing_bank.pins.unlock("wang")
    signing_bank.pins.set("wang", "246813")
    signing_bank.certificates.revoke(device.certificate.serial, RevocationReason.KEY_COMPROMISE)
    assert kinds(signing_bank)[before:] == [
        "TRANSFER_PENDING", "TRANSFER_SIGNED", "TRANSFER_POST", "TRANSFER_PENDING", "TRANSFER_VOID",
        "TRANSFER_PENDING", "TRANSFER_EXPIRE", "LIMITS_AGREED", "PIN_LOCKED", "PIN_UNLOCKED", "PIN_SET",
        "CERTIFICATE_REVOKED",
    ]  # fmt: skip


def test_a_record_holds_no_pin_and_no_card_number(closed_rich_bank: Path) -> None:
    told = str(rows_by_hand(closed_rich_bank, "SELECT kind, subject, content FROM audit_log"))
    assert "argon2" not in told
    assert "9963880200004812633" not in told


def test_the_chain_is_what_the_page_of_the_manual_says(closed_rich_bank: Path) -> None:
    """Worked out again here, from docs/bank/signatures.md alone."""
    previous = bytes(32)
    rows = rows_by_hand(
        closed_rich_bank, "SELECT id, written_at_ms, kind, subject, content, hash FROM audit_log ORDER BY id"
    )
    assert len(rows) > 10
    for *fields, found in rows:
        covered = b"xiaoxiang audit record 1\x00" + previous
        for field in fields:
            text = ("" if field is None else str(field)).encode()
            covered += len(text).to_bytes(4, "big") + text
        previous = hashlib.sha256(covered).digest()
        assert found == previous


def test_a_record_carries_the_time_of_the_clock_port(signing_bank: Bank, bank_clock: VirtualClock) -> None:
    bank_clock.advance(timedelta(days=3))
    signing_bank.limits.agree("wang", AgreedLimits(100, 100))
    row = signing_bank._database.row("SELECT written_at_ms FROM audit_log ORDER BY id DESC LIMIT 1")
    assert row is not None
    assert row[0] == epoch_ms(bank_clock.now())


def test_an_undone_transaction_leaves_no_record(signing_bank: Bank, bank_path: Path) -> None:
    before = kinds(signing_bank)

    def write_and_fail() -> None:
        with signing_bank._database.writing() as transaction:
            log.append(transaction, "SOMETHING", "x", [1])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_and_fail()
    assert kinds(signing_bank) == before
    assert verify_bank(bank_path).ok


def test_a_service_may_write_down_an_event_of_its_own(
    signing_bank: Bank, bank_path: Path, expect_log: ExpectLog
) -> None:
    expect_log("LEDGER_REFUSED")
    with signing_bank._database.writing() as transaction:
        number = log.append(transaction, "STANDING_ORDER_ENDED", "order 7", [7, "停止", None])
    row = signing_bank._database.row("SELECT content, hash FROM audit_log WHERE id = ?", number)
    assert row is not None
    assert row["content"] == '[7,"停止",null]'
    assert len(row["hash"]) == 32
    assert verify_bank(bank_path).ok
    for kind, subject in (("lower", "x"), ("", "x"), ("OK", "x" * 101)):
        with pytest.raises(LedgerRefusedError), signing_bank._database.writing() as transaction:
            log.append(transaction, kind, subject, [])


UNLAWFUL = [
    ("UPDATE audit_log SET content = '[]' WHERE id = 3", "AUDIT_LOG_IMMUTABLE"),
    ("UPDATE audit_log SET hash = zeroblob(32) WHERE id = 3", "AUDIT_LOG_IMMUTABLE"),
    ("UPDATE audit_log SET written_at_ms = 0 WHERE id = 3", "AUDIT_LOG_IMMUTABLE"),
    ("DELETE FROM audit_log WHERE id = 3", "AUDIT_LOG_IMMUTABLE"),
    ("INSERT OR REPLACE INTO audit_log (id, kind, subject, content) VALUES (3, 'X', '', '[]')", "AUDIT_LOG_IMMUTABLE"),
    ("INSERT INTO audit_log (kind, subject, content, hash) VALUES ('X', '', '[]', zeroblob(32))",
     "AUDIT_LOG_IMMUTABLE"),
    ("INSERT INTO audit_log (id, kind, subject, content) VALUES (9999, 'X', '', '[]')", "AUDIT_LOG_OUT_OF_ORDER"),
    ("INSERT INTO audit_log (id, kind, subject, content) VALUES (-5, 'X', '', '[]')", "AUDIT_LOG_OUT_OF_ORDER"),
    ("UPDATE certificate SET not_after_ms = not_after_ms + 1", "CERTIFICATE_IMMUTABLE"),
    ("DELETE FROM certificate", "CERTIFICATE_IMMUTABLE"),
    ("INSERT OR REPLACE INTO certificate SELECT * FROM certificate", "CERTIFICATE_IMMUTABLE"),
    ("INSERT INTO certificate SELECT 'f' || substr(serial, 2), 'zhao', zeroblob(32), der, 1, 2, 1, serial"
     " FROM certificate WHERE customer_id = 'wang'", "CERTIFICATE_UNLAWFUL"),
    ("INSERT INTO certificate_revocation VALUES ('unknown', 1, 'superseded')", "CERTIFICATE_IMMUTABLE"),
    ("UPDATE certificate_revocation SET revoked_at_ms = 0", "CERTIFICATE_IMMUTABLE"),
    ("DELETE FROM certificate_revocation", "CERTIFICATE_IMMUTABLE"),
    ("INSERT OR REPLACE INTO certificate_revocation SELECT * FROM certificate_revocation", "CERTIFICATE_IMMUTABLE"),
    ("UPDATE transfer_signature SET signed_at_ms = 0", "SIGNATURE_IMMUTABLE"),
    ("DELETE FROM transfer_signature", "SIGNATURE_IMMUTABLE"),
    ("INSERT OR REPLACE INTO transfer_signature SELECT * FROM transfer_signature", "SIGNATURE_IMMUTABLE"),
    ("INSERT INTO transfer_signature SELECT (SELECT id FROM confirmation WHERE request_id = 'open'), serial, x'01',"
     " zeroblob(64), 1 FROM certificate WHERE customer_id = 'wang'", "SIGNATURE_UNLAWFUL"),
    ("INSERT INTO transfer_signature SELECT (SELECT id FROM confirmation WHERE request_id = 'open'), serial, x'01',"
     " zeroblob(64), not_before_ms FROM certificate WHERE customer_id = 'zhao'", "SIGNATURE_UNLAWFUL"),
    ("UPDATE authority SET der = x'00'", "AUTHORITY_IMMUTABLE"),
    ("DELETE FROM authority", "AUTHORITY_IMMUTABLE"),
    ("INSERT OR REPLACE INTO authority SELECT * FROM authority", "AUTHORITY_EXISTS"),
    ("INSERT INTO audit_head VALUES (1, zeroblob(32), 1, zeroblob(64))", "AUDIT_HEAD_IMMUTABLE"),
    ("UPDATE audit_head SET signed_at_ms = 0", "AUDIT_HEAD_IMMUTABLE"),
    ("DELETE FROM audit_head", "AUDIT_HEAD_IMMUTABLE"),
    ("INSERT OR REPLACE INTO audit_head SELECT * FROM audit_head", "AUDIT_HEAD_IMMUTABLE"),
]  # fmt: skip


@pytest.mark.parametrize(("sql", "code"), UNLAWFUL)
def test_nothing_of_the_evidence_is_rewritten_by_hand_made_sql(
    signing_bank: Bank, bank_path: Path, rich_world: World, device: Device, sql: str, code: str
) -> None:
    pay_signed(signing_bank, rich_world, device, "signed")
    signing_bank.transfers.prepare(request(rich_world, "open", 100))
    signing_bank.certificates.revoke(device.certificate.serial, RevocationReason.SUPERSEDED)
    signing_bank._database.sign_head()
    with closing(sqlite3.connect(bank_path, isolation_level=None)) as hand:
        with pytest.raises(sqlite3.Error) as refusal:
            hand.execute(sql)
        typed = from_sqlite(refusal.value)
        assert typed.params.get("rule", typed.code) == code
    assert verify_bank(bank_path).ok


def test_what_another_program_wrote_stays_unsealed_though_the_bank_goes_on(
    signing_bank: Bank, bank_path: Path, rich_world: World
) -> None:
    row = signing_bank._database.row("SELECT max(id) FROM audit_log")
    assert row is not None
    foreign = row[0] + 1
    by_hand(bank_path, "UPDATE agreed_limits SET per_transfer_fen = 1 WHERE customer_id = 'wang'", keep_triggers=True)
    signing_bank.transfers.prepare(request(rich_world, "r", 1))
    broken = first_broken(bank_path)
    assert (broken.record, broken.code, broken.subject) == (foreign, "RECORD_UNSEALED", "LIMITS_AGREED wang")


def test_the_authority_vouches_every_64_records_and_when_the_bank_is_closed(
    closed_rich_bank: Path, rich_world: World, bank_clock: VirtualClock, authority: Authority
) -> None:
    start = verify_bank(closed_rich_bank).heads
    with reopen_with(closed_rich_bank, bank_clock, authority) as bank:
        for place in range(70):
            bank.transfers.prepare(request(rich_world, f"r{place}", 1))
        assert verify_bank(closed_rich_bank).heads == start + 1
    report = verify_bank(closed_rich_bank)
    assert report.heads == start + 2
    assert report.vouched_for == report.checked
    reopen_with(closed_rich_bank, bank_clock, authority).close()
    assert verify_bank(closed_rich_bank) == report  # nothing new, nothing signed


def test_without_the_authority_the_chain_goes_on_and_waits_for_its_word(
    closed_rich_bank: Path, rich_world: World, bank_clock: VirtualClock, authority: Authority
) -> None:
    with reopen_with(closed_rich_bank, bank_clock, None) as bank:
        bank.transfers.confirm(bank.transfers.prepare(request(rich_world, "r", 1)).confirmation_id, PIN)
    report = verify_bank(closed_rich_bank)
    assert report.ok
    assert report.vouched_for == report.checked - 2
    reopen_with(closed_rich_bank, bank_clock, authority).close()
    assert verify_bank(closed_rich_bank).vouched_for == report.checked


def test_a_full_disk_undoes_the_transfer_with_its_records_and_the_chain_goes_on(
    signing_bank: Bank, bank_path: Path, rich_world: World, device: Device, expect_log: ExpectLog
) -> None:
    expect_log("DISK_FULL")
    database = signing_bank._database
    pages = database.rows("PRAGMA page_count")[0][0]
    database.row(f"PRAGMA max_page_count = {pages}")
    refused = 0
    for place in range(60):
        refused += code_of(partial(pay_signed, signing_bank, rich_world, device, f"r{place}")) == "DISK_FULL"
    assert refused > 0
    assert verify_bank(bank_path).ok
    database.row("PRAGMA max_page_count = 1000000")
    pay_signed(signing_bank, rich_world, device, "r59")
    assert signing_bank.audit() == []
    assert verify_bank(bank_path).ok
