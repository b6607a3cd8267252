"""Search: a line of text to a page of entries, newest first, and how many there are.

A word is looked up among faces (the distinct wordings of entries) and each face leads to its entries through an index
that holds all that a search asks of them. Where very much is found, the page is read from the newest entry backwards
instead of sorting it all (bank/book/search_counts.py tells how it is counted).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import product
from sqlite3 import Row
from typing import Final

from bank.book import query as queries
from bank.book.categories import CategoryList
from bank.book.errors import BookEntryUnknownError
from bank.book.fields import checked_id, checked_text
from bank.book.pinyin import PinyinTable
from bank.book.query import AmountRange, Query
from bank.book.search_counts import MOST_COUNTED, Branch, Condition, Counted, both_conditions, count
from bank.book.spans import Span, checked
from bank.book.tokens import match_expression
from bank.book.values import BookEntry, BookFilter, SearchPage, Within
from bank.clock import from_epoch_ms
from bank.database import Database, Reading
from bank.errors import FieldInvalidError

LARGEST_PAGE: Final = 200
EVERYWHERE: Final = Within()
_NO_DAYS: Final = Span(date(1970, 1, 2), date(1970, 1, 1))
_MOST_EITHER: Final = 2  # numbers that are tried as an amount and as text; further ones are amounts

_LINE = (
    "SELECT b.id, b.account_id, a.name AS account_name, b.transfer_id, b.at_ms, b.direction, b.side, b.amount_fen,"
    "       p.account_id AS counterparty_id, p.name AS counterparty, b.category, b.category_by,"
    "       f.summary, f.channel, f.remark, f.note"
    "  FROM book_entry AS b JOIN account AS a ON a.id = b.account_id JOIN book_party AS p ON p.id = b.party_id"
    "  JOIN book_face AS f ON f.id = b.face_id"
)


class BookSearch:
    """Finds entries."""

    def __init__(self, database: Database, categories: CategoryList, pinyin: PinyinTable) -> None:
        self._database = database
        self._categories = categories
        self._pinyin = pinyin

    def search(
        self,
        customer_id: str,
        text: str,
        today: date,
        *,
        within: Within = EVERYWHERE,
        limit: int = 50,
        before: int | None = None,
    ) -> SearchPage:
        """Return what answers to `text` (bank/book/query.py tells its language), newest first; "" finds everything.

        today: what 今天 and 上月 are counted from. within: what was chosen beside the text; both must fit.
        before: the last page's next_before.

        Raises:
            FieldInvalidError: an argument of a wrong type, limit not within 1 to 200. No text is ever an error.
            BookEntryUnknownError: `before` is no line of this customer's book.
        """
        _check(customer_id, text, today, limit)
        query = _narrowed(queries.parse(text, today), within)
        with self._database.snapshot() as reading:
            branches = list(self._branches(reading, customer_id, query, within.only))
            place = _place(reading, customer_id, before)
            counted = count(reading, branches)
            ids = _page(reading, branches, counted, place, limit + 1)
            entries = tuple(entry(row, self._categories) for row in lines(reading, ids[:limit]))
        return SearchPage(
            query=query,
            found=counted.entries,
            exact=counted.exact,
            income_fen=counted.income_fen,
            expense_fen=counted.expense_fen,
            entries=entries,
            next_before=ids[limit - 1] if len(ids) > limit else None,
        )

    def entry(self, customer_id: str, entry_id: int) -> BookEntry:
        """Return one line as it now is (BookEntryUnknownError, FieldInvalidError)."""
        entry_id = checked_id(entry_id, "entry_id")
        with self._database.snapshot() as reading:
            _place(reading, checked_text(customer_id, "customer_id"), entry_id)
            return entry(lines(reading, [entry_id])[0], self._categories)

    def _branches(self, reading: Reading, customer_id: str, query: Query, only: BookFilter) -> Iterator[Branch]:
        """Return every reading of the query: numbers that may be text double them."""
        either = [amount for amount in query.amounts if amount.text is not None][:_MOST_EITHER]
        sure = [amount for amount in query.amounts if amount not in either]
        for as_text in product((False, True), repeat=len(either)):
            words = [amount.text for amount, text in zip(either, as_text, strict=True) if text and amount.text]
            amounts = [amount for amount, text in zip(either, as_text, strict=True) if not text]
            branch = self._branch(reading, customer_id, query, (*query.words, *words), (*sure, *amounts))
            if branch is not None:
                yield _restricted(branch, only)

    def _branch(
        self,
        reading: Reading,
        customer_id: str,
        query: Query,
        words: tuple[str, ...],
        amounts: tuple[AmountRange, ...],
    ) -> Branch | None:
        faces = None
        if words:
            faces = self._faces(reading, customer_id, words)
            if faces is None:
                return None
        kinds = None
        if query.kinds:
            named = [{category.id for category in self._categories.named(kind)} for kind in query.kinds]
            kinds = tuple(sorted(set.intersection(*named)))
        return Branch(customer_id, faces, amounts, query.span, query.side, kinds)

    def _faces(self, reading: Reading, customer_id: str, words: tuple[str, ...]) -> Condition | None:
        """Return the condition on a line's face that the words make, None if a word can never be found."""
        condition, parameters = "SELECT id FROM book_face WHERE customer_id = ?", list[object]([customer_id])
        expressions = []
        for word in words:
            expression = match_expression(word, self._pinyin)
            called = _called(reading, customer_id, word)
            if expression is None and not called:
                return None
            if expression is not None and not called:
                expressions.append(expression)
                continue
            marks = ", ".join("?" * len(called))
            condition += f" AND (party_id IN ({marks})"
            parameters += called
            if expression is not None:
                condition += " OR id IN (SELECT rowid FROM book_words WHERE book_words MATCH ?)"
                parameters.append(expression)
            condition += ")"
        if expressions:
            condition += " AND id IN (SELECT rowid FROM book_words WHERE book_words MATCH ?)"
            parameters.append(" AND ".join(f"({expression})" for expression in expressions))
        return Condition(f"face_id IN ({condition})", tuple(parameters))


