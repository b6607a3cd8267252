"""The whole life of transfers and standing orders, by random steps, against the model of plain dictionaries.

The machine's ground and its invariants are in transfer_machine.py, the model is transfer_model.py.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    MultipleResults,
    multiple,
    rule,
    run_state_machine_as_test,
)

from bank.transfers.order_rows import OrderRequest, StandingOrder
from bank.transfers.schedule import Frequency
from bank.values import AgreedLimits
from tests.bank.support import ACCOUNTS, PIN, WRONG_PIN, ExpectLog, World
from tests.bank.transfer_machine import CUSTOMERS, MOSTLY_RIGHT, PAIRS, TransferMachine
from tests.bank.transfer_model import (
    COOLING,
    TIGHT,
    Guardian,
    Order,
    Prepared,
)

LEAST_STEPS = 2_000
LEAST_RULES = 20
OTHER_LIMITS = [
    TIGHT,
    AgreedLimits(per_transfer_fen=100_00, per_day_fen=200_00, per_day_count=3, per_year_fen=1_000_00),
    AgreedLimits(per_transfer_fen=300_00, per_day_fen=900_00, per_day_count=9, per_year_fen=9_000_00),
]

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
    "UPDATE transfer_wait SET due_at_ms = confirmed_at_ms",
    "DELETE FROM transfer_wait",
    "UPDATE family_request SET decision = 'approved'",
    "UPDATE standing_order SET amount_fen = 1",
    "UPDATE standing_order SET next_due_at_ms = next_due_at_ms - 1",
    "DELETE FROM order_run",
    "UPDATE guardianship SET above_fen = above_fen + 1",
)


class BankMachine(TransferMachine):
    """Also limits, the family, standing orders, favourites, and another program that meddles."""

    # Limits and the family

    @rule(customer=CUSTOMERS, limits=st.sampled_from(OTHER_LIMITS), pin=st.sampled_from([PIN, None]))
    def change_limits(self, customer: str, limits: AgreedLimits, pin: str | None) -> None:
        expected = ""
        if limits.per_transfer_fen > self.model.limits[customer].per_transfer_fen:  # the others rise with it
            expected = "PIN_REQUIRED" if pin is None else self.model.try_pin(customer, pin, self.clock.now())
        assert self._try(lambda: self.bank.limits.change(customer, limits, pin))[1] == expected
        if not expected:
            self.model.limits[customer] = limits
        assert self.bank.limits.get(customer) == self.model.limits[customer]

    # The family

    @rule(customer=CUSTOMERS, outside=st.booleans(), above=st.sampled_from([0, 50_00, 150_00]))
    def name_guardian(self, customer: str, outside: bool, above: int) -> None:  # noqa: FBT001  # a rule's argument
        guardian_id = {"wang": "zhao", "zhao": "wang"}[customer]
        if outside and customer == "wang":
            guardian_id = self.world.payees["wang"][0]
        now, present = self.clock.now(), self.model.guardian(customer, self.clock.now())
        if present is not None and (present.guardian_id != guardian_id or above > present.above_fen):
            expected = "GUARDIAN_EXISTS"
        else:
            expected = self.model.try_pin(customer, PIN, now)
        assert self._try(lambda: self.bank.family.name(customer, guardian_id, above, PIN))[1] == expected
        if not expected:
            self.model.guardians[customer] = Guardian(guardian_id, above)

    @rule(customer=CUSTOMERS)
    def remove_guardian(self, customer: str) -> None:
        now, present = self.clock.now(), self.model.guardian(customer, self.clock.now())
        expected = "GUARDIAN_UNKNOWN" if present is None else self.model.try_pin(customer, PIN, now)
        assert self._try(lambda: self.bank.family.remove(customer, PIN))[1] == expected
        if present is not None and not expected:
            present.ends = present.ends or now + COOLING

    @rule(customer=CUSTOMERS)
    def keep_guardian(self, customer: str) -> None:
        present = self.model.guardian(customer, self.clock.now())
        expected = "GUARDIAN_UNKNOWN" if present is None else ""
        assert self._try(lambda: self.bank.family.keep(customer))[1] == expected
        if present is not None:
            present.ends = None

    @rule(confirmation_id=TransferMachine.prepared, right=st.sampled_from([True, True, False]))
    def approve(self, confirmation_id: str, right: bool) -> None:  # noqa: FBT001  # a rule's argument
        self._answer(confirmation_id, "approved", right=right)

    @rule(confirmation_id=TransferMachine.prepared, right=st.sampled_from([True, True, False]))
    def refuse(self, confirmation_id: str, right: bool) -> None:  # noqa: FBT001  # a rule's argument
        self._answer(confirmation_id, "refused", right=right)

    def _answer(self, confirmation_id: str, decision: str, *, right: bool) -> None:
        each, now, family = self.model.transfers[confirmation_id], self.clock.now(), self.bank.family
        asked = {one.confirmation_id: one for one in family.requests(each.guardian)}
        proof = PIN if right else WRONG_PIN
        open_now = each.status(now) == "AWAITING_FAMILY"
        assert (confirmation_id in asked) == open_now
        if right and open_now:
            proof = asked[confirmation_id].reply_token or PIN
        expected = self._refusal_to_answer(each, decision, now)
        if not expected and open_now:
            if each.guardian in ACCOUNTS:
                expected = self.model.try_pin(each.guardian, proof, now)
            elif not right:
                expected = "NOT_GUARDIAN"
        answer = family.approve if decision == "approved" else family.refuse
        assert self._try(lambda: answer(confirmation_id, each.guardian, proof))[1] == expected
        if not expected and open_now:
            each.decision, each.receipt = decision, None
            if decision == "approved":
                self.model.go_on(each, now)
            else:
                each.fate = "REFUSED"

    @staticmethod
    def _refusal_to_answer(each: Prepared, decision: str, now: datetime) -> str:
        if not each.guardian:
            return "FAMILY_NOT_ASKED"
        if each.decision:
            return "" if each.decision == decision else "FAMILY_DECIDED"
        return {"CANCELLED": "ALREADY_CANCELLED", "EXPIRED": "PENDING_EXPIRED"}.get(each.status(now), "")

    # Standing orders

    @rule(
        target=TransferMachine.orders,
        pair=st.sampled_from(PAIRS),
        fen=st.integers(10_00, 120_00) | st.integers(90_00, 310_00),
        frequency=st.sampled_from(Frequency),
        first_in=st.sampled_from([timedelta(minutes=3), timedelta(hours=20), timedelta(days=2), timedelta(days=29)]),
        month_day=st.sampled_from([1, 28, 30, 31]),
        count=st.none() | st.integers(1, 4),
        days=st.none() | st.integers(0, 70),
    )
    def prepare_order(
        self,
        pair: tuple[str, int, str],
        fen: int,
        frequency: Frequency,
        first_in: timedelta,
        month_day: int,
        count: int | None,
        days: int | None,
    ) -> MultipleResults[str] | str:
        customer, place, payee = pair
        now = self.clock.now()
        once, first_at = frequency is Frequency.ONCE, now + first_in
        asked = OrderRequest(
            request_id=f"order-{len(self.model.orders)}",
            customer_id=customer,
            from_account_id=ACCOUNTS[customer],
            payee_id=self.world.payees[customer][place],
            amount_fen=fen,
            first_at=first_at,
            frequency=frequency,
            month_day=month_day if frequency is Frequency.MONTHLY else None,
            until=None if days is None else first_at.date() + timedelta(days=days),
            count=1 if once else count,
        )
        order = Order(asked, payee, now)
        if (asked.count, asked.until) == (None, None) or order.date_after(None) is None:
            expected = "ORDER_DATE"
        else:
            expected = "LIMIT_PER_TRANSFER" if fen > self.model.limits[customer].per_transfer_fen else ""
        made, code = self._try(lambda: self.bank.orders.prepare(asked))
        assert code == expected
        if not isinstance(made, StandingOrder):
            return multiple()
        assert self.bank.orders.prepare(asked) == made
        self.model.orders[made.id] = order
        return made.id

    def _change_order(self, order_id: str, act: Callable[[], object], to: str, allowed: dict[str, str]) -> bool:
        """Try a change; `allowed` names the code by state, "" for what is done. Tell whether the state changed."""
        order = self.model.orders[order_id]
        status = order.status(self.clock.now())
        expected = allowed.get(status, "ORDER_EXPIRED" if status == "EXPIRED" else "ORDER_STATE")
        assert self._try(act)[1] == expected
        changed = not expected and status != to
        if changed:
            order.state, order.next_at = to, None
        return changed

    @rule(order_id=TransferMachine.orders, pin=MOSTLY_RIGHT)
    def authorise_order(self, order_id: str, pin: str) -> None:
        order, now = self.model.orders[order_id], self.clock.now()
        prepared = order.status(now) == "PREPARED"
        code = self.model.try_pin(order.asked.customer_id, pin, now) if prepared else ""
        allowed = {"PREPARED": code, "ACTIVE": "", "PAUSED": "", "ENDED": ""}
        to = "ACTIVE" if prepared else order.state
        if self._change_order(order_id, lambda: self.bank.orders.authorise(order_id, pin), to, allowed):
            order.next_at = order.date_after(None)

    @rule(
        target=TransferMachine.orders,
        pair=st.sampled_from(PAIRS),
        fen=st.integers(10_00, 90_00),
        frequency=st.sampled_from([Frequency.DAILY, Frequency.MONTHLY]),
    )
    def prepare_and_authorise_an_order(
        self, pair: tuple[str, int, str], fen: int, frequency: Frequency
    ) -> MultipleResults[str] | str:
        made = self.prepare_order(pair, fen, frequency, timedelta(minutes=3), 31, 4, 40)
        if isinstance(made, str):
            self.authorise_order(made, PIN)
        return made

    @rule(order_id=TransferMachine.orders)
    def pause_order(self, order_id: str) -> None:
        self._change_order(order_id, lambda: self.bank.orders.pause(order_id), "PAUSED", {"ACTIVE": "", "PAUSED": ""})

    @rule(order_id=TransferMachine.orders, pin=MOSTLY_RIGHT)
    def resume_order(self, order_id: str, pin: str) -> None:
        order, now = self.model.orders[order_id], self.clock.now()
        paused = order.status(now) == "PAUSED"
        code = self.model.try_pin(order.asked.customer_id, pin, now) if paused else ""
        allowed = {"PAUSED": code, "ACTIVE": ""}
        if self._change_order(order_id, lambda: self.bank.orders.resume(order_id, pin), "ACTIVE", allowed):
            order.next_at = order.date_after(now)
            order.state = "ENDED" if order.next_at is None else "ACTIVE"

    @rule(order_id=TransferMachine.orders)
    def cancel_order(self, order_id: str) -> None:
        allowed = dict.fromkeys(("PREPARED", "ACTIVE", "PAUSED", "CANCELLED"), "")
        self._change_order(order_id, lambda: self.bank.orders.cancel(order_id), "CANCELLED", allowed)

    # Favourites

    @rule(place=st.integers(0, 1))
    def pin_payee(self, place: int) -> None:
        payee_id = self.world.payees["wang"][place]
        self.bank.favourites.pin("wang", payee_id)
        if payee_id not in self.model.pins:
            self.model.pins.append(payee_id)

    @rule(place=st.integers(0, 1))
    def unpin_payee(self, place: int) -> None:
        payee_id = self.world.payees["wang"][place]
        self.bank.favourites.unpin("wang", payee_id)
        self.model.pins = [each for each in self.model.pins if each != payee_id]

    @rule()
    def turn_the_favourites_around(self) -> None:
        self.model.pins.reverse()
        self.bank.favourites.reorder("wang", tuple(self.model.pins))

    # Another program

    @rule(sql=st.sampled_from(UNLAWFUL_SQL))
    def meddle_by_hand(self, sql: str) -> None:
        with closing(sqlite3.connect(self.path, isolation_level=None)) as by_hand:
            before = list(by_hand.iterdump())
            with suppress(sqlite3.IntegrityError):  # or there was no row to meddle with
                by_hand.execute(sql)
            assert list(by_hand.iterdump()) == before


@pytest.mark.timeout(480)  # a failure is worth the time that it takes to find a short one
def test_the_bank_is_its_model(
    built_bank: tuple[Path, World], expect_log: ExpectLog, caplog: pytest.LogCaptureFixture
) -> None:
    class Machine(BankMachine):
        template = built_bank

    run_state_machine_as_test(Machine, settings=settings(max_examples=32, stateful_step_count=90, deadline=None))
    # By chance a run types no PIN wrong often enough to lock it; nothing else may be logged.
    expect_log(*{"PIN_LOCKED"} & {getattr(record, "code", "") for record in caplog.records})
    assert Machine.steps >= LEAST_STEPS  # of 32 x 90; Hypothesis may end an example early, so they are counted
    idle = Machine()
    idle.teardown()
    assert len(idle.rules) >= LEAST_RULES
