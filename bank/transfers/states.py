"""Where a transfer stands: read from the hold that counts now, decided from the rows and the time alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Row
from typing import Final, Literal

from bank.clock import epoch_ms, from_epoch_ms
from bank.database import Reading
from bank.errors import ConfirmationUnknownError
from bank.values import Arrival, TransferProgress, TransferStatus

Stage = Literal["pin", "family", "queue"]

_WAITING: Final = {
    "pin": TransferStatus.PENDING,
    "family": TransferStatus.AWAITING_FAMILY,
    "queue": TransferStatus.QUEUED,
}

_SELECT: Final = (
    "SELECT l.*, hold.expires_at_ms, f.decision, asked.expires_at_ms AS answer_by_ms"
    "  FROM live_transfer AS l"
    "  JOIN transfer AS hold ON hold.id = l.pending_id"
    "  LEFT JOIN family_request AS f ON f.confirmation_id = l.confirmation_id"
    "  LEFT JOIN transfer_wait AS w ON w.confirmation_id = f.confirmation_id AND w.stage = 'family'"
    "  LEFT JOIN transfer AS asked ON asked.id = w.pending_id"
    " WHERE "
)


@dataclass(frozen=True, slots=True)
class LiveTransfer:
    """A prepared transfer with the hold that counts now.

    confirmed_at: the moment of the PIN where it waited afterwards, else None. due_at: when it is to be sent, None for
    at once. answer_by: until when the guardian can answer. resolved_at: when the hold was posted or released.
    """

    confirmation_id: str
    customer_id: str
    amount_fen: int
    arrival: Arrival
    pending_id: int
    stage: Stage
    status: TransferStatus
    prepared_at: datetime
    confirmed_at: datetime | None
    due_at: datetime | None
    answer_by: datetime | None
    resolved_at: datetime | None
    reasons: tuple[str, ...]

    @property
    def progress(self) -> TransferProgress:
        """What a page shows of it."""
        return TransferProgress(
            confirmation_id=self.confirmation_id,
            status=self.status,
            arrival=self.arrival,
            due_at=self.due_at,
            answer_by=self.answer_by,
            withdrawable=self.status.waits,
            reasons=self.reasons,
        )


def find(reading: Reading, confirmation_id: str, now: datetime) -> LiveTransfer:
    """Return the transfer as it stands at `now` (ConfirmationUnknownError)."""
    row = reading.row(f"{_SELECT} l.confirmation_id = ?", confirmation_id)
    if row is None:
        raise ConfirmationUnknownError
    return _live(row, now)


def waiting(reading: Reading, customer_id: str, now: datetime) -> tuple[LiveTransfer, ...]:
    """Return a customer's confirmed transfers that are not sent yet, the next one first."""
    rows = reading.rows(
        f"{_SELECT} l.customer_id = ? AND l.stage <> 'pin' AND l.resolution IS NULL ORDER BY l.due_at_ms, l.pending_id",
        customer_id,
    )
    return tuple(live for live in (_live(row, now) for row in rows) if live.status.waits)


def due(reading: Reading, now: datetime) -> tuple[str, ...]:
    """Return the confirmation ids of queued transfers whose moment has come, the earliest first."""
    rows = reading.rows(
        "SELECT w.confirmation_id FROM open_pending AS o JOIN transfer_wait AS w ON w.pending_id = o.transfer_id"
        " WHERE w.stage = 'queue' AND w.due_at_ms <= ? AND o.expires_at_ms > ? ORDER BY w.due_at_ms, w.pending_id",
        epoch_ms(now),
        epoch_ms(now),
    )
    return tuple(row["confirmation_id"] for row in rows)


def decide(
    stage: Stage, resolution: str | None, decision: str | None, expires_at_ms: int, now_ms: int
) -> TransferStatus:
    """Return the status: a hold is expired from its time on, whether or not the row that says so is written."""
    if resolution is None:
        return TransferStatus.EXPIRED if expires_at_ms <= now_ms else _WAITING[stage]
    if resolution == "post":
        return TransferStatus.POSTED
    if resolution == "expire":
        return TransferStatus.EXPIRED
    return TransferStatus.REFUSED if stage == "family" and decision == "refused" else TransferStatus.CANCELLED


def _live(row: Row, now: datetime) -> LiveTransfer:
    at_once = row["due_at_ms"] == row["confirmed_at_ms"]  # it waited for the guardian only
    return LiveTransfer(
        confirmation_id=row["confirmation_id"],
        customer_id=row["customer_id"],
        amount_fen=row["amount_fen"],
        arrival=Arrival(row["arrival"]),
        pending_id=row["pending_id"],
        stage=row["stage"],
        status=decide(row["stage"], row["resolution"], row["decision"], row["expires_at_ms"], epoch_ms(now)),
        prepared_at=from_epoch_ms(row["prepared_at_ms"]),
        confirmed_at=_moment(row["confirmed_at_ms"]),
        due_at=None if at_once else _moment(row["due_at_ms"]),
        answer_by=_moment(row["answer_by_ms"]),
        resolved_at=_moment(row["resolved_at_ms"]),
        reasons=tuple(row["reasons"].split()),
    )


def _moment(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else from_epoch_ms(milliseconds)