def _narrowed(query: Query, within: Within) -> Query:
    """Return what was typed and chosen together; two sides that exclude each other leave no days."""
    if not isinstance(within, Within):
        raise FieldInvalidError(field="within")
    span = query.span if within.span is None else queries.both(query.span, checked(within.span))
    if within.side is not None and query.side not in (None, within.side):
        span = _NO_DAYS
    return replace(query, span=span, side=within.side or query.side)


def _restricted(branch: Branch, only: BookFilter) -> Branch:
    """Return the branch as far as the filter lets it; an empty part of the filter restricts nothing."""
    kinds, faces = branch.kinds, branch.faces
    if only.category_ids:
        kinds = tuple(sorted(set(only.category_ids) & set(only.category_ids if kinds is None else kinds)))
    if only.counterparty_ids:
        marks = ", ".join("?" * len(only.counterparty_ids))
        parties = f"SELECT id FROM book_party WHERE customer_id = ? AND account_id IN ({marks})"  # noqa: S608  # marks
        condition = Condition(
            f"face_id IN (SELECT id FROM book_face WHERE party_id IN ({parties}))",  # noqa: S608  # names of ours
            (branch.customer_id, *only.counterparty_ids),
        )
        faces = condition if faces is None else both_conditions(faces, condition)
    return replace(branch, kinds=kinds, faces=faces, accounts=only.account_ids or None)


def entry(row: Row, categories: CategoryList) -> BookEntry:
    """Return a line as a value."""
    return BookEntry(
        id=row["id"],
        account_id=row["account_id"],
        account_name=row["account_name"],
        transfer_id=row["transfer_id"],
        booked_at=from_epoch_ms(row["at_ms"]),
        direction=row["direction"],
        side=row["side"],
        amount_fen=row["amount_fen"],
        counterparty_id=row["counterparty_id"],
        counterparty=row["counterparty"],
        category_id=row["category"],
        category=categories.name(row["category"]),
        category_by=row["category_by"],
        summary=row["summary"],
        channel=row["channel"],
        remark=row["remark"],
        note=row["note"],
    )


def lines(reading: Reading, ids: list[int]) -> list[Row]:
    """Return the rows of these lines in this order, for `entry`."""
    rows = reading.rows(f"{_LINE} WHERE b.id IN ({', '.join('?' * len(ids))})", *ids)
    by_id = {row["id"]: row for row in rows}
    return [by_id[each] for each in ids]


def _check(customer_id: str, text: str, today: date, limit: int) -> None:
    for field, value, kind in (("customer_id", customer_id, str), ("text", text, str), ("today", today, date)):
        if not isinstance(value, kind):
            raise FieldInvalidError(field=field)
    if type(limit) is not int or not 1 <= limit <= LARGEST_PAGE:
        raise FieldInvalidError(field="limit")


def _called(reading: Reading, customer_id: str, word: str) -> list[int]:
    """Return the parties that the customer calls so: payees by relation or alias."""
    rows = reading.rows(
        "SELECT b.id FROM payee AS p JOIN book_party AS b"
        "    ON b.customer_id = p.customer_id AND b.account_id = p.account_id"
        " WHERE p.customer_id = ?"
        "   AND (p.relation = ? OR ? IN (SELECT alias FROM payee_alias WHERE payee_id = p.id))",
        customer_id,
        word,
        word,
    )
    return [row["id"] for row in rows]


def _place(reading: Reading, customer_id: str, before: int | None) -> tuple[int, int] | None:
    if before is None:
        return None
    if type(before) is not int:
        raise FieldInvalidError(field="before")
    row = reading.row("SELECT day, id FROM book_entry WHERE id = ? AND customer_id = ?", before, customer_id)
    if row is None:
        raise BookEntryUnknownError
    return row["day"], row["id"]


def _page(
    reading: Reading, branches: list[Branch], counted: Counted, place: tuple[int, int] | None, limit: int
) -> list[int]:
    """Return the ids of the next lines before a place, newest first."""
    if not counted.entries:
        return []
    later = Condition("(day, id) < (?, ?)", place) if place else None
    walked = counted.entries > MOST_COUNTED and len(branches) == 1
    selects, parameters = [], list[object]()
    for branch in branches:
        index = "book_entry_by_day" if walked else branch.index
        condition = branch.condition(later, by_customer=walked)
        selects.append(f"SELECT id, day FROM book_entry INDEXED BY {index} WHERE {condition.sql}")  # noqa: S608  # names of ours
        parameters += condition.parameters
    rows = reading.rows(f"{' UNION '.join(selects)} ORDER BY day DESC, id DESC LIMIT ?", *parameters, limit)
    return [row["id"] for row in rows]
