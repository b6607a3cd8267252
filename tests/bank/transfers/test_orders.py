"""Scheduled and recurring transfers: authorised once, run on their dates, paused, cancelled, missed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bank.bank import Bank
from bank.clock import SHANGHAI, VirtualClock
from bank.transfers.order_rows import OrderRequest, OrderState, StandingOrder
from bank.transfers.schedule import Frequency
from bank.values import AgreedLimits, TransferStatus
from tests.bank.support import NOON, PIN, WRONG_PIN, World, code_of, reopen, request, transfer_rows

DAY = timedelta(days=1)


def wish(world: World, **changes: object) -> OrderRequest:
    basic = OrderRequest(
        request_id="order",
        customer_id="wang",
        from_account_id="wang-current",
        payee_id=world.payees["wang"][0],
        amount_fen=100_00,
        first_at=NOON + DAY,
        frequency=Frequency.MONTHLY,
        count=3,
        remark="生活费",
    )
    return replace(basic, **changes)  # type: ignore[arg-type]  # the tables hold fields by name


def ordered(bank: Bank, world: World, **changes: object) -> StandingOrder:
    return bank.orders.authorise(bank.orders.prepare(wish(world, **changes)).id, PIN)


def test_an_order_says_all_that_a_person_must_hear(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    order = bank.orders.prepare(wish(world))
    assert (order.payee_name, order.payee_tail, order.from_tail, order.amount_fen) == ("李娟", "6285", "2633", 100_00)
    assert (order.state, order.next_at, order.runs) == (OrderState.PREPARED, None, 0)
    assert [each.date() for each in bank.orders.upcoming(order.id, 12)] == [
        date(2026, 3, 3),
        date(2026, 4, 3),
        date(2026, 5, 3),
    ]
    assert bank.orders.list("wang") == (order,)
    assert bank.accounts.get("wang-current").available_fen == 1_000_00  # nothing is held for later dates


def test_a_monthly_order_is_sent_on_its_dates_and_then_ends(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, world = small_bank
    order = ordered(bank, world)
    assert order.next_at == NOON + DAY
    for number, day in enumerate(("2026-03-03", "2026-04-03", "2026-05-03"), start=1):
        bank_clock.move_to(datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=SHANGHAI) - timedelta(seconds=1))
        assert bank.transfers.send_due().runs == ()
        bank_clock.advance(timedelta(seconds=1))
        (run,) = bank.transfers.send_due().runs
        assert (run.number, run.due_at, run.run_at, run.failure) == (number, bank_clock.now(), bank_clock.now(), None)
        assert run.confirmation_id is not None
        receipt = bank.receipts.get(run.confirmation_id)
        assert (receipt.amount_fen, receipt.remark, receipt.order_id) == (100_00, "生活费", order.id)
        assert receipt.run_number == number
    ended = bank.orders.get(order.id)
    assert (ended.state, ended.next_at, ended.runs) == (OrderState.ENDED, None, 3)
    assert bank.orders.upcoming(order.id, 5) == ()
    assert bank.accounts.get("wang-current").balance_fen == 700_00
    assert bank.audit() == []


def test_the_last_day_of_the_month_is_kept(small_bank: tuple[Bank, World], bank_clock: VirtualClock) -> None:
    bank, world = small_bank
    order = ordered(bank, world, month_day=31, count=None, until=date(2026, 6, 30), amount_fen=1_00)
    days = [each.date().isoformat() for each in bank.orders.upcoming(order.id, 10)]
    assert days == ["2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30"]
    for day in days:
        bank_clock.move_to(datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=SHANGHAI))
        assert len(bank.transfers.send_due().runs) == 1
    assert bank.orders.get(order.id).state is OrderState.ENDED


def test_one_later_date_is_sent_once_by_whichever_process_comes_first(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock, bank_path: Path
) -> None:
    bank, world = small_bank
    order = ordered(bank, world, frequency=Frequency.ONCE, count=None)
    bank_clock.advance(DAY)
    with reopen(bank_path, bank_clock) as other:
        assert len(other.transfers.send_due().runs) == 1
    assert bank.transfers.send_due().runs == ()
    assert bank.orders.get(order.id).state is OrderState.ENDED
    assert bank.accounts.get("wang-current").balance_fen == 900_00


@pytest.mark.parametrize(
    ("spend_fen", "limits", "failure"),
    [
        (950_00, AgreedLimits(1_000_00, 2_000_00), "INSUFFICIENT_FUNDS"),
        (10_00, AgreedLimits(99_99, 2_000_00), "LIMIT_PER_TRANSFER"),
        (60_00, AgreedLimits(150_00, 150_00), "LIMIT_PER_DAY"),
        (10_00, AgreedLimits(150_00, 150_00, per_day_count=1), "LIMIT_COUNT_PER_DAY"),
        (10_00, AgreedLimits(105_00, 105_00, per_year_fen=105_00), "LIMIT_PER_DAY"),
    ],
)
def test_a_date_without_funds_or_limits_is_recorded_and_not_retried(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock, spend_fen: int, limits: AgreedLimits, failure: str
) -> None:
    bank, world = small_bank
    bank.limits.agree("wang", AgreedLimits(1_000_00, 2_000_00))
    order = ordered(bank, world, frequency=Frequency.DAILY)
    bank_clock.advance(DAY - timedelta(minutes=1))
    bank.transfers.confirm(bank.transfers.prepare(request(world, "by hand", spend_fen)).confirmation_id, PIN)
    bank.limits.agree("wang", limits)
    bank_clock.advance(timedelta(minutes=1))
    (run,) = bank.transfers.send_due().runs
    assert (run.failure, run.confirmation_id, run.number) == (failure, None, 1)
    assert bank.transfers.send_due().runs == ()
    assert bank.orders.runs(order.id) == (run,)
    assert bank.orders.get(order.id).next_at == NOON + 2 * DAY
    assert bank.accounts.get("wang-current").balance_fen == 1_000_00 - spend_fen
    assert bank.audit() == []


def test_the_years_limit_stops_an_order_until_the_year_is_over(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, world = small_bank
    bank_clock.move_to(datetime(2026, 12, 29, 12, 0, tzinfo=SHANGHAI))
    bank.limits.agree("wang", AgreedLimits(100_00, 100_00, per_year_fen=250_00))
    ordered(bank, world, frequency=Frequency.DAILY, count=4, first_at=bank_clock.now() + timedelta(hours=1))
    failures = []
    for _ in range(4):
        bank_clock.advance(timedelta(hours=1))
        failures += [run.failure for run in bank.transfers.send_due().runs]
        bank_clock.advance(timedelta(hours=23))
    assert failures == [None, None, "LIMIT_PER_YEAR", None]  # 29, 30 and 31 December, 1 January


def test_dates_missed_by_more_than_a_week_are_recorded_and_the_rest_is_sent(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, world = small_bank
    order = ordered(bank, world, frequency=Frequency.DAILY, count=None, until=date(2026, 12, 31), amount_fen=10_00)
    bank_clock.advance(20 * DAY)  # dates 3 to 22 March; 7 days are kept, the moment itself included
    runs = bank.transfers.send_due().runs
    assert [run.failure for run in runs] == ["ORDER_MISSED"] * 12 + [None] * 8
    assert [run.number for run in runs] == list(range(1, 21))
    assert bank.accounts.get("wang-current").balance_fen == 920_00
    assert bank.orders.get(order.id).next_at == NOON + 21 * DAY


def test_a_paused_order_leaves_its_dates_out_and_goes_on_with_the_pin(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, world = small_bank
    order = ordered(bank, world, frequency=Frequency.WEEKLY, count=2)
    assert bank.orders.pause(order.id).state is OrderState.PAUSED
    assert bank.orders.pause(order.id).state is OrderState.PAUSED
    bank_clock.advance(10 * DAY)
    assert bank.transfers.send_due().runs == ()
    assert code_of(lambda: bank.orders.resume(order.id, WRONG_PIN)) == "PIN_WRONG"
    resumed = bank.orders.resume(order.id, PIN)
    assert (resumed.state, resumed.next_at, resumed.runs) == (OrderState.ACTIVE, NOON + 15 * DAY, 0)
    assert bank.orders.resume(order.id, "") == resumed
    assert len(bank.orders.upcoming(order.id, 9)) == 2


def test_a_cancelled_order_sends_nothing_more(small_bank: tuple[Bank, World], bank_clock: VirtualClock) -> None:
    bank, world = small_bank
    order = ordered(bank, world, frequency=Frequency.DAILY)
    bank_clock.advance(DAY)
    bank.transfers.send_due()
    for _ in range(2):
        assert bank.orders.cancel(order.id).state is OrderState.CANCELLED
    bank_clock.advance(DAY)
    assert bank.transfers.send_due().runs == ()
    for act in (
        lambda: bank.orders.authorise(order.id, PIN),
        lambda: bank.orders.pause(order.id),
        lambda: bank.orders.resume(order.id, PIN),
    ):
        assert code_of(act) == "ORDER_STATE"
    assert bank.accounts.get("wang-current").balance_fen == 900_00


def test_an_order_waits_for_its_pin_as_long_as_a_transfer(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, world = small_bank
    order = bank.orders.prepare(wish(world))
    assert code_of(lambda: bank.orders.authorise(order.id, WRONG_PIN)) == "PIN_WRONG"
    bank_clock.move_to(order.expires_at)
    assert bank.orders.get(order.id).state is OrderState.EXPIRED
    for act in (lambda: bank.orders.authorise(order.id, PIN), lambda: bank.orders.cancel(order.id)):
        assert code_of(act) == "ORDER_EXPIRED"
    bank_clock.advance(40 * DAY)
    assert bank.transfers.send_due().runs == ()


def test_replays_answer_with_the_same_order(small_bank: tuple[Bank, World], bank_clock: VirtualClock) -> None:
    bank, world = small_bank
    order = bank.orders.prepare(wish(world))
    bank_clock.advance(timedelta(minutes=1))
    assert bank.orders.prepare(wish(world)) == order
    authorised = bank.orders.authorise(order.id, PIN)
    assert bank.orders.authorise(order.id, "") == authorised
    assert bank.orders.prepare(wish(world)) == authorised
    for change in ({"amount_fen": 1}, {"count": 4}, {"remark": "x"}, {"first_at": NOON + 2 * DAY}, {"month_day": 9}):
        assert code_of(partial(bank.orders.prepare, wish(world, **change))) == "REQUEST_REUSED"
    assert len(bank.orders.list("wang")) == 1


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"amount_fen": 0}, "AMOUNT_NOT_POSITIVE"),
        ({"amount_fen": 1.0}, "FIELD_INVALID"),
        ({"amount_fen": 10**13}, "AMOUNT_TOO_LARGE"),
        ({"amount_fen": 600_01}, "LIMIT_PER_TRANSFER"),
        ({"first_at": NOON}, "ORDER_DATE"),
        ({"first_at": NOON + 367 * DAY}, "ORDER_DATE"),
        ({"first_at": datetime(1, 1, 1, tzinfo=SHANGHAI)}, "ORDER_DATE"),
        ({"first_at": NOON.replace(tzinfo=None) + DAY}, "FIELD_INVALID"),
        ({"count": None}, "ORDER_DATE"),
        ({"count": None, "until": date(2026, 3, 2)}, "ORDER_DATE"),
        ({"until": NOON}, "FIELD_INVALID"),
        ({"count": 0}, "FIELD_INVALID"),
        ({"month_day": 32}, "FIELD_INVALID"),
        ({"month_day": 0}, "FIELD_INVALID"),
        ({"frequency": Frequency.DAILY, "month_day": 3}, "FIELD_INVALID"),
        ({"frequency": Frequency.ONCE, "count": 2}, "FIELD_INVALID"),
        ({"frequency": "daily"}, "FIELD_INVALID"),
        ({"request_id": " "}, "FIELD_INVALID"),
        ({"remark": "长" * 61}, "FIELD_INVALID"),
        ({"payee_id": "nobody"}, "PAYEE_UNKNOWN"),
        ({"from_account_id": "zhao-current"}, "ACCOUNT_UNKNOWN"),
    ],
)
def test_every_wrong_wish_is_refused_by_its_own_code(
    small_bank: tuple[Bank, World], changes: dict[str, object], code: str
) -> None:
    bank, world = small_bank
    before = transfer_rows(bank)
    assert code_of(lambda: bank.orders.prepare(wish(world, **changes))) == code
    assert (bank.orders.list("wang"), transfer_rows(bank)) == ((), before)


def test_an_unknown_order_is_named_as_such(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    for act in (
        lambda: bank.orders.get("none"),
        lambda: bank.orders.authorise("none", PIN),
        lambda: bank.orders.pause("none"),
        lambda: bank.orders.resume("none", PIN),
        lambda: bank.orders.cancel("none"),
        lambda: bank.orders.runs("none"),
        lambda: bank.orders.upcoming("none", 1),
    ):
        assert code_of(act) == "ORDER_UNKNOWN"


def test_an_order_above_the_guardians_amount_waits_for_the_guardian(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, world = small_bank
    bank.family.name("wang", "zhao", 50_00, PIN)
    ordered(bank, world, frequency=Frequency.ONCE, count=None)
    bank_clock.advance(DAY)
    (run,) = bank.transfers.send_due().runs
    assert run.confirmation_id is not None
    assert bank.transfers.status(run.confirmation_id) is TransferStatus.AWAITING_FAMILY
    bank.family.approve(run.confirmation_id, "zhao", PIN)
    assert bank.transfers.status(run.confirmation_id) is TransferStatus.POSTED
    assert bank.audit() == []
