"""A voice's own threshold: never under its floor, never lower for better calls, and not ruined by one bad recording."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice.wake.card import bundled_card
from voice.wake.detector import Sensitivity
from voice.wake.enrolment import (
    FEWEST_CALLS,
    MARGIN,
    MOST_CALLS,
    MOST_RAISED,
    VOUCHED_HOURS,
    VOUCHED_LOWER,
    Negatives,
    fitted,
    floor_of,
    with_offset,
)
from voice.wake.enrolment_scores import call_score, negatives_of
from voice.wake.spotter import WakeNetwork

CARD = replace(bundled_card(), thresholds={Sensitivity.LOW: 6.5, Sensitivity.NORMAL: 5.0, Sensitivity.HIGH: 4.0})
SCORES = st.floats(-20, 20, allow_nan=False)
CALLS = st.lists(SCORES, min_size=FEWEST_CALLS, max_size=MOST_CALLS)
NEGATIVES = st.builds(Negatives, st.floats(0, 20), st.lists(SCORES, max_size=30).map(tuple))


NOTHING = Negatives()


def threshold(calls: list[float], negatives: Negatives = NOTHING) -> float:
    return fitted(calls, negatives, CARD, Sensitivity.NORMAL).after.threshold


@given(CALLS, NEGATIVES)
def test_it_lies_between_its_floor_and_a_little_over_the_usual_one(calls: list[float], negatives: Negatives) -> None:
    assert floor_of(CARD, negatives) <= threshold(calls, negatives) <= 5.0 + MOST_RAISED


@given(CALLS, NEGATIVES, st.data())
def test_a_better_call_never_lowers_it(calls: list[float], negatives: Negatives, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(calls) - 1))
    better = [*calls]
    better[place] += data.draw(st.floats(0, 20))
    assert threshold(better, negatives) >= threshold(calls, negatives)


@given(CALLS, NEGATIVES, SCORES)
def test_one_more_false_alarm_never_lowers_it(calls: list[float], negatives: Negatives, score: float) -> None:
    more = Negatives(negatives.hours, (*negatives.scores, score))
    assert threshold(calls, more) >= threshold(calls, negatives)


@given(st.lists(st.floats(8, 20), min_size=FEWEST_CALLS, max_size=MOST_CALLS - 1), st.floats(-50, 50))
def test_one_bad_recording_among_good_ones_changes_little(good: list[float], bad: float) -> None:
    assert threshold([*good, bad]) >= min(min(good) - MARGIN, 5.0)


@given(CALLS, NEGATIVES)
def test_what_it_says_it_changes_is_what_it_changes(calls: list[float], negatives: Negatives) -> None:
    fit = fitted(calls, negatives, CARD, Sensitivity.NORMAL)
    moved = with_offset(CARD, fit.offset).thresholds[Sensitivity.NORMAL]
    assert moved == pytest.approx(fit.after.threshold)
    assert fit.before.heard == sum(score >= 5.0 for score in calls)
    assert fit.after.alarms == sum(score >= fit.after.threshold for score in negatives.scores)
    if fit.offset <= 0:
        assert fit.after.heard >= fit.before.heard
    else:
        assert fit.after.alarms <= fit.before.alarms


@given(CALLS, st.lists(SCORES, max_size=30).map(tuple), st.floats(VOUCHED_HOURS, 20))
def test_lowering_costs_at_most_an_alarm_an_hour(calls: list[float], scores: tuple[float, ...], hours: float) -> None:
    fit = fitted(calls, Negatives(hours, scores), CARD, Sensitivity.NORMAL)
    if fit.offset < 0:
        assert fit.after.alarms <= hours


def test_without_negatives_it_is_never_more_sensitive_than_the_most_sensitive_step() -> None:
    assert threshold([0.0] * 6) == 4.0
    assert threshold([0.0] * 6, Negatives(VOUCHED_HOURS, ())) == 4.0 - VOUCHED_LOWER


def test_a_quiet_voice_is_heard_and_a_clear_one_gets_fewer_alarms() -> None:
    quiet = fitted([4.8, 4.6, 4.5, 4.4, 4.2, 1.0], Negatives(1, (4.1,)), CARD, Sensitivity.NORMAL)
    assert (quiet.before.heard, quiet.after.heard) == (0, 5)
    assert quiet.pays
    clear = fitted([9.0] * 6, Negatives(1, (5.5,)), CARD, Sensitivity.NORMAL)
    assert (clear.before.alarms, clear.after.alarms) == (1, 0)
    assert clear.pays


def test_too_few_calls_are_refused() -> None:
    with pytest.raises(ValueError, match="5 calls"):
        fitted([9.0] * 4, Negatives(), CARD, Sensitivity.NORMAL)


def test_silence_scores_low_and_is_no_alarm() -> None:
    card = bundled_card()
    network = WakeNetwork(card.model)
    silent = np.zeros(16_000 * 3, np.int16)
    assert call_score(network, card, None, silent) < card.thresholds[Sensitivity.HIGH]
    found = negatives_of(network, card, None, [silent, silent], card.thresholds[Sensitivity.HIGH])
    assert found.scores == ()
    assert found.hours == pytest.approx(6 / 3600)
