"""`anchors.jsonl` in a session's folder: the same moments on the session's clock and on another's, for aligning what others recorded."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from typing import TYPE_CHECKING

from lab.streams.port import Anchor

if TYPE_CHECKING:
    from pathlib import Path

ANCHORS = "anchors.jsonl"


def keep_anchor(folder: Path, anchor: Anchor) -> None:
    """Add one; the disk has it when this returns. Raises OSError."""
    with (folder / ANCHORS).open("a", encoding="utf-8") as file:
        file.write(json.dumps(asdict(anchor)) + "\n")
        file.flush()
        os.fsync(file.fileno())


def read_anchors(folder: Path, clock: str) -> tuple[Anchor, ...]:
    """What is known about a clock, in the session's order; a last line that is not whole is left out. Raises OSError."""
    try:
        lines = (folder / ANCHORS).read_text(encoding="utf-8").split("\n")[:-1]
    except FileNotFoundError:
        return ()
    found = [Anchor(**json.loads(line)) for line in lines]
    return tuple(sorted((one for one in found if one.clock == clock), key=lambda one: one.mono_ms))
