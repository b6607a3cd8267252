"""Measuring a simulated year: every transfer is decided as the bank would, and counted against what it truly was."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from bank.risk.decision import Score, decide
from bank.risk.model import PARTS, RiskModel, packaged_model
from bank.risk.rules import load_rules
from bank.risk.simulation.replay import Case
from bank.risk.simulation.report import Figures, Report, TypeFigures
from bank.risk.simulation.scoring import Reader, scored
from bank.risk.simulation.world import CASES_A_TYPE, draw_world
from bank.risk.values import Action
from bank.risk.words import load_words

TEST_SEED: Final = 2027
TEST_CUSTOMERS: Final = 10_000
_SCORES: Final = (0.0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3)


def simulate_year(
    seed: int = TEST_SEED,
    customers: int = TEST_CUSTOMERS,
    *,
    split: str = "test",
    cases_a_type: float = CASES_A_TYPE,
    model: RiskModel | None = None,
) -> Report:
    """Draw a world and decide about every transfer of its year; the same arguments give the same report.

    Raises:
        RiskModelUnusableError, RiskDataInvalidError
    """
    model = model or packaged_model()
    rules, words = load_rules(), load_words()
    world = draw_world(seed, customers, split, cases_a_type)
    tally = _Tally([(fraud.id, words.scams[fraud.id], words.kinds[fraud.id]) for fraud in world.plan.frauds])
    card = model.card
    for item in scored(world.cases(), Reader(words), model):
        score = Score(round(item.probability * PARTS), card.version, card.thresholds)
        facts = item.case.facts
        by_rules = decide(facts, item.words, rules, None).action
        combined = decide(facts, item.words, rules, score).action
        tally.count(item.case, by_rules, Action.ASK if score.asks else Action.ALLOW, combined, item.probability)
    return tally.report(seed, customers, card.version)


class _Tally:
    def __init__(self, types: list[tuple[str, str, str]]) -> None:
        self._rules, self._model, self._combined = Figures(), Figures(), Figures()
        self._types = {id_: TypeFigures(name, kind) for id_, name, kind in types}
        self._by_index = list(self._types.values())
        self._seen: dict[int, bool] = {}  # whether a case was stopped yet
        self._bins = [[0.0, 0, 0] for _ in _SCORES]

    def count(self, case: Case, by_rules: Action, by_model: Action, combined: Action, probability: float) -> None:
        for figures, action in ((self._rules, by_rules), (self._model, by_model), (self._combined, combined)):
            _count(figures, case, action)
        place = self._bins[bisect_right(_SCORES, probability) - 1]
        place[0] += probability
        place[1] += case.is_fraud
        place[2] += 1
        if case.is_fraud:
            self._count_type(self._by_index[case.fraud], case.case, by_rules, combined)

    def _count_type(self, figures: TypeFigures, number: int, by_rules: Action, combined: Action) -> None:
        stopped = combined is not Action.ALLOW
        figures.transfers += 1
        figures.stopped += stopped
        figures.stopped_by_rules += by_rules is not Action.ALLOW
        if number not in self._seen:
            figures.cases += 1
            figures.first_stopped += stopped
        figures.cases_stopped += stopped and not self._seen.get(number, False)
        self._seen[number] = stopped or self._seen.get(number, False)

    def report(self, seed: int, customers: int, model: str) -> Report:
        calibration = tuple((total / count, frauds / count, int(count)) for total, frauds, count in self._bins if count)
        return Report(seed, customers, model, self._rules, self._model, self._combined, self._types, calibration)


def _count(figures: Figures, case: Case, action: Action) -> None:
    stopped = action is not Action.ALLOW
    if case.is_fraud:
        figures.frauds += 1
        figures.frauds_stopped += stopped
        figures.fraud_fen += case.facts.amount_fen
        figures.fraud_fen_stopped += case.facts.amount_fen * stopped
        figures.frauds_by_action[action.value] += 1
        return
    figures.benign += 1
    figures.benign_stopped += stopped
    figures.near += case.near
    figures.near_stopped += case.near and stopped
    figures.benign_by_action[action.value] += 1
