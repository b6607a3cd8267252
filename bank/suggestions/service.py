"""Recording what customers open, and suggesting from it; whoever switches it off leaves no trace."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from bank import customers
from bank.clock import Clock, epoch_ms, from_epoch_ms
from bank.database import Database, Reading
from bank.errors import FieldInvalidError
from bank.suggestions.catalogue import CATALOGUE, find_service
from bank.suggestions.ranking import KEPT, Suggestion, Use, rank

MOST_KEPT: Final = 2_000
"""Uses kept of one customer, the newest. Ours: more than twenty a day over the 90 days that count."""
MOST_SUGGESTED: Final = 12


class SuggestionService:
    """What to put on the home page."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def record_use(self, customer_id: str, service_id: str, at: datetime) -> None:
        """Remember that a customer opened a service; the same use a second time changes nothing.

        Nothing is recorded for a customer who switched suggestions off. What is older than 90 days is forgotten.

        Raises:
            CustomerUnknownError, ServiceUnknownError
            FieldInvalidError: a moment without a time zone, or after now.
        """
        service = find_service(service_id)
        now = self._clock.now()
        if at.tzinfo is None or at > now:
            raise FieldInvalidError(field="at")
        with self._database.writing() as transaction:
            customer = customers.find(transaction, customer_id)
            if not _is_on(transaction, customer.id):
                return
            if at >= now - KEPT:
                transaction.execute(
                    "INSERT OR IGNORE INTO service_use (customer_id, at_ms, service) VALUES (?, ?, ?)",
                    customer.id,
                    epoch_ms(at),
                    service.id,
                )
            transaction.execute(
                "DELETE FROM service_use WHERE customer_id = ? AND at_ms < max(?, coalesce((SELECT at_ms"
                " FROM service_use WHERE customer_id = ? ORDER BY at_ms DESC LIMIT 1 OFFSET ?), 0))",
                customer.id,
                epoch_ms(now - KEPT),
                customer.id,
                MOST_KEPT - 1,
            )

    def suggest(self, customer_id: str, *, elder: bool, count: int) -> tuple[Suggestion, ...]:
        """Return up to `count` (1 to 12) suggestions, best first; none for whoever switched them off.

        elder: for the elder version, in which nothing that sells is suggested.

        Raises:
            CustomerUnknownError, FieldInvalidError
        """
        if not 1 <= count <= MOST_SUGGESTED:
            raise FieldInvalidError(field="count")
        with self._database.snapshot() as reading:
            customer = customers.find(reading, customer_id)
            uses = _uses(reading, customer.id) if _is_on(reading, customer.id) else []
        return rank(uses, self._clock.now(), elder=elder, count=count)

    def is_on(self, customer_id: str) -> bool:
        """Tell whether a customer's uses are recorded (CustomerUnknownError). On until somebody switches it off."""
        with self._database.snapshot() as reading:
            return _is_on(reading, customers.find(reading, customer_id).id)

    def switch(self, customer_id: str, *, on: bool) -> None:
        """Switch suggestions on or off; off forgets at once all that was recorded (CustomerUnknownError)."""
        with self._database.writing() as transaction:
            transaction.execute(
                "INSERT INTO suggestion_choice (customer_id, enabled) VALUES (?, ?)"
                " ON CONFLICT (customer_id) DO UPDATE SET enabled = excluded.enabled",
                customers.find(transaction, customer_id).id,
                bool(on),
            )

    def forget(self, customer_id: str) -> None:
        """Forget all that was recorded of a customer; the choice stays (CustomerUnknownError)."""
        with self._database.writing() as transaction:
            customer = customers.find(transaction, customer_id)
            transaction.execute("DELETE FROM service_use WHERE customer_id = ?", customer.id)


def _is_on(reading: Reading, customer_id: str) -> bool:
    return reading.row("SELECT 1 FROM suggestion_choice WHERE customer_id = ? AND enabled = 0", customer_id) is None


def _uses(reading: Reading, customer_id: str) -> list[Use]:
    rows = reading.rows("SELECT at_ms, service FROM service_use WHERE customer_id = ? ORDER BY at_ms", customer_id)
    known = {service.id: service for service in CATALOGUE}
    # A service that a later program no longer has is passed over.
    return [Use(from_epoch_ms(row["at_ms"]), known[row["service"]]) for row in rows if row["service"] in known]
