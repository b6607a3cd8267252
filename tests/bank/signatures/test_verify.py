"""`verify`: an honest bank passes; whatever was changed by hand is found, and the first broken link is named."""
# ruff: noqa: S608, ISC004 - hand-made SQL in tables of cases is what is tested

from __future__ import annotations

import shutil
import sqlite3
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bank import ledger
from bank.bank import Bank
from bank.clock import VirtualClock
from bank.database import open_database
from bank.errors import DatabaseMissingError
from bank.ledger import Movement, Resolution
from bank.migrations import packaged
from bank.signatures.authority import Authority, open_authority
from bank.signatures.chain import GENESIS, record_hash
from bank.signatures.revocation import RevocationReason
from bank.signatures.verify import verify_bank
from tests.bank.signatures.signing_support import (
    Device,
    by_hand,
    enrol,
    first_broken,
    pay_signed,
    reopen_with,
    rows_by_hand,
)
from tests.bank.support import NOON, PIN, ExpectLog, World, build, noon_clock, reopen, request, without_root


@pytest.fixture(scope="session")
def built_eventful(
    built_rich_bank: tuple[Path, World, Device, Device], authority: Authority, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A closed bank with transfers of every fate, signatures of two devices, a revoked certificate."""
    source, world, device, _ = built_rich_bank
    folder, clock = tmp_path_factory.mktemp("eventful"), noon_clock()
    path = folder / "bank.db"
    shutil.copy(source, path)
    with reopen_with(path, clock, authority) as bank:
        pay_signed(bank, world, device, "one")
        for place in range(12):
            prepared = bank.transfers.prepare(request(world, f"small {place}", 100 + place))
            bank.transfers.confirm(prepared.confirmation_id, PIN, signature=device.proof(bank, prepared))
        bank.transfers.cancel(bank.transfers.prepare(request(world, "cancelled", 5)).confirmation_id)
        clock.move_to(bank.transfers.prepare(request(world, "expired", 5)).expires_at)
        bank.transfers.expire_due()
        tablet = enrol(bank, folder / "tablet")
        pay_signed(bank, world, tablet, "two")
        bank.certificates.revoke(tablet.certificate.serial, RevocationReason.KEY_COMPROMISE)
        bank.transfers.prepare(request(world, "open", 5))
    return path


@pytest.fixture
def eventful(built_eventful: Path, bank_path: Path) -> Path:
    shutil.copy(built_eventful, bank_path)
    return bank_path


def record_of(path: Path, where: str) -> int:
    found = rows_by_hand(path, f"SELECT min(id) FROM audit_log WHERE {where}")[0][0]
    assert isinstance(found, int)
    return found


def test_an_honest_bank_passes_and_says_what_was_checked(eventful: Path, authority_folder: Path) -> None:
    report = verify_bank(eventful, authority=authority_folder)
    assert report.first_broken is None
    assert report.ok
    (records,), (transfers,) = (
        rows_by_hand(eventful, f"SELECT count(*) FROM {table}")[0] for table in ("audit_log", "transfer")
    )
    assert (report.checked, report.transfers) == (records, transfers)
    assert (report.certificates, report.signatures) == (3, 14)
    assert report.vouched_for == records
    assert report.sentence.startswith(f"核对通过：日志{records}条，账本{transfers}笔，客户证书3张，转账签名14个")


def test_a_bank_is_verified_while_it_is_at_work(signing_bank: Bank, bank_path: Path, rich_world: World) -> None:
    signing_bank.transfers.prepare(request(rich_world, "r", 1))
    assert verify_bank(bank_path).ok


def test_a_clock_that_went_back_does_not_make_an_honest_bank_look_broken(
    signing_bank: Bank, bank_path: Path, rich_world: World, device: Device, bank_clock: VirtualClock
) -> None:
    bank_clock.advance(timedelta(days=30))
    pay_signed(signing_bank, rich_world, device, "in the future")
    bank_clock.advance(timedelta(days=-29))
    signing_bank.certificates.revoke(device.certificate.serial, RevocationReason.KEY_COMPROMISE)
    assert verify_bank(bank_path).ok


def test_a_copy_that_nobody_can_write_is_verified(eventful: Path, open_folder: Path) -> None:
    copy = open_folder / "evidence.db"
    shutil.copy(eventful, copy)
    copy.chmod(0o444)
    open_folder.chmod(0o555)
    with without_root():
        assert verify_bank(copy).ok
    assert list(open_folder.iterdir()) == [copy]


def test_verifying_changes_not_one_byte(eventful: Path) -> None:
    before = eventful.read_bytes()
    verify_bank(eventful)
    assert eventful.read_bytes() == before


def test_no_file_is_no_report(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("DATABASE_MISSING")
    with pytest.raises(DatabaseMissingError):
        verify_bank(tmp_path / "none.db")


@pytest.mark.parametrize("column", ["kind", "subject", "content", "hash", "written_at_ms"])
@pytest.mark.parametrize("which", [1, 7, 20])
def test_one_changed_byte_of_the_log_names_its_record(eventful: Path, column: str, which: int) -> None:
    changed = {
        "hash": "CAST(substr(hash, 1, 31) || x'00' AS BLOB)",
        "written_at_ms": "coalesce(written_at_ms, 0) + 1",
    }.get(column, f"{column} || ' '")
    by_hand(eventful, f"UPDATE audit_log SET {column} = {changed} WHERE id = {which}")
    broken = first_broken(eventful)
    assert (broken.record, broken.code) == (which, "RECORD_CHANGED")
    assert broken.expected.startswith("hash ")
    assert broken.expected != broken.found


@pytest.mark.parametrize("needle", ["9999991", "李娟乙", "闰月"])
def test_one_byte_changed_in_the_file_itself_names_its_record(
    closed_rich_bank: Path, rich_world: World, bank_clock: VirtualClock, needle: str
) -> None:
    """With an editor for bytes, where SQLite notices nothing: also in the middle of a Chinese character."""
    with reopen_with(closed_rich_bank, bank_clock, None) as bank, bank._database.writing() as transaction:
        for _ in range(3):
            transaction.execute("INSERT INTO audit_log (kind, subject, content) VALUES ('NOTE', 'x', ?)", '["before"]')
        number = transaction.execute(
            "INSERT INTO audit_log (kind, subject, content) VALUES ('NOTE', 'x', ?)", f'["{needle}"]'
        )
    content = bytearray(closed_rich_bank.read_bytes())
    place = content.index(needle.encode())
    for step in range(len(needle.encode())):
        damaged = bytearray(content)
        damaged[place + step] ^= 0xC1
        closed_rich_bank.write_bytes(damaged)
        broken = first_broken(closed_rich_bank)
        assert (broken.record, broken.code) == (number, "RECORD_CHANGED")


def test_a_missing_record_is_named(eventful: Path) -> None:
    by_hand(eventful, "DELETE FROM audit_log WHERE id = 9")
    broken = first_broken(eventful)
    assert (broken.record, broken.code, broken.found) == (9, "RECORD_MISSING", "record 10")


CHANGES = [
    ("UPDATE transfer SET amount_fen = amount_fen + 1 WHERE id = 6", "subject = '6'", "LEDGER_CHANGED"),
    ("UPDATE transfer SET remark = '改过' WHERE id = 5", "subject = '5'", "LEDGER_CHANGED"),
    ("UPDATE transfer SET kind = 'void' WHERE id = 6", "subject = '6'", "LEDGER_CHANGED"),
    ("DELETE FROM transfer WHERE id = 6", "subject = '6'", "LEDGER_MISSING"),
    ("DELETE FROM transfer WHERE id = (SELECT max(id) FROM transfer)",
     "subject = (SELECT CAST(max(CAST(subject AS INTEGER)) AS TEXT) FROM audit_log WHERE kind GLOB 'TRANSFER_P*')",
     "LEDGER_MISSING"),
    ("UPDATE agreed_limits SET per_day_fen = 2000000000, per_year_fen = NULL WHERE customer_id = 'wang'",
     "kind = 'LIMITS_AGREED' AND subject = 'wang' AND id > 3", "LIMITS_CHANGED"),
    ("UPDATE certificate SET not_after_ms = not_after_ms + 1 WHERE customer_id = 'zhao'",
     "kind = 'CERTIFICATE_ISSUED' AND content GLOB '*zhao*'", "CERTIFICATE_CHANGED"),
    ("UPDATE certificate SET der = zeroblob(100) WHERE customer_id = 'zhao'",
     "kind = 'CERTIFICATE_ISSUED' AND content GLOB '*zhao*'", "CERTIFICATE_FORGED"),
    ("DELETE FROM certificate_revocation", "kind = 'CERTIFICATE_REVOKED'", "REVOCATION_CHANGED"),
    ("UPDATE transfer_signature SET signature = zeroblob(64)", "kind = 'TRANSFER_SIGNED'", "SIGNATURE_CHANGED"),
    ("DELETE FROM transfer_signature", "kind = 'TRANSFER_SIGNED'", "SIGNATURE_CHANGED"),
    ("UPDATE confirmation SET payee_name = '别人' WHERE request_id = 'one'", "kind = 'TRANSFER_SIGNED'",
     "SIGNATURE_ELEMENTS"),
    ("UPDATE account SET card_number = '9963810200177306286' WHERE card_number = '9963810200177306285'",
     "kind = 'TRANSFER_SIGNED'", "SIGNATURE_ELEMENTS"),
    ("UPDATE authority SET der = zeroblob(50)", "kind = 'AUTHORITY_INSTALLED'", "AUTHORITY_CHANGED"),
    ("UPDATE audit_head SET signature = zeroblob(64)", "id = (SELECT min(record_id) FROM audit_head)", "HEAD_FORGED"),
    ("DELETE FROM authority", "kind = 'AUTHORITY_INSTALLED'", "AUTHORITY_CHANGED"),
]  # fmt: skip


@pytest.mark.parametrize(("sql", "where", "code"), CHANGES)
def test_what_differs_from_the_log_is_named_with_both_sides(eventful: Path, sql: str, where: str, code: str) -> None:
    record = record_of(eventful, where)
    by_hand(eventful, sql)
    broken = first_broken(eventful)
    assert (broken.code, broken.record) == (code, record), broken
    assert broken.expected != broken.found


ADDITIONS = [
    ("INSERT INTO transfer (kind, debit_account_id, credit_account_id, amount_fen, created_at_ms, expires_at_ms,"
     " summary, channel, remark) VALUES ('pending', 'wang-current', 'zhao-current', 5, 1, 2, 'x', 'x', '')",
     "LEDGER_UNLOGGED"),
    ("INSERT INTO certificate SELECT 'f' || substr(serial, 2), 'zhao', zeroblob(32), der, 1, 2, 1, NULL"
     " FROM certificate WHERE customer_id = 'wang' LIMIT 1", "CERTIFICATE_CHANGED"),
    ("INSERT INTO certificate_revocation SELECT serial, 5, 'superseded' FROM certificate WHERE customer_id = 'zhao'",
     "REVOCATION_CHANGED"),
    ("INSERT INTO transfer_signature SELECT (SELECT id FROM confirmation WHERE request_id = 'open'), serial, x'01',"
     " zeroblob(64), 5 FROM certificate WHERE customer_id = 'zhao'", "SIGNATURE_CHANGED"),
]  # fmt: skip


@pytest.mark.parametrize(("sql", "code"), ADDITIONS)
def test_what_was_written_around_the_log_is_found(eventful: Path, sql: str, code: str) -> None:
    by_hand(eventful, sql)
    assert first_broken(eventful).code == code


def seal_anew(path: Path, after: int) -> None:
    """What a forger without the authority's key can do: hash every record again."""
    with closing(sqlite3.connect(path)) as connection:
        (trigger,) = connection.execute(
            "SELECT sql FROM sqlite_schema WHERE name = 'audit_log_is_sealed_once'"
        ).fetchone()
        connection.execute("DROP TRIGGER audit_log_is_sealed_once")
        previous = GENESIS
        for record, at_ms, *texts in connection.execute(
            "SELECT id, written_at_ms, kind, subject, content FROM audit_log ORDER BY id"
        ).fetchall():
            previous = record_hash(previous, record, at_ms, *(text.encode() for text in texts))
            if record > after:
                connection.execute("UPDATE audit_log SET hash = ? WHERE id = ?", (previous, record))
        connection.execute(trigger)
        connection.commit()


def test_a_tail_written_anew_is_found_by_the_authoritys_word(eventful: Path) -> None:
    number = record_of(eventful, "subject = '6' AND kind = 'TRANSFER_POST'")
    by_hand(
        eventful,
        "UPDATE transfer SET amount_fen = 1 WHERE id = 6",
        f"UPDATE audit_log SET content = replace(content, '6000000', '1') WHERE id = {number}",
    )
    seal_anew(eventful, number - 1)
    (head,) = rows_by_hand(eventful, f"SELECT min(record_id) FROM audit_head WHERE record_id >= {number}")[0]
    broken = first_broken(eventful)
    assert (broken.code, broken.record) == ("HEAD_CHANGED", head)


def test_a_log_that_was_cut_off_is_found_by_the_authoritys_word(eventful: Path) -> None:
    newest = rows_by_hand(eventful, "SELECT max(id) FROM audit_log")[0][0]
    by_hand(eventful, f"DELETE FROM audit_log WHERE id >= {newest}")
    broken = first_broken(eventful)
    assert (broken.code, broken.record) == ("LOG_CUT", newest)


def test_a_whole_bank_forged_with_another_authority_is_found_by_the_folder(
    eventful: Path, tmp_path: Path, bank_clock: VirtualClock
) -> None:
    open_authority(tmp_path / "ours", bank_clock)
    assert verify_bank(eventful).ok
    broken = first_broken(eventful, tmp_path / "ours")
    assert broken.code == "AUTHORITY_FOREIGN"


def test_a_signature_taken_after_the_revocation_is_found_by_the_order_of_the_log(
    eventful: Path, device: Device
) -> None:
    """Forged with everything but the authority's key: the record of the revocation is moved before the signature."""
    serial = device.certificate.serial
    number = record_of(eventful, "kind = 'TRANSFER_SIGNED'") - 1
    by_hand(
        eventful,
        "DELETE FROM audit_head",
        f"INSERT INTO certificate_revocation VALUES ('{serial}', 5, 'superseded')",
        "UPDATE audit_log SET id = -id",
        f"UPDATE audit_log SET id = iif(id < -{number}, 1 - id, -id)",
        "DELETE FROM audit_log WHERE kind = 'CERTIFICATE_REVOKED' AND id = 0",
        f"INSERT INTO audit_log SELECT {number + 1}, 'CERTIFICATE_REVOKED', '{serial}', '[5,\"superseded\"]', 1, hash"
        " FROM audit_log WHERE id = 1",
    )
    seal_anew(eventful, 0)
    broken = first_broken(eventful)
    assert (broken.code, broken.found, broken.record) == ("SIGNATURE_CERTIFICATE", "a revoked one", number + 2)


def test_a_damaged_page_of_the_log_is_reported_and_no_traceback(eventful: Path, expect_log: ExpectLog) -> None:
    expect_log("DATABASE_CORRUPT")
    with closing(sqlite3.connect(eventful)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'audit_log'").fetchone()
    content = bytearray(eventful.read_bytes())
    content[(page - 1) * 4_096 : (page - 1) * 4_096 + 64] = bytes(64)
    eventful.write_bytes(content)
    broken = first_broken(eventful)
    assert broken.code == "FILE_DAMAGED"


def test_a_bank_from_before_the_log_gets_one_for_all_that_it_holds(bank_path: Path) -> None:
    """The ledger of an older program, moved forward: its rows are in the log, sealed, marked as written afterwards."""
    with (
        closing(open_database(bank_path, create=True, steps=packaged()[:6])) as database,
        database.writing() as transaction,
    ):
        transaction.execute("INSERT INTO customer VALUES ('wang', 'Wang', '1948-03-08', 1, '王阿姨')")
        for account, owner, card in (("a", "wang", "9963880200004812633"), ("x", None, None)):
            transaction.execute(
                "INSERT INTO account (id, customer_id, product, name, bank_name, card_number)"
                " VALUES (?, ?, ?, '账户', '小象银行', ?)",
                account, owner, "current" if owner else "external", card,
            )  # fmt: skip
        for fen in range(1, 700):
            held = ledger.hold(transaction, Movement("x", "a", fen, "工资", "系统"), NOON, NOON + timedelta(minutes=5))
            ledger.resolve(transaction, held, Resolution.POST, NOON)
    with reopen(bank_path, noon_clock()) as bank:
        assert bank.audit() == []
    report = verify_bank(bank_path)
    assert report.ok
    assert report.transfers == 2 * 699
    assert rows_by_hand(bank_path, "SELECT kind, content FROM audit_log WHERE id = 1") == [("LOG_BEGUN", "[1398]")]


def test_a_hundred_thousand_records_take_a_few_seconds(bank_path: Path) -> None:
    """Every tenth is a ledger row's. The time is the processor's, so that a busy machine passes."""
    with build(bank_path, noon_clock())[0] as bank, bank._database.writing() as transaction:
        for fen in range(1, 5_001):
            held = ledger.hold(
                transaction, Movement("opening", "wang-current", fen, "工资", "系统"), NOON, NOON + timedelta(minutes=5)
            )
            ledger.resolve(transaction, held, Resolution.POST, NOON)
        transaction.execute(
            "WITH RECURSIVE n (place) AS (SELECT 1 UNION ALL SELECT place + 1 FROM n WHERE place < 90000)"
            " INSERT INTO audit_log (kind, subject, content) SELECT 'NOTE', 'n', json_array(place, '备注') FROM n"
        )
    started = time.process_time()
    report = verify_bank(bank_path)
    spent_s = time.process_time() - started
    assert report.ok
    assert report.checked > 100_000
    assert spent_s < 5
