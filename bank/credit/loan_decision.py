"""Whether the bank lends, and how much: five plain rules, each with its reason in a sentence. Nothing is hidden or learnt.

The rules look at the income that arrived, at what is owed and at nothing else; age counts only for being of age.
All of them are ours. What is granted is the least of: what was asked, what the policy allows in all, so many monthly
incomes, and what can be repaid with the allowed share of the income; it is rounded down.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from bank.credit.loan_values import LoanReason
from bank.credit.policy import LoanPolicy
from bank.money import format_yuan
from bank.rounding import equal_instalments, round_half_up

PURPOSES: Final = ("日常消费", "看病", "装修", "家电", "学习培训", "旅行")
ADULT_YEARS: Final = 18


@dataclass(frozen=True, slots=True)
class LoanFacts:
    """What is known of an applicant. incomes_fen: of each of the last whole months; owed_fen: principal of all loans.

    burden_fen: what present loans take in a month; overdue: an instalment or a card's least is.
    """

    age_years: int
    incomes_fen: tuple[int, ...]
    owed_fen: int
    burden_fen: int
    overdue: bool

    @property
    def income_fen(self) -> int:
        """Return the average monthly income."""
        return round_half_up(Fraction(sum(self.incomes_fen), len(self.incomes_fen)))


def decide(facts: LoanFacts, asked_fen: int, months: int, policy: LoanPolicy) -> tuple[int, tuple[LoanReason, ...]]:
    """Return what is granted, 0 for a refusal, and every rule with its reason."""
    granted_fen = min(asked_fen, _affordable_fen(facts, months, policy))
    granted_fen -= granted_fen % policy.step_fen
    reasons = _reasons(facts, granted_fen, policy)
    return granted_fen if all(reason.met for reason in reasons) else 0, reasons


def _affordable_fen(facts: LoanFacts, months: int, policy: LoanPolicy) -> int:
    room_fen = min(policy.most_fen, facts.income_fen * policy.income_times) - facts.owed_fen
    monthly_fen = facts.income_fen * policy.burden_percent // 100 - facts.burden_fen
    low, high = 0, max(0, room_fen) // policy.step_fen  # in steps
    while low < high:
        middle = (low + high + 1) // 2
        payment_fen = equal_instalments(middle * policy.step_fen, policy.annual_ppm, months)[0].payment_fen
        low, high = (middle, high) if payment_fen <= monthly_fen else (low, middle - 1)
    return low * policy.step_fen


def _reasons(facts: LoanFacts, granted_fen: int, policy: LoanPolicy) -> tuple[LoanReason, ...]:
    income, least = format_yuan(facts.income_fen), format_yuan(policy.income_least_fen)
    regular = is_regular(facts.incomes_fen)
    enough = facts.income_fen >= policy.income_least_fen
    return (
        _reason("ADULT", facts.age_years >= ADULT_YEARS, "您已年满十八岁。", "未满十八岁不能贷款。"),
        _reason(
            "INCOME_REGULAR",
            regular,
            f"最近{len(facts.incomes_fen)}个月里，至少{len(facts.incomes_fen) - 1}个月有收入进账。",
            f"最近{len(facts.incomes_fen)}个月里，有两个月以上没有收入进账。",
        ),
        _reason(
            "INCOME_ENOUGH",
            enough,
            f"平均每月收入{income}元，不低于{least}元。",
            f"平均每月收入{income}元，不到{least}元。",
        ),
        _reason("NOTHING_OVERDUE", not facts.overdue, "您没有逾期的欠款。", "您有逾期的欠款，请先还清。"),
        _reason(
            "ROOM_TO_BORROW",
            not (regular and enough) or granted_fen >= policy.least_fen,
            f"按收入和已有的贷款，这次可以借{format_yuan(granted_fen)}元。",
            f"按收入和已有的贷款算，每月还款不能超过收入的{policy.burden_percent}%，现在不能再多借。",
        ),
    )


def is_regular(incomes_fen: Sequence[int]) -> bool:
    """Tell whether income came in every month but one, at most."""
    return sum(fen > 0 for fen in incomes_fen) >= len(incomes_fen) - 1


def _reason(code: str, met: bool, yes: str, no: str) -> LoanReason:  # noqa: FBT001  # the rule's outcome is its subject
    return LoanReason(code, met, yes if met else no)
