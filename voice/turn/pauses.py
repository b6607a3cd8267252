"""How long a person pauses within a sentence, learned while they speak; a pure value.

Only pauses that were shorter than the silence that ends an utterance are ever seen, for longer ones end it. So what is
waited for is a factor above what was seen: it grows from turn to turn until the person's pauses fit.
"""

import math
from dataclasses import dataclass, replace

COUNTED_MS = 200
"""Shorter gaps are consonants and the breath between two words, not pauses."""
KEPT = 40
FEWEST = 4
"""Pauses that have to be known before they say anything."""
SHARE = 0.9
FACTOR = 1.4
MOST_MS = 2_000
"""Older speakers end a free sentence with 2.0 s at the most; waiting longer than that helps nobody."""


@dataclass(frozen=True, slots=True)
class Pauses:
    """The latest pauses of one person, in milliseconds, oldest first."""

    known_ms: tuple[int, ...] = ()

    def after(self, pauses_ms: tuple[int, ...]) -> "Pauses":
        """What is known after one more utterance with these pauses."""
        counted = (pause for pause in pauses_ms if pause >= COUNTED_MS)
        return replace(self, known_ms=(*self.known_ms, *counted)[-KEPT:])

    @property
    def floor_ms(self) -> int:
        """The shortest silence that should end this person's utterances; 0 while too little is known."""
        if len(self.known_ms) < FEWEST:
            return 0
        ordered = sorted(self.known_ms)
        return min(MOST_MS, round(FACTOR * ordered[math.ceil(SHARE * len(ordered)) - 1]))
