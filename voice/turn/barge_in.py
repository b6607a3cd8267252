"""A person who speaks into the bench's sentence: it goes quiet at once, stops when it is speech, and is loud again after a click.

A pure object over the segmenter: fed (seconds, probability), no clock, thread or device. Protected sentences are neither made quiet
nor stopped by it; it cuts short utterances out of what is said meanwhile, which may ask for silence.
"""

from __future__ import annotations

from enum import Enum, auto

from voice.turn.segmenter import Misfire, Phase, Segmenter, SegmenterSettings, SegmentEvent, SpeechReal, SpeechStart
from voice.types import Interruption

LONGEST_COMMAND_MS = 2_000
"""停 and 别说了 are shorter, however slowly they are said; what is longer is something else."""
COMMAND_END_MS = 400
"""Silence after which such a command is over: nobody pauses within it."""


class BargeInAction(Enum):
    """What is to be done."""

    DUCK = auto()
    """Something like speech began: say the sentence quietly."""
    RAISE = auto()
    """It was none, or the sentence is over: as loud as before."""
    YIELD = auto()
    """The person speaks: stop, and let them have the microphone with what they said so far."""
    CONSIDER = auto()
    """Something short was said into a protected sentence: does it ask for silence?"""
    FORGET = auto()
    """What was kept of the sound is not needed any more."""


class BargeIn:
    """One sentence of the bench. Each DUCK is followed by one RAISE or by YIELD, and nothing comes after YIELD."""

    def __init__(self, interruption: Interruption, settings: SegmenterSettings) -> None:
        """Raises ValueError for a sentence that nobody can interrupt."""
        if interruption is Interruption.NONE:
            raise ValueError("a sentence into which nobody may speak is not listened into")
        self._stops_for_speech = interruption is Interruption.BY_SPEECH
        self._settings = settings
        self._segmenter = Segmenter(settings)
        self.ducked = False
        self.yielded = False

    @property
    def protected(self) -> bool:
        """Whether it is said to its end, whoever speaks."""
        return not self._stops_for_speech

    @property
    def undecided(self) -> bool:
        """Whether something began that may yet turn out to be speech."""
        return self._stops_for_speech and not self.yielded and self._segmenter.phase is Phase.STARTED

    def push(self, seconds: float, probability: float) -> tuple[BargeInAction, ...]:
        """Let `seconds` of the microphone pass with this probability of speech."""
        if self.yielded:
            return ()
        actions = [action for event in self._segmenter.push(seconds, probability) for action in self._follow(event)]
        if not self._stops_for_speech and self._is_over():
            actions.append(BargeInAction.CONSIDER if self._is_short() else BargeInAction.FORGET)
            self._segmenter = Segmenter(self._settings)
        return tuple(actions)

    def over(self) -> tuple[BargeInAction, ...]:
        """The sentence has been said, or was stopped by somebody else."""
        if not self.ducked:
            return ()
        self.ducked = False
        return (BargeInAction.RAISE,)

    def _follow(self, event: SegmentEvent) -> tuple[BargeInAction, ...]:
        if not self._stops_for_speech:
            return (BargeInAction.FORGET,) if isinstance(event, Misfire) else ()
        match event:
            case SpeechStart():
                self.ducked = True
                return (BargeInAction.DUCK,)
            case Misfire():
                self.ducked = False
                return (BargeInAction.RAISE, BargeInAction.FORGET)
            case SpeechReal():
                self.yielded = True
                return (BargeInAction.YIELD,)

    def _is_over(self) -> bool:
        segmenter = self._segmenter
        return segmenter.phase is Phase.REAL and segmenter.silence_us >= COMMAND_END_MS * 1000

    def _is_short(self) -> bool:
        return self._segmenter.speech_end_us - self._segmenter.start_us <= LONGEST_COMMAND_MS * 1000
