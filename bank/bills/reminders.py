"""Which bills wait for a customer, and why: a question to the books, nothing is stored for it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from bank.bills import auto_pay, bill_rows
from bank.bills.values import AutoPay, AutoPayOutcome, Bill, Reminder, ReminderReason
from bank.database import Reading

DUE_SOON: Final = timedelta(days=5)  # ours
_URGENCY: Final = tuple(ReminderReason)
_OF_OUTCOME: Final = {
    AutoPayOutcome.OVER_CAP: ReminderReason.AUTO_PAY_OVER_CAP,
    AutoPayOutcome.INSUFFICIENT_FUNDS: ReminderReason.AUTO_PAY_INSUFFICIENT_FUNDS,
}


def reminders(reading: Reading, customer_id: str, today: date) -> tuple[Reminder, ...]:
    """Return the reminders of a customer, the most pressing reason first, then the earliest due day."""
    labels = {(saved.kind, saved.number): saved.label for saved in bill_rows.saved(reading, customer_id)}
    agreements = {(held.kind, held.number): held for held in auto_pay.holding(reading, customer_id)}
    found = []
    for kind, number in labels.keys() | agreements.keys():
        for bill in bill_rows.kept(reading, kind, number, today):
            reason = reason_for(reading, bill, agreements.get((kind, number)), today)
            if reason is not None:
                found.append(Reminder(reason, labels.get((kind, number), ""), bill))
    return tuple(
        sorted(
            found, key=lambda one: (_URGENCY.index(one.reason), one.bill.due_on, one.bill.kind.value, one.bill.number)
        )
    )


def reason_for(reading: Reading, bill: Bill, agreement: AutoPay | None, today: date) -> ReminderReason | None:
    """Return why a bill waits for the customer, or None: it is paid, not pressing, or will be paid automatically."""
    if bill.paid_at is not None:
        return None
    if bill.due_on < today:
        return ReminderReason.OVERDUE
    if agreement is not None and bill.month >= agreement.first_month:
        return _OF_OUTCOME.get(auto_pay.outcome(reading, agreement, bill))
    return ReminderReason.DUE_SOON if bill.due_on - today <= DUE_SOON else None
