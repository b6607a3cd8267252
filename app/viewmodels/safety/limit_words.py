"""The four limits of a customer in words, the amounts that are offered, and what a change asks of the bank."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from app.failure import Failure
from app.i18n import marked
from app.viewmodels.money import display, spoken
from app.viewmodels.translate import translate

if TYPE_CHECKING:
    from bank.values import AgreedLimits, LimitUsage


class Limit(StrEnum):
    """One of the limits; the values are the fields of `AgreedLimits`."""

    PER_TRANSFER = "per_transfer_fen"
    PER_DAY = "per_day_fen"
    PER_DAY_COUNT = "per_day_count"
    PER_YEAR = "per_year_fen"

    @property
    def counts(self) -> bool:
        """Whether it limits a number and not an amount."""
        return self is Limit.PER_DAY_COUNT


NAMES = {
    Limit.PER_TRANSFER: marked("safety", "单笔限额"),
    Limit.PER_DAY: marked("safety", "每日限额"),
    Limit.PER_DAY_COUNT: marked("safety", "每日次数"),
    Limit.PER_YEAR: marked("safety", "每年限额"),
}
PLAIN_NAMES = {
    Limit.PER_TRANSFER: marked("safety", "一次最多转"),
    Limit.PER_DAY: marked("safety", "一天最多转"),
    Limit.PER_DAY_COUNT: marked("safety", "一天最多转"),
    Limit.PER_YEAR: marked("safety", "一年最多转"),
}
PLAIN_SUMS = {
    Limit.PER_TRANSFER: marked("safety", "一次最多转的钱"),
    Limit.PER_DAY: marked("safety", "一天最多转的钱"),
    Limit.PER_DAY_COUNT: marked("safety", "一天最多转的次数"),
    Limit.PER_YEAR: marked("safety", "一年最多转的钱"),
}
"""What the elder version calls a limit where its value does not follow."""
QUESTIONS = {
    Limit.PER_TRANSFER: marked("safety", "一次最多让转多少？"),
    Limit.PER_DAY: marked("safety", "一天最多让转多少？"),
    Limit.PER_DAY_COUNT: marked("safety", "一天最多让转几次？"),
    Limit.PER_YEAR: marked("safety", "一年最多让转多少？"),
}
OFFERED = {
    Limit.PER_TRANSFER: (100_000, 200_000, 500_000, 1_000_000, 2_000_000),
    Limit.PER_DAY: (200_000, 500_000, 1_000_000, 2_000_000, 5_000_000),
    Limit.PER_DAY_COUNT: (3, 5, 10, 20, 50),
    Limit.PER_YEAR: (5_000_000, 10_000_000, 20_000_000, 50_000_000, 100_000_000),
}
"""What a person may choose without typing: fen, or a number of transfers."""


@dataclass(frozen=True, slots=True)
class LimitRow:
    """One limit and what of it is used. `share` is 0 to 1, or -1 where nothing is counted against it."""

    kind: str
    name: str
    plain_name: str
    value: str
    used: str
    share: float
    sentence: str


def limit_row(kind: Limit, limits: AgreedLimits, usage: LimitUsage) -> LimitRow:
    """One limit in force as a row."""
    limit, used = value_of(limits, kind), _used(usage, kind)
    name, shown = translate("safety", NAMES[kind]), amount(kind, limit)
    if used is None:
        sentence = translate("safety", "{name}，{limit}，改一改").format(name=name, limit=said(kind, limit))
        return LimitRow(kind, name, translate("safety", PLAIN_NAMES[kind]), shown, "", -1.0, sentence)
    pattern = translate("safety", "今年已用{used}") if kind is Limit.PER_YEAR else translate("safety", "今天已用{used}")
    sentence = translate("safety", "{name}，{limit}，{used}，改一改").format(
        name=name, limit=said(kind, limit), used=pattern.format(used=said(kind, used))
    )
    text = pattern.format(used=amount(kind, used))
    plain = translate("safety", PLAIN_NAMES[kind])
    return LimitRow(kind, name, plain, shown, text, min(1.0, used / limit), sentence)


def value_of(limits: AgreedLimits, kind: Limit) -> int:
    """The limit in force, in fen or as a number."""
    return int(getattr(limits, kind.value))


def amount(kind: Limit, value: int) -> str:
    """A limit's value for the eye."""
    return translate("safety", "{n}次").format(n=f"{value:,}") if kind.counts else display(value)


def said(kind: Limit, value: int) -> str:
    """A limit's value for the ear."""
    return translate("safety", "{n}次").format(n=value) if kind.counts else spoken(value)


def changed(agreed: AgreedLimits, kind: Limit, value: int) -> AgreedLimits:
    """The same agreement with one limit set anew."""
    match kind:
        case Limit.PER_TRANSFER:
            return replace(agreed, per_transfer_fen=value)
        case Limit.PER_DAY:
            return replace(agreed, per_day_fen=value)
        case Limit.PER_DAY_COUNT:
            return replace(agreed, per_day_count=value)
        case Limit.PER_YEAR:
            return replace(agreed, per_year_fen=value)


def conflict(limits: AgreedLimits, kind: Limit) -> Failure | None:
    """Why one limit does not go with the others, told of the one that was changed; None where it does."""
    per_transfer, per_day, per_year = limits.per_transfer_fen, limits.per_day_fen, limits.per_year_fen
    match kind:
        case Limit.PER_TRANSFER if per_transfer > per_day:
            return Failure("LIMIT_TRANSFER_ABOVE_DAY", {"day_fen": per_day})
        case Limit.PER_DAY if per_day < per_transfer:
            return Failure("LIMIT_DAY_BELOW_TRANSFER", {"transfer_fen": per_transfer})
        case Limit.PER_DAY if per_year is not None and per_day > per_year:
            return Failure("LIMIT_DAY_ABOVE_YEAR", {"year_fen": per_year})
        case Limit.PER_YEAR if per_year is not None and per_year < per_day:
            return Failure("LIMIT_YEAR_BELOW_DAY", {"day_fen": per_day})
        case _:
            return None


def _used(usage: LimitUsage, kind: Limit) -> int | None:
    used = {Limit.PER_DAY: usage.day_fen, Limit.PER_DAY_COUNT: usage.day_count, Limit.PER_YEAR: usage.year_fen}
    return used.get(kind)
