"""Records input, pictures and sound at full speed until it is killed, and says after each round how many are surely kept."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from itertools import count
from pathlib import Path

from lab.manifest import RECORDINGS, Consent
from lab.recordings.frames import FrameTrack, Picture
from lab.recordings.recorder import input_recorder
from lab.recordings.records import Tapped
from lab.recordings.sound import SoundTrack

NOON = datetime.fromisoformat("2026-03-02T12:00:00+08:00")


def main() -> None:
    """Record into the folder that is given."""
    session = Path(sys.argv[1])
    (session / RECORDINGS).mkdir()
    recorder = input_recorder(session, lambda: (0, NOON), "0.1.0", Consent(audio=True, screen=True))
    frames = FrameTrack(session / RECORDINGS, "webp")
    sound = SoundTrack(session / RECORDINGS).open(16_000)
    recorder.begin_task("elder", "transfer")
    for number in count(1):
        recorder.act(Tapped(number, number))
        frames.add(0, NOON, Picture(1, 1, number.to_bytes(4), lambda: b"picture"))
        sound.write((number - 1) * 512, bytes(1024), number * 32, NOON)
        os.write(1, f"{number}\n".encode())


if __name__ == "__main__":
    main()
