"""Listening turns: one thread from the microphone to the endpoint, one worker for the recogniser."""

import logging
import queue
import threading
from collections.abc import Callable

from voice.asr.agreement import Agreement
from voice.asr.guards import DenyList, judge
from voice.capture import Capture
from voice.clock import Clock
from voice.errors import MICROPHONE_CODES, ErrorCode, VoiceError
from voice.event_stream import EventStream, join
from voice.events import (
    Heard,
    ListeningStarted,
    ListeningStopped,
    MicrophoneLost,
    NotHeard,
    PartialHeard,
    StopReason,
    TurnTiming,
    VoiceEvent,
)
from voice.ports import MicrophoneStream, StreamingSession, Transcriber, Vad
from voice.settings import ListeningSettings
from voice.turn.endpointer import End, EndCause
from voice.types import ListenProfile, NotHeardReason, Transcript

log = logging.getLogger(__name__)


class _Turn:
    """One turn. Guarded by the lock of `Listening`, but for `session` and `over`."""

    def __init__(self, turn_id: str, profile: ListenProfile) -> None:
        self.turn_id = turn_id
        self.profile = profile
        self.stop: StopReason | None = None
        self.finish = False
        self.ended = False
        self.decoding = False
        self.ended_ns = 0
        """When the end of the utterance was known."""
        self.captions = Agreement()
        self.stream: MicrophoneStream | None = None
        self.session: StreamingSession | None = None
        self.captured = threading.Event()
        """The microphone is closed, or was never opened."""


