"""The screen as pictures: one file for each picture that differs from the last, and an index of when each was seen.

A picture's file is whole on the disk before its line of the index is written, so every line of the index names a picture
that can be opened, whatever happens to the process.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from lab.events import JsonlEventLog, read_events
from lab.recordings.reading import RecordingError
from lab.schema.forms import wrong_field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

INDEX = "screen.jsonl"
PICTURES = "screen"
KIND = "screen.shown"


@dataclass(frozen=True, slots=True)
class Frame:
    """What the screen showed from a moment of the session's clock on. No picture where it was a PIN's pad."""

    picture: str | None
    width_px: int
    height_px: int
    sha256: str


@dataclass(frozen=True, slots=True)
class TimedFrame:
    """A frame and its moment on the session's clock."""

    mono_ms: int
    frame: Frame


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture before it is written: its pixels tell whether it is another one, `encode` makes the file of it."""

    width_px: int
    height_px: int
    pixels: bytes
    encode: Callable[[], bytes]


class FrameTrack:
    """Writes the pictures of one session into its folder of recordings, and goes on there after a crash."""

    def __init__(self, recordings: Path, suffix: str) -> None:
        """`suffix`: of the pictures' files. Raises EventLogError, OSError."""
        self._folder = recordings / PICTURES
        self._folder.mkdir(parents=True, exist_ok=True)
        self._suffix = suffix
        index = recordings / INDEX
        before = list(read_frames(recordings)) if index.exists() else []
        self._last = before[-1].frame if before else None
        self._number = sum(each.frame.picture is not None for each in before)
        self._log = JsonlEventLog(index, go_on=index.exists())

    def add(self, mono_ms: int, wall: datetime, picture: Picture) -> None:
        """Keep what the screen shows now, where it differs from the last. Raises EventLogError, OSError."""
        digest = hashlib.sha256(picture.pixels).hexdigest()
        if self._last is not None and self._last.sha256 == digest:
            return
        self._number += 1
        name = f"{self._number:06d}.{self._suffix}"
        with (self._folder / name).open("wb") as file:
            file.write(picture.encode())
            file.flush()
            os.fsync(file.fileno())
        self._write(mono_ms, wall, Frame(name, picture.width_px, picture.height_px, digest))

    def hide(self, mono_ms: int, wall: datetime) -> None:
        """The screen shows something that may not be kept."""
        if self._last is None or self._last.picture is not None:
            self._write(mono_ms, wall, Frame(None, 0, 0, ""))

    def close(self) -> None:
        """Close the index."""
        self._log.close()

    def _write(self, mono_ms: int, wall: datetime, frame: Frame) -> None:
        self._log.write(mono_ms, wall.isoformat(timespec="milliseconds"), KIND, asdict(frame))
        self._last = frame


def read_frames(recordings: Path) -> Iterator[TimedFrame]:
    """What the screen showed, in order; none where it was not recorded. Raises RecordingError, EventLogError."""
    index = recordings / INDEX
    for event in read_events(index) if index.exists() else ():
        if event.kind != KIND or (wrong := wrong_field(Frame, event.data)) is not None:
            raise RecordingError("RECORDING_INVALID", f"{INDEX} 第{event.number}行：{wrong or event.kind}")
        yield TimedFrame(event.mono_ms, Frame(**{name: event.data[name] for name in Frame.__slots__}))
