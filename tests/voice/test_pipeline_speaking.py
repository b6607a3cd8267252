"""What the pipeline says, never while it listens; and how it is closed."""

import threading

import pytest

from tests.voice.pipeline_bench import Bench, MakeBench, Slow
from tests.voice.support import GUARD_S, Heardlog, profile
from voice.asr.scripted import ScriptedTranscriber
from voice.audio.null_speaker import NullSpeaker
from voice.audio.scripted_microphone import ScriptedMicrophone
from voice.clock import VirtualClock
from voice.events import (
    Heard,
    ListeningStarted,
    ListeningStopped,
    PlaybackFinished,
    PlaybackStarted,
    PlaybackStopped,
    SpeechConfirmed,
    StopReason,
    VoiceEvent,
)
from voice.pipeline import VoicePipeline
from voice.tts.scripted import ScriptedSynthesizer
from voice.vad.scripted import ScriptedVad


class TestSpeaking:
    def test_an_utterance_is_rendered_played_and_over_after_its_length(self, bench: Bench) -> None:
        bench.voice.say("u1", "好的。")
        started = bench.log.wait_for(PlaybackStarted)
        assert started.audio_ms == 440
        bench.clock.advance(0.43)
        assert bench.log.of(PlaybackFinished) == []
        bench.clock.advance(0.02)
        assert bench.log.wait_for(PlaybackFinished).utterance_id == "u1"

    def test_utterances_wait_for_one_another(self, make_bench: MakeBench) -> None:
        bench = make_bench(clock=VirtualClock(jumps=True))
        for number in range(3):
            bench.voice.say(f"u{number}", "好")
        bench.log.wait_for(PlaybackFinished, lambda event: event.utterance_id == "u2")
        assert bench.log.names() == ["PlaybackStarted", "PlaybackFinished"] * 3

    def test_stopping_cuts_what_is_said_and_drops_what_waits(self, bench: Bench) -> None:
        bench.voice.say("u1", "第一句。")
        bench.voice.say("u2", "第二句。")
        bench.log.wait_for(PlaybackStarted)
        bench.voice.stop_speaking()
        bench.log.wait_for(PlaybackStopped, lambda event: event.utterance_id == "u2")
        assert bench.log.names() == ["PlaybackStarted", "PlaybackStopped", "PlaybackStopped"]
        bench.voice.say("u3", "第三句。")
        bench.log.wait_for(PlaybackStarted, lambda event: event.utterance_id == "u3")

    def test_withdrawing_one_leaves_the_others(self, bench: Bench) -> None:
        bench.voice.say("u1", "第一句。")
        bench.voice.say("u2", "第二句。")
        bench.voice.say("u3", "第三句。")
        bench.log.wait_for(PlaybackStarted)
        bench.voice.withdraw("u2")
        bench.voice.withdraw("u1")
        bench.voice.withdraw("nobody")
        assert bench.log.wait_for(PlaybackStopped).utterance_id == "u1"
        assert bench.log.wait_for(PlaybackStarted, lambda event: event.utterance_id == "u3").at_ms >= 0
        assert [event.utterance_id for event in bench.log.of(PlaybackStopped)] == ["u1", "u2"]

    def test_stopping_while_it_is_rendered_makes_no_sound(self, make_bench: MakeBench) -> None:
        bench = make_bench(synthesizer=ScriptedSynthesizer(holds=True))
        bench.voice.say("u1", "好的。")
        assert bench.synthesizer.rendering.wait(GUARD_S)
        bench.voice.stop_speaking()
        bench.log.wait_for(PlaybackStopped)
        assert bench.log.names() == ["PlaybackStopped"]

    @pytest.mark.parametrize(("text", "rate"), [("", 1.0), ("  ", 1.0), ("好", 0.1), ("好", 3.0)])
    def test_nothing_to_say_is_a_mistake_of_the_caller(self, bench: Bench, text: str, rate: float) -> None:
        with pytest.raises(ValueError):  # noqa: PT011 - which sentence it is does not matter
            bench.voice.say("u1", text, rate)


