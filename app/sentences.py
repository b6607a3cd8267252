"""One clear sentence for every code: what happened, and what to do now. For the screen and for the voice alike."""

from __future__ import annotations

import string
from datetime import datetime
from typing import TYPE_CHECKING

from app.i18n import marked
from app.sentence_table import FALLBACK, TABLE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CONTEXT = "sentences"
"""The translation context of the table's sentences."""
_COUNTED = frozenset({"points", "balance"})
"""Values that may be large and are no amounts of money."""


def sentence(code: str, params: Mapping[str, int | str], translate: Callable[[str, str], str] | None = None) -> str:
    """The sentence for `code`, its values filled in from `params`; Mandarin unless `translate` says otherwise.

    `translate` takes a context and a source text, as `QCoreApplication.translate` does. An unknown code gets the
    sentence of INTERNAL_ERROR. Where a value is missing, as when the database itself refused, the shorter
    sentence is used that needs none.
    """
    say = translate or _as_it_is
    full, plain = TABLE.get(code, FALLBACK)
    values = {name: _shown(name, value, say) for name, value in params.items()}
    return say(CONTEXT, full if needed_values(full) <= values.keys() else plain).format(**values)


def needed_values(text: str) -> frozenset[str]:
    """Names of the values that a sentence shows."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def yuan(fen: int) -> str:
    """An amount inside a sentence: 1,200元, 300.50元.

    >>> yuan(30050)
    '300.50元'
    >>> yuan(120000)
    '1,200元'
    """
    whole, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{whole:,}{f'.{rest:02d}' if rest else ''}元"


def _shown(name: str, value: int | str, say: Callable[[str, str], str]) -> str:
    """A value as a person reads it; its kind is told by the unit at the end of its name."""
    if name.endswith("_fen") and isinstance(value, int):
        return say(CONTEXT, marked("sentences", "{amount}元")).format(amount=yuan(value).removesuffix("元"))
    if name.endswith("_iso"):
        moment = datetime.fromisoformat(str(value))
        pattern = say(CONTEXT, marked("sentences", "{month}月{day}日{hour}:{minute}"))
        return pattern.format(month=moment.month, day=moment.day, hour=moment.hour, minute=f"{moment.minute:02d}")
    if name in _COUNTED and isinstance(value, int):
        return f"{value:,}"
    return str(value)


def _as_it_is(_context: str, source: str) -> str:
    return source
