"""Wealth products: who may buy what, the cooling-off, units at the net value, redemption for the next day."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bank.bank import Bank
from bank.clock import VirtualClock
from bank.savings.catalogue import Questionnaire, load_catalogue
from bank.savings.errors import ProductTooRiskyError
from bank.savings.suitability import graded, highest_grade
from bank.savings.values import OrderStatus
from bank.savings.wealth_store import units_for, worth_fen
from bank.values import Customer
from tests.bank.savings.savings_support import answer, at, balance, buy, fingerprint, reopened
from tests.bank.support import PIN, WRONG_PIN, code_of

CATALOGUE = load_catalogue()
QUESTIONNAIRE: Questionnaire = CATALOGUE.questionnaire
BIRTHDAY_OF_WANG = date(1948, 3, 8)


def answers(*places: int) -> dict[str, int]:
    return {question.id: place for question, place in zip(QUESTIONNAIRE.questions, places, strict=True)}


# --- suitability


@pytest.mark.parametrize(
    ("places", "score", "grade"),
    [
        ((0, 0, 0, 0, 1, 0, 0), 2, 1),
        ((1, 1, 1, 1, 1, 0, 0), 9, 1),  # 2+2+2+1+2
        ((1, 1, 1, 1, 1, 1, 0), 11, 2),
        ((1, 1, 2, 2, 2, 1, 0), 17, 3),  # 2+2+4+3+4+2
        ((2, 2, 2, 2, 2, 2, 0), 23, 4),  # 4+4+4+3+4+4
        ((3, 3, 3, 3, 3, 3, 2), 35, 5),
        ((3, 3, 3, 3, 0, 3, 2), 29, 1),  # not one fen may be lost: C1 whatever else was said
    ],
)
def test_grades_by_hand(places: tuple[int, ...], score: int, grade: int) -> None:
    assert graded(QUESTIONNAIRE, answers(*places)) == (score, grade)


@given(st.data())
def test_a_bolder_answer_never_lowers_the_grade_unless_it_rules_out_loss(data: st.DataObject) -> None:
    places = [data.draw(st.integers(0, len(question.options) - 1)) for question in QUESTIONNAIRE.questions]
    place = data.draw(st.integers(0, len(places) - 1))
    bolder = list(places)
    bolder[place] = data.draw(st.integers(places[place], len(QUESTIONNAIRE.questions[place].options) - 1))
    assert graded(QUESTIONNAIRE, answers(*bolder))[1] >= graded(QUESTIONNAIRE, answers(*places))[1]


@pytest.mark.parametrize(
    ("day", "highest"),
    [("2013-03-07", 5), ("2013-03-08", 3), ("2028-03-07", 3), ("2028-03-08", 2), ("1940-01-01", 5)],
)
def test_age_caps_the_grade_from_the_birthday_on(day: str, highest: int) -> None:
    assert highest_grade(BIRTHDAY_OF_WANG, date.fromisoformat(day)) == highest


def test_an_older_customers_boldest_answers_give_c3(rich_bank: Bank) -> None:
    assert answer(rich_bank, -1) == 3
    assessment = rich_bank.savings.suitability.current("wang")
    assert (assessment.grade, assessment.uncapped_grade, assessment.score) == (3, 5, 35)
    assert assessment.valid_until == at("2027-03-02")


def test_answers_hold_for_twelve_months(rich_bank: Bank, bank_clock: VirtualClock) -> None:
    suitability = rich_bank.savings.suitability
    assert code_of(lambda: suitability.current("wang")) == "ASSESSMENT_MISSING"
    answer(rich_bank, -1)
    bank_clock.move_to(at("2027-03-02") - timedelta(milliseconds=1))
    suitability.current("wang")
    bank_clock.move_to(at("2027-03-02"))
    assert code_of(lambda: suitability.current("wang")) == "ASSESSMENT_EXPIRED"
    assert code_of(lambda: buy(rich_bank, "wenjian-1", 100_00)) == "ASSESSMENT_EXPIRED"


def test_nobody_tries_answers_until_a_product_fits(rich_bank: Bank, bank_clock: VirtualClock) -> None:
    assert answer(rich_bank, 0, request="a") == 1
    assert answer(rich_bank, 0, request="a") == 1  # a replay is no second time
    assert answer(rich_bank, -1, request="b") == 3
    assert code_of(lambda: answer(rich_bank, -1, request="c")) == "ASSESSMENT_TOO_OFTEN"
    assert code_of(lambda: answer(rich_bank, -1, request="a")) == "REQUEST_REUSED"
    bank_clock.move_to(at("2026-03-03 00:00"))
    assert answer(rich_bank, -1, request="c") == 3


def test_answers_must_be_complete_and_possible(rich_bank: Bank) -> None:
    good = answers(0, 0, 0, 0, 1, 0, 0)
    for wrong in ({}, good | {"more": 0}, good | {"loss": 4}, good | {"loss": -1}, good | {"loss": True}, None):
        assess = partial(rich_bank.savings.suitability.assess, "r", "wang", wrong)  # type: ignore[arg-type]
        assert code_of(assess) == "ANSWERS_INVALID"
    assert code_of(lambda: rich_bank.savings.suitability.assess("r", "nobody", good)) == "CUSTOMER_UNKNOWN"


def test_a_product_above_ones_grade_is_refused_with_both_grades(rich_bank: Bank) -> None:
    assert code_of(lambda: buy(rich_bank, "wenjian-1", 100_00)) == "ASSESSMENT_MISSING"
    answer(rich_bank, -1)
    with pytest.raises(ProductTooRiskyError) as refusal:
        buy(rich_bank, "jinqu-4", 2_000_00)
    assert refusal.value.params == {"product_grade": "R4", "customer_grade": "C3"}
    assert buy(rich_bank, "junheng-3", 2_000_00).amount_fen == 2_000_00


def test_a_lower_grade_since_the_quote_stops_the_purchase(rich_bank: Bank) -> None:
    answer(rich_bank, -1, request="bold")
    quote = rich_bank.savings.wealth.quote_purchase("q", "wang", "wang-current", "junheng-3", 2_000_00)
    answer(rich_bank, 0, request="careful")
    with pytest.raises(ProductTooRiskyError) as refusal:
        rich_bank.savings.wealth.buy(quote.id, PIN)
    assert refusal.value.params == {"product_grade": "R3", "customer_grade": "C1"}
    assert rich_bank.savings.wealth.orders("wang") == ()


# --- orders


def test_a_purchase_freezes_its_money_and_becomes_units_after_the_cooling_off(
    rich_bank: Bank, bank_clock: VirtualClock
) -> None:
    answer(rich_bank, -1)
    receipt = buy(rich_bank, "anxin-2", 50_000_00)
    account = rich_bank.accounts.get("wang-current")
    assert (account.balance_fen, account.available_fen) == (201_000_00, 151_000_00)
    assert receipt.due_at == at("2026-03-03")
    assert rich_bank.savings.wealth.order(receipt.subject_id).status is OrderStatus.COOLING_OFF
    assert rich_bank.savings.wealth.holdings("wang") == ()
    bank_clock.move_to(at("2026-03-03") - timedelta(milliseconds=1))
    assert rich_bank.savings.wealth.settle_due() == ()
    bank_clock.move_to(at("2026-03-03"))
    assert rich_bank.savings.wealth.order(receipt.subject_id).status is OrderStatus.DUE
    (settled,) = rich_bank.savings.wealth.settle_due()
    assert (settled.kind, settled.value_day) == ("bought", date(2026, 3, 3))
    assert rich_bank.savings.wealth.settle_due() == ()
    assert balance(rich_bank) == 151_000_00
    (holding,) = rich_bank.savings.wealth.holdings("wang")
    nav = CATALOGUE.product("anxin-2").nav_e4(date(2026, 3, 3))
    assert holding.units_centi == (5_000_000 * 10_000 * 2 + nav) // (2 * nav)
    assert (holding.nav_e4, holding.invested_fen, holding.redeemed_fen) == (nav, 50_000_00, 0)
    assert abs(holding.value_fen - 50_000_00) <= 1
    assert rich_bank.audit() == []


def test_within_the_cooling_off_a_purchase_is_given_up_at_no_cost(rich_bank: Bank, bank_clock: VirtualClock) -> None:
    answer(rich_bank, -1)
    order_id = buy(rich_bank, "anxin-2", 50_000_00).subject_id
    bank_clock.move_to(at("2026-03-03") - timedelta(milliseconds=1))
    assert rich_bank.savings.wealth.cancel(order_id).status is OrderStatus.CANCELLED
    before = fingerprint(rich_bank)
    assert rich_bank.savings.wealth.cancel(order_id).status is OrderStatus.CANCELLED
    bank_clock.advance(timedelta(days=30))
    assert rich_bank.savings.wealth.settle_due() == ()
    assert fingerprint(rich_bank) == before
    assert rich_bank.accounts.get("wang-current").available_fen == 201_000_00


@pytest.mark.parametrize("settled", [False, True])
def test_after_the_cooling_off_it_is_too_late(rich_bank: Bank, bank_clock: VirtualClock, settled: bool) -> None:  # noqa: FBT001
    answer(rich_bank, -1)
    order_id = buy(rich_bank, "anxin-2", 50_000_00).subject_id
    bank_clock.move_to(at("2026-03-03"))
    if settled:
        rich_bank.savings.settle_due()
    assert code_of(lambda: rich_bank.savings.wealth.cancel(order_id)) == "COOLING_OFF_OVER"
    assert code_of(lambda: rich_bank.savings.wealth.cancel("nothing")) == "WEALTH_ORDER_UNKNOWN"


def test_an_order_is_placed_once_and_waits_however_long_it_takes(
    rich_bank: Bank, bank_clock: VirtualClock, bank_path: Path
) -> None:
    answer(rich_bank, -1)
    quote = rich_bank.savings.wealth.quote_purchase("q", "wang", "wang-current", "anxin-2", 50_000_00)
    receipt = rich_bank.savings.wealth.buy(quote.id, PIN)
    bank_clock.advance(timedelta(days=365))
    rich_bank.transfers.expire_due()
    with reopened(bank_path, bank_clock) as again:
        assert again.savings.wealth.buy(quote.id, WRONG_PIN) == receipt
        assert [done.kind for done in again.savings.wealth.settle_due()] == ["bought"]
        assert len(again.savings.wealth.orders("wang")) == 1
    assert balance(rich_bank) == 151_000_00


def test_redeeming_pays_the_days_value_on_the_next_day(rich_bank: Bank, bank_clock: VirtualClock) -> None:
    answer(rich_bank, -1)
    buy(rich_bank, "anxin-2", 50_000_00)
    bank_clock.move_to(at("2026-06-10"))
    rich_bank.savings.wealth.settle_due()
    held = rich_bank.savings.wealth.holdings("wang")[0].units_centi
    wealth = rich_bank.savings.wealth
    quote = wealth.quote_redemption("half", "wang", "wang-current", "anxin-2", held // 2)
    nav = CATALOGUE.product("anxin-2").nav_e4(date(2026, 6, 10))
    assert quote.terms.amount_fen == (2 * (held // 2) * nav + 10_000) // 20_000
    assert quote.terms.arrival_day == date(2026, 6, 11)
    receipt = wealth.redeem(quote.id, PIN)
    assert wealth.redeem(quote.id, WRONG_PIN) == receipt
    assert (balance(rich_bank), receipt.due_at) == (151_000_00, at("2026-06-11 00:00"))
    assert wealth.holdings("wang")[0].units_centi == held - held // 2
    assert code_of(lambda: wealth.cancel(receipt.subject_id)) == "COOLING_OFF_OVER"
    bank_clock.move_to(at("2026-06-11 00:00"))
    assert [done.kind for done in wealth.settle_due()] == ["redeemed"]
    assert balance(rich_bank) == 151_000_00 + quote.terms.amount_fen
    rest = wealth.quote_redemption("rest", "wang", "wang-current", "anxin-2")
    wealth.redeem(rest.id, PIN)
    bank_clock.move_to(at("2026-06-12"))
    wealth.settle_due()
    (holding,) = wealth.holdings("wang")
    assert (holding.units_centi, holding.value_fen) == (0, 0)
    assert holding.gain_fen == balance(rich_bank) - 201_000_00
    assert rich_bank.audit() == []


def test_units_on_their_way_out_cannot_be_redeemed_again(rich_bank: Bank, bank_clock: VirtualClock) -> None:
    answer(rich_bank, -1)
    buy(rich_bank, "anxin-2", 50_000_00)
    wealth = rich_bank.savings.wealth
    redeem = partial(wealth.quote_redemption, customer_id="wang", account_id="wang-current", product_id="anxin-2")
    assert code_of(lambda: redeem("none")) == "WEALTH_UNITS_INSUFFICIENT"
    bank_clock.move_to(at("2026-03-04"))
    wealth.settle_due()
    first, second = redeem("a"), redeem("b")
    wealth.redeem(first.id, PIN)
    assert code_of(lambda: wealth.redeem(second.id, PIN)) == "WEALTH_UNITS_INSUFFICIENT"
    assert code_of(lambda: redeem("c")) == "WEALTH_UNITS_INSUFFICIENT"
    for units, code in (
        (0, "REDEMPTION_TOO_SMALL"),
        (-1, "REDEMPTION_TOO_SMALL"),
        (10**12, "WEALTH_UNITS_INSUFFICIENT"),
    ):
        assert code_of(partial(redeem, "d", units_centi=units)) == code


def test_what_cannot_be_bought_is_refused_and_leaves_nothing(rich_bank: Bank) -> None:
    answer(rich_bank, -1)
    before = fingerprint(rich_bank)
    good = ("q", "wang", "wang-current", "anxin-2", 500_00)
    for place, value, code in (
        (2, "zhao-current", "ACCOUNT_UNKNOWN"),
        (3, "moonshot", "PRODUCT_UNKNOWN"),
        (4, 99_99, "PURCHASE_TOO_SMALL"),
        (4, 10_000_000_01, "PURCHASE_TOO_LARGE"),
        (4, 201_000_01, "INSUFFICIENT_FUNDS"),
        (4, 5.0, "FIELD_INVALID"),
        (1, "zhao", "ACCOUNT_UNKNOWN"),
    ):
        asked = (*good[:place], value, *good[place + 1 :])
        assert code_of(partial(rich_bank.savings.wealth.quote_purchase, *asked)) == code  # type: ignore[arg-type]
    assert fingerprint(rich_bank) == before


@given(st.integers(1, 10**9), st.integers(1_000, 30_000))
def test_units_are_worth_what_was_paid_to_within_their_rounding(amount: int, nav: int) -> None:
    units = units_for(amount, nav)
    assert abs(units * nav - amount * 10_000) * 2 <= nav
    assert abs(worth_fen(units, nav) - amount) * 10_000 <= nav / 2 + 5_000


def test_products_are_listed_alike_for_everyone_and_named_as_simulated(rich_bank: Bank) -> None:
    rich_bank.customers.add(Customer("young", "Young", date(2000, 1, 1), elder=False, greeting="您"))
    products = rich_bank.savings.wealth.products()
    assert [product.grade for product in products] == [1, 2, 3, 4, 5]
    assert all("模拟" in product.name for product in products)
    assert answer(rich_bank, -1, customer="young") == 5


# --- net values


def deepest_fall(product_id: str) -> float:
    path, highest, deepest = CATALOGUE.product(product_id).path, 0, 0.0
    for days in range(0, 365 * 11, 7):
        nav = path.at(date(2015, 1, 1) + timedelta(days=days))
        highest = max(highest, nav)
        deepest = max(deepest, 1 - nav / highest)
    return deepest


def test_a_riskier_product_has_fallen_deeper() -> None:
    falls = [deepest_fall(product.id) for product in CATALOGUE.products]
    assert falls == sorted(falls)
    assert falls[0] < 0.001
    assert falls[2] > 0.02
    assert falls[4] > 0.12


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)), st.sampled_from([*CATALOGUE.products, *CATALOGUE.metals]))
def test_a_price_is_known_for_every_date_and_never_nothing(day: date, thing: object) -> None:
    path = thing.path  # type: ignore[attr-defined]
    assert path.at(day) == path.at(day) >= -(-path.base // 10)
    if day <= path.launch:
        assert path.at(day) == path.base


def test_prices_do_not_change_from_version_to_version() -> None:
    day = date(2026, 3, 2)
    assert [product.nav_e4(day) for product in CATALOGUE.products] == NAVS_OF_2026_03_02
    assert [metal.path.at(day) for metal in CATALOGUE.metals] == PRICES_OF_2026_03_02


NAVS_OF_2026_03_02 = [12_009, 13_159, 13_492, 12_578, 13_946]
PRICES_OF_2026_03_02 = [731_39, 9_50]
