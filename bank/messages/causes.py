"""What there is to tell a customer at a moment: questions to the books of the other rooms, nothing else.

A cause holds from a moment on. Reminders begin at nine in the morning, so that nobody is woken by a bill.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from bank.bills.reminders import DUE_SOON, reminders
from bank.bills.values import ReminderReason
from bank.clock import SHANGHAI, epoch_ms, from_epoch_ms
from bank.credit import loan_rows
from bank.messages.values import Cause, Kind
from bank.savings import deposit_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bank.credit.policy import CreditPolicy
    from bank.database import Reading
    from bank.savings.catalogue import Catalogue

MORNING: Final = time(9, 0)
DEPOSIT_SOON: Final = timedelta(days=7)  # ours
LOAN_SOON: Final = timedelta(days=5)  # ours
APPOINTMENT_SOON: Final = timedelta(days=1)  # ours
LARGE_FEN: Final = 1_000_000  # ours: a transfer that a family would want to hear of
LOOKED_BACK: Final = timedelta(days=40)  # ours: what is older than that is no news
_WAITS: Final = {"queue": Kind.TRANSFER_WAITING, "family": Kind.TRANSFER_FAMILY}
_BILLS: Final = {
    ReminderReason.OVERDUE: Kind.BILL_OVERDUE,
    ReminderReason.DUE_SOON: Kind.BILL_DUE,
    ReminderReason.AUTO_PAY_OVER_CAP: Kind.BILL_HELD,
    ReminderReason.AUTO_PAY_INSUFFICIENT_FUNDS: Kind.BILL_HELD,
}


def causes(
    reading: Reading, customer_id: str, now: datetime, catalogue: Catalogue, policy: CreditPolicy
) -> tuple[Cause, ...]:
    """Return what holds now and began within the last 40 days, in the order in which it began."""
    rooms: tuple[Callable[[], Iterator[Cause]], ...] = (
        lambda: _transfers(reading, customer_id, now),
        lambda: _bills(reading, customer_id, now),
        lambda: _deposits(reading, customer_id, now, catalogue),
        lambda: _card_bills(reading, customer_id),
        lambda: _loans(reading, customer_id, now, policy),
        lambda: _appointments(reading, customer_id, now),
        lambda: _freezes(reading, customer_id),
        lambda: _pin(reading, customer_id, now),
    )
    found = [cause for room in rooms for cause in room() if now - LOOKED_BACK <= cause.at <= now]
    return tuple(sorted(found, key=lambda cause: (cause.at, cause.id)))


def morning(day: date) -> datetime:
    """Return the moment of a day at which reminders begin."""
    return datetime.combine(day, MORNING, SHANGHAI)


def _transfers(reading: Reading, customer_id: str, now: datetime) -> Iterator[Cause]:
    rows = reading.rows(
        "SELECT l.*, c.payee_name, hold.expires_at_ms FROM live_transfer AS l"
        "  JOIN confirmation AS c ON c.id = l.confirmation_id JOIN transfer AS hold ON hold.id = l.pending_id"
        " WHERE l.customer_id = ? AND l.prepared_at_ms >= ?",
        customer_id,
        epoch_ms(now - 2 * LOOKED_BACK),
    )
    for row in rows:
        about = {"amount_fen": row["amount_fen"], "payee": row["payee_name"]}
        key, waited = row["confirmation_id"], row["stage"] != "pin"
        if row["resolution"] is None and waited and epoch_ms(now) < row["expires_at_ms"]:
            due = row["due_at_ms"] if row["stage"] == "queue" else row["expires_at_ms"]
            until = {} if due is None else {"until_iso": from_epoch_ms(due).isoformat()}
            kind = _WAITS[row["stage"]]
            yield Cause(f"{kind.value}:{key}", kind, from_epoch_ms(row["confirmed_at_ms"]), {**about, **until})
        if row["resolution"] == "post":
            sent = from_epoch_ms(row["resolved_at_ms"])
            if waited:
                yield Cause(f"transfer-sent:{key}", Kind.TRANSFER_SENT, sent, about)
            if row["amount_fen"] >= LARGE_FEN:
                yield Cause(f"large-transfer:{key}", Kind.LARGE_TRANSFER, sent, about)
        if row["resolution"] == "expire" and waited:
            ended = from_epoch_ms(row["resolved_at_ms"])
            yield Cause(f"transfer-expired:{key}", Kind.TRANSFER_EXPIRED, ended, about)


def _bills(reading: Reading, customer_id: str, now: datetime) -> Iterator[Cause]:
    for one in reminders(reading, customer_id, now.date()):
        bill, kind = one.bill, _BILLS[one.reason]
        begins = {
            Kind.BILL_OVERDUE: bill.due_on + timedelta(days=1),
            Kind.BILL_DUE: bill.due_on - DUE_SOON,
        }.get(kind, bill.issued_on)
        yield Cause(
            f"{kind.value}:{bill.kind.value}:{bill.number}:{bill.month}",
            kind,
            min(morning(begins), now),
            {
                "bill": bill.kind.value,
                "label": one.label,
                "amount_fen": bill.amount_fen,
                "due_iso": bill.due_on.isoformat(),
            },
        )


def _deposits(reading: Reading, customer_id: str, now: datetime, catalogue: Catalogue) -> Iterator[Cause]:
    for deposit in deposit_store.of_customer(reading, catalogue, customer_id):
        begins = morning(deposit.maturity_day - DEPOSIT_SOON)
        if not deposit.closed and now.date() <= deposit.maturity_day:
            yield Cause(
                f"deposit-maturing:{deposit.id}:{deposit.term_number}",
                Kind.DEPOSIT_MATURING,
                max(begins, morning(deposit.start_day)),
                {
                    "amount_fen": deposit.principal_fen,
                    "interest_fen": deposit.interest_at_maturity_fen,
                    "due_iso": deposit.maturity_day.isoformat(),
                    "renewal": deposit.renewal.value,
                },
            )


def _card_bills(reading: Reading, customer_id: str) -> Iterator[Cause]:
    rows = reading.rows(
        "SELECT s.*, substr(a.card_number, -4) AS tail FROM card_statement AS s"
        "  JOIN credit_card AS c ON c.account_id = s.card_id JOIN account AS a ON a.id = s.card_id"
        " WHERE c.customer_id = ? AND s.closing_fen > 0",
        customer_id,
    )
    for row in rows:
        yield Cause(
            f"card-bill:{row['card_id']}:{row['month']}",
            Kind.CARD_BILL,
            from_epoch_ms(row["cut_at_ms"]),
            {
                "tail": row["tail"],
                "amount_fen": row["closing_fen"],
                "minimum_fen": row["minimum_fen"],
                "due_iso": row["due_on"],
            },
        )


def _loans(reading: Reading, customer_id: str, now: datetime, policy: CreditPolicy) -> Iterator[Cause]:
    for loan in loan_rows.of_customer(reading, customer_id, now, policy):
        if loan.remaining:
            part = loan.remaining[0]
            yield Cause(
                f"loan-due:{loan.id}:{part.number}",
                Kind.LOAN_DUE,
                max(morning(part.due_on - LOAN_SOON), loan.drawn_at),
                {"amount_fen": part.payment_fen, "due_iso": part.due_on.isoformat()},
            )


def _appointments(reading: Reading, customer_id: str, now: datetime) -> Iterator[Cause]:
    rows = reading.rows(
        "SELECT * FROM appointment WHERE customer_id = ? AND cancelled_at_ms IS NULL AND starts_at_ms > ?",
        customer_id,
        epoch_ms(now),
    )
    for row in rows:
        starts = from_epoch_ms(row["starts_at_ms"])
        yield Cause(
            f"appointment:{row['id']}",
            Kind.APPOINTMENT,
            max(starts - APPOINTMENT_SOON, from_epoch_ms(row["made_at_ms"])),
            {"branch": row["branch"], "service": row["service"], "starts_iso": starts.isoformat()},
        )


def _freezes(reading: Reading, customer_id: str) -> Iterator[Cause]:
    rows = reading.rows(
        "SELECT f.*, a.name, substr(a.card_number, -4) AS tail FROM account_freeze AS f"
        "  JOIN account AS a ON a.id = f.account_id LEFT JOIN credit_card AS c ON c.account_id = a.id"
        " WHERE coalesce(c.customer_id, a.customer_id) = ?",
        customer_id,
    )
    for row in rows:
        kind = Kind.ACCOUNT_FROZEN if row["change"] == "freeze" else Kind.ACCOUNT_UNFROZEN
        about = {"account": row["name"], "tail": row["tail"] or ""}
        yield Cause(f"{kind.value}:{row['id']}", kind, from_epoch_ms(row["changed_at_ms"]), about)


def _pin(reading: Reading, customer_id: str, now: datetime) -> Iterator[Cause]:
    row = reading.row("SELECT locked_until_ms FROM pin WHERE customer_id = ?", customer_id)
    until_ms = None if row is None else row["locked_until_ms"]
    if until_ms is not None and until_ms > epoch_ms(now):
        until = from_epoch_ms(until_ms)
        yield Cause(f"pin-locked:{until_ms}", Kind.PIN_LOCKED, now, {"until_iso": until.isoformat()})
