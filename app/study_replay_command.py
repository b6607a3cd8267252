"""`xiaoxiang study replay`: a recorded session done again, in the window or without, and its bank compared to the fen."""

from __future__ import annotations

import json
import os
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from app.settings import PALETTES, TEXT_STEPS

if TYPE_CHECKING:
    from app.study.replay import Compared

replays = typer.Typer()
"""The command; `app/study_command.py` puts it into the group `study`."""

errors = Console(stderr=True)

Headless = Annotated[bool, typer.Option("--headless", help="不开窗口，越快越好。 No window, as fast as it goes.")]


@replays.command()
def replay(
    session: Annotated[
        Path, typer.Argument(exists=True, file_okay=False, help="一次实验的文件夹，像 study-sessions/P001。 A session.")
    ],
    task: Annotated[int | None, typer.Option(min=1, help="只放第几个任务。 This task alone.")] = None,
    speed: Annotated[float, typer.Option(min=0.25, max=64, help="几倍的速度。 How many times as fast.")] = 1.0,
    palette: Annotated[
        str, typer.Option(help="按键窗口的颜色：light, dark 或 contrast。 Colours of the controls.")
    ] = "light",
    text: Annotated[float, typer.Option(help="按键窗口的字号：1 到 2。 Size of their text, 1 to 2.")] = 1.0,
    headless: Headless = False,  # noqa: FBT002 -- typer's way to declare a flag
    as_json: Annotated[bool, typer.Option("--json", help="输出 JSON。 Print JSON.")] = False,  # noqa: FBT002 -- likewise
) -> None:
    """Replay a recorded session and compare what stands in the bank at the end of each task with what was recorded.

    Exit with 0 where all is the same to the fen, 1 where anything differs, 2 where it cannot be replayed.
    重放录下来的一次实验：每个任务做完以后，账上的每一分钱都要和记录的一样。
    """
    from lab.recordings.reading import RecordingError  # noqa: PLC0415 -- --help must not wait for the lab

    if palette not in PALETTES:
        raise typer.BadParameter("、".join(PALETTES), param_hint="--palette")
    if text not in TEXT_STEPS:
        raise typer.BadParameter("、".join(f"{step:g}" for step in TEXT_STEPS), param_hint="--text")
    started = time.monotonic()
    try:
        found = _without_window(session, task) if headless else _in_the_window(session, task, speed, (palette, text))
    except RecordingError as error:
        errors.print(f"✗ {error.code} {error.sentence}", highlight=False)
        raise typer.Exit(2) from error
    same = bool(found) and all(each.same for _, each in found)
    if as_json:
        data = {"same": same, "tasks": [_data(number, each) for number, each in found]}
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        for number, each in found:
            typer.echo(_told(number, each))
        acts, seconds = sum(each.acts for _, each in found), time.monotonic() - started
        ending = "每一分钱都和记录的一样" if same else "没有放完" if not found else "和记录的不一样"
        typer.echo(f"{len(found)}个任务，{acts}个动作，{seconds:.0f}秒：{ending}。")
    raise typer.Exit(0 if same else 1)


def _without_window(session: Path, task: int | None) -> list[tuple[int, Compared]]:
    """Each task's number and what became of it."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    from app.study.replay_run import replay_all  # noqa: PLC0415 -- --help must not wait for Qt

    return replay_all(session, task)


def _in_the_window(
    session: Path, task: int | None, speed: float, looks: tuple[str, float]
) -> list[tuple[int, Compared]]:
    """The same for those that were watched to their end. `looks`: palette and size of text of the controls."""
    from app.study.replay_window import Looks, watch_replay  # noqa: PLC0415 -- --help must not wait for Qt

    return watch_replay(session, task, speed, Looks(*looks))


def _told(number: int, compared: Compared) -> str:
    state = "一样" if compared.same else "没有记下结果" if not compared.whole else "不一样"
    lines = [f"{number}  {compared.condition} {compared.task}：{state}"]
    lines += [f"    {each}" for each in (*compared.stumbles, *compared.differences)]
    return "\n".join(lines)


def _data(number: int, compared: Compared) -> dict[str, object]:
    return {"number": number, "same": compared.same, **asdict(compared)}
