"""What was on the screen when the eye rested: the page, in which version and at which size of text, in which task."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lab.schema import kinds as k

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lab.gaze.values import Fixation
    from lab.schema.reading import Read


@dataclass(frozen=True, slots=True, order=True)
class View:
    """One look of the screen; what is scrolled, and what was typed, is not told apart."""

    page: str
    version: str
    text_step: float

    @property
    def name(self) -> str:
        """For files."""
        return f"{self.version}-{self.text_step:g}x-{self.page}".replace("/", "-")


@dataclass(frozen=True, slots=True)
class Shown:
    """A view from its moment on; `task` and `condition` are empty between tasks, `view` is None before the first page."""

    from_ms: int
    view: View | None
    task: str
    condition: str


def shown(events: Iterable[Read]) -> Iterator[Shown]:
    """What was on the screen, each from its moment until the next."""
    now = Shown(0, None, "", "")
    text_step = 1.0
    for event in events:
        what, before = event.what, now
        if isinstance(what, k.ConditionStarted):
            text_step = what.text_step
            now = replace(now, condition=what.condition)
        elif isinstance(what, k.PageShown):
            now = replace(now, view=View(what.page, what.version, text_step))
        elif isinstance(what, k.TaskStarted):
            now = replace(now, task=what.task)
        elif isinstance(what, k.TaskEnded):
            now = replace(now, task="")
        if now != before:
            now = replace(now, from_ms=event.mono_ms)
            yield now


@dataclass(frozen=True, slots=True)
class Looked:
    """A fixation and what was on the screen when it began."""

    fixation: Fixation
    view: View
    task: str
    condition: str


def looked(found: Iterable[Fixation], screens: Iterable[Shown]) -> Iterator[Looked]:
    """Each fixation with its view; those before the first page are left out."""
    steps = list(screens)
    place = -1
    for one in found:
        while place + 1 < len(steps) and steps[place + 1].from_ms <= one.start_ms:
            place += 1
        if place >= 0 and (view := steps[place].view) is not None:
            yield Looked(one, view, steps[place].task, steps[place].condition)
