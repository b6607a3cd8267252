"""Pictures of the window as a film: handed over one by one, encoded on a thread of its own, each at its own moment."""

from __future__ import annotations

import logging
import queue
import threading
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import av
import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    from av.container import OutputContainer
    from numpy.typing import NDArray

_log = logging.getLogger(__name__)

MOST_WAITING = 30
"""Pictures that may wait for the encoder; more are left out and counted, so that the window never waits."""
_MILLISECONDS = Fraction(1, 1000)


@dataclass(frozen=True, slots=True)
class _Picture:
    pixels: NDArray[np.uint8]
    at_ms: int


class ScreenRecorder:
    """Writes one film (VP9 in WebM). The size of the first picture is the film's; others are laid into it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._waiting: queue.Queue[_Picture | None] = queue.Queue(MOST_WAITING)
        self._written = 0
        self._left_out = 0
        self._thread = threading.Thread(target=self._run, name="screen-recorder", daemon=True)
        self._thread.start()

    @property
    def left_out(self) -> int:
        """Pictures that came faster than they could be encoded."""
        return self._left_out

    def add(self, pixels: NDArray[np.uint8], at_ms: int) -> None:
        """Take one picture (RGB, shape (height, width, 3)) of `at_ms` milliseconds after the first; returns at once."""
        try:
            self._waiting.put_nowait(_Picture(pixels, at_ms))
        except queue.Full:
            self._left_out += 1

    def finish(self) -> int:
        """Write what waits and close the file; returns how many pictures it holds: none where it could not be written."""
        self._waiting.put(None)
        self._thread.join()
        if self._left_out:
            _log.info("%d pictures left out", self._left_out, extra={"code": "RECORDING_LEFT_OUT"})
        return self._written

    def _run(self) -> None:
        try:
            self._encode()
        except (OSError, av.FFmpegError) as error:
            _log.error("the film was not written: %s", type(error).__name__, extra={"code": "RECORDING_FAILED"})
            self._written = 0
            while self._waiting.get() is not None:
                pass

    def _encode(self) -> None:
        picture = self._waiting.get()
        if picture is None:
            return
        with av.open(str(self._file), "w", format="webm") as container:
            stream = _stream(container, picture.pixels.shape)
            last_ms = -1
            while picture is not None:
                frame = av.VideoFrame.from_ndarray(_fitted(picture.pixels, stream.height, stream.width), format="rgb24")
                last_ms = max(last_ms + 1, picture.at_ms)
                frame.pts, frame.time_base = last_ms, _MILLISECONDS
                container.mux(stream.encode(frame.reformat(format="yuv420p")))
                self._written += 1
                picture = self._waiting.get()
            container.mux(stream.encode())


def _stream(container: OutputContainer, shape: tuple[int, ...]) -> av.VideoStream:
    height, width = (side - side % 2 for side in shape[:2])  # the pixel format halves both sides
    stream = container.add_stream("libvpx-vp9", rate=Fraction(1000))
    stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
    stream.time_base = stream.codec_context.time_base = _MILLISECONDS
    stream.options = {"deadline": "realtime", "cpu-used": "8", "crf": "32", "b": "0"}
    return stream


def _fitted(pixels: NDArray[np.uint8], height: int, width: int) -> NDArray[np.uint8]:
    """The picture in the film's size: cut where it is larger, filled with black where it is smaller."""
    if pixels.shape[:2] == (height, width):
        return np.ascontiguousarray(pixels)
    fitted = np.zeros((height, width, 3), np.uint8)
    rows, columns = min(height, pixels.shape[0]), min(width, pixels.shape[1])
    fitted[:rows, :columns] = pixels[:rows, :columns]
    return fitted
