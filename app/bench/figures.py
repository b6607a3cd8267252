"""Figures of a benchmark: what was measured, in which unit, and what it must not exceed or fall below."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from rich.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Figure:
    """One number. `bar` is the number it is held against; `at_most` says on which side of it is good."""

    name: str
    value: float
    unit: str
    bar: float | None = None
    at_most: bool = True
    note: str = ""
    """What it was measured on, or beside what."""

    @property
    def held(self) -> bool | None:
        """Whether the bar is held; None where there is none."""
        if self.bar is None:
            return None
        return self.value <= self.bar if self.at_most else self.value >= self.bar


def ratio(name: str, ours: float, theirs: float, note: str, *, bar: float | None = None) -> Figure:
    """How much of the peer's number ours is."""
    return Figure(name, round(ours / theirs, 3) if theirs else float("nan"), "×", bar, note=note)


def as_json(figures: Iterable[Figure]) -> str:
    """One JSON array, each figure with its bar. What could not be measured is null, and its bar is not held."""
    rows = [{**asdict(figure), "held": figure.held} for figure in figures]
    known = [{**row, "value": None if math.isnan(row["value"]) else row["value"]} for row in rows]
    return json.dumps(known, ensure_ascii=False, indent=2, allow_nan=False)


def as_table(title: str, figures: Iterable[Figure]) -> Table:
    """A table for people; what the figures were measured on stands below it, once each."""
    rows = list(figures)
    notes = list(dict.fromkeys(figure.note for figure in rows if figure.note))
    caption = "\n".join(f"{place}  {note}" for place, note in enumerate(notes, start=1))
    table = Table(title=title, caption=caption, caption_justify="left")
    for column in ("figure", "value", "bar", "", "on"):
        table.add_column(column)
    for figure in rows:
        sign = "≤" if figure.at_most else "≥"
        bar = "" if figure.bar is None else f"{sign} {figure.bar:g}"
        mark = {True: "✓", False: "✗", None: ""}[figure.held]
        place = str(notes.index(figure.note) + 1) if figure.note else ""
        table.add_row(figure.name, f"{figure.value:g} {figure.unit}", bar, mark, place)
    return table
