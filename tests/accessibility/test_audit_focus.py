"""A real window and the Tab key: where the focus is, what of it is hidden, and what of the picture is its doing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from accessibility.tree.node import Subject
from accessibility.tree.observed import FocusStop
from accessibility.tree.qt_source import capture_window
from accessibility.tree.words import Role
from app.audit_focus import FocusFinder, marked
from tests.accessibility.windows import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickWindow

BUTTON = """T.Button {{ {place} width: 120; height: 48; text: "{name}"; focusPolicy: Qt.StrongFocus; {more}
    background: Rectangle {{ color: "#3a3d8f"
        Rectangle {{ visible: parent.parent.activeFocus; anchors.fill: parent; anchors.margins: -5
            color: "transparent"; border.width: {ring}; border.color: "{colour}" }} }} }}
"""


def button(name: str, place: str, *, ring: int = 3, colour: str = "black", more: str = "") -> str:
    return BUTTON.format(name=name, place=place, ring=ring, colour=colour, more=more)


def walk(window: QQuickWindow, presses: int) -> list[FocusStop]:
    """Press Tab so often; where the focus stood, and what it changed."""
    tree = capture_window(window, Subject("试验", "小窗口"), pictured=False).tree
    finder = FocusFinder(window, window.contentItem(), tree, "")
    moments = [finder.look()]
    for _ in range(presses):
        QTest.keyClick(window, Qt.Key.Key_Tab)
        settle()
        moments.append(finder.look())
    return [marked(one, [other for other in moments if other is not one]) for one in moments]


def changed(stop: FocusStop, contrast: float) -> float:
    assert stop.changed is not None
    return next(one.area_px for one in stop.changed if one.contrast == contrast)


def test_a_ring_around_the_focus_is_measured_in_pixels(open_qml: Callable[[str], QQuickWindow]) -> None:
    rings = ((3, "black"), (1, "black"), (3, "#e0e0e0"), (0, "black"))
    buttons = [
        button(f"第{n}", f"x: 20; y: {20 + 70 * n};", ring=ring, colour=colour, more="focus: true" if n == 0 else "")
        for n, (ring, colour) in enumerate(rings)
    ]
    window = open_qml("".join(buttons))
    window.requestActivate()
    settle()
    wide, thin, pale, none = walk(window, 3)
    assert [stop.name for stop in (wide, thin, pale, none)] == ["第0", "第1", "第2", "第3"]
    assert [stop.path for stop in (wide, thin)] == ["0/0", "0/1"]
    assert (wide.role, wide.hidden_px, wide.lost, wide.outside) == (Role.BUTTON, 0, False, False)
    assert changed(wide, 3.0) == 3 * 2 * (130 + 58) - 4 * 9
    assert changed(thin, 3.0) == 2 * (130 + 58) - 4
    assert (changed(pale, 3.0), changed(none, 1.5)) == (0, 0)


def test_where_the_rings_of_neighbours_lie_on_each_other_each_is_measured_whole(
    open_qml: Callable[[str], QQuickWindow],
) -> None:
    buttons = [button(f"第{n}", f"x: 20; y: {20 + 54 * n};", more="focus: true" if n == 0 else "") for n in range(3)]
    window = open_qml("".join(buttons))
    window.requestActivate()
    settle()
    whole = 3 * 2 * (130 + 58) - 4 * 9
    assert [changed(stop, 3.0) for stop in walk(window, 2)] == [whole] * 3


def test_what_is_not_scrolled_into_sight_is_told_by_its_pixels(open_qml: Callable[[str], QQuickWindow]) -> None:
    inside = button("上", "y: 10; x: 10;", more="focus: true") + button("下", "y: 280; x: 10;")
    window = open_qml(
        f"Flickable {{ width: 400; height: 300; contentWidth: 400; contentHeight: 900; clip: true; {inside} }}"
    )
    window.requestActivate()
    settle()
    above, below = walk(window, 1)
    assert (above.name, above.hidden_px) == ("上", 0)
    assert (below.name, below.hidden_px) == ("下", 28)
    assert below.rectangle is not None
    assert below.rectangle.height == 20


def test_a_page_that_scrolled_is_laid_over_itself(open_qml: Callable[[str], QQuickWindow]) -> None:
    follow = "onActiveFocusChanged: if (activeFocus) flick.contentY = 30.5"
    inside = button("上", "y: 60; x: 10;", more="focus: true") + button("下", "y: 200; x: 10;", more=follow)
    words = 'Text { x: 200; y: 60; text: "余额五百元"; font.pixelSize: 22 }'
    window = open_qml(
        f"Flickable {{ id: flick; width: 400; height: 300; contentWidth: 400; contentHeight: 900; clip: true;"
        f" {inside} {words} }}"
    )
    window.requestActivate()
    settle()
    above, below = walk(window, 1)
    assert 900 < changed(above, 3.0) < 1_150
    assert 900 < changed(below, 3.0) < 1_150


def test_nothing_that_has_the_focus_is_a_lost_focus(open_qml: Callable[[str], QQuickWindow]) -> None:
    leave = "Keys.onTabPressed: secret.forceActiveFocus()"
    window = open_qml(
        button("甲", "x: 20; y: 20;", more=f"focus: true; {leave}") + "Item { id: secret; width: 9; height: 9 }"
    )
    window.requestActivate()
    settle()
    first, second = walk(window, 1)
    assert not first.lost
    assert second.lost
