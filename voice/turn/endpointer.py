"""When a listening turn is over: one terminal event for every turn.

A pure object over the segmenter: fed (seconds, probability), no clock, thread or device.
"""

from dataclasses import dataclass
from enum import StrEnum

from voice.turn.segmenter import Phase, Segmenter, SegmenterSettings, SegmentEvent, to_us
from voice.types import ListenProfile


@dataclass(frozen=True, slots=True)
class EndpointLimits:
    """The limits of a turn in milliseconds.

    `first_silence_ms`: nobody began to speak. `end_silence_ms`: the silence that ends an utterance.
    `max_utterance_ms`: counted from the start of the speech, silences included.
    """

    first_silence_ms: int
    end_silence_ms: int
    max_utterance_ms: int

    def __post_init__(self) -> None:
        if min(self.first_silence_ms, self.end_silence_ms, self.max_utterance_ms) <= 0:
            raise ValueError("limits must be positive")

    @staticmethod
    def of(profile: ListenProfile) -> "EndpointLimits":
        """The limits that a listening profile names."""
        return EndpointLimits(profile.first_silence_ms, profile.end_silence_ms, profile.max_utterance_ms)


class EndCause(StrEnum):
    """Why a turn is over."""

    SILENCE = "SILENCE"
    """The person spoke and then was silent."""
    TOO_LONG = "TOO_LONG"
    """The person spoke up to the longest utterance."""
    NOBODY = "NOBODY"
    """Nobody spoke before the first-silence limit."""


@dataclass(frozen=True, slots=True)
class End:
    """The turn is over at `at_us`. With NOBODY, start and end of the speech are both 0.

    `pauses_us`: the silences within the speech that the person went on after.
    """

    at_us: int
    cause: EndCause
    speech_start_us: int
    speech_end_us: int
    pauses_us: tuple[int, ...] = ()


TurnEvent = SegmentEvent | End


class Endpointer:
    """SpeechStart → SpeechReal → End, with misfires between, or End because nobody spoke."""

    def __init__(self, limits: EndpointLimits, settings: SegmenterSettings) -> None:
        self._limits = limits
        self._segmenter = Segmenter(settings)
        self.ended: End | None = None

    @property
    def speaking(self) -> bool:
        """Whether the last stretch was speech."""
        return self._segmenter.speaking

    @property
    def now_us(self) -> int:
        """The stream time in microseconds."""
        return self._segmenter.now_us

    def push(self, seconds: float, probability: float) -> tuple[TurnEvent, ...]:
        """Let `seconds` pass with this probability of speech; nothing happens once the turn has ended."""
        if self.ended is not None:
            return ()
        segmenter = self._segmenter
        end_us = segmenter.now_us + to_us(seconds)
        events: list[TurnEvent] = []
        while segmenter.now_us < end_us and self.ended is None:
            event = segmenter.step(min(end_us, self._limit_us(end_us)), probability)
            if event is not None:
                events.append(event)
            self.ended = self._end()
        if self.ended is not None:
            events.append(self.ended)
        return tuple(events)

    def finish(self) -> End:
        """End the turn now, as if the silence after the speech were over."""
        if self.ended is None:
            self.ended = self._spoken(EndCause.SILENCE) if self._is_real() else self._nobody()
        return self.ended

    def _is_real(self) -> bool:
        return self._segmenter.phase is Phase.REAL

    def _limit_us(self, end_us: int) -> int:
        """The moment at which a limit may be reached, or `end_us`: no step goes past it."""
        segmenter = self._segmenter
        if segmenter.phase is Phase.QUIET:
            return self._limits.first_silence_ms * 1000
        if not self._is_real():
            return end_us
        return min(
            segmenter.start_us + self._limits.max_utterance_ms * 1000,
            segmenter.speech_end_us + self._limits.end_silence_ms * 1000,
        )

    def _end(self) -> End | None:
        segmenter = self._segmenter
        if segmenter.phase is Phase.QUIET:
            return self._nobody() if segmenter.now_us >= self._limits.first_silence_ms * 1000 else None
        if self._is_real():
            if segmenter.now_us - segmenter.start_us >= self._limits.max_utterance_ms * 1000:
                return self._spoken(EndCause.TOO_LONG)
            if segmenter.silence_us >= self._limits.end_silence_ms * 1000:
                return self._spoken(EndCause.SILENCE)
        return None

    def _spoken(self, cause: EndCause) -> End:
        segmenter = self._segmenter
        return End(segmenter.now_us, cause, segmenter.start_us, segmenter.speech_end_us, tuple(segmenter.pauses_us))

    def _nobody(self) -> End:
        return End(self._segmenter.now_us, EndCause.NOBODY, 0, 0)
