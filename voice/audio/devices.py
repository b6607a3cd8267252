"""Which sound devices there are, and finding them again when they were unplugged."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol

from voice.audio.sound_library import import_sounddevice
from voice.clock import Clock

log = logging.getLogger(__name__)

LOOKS_EVERY_S = 2.0
"""Of a device that is missed. Nobody looks while everything is there: asking a sound system takes processor time."""


@dataclass(frozen=True, slots=True)
class Device:
    """A device by the name that opens it; channels it takes in and gives out."""

    name: str
    inputs: int
    outputs: int


@dataclass(frozen=True, slots=True)
class Devices:
    """All devices of the system, in its own order."""

    all: tuple[Device, ...] = ()

    @property
    def microphones(self) -> tuple[str, ...]:
        """Names of those that hear."""
        return tuple(dict.fromkeys(device.name for device in self.all if device.inputs > 0))

    @property
    def speakers(self) -> tuple[str, ...]:
        """Names of those that sound."""
        return tuple(dict.fromkeys(device.name for device in self.all if device.outputs > 0))

    def hears(self, name: str) -> bool:
        """Whether there is such a microphone; any will do for the empty name, the system's default."""
        return name in self.microphones if name else bool(self.microphones)

    def sounds(self, name: str) -> bool:
        """Whether there is such a loudspeaker; any will do for the empty name."""
        return name in self.speakers if name else bool(self.speakers)


class SoundSystem:
    """PortAudio as the program uses it: who has a stream open, so that devices are looked for anew only in between.

    PortAudio lists devices once, when it starts; starting it again ends every open stream.
    """

    def __init__(self, importer: Callable[[], Any] = import_sounddevice) -> None:
        self._importer = importer
        self._lock = threading.Lock()
        self._open = 0

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """A stream is opened, used or closed meanwhile."""
        self.taken()
        try:
            yield
        finally:
            self.given_back()

    def taken(self) -> None:
        """A stream is about to be opened; waits for a look at the devices that is under way."""
        with self._lock:
            self._open += 1

    def given_back(self) -> None:
        """A stream was closed, or would not open."""
        with self._lock:
            self._open -= 1

    def look(self, *, anew: bool = False) -> Devices:
        """The devices as they are known; with `anew`, and nothing open, as they are now. None where PortAudio is missing."""
        try:
            library = self._importer()
        except (OSError, ImportError):
            return Devices()
        with self._lock:
            try:
                if anew and self._open == 0:
                    library._terminate()  # noqa: SLF001 - the only way in which sounddevice lists devices anew
                    library._initialize()  # noqa: SLF001 - as above
                found = list(library.query_devices())
            except library.PortAudioError:
                return Devices()
        return Devices(
            tuple(
                Device(str(each["name"]), int(each["max_input_channels"]), int(each["max_output_channels"]))
                for each in found
            )
        )


class Looking(Protocol):
    """As much of `SoundSystem` as a watchdog needs."""

    def look(self, *, anew: bool = False) -> Devices:
        """The devices there are."""


class DeviceWatchdog:
    """Looks for what is missed until it is there again, and tells so. It sleeps while nothing is missed."""

    def __init__(
        self,
        system: Looking,
        is_complete: Callable[[Devices], bool],
        on_found: Callable[[Devices], None],
        clock: Clock,
        *,
        every_s: float = LOOKS_EVERY_S,
    ) -> None:
        """`on_found` is called on the watchdog's own thread, once for each time that `missed` was called."""
        self._system = system
        self._is_complete = is_complete
        self._on_found = on_found
        self._every_s = every_s
        self._ended = clock.signal()
        self._missed = threading.Event()
        self._thread = threading.Thread(target=self._run, name="voice-devices", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def missed(self) -> None:
        """A device was lost, or was not there: look for it from now on. Returns at once; any thread may call it."""
        self._missed.set()

    def close(self) -> None:
        """Look no more."""
        self._ended.set()
        self._missed.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while True:
            self._missed.wait()
            if self._ended.wait(self._every_s):
                return
            devices = self._system.look(anew=True)
            if self._is_complete(devices):
                self._missed.clear()
                log.info("sound devices are there again")
                self._on_found(devices)
