"""Nonsense at every public function of the room: a typed refusal or an empty answer, and never a changed book."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bank.bank import Bank
from bank.errors import BankError
from bank.transfers.arrival import Delay
from bank.transfers.order_rows import OrderRequest
from bank.transfers.schedule import Frequency
from bank.values import AgreedLimits, Arrival, TransferRequest
from tests.bank.support import World

TEXTS = st.text(st.characters(), max_size=80)
NUMBERS = st.integers() | st.floats() | st.booleans() | st.integers(2**63 - 2, 2**63 + 2)
CUSTOMERS = TEXTS | st.sampled_from(["wang", "zhao"])
MOMENTS = st.datetimes() | st.datetimes(timezones=st.just(UTC)) | st.just(datetime(2026, 3, 4, tzinfo=UTC))


@pytest.fixture
def fuzzed_bank(small_bank: tuple[Bank, World]) -> Bank:
    return small_bank[0]


def tell(action: Callable[[], object]) -> object:
    """Return an answer, None for a typed refusal; anything else that is raised fails the test."""
    try:
        return action()
    except BankError:
        return None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)  # the books must not change
@given(
    ids=st.tuples(TEXTS, TEXTS, CUSTOMERS),
    pin=TEXTS,
    number=NUMBERS,
    asked=st.builds(
        OrderRequest,
        request_id=TEXTS,
        customer_id=CUSTOMERS,
        from_account_id=TEXTS | st.just("wang-current"),
        payee_id=TEXTS,
        amount_fen=NUMBERS,
        first_at=MOMENTS,
        frequency=st.sampled_from(Frequency) | st.just("daily"),
        month_day=st.none() | NUMBERS,
        until=st.none() | st.dates() | st.datetimes() | st.just(date.max),
        count=st.none() | NUMBERS,
        remark=TEXTS,
    ),
    transfer=st.builds(
        TransferRequest,
        request_id=TEXTS,
        customer_id=CUSTOMERS,
        from_account_id=TEXTS | st.just("wang-current"),
        payee_id=TEXTS,
        amount_fen=NUMBERS,
        remark=TEXTS,
        arrival=st.sampled_from(Arrival) | st.just("soon"),
    ),
    delay=st.none() | st.builds(Delay, delay_ms=NUMBERS, reasons=st.tuples(TEXTS)),
    limits=st.builds(AgreedLimits, NUMBERS, NUMBERS, st.none() | NUMBERS, st.none() | NUMBERS),
)
def test_whatever_is_asked_the_answer_is_typed_and_the_books_unchanged(
    fuzzed_bank: Bank,
    ids: tuple[str, str, str],
    pin: str,
    number: int,
    asked: OrderRequest,
    transfer: TransferRequest,
    delay: Delay | None,
    limits: AgreedLimits,
) -> None:
    bank, (one, other, customer) = fuzzed_bank, ids
    changes = bank._database.row("SELECT total_changes()")
    for refused in (
        lambda: bank.transfers.prepare(transfer),
        lambda: bank.transfers.confirm(one, pin, delay=delay, signature=b"", large_amount_acknowledged=True),
        lambda: bank.transfers.withdraw(one),
        lambda: bank.transfers.progress(one),
        lambda: bank.transfers.requirements(one),
        lambda: bank.orders.prepare(asked),
        lambda: bank.orders.authorise(one, pin),
        lambda: bank.orders.cancel(one),
        lambda: bank.orders.pause(one),
        lambda: bank.orders.resume(one, pin),
        lambda: bank.orders.runs(one),
        lambda: bank.orders.upcoming(one, number),
        lambda: bank.family.name(customer, one, number, pin),
        lambda: bank.family.remove(customer, pin),
        lambda: bank.family.keep(customer),
        lambda: bank.family.approve(one, other, pin),
        lambda: bank.family.refuse(one, other, pin),
        lambda: bank.receipts.get(one),
        lambda: bank.favourites.pin(customer, one),
        lambda: bank.favourites.unpin(customer, one),
        lambda: bank.favourites.reorder(customer, (one,)),
    ):
        with pytest.raises(BankError):
            refused()
    for answered in (
        lambda: bank.transfers.waiting(one),
        lambda: bank.orders.list(one),
        lambda: bank.family.requests(one),
        lambda: bank.receipts.recent(one, number, number),
        lambda: bank.favourites.list(one),
    ):
        assert tell(answered) in (None, ())
    for harmless in (
        lambda: bank.limits.in_force(one),
        lambda: bank.limits.usage(one),
        lambda: bank.limits.change(one, limits, pin),
        lambda: bank.family.guardian(one),
    ):
        tell(harmless)
    after = bank._database.row("SELECT total_changes()")
    assert (changes is not None and changes[0]) == (after is not None and after[0])
