"""Speaking into the bench's sentence, through the whole pipeline of fakes: quiet at once, stopped, heard from the beginning."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from tests.voice.pipeline_bench import Bench, MakeBench
from tests.voice.support import profile, until
from voice.asr.scripted import ScriptedTranscriber
from voice.audio.scripted_microphone import ScriptedMicrophone
from voice.errors import ErrorCode
from voice.events import BargedIn, Heard, ListeningStopped, PlaybackFinished, PlaybackStarted, PlaybackStopped
from voice.types import FRAME_SAMPLES, Interruption, Samples
from voice.vad.scripted import ScriptedVad
from voice.wake.scripted import ScriptedWakeSpotter

SENTENCE = "您要转给谁？"
HUSH, CLICK, VOICE = [0.0] * 10, [0.9] * 2 + [0.0] * 20, [0.9] * 40


def blocks(number: int, value: int = 0) -> Samples:
    return np.full(number * FRAME_SAMPLES, value, np.int16)


@pytest.fixture
def make_bench() -> Iterator[MakeBench]:
    made: list[Bench] = []

    def make(into: list[float], asks_for_silence: Callable[[Samples], bool] = lambda _: False, **more: object) -> Bench:
        bench = Bench(
            microphone=ScriptedMicrophone(),
            attending_vad=ScriptedVad(into),
            asks_for_silence=asks_for_silence,
            **more,  # type: ignore[arg-type]
        )
        made.append(bench)
        return bench

    yield make
    for each in made:
        each.close()


def say(bench: Bench, interruption: Interruption, utterance_id: str = "u1") -> None:
    bench.voice.say(utterance_id, SENTENCE, 1.0, interruption)
    bench.log.wait_for(PlaybackStarted, lambda event: event.utterance_id == utterance_id)
    assert isinstance(bench.microphone, ScriptedMicrophone)
    streams = bench.microphone.streams
    until(lambda: bool(streams))


def test_whoever_speaks_stops_it_and_is_heard_from_the_beginning(make_bench: MakeBench) -> None:
    bench = make_bench([*HUSH, *VOICE], vad=ScriptedVad([0.9] * 30))
    say(bench, Interruption.BY_SPEECH)
    stream = bench.stream()
    stream.feed(blocks(10, 1))
    stream.feed(blocks(1, 2))
    until(lambda: bench.speaker.ducked)
    stream.feed(blocks(6, 2))
    assert bench.log.wait_for(PlaybackStopped).utterance_id == "u1"
    assert not bench.log.wait_for(BargedIn).wants_silence
    assert not bench.speaker.ducked
    bench.voice.listen("t1", profile())
    stream.feed(blocks(60, 3))
    assert isinstance(bench.end_of("t1"), Heard)
    heard = np.concatenate([chunk.samples for chunk in bench.transcriber.sessions[0].chunks])
    assert (heard == 2).sum() == 7 * FRAME_SAMPLES  # not a sample of what was said into the sentence is lost
    assert len(bench.microphone.streams) == 1  # type: ignore[attr-defined]


def test_a_click_makes_it_quiet_for_a_moment_and_nothing_else(make_bench: MakeBench) -> None:
    bench = make_bench([*CLICK])
    say(bench, Interruption.BY_SPEECH)
    bench.stream().feed(blocks(2))
    until(lambda: bench.speaker.ducked)
    bench.stream().feed(blocks(20))
    until(lambda: not bench.speaker.ducked)
    bench.clock.advance(60)
    bench.log.wait_for(PlaybackFinished)
    assert bench.log.of(BargedIn) == []
    assert bench.stream().closed


def test_who_answers_while_the_question_ends_is_heard_from_the_beginning(make_bench: MakeBench) -> None:
    bench = make_bench([0.9] * 40, vad=ScriptedVad([0.9] * 30))
    say(bench, Interruption.BY_SPEECH)
    stream = bench.stream()
    stream.feed(blocks(2, 2))
    until(lambda: bench.speaker.ducked)
    bench.clock.advance(60)  # the sentence is over before it is known to be speech
    until(lambda: not bench.speaker.ducked)
    stream.feed(blocks(6, 2))
    bench.log.wait_for(PlaybackFinished)
    bench.voice.listen("t1", profile())
    stream.feed(blocks(60, 3))
    assert isinstance(bench.end_of("t1"), Heard)
    heard = np.concatenate([chunk.samples for chunk in bench.transcriber.sessions[0].chunks])
    assert (heard == 2).sum() == 8 * FRAME_SAMPLES


def test_a_protected_sentence_is_said_to_its_end_and_nothing_of_it_is_ever_heard(make_bench: MakeBench) -> None:
    """The echo of a read-back, word for word: it reaches no turn, neither this one nor the next."""
    looked_at: list[int] = []

    def look(samples: Samples) -> bool:
        looked_at.append(len(samples))
        return False

    bench = make_bench(
        [*VOICE, *[0.0] * 20], look, vad=ScriptedVad([0.0]), transcriber=ScriptedTranscriber(["确认转账"] * 9)
    )
    say(bench, Interruption.BY_COMMAND)
    bench.stream().feed(blocks(60, 2))
    until(lambda: bool(looked_at))
    assert not bench.speaker.ducked
    bench.voice.listen("early", profile())
    assert isinstance(bench.end_of("early"), ListeningStopped)
    bench.clock.advance(60)
    bench.log.wait_for(PlaybackFinished)
    bench.voice.listen("t1", profile(first_silence_ms=1000))
    until(lambda: len(bench.microphone.streams) == 2)  # type: ignore[attr-defined]
    bench.stream().feed(blocks(60))
    bench.end_of("t1")
    assert bench.log.of(Heard) == []
    assert bench.log.of(BargedIn) == []


def test_a_protected_sentence_is_told_of_a_wish_for_silence(make_bench: MakeBench) -> None:
    bench = make_bench([*[0.9] * 12, *[0.0] * 20], lambda _: True)
    say(bench, Interruption.BY_COMMAND)
    bench.stream().feed(blocks(40, 2))
    assert bench.log.wait_for(BargedIn).wants_silence
    assert bench.log.of(PlaybackStopped) == []  # that is for the app to do
    bench.voice.stop_speaking()
    bench.log.wait_for(PlaybackStopped)


def test_what_nobody_asks_for_is_given_back_and_the_wake_word_waits_again(make_bench: MakeBench) -> None:
    bench = make_bench([0.9] * 40, spotter=ScriptedWakeSpotter([]))
    say(bench, Interruption.BY_SPEECH)
    first = bench.stream()
    first.feed(blocks(8, 2))
    bench.log.wait_for(BargedIn)
    bench.voice.watch(on=True)
    first.feed(blocks(80, 2))
    until(lambda: first.closed)
    until(lambda: len(bench.microphone.streams) == 2)  # type: ignore[attr-defined]


def test_the_next_sentence_takes_the_air_that_was_kept(make_bench: MakeBench) -> None:
    bench = make_bench([0.9] * 40)
    say(bench, Interruption.BY_SPEECH)
    bench.stream().feed(blocks(8, 2))
    bench.log.wait_for(BargedIn)
    first = bench.stream()
    say(bench, Interruption.NONE, "u2")
    assert first.closed
    bench.clock.advance(60)
    bench.log.wait_for(PlaybackFinished, lambda event: event.utterance_id == "u2")


def test_without_a_microphone_it_is_said_all_the_same(make_bench: MakeBench, expect_log: Callable[..., None]) -> None:
    expect_log(ErrorCode.MICROPHONE_MISSING)
    bench = make_bench([0.9])
    assert isinstance(bench.microphone, ScriptedMicrophone)
    bench.microphone.missing = ErrorCode.MICROPHONE_MISSING
    bench.voice.say("u1", SENTENCE, 1.0, Interruption.BY_SPEECH)
    bench.log.wait_for(PlaybackStarted)
    bench.clock.advance(60)
    bench.log.wait_for(PlaybackFinished)


def test_a_pipeline_without_a_vad_for_it_refuses() -> None:
    bench = Bench()
    with pytest.raises(ValueError, match="VAD"):
        bench.voice.say("u1", SENTENCE, 1.0, Interruption.BY_SPEECH)
    bench.close()


def test_closing_while_somebody_speaks_into_it(make_bench: MakeBench) -> None:
    bench = make_bench([0.9] * 40)
    say(bench, Interruption.BY_SPEECH)
    bench.stream().feed(blocks(3, 2))
    until(lambda: bench.speaker.ducked)
    bench.voice.close()
    assert bench.stream().closed
    assert not bench.speaker.ducked
