"""What crosses the boundary of loans: frozen values, amounts in fen, moments aware in Asia/Shanghai."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum


@dataclass(frozen=True, slots=True)
class LoanReason:
    """One rule of a decision: whether it was met, and why in plain Chinese."""

    code: str
    met: bool
    text: str


@dataclass(frozen=True, slots=True)
class LoanApplicationRequest:
    """What a customer asks to borrow. purpose: one of bank/credit/loan_decision.py."""

    request_id: str
    customer_id: str
    amount_fen: int
    months: int
    purpose: str


@dataclass(frozen=True, slots=True)
class LoanDecision:
    """The answer to an application. limit_fen: what may be owed on all loans together, 0 for a refusal.

    It is good for draws of `months` monthly instalments until expires_at.
    """

    id: str
    approved: bool
    asked_fen: int
    months: int
    limit_fen: int
    annual_rate_ppm: int
    reasons: tuple[LoanReason, ...]
    decided_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class LoanLine:
    """What a customer may draw. owed_fen: principal of all loans."""

    limit_fen: int
    owed_fen: int
    available_fen: int
    months: int
    annual_rate_ppm: int
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class LoanInstalment:
    """One month of a loan's schedule."""

    number: int
    due_on: date
    principal_fen: int
    interest_fen: int

    @property
    def payment_fen(self) -> int:
        """Return what is taken in this month, penalty aside."""
        return self.principal_fen + self.interest_fen


@dataclass(frozen=True, slots=True)
class DrawRequest:
    """Money to be drawn; the account that receives it repays it."""

    request_id: str
    customer_id: str
    account_id: str
    amount_fen: int


@dataclass(frozen=True, slots=True)
class Loan:
    """A loan. left_fen: principal still owed; remaining: what will be taken, the next first; overdue ones included.

    overdue_fen: what should have been taken before today, without the penalty, which is penalty_fen up to now.
    """

    id: str
    customer_id: str
    repay_account_id: str
    principal_fen: int
    months: int
    annual_rate_ppm: int
    drawn_at: datetime
    left_fen: int
    remaining: tuple[LoanInstalment, ...]
    overdue_fen: int
    penalty_fen: int


@dataclass(frozen=True, slots=True)
class LoanCollection:
    """What came of one due instalment. collected False: the money is not there, nothing moved."""

    loan_id: str
    number: int
    due_on: date
    principal_fen: int
    interest_fen: int
    penalty_fen: int
    collected: bool


class EarlyKind(Enum):
    """FULL ends the loan. A part SHORTENS the term with payments no higher than before, or LOWERS the payments."""

    FULL = "full"
    SHORTEN = "shorten"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class EarlyQuote:
    """What an early repayment would cost today and save; nothing is done.

    accrued_fen: interest since the last due day on what is repaid. total_fen: principal and accrued interest.
    saved_fen: interest of the schedule as it is, less accrued_fen and the interest of `schedule`, which follows.
    """

    loan_id: str
    kind: EarlyKind
    principal_fen: int
    accrued_fen: int
    total_fen: int
    saved_fen: int
    schedule: tuple[LoanInstalment, ...]


@dataclass(frozen=True, slots=True)
class EarlyRequest:
    """The customer's yes to an early quote: the kind, the principal and the total that they were shown."""

    request_id: str
    customer_id: str
    loan_id: str
    kind: EarlyKind
    principal_fen: int
    total_fen: int


@dataclass(frozen=True, slots=True)
class EarlyRepayment:
    """Proof of an early repayment; the same for every replay."""

    loan_id: str
    number: int
    principal_fen: int
    interest_fen: int
    paid_at: datetime
