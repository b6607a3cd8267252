"""What the tests of credit share: a card, money coming in, purchases in one line."""

from __future__ import annotations

from datetime import date, datetime
from itertools import count

from bank.bank import Bank
from bank.clock import SHANGHAI, VirtualClock
from bank.credit.values import CardPurchase, CreditCard, PurchaseRequest, RepaymentRequest
from bank.ledger import Movement
from bank.posting import ensure_external, post_at_once
from tests.bank.support import PIN

CARD_NUMBER = "9963880900000000014"
OTHER_CARD_NUMBER = "9963880900000000022"
LIMIT_FEN = 10_000_00
_numbers = count(1)


def at(month: int, day: int, hour: int = 12, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, tzinfo=SHANGHAI)


def pay_in(bank: Bank, moment: datetime, fen: int, account_id: str = "wang-current", summary: str = "工资") -> None:
    """Money from an employer outside, through the ledger."""
    with bank._database.writing() as transaction:
        source = ensure_external(transaction, "external-employer", "东门工厂")
        post_at_once(transaction, Movement(source, account_id, fen, summary, "转账"), moment)


def open_card(bank: Bank, statement_day: int = 5, due_day: int = 25) -> CreditCard:
    return bank.cards.open("wang", CARD_NUMBER, LIMIT_FEN, statement_day, due_day)


def buy(bank: Bank, card: CreditCard, fen: int, category: str = "超市", merchant: str = "邻家超市") -> CardPurchase:
    asked = PurchaseRequest(f"buy-{next(_numbers)}", card.customer_id, card.id, merchant, category, fen)
    return bank.cards.purchases.settle(bank.cards.purchases.authorise(asked).id)


def buy_on(bank: Bank, clock: VirtualClock, card: CreditCard, moment: datetime, fen: int) -> CardPurchase:
    clock.move_to(moment)
    return buy(bank, card, fen)


def repay_on(bank: Bank, clock: VirtualClock, card: CreditCard, moment: datetime, fen: int) -> None:
    clock.move_to(moment)
    bank.cards.repay(RepaymentRequest(f"repay-{next(_numbers)}", "wang", card.id, "wang-current", fen), PIN)


def books(bank: Bank) -> list[str]:
    """Everything in the file, to show that a refusal changed nothing; the PIN's count of attempts aside."""
    return [line for line in bank._database._connection.iterdump() if 'INSERT INTO "pin"' not in line]


def day(month: int, number: int, year: int = 2026) -> date:
    return date(year, month, number)
