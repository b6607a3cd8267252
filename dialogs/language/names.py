"""Which payee a spoken name means: by characters, by sound, by confusable sound; a tie is asked, never guessed."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from dialogs.language import relations
from dialogs.language.numerals_zh import normalise, read
from dialogs.language.sounds import folded, name_readings, name_syllables, readings, syllables
from dialogs.port import PayeeName

_DIGITS = "零一二三四五六七八九"
_TAIL = re.compile(
    rf"(?:银行卡|卡号)?(?P<label>尾号|末尾|末四位|后四位|尾数)(?:是|为)?\s*(?P<tail>\d{{4}}|[{_DIGITS}幺两]{{4}})"
)
_BARE_TAIL = re.compile(rf"(?P<tail>\d{{4}}|[{_DIGITS}幺两]{{4}})(?:的?那个|的)?")
_ORDINAL = re.compile(r"第?(?P<number>[一二三四五六七八九十两\d]+)[个位](?:人|吧|的)?")
_PLACES = (
    (re.compile(r"(?:前面?|上面?|头一?|开头)(?:那|的|一)?[个位]?"), 0),
    (re.compile(r"(?:后面?|下面?|最后|末尾?)(?:那|的|一)?[个位]?"), -1),
)
_LEADING = re.compile(
    r"^(?:就是|应该是|是|就|转给|汇给|打给|转到|转|给|跟|向|那就|那个|这个|那|要|的|嗯|呃|啊|哦|收款人是?|我想|我要|我说的是|选|我们?的|我们?家|咱们?家?的?|俺的?|叫|名字是)+"
)
_TRAILING = re.compile(r"(?:的?那[个位]|的|吧|呀|啊|呢|了|就行|好了|转|谢谢)+$")
_PUNCTUATION = re.compile(r"[\s，,。.、！!？?；;：:“”\"'·]+")


@dataclass(frozen=True, slots=True)
class One:
    """Exactly one payee is meant."""

    payee: PayeeName


@dataclass(frozen=True, slots=True)
class Several:
    """More than one payee may be meant; those that match by characters come first."""

    payees: tuple[PayeeName, ...]


@dataclass(frozen=True, slots=True)
class NoMatch:
    """No payee is called so."""


Match = One | Several | NoMatch


def match_payee(spoken: str, payees: tuple[PayeeName, ...]) -> Match:
    """Return the payees that a spoken name, relation, alias or card tail may mean.

    Characters that match win over sounds that are merely confusable. Payees of exactly the same sound are a tie
    even where the characters of one match, because a recogniser chooses the characters.
    """
    said = _PUNCTUATION.sub("", spoken)
    tail, name = _split_tail(said)
    if tail:
        payees = tuple(payee for payee in payees if payee.tail == tail)
        if not name:
            return _match(payees)
    for candidate in dict.fromkeys((name, bare_name(name))):
        if not candidate:
            continue
        found = _by_name(candidate, payees)
        if found:
            return _match(found)
    return NoMatch()


def choose(spoken: str, candidates: tuple[PayeeName, ...]) -> Match:
    """Return which of the payees just offered is meant: 第二个, 尾号3305, 三三零五, 女儿, 李小红."""
    place = place_chosen(spoken, len(candidates))
    if place is not None:
        return One(candidates[place])
    said = bare_name(spoken)
    tail = _BARE_TAIL.fullmatch(normalise(said))
    if tail:
        digits = _tail_digits(tail["tail"])
        by_tail = tuple(payee for payee in candidates if payee.tail == digits)
        if by_tail:
            return _match(by_tail)
    return match_payee(said, candidates)


def place_chosen(spoken: str, offered: int) -> int | None:
    """Return which of `offered` things is chosen by its place, from 0: 第二个, 前面那个, 最后一个; None otherwise."""
    place = _place(bare_name(spoken))
    if place is None or not -offered <= place < offered:
        return None
    return place % offered


@lru_cache(maxsize=1024)
def callings(payee: PayeeName) -> tuple[str, ...]:
    """Return everything this payee may be called by: name, given name, relation, aliases, 女儿小红."""
    given = payee.name[1:] if len(payee.name) == 3 else ""
    relation = relations.same_person(payee.relation) if payee.relation else ()
    aliases = tuple(word for alias in payee.aliases for word in (alias, *relations.same_person(alias)[1:]))
    joined = tuple(word + name for word in relation for name in (payee.name, given) if name)
    return tuple(dict.fromkeys(word for word in (payee.name, *relation, *aliases, given, *joined) if word))


def sounds_of(calling: str, payee: PayeeName) -> tuple[str, ...]:
    """Return the sound of one calling; where the surname is said, it is read as a surname."""
    if calling.endswith(payee.name):
        return syllables(calling[: -len(payee.name)]) + name_syllables(payee.name)
    return name_syllables(calling) if calling[0] == payee.name[0] else syllables(calling)


def ways_to_say(calling: str, payee: PayeeName) -> tuple[tuple[str, ...], ...]:
    """Return every sound of one calling: that of `sounds_of` first, then what a surname is read as elsewhere."""
    usual = sounds_of(calling, payee)
    before = len(calling) - len(payee.name) if calling.endswith(payee.name) else 0
    if not calling.endswith(payee.name) and calling[0] != payee.name[0]:
        return (usual,)
    return tuple(usual[:before] + reading for reading in name_readings(calling[before:]))


def bare_name(text: str) -> str:
    """Return the text without the small words around a name: 就是我那个女儿吧 → 女儿."""
    said = _PUNCTUATION.sub("", text)
    stripped = _TRAILING.sub("", _LEADING.sub("", said))
    return stripped or said


def _split_tail(said: str) -> tuple[str, str]:
    match = _TAIL.search(normalise(said))
    if match is None:
        return "", said
    return _tail_digits(match["tail"]), bare_name(said[: match.start()] + said[match.end() :])


def _tail_digits(text: str) -> str:
    spoken = text.replace("幺", "一").replace("两", "二")
    return "".join(str(_DIGITS.index(digit)) if digit in _DIGITS else digit for digit in spoken)


def _place(said: str) -> int | None:
    ordinal = _ORDINAL.fullmatch(said)
    if ordinal:
        number = read(ordinal["number"])
        return number - 1 if number else None
    for pattern, place in _PLACES:
        if pattern.fullmatch(said):
            return place
    return None


def _by_name(said: str, payees: tuple[PayeeName, ...]) -> tuple[PayeeName, ...]:
    heard = readings(said)
    exact = _where(payees, lambda payee: said in callings(payee))
    same = _where(payees, lambda payee: any(sounds in heard for sounds in _sounds(payee)))
    if exact or same:
        return tuple({payee.id: payee for payee in (*exact, *same)}.values())
    loosely = {folded(sounds) for sounds in heard}
    return _where(payees, lambda payee: any(folded(sounds) in loosely for sounds in _sounds(payee)))


@lru_cache(maxsize=1024)
def _sounds(payee: PayeeName) -> tuple[tuple[str, ...], ...]:
    return tuple(sounds for word in callings(payee) for sounds in ways_to_say(word, payee))


def _where(payees: Iterable[PayeeName], test: Callable[[PayeeName], bool]) -> tuple[PayeeName, ...]:
    return tuple(payee for payee in payees if test(payee))


def _match(payees: tuple[PayeeName, ...]) -> Match:
    if not payees:
        return NoMatch()
    return One(payees[0]) if len(payees) == 1 else Several(payees)
