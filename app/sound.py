"""Where sound comes from and goes to: the machine's devices, or recordings and files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voice.audio.devices import Devices, SoundSystem
from voice.audio.sounddevice_microphone import SounddeviceMicrophone
from voice.audio.sounddevice_speaker import SounddeviceSpeaker
from voice.errors import ErrorCode

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.settings import Settings
    from voice.ports import Microphone, Speaker


_ECHO_CANCELLED = re.compile(r"echo[-_ ]?cancel", re.IGNORECASE)
"""What PulseAudio and PipeWire call the source of their module-echo-cancel, unless somebody named it otherwise."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A microphone and a loudspeaker, and the codes of what is missing. `system` is where devices are looked for."""

    microphone: Microphone
    speaker: Speaker
    microphone_missing: str | None = None
    speaker_missing: str | None = None
    system: SoundSystem | None = None


def live_sound(settings: Callable[[], Settings]) -> Sound:
    """The devices that the person chose, the system's default ones where none were. Each use asks anew which.

    Where there are none, each use says so, and everything else works.
    """
    system = SoundSystem()
    missing = missing_of(system.look(), settings())
    return Sound(
        SounddeviceMicrophone(lambda: microphone_name(system.look, settings()), system=system),
        SounddeviceSpeaker(lambda: settings().loudspeaker, system=system),
        *missing,
        system=system,
    )


def missing_of(devices: Devices, settings: Settings) -> tuple[str | None, str | None]:
    """The codes of the microphone and the loudspeaker that a person has chosen, where they are missing."""
    return (
        None if devices.hears(settings.microphone) else ErrorCode.MICROPHONE_MISSING,
        None if devices.sounds(settings.loudspeaker) else ErrorCode.SPEAKER_MISSING,
    )


def without_echo(devices: Devices) -> str:
    """Name of the microphone from which the system takes the loudspeaker's sound away; empty where there is none.

    >>> from voice.audio.devices import Device
    >>> without_echo(Devices((Device("HDA Intel", 2, 2), Device("Echo-Cancel Source", 1, 0))))
    'Echo-Cancel Source'
    """
    return next((name for name in devices.microphones if _ECHO_CANCELLED.search(name)), "")


def microphone_name(look: Callable[[], Devices], settings: Settings) -> str:
    """The microphone to open: the person's, or the one without echo where they rely on that; empty for the system's default."""
    if settings.microphone or settings.barge_in != "system":
        return settings.microphone
    return without_echo(look())


def may_interrupt(look: Callable[[], Devices], settings: Settings) -> bool:
    """Whether the microphone hears nothing of the loudspeaker, as far as that is known: one may speak into a sentence."""
    if settings.barge_in == "system":
        return bool(_ECHO_CANCELLED.search(settings.microphone or without_echo(look())))
    return settings.barge_in == "headphones"
