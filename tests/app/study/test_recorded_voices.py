"""A person talks to the bank and is recorded: what was said can be done again to the fen, and nothing but their own word grants."""

from __future__ import annotations

import wave
from contextlib import closing
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.study.held_dialogue import HeldDialogue
from app.study.live.kept_sound import KeptSound
from app.study.recorded_session import read_recorded
from app.study.replay import TaskReplay
from lab.manifest import RECORDINGS
from lab.moderation import port as p
from lab.recordings import records as r
from lab.recordings.reading import read_recording
from lab.recordings.sound import SOUNDS, read_anchors
from lab.schema import kinds as k
from tests.app.study.live_support import dialogue, events_of
from tests.app.study.recorded_people import PIN, Hand, acts_of, holds, nowhere, paid, to_the_payment, visits
from tests.app.study.test_live_screens import one_condition
from voice.audio.scripted_microphone import ScriptedMicrophone
from voice.errors import ErrorCode
from voice.events import StopReason
from voice.types import FRAME_SAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = [pytest.mark.usefixtures("study_application"), pytest.mark.timeout(300)]
LOUD = 300
ORDER = "给女儿转三百块五毛"
TICKS = ("可以录下我说的话", "可以录下屏幕")


class Talker:
    """Somebody who talks to the assistant: as long as it listens the microphone is open."""

    def __init__(self, hand: Hand, microphone: KeptSound, scripted: ScriptedMicrophone) -> None:
        self.hand = hand
        self.room = hand.room
        self._microphone = microphone
        self._scripted = scripted
        self.times = 0

    def hear_out(self) -> None:
        """Let the assistant say all that it has to say."""
        while self.room.voice.speaking is not None:
            self.room.move_on(1_500)
            self.room.voice.finish_speaking()
            self.room.rest()

    def called(self) -> None:
        """Have the assistant listen."""
        self.hear_out()
        if self.room.voice.listening is None:
            self.hand.press("说话")
            self.hear_out()
        assert self.room.voice.listening is not None

    def say(self, text: str, *others: str) -> None:
        """Say it when the assistant listens; `others`: what else the recogniser may have heard."""
        self.called()
        self.sound()
        self.room.voice.hear(text, *others)
        self.room.rest()

    def sound(self) -> None:
        """What the microphone hears of it."""
        stream = self._microphone.open()
        self.times += 1
        self.room.rest()
        assert "声音" in self.hand.mark
        self._scripted.streams[-1].feed(np.full(FRAME_SAMPLES, LOUD, np.int16))
        assert stream.read() is not None
        stream.close()
        self.room.move_on(800)


@pytest.fixture
def talk(tmp_path: Path) -> Iterator[Callable[..., Talker]]:
    """Somebody before a transfer by voice, in a session whose screen and sound are recorded."""
    with visits(tmp_path) as come:

        def begin(version: str = "elder", *ticks: str) -> Talker:
            scripted = ScriptedMicrophone()
            microphone = KeptSound(scripted)
            hand = come(spoken_study(version), microphone, talk=dialogue())
            to_the_payment(hand, *(ticks or TICKS))
            return Talker(hand, microphone, scripted)

        yield begin


def spoken_study(version: str) -> str:
    return one_condition(version, 1.0, "voice").replace("密码写在卡片上：135790。", "密码写在卡片上。")


def heard_in(session: Path) -> list[set[int]]:
    """The loudnesses in each file of sound."""
    found = []
    for file in sorted((session / RECORDINGS / SOUNDS).iterdir()):
        with wave.open(str(file)) as sound:
            found.append(set(np.frombuffer(sound.readframes(sound.getnframes()), "<i2").tolist()))
    return found


