"""Amounts of money in Chinese speech and writing. The inverse, an amount in words: `dialogs.language.money_words`.

What is not certain is `Ambiguous`, never `Exact`: a range, an approximation, two amounts where one is meant.

>>> parse("给女儿转三百块五毛")
Exact(fen=30050, span=(4, 9))
>>> parse("转三五百")
Ambiguous(options_fen=(30000, 50000), text='三五百', span=(1, 4))
>>> parse("不是五百，是五千")
Exact(fen=500000, span=(6, 8))
>>> parse("尾号3305") is None
True
"""

from dataclasses import dataclass

from dialogs.language import corrections
from dialogs.language.amounts_zh import Amount, scan_amounts


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


def _public(amount: Amount, text: str) -> Exact | Ambiguous:
    span = (amount.start, amount.end)
    if amount.exact:
        return Exact(amount.options_fen[0], span)
    return Ambiguous(amount.options_fen, text[amount.start : amount.end], span)
