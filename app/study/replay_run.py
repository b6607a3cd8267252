"""A recorded session replayed from its first task to its last, as fast as it goes."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

from app.logs import Redactor, start_logging
from app.paths import find_paths
from app.qt_application import start_qt
from app.study.recorded_session import dialogue_for, read_recorded
from app.study.replay import replay_task

if TYPE_CHECKING:
    from app.study.replay import Compared


def replay_all(session: Path, task: int | None) -> list[tuple[int, Compared]]:
    """Each task's number and what became of it; of one alone where a task is given. Raises RecordingError, DialogueError."""
    recorded = read_recorded(session, task)
    paths = find_paths()
    start_logging(paths.log, Redactor(), console=False)
    application = start_qt()
    QAccessible.setActive(True)  # before any QML loads: keys of a PIN are found by their names
    found = []
    with dialogue_for(recorded, paths) as voice:
        for number, recording in enumerate(recorded.tasks, start=task or 1):
            with TemporaryDirectory(prefix="xiaoxiang-replay-") as folder:
                found.append((number, replay_task(recording, recorded.study, Path(folder), voice)))
    application.quit()
    return found
