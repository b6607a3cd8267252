"""What fingers on the glass mean to the screen reader."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessibility.reader.gestures import DOUBLE_TAP_S, HOLD_S, Gesture, Made, Recogniser


def tap(hands: Recogniser, at: float, x: float = 100, y: float = 100) -> list[Made]:
    return [*hands.down(at, x, y), *hands.up(at + 0.05, x + 2, y)]


def test_a_tap_is_sure_once_no_second_came() -> None:
    hands = Recogniser()
    assert tap(hands, 1.0) == []
    assert hands.due == pytest.approx(1.05 + DOUBLE_TAP_S)
    assert hands.tick(1.2) == []
    assert hands.tick(1.4) == [Made(Gesture.TAP, 100, 100)]
    assert hands.due is None


def test_two_taps_are_a_double_tap_wherever_the_second_lies() -> None:
    hands = Recogniser()
    tap(hands, 1.0)
    assert tap(hands, 1.2, 300, 500) == [Made(Gesture.DOUBLE_TAP, 300, 500)]
    assert hands.tick(9.0) == []


def test_two_slow_taps_are_two_taps() -> None:
    hands = Recogniser()
    tap(hands, 1.0)
    assert tap(hands, 2.0) == [Made(Gesture.TAP, 100, 100)]
    assert hands.tick(3.0) == [Made(Gesture.TAP, 100, 100)]


@pytest.mark.parametrize(
    ("to", "gesture", "of_two"),
    [
        ((200, 110), Gesture.RIGHT, Gesture.TWO_RIGHT),
        ((0, 90), Gesture.LEFT, Gesture.TWO_LEFT),
        ((110, 0), Gesture.UP, Gesture.TWO_UP),
        ((90, 200), Gesture.DOWN, Gesture.TWO_DOWN),
        ((104, 102), None, Gesture.TWO_TAP),
    ],
)
def test_a_quick_move_is_a_swipe_with_one_finger_or_two(
    to: tuple[float, float], gesture: Gesture | None, of_two: Gesture
) -> None:
    for fingers, wanted in ((1, gesture), (2, of_two)):
        hands = Recogniser()
        made = [*hands.down(0.0, 100, 100)]
        made += [] if fingers == 1 else hands.down(0.02, 160, 100)
        made += hands.move(0.1, *to)
        for finger in range(fingers):
            made += hands.up(0.15 + finger / 100, *to)
        assert [one.gesture for one in made] == ([wanted] if wanted else [])


def test_a_finger_that_rests_or_goes_slowly_explores_and_does_nothing_when_it_is_lifted() -> None:
    hands = Recogniser()
    hands.down(0.0, 10, 10)
    assert hands.due == HOLD_S
    assert hands.tick(0.25) == [Made(Gesture.EXPLORE, 10, 10)]
    assert hands.move(0.3, 80, 10) == [Made(Gesture.EXPLORE, 80, 10)]
    assert hands.up(0.9, 200, 10) == []
    hands.down(2.0, 10, 10)
    assert hands.move(2.1, 60, 10) == []
    assert hands.move(2.5, 70, 10) == [Made(Gesture.EXPLORE, 70, 10)]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["down", "move", "up", "tick"]), st.floats(0, 2), st.integers(0, 390), st.integers(0, 844)
        ),
        max_size=40,
    )
)
def test_whatever_fingers_do_something_is_always_due_or_over(events: list[tuple[str, float, int, int]]) -> None:
    hands, now = Recogniser(), 0.0
    for kind, later, x, y in events:
        now += later
        made = hands.tick(now) if kind == "tick" else getattr(hands, kind)(now, x, y)
        assert len(made) <= 2
        assert all(0 <= one.x <= 390 and 0 <= one.y <= 844 for one in made)
    hands.cancel()
    assert hands.due is None
