"""One clear sentence for every code: what happened, and what to do now. For the screen and for the voice alike."""

from __future__ import annotations

import string
from datetime import datetime
from typing import TYPE_CHECKING

from app.sentence_table import FALLBACK, TABLE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CONTEXT = "sentences"
"""The translation context of the table's sentences."""


def sentence(code: str, params: Mapping[str, int | str], translate: Callable[[str, str], str] | None = None) -> str:
    """The sentence for `code`, its values filled in from `params`; Mandarin unless `translate` says otherwise.

    `translate` takes a context and a source text, as `QCoreApplication.translate` does. An unknown code gets the
    sentence of INTERNAL_ERROR. Where a value is missing, as when the database itself refused, the shorter
    sentence is used that needs none.
    """
    full, plain = TABLE.get(code, FALLBACK)
    values = {name: _shown(name, value) for name, value in params.items()}
    text = full if needed_values(full) <= values.keys() else plain
    return (translate(CONTEXT, text) if translate else text).format(**values)


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


def _shown(name: str, value: int | str) -> str:
    """A value as a person reads it; its kind is told by the unit at the end of its name."""
    if name.endswith("_fen") and isinstance(value, int):
        return yuan(value)
    if name.endswith("_iso"):
        moment = datetime.fromisoformat(str(value))
        return f"{moment.month}月{moment.day}日{moment.hour}:{moment.minute:02d}"
    return str(value)
