"""Amounts of money in Chinese speech and writing, and the inverse: an amount in words.

What is not certain is `Ambiguous`, never `Exact`: a range, an approximation, two amounts where one is meant.

>>> parse("给女儿转三百块五毛")
Exact(fen=30050, span=(4, 9))
>>> parse("转三五百")
Ambiguous(options_fen=(30000, 50000), text='三五百', span=(1, 4))
>>> parse("不是五百，是五千")
Exact(fen=500000, span=(6, 8))
>>> parse("尾号3305") is None
True
>>> verbalise(30050)
'三百元五角'
"""

from dataclasses import dataclass

from dialogs.language import corrections, numerals_zh
from dialogs.language.amounts_zh import Amount, scan_amounts

FEN_PER_YUAN = 100
FEN_PER_JIAO = 10


@dataclass(frozen=True, slots=True)
class Exact:
    """One amount, in fen (it may be zero or negative), at `span` = [start, end) of the text."""

    fen: int
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """An amount that must be asked back.

    `options_fen`: what it may mean, in the order said; empty where it names no figure (几百).
    `text`: the words as they were said, at `span` = [start, end).
    """

    options_fen: tuple[int, ...]
    text: str
    span: tuple[int, int]


def parse(text: str, *, asked: bool = False) -> Exact | Ambiguous | None:
    """Return the amount that the whole utterance means, or None where it names none.

    `asked`: an amount was just asked for, so that a bare number (800, 五) is one.
    An amount that is denied (不是五百) does not count; after a correction (改成, 不对) only what follows does.
    """
    meant = corrections.meant(text, scan_amounts(text, asked=asked))
    if not meant:
        return None
    distinct = tuple(dict.fromkeys(fen for amount in meant for fen in amount.options_fen))
    first, last = meant[0], meant[-1]
    if all(amount.exact for amount in meant) and len(distinct) == 1:
        return Exact(distinct[0], (last.start, last.end))
    return Ambiguous(distinct, text[first.start : last.end], (first.start, last.end))


def all_amounts(text: str, *, asked: bool = False) -> tuple[Exact | Ambiguous, ...]:
    """Return every amount in the text in order, denied and corrected ones too."""
    return tuple(_public(amount, text) for amount in scan_amounts(text, asked=asked))


def verbalise(fen: int) -> str:
    """Return an amount of fen in words as people say it: 三百元五角, 三元零五分, 两角; 负五元 below zero."""
    if fen < 0:
        return "负" + verbalise(-fen)
    yuan, rest = divmod(fen, FEN_PER_YUAN)
    jiao, cents = divmod(rest, FEN_PER_JIAO)
    words = numerals_zh.write(yuan) if yuan != 2 else "两"
    said = f"{words}元" if yuan or not rest else ""
    if jiao:
        said += f"{_digit(jiao)}角"
    elif said and cents:
        said += "零"
    return said + (f"{_digit(cents)}分" if cents else "")


def _digit(value: int) -> str:
    return "两" if value == 2 else numerals_zh.DIGITS[value]


def _public(amount: Amount, text: str) -> Exact | Ambiguous:
    span = (amount.start, amount.end)
    if amount.exact:
        return Exact(amount.options_fen[0], span)
    return Ambiguous(amount.options_fen, text[amount.start : amount.end], span)
