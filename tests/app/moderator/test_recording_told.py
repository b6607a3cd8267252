"""Whoever moderates sees whether screen and sound are being recorded: beside the session and on another machine, as it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.main_loop import VirtualMainLoop
from app.moderator.door import ModeratorDoor
from app.moderator.opening import Moderated, Moderating
from app.moderator.remote import RemoteLink
from app.moderator.view_model import ConsoleViewModel
from app.study.live.kept_sound import KeptSound
from lab.moderation import port as p
from tests.app.moderator.support import TOKEN
from tests.app.study.recorded_people import QUIET, Hand, to_the_payment, visits
from voice.audio.scripted_microphone import ScriptedMicrophone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.timeout(300)
SCREEN, SOUND = "可以录下屏幕", "可以录下我说的话"


class Watched:
    """A session in its window with a console beside it and one that is connected from elsewhere."""

    def __init__(self, hand: Hand, microphone: KeptSound, qtbot: QtBot) -> None:
        self.hand = hand
        self.microphone = microphone
        self._qtbot = qtbot
        desk = hand.room.run.desk
        self._beside = Moderated(desk, hand.room.loop, Moderating(beside=True))
        assert self._beside.window is not None
        self.beside = self._beside.window.view_model.kept
        loop = VirtualMainLoop()
        self._door = ModeratorDoor(desk, loop, TOKEN)
        self._elsewhere = ConsoleViewModel(RemoteLink("127.0.0.1", self._door.port, TOKEN, loop), loop)
        qtbot.waitUntil(lambda: bool(self._elsewhere.open))

    def says(self, screen: str, sound: str) -> None:
        """Both consoles tell this: the near one at once, the far one as soon as the line is through."""
        wanted = (f"屏幕：{screen}", f"声音：{sound}")
        assert (self.beside.screenText, self.beside.soundText) == wanted
        far = self._elsewhere.kept
        self._qtbot.waitUntil(lambda: (far.screenText, far.soundText) == wanted)

    def notes(self) -> list[str]:
        """What stands on the timeline of recordings that ended."""
        assert self._beside.window is not None
        lines = [row.text for row in self._beside.window.view_model.lines.rows]
        return [each.removeprefix("备注：") for each in lines if "没有再录下去" in each]

    def close(self) -> None:
        self._elsewhere.close()
        self._door.close()
        self._beside.close()


@pytest.fixture
def watched(bank_application: QGuiApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[..., Watched]]:
    assert bank_application is not None
    opened: list[Watched] = []
    with visits(tmp_path) as come:

        def begin(text: str = QUIET) -> Watched:
            microphone = KeptSound(ScriptedMicrophone())
            opened.append(Watched(come(text, microphone), microphone, qtbot))
            return opened[-1]

        yield begin
        for each in opened:
            each.close()


def test_it_follows_the_participants_mark_through_the_session(watched: Callable[..., Watched]) -> None:
    seen = watched()
    hand = seen.hand
    seen.says("现在没有录", "现在没有录")
    hand.press("都好了", SOUND, SCREEN, "我愿意参加")
    seen.says("现在没有录", "现在没有录")
    hand.press("明白了")
    assert hand.mark == "正在录屏幕"
    seen.says("正在录", "现在没有录")
    stream = seen.microphone.open()
    hand.room.rest()
    seen.says("正在录", "正在录")
    hand.room.run.desk.tell(p.Pause())
    hand.room.rest()
    assert hand.mark == "正在录声音"
    seen.says("现在没有录", "正在录")
    stream.close()
    hand.room.run.desk.tell(p.Resume())
    hand.room.rest()
    seen.says("正在录", "现在没有录")
    hand.press("账户")
    assert hand.mark == ""
    seen.says("现在没有录", "现在没有录")


def test_what_was_not_agreed_to_and_what_the_study_does_not_want_is_never_recorded(
    watched: Callable[..., Watched],
) -> None:
    seen = watched(QUIET.replace("audio = true", "audio = false"))
    seen.says("现在没有录", "不录")
    to_the_payment(seen.hand)
    seen.says("不录", "不录")


def test_a_disk_that_is_full_is_told_at_once_of_all_that_ends(
    watched: Callable[..., Watched], monkeypatch: pytest.MonkeyPatch, expect_log: Callable[..., None]
) -> None:
    expect_log("RECORDING_UNWRITABLE")
    seen = watched()
    to_the_payment(seen.hand, SOUND, SCREEN)
    seen.says("正在录", "现在没有录")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("lab.recordings.recorder.InputRecorder.act", full)
    seen.hand.press("转账")
    seen.says("录不下去了，磁盘写不进去", "录不下去了，磁盘写不进去")
    assert seen.notes() == [
        "屏幕和操作没有再录下去：磁盘写不进去",
        "声音没有再录下去：磁盘写不进去",
    ]
    seen.hand.press("女儿")
    seen.says("录不下去了，磁盘写不进去", "录不下去了，磁盘写不进去")


def test_sound_alone_that_cannot_be_kept_is_told_and_the_screen_goes_on(
    watched: Callable[..., Watched], monkeypatch: pytest.MonkeyPatch, expect_log: Callable[..., None]
) -> None:
    expect_log("SOUND_UNWRITABLE")
    seen = watched()
    to_the_payment(seen.hand, SOUND, SCREEN)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("lab.recordings.sound.SoundTrack.open", full)
    seen.microphone.open().close()
    seen.hand.room.rest()
    seen.says("正在录", "录不下去了，磁盘写不进去")


def test_a_disk_that_takes_nothing_from_the_beginning_is_told(
    watched: Callable[..., Watched], monkeypatch: pytest.MonkeyPatch, expect_log: Callable[..., None]
) -> None:
    expect_log("RECORDING_UNWRITABLE")
    seen = watched()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.study.live.recorder.SessionRecording", full)
    to_the_payment(seen.hand, SCREEN)
    seen.says("录不下去了，磁盘写不进去", "不录")
