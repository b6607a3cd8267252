"""Amounts by their sound: a recogniser writes 九十九块酒 and 三百快五, where the sound of every character says a sum.

A run of characters that are figures or sound like one is read as the money grammar allows. It is rewritten only where
everything in it then is one amount, and no other amount sounds as near: 是万 may be 四万 or 十万, and stays for the
person to be asked. What comes of it is a figure like any other: read back before anything follows from it.

>>> [rewriting.after for rewriting in rewritings("那就99块酒。")]
['九']
>>> list(rewritings("是万", asked=True))
[]
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from dialogs.language.amounts_zh import Amount, scan_amounts
from dialogs.language.numerals_zh import normalise
from dialogs.language.sounds import fold, syllables

_SPOKEN = "零一二两三四五六七八九十百千万半块元毛角分"
_TRUE = frozenset(_SPOKEN + "0123456789点")
_LIKE: dict[str, str] = {
    # What Whisper base wrote for a figure beside the same sound, on the development sounds (hearing.yml).
    "e": "二",
    "hu": "五",
    "lia": "两",
    "mai": "百",
    "pai": "百",
    "guai": "块",
}
"""Sounds that are heard for a figure or a unit and are no figure's own."""
_SAME_COST, _LIKE_COST = 1, 2
_WRITTEN = 2
"""Figures that have to be written as such, for what only resembles one to be taken for one."""
_MOST_READINGS = 256

_EDGE = "转汇打付还给是要就那成为个嗯呃啊哦账款拿到过去来吧呀呢好行的也够里使用事时年"
"""What may stand beside an amount and is never a part of it, whatever it sounds like."""
_VERBS = frozenset("买")
"""A figure behind a figure alone: 三买块 is three hundred, 往灶上买六十六块的气 buys for sixty-six."""
_BEFORE = re.compile(rf"(?:^|[\s，,。.！!？?、:\ue000{_EDGE}])$")
_AFTER = re.compile(rf"(?:$|[\s，,。.！!？?、\ue000{_EDGE}钱])")
_UNIT = re.compile(r"[百千万块元毛角]")
_NOTHING_ELSE = re.compile(rf"^[\s，,。.！!？?、{_EDGE}了]*$")
_FIGURES = "[零一二两三四五六七八九十百千万块元毛角分]"
# 不是五百十五千, 不对十五百: what sounds like it and makes no number of what stands around it is 是.
_IS = re.compile(rf"(?:不是{_FIGURES}+?|不对|错了|应该)(?P<is>十)(?={_FIGURES})")
# Nobody sends 七百亿, which sounds like 七百一.
_ONE = re.compile(r"(?<=[百千万])亿(?![零一二两三四五六七八九十百千万\d])")
# The end of an answer, behind a figure: 四千零四事.
_TEN = re.compile(r"(?<=[一二两三四五六七八九])事(?=[\s，,。.！!？?]*$)")
# No number begins like 九四百: what sounds like it and opens an answer is 就.
_JUST = re.compile(r"^(?:那|嗯|[\s，,])*(?P<just>九)(?=[一二两三四五六七八九][百千万])")
# 十百 and 十千 are no numbers: what sounds like it is 四.
_FOUR = re.compile(r"十(?=[百千])")


@dataclass(frozen=True, slots=True)
class Rewriting:
    """One character at `place` that sounds like a figure, and the figure. `same`: by exactly the same sound."""

    place: int
    before: str
    after: str
    same: bool


def rewritings(text: str, *, asked: bool = False, kept: frozenset[int] = frozenset()) -> Iterator[Rewriting]:
    """Yield what makes amounts of what sounds like them. asked: an amount was just asked for.

    `kept`: places that stand for something else, as a name or a word of the bank.
    """
    normal = normalise(text)
    for match in _IS.finditer(normal):
        place = match.start("is")
        if _separate(normal, place):
            yield Rewriting(place, text[place], "是", same=False)
            normal = normal[:place] + "是" + normal[place + 1 :]
    just = _JUST.match(normal)
    if just and _separate(normal, just.start("just"), "就"):
        place = just.start("just")
        yield Rewriting(place, text[place], "就", same=True)
        normal = normal[:place] + "就" + normal[place + 1 :]
    for pattern, figure in ((_ONE, "一"), (_FOUR, "四")):
        for match in pattern.finditer(normal):
            yield Rewriting(match.start(), text[match.start()], figure, same=figure == "一")
        normal = pattern.sub(figure, normal)
    heard = syllables(normal)
    for start, end in _runs(normal, heard, kept, asked=asked):
        whole = asked and _NOTHING_ELSE.match(normal[:start]) and _NOTHING_ELSE.match(normal[end:])
        yield from _reading(normal, heard, start, end, whole=bool(whole))


