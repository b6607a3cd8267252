"""What the tests of savings share: money on an account, answers to the questionnaire, and the usual two steps."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from bank import ledger
from bank.bank import Bank
from bank.clock import SHANGHAI, Clock
from bank.ledger import Movement, Resolution
from bank.savings.values import Renewal, SavingsReceipt
from tests.bank.support import PIN, reopen

YUAN = 100


def at(text: str) -> datetime:
    """A moment in Shanghai: "2026-03-02" (noon) or "2026-03-02 09:30"."""
    return datetime.fromisoformat(text if " " in text else f"{text} 12:00").replace(tzinfo=SHANGHAI)


def give(bank: Bank, fen: int, when: datetime, account_id: str = "wang-current") -> None:
    """Post money from outside to an account."""
    move(bank, "opening", account_id, fen, when)


def move(bank: Bank, debit: str, credit: str, fen: int, when: datetime) -> None:
    with bank._database.writing() as transaction:
        pending = ledger.hold(
            transaction, Movement(debit, credit, fen, "测试", "柜台"), when, when + timedelta(minutes=5)
        )
        ledger.resolve(transaction, pending, Resolution.POST, when)


def open_deposit(
    bank: Bank, fen: int, months: int = 12, renewal: Renewal = Renewal.PAY_OUT, request: str = "open"
) -> SavingsReceipt:
    quote = bank.savings.deposits.quote_opening(request, "wang", "wang-current", fen, months, renewal)
    return bank.savings.deposits.open(quote.id, PIN)


def withdraw(bank: Bank, deposit_id: str, fen: int | None = None, request: str = "withdraw") -> SavingsReceipt:
    quote = bank.savings.deposits.quote_withdrawal(request, deposit_id, fen)
    return bank.savings.deposits.withdraw(quote.id, PIN)


def answer(bank: Bank, place: int, customer: str = "wang", request: str = "answers") -> int:
    """Answer every question with its option at `place` from the end (-1: the boldest) and return the grade."""
    questions = bank.savings.suitability.questions().questions
    answers = {question.id: range(len(question.options))[place] for question in questions}
    return bank.savings.suitability.assess(request, customer, answers).grade


def buy(bank: Bank, product: str, fen: int, request: str = "buy") -> SavingsReceipt:
    quote = bank.savings.wealth.quote_purchase(request, "wang", "wang-current", product, fen)
    return bank.savings.wealth.buy(quote.id, PIN)


def trade(bank: Bank, side: str, milligrams: int, request: str, metal: str = "gold") -> SavingsReceipt:
    quote = bank.savings.metals.quote(request, "wang", "wang-current", metal, side, milligrams)  # type: ignore[arg-type]
    return bank.savings.metals.trade(quote.id, PIN)


def balance(bank: Bank, account_id: str = "wang-current") -> int:
    return bank.accounts.get(account_id).balance_fen


def fingerprint(bank: Bank) -> list[str]:
    """Everything in the file but the count of PIN attempts."""
    return [line for line in bank._database._connection.iterdump() if 'INSERT INTO "pin"' not in line]


def reopened(path: Path, clock: Clock) -> Bank:
    return reopen(path, clock)
