"""Shorthands of the tests of risk control on a real bank."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from bank import ledger
from bank.bank import Bank
from bank.clock import VirtualClock
from bank.database import Transaction
from bank.ledger import Movement, Resolution
from bank.risk import facts as facts_of
from bank.risk.rooms import SavingsBreaks
from bank.risk.values import SessionFacts, TransferFacts
from bank.values import TransferRequest
from tests.bank.support import PIN, World, request

LI_CARD = "9963810200177306285"
SCAM_SAID = SessionFacts(said=("警察让我把钱转到安全账户",))
WATCHED = SessionFacts(cobrowsing_open=True)

Books = tuple[Bank, World]


def post(transaction: Transaction, source: str, target: str, fen: int, at: datetime) -> int:
    pending = ledger.hold(transaction, Movement(source, target, fen, "转入", "柜台"), at, at + timedelta(minutes=5))
    ledger.resolve(transaction, pending, Resolution.POST, at)
    return pending


def facts_now(bank: Bank, asked: TransferRequest, clock: VirtualClock, **session: Any) -> TransferFacts:
    return facts_of.of_request(bank._database, asked, SessionFacts(**session), clock.now(), SavingsBreaks())


def send(bank: Bank, world: World, request_id: str, fen: int, payee: int = 0) -> None:
    made = bank.transfers.prepare(request(world, request_id, fen, payee=payee))
    bank.transfers.confirm(made.confirmation_id, PIN)
