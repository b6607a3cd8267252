"""A microphone by sounddevice. Its callback copies a block into a queue and does nothing else."""

import contextlib
import logging
import queue
import threading
import time
from collections.abc import Callable
from typing import Any, Final

from voice.audio.devices import SoundSystem
from voice.audio.sound_library import (
    SoundLibrary,
    SoundStream,
    chosen,
    import_sounddevice,
    load,
    open_failure,
)
from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.types import FRAME_SAMPLES, SAMPLE_RATE_HZ, AudioChunk, Samples

log = logging.getLogger(__name__)

QUEUE_BLOCKS = 64
"""About two seconds: longer than any pause of the reading thread, short enough to notice that it hangs."""

STALL_S = 3.0
"""A device that delivers nothing for this long has vanished: it owes a block every 32 ms."""

LATENCY_S = 0.05


class SounddeviceMicrophone:
    """A microphone of the system, by name or number; None is the system's default."""

    def __init__(
        self,
        device: int | str | Callable[[], str] | None = None,
        *,
        system: SoundSystem | None = None,
        importer: Callable[[], Any] = import_sounddevice,
        queue_blocks: int = QUEUE_BLOCKS,
        stall_s: float = STALL_S,
    ) -> None:
        """`device` may be a function that names the person's choice, empty for the default, each time it is opened."""
        self._device = device
        self._system = system or SoundSystem(importer)
        self._importer = importer
        self._queue_blocks = queue_blocks
        self._stall_s = stall_s

    def open(self) -> "SounddeviceStream":
        """Open and start it. Raises `VoiceError` MICROPHONE_MISSING or MICROPHONE_FAILED."""
        library = load(self._importer, ErrorCode.MICROPHONE_MISSING)
        device = chosen(self._device)
        self._system.taken()
        try:
            return SounddeviceStream(library, device, self._queue_blocks, self._stall_s, self._system.given_back)
        except VoiceError:
            self._system.given_back()
            raise


class _Ended:
    """In the queue instead of a block: nothing follows."""


_LOST: Final = _Ended()
_INTERRUPTED: Final = _Ended()


class SounddeviceStream:
    """An open microphone of the system."""

    def __init__(
        self,
        library: SoundLibrary,
        device: int | str | None,
        queue_blocks: int,
        stall_s: float,
        on_closed: Callable[[], None],
    ) -> None:
        self._on_closed = on_closed
        self._stall_s = stall_s
        self._blocks: queue.Queue[AudioChunk | _Ended] = queue.Queue(queue_blocks)
        self._next_sample = 0
        self._dropped = 0
        self._overflows = 0
        self._taken = 0
        self._ended: _Ended | None = None
        self._closing = threading.Lock()
        self._stream: SoundStream | None = None
        try:
            stream = library.InputStream(
                samplerate=SAMPLE_RATE_HZ,
                blocksize=FRAME_SAMPLES,
                channels=1,
                dtype="int16",
                device=device,
                latency=LATENCY_S,
                callback=self._on_block,
                finished_callback=self._on_finished,
            )
        except (library.PortAudioError, ValueError) as error:
            raise open_failure(library, error, inputs=True, device=device) from error
        try:
            stream.start()
        except library.PortAudioError as error:
            stream.close()
            raise open_failure(library, error, inputs=True, device=device) from error
        self._stream = stream

    def read(self) -> AudioChunk | None:
        """Wait for the next block; None once interrupted or closed."""
        if self._end() is None:
            try:
                block = self._blocks.get(timeout=self._stall_s)
            except queue.Empty:
                block = _LOST
            if isinstance(block, _Ended):
                self._ended = self._end() or block
            elif self._end() is None:  # an interruption does not wait for what is still in the queue
                return block
        if self._end() is _LOST:
            raise VoiceError(ErrorCode.MICROPHONE_LOST)
        return None

    def _end(self) -> _Ended | None:
        return self._ended

    def take_dropped(self) -> int:
        """How many blocks were lost since this was last asked."""
        total = self._dropped + self._overflows
        count, self._taken = total - self._taken, total
        if count:
            code = WarningCode.AUDIO_CHUNKS_DROPPED
            log.warning("%d blocks of sound were dropped", count, extra={"code": code})
        return count

    def interrupt(self) -> None:
        """Make this and every later `read` return None."""
        self._ended = self._ended or _INTERRUPTED
        self._wake(_INTERRUPTED)

    def close(self) -> None:
        """Stop the device and give it back."""
        self.interrupt()
        with self._closing:
            stream, self._stream = self._stream, None
        if stream is not None:
            stream.close()
            self._on_closed()

    def _wake(self, end: _Ended) -> None:
        # With a full queue nobody waits: `read` sees `_ended`, or the stall once the queue is empty.
        with contextlib.suppress(queue.Full):
            self._blocks.put_nowait(end)

    def _on_block(self, indata: Samples, frames: int, _time: object, status: Any) -> None:  # noqa: ANN401
        # The device's thread: copy, stamp, go.
        if status and status.input_overflow:
            self._overflows += 1  # PortAudio does not say how many; at least one block
        chunk = AudioChunk(indata[:, 0].copy(), self._next_sample, time.monotonic_ns())
        self._next_sample += frames
        try:
            self._blocks.put_nowait(chunk)
        except queue.Full:
            self._dropped += 1

    def _on_finished(self) -> None:
        # Called after `close`, and also when the system takes the device away.
        self._wake(_LOST)
