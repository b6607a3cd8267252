"""`xiaoxiang screenreader`: tasks of the bank done with a real Orca, its words kept, and compared with what it says now."""

from __future__ import annotations

import random
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from rich.console import Console

from accessibility.errors import DesktopError, ReaderError
from app.screen_reader.kept import FOLDER, changes, keep
from app.screen_reader.load import busy_cores
from app.screen_reader.tally import Done, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accessibility.screen_readers.transcript import Transcript
    from app.screen_reader.tasks import Task

screenreader = typer.Typer(
    no_args_is_help=True,
    help="Do the bank's main tasks with a real screen reader, keep what it says, and see what has changed.",
)
errors = Console(stderr=True)

_Names = Annotated[list[str], typer.Argument(help="Names of tasks, as `list` shows them; or all.")]
_Folder = Annotated[Path, typer.Option(help="Where the transcripts are.")]
_OF_ONE_TASK = frozenset({"NEVER_REACHED", "NEVER_STILL"})
"""Errors after which another task can be done in the same desktop."""
_SEED = 20_260_302
"""Of the order in which repeated tasks follow each other."""


@screenreader.command(name="list")
def list_tasks() -> None:
    """Show the tasks by name, with the versions of the bank in which each is done."""
    from app.screen_reader.tasks import TASKS  # noqa: PLC0415 -- the bank's scenes are heavy

    for task in TASKS:
        typer.echo(f"{task.name:<12} {task.version:<9} {task.title}")


@screenreader.command()
def record(names: _Names, folder: _Folder = FOLDER) -> None:
    """Do these tasks with Orca and keep what it said, one file a task and version, for a person to read."""
    tasks = _chosen(names)
    try:
        for task, heard in _performed(tasks):
            if isinstance(heard, ReaderError):
                raise heard
            typer.echo(str(keep(task, heard, folder)))
    except (ReaderError, DesktopError) as error:
        _give_up(error)


@screenreader.command()
def compare(
    names: _Names,
    folder: _Folder = FOLDER,
    repeat: Annotated[int, typer.Option(min=1, help="Do each so often, in a shuffled order.")] = 1,
    busy: Annotated[bool, typer.Option("--busy", help="Keep every core at work meanwhile.")] = False,  # noqa: FBT002 -- typer's way to declare a flag
) -> None:
    """Do these tasks with Orca and show, line by line, what it says otherwise than was kept. Exit with 1 where it does."""
    tasks = _chosen(names) * repeat
    if repeat > 1:
        random.Random(_SEED).shuffle(tasks)  # noqa: S311 -- an order, no secret
    done: list[Done] = []
    began = time.monotonic()
    try:
        with busy_cores(wanted=busy):
            for task, heard in _performed(tasks):
                lines = [str(heard)] if isinstance(heard, ReaderError) else changes(task, heard, folder)
                ended = time.monotonic()
                done.append(Done(task.name, task.version, ended - began, differs=bool(lines)))
                began = ended
                for line in (f"{task.name} {task.version}", *lines) if lines else ():
                    typer.echo(line)
    except (ReaderError, DesktopError) as error:
        _give_up(error)
    finally:
        for line in table(done):
            typer.echo(line, err=True)
    different = sum(one.differs for one in done)
    errors.print(f"{len(tasks)} 次，{different} 次不同 performed {len(tasks)}, different {different}", highlight=False)
    if different:
        raise typer.Exit(1)


def _chosen(names: Sequence[str]) -> list[Task]:
    from app.screen_reader.tasks import tasks_named  # noqa: PLC0415 -- the bank's scenes are heavy

    try:
        return tasks_named(names)
    except KeyError as error:
        raise typer.BadParameter(f"{error.args[0]}: xiaoxiang screenreader list", param_hint="names") from error


def _performed(tasks: Sequence[Task]) -> Iterator[tuple[Task, Transcript | ReaderError]]:
    """Each task with what was said, or with why it was not finished where the next can be done all the same."""
    from app.screen_reader.performance import Performance  # noqa: PLC0415 -- the bank's scenes are heavy

    # Whoever ends the command ends its desktop with it.
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    with Performance() as performance:
        for task in tasks:
            try:
                heard: Transcript | ReaderError = performance.of(task)
            except ReaderError as error:
                if error.code not in _OF_ONE_TASK:
                    raise
                heard = error
            yield task, heard


def _give_up(error: Exception) -> NoReturn:
    errors.print(str(error), markup=False)
    sys.exit(2)
