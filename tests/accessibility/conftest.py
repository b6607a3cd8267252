"""Small windows of real Qt, offscreen, written in the tests."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QAccessible, QFont, QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from app.window import FAMILY, FONTS
from tests.accessibility.windows import settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")

HEAD = """
import QtQuick
import QtQuick.Templates as T
Window { width: 400; height: 300; visible: true; title: "试验"; color: "white"
"""


@pytest.fixture
def open_qml(qapp: QGuiApplication) -> Iterator[Callable[[str], QQuickWindow]]:
    """Open a white window of 400 by 300 with what is given inside: `open_qml("Text { text: '…' }")`."""
    QAccessible.setActive(True)
    if FAMILY not in QFontDatabase.families():  # a bare machine has no font that draws 一
        for file in FONTS.glob("*.otf"):
            QFontDatabase.addApplicationFont(str(file))
    qapp.setFont(QFont(FAMILY))
    engines: list[QQmlApplicationEngine] = []

    def open_it(inside: str) -> QQuickWindow:
        engine = QQmlApplicationEngine()
        engines.append(engine)
        engine.loadData(QByteArray(f"{HEAD}{inside}\n}}".encode()), QUrl("file:///test.qml"))
        window = engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        settle()
        return window

    yield open_it
    for engine in engines:
        for window in engine.rootObjects():
            assert isinstance(window, QQuickWindow)
            window.close()
        engine.deleteLater()
    settle()
