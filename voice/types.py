"""Values that cross the walls of the voice room."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

SAMPLE_RATE_HZ = 16_000
"""The rate Silero VAD and Whisper were trained on."""

FRAME_SAMPLES = 512
"""Samples in one block: 32 ms at 16 kHz, the only block length Silero VAD v5 and v6 accept."""

MAX_UTTERANCE_MS = 28_000
"""Whisper hears 30 s at once; what was kept from before the onset has to fit as well."""

Samples = NDArray[np.int16]

Encoded = NDArray[np.float32]
"""What the recogniser's encoder makes of a sound: shape (frames, width), a frame for each 20 ms."""


@dataclass(frozen=True, slots=True, eq=False)
class AudioChunk:
    """One block from a microphone: 16 kHz, one channel.

    `samples` has the shape (n,); `start_sample` counts from the opening of the microphone, dropped samples
    included; `captured_ns` is the monotonic time at which the block was complete.
    """

    samples: Samples
    start_sample: int
    captured_ns: int


@dataclass(frozen=True, slots=True, eq=False)
class Pcm:
    """Sound to be played: one channel of `samples`, shape (n,), at `rate_hz`."""

    samples: Samples
    rate_hz: int

    def __post_init__(self) -> None:
        if self.samples.ndim != 1 or self.samples.dtype != np.int16:
            raise ValueError(f"int16 samples of one channel are needed, not {self.samples.dtype}")
        if self.rate_hz <= 0:
            raise ValueError(f"rate_hz must be positive: {self.rate_hz}")

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return len(self.samples) / self.rate_hz

    @property
    def duration_ms(self) -> int:
        """Length in milliseconds, rounded."""
        return round(self.duration_s * 1000)


@dataclass(frozen=True, slots=True)
class WakeHit:
    """The wake phrase was heard.

    `decided_sample` is how much of the stream was needed to tell, `end_sample` where the phrase ended in it, as
    near as that is known. `score` lies between 0 and 1.
    """

    decided_sample: int
    end_sample: int
    score: float


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One reading of the same sound. `mean_log_probability` is natural, per token, at most 0."""

    text: str
    mean_log_probability: float


@dataclass(frozen=True, slots=True)
class Transcript:
    """What the recogniser made of an utterance; `hypotheses` holds the best first, `text` included.

    `no_speech_probability` is the recogniser's own belief, 0 to 1, that nobody spoke.
    `audio_ms` is the length of sound it was given, `decode_ms` the time it took on the wall clock, `waited_ms` how much of
    that came after the end of the utterance was known. `guessed`: it was begun in the pause before; `discarded`: how
    many such guesses were thrown away, because speech went on.
    `narrow`: what is read where nothing but the profile's `answer_writing` may be written, best first; their scores are among these alone.
    """

    text: str
    hypotheses: tuple[Hypothesis, ...]
    no_speech_probability: float
    mean_log_probability: float
    audio_ms: int
    decode_ms: int
    waited_ms: int = 0
    guessed: bool = False
    discarded: int = 0
    narrow: tuple[Hypothesis, ...] = ()


class Interruption(StrEnum):
    """Whether a person may speak into a sentence of the bench."""

    NONE = "NONE"
    """The microphone is closed while it is said."""
    BY_SPEECH = "BY_SPEECH"
    """Whoever speaks into it stops it and has the microphone."""
    BY_COMMAND = "BY_COMMAND"
    """It is protected: only a short utterance that asks for silence stops it."""


class NotHeardReason(StrEnum):
    """Why an utterance gave no text that could be used."""

    EMPTY = "EMPTY"
    TOO_SHORT = "TOO_SHORT"
    REPEATED = "REPEATED"
    NO_SPEECH = "NO_SPEECH"
    LOW_CONFIDENCE = "LOW_CONFIDENCE"
    INVENTED = "INVENTED"
    SILENCE = "SILENCE"
    """Nobody began to speak before the first-silence limit."""


@dataclass(frozen=True, slots=True)
class ListenProfile:
    """How to listen for one utterance.

    `first_silence_ms`: how long to wait for the person to begin.
    `end_silence_ms`: the silence that ends the utterance.
    `max_utterance_ms`: the longest utterance, at most `MAX_UTTERANCE_MS`.
    `prompt`: words the recogniser should expect; the page, the question and the payees' names shape it.
    `captions`: whether somebody looks at what is read while the person still speaks.
    `answer_writing`: the characters that an answer to the question is written with. Where there are any, the sound is read a
    second time with them alone (`Transcript.narrow`).
    """

    name: str
    first_silence_ms: int
    end_silence_ms: int
    max_utterance_ms: int
    prompt: str = ""
    captions: bool = True
    answer_writing: str = ""

    def __post_init__(self) -> None:
        for field in ("first_silence_ms", "end_silence_ms", "max_utterance_ms"):
            if getattr(self, field) <= 0:
                raise ValueError(f"{field} must be positive: {getattr(self, field)}")
        if self.max_utterance_ms > MAX_UTTERANCE_MS:
            raise ValueError(f"max_utterance_ms is over {MAX_UTTERANCE_MS}: {self.max_utterance_ms}")
