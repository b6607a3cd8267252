"""The phrase that is trained: its characters, its syllables, and whether it will do as a wake word. Pure.

The recipe's steps are processes of their own; which phrase they make is said by the environment variable `VARIABLE`.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from enum import StrEnum

from pypinyin import Style, lazy_pinyin

VARIABLE = "XIAOXIANG_WAKE_PHRASE"
USUAL = "小象小象"

FEWEST, MOST = 3, 6
"""Syllables: fewer are said by chance too often, more are not said in one breath."""

_HAN = re.compile(r"[\u4e00-\u9fff]+")


class Unfit(StrEnum):
    """Why a phrase will not do as a wake word."""

    CHARACTERS = "characters"
    """Something in it is no Chinese character."""
    UNKNOWN = "unknown"
    """A character whose sound is not known."""
    SHORT = "short"
    LONG = "long"
    ONE_SOUND = "one_sound"
    """The same syllable over and over: every stutter would be it."""


class UnfitPhraseError(ValueError):
    """A phrase that will not do; `why` says why."""

    def __init__(self, why: Unfit) -> None:
        super().__init__(why.value)
        self.why = why


@dataclass(frozen=True, slots=True)
class Phrase:
    """A wake word: `text` in characters, `toned` one syllable with its tone (`xiao3`) for each."""

    text: str
    toned: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Phrase:
        """Take a phrase as it is written. Raises `UnfitPhraseError`."""
        text = re.sub(r"[\s，。！？、,.!?]", "", text)
        if not _HAN.fullmatch(text):
            raise UnfitPhraseError(Unfit.CHARACTERS)
        toned = tuple(lazy_pinyin(text, style=Style.TONE3, neutral_tone_with_five=True, v_to_u=False, errors="ignore"))
        if len(toned) != len(text):
            raise UnfitPhraseError(Unfit.UNKNOWN)
        phrase = cls(text, toned)
        if len(toned) < FEWEST:
            raise UnfitPhraseError(Unfit.SHORT)
        if len(toned) > MOST:
            raise UnfitPhraseError(Unfit.LONG)
        if len(set(phrase.syllables)) == 1:
            raise UnfitPhraseError(Unfit.ONE_SOUND)
        return phrase

    @property
    def syllables(self) -> tuple[str, ...]:
        """Without tones.

        >>> Phrase.of("你好小象").syllables
        ('ni', 'hao', 'xiao', 'xiang')
        """
        return tuple(each.rstrip("12345") for each in self.toned)

    @property
    def halves(self) -> tuple[str, str]:
        """What stands before and behind its middle: said alone, neither is the phrase."""
        middle = (len(self.text) + 1) // 2
        return self.text[:middle], self.text[middle:]

    @property
    def calls(self) -> tuple[str, ...]:
        """The phrase as a sentence: the mark at the end moves its melody, a comma in the middle its rhythm."""
        first, second = self.halves
        return (f"{self.text}。", f"{self.text}！", f"{self.text}，", f"{first}，{second}。", f"{self.text}？")


def wanted() -> Phrase:
    """The phrase of this process. Raises `UnfitPhraseError`."""
    return Phrase.of(os.environ.get(VARIABLE) or USUAL)
