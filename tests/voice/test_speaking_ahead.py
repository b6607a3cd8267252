"""What is said in several sentences: the next is made while one plays, and stopping stops all of it."""

import threading

import pytest

from tests.voice.pipeline_bench import MakeBench
from tests.voice.support import GUARD_S
from voice.clock import VirtualClock
from voice.errors import ErrorCode, VoiceError
from voice.events import PlaybackFinished, PlaybackStarted, PlaybackStopped, SpeakingFailed
from voice.tts.scripted import ScriptedSynthesizer
from voice.tts.sentences import LONGEST, sentences
from voice.types import Pcm


class Counting(ScriptedSynthesizer):
    """Tells when it has rendered so many parts; renders no part that holds 坏."""

    def __init__(self) -> None:
        super().__init__()
        self.more = threading.Condition()

    def render(self, text: str, rate: float) -> Pcm:
        if "坏" in text:
            raise VoiceError(ErrorCode.SYNTHESIS_FAILED, why="a bad part")
        pcm = super().render(text, rate)
        with self.more:
            self.more.notify_all()
        return pcm

    def wait_for(self, texts: list[str]) -> None:
        with self.more:
            assert self.more.wait_for(lambda: self.rendered == texts, GUARD_S), self.rendered


def test_the_next_sentences_are_made_while_the_first_is_heard(make_bench: MakeBench) -> None:
    synthesizer = Counting()
    bench = make_bench(synthesizer=synthesizer)
    bench.voice.say("u1", "第一句。第二句。第三句。第四句。")
    bench.log.wait_for(PlaybackStarted)
    synthesizer.wait_for(["第一句。", "第二句。", "第三句。"])  # two wait, and no more is made than that
    bench.clock.advance(0.7)
    synthesizer.wait_for(["第一句。", "第二句。", "第三句。", "第四句。"])
    assert bench.log.names() == ["PlaybackStarted"]


def test_the_next_utterance_is_made_while_one_is_heard(make_bench: MakeBench) -> None:
    synthesizer = Counting()
    bench = make_bench(synthesizer=synthesizer)
    bench.voice.say("u1", "第一句。")
    bench.log.wait_for(PlaybackStarted)
    bench.voice.say("u2", "第二句。")
    synthesizer.wait_for(["第一句。", "第二句。"])


def test_all_parts_together_are_one_utterance(make_bench: MakeBench) -> None:
    bench = make_bench(clock=VirtualClock(jumps=True))
    before = bench.clock.now_ns()
    bench.voice.say("u1", "第一句。第二句。第三句。")
    bench.log.wait_for(PlaybackFinished)
    assert bench.log.names() == ["PlaybackStarted", "PlaybackFinished"]
    assert (bench.clock.now_ns() - before) / 1e9 == pytest.approx(9 * 0.22)


def test_stopping_stops_the_sentences_that_have_not_come_yet(make_bench: MakeBench) -> None:
    synthesizer = Counting()
    bench = make_bench(synthesizer=synthesizer)
    bench.voice.say("u1", "第一句。第二句。第三句。第四句。")
    bench.log.wait_for(PlaybackStarted)
    bench.voice.stop_speaking()
    bench.log.wait_for(PlaybackStopped)
    bench.voice.say("u2", "好。")
    bench.log.wait_for(PlaybackStarted, lambda event: event.utterance_id == "u2")
    assert "第四句。" not in synthesizer.rendered
    assert bench.log.names() == ["PlaybackStarted", "PlaybackStopped", "PlaybackStarted"]


def test_withdrawing_what_waits_does_not_touch_what_is_made_for_another(make_bench: MakeBench) -> None:
    bench = make_bench(clock=VirtualClock(jumps=True))
    for number in range(4):
        bench.voice.say(f"u{number}", "第一句。第二句。")
    bench.voice.withdraw("u2")
    bench.log.wait_for(PlaybackFinished, lambda event: event.utterance_id == "u3")
    assert {event.utterance_id for event in bench.log.of(PlaybackFinished)} >= {"u0", "u1", "u3"}


def test_a_later_sentence_that_cannot_be_said_is_told_once(make_bench: MakeBench, expect_log: object) -> None:
    expect_log(ErrorCode.SYNTHESIS_FAILED)  # type: ignore[operator] # the fixture's function
    bench = make_bench(synthesizer=Counting(), clock=VirtualClock(jumps=True))
    bench.voice.say("u1", "好。坏。好。")
    assert bench.log.wait_for(SpeakingFailed).code is ErrorCode.SYNTHESIS_FAILED
    bench.voice.say("u2", "好。")
    bench.log.wait_for(PlaybackFinished)
    assert bench.log.names() == ["PlaybackStarted", "SpeakingFailed", "PlaybackStarted", "PlaybackFinished"]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_defect_in_the_voice_fails_what_waits_and_hangs_nobody(make_bench: MakeBench, expect_log: object) -> None:
    expect_log(ErrorCode.SYNTHESIS_FAILED)  # type: ignore[operator] # the fixture's function

    class Defect(ScriptedSynthesizer):
        def render(self, text: str, rate: float) -> Pcm:
            raise AssertionError("a defect")

    bench = make_bench(synthesizer=Defect())
    bench.voice.say("u1", "好。")
    assert bench.log.wait_for(SpeakingFailed).code is ErrorCode.SYNTHESIS_FAILED
    bench.voice.say("u2", "好。")
    bench.log.wait_for(SpeakingFailed, lambda event: event.utterance_id == "u2")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("好的。", ("好的。",)),
        ("好的。请看屏幕！", ("好的。", "请看屏幕！")),
        (
            "请您确认，给女儿李娟转账三百元五角，尾号三三零五。",
            ("请您确认，", "给女儿李娟转账三百元五角，尾号三三零五。"),
        ),
        ("真的吗？？！", ("真的吗？？！",)),
        ("他说“好。”然后走了。", ("他说“好。”", "然后走了。")),
        ("……好。", ("……好。",)),
        ("第一行\n第二行", ("第一行", "第二行")),
        ("", ()),
        ("。。", ("。。",)),
    ],
)
def test_where_a_text_is_cut(text: str, parts: tuple[str, ...]) -> None:
    assert sentences(text) == parts


def test_a_sentence_without_end_is_cut_all_the_same() -> None:
    parts = sentences("字" * 500)
    assert "".join(parts) == "字" * 500
    assert max(map(len, parts)) <= LONGEST
