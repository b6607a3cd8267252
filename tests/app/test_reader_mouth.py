"""The screen reader's mouth on the program's voice: one sentence at a time, and never anybody else's cut off."""

from __future__ import annotations

from app.main_loop import VirtualMainLoop
from app.reader.voice_mouth import VoiceMouth
from voice.events import PlaybackFinished, PlaybackStopped


class Voice:
    """Keeps what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, ...]] = []

    def say(self, utterance_id: str, text: str, rate: float) -> None:
        self.asked.append((utterance_id, text, f"{rate:g}"))

    def withdraw(self, utterance_id: str) -> None:
        self.asked.append(("withdraw", utterance_id))


def test_a_sentence_that_was_said_is_over_once() -> None:
    voice, loop, over = Voice(), VirtualMainLoop(), list[str]()
    mouth = VoiceMouth(voice, loop)
    mouth.say("余额，按钮", 1.3, lambda: over.append("one"))
    assert voice.asked == [("reader-1", "余额，按钮", "1.3")]
    assert mouth.took(PlaybackFinished(at_ms=0, utterance_id="reader-1"))
    assert over == []  # told on a thread of the voice
    loop.run()
    assert over == ["one"]


def test_what_is_cut_off_tells_nothing_and_leaves_others_alone() -> None:
    voice, loop, over = Voice(), VirtualMainLoop(), list[str]()
    mouth = VoiceMouth(voice, loop)
    mouth.say("余额", 1.0, lambda: over.append("one"))
    mouth.say("转账", 1.0, lambda: over.append("two"))
    assert ("withdraw", "reader-1") in voice.asked
    mouth.took(PlaybackStopped(at_ms=0, utterance_id="reader-1"))
    loop.run()
    assert over == []
    assert not mouth.took(PlaybackFinished(at_ms=0, utterance_id="assistant-7"))


def test_it_is_quiet_only_when_nothing_sounds_any_more() -> None:
    voice, loop, told = Voice(), VirtualMainLoop(), list[str]()
    mouth = VoiceMouth(voice, loop)
    mouth.hush(lambda: told.append("at once"))
    mouth.say("说话，按钮", 1.0, lambda: None)
    mouth.hush(lambda: told.append("then"))
    assert told == ["at once"]
    mouth.took(PlaybackStopped(at_ms=0, utterance_id="reader-1"))
    loop.run()
    assert told == ["at once", "then"]
