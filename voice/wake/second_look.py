"""A second look at what woke it: whether the recogniser, too, could have heard the phrase. By sound, not by characters.

A recogniser writes the phrase in any characters of about its sound (小像小巷, 小向小象), so its readings are compared as
toneless Pinyin, with the usual confusions at half price.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from voice.errors import VoiceError, WarningCode
from voice.types import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from voice.ports import Transcriber
    from voice.types import Samples

log = logging.getLogger(__name__)

HEARD_S = 2.2
"""Sound before the decision that is looked at: the slowest phrase and a little."""

PROMPT = "小象，大象，想象，小爱同学，小度小度，小艺小艺，{phrase}，小箱子。"
"""What the recogniser is told before it reads: the phrase beside what it is mistaken for. The phrase alone would make it
read the phrase into anything, and nothing would make it read calls as anything (docs/wake.md has the figures)."""

AGREES_WITHIN = 0.25
"""Cost a syllable of the phrase up to which a reading may be the phrase; docs/wake.md tells how it was chosen."""

_CONFUSED_INITIALS = (
    ("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("f", "h"), ("r", "l"),
    ("x", "sh"), ("x", "q"), ("x", "j"), ("x", "s"), ("q", "j"), ("q", "ch"), ("j", "zh"), ("d", "t"), ("b", "p"), ("g", "k"),
)  # fmt: skip
_CONFUSED_FINALS = (
    ("an", "ang"), ("en", "eng"), ("in", "ing"), ("ian", "iang"), ("uan", "uang"), ("i", "ie"), ("iao", "ao"), ("iang", "ang"),
    ("iao", "ia"), ("iao", "iu"), ("ian", "an"),
)  # fmt: skip
_INITIALS = ("zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcsyw")
_CONFUSED = frozenset(
    pair for one, other in (*_CONFUSED_INITIALS, *_CONFUSED_FINALS) for pair in ((one, other), (other, one))
)

CONFUSED_COST = 0.5
HALF_RIGHT_COST = 0.75
WRONG_COST = 1.0


def syllables(text: str) -> tuple[str, ...]:
    """The toneless Pinyin of the Chinese characters in `text`; other characters count for nothing.

    >>> syllables("小象, 小象!")
    ('xiao', 'xiang', 'xiao', 'xiang')
    """
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - its tables take 0.2 s

    return tuple(sound for sound in lazy_pinyin(text, errors="ignore") if sound)


def split(syllable: str) -> tuple[str, str]:
    """Initial and final of a toneless syllable; the initial may be empty."""
    initial = next((start for start in _INITIALS if syllable.startswith(start)), "")
    return initial, syllable[len(initial) :]


def unlike(one: str, other: str) -> float:
    """How differently two syllables sound: 0 for the same, 1 for nothing in common.

    >>> unlike("xiang", "xian"), unlike("xiao", "xiang"), unlike("xiao", "ben")
    (0.5, 0.75, 1.0)
    """
    if one == other:
        return 0.0
    (initial, final), (other_initial, other_final) = split(one), split(other)
    same = (initial == other_initial) + (final == other_final)
    near = ((initial, other_initial) in _CONFUSED) + ((final, other_final) in _CONFUSED)
    if same + near == 2:
        return CONFUSED_COST if same else HALF_RIGHT_COST
    return HALF_RIGHT_COST if same else WRONG_COST


def distance(phrase: Sequence[str], heard: Sequence[str]) -> float:
    """What it costs at least to make the phrase of some stretch of what was heard.

    >>> distance(("ni", "hao"), ("a", "ni", "hao", "ma"))
    0.0
    """
    row = [0.0] * (len(heard) + 1)
    for wanted in phrase:
        after = [row[0] + WRONG_COST]
        for place, sound in enumerate(heard):
            after.append(
                min(row[place + 1] + WRONG_COST, after[place] + WRONG_COST, row[place] + unlike(wanted, sound))
            )
        row = after
    return min(row)


def agrees(phrase: Sequence[str], readings: Iterable[str], within: float = AGREES_WITHIN) -> bool:
    """Whether one of the readings could be the phrase, `within` being the cost allowed for each of its syllables."""
    return any(distance(phrase, syllables(reading)) <= within * len(phrase) for reading in readings)


class SecondLook:
    """Asks the recogniser about what woke the spotter. A recogniser that cannot be asked never says no."""

    def __init__(self, transcriber: Transcriber, phrase: Callable[[], str]) -> None:
        """`phrase` gives the characters of the phrase in use."""
        self._transcriber = transcriber
        self._phrase = phrase

    def __call__(self, samples: Samples) -> bool:
        """Whether the phrase may stand at the end of `samples`. Waits for the recogniser."""
        phrase = self._phrase()
        try:
            readings = self._transcriber.glance(
                samples[-round(HEARD_S * SAMPLE_RATE_HZ) :], PROMPT.format(phrase=phrase)
            )
        except VoiceError as error:
            log.warning("no second look: %s", error.code, extra={"code": WarningCode.SECOND_LOOK_FAILED})
            return True
        return readings is None or agrees(syllables(phrase), readings)
