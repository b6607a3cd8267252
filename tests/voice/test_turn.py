"""When a turn begins and ends: seconds and probabilities in, events out."""

import itertools
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice.turn.endpointer import End, EndCause, Endpointer, EndpointLimits, TurnEvent
from voice.turn.segmenter import Misfire, Segmenter, SegmenterSettings, SpeechReal, SpeechStart
from voice.types import ListenProfile

SETTINGS = SegmenterSettings(confirm_ms=160, misfire_ms=400)
LIMITS = EndpointLimits(first_silence_ms=3000, end_silence_ms=700, max_utterance_ms=10_000)

VOICE, HUSH = 0.9, 0.05

Timeline = list[tuple[int, float]]
"""Stretches of (milliseconds, probability)."""

timelines: st.SearchStrategy[Timeline] = st.lists(
    st.tuples(st.integers(1, 4000), st.sampled_from([0.0, 0.05, 0.34, 0.35, 0.42, 0.5, 0.9, 1.0])),
    max_size=30,
)
limits = st.builds(EndpointLimits, st.integers(1, 5000), st.integers(1, 2000), st.integers(1, 12_000))
settings_of_all_kinds = st.builds(SegmenterSettings, confirm_ms=st.integers(1, 1000), misfire_ms=st.integers(1, 1000))


def run(
    timeline: Timeline, end_limits: EndpointLimits = LIMITS, settings: SegmenterSettings = SETTINGS
) -> list[TurnEvent]:
    endpointer = Endpointer(end_limits, settings)
    return [event for ms, p in timeline for event in endpointer.push(ms / 1000, p)]


def kinds(events: list[TurnEvent]) -> list[str]:
    return [event.cause if isinstance(event, End) else type(event).__name__ for event in events]


def test_a_sentence_begins_is_confirmed_and_ends_after_its_silence() -> None:
    events = run([(500, HUSH), (1500, VOICE), (2000, HUSH)])
    assert events == [
        SpeechStart(500_000),
        SpeechReal(660_000, start_us=500_000),
        End(2_700_000, EndCause.SILENCE, 500_000, 2_000_000),
    ]


def test_a_click_is_a_misfire_and_the_sentence_after_it_counts() -> None:
    events = run([(200, HUSH), (60, VOICE), (600, HUSH), (1000, VOICE), (1000, HUSH)])
    assert kinds(events) == ["SpeechStart", "Misfire", "SpeechStart", "SpeechReal", EndCause.SILENCE]
    assert events[1] == Misfire(660_000, start_us=200_000)


def test_a_pause_shorter_than_the_end_silence_does_not_end_the_sentence() -> None:
    events = run([(1000, VOICE), (690, HUSH), (1000, VOICE), (700, HUSH)])
    assert events[-1] == End(3_390_000, EndCause.SILENCE, 0, 2_690_000, pauses_us=(690_000,))


def test_nobody_speaks() -> None:
    assert run([(5000, HUSH)]) == [End(3_000_000, EndCause.NOBODY, 0, 0)]


def test_speech_that_begins_just_before_the_limit_is_heard_out() -> None:
    events = run([(2990, HUSH), (1000, VOICE), (700, HUSH)])
    assert kinds(events) == ["SpeechStart", "SpeechReal", EndCause.SILENCE]


def test_a_click_across_the_limit_does_not_prolong_the_wait() -> None:
    events = run([(2990, HUSH), (60, VOICE), (1000, HUSH)])
    assert kinds(events) == ["SpeechStart", "Misfire", EndCause.NOBODY]
    assert events[-1] == End(3_450_000, EndCause.NOBODY, 0, 0)


def test_somebody_who_never_stops_is_stopped() -> None:
    events = run([(20_000, VOICE)])
    assert events[-1] == End(10_000_000, EndCause.TOO_LONG, 0, 10_000_000)


def test_hysteresis_bridges_a_weak_voice_but_does_not_begin_with_it() -> None:
    assert kinds(run([(2000, 0.42), (1500, HUSH)])) == [EndCause.NOBODY]
    events = run([(200, VOICE), (1000, 0.42), (800, 0.34)])
    assert events[-1] == End(1_900_000, EndCause.SILENCE, 0, 1_200_000)


