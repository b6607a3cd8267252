"""A simulated participant's chances and times: a persona and a seeded source of chance. Every figure is an assumption.

Sources of the shapes, not of the numbers: a finger comes down around what it aims at normally distributed (Bi, Li, Zhai
2013, FFitts law); type that is too small slows reading (Legge, Bigelow 2011).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

    from lab.study import Condition, Persona

BODY_PX = {"standard": 16.0, "elder": 20.0}
"""Main text of the two versions at text size 1, as the theme has it."""
SKIM = 0.3
"""Share of a page's characters that is read before something is done."""
NOTICE = 0.95
"""Chance that a slip on a pad is noticed."""
SPOKEN_MS_A_CHARACTER = 210.0
"""Mandarin at rate 1: about 4.8 syllables a second."""


@dataclass(frozen=True, slots=True)
class Participant:
    """One simulated person."""

    persona: Persona
    chance: random.Random

    def aim(self, x: float, y: float) -> tuple[float, float]:
        """Where the finger comes down."""
        return self.chance.gauss(x, self.persona.scatter_px), self.chance.gauss(y, self.persona.scatter_px)

    def press_ms(self) -> float:
        """How long a press takes, the way to it included."""
        return self.persona.press_ms * self.chance.uniform(0.8, 1.3)

    def read_ms(self, characters: int, condition: Condition) -> float:
        """How long a page of so many characters is looked at."""
        type_px = BODY_PX[condition.version] * condition.text_step
        effort = max(1.0, self.persona.legible_px / type_px) ** 2
        return characters * SKIM * self.persona.read_ms_a_character * effort * self.chance.uniform(0.7, 1.3)

    def listen_ms(self, characters: int) -> float:
        """How long so much speech takes that this person follows."""
        return characters * SPOKEN_MS_A_CHARACTER / self.persona.listen_rate

    def say_ms(self, characters: int) -> float:
        """How long a sentence takes to say."""
        return characters * SPOKEN_MS_A_CHARACTER * self.chance.uniform(0.9, 1.5)

    def hesitation_ms(self) -> float:
        """How long this person stops now; mostly not at all."""
        if self.chance.random() >= self.persona.hesitate:
            return 0.0
        return self.persona.hesitation_s * 1000 * self.chance.uniform(0.5, 2.0)

    def forgets(self) -> bool:
        """Whether the next thing to do is not known any more."""
        return self.chance.random() < self.persona.forget

    def notices(self) -> bool:
        """Whether a slip is seen."""
        return self.chance.random() < NOTICE

    def misheard(self, rate: float) -> bool:
        """Whether the recogniser gets a sentence wrong, where `rate` of all are spoilt on purpose as well."""
        return self.chance.random() < 1 - (1 - self.persona.mishear) * (1 - rate)

    def spoilt(self, text: str) -> str:
        """What a recogniser makes of a sentence that it gets wrong: some of it is missing."""
        kept = [character for character in text if self.chance.random() > 0.45]
        return "".join(kept)

    def answer(self, questionnaire: str, item: str, ease: float) -> int:
        """What this person ticks; `ease` from 0 (nothing worked) to 1 (all went by itself)."""
        felt = min(1.0, max(0.0, self.chance.gauss(ease, 0.12)))
        if questionnaire == "seq":
            return 1 + round(felt * 6)
        if questionnaire == "tlx":
            return round((1 - felt) * 20) * 5
        positive = int(item) % 2 == 1
        return 1 + round((felt if positive else 1 - felt) * 4)
