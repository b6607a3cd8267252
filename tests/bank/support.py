"""A small world for the bank's tests: two customers of the bank and a payee outside of it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from argon2 import PasswordHasher

from bank import ledger
from bank.bank import Bank, open_bank
from bank.clock import SHANGHAI, Clock, VirtualClock
from bank.errors import BankError
from bank.ledger import Movement, Resolution
from bank.payees import NewPayee
from bank.values import AgreedLimits, Customer, TransferRequest

ExpectLog = Callable[..., None]  # the fixture of tests/conftest.py: call it with the codes that a test provokes

REPOSITORY = Path(__file__).resolve().parents[2]
PERSONA = REPOSITORY / "assets" / "personas" / "wang_xiulan.toml"

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=SHANGHAI)
PIN = "135790"
WRONG_PIN = "246801"
CHEAP_HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)

ACCOUNTS = {"wang": "wang-current", "zhao": "zhao-current"}
OPENING_FEN = 1_000_00
LIMITS = AgreedLimits(per_transfer_fen=600_00, per_day_fen=900_00)


@dataclass(frozen=True, slots=True)
class World:
    """Ids of what `build` made: whom each customer may pay."""

    payees: dict[str, tuple[str, ...]]


def reopen(path: Path, clock: Clock, busy_timeout_ms: int = 5_000) -> Bank:
    return open_bank(path, clock, password_hasher=CHEAP_HASHER, busy_timeout_ms=busy_timeout_ms)


def build(path: Path, clock: Clock, opening_fen: int = OPENING_FEN) -> tuple[Bank, World]:
    """Make a bank: wang pays li (outside) and zhao (inside); zhao pays wang. PINs are set, accounts funded."""
    bank = open_bank(path, clock, create=True, password_hasher=CHEAP_HASHER)
    for name, card in (("wang", "9963880200004812633"), ("zhao", "9963880100000000011")):
        bank.customers.add(Customer(name, name.title(), date(1948, 3, 8), elder=True, greeting=f"{name} 阿姨"))
        bank.accounts.open(name, f"{name}-current", "current", "活期账户", card)
        bank.limits.agree(name, LIMITS)
        bank.pins.set(name, PIN)
    payees = {
        "wang": (
            bank.payees.add("wang", NewPayee("李娟", "白鹭银行", "9963810200177306285", "女儿", ("闺女",))).id,
            bank.payees.add("wang", NewPayee("Zhao", "小象银行", "9963880100000000011")).id,
        ),
        "zhao": (bank.payees.add("zhao", NewPayee("Wang", "小象银行", "9963880200004812633")).id,),
    }
    fund(bank, clock.now(), opening_fen)
    return bank, World(payees=payees)


def fund(bank: Bank, at: datetime, fen: int) -> None:
    """Give both accounts an opening balance, through the ledger."""
    with bank._database.writing() as transaction:
        transaction.execute(
            "INSERT INTO account (id, product, name, bank_name) VALUES ('opening', 'external', '上期结余', '小象银行')"
        )
        for account_id in ACCOUNTS.values():
            movement = Movement("opening", account_id, fen, "上期结余", "系统")
            pending_id = ledger.hold(transaction, movement, at, at + timedelta(minutes=5))
            ledger.resolve(transaction, pending_id, Resolution.POST, at)


def request(world: World, request_id: str, fen: int, customer: str = "wang", payee: int = 0) -> TransferRequest:
    return TransferRequest(
        request_id=request_id,
        customer_id=customer,
        from_account_id=ACCOUNTS[customer],
        payee_id=world.payees[customer][payee],
        amount_fen=fen,
    )


def code_of(action: Callable[[], object]) -> str:
    """Return the code with which an action was refused, or "" if it was done."""
    try:
        action()
    except BankError as error:
        return error.code
    return ""


def transfer_rows(bank: Bank) -> list[tuple[object, ...]]:
    return [tuple(row) for row in bank._database.rows("SELECT * FROM transfer ORDER BY id")]


@contextmanager
def without_root() -> Iterator[None]:
    """Drop the right to write everywhere that root has, so that file modes count."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65_534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def noon_clock() -> VirtualClock:
    return VirtualClock(NOON)


PLAIN_WORK_S = 0.07
"""What `plain_work_s` takes on the machine on which limits in seconds were set, with nothing else running."""


def plain_work_s() -> float:
    """CPU seconds of a fixed loop: how slow this machine is now, with other tests beside this one on the same cores."""
    started = time.process_time()
    rest = 0
    for n in range(1_000_000):
        rest += n * n % 7
    assert rest
    return time.process_time() - started


def slowness() -> float:
    """How many times slower this machine is now than the one on which limits in seconds were set; 1 or more."""
    return max(1.0, plain_work_s() / PLAIN_WORK_S)
