"""How quickly this machine recognises, as the pages show it: what was measured at the start, and the latest turns' stages."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.assistant.trace import Turn
    from app.main_loop import MainLoop
    from voice.asr.calibration import Calibration

KEPT_TURNS = 20


class HearingSpeed:
    """What was measured, and how long each stage of the latest turns took, for the page that shows it.

    Lives on the main loop; the threads of the recogniser tell it from outside.
    """

    def __init__(self, loop: MainLoop) -> None:
        self._loop = loop
        self._listeners: list[Callable[[], None]] = []
        self.calibration: Calibration | None = None
        """None while the recogniser is being loaded, or is not there."""
        self.fallen = False
        """Whether the GPU gave up since."""
        self.elsewhere = ""
        """Address of the machine that recognises for this one; empty where it does so itself."""
        self.left = False
        """Whether that machine failed, at the latest sentence or not long before."""
        self.turns: deque[Mapping[str, float | None]] = deque(maxlen=KEPT_TURNS)
        """The stages of the latest spoken turns in milliseconds, oldest first."""

    def subscribe(self, listener: Callable[[], None]) -> None:
        """Call `listener` after each change."""
        self._listeners.append(listener)

    def known(self, calibration: Calibration) -> None:
        """Take what was found; from any thread."""
        self._loop.post(lambda: self._set(calibration, fallen=False))

    def turn(self, turn: Turn) -> None:
        """Keep the stages of a turn that was spoken; never its words."""
        if turn.latency_ms["endpoint_ms"] is not None:
            self.turns.append(dict(turn.latency_ms))
            self._set(self.calibration, fallen=self.fallen)

    def fell(self) -> None:
        """Take note that the GPU gave up; from any thread."""
        self._loop.post(lambda: self._set(self.calibration, fallen=True))

    def asked_elsewhere(self, address: str) -> None:
        """Take note of which machine recognises; from any thread."""
        self._loop.post(lambda: self._set_elsewhere(address, left=False))

    def left_elsewhere(self) -> None:
        """Take note that the other machine failed; from any thread."""
        self._loop.post(lambda: self._set_elsewhere(self.elsewhere, left=True))

    def _set_elsewhere(self, address: str, *, left: bool) -> None:
        self.elsewhere, self.left = address, left
        self._set(self.calibration, fallen=self.fallen)

    def _set(self, calibration: Calibration | None, *, fallen: bool) -> None:
        self.calibration, self.fallen = calibration, fallen
        for listener in self._listeners:
            listener()
