"""Words for the full-text index: how a text is cut into tokens, and how a searched word becomes a query on them.

* words: hanzi in overlapping pairs, the last of a run alone (电费单 is 电费 费单 单); Latin letters and digits whole.
* pinyin: each character's readings, and each neighbouring pair's readings joined by 0 (dian fei dian0fei).
* initials: the first letter of each reading, and of each pair (d f df).

A pair's token exists once for every combination of readings, so a character with several (行) is found by each.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise, product

from bank.book.pinyin import PinyinTable

_JOINT = "0"  # in a pair's token: no syllable has a digit, and the tokenizer keeps it inside the word


@dataclass(frozen=True, slots=True)
class FaceTokens:
    """What goes into the three columns of the index: tokens separated by spaces."""

    words: str
    pinyin: str
    initials: str


def folded(text: str) -> str:
    """Return the text as it is compared: full-width forms made plain, lower case."""
    return unicodedata.normalize("NFKC", text).lower()


def face_tokens(texts: Iterable[str], table: PinyinTable) -> FaceTokens:
    """Return the tokens of an entry's texts; no pair reaches from one text into the next."""
    words: list[str] = []
    pinyin: dict[str, None] = {}
    initials: dict[str, None] = {}
    for run in (run for text in texts for run in runs(folded(text))):
        if not is_hanzi(run[0]):
            words.append(run)
            continue
        words += [run[at : at + 2] for at in range(len(run))]
        readings = [table.readings(character) for character in run]
        for each in readings:
            pinyin.update(dict.fromkeys(each))
            initials.update(dict.fromkeys(reading[0] for reading in each))
        for first, second in pairwise(readings):
            for one, other in product(first, second):
                pinyin[one + _JOINT + other] = None
                initials[one[0] + other[0]] = None
    return FaceTokens(" ".join(words), " ".join(pinyin), " ".join(initials))


def match_expression(word: str, table: PinyinTable) -> str | None:
    """Return the FTS5 query for one searched word, None if nothing of it can be looked for.

    Hanzi match where they stand side by side, other words by their beginning; letters alone also match as pinyin,
    whose last syllable may be only begun, and as initials.
    """
    parts = [_run_expression(run, table) for run in runs(folded(word))]
    return " AND ".join(parts) if parts else None


def runs(text: str) -> Iterator[str]:
    """Cut a folded text into runs of hanzi and runs of other letters and digits."""
    run = ""
    for character in text:
        if not _is_word(character):
            if run:
                yield run
            run = ""
        elif run and is_hanzi(run[-1]) != is_hanzi(character):
            yield run
            run = character
        else:
            run += character
    if run:
        yield run


def is_hanzi(character: str) -> bool:
    """Tell whether this is a character of the CJK unified ideographs."""
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf"


def _is_word(character: str) -> bool:
    # What FTS5's unicode61 takes for part of a word too: letters and numbers, no marks.
    return (character.isascii() and character.isalnum()) or is_hanzi(character)


def _run_expression(run: str, table: PinyinTable) -> str:
    if is_hanzi(run[0]):
        if len(run) == 1:
            return f'words : "{run}" *'
        phrase = " ".join(run[at : at + 2] for at in range(len(run) - 1))
        return f'words : "{phrase}"'
    plain = f'words : "{run}" *'
    if not (run.isalpha() and run.isascii()):
        return plain
    ways = [plain, f"initials : {_initials(run)}"]
    ways += [f"pinyin : {_syllables(way)}" for way in table.split(run)]
    return f"({' OR '.join(ways)})"


def _initials(letters: str) -> str:
    if len(letters) == 1:
        return f'"{letters}"'
    return "(" + " AND ".join(f'"{one}{other}"' for one, other in pairwise(letters)) + ")"


def _syllables(way: tuple[str, ...]) -> str:
    """The last syllable may be only begun, so its token is looked for by its beginning."""
    whole = [{"lue": "lve", "nue": "nve"}.get(syllable, syllable) for syllable in way]
    if len(whole) == 1:
        return f'"{whole[0]}" *'
    pairs = [one + _JOINT + other for one, other in pairwise(whole)]
    asked = [f'"{pair}"' for pair in pairs[:-1]] + [f'"{pairs[-1]}" *']
    return "(" + " AND ".join(asked) + ")"
