"""What the database itself refuses, asked by hand-made SQL on a plain connection with foreign keys off."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from bank import ledger
from bank.bank import Bank
from bank.clock import epoch_ms
from bank.errors import from_sqlite
from bank.ledger import Resolution
from tests.bank.support import ACCOUNTS, PIN, World, noon_clock, reopen, request

Names = dict[str, int | str]


@dataclass(frozen=True, slots=True)
class Scene:
    """A file with one transfer of each fate, and a connection that knows nothing of the bank's code."""

    bank: Bank
    by_hand: sqlite3.Connection
    names: Names

    def refusal(self, sql: str) -> str:
        """Run one statement with :names filled in; return the code of its refusal, "" if it was accepted."""
        before = self.dump()
        try:
            self.by_hand.execute(sql, self.names)
        except sqlite3.Error as error:
            typed = from_sqlite(error)
            assert self.dump() == before
            return str(typed.params.get("rule", typed.code))
        return "" if self.dump() != before else "NOTHING_CHANGED"

    def dump(self) -> list[str]:
        return list(self.by_hand.iterdump())


@pytest.fixture(scope="module")
def built_scene(built_bank: tuple[Path, World], tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Names]:
    path, world = tmp_path_factory.mktemp("scene") / "bank.db", built_bank[1]
    shutil.copy(built_bank[0], path)
    clock = noon_clock()
    with reopen(path, clock) as bank:
        made = {
            fate: bank.transfers.prepare(request(world, fate, 100_00))
            for fate in ("posted", "voided", "expired", "open")
        }
        bank.transfers.confirm(made["posted"].confirmation_id, PIN)
        bank.transfers.cancel(made["voided"].confirmation_id)
        with bank._database.writing() as transaction:
            late = made["expired"].expires_at
            ledger.resolve(transaction, made["expired"].pending_id, Resolution.EXPIRE, late)
    names: Names = {fate: prepared.pending_id for fate, prepared in made.items()}
    payee = made["open"].payee_id
    return path, names | {
        "now": epoch_ms(clock.now()),
        "late": epoch_ms(late),
        "payee": payee,
        "wang": ACCOUNTS["wang"],
        "li": f"external-{payee}",
    }


@pytest.fixture
def scene(built_scene: tuple[Path, Names], bank_path: Path) -> Iterator[Scene]:
    shutil.copy(built_scene[0], bank_path)
    with reopen(bank_path, noon_clock()) as bank, closing(sqlite3.connect(bank_path, isolation_level=None)) as by_hand:
        yield Scene(bank, by_hand, built_scene[1])


PENDING = (
    "INSERT INTO transfer (kind, debit_account_id, credit_account_id, amount_fen, created_at_ms, expires_at_ms,"
    " summary, channel, remark) VALUES ('pending', {debit}, {credit}, {fen}, :now, {expires}, '转账', '柜台', '')"
)
RESOLUTION = (
    "INSERT INTO transfer (kind, pending_id, debit_account_id, credit_account_id, amount_fen, created_at_ms)"
    " VALUES ('{kind}', {of}, {debit}, {credit}, {fen}, {at})"
)


def pending(debit: str = ":wang", credit: str = ":li", fen: str = "100", expires: str = ":late") -> str:
    return PENDING.format(debit=debit, credit=credit, fen=fen, expires=expires)


def resolution(
    kind: str, of: str, debit: str = ":wang", credit: str = ":li", fen: str = "10000", at: str = ":now"
) -> str:
    return RESOLUTION.format(kind=kind, of=of, debit=debit, credit=credit, fen=fen, at=at)


LAWFUL = [
    pending(),
    pending(fen="70000"),
    pending(debit=":li", credit=":wang", fen="999999999999"),
    resolution("post", ":open"),
    resolution("void", ":open"),
    resolution("expire", ":open", at=":late"),
]

