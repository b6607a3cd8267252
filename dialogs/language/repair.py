"""Rewrite a recognised sentence toward the bank's words and this customer's payees where it sounds like them.

Recognisers get sounds right where characters are wrong: 鱼鹅 is 余额, 转唱 is 转账. Every change is traced, with how
sure it is. Never touched: figures, a name that already is one of this customer's payees, a sound that two payees or two
amounts share, and consent: no repair turns an utterance into one that grants, or a denial into none.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from dialogs.language import mentions, money_zh, names
from dialogs.language.amount_sounds import rewritings
from dialogs.language.consent import judge
from dialogs.language.expected import expectation
from dialogs.language.lexicon import (
    BANK_TERMS,
    EVERYDAY,
    FUNCTION_WORDS,
    SHORT,
    Lexicon,
    Sounds,
    nearly,
    occurrences,
    sounds_of_terms,
)
from dialogs.language.nearly_called import nearly_called
from dialogs.language.repaired import Change, Part, Reason, Repaired
from dialogs.language.sounds import folded, is_han, name_readings, syllables
from dialogs.port import PayeeName
from dialogs.verdict import Verdict

__all__ = ["FUNCTION_WORDS", "Change", "Lexicon", "Part", "Reason", "Repaired", "repair"]

# Sounds that recognisers write for a word and that folding does not cover.
_HEARD_AS: dict[tuple[str, ...], str] = {
    ("zhuan", "chang"): "转账",
    ("zhun", "zhang"): "转账",
    ("chuan", "zhang"): "转账",
    ("zhan", "zhang"): "转账",
    ("yu", "ge"): "余额",
    ("yu", "er"): "余额",
    ("ming", "xian"): "明细",
    ("min", "xi"): "明细",
    ("shuo", "mai", "yi", "dian"): "说慢一点",
    ("zai", "shuo", "yi", "pian"): "再说一遍",
}
# Words that stand for themselves although a term of the bank sounds like them, unless the sentence is about the term.
_STANDS: dict[str, re.Pattern[str]] = {
    "花费": re.compile(r"充|交|缴|手机|移动|联通|电信"),
    "几分": re.compile(r"换|兑|查|我的"),
    "明显": re.compile(r"查|看|收支|交易|流水|账"),
    "网店": re.compile(r"最近|附近|查|哪|营业"),
    "税费": re.compile(r"自来"),
    "交费": re.compile(r"$^"),
    "小费": re.compile(r"$^"),
    "站长": re.compile(r"$^"),
    "余二": re.compile(r"$^"),
    "去好": re.compile(r"$^"),
    "银行开": re.compile(r"开[里上号]|余额|明细|尾号"),
    "银行讲": re.compile(r"$^"),
}
_MORE_EXPECTED = 0.6
"""Mean log-probability a syllable by which a sentence with the term is more expected. On the development sentences repairs that are
right gain 1.4 and more, and those that are wrong 0.5 at most."""
_TERMS = frozenset(BANK_TERMS)
# Terms that are said in everyday words stand as they are heard, or 赚了多少 would be 花了多少 and 怎么样 would be 怎么办.
_ASKS = re.compile(r"多少|怎么|什么|哪|几")
_SMALL_WORDS = "的了有没下上一是在我你他她这那个吗呢吧啊不和跟去来要想看查给把到就都也还"
_GIVE_HEARD_AS = "几己机寄急起各个该计记比"
_SEND_HEARD_AS = {**dict.fromkeys("准赚专砖钻撰传装篆", "转"), **dict.fromkeys("会惠慧回绘", "汇")}
_TOWARD_HEARD_AS = {**dict.fromkeys("岛倒导道盗稻刀", "到"), **dict.fromkeys("王旺望忘网", "往")}
_TOWARD_BEFORE = re.compile(r"[转汇打寄钱块元毛角百千万一二三四五六七八九十\d]$")
_TOWARD_AFTER = re.compile(r"(?:的?(?:卡|账|户头|存折)|那|这|.里)")
_GIVE_BEFORE = re.compile(r"(?:^|[\s，,。]|我|要|想|请|帮|再|就|先|是)$")
_SLOT_BEFORE = re.compile(
    r"(?:给|向|转|汇|打|[块元钱毛百千万转汇打存寄划]到|改成|换成|不是|是|收款人|(?:^|[\s，,。我想])[往王旺望忘网])$"
)
_TRANSFERS = re.compile(r"转|汇|打|付|寄")
# A payee stands at the beginning, and the transfer follows: 女儿要用钱，给转五百; 老伴那边汇四千八.
_SENTENCE_BEGINS = re.compile(r"(?:^|[\s，,。])$")
_NEEDS_IT = re.compile(r"(?:(?:急着|等着|要|等)用?钱|[找跟向]我[要借]|那[边里儿头])的?.{0,3}?[转汇打付寄]")
_GETS_AFTER = re.compile(r"[转汇打付寄准赚专]|[一二三四五六七八九十两\d]+[百千万块元]|$|[，,。.！!？?]")
# What is heard for 谁 at the end of 转给谁啊, where nobody of this customer is called so.
_WHO = re.compile(r"(?:[转汇打]账?|^)(?:是|要)?给(?P<who>[^\W\d_])(?P<after>[^\W\d_]?)(?=[\s，,。.！!？?]*$)")
_WHO_HEARD_AS = frozenset({"shui", "shei", "shi", "shuai", "sui", "sei"})
_TAIL = "尾号"
_BEFORE_FOUR_DIGITS = re.compile(
    r"(?P<said>..)(?=[是为]?\s?[零一二三四五六七八九幺两\d]{4}(?![\d零一二三四五六七八九十百千万]))"
)
_FIGURE = re.compile(r"[零一二三四五六七八九十百千万亿两\d]")
# Where a request names a thing: 查一下▢, 我的▢有多少, 交▢.
_THING_BEFORE = re.compile(
    r"(?:^|[\s，,。]|查|看|查看|看看|交|缴|充|还|买|办|办理|开|打开|进|进入|去|找|用|的|下|个|要|想|份|我|到|点|和|跟|块|元|改|问|月|年|天)$"
)
_THING_AFTER = re.compile(
    r"$|[\s，,。！!？?]|多少|在哪|怎|是|还|有|呢|吗|吧|了|给我|一下|查|什|够|到|几|利|明|和|跟|功|页|业|账|单|的|在|能|可|要|没|里|上"
)


def repair(text: str, lexicon: Lexicon, *, asked: bool = False) -> Repaired:
    """Return the text as it was probably said. asked: an amount was just asked for.

    >>> repair("查一下鱼鹅", Lexicon()).text
    '查一下余额'
    """
    if judge(text) is Verdict.GRANTED:
        return Repaired(text, ())
    changes = _amounts(text, lexicon, asked=asked)
    counted = _apply(text, changes)
    for find in (_who, _payees, _words, _send, _give, _toward, _tail):
        current = _apply(text, changes)
        changes += [change for change in find(current, lexicon) if not _overlaps(change, changes)]
    repaired = _apply(text, changes)
    tails = [change.end for change in changes if change.after == _TAIL]
    if not _may_replace(counted, repaired, tails):
        return Repaired(text, ())
    return Repaired(repaired, tuple(sorted(changes, key=lambda change: change.start)))


def _may_replace(before: str, after: str, tails: Sequence[int]) -> bool:
    """Tell whether neither the amounts nor the judgement of consent are touched.

    `tails`: where 尾号 was put back before four digits, which are no amount then.
    """
    said, verdict = judge(before), judge(after)
    if verdict is Verdict.GRANTED or (said is not Verdict.UNCLEAR and verdict is not said):
        return False
    said_amounts = [
        amount
        for amount in money_zh.all_amounts(before, asked=True)
        if not any(end <= amount.span[0] <= end + 2 for end in tails)
    ]
    return said_amounts == list(money_zh.all_amounts(after, asked=True))


def _amounts(text: str, lexicon: Lexicon, *, asked: bool) -> list[Change]:
    """Rewrite what sounds like figures to the one amount that it can be; nothing where that changed the judgement."""
    standing = occurrences((*lexicon.terms, *EVERYDAY), text)
    kept = _exact_callings(text, lexicon.payees) | {place for span in standing for place in range(*span)}
    changes = [
        Change(
            found.place,
            found.place + 1,
            found.before,
            found.after,
            Reason.SAME_SOUND if found.same else Reason.CONFUSED_SOUND,
            Part.AMOUNT,
        )
        for found in rewritings(text, asked=asked, kept=frozenset(kept))
    ]
    return changes if judge(_apply(text, changes)) is judge(text) else []


def _payees(text: str, lexicon: Lexicon) -> Iterator[Change]:
    """Rewrite what sounds like exactly one payee of this customer."""
    same, confused = _payee_sounds(lexicon.payees)
    heard = syllables(text)
    protected = _exact_callings(text, lexicon.payees) | _amount_places(text)
    standing = {place for span in occurrences((*lexicon.terms, *EVERYDAY), text) for place in range(*span)}
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
            if said in EVERYDAY or said in lexicon.terms or (not in_slot and standing.intersection(window)):
                continue
            # A name is read as a name too: 单立 is shan li, which is 单丽.
            ways = dict.fromkeys((heard[place : window.stop], *(name_readings(said) if in_slot else ())))
            meant = [_payee_meant(way, same, confused, in_slot=in_slot) for way in ways]
            calling, reason = next((each for each in meant if each[0]), meant[0])
            if not calling and in_slot and _gets(text, window):
                calling, reason = nearly_called(said, lexicon.payees), Reason.NEAR_SOUND
            if calling and calling != said:
                change = Change(place, window.stop, said, calling, reason, Part.PAYEE)
                break
        if change:
            yield change
        place += len(change.before) if change else 1


def _in_slot(text: str, window: range) -> bool:
    """Tell whether a payee's name is expected here: after 给 or what is heard for it, or at the beginning, in need of money."""
    before, after = text[: window.start], text[window.stop :]
    given = before[-1:] in tuple(_GIVE_HEARD_AS) and _GIVE_BEFORE.search(before[:-1]) is not None
    begins = _SENTENCE_BEGINS.search(before) is not None and _NEEDS_IT.match(after) is not None
    return _SLOT_BEFORE.search(before) is not None or begins or (given and _TRANSFERS.match(after) is not None)


