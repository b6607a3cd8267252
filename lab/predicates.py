"""When a task is done: a small language over the bank's events. It is parsed by hand, and nothing in it is ever run.

    transfer.posted(payee = "女儿", amount_fen = 30050)            such an event happened
    page.shown(page = "Balance") and not transfer.posted            and, or, not, brackets
    payee.added(bank in ["云杉银行", "白鹭银行"]) then transfer.posted   the second came after the first
    count(transfer.posted(payee = "女儿")) = 1                      how many of them there were

A condition compares a value of the event: `=`, `!=`, `<`, `<=`, `>`, `>=`, `in [ … ]`. A value that is not there makes every
condition false, `!=` too: what is not known decides nothing. Only numbers have an order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lab.schema.kinds import BankHappened, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_CHARACTERS = 2_000
MOST_DEPTH = 20

_TOKEN = re.compile(
    r"""\s*(?:(?P<text>"(?:[^"\\\n]|\\["\\])*")|(?P<number>-?[0-9]{1,15}(?:\.[0-9]{1,6})?)"""
    r"""|(?P<word>[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*)|(?P<sign><=|>=|!=|[=<>()\[\],]))"""
)
_OPERATORS = frozenset({"=", "!=", "<", "<=", ">", ">="})
_WORDS = frozenset({"and", "or", "not", "then", "in", "count", "true", "false"})


class PredicateError(Exception):
    """A predicate that cannot be read. `at` is the place of the character, from 1; `sentence` says what is wrong."""

    code = "PREDICATE_INVALID"

    def __init__(self, at: int, sentence: str) -> None:
        super().__init__(f"{at}: {sentence}")
        self.at = at
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Condition:
    """One value of an event compared; for `in`, with each of `values`."""

    field: str
    operator: str
    values: tuple[Scalar, ...]

    def holds(self, event: BankHappened) -> bool:
        """Tell whether the event's value is as it should be."""
        if self.field not in event.values:
            return False
        found = event.values[self.field]
        if self.operator in {"=", "in"}:
            return any(_same(found, value) for value in self.values)
        if self.operator == "!=":
            return not _same(found, self.values[0])
        return _in_order(found, self.operator, self.values[0])


@dataclass(frozen=True, slots=True)
class Happened:
    """Events of this name that meet all conditions."""

    event: str
    conditions: tuple[Condition, ...] = ()

    def matches(self, event: BankHappened) -> bool:
        """Tell whether it is one of them."""
        return event.event == self.event and all(one.holds(event) for one in self.conditions)

    def holds(self, events: Sequence[BankHappened]) -> bool:
        """Tell whether there was one."""
        return any(self.matches(event) for event in events)


@dataclass(frozen=True, slots=True)
class Then:
    """One event, and after it another."""

    first: Happened
    second: Happened

    def holds(self, events: Sequence[BankHappened]) -> bool:
        """Tell whether it went so."""
        begun = next((place for place, event in enumerate(events) if self.first.matches(event)), None)
        return begun is not None and self.second.holds(events[begun + 1 :])


@dataclass(frozen=True, slots=True)
class Count:
    """How many of these events there were, compared with a number."""

    event: Happened
    operator: str
    number: float

    def holds(self, events: Sequence[BankHappened]) -> bool:
        """Tell whether there were as many."""
        count = sum(self.event.matches(event) for event in events)
        if self.operator == "!=":
            return count != self.number
        return count == self.number if self.operator == "=" else _in_order(count, self.operator, self.number)


@dataclass(frozen=True, slots=True)
class Not:
    """It is not so."""

    inner: Predicate

    def holds(self, events: Sequence[BankHappened]) -> bool:
        """Tell whether it is not so."""
        return not self.inner.holds(events)


@dataclass(frozen=True, slots=True)
class Together:
    """All of it (`and`), or any of it (`or`)."""

    word: str
    parts: tuple[Predicate, ...]

    def holds(self, events: Sequence[BankHappened]) -> bool:
        """Tell whether it is so."""
        found = (part.holds(events) for part in self.parts)
        return all(found) if self.word == "and" else any(found)


Predicate = Happened | Then | Count | Not | Together


def names(predicate: Predicate) -> Iterator[Happened]:
    """Every event that the predicate speaks of, with its conditions."""
    match predicate:
        case Happened():
            yield predicate
        case Then(first, second):
            yield from (first, second)
        case Count(event):
            yield event
        case Not(inner):
            yield from names(inner)
        case Together(_, parts):
            for part in parts:
                yield from names(part)


def parse(text: str) -> Predicate:
    """The predicate of a text. Raises PredicateError."""
    if len(text) > MOST_CHARACTERS:
        raise PredicateError(MOST_CHARACTERS, f"太长了，最多{MOST_CHARACTERS}个字符")
    reader = _Reader(text)
    predicate = reader.any_of(0)
    reader.expect_end()
    return predicate


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    at: int


def _tokens(text: str) -> list[_Token]:
    found, place = [], 0
    while place < len(text.rstrip()):
        match = _TOKEN.match(text, place)
        if match is None:
            at = place + len(text[place:]) - len(text[place:].lstrip())
            raise PredicateError(at + 1, f"看不懂“{text[at]}”")
        kind = match.lastgroup or ""
        found.append(_Token(kind, match[kind], match.start(kind) + 1))
        place = match.end()
    found.append(_Token("end", "", len(text) + 1))
    return found


class _Reader:
    """Goes through the tokens once, one function a level of the grammar."""

    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._place = 0

    def any_of(self, depth: int) -> Predicate:
        return self._joined("or", depth)

    def expect_end(self) -> None:
        if self._next.kind != "end":
            raise self._error("多了“{}”")

    def _joined(self, word: str, depth: int) -> Predicate:
        if depth > MOST_DEPTH:
            raise PredicateError(self._next.at, f"括号和 not 套得太深，最多{MOST_DEPTH}层")
        parts = [self._joined("and", depth) if word == "or" else self._one(depth)]
        while self._took(word):
            parts.append(self._joined("and", depth) if word == "or" else self._one(depth))
        return parts[0] if len(parts) == 1 else Together(word, tuple(parts))

    def _one(self, depth: int) -> Predicate:
        if self._took("not"):
            if depth > MOST_DEPTH:
                raise PredicateError(self._next.at, f"括号和 not 套得太深，最多{MOST_DEPTH}层")
            return Not(self._one(depth + 1))
        if self._took("("):
            inner = self.any_of(depth + 1)
            self._expect(")")
            return inner
        if self._took("count"):
            return self._count()
        first = self._event()
        return Then(first, self._event()) if self._took("then") else first

    def _count(self) -> Count:
        self._expect("(")
        event = self._event()
        self._expect(")")
        operator = self._operator()
        number = self._value()
        if isinstance(number, bool) or not isinstance(number, (int, float)):
            raise PredicateError(self._tokens[self._place - 1].at, "count 要和一个数比")
        return Count(event, operator, number)

    def _event(self) -> Happened:
        name = self._next
        if name.kind != "word" or name.text in _WORDS:
            raise self._error("这里要写一个事件名，写的是“{}”")
        self._place += 1
        conditions: list[Condition] = []
        if self._took("("):
            conditions.append(self._condition())
            while self._took(","):
                conditions.append(self._condition())
            self._expect(")")
        return Happened(name.text, tuple(conditions))

    def _condition(self) -> Condition:
        field = self._next
        if field.kind != "word" or field.text in _WORDS:
            raise self._error("这里要写事件的一个值的名字，写的是“{}”")
        self._place += 1
        if self._took("in"):
            self._expect("[")
            values = [self._value()]
            while self._took(","):
                values.append(self._value())
            self._expect("]")
            return Condition(field.text, "in", tuple(values))
        return Condition(field.text, self._operator(), (self._value(),))

    def _operator(self) -> str:
        if self._next.text not in _OPERATORS or self._next.kind != "sign":
            raise self._error("这里要写 = != < <= > >= 之一，写的是“{}”")
        self._place += 1
        return self._tokens[self._place - 1].text

    def _value(self) -> Scalar:
        token = self._next
        self._place += 1
        if token.kind == "text":
            return re.sub(r"\\(.)", r"\1", token.text[1:-1])
        if token.kind == "number":
            return float(token.text) if "." in token.text else int(token.text)
        if token.text in {"true", "false"}:
            return token.text == "true"
        self._place -= 1
        raise self._error("这里要写一个数、一段“文字”，或 true、false，写的是“{}”")

    @property
    def _next(self) -> _Token:
        return self._tokens[self._place]

    def _took(self, text: str) -> bool:
        if self._next.kind in {"word", "sign"} and self._next.text == text:
            self._place += 1
            return True
        return False

    def _expect(self, text: str) -> None:
        if not self._took(text):
            raise self._error(f"这里要写“{text}”，写的是“{{}}”")

    def _error(self, sentence: str) -> PredicateError:
        return PredicateError(self._next.at, sentence.format(self._next.text or "结尾"))


def _same(one: Scalar, other: Scalar) -> bool:
    """Equal, and of one kind: true is not 1."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _in_order(one: Scalar, operator: str, other: Scalar) -> bool:
    if isinstance(one, (bool, str)) or isinstance(other, (bool, str)) or one is None or other is None:
        return False
    return {"<": one < other, "<=": one <= other, ">": one > other, ">=": one >= other}[operator]
