"""The moderator's window: an engine of its own, so that its colours and its size of text are not the participant's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

import app.viewmodels.lines
import app.viewmodels.reading_order
import app.viewmodels.text_events  # noqa: F401 -- all register types that only QML names
from app.icons import IconProvider
from app.paths import ASSETS
from app.viewmodels.last_used import LastUsed
from app.window import QML, WindowError

if TYPE_CHECKING:
    from app.moderator.view_model import ConsoleViewModel


class ConsoleWindow:
    """The console of one session. `still`: nothing moves, for pictures and tests."""

    def __init__(self, view_model: ConsoleViewModel, *, still: bool = False) -> None:
        self._view_model = view_model
        self._last_used = LastUsed()
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(QML))
        self._engine.addImageProvider("icons", IconProvider(ASSETS / "icons"))
        self._engine.setInitialProperties({"session": view_model, "lastUsed": self._last_used, "still": still})
        self._engine.load(QUrl.fromLocalFile(str(QML / "Console.qml")))
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise WindowError("Console.qml does not load")
        self.window: QQuickWindow = roots[0]
        self.window.installEventFilter(self._last_used)
        self.window.visibleChanged.connect(self._seen)

    @property
    def view_model(self) -> ConsoleViewModel:
        """What it shows."""
        return self._view_model

    def show(self) -> None:
        """Open it."""
        self.window.show()

    def retranslate(self) -> None:
        """The language of the screen changed."""
        self._engine.retranslate()
        self._view_model.retranslate()

    def _seen(self, shown: bool) -> None:  # noqa: FBT001 -- Qt's signal
        """Nobody watches through a window that was closed."""
        if not shown and self._view_model.looking:
            self._view_model.look()

    def close(self) -> None:
        """Close it and let go of the engine, before the view-model goes. The session goes on."""
        self._view_model.close()
        self.window.close()
        self.window.removeEventFilter(self._last_used)
        del self.window
        self._engine.deleteLater()
        QCoreApplication.sendPostedEvents(self._engine, QEvent.Type.DeferredDelete)
