"""What the schema of savings itself refuses, by hand-made SQL with foreign keys off, and what the auditor sees."""

# ruff: noqa: S608 - statements made by hand are what is tested here

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bank.clock import VirtualClock, epoch_ms
from bank.errors import from_sqlite
from bank.savings.audit import audit
from bank.savings.values import Level
from tests.bank.savings.savings_support import answer, at, buy, give, open_deposit, trade, withdraw
from tests.bank.support import NOON, PIN, World, noon_clock, reopen

TABLES = (
    "savings_quote", "savings_receipt", "savings_booking", "time_deposit", "deposit_term", "deposit_settlement",
    "deposit_withdrawal", "deposit_choice", "current_interest_start", "current_interest", "risk_assessment",
    "wealth_order", "wealth_lot", "metal_trade", "family", "family_event",
)  # fmt: skip


@pytest.fixture(scope="module")
def full_path(built_bank: tuple[Path, World], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bank's file with a row in every table of savings."""
    path = tmp_path_factory.mktemp("full") / "bank.db"
    shutil.copy(built_bank[0], path)
    clock = noon_clock()
    with reopen(path, clock) as bank:
        give(bank, 200_000_00, NOON)
        bank.savings.settle_due()
        answer(bank, -1)
        open_deposit(bank, 1_000_00, 3, request="d1")
        withdraw(bank, "wang-current-deposit-000001", 100_00)
        open_deposit(bank, 1_000_00, 60, request="d2")
        buy(bank, "anxin-2", 1_000_00)
        trade(bank, "buy", 1_000, "m")
        bank.savings.family.found("f", "wang", "一家人", Level.TOTAL, PIN)
        clock.move_to(at("2026-07-01"))
        bank.savings.settle_due()
        buy(bank, "anxin-2", 500_00, "second")
        bank.savings.metals.quote("open", "wang", "wang-current", "gold", "sell", 1_000)
        assert bank.audit() == []
    return path


@pytest.fixture(scope="module")
def by_hand(full_path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that knows nothing of the bank's code; whoever uses it undoes what they did."""
    with closing(sqlite3.connect(full_path, isolation_level=None)) as connection:
        yield connection


def refusal(connection: sqlite3.Connection, sql: str) -> str:
    """Run one statement; return its refusal's code, "" if it was accepted (and then undone)."""
    connection.execute("BEGIN")
    try:
        connection.execute(sql)
    except sqlite3.Error as error:
        typed = from_sqlite(error)
        return str(typed.params.get("rule", typed.code))
    finally:
        connection.execute("ROLLBACK")
    return ""


@pytest.mark.parametrize("table", TABLES)
def test_no_row_is_changed_removed_or_replaced(by_hand: sqlite3.Connection, table: str) -> None:
    columns = [row[1] for row in by_hand.execute(f"PRAGMA table_info({table})")]
    assert by_hand.execute(f"SELECT count(*) FROM {table}").fetchone()[0] > 0
    assert refusal(by_hand, f"UPDATE {table} SET {columns[0]} = {columns[0]}") == "SAVINGS_ROW_IMMUTABLE"
    assert refusal(by_hand, f"DELETE FROM {table}") == "SAVINGS_ROW_IMMUTABLE"
    assert refusal(by_hand, f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} LIMIT 1") in {
        "SAVINGS_ROW_IMMUTABLE", "QUOTE_USED", "DEPOSIT_CLOSED",
    }  # fmt: skip


NOW_MS = epoch_ms(at("2026-07-01"))
LATER_MS = NOW_MS + 10**12
DEPOSIT = "'wang-current-deposit-000002'"
QUOTE = "(SELECT id FROM savings_quote WHERE request_id = 'open')"
ORDER = "(SELECT id FROM wealth_order WHERE amount_fen = 50000)"
PENDING = (
    "INSERT INTO transfer (kind, debit_account_id, credit_account_id, amount_fen, created_at_ms, expires_at_ms,"
    " summary, channel, remark) VALUES ('pending', {debit}, {credit}, {fen}, {now}, {later}, 'x', 'x', '')"
)
BOOKING = "INSERT INTO savings_booking SELECT max(id) + 1, {purpose}, {subject}, {debit}, {credit}, 100, '2026-07-01' FROM transfer"


def pending(debit: str, credit: str, fen: int = 100) -> str:
    return PENDING.format(debit=debit, credit=credit, fen=fen, now=NOW_MS, later=LATER_MS)


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (pending(DEPOSIT, "'opening'"), "DEPOSIT_LOCKED"),
        (pending("'wang-current'", DEPOSIT), "DEPOSIT_LOCKED"),
        (pending("'savings-interest'", "'wang-current'"), "DEPOSIT_LOCKED"),
        (pending("'wang-current'", "'savings-metal-gold'"), "DEPOSIT_LOCKED"),
        (BOOKING.format(purpose="'deposit_out'", subject=DEPOSIT, debit=DEPOSIT, credit="'zhao-current'"),
         "SAVINGS_BOOKING_UNLAWFUL"),
        (BOOKING.format(purpose="'deposit_interest'", subject=DEPOSIT, debit="'opening'", credit="'wang-current'"),
         "SAVINGS_BOOKING_UNLAWFUL"),
        (BOOKING.format(purpose="'current_interest'", subject=DEPOSIT, debit="'savings-interest'", credit=DEPOSIT),
         "SAVINGS_BOOKING_UNLAWFUL"),
        (BOOKING.format(purpose="'metal'", subject="'nothing'", debit="'wang-current'", credit="'savings-metal-gold'"),
         "SAVINGS_BOOKING_UNLAWFUL"),
        (("INSERT INTO savings_booking VALUES (1000000 - 999999 + (SELECT min(id) FROM transfer) - 2, 'metal', 'x', 'a',"
         " 'b', 1, '2026-01-01')"), "SAVINGS_BOOKING_LATE"),
        (f"INSERT INTO savings_receipt VALUES ({QUOTE}, 'x', 1, 0, {LATER_MS}, NULL)", "QUOTE_EXPIRED"),
        (f"INSERT INTO savings_receipt VALUES ('nothing', 'x', 1, 0, {NOW_MS}, NULL)", "QUOTE_UNKNOWN"),
        (f"INSERT INTO time_deposit VALUES ('zhao-current', 'wang-current', {QUOTE})", "DEPOSIT_MISMATCH"),
        (f"INSERT INTO deposit_term VALUES ({DEPOSIT}, 2, 3, 9000, '2026-03-02', '2026-06-02')", "DEPOSIT_TERM_BROKEN"),
        ("INSERT INTO deposit_term VALUES ('nothing', 1, 3, 9000, '2026-03-02', '2026-06-02')", "DEPOSIT_TERM_BROKEN"),
        (f"INSERT INTO deposit_settlement VALUES ({DEPOSIT}, 1, 'paid_out', 100000, 5, {NOW_MS})", "DEPOSIT_NOT_DUE"),
        ("INSERT INTO deposit_settlement VALUES ('wang-current-deposit-000001', 1, 'renewed', 90000, 5, 1)",
         "DEPOSIT_CLOSED"),
        ("INSERT INTO deposit_withdrawal VALUES ('x', 'wang-current-deposit-000001', 1, 1, 100, 500, 0, '2026-05-01')",
         "DEPOSIT_PART_TAKEN"),
        (f"INSERT INTO deposit_withdrawal VALUES ('x', {DEPOSIT}, 1, 0, 100, 500, 0, '2031-03-02')", "DEPOSIT_MATURED"),
        (f"INSERT INTO current_interest VALUES ('wang-current', '2026-06-22', '2026-09-20', 500, 1, 0, {LATER_MS})",
         "INTEREST_PERIOD_BROKEN"),
        (f"INSERT INTO current_interest VALUES ('wang-current', '2026-06-21', '2026-09-20', 500, 1, 0, {NOW_MS})",
         "INTEREST_NOT_DUE"),
        ((f"INSERT INTO wealth_order SELECT {QUOTE}, customer_id, account_id, product, 2, side, amount_fen, NULL, NULL,"
         f" 1, {NOW_MS}, {LATER_MS} FROM wealth_order WHERE id = {ORDER}"), "WEALTH_ORDER_MISMATCH"),
        (f"INSERT INTO wealth_lot VALUES ({ORDER}, 100, 10000, {NOW_MS})", "WEALTH_UNITS_WRONG"),
        ((f"INSERT INTO transfer (kind, pending_id, debit_account_id, credit_account_id, amount_fen, created_at_ms)"
         f" SELECT 'post', id, debit_account_id, credit_account_id, amount_fen, {NOW_MS} FROM transfer"
         f" WHERE id = (SELECT transfer_id FROM wealth_order WHERE id = {ORDER})"), "WEALTH_NOT_DUE"),
        ((f"INSERT INTO transfer (kind, pending_id, debit_account_id, credit_account_id, amount_fen, created_at_ms)"
         f" SELECT 'void', id, debit_account_id, credit_account_id, amount_fen, {NOW_MS} + 86400000 FROM transfer"
         f" WHERE id = (SELECT transfer_id FROM wealth_order WHERE id = {ORDER})"), "COOLING_OFF_OVER"),
        ((f"INSERT INTO metal_trade SELECT {QUOTE}, customer_id, account_id, metal, 'sell', milligrams,"
         f" price_fen_per_gram, amount_fen, 1, {NOW_MS} FROM metal_trade"), "METAL_TRADE_MISMATCH"),
        ((f"INSERT INTO metal_trade SELECT {QUOTE}, customer_id, account_id, metal, 'buy', milligrams,"
         f" price_fen_per_gram, amount_fen + 1, 1, {NOW_MS} FROM metal_trade"), "METAL_TRADE_MISMATCH"),
        (("INSERT INTO family_event (family_id, customer_id, kind, level, by_id, at_ms)"
         " SELECT id, 'zhao', 'consented', 'total', 'zhao', 1 FROM family"), "FAMILY_NOT_INVITED"),
        (("INSERT INTO family_event (family_id, customer_id, kind, level, by_id, at_ms)"
         " SELECT id, 'wang', 'consented', 'details', 'zhao', 1 FROM family"), "FAMILY_CONSENT_FORGED"),
        (f"INSERT INTO risk_assessment VALUES (NULL, 'wang', 'x', '{{}}', 1, 5, 3, 1, {LATER_MS})",
         "uncapped_grade BETWEEN grade AND 5"),
    ],
)  # fmt: skip
def test_unlawful_rows_are_refused_by_name(by_hand: sqlite3.Connection, sql: str, code: str) -> None:
    assert refusal(by_hand, sql) == code