def _gets(text: str, window: range) -> bool:
    """Tell whether somebody stands here and nothing else can: between 给 and a verb of transfer or an amount."""
    before = text[window.start - 1 : window.start] if window.start else ""
    return before in tuple("给向跟") and _GETS_AFTER.match(text, window.stop) is not None


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


@lru_cache(maxsize=16)
def _payee_sounds(
    payees: tuple[PayeeName, ...],
) -> tuple[dict[tuple[str, ...], str | None], dict[tuple[str, ...], str | None]]:
    """Return sound → calling, exact and folded; None where two payees share the sound."""
    same: dict[tuple[str, ...], str | None] = {}
    confused: dict[tuple[str, ...], str | None] = {}
    owner: dict[tuple[bool, tuple[str, ...]], str] = {}
    for payee in payees:
        sounds = [(calling, sound) for calling in names.callings(payee) for sound in names.ways_to_say(calling, payee)]
        for calling, sound in sounds:
            if len(calling) < SHORT:
                continue
            for table, key in ((same, sound), (confused, folded(sound))):
                held_by = owner.setdefault((table is same, key), payee.id)
                if held_by == payee.id:
                    table.setdefault(key, calling)
                else:
                    table[key] = None
    return same, confused


def _words(text: str, lexicon: Lexicon) -> Iterator[Change]:
    """Rewrite what sounds like a word of the bank, or like the name of something it has."""
    heard, sounds = syllables(text), sounds_of_terms(lexicon)
    protected, anywhere = _protected(text, lexicon), frozenset(lexicon.words)
    standing = tuple(occurrences((*lexicon.terms, *EVERYDAY), text))
    for length in sounds.lengths:
        for place in range(len(text) - length + 1):
            window = range(place, place + length)
            said = text[place : window.stop]
            if not all(map(is_han, said)):
                continue
            term, reason = _term_meant(heard[place : window.stop], sounds)
            if term is None or term == said:
                continue
            # What is protected may be part of a longer term, where the term leaves it as it is: 资产件事 is 资产检视.
            kept = protected.intersection(window)
            if any(start < edge < end for start, end in standing for edge in (window.start, window.stop)):
                continue
            if any(text[index] != term[index - place] for index in kept):
                continue
            if reason is Reason.NEAR_SOUND and (kept or _ASKS.search(term) or _changes_small_word(said, term)):
                continue
            if length <= SHORT and term not in anywhere and not _names_thing(text, window, term, reason):
                continue
            if reason in {Reason.CONFUSED_SOUND, Reason.NEAR_SOUND} and not _more_expected(text, window, term):
                continue
            protected |= set(window)
            yield Change(place, window.stop, said, term, reason)


