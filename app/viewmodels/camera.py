"""Pictures and films of the window by one key, for whoever runs the bench."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement

from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtQuick import QQuickWindow

    from app.screen_recorder import ScreenRecorder
    from app.viewmodels.announcer import Announcer

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_log = logging.getLogger(__name__)

SHORTEST_STEP_MS = 66
"""Between two pictures of a film: fifteen a second at most, and none while nothing changes."""


def pixels_of(image: QImage) -> NDArray[np.uint8]:
    """A picture of Qt's as an array: RGB, uint8, shape (height, width, 3)."""
    import numpy as np  # noqa: PLC0415 -- heavy, and only films need it

    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    return rows[:, : rgb.width() * 3].reshape(rgb.height(), rgb.width(), 3).copy()


@QmlElement
@QmlUncreatable("The window has one camera.")
class CameraViewModel(QObject):
    """Takes pictures of its window. Without a folder it says that it has none and takes nothing."""

    changed = Signal()

    def __init__(self, folder: Path | None, announcer: Announcer, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._folder = folder
        self._announcer = announcer
        self._now = now
        self._window: QQuickWindow | None = None
        self._recorder: ScreenRecorder | None = None
        self._since = QElapsedTimer()
        self._last_ms = 0
        self._looking = False

    def point_at(self, window: QQuickWindow) -> None:
        """Take pictures of this window from now on."""
        self._window = window
        window.frameSwapped.connect(self._frame)

    @Slot()
    def take(self) -> None:
        """Save the window as it looks."""
        file = self._file("png")
        if file is None or self._window is None:
            return
        if self._window.grabWindow().save(str(file)):
            self._announcer.announce(translate("camera", "截图已保存：{name}").format(name=file.name))
        else:
            _log.error("a picture could not be written", extra={"code": "PICTURE_FAILED"})
            self._announcer.announce(translate("camera", "截图没有存下来，请看看磁盘是不是满了"))

    @Slot()
    def toggleRecording(self) -> None:
        """Begin a film of the window, or end it."""
        if self._recorder is None:
            file = self._file("webm")
            if file is None:
                return
            from app.screen_recorder import ScreenRecorder  # noqa: PLC0415 -- its codecs take 15 MiB that few sessions need

            self._recorder = ScreenRecorder(file)
            self._since.start()
            self._last_ms = -SHORTEST_STEP_MS
            self._announcer.announce(translate("camera", "开始录屏"))
            self._frame()
        else:
            self.stop()
        self.changed.emit()

    def stop(self) -> None:
        """End the film that is being taken, if there is one."""
        recorder, self._recorder = self._recorder, None
        if recorder is not None:
            if recorder.finish():
                self._announcer.announce(translate("camera", "录屏已保存"))
            else:
                self._announcer.announce(translate("camera", "录屏没有存下来，请看看磁盘是不是满了"))
            self.changed.emit()

    def _file(self, suffix: str) -> Path | None:
        if self._folder is None:
            self._announcer.announce(translate("camera", "这里没有存放图片的文件夹"))
            return None
        self._folder.mkdir(parents=True, exist_ok=True)
        stamp = f"{self._now():%Y%m%d-%H%M%S}"
        taken = (self._folder / f"{stamp}-{n}.{suffix}" for n in range(1, 10_000))
        return next(file for file in taken if not file.exists())

    def _frame(self) -> None:
        recorder, window = self._recorder, self._window
        if recorder is None or window is None or self._looking:
            return
        at_ms = self._since.elapsed()
        if at_ms - self._last_ms < SHORTEST_STEP_MS:
            return
        self._last_ms = at_ms
        self._looking = True  # looking draws the window, which is no new frame of it
        image = window.grabWindow()
        self._looking = False
        recorder.add(pixels_of(image), at_ms)

    @Property(bool, notify=changed)
    def recording(self) -> bool:
        """Whether a film is being taken."""
        return self._recorder is not None
