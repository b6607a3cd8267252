"""Interest of current accounts: the quarter's product, worked by hand, and what counts for it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bank.bank import Bank
from bank.clock import VirtualClock
from bank.savings.current_interest import daily_balances, period_start, settlement_day
from bank.savings.values import Renewal
from tests.bank.savings.savings_support import answer, at, balance, buy, give, move, open_deposit, reopened


@pytest.fixture
def started(rich_bank: Bank) -> Bank:
    """The bank has looked at its accounts on 2 March 2026, so they earn from 21 December 2025."""
    assert rich_bank.savings.settle_due() == ()
    return rich_bank


def test_a_quarter_with_a_changing_balance_by_hand(started: Bank, bank_clock: VirtualClock) -> None:
    give(started, 99_000_00, at("2026-03-11"))
    move(started, "wang-current", "opening", 250_000_00, at("2026-03-16 23:59"))
    bank_clock.move_to(at("2026-03-20 23:59"))
    assert started.savings.settle_due() == ()
    bank_clock.move_to(at("2026-03-21 00:00"))
    mine = [done for done in started.savings.settle_due() if done.subject_id == "wang-current"]
    # 2 to 10 March: 9 days of 201000; 11 to 15: 5 of 300000; 16 to 20: 5 of 50000.
    # 1809000 + 1500000 + 250000 = 3559000 yuan-days; x 0.0005 / 360 = 4.94305... yuan
    assert [(done.interest_fen, done.value_day) for done in mine] == [(4_94, date(2026, 3, 21))]
    assert balance(started) == 50_004_94
    entry = started.statements.recent("wang-current", 1)[0]
    assert (entry.summary, entry.amount_fen, entry.counterparty) == ("活期结息", 4_94, "银行利息")
    assert started.savings.settle_due() == ()
    assert started.audit() == []


def test_four_quarters_in_one_go_are_those_of_four_visits(
    started: Bank, bank_clock: VirtualClock, bank_path: Path
) -> None:
    bank_clock.move_to(at("2027-01-05"))
    mine = [done.interest_fen for done in started.savings.settle_due() if done.subject_id == "wang-current"]
    # 201000.00 for 19 days; then, each with the interest before it (value day the 21st):
    # 201005.30 for 92 days, 201030.98 for 92, 201056.67 for 91; each x 0.0005 / 360
    assert mine == [5_30, 25_68, 25_69, 25_41]
    assert balance(started) == 201_082_08
    with reopened(bank_path, bank_clock) as again:
        assert again.savings.settle_due() == ()
    assert started.audit() == []


def test_a_deposit_paid_out_late_counts_from_its_maturity(started: Bank, bank_clock: VirtualClock) -> None:
    open_deposit(started, 200_000_00, 3, Renewal.PAY_OUT)
    bank_clock.move_to(at("2026-08-01"))
    settled = started.savings.settle_due()
    mine = [(done.kind, done.interest_fen) for done in settled if done.subject_id != "zhao-current"]
    # Current money: 1000 for 2 to 20 March (19 days): 19000 yuan-days -> 0.0263...: 0.03.
    # 21 March to 1 June, 73 days of 1000.03 = 73002.19; 2 to 20 June, 19 days of 1000.03 + 200000 + 350.00 interest
    # = 201350.03: 3825650.57; together 3898652.76 -> 5.41479...
    assert mine == [("paid_out", 350_00), ("current_interest", 3), ("current_interest", 5_41)]
    assert started.audit() == []


def test_money_frozen_for_a_purchase_earns_until_it_leaves(started: Bank, bank_clock: VirtualClock) -> None:
    bank_clock.move_to(at("2026-03-18"))
    answer(started, -1)
    buy(started, "anxin-2", 180_000_00)
    bank_clock.move_to(at("2026-03-21"))
    mine = [done.interest_fen for done in started.savings.settle_due() if done.kind == "current_interest"]
    # 201000 for 17 days through 18 March, then the money leaves on the 19th: 21000 for 2 days.
    # 3417000 + 42000 = 3459000; x 0.0005 / 360 = 4.80416...; zhao's 1000 for 19 days: 0.03
    assert mine == [4_80, 3]


def test_the_rate_of_the_settlement_day_holds_for_the_whole_period(
    small_bank: tuple[Bank, object], bank_clock: VirtualClock
) -> None:
    bank, _ = small_bank
    bank_clock.move_to(at("2025-04-01"))
    bank.savings.settle_due()
    give(bank, 359_000_00, at("2025-04-01"))
    bank_clock.move_to(at("2025-06-21"))
    # The small world's 1000.00 come in 2026 only; 359000 from 1 April to 20 June is 81 days at June's 0.05 %, though
    # 0.10 % held until 19 May: 359000 x 81 x 0.0005 / 360 = 40.3875
    mine = [done.interest_fen for done in bank.savings.settle_due() if done.subject_id == "wang-current"]
    assert mine == [40_39]


def test_what_lies_before_the_first_look_was_settled_by_history(rich_bank: Bank, bank_clock: VirtualClock) -> None:
    bank_clock.move_to(at("2028-05-01"))
    assert rich_bank.savings.settle_due() == ()
    bank_clock.move_to(at("2028-06-21"))
    mine = [done.interest_fen for done in rich_bank.savings.settle_due() if done.subject_id == "wang-current"]
    assert mine == [25_68]  # 201000 for the 92 days from 21 March: 25.6833...


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)))
def test_every_day_lies_in_exactly_one_period(day: date) -> None:
    start, end = period_start(day), settlement_day(day)
    assert start <= day <= end
    assert end.day == 20
    assert end.month in (3, 6, 9, 12)
    assert period_start(end + timedelta(days=1)) == end + timedelta(days=1)
    assert 90 <= (end - start).days + 1 <= 92


@given(st.dictionaries(st.integers(0, 40), st.integers(1, 10**9)))
def test_daily_balances_add_up_every_change_once(changes: dict[int, int]) -> None:
    start = date(2026, 1, 1)
    by_day = {start + timedelta(days=days): fen for days, fen in sorted(changes.items())}
    balances = list(daily_balances(by_day, start + timedelta(days=10), start + timedelta(days=30)))
    assert balances == [sum(fen for days, fen in changes.items() if days <= end) for end in range(10, 31)]
