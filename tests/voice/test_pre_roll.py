"""The sound from before a voice was noticed."""

from hypothesis import given
from hypothesis import strategies as st

from tests.voice.support import chunks, tone
from voice.audio.pre_roll import PreRoll
from voice.types import FRAME_SAMPLES


def kept(pre_roll: PreRoll) -> list[int]:
    return [chunk.start_sample // FRAME_SAMPLES for chunk in pre_roll.take()]


def test_while_it_is_quiet_only_the_last_blocks_are_kept() -> None:
    pre_roll = PreRoll(keep_samples=1000)  # two blocks
    for chunk in chunks(tone(0.32)):
        pre_roll.push(chunk)
    assert kept(pre_roll) == [8, 9]


def test_once_held_nothing_is_forgotten() -> None:
    pre_roll = PreRoll(keep_samples=1000)
    for chunk in chunks(tone(0.32)):
        pre_roll.push(chunk)
        if chunk.start_sample == 5 * FRAME_SAMPLES:
            pre_roll.hold()
    assert kept(pre_roll) == [4, 5, 6, 7, 8, 9]
    assert kept(pre_roll) == []


def test_a_misfire_lets_go_of_what_is_too_old() -> None:
    pre_roll = PreRoll(keep_samples=1000)
    pre_roll.hold()
    for chunk in chunks(tone(0.32)):
        pre_roll.push(chunk)
    pre_roll.release()
    assert kept(pre_roll) == [8, 9]


@given(st.integers(0, 5000), st.integers(0, 30))
def test_at_least_as_much_as_wanted_is_kept_and_no_block_more(keep_samples: int, blocks: int) -> None:
    pre_roll = PreRoll(keep_samples)
    for chunk in chunks(tone(0.032 * blocks)):
        pre_roll.push(chunk)
    samples = len(kept(pre_roll)) * FRAME_SAMPLES
    assert samples >= min(keep_samples, blocks * FRAME_SAMPLES)
    assert samples < keep_samples + FRAME_SAMPLES
