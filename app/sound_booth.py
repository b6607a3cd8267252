"""The devices of the running program, for the page on which they are chosen and tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voice.audio.devices import Devices
from voice.audio.level import rms_dbfs
from voice.audio.try_microphone import loudness, record
from voice.types import SAMPLE_RATE_HZ, Pcm

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.sound import Sound
    from voice.audio.try_microphone import Loudness
    from voice.pipeline import VoicePipeline
    from voice.types import Samples

TRIED = "sound-check"
"""Name of what is played back, at the loudspeaker."""


class ProgramBooth:
    """Borrows the microphone from the pipeline, so that nothing else listens meanwhile."""

    def __init__(self, sound: Sound, voice: VoicePipeline) -> None:
        self._sound = sound
        self._voice = voice

    def devices(self) -> Devices:
        """What is there now; what was plugged in is found while no stream is open."""
        return self._sound.look(anew=True)

    def record(self, on_level: Callable[[float], None]) -> Samples:
        """Two seconds from the chosen microphone."""
        return self._voice.borrow_microphone(lambda stream: record(stream, lambda samples: on_level(rms_dbfs(samples))))

    def loudness(self, samples: Samples) -> Loudness:
        """How somebody was heard."""
        return loudness(samples)

    def play(self, samples: Samples) -> None:
        """Let the person hear it."""
        if len(samples):
            self._sound.speaker.play(Pcm(samples, SAMPLE_RATE_HZ), TRIED, lambda: None)
