"""A person works the real window and is recorded: only with consent, with a mark in sight, without a PIN, to be done again to the fen."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import wave
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest

from accessibility.tree.words import Role
from app.main_loop import VirtualMainLoop
from app.paths import ROOT
from app.serial_worker import Done, SerialWorker
from app.study.live.kept_sound import KeptSound
from app.study.live.pointing import LONG_MS, Pointing
from app.study.recorded_session import read_recorded
from app.study.recording import SessionRecording
from app.study.replay import Compared, replay_task
from lab.manifest import RECORDINGS, Consent, Manifest, read_manifest
from lab.moderation import port as p
from lab.recordings import records as r
from lab.recordings.frames import PICTURES, read_frames
from lab.recordings.reading import read_recording
from lab.recordings.recorder import INPUT
from lab.recordings.sound import SOUNDS
from lab.schema import kinds as k
from lab.withdrawal import withdraw
from tests.app.study.child_live import RECORD
from tests.app.study.live_support import TEXT, Person, events_of, open_room
from tests.app.study.test_live_screens import failures, one_condition
from voice.audio.scripted_microphone import ScriptedMicrophone
from voice.types import FRAME_SAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.reader.session import ReaderSession
    from app.study.live.still import StillRoom
    from lab.recordings.records import Act

pytestmark = [pytest.mark.usefixtures("study_application"), pytest.mark.timeout(300)]
PIN = "135790"
MARK = "正在录"
HANG_UP = "挂断电话"
QUIET = TEXT.replace("密码写在卡片上：135790。", "密码写在卡片上。")


class Hand(Person):
    """A person of whom Qt hears as of any other: through the window system, with a mouse that is pressed, drawn and let go."""

    def press_at(self, x: float, y: float) -> None:
        """Press and let go at this place of the stage."""
        at = self.at(x, y)
        QTest.mousePress(self.room.shell.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        QTest.mouseRelease(self.room.shell.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        self.room.move_on(400)

    def draw(self, name: str, by_px: float) -> None:
        """Put the finger on what is called so, draw it up or down, and hold it there before it is lifted: nothing runs on."""
        place = self.find(name).rectangle
        assert place is not None
        x, y = place.x + place.width / 2, place.y + place.height / 2
        left, no = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        self.mouse(QEvent.Type.MouseButtonPress, left, left, x, y, 1)
        for part in range(1, 11):
            self.room.loop.advance(30)
            self.mouse(QEvent.Type.MouseMove, no, left, x, y + by_px * part / 10, 1 + 30 * part)
        self.room.loop.advance(400)
        self.mouse(QEvent.Type.MouseButtonRelease, left, no, x, y + by_px, 701)
        self.room.move_on(400)

    def mouse(
        self, kind: QEvent.Type, button: Qt.MouseButton, held: Qt.MouseButton, x: float, y: float, stamp_ms: int
    ) -> None:
        """Send one event of a mouse, with a time of its own."""
        place = self.room.shell.stage.mapToScene(QPointF(x, y))
        event = QMouseEvent(kind, place, place, button, held, Qt.KeyboardModifier.NoModifier)
        event.setTimestamp(stamp_ms)
        QCoreApplication.sendEvent(self.room.shell.window, event)

    def type(self, *keys: str | Qt.Key, alt: bool = False) -> None:
        """Press keys of the keyboard."""
        modifier = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
        for key in keys:
            code = key if isinstance(key, Qt.Key) else Qt.Key(ord(key))
            QTest.keyClick(self.room.shell.window, code, modifier)
            self.room.move_on(200)

    def write(self, text: str) -> None:
        """Write it by an input method, as Chinese is written."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        focus = self.room.shell.window.focusObject()
        assert focus is not None
        QCoreApplication.sendEvent(focus, event)
        self.room.rest()

    def tab_to(self, name: str) -> None:
        """Go on with Tab until what has the focus is called so."""
        for _ in range(60):
            if any(
                node.spoken_name.startswith(name) for node in self.see() if "focused" in {s.value for s in node.states}
            ):
                return
            self.type(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name}")

    def at(self, x: float, y: float) -> QPoint:
        return self.room.shell.stage.mapToScene(QPointF(x, y)).toPoint()

    @property
    def mark(self) -> str:
        """What the accessible tree says of recording."""
        found = [node for node in self.see() if node.spoken_name.startswith(MARK)]
        assert all(node.role is Role.STATIC_TEXT for node in found), found
        return "".join(node.spoken_name for node in found)


