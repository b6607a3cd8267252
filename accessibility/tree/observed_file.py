"""What happened on a page, as a part of a capture's JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from accessibility.tree.file_parts import given, optional_rect_in, rect_out, word_in
from accessibility.tree.observed import FocusChange, FocusStop, Idle, IdleChange, LostWords, Narrow, Observed, Walk
from accessibility.tree.words import Role

if TYPE_CHECKING:
    from accessibility.fields import Fields

_T = TypeVar("_T")
MAX_STEPS = 2_000
"""Stops of a walk, changes, or lost words: far more than a page has."""
_PATH = re.compile(r"(?:\d+(?:/\d+)*)?")
_MOST_CONTRAST = 21.0


def observed_out(observed: Observed) -> dict[str, object]:
    """As JSON writes it; what was not tried is left out."""
    tried: dict[str, object] = {}
    if observed.walk is not None:
        tried["walk"] = {
            "came_round": observed.walk.came_round,
            "stops": [_stop_out(stop) for stop in observed.walk.stops],
        }
    if observed.idle is not None:
        changes = [{"path": one.path, "before": one.before, "after": one.after} for one in observed.idle.changes]
        tried["idle"] = {"seconds": observed.idle.seconds, "changes": changes}
    if observed.lost_words is not None:
        tried["lost_words"] = [{"words": one.words, "told": one.told} for one in observed.lost_words]
    if observed.narrow is not None:
        tried["narrow"] = {"width_px": observed.narrow.width_px, "sideways": list(observed.narrow.sideways)}
    return tried


def observed_in(row: Fields) -> Observed:
    """What `observed_out` wrote, or the fault of the table."""
    observed = Observed(
        walk=_walk_in(row.table("walk")) if row.has("walk") else None,
        idle=_idle_in(row.table("idle")) if row.has("idle") else None,
        lost_words=_lost_in(row) if row.has("lost_words") else None,
        narrow=_narrow_in(row.table("narrow")) if row.has("narrow") else None,
    )
    row.done()
    return observed


def _stop_out(stop: FocusStop) -> dict[str, object]:
    changed = None if stop.changed is None else [[one.contrast, one.area_px] for one in stop.changed]
    return {
        "role": stop.role.value,
        "name": stop.name,
        **given(
            path=stop.path,
            rectangle=rect_out(stop.rectangle),
            hidden_px=stop.hidden_px,
            lost=stop.lost,
            outside=stop.outside,
        ),
        **({} if changed is None else {"changed": changed}),
    }


def _walk_in(row: Fields) -> Walk:
    walk = Walk(tuple(map(_stop_in, _few(row, "stops", row.tables("stops")))), row.flag("came_round"))
    row.done()
    return walk


def _stop_in(row: Fields) -> FocusStop:
    stop = FocusStop(
        role=word_in(row, "role", Role, row.text("role")),
        name=row.text("name"),
        path=_path(row),
        rectangle=optional_rect_in(row, "rectangle"),
        hidden_px=_least(row, "hidden_px", row.number("hidden_px", 0.0), 0),
        changed=_changed_in(row) if row.has("changed") else None,
        lost=row.flag("lost", default=False),
        outside=row.flag("outside", default=False),
    )
    row.done()
    return stop


def _changed_in(row: Fields) -> tuple[FocusChange, ...]:
    changes = []
    for pair in row.array("changed"):
        if not isinstance(pair, list) or len(pair) != 2 or not all(type(one) in {int, float} for one in pair):
            raise row.fault("changed", "holds what is no pair of numbers")
        contrast, area_px = pair
        if not 1 <= contrast <= _MOST_CONTRAST or not 0 <= area_px < float("inf"):
            raise row.fault("changed", "holds a number that cannot be")
        changes.append(FocusChange(float(contrast), float(area_px)))
    return tuple(changes)


def _idle_in(row: Fields) -> Idle:
    changes = []
    for one in _few(row, "changes", row.tables("changes")):
        changes.append(IdleChange(_path(one), one.text("before"), one.text("after")))
        one.done()
    idle = Idle(_least(row, "seconds", row.number("seconds"), 0), tuple(changes))
    row.done()
    return idle


def _lost_in(row: Fields) -> tuple[LostWords, ...]:
    lost = []
    for one in _few(row, "lost_words", row.tables("lost_words")):
        lost.append(LostWords(one.text("words"), one.flag("told")))
        one.done()
    return tuple(lost)


def _narrow_in(row: Fields) -> Narrow:
    narrow = Narrow(_least(row, "width_px", row.number("width_px"), 1), row.texts("sideways"))
    row.done()
    return narrow


def _path(row: Fields) -> str:
    path = row.text("path", "")
    if not _PATH.fullmatch(path):
        raise row.fault("path", "is no path")
    return path


def _least(row: Fields, key: str, value: float, least: float) -> float:
    if value < least:
        raise row.fault(key, f"is below {least:g}")
    return value


def _few(row: Fields, key: str, values: tuple[_T, ...]) -> tuple[_T, ...]:
    if len(values) > MAX_STEPS:
        raise row.fault(key, f"has more than {MAX_STEPS} entries")
    return values
