"""A person who speaks into the bench's sentence, as a pure machine on stream time."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice.turn.barge_in import COMMAND_END_MS, LONGEST_COMMAND_MS, BargeIn, BargeInAction
from voice.turn.segmenter import SegmenterSettings
from voice.types import Interruption

DUCK, RAISE, YIELD, CONSIDER, FORGET = BargeInAction
SETTINGS = SegmenterSettings()
VOICE, HUSH = 0.9, 0.0

STRETCHES = st.lists(
    st.tuples(st.floats(0.001, 1.5), st.sampled_from([0.0, 0.2, 0.4, 0.6, 1.0])), min_size=1, max_size=40
)


def machine(interruption: Interruption = Interruption.BY_SPEECH) -> BargeIn:
    return BargeIn(interruption, SETTINGS)


def test_speech_ducks_at_once_and_stops_when_it_is_speech() -> None:
    found = machine()
    assert found.push(1.0, HUSH) == ()
    assert found.push(0.032, VOICE) == (DUCK,)
    assert found.push(0.12, VOICE) == ()
    assert found.push(0.032, VOICE) == (YIELD,)
    assert found.yielded
    assert found.push(5.0, VOICE) == ()


def test_a_click_is_undone() -> None:
    found = machine()
    assert found.push(0.032, VOICE) == (DUCK,)
    assert found.undecided
    assert found.push(0.5, HUSH) == (RAISE, FORGET)
    assert not found.undecided
    assert found.push(0.032, VOICE) == (DUCK,)


def test_the_next_sentence_is_as_loud_as_ever() -> None:
    found = machine()
    found.push(0.032, VOICE)
    assert found.over() == (RAISE,)
    assert found.over() == ()


def test_a_protected_sentence_only_listens_for_something_short() -> None:
    found = machine(Interruption.BY_COMMAND)
    assert found.push(0.5, VOICE) == ()
    assert found.push(COMMAND_END_MS / 1000, HUSH) == (CONSIDER,)
    assert found.push(LONGEST_COMMAND_MS / 1000 + 0.1, VOICE) == ()
    assert found.push(COMMAND_END_MS / 1000, HUSH) == (FORGET,)
    assert found.push(0.05, VOICE) == ()
    assert found.push(0.5, HUSH) == (FORGET,)  # a click


def test_nobody_listens_into_what_cannot_be_interrupted() -> None:
    with pytest.raises(ValueError, match="nobody"):
        BargeIn(Interruption.NONE, SETTINGS)


@given(STRETCHES)
def test_whatever_is_heard_it_is_never_left_quiet(stretches: list[tuple[float, float]]) -> None:
    found = machine()
    actions = [action for seconds, probability in stretches for action in found.push(seconds, probability)]
    actions += found.over()
    volume = [action for action in actions if action in {DUCK, RAISE, YIELD}]
    for before, after in zip([RAISE, *volume], volume, strict=False):
        assert after is DUCK if before is RAISE else after in {RAISE, YIELD}
    assert volume.count(YIELD) <= 1
    assert not volume or volume[-1] in {RAISE, YIELD} or found.yielded
    assert CONSIDER not in actions


@given(STRETCHES)
def test_whatever_is_heard_a_protected_sentence_is_said_as_loudly_and_to_its_end(
    stretches: list[tuple[float, float]],
) -> None:
    found = machine(Interruption.BY_COMMAND)
    actions = {action for seconds, probability in stretches for action in found.push(seconds, probability)}
    assert actions | set(found.over()) <= {CONSIDER, FORGET}
    assert not found.yielded


@given(STRETCHES, st.integers(1, 20))
def test_the_size_of_the_pieces_changes_no_decision_of_a_sentence(
    stretches: list[tuple[float, float]], pieces: int
) -> None:
    whole, cut = machine(), machine()
    in_one = [action for seconds, probability in stretches for action in whole.push(seconds, probability)]
    in_pieces = [
        action
        for seconds, probability in stretches
        for piece in _cut(seconds, pieces)
        for action in cut.push(piece, probability)
    ]
    assert in_one == in_pieces


@given(st.lists(st.floats(0.001, 0.155), max_size=30))
def test_no_number_of_clicks_stops_it(clicks: list[float]) -> None:
    found = machine()
    for click in clicks:
        assert YIELD not in (*found.push(click, VOICE), *found.push(0.45, HUSH))


@given(st.floats(0.161, 5.0))
def test_speech_always_stops_it_within_the_time_that_makes_it_speech(seconds: float) -> None:
    found = machine()
    assert YIELD in found.push(seconds, VOICE)


def _cut(seconds: float, pieces: int) -> list[float]:
    whole_us = round(seconds * 1_000_000)
    edges = [whole_us * number // pieces for number in range(pieces + 1)]
    return [(after - before) / 1_000_000 for before, after in itertools.pairwise(edges)]
