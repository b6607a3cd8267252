"""`xiaoxiang study gaze`: what an eye tracker recorded beside a session becomes part of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.phone_frames import DEFAULT_FRAME, FRAMES

if TYPE_CHECKING:
    from lab.gaze.alignment import Screen
    from lab.gaze.store import Photograph
    from lab.gaze.views import View

_SENTENCES = {
    "GAZE_UNREADABLE": "读不了：{} It cannot be read.",
    "GAZE_COLUMNS": "认不出这些列：{}。要什么列见 docs/lab-analysis.md。 These columns are of no format that is known.",
    "GAZE_VALUE": "第{}不是数字。 Not a number, in this line.",
    "GAZE_EMPTY": "{}里一个注视点也没有。 No gaze in it.",
    "GAZE_CLOCK": "时钟对不上（{}）：用 --clock lsl，或用 --at 秒=事件号 给出同一时刻。 The clocks cannot be brought together.",
    "GAZE_OUTSIDE": "这个场次的时间（{}）里没有注视点：时钟或屏幕的位置不对？ No gaze within the session's time.",
    "GAZE_UNWRITABLE": "写不进去：{} It cannot be written.",
    "GAZE_OPTION": "{} 写得不对。 This option is not right.",
    "MANIFEST": "这不是场次的文件夹：{} This is no session's folder.",
}
gazing = typer.Typer()
"""The command; `app/study_command.py` puts it into the group `study`."""


@gazing.command()
def gaze(
    session: Annotated[Path, typer.Argument(exists=True, file_okay=False, help="A session's folder.")],
    file: Annotated[
        Path,
        typer.Option("--import", exists=True, dir_okay=False, help="CSV or TSV: Tobii Pro Lab, Pupil Labs, generic."),
    ],
    clock: Annotated[
        str | None, typer.Option(help="The recorder's times are of this stream's clock: lsl. Needs `study stream`.")
    ] = None,
    at: Annotated[
        list[str] | None,
        typer.Option(
            metavar="SECONDS=EVENT", help="At this second of the recorder that event happened. May be repeated."
        ),
    ] = None,
    screen: Annotated[
        str, typer.Option(metavar="X,Y,SCALE", help="Where the phone's screen lay on the display, in its pixels.")
    ] = "0,0,1",
    dispersion: Annotated[float, typer.Option(min=0.1, max=5, help="Degrees a fixation may extend.")] = 1.0,
    shortest: Annotated[float, typer.Option(min=50, max=500, help="Milliseconds of the shortest fixation.")] = 100.0,
    px_per_degree: Annotated[float, typer.Option(min=5, max=300, help="Logical pixels of a degree of sight.")] = 40.0,
) -> None:
    """Import gaze: fixations, what was looked at, and pictures for the report's heat maps. Imported again, it replaces the earlier.

    导入眼动数据：对齐时钟，算出注视，配上页面的图；报告里会有热图和表。
    """
    from lab.events import EventLogError  # noqa: PLC0415 -- --help must not wait for the lab
    from lab.gaze.errors import GazeError  # noqa: PLC0415 -- likewise
    from lab.gaze.fixations import Thresholds  # noqa: PLC0415 -- likewise
    from lab.gaze.importing import import_gaze  # noqa: PLC0415 -- likewise
    from lab.gaze.store import keep_gaze  # noqa: PLC0415 -- likewise
    from lab.manifest import ManifestError  # noqa: PLC0415 -- likewise
    from lab.session_folder import read_session  # noqa: PLC0415 -- likewise

    where, events = _screen(screen), [_event(one) for one in at or []]
    try:
        read = read_session(session)
        thresholds = Thresholds(dispersion, shortest, px_per_degree=px_per_degree)
        imported = import_gaze(read, file, where, thresholds, clock=clock, events=events)
        views = _photographs({look.view for look in imported.looks})
        keep_gaze(session, imported.about, imported.points, imported.looks, views)
    except GazeError as error:
        raise _stop(error.code, str(error)) from error
    except (ManifestError, EventLogError, OSError) as error:
        raise _stop("MANIFEST", str(error)) from error
    typer.echo(
        f"{session.name}: {len(imported.looks)} 次注视 fixations · {100 * imported.seen_share:.0f}% 看得到眼睛 of samples seen"
        f" · {len(views)} 个页面 pages"
    )


def _photographs(views: set[View]) -> dict[View, Photograph]:
    """Pictures are taken where nobody sees it, also where there is a display."""
    from app.qt_application import start_qt  # noqa: PLC0415 -- --help must not wait for Qt
    from app.study.gaze_views import photographs  # noqa: PLC0415 -- likewise

    if not views:
        return {}
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    application = start_qt()
    found = dict(photographs(views))
    application.quit()
    return found


def _screen(text: str) -> Screen:
    from lab.gaze.alignment import Screen  # noqa: PLC0415 -- --help must not wait for the lab

    try:
        left, top, scale = (float(part) for part in text.split(","))
    except ValueError as error:
        raise _stop("GAZE_OPTION", f"--screen {text}") from error
    if scale <= 0:
        raise _stop("GAZE_OPTION", f"--screen {text}")
    phone = FRAMES[DEFAULT_FRAME]
    return Screen(phone.width_px, phone.height_px, left, top, scale)


def _event(text: str) -> tuple[float, int]:
    seconds, _, number = text.partition("=")
    try:
        return float(seconds), int(number)
    except ValueError as error:
        raise _stop("GAZE_OPTION", f"--at {text}") from error


def _stop(code: str, detail: str) -> typer.Exit:
    """Say what is wrong; the exit status is 2."""
    typer.echo(f"✗ {code} {_SENTENCES[code].format(detail)}", err=True)
    return typer.Exit(2)
