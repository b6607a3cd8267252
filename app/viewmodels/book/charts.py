"""What a chart is made of: its scale, its bars as parts of the whole height, and its one sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.viewmodels.book.kinds import kind_name
from app.viewmodels.book.spans import span_text, step_label, step_text
from app.viewmodels.money import display, spoken
from app.viewmodels.names import said
from app.viewmodels.translate import screen_is_chinese, translate
from bank.book.ratios import rounded_ratio
from bank.book.values import Dimension, Share

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bank.book.spans import Grain, Span
    from bank.book.values import Breakdown, Change, Comparison, Point, SpanTotals

_STEPS = (1, 2, 5, 10)
_WAN_FEN = 10_000_00
WHOLE_BP = 10_000
"""The whole of a breakdown in basis points."""


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """A step of a series: two bars side by side, as parts of the chart's height, and what they stand for."""

    label: str
    name: str
    income: float
    expense: float
    income_text: str
    expense_text: str
    sentence: str


@dataclass(frozen=True, slots=True)
class BarRow:
    """A bar that lies: its part of the width, its words. `solid`: the one that matters, the others are outlined."""

    label: str
    amount: str
    part: float
    solid: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A part of a breakdown; an empty key is all the others together, which lead nowhere.

    part: its bar, 0 to 1 of the room; share and start: its arc in a ring, 0 to 1 of the whole, from the top clockwise.
    """

    key: str
    name: str
    amount: str
    detail: str
    part: float
    share: float
    start: float
    sentence: str


def ceiling_fen(most_fen: int) -> int:
    """The top of a scale: 1, 2 or 5 and noughts, at least `most_fen` and at least one yuan.

    >>> ceiling_fen(3_456_00), ceiling_fen(5_000_00), ceiling_fen(0)
    (500000, 500000, 100)
    """
    power = 100
    while power * 10 < most_fen:
        power *= 10
    return next(power * step for step in _STEPS if power * step >= most_fen)


def axis_text(fen: int) -> str:
    """An amount on the scale, short: 5000, 2万."""
    if screen_is_chinese() and fen >= _WAN_FEN:
        return f"{fen / _WAN_FEN:g}万"
    return f"{fen / 100:,g}" if fen < _WAN_FEN else f"{fen // 100:,}"


def part(fen: int, of_fen: int) -> float:
    """A bar's length: 0 to 1; what is there at all is at least a line."""
    if fen <= 0 or of_fen <= 0:
        return 0.0
    return max(0.01, min(1.0, fen / of_fen))


def percent(bp: int) -> str:
    """Basis points as per cent with one decimal at most.

    >>> percent(1234), percent(500)
    ('12.3%', '5%')
    """
    whole, tenth = divmod(rounded_ratio(bp, 10), 10)
    return f"{whole}{f'.{tenth}' if tenth else ''}%"


def top_fen(points: Sequence[Point]) -> int:
    """The top of a series' scale."""
    return ceiling_fen(max((max(point.income_fen, point.expense_fen) for point in points), default=0))


def column_rows(points: Sequence[Point], grain: Grain) -> list[ColumnRow]:
    """A series as pairs of bars."""
    top = top_fen(points)
    sentence = translate("book", "{when}，收入{income}，支出{expense}")
    return [
        ColumnRow(
            label=step_label(point.span, grain),
            name=step_text(point.span, grain),
            income=part(point.income_fen, top),
            expense=part(point.expense_fen, top),
            income_text=display(point.income_fen),
            expense_text=display(point.expense_fen),
            sentence=sentence.format(
                when=step_text(point.span, grain), income=spoken(point.income_fen), expense=spoken(point.expense_fen)
            ),
        )
        for point in points
    ]


def series_summary(span: Span, points: Sequence[Point], grain: Grain, money: Callable[[int], str] = spoken) -> str:
    """What a series shows, in one sentence: how much in all, and when the most. money: `spoken` or `display`."""
    spent = sum(point.expense_fen for point in points)
    came = sum(point.income_fen for point in points)
    if not any(point.expense_entries or point.income_entries for point in points):
        return translate("book", "{span}没有收支").format(span=span_text(span))
    text = translate("book", "{span}，收入共{income}，支出共{expense}").format(
        span=span_text(span), income=money(came), expense=money(spent)
    )
    if not spent:
        return text
    most = max(points, key=lambda point: point.expense_fen)
    return text + translate("book", "，支出最多的是{when}，{amount}").format(
        when=step_text(most.span, grain), amount=money(most.expense_fen)
    )


def summed_up(breakdown: Breakdown, most: int) -> Breakdown:
    """A breakdown of no more than so many parts and one that is all the others together."""
    kept, others = breakdown.shares[:most], breakdown.shares[most:]
    if len(others) <= 1:
        return breakdown
    amount_fen, entries = sum(share.amount_fen for share in others), sum(share.entries for share in others)
    rest = Share(
        key="",
        name="",
        amount_fen=amount_fen,
        entries=entries,
        average_fen=rounded_ratio(amount_fen, entries) if entries else 0,
        share_bp=sum(share.share_bp for share in others),
    )
    return replace(breakdown, shares=(*kept, rest))


