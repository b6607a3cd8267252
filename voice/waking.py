"""Waiting for the wake phrase whenever nobody listens and nobody speaks, and handing the open microphone over."""

from __future__ import annotations

import logging
import threading
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from voice.audio.level import rms_dbfs
from voice.errors import MICROPHONE_CODES, ErrorCode, VoiceError
from voice.event_stream import EventStream, join
from voice.events import MicrophoneLost, WatchingStarted, WatchingStopped, Woken
from voice.types import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from collections.abc import Callable

    from voice.ports import MicrophoneStream, WakeSpotter
    from voice.types import AudioChunk, WakeHit

log = logging.getLogger(__name__)

KEPT_S = 8.0
"""Sound kept while watching: the phrase, and what was said since, until somebody asks to listen."""

TAKEN_WITHIN_S = 2.0
"""Sound after the phrase is handed to a turn that begins within this much stream time of `Woken`; a later one begins anew."""

UNCERTAIN_S = 0.06
"""How much later than the network says the phrase may end."""

HANDED_OVER_WITHIN_S = 5.0
"""A driver that hangs must not keep the person from being heard: past this the microphone is opened anew."""


class Waking:
    """Owns the microphone while no turn does. A turn gets it open, with what was said since the phrase.

    It watches while it was asked to (`watch`), no turn has taken the microphone, and nothing is said (every
    `hold_off` has had its `let`). When the microphone fails it tells so once and rests until it is asked again.
    """

    def __init__(
        self,
        open_microphone: Callable[[], MicrophoneStream],
        spotter: WakeSpotter,
        events: EventStream,
        on_woken: Callable[[], None] = lambda: None,
    ) -> None:
        """`on_woken` is called after each hit was told, on the thread that watches; it must not wait."""
        self._on_woken = on_woken
        self._open_microphone = open_microphone
        self._spotter = spotter
        self._events = events
        self._changed = threading.Condition()
        self._asked = False
        self._held_off = 0
        self._taken = False
        self._closed = False
        self._stream: MicrophoneStream | None = None
        self._free = threading.Event()
        self._free.set()
        self._handed: tuple[MicrophoneStream, list[AudioChunk]] | None = None
        self._thread = threading.Thread(target=self._run, name="voice-wake", daemon=True)

    def start(self) -> None:
        """Start the thread; the microphone stays closed until `watch`."""
        self._thread.start()

    def watch(self, on: bool) -> None:  # noqa: FBT001 - there is nothing else to say of it
        """Watch from now on, or leave the microphone closed until a turn opens it."""
        with self._changed:
            self._asked = on
            self._changed.notify_all()
            if not on:
                self._interrupt()

    def hold_off(self) -> threading.Event:
        """Something will be said: stop watching until `let`. The event is set when the microphone is closed."""
        with self._changed:
            self._held_off += 1
            self._interrupt()
            return self._free

    def let(self) -> None:
        """One thing that was to be said is over."""
        with self._changed:
            self._held_off -= 1
            self._changed.notify_all()

    def take(self) -> None:
        """A turn begins: the next block is its own. Watching goes on after `give_back`."""
        with self._changed:
            self._taken = True
            self._changed.notify_all()

    def open(self) -> MicrophoneStream:
        """The microphone for the turn that took it: the open one where it was watched, with what was kept.

        Raises `VoiceError` MICROPHONE_MISSING or MICROPHONE_FAILED.
        """
        with self._changed:
            self._changed.wait_for(self._free.is_set, HANDED_OVER_WITHIN_S)
            handed, self._handed = self._handed, None
        stream, kept = handed if handed is not None else (self._open_microphone(), [])
        return LentStream(stream, kept)

    def give_back(self) -> None:
        """The turn is done with the microphone and has closed it."""
        with self._changed:
            self._taken = False
            unused, self._handed = self._handed, None
            self._changed.notify_all()
        if unused is not None:  # the turn ended before it opened it, or the driver hung for too long
            unused[0].close()

    def close(self) -> None:
        """Close the microphone and end the thread."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
            self._interrupt()
        join(self._thread)

    def _interrupt(self) -> None:
        if self._stream is not None:
            self._stream.interrupt()

    def _may_watch(self) -> bool:
        return self._asked and not self._held_off and not self._taken and not self._closed

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closed or self._may_watch())
                if self._closed:
                    return
                self._free.clear()
            code: ErrorCode | None = None
            try:
                self._watch_once()
            except VoiceError as error:
                code = error.code
                log.warning("watching failed: %s", error, extra={"code": code})
            finally:
                with self._changed:
                    self._free.set()
                    self._changed.notify_all()
            self._tell_stopped(code)

    def _tell_stopped(self, code: ErrorCode | None) -> None:
        if code is not None:
            with self._changed:
                self._asked = False
            if code in MICROPHONE_CODES:
                self._events.post(lambda at_ms: MicrophoneLost(at_ms=at_ms, code=code))
        self._events.post(lambda at_ms: WatchingStopped(at_ms=at_ms, code=code))

    def _watch_once(self) -> None:
        """From the opened microphone until it is taken, closed or lost."""
        stream = self._open_microphone()
        kept = _Kept()
        try:
            with self._changed:
                self._stream = stream
            self._spotter.reset()
            self._events.post(lambda at_ms: WatchingStarted(at_ms=at_ms))
            while self._goes_on() and (chunk := stream.read()) is not None:
                if stream.take_dropped():  # the spotter hears one stream without gaps
                    self._spotter.reset()
                    kept.begin_anew()
                kept.add(chunk)
                for hit in self._spotter.feed(chunk.samples):
                    self._tell_woken(kept, hit)
        finally:
            with self._changed:
                self._stream = None
                if self._taken and not self._closed:
                    self._handed = (stream, kept.since_phrase())
                else:
                    stream.close()

    def _goes_on(self) -> bool:
        with self._changed:
            return self._may_watch()

    def _tell_woken(self, kept: _Kept, hit: WakeHit) -> None:
        kept.mark(hit)
        late_ms = (kept.heard - hit.end_sample) * 1000 // SAMPLE_RATE_HZ
        self._events.post(lambda at_ms: Woken(at_ms=at_ms, score=hit.score, ended_ms_ago=late_ms))
        self._on_woken()


class _Kept:
    """The last seconds of the stream, and where the phrase ended in it. Counts samples as the spotter does."""

    def __init__(self) -> None:
        self._chunks: deque[tuple[int, AudioChunk]] = deque()
        self.begin_anew()

    def begin_anew(self) -> None:
        """The spotter was reset: its next sample is number 0."""
        self._chunks.clear()
        self.heard = 0
        self._phrase_end: int | None = None
        self._told_at = 0

    def add(self, chunk: AudioChunk) -> None:
        self.heard += len(chunk.samples)
        self._chunks.append((self.heard, chunk))
        while self._chunks[0][0] < self.heard - KEPT_S * SAMPLE_RATE_HZ:
            self._chunks.popleft()

    def mark(self, hit: WakeHit) -> None:
        self._phrase_end = hit.end_sample
        self._told_at = self.heard

    def since_phrase(self) -> list[AudioChunk]:
        """What was heard since the phrase ended; nothing when that is too long ago or was never said.

        The end is known to some hundredths of a second: the sound begins with the quietest block behind it, for ten milliseconds of
        the phrase would be read as a word of the command.
        """
        end = self._phrase_end
        if end is None or self.heard - self._told_at > TAKEN_WITHIN_S * SAMPLE_RATE_HZ:
            return []
        starts = [(after - len(chunk.samples), chunk) for after, chunk in self._chunks]
        since = [(start, chunk) for start, chunk in starts if start >= end]
        near = [chunk for start, chunk in since if start < end + UNCERTAIN_S * SAMPLE_RATE_HZ]
        first = min(range(len(near)), key=lambda place: rms_dbfs(near[place].samples), default=0)
        return [chunk for _, chunk in since[first:]]


class LentStream:
    """A microphone that was open already: first what was kept, then what comes. Numbered from its own beginning."""

    def __init__(self, stream: MicrophoneStream, kept: list[AudioChunk]) -> None:
        self._stream = stream
        self._kept = deque(kept)
        self._first: int | None = None
        self._interrupted = False

    def read(self) -> AudioChunk | None:
        """Wait for the next block; None once `interrupt` or `close` was called. Raises what the microphone raises."""
        if self._interrupted:
            return None
        chunk = self._kept.popleft() if self._kept else self._stream.read()
        if chunk is None:
            return None
        if self._first is None:
            self._first = chunk.start_sample
        return replace(chunk, start_sample=chunk.start_sample - self._first)

    def take_dropped(self) -> int:
        """How many blocks were lost since this was last asked."""
        return 0 if self._kept else self._stream.take_dropped()

    def interrupt(self) -> None:
        """Make this and every later `read` return None."""
        self._interrupted = True
        self._stream.interrupt()

    def close(self) -> None:
        """Give the device back. Harmless when called again."""
        self._interrupted = True
        self._stream.close()
