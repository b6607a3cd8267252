"""Words compared by what is heard: without width, case, spaces, punctuation, and what has no shape."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def plain(words: str) -> str:
    """Without the difference of width and case, and without what has no shape."""
    shaped = (sign for sign in unicodedata.normalize("NFKC", words) if unicodedata.category(sign) != "Cf")
    return "".join(shaped).casefold()


def folded(words: Iterable[str]) -> str:
    """Letters and digits alone; a bar stands between one text and the next, so that no word crosses it.

    >>> folded(["确认 转账", "ＯＫ！"])
    '确认转账|ok'
    """
    return "|".join("".join(sign for sign in plain(word) if sign.isalnum()) for word in words)


def is_han(sign: str) -> bool:
    """Whether it is a Chinese character."""
    return "\u3400" <= sign <= "\u9fff" or "\U00020000" <= sign <= "\U0003ffff"


def is_latin(sign: str) -> bool:
    """Whether it is a Latin letter.

    >>> [is_latin(sign) for sign in "aÉ1行"]
    [True, True, False, False]
    """
    return sign.isalpha() and unicodedata.name(sign, "").startswith("LATIN")
