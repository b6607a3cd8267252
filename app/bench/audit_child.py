"""The bank's window on a real display, to be read from outside: `python -m app.bench.audit_child FOLDER`. Stays until it is ended.

It leaves `inside.json`, the capture that it takes of itself.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible

from accessibility.tree.capture_file import save_capture
from accessibility.tree.node import Subject
from accessibility.tree.qt_source import capture_window
from app.qt_application import start_qt
from app.scene import Scene
from app.window import BankWindow, phone_screen


def main(folder: Path) -> None:
    """Show the window until somebody ends the program."""
    application = start_qt()
    QAccessible.setActive(True)
    with tempfile.TemporaryDirectory() as place:
        scene = Scene(Path(place))
        shell = BankWindow(scene.view_model, scene.settings, still=True)
        shell.show()

        def tell() -> None:
            capture = capture_window(shell.window, Subject("小象银行", "首页"), phone_screen(shell.window))
            save_capture(capture, folder / "part.json")
            (folder / "part.json").rename(folder / "inside.json")

        QTimer.singleShot(1000, tell)
        application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