UNLAWFUL = [
    # amounts and parties
    (pending(fen="0"), "AMOUNT_NOT_POSITIVE"),
    (pending(fen="-1"), "AMOUNT_NOT_POSITIVE"),
    (pending(debit=":li", credit=":wang", fen="1000000000000"), "AMOUNT_TOO_LARGE"),
    (pending(fen="'100 yuan'"), "cannot store TEXT value in INTEGER column transfer.amount_fen"),
    (pending(fen="0.5"), "cannot store REAL value in INTEGER column transfer.amount_fen"),
    (pending(credit=":wang"), "SAME_ACCOUNT"),
    (pending(credit="'nobody'"), "ACCOUNT_UNKNOWN"),
    (pending(debit="'nobody'"), "ACCOUNT_UNKNOWN"),
    # an overdraft, with 800.00 available: 1,000.00 less 100.00 posted and 100.00 still open
    (pending(fen="80001"), "INSUFFICIENT_FUNDS"),
    # the two steps
    (pending(expires=":now"), "expires_at_ms > created_at_ms"),
    (resolution("post", ":posted"), "ALREADY_POSTED"),
    (resolution("void", ":posted"), "ALREADY_POSTED"),
    (resolution("expire", ":posted", at=":late"), "ALREADY_POSTED"),
    (resolution("post", ":voided"), "ALREADY_CANCELLED"),
    (resolution("void", ":voided"), "ALREADY_CANCELLED"),
    (resolution("post", ":expired"), "PENDING_EXPIRED"),
    (resolution("post", ":open", at=":late"), "PENDING_EXPIRED"),
    (resolution("void", ":open", at=":late"), "PENDING_EXPIRED"),
    (resolution("expire", ":open", at=":late - 1"), "PENDING_NOT_DUE"),
    (resolution("post", ":open", at=":now - 1"), "CLOCK_WENT_BACK"),
    (resolution("post", "999"), "PENDING_UNKNOWN"),
    (resolution("post", "NULL"), "PENDING_UNKNOWN"),
    (resolution("post", "(SELECT id FROM transfer WHERE kind = 'post' LIMIT 1)"), "PENDING_UNKNOWN"),
    (resolution("post", ":open", fen="9999"), "PENDING_MISMATCH"),
    (resolution("post", ":open", debit=":li", credit=":wang"), "PENDING_MISMATCH"),
    (resolution("refund", ":open"), "kind IN ('pending', 'post', 'void', 'expire')"),
    # rewriting
    ("UPDATE transfer SET amount_fen = 1 WHERE id = :open", "TRANSFER_IMMUTABLE"),
    ("UPDATE OR IGNORE transfer SET remark = 'x' WHERE id = :open", "TRANSFER_IMMUTABLE"),
    ("DELETE FROM transfer WHERE id = :open", "TRANSFER_IMMUTABLE"),
    (
        (
            "INSERT OR REPLACE INTO transfer (id, kind, debit_account_id, credit_account_id, amount_fen, created_at_ms,"
            " expires_at_ms, summary, channel, remark) SELECT id, kind, debit_account_id, credit_account_id, 1,"
            " created_at_ms, expires_at_ms, summary, channel, remark FROM transfer WHERE id = :open"
        ),
        "TRANSFER_IMMUTABLE",
    ),
    (resolution("void", ":posted").replace("INSERT", "INSERT OR REPLACE", 1), "ALREADY_POSTED"),
    (pending().replace("(kind", "(id, kind").replace("('pending'", "(-7, 'pending'"), "TRANSFER_OUT_OF_ORDER"),
    # counters
    ("UPDATE account SET credits_posted_fen = credits_posted_fen + 1 WHERE id = :wang", "COUNTERS_UNJUSTIFIED"),
    ("UPDATE account SET debits_posted_fen = 0 WHERE id = :wang", "COUNTERS_UNJUSTIFIED"),
    ("UPDATE account SET debits_pending_fen = 0 WHERE id = :wang", "COUNTERS_UNJUSTIFIED"),
    ("UPDATE account SET last_transfer_id = last_transfer_id + 1 WHERE id = :wang", "COUNTERS_UNJUSTIFIED"),
    (
        "UPDATE account SET last_transfer_id = :open, debits_pending_fen = debits_pending_fen + 10000 WHERE id = :wang",
        "COUNTERS_UNJUSTIFIED",
    ),
    (
        (
            "UPDATE account SET last_transfer_id = (SELECT max(id) FROM transfer),"
            " debits_pending_fen = debits_pending_fen - 10000 WHERE id = 'zhao-current'"
        ),
        "COUNTERS_UNJUSTIFIED",
    ),
    (
        (
            "INSERT INTO account (id, product, name, bank_name, credits_posted_fen)"
            " VALUES ('new', 'external', 'x', 'x', 100)"
        ),
        "COUNTERS_UNJUSTIFIED",
    ),
    (
        (
            "INSERT OR REPLACE INTO account (id, customer_id, product, name, bank_name, card_number)"
            " SELECT id, customer_id, product, name, bank_name, card_number FROM account WHERE id = :wang"
        ),
        "ACCOUNT_EXISTS",
    ),
    (
        (
            "INSERT OR REPLACE INTO account (id, product, name, bank_name, card_number)"
            " SELECT 'other', 'external', name, bank_name, card_number FROM account WHERE id = :wang"
        ),
        "ACCOUNT_EXISTS",
    ),
    ("UPDATE account SET card_number = '9963880100000000029' WHERE id = :wang", "ACCOUNT_IMMUTABLE"),
    ("UPDATE account SET customer_id = NULL, product = 'external' WHERE id = :wang", "ACCOUNT_IMMUTABLE"),
    ("UPDATE OR REPLACE account SET id = :li WHERE id = :wang", "ACCOUNT_IMMUTABLE"),
    ("DELETE FROM account WHERE id = :wang", "ACCOUNT_IMMUTABLE"),
    # what follows from the transfers
    ("INSERT INTO entry VALUES (:wang, :posted, -10000, 0)", "ENTRY_UNJUSTIFIED"),
    ("INSERT OR REPLACE INTO entry SELECT account_id, transfer_id, 5, 5 FROM entry", "ENTRY_UNJUSTIFIED"),
    ("UPDATE entry SET balance_after_fen = 0", "ENTRY_IMMUTABLE"),
    ("DELETE FROM entry", "ENTRY_IMMUTABLE"),
    ("INSERT INTO open_pending VALUES (:posted, :late)", "OPEN_PENDING_UNJUSTIFIED"),
    ("INSERT OR REPLACE INTO open_pending VALUES (:open, :late)", "OPEN_PENDING_UNJUSTIFIED"),
    ("UPDATE open_pending SET expires_at_ms = expires_at_ms + 1", "OPEN_PENDING_UNJUSTIFIED"),
    ("DELETE FROM open_pending WHERE transfer_id = :open", "OPEN_PENDING_UNJUSTIFIED"),
    # what a person was asked to confirm
    ("UPDATE confirmation SET amount_fen = 1", "CONFIRMATION_IMMUTABLE"),
    ("DELETE FROM confirmation", "CONFIRMATION_IMMUTABLE"),
    ("INSERT OR REPLACE INTO confirmation SELECT * FROM confirmation", "CONFIRMATION_IMMUTABLE"),
    ("UPDATE payee SET account_id = 'zhao-current' WHERE id = :payee", "PAYEE_IMMUTABLE"),
    ("INSERT OR REPLACE INTO payee SELECT * FROM payee", "PAYEE_EXISTS"),
    ("UPDATE pin SET hash = '135790'", "hash GLOB '$argon2id$*'"),
]


