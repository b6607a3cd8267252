"""How wrong a recogniser heard: edits over what was said, in characters and in toneless syllables."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dialogs.language.simplify import to_simplified
from dialogs.language.sounds import is_han, syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Heard:
    """What one recogniser made of one clip of `audio_s`."""

    said: str
    heard: str
    seconds: float
    audio_s: float = 0.0


def error(found: Sequence[Heard], units: Callable[[str], Sequence[str]]) -> float:
    """Edits over units said, summed over all clips."""
    edits = sum(distance(units(each.said), units(each.heard)) for each in found)
    return edits / sum(len(units(each.said)) for each in found)


def characters(text: str) -> list[str]:
    """Characters and digits, simplified; figures count as they are written."""
    return [character for character in to_simplified(text) if is_han(character) or character.isdigit()]


def pinyin(text: str) -> list[str]:
    """Toneless syllables and digits."""
    return [
        unit for character in characters(text) for unit in (syllables(character) if is_han(character) else (character,))
    ]


def distance(said: Sequence[str], heard: Sequence[str]) -> int:
    """Levenshtein's distance."""
    row = list(range(len(heard) + 1))
    for number, unit in enumerate(said, start=1):
        previous, row[0] = row[0], number
        for place, other in enumerate(heard, start=1):
            previous, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, previous + (unit != other))
    return row[-1]


def median_s(found: Sequence[Heard]) -> float:
    """Seconds that one clip took, in the middle."""
    return statistics.median(each.seconds for each in found)


def real_time_factor(found: Sequence[Heard]) -> float:
    """Seconds of work for one second of sound."""
    return sum(each.seconds for each in found) / sum(each.audio_s for each in found)
