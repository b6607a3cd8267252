"""Small windows of real Qt, offscreen, written in the tests; and buses to a program that is none."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QAccessible, QFont, QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from accessibility.tree.atspi_bus import AtspiBus
from app.window import FAMILY, FONTS
from tests.accessibility.fake_program import FakeProgram, FakeServer
from tests.accessibility.windows import settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from accessibility.tree.atspi_bus import Bus

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


@pytest.fixture(params=["in memory", "over a socket"])
def bus_to(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[FakeProgram], Any]:
    """Both buses keep the same contract: `with bus_to(program) as bus`."""

    @contextmanager
    def open_bus(program: FakeProgram) -> Iterator[Bus]:
        if request.param == "in memory":
            yield program
            return
        with FakeServer(program, tmp_path / "bus") as server, AtspiBus(server.address, call_seconds=30) as bus:
            yield bus

    return open_bus
