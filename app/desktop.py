"""Opening the real window: `xiaoxiang app`."""

from __future__ import annotations

import os
from datetime import datetime
from typing import TYPE_CHECKING

from app.bank_clock import bank_clock
from app.failure import Failure
from app.garbage import MainThreadCollector
from app.logs import Redactor, start_logging
from app.program import Plan, Program
from app.qt_application import start_qt
from app.qt_main_loop import QtMainLoop
from app.setup import dialogue_model
from app.sound import live_sound
from app.viewmodels.app import AppViewModel
from app.window import BankWindow
from bank.recovery.backups import default_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.banking import Household
    from app.paths import Paths


def run_app(paths: Paths, wanted: Mapping[str, str | int | bool]) -> int:
    """Open the bank and stay until the window is closed. `wanted` are settings to begin with."""
    redactor = Redactor()
    start_logging(paths.log, redactor)
    application = start_qt()
    clock = bank_clock(paths)
    plan = Plan(
        bank=paths.bank,
        settings=paths.settings,
        dialogue_model=dialogue_model(paths),
        session=paths.sessions / f"{datetime.now().astimezone():%Y%m%d-%H%M%S}-{os.getpid()}.jsonl",
        clock=clock,
        sound=live_sound,
        backups=default_folder(paths.bank),
        authority=paths.authority,
        device=paths.device,
    )
    loop = QtMainLoop()
    collector = MainThreadCollector()
    program = Program(plan, paths, loop, redactor)
    program.settings.change(**wanted)
    view_model = AppViewModel(
        program.banking,
        program.flow,
        program.assistant,
        program.settings,
        program.now,
        waking=program.waking,
        own_voice=program.own_voice,
        hearing=program.hearing,
        models=program.models,
        sound=program.sound_check,
        reader=program.reader,
    )
    program.desk.screen = view_model.screen
    view_model.navigation.changed.connect(lambda: program.page_shown(view_model.navigation.pages[-1]))
    view_model.start.started.connect(view_model.tour.begin_once)
    window = BankWindow(view_model, program.settings, pictures=paths.pictures)

    def signed_in(outcome: Household | Failure) -> None:
        view_model.start.begin(outcome)
        view_model.session.begin()

    program.due.subscribe(view_model.look_again)
    window.show()
    program.start(signed_in)
    try:
        code = application.exec()
        view_model.start.end()
        return code
    finally:
        program.close()
        window.close()
        loop.close()
        collector.close()
