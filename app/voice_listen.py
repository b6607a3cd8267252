"""Recordings through the program's own voice pipeline, and what it told of each."""

from __future__ import annotations

import queue
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from app.sound import Sound
from app.voice_parts import voice_pipeline
from voice.audio.null_speaker import NullSpeaker
from voice.audio.wav_microphone import WavMicrophone
from voice.clock import SystemClock, VirtualClock
from voice.errors import ErrorCode, VoiceError
from voice.events import Heard, Level, ListeningStopped, NotHeard, PartialHeard, SpeechConfirmed, VoiceEvent, Woken
from voice.types import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from voice.ports import MicrophoneStream, Transcriber, WakeSpotter
    from voice.types import AudioChunk, ListenProfile, Pcm, Samples

AFTER_MS = 3_000
"""Silence after a recording within which its wake phrase has to be told."""


@dataclass(slots=True)
class Hearing:
    """What the pipeline told of one recording. Times are milliseconds from its first sample, but in `timings`."""

    woken: dict[str, float] | None = None
    speech_ms: int | None = None
    """When it was known to be speech."""
    partials: list[dict[str, Any]] = field(default_factory=list)
    final: str | None = None
    final_ms: int | None = None
    """When the text was there."""
    not_heard: str | None = None
    """Why there is no text."""
    hypotheses: list[dict[str, Any]] = field(default_factory=list)
    narrow: list[dict[str, Any]] = field(default_factory=list)
    no_speech_probability: float | None = None
    timings: dict[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """Return it as plain values."""
        return asdict(self)


class RecordingListener:
    """A pipeline whose microphone plays recordings. Use it in a `with`.

    `fast` plays them as quickly as they are read; times on the clock then say nothing about a person's wait.
    """

    def __init__(self, transcriber: Transcriber, *, fast: bool, spotter: WakeSpotter | None = None) -> None:
        self._fast = fast
        self._watches = spotter is not None
        self._microphone = _Microphone(WavMicrophone(pace="fast" if fast else "real"), self._played_out)
        self._events: queue.SimpleQueue[VoiceEvent | None] = queue.SimpleQueue()
        sound = Sound(self._microphone, NullSpeaker(VirtualClock(jumps=True)))
        self._voice = voice_pipeline(sound, transcriber, _NoVoice(), self._events.put, spotter)
        self._turns = 0

    def __enter__(self) -> RecordingListener:
        """Start the pipeline."""
        self._voice.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        """End it; the transcriber with it."""
        self._voice.close()

    def hear(self, samples: Samples, profile: ListenProfile) -> Hearing:
        """Let it hear a recording (16 kHz, shape (n,)); with a spotter, from the wake phrase on."""
        found = Hearing()
        self._turns += 1
        turn_id = f"t{self._turns}"
        self._microphone.put(samples)
        if self._watches:
            self._voice.watch(on=True)
        else:
            self._voice.listen(turn_id, profile)
        while True:
            event = self._events.get()
            if event is None:
                if self._watches and found.woken is None:
                    break
                continue
            if isinstance(event, Woken) and found.woken is None:
                self._voice.listen(turn_id, profile)
                ended_ms = self._since_ms(event) - event.ended_ms_ago
                found.woken = {"score": round(event.score, 4), "at_ms": self._since_ms(event), "ended_ms": ended_ms}
            elif self._note(found, event):
                break
        if self._watches:
            self._voice.watch(on=False)
        return found

    def _note(self, found: Hearing, event: VoiceEvent) -> bool:
        """Take an event in; whether it was the turn's last."""
        match event:
            case Level():
                return False
            case SpeechConfirmed():
                found.speech_ms = self._since_ms(event)
            case PartialHeard(text=text, agreed=agreed):
                found.partials.append({"at_ms": self._since_ms(event), "text": text, "agreed": agreed})
            case Heard(transcript=transcript, timing=timing):
                found.final, found.final_ms = transcript.text, self._since_ms(event)
                found.hypotheses = [asdict(hypothesis) for hypothesis in transcript.hypotheses]
                found.narrow = [asdict(hypothesis) for hypothesis in transcript.narrow]
                found.no_speech_probability = round(transcript.no_speech_probability, 4)
                found.timings = asdict(timing)
                return True
            case NotHeard(reason=reason, timing=timing):
                found.not_heard, found.timings = str(reason), asdict(timing)
                return True
            case ListeningStopped(why=why, code=code):
                found.not_heard = str(code or why)
                return True
            case _:
                return False
        return False

    def _since_ms(self, event: VoiceEvent) -> int:
        return event.at_ms - self._microphone.opened_ms

    def _played_out(self) -> None:
        self._events.put(None)


class _Microphone:
    """Notes when a recording began, and tells once it has been over for a while."""

    def __init__(self, inner: WavMicrophone, played_out: Callable[[], None]) -> None:
        self._inner = inner
        self._played_out = played_out
        self._clock = SystemClock()
        self._ends: list[int] = []
        self.opened_ms = 0

    def put(self, samples: Samples) -> None:
        """Play this when it is opened next."""
        self._inner.add(samples)
        self._ends.append(len(samples) + AFTER_MS * SAMPLE_RATE_HZ // 1000)

    def open(self) -> MicrophoneStream:
        """Begin with the next recording; without one there is silence."""
        end = None
        if self._ends:  # opened again after a recording, it is the silence behind it
            end = self._ends.pop(0)
            self.opened_ms = self._clock.now_ns() // 1_000_000
        return _Stream(self._inner.open(), end, self._played_out)


class _Stream:
    """An open recording that tells when it has been over for a while."""

    def __init__(self, inner: MicrophoneStream, end: int | None, played_out: Callable[[], None]) -> None:
        self._inner = inner
        self._end = end
        self._played_out = played_out

    def read(self) -> AudioChunk | None:
        """As the recording's stream."""
        chunk = self._inner.read()
        if chunk is not None and self._end is not None and chunk.start_sample >= self._end:
            self._end = None
            self._played_out()
        return chunk

    def take_dropped(self) -> int:
        """As the recording's stream."""
        return self._inner.take_dropped()

    def interrupt(self) -> None:
        """As the recording's stream."""
        self._inner.interrupt()

    def close(self) -> None:
        """As the recording's stream."""
        self._inner.close()


class _NoVoice:
    """Of a pipeline that only listens: it has nothing to speak with."""

    def warm(self) -> None:
        """Nothing to get ready."""

    def render(self, text: str, rate: float) -> Pcm:  # noqa: ARG002 - the port's shape
        """There is no voice."""
        raise VoiceError(ErrorCode.SYNTHESIS_VOICE_MISSING)

    def cancel(self) -> None:
        """Nothing is rendered."""

    def close(self) -> None:
        """Nothing to give back."""
