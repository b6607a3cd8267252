"""A card's bill as it stands at a moment: what was paid of it, what is left, whether it is late."""

from __future__ import annotations

from datetime import datetime, timedelta

from bank.credit import card_rows
from bank.credit.card_rows import CardRow, Statement
from bank.credit.policy import CardPolicy
from bank.credit.values import BillLine, BillStatus, CardBill
from bank.database import Reading
from bank.months import plus


def bill_of(reading: Reading, card: CardRow, month: str, now: datetime, policy: CardPolicy) -> CardBill:
    """Return the month's bill of a card (CardBillUnknownError)."""
    bill = card_rows.statement(reading, card.id, month)
    next_cut = card.days.cut(plus(month, 1))
    since = card.days.cut(plus(month, -1))
    paid_fen = card_rows.received_fen(reading, card.id, bill.cut, next_cut)
    in_time_fen = card_rows.received_fen(reading, card.id, bill.cut, card.days.paid_by(month))
    status = status_of(bill, paid_fen, in_time_fen, over=now >= card.days.paid_by(month), policy=policy)
    return CardBill(
        card_id=card.id,
        tail=card.tail,
        month=month,
        first_day=since.date(),
        last_day=(bill.cut - timedelta(days=1)).date(),
        due_on=bill.due_on,
        opening_fen=bill.opening_fen,
        spent_fen=bill.spent_fen,
        instalments_fen=bill.instalments_fen,
        interest_fen=bill.interest_fen,
        fees_fen=bill.fees_fen,
        received_fen=bill.paid_fen,
        closing_fen=bill.closing_fen,
        minimum_fen=bill.minimum_fen,
        paid_fen=paid_fen,
        remaining_fen=max(0, bill.closing_fen - paid_fen),
        minimum_remaining_fen=max(0, bill.minimum_fen - paid_fen),
        status=status,
        late=status is BillStatus.LATE,
        lines=tuple(
            BillLine(entry.at, entry.change_fen, entry.counterparty, entry.summary)
            for entry in card_rows.entries(reading, card.id, since, bill.cut)
        ),
    )


def status_of(bill: Statement, paid_fen: int, in_time_fen: int, *, over: bool, policy: CardPolicy) -> BillStatus:
    """Return where a bill stands.

    paid_fen, in_time_fen: paid up to now, and of it before the days of grace were over. over: they are.
    A bill that was LATE stays so whatever is paid after; the next one says how it went on.
    """
    if bill.closing_fen <= 0:
        return BillStatus.NOTHING_DUE
    if not over:
        if paid_fen >= bill.closing_fen:
            return BillStatus.PAID
        return BillStatus.MINIMUM_PAID if paid_fen >= bill.minimum_fen else BillStatus.OPEN
    if bill.closing_fen - in_time_fen <= policy.tolerance_fen:
        return BillStatus.PAID
    return BillStatus.REVOLVING if in_time_fen >= bill.minimum_fen else BillStatus.LATE


def is_late(reading: Reading, card: CardRow, now: datetime, policy: CardPolicy) -> bool:
    """Tell whether a card's last bill is late and its least has not been paid since."""
    last = card_rows.last_statement(reading, card.id)
    if last is None:
        return False
    bill = bill_of(reading, card, last.month, now, policy)
    return bill.late and bill.minimum_remaining_fen > 0
