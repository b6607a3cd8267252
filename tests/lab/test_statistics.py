"""Intervals, differences and effects against worked examples that were published, and against properties that must hold."""

from __future__ import annotations

import math
import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lab.statistics.cautions import Caution, of_count, of_share
from lab.statistics.differences import holm, mcnemar, paired_difference, paired_ratio, paired_shares, signs
from lab.statistics.distributions import binomial, incomplete_beta, student_quantile, student_tail
from lab.statistics.effects import DELTA_STEPS, Size, cliffs_delta, hedges_factor, paired_d, size_of
from lab.statistics.intervals import adjusted_wald, geometric_mean, mean_interval

TABLE_OF_T = [(1, 12.706), (2, 4.303), (5, 2.571), (9, 2.262), (19, 2.093), (30, 2.042), (120, 1.980)]
"""Two-sided 95 % points of Student's t, as printed in every table (Fisher and Yates 1938)."""


@pytest.mark.parametrize(("freedom", "printed"), TABLE_OF_T)
def test_quantiles_of_t_are_those_of_the_printed_table(freedom: int, printed: float) -> None:
    assert student_quantile(0.95, freedom) == pytest.approx(printed, abs=5e-4)
    assert student_tail(printed, freedom) == pytest.approx(0.05, abs=1e-4)


def test_two_degrees_of_freedom_have_a_closed_form() -> None:
    for t in (0.1, 1.0, 2.5, 40.0):
        assert student_tail(t, 2) == pytest.approx(1 - t / math.sqrt(2 + t * t), rel=1e-10)


@given(st.floats(0.1, 300), st.floats(0.1, 300), st.floats(0.001, 0.999))
def test_the_incomplete_beta_function_is_its_own_mirror(a: float, b: float, x: float) -> None:
    assert incomplete_beta(a, b, x) + incomplete_beta(b, a, 1 - x) == pytest.approx(1, abs=1e-9)


def test_a_level_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="level"):
        student_quantile(1.0, 5)


def test_seven_of_ten_as_sauro_and_lewis_work_it_out() -> None:
    """Quantifying the User Experience, chapter 3: 39.2 % to 89.7 %."""
    found = adjusted_wald(7, 10)
    assert found.share == 0.7
    assert found.interval is not None
    assert (found.interval.low, found.interval.high) == pytest.approx((0.392, 0.897), abs=1e-3)


@given(st.integers(0, 60), st.integers(0, 60))
def test_a_rate_lies_in_its_interval_and_the_interval_between_none_and_all(successes: int, failures: int) -> None:
    found = adjusted_wald(successes, successes + failures)
    if successes + failures == 0:
        assert found.interval is None
        return
    assert found.interval is not None
    assert 0 <= found.interval.low <= found.share <= found.interval.high <= 1


def test_more_successes_than_attempts_are_refused() -> None:
    with pytest.raises(ValueError, match="successes"):
        adjusted_wald(3, 2)


def test_the_times_of_sauros_calculator() -> None:
    """measuringusability.com/time_intervals.php: 55, 65, 75, 62, 45, 135 s are 68 s (46 to 101)."""
    found = geometric_mean([55, 65, 75, 62, 45, 135])
    assert found is not None
    assert found.interval is not None
    assert [round(value) for value in (found.geometric_mean, found.interval.low, found.interval.high)] == [68, 46, 101]
    assert found.median == 63.5


def test_a_time_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="above 0"):
        geometric_mean([3.0, 0.0])


@given(st.lists(st.floats(1, 1e6), min_size=2, max_size=30))
def test_the_geometric_mean_is_the_standard_librarys_and_lies_in_its_interval(times: list[float]) -> None:
    found = geometric_mean(times)
    assert found is not None
    assert found.interval is not None
    assert found.geometric_mean == pytest.approx(statistics.geometric_mean(times))
    assert found.interval.low <= found.geometric_mean * (1 + 1e-9)
    assert found.interval.high >= found.geometric_mean * (1 - 1e-9)


SLEEP_FIRST = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
SLEEP_SECOND = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
"""Hours of extra sleep of ten people under two drugs (Student 1908): t = 4.0621, p = 0.002833, 0.70 to 2.46 hours."""


def test_students_own_example_of_paired_values() -> None:
    found = paired_difference(zip(SLEEP_FIRST, SLEEP_SECOND, strict=True))
    assert found is not None
    assert found.interval is not None
    assert found.difference == pytest.approx(1.58)
    assert (found.interval.low, found.interval.high) == pytest.approx((0.7001, 2.4599), abs=1e-4)
    assert found.p == pytest.approx(0.002833, abs=1e-6)
    assert found.d == pytest.approx(4.0621 / math.sqrt(10) * hedges_factor(9), abs=1e-4)


def test_one_pair_has_a_difference_and_nothing_more() -> None:
    found = paired_difference([(1.0, 3.0)])
    assert found is not None
    assert (found.difference, found.interval, found.d, found.p) == (2.0, None, None, None)
    assert paired_difference([]) is None


def test_everybody_changing_alike_has_no_standardised_size() -> None:
    alike, still = paired_difference([(1, 2), (2, 3), (4, 5)]), paired_difference([(1, 1), (2, 2)])
    assert alike is not None
    assert still is not None
    assert (alike.d, alike.p) == (None, None)
    assert still.p == 1.0


