"""The whole life of transfers, by random steps, against a model of a few plain dictionaries.

The model knows nothing of SQL, counters or triggers: it says what a person should see. After every step the real bank
must agree with it to the fen, and its own auditor must find nothing.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from bank.bank import open_reader
from bank.errors import BankError
from bank.values import AgreedLimits, PreparedTransfer, Receipt, TransferRequest
from tests.bank.support import (
    ACCOUNTS,
    OPENING_FEN,
    PIN,
    WRONG_PIN,
    ExpectLog,
    World,
    noon_clock,
    reopen,
    request,
)

LIFETIME = timedelta(minutes=5)
LOCK = timedelta(hours=24)
PIN_ATTEMPTS = 5
TIGHT = AgreedLimits(per_transfer_fen=250_00, per_day_fen=400_00)  # so that random amounts often meet them


@dataclass(slots=True)
class Prepared:
    """The model's transfer."""

    asked: TransferRequest
    payee: str
    made: PreparedTransfer
    prepared_at: datetime
    fate: str = "PENDING"
    receipt: Receipt | None = None

    def status(self, now: datetime) -> str:
        overdue = self.fate == "PENDING" and now >= self.prepared_at + LIFETIME
        return "EXPIRED" if overdue else self.fate


@dataclass(slots=True)
class Model:
    """What a person would expect."""

    balance: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ACCOUNTS, OPENING_FEN))
    outside: int = 0
    failures: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ACCOUNTS, 0))
    locked_until: dict[str, datetime | None] = field(default_factory=lambda: dict.fromkeys(ACCOUNTS))
    transfers: dict[str, Prepared] = field(default_factory=dict)

    def held(self, customer: str, now: datetime) -> int:
        return sum(
            each.asked.amount_fen
            for each in self.transfers.values()
            if each.asked.customer_id == customer and each.status(now) == "PENDING"
        )

    def used(self, customer: str, now: datetime) -> int:
        return sum(
            each.asked.amount_fen
            for each in self.transfers.values()
            if each.asked.customer_id == customer
            and each.prepared_at.date() == now.date()
            and each.status(now) in ("PENDING", "POSTED")
        )

    def refusal_to_prepare(self, customer: str, fen: int, now: datetime) -> str:
        if fen <= 0:
            return "AMOUNT_NOT_POSITIVE"
        if fen > self.balance[customer] - self.held(customer, now):
            return "INSUFFICIENT_FUNDS"
        if fen > TIGHT.per_transfer_fen:
            return "LIMIT_PER_TRANSFER"
        if self.used(customer, now) + fen > TIGHT.per_day_fen:
            return "LIMIT_PER_DAY"
        return ""

    def try_pin(self, customer: str, pin: str, now: datetime) -> str:
        until = self.locked_until[customer]
        if until is not None and now < until:
            return "PIN_LOCKED"
        failures = 0 if until is not None else self.failures[customer]
        self.locked_until[customer] = None
        if pin == PIN:
            self.failures[customer] = 0
            return ""
        self.failures[customer] = failures + 1
        if failures + 1 == PIN_ATTEMPTS:
            self.locked_until[customer] = now + LOCK
            return "PIN_LOCKED"
        return "PIN_WRONG"

    def post(self, each: Prepared) -> None:
        each.fate = "POSTED"
        self.balance[each.asked.customer_id] -= each.asked.amount_fen
        if each.payee in self.balance:
            self.balance[each.payee] += each.asked.amount_fen
        else:
            self.outside += each.asked.amount_fen


REFUSALS = {"CANCELLED": "ALREADY_CANCELLED", "EXPIRED": "PENDING_EXPIRED", "POSTED": "ALREADY_POSTED"}

