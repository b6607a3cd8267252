"""A person works the real window and is recorded: by hand, keyboard, screen reader and voice it can be done again to the fen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.study.live.kept_sound import KeptSound
from app.study.live.pointing import LONG_MS, Pointing
from lab.manifest import RECORDINGS
from lab.moderation import port as p
from lab.recordings import records as r
from lab.recordings.frames import PICTURES, read_frames
from lab.recordings.reading import read_recording
from tests.app.study.recorded_people import (
    PIN,
    QUIET,
    Hand,
    acts_of,
    holds,
    nowhere,
    paid,
    to_the_payment,
)
from tests.app.study.test_live_screens import one_condition
from voice.audio.scripted_microphone import ScriptedMicrophone

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.reader.session import ReaderSession

pytestmark = [pytest.mark.usefixtures("study_application"), pytest.mark.timeout(300)]
HANG_UP = "挂断电话"


@pytest.mark.parametrize("version", ["standard", "elder"])
def test_a_transfer_with_a_correction_by_hand_ends_in_the_same_bank_to_the_fen(
    visit: Callable[..., Hand], tmp_path: Path, version: str
) -> None:
    hand = visit(one_condition(version, 1.0).replace("密码写在卡片上：135790。", "密码写在卡片上。"))
    to_the_payment(hand, "可以录下屏幕")
    hand.press("转账")
    hand.draw("女儿", -60.0)
    hand.press("女儿", "3", "5", "退格", "0", "0", "小数点", "5", "0", "下一步")
    hand.press("同意转账" if version == "standard" else "对，同意转账")
    hand.press("1", "3", "4", "退格", *"5790", "确定")
    assert hand.room.run.shown.screen == "ended"
    session = tmp_path / "P001"
    found = holds(session, tmp_path / "replays")
    assert [each.task for each in found] == ["look", "pay"]
    assert paid(session) == [30_050]
    secret = [act for act in acts_of(session) if isinstance(act, r.SecretKeyPressed)]
    assert [act.right for act in secret] == [True, True, False, True, True, True, True]
    nowhere(session, PIN)
    frames = list(read_frames(session / RECORDINGS))
    assert any(each.frame.picture is not None for each in frames)
    assert len(list((session / RECORDINGS / PICTURES).iterdir())) == sum(
        each.frame.picture is not None for each in frames
    )


def test_by_keyboard_alone_it_ends_in_the_same_bank_and_the_pad_tells_no_digit(
    visit: Callable[..., Hand], tmp_path: Path
) -> None:
    hand = visit()
    to_the_payment(hand, "可以录下屏幕")
    hand.tab_to("转账")
    hand.type(Qt.Key.Key_Return)
    hand.tab_to("女儿")
    hand.type(Qt.Key.Key_Return)
    assert hand.room.run.open is not None
    assert hand.room.run.open.page == "Amount"
    hand.type(Qt.Key.Key_Escape)
    assert hand.room.run.open.page == "Payee"
    hand.tab_to("女儿")
    hand.type(Qt.Key.Key_Return)
    hand.type(*"3005", Qt.Key.Key_Backspace, *".50")
    hand.tab_to("附言")
    hand.write("买菜")
    hand.tab_to("下一步")
    hand.type(Qt.Key.Key_Space)
    hand.tab_to("同意转账")
    hand.type(Qt.Key.Key_Return)
    hand.type(*"13")
    hand.tab_to("5")  # on the pad itself
    hand.type(Qt.Key.Key_Space)
    hand.type(*"79", *"0")
    hand.tab_to("确定")
    hand.type(Qt.Key.Key_Return)
    assert hand.room.run.shown.screen == "ended"
    session = tmp_path / "P001"
    holds(session, tmp_path / "replays")
    assert paid(session) == [30_050]
    left = read_recording(session)[-1].state
    assert left is not None
    assert all("买菜" in row.remark for row in left.movements)
    acts = acts_of(session)
    assert acts.count(r.SecretKeyPressed(right=True)) == 6
    first = acts.index(r.SecretKeyPressed(right=True))
    pad = acts[first:]
    assert not [act for act in pad if isinstance(act, r.Focused | r.Typed | r.KeyPressed)]
    nowhere(session, PIN)


def test_switching_to_the_elder_version_on_the_way_is_done_again(visit: Callable[..., Hand], tmp_path: Path) -> None:
    hand = visit()
    to_the_payment(hand, "可以录下屏幕")
    hand.press("设置", "切换到长辈版")
    while hand.room.run.open is not None and hand.room.run.open.page != "Home":
        hand.type(Qt.Key.Key_Escape)
    hand.press("转账", "女儿", "3", "0", "0", "小数点", "5", "0", "下一步", "对，同意转账", *PIN, "确定")
    assert hand.room.run.shown.screen == "ended"
    holds(tmp_path / "P001", tmp_path / "replays")
    left = read_recording(tmp_path / "P001")[-1].state
    assert left is not None
    assert {each.name: each.value for each in left.settings}["version"] == "elder"
    assert paid(tmp_path / "P001") == [30_050]


def test_what_the_study_does_and_a_task_that_is_given_up_are_done_again(
    visit: Callable[..., Hand], tmp_path: Path
) -> None:
    text = QUIET.replace('kind = "scam-call"', 'kind = "network-loss"\nlasts_s = 5').replace(
        "after_steps = 50", "after_steps = 2"
    )
    hand = visit(text)
    to_the_payment(hand, "可以录下屏幕")
    hand.press("转账", "女儿", "3", "0", "下一步")
    assert r.NetworkLost(5_000) in acts_of(tmp_path / "P001")
    hand.room.move_on(6_000)
    desk = hand.room.run.desk
    assert desk.tell(p.Pause()) is None
    hand.room.rest()
    before = len(acts_of(tmp_path / "P001"))
    assert hand.mark == ""
    hand.press_at(hand.room.shell.phone.x() + 100, 400)
    assert len(acts_of(tmp_path / "P001")) == before, "nothing can be done while the time stands still"
    assert desk.tell(p.Resume()) is None
    hand.room.rest()
    hand.press("下一步", "我不做了", "是，不做了")
    (_, given_up) = holds(tmp_path / "P001", tmp_path / "replays")
    assert given_up.task == "pay"


def test_by_screen_reader_it_ends_in_the_same_bank(visit: Callable[..., Hand], tmp_path: Path) -> None:
    text = one_condition("standard", 1.0, "reader").replace("密码写在卡片上：135790。", "密码写在卡片上。")
    hand = visit(text)
    hand.room.settings.change(reader=True)
    hand.room.rest()

    def reader() -> ReaderSession:
        opened = hand.room.run.open
        view = hand.room.view_model.reader if opened is None else hand.room.view_model.bank.reader  # type: ignore[union-attr]
        assert view.session is not None
        view.session.look()
        return view.session

    def swipe_to(name: str) -> bool:
        """From the top, one by one; False if somebody calls meanwhile, which takes the reader to the telephone."""
        hand.type(Qt.Key.Key_Home, alt=True)
        for _ in range(80):
            current = reader().reader.current
            called = "" if current is None else current.node.spoken_name
            if called == name or (len(name) > 1 and called.startswith(name)):
                return True
            if called == HANG_UP:
                return False
            hand.type(Qt.Key.Key_Right, alt=True)
        stops = [stop.node.spoken_name for stop in reader().reader.stops]
        raise AssertionError(f"no {name} among {stops}, at {called}")

    def go_to(*names: str) -> None:
        for name in names:
            if not swipe_to(name):
                hand.type(Qt.Key.Key_Return, alt=True)
                hand.room.rest()
                assert swipe_to(name)
            hand.type(Qt.Key.Key_Return, alt=True)
            hand.room.rest()

    go_to("都好了", "可以录下屏幕", "我愿意参加", "明白了", "账户", "继续", "明白了")
    go_to("转账", "女儿", "3", "0", "0", "小数点", "5", "0", "下一步", "同意转账", *PIN, "确定")
    assert hand.room.run.shown.screen == "ended"
    session = tmp_path / "P001"
    holds(session, tmp_path / "replays")
    assert paid(session) == [30_050]
    acts = acts_of(session)
    first = acts.index(r.SecretKeyPressed(right=True))
    assert not [act for act in acts[first:] if isinstance(act, r.ReaderDid)], (
        "the number of swipes would tell the digit"
    )
    nowhere(session, PIN)


def test_a_press_that_moves_or_lasts_keeps_its_way_and_its_time() -> None:
    quick = Pointing(1_000, 10, 20)
    assert quick.up(1_000 + LONG_MS, 10, 20) == r.Tapped(10, 20)
    long = Pointing(1_000, 10, 20)
    assert long.up(1_001 + LONG_MS, 10, 20) == r.Dragged((10, 10), (20, 20), (0, LONG_MS + 1))
    drawn = Pointing(0, 10, 20)
    for at_ms in range(1, 100):
        drawn.move(at_ms, 10, 20 + at_ms)
    act = drawn.up(100, 10, 120)
    assert isinstance(act, r.Dragged)
    assert (act.y_px[0], act.y_px[-1], act.after_ms[-1]) == (20, 120, 100)
    assert len(act.y_px) < 20, "screens draw no faster"
    assert not drawn.stayed


def test_what_the_assistant_heard_is_done_again_and_a_moderators_words_are_not_the_participants(
    visit: Callable[..., Hand], tmp_path: Path, expect_log: Callable[..., None]
) -> None:
    expect_log("DIALOGUE_AWAY")  # this study talks in no condition
    hand = visit(microphone=KeptSound(ScriptedMicrophone()))
    to_the_payment(hand, "可以录下我说的话", "可以录下屏幕")
    voice, desk = hand.room.voice, hand.room.run.desk
    hand.press("说话")
    while voice.speaking is not None:
        voice.finish_speaking()
        hand.room.move_on(500)
    if voice.listening is None:
        hand.press("说话")
    voice.hear("我的电话是13812345678")
    hand.room.move_on(500)
    assert desk.tell(p.Hear("停")) is None
    hand.room.move_on(500)
    hand.press("我不做了", "是，不做了")
    holds(tmp_path / "P001", tmp_path / "replays")
    acts = acts_of(tmp_path / "P001")
    assert r.WordsPutIn("停") in acts
    (said,) = [act for act in acts if isinstance(act, r.Said)]
    assert said.text is not None
    assert "电话" in said.text
    nowhere(tmp_path / "P001", "13812345678")
