"""The monthly bill: assets, liabilities, income, expense and points, beside the month before and the year before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bank import customers
from bank.book.analysis import BookAnalysis
from bank.book.bill_sentences import sentences
from bank.book.errors import BookBillMonthError
from bank.book.fields import checked_text
from bank.book.holdings import HoldingsSource, LedgerHoldings, together
from bank.book.spans import LONGEST_YEARS, Span, month_span
from bank.book.values import Dimension, MonthlyBill
from bank.database import Database
from bank.errors import FieldInvalidError

LONGEST_LIST: Final = 8  # kinds that a bill names; the rest is one line. Ours


class BillMaker:
    """Makes monthly bills. sources: rooms that know of more than the ledger's accounts."""

    def __init__(self, database: Database, analysis: BookAnalysis, sources: Sequence[HoldingsSource]) -> None:
        self._database = database
        self._analysis = analysis
        self._sources = (LedgerHoldings(database), *sources)

    def bill(self, customer_id: str, year: int, month: int, today: date) -> MonthlyBill:
        """Return a month's bill; the present month's ends today, and what it is compared with on the same day.

        Raises:
            CustomerUnknownError, FieldInvalidError
            BookBillMonthError: no such month, one that has not begun, or one more than ten years back.
        """
        if not isinstance(today, date):
            raise FieldInvalidError(field="today")
        customers.find(self._database, checked_text(customer_id, "customer_id"))
        span, complete = bill_span(year, month, today)
        before, year_before = month_before(span, complete=complete), year_earlier(span, complete=complete)
        holdings = together([source.holdings(customer_id, span.last) for source in self._sources])
        compare = self._analysis.compare
        by_category = Dimension.CATEGORY
        bill = MonthlyBill(
            customer_id=customer_id,
            span=span,
            complete=complete,
            holdings=holdings,
            assets_fen=sum(asset.amount_fen for asset in holdings.assets),
            liabilities_fen=sum(debt.amount_fen for debt in holdings.liabilities or ()),
            totals=self._analysis.totals(customer_id, span),
            income_by_category=self._analysis.breakdown(customer_id, span, by_category, "in", top=LONGEST_LIST),
            expense_by_category=self._analysis.breakdown(customer_id, span, by_category, "out", top=LONGEST_LIST),
            with_month_before=compare(customer_id, span, before, by_category),
            with_year_before=compare(customer_id, span, year_before, by_category),
            sentences=(),
        )
        return replace(bill, sentences=sentences(bill))


def bill_span(year: int, month: int, today: date) -> tuple[Span, bool]:
    """Return a month's days up to today, and whether it has ended (BookBillMonthError)."""
    span = month_span(year, month)
    age_months = (today.year - year) * 12 + today.month - month
    if not 0 <= age_months <= LONGEST_YEARS * 12:
        raise BookBillMonthError
    return (span, True) if span.last < today else (Span(span.first, today), False)


def month_before(span: Span, *, complete: bool) -> Span:
    """Return the month before a bill's, all of it or up to the same day."""
    day = span.first - timedelta(days=1)
    return _up_to(month_span(day.year, day.month), span, complete=complete)


def year_earlier(span: Span, *, complete: bool) -> Span:
    """Return the same month of the year before, all of it or up to the same day."""
    return _up_to(month_span(span.first.year - 1, span.first.month), span, complete=complete)


def _up_to(month: Span, span: Span, *, complete: bool) -> Span:
    return month if complete else Span(month.first, month.last.replace(day=min(month.last.day, span.last.day)))
