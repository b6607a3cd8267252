"""How well frames spell the phrase, against every way to read them."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice.wake.spelt import LATE_FRAMES, spelt

SCORES = st.integers(2, 3).flatmap(
    lambda sounds: st.lists(
        st.lists(st.floats(-9, 0, width=32), min_size=1 + sounds, max_size=1 + sounds), min_size=4, max_size=6
    ).map(lambda rows: np.array(rows, np.float32))
)


def says_it(path: tuple[int, ...], scores: np.ndarray) -> bool:
    """Whether a row of columns, 0 being the blank, reads as every sound once, in order, from its first frame to its last.

    Two columns that are the same are the same sound: twice in a row it is heard with a gap between.
    """
    sounds = scores.shape[1] - 1
    read = [column for before, column in pairwise((0, *path)) if column not in {0, before}]
    joined = any(
        0 not in {before, after} and before != after and np.array_equal(scores[:, before], scores[:, after])
        for before, after in pairwise(path)
    )
    return path[0] == 1 and path[-1] == sounds and read == list(range(1, sounds + 1)) and not joined


def by_hand(scores: np.ndarray) -> float:
    """The best of every stretch of frames read in every way."""
    frames, columns = scores.shape
    best = -np.inf
    for first in range(frames):
        for last in range(first + 1, frames + 1):
            for path in product(range(columns), repeat=last - first):
                if says_it(path, scores):
                    best = max(best, sum(float(scores[first + place, column]) for place, column in enumerate(path)))
    return best


@given(SCORES)
def test_it_is_the_best_of_every_way_to_read_the_frames(scores: np.ndarray) -> None:
    assert spelt(scores) == pytest.approx(by_hand(scores), abs=1e-3)


def frames_of(*columns: int) -> np.ndarray:
    """Frames in each of which one column is sure, of a phrase of four sounds."""
    scores = np.full((len(columns), 5), -8.0, np.float32)
    scores[np.arange(len(columns)), columns] = 0
    return scores


def test_the_phrase_costs_nothing_and_another_sound_in_it_costs_what_it_is_less_likely() -> None:
    assert spelt(frames_of(0, 1, 1, 0, 2, 3, 0, 0, 4, 0)) == 0
    another = frames_of(0, 1, 1, 0, 2, 3, 0, 0, 4, 0)
    another[5] = (-8, -8, -8, -3, -8)  # something that is no sound of the phrase is likelier by 3
    assert spelt(another) == pytest.approx(-3)


def test_what_was_said_before_counts_nothing() -> None:
    before = np.full((40, 5), -30.0, np.float32)
    assert spelt(np.concatenate([before, frames_of(1, 2, 3, 4)])) == 0


def test_the_phrase_of_a_second_ago_is_not_heard_again() -> None:
    long_ago = np.concatenate([frames_of(1, 2, 3, 4), frames_of(*[0] * (LATE_FRAMES + 1))])
    assert spelt(long_ago) <= -8


def test_a_sound_that_comes_twice_in_a_row_needs_a_gap() -> None:
    once = np.array([[-8, 0, 0], [-8, 0, 0], [-8, 0, 0]], np.float32)
    assert spelt(once) == pytest.approx(-8)
    twice = np.array([[-8, 0, 0], [0, -8, -8], [-8, 0, 0]], np.float32)
    assert spelt(twice) == 0