def _separate(text: str, place: int, word: str = "是") -> bool:
    """Tell whether an amount begins after `place`, where a word stands that is no figure, and none goes across it."""
    around = scan_amounts(text, asked=True)
    apart = scan_amounts(text[:place] + word + text[place + 1 :], asked=True)
    across = any(amount.start < place < amount.end - 1 and amount.exact for amount in around)
    return not across and any(amount.start == place + 1 and amount.exact for amount in apart)


def _runs(text: str, heard: tuple[str, ...], kept: frozenset[int], *, asked: bool) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of the longest runs that may be an amount, where something else may end beside them."""

    def may_be_figure(place: int) -> bool:
        if text[place] in _EDGE and not (asked and _TEN.match(text, place)):
            return False
        if text[place] in _VERBS and text[max(0, place - 1) : place] not in _TRUE:
            return False
        return bool(_options(heard[place]))

    may = [place not in kept and (text[place] in _TRUE or may_be_figure(place)) for place in range(len(text))]
    place = 0
    while place < len(text):
        end = place
        while end < len(text) and may[end]:
            end += 1
        # What sounds like a figure and is no small word may stand after anything: 我看似十块.
        begins = text[place : place + 1] not in _TRUE or _BEFORE.search(text[:place])
        if end - place > 1 and begins and _AFTER.match(text, end):
            yield place, end
        place = max(end, place + 1)


def _reading(text: str, heard: tuple[str, ...], start: int, end: int, *, whole: bool) -> Iterator[Rewriting]:
    """Yield what makes one amount of [start, end), where exactly one is nearest."""
    wrong = [place for place in range(start, end) if text[place] not in _TRUE]
    written = end - start - len(wrong)
    if not wrong or (not whole and written < len(wrong)):
        return
    choices = [sorted(_options(heard[place]).items()) for place in wrong]
    if written < _WRITTEN:  # little speaks for an amount: everything has to sound exactly like one
        choices = [[option for option in choice if option[1] == _SAME_COST] for choice in choices]
    if _readings(choices) > _MOST_READINGS:
        return
    best: dict[Amount, tuple[int, tuple[str, ...]]] = {}
    for chosen in product(*choices):
        characters = list(text)
        for place, (figure, _) in zip(wrong, chosen, strict=True):
            characters[place] = figure
        cost = sum(price for _, price in chosen)
        if not (whole or _UNIT.search("".join(characters[start:end]))):
            continue
        amount = _one_amount("".join(characters), start, end)
        if amount is not None and cost < best.get(amount, (cost + 1, ()))[0]:
            best[amount] = cost, tuple(figure for figure, _ in chosen)
    if len(best) != 1 or not all(amount.exact for amount in best):
        return  # nothing, or several amounts that sound alike: the person is asked
    ((_, figures),) = best.values()
    for place, figure in zip(wrong, figures, strict=True):
        yield Rewriting(place, text[place], figure, same=_options(heard[place])[figure] == _SAME_COST)


def _readings(choices: list[list[tuple[str, int]]]) -> int:
    total = 1
    for choice in choices:
        total *= len(choice)
    return total


def _one_amount(text: str, start: int, end: int) -> Amount | None:
    """Return what [start, end) is where it is one amount as a whole, exact or not."""
    for amount in scan_amounts(text, asked=True):
        if amount.start <= start and amount.end >= end:
            return Amount(amount.options_fen, start, end, amount.exact)
    return None


def _options(syllable: str) -> dict[str, int]:
    """Return the figures and units that a syllable may be, each with what it costs."""
    same = _by_sound().get(syllable, ())
    options = dict.fromkeys(same, _SAME_COST)
    for figure in (*_by_folded_sound().get(fold(syllable), ()), *_LIKE.get(syllable, "")):
        options.setdefault(figure, _LIKE_COST)
    return options


@cache
def _by_sound() -> dict[str, tuple[str, ...]]:
    return _grouped({figure: syllables(figure)[0] for figure in _SPOKEN})


@cache
def _by_folded_sound() -> dict[str, tuple[str, ...]]:
    return _grouped({figure: fold(syllables(figure)[0]) for figure in _SPOKEN})


def _grouped(sounds: dict[str, str]) -> dict[str, tuple[str, ...]]:
    grouped: dict[str, tuple[str, ...]] = {}
    for figure, sound in sounds.items():
        grouped[sound] = (*grouped.get(sound, ()), figure)
    return grouped
