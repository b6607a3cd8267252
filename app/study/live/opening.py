"""Opening the participant's window for a session: `xiaoxiang study run FILE --participant P001`."""

from __future__ import annotations

import random
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

from app.logs import Redactor, start_logging
from app.moderator.opening import Moderated
from app.qt_application import start_qt
from app.qt_main_loop import QtMainLoop
from app.serial_worker import SerialWorker
from app.settings import SettingsStore
from app.study.live.clocks import SessionClock
from app.study.live.recorder import RecorderParts, person_recorder
from app.study.live.room_reader import room_reader
from app.study.live.run import LiveRun
from app.study.live.surroundings import Surroundings
from app.study.live.task_room import TaskRoom
from app.study.live.window import StudyWindow
from app.viewmodels.study.room import StudyViewModel
from lab.events import EventLogError

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.moderator.opening import Moderating
    from app.paths import Paths
    from app.study.live.enrolment import Enrolment
    from app.study.live.recorder import PersonRecorder
    from lab.keeping import KeptSession
    from lab.manifest import Manifest


def run_live(paths: Paths, enrolment: Enrolment, moderating: Moderating, tell: Callable[[str], None]) -> str:
    """Go through a participant's session, or what is left of it, until the window is closed.

    `tell` is told how a moderator on another machine gets in. Returns the outcome; empty where the session was not ended and
    can be taken up again, or never begun.
    Raises EventLogError, ManifestError, DoorError, OSError.
    """
    start_logging(paths.log, Redactor())
    application = start_qt()
    # Who presses what is told by the names of the accessible tree.
    QAccessible.setActive(True)
    loop = QtMainLoop()
    around = Surroundings(paths, enrolment.study, loop)
    with TemporaryDirectory(prefix="xiaoxiang-study-") as place:
        settings = SettingsStore(Path(place) / "room.json")
        settings.change(reader=any(each.input == "reader" for each in enrolment.study.conditions))
        view_model = StudyViewModel(room_reader(settings, loop, around.reader, Path(place)))
        room = TaskRoom(enrolment.study.bank, around.gear, random.Random())  # noqa: S311 -- what is spoilt needs no secrecy
        clock = SessionClock(loop, lambda: datetime.now().astimezone())

        def recorder(kept: KeptSession, manifest: Manifest) -> PersonRecorder | None:
            parts = RecorderParts(
                room=room,
                loop=loop,
                worker=SerialWorker("study-pictures", loop, (EventLogError, OSError)),
                microphone=around.microphone,
                in_sight=lambda: "screen" in run.shown.recorded,
                tell=run.note,
            )
            return person_recorder(enrolment.folder, manifest, lambda: (kept.now_ms, clock.wall()), parts)

        run = LiveRun(
            enrolment,
            loop=loop,
            clock=clock,
            room=room,
            aloud=around,
            dictation=around,
            checks=lambda: around.checks(enrolment.folder),
            recorder=recorder,
        )
        view_model.follow(run)
        window = StudyWindow(view_model)
        room.stand_in(window)
        run.over = application.quit
        run.watch(lambda: around.speak_as(run.shown.condition))
        around.speak_as(run.shown.condition)
        moderated = Moderated(run.desk, loop, moderating, tell)
        # A console is no reason to stay: without the participant's window there is no session to moderate.
        window.window.visibleChanged.connect(lambda shown: None if shown else application.quit())
        window.show()
        around.start()
        run.start()
        try:
            application.exec()
        finally:
            moderated.close()
            run.close()
            room.close()
            window.close()
            around.close()
            loop.close()
    return "" if run.kept is None else run.kept.state.outcome or ""
