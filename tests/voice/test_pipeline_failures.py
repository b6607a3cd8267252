"""What goes wrong around the pipeline is told, ends its turn, and leaves the next one possible."""

import threading
from collections.abc import Callable

import numpy as np
import pytest

from tests.voice.pipeline_bench import SAY_ENDS, TURN_ENDS, Bench, MakeBench
from tests.voice.support import GUARD_S, profile, tone
from voice.asr.scripted import ScriptedTranscriber
from voice.audio.scripted_microphone import ScriptedMicrophone
from voice.clock import VirtualClock
from voice.errors import ErrorCode, VoiceError
from voice.events import (
    Heard,
    ListeningStarted,
    ListeningStopped,
    MicrophoneLost,
    PlaybackFinished,
    SpeakingFailed,
    StopReason,
)
from voice.tts.scripted import ScriptedSynthesizer
from voice.types import AudioChunk, Transcript
from voice.vad.scripted import ScriptedVad


class TestFailures:
    @pytest.mark.parametrize("code", [ErrorCode.MICROPHONE_MISSING, ErrorCode.MICROPHONE_FAILED])
    def test_a_microphone_that_does_not_open_is_told(
        self, make_bench: MakeBench, code: ErrorCode, expect_log: Callable[..., None]
    ) -> None:
        expect_log(code)
        bench = make_bench(microphone=ScriptedMicrophone(code))
        bench.voice.listen("t1", profile())
        end = bench.end_of("t1")
        assert isinstance(end, ListeningStopped)
        assert (end.why, end.code) == (StopReason.MICROPHONE, code)
        assert bench.log.of(MicrophoneLost)[0].code is code

    def test_a_microphone_that_vanishes_is_told_and_found_again(
        self, live: Bench, expect_log: Callable[..., None]
    ) -> None:
        expect_log(ErrorCode.MICROPHONE_LOST)
        live.voice.listen("t1", profile())
        live.log.wait_for(ListeningStarted)
        live.stream().feed(tone(0.5))
        live.stream().lose()
        end = live.end_of("t1")
        assert isinstance(end, ListeningStopped)
        assert (end.why, end.code) == (StopReason.MICROPHONE, ErrorCode.MICROPHONE_LOST)
        assert live.stream().closed
        live.voice.listen("t2", profile())
        live.log.wait_for(ListeningStarted, lambda event: event.turn_id == "t2")

    def test_a_recogniser_that_fails_is_told_and_asked_again(
        self, bench: Bench, expect_log: Callable[..., None]
    ) -> None:
        expect_log(ErrorCode.TRANSCRIPTION_FAILED)
        bench.transcriber._texts.clear()
        bench.transcriber.add(VoiceError(ErrorCode.TRANSCRIPTION_FAILED))
        bench.transcriber.add("好的")
        bench.voice.listen("t1", profile())
        end = bench.end_of("t1")
        assert isinstance(end, ListeningStopped)
        assert (end.why, end.code) == (StopReason.RECOGNISER, ErrorCode.TRANSCRIPTION_FAILED)
        bench.voice.listen("t2", profile())
        assert isinstance(bench.end_of("t2"), Heard)

    def test_a_recogniser_that_is_not_there_opens_no_microphone(
        self, live: Bench, expect_log: Callable[..., None]
    ) -> None:
        expect_log(ErrorCode.VOICE_CLOSED)
        live.transcriber.close()
        live.voice.listen("t1", profile())
        end = live.end_of("t1")
        assert isinstance(end, ListeningStopped)
        assert end.why is StopReason.RECOGNISER
        assert isinstance(live.microphone, ScriptedMicrophone)
        assert live.microphone.streams == []

    @pytest.mark.parametrize("code", [ErrorCode.SYNTHESIS_FAILED, ErrorCode.SYNTHESIS_STALLED])
    def test_a_synthesizer_that_fails_is_told_and_asked_again(
        self, make_bench: MakeBench, code: ErrorCode, expect_log: Callable[..., None]
    ) -> None:
        expect_log(code)
        bench = make_bench(synthesizer=ScriptedSynthesizer(fail_with=code), clock=VirtualClock(jumps=True))
        bench.voice.say("u1", "余额是一百元。")
        assert bench.log.wait_for(SpeakingFailed).code is code
        bench.synthesizer.fail_with = None
        bench.voice.say("u2", "余额是一百元。")
        assert bench.log.wait_for(PlaybackFinished).utterance_id == "u2"

    @pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
    @pytest.mark.parametrize("broken", ["vad", "recogniser"])
    def test_a_defect_leaves_no_turn_open_and_refuses_the_next(self, make_bench: MakeBench, broken: str) -> None:
        class BrokenVad(ScriptedVad):
            def probability(self, chunk: AudioChunk) -> float:
                raise ZeroDivisionError

        class BrokenTranscriber(ScriptedTranscriber):
            def transcript(self, text: str, audio_ms: int) -> Transcript:
                raise ZeroDivisionError

        parts = {"vad": BrokenVad([])} if broken == "vad" else {"transcriber": BrokenTranscriber(["好"])}
        bench = make_bench(**parts)
        bench.voice.listen("t1", profile())
        assert isinstance(bench.end_of("t1"), ListeningStopped)
        for thread in (bench.voice._listening._voice, bench.voice._listening._recogniser):
            if thread.name == ("voice" if broken == "vad" else "voice-recogniser"):
                thread.join(GUARD_S)
        bench.voice.listen("t2", profile())
        end = bench.end_of("t2")
        assert isinstance(end, ListeningStopped)
        assert end.why is StopReason.CLOSED


def test_many_turns_and_interruptions_leave_no_turn_open(make_bench: MakeBench) -> None:
    """A storm of calls from four threads: every turn and every utterance still ends exactly once."""
    bench = make_bench(transcriber=ScriptedTranscriber(["好"] * 400), clock=VirtualClock(jumps=True))

    turns, said = set[str](), set[str]()

    def storm(seed: int) -> None:
        random = np.random.default_rng(seed)
        for number in range(60):
            action = random.integers(5)
            if action == 0:
                said.add(f"u{seed}-{number}")
                bench.voice.say(f"u{seed}-{number}", "好")
            elif action == 1:
                bench.voice.stop_listening()
            elif action == 2:
                bench.voice.stop_speaking()
            elif action == 3:
                bench.voice.finish_listening()
            else:
                turns.add(f"t{seed}-{number}")
                bench.voice.listen(f"t{seed}-{number}", profile())

    threads = [threading.Thread(target=storm, args=(seed,)) for seed in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(GUARD_S)
    bench.voice.close()
    assert {event.turn_id for event in bench.log.events if isinstance(event, TURN_ENDS)} == turns
    assert {event.utterance_id for event in bench.log.events if isinstance(event, SAY_ENDS)} == said
