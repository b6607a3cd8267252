"""A page that is longer than the screen says so in the elder version."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer

from app.pages import Page
from app.scene import Scene
from app.screens import ROOMS
from app.screenshots import HEIGHT_PX, WIDTH_PX
from app.window import BankWindow
from tests.qml.support import Opened, ancestors, face, kind, name_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

DOWN, UP = "下面还有", "回到上面"


def test_the_way_back_up_is_not_offered_at_the_top(bank_application: QGuiApplication, tmp_path: Path) -> None:
    scene = Scene(tmp_path, version="elder", text_scale=2.0)
    window = Opened(scene, BankWindow(scene.view_model, scene.settings, still=True))
    window.shell.window.resize(WIDTH_PX, HEIGHT_PX)
    window.shell.show()
    offered = []
    for _ in range(4):  # from the very first frame on
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        window.shell.window.grabWindow()
        offered.append({DOWN, UP} & set(window.actions()))
    assert offered == [{DOWN}] * 4
    window.close()


def test_it_says_that_more_follows_until_the_end_and_then_leads_back(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder", text_scale=2.0)
    pages = 0
    while UP not in window.actions():
        window.click(DOWN)
        window.settle()
        pages += 1
        assert pages < 10
    assert pages
    window.click(UP)
    window.settle()
    assert DOWN in window.actions()


@pytest.mark.parametrize(
    ("version", "room", "name", "scale"),
    [
        ("elder", "deposits", "deposits-take-refused", 1.5),
        ("elder", "deposits", "deposits-take-refused", 2.0),
        ("elder", "deposits", "deposits-open-refused", 2.0),
        ("standard", "deposits", "deposits-take-refused", 1.5),
        ("standard", "deposits", "deposits-take-refused", 2.0),
        ("standard", "wealth", "wealth-too-risky", 2.0),
    ],
)
def test_what_is_shown_on_purpose_cuts_nothing_at_the_upper_edge(
    bank_application: QGuiApplication, tmp_path: Path, version: str, room: str, name: str, scale: float
) -> None:
    scene = Scene(tmp_path, version=version)
    window = Opened.on(scene)
    next(stop for stop in ROOMS[room] if stop.name == name).go(scene)
    window.settle()
    scene.settings.change(text_scale=scale)
    window.settle()
    texts = [item for item in window.items() if item.inherits("QQuickText") and item.property("text")]
    refused = next(item for item in texts if "钱没有动" in item.property("text"))
    page = next(around for around in ancestors(refused) if around.inherits("QQuickFlickable"))
    assert page.property("contentY") > 0
    tops = [item.mapRectToItem(page, item.boundingRect()) for item in texts if page in ancestors(item)]
    assert any(abs(rect.top()) < page.height() for rect in tops)
    assert not [rect for rect in tops if rect.top() < 0 < rect.bottom()]
    window.close()


@pytest.mark.parametrize("version", ["standard", "elder"])
def test_rows_are_read_from_top_to_bottom_wherever_the_list_was(
    open_window: Callable[..., Opened], version: str
) -> None:
    window = open_window(version=version)
    window.scene.view_model.navigation.open("Entries")
    window.picture()
    (rows,) = (item for item in window.items() if kind(item) == "EntryList")
    for y in (0, 2_000, 4_000, 1_000, 0):
        rows.setProperty("contentY", y)
        window.picture()
        seen = face(rows)
        assert seen is not None
        told = [seen.child(place) for place in range(seen.childCount())]
        tops = [one.rect().top() for one in told if not one.rect().isEmpty()]
        assert len(tops) > 5
        assert tops == sorted(tops), f"at {y}"


@pytest.mark.parametrize(("room", "stop"), [("safety", "frozen"), ("core", "review"), ("safety", "scam-kind")])
def test_no_strip_of_a_button_peeps_over_the_lower_edge(
    bank_application: QGuiApplication, tmp_path: Path, room: str, stop: str
) -> None:
    scene = Scene(tmp_path, version="elder")
    window = Opened.on(scene)
    next(each for each in ROOMS[room] if each.name == stop).go(scene)
    for _ in range(3):
        window.picture()
    seen = 0
    for name, button in window.actions().items():
        page = next((around for around in ancestors(button) if around.inherits("QQuickFlickable")), None)
        if page is None or kind(button) != "ActionButton":
            continue
        top = button.mapToItem(page, 0, 0).y()
        inside = min(button.height(), page.height() - top)
        assert inside < 1 or inside >= 0.6 * button.height(), name
        seen += 1
    assert seen > 1
    window.click(DOWN)
    assert UP in window.actions()
    window.close()


@pytest.mark.parametrize("page", ["Entries", "loans/Schedule"])
def test_a_list_that_nobody_touches_draws_nothing(open_window: Callable[..., Opened], page: str) -> None:
    window = open_window()
    window.scene.view_model.navigation.open(page)
    window.picture()
    waited = QEventLoop()
    still, too_long = QTimer(singleShot=True, interval=200), QTimer(singleShot=True, interval=5_000)
    still.timeout.connect(lambda: waited.exit(0))
    too_long.timeout.connect(lambda: waited.exit(1))
    window.shell.window.frameSwapped.connect(still.start)  # what came late may still be drawn, but not on and on
    still.start()
    too_long.start()
    assert waited.exec() == 0


@pytest.mark.parametrize("version", ["standard", "elder"])
def test_tab_comes_to_every_button_of_a_list_in_every_round(open_window: Callable[..., Opened], version: str) -> None:
    window = open_window(version=version)
    next(stop for stop in ROOMS["cards"] if stop.name == "card-bill").go(window.scene)
    window.settle()
    rounds: list[list[str]] = []
    start = window.focus()
    assert start is not None
    for _ in range(3):
        names = [name_of(start)]
        for _ in range(40):
            window.key(Qt.Key.Key_Tab)
            now = window.focus()
            assert now is not None
            if now is start:
                break
            names.append(name_of(now))
        rounds.append(names)
    assert len(rounds[0]) > 3
    assert rounds[1] == rounds[0]
    assert rounds[2] == rounds[0]


def test_who_chooses_larger_text_keeps_the_row_that_has_the_focus(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    window.scene.view_model.navigation.open(Page.ENTRIES)
    window.settle()
    window.tab_to("看更早的")  # whatever the list's last stop is: from here on the keyboard is in use
    for scale in (1.5, 2.0):
        window.scene.settings.change(text_scale=scale)
        window.settle()
        window.settle()
        focus = window.focus()
        assert focus is not None
        seen = window.rect(focus)
        list_item = next(item for item in ancestors(focus) if item.inherits("QQuickListView"))
        assert (
            window.rect(list_item).intersected(seen).height() > min(seen.height(), window.rect(list_item).height()) - 2
        )
