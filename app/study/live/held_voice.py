"""The voice of a task's assistant, with a moderator between: what is heard and what is to be said may wait for them, or be spoilt."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from app.study.live.spoken import spoken
from lab.recordings.records import SpeechEnded, WordsPutIn
from voice import events as heard
from voice.types import Hypothesis, Interruption, NotHeardReason

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.assistant.runner import AssistantRunner, Voice
    from lab.recordings.records import Act
    from voice.types import ListenProfile

    Arrive = Callable[[Literal["heard", "said"], str], int | None]

LOST = 0.45
"""Share of a sentence's characters that is missing where its recognition is spoilt on purpose."""
LEAST_CHARACTERS = 2
"""What is left of a sentence with fewer was not heard at all."""
OWN_WORDS = "moderator"
"""Of the ids of what a moderator has the assistant say."""


_ENDS = (heard.Heard, heard.NotHeard, heard.ListeningStopped)
"""With one of these each turn is over."""


@dataclass(frozen=True, slots=True)
class _Said:
    """How something that waits is to be said."""

    utterance_id: str
    rate: float
    interruption: Interruption


class HeldVoice:
    """Implements the assistant's `Voice` over another one, whose events come in through `took`. Main loop only.

    `arrive` is asked of all words: the number under which they wait, or None where they go on at once.
    """

    def __init__(self, voice: Voice, arrive: Arrive, chance: random.Random) -> None:
        self._voice = voice
        self._arrive = arrive
        self._chance = chance
        self._assistant: AssistantRunner | None = None
        self._heard: dict[int, heard.Heard] = {}
        self._said: dict[int, _Said] = {}
        self._own = 0
        self._listened = ""
        self.mishear_rate = 0.0
        self.spoilt: Callable[[], None] = lambda: None
        """Told of each sentence that was spoilt on purpose."""
        self.note: Callable[[Act], None] = lambda _: None
        """Told of what the assistant is about to hear."""

    def serve(self, assistant: AssistantRunner) -> None:
        """Whom the events are for."""
        self._assistant = assistant

    def listen(self, turn_id: str, profile: ListenProfile) -> None:
        """Open the microphone for one utterance."""
        self._listened = turn_id
        self._voice.listen(turn_id, profile)

    def stop_listening(self) -> None:
        """Close the microphone."""
        self._listened = ""
        self._voice.stop_listening()

    def say(self, utterance_id: str, text: str, rate: float, interruption: Interruption) -> None:
        """Speak, or let it wait. A read-back never waits: whoever consents must have heard the bank's own words."""
        number = None if self._protected(utterance_id) else self._arrive("said", text)
        if number is None:
            self._voice.say(utterance_id, text, rate, interruption)
        else:
            self._said[number] = _Said(utterance_id, rate, interruption)

    def stop_speaking(self) -> None:
        """Fall silent; what waits is not said any more."""
        waiting, self._said = self._said, {}
        for said in waiting.values():
            self._tell(heard.PlaybackStopped(at_ms=0, utterance_id=said.utterance_id))
        self._voice.stop_speaking()

    def took(self, event: heard.VoiceEvent) -> None:
        """Pass an event on, or let what was heard wait."""
        if str(getattr(event, "utterance_id", "")).startswith(OWN_WORDS):
            return  # nobody's turn
        if isinstance(event, heard.Heard):
            event = self._misheard(event)
        if isinstance(event, heard.Heard):
            number = self._arrive("heard", event.transcript.text)
            if number is not None:
                self._heard[number] = event
                return
        self._tell(event)

    def let_heard(self, number: int, text: str, *, own: bool) -> None:
        """What was heard goes on: as it was, as other words, or, empty, as though nothing had been heard."""
        event = self._heard.pop(number, None)
        if event is None or self._assistant is None:
            return
        if own:
            self._tell(event)
        elif text:
            self.hear_instead(text)
        else:
            self._tell(_silence(event))

    def hear_instead(self, text: str) -> None:
        """Let the assistant take this for what was said. It grants nothing."""
        if self._assistant is not None:
            self.note(WordsPutIn(text))
            self._assistant.hear_instead(text)

    def let_said(self, number: int, text: str) -> None:
        """What was to be said is said, as it was or as other words; empty: it counts as said."""
        said = self._said.pop(number, None)
        if said is None:
            return
        if text:
            self._voice.say(said.utterance_id, text, said.rate, said.interruption)
        else:
            self._tell(heard.PlaybackFinished(at_ms=0, utterance_id=said.utterance_id))

    def say_own(self, text: str) -> None:
        """Say words that are the moderator's alone."""
        self._own += 1
        self._voice.say(f"{OWN_WORDS}-{self._own}", text, 1.0, Interruption.NONE)

    def _protected(self, utterance_id: str) -> bool:
        speaking = None if self._assistant is None else self._assistant.state.speaking
        return speaking is not None and speaking.utterance_id == utterance_id and speaking.protected

    def _awaited(self, event: heard.VoiceEvent) -> bool:
        """Whether the assistant waits for the end of this very sentence."""
        speaking = None if self._assistant is None else self._assistant.state.speaking
        return speaking is not None and speaking.utterance_id == getattr(event, "utterance_id", "")

    def _misheard(self, event: heard.Heard) -> heard.Heard | heard.NotHeard:
        if self._chance.random() >= self.mishear_rate:
            return event
        self.spoilt()
        text = "".join(each for each in event.transcript.text if self._chance.random() > LOST)
        if len(text) < LEAST_CHARACTERS:
            return _silence(event)
        reading = Hypothesis(text, event.transcript.hypotheses[0].mean_log_probability)
        return replace(event, transcript=replace(event.transcript, text=text, hypotheses=(reading,), narrow=()))

    def _tell(self, event: heard.VoiceEvent) -> None:
        if self._assistant is not None:
            act = spoken(event, self._listened)
            if act is not None and (not isinstance(act, SpeechEnded) or self._awaited(event)):
                self.note(act)
            if isinstance(event, _ENDS) and event.turn_id == self._listened:
                self._listened = ""
            self._assistant.voice_event(event)


def _silence(event: heard.Heard) -> heard.NotHeard:
    return heard.NotHeard(at_ms=event.at_ms, turn_id=event.turn_id, reason=NotHeardReason.SILENCE, timing=event.timing)
