"""Where sound comes from and goes to: the machine's devices, or recordings and files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.echo import microphone_name
from voice.audio.devices import Devices, SoundSystem
from voice.audio.sounddevice_microphone import SounddeviceMicrophone
from voice.audio.sounddevice_speaker import SounddeviceSpeaker
from voice.errors import ErrorCode

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.settings import Settings
    from voice.ports import Microphone, Speaker


@dataclass(frozen=True, slots=True)
class Sound:
    """A microphone and a loudspeaker, and the codes of what is missing. `system` is where devices are looked for."""

    microphone: Microphone
    speaker: Speaker
    microphone_missing: str | None = None
    speaker_missing: str | None = None
    system: SoundSystem | None = None

    def look(self, *, anew: bool = False) -> Devices:
        """The devices there are, as `SoundSystem.look`; none where recordings and files stand in for them."""
        return Devices() if self.system is None else self.system.look(anew=anew)


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