POST_EVERYTHING_AGAIN = (
    "INSERT INTO transfer (kind, pending_id, debit_account_id, credit_account_id, amount_fen, created_at_ms)"
    " SELECT 'post', id, debit_account_id, credit_account_id, amount_fen, expires_at_ms FROM transfer"
    " WHERE kind = 'pending'"
)
VOID_WHAT_IS_POSTED = (
    "INSERT OR REPLACE INTO transfer"
    " (kind, pending_id, debit_account_id, credit_account_id, amount_fen, created_at_ms)"
    " SELECT 'void', pending_id, debit_account_id, credit_account_id, amount_fen, created_at_ms FROM transfer"
    " WHERE kind = 'post'"
)
SEND_MORE_THAN_THERE_IS = (
    "INSERT INTO transfer (kind, debit_account_id, credit_account_id, amount_fen, created_at_ms, expires_at_ms,"
    " summary, channel, remark) SELECT 'pending', id, 'opening',"
    " credits_posted_fen - debits_posted_fen - debits_pending_fen + 1, 1, 2, 's', 'c', '' FROM account"
    " WHERE customer_id IS NOT NULL"
)
UNLAWFUL_SQL = (
    POST_EVERYTHING_AGAIN,
    VOID_WHAT_IS_POSTED,
    SEND_MORE_THAN_THERE_IS,
    "UPDATE account SET credits_posted_fen = credits_posted_fen + 100",
    "UPDATE account SET debits_pending_fen = 0, last_transfer_id = last_transfer_id + 1",
    "UPDATE transfer SET amount_fen = 1",
    "DELETE FROM transfer",
    "DELETE FROM entry",
    "DELETE FROM confirmation",
    "UPDATE confirmation SET amount_fen = 1",
)


