"""How much a customer may send by phone: the limits they agreed, as data, and what of a day's is used."""

from __future__ import annotations

from datetime import date, timedelta

from bank import customers
from bank.clock import epoch_ms, start_of_day
from bank.database import Database, Reading, Transaction
from bank.errors import LimitPerDayError, LimitPerTransferError, LimitsInvalidError
from bank.policy import LARGEST_AMOUNT_FEN, Policy
from bank.values import AgreedLimits


class LimitService:
    """Agreed limits."""

    def __init__(self, database: Database, policy: Policy) -> None:
        self._database = database
        self._policy = policy

    def get(self, customer_id: str) -> AgreedLimits:
        """Return what the customer agreed, or the bank's own limits if they agreed nothing."""
        return find(self._database, customer_id, self._policy)

    def agree(self, customer_id: str, limits: AgreedLimits) -> None:
        """Set a customer's limits (CustomerUnknownError, LimitsInvalidError)."""
        with self._database.writing() as transaction:
            agree(transaction, customer_id, limits)


def find(reading: Reading, customer_id: str, policy: Policy) -> AgreedLimits:
    """Return what the customer agreed, or the policy's limits if they agreed nothing."""
    row = reading.row("SELECT * FROM agreed_limits WHERE customer_id = ?", customer_id)
    if row is None:
        return AgreedLimits(per_transfer_fen=policy.per_transfer_fen, per_day_fen=policy.per_day_fen)
    return AgreedLimits(per_transfer_fen=row["per_transfer_fen"], per_day_fen=row["per_day_fen"])


def agree(transaction: Transaction, customer_id: str, limits: AgreedLimits) -> None:
    """Store a customer's limits (CustomerUnknownError, LimitsInvalidError)."""
    if not 0 < limits.per_transfer_fen <= limits.per_day_fen <= LARGEST_AMOUNT_FEN:
        raise LimitsInvalidError
    transaction.execute(
        "INSERT INTO agreed_limits (customer_id, per_transfer_fen, per_day_fen) VALUES (?, ?, ?)"
        " ON CONFLICT (customer_id) DO UPDATE"
        " SET per_transfer_fen = excluded.per_transfer_fen, per_day_fen = excluded.per_day_fen",
        customers.find(transaction, customer_id).id,
        limits.per_transfer_fen,
        limits.per_day_fen,
    )


def used_fen(reading: Reading, customer_id: str, day: date) -> int:
    """Return what counts against the day's limit: transfers prepared on that Shanghai day, posted or still pending.

    A transfer belongs to the day on which it was prepared, since that is when it was checked.
    """
    row = reading.row(
        "SELECT coalesce(sum(p.amount_fen), 0) AS used_fen"
        "  FROM account AS a"
        "  JOIN transfer AS p ON p.debit_account_id = a.id AND p.created_at_ms >= ? AND p.created_at_ms < ?"
        "  JOIN confirmation AS c ON c.pending_id = p.id"
        "  LEFT JOIN transfer AS r ON r.pending_id = p.id"
        " WHERE a.customer_id = ? AND coalesce(r.kind, 'post') = 'post'",
        epoch_ms(start_of_day(day)),
        epoch_ms(start_of_day(day + timedelta(days=1))),
        customer_id,
    )
    return 0 if row is None else int(row["used_fen"])


def check(limits: AgreedLimits, used: int, amount_fen: int) -> None:
    """Refuse an amount above the limits, given the fen already used that day.

    Raises:
        LimitPerTransferError, LimitPerDayError
    """
    if amount_fen > limits.per_transfer_fen:
        raise LimitPerTransferError(limit_fen=limits.per_transfer_fen, amount_fen=amount_fen)
    if used + amount_fen > limits.per_day_fen:
        raise LimitPerDayError(limit_fen=limits.per_day_fen, used_fen=used, amount_fen=amount_fen)
