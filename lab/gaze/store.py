"""A session's `gaze` folder: what was imported, how, the fixations, and the views that they lie on.

`about.json` says from what and by which thresholds; `samples.csv` and `fixations.csv` are on the session's clock (`_ms`) and the
phone's screen (`_px`, logical pixels); `views/NAME.png` and `.json` are a picture of each view and its accessible elements.
"""

from __future__ import annotations

import csv
import json
import os
import shutil
from dataclasses import asdict, astuple, dataclass, fields
from typing import TYPE_CHECKING, Any

from lab.gaze.dwell import Element
from lab.gaze.errors import GazeError
from lab.gaze.values import Fixation, Point
from lab.gaze.views import Looked, View

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

FOLDER = "gaze"
ABOUT, SAMPLES, FIXATIONS, VIEWS = "about.json", "samples.csv", "fixations.csv", "views"
_COLUMNS = (*(one.name for one in fields(Fixation)), *(one.name for one in fields(View)), "task", "condition")


@dataclass(frozen=True, slots=True)
class Photograph:
    """A view's picture as PNG, one pixel for each logical pixel of the phone, and what stood there."""

    png: bytes
    width_px: float
    height_px: float
    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """What a session's folder has of gaze."""

    about: Mapping[str, Any]
    looks: tuple[Looked, ...]
    views: Mapping[View, Photograph]


def keep_gaze(
    session: Path,
    about: Mapping[str, Any],
    points: Iterable[Point],
    looks: Iterable[Looked],
    views: Mapping[View, Photograph],
) -> None:
    """Write a session's gaze; an earlier import is replaced when this one is whole. Raises GazeError (GAZE_UNWRITABLE)."""
    new, place = session / f".{FOLDER}.new", session / FOLDER
    try:
        shutil.rmtree(new, ignore_errors=True)
        (new / VIEWS).mkdir(parents=True)
        _table(new / SAMPLES, [one.name for one in fields(Point)], (astuple(point) for point in points))
        _table(new / FIXATIONS, _COLUMNS, (_row(one) for one in looks))
        for view, photograph in views.items():
            (new / VIEWS / f"{view.name}.png").write_bytes(photograph.png)
            told = {
                "view": asdict(view),
                "width_px": photograph.width_px,
                "height_px": photograph.height_px,
                "elements": [asdict(one) for one in photograph.elements],
            }
            (new / VIEWS / f"{view.name}.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        with (new / ABOUT).open("w", encoding="utf-8") as file:
            file.write(json.dumps(about, ensure_ascii=False, indent=2) + "\n")
            file.flush()
            os.fsync(file.fileno())
        if place.exists():
            shutil.rmtree(place)
        new.rename(place)
    except OSError as error:
        raise GazeError("GAZE_UNWRITABLE", f"{session.name}: {error.strerror}") from error


def read_kept(session: Path) -> Kept | None:
    """What was imported; None where nothing was. Raises GazeError (GAZE_UNREADABLE)."""
    place = session / FOLDER
    if not (place / ABOUT).exists():
        return None
    try:
        about = json.loads((place / ABOUT).read_text(encoding="utf-8"))
        with (place / FIXATIONS).open(encoding="utf-8", newline="") as file:
            looks = tuple(_looked(row) for row in csv.DictReader(file))
        views = dict(_view(file) for file in sorted((place / VIEWS).glob("*.json")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise GazeError("GAZE_UNREADABLE", session.name) from error
    return Kept(about, looks, views)


def _table(path: Path, head: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        writer.writerows([round(cell, 2) if isinstance(cell, float) else cell for cell in row] for row in rows)


def _row(one: Looked) -> tuple[object, ...]:
    return (*astuple(one.fixation), *astuple(one.view), one.task, one.condition)


def _looked(row: Mapping[str, str]) -> Looked:
    fixation = Fixation(*(float(row[one.name]) for one in fields(Fixation)))
    view = View(row["page"], row["version"], float(row["text_step"]))
    return Looked(fixation, view, row["task"], row["condition"])


def _view(file: Path) -> tuple[View, Photograph]:
    told = json.loads(file.read_text(encoding="utf-8"))
    elements = tuple(Element(**one) for one in told["elements"])
    picture = file.with_suffix(".png").read_bytes()
    return View(**told["view"]), Photograph(picture, told["width_px"], told["height_px"], elements)
