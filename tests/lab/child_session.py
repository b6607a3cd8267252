"""Sessions that are gone through at full speed, each in a process of its own, until they end or somebody kills them.

`python -m tests.lab.child_session` reads lines of a folder and a seed. For each it forks; the fork says its process id, then
how many events are surely kept after each thing that is done, and at last `end`. When it is gone, `over` is said.
"""

from __future__ import annotations

import os
import random
import sys
from datetime import datetime
from pathlib import Path

from lab.keeping import KeptSession, SteppedClock, create_session, resume_session
from lab.manifest import EVENTS
from lab.schema.reading import read_session_events
from tests.lab.study_support import TEXT, small_study
from tests.lab.walking import MANIFEST_OF_STUDY, choices

NOON = datetime.fromisoformat("2026-03-02T12:00:00+08:00")


def go(folder: Path, seed: int) -> None:
    """Begin the session in the folder, or take it up, and go to its end."""
    study, clock, chance = small_study(), SteppedClock(NOON), random.Random(seed)
    if (folder / EVENTS).exists():
        kept: KeptSession = resume_session(folder, study, clock)
    else:
        kept = create_session(folder, study, TEXT.encode(), MANIFEST_OF_STUDY, clock)
    count = len(read_session_events(folder / EVENTS))
    while kept.state.outcome is None:
        say(str(count))
        clock.advance(chance.randrange(5_000))
        count += len(kept.do(chance.choice(choices(kept.state))))
    say(str(count))
    say("end")


def say(word: str) -> None:
    """Write it out whole, so that a kill leaves no half of it for the next process."""
    os.write(1, f"{word}\n".encode())


def main() -> None:
    """Fork for each line."""
    for line in sys.stdin:
        folder, seed = line.rsplit(maxsplit=1)
        child = os.fork()
        if child == 0:
            say(f"pid {os.getpid()}")
            go(Path(folder), int(seed))
            os._exit(0)
        os.waitpid(child, 0)
        say("over")


if __name__ == "__main__":
    main()
