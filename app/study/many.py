"""Many simulated sessions at once, on as many processes as there are cores. What they leave does not depend on how many."""

from __future__ import annotations

import logging
import multiprocessing
import os
import threading
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing.connection import wait as wait_for
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

from app.logs import Redactor, start_logging
from app.qt_application import start_qt
from app.study.dialogue import StudyDialogue, start_dialogue
from app.study.headless import Simulation, pseudonym, run_session, session_id
from app.study.vocabulary import vocabulary
from lab.study_file import check_study
from lab.withdrawal import mark, withdrawn

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from app.paths import Paths

MOST_PROCESSES = 8
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Finished:
    """What became of a participant's session; `code` says why where it did not come to its end."""

    number: int
    outcome: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class _Wanted:
    text: bytes
    seed: int
    program: str
    record: bool
    out: Path


class _Process:
    """What a process keeps from one session to the next."""

    application: QGuiApplication
    simulation: Simulation
    out: Path
    dialogue: StudyDialogue | None = None


def run_many(
    paths: Paths, text: bytes, seed: int, numbers: list[int], out: Path, program: str, *, record: bool = False
) -> Iterator[Finished]:
    """Run these participants' sessions in folders of their own under `out`, or what is left of them; as each ends.

    `record`: with their input and screen.

    The study must be one that `check_study` accepts. Who has withdrawn is passed over. Raises OSError.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    out.mkdir(parents=True, exist_ok=True)
    processes = min(_cores(), MOST_PROCESSES, max(1, len(numbers)))
    context = multiprocessing.get_context("spawn")
    wanted = _Wanted(text, seed, program, record, out)
    with ProcessPoolExecutor(processes, context, _begin, (paths, wanted)) as pool:
        jobs = {pool.submit(_run, number): number for number in numbers}
        for job in as_completed(jobs):
            try:
                yield job.result()
            except BrokenProcessPool:
                yield Finished(jobs[job], "failed", "PROCESS_GONE")


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _end_with_the_parent() -> None:
    """A process whose parent was killed must not go on writing: somebody may take its session up."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def wait() -> None:
        wait_for([parent.sentinel])
        os._exit(1)

    threading.Thread(target=wait, name="parent-watch", daemon=True).start()


def _begin(paths: Paths, wanted: _Wanted) -> None:
    _end_with_the_parent()
    start_logging(paths.log, Redactor(), console=False)
    _Process.application = start_qt()
    QAccessible.setActive(True)
    checked = check_study(wanted.text, vocabulary())
    if checked.study is None:
        raise ValueError(str(checked.problems[0]))
    _Process.simulation = Simulation(checked.study, wanted.text, wanted.seed, wanted.program, wanted.record)
    _Process.out = wanted.out
    if any(each.input == "voice" for each in checked.study.conditions):
        _Process.dialogue = start_dialogue(paths)
        if _Process.dialogue is not None:
            multiprocessing.util.Finalize(None, _Process.dialogue.close, exitpriority=10)


def _run(number: int) -> Finished:
    simulation = _Process.simulation
    if mark(session_id(simulation, number)) in withdrawn(_Process.out):
        return Finished(number, "withdrawn")
    voice = None if _Process.dialogue is None else _Process.dialogue.voice
    try:
        outcome = run_session(simulation, number, _Process.out / pseudonym(number), voice)
    except Exception as error:  # noqa: BLE001 -- one session that fails must not take the others with it; it is told and logged
        _log.exception("a simulated session failed", extra={"code": "SIMULATION_FAILED"})
        return Finished(number, "failed", getattr(error, "code", type(error).__name__))
    return Finished(number, outcome)
