"""Categories that a person chose: for one entry, or for everything from or to a counterparty. Each can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from sqlite3 import Row
from typing import Final

from bank import customers
from bank.book.categories import CategoryList, Direction
from bank.book.errors import (
    BookChoiceUnknownError,
    BookCounterpartyUnknownError,
    BookEntryUnknownError,
    BookRequestReusedError,
)
from bank.book.fields import checked_id, checked_text
from bank.book.index import BookIndex, party_choice
from bank.book.values import Choice
from bank.clock import Clock, epoch_ms, from_epoch_ms
from bank.database import Database, Reading, Transaction
from bank.errors import FieldInvalidError
from bank.fields import LONGEST_REQUEST_ID, required_text

_LINES: Final = (
    "SELECT b.id, b.account_id, b.transfer_id, b.rule_category, b.category, b.category_by,"
    " p.account_id AS party_account FROM book_entry AS b JOIN book_party AS p ON p.id = b.party_id WHERE "
)
_OF_PARTY: Final = "b.face_id IN (SELECT id FROM book_face WHERE party_id = ?)"


class ChoiceService:
    """Lets people sort for themselves. Every choice is idempotent by the client's request id."""

    def __init__(self, database: Database, clock: Clock, categories: CategoryList, index: BookIndex) -> None:
        self._database = database
        self._clock = clock
        self._categories = categories
        self._index = index

    def for_entry(
        self, request_id: str, customer_id: str, account_id: str, transfer_id: int, category_id: str
    ) -> Choice:
        """Give one entry a category that goes before every rule.

        Raises:
            BookEntryUnknownError, BookCategoryUnknownError, BookCategoryMismatchError, BookRequestReusedError, FieldInvalidError
        """
        row = self._database.row(
            "SELECT iif(e.change_fen > 0, 'in', 'out') AS direction"
            "  FROM entry AS e JOIN account AS a ON a.id = e.account_id"
            " WHERE e.account_id = ? AND e.transfer_id = ? AND a.customer_id = ?",
            checked_text(account_id, "account_id"),
            checked_id(transfer_id, "transfer_id"),
            checked_text(customer_id, "customer_id"),
        )
        if row is None:
            raise BookEntryUnknownError
        return self._choose(request_id, customer_id, row["direction"], (account_id, transfer_id, None), category_id)

    def for_counterparty(
        self, request_id: str, customer_id: str, counterparty_id: str, direction: Direction, category_id: str
    ) -> Choice:
        """Give everything from ("in") or to ("out") a counterparty a category, past and to come.

        Entries that were given one of their own keep it.

        Raises:
            CustomerUnknownError, BookCounterpartyUnknownError, BookCategoryUnknownError, BookCategoryMismatchError,
            BookRequestReusedError, FieldInvalidError
        """
        if direction not in ("in", "out"):
            raise FieldInvalidError(field="direction")
        customers.find(self._database, checked_text(customer_id, "customer_id"))
        self._index.catch_up()  # a counterparty is known from their first entry on
        party = self._database.row(
            "SELECT 1 FROM book_party WHERE customer_id = ? AND account_id = ?",
            customer_id,
            checked_text(counterparty_id, "counterparty_id"),
        )
        if party is None:
            raise BookCounterpartyUnknownError
        return self._choose(request_id, customer_id, direction, (None, None, counterparty_id), category_id)

    def undo(self, customer_id: str, choice_id: int) -> Choice:
        """Take a choice back; what stood before it counts again. A second time does nothing (BookChoiceUnknownError)."""
        with self._database.writing() as transaction:
            choice = _find(transaction, checked_text(customer_id, "customer_id"), checked_id(choice_id, "choice_id"))
            if not choice.undone:
                transaction.execute(
                    "UPDATE book_choice SET undone_at_ms = ? WHERE id = ?", epoch_ms(self._clock.now()), choice.id
                )
                _apply(transaction, choice)
            return _find(transaction, customer_id, choice_id)

    def list(self, customer_id: str) -> tuple[Choice, ...]:
        """Return a customer's choices that count or counted, newest first."""
        rows = self._database.rows(
            "SELECT * FROM book_choice WHERE customer_id = ? ORDER BY id DESC", checked_text(customer_id, "customer_id")
        )
        return tuple(_choice(row) for row in rows)

    def _choose(
        self,
        request_id: str,
        customer_id: str,
        direction: Direction,
        target: tuple[str | None, int | None, str | None],
        category_id: str,
    ) -> Choice:
        category = self._categories.for_direction(category_id, direction)
        request_id = required_text(checked_text(request_id, "request_id"), "request_id", longest=LONGEST_REQUEST_ID)
        with self._database.writing() as transaction:
            earlier = transaction.row(
                "SELECT * FROM book_choice WHERE customer_id = ? AND request_id = ?", customer_id, request_id
            )
            if earlier is not None:
                choice = _choice(earlier)
                asked = (choice.account_id, choice.transfer_id, choice.counterparty_id)
                if (*asked, choice.direction, choice.category_id) != (*target, direction, category.id):
                    raise BookRequestReusedError
                return choice
            choice_id = transaction.execute(
                "INSERT INTO book_choice (customer_id, request_id, direction, account_id, transfer_id, party_account,"
                " category, chosen_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                customer_id,
                request_id,
                direction,
                *target,
                category.id,
                epoch_ms(self._clock.now()),
            )
            choice = _find(transaction, customer_id, choice_id)
            _apply(transaction, choice)
            return choice


