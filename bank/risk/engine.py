"""The judge without a bank: words, rules and the model behind one function of a transfer's facts."""

from __future__ import annotations

import logging

from bank.risk.decision import Score, decide
from bank.risk.errors import RiskModelUnusableError
from bank.risk.features import FEATURES, vector
from bank.risk.model import RiskModel, packaged_model
from bank.risk.rules import DEFAULT_PROFILES, RuleBook, load_rules
from bank.risk.values import RiskDecision, TransferFacts
from bank.risk.words import WordBook, load_words

logger = logging.getLogger(__name__)


class RiskEngine:
    """Judges facts. Without a usable model, whose failure is logged once, lists and rules decide."""

    def __init__(self, rules: RuleBook, words: WordBook, model: RiskModel | None) -> None:
        self.rules = rules
        self.words = words
        self._model = model

    def judge(self, facts: TransferFacts) -> RiskDecision:
        """Return the decision about one transfer."""
        words = self.words.hits(facts.remark, facts.said)
        score = None if self._model is None else self._score(vector(facts, words))
        return decide(facts, words, self.rules, score)

    def warm_up(self) -> None:
        """Load the model now, so that no later decision waits for it."""
        self._score((0.0,) * len(FEATURES))

    def _score(self, row: tuple[float, ...]) -> Score | None:
        if self._model is None:
            return None
        try:
            return self._model.score(row)
        except RiskModelUnusableError as error:
            logger.error(error.code, extra={"code": error.code})  # noqa: TRY400 - codes only, no traceback
            self._model = None
            return None


def packaged_engine(profiles: frozenset[str] = DEFAULT_PROFILES) -> RiskEngine:
    """Return the judge with the rules, words and model that travel with the program (RiskDataInvalidError)."""
    return RiskEngine(load_rules(profiles), load_words(), packaged_model())