def test_a_purchase_above_the_grade_is_refused_by_the_file_itself(by_hand: sqlite3.Connection) -> None:
    by_hand.execute("BEGIN")
    number = by_hand.execute("SELECT max(id) + 1 FROM transfer").fetchone()[0]
    quote = by_hand.execute(f"SELECT {QUOTE}").fetchone()[0]
    by_hand.execute(f"INSERT INTO savings_receipt VALUES (?, 'x', 100, 0, {NOW_MS}, NULL)", (quote,))
    by_hand.execute(
        f"INSERT INTO savings_booking VALUES ({number}, 'wealth', ?, 'wang-current', 'savings-wealth-anxin-2', 100,"
        " '2026-07-01')",
        (quote,),
    )
    by_hand.execute(pending("'wang-current'", "'savings-wealth-anxin-2'"))
    with pytest.raises(sqlite3.IntegrityError, match="PRODUCT_TOO_RISKY"):
        by_hand.execute(
            "INSERT INTO wealth_order VALUES (?, 'wang', 'wang-current', 'anxin-2', 4, 'buy', 100, NULL, NULL, ?, ?, ?)",
            (quote, number, NOW_MS, NOW_MS + 1),
        )
    by_hand.execute("ROLLBACK")


@pytest.mark.parametrize(
    ("trigger", "change", "code"),
    [
        ("deposit_settlement_is_not_updated", "UPDATE deposit_settlement SET interest_fen = interest_fen + 1",
         "DEPOSIT_INTEREST_WRONG"),
        ("deposit_withdrawal_is_not_updated", "UPDATE deposit_withdrawal SET interest_fen = 7", "DEPOSIT_INTEREST_WRONG"),
        ("deposit_term_is_not_updated", "UPDATE deposit_term SET maturity_day = '2040-01-01'", "DEPOSIT_TERM_WRONG"),
        ("deposit_settlement_is_not_deleted", "DELETE FROM deposit_settlement", "DEPOSIT_BALANCE_WRONG"),
        ("deposit_withdrawal_is_not_deleted", "DELETE FROM deposit_withdrawal", "DEPOSIT_LEDGER_MISMATCH"),
        ("savings_booking_is_not_updated", "UPDATE savings_booking SET amount_fen = amount_fen + 1",
         "SAVINGS_BOOKING_ORPHANED"),
        ("savings_booking_is_not_deleted", "DELETE FROM savings_booking", "SAVINGS_UNBOOKED"),
        ("current_interest_is_not_updated", "UPDATE current_interest SET product_fen_day = product_fen_day * 2 + 10",
         "CURRENT_INTEREST_WRONG"),
        ("wealth_lot_is_not_updated", "UPDATE wealth_lot SET units_centi = units_centi + 1", "WEALTH_UNITS_WRONG"),
        ("wealth_lot_is_not_deleted", "DELETE FROM wealth_lot", "WEALTH_LOT_MISSING"),
        ("metal_trade_is_not_updated", "UPDATE metal_trade SET side = 'sell'", "METAL_NEGATIVE"),
    ],
)  # fmt: skip
def test_the_auditor_sees_what_a_missing_trigger_let_through(
    full_path: Path, bank_path: Path, bank_clock: VirtualClock, trigger: str, change: str, code: str
) -> None:
    shutil.copy(full_path, bank_path)
    with closing(sqlite3.connect(bank_path, isolation_level=None)) as connection:
        connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute(change)
    with reopen(bank_path, bank_clock) as bank:
        assert code in {finding.code for finding in audit(bank._database)}
        assert code in {finding.code for finding in bank.audit()}
