"""When speech is speech: hysteresis, confirmation and misfires, in plain time.

A pure object: it is fed (seconds, probability) and has no clock, thread or device. Time is kept in whole
microseconds, so that feeding a stretch at once or in pieces gives the same events at the same times.
"""

from dataclasses import dataclass
from enum import Enum, auto

MICROSECONDS = 1_000_000


@dataclass(frozen=True, slots=True)
class SegmenterSettings:
    """What counts as speech.

    `start_probability`: speech begins at this probability of the VAD (Silero's own default is 0.5).
    `stop_probability`: and lasts until it falls under this (Silero's own: 0.15 lower).
    `confirm_ms`: this much speech makes a start real; a click or a cough is shorter.
    `misfire_ms`: this much silence before that drops it again.
    """

    start_probability: float = 0.5
    stop_probability: float = 0.35
    confirm_ms: int = 160
    misfire_ms: int = 400

    def __post_init__(self) -> None:
        if not 0 < self.stop_probability <= self.start_probability <= 1:
            raise ValueError("0 < stop_probability <= start_probability <= 1 is needed")
        if self.confirm_ms <= 0 or self.misfire_ms <= 0:
            raise ValueError("confirm_ms and misfire_ms must be positive")


@dataclass(frozen=True, slots=True)
class SpeechStart:
    """Something like speech began at `at_us`."""

    at_us: int


@dataclass(frozen=True, slots=True)
class SpeechReal:
    """The speech that began at `start_us` is real, known at `at_us`."""

    at_us: int
    start_us: int


@dataclass(frozen=True, slots=True)
class Misfire:
    """What began at `start_us` was no speech, known at `at_us`."""

    at_us: int
    start_us: int


SegmentEvent = SpeechStart | SpeechReal | Misfire


class Phase(Enum):
    """Where the segmenter is."""

    QUIET = auto()
    STARTED = auto()
    REAL = auto()


class Segmenter:
    """Turns probabilities into SpeechStart → SpeechReal | Misfire; once real, it follows the pauses."""

    def __init__(self, settings: SegmenterSettings) -> None:
        self._settings = settings
        self.phase = Phase.QUIET
        self.now_us = 0
        self.speaking = False
        """Whether the last stretch was speech, by hysteresis."""
        self.start_us = 0
        """When the speech began that is under way; meaningful unless the phase is QUIET."""
        self.speech_end_us = 0
        """When speech was last heard; meaningful unless the phase is QUIET."""
        self.pauses_us: list[int] = []
        """Silences within the speech that is real and under way, in order."""
        self._spoken_us = 0

    @property
    def silence_us(self) -> int:
        """How long nobody has spoken, within the speech under way."""
        return self.now_us - self.speech_end_us

    def push(self, seconds: float, probability: float) -> tuple[SegmentEvent, ...]:
        """Let `seconds` pass with this probability of speech; tell what happened, in order."""
        end_us = self.now_us + to_us(seconds)
        events: list[SegmentEvent] = []
        while self.now_us < end_us:
            event = self.step(end_us, probability)
            if event is not None:
                events.append(event)
        return tuple(events)

    def step(self, end_us: int, probability: float) -> SegmentEvent | None:
        """Go on to `end_us` or to the next event, whichever comes first."""
        self._judge(probability)
        if self.phase is Phase.QUIET:
            return self._step_quiet(end_us)
        if self.phase is Phase.STARTED:
            return self._step_started(end_us)
        if self.speaking:
            if self.silence_us > 0:
                self.pauses_us.append(self.silence_us)
            self.speech_end_us = end_us
        self.now_us = end_us
        return None

    def _judge(self, probability: float) -> None:
        if probability >= self._settings.start_probability:
            self.speaking = True
        elif probability < self._settings.stop_probability:
            self.speaking = False

    def _step_quiet(self, end_us: int) -> SegmentEvent | None:
        if not self.speaking:
            self.now_us = end_us
            return None
        self.phase = Phase.STARTED
        self.start_us = self.speech_end_us = self.now_us
        self._spoken_us = 0
        return SpeechStart(self.now_us)

    def _step_started(self, end_us: int) -> SegmentEvent | None:
        if self.speaking:
            step_us = min(end_us - self.now_us, self._settings.confirm_ms * 1000 - self._spoken_us)
            self.now_us += step_us
            self._spoken_us += step_us
            self.speech_end_us = self.now_us
            if self._spoken_us >= self._settings.confirm_ms * 1000:
                self.phase = Phase.REAL
                return SpeechReal(self.now_us, self.start_us)
            return None
        misfire_us = self.speech_end_us + self._settings.misfire_ms * 1000
        self.now_us = min(end_us, misfire_us)
        if self.now_us >= misfire_us:
            self.phase = Phase.QUIET
            return Misfire(self.now_us, self.start_us)
        return None


def to_us(seconds: float) -> int:
    """Seconds as whole microseconds. Time does not run backwards."""
    if seconds < 0:
        raise ValueError(f"time does not run backwards: {seconds}")
    return round(seconds * MICROSECONDS)
