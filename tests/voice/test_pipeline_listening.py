"""Listening turns of the pipeline: with fakes on virtual time, and once with the real recogniser and VAD."""

from collections.abc import Callable

import pytest

from tests.voice.pipeline_bench import BLOCK_S, Bench, MakeBench, Slow
from tests.voice.support import BANKING_PROMPT, GUARD_S, RECORDINGS, Heardlog, profile, silence, tone
from voice.asr.engine import Engine
from voice.asr.scripted import ScriptedSession, ScriptedTranscriber
from voice.asr.whisper import WhisperTranscriber
from voice.audio.null_speaker import NullSpeaker
from voice.audio.scripted_microphone import ScriptedMicrophone
from voice.audio.wav import read_clip
from voice.audio.wav_microphone import WavMicrophone
from voice.clock import VirtualClock
from voice.events import (
    ChunksDropped,
    Heard,
    Level,
    ListeningStarted,
    ListeningStopped,
    NotHeard,
    PartialHeard,
    SpeechConfirmed,
    SpeechDropped,
    SpeechStarted,
    StopReason,
)
from voice.pipeline import VoicePipeline
from voice.settings import ListeningSettings
from voice.tts.scripted import ScriptedSynthesizer
from voice.types import ListenProfile, NotHeardReason
from voice.vad.scripted import ScriptedVad
from voice.vad.silero import SileroVad


