"""A batch whose process a test kills: each recording takes a moment and says its own name. Arguments: source, out."""

import sys
import time
from pathlib import Path

from app.batch_reading import ReaderPlan, Recording, Row, evaluate, recordings_of

PLAN = ReaderPlan(Path(), "whisper-base", "cpu", 1, "")


def read(plan: ReaderPlan, recording: Recording) -> Row:
    time.sleep(0.05)  # what is killed has to be under way
    return Row(recording.name, text=recording.name)


def tell(done: int, _total: int) -> None:
    sys.stdout.write(f"{done}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    source, out = map(Path, sys.argv[1:])
    evaluate(recordings_of(source), PLAN, out, 2, tell, read=read)