class Listening:
    """At most one turn at a time; each ends with exactly one of Heard, NotHeard and ListeningStopped."""

    def __init__(
        self,
        open_microphone: Callable[[], MicrophoneStream],
        vad: Vad,
        transcriber: Transcriber,
        events: EventStream,
        settings: ListeningSettings,
        invented: DenyList,
        clock: Clock,
        on_begun: Callable[[], None] = lambda: None,
        on_captured: Callable[[], None] = lambda: None,
    ) -> None:
        """`on_begun` is called for a turn before `begin` returns, `on_captured` once its microphone is closed."""
        self._on_begun = on_begun
        self._on_captured = on_captured
        self._open_microphone = open_microphone
        self._vad = vad
        self._transcriber = transcriber
        self._events = events
        self._settings = settings
        self._invented = invented
        self._clock = clock
        self._lock = threading.Lock()
        self._turn: _Turn | None = None
        self._turns: queue.SimpleQueue[_Turn | None] = queue.SimpleQueue()
        self._to_decode: queue.SimpleQueue[tuple[_Turn, StreamingSession, End] | None] = queue.SimpleQueue()
        self._voice = threading.Thread(target=self._run_voice, name="voice", daemon=True)
        self._recogniser = threading.Thread(target=self._run_recogniser, name="voice-recogniser", daemon=True)

    def start(self) -> None:
        """Start both threads."""
        self._voice.start()
        self._recogniser.start()

    def begin(self, turn_id: str, profile: ListenProfile) -> None:
        """Begin a turn; with one under way, or a thread gone, the new one is refused at once."""
        with self._lock:
            working = self._voice.is_alive() and self._recogniser.is_alive()
            if working and self._turn is None:
                self._turn = _Turn(turn_id, profile)
                self._on_begun()
                self._turns.put(self._turn)
                return
        self.refuse(turn_id, StopReason.BUSY if working else StopReason.CLOSED)

    def refuse(self, turn_id: str, why: StopReason) -> None:
        """End a turn that never began."""
        self._events.post(lambda at_ms: ListeningStopped(at_ms=at_ms, turn_id=turn_id, why=why))

    def stop(self, why: StopReason) -> None:
        """End the turn under way, whatever it does."""
        with self._lock:
            turn = self._turn
            if turn is None:
                return
            turn.stop = turn.stop or why
            if turn.decoding:
                self._end_locked(turn, self._stopped(turn, why))
        if turn.session is not None and turn.decoding:
            turn.session.cancel()
        self._interrupt(turn)

    def stop_capture(self, why: StopReason) -> threading.Event:
        """Close the microphone; an utterance that was heard is still read. The event is set when it is closed."""
        with self._lock:
            turn = self._turn
            if turn is None or turn.decoding:
                closed = threading.Event()
                closed.set()
                return closed
            turn.stop = turn.stop or why
        self._interrupt(turn)
        return turn.captured

    def finish(self) -> None:
        """End the utterance now, as if the person had been silent long enough."""
        with self._lock:
            turn = self._turn
            if turn is None or turn.decoding:
                return
            turn.finish = True
        self._interrupt(turn)

    def close(self) -> None:
        """End the turn under way and both threads."""
        self.stop(StopReason.CLOSED)
        self._turns.put(None)
        if join(self._voice):  # it still hands turns to the recogniser
            self._to_decode.put(None)
            join(self._recogniser)

    def _run_voice(self) -> None:
        while (turn := self._turns.get()) is not None:
            try:
                self._listen(turn)
            finally:  # a defect ends this thread, but never leaves a turn open
                self._release(turn)
                if not turn.decoding:
                    self._end(turn, self._stopped(turn, turn.stop or StopReason.CLOSED))

    def _listen(self, turn: _Turn) -> None:
        try:
            session = self._transcriber.start(turn.profile, lambda text: self._caption(turn, text))
        except VoiceError as error:
            self._release(turn)
            self._fail(turn, StopReason.RECOGNISER, error)
            return
        turn.session = session
        try:
            end = self._capture(turn, session)
            turn.ended_ns = self._clock.now_ns()
        except VoiceError as error:
            session.cancel()
            self._release(turn)
            at_recogniser = error.code not in MICROPHONE_CODES
            self._fail(turn, StopReason.RECOGNISER if at_recogniser else StopReason.MICROPHONE, error)
            return
        if end is None or end.cause is EndCause.NOBODY:
            session.cancel()  # a transcript that was begun in a pause is not wanted any more
        if end is None:
            self._end(turn, self._stopped(turn, turn.stop or StopReason.ASKED))
        elif end.cause is EndCause.NOBODY:
            self._end(turn, self._not_heard(turn, NotHeardReason.SILENCE, timing(end, None)))
        else:
            self._hand_over(turn, session, end)

    def _capture(self, turn: _Turn, session: StreamingSession) -> End | None:
        """From the opened microphone to the endpoint; None when the turn was stopped. The microphone is closed."""
        stream = self._open_microphone()
        try:
            with self._lock:
                turn.stream = stream
                stopped = turn.stop is not None
            if stopped:
                return None
            self._events.post(lambda at_ms: ListeningStarted(at_ms=at_ms, turn_id=turn.turn_id, profile=turn.profile))
            capture = Capture(turn.turn_id, turn.profile, self._vad, session, self._events, self._settings)
            while turn.stop is None:
                chunk = stream.read()
                end = capture.feed(chunk, stream.take_dropped()) if chunk is not None else None
                if end is None and turn.finish:
                    end = capture.finish()
                if end is not None:
                    return end
            return None
        finally:
            stream.close()
            self._release(turn)

    def _release(self, turn: _Turn) -> None:
        """The microphone is closed. Told before the turn's end, because the answer to that may begin the next one."""
        if not turn.captured.is_set():
            turn.captured.set()
            self._on_captured()

    def _hand_over(self, turn: _Turn, session: StreamingSession, end: End) -> None:
        with self._lock:
            if turn.stop is None:
                turn.decoding = True
        if turn.decoding:
            self._to_decode.put((turn, session, end))
        else:
            self._end(turn, self._stopped(turn, turn.stop or StopReason.ASKED))

    def _run_recogniser(self) -> None:
        while (job := self._to_decode.get()) is not None:
            turn, session, end = job
            try:
                self._decode(turn, session, end)
            finally:  # a defect ends this thread, but never leaves a turn open
                self._end(turn, self._stopped(turn, StopReason.RECOGNISER, ErrorCode.TRANSCRIPTION_FAILED))

    def _decode(self, turn: _Turn, session: StreamingSession, end: End) -> None:
        try:
            transcript = session.finish()
        except VoiceError as error:
            if not turn.ended:
                self._fail(turn, StopReason.RECOGNISER, error)
            return
        speech_ms = (end.speech_end_us - end.speech_start_us) // 1000
        found = timing(end, transcript, (self._clock.now_ns() - turn.ended_ns) // 1_000_000)
        reason = judge(transcript, speech_ms, turn.profile.prompt, self._settings.guards, self._invented)
        if reason is not None:
            self._end(turn, self._not_heard(turn, reason, found))
            return
        self._end(
            turn,
            lambda at_ms: Heard(at_ms=at_ms, turn_id=turn.turn_id, transcript=transcript, timing=found),
        )

    def _caption(self, turn: _Turn, text: str) -> None:
        with self._lock:
            if not turn.ended and not turn.decoding and turn.stop is None:
                shown = turn.captions.take(text)
                self._events.post(
                    lambda at_ms: PartialHeard(at_ms=at_ms, turn_id=turn.turn_id, text=shown.text, agreed=shown.agreed)
                )

    def _interrupt(self, turn: _Turn) -> None:
        with self._lock:
            stream = turn.stream
        if stream is not None:
            stream.interrupt()

    def _fail(self, turn: _Turn, why: StopReason, error: VoiceError) -> None:
        log.warning("listening failed: %s", error, extra={"code": error.code})
        if why is StopReason.MICROPHONE:
            self._events.post(lambda at_ms: MicrophoneLost(at_ms=at_ms, code=error.code))
        self._end(turn, self._stopped(turn, why, error.code))

    def _end(self, turn: _Turn, make: Callable[[int], VoiceEvent]) -> None:
        with self._lock:
            self._end_locked(turn, make)

    def _end_locked(self, turn: _Turn, make: Callable[[int], VoiceEvent]) -> None:
        # The turn is over before its last event is told, so that the answer to it may begin the next one.
        if not turn.ended:
            turn.ended = True
            self._turn = None
            self._events.post(make)

    def _stopped(self, turn: _Turn, why: StopReason, code: ErrorCode | None = None) -> Callable[[int], VoiceEvent]:
        return lambda at_ms: ListeningStopped(at_ms=at_ms, turn_id=turn.turn_id, why=why, code=code)

    def _not_heard(self, turn: _Turn, reason: NotHeardReason, turn_timing: TurnTiming) -> Callable[[int], VoiceEvent]:
        return lambda at_ms: NotHeard(at_ms=at_ms, turn_id=turn.turn_id, reason=reason, timing=turn_timing)


def timing(end: End, transcript: Transcript | None, after_ms: int = 0) -> TurnTiming:
    """The stages of a turn in milliseconds. `after_ms`: from the end of the utterance to now, on the clock."""
    return TurnTiming(
        speech_start_ms=end.speech_start_us // 1000,
        speech_end_ms=end.speech_end_us // 1000,
        endpoint_ms=(end.at_us - end.speech_end_us) // 1000,
        decode_ms=transcript.decode_ms if transcript else 0,
        audio_ms=transcript.audio_ms if transcript else 0,
        waited_ms=transcript.waited_ms if transcript else 0,
        text_ms=(end.at_us - end.speech_end_us) // 1000 + after_ms if transcript else 0,
        discarded=transcript.discarded if transcript else 0,
        pauses_ms=tuple(pause_us // 1000 for pause_us in end.pauses_us),
    )
