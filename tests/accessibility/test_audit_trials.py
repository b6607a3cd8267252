"""Switches turned over by their own action, and fingers counted, in small windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accessibility.tree.node import Subject
from accessibility.tree.observed import Gesture
from app.audit_trials import gestures_of, turn_over
from tests.accessibility.windows import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickWindow

SUBJECT = Subject("试验", "小窗口")
SWITCH = """
T.AbstractButton { id: box; width: 120; height: 60; checkable: true; enabled: true
    Accessible.role: Accessible.CheckBox; Accessible.name: "读出回答"; Accessible.checkable: true
    %s
    background: Rectangle { color: box.checked ? "black" : "white" } }
"""
TELLS = "Accessible.checked: checked; Accessible.onToggleAction: toggle(); Accessible.onPressAction: toggle()"
DEAD = "Accessible.checked: false; Accessible.onToggleAction: {} Accessible.onPressAction: {}"


@pytest.mark.parametrize(("inside", "answer"), [(TELLS, (True, True)), (DEAD, (False, False))])
def test_what_a_box_answers_to_its_own_action(
    open_qml: Callable[[str], QQuickWindow], inside: str, answer: tuple[bool, bool]
) -> None:
    window = open_qml(SWITCH % inside)
    (turned,), stayed = turn_over(window, window.contentItem(), SUBJECT, settle)
    assert (turned.name, turned.told, turned.seen, stayed) == ("读出回答", *answer, True)
    assert window.contentItem().childItems()[0].property("checked") is False  # it was put back


def test_what_is_painted_and_not_told_is_found(open_qml: Callable[[str], QQuickWindow]) -> None:
    drawn = """
    Rectangle { id: box; property bool on: false; width: 120; height: 60; color: on ? "black" : "white"
        Accessible.role: Accessible.CheckBox; Accessible.name: "读出回答"; Accessible.checkable: true
        Accessible.onToggleAction: on = !on; Accessible.onPressAction: on = !on }
    Text { y: 100; text: box.on ? "没有存上" : "存好了"; Accessible.role: Accessible.StaticText; Accessible.name: text }
    """
    window = open_qml(drawn)
    (turned,), _ = turn_over(window, window.contentItem(), SUBJECT, settle)
    assert (turned.told, turned.seen, turned.announced) == (False, True, "")
    assert [(one.before, one.after) for one in turned.elsewhere] == [("存好了", "没有存上")]


def test_fingers_are_counted(open_qml: Callable[[str], QQuickWindow]) -> None:
    window = open_qml("""
    Item { width: 100; height: 100; Accessible.role: Accessible.Grouping; Accessible.name: "账单"
        MultiPointTouchArea { anchors.fill: parent; minimumTouchPoints: 3 } }
    Item { y: 100; width: 100; height: 100; Accessible.role: Accessible.Graphic; Accessible.name: "图"
        PinchHandler { minimumPointCount: 2 } TapHandler {} }
    Item { y: 200; width: 100; height: 90; visible: false; PinchHandler { minimumPointCount: 4 } }
    """)
    found = gestures_of(window.contentItem())
    assert sorted(found, key=lambda one: one.fingers) == [Gesture(2, "图"), Gesture(3, "账单")]
