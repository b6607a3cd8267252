"""The real program for simulated participants: one application, the ready studies."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication

from app.window import prepare_application
from tests.app.study.recorded_people import visits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.app.study.recorded_people import Hand

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")


@pytest.fixture(scope="session")
def study_application(qapp: QGuiApplication) -> QGuiApplication:
    """The application with its fonts, and accessibility on before any QML loads."""
    QAccessible.setActive(True)
    prepare_application(qapp)
    return qapp


@pytest.fixture
def visit(tmp_path: Path) -> Iterator[Callable[..., Hand]]:
    """Somebody at the door of a session that can be recorded; their windows are closed in the end."""
    with visits(tmp_path) as come:
        yield come
