"""Expert rules: read from rules.toml, asked of one transfer's facts. Pure; what follows from them is decision.py's."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from bank.risk.data import one_of, packaged_text, read_toml
from bank.risk.measures import MEASURES
from bank.risk.values import Action, Choice, Reason, TransferFacts
from bank.risk.words import WordHit
from bank.toml_table import TomlTable

FORMAT: Final = 1
DEFAULT_PROFILES: Final = frozenset({"default"})
SINGAPORE: Final = "singapore"  # an optional profile beside the default one

_BOUND: Final = 10**13
_COMPARISONS: Final[Mapping[str, Callable[[int, int], bool]]] = MappingProxyType(
    {
        "at_least": lambda value, bound: value >= bound,
        "above": lambda value, bound: value > bound,
        "at_most": lambda value, bound: value <= bound,
        "below": lambda value, bound: value < bound,
    }
)


@dataclass(frozen=True, slots=True)
class Condition:
    """A measure compared with a bound."""

    measure: str
    comparison: str
    bound: int

    def holds(self, facts: TransferFacts, words: Sequence[WordHit]) -> bool:
        """Tell whether the measure is known and compares as asked."""
        value = MEASURES[self.measure](facts, words)
        return value is not None and _COMPARISONS[self.comparison](value, self.bound)


@dataclass(frozen=True, slots=True)
class Rule:
    """One expert rule; rules.toml explains the fields."""

    id: str
    profile: str
    action: Action
    weight: int
    source: Literal["list", "rule"]
    reason: str
    choices: frozenset[Choice]
    trusted: bool
    calm: bool
    all: tuple[Condition, ...]
    any: tuple[Condition, ...]

    def fires(self, facts: TransferFacts, words: Sequence[WordHit]) -> bool:
        """Tell whether all of `all` holds, and one of `any` where there are some."""
        if not all(condition.holds(facts, words) for condition in self.all):
            return False
        return not self.any or any(condition.holds(facts, words) for condition in self.any)

    def explain(self, words: Sequence[WordHit]) -> Reason:
        """Return the reason a person reads; a rule about words names the scam they point to."""
        if "{scam}" not in self.reason or not words:
            return Reason(self.source, self.id, self.reason)
        hit = words[0]
        return Reason(self.source, self.id, self.reason.format(scam=hit.name, advice=hit.advice), hit.scam)


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rules of the active profiles, in the order of the file."""

    version: str
    delay_points: int
    rules: tuple[Rule, ...]

    def fired(self, facts: TransferFacts, words: Sequence[WordHit]) -> tuple[Rule, ...]:
        """Return the rules that fire."""
        return tuple(rule for rule in self.rules if rule.fires(facts, words))


def load_rules(profiles: frozenset[str] = DEFAULT_PROFILES, text: str | None = None) -> RuleBook:
    """Return the packaged rules of these profiles, or those of a text in the same form (RiskDataInvalidError)."""
    book = read_toml(packaged_text("rules.toml") if text is None else text, _book)
    return RuleBook(book.version, book.delay_points, tuple(rule for rule in book.rules if rule.profile in profiles))


def _book(table: TomlTable) -> RuleBook:
    table.number("format", FORMAT, FORMAT)
    book = RuleBook(table.text("version"), table.number("delay_points", 1, 100), table.tables("rule", _rule))
    if len({rule.id for rule in book.rules}) < len(book.rules):
        raise table.invalid("rule")
    return book


def _rule(table: TomlTable) -> Rule:
    action = Action(one_of(table, "action", tuple(action.value for action in Action if action is not Action.ALLOW)))
    choices = table.texts("choices")
    known = {choice.value for choice in Choice}
    if not choices or not known.issuperset(choices) or Choice.CANCEL.value not in choices:
        raise table.invalid("choices")
    rule = Rule(
        id=table.text("id"),
        profile=table.text("profile"),
        action=action,
        weight=table.number("weight", 0, 100),
        source="list" if table.has("source") and one_of(table, "source", ("list",)) else "rule",
        reason=table.text("reason"),
        choices=frozenset(Choice(choice) for choice in choices),
        trusted=table.flag("trusted") if table.has("trusted") else False,
        calm=table.flag("calm") if table.has("calm") else False,
        all=table.tables("all", _condition),
        any=table.tables("any", _condition),
    )
    if not rule.all and not rule.any:
        raise table.invalid("all")
    if action is not Action.ASK and (rule.calm or rule.trusted or Choice.CONTINUE in rule.choices):
        raise table.invalid("action")  # what delays or blocks is neither excused nor gone past
    return rule


def _condition(table: TomlTable) -> Condition:
    measure = one_of(table, "measure", tuple(MEASURES))
    comparisons = [name for name in _COMPARISONS if table.has(name)]
    if len(comparisons) != 1:
        raise table.invalid("measure")
    return Condition(measure, comparisons[0], table.number(comparisons[0], -_BOUND, _BOUND))
