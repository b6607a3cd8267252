"""The desk around the phone: other sizes of phone, zoom, the screen alone, pictures and films by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import av
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from app.phone_frames import FRAMES
from app.scene import Scene
from app.screen_recorder import ScreenRecorder
from app.window import BankWindow
from tests.qml.support import Opened, kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(bank_application: object, tmp_path: Path) -> Iterator[Opened]:
    """A window that has somewhere to keep its pictures."""
    scene = Scene(tmp_path)
    shell = BankWindow(scene.view_model, scene.settings, still=True, pictures=tmp_path / "pictures")
    shell.show()
    opened = Opened(scene, shell)
    opened.settle()
    yield opened
    opened.close()


@pytest.fixture
def said(desk: Opened) -> list[str]:
    heard: list[str] = []
    desk.scene.view_model.announcer.announced.connect(heard.append)
    return heard


def phone_size(desk: Opened) -> tuple[float, float]:
    """Logical pixels of the bank's own screen."""
    (screen,) = (item for item in desk.items() if kind(item) == "Shell")
    return screen.width(), screen.height()


def test_f8_goes_through_the_sizes_of_phone_and_says_which(desk: Opened, said: list[str]) -> None:
    seen = [phone_size(desk)]
    for _ in FRAMES:
        desk.key(Qt.Key.Key_F8)
        seen.append(phone_size(desk))
    assert seen[0] == seen[-1] == (390, 844)
    assert set(seen) == {(frame.width_px, frame.height_px) for frame in FRAMES.values()}
    assert said == ["大屏 412×915", "平板 800×1280", "小屏 360×800", "常见 390×844"]


def test_the_screen_alone_fills_the_window_without_a_frame(desk: Opened) -> None:
    desk.key(Qt.Key.Key_F11)
    window = desk.shell.window
    assert window.flags() & Qt.WindowType.FramelessWindowHint
    (screen,) = (item for item in desk.items() if kind(item) == "Shell")
    shown = desk.rect(screen)
    assert abs(shown.width() - window.width()) < 2
    assert abs(shown.height() - window.height()) < 2
    desk.key(Qt.Key.Key_F11)
    assert not window.flags() & Qt.WindowType.FramelessWindowHint


def test_zooming_makes_the_phone_larger_and_ctrl_0_puts_it_back(desk: Opened) -> None:
    desk.key(Qt.Key.Key_0, CONTROL)
    (screen,) = (item for item in desk.items() if kind(item) == "Shell")
    normal = desk.rect(screen).width()
    desk.key(Qt.Key.Key_Minus, CONTROL)
    assert desk.rect(screen).width() < normal * 0.95
    desk.key(Qt.Key.Key_0, CONTROL)
    assert desk.rect(screen).width() == pytest.approx(normal, abs=2)


def test_f9_keeps_a_picture_of_the_window(desk: Opened, said: list[str], tmp_path: Path) -> None:
    desk.key(Qt.Key.Key_F9)
    desk.key(Qt.Key.Key_F9)
    files = sorted((tmp_path / "pictures").glob("*.png"))
    assert len(files) == 2
    picture = QImage(str(files[0]))
    assert (picture.width(), picture.height()) == (desk.shell.window.width(), desk.shell.window.height())
    assert said == [f"截图已保存：{file.name}" for file in files]


def test_a_film_is_shown_while_it_is_taken_and_can_be_played(desk: Opened, said: list[str], tmp_path: Path) -> None:
    desk.key(Qt.Key.Key_F9, SHIFT)
    assert "● 正在录屏" in {str(item.property("text")) for item in desk.items()}
    desk.scene.view_model.navigation.open("Settings")
    desk.picture()
    desk.key(Qt.Key.Key_F9, SHIFT)
    assert "● 正在录屏" not in {str(item.property("text")) for item in desk.items()}
    (file,) = (tmp_path / "pictures").glob("*.webm")
    with av.open(str(file)) as film:
        first = next(film.decode(video=0))
        assert abs(first.width - desk.shell.window.width()) <= 1
    assert said == ["开始录屏", "录屏已保存"]


def test_the_film_is_ended_when_the_window_closes(bank_application: object, tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    shell = BankWindow(scene.view_model, scene.settings, still=True, pictures=tmp_path)
    shell.show()
    shell.camera.toggleRecording()
    shell.close()
    scene.close()
    (file,) = tmp_path.glob("*.webm")
    with av.open(str(file)) as film:
        assert next(film.decode(video=0)).width > 0


def test_without_a_folder_nothing_is_taken_and_that_is_said(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    said: list[str] = []
    window.scene.view_model.announcer.announced.connect(said.append)
    window.key(Qt.Key.Key_F9)
    window.key(Qt.Key.Key_F9, SHIFT)
    assert said == ["这里没有存放图片的文件夹"] * 2


def test_the_keys_of_the_desk_are_shown_and_the_phone_waits_meanwhile(desk: Opened) -> None:
    before = desk.focus()
    desk.key(Qt.Key.Key_F10)
    assert set(desk.actions()) == {
        *(frame.name for frame in FRAMES.values()),
        "放大 Ctrl +",
        "缩小 Ctrl −",
        "原大小 Ctrl 0",
        "只留屏幕 F11",
        "截图 F9",
        "录屏 Shift F9",
        "打开内置朗读 F7",
        "朗读记录 Shift F7",
        "收起 F10",
    }
    desk.click("收起 F10")
    assert desk.focus() is before


def test_pictures_keep_their_moments_in_the_film(tmp_path: Path) -> None:
    file = tmp_path / "film.webm"
    recorder = ScreenRecorder(file)
    shades = (0, 120, 240)
    for at_ms, shade in zip((0, 400, 1_500), shades, strict=True):
        recorder.add(np.full((120, 90, 3), shade, np.uint8), at_ms)
    assert recorder.finish() == 3
    with av.open(str(file)) as film:
        frames = [(round(frame.time * 1000), frame.to_ndarray(format="rgb24").mean()) for frame in film.decode(video=0)]
    assert [at_ms for at_ms, _ in frames] == [0, 400, 1_500]
    assert [round(mean) for _, mean in frames] == pytest.approx(shades, abs=12)


def test_a_film_that_cannot_be_written_is_logged_and_stops_nothing(
    tmp_path: Path, expect_log: Callable[..., None]
) -> None:
    expect_log("RECORDING_FAILED")
    recorder = ScreenRecorder(tmp_path / "none" / "film.webm")
    for at_ms in range(100):
        recorder.add(np.zeros((20, 20, 3), np.uint8), at_ms)
    assert recorder.finish() == 0
