"""小象小象 on every page: the open microphone is seen and announced wherever it was called, and never where it may not be."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from app.assistant.state import Activity, AssistantState, Call, Health
from app.pages import COVERS, Page
from app.scene import MOMENT, Scene
from app.screens import ROOMS, go_home
from app.settings import VERSIONS
from app.wake_switch import WakePhase
from tests.qml.support import Opened, is_text, kind, name_of, walk

if TYPE_CHECKING:
    from collections.abc import Callable

REST = AssistantState("scene", elder=False)
CALLED = replace(
    REST,
    activity=Activity.LISTENING,
    calls=1,
    last_call=Call(0.98, MOMENT, "normal"),
    notice="我在听。",
    notices=1,
)
ONE_OF_EACH = [stops[0] for stops in ROOMS.values()]
PLACES = [
    pytest.param(stop, version, id=f"{stop.name}-{version}")
    for stop in [
        *ONE_OF_EACH,
        *(stop for stop in ROOMS["core"] if stop.name in {"amount", "review", "pin", "settings"}),
    ]
    for version in VERSIONS
]


def words_in_sight(opened: Opened) -> list[str]:
    """What can be read on the screen."""
    return [item.property("text") for item in opened.items() if is_text(item)]


def announcement(opened: Opened) -> str:
    """What the notification in the window's accessibility tree says while it is shown."""
    notices = [item for item in walk(opened.shell.window.contentItem()) if kind(item) == "SpokenNotices"]
    for item in notices:
        interface = QAccessible.queryAccessibleInterface(item)
        if interface is not None and interface.role() == QAccessible.Role.Notification:
            return interface.text(QAccessible.Text.Name)
    return ""


@pytest.mark.parametrize(("stop", "version"), PLACES)
def test_wherever_it_was_called_it_is_seen_and_announced(
    stop: object, version: str, open_window: Callable[..., Opened], expect_log: Callable[..., None]
) -> None:
    opened = open_window(version=version)
    go_home(opened.scene)
    stop.go(opened.scene)  # type: ignore[attr-defined]  # a Stop
    said: list[str] = []
    opened.scene.view_model.announcer.announced.connect(said.append)
    if opened.scene.view_model.navigation.covered:
        opened.scene.settings.change(wake_word=True)
        assert opened.scene.view_model.wake_switch.phase is WakePhase.COVERED
        return
    opened.scene.assistant.show(CALLED)
    opened.settle()
    assert said == ["我在听。"]
    assert any("我在听" in text for text in words_in_sight(opened)), words_in_sight(opened)
    assert "停止" in opened.actions()
    opened.scene.assistant.show(REST)


def test_the_notice_reaches_assistive_technology_each_time(open_window: Callable[..., Opened]) -> None:
    opened = open_window()
    for number in (1, 2):
        opened.scene.assistant.show(replace(CALLED, calls=number, notices=number))
        assert announcement(opened) == "我在听。"
        opened.scene.assistant.show(replace(REST, calls=number, notices=number))
        opened.settle()


@pytest.mark.parametrize("page", COVERS)
def test_a_covered_screen_hears_nobody_until_it_is_answered(page: Page, tmp_path: object) -> None:
    scene = Scene(tmp_path)  # type: ignore[arg-type]  # a Path
    scene.settings.change(wake_word=True)
    switch = scene.view_model.wake_switch
    assert switch.phase is WakePhase.WAITING
    scene.view_model.navigation.lay(page)
    assert switch.phase is WakePhase.COVERED
    scene.view_model.navigation.lift(page)
    assert switch.phase is WakePhase.WAITING
    scene.close()


@pytest.mark.parametrize("version", VERSIONS)
def test_it_is_muted_and_wakes_again_by_keyboard_alone(version: str, open_window: Callable[..., Opened]) -> None:
    opened = open_window(version=version)
    opened.scene.settings.change(wake_word=True)
    opened.scene.view_model.navigation.open(Page.WAKE)
    opened.settle()
    said: list[str] = []
    opened.scene.view_model.announcer.announced.connect(said.append)
    opened.tab_to("先别听，一小时")
    opened.key(Qt.Key.Key_Return)
    assert opened.scene.view_model.wake_switch.phase is WakePhase.MUTED
    focus = opened.focus()
    assert focus is not None
    assert name_of(focus) == "现在就听"
    assert said == ["先不听了，到15:30自己再听"]
    opened.key(Qt.Key.Key_Return)
    assert opened.scene.view_model.wake_switch.phase is WakePhase.WAITING
    assert said[1:] == ["正在等您喊“小象小象”"]


def test_a_mute_that_ends_by_itself_is_announced(open_window: Callable[..., Opened]) -> None:

    opened = open_window(version="elder")
    opened.scene.settings.change(wake_word=True)
    opened.scene.view_model.wake.mute()
    said: list[str] = []
    opened.scene.view_model.announcer.announced.connect(said.append)
    opened.scene.move_on(timedelta(hours=1))
    assert said == ["正在等您喊“小象小象”"]


def test_what_woke_it_last_is_told_with_time_score_and_sensitivity(open_window: Callable[..., Opened]) -> None:
    opened = open_window()
    opened.scene.settings.change(wake_word=True)
    opened.scene.assistant.show(replace(CALLED, activity=Activity.IDLE))
    opened.scene.view_model.navigation.open(Page.WAKE)
    opened.settle()
    assert any(
        all(part in text for part in ("3月2日 14:30", "98%", "适中", "声音没有留下")) for text in words_in_sight(opened)
    ), words_in_sight(opened)


def test_what_cannot_be_woken_says_why_and_offers_nothing_that_needs_it(open_window: Callable[..., Opened]) -> None:
    opened = open_window(version="elder")
    opened.scene.settings.change(wake_word=True)
    opened.scene.assistant.show(replace(CALLED, activity=Activity.IDLE, health=Health(wake="WAKE_MODEL_MISSING")))
    opened.scene.view_model.navigation.open(Page.WAKE)
    opened.settle()
    assert any("文件不见了" in text and "说话" in text for text in words_in_sight(opened))
    assert not {"先别听，一小时", "多容易叫醒它，适中"} & set(opened.actions())


def test_how_readily_it_wakes_is_a_question_of_its_own_for_elders(open_window: Callable[..., Opened]) -> None:
    opened = open_window(version="elder")
    opened.scene.settings.change(wake_word=True)
    opened.scene.view_model.navigation.open(Page.WAKE)
    opened.settle()
    assert "容易叫醒" not in opened.actions()
    opened.click("多容易叫醒它，适中")
    opened.click("容易叫醒")
    assert opened.scene.settings.settings.wake_sensitivity == "high"
    assert "轻轻喊也会醒；有时听错了也会醒。" in words_in_sight(opened)
    opened.click("好了")
    assert "多容易叫醒它，容易叫醒" in opened.actions()
