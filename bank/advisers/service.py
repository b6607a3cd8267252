"""The conversation between a customer and their simulated adviser. What a customer wrote is kept as it was written."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Final

from bank import customers
from bank.action_requests import checked_number, checked_text
from bank.advisers.knowledge import Adviser, Topic, load_adviser_knowledge
from bank.clock import Clock, epoch_ms, from_epoch_ms
from bank.errors import RequestReusedError
from bank.fields import LONGEST_REQUEST_ID

if TYPE_CHECKING:
    from sqlite3 import Row

    from bank.database import Database

LONGEST_LINE: Final = 200
_MOST: Final = 200


@dataclass(frozen=True, slots=True)
class Exchange:
    """What a customer wrote, and the topic from which the adviser answered."""

    said_at: datetime
    text: str = field(repr=False)
    topic: Topic


class AdviserService:
    """Customers' advisers. Their answers are simulated: the topic that a sentence has most to do with gives them."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._knowledge = load_adviser_knowledge()

    def adviser(self, customer_id: str) -> Adviser:
        """Return a customer's adviser (CustomerUnknownError)."""
        return self._knowledge.adviser_of(customers.find(self._database, customer_id).id)

    def say(self, customer_id: str, request_id: str, text: str) -> Exchange:
        """Keep what a customer wrote and return it with its answer; the same request again gives the first answer.

        Raises:
            FieldInvalidError: an empty text, more than 200 characters, or some that cannot be shown.
            CustomerUnknownError, RequestReusedError
        """
        text = checked_text(text, "text", longest=LONGEST_LINE)
        request_id = checked_text(request_id, "request_id", longest=LONGEST_REQUEST_ID)
        find = "SELECT * FROM adviser_line WHERE customer_id = ? AND request_id = ?"
        with self._database.writing() as transaction:
            customer = customers.find(transaction, checked_text(customer_id, "customer_id"))
            if transaction.row(find, customer.id, request_id) is None:
                transaction.execute(
                    "INSERT INTO adviser_line (customer_id, request_id, said_at_ms, text, topic)"
                    " VALUES (?, ?, ?, ?, ?)",
                    customer.id,
                    request_id,
                    epoch_ms(self._clock.now()),
                    text,
                    self._knowledge.about(text).id,
                )
            row = transaction.row(find, customer.id, request_id)
        if row is None or row["text"] != text:
            raise RequestReusedError
        return self._exchange(row)

    def conversation(self, customer_id: str, limit: int = 50) -> tuple[Exchange, ...]:
        """Return the last `limit` (1 to 200) exchanges of a customer, oldest first (FieldInvalidError)."""
        rows = self._database.rows(
            "SELECT * FROM adviser_line WHERE customer_id = ? ORDER BY id DESC LIMIT ?",
            checked_text(customer_id, "customer_id"),
            checked_number(limit, "limit", 1, _MOST),
        )
        return tuple(self._exchange(row) for row in reversed(rows))

    def _exchange(self, row: Row) -> Exchange:
        return Exchange(from_epoch_ms(row["said_at_ms"]), row["text"], self._knowledge.topic(row["topic"]))