class TestListening:
    def test_a_sentence_is_heard_and_every_stage_is_timed(self, bench: Bench) -> None:
        bench.voice.listen("t1", profile(end_silence_ms=700))
        end = bench.end_of("t1")
        assert isinstance(end, Heard)
        assert end.transcript.text == "给女儿转三百块五毛"
        assert end.timing.speech_start_ms == 320
        assert end.timing.speech_end_ms == 1600
        assert end.timing.endpoint_ms == 700
        assert end.timing.audio_ms == end.transcript.audio_ms

    def test_the_wait_for_the_text_is_measured_from_the_end_of_the_speech(
        self, slow: Slow, make_bench: MakeBench
    ) -> None:
        bench = make_bench(transcriber=slow)
        bench.voice.listen("t1", profile(end_silence_ms=700))
        assert slow.reading.wait(GUARD_S)
        bench.clock.advance(0.25)
        slow.going.set()
        end = bench.end_of("t1")
        assert isinstance(end, Heard)
        assert (end.timing.endpoint_ms, end.timing.text_ms) == (700, 950)

    def test_pauses_within_the_sentence_are_told(self, make_bench: MakeBench) -> None:
        bench = make_bench(vad=ScriptedVad([0.9] * 20 + [0.0] * 10 + [0.9] * 20))
        bench.voice.listen("t1", profile())
        end = bench.end_of("t1")
        assert isinstance(end, Heard)
        assert end.timing.pauses_ms == (320,)

    def test_captions_keep_what_two_readings_agreed_on(self, bench: Bench) -> None:
        bench.voice.listen("t1", profile())
        bench.end_of("t1")
        captions = [(caption.text, caption.agreed) for caption in bench.log.of(PartialHeard)]
        assert captions == [("给", 0), ("给女", 1)]

    def test_events_come_in_their_order(self, bench: Bench) -> None:
        bench.voice.listen("t1", profile())
        bench.end_of("t1")
        assert bench.log.names() == [
            "ListeningStarted",
            "SpeechStarted",
            "SpeechConfirmed",
            "PartialHeard",
            "PartialHeard",
            "Heard",
        ]

    def test_the_onset_reaches_the_recogniser(self, bench: Bench) -> None:
        bench.voice.listen("t1", profile())
        bench.end_of("t1")
        chunks = bench.transcriber.sessions[0].chunks
        assert chunks[0].start_sample == 0  # 320 ms before the voice was noticed: less than the pre-roll
        starts = [chunk.start_sample for chunk in chunks]
        assert starts == list(range(0, len(starts) * 512, 512))

    def test_silence_long_before_the_onset_does_not(self, make_bench: MakeBench) -> None:
        bench = make_bench(vad=ScriptedVad([0.0] * 60 + [0.9] * 20))
        bench.voice.listen("t1", profile())
        bench.end_of("t1")
        first = bench.transcriber.sessions[0].chunks[0]
        assert first.start_sample // 512 == 60 - 14  # blocks of the 480 ms of pre-roll, that with the onset counted

    def test_nobody_speaks(self, make_bench: MakeBench) -> None:
        bench = make_bench(vad=ScriptedVad([]))
        bench.voice.listen("t1", profile(first_silence_ms=8000))
        end = bench.end_of("t1")
        assert isinstance(end, NotHeard)
        assert end.reason is NotHeardReason.SILENCE
        assert bench.log.names() == ["ListeningStarted", "NotHeard"]

    def test_a_click_is_taken_back(self, make_bench: MakeBench) -> None:
        bench = make_bench(vad=ScriptedVad([0.9, 0.9] + [0.0] * 30 + [0.9] * 30))
        bench.voice.listen("t1", profile())
        bench.end_of("t1")
        kinds = [type(event) for event in bench.log.events if not isinstance(event, (Level, PartialHeard))]
        assert kinds == [ListeningStarted, SpeechStarted, SpeechDropped, SpeechStarted, SpeechConfirmed, Heard]

    @pytest.mark.parametrize(
        ("transcriber", "reason"),
        [
            (ScriptedTranscriber([""]), NotHeardReason.EMPTY),
            (ScriptedTranscriber(["字幕由Amara.org社区提供"]), NotHeardReason.INVENTED),
            (ScriptedTranscriber(["转账"], no_speech_probability=0.95), NotHeardReason.NO_SPEECH),
            (ScriptedTranscriber(["转账"], mean_log_probability=-1.5), NotHeardReason.LOW_CONFIDENCE),
        ],
    )
    def test_what_nobody_said_is_not_heard(
        self, make_bench: MakeBench, transcriber: ScriptedTranscriber, reason: NotHeardReason
    ) -> None:
        bench = make_bench(transcriber=transcriber)
        bench.voice.listen("t1", profile())
        end = bench.end_of("t1")
        assert isinstance(end, NotHeard)
        assert end.reason is reason

    def test_turn_follows_turn(self, bench: Bench) -> None:
        bench.transcriber.add("确认转账")
        for turn_id, text in (("t1", "给女儿转三百块五毛"), ("t2", "确认转账")):
            bench.voice.listen(turn_id, profile())
            end = bench.end_of(turn_id)
            assert isinstance(end, Heard)
            assert end.transcript.text == text

    def test_a_second_turn_at_the_same_time_is_refused(self, live: Bench) -> None:
        live.voice.listen("t1", profile())
        live.log.wait_for(ListeningStarted)
        live.voice.listen("t2", profile())
        end = live.end_of("t2")
        assert isinstance(end, ListeningStopped)
        assert end.why is StopReason.BUSY

    def test_the_answer_to_a_turn_may_begin_the_next(self, make_bench: MakeBench) -> None:
        bench = make_bench()
        bench.on_event = lambda event: (
            bench.voice.listen("t2", profile()) if isinstance(event, Heard) and event.turn_id == "t1" else None
        )
        bench.transcriber.add("好")
        bench.voice.listen("t1", profile())
        assert isinstance(bench.end_of("t2"), Heard)

    def test_stopping_closes_the_microphone_first(self, live: Bench) -> None:
        live.voice.listen("t1", profile())
        live.log.wait_for(ListeningStarted)
        live.stream().feed(tone(0.5))
        live.log.wait_for(SpeechConfirmed)
        live.voice.stop_listening()
        end = live.end_of("t1")
        assert isinstance(end, ListeningStopped)
        assert (end.why, end.code) == (StopReason.ASKED, None)
        assert live.stream().closed
        assert live.transcriber.sessions[0].cancelled  # what was begun in a pause is given up

    def test_stopping_when_nothing_is_heard_does_nothing(self, bench: Bench) -> None:
        bench.voice.stop_listening()
        bench.voice.finish_listening()
        bench.voice.stop_speaking()
        bench.voice.listen("t1", profile())
        assert isinstance(bench.end_of("t1"), Heard)

    def test_stopping_while_it_is_read_drops_the_text(self, slow: Slow, make_bench: MakeBench) -> None:
        bench = make_bench(transcriber=slow)
        bench.voice.listen("t1", profile())
        assert slow.reading.wait(GUARD_S)
        bench.voice.stop_listening()
        end = bench.end_of("t1")
        assert isinstance(end, ListeningStopped)
        assert end.why is StopReason.ASKED
        assert slow.sessions[0].cancelled  # so that the recogniser gives it up
        slow.going.set()
        bench.voice.listen("t2", profile())
        assert isinstance(bench.end_of("t2"), Heard)
        assert [heard.turn_id for heard in bench.log.of(Heard)] == ["t2"]

    def test_a_caption_that_comes_late_is_not_told(self, make_bench: MakeBench) -> None:
        told: list[Callable[[str], None]] = []

        class Late(ScriptedTranscriber):
            def start(self, profile: ListenProfile, on_partial: Callable[[str], None]) -> ScriptedSession:
                told.append(on_partial)
                return super().start(profile, on_partial)

        bench = make_bench(transcriber=Late(["好"]), vad=ScriptedVad([0.9] * 10))
        bench.voice.listen("t1", profile())
        bench.end_of("t1")
        told[0]("好吧")
        bench.voice.close()
        assert bench.log.of(PartialHeard) == []

    def test_letting_the_button_go_ends_the_sentence(self, live: Bench) -> None:
        live.voice.listen("t1", profile())
        live.log.wait_for(ListeningStarted)
        live.stream().feed(tone(1.0))
        live.log.wait_for(PartialHeard)  # 700 ms have been heard
        live.voice.finish_listening()
        end = live.end_of("t1")
        assert isinstance(end, Heard)
        assert end.timing.endpoint_ms == 0

    def test_letting_the_button_go_without_a_word_is_silence(self, make_bench: MakeBench) -> None:
        bench = make_bench(microphone=ScriptedMicrophone(), vad=ScriptedVad([]))
        bench.voice.listen("t1", profile())
        bench.log.wait_for(ListeningStarted)
        bench.voice.finish_listening()
        end = bench.end_of("t1")
        assert isinstance(end, NotHeard)
        assert end.reason is NotHeardReason.SILENCE

    def test_the_level_is_told_ten_times_a_second(self, live: Bench) -> None:
        live.voice.listen("t1", profile())
        live.log.wait_for(ListeningStarted)
        live.stream().feed(tone(0.96, amplitude=0.5))
        live.log.wait_for(PartialHeard)
        live.voice.stop_listening()
        live.end_of("t1")
        levels = live.log.of(Level)
        assert 7 <= len(levels) <= 10
        assert all(level.rms_dbfs == pytest.approx(-9, abs=0.5) for level in levels)

    def test_lost_sound_is_counted_and_its_time_passes(self, make_bench: MakeBench) -> None:
        bench = make_bench(microphone=ScriptedMicrophone(), vad=ScriptedVad([]))
        bench.voice.listen("t1", profile(first_silence_ms=3000))
        bench.log.wait_for(ListeningStarted)
        bench.stream().drop(100)  # 3.2 s
        bench.stream().feed(silence(BLOCK_S))
        end = bench.end_of("t1")
        assert isinstance(end, NotHeard)
        assert bench.log.of(ChunksDropped)[0].count == 100


