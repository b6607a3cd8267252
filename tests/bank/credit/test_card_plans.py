"""A bill in instalments: the quote to the fen, the yes to it, and the bills that follow."""

from __future__ import annotations

import dataclasses
from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bank.bank import Bank
from bank.clock import VirtualClock
from bank.credit.card_plans import annual_rate_ppm, schedule
from bank.credit.values import CreditCard, PlanPart, PlanQuote, PlanRequest
from tests.bank.credit.credit_support import LIMIT_FEN, at, books, buy, buy_on, open_card, repay_on
from tests.bank.support import PIN, World, code_of

Small = tuple[Bank, World]


@pytest.fixture
def card(small_bank: Small, bank_clock: VirtualClock) -> CreditCard:
    """A card with a bill of 1,000.00 for March, on 10 March."""
    card = open_card(small_bank[0])
    buy_on(small_bank[0], bank_clock, card, at(3, 3), 1_000_00)
    bank_clock.move_to(at(3, 10))
    return card


def yes(quote: PlanQuote, request_id: str = "plan") -> PlanRequest:
    return PlanRequest(
        request_id, "wang", quote.card_id, quote.month, len(quote.parts), quote.principal_fen, quote.fee_fen
    )


def test_a_quote_worked_by_hand(small_bank: Small, card: CreditCard) -> None:
    """1,000.00 in three: 333.33, 333.33 and the rest; 0.65 % of 1,000.00 each month is 6.50."""
    quote = small_bank[0].cards.plan_quote("wang", card.id, "2026-03", 3)
    assert (quote.principal_fen, quote.fee_fen) == (1_000_00, 19_50)
    assert quote.parts == (
        PlanPart(1, "2026-04", 333_33, 6_50),
        PlanPart(2, "2026-05", 333_33, 6_50),
        PlanPart(3, "2026-06", 333_34, 6_50),
    )
    # 3 x 339.83 or so for 1,000.00: the yearly rate is far above 12 x 0.65 %, since the debt shrinks
    assert 116_000 < quote.annual_rate_ppm < 117_500


@given(st.integers(100_00, 500_000_00), st.sampled_from([3, 6, 12]), st.sampled_from([5_500, 6_000, 6_500]))
def test_parts_sum_to_the_bill_and_the_yearly_rate_repays_it(principal: int, count: int, fee_ppm: int) -> None:
    parts = schedule("2026-03", principal, count, fee_ppm)
    assert sum(part.principal_fen for part in parts) == principal
    assert max(part.principal_fen for part in parts) - min(part.principal_fen for part in parts) < count
    assert {part.fee_fen for part in parts} == {int(Decimal(principal) * fee_ppm / 1_000_000 + Decimal("0.5"))}
    rate = annual_rate_ppm(principal, parts)
    with localcontext() as context:
        context.prec = 40
        worth = [
            sum(
                Decimal(part.principal_fen + part.fee_fen) / (1 + Decimal(ppm) / 12_000_000) ** part.number
                for part in parts
            )
            for ppm in (rate, rate + 1)
        ]
    assert worth[0] >= principal >= worth[1]


def test_the_bill_is_paid_and_comes_back_in_parts(
    small_bank: Small, card: CreditCard, bank_clock: VirtualClock
) -> None:
    bank = small_bank[0]
    plan = bank.cards.agree_plan(yes(bank.cards.plan_quote("wang", card.id, "2026-03", 3)), PIN)
    assert (plan.principal_fen, plan.left_fen) == (1_000_00, 1_000_00)
    assert bank.cards.bill("wang", "2026-03").remaining_fen == 0
    shown = bank.cards.get(card.id)
    assert (shown.owed_fen, shown.available_fen) == (1_000_00, LIMIT_FEN - 1_000_00)  # the limit stays taken
    for month, closing, left in ((4, 339_83, 666_67), (5, 339_83, 333_34), (6, 339_84, 0)):
        bank_clock.move_to(at(month, 6))
        bill = bank.cards.bill("wang", f"2026-{month:02d}")
        assert (bill.instalments_fen, bill.fees_fen) == (closing - 6_50, 6_50)
        assert (bill.closing_fen, bill.minimum_fen, bill.interest_fen) == (closing, closing, 0)  # all of it is due
        assert bank.cards.plans(card.id)[0].left_fen == left
        assert bank.audit() == []
        repay_on(bank, bank_clock, card, at(month, 20), closing if month < 6 else 320_34)
    bank_clock.move_to(at(7, 6))
    assert bank.cards.bill("wang", "2026-07").instalments_fen == 0
    assert bank.cards.get(card.id).owed_fen > 0  # the last part was paid 19.50 short


def test_the_same_yes_is_one_plan_and_a_bill_has_one(small_bank: Small, card: CreditCard) -> None:
    bank = small_bank[0]
    quote = bank.cards.plan_quote("wang", card.id, "2026-03", 6)
    plan = bank.cards.agree_plan(yes(quote), PIN)
    rows = books(bank)
    assert bank.cards.agree_plan(yes(quote), "") == plan
    assert books(bank) == rows
    assert code_of(lambda: bank.cards.agree_plan(yes(quote, "again"), PIN)) == "PLAN_UNAVAILABLE"
    assert code_of(lambda: bank.cards.agree_plan(dataclasses.replace(yes(quote), parts=3), PIN)) == "REQUEST_REUSED"


def test_a_yes_to_something_else_than_the_quote_is_refused(
    small_bank: Small, card: CreditCard, bank_clock: VirtualClock
) -> None:
    bank = small_bank[0]
    quote = bank.cards.plan_quote("wang", card.id, "2026-03", 6)
    repay_on(bank, bank_clock, card, at(3, 12), 300_00)  # the bill has shrunk since the person saw the quote
    rows = books(bank)
    assert code_of(lambda: bank.cards.agree_plan(yes(quote), PIN)) == "CREDIT_QUOTE_CHANGED"
    assert books(bank) == rows
    assert bank.cards.plan_quote("wang", card.id, "2026-03", 6).principal_fen == 700_00


def test_when_instalments_are_not_offered(small_bank: Small, card: CreditCard, bank_clock: VirtualClock) -> None:
    bank = small_bank[0]

    def code(month: str = "2026-03", parts: int = 3, customer: str = "wang") -> str:
        return code_of(lambda: bank.cards.plan_quote(customer, card.id, month, parts))

    assert code() == ""
    assert (code(parts=4), code(parts=True), code(customer="zhao")) == (
        "FIELD_INVALID",
        "FIELD_INVALID",
        "CARD_UNKNOWN",
    )
    assert code("2026-02") == "CARD_BILL_UNKNOWN"
    repay_on(bank, bank_clock, card, at(3, 12), 900_01)
    assert code() == "PLAN_UNAVAILABLE"  # 99.99 left
    bank_clock.move_to(at(3, 26))
    assert code() == "PLAN_UNAVAILABLE"  # after the due day
    buy(bank, card, 300_00)
    bank_clock.move_to(at(4, 6))
    assert code() == "PLAN_UNAVAILABLE"  # there is a newer bill
    assert code("2026-04") == ""
