"""A recogniser elsewhere with this machine's own behind it: a sentence that the first cannot read is read all the same."""

import logging
import threading
from collections.abc import Callable, Sequence

from voice.clock import Clock
from voice.errors import PEER_CODES, VoiceError, WarningCode
from voice.ports import StreamingSession, Transcriber
from voice.types import AudioChunk, Encoded, ListenProfile, Samples, Transcript

log = logging.getLogger(__name__)

REST_S = 60.0
"""So long the first is not asked again after it failed: every try may cost the person its patience."""


class PreferredTranscriber:
    """Asks `first`; where that fails, `second` hears the same sound, and everything else for `REST_S`."""

    def __init__(
        self,
        first: Transcriber,
        second: Transcriber,
        clock: Clock,
        on_fallen: Callable[[], None],
        on_back: Callable[[], None] = lambda: None,
    ) -> None:
        """`on_fallen` is called each time the first is left, `on_back` once it reads again; by whoever waits for a transcript."""
        self._first = first
        self._second = second
        self._clock = clock
        self._on_fallen = on_fallen
        self._on_back = on_back
        self._lock = threading.Lock()
        self._rests_until_ns: int | None = None

    def start(self, profile: ListenProfile, on_partial: Callable[[str], None]) -> StreamingSession:
        """Begin an utterance. Raises what the second raises while the first is left alone."""
        if self._rests():
            return self._second.start(profile, on_partial)
        first = self._first.start(profile, on_partial)
        return _PreferredSession(first, lambda: self._begin_second(profile), self._fell, self._read)

    def glance(self, samples: Samples, prompt: str) -> Sequence[str] | None:
        """Ask whichever can say it quickly."""
        readings = None if self._rests() else self._first.glance(samples, prompt)
        return self._second.glance(samples, prompt) if readings is None else readings

    def encoded(self, samples: Samples, model: str) -> Encoded | None:
        """Ask whichever has that model."""
        heard = None if self._rests() else self._first.encoded(samples, model)
        return self._second.encoded(samples, model) if heard is None else heard

    def close(self) -> None:
        """Close both."""
        self._first.close()
        self._second.close()

    def _begin_second(self, profile: ListenProfile) -> StreamingSession:
        return self._second.start(profile, lambda _: None)

    def _rests(self) -> bool:
        with self._lock:
            return self._rests_until_ns is not None and self._clock.now_ns() < self._rests_until_ns

    def _fell(self, error: VoiceError) -> None:
        with self._lock:
            self._rests_until_ns = self._clock.now_ns() + round(REST_S * 1e9)
        log.warning("the other recogniser is left alone: %s", error, extra={"code": WarningCode.PEER_LEFT})
        self._on_fallen()

    def _read(self) -> None:
        with self._lock:
            back, self._rests_until_ns = self._rests_until_ns is not None, None
        if back:
            self._on_back()


class _PreferredSession:
    """Keeps the sound until it is read."""

    def __init__(
        self,
        first: StreamingSession,
        begin_second: Callable[[], StreamingSession],
        fell: Callable[[VoiceError], None],
        read: Callable[[], None],
    ) -> None:
        self._begin_second = begin_second
        self._fell = fell
        self._read = read
        self._heard: list[tuple[AudioChunk, bool]] = []
        self._lock = threading.Lock()
        self._session = first
        self._cancelled = False

    def accept(self, chunk: AudioChunk, *, is_speech: bool = True) -> None:
        """Take a block; see `StreamingSession`."""
        self._session.accept(chunk, is_speech=is_speech)
        self._heard.append((chunk, is_speech))

    def finish(self) -> Transcript:
        """The first's reading, or the second's."""
        try:
            transcript = self._session.finish()
        except VoiceError as error:
            if error.code not in PEER_CODES:
                raise
            self._fell(error)
        else:
            self._read()
            return transcript
        session = self._begin_second()
        with self._lock:
            self._session = session
            if self._cancelled:
                session.cancel()
        for chunk, is_speech in self._heard:
            session.accept(chunk, is_speech=is_speech)
        return session.finish()

    def cancel(self) -> None:
        """The utterance is not wanted any more."""
        with self._lock:
            self._cancelled = True
            self._session.cancel()