@pytest.mark.parametrize("sql", LAWFUL)
def test_what_is_lawful_is_accepted(scene: Scene, sql: str) -> None:
    assert scene.refusal(sql) == ""
    # The audit misses only what the phone's own channel would have stored with it.
    assert scene.bank.audit() == []


@pytest.mark.parametrize(("sql", "code"), UNLAWFUL)
def test_what_is_unlawful_is_refused_and_changes_nothing(scene: Scene, sql: str, code: str) -> None:
    assert scene.refusal(sql) == code
    assert scene.bank.audit() == []


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("payee_tail", "'0000'"),
        ("amount_fen", "9999"),
        ("from_account_id", "'zhao-current'"),
        ("customer_id", "'zhao'"),
        ("payee_name", "'李鹃'"),
        ("payee_relation", "'儿子'"),
        ("payee_id", "(SELECT id FROM payee WHERE customer_id = 'zhao')"),
    ],
)
def test_a_confirmation_binds_exactly_what_its_pending_row_says(scene: Scene, column: str, value: str) -> None:
    scene.by_hand.execute(pending(fen="10000"), scene.names)
    fresh = scene.by_hand.execute("SELECT max(id) FROM transfer").fetchone()[0]
    row = {
        "id": "'made-by-hand'",
        "customer_id": "'wang'",
        "request_id": "'r'",
        "pending_id": str(fresh),
        "from_account_id": ":wang",
        "payee_id": ":payee",
        "payee_name": "'李娟'",
        "payee_relation": "'女儿'",
        "payee_tail": "'6285'",
        "amount_fen": "10000",
        "available_before_fen": "0",
    }

    def insert(values: dict[str, str]) -> str:
        return f"INSERT INTO confirmation ({', '.join(values)}) VALUES ({', '.join(values.values())})"  # noqa: S608  # hand-made SQL is the subject

    assert scene.refusal(insert(row | {column: value})) == "CONFIRMATION_MISMATCH"
    assert scene.refusal(insert(row | {"pending_id": "(SELECT max(id) FROM transfer WHERE kind = 'post')"})) == (
        "CONFIRMATION_MISMATCH"
    )
    assert scene.refusal(insert(row)) == ""


def test_insert_or_ignore_lets_nothing_through(scene: Scene) -> None:
    for sql in (pending(fen="80001"), pending(fen="0"), resolution("post", ":voided"), pending(credit=":wang")):
        assert scene.refusal(sql.replace("INSERT", "INSERT OR IGNORE", 1)) != ""
    assert scene.bank.audit() == []


def test_foreign_keys_and_all_constraints_are_enforced_for_the_bank(scene: Scene) -> None:
    assert [tuple(row) for row in scene.bank._database.rows("PRAGMA foreign_keys")] == [(1,)]
    assert [tuple(row) for row in scene.bank._database.rows("PRAGMA synchronous")] == [(2,)]
    assert [tuple(row) for row in scene.bank._database.rows("PRAGMA journal_mode")] == [("wal",)]
    strict = scene.by_hand.execute(
        "SELECT min(strict) FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        " AND name NOT LIKE 'sqlite_%'"
    )
    assert strict.fetchone() == (1,)
