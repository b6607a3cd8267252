"""Carrying out what the voice of a task's assistant heard, did not hear, and had said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.study.act_error import NOT_KEPT, ActError
from lab.recordings import records as r
from voice.errors import ErrorCode
from voice.events import StopReason
from voice.types import Hypothesis, NotHeardReason, Transcript

if TYPE_CHECKING:
    from app.assistant.scripted_voice import ScriptedVoice
    from app.study.world import World

SCORE = -0.1
"""Of a sentence of which the recogniser had one reading."""


def voice_does(world: World, act: r.Said | r.NothingSaid | r.ListeningEnded | r.SpeechEnded) -> None:
    """Do it. Raises ActError."""
    voice = world.voice
    match act:
        case r.SpeechEnded():
            if voice.speaking is None:
                raise ActError("NOT_SPEAKING", "这时助手没有在说话")
            voice.finish_speaking()
        case r.ListeningEnded(why, code):
            if voice.listening is not None:  # a voice that would not begin to listen does not here either
                voice.end_listening(StopReason[why], None if code is None else ErrorCode[code])
        case r.Said(None):
            raise ActError("WORDS_NOT_KEPT", NOT_KEPT)
        case _ if voice.listening is None and not act.turn:
            raise ActError("NOT_LISTENING", "这时没有人在听")
        case r.NothingSaid(reason, turn):
            voice.hear_nothing(NotHeardReason[reason], turn)
        case r.Said(str() as text):
            _hear(voice, act, text)


def _hear(voice: ScriptedVoice, said: r.Said, text: str) -> None:
    readings = _readings(said.readings, said.scores) or (Hypothesis(text, SCORE),)
    narrow = _readings(said.narrow, said.narrow_scores)
    score = readings[0].mean_log_probability
    voice.hear_transcript(Transcript(text, readings, 0.01, score, 1500, 250, narrow=narrow), said.turn)


def _readings(texts: tuple[str, ...], scores: tuple[float, ...]) -> tuple[Hypothesis, ...]:
    return tuple(Hypothesis(text, score) for text, score in zip(texts, scores, strict=False))
