"""How well a text fits what somebody looks for: a count of shared pairs of characters, with no model and no state.

Chinese has no spaces, and people who look for help write as they speak: 我的卡不见了怎么办. Pairs of neighbouring
characters (卡不, 不见) find 卡不见了 in it, and one wrong character costs two pairs and no more.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_QUERY: Final = 60
_IGNORED: Final = re.compile(r"[\W_]+")
_EMPTY_PAIRS: Final = frozenset(
    {"怎么", "么办", "什么", "我的", "我要", "我想", "如何", "可以", "不可", "请问", "一下", "为什"}
)
"""Pairs that nearly every question has."""
_LEAST_ENGLISH: Final = 3
_EMPTY_WORDS: Final = frozenset({"the", "how", "can", "what", "and", "for", "with", "was", "are", "you"})


def score(text: str, fields: Iterable[tuple[int, str]]) -> int:
    """Return points for a text against weighted fields: each pair or word counts once a field; 0 has nothing to do."""
    wanted = pieces(text[:LONGEST_QUERY])
    return sum(weight * sum(_is_in(piece, field) for piece in wanted) for weight, field in fields)


def _is_in(piece: str, field: str) -> bool:
    return piece in field if len(piece) == 1 else piece in pieces(field)


def pieces(text: str) -> frozenset[str]:
    """Return the pairs of Chinese characters and the Latin words of a text; a lone character stands for itself.

    >>> sorted(pieces("卡丢了 PIN"))
    ['pin', '丢了', '卡丢']
    """
    found = set()
    for run in _IGNORED.split(text.lower()):
        for part in re.findall(r"[a-z0-9]+|[^a-z0-9]+", run):
            if part.isascii():
                found |= {part} if len(part) >= _LEAST_ENGLISH and part not in _EMPTY_WORDS else set()
            else:
                found |= {part[n : n + 2] for n in range(len(part) - 1)} or {part}
    return frozenset(found - _EMPTY_PAIRS)
