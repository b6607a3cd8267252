"""How expected a sentence is of somebody who talks to the bank: its syllables against those of the training sentences.

`dialogs/corpus/expected.py` counts them into expected.txt: runs of up to three toneless syllables, whole numbers as one.
Where a run was never seen, shorter ones speak for it (Witten and Bell).
"""

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dialogs.language.sounds import is_han, syllables

COUNTS = Path(__file__).with_name("expected.txt")
LONGEST = 3
NUMBER, BEGIN, END = "#", "<", ">"
_UNSEEN = 800
"""Syllables of the language that the training sentences may not have."""

_NUMERAL = re.compile(r"[0-9零一二两三四五六七八九十百千万亿]+")

Run = tuple[str, ...]


def runs(text: str) -> list[Run]:
    """Return every run of a sentence up to the longest, with its begin and its end marked."""
    sounds = _marked(text)
    return [sounds[end - length : end] for end in range(LONGEST, len(sounds) + 1) for length in range(1, LONGEST + 1)]


def expectation(text: str) -> float:
    """Return the mean natural log-probability of a sentence's syllables, below 0."""
    counted, sounds = _counted(), _marked(text)
    ends = range(LONGEST, len(sounds) + 1)
    return sum(math.log(counted.probability(sounds[end - LONGEST : end])) for end in ends) / len(ends)


@dataclass(frozen=True, slots=True)
class _Counted:
    runs: Counter[Run]
    before: Counter[Run]
    """How often anything follows a run."""
    kinds: Counter[Run]
    """How many different syllables follow it."""

    def probability(self, run: Run) -> float:
        """Return how probable the last syllable of a run is after the others."""
        context = run[:-1]
        shorter = self.probability(run[1:]) if context else 1 / (self.kinds[()] + _UNSEEN)
        seen = self.before[context]
        if not seen:
            return shorter
        kinds = self.kinds[context]
        return (self.runs[run] + kinds * shorter) / (seen + kinds)


@lru_cache(maxsize=1)
def _counted() -> _Counted:
    counts: Counter[Run] = Counter()
    before: Counter[Run] = Counter()
    kinds: Counter[Run] = Counter()
    for line in COUNTS.read_text(encoding="ascii").splitlines():
        times, *run = line.split(" ")
        counts[tuple(run)] = int(times)
        before[tuple(run[:-1])] += int(times)
        kinds[tuple(run[:-1])] += 1
    return _Counted(counts, before, kinds)


def _marked(text: str) -> Run:
    spoken = "".join(character for character in _NUMERAL.sub(NUMBER, text) if is_han(character) or character == NUMBER)
    return (*[BEGIN] * (LONGEST - 1), *syllables(spoken), END)
