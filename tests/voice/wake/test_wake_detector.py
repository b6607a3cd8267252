"""Smoothing, threshold, refractory time, sensitivity."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice.wake.detector import Detector, DetectorSettings, probability


def hits(logits: list[float], settings: DetectorSettings) -> list[int]:
    detector = Detector(settings)
    return [place for place, logit in enumerate(logits) if detector.push(logit) is not None]


def test_a_rise_is_one_hit_when_the_mean_passes_the_threshold() -> None:
    assert hits([-5, -5, 4, 4, 4, 4, -5, -5], DetectorSettings(3.0)) == [4]


def test_one_high_output_alone_is_no_hit() -> None:
    assert hits([-5, -5, 9, -5, -5], DetectorSettings(3.0)) == []


def test_a_second_call_counts_after_the_refractory_time_only() -> None:
    call = [-6.0] * 6 + [6.0] * 5
    assert len(hits(call * 2, DetectorSettings(3.0, refractory=5))) == 2
    assert len(hits(call * 2, DetectorSettings(3.0, refractory=40))) == 1


def test_a_score_that_stays_high_is_one_hit_however_long() -> None:
    assert len(hits([6.0] * 500, DetectorSettings(3.0, refractory=10))) == 1


def test_the_beginning_of_a_stream_is_heard_like_the_rest() -> None:
    assert hits([6.0, 6.0, 6.0], DetectorSettings(3.0)) == [2]


def test_a_reset_forgets() -> None:
    detector = Detector(DetectorSettings(3.0))
    detector.push(9.0)
    detector.push(9.0)
    detector.reset()
    assert detector.push(9.0) is None


@given(st.lists(st.floats(-20, 20), max_size=80), st.floats(-5, 5), st.floats(0, 5))
def test_a_higher_threshold_never_hears_what_a_lower_one_did_not(
    logits: list[float], threshold: float, more: float
) -> None:
    low = hits(logits, DetectorSettings(threshold, refractory=0))
    high = hits(logits, DetectorSettings(threshold + more, refractory=0))
    assert bool(high) <= bool(low)


@given(st.floats(-700, 700))
def test_a_score_lies_between_0_and_1(logit: float) -> None:
    assert 0 <= probability(logit) <= 1
    assert math.isclose(probability(logit) + probability(-logit), 1)


@pytest.mark.parametrize(("smooth", "refractory"), [(0, 3), (3, -1)])
def test_settings_that_make_no_sense_are_refused(smooth: int, refractory: int) -> None:
    with pytest.raises(ValueError, match="smooth"):
        DetectorSettings(0.0, smooth, refractory)
