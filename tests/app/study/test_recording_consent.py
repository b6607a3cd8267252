"""What of a person is recorded: only what they agreed to, with a mark in sight, without a PIN; and what becomes of it."""

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
from PySide6.QtGui import QImage

from app.main_loop import VirtualMainLoop
from app.paths import ROOT
from app.serial_worker import Done, SerialWorker
from app.study.live.kept_sound import KeptSound
from app.study.recording import SessionRecording
from lab.manifest import RECORDINGS, Consent, Manifest, read_manifest
from lab.recordings.frames import PICTURES, read_frames
from lab.recordings.reading import read_recording
from lab.recordings.recorder import INPUT
from lab.recordings.sound import SOUNDS
from lab.schema import kinds as k
from lab.withdrawal import withdraw
from tests.app.study.child_live import RECORD
from tests.app.study.live_support import events_of
from tests.app.study.recorded_people import (
    MARK,
    Hand,
    replayed,
    to_the_payment,
)
from tests.app.study.test_live_screens import failures, one_condition
from voice.audio.scripted_microphone import ScriptedMicrophone
from voice.types import FRAME_SAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable


pytestmark = [pytest.mark.usefixtures("study_application"), pytest.mark.timeout(300)]


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
