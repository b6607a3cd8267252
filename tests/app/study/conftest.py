"""The real program for simulated participants: one application, the ready studies."""

from __future__ import annotations

import os

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication

from app.window import prepare_application

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")


@pytest.fixture(scope="session")
def study_application(qapp: QGuiApplication) -> QGuiApplication:
    """The application with its fonts, and accessibility on before any QML loads."""
    QAccessible.setActive(True)
    prepare_application(qapp)
    return qapp