@pytest.mark.models
def test_a_recording_goes_from_the_microphone_to_its_text(whisper_engine: Engine) -> None:
    log = Heardlog()
    names = ("happy-path/01", "happy-path/02")
    microphone = WavMicrophone((read_clip(RECORDINGS / f"{name}.wav") for name in names), pace="fast")
    voice = VoicePipeline(
        open_microphone=microphone.open,
        vad=SileroVad(),
        transcriber=WhisperTranscriber(whisper_engine),
        synthesizer=ScriptedSynthesizer(),
        speaker=NullSpeaker(VirtualClock(jumps=True)),
        on_event=log,
        settings=ListeningSettings(),
    )
    voice.start()
    for turn_id, text in zip(names, ("给女儿转三百块五毛", "同意转账"), strict=True):
        voice.listen(turn_id, profile(end_silence_ms=1200, prompt=BANKING_PROMPT))
        heard = log.wait_for(Heard, lambda event, turn_id=turn_id: event.turn_id == turn_id)  # type: ignore[misc] # a default that binds the loop's variable
        assert text in heard.transcript.text
        assert 400 <= heard.timing.speech_start_ms <= 700  # the recording begins with half a second of silence
        assert heard.timing.endpoint_ms == 1200
        assert heard.timing.decode_ms > 0
    voice.close()
