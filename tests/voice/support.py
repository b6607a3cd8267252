"""What several tests of the voice room need."""

import struct
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from voice.events import Level, VoiceEvent
from voice.types import FRAME_SAMPLES, SAMPLE_RATE_HZ, AudioChunk, ListenProfile, Samples

REPOSITORY = Path(__file__).resolve().parent.parent.parent
RECORDINGS = REPOSITORY / "assets" / "recordings"
SHARED_SPEECH = REPOSITORY.parent / "shared" / "speech"

GUARD_S = 20
"""No wait is meant to last this long: it ends a test that would hang."""

# What the app lets the recogniser expect (app/assistant/profiles.py): the read-back offers 同意转账.
BANKING_PROMPT = "手机银行语音助手。转账给女儿、老伴三百块，同意转账，查余额，取消，不对，是五百元，先别确认。"

E = TypeVar("E", bound=VoiceEvent)


def profile(
    *,
    first_silence_ms: int = 3000,
    end_silence_ms: int = 700,
    max_utterance_ms: int = 10_000,
    prompt: str = "",
    captions: bool = True,
    answer_writing: str = "",
) -> ListenProfile:
    return ListenProfile("test", first_silence_ms, end_silence_ms, max_utterance_ms, prompt, captions, answer_writing)


def tone(seconds: float, hz: float = 440.0, amplitude: float = 0.3, rate_hz: int = SAMPLE_RATE_HZ) -> Samples:
    times = np.arange(round(seconds * rate_hz)) / rate_hz
    return np.rint(np.sin(2 * np.pi * hz * times) * amplitude * 32767).astype(np.int16)


def silence(seconds: float) -> Samples:
    return np.zeros(round(seconds * SAMPLE_RATE_HZ), np.int16)


def chunks(samples: Samples) -> list[AudioChunk]:
    padded = np.pad(samples, (0, -len(samples) % FRAME_SAMPLES))
    return [
        AudioChunk(block, index * FRAME_SAMPLES, 0) for index, block in enumerate(padded.reshape(-1, FRAME_SAMPLES))
    ]


def wav_bytes(
    data: bytes,
    *,
    rate_hz: int = SAMPLE_RATE_HZ,
    channels: int = 1,
    bits: int = 16,
    tag: int = 1,
    promised: int | None = None,
) -> bytes:
    """A WAV file by hand, so that it can lie."""
    frame = channels * bits // 8
    form = struct.pack("<HHIIHH", tag, channels, rate_hz, rate_hz * frame, frame, bits)
    size = len(data) if promised is None else promised
    body = b"WAVEfmt " + struct.pack("<I", len(form)) + form + b"data" + struct.pack("<I", size) + data
    return b"RIFF" + struct.pack("<I", len(body)) + body


def correlation(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """The best normalised correlation of `one` anywhere within `other`, which is longer."""
    assert len(other) >= len(one)
    length = 1 << (len(one) + len(other)).bit_length()
    product = np.fft.irfft(np.fft.rfft(other, length) * np.conj(np.fft.rfft(one, length)), length)
    lags = product[: len(other) - len(one) + 1]
    squares = np.concatenate(([0.0], np.cumsum(other**2)))
    energy = squares[len(one) :] - squares[: -len(one)]
    return float(np.max(lags / np.sqrt(np.maximum(energy, 1e-9) * np.sum(one**2))))


class Heardlog:
    """Collects events and lets a test wait for one."""

    def __init__(self) -> None:
        self.events: list[VoiceEvent] = []
        self._more = threading.Condition()

    def __call__(self, event: VoiceEvent) -> None:
        with self._more:
            self.events.append(event)
            self._more.notify_all()

    def wait_for(self, kind: type[E], matches: Callable[[E], bool] = lambda event: True) -> E:
        """The first event of that kind that matches, now or later."""

        def found() -> E | None:
            return next((event for event in self.events if isinstance(event, kind) and matches(event)), None)

        with self._more:
            self._more.wait_for(found, GUARD_S)
            event = found()
        assert event is not None, f"no {kind.__name__} among {self.names()}"
        return event

    def comes(self, kind: type[E], within_s: float) -> bool:
        """Whether there is an event of that kind, now or before this time is over."""
        with self._more:
            return self._more.wait_for(lambda: bool(self.of(kind)), within_s)

    def names(self) -> list[str]:
        """The kinds of events, levels left out."""
        return [type(event).__name__ for event in self.events if not isinstance(event, Level)]

    def of(self, kind: type[E]) -> list[E]:
        return [event for event in self.events if isinstance(event, kind)]


def until(condition: Callable[[], bool]) -> None:
    """Look until it is so: for what tells nobody when it is done."""
    never, ends_at = threading.Event(), time.monotonic() + GUARD_S
    while not condition():
        assert time.monotonic() < ends_at
        never.wait(0.005)
