"""What is said in a window as a row of sounds, initials and finals of Pinyin without tones: the network learns to tell them apart.

Near-misses differ from the phrase by one of these sounds. A network that is only told which window has a call learns the
shape of whole calls; one that also spells what it hears learns the sounds themselves.
"""

from __future__ import annotations

import re
from functools import cache

import numpy as np
from numpy.typing import NDArray
from pypinyin import lazy_pinyin

from voice.wake.train.phrases import every_syllable, split

BLANK = 0
"""Between two sounds, as connectionist temporal classification wants it (Graves and others, 2006)."""

MOST = 40
"""Sounds in a window at most; a longer row is not spelt."""

_WORDS = re.compile(r"[a-z]+|[\u4e00-\u9fff]+")
_BREAKS = " 。！？，、；：“”.,!?"


@cache
def inventory() -> dict[str, int]:
    """Every initial (`x-`) and final (`-iang`) with its number; 0 is the blank."""
    parts = [split(each) for each in every_syllable()]
    names = sorted({f"{initial}-" for initial, _ in parts if initial} | {f"-{final}" for _, final in parts if final})
    return {name: number for number, name in enumerate(names, start=1)}


def spelling(text: str) -> tuple[int, ...] | None:
    """The sounds of a text of Chinese characters, or of syllables written apart. None where something is not known."""
    if any(each not in _BREAKS for each in _WORDS.sub("", text)):
        return None
    known = inventory()
    row: list[int] = []
    for word in _WORDS.findall(text):
        for syllable in [word] if word.isascii() else lazy_pinyin(word):
            initial, final = split(syllable)
            names = ([f"{initial}-"] if initial else []) + ([f"-{final}"] if final else [])
            if not all(name in known for name in names):
                return None
            row += [known[name] for name in names]
    return tuple(row)


def padded(rows: tuple[int, ...] | None) -> NDArray[np.int8]:
    """A row for a shard, `MOST` long: filled with the blank; nothing but -1 where it is not known."""
    if rows is None or len(rows) > MOST:
        return np.full(MOST, -1, np.int8)
    return np.array([*rows, *[BLANK] * (MOST - len(rows))], np.int8)
