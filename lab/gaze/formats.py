"""Files of eye trackers read: comma- or tab-separated, by the names of their columns, each fault with its line.

| format | columns |
|---|---|
| generic | `time_s` or `time_ms`; `x_px`, `y_px`; optional `valid` (0 or 1) |
| Tobii Pro Lab, data export | `Recording timestamp` (its unit in brackets, else it is found from the rate), `Gaze point X`, `Gaze point Y` in pixels of the display; optional `Validity left`, `Validity right` |
| Pupil Player, gaze on a surface | `gaze_timestamp` (s), `x_norm`, `y_norm` (from the bottom left), optional `on_surf`, `confidence` |
| Pupil Cloud, Marker Mapper | `timestamp [ns]`, `gaze position on surface x [normalized]` and `y` (from the top left), optional `gaze detected on surface` |

A row without a position is a moment at which no eye was seen; it is kept, because a gap ends a fixation.
"""  # noqa: E501 -- a table's row

from __future__ import annotations

import csv
import math
import re
import statistics
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from lab.gaze.errors import GazeError
from lab.gaze.values import Sample

if TYPE_CHECKING:
    from pathlib import Path

LEAST_CONFIDENCE = 0.6
"""Pupil Labs' own threshold in Pupil Player, below which a gaze point is not to be used."""
SLOWEST_HZ, FASTEST_HZ = 10.0, 2_500.0
"""Between these a recorder's rate lies; by it the unit of a timestamp without one is found."""
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Recording:
    """A file's samples in the order of time. `on_surface`: positions are shares of the phone's screen, else pixels of the display."""

    form: str
    on_surface: bool
    samples: tuple[Sample, ...]


@dataclass(frozen=True, slots=True)
class _Form:
    name: str
    time: str
    x: str
    y: str
    on_surface: bool
    per_s: float | None
    """How many of the time's units are a second; None where the file's rate has to tell."""
    seen: Callable[[Row], bool]
    from_bottom: bool = False


def _valid(row: Row) -> bool:
    return row.get("valid", "1") not in {"0", "0.0", "false", "False"}


def _tobii_valid(row: Row) -> bool:
    eyes = [row[name] for name in ("validity left", "validity right") if row.get(name)]
    return not eyes or any(eye.lower() == "valid" for eye in eyes)


def _on_surface(row: Row) -> bool:
    seen = row.get("on_surf", "true").lower() in {"true", "1"}
    try:
        return seen and float(row.get("confidence") or 1) >= LEAST_CONFIDENCE
    except ValueError:
        return False


def _detected(row: Row) -> bool:
    return row.get("gaze detected on surface", "true").lower() in {"true", "1"}


_FORMS = (
    _Form("generic", "time_s", "x_px", "y_px", on_surface=False, per_s=1.0, seen=_valid),
    _Form("generic", "time_ms", "x_px", "y_px", on_surface=False, per_s=1e3, seen=_valid),
    _Form(
        "tobii", "recording timestamp", "gaze point x", "gaze point y", on_surface=False, per_s=None, seen=_tobii_valid
    ),
    _Form(
        "pupil", "gaze_timestamp", "x_norm", "y_norm", on_surface=True, per_s=1.0, seen=_on_surface, from_bottom=True
    ),
    _Form(
        "pupil-cloud",
        "timestamp",
        "gaze position on surface x",
        "gaze position on surface y",
        on_surface=True,
        per_s=1e9,
        seen=_detected,
    ),
)
_UNIT = re.compile(r"\s*\[([^\]]*)\]\s*$")
_PER_S = {"s": 1.0, "ms": 1e3, "μs": 1e6, "µs": 1e6, "us": 1e6, "ns": 1e9}


def read_gaze(path: Path) -> Recording:
    """Read a file. Raises GazeError: GAZE_UNREADABLE, GAZE_COLUMNS, GAZE_VALUE, GAZE_EMPTY."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise GazeError("GAZE_UNREADABLE", f"{path.name}: UTF-8") from error
    except OSError as error:
        raise GazeError("GAZE_UNREADABLE", f"{path.name}: {error.strerror}") from error
    head, *lines = text.splitlines() or [""]
    between = "\t" if "\t" in head else ";" if ";" in head and "," not in head else ","
    (titles,) = csv.reader([head], delimiter=between)
    names = [_UNIT.sub("", title).strip().lower() for title in titles]
    form = next((one for one in _FORMS if {one.time, one.x, one.y} <= set(names)), None)
    if form is None:
        raise GazeError("GAZE_COLUMNS", ", ".join(titles[:12]))
    unit = _UNIT.search(titles[names.index(form.time)])
    per_s = _PER_S.get(unit[1], form.per_s) if unit else form.per_s
    rows = csv.reader(lines, delimiter=between)
    raw = [_sample(form, dict(zip(names, row, strict=False)), rows.line_num + 1) for row in rows if any(row)]
    if not any(one.x is not None for one in raw):
        raise GazeError("GAZE_EMPTY", path.name)
    scale = per_s or _found_unit(raw)
    # A tracker that merges its sensors may write rows a little out of order.
    samples = sorted((Sample(one.time_s / scale, one.x, one.y) for one in raw), key=lambda one: one.time_s)
    return Recording(form.name, form.on_surface, tuple(samples))


def _sample(form: _Form, row: Row, line: int) -> Sample:
    time = _number(row, form.time, line)
    if time is None:
        raise GazeError("GAZE_VALUE", f"{line}: {form.time}")
    x, y = (_number(row, name, line) for name in (form.x, form.y))
    if x is None or y is None or not form.seen(row):
        return Sample(time, None, None)
    return Sample(time, x, 1 - y if form.from_bottom else y)


def _number(row: Row, name: str, line: int) -> float | None:
    """A number of a row, also with a decimal comma; None where the cell is empty. Raises GazeError (GAZE_VALUE)."""
    cell = row.get(name, "").strip()
    if cell in {"", "-", "n/a", "NaN", "nan"}:
        return None
    try:
        value = float(cell.replace(",", "."))
    except ValueError:
        raise GazeError("GAZE_VALUE", f"{line}: {name} = {cell[:20]}") from None
    if not math.isfinite(value):
        raise GazeError("GAZE_VALUE", f"{line}: {name} = {cell[:20]}")
    return value


def _found_unit(raw: list[Sample]) -> float:
    """How many units are a second, by the one that makes the rate one that recorders have. Raises GazeError (GAZE_COLUMNS)."""
    times = sorted({one.time_s for one in raw})
    steps = [after - before for before, after in pairwise(times)]
    step = statistics.median(steps) if steps else 0.0
    for per_s in (1e6, 1e3):
        if step and SLOWEST_HZ <= per_s / step <= FASTEST_HZ:
            return per_s
    raise GazeError("GAZE_COLUMNS", "recording timestamp: μs / ms ?")
