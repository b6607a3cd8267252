"""What is said in the training material: the phrase, what sounds like it, and everything else.

A phrase is a row of toneless Pinyin syllables; how near another row is decides whether it may train against it.
"""

from __future__ import annotations

from functools import cache
from itertools import product

import numpy as np
from pypinyin import Style, lazy_pinyin, pinyin

from voice.wake.train.phrase import USUAL, wanted

PHRASE = wanted()
CALLS = PHRASE.calls
"""The phrase as a sentence: the mark at the end moves its melody."""

SYLLABLES = PHRASE.syllables

_NEAR_XIAOXIANG = (
    "小爱同学", "小艺小艺", "小云小云", "想象", "大象", "小象超市", "小巷", "小相", "小象", "销项", "晓翔",
    "小爱小爱", "小度小度", "小布小布", "小微小微", "小杨小杨", "小张小张", "小江小江", "小强小强",
    "小陈小陈", "小新小新", "小心小心", "小星小星", "小熊小熊", "小雪小雪", "小夏小夏", "小仙小仙",
    "小鲜小鲜", "小莲小莲", "小郎小郎", "小王小王", "小猫小猫", "小狗小狗", "大象大象", "想象想象",
    "对象对象", "气象气象", "笑笑笑笑", "香香香香", "想想想想", "谢谢谢谢", "小小小小", "校长校长",
    "少将少将", "手相手相", "叫响叫响", "小样小样", "小娘小娘", "小羊小羊", "小鸟小鸟", "小桥小桥",
    "小箱子", "小香菇", "小乡村", "小象来了", "大象小象", "小象大象", "小象和妈妈", "一只小象", "想象小象",
    "形象大使", "肖像画", "消息消息", "销售现象", "小学校长", "笑着想", "小心想象", "小巷里", "小项目",
    "小响动", "孝敬", "逍遥", "晓得想", "相机相机", "项项相像", "下乡下乡", "夏翔夏翔", "兴向兴向",
    "小线小线", "小羡小羡", "少想少想", "小尚小尚", "休想休想", "小双小双", "小将小将", "巧向巧向",
    "找象找象", "象小象小", "小象小", "象小象", "小想一想", "小鱼小象", "小象小鱼", "小象小马", "小象小样",
    "小象想象", "小象小猪", "小象消失了", "小象笑了", "小象小学", "小象小心", "小象小小的", "小象想小便",
)  # fmt: skip
"""Sounds like 小象小象 and is not it. Homophones said twice are left out: they *are* the phrase to the ear."""

COMMANDS = (
    "我要转账。", "查一下余额。", "给女儿转五百。", "交电费。", "回到首页。", "再说一遍。", "最近花了多少钱？", "帮我充话费。",
)  # fmt: skip
"""Said in one breath after the phrase."""