@pytest.fixture
def visit(tmp_path: Path) -> Iterator[Callable[..., Hand]]:
    """Somebody at the door of a session that can be recorded; their windows are closed in the end."""
    rooms: list[StillRoom] = []

    def come(text: str = QUIET, microphone: KeptSound | None = None, participant: str = "P001") -> Hand:
        rooms.append(open_room(tmp_path, participant, text, records=True, microphone=microphone))
        window = rooms[-1].shell.window
        window.requestActivate()
        QTest.qWaitForWindowActive(window)
        return Hand(rooms[-1])

    yield come
    for room in rooms:
        room.close()


def to_the_payment(hand: Hand, *ticks: str) -> None:
    """Through everything before the first real task, which has begun."""
    hand.press("都好了", *ticks, "我愿意参加", "明白了", "余额" if elder(hand) else "账户", "继续", "明白了")


def elder(hand: Hand) -> bool:
    return hand.room.run.shown.condition.version == "elder"


def replayed(session: Path, place: Path) -> list[Compared]:
    recorded = read_recorded(session)
    found = []
    for at, task in enumerate(recorded.tasks):
        folder = place / str(at)
        folder.mkdir(parents=True)
        found.append(replay_task(task, recorded.study, folder))
    return found


def holds(session: Path, place: Path) -> list[Compared]:
    """Replay it: nothing may be different, and every task has its end."""
    found = replayed(session, place)
    told = [
        (each.task, each.whole, [str(d) for d in each.differences], [str(s) for s in each.stumbles]) for each in found
    ]
    assert all(each.same for each in found), told
    return found


def acts_of(session: Path) -> list[Act]:
    return [timed.act for task in read_recording(session) for timed in task.acts]


def paid(session: Path) -> list[int]:
    left = read_recording(session)[-1].state
    assert left is not None
    return [row.amount_fen for row in left.movements if row.kind == "post"]


def nowhere(session: Path, words: str) -> None:
    """No file holds these bytes."""
    files = [each for each in session.rglob("*") if each.is_file()]
    assert files
    assert [each for each in files if words.encode() in each.read_bytes()] == []


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


def test_whoever_does_not_agree_leaves_no_recording_and_sees_no_mark(
    visit: Callable[..., Hand], tmp_path: Path
) -> None:
    microphone = KeptSound(ScriptedMicrophone())
    hand = visit(microphone=microphone)
    to_the_payment(hand)
    assert hand.mark == ""
    hand.press("转账", "女儿")
    microphone.open().close()
    hand.room.rest()
    assert hand.mark == ""
    consent = read_manifest(tmp_path / "P001").consent
    assert (consent.audio, consent.screen) == (False, False)
    assert list((tmp_path / "P001" / RECORDINGS).iterdir()) == []


