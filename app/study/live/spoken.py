"""What the assistant is told of a person's voice, as acts. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lab.recordings import records as r
from voice import events as heard

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lab.recordings.records import Act
    from voice.events import VoiceEvent
    from voice.types import Hypothesis, Transcript


def spoken(event: VoiceEvent, listened: str) -> Act | None:
    """The act that an event of the voice is; None where nothing follows from it that does not follow by itself.

    `listened`: the turn that is being listened to, empty where none is.
    """
    match event:
        case heard.Heard(turn_id=turn_id, transcript=transcript):
            return _said(transcript, "" if turn_id == listened else turn_id)
        case heard.NotHeard(turn_id=turn_id, reason=reason):
            return r.NothingSaid(reason.name, "" if turn_id == listened else turn_id)
        case heard.ListeningStopped(why=why, code=code) if why is not heard.StopReason.ASKED:
            return r.ListeningEnded(why.name, None if code is None else code.name)
        case heard.PlaybackFinished() | heard.SpeakingFailed():
            return r.SpeechEnded()
    return None


def _said(transcript: Transcript, turn: str) -> Act:
    several = transcript.hypotheses if len(transcript.hypotheses) > 1 else ()
    return r.Said(transcript.text, *_told(several), turn, *_told(transcript.narrow))


def _told(readings: Iterable[Hypothesis]) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Texts and scores."""
    kept = tuple(readings)
    return tuple(each.text for each in kept), tuple(round(each.mean_log_probability, 4) for each in kept)
