"""Telling what there is to tell, once, and keeping it with what was read."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from bank import customers
from bank.action_requests import checked_number, checked_text
from bank.clock import Clock, epoch_ms, from_epoch_ms
from bank.credit.policy import CreditPolicy
from bank.messages.causes import causes
from bank.messages.errors import MessageUnknownError
from bank.messages.values import Kind, Message
from bank.savings.catalogue import Catalogue, load_catalogue

if TYPE_CHECKING:
    from sqlite3 import Row

    from bank.database import Database, Reading

_MOST: Final = 500


class MessageService:
    """Customers' inboxes."""

    def __init__(
        self, database: Database, clock: Clock, catalogue: Catalogue | None = None, policy: CreditPolicy | None = None
    ) -> None:
        self._database = database
        self._clock = clock
        self._catalogue = load_catalogue() if catalogue is None else catalogue
        self._policy = CreditPolicy() if policy is None else policy

    def collect(self, customer_id: str) -> int:
        """Put what is new into a customer's inbox and return how many that were (CustomerUnknownError)."""
        with self._database.writing() as transaction:
            customer = customers.find(transaction, checked_text(customer_id, "customer_id"))
            known = {
                row["cause"] for row in transaction.rows("SELECT cause FROM message WHERE customer_id = ?", customer.id)
            }
            found = causes(transaction, customer.id, self._clock.now(), self._catalogue, self._policy)
            new = [cause for cause in found if cause.id not in known]
            for cause in new:
                transaction.execute(
                    "INSERT INTO message (customer_id, cause, kind, told_at_ms, params) VALUES (?, ?, ?, ?, ?)",
                    customer.id,
                    cause.id,
                    cause.kind.value,
                    epoch_ms(cause.at),
                    json.dumps(dict(cause.params), ensure_ascii=False, sort_keys=True),
                )
        return len(new)

    def collect_due(self) -> None:
        """Do that for every customer."""
        for row in self._database.rows("SELECT id FROM customer ORDER BY id"):
            self.collect(row["id"])

    def list(self, customer_id: str, limit: int = 100) -> tuple[Message, ...]:
        """Return up to `limit` (1 to 500) messages of a customer, newest first (FieldInvalidError)."""
        rows = self._database.rows(
            "SELECT * FROM message WHERE customer_id = ? ORDER BY told_at_ms DESC, cause LIMIT ?",
            checked_text(customer_id, "customer_id"),
            checked_number(limit, "limit", 1, _MOST),
        )
        return tuple(_message(row) for row in rows)

    def unread(self, customer_id: str) -> int:
        """Return how many messages a customer has not opened (FieldInvalidError)."""
        row = self._database.row(
            "SELECT count(*) AS unread FROM message WHERE customer_id = ? AND read_at_ms IS NULL",
            checked_text(customer_id, "customer_id"),
        )
        return 0 if row is None else int(row["unread"])

    def read(self, customer_id: str, message_id: str) -> Message:
        """Note that a customer opened a message; a second time changes nothing (MessageUnknownError)."""
        with self._database.writing() as transaction:
            message = _find(transaction, customer_id, message_id)
            if not message.is_read:
                transaction.execute(
                    "UPDATE message SET read_at_ms = ? WHERE customer_id = ? AND cause = ?",
                    max(epoch_ms(self._clock.now()), epoch_ms(message.told_at)),
                    customer_id,
                    message_id,
                )
            return _find(transaction, customer_id, message_id)

    def read_all(self, customer_id: str) -> int:
        """Note that a customer has seen all messages and return how many of them were new (FieldInvalidError)."""
        unread = [message for message in self.list(customer_id, _MOST) if not message.is_read]
        for message in unread:
            self.read(customer_id, message.id)
        return len(unread)


def _find(reading: Reading, customer_id: str, message_id: str) -> Message:
    row = reading.row("SELECT * FROM message WHERE customer_id = ? AND cause = ?", customer_id, message_id)
    if row is None:
        raise MessageUnknownError
    return _message(row)


def _message(row: Row) -> Message:
    read_ms = row["read_at_ms"]
    return Message(
        id=row["cause"],
        kind=Kind(row["kind"]),
        told_at=from_epoch_ms(row["told_at_ms"]),
        params=MappingProxyType(json.loads(row["params"])),
        read_at=None if read_ms is None else from_epoch_ms(read_ms),
    )
