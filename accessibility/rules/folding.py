"""Words compared by what is heard: without width, case, spaces, punctuation, and what has no shape."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


KEPT_CHARACTERS = 256
"""Up to this length a text's folding is kept: a page asks for the same few words again and again."""


def plain(words: str) -> str:
    """Without the difference of width and case, and without what has no shape."""
    return _kept_plain(words) if len(words) <= KEPT_CHARACTERS else _plain(words)


def folded(words: Iterable[str]) -> str:
    """Letters and digits alone; a bar stands between one text and the next, so that no word crosses it.

    >>> folded(["确认 转账", "ＯＫ！"])
    '确认转账|ok'
    """
    return "|".join(_kept_sounds(word) if len(word) <= KEPT_CHARACTERS else _sounds(word) for word in words)


def _plain(words: str) -> str:
    shaped = (sign for sign in unicodedata.normalize("NFKC", words) if unicodedata.category(sign) != "Cf")
    return "".join(shaped).casefold()


def _sounds(word: str) -> str:
    return "".join(sign for sign in _plain(word) if sign.isalnum())


_kept_plain = lru_cache(maxsize=8192)(_plain)
_kept_sounds = lru_cache(maxsize=8192)(_sounds)


def is_han(sign: str) -> bool:
    """Whether it is a Chinese character."""
    return "\u3400" <= sign <= "\u9fff" or "\U00020000" <= sign <= "\U0003ffff"


def is_latin(sign: str) -> bool:
    """Whether it is a Latin letter.

    >>> [is_latin(sign) for sign in "aÉ1行"]
    [True, True, False, False]
    """
    return sign.isalpha() and unicodedata.name(sign, "").startswith("LATIN")
