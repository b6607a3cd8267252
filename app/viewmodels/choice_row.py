"""One of several choices, as `Choices` and lists of questions show them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One of several choices. `value` is what `choose…` takes."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer with what follows from it."""

    value: str
    label: str
    detail: str
    icon_of: str
    chosen: bool
    sentence: str
