"""The window: engine, fonts, languages, and Qt's own messages sent to the log."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QtMsgType,
    QTranslator,
    QUrl,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtQuickControls2 import QQuickStyle

import app.viewmodels.amount_separators
import app.viewmodels.lines
import app.viewmodels.reading_order
import app.viewmodels.text_events  # noqa: F401 -- all register types that only QML names
from app.book_pictures import PictureProvider
from app.garbage import MainThreadCollector
from app.icons import IconProvider
from app.page_reader import page_texts
from app.paths import ASSETS, ROOT
from app.viewmodels.camera import CameraViewModel
from app.viewmodels.last_used import LastUsed

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QMessageLogContext

    from app.settings import Settings, SettingsStore
    from app.viewmodels.app import AppViewModel

_log = logging.getLogger("qt")

QML = ROOT / "app" / "qml"
LANGUAGES = ROOT / "app" / "i18n"
FONTS = ASSETS / "fonts"
FAMILY = "Xiaoxiang Sans"
PHONE_SCREEN = "phone-screen"
"""Object name of the phone's screen in Main.qml."""
SOURCE_LANGUAGE = "zh_CN"

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class WindowError(Exception):
    """The window could not be made."""

    code = "WINDOW_FAILED"


def route_qt_messages() -> None:
    """Send what Qt has to say to the log, a warning of Qt's as a warning of ours."""
    qInstallMessageHandler(_to_log)


def _to_log(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    where = f" ({context.file}:{context.line})" if context.file else ""
    _log.log(_LEVELS[kind], "%s%s", message, where, extra={"code": "QT_MESSAGE"})


def prepare_application(application: QGuiApplication) -> None:
    """Name the program, choose the plain style, and load its fonts. Before the first window, once."""
    application.setApplicationName("xiaoxiang")
    application.setApplicationDisplayName("小象银行")
    QQuickStyle.setStyle("Basic")
    for file in sorted(FONTS.glob("*.otf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise WindowError(f"{file.name} cannot be loaded")
    application.setFont(QFont(FAMILY))


class BankWindow:
    """The window with its engine. Keeps both alive, and the language of the screen as the settings say.

    `still`: nothing moves, so that a picture or a test need not wait.
    `pictures`: where pictures and films of it are kept.
    """

    def __init__(
        self, view_model: AppViewModel, settings: SettingsStore, *, still: bool = False, pictures: Path | None = None
    ) -> None:
        self._collector = MainThreadCollector()
        self._view_model = view_model
        self._settings = settings
        self._translator = QTranslator()
        self._language = SOURCE_LANGUAGE
        self._last_used = LastUsed(view_model.session.touch)
        self._speak(settings.settings.language)
        view_model.retranslate()
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(QML))
        self._engine.addImageProvider("book-pictures", PictureProvider(view_model.shelf))
        self._engine.addImageProvider("icons", IconProvider(ASSETS / "icons"))
        self.camera = CameraViewModel(pictures, view_model.announcer, lambda: datetime.now().astimezone())
        self._engine.setInitialProperties(
            {"app": view_model, "lastUsed": self._last_used, "camera": self.camera, "still": still}
        )
        self._engine.load(QUrl.fromLocalFile(str(QML / "Main.qml")))
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise WindowError("Main.qml does not load")
        self.window: QQuickWindow = roots[0]
        self.window.installEventFilter(self._last_used)
        self.camera.point_at(self.window)
        view_model.guidance.point_at(self.window, phone_screen(self.window))
        view_model.reader.point_at(self.window, phone_screen(self.window))
        view_model.screen.read = lambda: page_texts(phone_screen(self.window))
        settings.subscribe(self._settings_changed)

    def show(self) -> None:
        """Open it."""
        self.window.show()

    def close(self) -> None:
        """Close it and let go of the engine, before the view-models go."""
        QCoreApplication.removeTranslator(self._translator)
        self.camera.stop()
        self._view_model.guidance.close()
        self._view_model.reader.close()
        self._view_model.screen.read = tuple
        self.window.close()
        self.window.removeEventFilter(self._last_used)
        del self.window
        self._engine.deleteLater()
        QCoreApplication.sendPostedEvents(self._engine, QEvent.Type.DeferredDelete)
        self._collector.close()

    def _settings_changed(self, settings: Settings) -> None:
        if settings.language != self._language:
            self._speak(settings.language)
            self._engine.retranslate()
            self._view_model.retranslate()

    def _speak(self, language: str) -> None:
        """Put the screen into this language; the sources' own where there is no file for it."""
        QCoreApplication.removeTranslator(self._translator)
        self._language = language
        if language == SOURCE_LANGUAGE:
            return
        file = LANGUAGES / f"xiaoxiang_{language}.qm"
        if self._translator.load(str(file)):
            QCoreApplication.installTranslator(self._translator)
        else:
            _log.warning("no translation for %s", language, extra={"code": "TRANSLATION_MISSING"})


def phone_screen(window: QQuickWindow) -> QQuickItem:
    """The phone's screen: one unit of its own coordinates is one dp of the standards. `WindowError` where there is none."""
    screen = window.findChild(QQuickItem, PHONE_SCREEN)
    if screen is None:
        raise WindowError("the window holds no phone")
    return screen