class BankMachine(RuleBasedStateMachine):
    """Random steps."""

    template: ClassVar[tuple[Path, World]]
    prepared: ClassVar[Bundle[str]] = Bundle("prepared")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="bank-machine-"))
        self.path = self.folder / "bank.db"
        shutil.copy(self.template[0], self.path)
        self.world = self.template[1]
        self.clock = noon_clock()
        self.bank = reopen(self.path, self.clock)
        self.model = Model()

    @initialize()
    def start_on_a_clean_book(self) -> None:
        for customer in ACCOUNTS:
            self.bank.limits.agree(customer, TIGHT)
        assert self.bank.audit() == []

    def teardown(self) -> None:
        self.bank.close()
        shutil.rmtree(self.folder)

    @rule(
        target=prepared,
        customer_and_payee=st.sampled_from([("wang", 0, "li"), ("wang", 1, "zhao"), ("zhao", 0, "wang")]),
        fen=st.integers(-2, 1_200_00) | st.integers(50_00, 260_00),
    )
    def prepare(self, customer_and_payee: tuple[str, int, str], fen: int) -> MultipleResults[str] | str:
        customer, place, payee = customer_and_payee
        now = self.clock.now()
        asked = request(self.world, f"request-{len(self.model.transfers)}", fen, customer, place)
        expected = self.model.refusal_to_prepare(customer, fen, now)
        made, code = self._try(lambda: self.bank.transfers.prepare(asked))
        assert code == expected
        if not isinstance(made, PreparedTransfer):
            return multiple()
        available = self.model.balance[customer] - self.model.held(customer, now)
        assert (made.amount_fen, made.available_before_fen) == (fen, available)
        assert made.expires_at == now + LIFETIME
        self.model.transfers[made.confirmation_id] = Prepared(asked, payee, made, now)
        return made.confirmation_id

    @rule(confirmation_id=prepared)
    def prepare_again(self, confirmation_id: str) -> None:
        each = self.model.transfers[confirmation_id]
        assert self.bank.transfers.prepare(each.asked) == each.made

    @rule(confirmation_id=prepared, more=st.integers(1, 5))
    def prepare_something_else_under_the_same_id(self, confirmation_id: str, more: int) -> None:
        each = self.model.transfers[confirmation_id]
        place = self.world.payees[each.asked.customer_id].index(each.asked.payee_id)
        asked = request(self.world, each.asked.request_id, each.asked.amount_fen + more, each.asked.customer_id, place)
        assert self._try(lambda: self.bank.transfers.prepare(asked))[1] == "REQUEST_REUSED"

    @rule(confirmation_id=prepared, pin=st.sampled_from([PIN, PIN, PIN, WRONG_PIN]))
    def confirm(self, confirmation_id: str, pin: str) -> None:
        each, now = self.model.transfers[confirmation_id], self.clock.now()
        status = each.status(now)
        expected = ""
        if status == "PENDING":
            expected = self.model.try_pin(each.asked.customer_id, pin, now)
            if not expected:
                self.model.post(each)
        elif status != "POSTED":
            expected = REFUSALS[status]
        receipt, code = self._try(lambda: self.bank.transfers.confirm(confirmation_id, pin))
        assert code == expected
        if isinstance(receipt, Receipt):
            self._check_receipt(each, receipt, now)

    def _check_receipt(self, each: Prepared, receipt: Receipt, now: datetime) -> None:
        if each.receipt is None:
            assert receipt.posted_at == now
            assert receipt.balance_after_fen == self.model.balance[each.asked.customer_id]
            each.receipt = receipt
        assert receipt == each.receipt
        assert receipt.amount_fen == each.asked.amount_fen

    @rule(confirmation_id=prepared)
    def cancel(self, confirmation_id: str) -> None:
        each = self.model.transfers[confirmation_id]
        status = each.status(self.clock.now())
        expected = "" if status in ("PENDING", "CANCELLED") else REFUSALS[status]
        for _ in range(2):  # a second time answers the same
            assert self._try(lambda: self.bank.transfers.cancel(confirmation_id))[1] == expected
        if not expected:
            each.fate = "CANCELLED"

    @rule(customer=st.sampled_from(sorted(ACCOUNTS)), pin=st.sampled_from([PIN, WRONG_PIN]), times=st.integers(1, 5))
    def verify_pin(self, customer: str, pin: str, times: int) -> None:
        for _ in range(times):
            expected = self.model.try_pin(customer, pin, self.clock.now())
            assert self._try(lambda: self.bank.pins.verify(customer, pin))[1] == expected

    @rule(customer=st.sampled_from(sorted(ACCOUNTS)))
    def unlock(self, customer: str) -> None:
        self.bank.pins.unlock(customer)
        self.model.failures[customer], self.model.locked_until[customer] = 0, None

    @rule(
        span=st.sampled_from(
            [timedelta(milliseconds=1), timedelta(minutes=4), LIFETIME, timedelta(hours=7), timedelta(hours=24)]
        )
    )
    def let_time_pass(self, span: timedelta) -> None:
        self.clock.advance(span)

    @rule()
    def expire_due(self) -> None:
        now = self.clock.now()
        expired = set(self.bank.transfers.expire_due())
        due = {key for key, each in self.model.transfers.items() if each.status(now) == "EXPIRED"}
        assert expired <= due
        for key in due:
            self.model.transfers[key].fate = "EXPIRED"
        assert self.bank.transfers.expire_due() == ()
        for customer, account in ACCOUNTS.items():
            available = self.model.balance[customer] - self.model.held(customer, now)
            assert self.bank.accounts.get(account).available_fen == available

    @rule()
    def restart(self) -> None:
        self.bank.close()
        self.bank = reopen(self.path, self.clock)

    @rule(sql=st.sampled_from(UNLAWFUL_SQL))
    def meddle_by_hand(self, sql: str) -> None:
        with closing(sqlite3.connect(self.path, isolation_level=None)) as by_hand:
            before = list(by_hand.iterdump())
            with suppress(sqlite3.IntegrityError):  # or there was no row to meddle with
                by_hand.execute(sql)
            assert list(by_hand.iterdump()) == before

    @invariant()
    def the_auditor_finds_nothing(self) -> None:
        assert self.bank.audit() == []

    @invariant()
    def balances_are_the_models_and_sum_to_zero(self) -> None:
        with open_reader(self.path) as reader:
            for customer, account_id in ACCOUNTS.items():
                assert reader.accounts.get(account_id).balance_fen == self.model.balance[customer]
        ledger = {
            row["id"]: row["fen"]
            for row in self.bank._database.rows("SELECT id, credits_posted_fen - debits_posted_fen AS fen FROM account")
        }
        assert sum(ledger.values()) == 0
        assert ledger[f"external-{self.world.payees['wang'][0]}"] == self.model.outside

    @invariant()
    def every_transfer_stands_where_the_model_says(self) -> None:
        for key, each in self.model.transfers.items():
            assert self.bank.transfers.status(key).name == each.status(self.clock.now())

    @staticmethod
    def _try(action: Callable[[], object]) -> tuple[object, str]:
        try:
            return action(), ""
        except BankError as refusal:
            return None, refusal.code


@pytest.mark.timeout(480)  # a failure is worth the time that it takes to find a short one
def test_the_bank_is_its_model(built_bank: tuple[Path, World], expect_log: ExpectLog) -> None:
    expect_log("PIN_LOCKED")

    class Machine(BankMachine):
        template = built_bank

    run_state_machine_as_test(Machine, settings=settings(max_examples=50, stateful_step_count=40, deadline=None))
