"""Payees and amounts that an utterance mentions, found together so that 张三 is no three and 三百 no name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dialogs.language import corrections, money_zh, names, relations
from dialogs.language.numerals_zh import normalise
from dialogs.language.sounds import folded, readings, syllables
from dialogs.port import PayeeName

_MASK = "\ue000"
_NAME = r"(?P<name>[\u4e00-\u9fff]{2,4}?)"
_NUMBER = r"[一二三四五六七八九十两\d¥]"
_VERB = "转账?|汇款?|打款?|打钱|付款?|寄|还"
_UNKNOWN = (
    re.compile(rf"(?:给|帮|向){_NAME}(?=(?:再|也|先)?(?:{_VERB})|{_NUMBER})"),
    re.compile(rf"(?:{_VERB})(?:钱|一笔钱|个)?(?:给|到){_NAME}(?=$|[\s，,。！!？?吧啊呀的转汇\ue000]|{_NUMBER})"),
    re.compile(rf"(?:块|元|钱|毛|角|百|千|万|\d)(?:钱)?(?:给|到){_NAME}(?=$|[\s，,。！!？?吧啊呀])"),
    re.compile(rf"(?:收款人|收款方)(?:是|改成|换成|改为|叫|应该是)?{_NAME}(?=$|[\s，,。！!？?吧啊呀])"),
)
_NO_NAME = re.compile(
    r"[我你您他她它谁哪这那卡钱款吗呢多少转汇打]|银行|账户|账号|什么|一下|别人|们|手机|话费|水费|电费|信用|自己|查|看|第"
)
_NEVER_A_NAME = re.compile(r"[转到入]账|账[户单号目本]|汇款|收款人?|余额|取消|确认")
_TAIL = re.compile(r"(?:尾号|末四位|后四位)(?:是|为)?\s*(?:\d{4}|[零一二三四五六七八九幺两]{4})")
_JOINT = re.compile(r"[的，,\s]{0,2}")
_ABOUT_TRANSFER = re.compile(r"转|汇|打|付|给|寄|收款|改|换|不是|不对|错")


@dataclass(frozen=True, slots=True)
class PayeeMention:
    """Words that name a payee, at [start, end) of the text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mentions:
    """What an utterance names, denials and corrections applied.

    `bare_amount`: what a number alone would be if an amount were asked for. `denied_payee`: one is named only to
    be denied (不是女儿).
    """

    payees: tuple[PayeeMention, ...]
    amount: money_zh.Exact | money_zh.Ambiguous | None
    bare_amount: money_zh.Exact | money_zh.Ambiguous | None
    denied_payee: bool


@lru_cache(maxsize=32)  # one turn asks several times
def find(text: str, payees: tuple[PayeeName, ...]) -> Mentions:
    """Return the payees and the amount that the utterance means.

    >>> find("转给张三五百块", ()).amount
    Exact(fen=50000, span=(4, 8))
    """
    known = _joined(text, list(_known(text, payees)))
    masked = _mask(text, known)
    unknown = list(_unknown(masked))
    masked = _mask(masked, unknown)
    amount = money_zh.parse(masked)
    found = [*known, *unknown]
    if not corrections.meant(text, found):
        taken = [item.span for item in money_zh.all_amounts(masked)]
        taken += [match.span() for match in _NEVER_A_NAME.finditer(masked)]  # 转账为 holds the sound of 张伟
        found += _by_sound(masked, payees, taken)
    found.sort(key=lambda mention: mention.start)
    meant = corrections.meant(text, found)
    return Mentions(
        payees=_distinct(meant),
        amount=amount,
        bare_amount=amount or money_zh.parse(masked, asked=True),
        denied_payee=bool(found) and not meant,
    )


def may_be_name(text: str) -> bool:
    """Tell whether a whole answer to "who?" may be a name: two to six characters, none of them a small word."""
    return re.fullmatch(r"[\u4e00-\u9fff·]{2,6}", text) is not None and _NO_NAME.search(text) is None


def _known(text: str, payees: tuple[PayeeName, ...]) -> Iterator[PayeeMention]:
    """Find payees of this customer, relations and card tails by their characters, the longest first."""
    own = {word for payee in payees for word in names.callings(payee) if len(word) > 1}
    about = _ABOUT_TRANSFER.search(text) or names.bare_name(text) in relations.WORDS
    words = sorted(own | (relations.WORDS if about else set()), key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, words))) if words else None
    named = list(pattern.finditer(text)) if pattern else []
    for match in named:
        yield PayeeMention(match.group(), match.start(), match.end())
    if about or named or _TAIL.fullmatch(normalise(names.bare_name(text))):
        for tail in _TAIL.finditer(normalise(text)):
            yield PayeeMention(text[tail.start() : tail.end()], tail.start(), tail.end())


def _joined(text: str, found: list[PayeeMention]) -> list[PayeeMention]:
    """Join a name and the card tail beside it: 尾号3305的张伟 names one payee."""
    joined: list[PayeeMention] = []
    for mention in sorted(found, key=lambda item: item.start):
        before = joined[-1] if joined else None
        tails = before is not None and ("号" in before.text + mention.text or "位" in before.text + mention.text)
        if before and tails and _JOINT.fullmatch(text[before.end : mention.start]):
            joined[-1] = PayeeMention(text[before.start : mention.end], before.start, mention.end)
        else:
            joined.append(mention)
    return joined


def _unknown(masked: str) -> Iterator[PayeeMention]:
    """Find names by where they stand: 给张三转, 转给王五, 收款人是赵六."""
    taken: set[int] = set()
    for pattern in _UNKNOWN:
        for match in pattern.finditer(masked):
            start, end = match.span("name")
            if _NO_NAME.search(match["name"]) or taken.intersection(range(start, end)):
                continue
            taken.update(range(start, end))
            yield PayeeMention(match["name"], start, end)


def _by_sound(masked: str, payees: tuple[PayeeName, ...], taken: list[tuple[int, int]]) -> Iterator[PayeeMention]:
    """Find this customer's payees by sound: as the whole utterance (confusable sounds too), or inside a transfer."""
    whole = names.bare_name(masked)
    callings = [(word, payee) for payee in payees for word in names.callings(payee) if len(word) > 1]
    sounds = {sound for word, payee in callings for sound in names.ways_to_say(word, payee)}
    loosely = {folded(sound) for sound in sounds}
    if any(folded(reading) in loosely for reading in readings(whole)):
        start = masked.find(whole)
        if start >= 0:
            yield PayeeMention(whole, start, start + len(whole))
        return
    if not _ABOUT_TRANSFER.search(masked):
        return
    heard = syllables(masked)
    lengths = sorted({len(sound) for sound in sounds}, reverse=True)
    place = 0
    while place < len(masked):
        length = next((size for size in lengths if heard[place : place + size] in sounds), 0)
        span = range(place, place + length)
        if length and not any(index in range(*other) for index in span for other in taken):
            yield PayeeMention(masked[place : place + length], place, place + length)
        place += length or 1


def _mask(text: str, found: list[PayeeMention]) -> str:
    characters = list(text)
    for mention in found:
        characters[mention.start : mention.end] = _MASK * (mention.end - mention.start)
    return "".join(characters)


def _distinct(found: tuple[PayeeMention, ...]) -> tuple[PayeeMention, ...]:
    return tuple({mention.text: mention for mention in found}.values())
