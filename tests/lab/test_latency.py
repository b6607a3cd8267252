from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lab.latency import Spread, by_stage, spread


def test_the_percentile_is_a_value_that_occurred() -> None:
    assert spread(range(1, 101)) == Spread(100, 50.5, 95, 100)


def test_nothing_has_no_spread() -> None:
    assert spread([]) is None
    assert by_stage([{"decode_ms": None}]) == {}


@given(st.lists(st.floats(0, 1e6), min_size=1))
def test_median_percentile_and_largest_are_in_order(values: list[float]) -> None:
    found = spread(values)
    assert found is not None
    assert found.median_ms <= found.largest_ms
    assert found.p95_ms in values
    assert found.p95_ms <= found.largest_ms == max(values)


def test_stages_that_did_not_take_place_do_not_count() -> None:
    stages = by_stage([{"decode_ms": 10.0, "dialogue_ms": None}, {"decode_ms": 30.0, "dialogue_ms": 5.0}])
    assert stages == {"decode_ms": Spread(2, 20.0, 30.0, 30.0), "dialogue_ms": Spread(1, 5.0, 5.0, 5.0)}
