"""The real window, offscreen and in software, on a real seeded bank."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication

from app.i18n.build import build_languages, languages_are_built
from app.scene import Scene
from app.window import prepare_application
from tests.qml.listener import Listener
from tests.qml.support import Opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")


@pytest.fixture(scope="session")
def bank_application(qapp: QGuiApplication) -> QGuiApplication:
    """The application with its fonts, and accessibility on before any QML loads."""
    QAccessible.setActive(True)
    prepare_application(qapp)
    if not languages_are_built():
        build_languages()
    return qapp


@pytest.fixture
def open_window(bank_application: QGuiApplication, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Open a window: `open_window(version="elder", text_scale=2.0)`."""
    opened: list[Opened] = []

    def open_it(**choices: str | float) -> Opened:
        folder = tmp_path / str(len(opened))
        folder.mkdir()
        opened.append(Opened.on(Scene(folder, **choices)))  # type: ignore[arg-type]  # passed on as they are
        return opened[-1]

    yield open_it
    for one in opened:
        one.close()


@pytest.fixture
def listen(open_window: Callable[..., Opened]) -> Callable[..., Listener]:
    """Open a window with the screen reader on: `listen(version="elder")`."""
    return lambda **choices: Listener(open_window(**choices))