@pytest.mark.parametrize("version", ["standard", "elder"])
def test_a_transfer_by_voice_ends_in_the_same_bank_to_the_fen(
    talk: Callable[..., Talker], tmp_path: Path, version: str
) -> None:
    talker = talk(version)
    talker.say(ORDER)
    assert "六二八五" in talker.room.voice.said[-1], "a card is read digit by digit"
    talker.say("确认转账")
    assert talker.room.run.open is not None
    assert talker.room.run.open.page == "Pin"
    talker.hand.press(*PIN, "确定")
    assert talker.room.run.shown.screen == "ended"
    session = tmp_path / "P001"
    assert [each.task for each in holds(session, tmp_path / "replays")] == ["look", "pay"]
    assert paid(session) == [30_050]
    assert [act.text for act in acts_of(session) if isinstance(act, r.Said)] == [ORDER, "确认转账"]
    assert heard_in(session) == [{LOUD}, {LOUD}]
    assert len({each.anchor.file for each in read_anchors(session / RECORDINGS)}) == talker.times == 2
    posted = [
        each for each in events_of(tmp_path) if isinstance(each, k.BankHappened) and each.event == "transfer.posted"
    ]
    assert [each.values.get("by") for each in posted] == ["voice"]
    nowhere(session, PIN)
    assert not talker.hand.mark


def test_nothing_but_the_persons_own_word_grants_and_a_replay_grants_no_more(
    talk: Callable[..., Talker], tmp_path: Path
) -> None:
    talker = talk()
    desk, run = talker.room.run.desk, talker.room.run
    talker.say(ORDER)
    talker.called()

    def asked_anew() -> None:
        talker.room.rest()
        assert run.open is not None
        assert run.open.page != "Pin"
        talker.called()

    assert desk.tell(p.Hear("确认转账")) is None
    asked_anew()
    assert desk.tell(p.Hold(heard=True, said=False, within_ms=60_000)) is None
    talker.room.voice.hear("嗯")
    talker.room.rest()
    (waiting,) = desk.snapshot().waiting
    assert desk.tell(p.LetGo(waiting.number, "确认转账")) is None
    asked_anew()
    talker.room.voice.hear("确认转账")
    talker.room.rest()
    (waiting,) = desk.snapshot().waiting
    talker.hand.press(
        "停止", "说话"
    )  # asked once more, before the moderator let go what was said to the first question
    assert desk.tell(p.LetGo(waiting.number, "确认转账")) is None
    assert desk.tell(p.Hold(heard=False, said=False)) is None
    asked_anew()
    talker.say("确认转账", "先别确认转账")
    asked_anew()
    talker.say("确认转账")
    assert run.open is not None
    assert run.open.page == "Pin"
    talker.hand.press("我不做了", "是，不做了")
    session = tmp_path / "P001"
    found = holds(session, tmp_path / "replays")
    assert found[-1].task == "pay"
    assert paid(session) == []


@pytest.mark.parametrize("words", ["135790", "一三五七九零", "密码是一三五七九零"])
def test_what_is_said_at_the_pad_is_in_no_file_and_does_not_spoil_the_replay(
    talk: Callable[..., Talker], tmp_path: Path, words: str
) -> None:
    talker = talk()
    talker.say(ORDER)
    talker.say("确认转账")
    talker.say(words, words + "吧")
    talker.hear_out()
    talker.hand.press(*PIN, "确定")
    session = tmp_path / "P001"
    holds(session, tmp_path / "replays")
    assert paid(session) == [30_050]
    assert heard_in(session) == [{LOUD}, {LOUD}, {0}]
    nowhere(session, words)
    nowhere(session, PIN)


def test_who_calls_it_off_at_the_pad_has_called_it_off_in_the_replay_too(
    talk: Callable[..., Talker], tmp_path: Path
) -> None:
    talker = talk()
    talker.say(ORDER)
    talker.say("确认转账")
    talker.say("不对不对，先不转了，密码135790")
    talker.hear_out()
    talker.hand.press("我不做了", "是，不做了")
    session = tmp_path / "P001"
    holds(session, tmp_path / "replays")
    left = read_recording(session)[-1].state
    assert left is not None
    assert [row.kind for row in left.movements] == ["pending", "void"]
    nowhere(session, PIN)
    nowhere(session, "先不转了")


def test_of_several_readings_the_one_that_was_meant_is_meant_in_the_replay(
    talk: Callable[..., Talker], tmp_path: Path
) -> None:
    talker = talk()
    talker.say("给女而赚三百块五毛", ORDER)
    talker.say("确认转账")
    talker.hand.press(*PIN, "确定")
    session = tmp_path / "P001"
    holds(session, tmp_path / "replays")
    assert paid(session) == [30_050]