def test_only_what_was_ticked_is_kept(visit: Callable[..., Hand], tmp_path: Path) -> None:
    scripted = ScriptedMicrophone()
    microphone = KeptSound(scripted)
    hand = visit(microphone=microphone)
    to_the_payment(hand, "可以录下我说的话")
    assert hand.mark == ""
    stream = microphone.open()
    hand.room.rest()
    assert hand.mark == "正在录声音"
    scripted.streams[-1].feed(np.full(FRAME_SAMPLES, 300, np.int16))
    heard = stream.read()
    assert heard is not None
    assert heard.samples[0] == 300
    hand.press("转账", "女儿", "3", "0", "0", "小数点", "5", "0", "下一步", "同意转账")
    scripted.streams[-1].feed(np.full(FRAME_SAMPLES, 300, np.int16))
    heard = stream.read()
    assert heard is not None
    assert heard.samples[0] == 300, "whoever listens hears it"
    stream.close()
    hand.room.rest()
    assert hand.mark == ""
    recordings = tmp_path / "P001" / RECORDINGS
    assert sorted(each.name for each in recordings.iterdir()) == ["sound", "sound.jsonl"]
    with wave.open(str(recordings / SOUNDS / "0001.wav")) as sound:
        samples = np.frombuffer(sound.readframes(sound.getnframes()), "<i2")
    assert set(samples[:FRAME_SAMPLES]) == {300}
    assert set(samples[FRAME_SAMPLES:]) == {0}, "while a PIN is asked for, what is said may be the PIN"


def test_a_disk_that_takes_no_more_ends_the_recording_and_not_the_session(
    visit: Callable[..., Hand],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    expect_log: Callable[..., None],
) -> None:
    expect_log("RECORDING_UNWRITABLE")
    hand = visit()
    to_the_payment(hand, "可以录下屏幕")
    assert hand.mark == "正在录屏幕"
    kept = (tmp_path / "P001" / RECORDINGS / INPUT).read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("lab.recordings.recorder.InputRecorder.act", full)
    hand.press("转账", "女儿")
    assert hand.mark == ""
    assert hand.room.run.task_runs
    notes = [each.text for each in events_of(tmp_path) if isinstance(each, k.NoteWritten)]
    assert notes == ["屏幕和操作没有再录下去：磁盘写不进去"]
    assert (tmp_path / "P001" / RECORDINGS / INPUT).read_bytes() == kept


@pytest.mark.parametrize("text_step", [1.0, 2.0])
@pytest.mark.parametrize("version", ["standard", "elder"])
def test_the_mark_is_in_sight_and_is_read_exactly_while_something_is_recorded(
    visit: Callable[..., Hand], version: str, text_step: float
) -> None:
    scripted = ScriptedMicrophone()
    microphone = KeptSound(scripted)
    hand = visit(one_condition(version, text_step), microphone)
    hand.press("都好了", "可以录下我说的话", "可以录下屏幕")
    assert hand.mark == ""
    hand.press("我愿意参加")
    assert hand.mark == "", "nothing is recorded of the instruction"
    hand.press("明白了")
    assert hand.mark == "正在录屏幕"
    stream = microphone.open()
    hand.room.rest()
    assert hand.mark == "正在录屏幕和声音"
    stage = hand.room.shell.stage
    (node,) = [each for each in hand.see() if each.spoken_name.startswith(MARK)]
    assert node.rectangle is not None
    assert 0 <= node.rectangle.x < node.rectangle.right <= stage.width()
    assert 0 <= node.rectangle.y < node.rectangle.bottom <= stage.height()
    assert "offscreen" not in {state.value for state in node.states}
    assert failures(hand.room, version == "elder", text_step) == []
    stream.close()
    hand.press("余额" if version == "elder" else "账户")
    assert hand.room.run.shown.screen == "ended"
    assert hand.mark == ""


def test_the_mark_stands_by_a_comment_that_is_being_said(visit: Callable[..., Hand]) -> None:
    microphone = KeptSound(ScriptedMicrophone())
    hand = visit(one_condition("elder", 2.0), microphone)
    hand.press("都好了", "可以录下我说的话", "我愿意参加")
    while not (hand.room.run.shown.form is not None and hand.room.run.shown.form.questionnaire.free):
        match hand.room.run.shown.screen:
            case "instruction":
                hand.press("明白了")
            case "task":
                hand.press("我不做了", "是，不做了")
            case "ended":
                hand.press("继续")
            case _:
                hand.press("不想回答")
    assert hand.mark == ""
    hand.press("用嘴说")
    stream = microphone.open()
    hand.room.rest()
    mark = hand.mark
    stream.close()
    assert mark == "正在录声音"


