"""`xiaoxiang study stream`: markers of the sessions that are being run, for eye trackers, EEG and OBS."""

from __future__ import annotations

import os
import signal
import threading
import time
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Callable

    from lab.streams.port import MarkerStream
    from lab.streams.watching import Told

OBS_PASSWORD = "XIAOXIANG_OBS_PASSWORD"  # noqa: S105 -- the variable's name
LOOK_S = 0.5
"""How often one looks for the next session."""
_SENTENCES = {
    "STREAM_LIBRARY": "需要 {}：请运行 script/setup lab。 A library is missing.",
    "STREAM_UNREACHABLE": "连不上，过一会儿再试：{} It does not answer, and is asked again.",
    "STREAM_REFUSED": "对方不接受，密码对吗？{} It refuses; is the password right?",
}
streaming = typer.Typer()
"""The command; `app/study_command.py` puts it into the group `study`."""


class Beside(StrEnum):
    """Which part of one session that another process runs: all of it, or from now on."""

    WHOLE = "whole"
    REST = "rest"


class Scope(StrEnum):
    """How far a Lab Streaming Layer stream is announced."""

    MACHINE = "machine"
    LINK = "link"
    SITE = "site"


@streaming.command()
def stream(
    folder: Annotated[Path, typer.Argument(file_okay=False, help="A study's folder, or one session's.")],
    lsl: Annotated[
        Scope | None,
        typer.Option(
            help="Offer markers by Lab Streaming Layer, which has no password, to this machine, link or site."
        ),
    ] = None,
    obs: Annotated[
        str | None,
        typer.Option(metavar="URL", help=f"OBS's WebSocket, ws://localhost:4455; its password in {OBS_PASSWORD}."),
    ] = None,
    beside: Annotated[Beside | None, typer.Option(hidden=True)] = None,
) -> None:
    """Send markers of sessions while they are run, until Ctrl+C. Sessions never wait for it and do not know of it.

    实验进行时，把事件作为标记发给眼动仪、脑电和 OBS。它断了，实验照常。
    """
    streams = _streams(lsl, obs)
    if not streams:
        typer.echo("✗ STREAM_NONE 请给 --lsl 或 --obs。 Give --lsl or --obs.", err=True)
        raise typer.Exit(2)
    if beside is None and not folder.is_dir():
        typer.echo(f"✗ STREAM_FOLDER 没有这个文件夹：{folder} There is no such folder.", err=True)
        raise typer.Exit(2)
    told = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: told.set())
    if beside is None:
        _follow(folder, streams, told)
    else:
        threading.Thread(target=_until_the_run_ends, args=(told,), daemon=True).start()
        _stay_beside(folder, streams, told, whole=beside is Beside.WHOLE)


def _streams(lsl: Scope | None, obs: str | None) -> list[MarkerStream]:
    from lab.streams.lsl import LslStream  # noqa: PLC0415 -- --help must not wait for the lab
    from lab.streams.obs import ObsStream  # noqa: PLC0415 -- likewise

    found: list[MarkerStream] = []
    if lsl is not None:
        found.append(LslStream(lsl.value))
    if obs is not None:
        found.append(ObsStream(obs, os.environ.get(OBS_PASSWORD, "")))
    return found


def _follow(folder: Path, streams: list[MarkerStream], told: threading.Event) -> None:
    """One session after another, always the one that began last: what lies there already from now on, a new one from its start."""
    from lab.manifest import read_manifest  # noqa: PLC0415 -- --help must not wait for the lab
    from lab.streams.watching import watch  # noqa: PLC0415 -- likewise

    before = _last_begun(folder)
    done: Path | None = None
    typer.echo(f"{folder}: {'、'.join(one.name for one in streams)}")
    while not told.is_set():
        session = _last_begun(folder)
        if session is None or session == done:
            told.wait(LOOK_S)
            continue
        manifest = read_manifest(session)
        typer.echo(f"{manifest.participant} {manifest.session}")
        watch(
            session,
            manifest,
            streams,
            whole=session != before,
            now=lambda: datetime.now().astimezone(),
            elapsed_s=time.monotonic,
            stopped=_until_the_next(folder, session, told),
            tell=_tell,
        )
        done = session


def _until_the_run_ends(told: threading.Event) -> None:
    """Standard input is a pipe of whoever runs the session: it ends with them, however they end."""
    while os.read(0, 1024):
        pass
    told.set()


def _stay_beside(session: Path, streams: list[MarkerStream], told: threading.Event, *, whole: bool) -> None:
    """One session, which may not have begun yet, until it ends or whoever runs it does."""
    from lab.manifest import MANIFEST, read_manifest  # noqa: PLC0415 -- --help must not wait for the lab
    from lab.streams.watching import watch  # noqa: PLC0415 -- likewise

    while not (session / MANIFEST).exists():
        if told.wait(LOOK_S):
            return
    watch(
        session,
        read_manifest(session),
        streams,
        whole=whole,
        now=lambda: datetime.now().astimezone(),
        elapsed_s=time.monotonic,
        stopped=told.wait,
        tell=_tell,
    )


def _last_begun(folder: Path) -> Path | None:
    """The session whose manifest was written last: the folder itself, or one within it. None where there is none."""
    from lab.manifest import MANIFEST  # noqa: PLC0415 -- --help must not wait for the lab

    found = [*folder.glob(MANIFEST), *folder.glob(f"*/{MANIFEST}")]
    return max(found, key=lambda file: (file.stat().st_mtime_ns, file)).parent if found else None


def _until_the_next(folder: Path, session: Path, told: threading.Event) -> Callable[[float], bool]:
    """Waits, and says whether to end: somebody asks for it, or another session has begun. That is looked for now and then."""
    looked = time.monotonic()

    def stopped(seconds: float) -> bool:
        nonlocal looked
        if told.wait(seconds):
            return True
        if time.monotonic() - looked < LOOK_S:
            return False
        looked = time.monotonic()
        return _last_begun(folder) != session

    return stopped


def _tell(told: Told) -> None:
    if told.code:
        typer.echo(f"! {told.stream} {told.code} {_SENTENCES[told.code].format(told.detail)}", err=True)
    else:
        typer.echo(f"{told.stream} ✓")