def test_a_turn_can_be_ended_by_hand() -> None:
    endpointer = Endpointer(LIMITS, SETTINGS)
    endpointer.push(1.0, VOICE)
    endpointer.push(0.1, HUSH)
    end = endpointer.finish()
    assert end == End(1_100_000, EndCause.SILENCE, 0, 1_000_000)
    assert endpointer.finish() == end
    assert endpointer.push(5, VOICE) == ()


def test_ended_by_hand_before_anybody_spoke_it_is_nobody() -> None:
    endpointer = Endpointer(LIMITS, SETTINGS)
    endpointer.push(0.1, VOICE)
    assert endpointer.finish().cause is EndCause.NOBODY


@given(timelines, limits, settings_of_all_kinds, st.randoms(use_true_random=False))
def test_the_size_of_the_pieces_changes_nothing(
    timeline: Timeline, end_limits: EndpointLimits, settings: SegmenterSettings, random: Random
) -> None:
    pieces: Timeline = []
    for ms, probability in timeline:
        cuts = sorted({0, ms, *(random.randint(0, ms) for _ in range(random.randint(0, 4)))})
        pieces += [(end - start, probability) for start, end in itertools.pairwise(cuts)]
    assert run(pieces, end_limits, settings) == run(timeline, end_limits, settings)


@given(timelines, limits, settings_of_all_kinds)
def test_there_is_exactly_one_end_and_it_comes_last(
    timeline: Timeline, end_limits: EndpointLimits, settings: SegmenterSettings
) -> None:
    # Silence long enough ends every turn.
    events = run([*timeline, (20_000, 0.0)], end_limits, settings)
    assert [isinstance(event, End) for event in events].count(True) == 1
    assert isinstance(events[-1], End)


@given(timelines, limits, settings_of_all_kinds)
def test_events_follow_one_another_as_the_captions_expect(
    timeline: Timeline, end_limits: EndpointLimits, settings: SegmenterSettings
) -> None:
    events = run([*timeline, (20_000, 0.0)], end_limits, settings)
    assert [event.at_us for event in events] == sorted(event.at_us for event in events)
    state = "quiet"
    following = {"quiet": {"SpeechStart"}, "started": {"SpeechReal", "Misfire"}, "real": set()}
    for event in events:
        if isinstance(event, End):
            assert state == ("quiet" if event.cause is EndCause.NOBODY else "real")
            assert event.speech_start_us <= event.speech_end_us <= event.at_us
            continue
        assert type(event).__name__ in following[state]
        state = {SpeechStart: "started", Misfire: "quiet", SpeechReal: "real"}[type(event)]


@given(timelines, limits, settings_of_all_kinds)
def test_no_limit_is_overstepped(timeline: Timeline, end_limits: EndpointLimits, settings: SegmenterSettings) -> None:
    end = run([*timeline, (20_000, 0.0)], end_limits, settings)[-1]
    assert isinstance(end, End)
    if end.cause is EndCause.SILENCE:
        assert end.at_us - end.speech_end_us == end_limits.end_silence_ms * 1000
    if end.cause is EndCause.NOBODY:
        assert end.at_us >= end_limits.first_silence_ms * 1000
    else:
        # A confirmation that comes after the longest utterance ends the turn on the spot.
        confirmed_us = next(
            event.at_us for event in run(timeline, end_limits, settings) if isinstance(event, SpeechReal)
        )
        assert end.at_us <= max(confirmed_us, end.speech_start_us + end_limits.max_utterance_ms * 1000)


def test_time_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="backwards"):
        Segmenter(SETTINGS).push(-0.1, VOICE)


@pytest.mark.parametrize(
    "wrong",
    [
        {"stop_probability": 0.6, "start_probability": 0.5},
        {"stop_probability": 0.0},
        {"start_probability": 1.1},
        {"confirm_ms": 0},
        {"misfire_ms": 0},
    ],
)
def test_settings_that_make_no_sense_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - which sentence it is does not matter
        SegmenterSettings(**wrong)  # type: ignore[arg-type] # of mixed numbers


def test_a_profile_that_makes_no_sense_is_refused() -> None:
    assert EndpointLimits.of(ListenProfile("a", 8000, 700, 20_000)) == EndpointLimits(8000, 700, 20_000)
    for first, end, longest in ((0, 1, 1), (1, 0, 1), (1, 1, 0), (1, 1, 28_001)):
        with pytest.raises(ValueError):  # noqa: PT011 - which sentence it is does not matter
            ListenProfile("a", first, end, longest)
    with pytest.raises(ValueError, match="limits"):
        EndpointLimits(0, 1, 1)
