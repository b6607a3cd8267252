"""The sound of a sentence as n-grams: what a classifier may learn from where the characters are wrong.

Syllables come folded (`dialogs.language.sounds.fold`), so z and zh, n and l, an and ang are one. A second, looser
class keeps what is left when a recogniser mistakes more than that: 转唱 and 转账 differ folded and agree loosened.

>>> loosen("chang") == loosen("zhang")
True
>>> list(grams(("yu", "e"), longest=2, longest_loose=2))
['yu', 'e', 'yu e', '~yu ye']
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from dialogs.language.sounds import fold

_SYLLABLE = re.compile(r"(?P<initial>[bpmfdtnlgkhjqxzcsryw]?)(?P<final>[aeiouv][a-z]*)")
_INITIALS = {
    "p": "b",
    "t": "d",
    "k": "g",
    "f": "h",
    "c": "z",
    "j": "z",
    "q": "z",
    "x": "s",
    "n": "l",
    "r": "l",
    "": "y",
    "w": "y",
}
# Finals without their medial, and what sounds like them.
_FINALS = {
    **dict.fromkeys(("a", "ia", "ua"), "a"),
    **dict.fromkeys(("e", "o", "uo", "ie", "ve", "ue", "er"), "e"),
    **dict.fromkeys(("ai", "uai", "ei", "ui"), "ai"),
    **dict.fromkeys(("ao", "iao"), "ao"),
    **dict.fromkeys(("ou", "iu"), "ou"),
    **dict.fromkeys(("an", "ian", "uan", "van"), "an"),
    **dict.fromkeys(("en", "in", "un", "on", "ion", "vn", "ong", "iong"), "en"),
    **dict.fromkeys(("u", "v"), "u"),
}


@lru_cache(maxsize=2048)
def loosen(syllable: str) -> str:
    """Return the loose class of a syllable: one initial for those alike, the final without its medial."""
    parts = _SYLLABLE.fullmatch(fold(syllable))
    if parts is None:
        return syllable
    initial, final = parts["initial"], parts["final"]
    return _INITIALS.get(initial, initial) + _FINALS.get(final, final)


def grams(sounds: Sequence[str], *, longest: int, longest_loose: int) -> Iterator[str]:
    """Yield the n-grams of folded syllables up to `longest`, then the loose ones from pairs to `longest_loose`.

    What is no syllable (a masked payee, a digit) is a gram like any other. Loose grams are marked with ~.
    """
    folded = [fold(sound) for sound in sounds]
    for size in range(1, longest + 1):
        yield from (" ".join(folded[start : start + size]) for start in range(len(folded) - size + 1))
    loose = [loosen(sound) for sound in folded]
    for size in range(2, longest_loose + 1):
        yield from ("~" + " ".join(loose[start : start + size]) for start in range(len(loose) - size + 1))
