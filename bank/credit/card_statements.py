"""Making a card's bills. A bill made late is the same as one made in time: it looks only at what was booked before its cut.

What a bill charges (interest, fees, parts of plans) is booked at the last moment before the cut. Bills are made one by
one, each from the ones before; whoever touches a card first brings its bills up to date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from typing import Final

from bank.clock import epoch_ms
from bank.credit import card_interest, card_rows
from bank.credit.card_calendar import CardDays
from bank.credit.card_interest import Period
from bank.credit.card_plans import PLAN_PREFIX
from bank.credit.card_rows import CardEntry, CardRow, Statement
from bank.credit.ledger_accounts import CARD_CHANNEL, CARD_FEES, CARD_INTEREST, ensure_bank_account
from bank.credit.policy import CardPolicy
from bank.database import Reading, Transaction
from bank.errors import ClockWentBackError
from bank.ledger import Movement
from bank.months import plus
from bank.posting import post_at_once
from bank.rounding import round_half_up

_MOMENT: Final = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Sums:
    """What a bill's bookings come to, each positive."""

    spent_fen: int
    instalments_fen: int
    interest_fen: int
    fees_fen: int
    paid_fen: int


def next_due(reading: Reading, card: CardRow, now: datetime) -> str | None:
    """Return the month of the next bill if its time has come, else None."""
    last = card_rows.last_statement(reading, card.id)
    month = card.days.month_of(card.opened_at) if last is None else plus(last.month, 1)
    return month if card.days.cut(month) <= now else None


def refuse_past(reading: Reading, card: CardRow, now: datetime) -> None:
    """Refuse to book into the time of a bill that was made (ClockWentBackError)."""
    last = card_rows.last_statement(reading, card.id)
    if last is not None and now < last.cut:
        raise ClockWentBackError


def bring_up_to_date(transaction: Transaction, card: CardRow, now: datetime, policy: CardPolicy) -> tuple[str, ...]:
    """Make every bill of a card whose time has come; return their months (ClockWentBackError as `refuse_past`)."""
    refuse_past(transaction, card, now)
    made = []
    while (month := next_due(transaction, card, now)) is not None:
        make(transaction, card, month, policy)
        made.append(month)
    return tuple(made)


def make(transaction: Transaction, card: CardRow, month: str, policy: CardPolicy) -> None:
    """Charge what the month's bill has to charge and store the bill."""
    earlier = card_rows.statements(transaction, card.id)
    cut = card.days.cut(month)
    before = card_rows.entries(transaction, card.id, before=cut)
    charges = {
        CARD_INTEREST: card_interest.interest(
            [entry.booking for entry in before],
            [*_periods(card.days, earlier), Period(cut, card.days.paid_by(month))],
            policy.interest_ppm,
            policy.tolerance_fen,
        ),
        CARD_FEES: late_fee_fen(before, earlier[-1], card.days, policy) if earlier else 0,
    }
    _charge_plans(transaction, card, month, cut - _MOMENT)
    for account_id, fen in charges.items():
        _charge(transaction, card, account_id, fen, cut - _MOMENT, "利息" if account_id == CARD_INTEREST else "违约金")
    since = earlier[-1].cut if earlier else None
    _store(transaction, card, month, earlier, sums(card_rows.entries(transaction, card.id, since, cut)), policy)


def sums(entries: Sequence[CardEntry]) -> Sums:
    """Return what a bill's bookings come to."""
    added = {"spent": 0, "instalments": 0, "interest": 0, "fees": 0, "paid": 0}
    for entry in entries:
        if entry.change_fen < 0:
            added["paid"] -= entry.change_fen
        elif entry.counterparty_id == CARD_INTEREST:
            added["interest"] += entry.change_fen
        elif entry.counterparty_id == CARD_FEES:
            added["fees"] += entry.change_fen
        elif entry.counterparty_id.startswith(PLAN_PREFIX):
            added["instalments"] += entry.change_fen
        else:
            added["spent"] += entry.change_fen
    return Sums(added["spent"], added["instalments"], added["interest"], added["fees"], added["paid"])


def minimum_fen(closing_fen: int, own: Sums, overdue_fen: int, policy: CardPolicy) -> int:
    """Return the least to pay of a bill: charges, parts of plans, what is overdue, and a tenth of the rest.

    overdue_fen: what was not paid of the last bill's least.
    """
    if closing_fen <= 0:
        return 0
    at_once_fen = own.interest_fen + own.fees_fen + own.instalments_fen + overdue_fen
    rest_fen = max(0, closing_fen - at_once_fen)
    return min(closing_fen, at_once_fen + round_half_up(Fraction(rest_fen * policy.minimum_percent, 100)))


def late_fee_fen(entries: Sequence[CardEntry], bill: Statement, days: CardDays, policy: CardPolicy) -> int:
    """Return the fee for what was missing of a bill's least when its days of grace were over; 0 if it was paid."""
    received_fen = _received(entries, bill.cut, days.paid_by(bill.month))
    if bill.closing_fen - received_fen <= policy.tolerance_fen:
        return 0
    return round_half_up(Fraction(max(0, bill.minimum_fen - received_fen) * policy.late_fee_percent, 100))


def _received(entries: Sequence[CardEntry], since: datetime, before: datetime) -> int:
    return -sum(entry.change_fen for entry in entries if entry.change_fen < 0 and since <= entry.at < before)


def _periods(days: CardDays, bills: Sequence[Statement]) -> list[Period]:
    return [Period(bill.cut, days.paid_by(bill.month)) for bill in bills]


def _charge_plans(transaction: Transaction, card: CardRow, month: str, at: datetime) -> None:
    parts = transaction.rows(
        "SELECT part.* FROM card_plan_part AS part JOIN card_plan AS p ON p.account_id = part.plan_id"
        " WHERE p.card_id = ? AND part.month = ? ORDER BY part.plan_id",
        card.id,
        month,
    )
    for part in parts:
        movement = Movement(card.id, part["plan_id"], part["principal_fen"], "分期还款", CARD_CHANNEL)
        post_at_once(transaction, movement, at)
        _charge(transaction, card, CARD_FEES, part["fee_fen"], at, "分期手续费")


def _charge(transaction: Transaction, card: CardRow, account_id: str, fen: int, at: datetime, summary: str) -> None:
    if fen:
        ensure_bank_account(transaction, account_id)
        post_at_once(transaction, Movement(card.id, account_id, fen, summary, CARD_CHANNEL), at)


def _store(
    transaction: Transaction, card: CardRow, month: str, earlier: Sequence[Statement], own: Sums, policy: CardPolicy
) -> None:
    opening_fen, overdue_fen, cut = 0, 0, card.days.cut(month)
    if earlier:
        last = earlier[-1]
        opening_fen = last.closing_fen
        overdue_fen = max(0, last.minimum_fen - card_rows.received_fen(transaction, card.id, last.cut, cut))
    added_fen = own.spent_fen + own.instalments_fen + own.interest_fen + own.fees_fen
    closing_fen = opening_fen + added_fen - own.paid_fen
    transaction.execute(
        "INSERT INTO card_statement (card_id, month, cut_at_ms, due_on, opening_fen, spent_fen, instalments_fen,"
        " interest_fen, fees_fen, paid_fen, closing_fen, minimum_fen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        card.id,
        month,
        epoch_ms(cut),
        card.days.due_on(month).isoformat(),
        opening_fen,
        own.spent_fen,
        own.instalments_fen,
        own.interest_fen,
        own.fees_fen,
        own.paid_fen,
        closing_fen,
        minimum_fen(closing_fen, own, overdue_fen, policy),
    )