CONFUSIONS = (
    ("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("f", "h"), ("r", "l"), ("x", "sh"), ("x", "q"), ("x", "j"),
)  # fmt: skip
FINAL_CONFUSIONS = (
    ("an", "ang"), ("en", "eng"), ("in", "ing"), ("ian", "iang"), ("i", "ie"), ("iao", "ia"), ("iao", "ao"),
    ("iang", "ang"), ("iang", "ing"), ("iao", "iu"), ("iang", "iong"), ("iao", "ie"), ("iang", "ia"),
)  # fmt: skip
INITIALS = ("zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcsyw")


def says_phrase(text: str) -> bool:
    """Whether the phrase's sounds stand in the text, over pauses too."""
    sounds = "".join(letter for each in lazy_pinyin(text.replace(" ", "")) for letter in each if letter.isalpha())
    return "".join(SYLLABLES) in sounds


def split(syllable: str) -> tuple[str, str]:
    """Initial and final of a toneless syllable; the initial may be empty."""
    initial = next((start for start in INITIALS if syllable.startswith(start)), "")
    return initial, syllable[len(initial) :]


def confused(syllable: str) -> frozenset[str]:
    """Everything one confusion away from this syllable, itself left out."""
    initial, final = split(syllable)
    initials = {b if a == initial else a for a, b in CONFUSIONS if initial in {a, b}}
    finals = {b if a == final else a for a, b in FINAL_CONFUSIONS if final in {a, b}}
    return frozenset({other + final for other in initials} | {initial + other for other in finals})


def neighbours(phrase: tuple[str, ...], known: frozenset[str], most: int = 2) -> list[tuple[str, ...]]:
    """Rows of `known` syllables that differ from the phrase by one to `most` confusions, in alphabetical order."""
    choices = [(syllable, *sorted(confused(syllable) & known)) for syllable in phrase]
    rows = (row for row in product(*choices))
    return sorted(row for row in rows if 1 <= sum(a != b for a, b in zip(row, phrase, strict=True)) <= most)


@cache
def every_syllable() -> tuple[str, ...]:
    """Every toneless syllable of Mandarin, in alphabetical order."""
    found = {lazy_pinyin(chr(code))[0] for code in range(0x4E00, 0x9FA6)}
    return tuple(sorted(each for each in found if each.isascii() and each.isalpha()))


@cache
def _one_reading() -> dict[str, str]:
    """For a toned syllable the first character that is read so and in no other way."""
    found: dict[str, str] = {}
    for code in range(0x4E00, 0x9FA6):
        readings = pinyin(chr(code), style=Style.TONE3, heteronym=True, neutral_tone_with_five=True)[0]
        if len(readings) == 1:
            found.setdefault(readings[0].replace("ü", "v"), chr(code))
    return found


def characters(row: tuple[str, ...]) -> str:
    """The row as characters, in another tone where nothing is read in this one."""
    known = _one_reading()
    tried = ([each, *(f"{each[:-1]}{tone}" for tone in "1342")] for each in row)
    return "".join(next((known[name] for name in names if name in known), "") for names in tried)


def _near_misses() -> tuple[str, ...]:
    """Words that sound like the phrase and are not it: chosen by hand for 小象小象, else made of its neighbours and parts.

    What was chosen by hand stays in: other assistants' names and common words must wake no phrase.
    """
    if PHRASE.text == USUAL:
        return _NEAR_XIAOXIANG
    first, second = PHRASE.halves
    parts = (first, second, first + first, second + second, second + first, PHRASE.text[1:], PHRASE.text[:-1])
    rows = _neighbours()
    step = max(1, len(rows) // NEIGHBOURS_SAID)
    toned = (tuple(each + tone[-1] for each, tone in zip(row, PHRASE.toned, strict=True)) for row in rows[::step])
    said = (*parts, *map(characters, toned), *_NEAR_XIAOXIANG)
    return tuple(dict.fromkeys(each for each in said if each and not says_phrase(each)))


@cache
def _neighbours() -> tuple[tuple[str, ...], ...]:
    return tuple(neighbours(SYLLABLES, frozenset(every_syllable())))


NEIGHBOURS_SAID = 80
"""Neighbours of another phrase that are said as words; the others come as rows of syllables."""

NEAR_MISSES = _near_misses()
TONES = {each[:-1]: each[-1] for each in PHRASE.toned}


def near_row(random: np.random.Generator) -> tuple[str, ...]:
    """Toned syllables that sound like the phrase and are not it."""
    way = random.random()
    if way < 0.55:
        rows = _neighbours()
        row = list(rows[int(random.integers(len(rows)))])
    else:
        row = list(SYLLABLES)
        for place in random.choice(len(row), int(random.integers(1, 3)), replace=False):
            row[int(place)] = str(random.choice([each for each in every_syllable() if each != row[int(place)]]))
    if way > 0.85:
        row = row[:-1] if random.random() < 0.5 else row[1:]
    natural = random.random() < 0.6
    return tuple(
        each + (TONES.get(each, "3" if place % 2 == 0 else "4") if natural else str(random.integers(1, 5)))
        for place, each in enumerate(row)
    )


def spelt(row: tuple[str, ...]) -> str:
    """The row without tones, for the list of clips."""
    return " ".join(each.rstrip("12345") for each in row)
