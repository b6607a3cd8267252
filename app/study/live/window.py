"""The participant's window: one engine for the whole session, in which the study's screens and one task's bank after the other stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

import app.viewmodels.amount_separators
import app.viewmodels.lines
import app.viewmodels.reading_order
import app.viewmodels.text_events  # noqa: F401 -- all register types that only QML names
from accessibility.tree.qt_picture import png_of
from app.book_pictures import PictureProvider, PictureShelf
from app.garbage import MainThreadCollector
from app.icons import IconProvider
from app.page_reader import page_texts
from app.paths import ASSETS
from app.viewmodels.last_used import LastUsed
from app.window import QML, WindowError, phone_screen

if TYPE_CHECKING:
    from app.session_guard import Press
    from app.viewmodels.app import AppViewModel
    from app.viewmodels.study.room import StudyViewModel

STAGE = "study-stage"
"""Object name of what is read and worked in StudyRoom.qml: the phone and what stands beside it."""


class StudyWindow:
    """Opens `StudyRoom.qml`. `still`: nothing moves, so that a picture or a test need not wait."""

    def __init__(self, room: StudyViewModel, *, still: bool = False) -> None:
        self._collector = MainThreadCollector()
        self._room = room
        self._bank: AppViewModel | None = None
        self._last_used = LastUsed(self._touched)
        self._pictures = PictureProvider(PictureShelf())
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(QML))
        self._engine.addImageProvider("book-pictures", self._pictures)
        self._engine.addImageProvider("icons", IconProvider(ASSETS / "icons"))
        self._engine.setInitialProperties({"room": room, "lastUsed": self._last_used, "still": still})
        self._engine.load(QUrl.fromLocalFile(str(QML / "study" / "StudyRoom.qml")))
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise WindowError("StudyRoom.qml does not load")
        self.window: QQuickWindow = roots[0]
        self.window.installEventFilter(self._last_used)
        room.reader.point_at(self.window, self.stage)

    @property
    def stage(self) -> QQuickItem:
        """The phone and what stands beside it; one unit of its own coordinates is one dp."""
        found = self.window.findChild(QQuickItem, STAGE)
        if found is None:
            raise WindowError("the window has no stage")
        return found

    @property
    def phone(self) -> QQuickItem:
        """The phone's screen."""
        return phone_screen(self.window)

    def show(self) -> None:
        """Open it."""
        self.window.show()

    def put(self, bank: AppViewModel) -> None:
        """Let this bank stand in the phone."""
        self._bank = bank
        self._pictures.shelf = bank.shelf
        self._room.put(bank)
        bank.guidance.point_at(self.window, self.phone)
        bank.reader.point_at(self.window, self.stage)
        bank.screen.read = lambda: page_texts(self.phone)

    def take_away(self) -> None:
        """Let no bank stand in the phone any more; nothing of it is left in the window when this returns."""
        bank, self._bank = self._bank, None
        if bank is None:
            return
        bank.guidance.close()
        bank.reader.close()
        bank.screen.read = tuple
        self._room.put(None)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def picture(self) -> bytes:
        """The window as PNG."""
        return png_of(self.window.grabWindow())

    def close(self) -> None:
        """Close it and let go of the engine, before the view-models go."""
        self.take_away()
        self._room.reader.close()
        self.window.close()
        self.window.removeEventFilter(self._last_used)
        del self.window
        self._engine.deleteLater()
        QCoreApplication.sendPostedEvents(self._engine, QEvent.Type.DeferredDelete)
        self._collector.close()

    def _touched(self, press: Press) -> bool:
        return self._bank is not None and self._bank.session.touch(press)
