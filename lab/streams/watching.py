"""A session's log watched while another process writes it, and streams told of what is new.

The session knows nothing of this: a stream that hangs or fails, or this whole process gone, costs a marker and never an event.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from lab.events import EventLogError
from lab.manifest import EVENTS
from lab.schema.kinds import SessionEnded
from lab.schema.reading import Read, typed
from lab.streams.anchors import keep_anchor
from lab.streams.markers import marker_of
from lab.streams.port import StreamError
from lab.streams.whole_lines import WholeLines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from lab.manifest import Manifest
    from lab.streams.port import MarkerStream

LOOK_S = 0.02
AGAIN_S = 5.0
"""How long a stream that failed is left alone."""


@dataclass(slots=True)
class _Observer:
    stream: MarkerStream
    open: bool = False
    again_s: float = 0.0
    failed: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What happened to a stream: it is there (`code` is empty), or why not."""

    stream: str
    code: str
    detail: str = ""


def watch(
    folder: Path,
    manifest: Manifest,
    streams: Sequence[MarkerStream],
    *,
    whole: bool,
    now: Callable[[], datetime],
    elapsed_s: Callable[[], float],
    stopped: Callable[[float], bool],
    tell: Callable[[Told], None],
) -> None:
    """Tell the streams of each event, until the session ends or `stopped`, which waits so many seconds, says so.

    `whole`: from the session's first event; else from now on. `now` is the calendar of the machine that writes the log, by which an
    event's age is known; `elapsed_s` a clock that never goes back. Raises OSError where the log cannot be read.
    """
    log = WholeLines(folder / EVENTS)
    if not whole:
        log.skip()
    observers = [_Observer(stream) for stream in streams]
    ending = False
    try:
        while True:
            for each in observers:
                _open(each, manifest, elapsed_s(), tell)
            for event in _events(log.new()):
                for each in observers:
                    _send(each, event, folder, now(), elapsed_s(), tell)
                if isinstance(event.what, SessionEnded):
                    return
            # What was written before it was asked to stop is still told.
            if ending:
                return
            ending = stopped(LOOK_S)
    finally:
        for each in observers:
            each.stream.close()


def _events(lines: Iterable[str]) -> Iterable[Read]:
    """The lines' events; a line that is none is the session's affair and is passed over."""
    for line in lines:
        try:
            yield typed(WholeLines.event(line))
        except EventLogError:
            continue


def _open(each: _Observer, manifest: Manifest, elapsed_s: float, tell: Callable[[Told], None]) -> None:
    if each.open or elapsed_s < each.again_s:
        return
    try:
        each.stream.open(manifest)
    except StreamError as error:
        _fail(each, error, elapsed_s, tell)
    else:
        each.open, each.failed = True, ""
        tell(Told(each.stream.name, ""))


def _send(
    each: _Observer, event: Read, folder: Path, now: datetime, elapsed_s: float, tell: Callable[[Told], None]
) -> None:
    if not each.open:
        return
    marker = marker_of(event)
    try:
        anchor = each.stream.send(marker, max(0.0, (now - datetime.fromisoformat(event.wall)).total_seconds()))
    except StreamError as error:
        each.open = False
        _fail(each, error, elapsed_s, tell)
    else:
        if anchor is not None:
            keep_anchor(folder, anchor)


def _fail(each: _Observer, error: StreamError, elapsed_s: float, tell: Callable[[Told], None]) -> None:
    """Leave it alone for a while. The same reason is told once."""
    each.again_s = elapsed_s + AGAIN_S
    if each.failed != error.code:
        each.failed = error.code
        tell(Told(each.stream.name, error.code, str(error)))
