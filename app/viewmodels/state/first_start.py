"""Whether the elder version is to be offered, as a pure question of what was asked before and how old somebody is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

    from app.settings import Settings

ELDER_FROM: Final = 55
"""Years of age from which the elder version is offered once more to whoever was younger at the first offer."""


def years(born: date, today: date) -> int:
    """Age in full years."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def offer_due(settings: Settings, age: int) -> bool:
    """Whether to ask: at the first start, and once when the customer is old enough and was not so at the first."""
    if settings.version == "elder":
        return False
    return settings.elder_offer == "" or (settings.elder_offer == "once" and age >= ELDER_FROM)


def answered(age: int) -> str:
    """What to remember of the offer."""
    return "over-55" if age >= ELDER_FROM else "once"
