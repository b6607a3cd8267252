"""Events as markers: which fields others are told, and which events are chapters of a film."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lab.schema import kinds as k
from lab.schema.reading import Other, as_data
from lab.streams.port import Marker

if TYPE_CHECKING:
    from lab.schema.reading import Read

FREE_TEXT = frozenset({"text", "detail", "original", "given"})
"""Fields that somebody may have typed or said."""
CHAPTERS = frozenset(
    one.kind
    for one in (
        k.SessionStarted,
        k.SessionResumed,
        k.SessionEnded,
        k.ConditionStarted,
        k.TaskStarted,
        k.TaskEnded,
        k.AssistGiven,
        k.IncidentFired,
        k.NoteWritten,
        k.BreakStarted,
        k.BreakEnded,
    )
)
"""What somebody who looks for a place in a film looks for."""
_NAMED_BY = ("task", "condition", "incident", "level", "outcome", "page")
"""The fields that make a label, in this order."""


def marker_of(event: Read) -> Marker:
    """The marker of an event. Of fields only words and numbers are told, and never those that hold what somebody typed."""
    data: dict[str, Any] = dict(event.what.data) if isinstance(event.what, Other) else as_data(event.what)
    comment = isinstance(event.what, k.QuestionnaireAnswered) and isinstance(event.what.value, str)
    values = {
        name: value
        for name, value in data.items()
        if name not in FREE_TEXT
        and not (comment and name == "value")
        and (value is None or isinstance(value, str | int | float | bool))
    }
    named = [str(values[name]) for name in _NAMED_BY if values.get(name) is not None]
    return Marker(event.number, event.mono_ms, event.what.kind, " ".join([event.what.kind, *named]), values)
