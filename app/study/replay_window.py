"""Watching a replay: the phone does again what was done in it, and a second window has the controls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, QTimer, QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent, qmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

import app.viewmodels.reading_order
import app.viewmodels.text_events  # noqa: F401 -- both register types that only QML names
from app.icons import IconProvider
from app.logs import Redactor, start_logging
from app.moderator.looks_model import LooksViewModel
from app.paths import ASSETS, find_paths
from app.qt_application import has_display, start_qt
from app.study.recorded_session import dialogue_for, read_recorded
from app.study.replay import TaskReplay
from app.study.replay_player import ReplayPlayer
from app.viewmodels.last_used import LastUsed
from app.viewmodels.replay import ReplayViewModel
from app.window import QML, WindowError
from lab.recordings.reading import RecordingError

if TYPE_CHECKING:
    from pathlib import Path

    from app.desk import Desk
    from app.study.recorded_session import RecordedSession
    from app.study.replay import Compared
    from dialogs.noted_desk import NotedDesk
    from dialogs.port import Dialogue
    from lab.recordings.reading import TaskRecording

TICK_MS = 33
_REAL = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
    }
)


@dataclass(frozen=True, slots=True)
class Looks:
    """How the controls look: a palette of the settings, and the size of their text, 1 to 2."""

    palette: str = "light"
    text_scale: float = 1.0


def watch_replay(session: Path, task: int | None, speed: float, looks: Looks) -> list[tuple[int, Compared]]:
    """Play a session in the window until that is closed; each task that was watched to its end, with its number.

    Raises RecordingError, also NO_DISPLAY; DialogueError.
    """
    if not has_display():
        raise RecordingError("NO_DISPLAY", "这里没有显示器，请加上 --headless")
    recorded = read_recorded(session, task)
    paths = find_paths()
    start_logging(paths.log, Redactor())
    application = start_qt()
    QAccessible.setActive(True)  # before any QML loads: keys of a PIN are found by their names
    with dialogue_for(recorded, paths) as voice:
        desk = ReplayDesk(recorded, voice, speed, first=task or 1, looks=looks)
        try:
            desk.show()
            application.exec()
        finally:
            desk.close()
    return sorted(desk.player.results.items())


class ReplayDesk:
    """The player, its controls, and the phone's window of the task in sight."""

    def __init__(
        self,
        recorded: RecordedSession,
        voice: tuple[Dialogue, NotedDesk[Desk]] | None,
        speed: float,
        first: int,
        looks: Looks = Looks(),
        *,
        still: bool = False,
    ) -> None:
        """`first`: the number of the first task; `still`: nothing moves, for pictures and tests."""
        self._recorded = recorded
        self._voice = voice
        self._untouched = _Untouched()
        self.player = ReplayPlayer(recorded.tasks, self._open, speed, first)
        self.view_model = ReplayViewModel(self.player, recorded.study, recorded.manifest.participant)
        self.looks = LooksViewModel(looks.palette, looks.text_scale, self.view_model)
        self._last_used = LastUsed()
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(QML))
        self._engine.addImageProvider("icons", IconProvider(ASSETS / "icons"))
        self._engine.setInitialProperties(
            {"replay": self.view_model, "looks": self.looks, "lastUsed": self._last_used, "still": still}
        )
        self._engine.load(QUrl.fromLocalFile(str(QML / "replay" / "ReplayControls.qml")))
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise WindowError("ReplayControls.qml does not load")
        self.controls: QQuickWindow = roots[0]
        self.controls.installEventFilter(self._last_used)
        self._since = QElapsedTimer()
        self._timer = QTimer(interval=TICK_MS)
        self._timer.timeout.connect(self._tick)

    def show(self) -> None:
        """Open the first task and begin."""
        self.player.go_to(0)
        self.controls.show()
        self.controls.requestActivate()
        self._since.start()
        self._timer.start()

    def close(self) -> None:
        """Close the task and the controls, and let go of the engine before the view-model goes."""
        self._timer.stop()
        self.player.close()
        self.controls.close()
        self.controls.removeEventFilter(self._last_used)
        del self.controls
        self._engine.deleteLater()
        QCoreApplication.sendPostedEvents(self._engine, QEvent.Type.DeferredDelete)

    def _tick(self) -> None:
        self.view_model.advance(float(self._since.restart()))

    def _open(self, recording: TaskRecording, folder: Path) -> TaskReplay:
        replay = TaskReplay(recording, self._recorded.study, folder, self._voice)
        window = replay.world.window
        window.installEventFilter(self._untouched)
        engine = qmlEngine(window)
        if engine is None:
            raise WindowError("the phone's window has no engine")
        component = QQmlComponent(engine, QUrl.fromLocalFile(str(QML / "replay" / "ReplayMarks.qml")))
        marks = component.createWithInitialProperties({"replay": self.view_model})
        if not isinstance(marks, QQuickItem):
            raise WindowError(component.errorString())
        marks.setParent(window)
        marks.setParentItem(replay.world.phone.parentItem())
        return replay


class _Untouched(QObject):
    """Keeps the hands of whoever watches off the phone: what they pressed would change how the task ends."""

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Qt asks before the window gets an event; what the replay does is not spontaneous."""
        return event.type() in _REAL and event.spontaneous()
