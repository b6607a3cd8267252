"""Misses and false alarms from scores."""

import numpy as np
import pytest

from voice.wake.detector import Detector, DetectorSettings
from voice.wake.evaluation import alarms, curve, missed, score_of_call, smoothed, threshold_for


def test_smoothing_is_the_detector_s() -> None:
    logits = np.random.default_rng(1).normal(0, 4, 60).astype(np.float32)
    means = smoothed(logits, 3)
    detector = Detector(DetectorSettings(threshold=-1e9, refractory=0))
    first = [detector.push(float(logit)) for logit in logits]
    assert first[2] == pytest.approx(float(means[2]), abs=1e-5)
    assert np.isneginf(means[:2]).all()
    assert len(smoothed(logits[:1], 3)) == 1


def test_two_peaks_far_apart_are_two_alarms_and_near_ones_are_one() -> None:
    scores = np.zeros(100, np.float32)
    scores[[10, 12, 60]] = [3, 5, 4]
    assert alarms(scores, apart=10, at_least=1) == [(12, 5.0), (60, 4.0)]


def test_the_threshold_allows_so_many_alarms_and_no_more() -> None:
    wrong = [1.0, 2.0, 3.0, 4.0]
    threshold = threshold_for(wrong, hours=10, at_most=0.2)
    assert sum(score >= threshold for score in wrong) == 2
    assert threshold_for(wrong, hours=10, at_most=1) == -np.inf


def test_the_curve_falls_in_alarms_as_it_rises_in_misses() -> None:
    points = curve([3.0, 5.0, 6.0], [1.0, 4.0], hours=2)
    assert [point.missed for point in points] == sorted(point.missed for point in points)
    rates = [point.alarms_an_hour for point in points]
    assert rates == sorted(rates, reverse=True)
    assert points[0].alarms_an_hour == 1.0


def test_a_call_at_the_threshold_is_heard() -> None:
    assert missed([1.0, 2.0, 3.0], 2.0) == pytest.approx(1 / 3)


def test_a_call_counts_only_about_its_end() -> None:
    scores = np.zeros(100, np.float32)
    scores[[5, 50, 99]] = [9, 4, 8]
    assert score_of_call(scores, end_s=1.45, output_s=0.03) == 4.0
    assert score_of_call(scores, end_s=0.2, output_s=0.03) == 9.0
