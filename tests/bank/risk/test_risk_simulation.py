"""The simulated year: the same for the same seed, judged as the bank judges, with figures within sane bounds."""

from __future__ import annotations

from functools import cache
from statistics import median

import pytest

from bank.risk.engine import packaged_engine
from bank.risk.features import is_night
from bank.risk.simulation.plans import SPLITS, load_plan
from bank.risk.simulation.replay import Case
from bank.risk.simulation.report import SIMULATED, Report
from bank.risk.simulation.timing import time_decisions
from bank.risk.simulation.world import draw_world
from bank.risk.simulation.year import simulate_year
from bank.risk.values import Action
from bank.risk.words import load_words

CUSTOMERS = 300
CASES = 0.02  # of each type, so that a small world has frauds enough to count


@cache
def year() -> Report:
    return simulate_year(5, CUSTOMERS, cases_a_type=CASES)


@cache
def cases() -> tuple[Case, ...]:
    return tuple(draw_world(5, 60, "test", CASES).cases())


def test_the_year_has_every_type_and_figures_within_bounds() -> None:
    found = year()
    assert len(found.types) == 16
    assert all(figures.transfers for figures in found.types.values())
    assert sum(figures.transfers for figures in found.types.values()) == found.combined.frauds
    assert found.combined.recall > 0.8
    assert found.combined.money_stopped > 0.95
    assert found.combined.alarms_per_1000 < 40
    assert found.combined.alarms_per_1000 < found.rules.alarms_per_1000 / 5
    assert found.combined.near_alarms_per_1000 < found.rules.near_alarms_per_1000
    assert sum(count for _, _, count in found.calibration) == found.combined.benign + found.combined.frauds


def test_the_report_says_that_it_is_simulated() -> None:
    assert "SIMULATED" in SIMULATED
    assert year().as_text().startswith(SIMULATED)
    assert year().as_dict()["note"] == SIMULATED
    for name in ("刷单返利", "养老帮扶诈骗", "near-domain"):
        assert name in year().as_text()


def test_the_same_seed_gives_the_same_year_and_another_one_another() -> None:
    small = simulate_year(9, 25)
    assert simulate_year(9, 25).as_dict() == small.as_dict()
    assert simulate_year(10, 25).as_dict() != small.as_dict()


def test_every_decision_is_the_one_that_the_bank_would_make() -> None:
    engine = packaged_engine()
    counts: dict[bool, dict[str, int]] = {fraud: {action.value: 0 for action in Action} for fraud in (False, True)}
    for case in cases():
        counts[case.is_fraud][engine.judge(case.facts).action.value] += 1
    found = simulate_year(5, 60, cases_a_type=CASES)
    assert counts == {False: found.combined.benign_by_action, True: found.combined.frauds_by_action}


def test_replayed_facts_are_what_all_earlier_movements_say() -> None:
    """Worked out again from the customer's transfers, by another method than the replay's running sums."""
    checked = 0
    for place in range(5):
        own = [case for case in cases() if case.customer == place]
        for number, case in enumerate(own):
            at, history = case.facts.at, case.facts.history
            if (at - own[0].facts.at).days < 91:
                continue
            earlier = [(item.facts.at, item.facts.amount_fen) for item in own[:number]]
            habit = [fen for then, fen in earlier if (at - then).total_seconds() <= 90 * 86_400]
            assert history.transfers_90d == len(habit)
            assert history.median_90d_fen == (int(median(habit)) if habit else None)
            assert history.largest_90d_fen == max(habit, default=0)
            assert history.recent_10min == sum((at - then).total_seconds() <= 600 for then, _ in earlier)
            assert history.sent_24h_fen == sum(fen for then, fen in earlier if (at - then).total_seconds() < 86_400)
            checked += 1
    assert checked > 50


def test_the_splits_share_no_sentence_and_no_customer() -> None:
    texts = {
        split: {text for group in (*plan.texts.fraud.values(), plan.texts.near) for text in group}
        for split in SPLITS
        for plan in [load_plan(split)]
    }
    assert not texts["train"] & texts["tune"]
    assert not texts["train"] & texts["test"]
    assert not texts["tune"] & texts["test"]
    ages = [tuple(draw_world(seed, 50, "train").people.savings) for seed in (11, 12, 2027)]
    assert len(set(ages)) == 3


def test_the_simulated_types_are_those_the_words_know() -> None:
    words = load_words()
    assert {fraud.id for fraud in load_plan("test").frauds} == {
        scam for scam, kind in words.kinds.items() if kind != "common"
    }


@pytest.mark.parametrize("split", SPLITS)
def test_benign_nights_and_amounts_are_plausible(split: str) -> None:
    found = [case.facts for case in draw_world(3, 50, split).cases() if not case.is_fraud]
    nights = sum(is_night(facts.at.hour) for facts in found) / len(found)
    assert 0.02 < nights < 0.3
    assert all(0 < facts.amount_fen <= max(facts.balance_fen, facts.amount_fen) for facts in found)
    assert 100_00 < median(facts.amount_fen for facts in found) < 2_000_00


def test_a_decision_is_timed_on_the_spot() -> None:
    found = time_decisions(seed=2, decisions=300)
    assert found.decisions == 300
    assert 0 < found.rules_p50_us <= found.rules_p99_us
    assert found.model_p50_us <= found.model_p99_us < 100_000
