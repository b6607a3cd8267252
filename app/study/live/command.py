"""`xiaoxiang study run FILE --participant P001`: a session with a person, from the terminal's side."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

import typer
from rich.console import Console

from app.moderator.door import DoorError
from app.moderator.opening import Moderating
from app.paths import find_paths
from app.study.live.beside import Markers, streaming
from app.study.live.enrolment import EnrolmentError, enrol
from app.study.live.opening import run_live
from lab.events import EventLogError
from lab.manifest import ManifestError

if TYPE_CHECKING:
    from pathlib import Path

    from lab.study import Study

OUTCOMES = {"completed": "做完了", "withdrawn": "中途退出了", "aborted": "提前结束了"}


def run_with_a_person(
    study: Study,
    text: bytes,
    participant: str,
    folder: Path,
    station: str,
    moderating: Moderating,
    markers: Markers,
) -> int:
    """Open the participant's window, and streams of markers beside it.

    0 where the session came to an end, 1 where it can be taken up again, 2 where it cannot begin.
    """
    errors = Console(stderr=True)
    try:
        enrolment = enrol(folder, study, text, participant, station, version("xiaoxiang"))
        with streaming(enrolment.folder, markers, begun=enrolment.begun):
            outcome = run_live(find_paths(), enrolment, moderating, typer.echo)
    except EnrolmentError as error:
        errors.print(error.sentence)
        return 2
    except (EventLogError, ManifestError, DoorError, OSError) as error:
        errors.print(f"打不开这一场：{error}")
        return 2
    if outcome:
        typer.echo(f"{participant}：{OUTCOMES[outcome]}，记录在 {folder / participant}")
        return 0
    errors.print(f"{participant}还没有做完。再运行一次同样的命令，会从断掉的地方接着做。")
    return 1
