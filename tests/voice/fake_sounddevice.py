"""A sounddevice of our own: devices that are there, are missing, would not open, stall, overflow or vanish."""

from collections.abc import Callable
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import numpy as np

from voice.types import Samples


class FakePortAudioError(Exception):
    pass


class FakeCallbackStop(Exception):  # noqa: N818 - sounddevice's own name
    pass


@dataclass
class FakeStream:
    """A stream whose callback the test calls, as the device's thread would."""

    library: "FakeSounddevice"
    options: dict[str, Any]
    started: bool = False
    closed: bool = False
    aborted: bool = False

    def start(self) -> None:
        if self.library.fails_to_start:
            raise FakePortAudioError("device busy")
        self.started = True
        self.library.on_start(self)

    def abort(self) -> None:
        self.aborted = True

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            self.options["finished_callback"]()

    def deliver(self, samples: Samples, *, overflow: bool = False) -> None:
        """Let the microphone hear a block."""
        status = SimpleNamespace(input_overflow=overflow) if overflow else None
        self.options["callback"](samples.reshape(-1, 1), len(samples), None, status)

    def pull(self, frames: int) -> Samples:
        """Let the loudspeaker ask for a block; at the end of the sound it finishes as PortAudio does."""
        block = np.full((frames, 1), 77, np.int16)
        try:
            self.options["callback"](block, frames, None, None)
        except FakeCallbackStop:
            self.vanish()
        return block[:, 0]

    def vanish(self) -> None:
        """End the stream from the device's side."""
        self.options["finished_callback"]()


@dataclass
class FakeSounddevice:
    """Stands in for the module."""

    inputs: int = 1
    outputs: int = 1
    fails_to_open: bool = False
    fails_to_start: bool = False
    on_start: Callable[[FakeStream], object] = lambda stream: None
    streams: list[FakeStream] = field(default_factory=list)
    PortAudioError = FakePortAudioError
    CallbackStop = FakeCallbackStop

    def query_devices(self) -> list[dict[str, int]]:
        return [{"max_input_channels": self.inputs, "max_output_channels": self.outputs}]

    def InputStream(self, **options: Any) -> FakeStream:  # noqa: N802 - sounddevice's own name
        return self._open(options, self.inputs)

    def OutputStream(self, **options: Any) -> FakeStream:  # noqa: N802 - sounddevice's own name
        return self._open(options, self.outputs)

    def _open(self, options: dict[str, Any], devices: int) -> FakeStream:
        if options["device"] is not None:
            raise ValueError(f"No device matching {options['device']!r}")
        if self.fails_to_open or not devices:
            raise FakePortAudioError("Error querying device -1")
        self.streams.append(FakeStream(self, options))
        return self.streams[-1]