class TestHalfDuplex:
    def test_it_does_not_listen_while_it_speaks(self, bench: Bench) -> None:
        bench.voice.say("u1", "好的。")
        bench.log.wait_for(PlaybackStarted)
        bench.voice.listen("t1", profile())
        end = bench.end_of("t1")
        assert isinstance(end, ListeningStopped)
        assert end.why is StopReason.SPEAKING
        assert bench.log.of(ListeningStarted) == []

    def test_it_does_not_listen_while_it_is_about_to_speak(self, make_bench: MakeBench) -> None:
        bench = make_bench(synthesizer=ScriptedSynthesizer(holds=True))
        bench.voice.say("u1", "好的。")
        bench.voice.listen("t1", profile())
        end = bench.end_of("t1")
        assert isinstance(end, ListeningStopped)
        assert end.why is StopReason.SPEAKING

    def test_the_answer_to_the_end_of_playback_may_listen(self, make_bench: MakeBench) -> None:
        bench = make_bench(clock=VirtualClock(jumps=True))
        bench.on_event = lambda event: (
            bench.voice.listen("t1", profile()) if isinstance(event, PlaybackFinished) else None
        )
        bench.voice.say("u1", "好的。")
        assert isinstance(bench.end_of("t1"), Heard)

    def test_speaking_closes_the_microphone_before_any_sound(self, live: Bench) -> None:
        live.voice.listen("t1", profile())
        live.log.wait_for(ListeningStarted)
        live.voice.say("u1", "好的。")
        end = live.end_of("t1")
        assert isinstance(end, ListeningStopped)
        assert end.why is StopReason.SPEAKING
        live.log.wait_for(PlaybackStarted)
        assert live.stream().closed
        assert live.log.names() == ["ListeningStarted", "ListeningStopped", "PlaybackStarted"]

    def test_what_was_said_completely_is_still_read_while_it_speaks(self, slow: Slow, make_bench: MakeBench) -> None:
        bench = make_bench(transcriber=slow)
        bench.voice.listen("t1", profile())
        assert slow.reading.wait(GUARD_S)
        bench.voice.say("u1", "请稍等。")
        bench.log.wait_for(PlaybackStarted)
        slow.going.set()
        assert isinstance(bench.end_of("t1"), Heard)


class TestClosing:
    def test_closing_ends_everything_that_is_under_way(self, live: Bench) -> None:
        live.voice.listen("t1", profile())
        live.log.wait_for(ListeningStarted)
        live.voice.close()
        end = live.end_of("t1")
        assert isinstance(end, ListeningStopped)
        assert end.why is StopReason.CLOSED
        assert live.stream().closed
        live.voice.close()
        live.voice.listen("t2", profile())
        live.voice.say("u1", "好")

    def test_closing_in_the_middle_of_a_sentence_stops_it(self, bench: Bench) -> None:
        bench.voice.say("u1", "这一句很长很长很长。")
        bench.log.wait_for(PlaybackStarted)
        bench.voice.close()
        assert bench.log.names() == ["PlaybackStarted", "PlaybackStopped"]

    def test_closing_from_within_an_event_does_not_hang(self, make_bench: MakeBench) -> None:
        bench = make_bench()
        closed = threading.Event()

        def close(event: VoiceEvent) -> None:
            if isinstance(event, SpeechConfirmed):
                bench.voice.close()
                closed.set()

        bench.on_event = close
        bench.voice.listen("t1", profile())
        assert closed.wait(GUARD_S)
        bench.end_of("t1")

    def test_before_it_is_started_nothing_can_be_asked(self) -> None:
        voice = VoicePipeline(
            open_microphone=ScriptedMicrophone().open,
            vad=ScriptedVad([]),
            transcriber=ScriptedTranscriber(),
            synthesizer=ScriptedSynthesizer(),
            speaker=NullSpeaker(VirtualClock()),
            on_event=Heardlog(),
        )
        with pytest.raises(RuntimeError, match="not started"):
            voice.listen("t1", profile())
        with pytest.raises(RuntimeError, match="not started"):
            voice.say("u1", "好")
        voice.close()
        with pytest.raises(RuntimeError, match="once"):
            voice.start()
