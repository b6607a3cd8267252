"""The pipeline waits for the phrase, hands the open microphone to the turn, and is deaf while it speaks or is muted."""

from collections.abc import Callable

import numpy as np
import pytest

from tests.voice.pipeline_bench import Bench, MakeBench
from tests.voice.support import profile, silence, tone
from voice.audio.scripted_microphone import ScriptedMicrophone
from voice.errors import ErrorCode
from voice.events import (
    Heard,
    ListeningStarted,
    MicrophoneLost,
    PlaybackFinished,
    PlaybackStarted,
    VoiceEvent,
    WatchingStarted,
    WatchingStopped,
    Woken,
)
from voice.types import FRAME_SAMPLES
from voice.vad.scripted import ScriptedVad
from voice.wake.scripted import ScriptedWakeSpotter

PHRASE_END = 30 * FRAME_SAMPLES
"""Just under a second into the stream; the scripted spotter decides within 60 ms."""


@pytest.fixture
def microphone() -> ScriptedMicrophone:
    return ScriptedMicrophone()


@pytest.fixture
def watching(make_bench: MakeBench, microphone: ScriptedMicrophone) -> Bench:
    bench = make_bench(
        microphone=microphone,
        spotter=ScriptedWakeSpotter([PHRASE_END]),
        vad=ScriptedVad([0.9] * 40),
    )
    bench.voice.watch(on=True)
    bench.log.wait_for(WatchingStarted)
    return bench


def again(bench: Bench, kind: type[VoiceEvent], times: int) -> None:
    """Wait until this was told so many times."""
    bench.log.wait_for(kind, lambda _: len(bench.log.of(kind)) >= times)


def test_the_phrase_is_told_with_its_score_and_how_long_ago_it_was(watching: Bench) -> None:
    watching.stream().feed(silence(1.2))
    woken = watching.log.wait_for(Woken)
    assert woken.score == 0.99
    assert 0 <= woken.ended_ms_ago <= 100


def test_what_was_said_in_the_same_breath_is_heard_whole(watching: Bench) -> None:
    """The turn gets the open microphone: every sample since the phrase, each once, and no device opened anew."""
    said = np.repeat(np.arange(100), FRAME_SAMPLES).astype(np.int16)  # every sample carries the number of its block
    stream = watching.stream()
    stream.feed(said[: 40 * FRAME_SAMPLES])
    watching.log.wait_for(Woken)
    watching.voice.listen("t1", profile(end_silence_ms=300))
    stream.feed(said[40 * FRAME_SAMPLES :])
    end = watching.end_of("t1")
    assert isinstance(end, Heard)
    assert isinstance(watching.microphone, ScriptedMicrophone)
    assert watching.microphone.streams[0].closed
    session = watching.transcriber.sessions[0]
    blocks = [int(chunk.samples[0]) for chunk in session.chunks]
    assert blocks[0] <= 30
    assert blocks == list(range(blocks[0], blocks[0] + len(blocks)))
    assert session.chunks[0].start_sample == 0


@pytest.mark.parametrize(("rising", "first"), [(True, 30), (False, 31)])
def test_the_command_begins_with_the_quietest_block_behind_the_phrase(
    watching: Bench, *, rising: bool, first: int
) -> None:
    """Where the phrase ended is known to some hundredths of a second; its rest would be read as a word."""
    numbers = np.arange(100) if rising else 1000 - np.arange(100)
    said = np.repeat(numbers, FRAME_SAMPLES).astype(np.int16)  # ever louder, or ever quieter
    stream = watching.stream()
    stream.feed(said[: 40 * FRAME_SAMPLES])
    watching.log.wait_for(Woken)
    watching.voice.listen("t1", profile(end_silence_ms=300))
    stream.feed(said[40 * FRAME_SAMPLES :])
    watching.end_of("t1")
    assert int(watching.transcriber.sessions[0].chunks[0].samples[0]) == numbers[first]


def test_a_turn_long_after_the_phrase_begins_with_what_is_said_then(watching: Bench) -> None:
    watching.stream().feed(silence(4.0))
    watching.log.wait_for(Woken)
    watching.stream().feed(np.full(FRAME_SAMPLES, 7, np.int16))
    watching.voice.listen("t1", profile(end_silence_ms=300))
    watching.stream().feed(tone(3.0))
    watching.end_of("t1")
    first = watching.transcriber.sessions[0].chunks[0]
    assert first.start_sample == 0


