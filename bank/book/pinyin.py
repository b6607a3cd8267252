r"""Readings of hanzi without tones, from pinyin.txt (made by script/make_pinyin_table.py); ü is written v.

>>> table = PinyinTable("chang 长\nhang 行\nxing 行\nyin 银\n")
>>> table.readings("行")
('hang', 'xing')
>>> table.split("yinha")
(('yin', 'ha'),)
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from importlib import resources
from typing import Final

MOST_SYLLABLES: Final = 12
MOST_SPLITS: Final = 8


class PinyinTable:
    """The table, read from its text when it is first asked."""

    def __init__(self, text: str | None = None) -> None:
        self._text = text

    def readings(self, character: str) -> tuple[str, ...]:
        """Return the readings of one character, none for a character that the table lacks."""
        return self._by_character.get(character, ())

    def split(self, letters: str) -> tuple[tuple[str, ...], ...]:
        """Return the ways to read lower-case letters as syllables, of which the last may be only begun.

        At most MOST_SPLITS ways of at most MOST_SYLLABLES syllables, those with long syllables first.
        """
        found = []
        for way in self._ways(letters, ()):
            found.append(way)
            if len(found) == MOST_SPLITS:
                break
        return tuple(found)

    def _ways(self, letters: str, before: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        if len(before) < MOST_SYLLABLES and letters in self._beginnings:
            yield (*before, letters)
        if len(before) >= MOST_SYLLABLES - 1:
            return
        for length in range(min(self._longest, len(letters) - 1), 0, -1):
            if letters[:length] in self._syllables:
                yield from self._ways(letters[length:], (*before, letters[:length]))

    @cached_property
    def _lines(self) -> tuple[tuple[str, str], ...]:
        text = self._text
        if text is None:
            text = resources.files("bank.book").joinpath("pinyin.txt").read_text(encoding="utf-8")
        return tuple((syllable, characters) for syllable, _, characters in map(_parts, text.splitlines()))

    @cached_property
    def _by_character(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for syllable, characters in self._lines:
            for character in characters:
                found[character] = (*found.get(character, ()), syllable)
        return found

    @cached_property
    def _syllables(self) -> frozenset[str]:
        # People type lue and nue for what is lüe and nüe.
        return frozenset(syllable for syllable, _ in self._lines) | {"lue", "nue"}

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        return frozenset(syllable[:length] for syllable in self._syllables for length in range(1, len(syllable) + 1))

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._syllables), default=0)


def _parts(line: str) -> tuple[str, str, str]:
    return line.partition(" ")