def entry_choice(reading: Reading, account_id: str, transfer_id: int) -> str | None:
    """Return the category that was chosen last for an entry and not undone."""
    row = reading.row(
        "SELECT category FROM book_choice WHERE account_id = ? AND transfer_id = ? AND undone_at_ms IS NULL"
        " ORDER BY id DESC LIMIT 1",
        account_id,
        transfer_id,
    )
    return None if row is None else str(row["category"])


def _apply(transaction: Transaction, choice: Choice) -> None:
    """Bring the lines that a choice speaks of to what counts now; lines that are not in the book yet follow later."""
    for row in _lines_of(transaction, choice):
        category, category_by = entry_choice(transaction, row["account_id"], row["transfer_id"]), "entry"
        if category is None:
            category = party_choice(transaction, choice.customer_id, row["party_account"], choice.direction)
            category_by = "counterparty"
        if category is None:
            category, category_by = row["rule_category"], "rule"
        if (category, category_by) != (row["category"], row["category_by"]):
            transaction.execute(
                "UPDATE book_entry SET category = ?, category_by = ? WHERE id = ?", category, category_by, row["id"]
            )


def _lines_of(transaction: Transaction, choice: Choice) -> Sequence[Row]:
    if choice.transfer_id is not None:
        return transaction.rows(f"{_LINES} b.id = ?", choice.transfer_id * 2 + (choice.direction == "in"))
    party = transaction.row(
        "SELECT id FROM book_party WHERE customer_id = ? AND account_id = ?", choice.customer_id, choice.counterparty_id
    )
    if party is None:
        return ()
    return transaction.rows(
        f"{_LINES} {_OF_PARTY} AND b.direction = ?",
        party["id"],
        choice.direction,
    )


def _find(reading: Reading, customer_id: str, choice_id: int) -> Choice:
    row = reading.row("SELECT * FROM book_choice WHERE id = ? AND customer_id = ?", choice_id, customer_id)
    if row is None:
        raise BookChoiceUnknownError
    return _choice(row)


def _choice(row: Row) -> Choice:
    return Choice(
        id=row["id"],
        customer_id=row["customer_id"],
        direction=row["direction"],
        account_id=row["account_id"],
        transfer_id=row["transfer_id"],
        counterparty_id=row["party_account"],
        category_id=row["category"],
        chosen_at=from_epoch_ms(row["chosen_at_ms"]),
        undone=row["undone_at_ms"] is not None,
    )
