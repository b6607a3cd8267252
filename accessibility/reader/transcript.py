"""What the screen reader has said, one line after another, for a tester to read and to keep."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accessibility.reader.reader import Why


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence that was said."""

    at_ms: int
    """Since the screen reader was switched on."""
    why: Why
    words: str
    """As the tree and the screen reader have it."""
    spoken: str
    """As the voice was given it: amounts, cards and numbers in words."""


def as_text(lines: Iterable[Line]) -> str:
    """For people: the time, why, and the sentence."""
    return "".join(f"{line.at_ms / 1000:8.1f} s  {line.why.value:<8}{line.words}\n" for line in lines)


def as_jsonl(line: Line) -> str:
    """For programs: one JSON object, on a line of its own."""
    told = {"at_ms": line.at_ms, "why": line.why.value, "words": line.words, "spoken": line.spoken}
    return json.dumps(told, ensure_ascii=False) + "\n"
