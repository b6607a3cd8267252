"""Answers that are sentences: one under the other, one of them chosen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One answer, and what it means in a line of its own or an empty text."""

    value: str
    label: str
    detail: str
    chosen: bool
