"""What happened, as behaviour-coding programs see it: points and states with a subject, a category and modifiers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from lab.schema import kinds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lab.exports.events_table import Placed

Form = Literal["POINT", "START", "STOP"]


@dataclass(frozen=True, slots=True)
class Behaviour:
    """One coded behaviour. `comment` is the moderator's words."""

    mono_ms: int
    name: str
    category: str
    form: Form
    modifiers: tuple[str, str] = ("", "")
    condition: str = ""
    task: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True)
class _Code:
    """How a kind is coded: its name, category and form, and the function that gives its modifiers."""

    name: str
    category: str
    form: Form
    modifiers: Callable[[Any], tuple[str, str]] = lambda _: ("", "")


_CODES: dict[type, _Code] = {
    kinds.KeyPressed: _Code("key", "keyboard", "POINT", lambda what: (what.target or "", what.key)),
    kinds.ReaderMoved: _Code("reader move", "reader", "POINT", lambda what: (what.target or "", "")),
    kinds.PageShown: _Code("page", "navigation", "POINT", lambda what: (what.page, what.version)),
    kinds.PageReturned: _Code("backtrack", "navigation", "POINT", lambda what: (what.page, "")),
    kinds.HesitationNoticed: _Code(
        "hesitation", "difficulty", "POINT", lambda what: (what.page, f"{what.pause_ms} ms")
    ),
    kinds.ErrorMade: _Code("error", "difficulty", "POINT", lambda what: (what.category, what.detail)),
    kinds.AccessibilityFound: _Code(
        "accessibility finding", "difficulty", "POINT", lambda what: (what.rule, what.page)
    ),
    kinds.VoiceWoken: _Code("voice woken", "voice", "POINT"),
    kinds.VoiceHeard: _Code(
        "voice heard", "voice", "POINT", lambda what: (f"{what.characters} characters", f"{what.confidence:g}")
    ),
    kinds.VoiceUnderstood: _Code(
        "voice understood", "voice", "POINT", lambda what: (what.intent, f"{what.confidence:g}")
    ),
    kinds.VoiceMissed: _Code("voice missed", "voice", "POINT", lambda what: (what.reason, "")),
    kinds.VoiceReprompted: _Code("voice re-prompt", "voice", "POINT"),
    kinds.VoiceCorrected: _Code("voice correction", "voice", "POINT", lambda what: (what.slot, "")),
    kinds.VoiceDone: _Code("voice done", "voice", "POINT", lambda what: (what.intent, "")),
    kinds.ConditionStarted: _Code("condition", "session", "START", lambda what: (what.condition, what.input)),
    kinds.ConditionEnded: _Code("condition", "session", "STOP", lambda what: (what.condition, "")),
    kinds.TaskStarted: _Code("task", "session", "START", lambda what: (what.task, "practice" if what.practice else "")),
    kinds.TaskEnded: _Code("task", "session", "STOP", lambda what: (what.task, what.outcome)),
    kinds.BreakStarted: _Code("break", "session", "START"),
    kinds.BreakEnded: _Code("break", "session", "STOP"),
    kinds.AssistGiven: _Code("assist", "moderator", "POINT", lambda what: (f"level {what.level}", "")),
    kinds.WizardActed: _Code("wizard", "moderator", "POINT", lambda what: (what.what, what.spoken)),
    kinds.IncidentFired: _Code("incident", "moderator", "POINT", lambda what: (what.incident, "")),
    kinds.NoteWritten: _Code("note", "moderator", "POINT"),
}
_TAP = _Code("tap", "touch", "POINT", lambda what: (what.target or "", ""))
_MISTAP = _Code("mistap", "touch", "POINT", lambda what: (what.target or "", f"{what.distance_px:g} px"))


def _code(what: object) -> _Code | None:
    if isinstance(what, kinds.TouchTapped):
        return _TAP if what.hit else _MISTAP
    return _CODES.get(type(what))


def behaviours(events: Iterable[Placed]) -> Iterator[Behaviour]:
    """The coded behaviours of a session in order. Answers, preflight and unknown kinds are no behaviour.

    What a crash left open is stopped where the next of its kind begins, or at the last event, so that states pair up.
    """
    open_states: dict[str, Behaviour] = {}
    last_ms = 0
    for event in events:
        what = event.event.what
        last_ms = event.event.mono_ms
        code = _code(what)
        if code is None:
            continue
        found = Behaviour(
            last_ms,
            code.name,
            code.category,
            code.form,
            code.modifiers(what),
            event.condition or "",
            event.task or "",
            what.text if isinstance(what, kinds.NoteWritten) else "",
        )
        left = None if code.form == "POINT" else open_states.pop(code.name, None)
        if code.form == "STOP" and left is None:
            continue
        if code.form == "START":
            if left is not None:
                yield _stopped(left, last_ms)
            open_states[code.name] = found
        yield found
    for left in reversed(open_states.values()):
        yield _stopped(left, last_ms)


def _stopped(left: Behaviour, at_ms: int) -> Behaviour:
    return Behaviour(at_ms, left.name, left.category, "STOP", (left.modifiers[0], "broken"), left.condition, left.task)
