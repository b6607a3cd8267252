"""Rewrite a recognised sentence toward words of the bank and this customer's payees, where it sounds like them.

Recognisers get sounds right where characters are wrong: 鱼鹅 is 余额, 转唱 is 转账. Every change is traced.
Never touched: amounts, a name that already is one of this customer's payees, a sound that two payees share,
and consent: no repair turns an utterance into one that grants, or a denial into none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from dialogs.language import mentions, money_zh, names
from dialogs.language.consent import judge
from dialogs.language.sounds import folded, is_han, syllables
from dialogs.port import PayeeName
from dialogs.verdict import Verdict

FUNCTION_WORDS = ("余额", "转账", "查询", "取消", "金额", "收款人", "银行卡", "账户")

# Sounds that recognisers write for a word and that folding does not cover.
_HEARD_AS: dict[tuple[str, ...], str] = {
    ("zhuan", "chang"): "转账",
    ("zhun", "zhang"): "转账",
    ("chuan", "zhang"): "转账",
    ("yu", "ge"): "余额",
}
_GIVE_HEARD_AS = "几己机寄急起各个该计记"
_GIVE_BEFORE = re.compile(r"(?:^|[\s，,。]|我|要|想|请|帮|再|就|先|是)$")
_SLOT_BEFORE = re.compile(r"(?:给|向|转|汇|打|改成|换成|不是|是|收款人)$")
_TRANSFERS = re.compile(r"转|汇|打|付|寄")


class Reason(Enum):
    """Why a word was rewritten."""

    SAME_SOUND = "same_sound"
    CONFUSED_SOUND = "confused_sound"
    HEARD_AS = "heard_as"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What may be meant: words of the bank, and the customer's payees."""

    words: tuple[str, ...] = FUNCTION_WORDS
    payees: tuple[PayeeName, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One rewriting, at [start, end) of the text; what it puts in is as long as what it takes out."""

    start: int
    end: int
    before: str
    after: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Repaired:
    """The repaired text and the trace of what was changed."""

    text: str
    changes: tuple[Change, ...]


def repair(text: str, lexicon: Lexicon) -> Repaired:
    """Return the text as it was probably said.

    >>> repair("查一下鱼鹅", Lexicon()).text
    '查一下余额'
    """
    if judge(text) is Verdict.GRANTED:
        return Repaired(text, ())
    changes: list[Change] = []
    for find in (_payees, _words, _give):
        current = _apply(text, changes)
        changes += [change for change in find(current, lexicon) if not _overlaps(change, changes)]
    repaired = _apply(text, changes)
    if not _may_replace(text, repaired):
        return Repaired(text, ())
    return Repaired(repaired, tuple(sorted(changes, key=lambda change: change.start)))


def _may_replace(before: str, after: str) -> bool:
    """Tell whether neither the amounts nor the judgement of consent are touched."""
    said, verdict = judge(before), judge(after)
    if verdict is Verdict.GRANTED or (said is not Verdict.UNCLEAR and verdict is not said):
        return False
    return money_zh.all_amounts(before, asked=True) == money_zh.all_amounts(after, asked=True)


def _payees(text: str, lexicon: Lexicon) -> Iterator[Change]:
    """Rewrite what sounds like exactly one payee of this customer."""
    same, confused = _payee_sounds(lexicon.payees)
    heard = syllables(text)
    exact = _exact_callings(text, lexicon.payees)
    protected = exact | _amount_places(text)
    whole = names.bare_name(text)
    place = 0
    while place < len(text):
        change = None
        for length in sorted({len(sounds) for sounds in same}, reverse=True):
            window = range(place, place + length)
            if window.stop > len(text) or protected.intersection(window):
                continue
            said = text[place : window.stop]
            in_slot = said == whole or _in_slot(text, window)
            calling, reason = _payee_meant(heard[place : window.stop], same, confused, in_slot=in_slot)
            if calling and calling != said:
                change = Change(place, window.stop, said, calling, reason)
                break
        if change:
            yield change
        place += len(change.before) if change else 1


def _in_slot(text: str, window: range) -> bool:
    """Tell whether a payee's name is expected here: after 给, or after what is heard for it before a verb."""
    before, after = text[: window.start], text[window.stop :]
    given = before[-1:] in tuple(_GIVE_HEARD_AS) and _GIVE_BEFORE.search(before[:-1]) is not None
    return _SLOT_BEFORE.search(before) is not None or (given and _TRANSFERS.match(after) is not None)


def _payee_meant(
    heard: tuple[str, ...],
    same: dict[tuple[str, ...], str | None],
    confused: dict[tuple[str, ...], str | None],
    *,
    in_slot: bool,
) -> tuple[str | None, Reason]:
    if heard in same:
        return same[heard], Reason.SAME_SOUND
    if in_slot and not any(is_han(sound) for sound in heard):
        return confused.get(folded(heard)), Reason.CONFUSED_SOUND
    return None, Reason.CONFUSED_SOUND


def _payee_sounds(
    payees: tuple[PayeeName, ...],
) -> tuple[dict[tuple[str, ...], str | None], dict[tuple[str, ...], str | None]]:
    """Return sound → calling, exact and folded; None where two payees share the sound."""
    same: dict[tuple[str, ...], str | None] = {}
    confused: dict[tuple[str, ...], str | None] = {}
    owner: dict[tuple[bool, tuple[str, ...]], str] = {}
    for payee in payees:
        for calling in names.callings(payee):
            if len(calling) < 2:
                continue
            sounds = names.sounds_of(calling, payee)
            for table, key in ((same, sounds), (confused, folded(sounds))):
                held_by = owner.setdefault((table is same, key), payee.id)
                if held_by == payee.id:
                    table.setdefault(key, calling)
                else:
                    table[key] = None
    return same, confused


def _words(text: str, lexicon: Lexicon) -> Iterator[Change]:
    """Rewrite what sounds like a word of the bank."""
    heard = syllables(text)
    protected = _amount_places(text)
    for mention in mentions.find(text, lexicon.payees).payees:
        protected |= set(range(mention.start, mention.end))
    for word in lexicon.words:
        for match in re.finditer(re.escape(word), text):
            protected |= set(range(match.start(), match.end()))
    for word in sorted(lexicon.words, key=len, reverse=True):
        sounds = syllables(word)
        for place in range(len(text) - len(word) + 1):
            window = range(place, place + len(word))
            said = text[place : window.stop]
            if protected.intersection(window) or not all(map(is_han, said)):
                continue
            reason = _word_reason(heard[place : window.stop], word, sounds)
            if reason:
                protected |= set(window)
                yield Change(place, window.stop, said, word, reason)


def _word_reason(heard: tuple[str, ...], word: str, sounds: tuple[str, ...]) -> Reason | None:
    if heard == sounds:
        return Reason.SAME_SOUND
    if _HEARD_AS.get(heard) == word:
        return Reason.HEARD_AS
    return Reason.CONFUSED_SOUND if folded(heard) == folded(sounds) else None


def _give(text: str, lexicon: Lexicon) -> Iterator[Change]:
    """Rewrite 几女儿转 to 给女儿转: a stray syllable before a payee and a verb of transfer."""
    callings = {word for payee in lexicon.payees for word in names.callings(payee) if len(word) > 1}
    for place, character in enumerate(text):
        if character not in _GIVE_HEARD_AS or not _GIVE_BEFORE.search(text[:place]):
            continue
        follows = next(
            (word for word in sorted(callings, key=len, reverse=True) if text.startswith(word, place + 1)), ""
        )
        if follows and _TRANSFERS.match(text, place + 1 + len(follows)):
            yield Change(place, place + 1, character, "给", Reason.HEARD_AS)


def _exact_callings(text: str, payees: tuple[PayeeName, ...]) -> set[int]:
    places: set[int] = set()
    for payee in payees:
        for calling in names.callings(payee):
            for match in re.finditer(re.escape(calling), text) if len(calling) > 1 else ():
                places |= set(range(match.start(), match.end()))
    return places


def _amount_places(text: str) -> set[int]:
    return {place for amount in money_zh.all_amounts(text, asked=True) for place in range(*amount.span)}


def _overlaps(change: Change, others: list[Change]) -> bool:
    return any(change.start < other.end and other.start < change.end for other in others)


def _apply(text: str, changes: list[Change]) -> str:
    characters = list(text)
    for change in changes:
        characters[change.start : change.end] = change.after
    return "".join(characters)