@pytest.mark.parametrize(
    ("why", "code"),
    [
        (StopReason.MICROPHONE, ErrorCode.MICROPHONE_LOST),
        (StopReason.RECOGNISER, ErrorCode.TRANSCRIPTION_FAILED),
        (StopReason.SPEAKING, None),
    ],
)
def test_listening_that_ends_by_itself_ends_in_the_replay_too(
    talk: Callable[..., Talker], tmp_path: Path, why: StopReason, code: ErrorCode | None
) -> None:
    talker = talk()
    talker.called()
    talker.room.voice.end_listening(why, code)
    talker.room.rest()
    talker.hear_out()
    talker.say(ORDER)
    talker.say("确认转账")
    talker.hand.press(*PIN, "确定")
    session = tmp_path / "P001"
    holds(session, tmp_path / "replays")
    assert paid(session) == [30_050]


def test_silence_is_done_again(talk: Callable[..., Talker], tmp_path: Path) -> None:
    talker = talk()
    talker.called()
    talker.room.voice.hear_nothing()
    talker.room.rest()
    talker.say(ORDER)
    talker.say("确认转账")
    talker.hand.press(*PIN, "确定")
    holds(tmp_path / "P001", tmp_path / "replays")
    assert paid(tmp_path / "P001") == [30_050]


def test_after_a_task_given_up_at_the_pad_sound_is_kept_again(talk: Callable[..., Talker], tmp_path: Path) -> None:
    talker = talk()
    talker.say(ORDER)
    talker.say("确认转账")
    talker.hand.press("我不做了", "是，不做了")
    while talker.room.run.shown.screen == "ended":
        talker.hand.press("继续")
    talker.sound()  # of a comment that is said
    assert heard_in(tmp_path / "P001") == [{LOUD}, {LOUD}, {LOUD}]


def test_who_did_not_agree_to_sound_leaves_no_words_and_no_sound(talk: Callable[..., Talker], tmp_path: Path) -> None:
    talker = talk("elder", "可以录下屏幕")
    talker.called()
    talker.room.voice.hear(ORDER, ORDER + "钱")
    talker.room.rest()
    session = tmp_path / "P001"
    nowhere(session, ORDER)
    assert not list((session / RECORDINGS).glob("sound*"))
    assert r.Said(None) in acts_of(session)


def test_what_is_pressed_while_the_dialogue_thinks_is_pressed_before_its_answer_in_the_replay(tmp_path: Path) -> None:
    scripted, desk = dialogue()
    held = HeldDialogue(scripted)
    session = tmp_path / "P001"
    with visits(tmp_path) as come, closing(held):
        hand: Hand = come(spoken_study("elder"), talk=(held, desk))
        room = hand.room
        to_the_payment(hand, *TICKS)
        hand.press("说话")
        room.answers_wait = True
        room.voice.hear(ORDER)
        room.move_on(100)
        hand.press("收起", "转账")
        assert room.run.open is not None
        assert room.run.open.page == "Payee"
        room.answers_wait = False
        held.let_go()
        room.rest()
        assert room.run.open.page == "Review"
        while room.voice.speaking is not None:
            room.voice.finish_speaking()
            room.rest()
        hand.press("我不做了", "是，不做了")
    assert [each.task for each in holds(session, tmp_path / "replays")] == ["look", "pay"]
    recorded = read_recorded(session, 2)
    place = tmp_path / "step-by-step"
    place.mkdir()
    replay = TaskReplay(recorded.tasks[0], recorded.study, place, dialogue())
    pages = []
    while (timed := replay.step()) is not None:
        if isinstance(timed.act, r.Said | r.Answered | r.Tapped):
            pages.append((timed.act.kind, replay.world.page))
    replay.close()
    said = pages.index(("act.said", "Home"))
    assert pages[said + 1 : said + 4] == [("act.tapped", "Home"), ("act.tapped", "Payee"), ("act.answered", "Review")]
