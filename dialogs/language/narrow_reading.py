"""An amount that was asked for, read a second time where nothing but an amount can be written.

A recogniser writes 六十一开五毛, 四块字 and 齐网 because it may write anything. Where the question is how much, the same sound is
read once more with the words of an answer alone. How well that fits shows in the scores of these readings among each other:
what was no amount fits none of them, and several about as well.

>>> read_surely((Reading("七万", -0.06), Reading("七十万", -1.57)), ("齐网", "期望")).text
'七万'
>>> read_surely((Reading("三百元", -0.99), Reading("六百元", -1.35)), ("那就两万",)) is None
True
"""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.language import money_zh
from dialogs.language.consent import judge
from dialogs.language.lexicon import Lexicon
from dialogs.language.repair import repair
from dialogs.language.rescore import Chosen, Doubt, Expected, Reading, Why, choose
from dialogs.language.sounds import fold, is_han, syllables
from dialogs.verdict import Verdict

AROUND = "就那嗯我看好了够吧给转是"
"""What may stand before and behind an amount in an answer to 转多少."""
AMOUNT_WRITING = "零一二三四五六七八九十百千万两块元毛角点" + AROUND
"""The characters of such an answer. 半 and 钱 are left out: 一百 was read as 一半, 三百零七 as 三百零钱."""
_UNWRITTEN = "半"
_BESIDE = AROUND + "钱，。！？、,.!? "

LEAST = -0.4
"""Mean log-probability per token, among the words of an answer, below which nothing said was an amount."""
APART = 0.3
"""By how much another amount has to be less likely. Both were chosen on recognised synthetic speech (`dialogs/corpus/hearing.yml`)."""
ALIKE = 0.5
"""The part of the syllables that has to sound as in what the recogniser read freely: whoever says something else says no amount."""


def choose_answer(
    readings: Sequence[Reading], narrow: Sequence[Reading], lexicon: Lexicon, expected: Expected = Expected.ANYTHING
) -> Chosen:
    """Return the reading that is meant, as `choose` does; where an amount is expected, of the narrow ones too.

    A narrow one only ever says how much, and only where the first reading is no whole answer: a consent, a denial, what has to
    be asked, and whatever sounds like no amount stay what they are. Raises ValueError where there is no reading.
    """
    chosen = choose(readings, lexicon, expected)
    first = max(readings, key=lambda reading: reading.score)
    if expected is not Expected.AMOUNT or judge(first.text) in {Verdict.GRANTED, Verdict.DENIED}:
        return chosen
    understood = [_fen(amount) for amount in money_zh.all_amounts(chosen.repaired.text, asked=True)]
    texts = [reading.text for reading in readings]
    if None in understood or _whole(first.text) is not None or any(_UNWRITTEN in text for text in texts):
        return chosen
    sure = read_surely(narrow, texts)
    if sure is None or [_fen(_whole(sure.text))] == understood:
        return chosen
    doubts = chosen.doubts | {Doubt.FIGURES}
    return replace(
        chosen,
        reading=sure,
        repaired=repair(sure.text, lexicon, asked=True),
        rank=len(readings),
        reasons=(Why.NARROW,),
        doubts=doubts,
    )


def read_surely(narrow: Sequence[Reading], free: Sequence[str]) -> Reading | None:
    """Return the reading whose amount was said; None where that is not sure. `free`: the readings of the same sound in any words."""
    amounts = [(amount, reading) for reading in narrow if (amount := _whole(reading.text)) is not None]
    fen, best = (_fen(amounts[0][0]), amounts[0][1]) if amounts else (None, None)
    if fen is None or best is None:
        return None
    rival = max((reading.score for amount, reading in amounts if _fen(amount) != fen), default=float("-inf"))
    if best.score < LEAST or best.score - rival < APART:
        return None
    return best if any(_alike(best.text, text) >= ALIKE for text in free) else None


def _whole(text: str) -> money_zh.Exact | money_zh.Ambiguous | None:
    """The amount of an answer that is nothing but one, and what may stand around it."""
    begin, end = len(text) - len(text.lstrip(_BESIDE)), len(text.rstrip(_BESIDE))
    amounts = money_zh.all_amounts(text, asked=True)
    return amounts[0] if len(amounts) == 1 and amounts[0].span == (begin, end) else None


def _fen(amount: money_zh.Exact | money_zh.Ambiguous | None) -> int | None:
    """An exact amount; None for one that has to be asked."""
    return amount.fen if isinstance(amount, money_zh.Exact) else None


def _alike(one: str, other: str) -> float:
    """The part of the longer one's syllables that both have, in this order, 0 to 1."""
    first, second = _sounds(one), _sounds(other)
    row = [0] * (len(second) + 1)
    for sound in first:
        before = row
        row = [0]
        for place, heard in enumerate(second, 1):
            row.append(before[place - 1] + 1 if sound == heard else max(before[place], row[-1]))
    return row[-1] / max(len(first), len(second), 1)


def _sounds(text: str) -> tuple[str, ...]:
    written = "".join(filter(is_han, text))
    return tuple(map(fold, syllables(written)))
