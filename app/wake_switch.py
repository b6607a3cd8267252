"""Whether the wake phrase is waited for now: what the person chose, a mute that ends by itself, and a covered screen."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.main_loop import MainLoop, Timer
    from app.settings import Settings, SettingsStore

MUTE = timedelta(hours=1)
"""How long a mute lasts, unless the person ends it before."""


class WakePhase(StrEnum):
    """Where the wake word stands."""

    OFF = "off"
    WAITING = "waiting"
    MUTED = "muted"
    COVERED = "covered"
    """The screen is locked or asks something first: nobody is listened to."""


class WakeSwitch:
    """Tells whether to wait for the phrase. Lives on the main loop.

    A mute is kept in the settings, so that it outlives the window; it lasts `MUTE` of running time at most, whatever is
    done to the clock. `now` is only for saying when it ends.
    """

    def __init__(self, settings: SettingsStore, loop: MainLoop, now: Callable[[], datetime]) -> None:
        self._settings = settings
        self._loop = loop
        self._now = now
        self._covered = False
        self._timer: Timer | None = None
        self._timed = ""
        self._listeners: list[Callable[[], None]] = []
        settings.subscribe(self._settings_changed)
        self._arm()

    @property
    def phase(self) -> WakePhase:
        """Where it stands now."""
        settings = self._settings.settings
        if not settings.wake_word:
            return WakePhase.OFF
        if settings.wake_muted_until:
            return WakePhase.MUTED
        return WakePhase.COVERED if self._covered else WakePhase.WAITING

    @property
    def muted_until(self) -> datetime | None:
        """When the mute ends by itself; None where there is none."""
        until = self._settings.settings.wake_muted_until
        return datetime.fromisoformat(until) if until else None

    def subscribe(self, listener: Callable[[], None]) -> None:
        """Call `listener` whenever the phase may have changed."""
        self._listeners.append(listener)

    def mute(self) -> None:
        """Wait for the phrase no more, for `MUTE`."""
        self._settings.change(wake_muted_until=(self._now() + MUTE).isoformat())

    def unmute(self) -> None:
        """Wait for it again from now on."""
        self._settings.change(wake_muted_until="")

    def cover(self, *, on: bool) -> None:
        """A page that must be answered first lies over all others, or does no more."""
        if on != self._covered:
            self._covered = on
            self._tell()

    def _settings_changed(self, _: Settings) -> None:
        self._arm()
        self._tell()

    def _arm(self) -> None:
        until = self._settings.settings.wake_muted_until
        if until == self._timed:
            return
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._timed = until
        if until:
            left = datetime.fromisoformat(until) - self._now()
            delay = min(max(left, timedelta()), MUTE)
            self._timer = self._loop.call_later(round(delay.total_seconds() * 1000), self.unmute)

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()