def test_whoever_withdraws_takes_the_recordings_along(visit: Callable[..., Hand], tmp_path: Path) -> None:
    scripted = ScriptedMicrophone()
    microphone = KeptSound(scripted)
    hand = visit(microphone=microphone)
    to_the_payment(hand, "可以录下我说的话", "可以录下屏幕")
    stream = microphone.open()
    scripted.streams[-1].feed(np.full(FRAME_SAMPLES, 300, np.int16))
    stream.read()
    stream.close()
    hand.room.run.close()
    recordings = tmp_path / "P001" / RECORDINGS
    kept = [each for each in recordings.rglob("*") if each.is_file()]
    assert {each.suffix for each in kept} == {".jsonl", ".jpg", ".wav"}
    proved = withdraw(tmp_path, "P001", datetime.now(UTC))
    assert proved.deleted_files >= len(kept)
    assert proved.found == 0
    assert not [each for each in kept if each.exists()]
    assert not (tmp_path / "P001").exists()


@pytest.mark.timeout(600)
def test_a_window_that_is_killed_goes_on_recording_and_harms_nothing_that_was_recorded(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "PYTHONPATH": str(ROOT),
    }
    environment.pop("DISPLAY", None)
    script = ROOT / "tests" / "app" / "study" / "child_live.py"
    kept = b""
    session = tmp_path / "P001"
    for presses in (12, 9, None):
        child = subprocess.Popen(
            [sys.executable, str(script), str(tmp_path), RECORD],
            env=environment,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdout is not None
        for number, _ in enumerate(child.stdout, start=1):
            if number == presses:
                child.send_signal(signal.SIGKILL)
                break
        child.stdout.close()
        assert child.wait() == (0 if presses is None else -signal.SIGKILL)
        now = (session / RECORDINGS / INPUT).read_bytes()
        assert now.startswith(kept), "what was recorded stays as it was"
        assert len(now) > len(kept)
        kept = now[: now.rindex(b"\n") + 1]
    tasks = read_recording(session)
    whole = [(task.condition, task.task) for task in tasks if task.state is not None]
    assert whole == [("standard", "look"), ("standard", "pay"), ("elder", "look"), ("elder", "pay")]
    assert len(tasks) > len(whole), "one was cut off and begun again"
    found = replayed(session, tmp_path / "replays")
    assert all(not each.differences and not each.stumbles for each in found), found
    for frame in read_frames(session / RECORDINGS):
        if frame.frame.picture is not None:
            assert (session / RECORDINGS / PICTURES / frame.frame.picture).stat().st_size > 0


def test_a_picture_is_put_into_its_file_by_a_thread_and_nothing_of_a_pad_is(tmp_path: Path) -> None:
    loop = VirtualMainLoop()
    worker = SerialWorker("pictures", loop, (OSError,))
    consent = Consent(audio=False, screen=True)
    manifest = Manifest(
        1, "s", "0", "P001", "0", "a", simulated=False, seed=0, started_wall="", order=(), consent=consent, program=""
    )
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    recording = SessionRecording(tmp_path, manifest, lambda: (1_500, noon))
    told: list[object] = []
    for page, shade in (("Home", 0), ("Pin", 40), ("Home", 80)):
        image = QImage(40, 30, QImage.Format.Format_RGB32)
        image.fill(shade)
        stage: Any = SimpleNamespace(page=page)
        worker.submit(recording.shot(stage, image), told.append)
    worker.close()
    loop.run()
    recording.close()
    assert told == [Done(None)] * 3
    shown = [each.frame.picture for each in read_frames(tmp_path / RECORDINGS)]
    assert shown == ["000001.jpg", None, "000002.jpg"]
    assert not QImage(str(tmp_path / RECORDINGS / PICTURES / "000002.jpg")).isNull()


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