def test_times_are_compared_by_their_ratio() -> None:
    found = paired_ratio([(10, 20), (20, 40), (15, 30), (8, 16.1)])
    assert found is not None
    assert found.interval is not None
    assert found.ratio == pytest.approx(2, rel=0.01)
    assert found.interval.holds(found.ratio)
    assert not found.interval.holds(1)


AIRWAY = [(True, True)] * 1 + [(True, False)] * 1 + [(False, True)] * 7 + [(False, False)] * 12
"""Fagerland, Lydersen and Laake (2013), table 1: exact p = 0.0703, mid-p = 0.0391."""


def test_mcnemar_as_published() -> None:
    assert mcnemar(1, 7) == pytest.approx((0.0703, 0.0391), abs=5e-5)
    found = paired_shares(AIRWAY)
    assert found is not None
    assert found.interval is not None
    assert (found.first_only, found.second_only, found.count) == (1, 7, 21)
    assert found.difference == pytest.approx(6 / 21)
    # Worked by hand: (8/23 - 2/23) ± 1.95996 √((10/23 - (6/23)²)/23)
    assert (found.interval.low, found.interval.high) == pytest.approx((0.0132, 0.5086), abs=5e-4)


def test_people_who_do_not_differ_tell_nothing() -> None:
    found = paired_shares([(True, True)] * 5)
    assert found is not None
    assert (found.difference, found.p, found.p_middle) == (0.0, 1.0, 1.0)
    assert mcnemar(4, 4) == (1.0, 1.0)


def test_the_sign_test_counts_who_went_up() -> None:
    found = signs([(1, 2)] * 9 + [(2, 1)] + [(3, 3)] * 2)
    assert (found.up, found.down, found.same, found.share_up) == (9, 1, 2, 0.9)
    assert found.p == pytest.approx(2 * 11 / 1024)


@given(st.integers(0, 40), st.integers(1001, 1100))
def test_the_coin_of_many_throws_is_the_coin_of_few(count: int, total: int) -> None:
    assert binomial(total, count) == pytest.approx(math.comb(total, count) / 2**total, rel=1e-6)


def test_holm_as_worked_in_textbooks() -> None:
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx((0.03, 0.06, 0.06, 0.02))
    assert holm([]) == ()


@given(st.lists(st.floats(0, 1), max_size=8))
def test_holm_only_makes_larger_and_keeps_the_order(values: list[float]) -> None:
    corrected = holm(values)
    assert all(after >= before and after <= 1 for before, after in zip(values, corrected, strict=True))
    order = sorted(range(len(values)), key=lambda place: values[place])
    assert [corrected[place] for place in order] == sorted(corrected)


def test_cliffs_delta_counts_pairs() -> None:
    assert cliffs_delta([1, 2, 3], [4, 5, 6]) == 1
    assert cliffs_delta([4, 5], [1, 2]) == -1
    assert cliffs_delta([1, 2, 3], [2, 3, 4]) == pytest.approx((6 - 1) / 9)
    assert cliffs_delta([], [1]) is None


@given(st.lists(st.integers(0, 9), min_size=1, max_size=12), st.lists(st.integers(0, 9), min_size=1, max_size=12))
def test_cliffs_delta_is_what_counting_every_pair_gives(first: list[int], second: list[int]) -> None:
    every = sum((b > a) - (b < a) for a in first for b in second)
    assert cliffs_delta(first, second) == pytest.approx(every / (len(first) * len(second)))


def test_hedges_factor_is_the_published_one() -> None:
    """Hedges (1981): J(10) = 0.9228; the usual short form is 1 - 3/(4 df - 1)."""
    assert hedges_factor(10) == pytest.approx(0.9228, abs=1e-4)
    assert hedges_factor(40) == pytest.approx(1 - 3 / 159, abs=1e-4)


def test_sizes_have_names() -> None:
    assert [size_of(effect) for effect in (0.1, -0.3, 0.6, -2)] == list(Size)
    assert size_of(0.4, DELTA_STEPS) is Size.MEDIUM
    assert paired_d([1.0, 2.0]) is None


def test_a_score_of_one_person_has_no_interval() -> None:
    found = mean_interval([70])
    assert found is not None
    assert (found.mean, found.deviation, found.interval) == (70, None, None)
    assert mean_interval([]) is None


@pytest.mark.parametrize(
    ("count", "caution"),
    [(0, Caution.NOBODY), (1, Caution.ONE), (4, Caution.FEW), (5, Caution.SMALL), (19, Caution.SMALL)],
)
def test_few_people_are_named_with_their_number(count: int, caution: Caution) -> None:
    warned = of_count(count)
    assert warned is not None
    assert warned.caution is caution
    assert count < 2 or str(count) in warned.sentence()
    assert warned.sentence("en").isascii()
    assert of_count(20) is None


def test_all_succeeding_says_how_low_it_may_be() -> None:
    found = of_share(5, 5, adjusted_wald(5, 5).interval)
    assert [warned.caution for warned in found] == [Caution.SMALL, Caution.ALL]
    assert "51%" in found[1].sentence()
    nobody = of_share(0, 8, adjusted_wald(0, 8).interval)
    assert nobody[-1].caution is Caution.NONE
    assert "%" in nobody[-1].sentence("en")


def test_a_wide_interval_is_called_wide() -> None:
    assert [warned.caution for warned in of_share(5, 10, adjusted_wald(5, 10).interval)] == [
        Caution.SMALL,
        Caution.WIDE,
    ]
    assert of_share(20, 40, adjusted_wald(20, 40).interval) == ()
