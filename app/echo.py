"""Whether the microphone hears the loudspeaker, and which one does not: what decides if a person may speak into a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.settings import Settings
    from voice.audio.devices import Devices

_ECHO_CANCELLED = re.compile(r"echo[-_ ]?cancel", re.IGNORECASE)
"""What PulseAudio and PipeWire call the source of their module-echo-cancel, unless somebody named it otherwise."""


def without_echo(devices: Devices) -> str:
    """Name of the microphone from which the system takes the loudspeaker's sound away; empty where there is none.

    >>> from voice.audio.devices import Device, Devices
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
