"""A loan's numbers: its schedule, the penalty on what is late, and what an early repayment costs and saves.

Interest is charged by the month, a twelfth of the yearly rate of what was owed before it. For the days of a month that
has begun, an early repayment pays interest on what it repays: actual days since the last due day, at most 30, of a
year of 360. The rest of the loan goes on as if the part had been repaid on that due day, so no day is paid for twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bank.credit.loan_values import EarlyKind, EarlyQuote, LoanInstalment
from bank.credit.policy import LoanPolicy
from bank.rounding import DAYS_A_MONTH, DayCount, add_months, equal_instalments, interest_fen


def first_schedule(principal_fen: int, annual_ppm: int, months: int, drawn_on: date) -> tuple[LoanInstalment, ...]:
    """Return the schedule of a draw: due on the same day of each month, or the month's last (bank/rounding.py)."""
    return tuple(
        LoanInstalment(part.number, add_months(drawn_on, part.number), part.principal_fen, part.interest_fen)
        for part in equal_instalments(principal_fen, annual_ppm, months)
    )


def penalty_fen(instalment: LoanInstalment, annual_ppm: int, today: date, policy: LoanPolicy) -> int:
    """Return the penalty interest on an instalment's principal from its due day to today, 0 up to that day."""
    days = max(0, (today - instalment.due_on).days)
    return interest_fen(instalment.principal_fen, annual_ppm * policy.penalty_percent // 100, days)


def early_quote(
    loan_id: str,
    annual_ppm: int,
    remaining: Sequence[LoanInstalment],
    drawn_on: date,
    today: date,
    kind: EarlyKind,
    principal_fen: int,
) -> EarlyQuote:
    """Return what an early repayment of principal_fen costs today and saves.

    remaining: what is still to come, the next first and not yet due; principal_fen: all that is owed for FULL.
    """
    last_due = add_months(drawn_on, remaining[0].number - 1)
    days = min(DAYS_A_MONTH, max(0, (today - last_due).days))
    accrued_fen = interest_fen(principal_fen, annual_ppm, days, DayCount.ACTUAL_360)
    left_fen = sum(part.principal_fen for part in remaining) - principal_fen
    schedule = _rescheduled(remaining, annual_ppm, left_fen, kind) if left_fen else ()
    before_fen = sum(part.interest_fen for part in remaining)
    return EarlyQuote(
        loan_id=loan_id,
        kind=kind,
        principal_fen=principal_fen,
        accrued_fen=accrued_fen,
        total_fen=principal_fen + accrued_fen,
        saved_fen=before_fen - accrued_fen - sum(part.interest_fen for part in schedule),
        schedule=schedule,
    )


def _rescheduled(
    remaining: Sequence[LoanInstalment], annual_ppm: int, left_fen: int, kind: EarlyKind
) -> tuple[LoanInstalment, ...]:
    """Spread what is left over the same months, or over the fewest whose payment is no higher than the present one."""
    months = len(remaining)
    if kind is EarlyKind.SHORTEN:
        while (
            months > 1
            and equal_instalments(left_fen, annual_ppm, months - 1)[0].payment_fen <= remaining[0].payment_fen
        ):
            months -= 1
    return tuple(
        LoanInstalment(planned.number, planned.due_on, part.principal_fen, part.interest_fen)
        for planned, part in zip(remaining, equal_instalments(left_fen, annual_ppm, months), strict=False)
    )
