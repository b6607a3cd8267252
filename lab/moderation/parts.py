"""Which parts of a task's success hold by now: a predicate taken apart as a study writes it. Pure."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lab.predicates import Condition, Count, Happened, Not, Then, Together

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lab.predicates import Predicate
    from lab.schema.kinds import BankHappened, Scalar


@dataclass(frozen=True, slots=True)
class Part:
    """One part, as the study writes it. `depth`: how far it stands inside others; `word` joins it to its siblings, or is empty."""

    text: str
    holds: bool
    depth: int = 0
    word: str = ""


def parts(predicate: Predicate, seen: Sequence[BankHappened]) -> tuple[Part, ...]:
    """Every part that can hold by itself, in the order of the text, after what they make up together."""
    return tuple(_parts(predicate, seen, 0, ""))


def _parts(predicate: Predicate, seen: Sequence[BankHappened], depth: int, word: str) -> Iterator[Part]:
    yield Part(written(predicate), predicate.holds(seen), depth, word)
    if isinstance(predicate, Together):
        for inner in predicate.parts:
            yield from _parts(inner, seen, depth + 1, predicate.word)


def written(predicate: Predicate) -> str:
    """The predicate as text: parsed, it is the same predicate again."""
    match predicate:
        case Happened(event, conditions):
            return f"{event}({', '.join(map(_condition, conditions))})" if conditions else event
        case Then(first, second):
            return f"{written(first)} then {written(second)}"
        case Count(event, operator, number):
            return f"count({written(event)}) {operator} {_value(number)}"
        case Not(inner):
            return f"not {_bracketed(inner, Together)}"
        case Together(word, inner_parts):
            return f" {word} ".join(_bracketed(inner, Together) for inner in inner_parts)


def _bracketed(inner: Predicate, joined: type) -> str:
    text = written(inner)
    return f"({text})" if isinstance(inner, joined) else text


def _condition(condition: Condition) -> str:
    if condition.operator == "in":
        return f"{condition.field} in [{', '.join(map(_value, condition.values))}]"
    return f"{condition.field} {condition.operator} {_value(condition.values[0])}"


def _value(value: Scalar) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return json.dumps(value)
