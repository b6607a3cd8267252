"""What the microphone heard, one WAV file each time that it was open, and anchors that tie its samples to the session's clock.

A sound card counts samples by a clock of its own, which is off by up to some 100 parts in a million: a third of a second in an hour.
So once a second the index notes which sample was heard when, and a sample's moment is taken from a straight line through the
anchors of its file. A file's header is right after each block, so that what was written before a crash can be played.
"""

from __future__ import annotations

import wave
from dataclasses import asdict, dataclass
from statistics import linear_regression
from typing import TYPE_CHECKING

from lab.events import JsonlEventLog, read_events
from lab.recordings.reading import RecordingError
from lab.schema.forms import wrong_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

INDEX = "sound.jsonl"
SOUNDS = "sound"
KIND = "sound.anchored"
ANCHOR_EVERY_S = 1.0
LONGEST_GAP_S = 60
"""Of lost samples that are filled with silence; after more, the file's end is anchored anew."""
SAMPLE_BYTES = 2


@dataclass(frozen=True, slots=True)
class Anchor:
    """The record's moment is when the sample before `sample` of this file had been heard; samples count from 0."""

    file: str
    rate_hz: int
    sample: int


@dataclass(frozen=True, slots=True)
class TimedAnchor:
    """An anchor and its moment on the session's clock."""

    mono_ms: int
    anchor: Anchor


class SoundTrack:
    """Writes a session's sound into its folder of recordings: 16 bit, one channel. One thread at a time."""

    def __init__(self, recordings: Path) -> None:
        """Go on after what is there from before a crash. Raises EventLogError, OSError."""
        self._folder = recordings / SOUNDS
        self._folder.mkdir(parents=True, exist_ok=True)
        index = recordings / INDEX
        self._log = JsonlEventLog(index, go_on=index.exists())
        self._number = sum(1 for _ in self._folder.glob("*.wav"))

    def open(self, rate_hz: int) -> SoundFile:
        """The microphone was opened. Raises OSError."""
        self._number += 1
        return SoundFile(self._folder / f"{self._number:04d}.wav", rate_hz, self._log)

    def close(self) -> None:
        """Close the index; each file is closed by whoever opened it."""
        self._log.close()


class SoundFile:
    """One opening of the microphone."""

    def __init__(self, path: Path, rate_hz: int, log: JsonlEventLog) -> None:
        self._name = path.name
        self._rate_hz = rate_hz
        self._log = log
        self._samples = 0
        self._anchored = 0
        self._raw = path.open("wb")
        self._wave = wave.open(self._raw, "wb")  # noqa: SIM115 -- it is open as long as the microphone
        self._wave.setnchannels(1)
        self._wave.setsampwidth(SAMPLE_BYTES)
        self._wave.setframerate(rate_hz)

    def write(self, start_sample: int, samples: bytes, mono_ms: int, wall: datetime) -> None:
        """Keep a block (16 bit, little end first) that begins with this sample and was complete at this moment.

        Samples that were lost before it are silence in the file. Raises OSError, EventLogError.
        """
        lost = max(0, min(start_sample - self._samples, LONGEST_GAP_S * self._rate_hz))
        self._wave.writeframes(b"\x00" * (lost * SAMPLE_BYTES) + samples)
        self._raw.flush()
        first = self._samples == 0
        self._samples += lost + len(samples) // SAMPLE_BYTES
        if first or self._samples - self._anchored >= ANCHOR_EVERY_S * self._rate_hz:
            self._anchored = self._samples
            anchor = Anchor(self._name, self._rate_hz, self._samples)
            self._log.write(mono_ms, wall.isoformat(timespec="milliseconds"), KIND, asdict(anchor))

    def close(self) -> None:
        """The microphone was closed."""
        self._wave.close()
        self._raw.close()


def read_anchors(recordings: Path) -> Iterator[TimedAnchor]:
    """Every anchor, in order; none where no sound was recorded. Raises RecordingError, EventLogError."""
    index = recordings / INDEX
    for event in read_events(index) if index.exists() else ():
        if event.kind != KIND or (wrong := wrong_field(Anchor, event.data)) is not None:
            raise RecordingError("RECORDING_INVALID", f"{INDEX} 第{event.number}行：{wrong or event.kind}")
        yield TimedAnchor(event.mono_ms, Anchor(**{name: event.data[name] for name in Anchor.__slots__}))


def moment_of(anchors: Sequence[TimedAnchor], sample: int) -> float:
    """When this sample was heard, in milliseconds of the session's clock, by the anchors of its file (one at least).

    A straight line through all of them takes out the card's own clock; a delay of a block that came late is averaged.
    """
    first = anchors[0]
    by_rate = 1000 / first.anchor.rate_hz
    if len(anchors) < LEAST_ANCHORS:
        return first.mono_ms + (sample - first.anchor.sample) * by_rate
    places = [each.anchor.sample for each in anchors]
    slope, intercept = linear_regression(places, [each.mono_ms for each in anchors])
    return intercept + slope * sample


LEAST_ANCHORS = 5
"""Fewer seconds than this say less of a card's clock than its nominal rate does."""
