"""What a person says to the assistant, as events of the session: called, heard, understood or not, done. Never which words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from app.assistant import events as ev
from app.assistant.observed import Understood
from dialogs.language.consent import judge
from dialogs.verdict import Verdict
from lab.schema import kinds as k
from voice import events as heard

if TYPE_CHECKING:
    from collections.abc import Callable

NOTHING = frozenset({"", "nlu_fallback", "out_of_scope"})
"""Intents that lead nowhere."""


class Listening:
    """Observes the assistant of one task."""

    def __init__(self, tell: Callable[[k.Kind], None]) -> None:
        self._tell = tell
        self._intent = ""
        self._granted = False
        self._missed = False

    def saw(self, at_ms: int, thing: object) -> None:  # noqa: ARG002 -- the port's shape
        """Tell of what happened, where the contract has a kind for it."""
        match thing:
            case heard.ListeningStarted():
                self._tell(k.VoiceReprompted() if self._missed else k.VoiceWoken())
                self._missed = False
            case heard.Heard():
                self._heard(thing)
            case heard.NotHeard(reason=reason):
                self._miss(reason.name)
            case Understood(text=text):
                self._granted = judge(text) is Verdict.GRANTED
                if self._granted:
                    self._intent = "consent"
                    self._tell(k.VoiceUnderstood("consent", 1.0))
            case ev.Replied(reply=reply) if not self._granted:
                self._intent = reply.intent
                if reply.intent in NOTHING:
                    self._miss("NOT_UNDERSTOOD")
                else:
                    self._tell(k.VoiceUnderstood(reply.intent, round(reply.confidence, 3)))
            case ev.DialogueFailed(code=code):
                self._miss(code)
            case _:
                pass

    def done(self) -> None:
        """What was asked for by voice is done."""
        self._tell(k.VoiceDone(self._intent or "consent"))

    def _heard(self, event: heard.Heard) -> None:
        transcript, timing = event.transcript, event.timing
        stages = {
            "speech_ms": float(timing.speech_end_ms - timing.speech_start_ms),
            "endpoint_ms": float(timing.endpoint_ms),
            "decode_ms": float(timing.decode_ms),
        }
        confidence = math.exp(min(0.0, transcript.hypotheses[0].mean_log_probability))
        self._tell(k.VoiceHeard(len(transcript.text), round(confidence, 3), stages))

    def _miss(self, why: str) -> None:
        self._missed = True
        self._tell(k.VoiceMissed(why))
