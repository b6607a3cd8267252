"""One decision out of lists, rules and the model. Pure.

1. A rule that blocks, blocks; nothing excuses it.
2. A payee trusted for a day excuses the rules that say so. Where only calm rules are left and the model finds the
   transfer ordinary, they are noted instead of asked.
3. A rule that delays, delays; so do asking rules whose points reach the book's `delay_points`.
4. Any asking rule asks. The model asks from its own threshold on, and that is all that it can do alone: it neither
   blocks nor delays.

Without a model every rule that fires counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bank.risk.rules import Rule, RuleBook
from bank.risk.values import Action, Choice, Reason, RiskDecision, TransferFacts
from bank.risk.words import WordHit

MODEL_REASON: Final = "unlike-usual"
_MODEL_CHOICES: Final = frozenset(Choice)


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What the model's probabilities mean, in parts per million: below calm it is ordinary, from ask on it is asked."""

    calm_ppm: int
    ask_ppm: int


@dataclass(frozen=True, slots=True)
class Score:
    """The model's judgement of one transfer. phrases: what raised it, in plain Chinese, the most important first."""

    ppm: int
    model: str
    thresholds: Thresholds
    phrases: tuple[str, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether the model would ask by itself."""
        return self.ppm >= self.thresholds.ask_ppm

    @property
    def is_ordinary(self) -> bool:
        """Whether the model finds nothing unusual."""
        return self.ppm < self.thresholds.calm_ppm


def decide(facts: TransferFacts, words: Sequence[WordHit], book: RuleBook, score: Score | None) -> RiskDecision:
    """Combine what fired with the model's score into one decision with its reasons and choices."""
    fired = book.fired(facts, words)
    counted = _counted(fired, score, trusted=facts.lists.trusted)
    action = _action(counted, book, score)
    reasons = [rule.explain(words) for rule in _deciding(counted, action)]
    if action is not Action.BLOCK and score is not None and score.asks:
        reasons.append(Reason("model", MODEL_REASON, _sentence(score)))
    return RiskDecision(
        action=action,
        reasons=tuple(reasons),
        choices=_choices(counted, action),
        noted=tuple(rule.explain(words) for rule in fired if rule not in counted),
        score_ppm=None if score is None else score.ppm,
        rule_book=book.version,
        model=None if score is None else score.model,
    )


def _counted(fired: Sequence[Rule], score: Score | None, *, trusted: bool) -> tuple[Rule, ...]:
    counted = tuple(rule for rule in fired if not (trusted and rule.trusted))
    if score is not None and score.is_ordinary and all(rule.calm for rule in counted):
        return ()
    return counted


def _action(counted: Sequence[Rule], book: RuleBook, score: Score | None) -> Action:
    actions = {rule.action for rule in counted}
    if Action.BLOCK in actions:
        return Action.BLOCK
    if Action.DELAY in actions or sum(rule.weight for rule in counted) >= book.delay_points:
        return Action.DELAY
    return Action.ASK if actions or (score is not None and score.asks) else Action.ALLOW


def _deciding(counted: Sequence[Rule], action: Action) -> Sequence[Rule]:
    """Return the rules a person hears of, gravest first; of a blocked transfer only those that block."""
    if action is Action.BLOCK:
        return [rule for rule in counted if rule.action is Action.BLOCK]
    return sorted(counted, key=lambda rule: (rule.action is not Action.DELAY, -rule.weight))


def _choices(counted: Sequence[Rule], action: Action) -> tuple[Choice, ...]:
    if action is Action.ALLOW:
        return ()
    offered = _MODEL_CHOICES.intersection(*(rule.choices for rule in counted))
    if action is Action.DELAY:
        offered -= {Choice.CONTINUE}
    return tuple(choice for choice in Choice if choice in offered)


def _sentence(score: Score) -> str:
    if not score.phrases:
        return "这笔转账和您平时的习惯不一样。"
    return f"这笔转账和您平时的习惯不一样：{'；'.join(score.phrases)}。"
