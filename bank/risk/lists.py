"""Lists of cards: reported scams, for everyone, and trusted payees, for the customer who confirmed them.

Changes are rows that are only added; a card is on a list while the last change of its source says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from sqlite3 import Row
from typing import Final

from bank import card_number as card_numbers
from bank import customers, payees
from bank.clock import Clock, epoch_ms, from_epoch_ms
from bank.database import Database, Reading, Transaction
from bank.errors import FieldInvalidError, PayeeUnknownError, RequestReusedError
from bank.fields import LONGEST_REQUEST_ID, required_text
from bank.risk.errors import RiskListUnchangedError, RiskPayeeListedError
from bank.risk.values import ListEntry, ListHits, ListName, Source

TRUST_COUNTS_AFTER: Final = timedelta(hours=24)
"""Ours: somebody talked into trusting a scam's account has a day to come to their senses."""


@dataclass(frozen=True, slots=True)
class _Change:
    list: ListName
    card_number: str
    source: Source
    customer_id: str | None
    change: str
    reason: str


class RiskListService:
    """Puts cards on lists and takes them off. A repeated request id answers as the first time and changes nothing."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def report(
        self, request_id: str, card_number: str, source: Source, reason: str, customer_id: str | None = None
    ) -> ListEntry:
        """Put a card on the list of scams; customer_id names who reports, for source CUSTOMER and only for it.

        Raises:
            CardNumberInvalidError, FieldInvalidError, CustomerUnknownError
            RiskListUnchangedError: this source has it on the list already.
            RequestReusedError: the request id was used for something else.
        """
        return self._add(request_id, ListName.SCAM, card_number, source, customer_id, reason)

    def trust(self, request_id: str, customer_id: str, payee_id: str, reason: str) -> ListEntry:
        """Confirm a payee as one the customer trusts; it counts a day later.

        Raises:
            PayeeUnknownError: no payee of this customer.
            RiskPayeeListedError: the card is reported or known as a scam's.
            RiskListUnchangedError, RequestReusedError, FieldInvalidError, CustomerUnknownError
        """
        payee = payees.find(self._database, payee_id)
        if payee.customer_id != customer_id:
            raise PayeeUnknownError
        return self._add(request_id, ListName.TRUSTED, payee.card_number, Source.CUSTOMER, customer_id, reason)

    def remove(
        self,
        request_id: str,
        list_name: ListName,
        card_number: str,
        source: Source,
        reason: str,
        customer_id: str | None = None,
    ) -> None:
        """Take a card off a list, as far as this source put it there (errors as `report`)."""
        with self._database.writing() as transaction:
            change = _checked(transaction, list_name, card_number, source, customer_id, "remove", reason)
            _store(transaction, request_id, change, self._clock.now())

    def on(self, list_name: ListName, customer_id: str | None = None) -> tuple[ListEntry, ...]:
        """Return the cards on a list now, oldest first; of one customer where an id is given."""
        if not isinstance(list_name, ListName):
            raise FieldInvalidError(field="list")
        rows = self._database.rows("SELECT * FROM risk_list_change WHERE list = ? ORDER BY id", list_name.value)
        return tuple(entry for entry in _in_force(rows) if customer_id in (None, entry.customer_id))

    def _add(
        self,
        request_id: str,
        list_name: ListName,
        card_number: str,
        source: Source,
        customer_id: str | None,
        reason: str,
    ) -> ListEntry:
        with self._database.writing() as transaction:
            change = _checked(transaction, list_name, card_number, source, customer_id, "add", reason)
            return _store(transaction, request_id, change, self._clock.now())


def hits(reading: Reading, card_number: str, customer_id: str, at: datetime) -> ListHits:
    """Return what the lists say of a payee's card at a moment."""
    rows = reading.rows("SELECT * FROM risk_list_change WHERE card_number = ? ORDER BY id", card_number)
    entries = _in_force(rows)
    return ListHits(
        confirmed_scam=any(entry.list is ListName.SCAM and entry.source is not Source.CUSTOMER for entry in entries),
        reported_scam=any(entry.list is ListName.SCAM and entry.source is Source.CUSTOMER for entry in entries),
        trusted=any(
            entry.list is ListName.TRUSTED
            and entry.customer_id == customer_id
            and entry.since + TRUST_COUNTS_AFTER <= at
            for entry in entries
        ),
    )


