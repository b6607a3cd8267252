"""Our own small matcher of what scams sound like: words in their order, and what excuses them.

A pattern is a row of steps; each step must occur after the one before it, in one sentence, at most `longest_gap`
characters on. Who speaks and what is denied decides as much as the word: "帮我看看验证码短信在哪" asks for help,
"客服让我把验证码告诉他" is a scam. So a match is excused by

* a negation up to five characters before one of its words, in the same clause (我不刷单),
* a word that makes the sentence harmless (the pattern's `unless`: 租房保证金),
* and, unless the pattern is firm: a question what or where something is (公检法在哪条路), a warning passed on
  (新闻说刷单是骗人的), or family who asks (女儿让我买理财).

A weak pattern is looked for in the remark alone, which names what the money is for. Everything is data (words.toml).
Reading costs one pass over the text and looks at a pattern only when a word of its first step is in the sentence.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from bank.risk.data import one_of, packaged_text, read_toml
from bank.toml_table import TomlTable

FORMAT: Final = 1
LONGEST_SAID: Final = 600
"""Characters of speech that are read, the newest. Ours: some two minutes of talk."""

_NEGATION_REACH: Final = 5
_FAMILY_REACH: Final = 3
_IGNORED: Final = re.compile(r"[\s*·・•~_\-—\"'“”‘’《》()\[\]\u200b-\u200f\ufeff]+")
_SENTENCE: Final = re.compile(r"[^。!?;…]+")
_CLAUSE_MARKS: Final = ",、:"
_MASK: Final = "\0"

Strength = Literal["strong", "weak"]
Found = Mapping[str, Sequence[int]]


@dataclass(frozen=True, slots=True)
class WordHit:
    """One scam that the words point to. advice is a plain sentence; strength says whether the words suffice alone."""

    scam: str
    name: str
    advice: str
    strength: Strength


@dataclass(frozen=True, slots=True)
class _Pattern:
    steps: tuple[frozenset[str], ...]
    firm: bool
    unless: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Scam:
    id: str
    name: str
    kind: str
    advice: str
    strong: tuple[_Pattern, ...]
    weak: tuple[_Pattern, ...]


@dataclass(frozen=True, slots=True)
class _Context:
    negation: tuple[str, ...]
    no_negation: tuple[str, ...]
    question: tuple[str, ...]
    warning: tuple[str, ...]


class WordBook:
    """The words of words.toml, ready to be looked for."""

    def __init__(
        self,
        scams: tuple[_Scam, ...],
        context: _Context,
        lists: Mapping[str, tuple[str, ...]],
        characters: Mapping[int, str],
        longest_gap: int,
    ) -> None:
        self.scams: Mapping[str, str] = {scam.id: scam.name for scam in scams}
        self.kinds: Mapping[str, str] = {scam.id: scam.kind for scam in scams}
        self._patterns = tuple(_numbered(scams))
        self._beginning: dict[str, list[int]] = defaultdict(list)
        for number, (_, _, pattern) in enumerate(self._patterns):
            for word in pattern.steps[0]:
                self._beginning[word].append(number)
        self.context = context
        self.family = frozenset(lists["family"])
        self.asks = frozenset(lists["asks"])
        self._characters = characters
        self._gap = longest_gap
        words = {word for _, _, pattern in self._patterns for step in pattern.steps for word in step}
        self._by_character: dict[str, list[str]] = defaultdict(list)
        for word in sorted(words | self.family | self.asks):
            self._by_character[word[0]].append(word)

    def hits(self, remark: str, said: Sequence[str] = ()) -> tuple[WordHit, ...]:
        """Return the scams that a remark and what was said point to, strong ones first, each scam once."""
        found: dict[str, WordHit] = {}
        for sentence in self._sentences(remark, said):
            begun = {number for word in sentence.found for number in self._beginning.get(word, ())}
            for number in begun:
                scam, strength, pattern = self._patterns[number]
                earlier = found.get(scam.id)
                if earlier is not None and (earlier.strength == "strong" or strength == "weak"):
                    continue
                if (strength == "strong" or sentence.in_remark) and self._fires(pattern, sentence):
                    found[scam.id] = WordHit(scam.id, scam.name, scam.advice, strength)
        return tuple(sorted(found.values(), key=lambda hit: (hit.strength, hit.scam)))

    def normal(self, text: str) -> str:
        """Return the text as it is compared: one width, simplified, no spaces and no marks inside words."""
        return _IGNORED.sub("", unicodedata.normalize("NFKC", text).casefold()).translate(self._characters)

    def _sentences(self, remark: str, said: Sequence[str]) -> Iterator[_Sentence]:
        if not remark and not said:
            return
        for text, in_remark in ((remark, True), ("。".join(said)[-LONGEST_SAID:], False)):
            for match in _SENTENCE.finditer(self.normal(text)):
                found = self._found(match[0])
                if found:
                    yield _Sentence(match[0], found, self, in_remark=in_remark)

    def _found(self, text: str) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for place, character in enumerate(text):
            for word in self._by_character.get(character, ()):
                if text.startswith(word, place):
                    found.setdefault(word, []).append(place)
        return found

    def _fires(self, pattern: _Pattern, sentence: _Sentence) -> bool:
        if any(step.isdisjoint(sentence.found.keys()) for step in pattern.steps):
            return False
        if any(word in sentence.text for word in pattern.unless):
            return False
        steps = [
            [(place, place + len(word)) for word in sentence.found if word in step for place in sentence.found[word]]
            for step in pattern.steps
        ]
        return any(not sentence.excuses(match, firm=pattern.firm) for match in _chains(steps, self._gap))


def _numbered(scams: Sequence[_Scam]) -> Iterator[tuple[_Scam, Strength, _Pattern]]:
    for scam in scams:
        for pattern in scam.strong:
            yield scam, "strong", pattern
        for pattern in scam.weak:
            yield scam, "weak", pattern


Span = tuple[int, int]


class _Sentence:
    """One sentence, the words found in it, and what it says against them."""

    def __init__(self, text: str, found: Found, book: WordBook, *, in_remark: bool) -> None:
        self.text = text
        self.found = found
        self.in_remark = in_remark
        self._context = book.context
        self._masked = text
        for word in book.context.no_negation:
            if word in text:
                self._masked = self._masked.replace(word, _MASK * len(word))
        family_ends = [place + len(word) for word in found if word in book.family for place in found[word]]
        self._family_asks = any(
            0 <= place - end <= _FAMILY_REACH
            for word in found
            if word in book.asks
            for place in found[word]
            for end in family_ends
        )

    def excuses(self, match: Sequence[Span], *, firm: bool) -> bool:
        """Tell whether the words around a match take its meaning away."""
        if any(self._negated(start) for start, _ in match):
            return True
        if firm:
            return False
        return self._family_asks or self._asked(match) or self._warned()

    def _negated(self, place: int) -> bool:
        before = self._masked[max(0, place - _NEGATION_REACH) : place]
        clause = re.split(f"[{_CLAUSE_MARKS}]", before)[-1]
        return any(word in clause for word in self._context.negation)

    def _asked(self, match: Sequence[Span]) -> bool:
        start, end = match[0][0], match[-1][1]
        first = max(self.text.rfind(mark, 0, start) for mark in _CLAUSE_MARKS) + 1
        ends = [place for mark in _CLAUSE_MARKS if (place := self.text.find(mark, end)) >= 0]
        clause = self.text[first : min(ends, default=len(self.text))]
        return any(word in clause for word in self._context.question)

    def _warned(self) -> bool:
        return any((place := self.text.find(word)) >= 0 and not self._negated(place) for word in self._context.warning)


def _chains(steps: Sequence[Sequence[Span]], gap: int) -> Iterator[tuple[Span, ...]]:
    """Give every way through the steps in which each word follows the one before it within the gap."""
    if len(steps) == 1:
        for span in steps[0]:
            yield (span,)
        return
    for span in steps[0]:
        near = [following for following in steps[1] if 0 <= following[0] - span[1] <= gap]
        if near:
            for rest in _chains([near, *steps[2:]], gap):
                yield (span, *rest)


def load_words(text: str | None = None) -> WordBook:
    """Return the packaged words, or those of a text in the same form (RiskDataInvalidError)."""
    return read_toml(packaged_text("words.toml") if text is None else text, _book)


def _book(table: TomlTable) -> WordBook:
    table.number("format", FORMAT, FORMAT)
    lists = table.table("lists", _lists)
    characters = table.table("characters", _characters)
    context = table.table("context", _context)
    return WordBook(
        table.tables("scam", lambda scam: _scam(scam, lists)),
        context,
        lists,
        characters,
        table.number("longest_gap", 0, 60),
    )


def _lists(table: TomlTable) -> dict[str, tuple[str, ...]]:
    return {name: table.texts(name) for name in ("police", "service", "stranger", "family", "asks", "pays", "tells")}


def _characters(table: TomlTable) -> dict[int, str]:
    other, same = table.text("from"), table.text("to")
    if len(other) != len(same):
        raise table.invalid("to")
    return {ord(a): b for a, b in zip(other, same, strict=True)}


def _context(table: TomlTable) -> _Context:
    return _Context(
        negation=table.texts("negation"),
        no_negation=table.texts("no_negation"),
        question=table.texts("question"),
        warning=table.texts("warning"),
    )


def _scam(table: TomlTable, lists: Mapping[str, tuple[str, ...]]) -> _Scam:
    return _Scam(
        id=table.text("id"),
        name=table.text("name"),
        kind=one_of(table, "kind", ("telecom", "elder", "common")),
        advice=table.text("advice"),
        strong=table.tables("strong", lambda pattern: _pattern(pattern, lists)),
        weak=table.tables("weak", lambda pattern: _pattern(pattern, lists)),
    )


def _pattern(table: TomlTable, lists: Mapping[str, tuple[str, ...]]) -> _Pattern:
    steps = []
    for step in table.texts("steps"):
        words: list[str] = []
        for part in step.split("|"):
            if part.startswith("@"):
                if part[1:] not in lists:
                    raise table.invalid("steps")
                words += lists[part[1:]]
            else:
                words.append(part)
        if not all(words):
            raise table.invalid("steps")
        steps.append(frozenset(words))
    if not steps:
        raise table.invalid("steps")
    return _Pattern(tuple(steps), table.flag("firm") if table.has("firm") else False, table.texts("unless"))
