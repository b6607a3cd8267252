"""Repaying a small loan early, with what it saves."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bank.bank import Bank
from bank.clock import VirtualClock
from bank.credit.loan_schedule import early_quote, first_schedule
from bank.credit.loan_values import (
    EarlyKind,
    EarlyQuote,
    EarlyRequest,
    Loan,
    LoanInstalment,
)
from bank.credit.policy import LoanPolicy
from bank.rounding import add_months
from tests.bank.credit.credit_support import at, books, day
from tests.bank.support import PIN, WRONG_PIN, code_of

POLICY = LoanPolicy()

# Early repayment: ten days after the first instalment, 2,005.98 are owed and 12.04 + 6.04 of interest are to come.


@pytest.fixture
def going(earner: Bank, loan: Loan, bank_clock: VirtualClock) -> Loan:
    bank_clock.move_to(at(4, 2))
    earner.loans.collect_due()
    bank_clock.move_to(at(4, 12))
    return earner.loans.get(loan.id)


def yes(quote: EarlyQuote, request_id: str = "early") -> EarlyRequest:
    return EarlyRequest(request_id, "wang", quote.loan_id, quote.kind, quote.principal_fen, quote.total_fen)


def test_ending_a_loan_early(earner: Bank, going: Loan) -> None:
    """2,005.98 x 7.2 % x 10 / 360 = 4.01 (4.012). Saved: 18.08 - 4.01."""
    quote = earner.loans.early_quote("wang", going.id, EarlyKind.FULL)
    assert (quote.principal_fen, quote.accrued_fen, quote.total_fen) == (2_005_98, 4_01, 2_009_99)
    assert (quote.saved_fen, quote.schedule) == (14_07, ())
    balance = earner.accounts.get("wang-current").balance_fen
    proof = earner.loans.repay_early(yes(quote), PIN)
    assert (proof.principal_fen, proof.interest_fen) == (2_005_98, 4_01)
    assert earner.accounts.get("wang-current").balance_fen == balance - 2_009_99
    assert earner.loans.repay_early(yes(quote), "") == proof
    assert earner.loans.get(going.id).remaining == ()
    assert code_of(lambda: earner.loans.early_quote("wang", going.id, EarlyKind.FULL)) == "LOAN_PAID_OFF"
    assert earner.audit() == []


def test_a_part_that_lowers_the_payments(earner: Bank, going: Loan, bank_clock: VirtualClock) -> None:
    """1,000.00 x 7.2 % x 10 / 360 = 2.00. 1,005.98 in two: 507.52, of which 6.04 interest; then 504.50 and 3.03.

    Saved: 18.08 - 2.00 - 6.04 - 3.03 = 7.01.
    """
    quote = earner.loans.early_quote("wang", going.id, EarlyKind.LOWER, 1_000_00)
    assert (quote.accrued_fen, quote.saved_fen) == (2_00, 7_01)
    assert quote.schedule == (
        LoanInstalment(2, day(5, 2), 501_48, 6_04),
        LoanInstalment(3, day(6, 2), 504_50, 3_03),
    )
    earner.loans.repay_early(yes(quote), PIN)
    after = earner.loans.get(going.id)
    assert (after.left_fen, after.remaining) == (1_005_98, quote.schedule)
    assert earner.audit() == []
    second = earner.loans.early_quote("wang", going.id, EarlyKind.LOWER, 200_00)
    earner.loans.repay_early(yes(second, "early-2"), PIN)
    bank_clock.move_to(at(6, 2))
    assert [one.collected for one in earner.loans.collect_due()] == [True, True]
    assert earner.loans.get(going.id).left_fen == 0
    assert earner.audit() == []


def test_a_part_that_shortens_the_term(earner: Bank, going: Loan, bank_clock: VirtualClock) -> None:
    """One month can repay 1,005.98 with 1,012.02, no more than before. Saved: 18.08 - 2.00 - 6.04 = 10.04."""
    quote = earner.loans.early_quote("wang", going.id, EarlyKind.SHORTEN, 1_000_00)
    assert quote.schedule == (LoanInstalment(2, day(5, 2), 1_005_98, 6_04),)
    assert quote.saved_fen == 10_04
    earner.loans.repay_early(yes(quote), PIN)
    bank_clock.move_to(at(5, 2))
    earner.loans.collect_due()
    assert earner.loans.get(going.id).remaining == ()


def test_a_yes_that_came_too_late_or_to_something_else(earner: Bank, going: Loan, bank_clock: VirtualClock) -> None:
    quote = earner.loans.early_quote("wang", going.id, EarlyKind.LOWER, 1_000_00)
    bank_clock.advance(timedelta(days=5))  # five more days of interest
    rows = books(earner)
    assert code_of(lambda: earner.loans.repay_early(yes(quote), PIN)) == "CREDIT_QUOTE_CHANGED"
    bank_clock.move_to(at(5, 2))
    assert code_of(lambda: earner.loans.repay_early(yes(quote), PIN)) == "LOAN_OVERDUE"
    assert books(earner) == rows


@pytest.mark.parametrize(
    ("kind", "fen", "code"),
    [
        (EarlyKind.LOWER, 99_99, "LOAN_TERMS_INVALID"),
        (EarlyKind.LOWER, 1_905_99, "LOAN_REPAYMENT_TOO_LARGE"),
        (EarlyKind.SHORTEN, 1_905_98, ""),
        (EarlyKind.SHORTEN, 0, "AMOUNT_NOT_POSITIVE"),
        (EarlyKind.FULL, 5, "FIELD_INVALID"),
        (EarlyKind.FULL, 2_005_98, ""),
    ],
)
def test_parts_that_are_taken(earner: Bank, going: Loan, kind: EarlyKind, fen: int, code: str) -> None:
    assert code_of(lambda: earner.loans.early_quote("wang", going.id, kind, fen)) == code
    assert code_of(lambda: earner.loans.early_quote("zhao", going.id, kind, fen)) == "LOAN_UNKNOWN"


def test_a_refused_early_repayment_costs_no_attempt(earner: Bank, going: Loan) -> None:
    quote = earner.loans.early_quote("wang", going.id, EarlyKind.FULL)
    for _ in range(6):
        wrong = dataclasses.replace(yes(quote), total_fen=quote.total_fen - 1)
        assert code_of(lambda asked=wrong: earner.loans.repay_early(asked, PIN)) == "CREDIT_QUOTE_CHANGED"  # type: ignore[misc]  # binds the loop's value
    assert code_of(lambda: earner.loans.repay_early(yes(quote), WRONG_PIN)) == "PIN_WRONG"
    earner.loans.repay_early(yes(quote), PIN)


@settings(deadline=None)
@given(
    st.integers(1_000_00, 200_000_00),
    st.sampled_from(POLICY.terms),
    st.data(),
)
def test_repaying_early_always_saves_and_never_loses_a_fen(principal: int, months: int, data: st.DataObject) -> None:
    drawn = date(2026, 1, 31)
    schedule = first_schedule(principal, 72_000, months, drawn)
    paid = data.draw(st.integers(0, months - 1))
    remaining = schedule[paid:]
    last_due = add_months(drawn, paid)
    today = last_due + timedelta(days=data.draw(st.integers(0, (remaining[0].due_on - last_due).days - 1)))
    left = sum(part.principal_fen for part in remaining)
    kind = data.draw(st.sampled_from(EarlyKind))
    part = left if kind is EarlyKind.FULL else data.draw(st.integers(100_00, max(100_00, left - 100_00)))
    if part > left:
        return
    quote = early_quote("loan", 72_000, remaining, drawn, today, kind, part)
    assert sum(one.principal_fen for one in quote.schedule) == left - part
    before, after = (sum(one.interest_fen for one in plan) for plan in (remaining, quote.schedule))
    assert quote.saved_fen == before - after - quote.accrued_fen
    assert quote.saved_fen >= -months  # a fen of rounding a month at most
    assert [one.due_on for one in quote.schedule] == [one.due_on for one in remaining[: len(quote.schedule)]]
    if quote.schedule:
        assert quote.schedule[0].payment_fen <= remaining[0].payment_fen
