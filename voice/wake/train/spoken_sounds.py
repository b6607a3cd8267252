"""Mandarin as the rows of numbers that the many-voiced Tacotron reads: initial, final and tone of each syllable. Pure.

>>> row(("xiao3", "xiang4", "."))[:8] == [27, 44, 73, 2, 27, 43, 74, 2]
True
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from pypinyin import Style, lazy_pinyin

_PAD, _END, _JOINED = 0, 1, 2
_INITIALS = "aa b c ch d ee f g h ii j k l m n oo p q r s sh t uu vv x z zh"
_FINALS = (
    "a ai an ang ao e ei en eng er i ia ian iang iao ie in ing iong iu ix iy iz o ong ou u ua uai uan uang ueng ui un uo "
    "v van ve vn ng uong"
)
_NUMBERS = {
    **{each: 3 + place for place, each in enumerate(_INITIALS.split(" "))},
    **{each: 30 + place for place, each in enumerate(_FINALS.split(" "))},
    **{str(tone): 70 + tone for tone in range(1, 6)},
    **{mark: 128 + place for place, mark in enumerate('!?.,;:"#()')},
}
"""The 145 symbols of phkit (MIT), in its order; its letters, words and digits are left out."""
_MARKS = {"。": ".", "！": "!", "？": "?", "，": ",", "、": ",", "；": ";", "：": ":"}
_SYLLABLE = re.compile(r"(?P<initial>zh|ch|sh|[bpmfdtnlgkhjqxrzcs]?)(?P<final>[a-z]+)(?P<tone>[1-5])")


def parts(syllable: str) -> tuple[str, str, str]:
    """Initial, final and tone of a syllable like `xiang4`. Raises ValueError for what is none.

    A syllable without an initial has one that says what it begins with, and the hissed vowels have finals of their own.

    >>> parts("wo3"), parts("yuan2"), parts("zhi1"), parts("qu4"), parts("er4")
    (('uu', 'uo', '3'), ('vv', 'van', '2'), ('zh', 'ix', '1'), ('q', 'v', '4'), ('ee', 'er', '4'))
    """
    found = _SYLLABLE.fullmatch(syllable)
    if found is None:
        raise ValueError(f"{syllable} is no syllable")
    initial, final, tone = found["initial"], found["final"], found["tone"]
    if not initial:
        initial, final = _without_initial(final)
    elif final == "i":
        final = {"zh": "ix", "ch": "ix", "sh": "ix", "r": "iz", "z": "iy", "c": "iy", "s": "iy"}.get(initial, "i")
    elif initial in {"j", "q", "x"} and final.startswith("u"):
        final = "v" + final[1:]
    if initial not in _NUMBERS or final not in _NUMBERS:
        raise ValueError(f"{syllable} is no syllable")
    return initial, final, tone


def sayable(syllable: str) -> bool:
    """Whether the network has sounds for it: it has none for 呣 and 嗯.

    >>> sayable("xiang4"), sayable("m2")
    (True, False)
    """
    try:
        parts(syllable)
    except ValueError:
        return False
    return True


def row(said: Iterable[str]) -> list[int]:
    """The numbers of syllables with tones and of marks. Raises ValueError for what is neither."""
    numbers: list[int] = []
    for each in said:
        symbols = (each,) if each in _NUMBERS and not each.isalnum() else parts(each)
        numbers += [*(_NUMBERS[symbol] for symbol in symbols), _JOINED]
    return [*numbers, _END, _PAD]


def syllables(text: str) -> tuple[str, ...]:
    """The syllables and marks of a text in characters; what is neither is left out.

    >>> syllables("小象，你好！")
    ('xiao3', 'xiang4', ',', 'ni3', 'hao3', '!')
    """
    read = lazy_pinyin(text, style=Style.TONE3, neutral_tone_with_five=True, v_to_u=False, tone_sandhi=True)
    said: list[str] = []
    for each in read:
        if _SYLLABLE.fullmatch(each):
            said.append(each)
        else:
            said += [_MARKS[mark] for mark in each if mark in _MARKS]
    return tuple(said)


def _without_initial(final: str) -> tuple[str, str]:
    if final.startswith("yu"):
        return "vv", "v" + final[2:]
    if final.startswith("y"):
        rest = final[1:] if final[1:].startswith("i") else "i" + final[1:]
        return "ii", {"iou": "iu", "io": "o"}.get(rest, rest)
    if final.startswith("w"):
        rest = final[1:] if final[1:] == "u" else "u" + final[1:]
        return "uu", {"uei": "ui", "uen": "un"}.get(rest, rest)
    return final[0] * 2, final
