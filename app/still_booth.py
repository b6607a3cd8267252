"""Sound devices that stand still: for pictures of the page on which they are chosen and tried, and for its tests."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.still_voice import LOUD
from voice.audio.devices import Device, Devices
from voice.audio.try_microphone import Loudness
from voice.errors import VoiceError

if TYPE_CHECKING:
    from collections.abc import Callable

    from voice.types import Samples

USUAL = Devices(
    (
        Device("HDA Intel PCH: ALC257 Analog (hw:0,0)", 2, 2),
        Device("USB 麦克风", 1, 0),
        Device("default", 32, 32),
    )
)


@dataclass
class StillBooth:
    """Each try ends as the next of `coming` says, after the levels of `levels_dbfs`."""

    there: Devices = USUAL
    coming: deque[Loudness | VoiceError] = field(default_factory=deque)
    levels_dbfs: tuple[float, ...] = (-24.0,)
    on_recorded: Callable[[], None] = lambda: None
    """Called while a person would still hear themselves."""
    played: int = 0

    def devices(self) -> Devices:
        """`there`."""
        return self.there

    def record(self, on_level: Callable[[float], None]) -> Samples:
        """A second that is always the same."""
        if self.coming and isinstance(self.coming[0], VoiceError):
            raise self.coming.popleft()  # type: ignore[misc]  # it is one
        for level_dbfs in self.levels_dbfs:
            on_level(level_dbfs)
        return LOUD

    def loudness(self, samples: Samples) -> Loudness:  # noqa: ARG002 - as the real one has it
        """What is coming next."""
        taken = self.coming.popleft()
        assert isinstance(taken, Loudness)  # noqa: S101 -- `record` took the errors
        return taken

    def play(self, samples: Samples) -> None:  # noqa: ARG002 - as the real one has it
        """Count it."""
        self.on_recorded()
        self.played += 1