def _checked(
    reading: Reading,
    list_name: ListName,
    card_number: str,
    source: Source,
    customer_id: str | None,
    change: str,
    reason: str,
) -> _Change:
    if not isinstance(list_name, ListName):
        raise FieldInvalidError(field="list")
    if not isinstance(source, Source):
        raise FieldInvalidError(field="source")
    if list_name is ListName.TRUSTED and source is not Source.CUSTOMER:
        raise FieldInvalidError(field="source")
    if (source is Source.CUSTOMER) != (customer_id is not None):
        raise FieldInvalidError(field="customer_id")
    if customer_id is not None:
        customers.find(reading, customer_id)
    number = card_numbers.compact(card_number)
    return _Change(list_name, number, source, customer_id, change, required_text(reason, "reason"))


def _store(transaction: Transaction, request_id: str, change: _Change, at: datetime) -> ListEntry:
    request_id = required_text(request_id, "request_id", longest=LONGEST_REQUEST_ID)
    row = _of_request(transaction, request_id, change.customer_id)
    if row is None:
        _refuse(transaction, change, at)
        transaction.execute(
            "INSERT INTO risk_list_change"
            " (list, card_number, source, customer_id, change, reason, request_id, changed_at_ms)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            change.list.value,
            change.card_number,
            change.source.value,
            change.customer_id,
            change.change,
            change.reason,
            request_id,
            epoch_ms(at),
        )
        row = _of_request(transaction, request_id, change.customer_id)
    if row is None or _change(row) != change:
        raise RequestReusedError
    return _entry(row)


def _refuse(reading: Reading, change: _Change, at: datetime) -> None:
    rows = reading.rows("SELECT * FROM risk_list_change WHERE card_number = ? ORDER BY id", change.card_number)
    key = (change.list, change.source, change.customer_id)
    listed = any((entry.list, entry.source, entry.customer_id) == key for entry in _in_force(rows))
    if listed != (change.change == "remove"):
        raise RiskListUnchangedError
    if change.list is ListName.TRUSTED and change.change == "add":
        found = hits(reading, change.card_number, change.customer_id or "", at)
        if found.confirmed_scam or found.reported_scam:
            raise RiskPayeeListedError


def _of_request(reading: Reading, request_id: str, customer_id: str | None) -> Row | None:
    return reading.row(
        "SELECT * FROM risk_list_change WHERE coalesce(customer_id, '') = ? AND request_id = ?",
        customer_id or "",
        request_id,
    )


def _in_force(rows: Sequence[Row]) -> list[ListEntry]:
    """Return the entries that the changes, oldest first, leave on their lists."""
    last: dict[tuple[str, str, str, str | None], Row] = {}
    for row in rows:
        key = (row["card_number"], row["list"], row["source"], row["customer_id"])
        last.pop(key, None)
        last[key] = row
    return [_entry(row) for row in last.values() if row["change"] == "add"]


def _change(row: Row) -> _Change:
    return _Change(
        ListName(row["list"]),
        row["card_number"],
        Source(row["source"]),
        row["customer_id"],
        row["change"],
        row["reason"],
    )


def _entry(row: Row) -> ListEntry:
    return ListEntry(
        list=ListName(row["list"]),
        card_number=row["card_number"],
        source=Source(row["source"]),
        customer_id=row["customer_id"],
        reason=row["reason"],
        since=from_epoch_ms(row["changed_at_ms"]),
    )
