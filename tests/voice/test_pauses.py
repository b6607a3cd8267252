"""How long a person pauses is learned from the pauses themselves."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice.turn.endpointer import End, EndCause, Endpointer, EndpointLimits
from voice.turn.pauses import MOST_MS, Pauses
from voice.turn.segmenter import SegmenterSettings

SENTENCE_PIECES = 6


def listen(pauses_ms: list[int], end_silence_ms: int) -> End:
    """One sentence of pieces of 600 ms with these pauses, and a long silence behind, on stream time."""
    endpointer = Endpointer(EndpointLimits(3000, end_silence_ms, 28_000), SegmenterSettings())
    for pause_ms in [*pauses_ms, 5000]:
        endpointer.push(0.6, 0.9)
        endpointer.push(pause_ms / 1000, 0.02)
    assert endpointer.ended is not None
    return endpointer.ended


def test_nothing_is_said_of_a_person_who_hardly_spoke() -> None:
    assert Pauses().floor_ms == 0
    assert Pauses().after((900, 900, 900)).floor_ms == 0


def test_gaps_between_words_are_no_pauses() -> None:
    assert Pauses().after((60, 90, 120, 150) * 10).floor_ms == 0


def test_a_quick_speaker_does_not_wait_longer_than_the_profile_says() -> None:
    assert Pauses().after((210, 260, 300, 320, 280)).floor_ms < 700


def test_the_endpointer_tells_the_pauses_that_speech_went_on_after() -> None:
    end = listen([300, 520], 700)
    assert end.pauses_us == (300_000, 520_000)
    assert end.cause is EndCause.SILENCE


@pytest.mark.parametrize("seed", range(5))
def test_a_slow_speaker_is_cut_short_a_few_times_and_then_heard_out(seed: int) -> None:
    """Their pauses last 400 to 1,100 ms; the standard version ends a sentence after 700."""
    random, pauses, whole = Random(seed), Pauses(), list[bool]()
    for _ in range(40):
        said = [random.randint(400, 1_100) for _ in range(SENTENCE_PIECES - 1)]
        end = listen(said, max(700, pauses.floor_ms))
        pauses = pauses.after(tuple(pause // 1000 for pause in end.pauses_us))
        whole.append(len(end.pauses_us) == len(said))
    assert not all(whole[:5])
    assert all(whole[-20:])
    assert pauses.floor_ms <= MOST_MS


def test_who_becomes_quicker_is_believed() -> None:
    slow = Pauses().after((1_000,) * 10)
    assert slow.floor_ms == 1_400
    assert slow.after((300,) * 40).floor_ms == 420


@given(st.lists(st.integers(0, 10_000)))
def test_nobody_is_waited_for_without_end(pauses_ms: list[int]) -> None:
    known = Pauses().after(tuple(pauses_ms))
    assert 0 <= known.floor_ms <= MOST_MS
    assert len(known.known_ms) <= 40
