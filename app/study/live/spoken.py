"""What the assistant is told of a person's voice, as acts. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lab.recordings import records as r
from voice import events as heard

if TYPE_CHECKING:
    from lab.recordings.records import Act
    from voice.events import VoiceEvent


def spoken(event: VoiceEvent) -> Act | None:
    """The act that an event of the voice is; None where nothing follows from it that does not follow by itself."""
    match event:
        case heard.Heard(transcript=transcript):
            return r.Said(transcript.text)
        case heard.NotHeard(reason=reason):
            return r.NothingSaid(reason.name)
        case heard.PlaybackFinished() | heard.SpeakingFailed():
            return r.SpeechEnded()
    return None
