"""Points: earned by rule, used oldest first, gone by the end of the next year, never below zero."""

from __future__ import annotations

import dataclasses
import doctest
from datetime import timedelta
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bank import months
from bank.bank import Bank
from bank.bills import account_numbers
from bank.clock import VirtualClock
from bank.credit import points, points_rules
from bank.credit.errors import PointsInsufficientError
from bank.credit.points_rules import points_for
from bank.credit.values import CreditCard, RedemptionRequest
from tests.bank.credit.credit_support import at, books, buy, day, open_card
from tests.bank.support import World, code_of

Small = tuple[Bank, World]


@pytest.fixture
def card(small_bank: Small) -> CreditCard:
    return open_card(small_bank[0])


def earn(bank: Bank, amount: int, clock: VirtualClock, source: str) -> None:
    with bank._database.writing() as transaction:
        points.append(transaction, "wang", "earn", source, amount, clock.now())


def wish(reward: str = "eggs", quantity: int = 1, price: int = 6_000, request_id: str = "r") -> RedemptionRequest:
    return RedemptionRequest(request_id, "wang", reward, quantity, price)


@pytest.mark.parametrize("module", [points_rules, months, account_numbers])
def test_the_examples_in_the_docstrings_hold(module: object) -> None:
    outcome = doctest.testmod(module)  # type: ignore[arg-type]  # parametrize hides that these are modules
    assert (outcome.failed, outcome.attempted > 0) == (0, True)


@pytest.mark.parametrize(
    ("category", "fen", "expected"),
    [("超市", 99, 0), ("超市", 1_00, 1), ("餐饮", 199_99, 398), ("生活缴费", 500_00, 0), ("从没听过", 12_50, 12)],
)
def test_rates_are_data(category: str, fen: int, expected: int) -> None:
    assert points_for(category, fen) == expected


def test_spending_earns_and_the_list_says_so(small_bank: Small, card: CreditCard) -> None:
    bank = small_bank[0]
    assert buy(bank, card, 300_00, "餐饮").points == 600
    assert buy(bank, card, 50_00, "理财").points == 0
    buy(bank, card, 20_00)
    assert bank.points.balance("wang").points == 620
    newest, oldest = bank.points.entries("wang", 10)
    assert (newest.points, newest.balance_after, oldest.kind) == (20, 620, "earn")
    assert bank.points.entries("wang", 10, before=newest.number) == (oldest,)


def test_a_redemption_takes_the_price_once(small_bank: Small, bank_clock: VirtualClock) -> None:
    bank = small_bank[0]
    earn(bank, 12_500, bank_clock, "a")
    proof = bank.points.redeem(wish(quantity=2, price=12_000))
    assert (proof.name, proof.points, proof.credited_fen) == ("鸡蛋30枚", 12_000, 0)
    rows = books(bank)
    assert bank.points.redeem(wish(quantity=2, price=12_000)) == proof
    assert books(bank) == rows
    assert bank.points.balance("wang").points == 500
    assert code_of(lambda: bank.points.redeem(wish(quantity=1))) == "REQUEST_REUSED"


def test_a_credit_goes_to_the_card(small_bank: Small, card: CreditCard, bank_clock: VirtualClock) -> None:
    bank = small_bank[0]
    buy(bank, card, 100_00)
    earn(bank, 9_900, bank_clock, "a")
    proof = bank.points.redeem(wish("card-credit-10", 2, 10_000))
    assert proof.credited_fen == 20_00
    assert bank.cards.get(card.id).owed_fen == 80_00
    assert bank.audit() == []


def test_what_cannot_be_redeemed_changes_nothing(small_bank: Small, bank_clock: VirtualClock) -> None:
    bank = small_bank[0]
    earn(bank, 5_999, bank_clock, "a")
    rows = books(bank)
    with pytest.raises(PointsInsufficientError) as refused:
        bank.points.redeem(wish())
    assert refused.value.params == {"points": 6_000, "balance": 5_999}
    assert code_of(lambda: bank.points.redeem(wish("yacht"))) == "REWARD_UNKNOWN"
    assert code_of(lambda: bank.points.redeem(wish("card-credit-10", 1, 5_000))) == "REWARD_UNKNOWN"  # no card
    assert code_of(lambda: bank.points.redeem(wish(price=5_000))) == "CREDIT_QUOTE_CHANGED"
    assert code_of(lambda: bank.points.redeem(dataclasses.replace(wish(), customer_id="x"))) == "CUSTOMER_UNKNOWN"
    assert code_of(lambda: bank.points.redeem(wish(quantity=0))) == "FIELD_INVALID"
    assert books(bank) == rows


def test_points_end_with_the_year_after_their_own(small_bank: Small, bank_clock: VirtualClock) -> None:
    """2026: 10,000 earned, 6,000 used. 2027: 700 earned. The 4,000 left of 2026 end with 2027."""
    bank = small_bank[0]
    earn(bank, 10_000, bank_clock, "a")
    bank.points.redeem(wish())
    bank_clock.move_to(at(6, 1, year=2027))
    earn(bank, 700, bank_clock, "b")
    shown = bank.points.balance("wang")
    assert (shown.points, shown.expiring, shown.expires_on) == (4_700, 4_000, day(12, 31, 2027))
    bank_clock.move_to(at(12, 31, 23, 2027))
    assert bank.points.expire_due() == ()
    bank_clock.move_to(at(1, 1, 0, 2028))
    assert bank.points.balance("wang").points == 700  # before anybody wrote them off
    assert code_of(lambda: bank.points.redeem(wish("card-credit-10", 1, 5_000, "late"))) in {
        "POINTS_INSUFFICIENT",
        "REWARD_UNKNOWN",
    }
    assert bank.points.expire_due() == (("wang", 4_000),)
    assert bank.points.expire_due() == ()
    assert bank.points.balance("wang").points == 700
    assert bank.points.entries("wang", 1)[0].kind == "expire"
    assert bank.audit() == []


steps = st.lists(
    st.tuples(st.sampled_from(["earn", "redeem", "wait", "expire"]), st.integers(1, 9_000)), min_size=1, max_size=12
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_points_match_a_list_of_years(small_bank: Small, bank_clock: VirtualClock, plan: list[tuple[str, int]]) -> None:
    """The model keeps points by the year in which they were earned and takes from the oldest."""
    bank = small_bank[0]
    by_year: dict[int, int] = {}
    while bank.points.balance("wang").points:  # what the last example left
        bank_clock.advance(timedelta(days=366))
    for place, (what, number) in enumerate(plan):
        year = bank_clock.now().year
        by_year = {earned: left for earned, left in by_year.items() if earned >= year - 1}
        if what == "earn":
            earn(bank, number, bank_clock, f"{bank_clock.now().isoformat()}-{place}")
            by_year[year] = by_year.get(year, 0) + number
        elif what == "redeem":
            have = sum(by_year.values())
            asked = wish(request_id=f"{bank_clock.now().isoformat()}-{place}")
            assert code_of(partial(bank.points.redeem, asked)) == ("POINTS_INSUFFICIENT" if have < 6_000 else "")
            price = 6_000 if have >= 6_000 else 0
            for earned in sorted(by_year):
                used = min(price, by_year[earned])
                by_year[earned] -= used
                price -= used
        elif what == "wait":
            bank_clock.advance(timedelta(days=number // 10))
        else:
            bank.points.expire_due()
        year = bank_clock.now().year
        assert bank.points.balance("wang").points == sum(fen for earned, fen in by_year.items() if earned >= year - 1)
