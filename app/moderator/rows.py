"""Rows of the console's lists, made from a snapshot. Pure but for the language of the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.i18n import marked
from app.moderator import words as w
from app.moderator.lines import line
from app.moderator.words import named, said
from lab.moderation.assists import LEVELS
from lab.moderation.keys import key_of
from lab.moderation.timers import clock
from lab.schema import kinds as k

if TYPE_CHECKING:
    from lab.moderation.port import Snapshot, Waiting
    from lab.moderation.timeline import Timeline
    from lab.schema.reading import Read

MOST_LINES: Final = 300
"""Lines of the timeline that are shown; the log has all."""
SHOWN_PARTS: Final = 20


@dataclass(frozen=True, slots=True)
class LevelRow:
    """One level of help, with its key. `name` is what is heard of its button."""

    level: int
    title: str
    meaning: str
    key: str
    name: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of the shortest way."""

    step: str


@dataclass(frozen=True, slots=True)
class PartRow:
    """One part of what ends a task. `name` is what is heard of it."""

    text: str
    holds: bool
    depth: int
    name: str


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """One incident of the task. `incident` names it in a command."""

    incident: str
    title: str
    fired: bool
    name: str


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of the timeline. `mine`: the moderator's own doing."""

    number: int
    time: str
    text: str
    mine: bool
    name: str


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One check of the preflight."""

    colour: str
    text: str


_MINE = (k.NoteWritten, k.AssistGiven, k.WizardActed, k.IncidentFired)
_COLOURS = {
    "green": marked("moderator", "好"),
    "amber": marked("moderator", "注意"),
    "red": marked("moderator", "不行"),
}


def level_rows() -> list[LevelRow]:
    """The five levels of help."""
    rows = []
    for level in LEVELS:
        title, meaning = (said(each) for each in w.LEVELS[level])
        name = said(marked("moderator", "帮助 %1，%2：%3"), level, title, meaning)
        rows.append(LevelRow(level, title, meaning, key_of("assist", level), name))
    return rows


def step_rows(snapshot: Snapshot) -> list[StepRow]:
    """The shortest way of the task."""
    return [] if snapshot.at is None else [StepRow(f"{place}. {step}") for place, step in enumerate(snapshot.at.way, 1)]


def part_rows(snapshot: Snapshot) -> list[PartRow]:
    """What ends the task, and which parts of it hold by now."""
    if snapshot.at is None:
        return []
    rows = []
    for source, found in (
        (marked("moderator", "成功：%1"), snapshot.at.success),
        (marked("moderator", "失败：%1"), snapshot.at.failure),
    ):
        for part in found[:SHOWN_PARTS]:
            text = said(source, part.text) if part.depth == 0 else f"{part.word} {part.text}"
            state = said(marked("moderator", "已经满足")) if part.holds else said(marked("moderator", "还没有"))
            rows.append(PartRow(text, part.holds, part.depth, f"{text}，{state}"))
    return rows


def incident_rows(snapshot: Snapshot) -> list[IncidentRow]:
    """What can be made to go wrong in this task."""
    rows = []
    for each in snapshot.incidents:
        title = said(marked("moderator", "%1（%2）"), named(w.INCIDENTS, each.kind), each.id)
        done = said(marked("moderator", "%1，已经放过")) if each.fired else said(marked("moderator", "放出意外：%1"))
        rows.append(IncidentRow(each.id, title, each.fired, done.replace("%1", title)))
    return rows


def waiting_heading(waiting: Waiting, now_ms: int) -> str:
    """Whose words wait, and for how long they will, at `now_ms` of the session's clock."""
    left_s = max(0, (waiting.until_ms - now_ms + 999) // 1000)
    return said(marked("moderator", "%1，%2秒后照原样放行"), named(w.SPOKEN, waiting.spoken), left_s)


def line_rows(timeline: Timeline) -> list[LineRow]:
    """The newest lines, the newest last, and a line where some are missing or older ones are not shown.

    A note stands at the moment at which its writing began, before what happened while it was written.
    """
    missing = dict(timeline.missing())
    shown = timeline.events[-MOST_LINES:]
    placed: list[tuple[int, LineRow]] = []
    if shown and (earlier := shown[0].number - 1):
        placed.append((0, _remark(0, said(marked("moderator", "更早的%1件在记录里"), earlier))))
    for each in shown:
        at_ms = each.what.began_ms if isinstance(each.what, k.NoteWritten) else each.mono_ms
        placed.append((at_ms, _line_row(each, at_ms)))
        if each.number in missing:
            gap = _remark(each.number, said(marked("moderator", "断开的时候错过了%1件"), missing[each.number]))
            placed.append((each.mono_ms, gap))
    return [row for _, row in sorted(placed, key=lambda each: each[0])]


def _line_row(event: Read, at_ms: int) -> LineRow:
    text = line(event.what)
    return LineRow(event.number, clock(at_ms), text, isinstance(event.what, _MINE), f"{clock(at_ms)}，{text}")


def _remark(number: int, text: str) -> LineRow:
    return LineRow(-number, "", text, mine=False, name=text)


def check_rows(snapshot: Snapshot) -> list[CheckRow]:
    """The checks before a session."""
    source = marked("moderator", "%1：%2 %3")
    return [
        CheckRow(each.colour, said(source, said(_COLOURS[each.colour]), each.name, each.detail))
        for each in snapshot.checks
    ]
