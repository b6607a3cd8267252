"""Random steps of customers, of time and of a second look, from which the bank's state machine is built.

The model (transfer_model.py) says what a person should see. After every step the real bank must agree with it to the
fen, and its own auditor must find nothing.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
)

from bank.bank import open_reader
from bank.errors import BankError
from bank.transfers.arrival import Delay
from bank.values import Arrival, PreparedTransfer, Receipt, TransferStatus
from tests.bank.support import ACCOUNTS, PIN, WRONG_PIN, World, noon_clock, reopen, request
from tests.bank.transfer_model import (
    HOLDING,
    LIFETIME,
    REFUSALS,
    TIGHT,
    Model,
    Order,
    Prepared,
)

PAIRS = [("wang", 0, "li"), ("wang", 1, "zhao"), ("zhao", 0, "wang")]
CUSTOMERS = st.sampled_from(sorted(ACCOUNTS))
MOSTLY_RIGHT = st.sampled_from([PIN, PIN, PIN, WRONG_PIN])


class TransferMachine(RuleBasedStateMachine):
    """Preparing, confirming, taking back, sending, the PIN; and what must hold after every step."""

    template: ClassVar[tuple[Path, World]]
    steps: ClassVar[int] = 0
    prepared: ClassVar[Bundle[str]] = Bundle("prepared")
    orders: ClassVar[Bundle[str]] = Bundle("orders")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="bank-machine-"))
        self.path = self.folder / "bank.db"
        shutil.copy(self.template[0], self.path)
        self.world = self.template[1]
        self.clock = noon_clock()
        self.bank = reopen(self.path, self.clock)
        self.reader = open_reader(self.path)
        self.model = Model()

    @initialize()
    def start_on_a_clean_book(self) -> None:
        for customer in ACCOUNTS:
            self.bank.limits.agree(customer, TIGHT)
        type(self).steps -= 1  # the invariants count this as a step, too

    def teardown(self) -> None:
        self.reader.close()
        self.bank.close()
        shutil.rmtree(self.folder)

    # Preparing and confirming

    @rule(
        target=prepared,
        pair=st.sampled_from(PAIRS),
        fen=st.integers(-2, 1_200_00) | st.integers(20_00, 260_00),
        arrival=st.sampled_from(Arrival),
    )
    def prepare(self, pair: tuple[str, int, str], fen: int, arrival: Arrival) -> MultipleResults[str] | str:
        customer, place, payee = pair
        now = self.clock.now()
        asked = replace(
            request(self.world, f"request-{len(self.model.transfers)}", fen, customer, place), arrival=arrival
        )
        expected = self.model.refusal_to_prepare(customer, fen, now)
        made, code = self._try(lambda: self.bank.transfers.prepare(asked))
        assert code == expected
        if not isinstance(made, PreparedTransfer):
            return multiple()
        due = self.model.due(arrival, now)
        available = self.model.balance[customer] - self.model.held(customer, now)
        assert (made.amount_fen, made.available_before_fen, made.due_at) == (fen, available, due)
        assert made.expires_at == now + LIFETIME
        self.model.transfers[made.confirmation_id] = Prepared(customer, payee, fen, now, made.expires_at, made, due)
        return made.confirmation_id

    def _asked_again(self, made: PreparedTransfer, more: int = 0) -> object:
        customer = self.model.transfers[made.confirmation_id].customer
        place = self.world.payees[customer].index(made.payee_id)
        asked = request(self.world, made.request_id, made.amount_fen + more, customer, place)
        return self.bank.transfers.prepare(replace(asked, arrival=made.arrival))

    @rule(confirmation_id=prepared)
    def prepare_again(self, confirmation_id: str) -> None:
        made = self.bank.transfers.prepared(confirmation_id)
        assert made == self.model.transfers[confirmation_id].made
        assert self._asked_again(made) == made

    @rule(confirmation_id=prepared, more=st.integers(1, 5))
    def prepare_something_else_under_the_same_id(self, confirmation_id: str, more: int) -> None:
        made = self.bank.transfers.prepared(confirmation_id)
        assert self._try(lambda: self._asked_again(made, more))[1] == "REQUEST_REUSED"

    @rule(
        confirmation_id=prepared,
        pin=MOSTLY_RIGHT,
        delay=st.sampled_from([timedelta(), timedelta(), timedelta(hours=1), timedelta(hours=24)]),
    )
    def confirm(self, confirmation_id: str, pin: str, delay: timedelta) -> None:
        each, now = self.model.transfers[confirmation_id], self.clock.now()
        status = each.status(now)
        expected = REFUSALS.get(status, "") if status != "POSTED" else ""
        if status == "PENDING":
            expected = self.model.try_pin(each.customer, pin, now)
            if not expected:
                self.model.accept(each, now, delay)
        asked = Delay(delay // timedelta(milliseconds=1), ("RISK",)) if delay else None
        receipt, code = self._try(lambda: self.bank.transfers.confirm(confirmation_id, pin, delay=asked))
        assert code == expected
        if isinstance(receipt, Receipt):
            if status == "PENDING":
                assert (receipt.posted_at, receipt.due_at) == (now, each.due)
                assert receipt.balance_after_fen == self.model.balance[each.customer]
            each.receipt = each.receipt or receipt
            assert receipt == each.receipt
            assert (receipt.amount_fen, receipt.status.name) == (each.fen, each.status(now))
            assert receipt.withdrawable == (receipt.status is not TransferStatus.POSTED)

    @rule(confirmation_id=prepared)
    def cancel(self, confirmation_id: str) -> None:
        each = self.model.transfers[confirmation_id]
        status = each.status(self.clock.now())
        expected = "" if status in ("PENDING", "CANCELLED") else REFUSALS.get(status, "TRANSFER_CONFIRMED")
        for _ in range(2):  # a second time answers the same
            assert self._try(lambda: self.bank.transfers.cancel(confirmation_id))[1] == expected
        if not expected:
            each.fate = "CANCELLED"

    @rule(confirmation_id=prepared)
    def withdraw(self, confirmation_id: str) -> None:
        each = self.model.transfers[confirmation_id]
        status = each.status(self.clock.now())
        expected = "" if status in {*HOLDING, "CANCELLED"} else REFUSALS[status]
        for _ in range(2):
            assert self._try(lambda: self.bank.transfers.withdraw(confirmation_id))[1] == expected
        if not expected:
            each.fate = "CANCELLED"

    @rule(
        target=prepared, pair=st.sampled_from(PAIRS), fen=st.integers(20_00, 240_00), arrival=st.sampled_from(Arrival)
    )
    def prepare_and_confirm(self, pair: tuple[str, int, str], fen: int, arrival: Arrival) -> MultipleResults[str] | str:
        made = self.prepare(pair, fen, arrival)
        if isinstance(made, str):
            self.confirm(made, PIN, timedelta())
        return made

    # Sending, and what time does

    @rule()
    def send_due(self) -> None:
        now = self.clock.now()
        outcome = self.bank.transfers.send_due()
        assert sorted(outcome.posted) == self.model.send(now)
        done = list(outcome.runs)
        active = {key: order for key, order in self.model.orders.items() if order.next_at is not None}
        for key in sorted(active, key=lambda each: (active[each].next_at, each)):
            order = active[key]
            while order.next_at is not None and order.next_at <= now:
                run, due = done.pop(0), order.next_at
                refusal = self.model.run_date(order, due, now)
                assert (run.order_id, run.number, run.due_at) == (key, len(order.results) + 1, due)
                assert (run.failure or "") == refusal
                if run.confirmation_id is not None:
                    self._transfer_of(order, run.confirmation_id, now)
                order.results.append(refusal)
                order.move_on(due)
        assert done == []
        again = self.bank.transfers.send_due()
        assert (again.posted, again.runs) == ((), ())

    def _transfer_of(self, order: Order, confirmation_id: str, now: datetime) -> None:
        made = self.bank.transfers.prepared(confirmation_id)
        fen = order.asked.amount_fen
        each = Prepared(order.asked.customer_id, order.payee, fen, now, now + LIFETIME, made)
        self.model.transfers[confirmation_id] = each
        self.model.accept(each, now, timedelta())

    @rule()
    def expire_due(self) -> None:
        now = self.clock.now()
        expired = set(self.bank.transfers.expire_due())
        due = {key for key, each in self.model.transfers.items() if each.status(now) == "EXPIRED"}
        assert expired <= due
        assert self.bank.transfers.expire_due() == ()
        for customer, account in ACCOUNTS.items():
            available = self.model.balance[customer] - self.model.held(customer, now)
            assert self.bank.accounts.get(account).available_fen == available

    @rule(
        span=st.sampled_from(
            [
                timedelta(milliseconds=1),
                timedelta(minutes=4),
                LIFETIME,
                timedelta(hours=2),
                timedelta(hours=24),
                timedelta(days=9),
            ]
        )
    )
    def let_time_pass(self, span: timedelta) -> None:
        self.clock.advance(span)

    @rule()
    def let_the_night_pass(self) -> None:
        midnight = self.clock.now().replace(hour=0, minute=0, second=0, microsecond=0)
        self.clock.move_to(midnight + timedelta(days=1))

    @rule(nights=st.integers(1, 3))
    def let_nights_pass_and_send(self, nights: int) -> None:
        for _ in range(nights):
            self.let_the_night_pass()
            self.send_due()

    @rule()
    def restart(self) -> None:
        self.bank.close()
        self.bank = reopen(self.path, self.clock)

    # The PIN and limits

    @rule(customer=CUSTOMERS, pin=st.sampled_from([PIN, WRONG_PIN]), times=st.integers(1, 5))
    def verify_pin(self, customer: str, pin: str, times: int) -> None:
        for _ in range(times):
            expected = self.model.try_pin(customer, pin, self.clock.now())
            assert self._try(lambda: self.bank.pins.verify(customer, pin))[1] == expected

    @rule(customer=CUSTOMERS)
    def unlock(self, customer: str) -> None:
        self.bank.pins.unlock(customer)
        self.model.failures[customer], self.model.locked_until[customer] = 0, None

    # After every step

    @invariant()
    def a_step_is_counted(self) -> None:
        type(self).steps += 1

    @invariant()
    def the_auditor_finds_nothing(self) -> None:
        assert self.bank.audit() == []

    @invariant()
    def balances_are_the_models_and_sum_to_zero(self) -> None:
        for customer, account_id in ACCOUNTS.items():
            assert self.reader.accounts.get(account_id).balance_fen == self.model.balance[customer]
        ledger = {
            row["id"]: row["fen"]
            for row in self.bank._database.rows("SELECT id, credits_posted_fen - debits_posted_fen AS fen FROM account")
        }
        assert sum(ledger.values()) == 0
        assert ledger[f"external-{self.world.payees['wang'][0]}"] == self.model.outside

    @invariant()
    def every_transfer_and_order_stands_where_the_model_says(self) -> None:
        now = self.clock.now()
        for key, each in self.model.transfers.items():
            assert self.bank.transfers.status(key).name == each.status(now)
        for customer in ACCOUNTS:
            for order in self.bank.orders.list(customer):
                expected = self.model.orders[order.id]
                assert (order.state.name, order.next_at, order.runs) == (
                    expected.status(now),
                    expected.next_at,
                    len(expected.results),
                )

    @invariant()
    def favourites_and_guardians_are_the_models(self) -> None:
        favourites = self.reader.favourites.list("wang")
        assert [each.payee.id for each in favourites if each.pinned] == self.model.pins
        for customer in ACCOUNTS:
            expected = self.model.guardian(customer, self.clock.now())
            found = self.bank.family.guardian(customer)
            assert (found and (found.guardian_id, found.above_fen, found.ends_at)) == (
                expected and (expected.guardian_id, expected.above_fen, expected.ends)
            )

    @staticmethod
    def _try(action: Callable[[], object]) -> tuple[object, str]:
        try:
            return action(), ""
        except BankError as refusal:
            return None, refusal.code
