"""The bank's window on a real display, to be read from outside: `python -m app.bench.audit_child FOLDER DESCRIPTOR`.

It stays until it is ended. It leaves `inside.json`, the capture that it takes of itself, and then writes a line to the descriptor.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible

from accessibility.tree.capture_file import save_capture
from accessibility.tree.node import Subject
from accessibility.tree.qt_source import capture_window
from app.qt_application import start_qt
from app.scene import Scene
from app.settling import settle
from app.window import BankWindow, phone_screen


def main(folder: Path, ready: int) -> None:
    """Show the window until somebody ends the program."""
    application = start_qt()
    QAccessible.setActive(True)
    with tempfile.TemporaryDirectory() as place:
        scene = Scene(Path(place))
        shell = BankWindow(scene.view_model, scene.settings, still=True)
        shell.show()

        def tell() -> None:
            settle(shell.window)
            capture = capture_window(shell.window, Subject("小象银行", "首页"), phone_screen(shell.window))
            save_capture(capture, folder / "inside.json")
            os.write(ready, b"there\n")

        # Once it is on the screen.
        shell.window.frameSwapped.connect(lambda: QTimer.singleShot(0, tell), Qt.ConnectionType.SingleShotConnection)
        application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
