"""Answers to a question, as lists of them are shown: with what follows from each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer. `value` is what `choose…` takes."""

    value: str
    label: str
    detail: str
    icon_of: str
    """A drawing of assets/icons."""
    chosen: bool
    sentence: str