def _more_expected(text: str, window: range, term: str) -> bool:
    """Tell whether people say the sentence rather with the term: 银行开不开 is said, 银行卡不开 is not."""
    return expectation(text[: window.start] + term + text[window.stop :]) > expectation(text) + _MORE_EXPECTED


def _protected(text: str, lexicon: Lexicon) -> set[int]:
    """Return the places that no word of the bank may be put at."""
    protected = _amount_places(text) | {figure.start() for figure in _FIGURE.finditer(text)}
    for mention in mentions.find(text, lexicon.payees).payees:
        place = range(mention.start, mention.end)
        # A name by its sound alone, where no name is expected, is no name: 切换到掌卫版 is about no 张伟.
        if mention.text in _callings(lexicon.payees) or mention.text == names.bare_name(text) or _in_slot(text, place):
            protected |= set(place)
    stand = tuple(word for word, about in _STANDS.items() if not about.search(text))
    for start, end in (*occurrences(lexicon.terms, text), *occurrences((*stand, *EVERYDAY), text)):
        protected |= set(range(start, end))
    return protected


def _term_meant(heard: tuple[str, ...], sounds: Sounds) -> tuple[str | None, Reason]:
    if sounds.same.get(heard) is not None:
        return sounds.same[heard], Reason.SAME_SOUND
    written = _HEARD_AS.get(heard)
    if written is not None and syllables(written) in sounds.same:
        return written, Reason.HEARD_AS
    loosely = folded(heard)
    if sounds.confused.get(loosely) is not None:
        return sounds.confused[loosely], Reason.CONFUSED_SOUND
    return nearly(loosely, sounds), Reason.NEAR_SOUND


