"""Where sound comes from and goes to: the machine's devices, or recordings and files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from voice.audio.sound_library import import_sounddevice
from voice.audio.sounddevice_microphone import SounddeviceMicrophone
from voice.audio.sounddevice_speaker import SounddeviceSpeaker
from voice.errors import ErrorCode

if TYPE_CHECKING:
    from voice.ports import Microphone, Speaker


@dataclass(frozen=True, slots=True)
class Sound:
    """A microphone and a loudspeaker, and the codes of what is missing."""

    microphone: Microphone
    speaker: Speaker
    microphone_missing: str | None = None
    speaker_missing: str | None = None


def live_sound() -> Sound:
    """The system's default devices. Where there are none, each use says so, and everything else works."""
    inputs, outputs = _devices()
    return Sound(
        SounddeviceMicrophone(),
        SounddeviceSpeaker(),
        None if inputs else ErrorCode.MICROPHONE_MISSING,
        None if outputs else ErrorCode.SPEAKER_MISSING,
    )


def _devices() -> tuple[int, int]:
    """How many inputs and outputs the system has; none where PortAudio is missing."""
    try:
        devices = list(import_sounddevice().query_devices())
    except OSError:
        return 0, 0
    return (
        sum(device["max_input_channels"] > 0 for device in devices),
        sum(device["max_output_channels"] > 0 for device in devices),
    )
