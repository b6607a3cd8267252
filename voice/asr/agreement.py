"""Captions that do not flicker: what two readings in a row agree on stays. Pure, on characters.

Every reading is of the whole sound so far, so the recogniser may change its mind about the beginning. What was agreed on
once is never taken back on the screen; the transcript at the end is read anew and owes nothing to it.
"""

import unicodedata
from dataclasses import dataclass
from itertools import takewhile


@dataclass(frozen=True, slots=True)
class Caption:
    """What to show: `text`, of which the first `agreed` characters will not change any more."""

    text: str
    agreed: int


class Agreement:
    """One utterance's captions, reading after reading."""

    def __init__(self) -> None:
        self._agreed: list[str] = []
        self._tail: list[str] = []
        """What the reading before had behind that."""

    def take(self, reading: str) -> Caption:
        """Take the next reading; punctuation neither agrees nor disagrees."""
        units = split(reading)
        tail = units[_end_of(_letters(self._agreed), _letters(units)) :]
        same = sum(1 for _ in takewhile(lambda pair: pair[0][0] == pair[1][0], zip(self._tail, tail, strict=False)))
        self._agreed += tail[:same]
        self._tail = tail[same:]
        agreed = "".join(self._agreed)
        return Caption(agreed + "".join(self._tail), len(agreed))


def split(text: str) -> list[str]:
    """Each letter, digit or character with the punctuation and blanks behind it; what stands in front of all is left out.

    >>> split("，不对，是五百。")
    ['不', '对，', '是', '五', '百。']
    """
    units: list[str] = []
    for character in text:
        if unicodedata.category(character)[0] in "LN":
            units.append(character)
        elif units:
            units[-1] += character
    return units


def _letters(units: list[str]) -> str:
    return "".join(unit[0] for unit in units)


def _end_of(said: str, reading: str) -> int:
    """How much of `reading` is `said` once more: the end of its beginning that takes the fewest edits to become it."""
    row = list(range(len(reading) + 1))
    for number, character in enumerate(said, start=1):
        diagonal, row[0] = row[0], number
        for place, other in enumerate(reading, start=1):
            diagonal, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, diagonal + (character != other))
    return min(range(len(row)), key=lambda place: (row[place], abs(place - len(said))))
