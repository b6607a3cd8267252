"""Rows of time deposits: reading them as values, and opening a deposit's account."""

from __future__ import annotations

from datetime import date, datetime
from sqlite3 import Row
from typing import Final

from bank import accounts
from bank import card_number as card_numbers
from bank.clock import epoch_ms
from bank.database import Reading, Transaction
from bank.savings.catalogue import Catalogue
from bank.savings.deposit_interest import interest_at_maturity_fen, maturity_day
from bank.savings.errors import DepositUnknownError
from bank.savings.values import Deposit, Renewal
from bank.values import Account

PRODUCT: Final = "time_deposit"

# The bank's own simulated numbers begin with 9963 (bank/card_number.py); 77 after its 88 are those of deposits. Ours.
_NUMBER_PREFIX: Final = "99638877"
_SERIAL_DIGITS: Final = 10
_LONGEST_ID_PART: Final = 40

_SELECT: Final = (
    "SELECT d.account_id, d.settlement_account_id, a.customer_id, t.number, t.months, t.rate_ppm, t.start_day,"
    "       t.maturity_day, a.credits_posted_fen - a.debits_posted_fen AS principal_fen, s.kind AS settled,"
    "       (SELECT choice FROM deposit_choice AS c WHERE c.account_id = d.account_id ORDER BY id DESC LIMIT 1)"
    "           AS choice,"
    "       EXISTS (SELECT 1 FROM deposit_withdrawal AS w"
    "                WHERE w.account_id = t.account_id AND w.number = t.number AND w.part = 1) AS part_taken"
    "  FROM time_deposit AS d"
    "  JOIN account AS a ON a.id = d.account_id"
    "  JOIN deposit_term AS t ON t.account_id = d.account_id"
    "   AND t.number = (SELECT max(number) FROM deposit_term WHERE account_id = d.account_id)"
    "  LEFT JOIN deposit_settlement AS s ON s.account_id = t.account_id AND s.number = t.number"
    " WHERE "
)


def find(reading: Reading, catalogue: Catalogue, deposit_id: str) -> Deposit:
    """Return a deposit in its newest term (DepositUnknownError)."""
    row = reading.row(f"{_SELECT} d.account_id = ?", deposit_id)
    if row is None:
        raise DepositUnknownError
    return _deposit(row, catalogue)


def of_customer(reading: Reading, catalogue: Catalogue, customer_id: str) -> tuple[Deposit, ...]:
    """Return a customer's deposits, closed ones included, by id."""
    rows = reading.rows(f"{_SELECT} a.customer_id = ? ORDER BY d.account_id", customer_id)
    return tuple(_deposit(row, catalogue) for row in rows)


def due(reading: Reading, day: date) -> tuple[str, ...]:
    """Return the deposits whose newest term has ended by `day` and is not settled, the longest overdue first."""
    rows = reading.rows(
        "SELECT t.account_id FROM deposit_term AS t"
        " WHERE t.maturity_day <= ?"
        "   AND NOT EXISTS (SELECT 1 FROM deposit_settlement AS s"
        "                    WHERE s.account_id = t.account_id AND s.number = t.number)"
        " ORDER BY t.maturity_day, t.account_id",
        day.isoformat(),
    )
    return tuple(row["account_id"] for row in rows)


def open_account(transaction: Transaction, settlement: Account, name: str) -> str:
    """Open an empty account for a new deposit of the settlement account's owner and return its id.

    Its id begins with the settlement account's, so a list of accounts by id shows a deposit after the money's source.
    """
    counted = transaction.row("SELECT count(*) AS n FROM account WHERE product = ?", PRODUCT)
    serial = 1 if counted is None else int(counted["n"]) + 1
    account_id = f"{settlement.id[:_LONGEST_ID_PART]}-deposit-{serial:06d}"
    body = f"{_NUMBER_PREFIX}{serial:0{_SERIAL_DIGITS}d}"
    accounts.open_account(
        transaction, settlement.customer_id, account_id, PRODUCT, name, body + card_numbers.check_digit(body)
    )
    return account_id


def add_term(transaction: Transaction, deposit_id: str, number: int, months: int, rate_ppm: int, start: date) -> None:
    """Insert a term."""
    transaction.execute(
        "INSERT INTO deposit_term (account_id, number, months, rate_ppm, start_day, maturity_day)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        deposit_id,
        number,
        months,
        rate_ppm,
        start.isoformat(),
        maturity_day(start, months).isoformat(),
    )


def add_choice(transaction: Transaction, deposit_id: str, choice: Renewal, now: datetime) -> None:
    """Insert what is to happen at maturity."""
    transaction.execute(
        "INSERT INTO deposit_choice (account_id, choice, chosen_at_ms) VALUES (?, ?, ?)",
        deposit_id,
        choice.value,
        epoch_ms(now),
    )


def settle_term(transaction: Transaction, deposit: Deposit, kind: str, interest_fen: int, now: datetime) -> None:
    """Insert how the newest term ended, with all that was in it (DepositClosedError: it had ended already)."""
    transaction.execute(
        "INSERT INTO deposit_settlement (account_id, number, kind, principal_fen, interest_fen, settled_at_ms)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        deposit.id,
        deposit.term_number,
        kind,
        deposit.principal_fen,
        interest_fen,
        epoch_ms(now),
    )


def _deposit(row: Row, catalogue: Catalogue) -> Deposit:
    return Deposit(
        id=row["account_id"],
        customer_id=row["customer_id"],
        settlement_account_id=row["settlement_account_id"],
        principal_fen=row["principal_fen"],
        months=row["months"],
        term_name=catalogue.term(row["months"]).name,
        term_number=row["number"],
        rate_ppm=row["rate_ppm"],
        start_day=date.fromisoformat(row["start_day"]),
        maturity_day=date.fromisoformat(row["maturity_day"]),
        interest_at_maturity_fen=interest_at_maturity_fen(row["principal_fen"], row["rate_ppm"], row["months"]),
        renewal=Renewal(row["choice"]),
        part_taken=bool(row["part_taken"]),
        closed=row["settled"] in ("paid_out", "withdrawn"),
    )
