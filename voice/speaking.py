"""Speaking: one utterance after another; one thread plays, another renders what comes next meanwhile."""

import logging
import queue
import threading
from collections import deque
from collections.abc import Callable, Sequence

import numpy as np

from voice.clock import Clock
from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.event_stream import EventStream, join
from voice.events import (
    PlaybackFinished,
    PlaybackStarted,
    PlaybackStopped,
    SpeakingFailed,
    VoiceEvent,
)
from voice.ports import PlaybackEnd, Speaker, Synthesizer
from voice.tts.sentences import sentences
from voice.types import Interruption, Pcm

log = logging.getLogger(__name__)

MICROPHONE_CLOSES_WITHIN_S = 5.0
"""A microphone whose driver hangs must not silence the bench for good."""


AHEAD = 2
"""Parts of an utterance that wait to be played, at most: enough that no pause is heard, and little to throw away."""

FULL_SCALE = 32_768
KNEE = 0.6
"""From this part of full scale on, louder sound is bent over."""


class Utterance:
    """Something to be said, in parts: the next is rendered while one plays. Guarded by the lock of `Speaking`."""

    def __init__(
        self,
        utterance_id: str,
        text: str,
        rate: float,
        air_is_free: Sequence[threading.Event],
        interruption: Interruption = Interruption.NONE,
    ) -> None:
        self.utterance_id = utterance_id
        self.parts = sentences(text) or (text,)
        self.rate = rate
        self.air_is_free = air_is_free
        """All set when the microphone is closed."""
        self.interruption = interruption
        self.stopped = False
        self.rendered: deque[Pcm | VoiceError] = deque()
        """What is ready and waits to be played, or why there is no more."""
        self.render_ms = 0
        """How long the first part took."""


