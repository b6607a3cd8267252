"""What happened on a page, as a part of a capture's JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from accessibility.tree.file_parts import given, optional_rect_in, rect_out, word_in
from accessibility.tree.observed import (
    FocusChange,
    FocusStop,
    Gesture,
    Idle,
    IdleChange,
    LostWords,
    Narrow,
    Observed,
    Turned,
    Wait,
    Walk,
)
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
        tried["idle"] = {"seconds": observed.idle.seconds, "changes": _changes_out(observed.idle.changes)}
    if observed.lost_words is not None:
        tried["lost_words"] = [{"words": one.words, "told": one.told} for one in observed.lost_words]
    if observed.narrow is not None:
        tried["narrow"] = {"width_px": observed.narrow.width_px, "sideways": list(observed.narrow.sideways)}
    if observed.turned is not None:
        tried["turned"] = [_turned_out(one) for one in observed.turned]
    if observed.gestures is not None:
        tried["gestures"] = [{"fingers": one.fingers, "name": one.name} for one in observed.gestures]
    if observed.wait is not None:
        wait = observed.wait
        tried["wait"] = {
            "seconds": wait.seconds,
            "extended": wait.extended,
            **given(ended=wait.ended, told=wait.told),
        }
    return tried


def observed_in(row: Fields) -> Observed:
    """What `observed_out` wrote, or the fault of the table."""
    observed = Observed(
        walk=_walk_in(row.table("walk")) if row.has("walk") else None,
        idle=_idle_in(row.table("idle")) if row.has("idle") else None,
        lost_words=_lost_in(row) if row.has("lost_words") else None,
        narrow=_narrow_in(row.table("narrow")) if row.has("narrow") else None,
        turned=tuple(map(_turned_in, _few(row, "turned", row.tables("turned")))) if row.has("turned") else None,
        gestures=tuple(map(_gesture_in, _few(row, "gestures", row.tables("gestures"))))
        if row.has("gestures")
        else None,
        wait=_wait_in(row.table("wait")) if row.has("wait") else None,
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
    idle = Idle(_least(row, "seconds", row.number("seconds"), 0), _changes_in(row, "changes"))
    row.done()
    return idle


def _changes_out(changes: tuple[IdleChange, ...]) -> list[dict[str, str]]:
    return [{"path": one.path, "before": one.before, "after": one.after} for one in changes]


def _changes_in(row: Fields, key: str) -> tuple[IdleChange, ...]:
    changes = []
    for one in _few(row, key, row.tables(key)):
        changes.append(IdleChange(_path(one), one.text("before"), one.text("after")))
        one.done()
    return tuple(changes)


def _turned_out(turned: Turned) -> dict[str, object]:
    return {
        "path": turned.path,
        "role": turned.role.value,
        "name": turned.name,
        "told": turned.told,
        "seen": turned.seen,
        **given(elsewhere=_changes_out(turned.elsewhere), announced=turned.announced),
    }


def _turned_in(row: Fields) -> Turned:
    turned = Turned(
        path=_path(row),
        role=word_in(row, "role", Role, row.text("role")),
        name=row.text("name"),
        told=row.flag("told"),
        seen=row.flag("seen"),
        elsewhere=_changes_in(row, "elsewhere") if row.has("elsewhere") else (),
        announced=row.text("announced", ""),
    )
    row.done()
    return turned


def _gesture_in(row: Fields) -> Gesture:
    fingers = row.whole("fingers")
    gesture = Gesture(int(_least(row, "fingers", fingers, 1)), row.text("name"))
    row.done()
    return gesture


def _wait_in(row: Fields) -> Wait:
    wait = Wait(
        seconds=_least(row, "seconds", row.number("seconds"), 0),
        ended=row.text("ended", ""),
        told=row.flag("told", default=False),
        extended=_least(row, "extended", row.number("extended", 1.0), 1),
    )
    row.done()
    return wait


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