def _changes_small_word(said: str, term: str) -> bool:
    """Tell whether the syllable that was misheard is a small word, which rather stands for itself: 有网点, 下余额."""
    return any(one != other and one in _SMALL_WORDS for one, other in zip(said, term, strict=True))


def _names_thing(text: str, window: range, term: str, reason: Reason) -> bool:
    """Tell whether a request may name a thing here; what no bank is without, and sounds the same, needs one side."""
    before = _THING_BEFORE.search(text, 0, window.start) is not None
    after = _THING_AFTER.match(text, window.stop) is not None
    sure = reason is Reason.SAME_SOUND and term in _TERMS
    return (before or after) if sure else (before and after)


def _give(text: str, lexicon: Lexicon) -> Iterator[Change]:
    """Rewrite 几女儿转 to 给女儿转: a stray syllable before a payee and a verb of transfer."""
    for place, character in enumerate(text):
        if character not in _GIVE_HEARD_AS or not _GIVE_BEFORE.search(text[:place]):
            continue
        follows = next((word for word in _callings(lexicon.payees) if text.startswith(word, place + 1)), "")
        if follows and _TRANSFERS.match(text, place + 1 + len(follows)):
            yield Change(place, place + 1, character, "给", Reason.HEARD_AS)


def _toward(text: str, lexicon: Lexicon) -> Iterator[Change]:
    """Rewrite 转三百岛女儿那儿 to 到, and 王女儿卡里转 to 往: what is heard for them before a payee."""
    for start, end in occurrences(_callings(lexicon.payees), text):
        place = start - 1
        toward = _TOWARD_HEARD_AS.get(text[place]) if start else None
        if toward == "到" and not _TOWARD_BEFORE.search(text[:place]):
            continue
        if toward == "往" and not (_TOWARD_AFTER.match(text, end) and _GIVE_BEFORE.search(text[:place])):
            continue
        if toward:
            yield Change(place, start, text[place], toward, Reason.SAME_SOUND)


