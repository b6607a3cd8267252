"""The one Qt application of a process: on the display where there is one, offscreen where not."""

from __future__ import annotations

import os
import sys

from PySide6.QtGui import QGuiApplication

from app.window import prepare_application, route_qt_messages


def has_display() -> bool:
    """Whether a window can be shown to anybody."""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def start_qt() -> QGuiApplication:
    """Make the one Qt application: on the display where there is one, offscreen and in software where not."""
    # Qt hands every long line that it paints to threads. Waking them takes longer than painting the line.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = os.environ.get("QT_QPA_PLATFORM") or "offscreen"
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    route_qt_messages()
    application = QGuiApplication(sys.argv[:1])
    prepare_application(application)
    return application
