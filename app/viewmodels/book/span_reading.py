"""Reading a span of the book: all that the pages show of it, asked at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.viewmodels.book.spans import When, grain_of, span_before

if TYPE_CHECKING:
    from bank.bank import BankReader
    from bank.book.spans import Grain, Span
    from bank.book.values import Breakdown, Comparison, Dimension, Point, SpanTotals

Side = Literal["in", "out"]

MOST_PARTS = 50
"""Parts of a breakdown; further ones are summed up."""


@dataclass(frozen=True, slots=True)
class SpanPicture:
    """All that the pages show of a span."""

    span: Span
    grain: Grain
    totals: SpanTotals
    comparison: Comparison | None
    points: tuple[Point, ...]
    breakdown: Breakdown


@dataclass(frozen=True, slots=True)
class ReadSpan:
    """What to read, on the reader's thread."""

    customer_id: str
    when: When
    span: Span
    dimension: Dimension
    side: Side

    def __call__(self, reader: BankReader) -> SpanPicture:
        """Ask for all of it."""
        book, before, grain = reader.book, span_before(self.when, self.span), grain_of(self.span)
        return SpanPicture(
            span=self.span,
            grain=grain,
            totals=book.totals(self.customer_id, self.span),
            comparison=None if before is None else book.compare(self.customer_id, self.span, before),
            points=book.series(self.customer_id, self.span, grain),
            breakdown=book.breakdown(self.customer_id, self.span, self.dimension, self.side, top=MOST_PARTS),
        )