def test_after_a_turn_it_watches_again(watching: Bench) -> None:
    watching.voice.listen("t1", profile())
    watching.stream().feed(tone(4.0))
    watching.end_of("t1")
    again(watching, WatchingStarted, 2)
    names = [
        name for name in watching.log.names() if name in {"WatchingStarted", "WatchingStopped", "ListeningStarted"}
    ]
    assert sorted(names[:3]) == ["ListeningStarted", "WatchingStarted", "WatchingStopped"]
    assert names[0] == "WatchingStarted"


def test_it_hears_nothing_of_what_it_says_itself(watching: Bench) -> None:
    first = watching.stream()
    watching.voice.say("u1", "余额是三百元")
    watching.log.wait_for(PlaybackStarted)
    assert first.closed
    assert len(watching.log.of(WatchingStarted)) == 1
    watching.clock.advance(60)
    watching.log.wait_for(PlaybackFinished)
    again(watching, WatchingStarted, 2)


def test_between_two_utterances_in_a_row_it_stays_deaf(watching: Bench) -> None:
    watching.voice.say("u1", "第一句")
    watching.voice.say("u2", "第二句")
    watching.log.wait_for(PlaybackStarted, lambda event: event.utterance_id == "u1")
    watching.clock.advance(60)
    watching.log.wait_for(PlaybackStarted, lambda event: event.utterance_id == "u2")
    assert len(watching.log.of(WatchingStarted)) == 1
    watching.clock.advance(60)
    again(watching, WatchingStarted, 2)


def test_muted_the_microphone_is_closed(watching: Bench) -> None:
    stream = watching.stream()
    watching.voice.watch(on=False)
    assert watching.log.wait_for(WatchingStopped).code is None
    assert stream.closed
    watching.voice.watch(on=True)
    again(watching, WatchingStarted, 2)


def test_sound_that_was_lost_makes_it_begin_anew(watching: Bench) -> None:
    assert watching.spotter is not None
    stream = watching.stream()
    stream.feed(silence(0.5))
    stream.drop(3)
    stream.feed(silence(0.5))
    stream.feed(silence(0.9))
    watching.log.wait_for(Woken)
    assert watching.spotter.resets >= 2


def test_a_microphone_that_vanishes_is_told_once_and_not_opened_again(
    watching: Bench, expect_log: Callable[..., None]
) -> None:
    expect_log("MICROPHONE_LOST")
    watching.stream().lose()
    assert watching.log.wait_for(WatchingStopped).code is ErrorCode.MICROPHONE_LOST
    assert [event.code for event in watching.log.of(MicrophoneLost)] == [ErrorCode.MICROPHONE_LOST]
    assert isinstance(watching.microphone, ScriptedMicrophone)
    assert len(watching.microphone.streams) == 1
    watching.voice.watch(on=True)
    again(watching, WatchingStarted, 2)


def test_a_microphone_that_is_missing_is_told(make_bench: MakeBench, expect_log: Callable[..., None]) -> None:
    expect_log("MICROPHONE_MISSING")
    bench = make_bench(
        microphone=ScriptedMicrophone(ErrorCode.MICROPHONE_MISSING), spotter=ScriptedWakeSpotter([PHRASE_END])
    )
    bench.voice.watch(on=True)
    assert bench.log.wait_for(MicrophoneLost).code is ErrorCode.MICROPHONE_MISSING


def test_a_turn_while_it_does_not_watch_opens_the_microphone_itself(
    make_bench: MakeBench, microphone: ScriptedMicrophone
) -> None:
    bench = make_bench(microphone=microphone, spotter=ScriptedWakeSpotter())
    bench.voice.listen("t1", profile())
    bench.log.wait_for(ListeningStarted)
    bench.stream().feed(tone(4.0))
    bench.end_of("t1")
    assert bench.log.of(WatchingStarted) == []


def test_a_pipeline_without_a_spotter_cannot_be_asked_to_watch(make_bench: MakeBench) -> None:
    with pytest.raises(ValueError, match="spotter"):
        make_bench().voice.watch(on=True)