def _send(text: str, lexicon: Lexicon) -> Iterator[Change]:
    """Rewrite 给女儿准三百 to 给女儿转三百: what is heard for a verb of sending between a payee and an amount."""
    amounts = {amount.span[0] for amount in money_zh.all_amounts(text)}
    for start, end in occurrences(_callings(lexicon.payees), text):
        verb = _SEND_HEARD_AS.get(text[end : end + 1])
        given = text[max(0, start - 1) : start]
        if verb and end + 1 in amounts and given and given in "给向跟" + _GIVE_HEARD_AS:
            yield Change(end, end + 1, text[end], verb, Reason.HEARD_AS)


def _who(text: str, lexicon: Lexicon) -> Iterator[Change]:
    """Rewrite 转给师雅 to 转给谁啊, and 转给水 to 转给谁: a question is put again where it was none, and nothing follows from it."""
    match = _WHO.search(text)
    if match is None or match["who"] == "谁" or _names_payee(match["who"] + match["after"], lexicon.payees):
        return
    who, after = syllables(match["who"])[0], syllables(match["after"])
    if who in _WHO_HEARD_AS and after in {(), ("ya",), ("a",)}:
        said = match["who"] + match["after"]
        meant = "谁啊" if after else "谁"
        yield Change(match.start("who"), match.end("after"), said, meant, Reason.HEARD_AS)


def _names_payee(said: str, payees: tuple[PayeeName, ...]) -> bool:
    return not isinstance(names.match_payee(said, payees), names.NoMatch)


def _tail(text: str, _lexicon: Lexicon) -> Iterator[Change]:
    """Rewrite 维号9969 to 尾号9969: what sounds like it before the four digits of a card."""
    for match in _BEFORE_FOUR_DIGITS.finditer(text):
        said = match["said"]
        if said != _TAIL and syllables(said) == ("wei", "hao"):
            yield Change(match.start("said"), match.end("said"), said, _TAIL, Reason.SAME_SOUND)


def _exact_callings(text: str, payees: tuple[PayeeName, ...]) -> set[int]:
    return {place for span in occurrences(_callings(payees), text) for place in range(*span)}


@lru_cache(maxsize=16)
def _callings(payees: tuple[PayeeName, ...]) -> tuple[str, ...]:
    words = {word for payee in payees for word in names.callings(payee) if len(word) >= SHORT}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def _amount_places(text: str) -> set[int]:
    return {place for amount in money_zh.all_amounts(text, asked=True) for place in range(*amount.span)}


def _overlaps(change: Change, others: list[Change]) -> bool:
    return any(change.start < other.end and other.start < change.end for other in others)


def _apply(text: str, changes: list[Change]) -> str:
    characters = list(text)
    for change in changes:
        characters[change.start : change.end] = change.after
    return "".join(characters)
