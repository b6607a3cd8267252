"""Precious metals in words and rows. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from app.i18n import marked
from app.viewmodels.deposits.words import day_text
from app.viewmodels.money import MINUS, display, signed, spoken
from app.viewmodels.translate import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bank.savings.values import MetalHolding, MetalPrice

_MG_A_GRAM = 1_000
_NAMES: Mapping[str, str] = MappingProxyType(
    {"gold": marked("metals", "黄金（模拟）"), "silver": marked("metals", "白银（模拟）")}
)


@dataclass(frozen=True, slots=True)
class MetalRow:
    """A metal, its price of today, and what one holds of it."""

    metal_id: str
    title: str
    price: str
    change: str
    """Against the day before, with a word: 比昨天涨 ¥1.20."""
    holding: str
    """How much one holds, or an empty text."""
    value: str
    gain: str
    sentence: str


@dataclass(frozen=True, slots=True)
class PriceRow:
    """The price of one day."""

    day: str
    price: str
    change: str
    sentence: str


def metal_name(metal_id: str, name: str) -> str:
    """黄金（模拟）; a metal without a word of its own is called as the bank calls it."""
    return translate("metals", _NAMES[metal_id]) if metal_id in _NAMES else name


def grams(milligrams: int) -> str:
    """An amount of metal in grams, without needless zeros.

    >>> grams(12_340)
    '12.34'
    """
    whole, rest = divmod(milligrams, _MG_A_GRAM)
    return f"{whole}.{rest:03d}".rstrip("0").rstrip(".")


def parse_grams(text: str) -> int | None:
    """Milligrams of what a person typed, or None where it is no amount of metal.

    >>> parse_grams("12.5克")
    12500
    """
    plain = text.strip().removesuffix("克").strip()
    whole, _, rest = plain.partition(".")
    if not plain.isascii() or not (whole + rest).isdigit() or len(whole) > 7 or len(rest) > 3:
        return None
    return int(whole or "0") * _MG_A_GRAM + int(rest.ljust(3, "0") or "0")


def grams_text(milligrams: int) -> str:
    """12.34克."""
    return translate("metals", "{n}克").format(n=grams(milligrams))


def a_gram(fen: int) -> str:
    """¥563.21/克."""
    return translate("metals", "{amount}/克").format(amount=display(fen))


def change_text(before: MetalPrice | None, now: MetalPrice) -> str:
    """What became of the price since the day before, in a word and an amount."""
    if before is None:
        return ""
    difference = now.middle_fen_per_gram - before.middle_fen_per_gram
    if difference == 0:
        return translate("metals", "和前一天一样")
    pattern = (
        translate("metals", "比前一天涨 {amount}") if difference > 0 else translate("metals", "比前一天跌 {amount}")
    )
    return pattern.format(amount=display(abs(difference)))


def gain_text(gain_fen: int, money: Callable[[int], str] = display) -> str:
    """What a holding gained or lost, in a word and an amount."""
    if gain_fen == 0:
        return translate("metals", "不赚不亏")
    pattern = translate("metals", "赚 {amount}") if gain_fen > 0 else translate("metals", "亏 {amount}")
    return pattern.format(amount=money(abs(gain_fen)))


def metal_row(now: MetalPrice, before: MetalPrice | None, held: MetalHolding | None) -> MetalRow:
    """A metal with its price of today."""
    has = held is not None and held.milligrams > 0
    title = metal_name(now.metal_id, now.metal_name)
    price = translate("metals", "今天的市价每克{amount}").format(amount=spoken(now.middle_fen_per_gram))
    parts = [title, price, change_text(before, now)]
    if held is not None and has:
        parts.append(
            translate("metals", "您有{grams}，现在卖掉能得{value}，{gain}").format(
                grams=grams_text(held.milligrams),
                value=spoken(held.value_fen),
                gain=gain_text(held.gain_fen, spoken),
            )
        )
    return MetalRow(
        metal_id=now.metal_id,
        title=title,
        price=a_gram(now.middle_fen_per_gram),
        change=change_text(before, now),
        holding=translate("metals", "您有 {grams}").format(grams=grams_text(held.milligrams)) if held and has else "",
        value=display(held.value_fen) if held and has else "",
        gain=gain_text(held.gain_fen) if held and has else "",
        sentence=translate("metals", "，").join(part for part in parts if part),
    )


def price_rows(path: Sequence[MetalPrice]) -> list[PriceRow]:
    """Prices by day, newest first; the first day of the path has nothing to compare with and is left out."""
    rows = []
    for before, now in pairwise(path):
        difference = now.middle_fen_per_gram - before.middle_fen_per_gram
        day = day_text(now.day)
        rows.append(
            PriceRow(
                day=day,
                price=display(now.middle_fen_per_gram),
                change=signed(difference) if difference else display(0),
                sentence=translate("metals", "{day}，每克{price}，{change}").format(
                    day=day, price=spoken(now.middle_fen_per_gram), change=change_text(before, now)
                ),
            )
        )
    return rows[::-1]


def path_points(path: Sequence[MetalPrice]) -> list[QPointF]:
    """A price path as points in a square of side 1, y downwards; a path that never moves lies in the middle."""
    middles = [one.middle_fen_per_gram for one in path]
    if not middles:
        return []
    low, span, steps = min(middles), max(middles) - min(middles), max(1, len(middles) - 1)
    return [
        QPointF(place / steps, 1 - (fen - low) / span if span else 0.5)  # drawing only: no amount is worked out here
        for place, fen in enumerate(middles)
    ]


def path_sentence(path: Sequence[MetalPrice]) -> str:
    """A price path in one sentence: from, to, lowest, highest."""
    if not path:
        return ""
    middles = [one.middle_fen_per_gram for one in path]
    return translate("metals", "{n}天里每克从{first}到{last}，最低{low}，最高{high}").format(
        n=len(path) - 1,
        first=display(middles[0]).replace(MINUS, "-"),
        last=display(middles[-1]).replace(MINUS, "-"),
        low=display(min(middles)),
        high=display(max(middles)),
    )
