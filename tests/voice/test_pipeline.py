"""The pipeline with its fakes on virtual time, and once with the real recogniser and the real VAD."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np
import pytest

from tests.voice.support import BANKING_PROMPT, GUARD_S, RECORDINGS, Heardlog, profile, silence, tone
from voice.asr.engine import Engine
from voice.asr.scripted import ScriptedTranscriber
from voice.asr.whisper import WhisperTranscriber
from voice.audio.null_speaker import NullSpeaker
from voice.audio.scripted_microphone import ScriptedMicrophone, ScriptedStream
from voice.audio.wav import read_clip
from voice.audio.wav_microphone import WavMicrophone
from voice.clock import VirtualClock
from voice.errors import ErrorCode, VoiceError
from voice.events import (
    ChunksDropped,
    Heard,
    Level,
    ListeningStarted,
    ListeningStopped,
    MicrophoneLost,
    NotHeard,
    PartialHeard,
    PlaybackFinished,
    PlaybackStarted,
    PlaybackStopped,
    SpeakingFailed,
    SpeechConfirmed,
    SpeechDropped,
    SpeechStarted,
    StopReason,
    VoiceEvent,
)
from voice.pipeline import VoicePipeline
from voice.ports import Microphone
from voice.settings import ListeningSettings
from voice.tts.scripted import ScriptedSynthesizer
from voice.types import AudioChunk, NotHeardReason, Transcript
from voice.vad.scripted import ScriptedVad
from voice.vad.silero import SileroVad

BLOCK_S = 0.032
SPOKEN = [0.0] * 10 + [0.9] * 40  # 0.32 s of silence, 1.28 s of speech, then silence

TURN_ENDS = (Heard, NotHeard, ListeningStopped)
SAY_ENDS = (PlaybackFinished, PlaybackStopped, SpeakingFailed)


@dataclass
class Bench:
    """A pipeline of fakes, each in the hands of the test."""

    log: Heardlog = field(default_factory=Heardlog)
    clock: VirtualClock = field(default_factory=VirtualClock)
    microphone: Microphone = field(default_factory=lambda: WavMicrophone(pace="fast"))
    vad: ScriptedVad = field(default_factory=lambda: ScriptedVad(SPOKEN))
    transcriber: ScriptedTranscriber = field(default_factory=lambda: ScriptedTranscriber(["给女儿转三百块五毛"]))
    synthesizer: ScriptedSynthesizer = field(default_factory=ScriptedSynthesizer)
    on_event: Callable[[VoiceEvent], None] = lambda event: None

    def __post_init__(self) -> None:
        def tell(event: VoiceEvent) -> None:
            self.log(event)
            self.on_event(event)

        self.voice = VoicePipeline(
            open_microphone=self.microphone.open,
            vad=self.vad,
            transcriber=self.transcriber,
            synthesizer=self.synthesizer,
            speaker=NullSpeaker(self.clock),
            on_event=tell,
            clock=self.clock,
        )
        self.voice.start()

    def end_of(self, turn_id: str) -> VoiceEvent:
        """How the turn ended; that it ended once is checked when the bench is taken down."""

        def is_it(event: VoiceEvent) -> bool:
            return isinstance(event, TURN_ENDS) and event.turn_id == turn_id

        return self.log.wait_for(VoiceEvent, is_it)

    def stream(self) -> ScriptedStream:
        """The scripted microphone's open stream."""
        assert isinstance(self.microphone, ScriptedMicrophone)
        return self.microphone.streams[-1]

    def close(self) -> None:
        self.voice.close()
        turns = [event.turn_id for event in self.log.events if isinstance(event, TURN_ENDS)]
        assert len(turns) == len(set(turns)), self.log.names()
        begun = {event.turn_id for event in self.log.of(ListeningStarted)}
        assert begun <= set(turns), self.log.names()
        said = [event.utterance_id for event in self.log.events if isinstance(event, SAY_ENDS)]
        assert len(said) == len(set(said)), self.log.names()
        assert {event.utterance_id for event in self.log.of(PlaybackStarted)} <= set(said)
        stamps = [event.at_ms for event in self.log.events]
        assert stamps == sorted(stamps)


MakeBench = Callable[..., Bench]


class Slow(ScriptedTranscriber):
    """A recogniser that takes its time over the first utterance."""

    def __init__(self) -> None:
        super().__init__(partial_every_ms=0)
        self.reading, self.going = threading.Event(), threading.Event()

    def next_text(self) -> str:
        self.reading.set()
        assert self.going.wait(GUARD_S)
        return "确认转账"


@pytest.fixture
def slow() -> Slow:
    return Slow()


@pytest.fixture
def make_bench() -> Iterator[MakeBench]:
    benches: list[Bench] = []

    def make(**parts: object) -> Bench:
        benches.append(Bench(**parts))  # type: ignore[arg-type] # of many kinds
        return benches[-1]

    yield make
    for bench in benches:
        bench.close()


@pytest.fixture
def bench(make_bench: MakeBench) -> Bench:
    return make_bench()


@pytest.fixture
def live(make_bench: MakeBench) -> Bench:
    """A bench whose microphone hears only what the test feeds it."""
    return make_bench(microphone=ScriptedMicrophone(), vad=ScriptedVad([], afterwards=0.9))


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
        slow.going.set()
        bench.voice.listen("t2", profile())
        assert isinstance(bench.end_of("t2"), Heard)
        assert [heard.turn_id for heard in bench.log.of(Heard)] == ["t2"]

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
    for turn_id, text in zip(names, ("给女儿转三百块五毛", "确认转账"), strict=True):
        voice.listen(turn_id, profile(end_silence_ms=1200, prompt=BANKING_PROMPT))
        heard = log.wait_for(Heard, lambda event, turn_id=turn_id: event.turn_id == turn_id)  # type: ignore[misc] # a default that binds the loop's variable
        assert text in heard.transcript.text
        assert 400 <= heard.timing.speech_start_ms <= 700  # the recording begins with half a second of silence
        assert heard.timing.endpoint_ms == 1200
        assert heard.timing.decode_ms > 0
    voice.close()