def share_rows(breakdown: Breakdown) -> list[ShareRow]:
    """A breakdown as bars that lie, each as long as its share of the whole."""
    detail = translate("book", "{n}笔 · 占{percent}")
    sentence = translate("book", "{name}，{amount}，{n}笔，占{percent}")
    rows: list[ShareRow] = []
    before_bp = 0
    for share in breakdown.shares:
        name = kind_name(share.key, share.name) if _by_kind(breakdown) else said(share.name)
        if not share.key:
            name = translate("book", "其他")
        rows.append(
            ShareRow(
                key=share.key,
                name=name,
                amount=display(share.amount_fen),
                detail=detail.format(n=share.entries, percent=percent(share.share_bp)),
                part=part(share.amount_fen, breakdown.amount_fen),
                share=share.share_bp / WHOLE_BP,
                start=before_bp / WHOLE_BP,
                sentence=sentence.format(
                    name=name, amount=spoken(share.amount_fen), n=share.entries, percent=percent(share.share_bp)
                ),
            )
        )
        before_bp += share.share_bp
    return rows


def shares_summary(breakdown: Breakdown, money: Callable[[int], str] = spoken) -> str:
    """What a breakdown shows, in one sentence: 2026年1月到2月，支出共…，最多的是…. money: as for a series."""
    named = [share for share in breakdown.shares if share.key]
    spending = breakdown.side == "out"
    if not named:
        nothing = translate("book", "{span}没有支出") if spending else translate("book", "{span}没有收入")
        return nothing.format(span=span_text(breakdown.span))
    largest = max(named, key=lambda share: share.amount_fen)
    pattern = (
        translate("book", "{span}，支出共{total}，最多的是{name}，{amount}，占{percent}")
        if spending
        else translate("book", "{span}，收入共{total}，最多的是{name}，{amount}，占{percent}")
    )
    return pattern.format(
        span=span_text(breakdown.span),
        total=money(breakdown.amount_fen),
        name=kind_name(largest.key, largest.name) if _by_kind(breakdown) else largest.name,
        amount=money(largest.amount_fen),
        percent=percent(largest.share_bp),
    )


def change_text(change: Change, then: str, *, spending: bool) -> str:
    """How an amount changed: 支出比2026年1月 多¥120.00 （多12.3%）."""
    if change.now_fen == change.before_fen:
        same = translate("book", "支出和{then}一样多") if spending else translate("book", "收入和{then}一样多")
        return same.format(then=then)
    more = change.difference_fen > 0
    if spending:
        pattern = translate("book", "支出比{then} 多{amount}") if more else translate("book", "支出比{then} 少{amount}")
    else:
        pattern = translate("book", "收入比{then} 多{amount}") if more else translate("book", "收入比{then} 少{amount}")
    text = pattern.format(then=then, amount=display(abs(change.difference_fen)))
    if change.change_bp is None:
        return text
    by = translate("book", " （多{percent}）") if more else translate("book", " （少{percent}）")
    return text + by.format(percent=percent(abs(change.change_bp)))


def spending_bars(totals: Sequence[SpanTotals]) -> list[BarRow]:
    """What was spent in several spans, one bar under the other; the first one is the one that matters."""
    top = max((each.expense.amount_fen for each in totals), default=0)
    sentence = translate("book", "{span}花了{amount}")
    return [
        BarRow(
            label=span_text(each.span),
            amount=display(each.expense.amount_fen),
            part=part(each.expense.amount_fen, top),
            solid=number == 0,
            sentence=sentence.format(span=span_text(each.span), amount=spoken(each.expense.amount_fen)),
        )
        for number, each in enumerate(totals)
    ]


def bars_summary(rows: Sequence[BarRow]) -> str:
    """All bars in one sentence."""
    return translate("book", "，").join(row.sentence for row in rows)


def compared(comparison: Comparison) -> list[str]:
    """Income and expense against the span before, a sentence each."""
    then = span_text(comparison.before.span)
    return [
        change_text(comparison.expense, then, spending=True),
        change_text(comparison.income, then, spending=False),
    ]


def column_text(row: ColumnRow) -> str:
    """One step of the chart for the eye: 3月2日：收入 ¥0.00，支出 ¥89.44."""
    return translate("book", "{when}：收入 {income}，支出 {expense}").format(
        when=row.name, income=row.income_text, expense=row.expense_text
    )


def shares_name(count: int, *, spent: bool) -> str:
    """Name of the list of parts, with how many it holds."""
    if spent:
        return translate("book", "钱花在哪儿了，共{n}项").format(n=count)
    return translate("book", "钱从哪儿来的，共{n}项").format(n=count)


def _by_kind(breakdown: Breakdown) -> bool:
    return breakdown.dimension is Dimension.CATEGORY
