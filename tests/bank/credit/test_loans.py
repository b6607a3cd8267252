"""Small loans: plain decisions, schedules worked by hand, collection, lateness."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, localcontext

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bank.bank import Bank
from bank.clock import VirtualClock
from bank.credit.errors import LoanLimitExceededError
from bank.credit.loan_decision import LoanFacts, decide
from bank.credit.loan_schedule import first_schedule
from bank.credit.loan_values import (
    DrawRequest,
    EarlyKind,
    Loan,
    LoanApplicationRequest,
    LoanInstalment,
)
from bank.credit.policy import LoanPolicy
from bank.ledger import Movement
from bank.posting import post_at_once
from bank.rounding import add_months
from tests.bank.credit.credit_support import at, books, buy, day, open_card, pay_in
from tests.bank.credit.loan_support import Small, apply, draw, salaries
from tests.bank.support import OPENING_FEN, code_of

POLICY = LoanPolicy()


# The decision


def test_a_pension_of_3000_and_nothing_owed(earner: Bank) -> None:
    """6 x 3,000 = 18,000 would do, but 50 % of 3,000 repays at most 17,000 in twelve months (1,472.61 each)."""
    decision = apply(earner, 20_000_00, 12)
    assert (decision.approved, decision.limit_fen, decision.annual_rate_ppm) == (True, 17_000_00, 72_000)
    assert [(reason.code, reason.met) for reason in decision.reasons] == [
        ("ADULT", True),
        ("INCOME_REGULAR", True),
        ("INCOME_ENOUGH", True),
        ("NOTHING_OVERDUE", True),
        ("ROOM_TO_BORROW", True),
    ]
    assert decision.reasons[2].text == "平均每月收入3,000.00元，不低于1,000.00元。"
    line = earner.loans.line("wang")
    assert line is not None
    assert (line.limit_fen, line.owed_fen, line.available_fen, line.months) == (17_000_00, 0, 17_000_00, 12)
    assert apply(earner, 20_000_00, 12) == decision


FACTS = LoanFacts(age_years=78, incomes_fen=(3_000_00,) * 6, owed_fen=0, burden_fen=0, overdue=False)


@pytest.mark.parametrize(
    ("change", "unmet"),
    [
        ({}, set()),
        ({"age_years": 18}, set()),
        ({"age_years": 17}, {"ADULT"}),
        ({"incomes_fen": (0, *(3_000_00,) * 5)}, set()),
        ({"incomes_fen": (0, 0, *(3_000_00,) * 4)}, {"INCOME_REGULAR"}),
        ({"incomes_fen": (1_000_00,) * 6}, set()),
        ({"incomes_fen": (999_99,) * 6}, {"INCOME_ENOUGH"}),
        ({"overdue": True}, {"NOTHING_OVERDUE"}),
        ({"owed_fen": 17_000_00}, set()),
        ({"owed_fen": 17_000_01}, {"ROOM_TO_BORROW"}),
        ({"burden_fen": 1_413_00}, set()),  # 1,000.00 in twelve months take 86.62 of the 1,500.00
        ({"burden_fen": 1_413_39}, {"ROOM_TO_BORROW"}),
    ],
)
def test_each_rule_and_its_near_miss(change: dict[str, object], unmet: set[str]) -> None:
    granted, reasons = decide(dataclasses.replace(FACTS, **change), 1_000_00, 12, POLICY)  # type: ignore[arg-type]  # fields by name
    assert {reason.code for reason in reasons if not reason.met} == unmet
    assert (granted > 0) == (not unmet)
    assert all(reason.text.endswith("。") for reason in reasons)


@given(
    st.lists(st.integers(0, 50_000_00), min_size=6, max_size=6),
    st.integers(0, 50_000_00),
    st.integers(1_000_00, 200_000_00),
    st.sampled_from(POLICY.terms),
)
@settings(deadline=None)
def test_what_is_granted_is_within_every_bound(incomes: list[int], owed: int, asked: int, months: int) -> None:
    facts = dataclasses.replace(FACTS, incomes_fen=tuple(incomes), owed_fen=owed)
    granted, _ = decide(facts, asked, months, POLICY)
    assert 0 <= granted <= asked
    assert granted % 1_000_00 == 0
    if granted:
        assert owed + granted <= min(POLICY.most_fen, facts.income_fen * 6)
        assert (
            first_schedule(granted, POLICY.annual_ppm, months, date(2026, 1, 1))[0].payment_fen <= facts.income_fen // 2
        )


def test_a_refusal_says_why_and_lends_nothing(small_bank: Small) -> None:
    bank = small_bank[0]
    salaries(bank, skipped=2)
    decision = apply(bank)
    assert (decision.approved, decision.limit_fen) == (False, 0)
    assert [reason.text for reason in decision.reasons if not reason.met] == ["最近6个月里，有两个月以上没有收入进账。"]
    assert bank.loans.line("wang") is None
    assert code_of(lambda: draw(bank)) == "LOAN_LINE_MISSING"


def test_own_money_and_other_customers_are_no_income(small_bank: Small) -> None:
    assert small_bank[0].accounts.get("wang-current").balance_fen == OPENING_FEN
    assert not apply(small_bank[0]).approved


def test_a_late_card_is_no_ground_to_lend(earner: Bank, bank_clock: VirtualClock) -> None:
    card = open_card(earner)
    buy(earner, card, 500_00)
    pay_in(earner, at(3, 10), 3_000_00)
    bank_clock.move_to(at(4, 1))
    earner.cards.make_statements_due()
    assert [reason.code for reason in apply(earner).reasons if not reason.met] == ["NOTHING_OVERDUE"]


@pytest.mark.parametrize(
    ("fen", "months", "purpose", "code"),
    [
        (999_99, 3, "看病", "LOAN_TERMS_INVALID"),
        (200_000_01, 3, "看病", "LOAN_TERMS_INVALID"),
        (1_000_00, 5, "看病", "LOAN_TERMS_INVALID"),
        (1_000_00, 3, "炒股", "LOAN_TERMS_INVALID"),
        (0, 3, "看病", "AMOUNT_NOT_POSITIVE"),
        (1_000_00, 0, "看病", "FIELD_INVALID"),
    ],
)
def test_what_is_not_lent(earner: Bank, fen: int, months: int, purpose: str, code: str) -> None:
    assert code_of(lambda: earner.loans.apply(LoanApplicationRequest("a", "wang", fen, months, purpose))) == code


# Drawing and repaying


def test_a_schedule_worked_by_hand(loan: Loan) -> None:
    """3,000.00 at 0.6 % a month in three: 18 x 1.006^3 / (1.006^3 - 1) = 1,012.02.

    18.00 of 3,000.00; 12.04 (12.0359) of 2,005.98; 6.04 (6.036) of 1,006.00, and the last month pays what is left.
    """
    assert loan.remaining == (
        LoanInstalment(1, day(4, 2), 994_02, 18_00),
        LoanInstalment(2, day(5, 2), 999_98, 12_04),
        LoanInstalment(3, day(6, 2), 1_006_00, 6_04),
    )
    assert [part.payment_fen for part in loan.remaining] == [1_012_02, 1_012_02, 1_012_04]


@given(st.integers(1_000_00, 200_000_00), st.sampled_from(POLICY.terms), st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_schedules_repay_the_loan_on_the_same_day_each_month(principal: int, months: int, drawn: date) -> None:
    """The yearly rate found again by discounting: what is paid is worth the principal, but for the rounding."""
    schedule = first_schedule(principal, 72_000, months, drawn)
    assert sum(part.principal_fen for part in schedule) == principal
    assert [part.due_on for part in schedule] == [add_months(drawn, number) for number in range(1, months + 1)]
    with localcontext() as context:
        context.prec = 40
        worth = sum((Decimal(part.payment_fen) / Decimal("1.006") ** part.number for part in schedule), Decimal(0))
        assert abs(worth - principal) < months
        left = Decimal(principal)
        for part in schedule:
            assert part.interest_fen == int((left * Decimal("0.006")).quantize(Decimal(1), ROUND_HALF_UP))
            left -= part.principal_fen


def test_drawing_pays_out_once(earner: Bank, loan: Loan) -> None:
    before = OPENING_FEN + 6 * 3_000_00
    assert earner.accounts.get("wang-current").balance_fen == before + 3_000_00
    assert (loan.left_fen, loan.overdue_fen, loan.repay_account_id) == (3_000_00, 0, "wang-current")
    rows = books(earner)
    assert earner.loans.draw(DrawRequest("draw", "wang", "wang-current", 3_000_00), "") == loan
    assert books(earner) == rows
    with pytest.raises(LoanLimitExceededError) as refused:
        draw(earner, 1_000_00, "more")
    assert refused.value.params["available_fen"] == 0
    entry = earner.statements.recent("wang-current", 1)[0]
    assert (entry.summary, entry.counterparty) == ("贷款发放", "小额贷款")
    assert earner.audit() == []


def test_a_preview_is_the_schedule_of_the_draw(earner: Bank) -> None:
    apply(earner)
    preview = earner.loans.preview("wang", 3_000_00)
    assert draw(earner).remaining == preview
    assert code_of(lambda: earner.loans.preview("zhao", 3_000_00)) == "LOAN_LINE_MISSING"
    assert code_of(lambda: earner.loans.preview("wang", 999_99)) == "LOAN_TERMS_INVALID"


def test_a_decision_grows_old(earner: Bank, bank_clock: VirtualClock) -> None:
    apply(earner)
    bank_clock.advance(timedelta(days=365))
    assert earner.loans.line("wang") is None
    assert code_of(lambda: draw(earner)) == "LOAN_LINE_MISSING"


def test_the_newest_decision_counts(earner: Bank, bank_clock: VirtualClock) -> None:
    assert apply(earner).approved
    bank_clock.move_to(at(7, 1))
    assert not apply(earner, request_id="again").approved  # no income since
    assert code_of(lambda: draw(earner)) == "LOAN_LINE_MISSING"


def test_instalments_are_taken_when_they_are_due_and_never_twice(
    earner: Bank, loan: Loan, bank_clock: VirtualClock
) -> None:
    balance = earner.accounts.get("wang-current").balance_fen
    bank_clock.move_to(at(4, 1, 23))
    assert earner.loans.collect_due() == ()
    bank_clock.move_to(at(4, 2, 0))
    (taken,) = earner.loans.collect_due()
    assert (taken.number, taken.principal_fen, taken.interest_fen, taken.penalty_fen) == (1, 994_02, 18_00, 0)
    assert earner.loans.collect_due() == ()
    assert earner.accounts.get("wang-current").balance_fen == balance - 1_012_02
    bank_clock.move_to(at(6, 2))
    assert [(one.number, one.collected) for one in earner.loans.collect_due()] == [(2, True), (3, True)]
    done = earner.loans.get(loan.id)
    assert (done.left_fen, done.remaining) == (0, ())
    assert earner.loans.collect_due() == ()
    # the second was 31 days late: 999.98 x 10.8 % x 31 / 360 = 9.30 (9.2998)
    assert earner.accounts.get("wang-current").balance_fen == balance - 3_036_08 - 9_30
    line = earner.loans.line("wang")
    assert line is not None
    assert line.available_fen == 3_000_00  # what is repaid may be drawn again
    assert earner.audit() == []


def test_missing_money_is_overdue_with_a_penalty_until_it_comes(small_bank: Small, bank_clock: VirtualClock) -> None:
    """994.02 ten days late at one and a half times 7.2 %: 994.02 x 10.8 % x 10 / 360 = 2.98 (2.982)."""
    bank = small_bank[0]
    salaries(bank)
    apply(bank)
    loan = draw(bank)
    left = bank.accounts.get("wang-current").balance_fen - 1_012_01
    with bank._database.writing() as transaction:  # the person spends nearly all of it
        post_at_once(transaction, Movement("wang-current", "external-employer", left, "消费", "柜台"), bank_clock.now())
    bank_clock.move_to(at(4, 2))
    (missed,) = bank.loans.collect_due()
    assert (missed.collected, missed.number) == (False, 1)
    assert bank.loans.get(loan.id).overdue_fen == 0  # it is due today, not overdue
    rows = books(bank)
    bank_clock.move_to(at(4, 12))
    assert [one.collected for one in bank.loans.collect_due()] == [False]
    assert books(bank) == rows
    late = bank.loans.get(loan.id)
    assert (late.overdue_fen, late.penalty_fen) == (1_012_02, 2_98)
    assert code_of(lambda: bank.loans.early_quote("wang", loan.id, EarlyKind.FULL)) == "LOAN_OVERDUE"
    pay_in(bank, bank_clock.now(), 2_99)
    (taken,) = bank.loans.collect_due()
    assert (taken.collected, taken.penalty_fen) == (True, 2_98)
    assert bank.accounts.get("wang-current").balance_fen == 0
    assert bank.loans.get(loan.id).overdue_fen == 0
    assert bank.audit() == []
