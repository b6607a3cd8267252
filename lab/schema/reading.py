"""Events read by the contract: each kind as its value, others kept as they stand, the numbers without a gap."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from lab.events import Event, EventLogError, read_events
from lab.schema.forms import hints, wrong_field
from lab.schema.kinds import KINDS, BankHappened, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Other:
    """An event of a kind that the contract does not know, as it stands in the log."""

    kind: str
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Read:
    """One event of a session: its number from 1, its moment on the session's clock and the calendar's, what happened."""

    number: int
    mono_ms: int
    wall: str
    what: Kind | Other


@cache
def known() -> dict[str, type]:
    """The kinds of the contract by their names."""
    return {form.kind: form for form in KINDS}


def as_data(what: Kind) -> dict[str, Any]:
    """What stands in the log's `data` for this value. The values of a bank event stand beside its name."""
    if isinstance(what, BankHappened):
        return {**what.values, "event": what.event}
    return asdict(what)


def typed(event: Event) -> Read:
    """The event as the value of its kind. Raises EventLogError (EVENT_INVALID) with the field that is missing or wrong."""
    form = known().get(event.kind)
    if form is None:
        return Read(event.number, event.mono_ms, event.wall, Other(event.kind, event.data))
    data = dict(event.data)
    if form is BankHappened:
        data = {"event": data.pop("event", None), "values": data}
    if (wrong := wrong_field(form, data)) is not None:
        raise EventLogError("EVENT_INVALID", f"event {event.number}, {event.kind}: {wrong}")
    what = form(**{name: data[name] for name in hints(form) if name in data})
    return Read(event.number, event.mono_ms, event.wall, what)


def in_order(events: Iterable[Event]) -> Iterator[Read]:
    """The events typed. Raises EventLogError (SESSION_DAMAGED) where a number is left out or the clock runs back."""
    number, mono_ms = 0, 0
    for event in events:
        if event.number != number + 1 or event.mono_ms < mono_ms:
            raise EventLogError("SESSION_DAMAGED", f"event {event.number} after event {number}")
        number, mono_ms = event.number, event.mono_ms
        yield typed(event)


def read_session_events(path: Path) -> tuple[Read, ...]:
    """Every whole event of `events.jsonl`, typed. Raises EventLogError, OSError."""
    return tuple(in_order(read_events(path)))