class Speaking:
    """A queue of utterances; each ends with one of PlaybackFinished, PlaybackStopped and SpeakingFailed."""

    def __init__(
        self,
        synthesizer: Synthesizer,
        speaker: Speaker,
        events: EventStream,
        clock: Clock,
        on_over: Callable[[], None] = lambda: None,
        on_begun: Callable[[Interruption], None] = lambda _: None,
        on_said: Callable[[], None] = lambda: None,
    ) -> None:
        """`on_begun` is called when the first sound of an utterance goes out, and must not wait; `on_said` before its end is told.

        `on_over` is called after every utterance that was added, however it ended; it must not wait.
        """
        self._on_begun = on_begun
        self._on_said = on_said
        self.volume = 1.0
        """Factor on the voice's own loudness, for what is said from now on."""
        self._on_over = on_over
        self._synthesizer = synthesizer
        self._speaker = speaker
        self._events = events
        self._clock = clock
        self._lock = threading.Condition(threading.RLock())
        self._pending: list[Utterance] = []
        self._rendering: Utterance | None = None
        self._ended = False
        self._queue: queue.SimpleQueue[Utterance | None] = queue.SimpleQueue()
        self._to_render: queue.SimpleQueue[Utterance | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="voice-speaking", daemon=True)
        self._renderer = threading.Thread(target=self._render_ahead, name="voice-rendering", daemon=True)

    def start(self) -> None:
        """Start the threads."""
        self._renderer.start()
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether something is being said or waits to be."""
        with self._lock:
            return bool(self._pending)

    def add(self, utterance: Utterance) -> None:
        """Say this after everything that waits already."""
        with self._lock:
            if self._thread.is_alive() and not self._ended:
                self._pending.append(utterance)
                self._to_render.put(utterance)
                self._queue.put(utterance)
                return
        self.refuse(utterance.utterance_id)
        self._on_over()

    def refuse(self, utterance_id: str) -> None:
        """Fail an utterance that cannot be said any more."""
        code = ErrorCode.VOICE_CLOSED
        self._events.post(lambda at_ms: SpeakingFailed(at_ms=at_ms, utterance_id=utterance_id, code=code))

    def stop(self) -> None:
        """Stop what is being said and drop what waits."""
        # Under the lock, so that nothing that is added afterwards can be hit.
        with self._lock:
            for utterance in self._pending:
                self._stop(utterance)

    def withdraw(self, utterance_id: str) -> None:
        """Stop this one if it is being said, drop it if it waits; all others stay."""
        with self._lock:
            for utterance in self._pending:
                if utterance.utterance_id == utterance_id:
                    self._stop(utterance)

    def _stop(self, utterance: Utterance) -> None:
        """End one; the lock is held."""
        utterance.stopped = True
        utterance.rendered.clear()
        if self._rendering is utterance:
            self._synthesizer.cancel()
        if self._pending[0] is utterance:
            self._speaker.stop(utterance.utterance_id)
        self._lock.notify_all()

    def close(self) -> None:
        """Stop and end the threads."""
        self.stop()
        self._to_render.put(None)
        self._queue.put(None)
        join(self._renderer)
        join(self._thread)

    def _run(self) -> None:
        while (utterance := self._queue.get()) is not None:
            make = self._failed_with(utterance, ErrorCode.SYNTHESIS_FAILED)
            try:
                make = self._say(utterance)
            except VoiceError as error:
                make = self._failed(utterance, error)
            finally:  # a defect ends this thread, but never leaves an utterance open
                self._on_said()
                # It is over before that is told, so that the answer to it may begin to listen.
                with self._lock:
                    utterance.stopped = True
                    self._pending.remove(utterance)
                    self._lock.notify_all()
                    self._events.post(make)
                self._on_over()

    def _render_ahead(self) -> None:
        try:
            self._synthesizer.warm()
        except VoiceError as error:
            log.warning("%s", error, extra={"code": WarningCode.SYNTHESIS_PROCESS_DIED})
        try:
            while (utterance := self._to_render.get()) is not None:
                try:
                    self._render(utterance)
                except VoiceError as error:
                    with self._lock:
                        utterance.rendered.append(error)
                        self._lock.notify_all()
        finally:  # a defect ends this thread, and what waits must not wait for it
            with self._lock:
                self._ended = True
                self._lock.notify_all()

    def _render(self, utterance: Utterance) -> None:
        for number, part in enumerate(utterance.parts):
            with self._lock:
                self._lock.wait_for(lambda: utterance.stopped or len(utterance.rendered) < AHEAD)
                if utterance.stopped:
                    return
                self._rendering = utterance
            began_ns = self._clock.now_ns()
            try:
                pcm = amplified(self._synthesizer.render(part, utterance.rate), self.volume)
            finally:
                with self._lock:
                    self._rendering = None
            with self._lock:
                if self._is_stopped(utterance):
                    return
                if number == 0:
                    utterance.render_ms = (self._clock.now_ns() - began_ns) // 1_000_000
                utterance.rendered.append(pcm)
                self._lock.notify_all()

    def _next_part(self, utterance: Utterance) -> Pcm | None:
        """Wait for what is to be played next; None once it was stopped. Raises what rendering it raised."""
        with self._lock:
            self._lock.wait_for(lambda: utterance.stopped or bool(utterance.rendered) or self._ended)
            if utterance.stopped:
                return None
            if not utterance.rendered:
                raise VoiceError(ErrorCode.SYNTHESIS_FAILED, why="the renderer ended")
            found = utterance.rendered.popleft()
            self._lock.notify_all()
        if isinstance(found, VoiceError):
            raise found
        return found

    def _say(self, utterance: Utterance) -> Callable[[int], VoiceEvent]:
        """Play what is rendered, part by part; returns how it ended."""
        utterance_id = utterance.utterance_id
        for number in range(len(utterance.parts)):
            pcm = self._next_part(utterance)
            if number == 0 and pcm is not None:
                for closed in utterance.air_is_free:
                    closed.wait(MICROPHONE_CLOSES_WITHIN_S)
            if pcm is None or self._is_stopped(utterance) or self._play(utterance, pcm, number) is PlaybackEnd.STOPPED:
                return lambda at_ms: PlaybackStopped(at_ms=at_ms, utterance_id=utterance_id)
        return lambda at_ms: PlaybackFinished(at_ms=at_ms, utterance_id=utterance_id)

    def _play(self, utterance: Utterance, pcm: Pcm, number: int) -> PlaybackEnd:
        return self._speaker.play(
            pcm, utterance.utterance_id, lambda: self._on_started(utterance, pcm, first=number == 0)
        )

    def _on_started(self, utterance: Utterance, pcm: Pcm, *, first: bool) -> None:
        # `stop` may have come before the speaker knew of the utterance; now it does.
        with self._lock:
            if utterance.stopped:
                self._speaker.stop(utterance.utterance_id)
            elif first:
                self._on_begun(utterance.interruption)
                self._events.post(
                    lambda at_ms: PlaybackStarted(
                        at_ms=at_ms,
                        utterance_id=utterance.utterance_id,
                        render_ms=utterance.render_ms,
                        audio_ms=pcm.duration_ms,
                    )
                )

    def _is_stopped(self, utterance: Utterance) -> bool:
        with self._lock:
            return utterance.stopped

    def _failed(self, utterance: Utterance, error: VoiceError) -> Callable[[int], VoiceEvent]:
        utterance_id = utterance.utterance_id
        if self._is_stopped(utterance):  # whatever its end looks like, it was asked for
            return lambda at_ms: PlaybackStopped(at_ms=at_ms, utterance_id=utterance_id)
        log.warning("speaking failed: %s", error, extra={"code": error.code})
        return self._failed_with(utterance, error.code)

    def _failed_with(self, utterance: Utterance, code: ErrorCode) -> Callable[[int], VoiceEvent]:
        return lambda at_ms: SpeakingFailed(at_ms=at_ms, utterance_id=utterance.utterance_id, code=code)


def amplified(pcm: Pcm, factor: float) -> Pcm:
    """Return the sound louder or softer. Peaks that would not fit are bent over, not cut, so that it does not crackle."""
    if factor == 1.0:
        return pcm
    wave = pcm.samples.astype(np.float32) * (factor / FULL_SCALE)
    beyond = np.maximum(np.abs(wave) - KNEE, 0) / (1 - KNEE)
    bent = KNEE + (1 - KNEE) * beyond / (1 + beyond)
    wave = np.where(beyond > 0, np.sign(wave) * bent, wave)
    return Pcm((wave * (FULL_SCALE - 1)).astype(np.int16), pcm.rate_hz)
