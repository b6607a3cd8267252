"""`xiaoxiang study upload` and `download`: a lab that outgrows one machine, and `--from` for the commands that read sessions."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.study_merge_words import tell_merged
from lab.collections.errors import MANIFEST_DIFFERS, STUDY_DIFFERS, DatabaseError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lab.collections.database import Database
    from lab.collections.upload import Uploaded

ADDRESS = "XIAOXIANG_LAB_DATABASE"
"""The environment's variable with the address: what stands in a command can be read by everybody on the machine."""
SENTENCES = {
    "DATABASE_ADDRESS": "这不是数据库的地址，应该像 {}。 This is no address of a database.",
    "DATABASE_UNREACHABLE": "数据库连不上，或连接断了：{}。记录都还在，再运行一次会接着做。"
    " The database cannot be reached; run it again to go on.",
    "DATABASE_REFUSED": "数据库不肯：{} The database refuses.",
    "DATABASE_NEWER": "数据库是更新的版本建的（{}），请先更新程序。 A later version made this database.",
    "DATABASE_EMPTY": "{}里还没有研究的记录。 No lab has written there yet.",
    "DATABASE_DAMAGED": "数据库里的场次{}和传上去的不一样。 A session there is not what was uploaded.",
    "DATABASE_LEFT": "退出研究的人已从数据库删掉，但还有记录提到：{}。 Deleted, and yet something there speaks of them.",
    "LIBRARY_MISSING": "需要 {}：请运行 script/setup lab。 A library is missing: run script/setup lab.",
    "FOLDER_OR_DATABASE": "请给一个文件夹，或用 --from 给数据库，只给一个。{} Give a folder or --from, one of them.",
    "DOWNLOAD_UNWRITABLE": "写不进去：{} It cannot be written.",
}
_CONTRADICTS = {MANIFEST_DIFFERS: "清单 the manifest", STUDY_DIFFERS: "研究的文件 the study's file"}
From = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="URL",
        help="数据库的地址，代替文件夹。 A database in place of the folder. Its password is better left to PGPASSWORD or ~/.pgpass.",
    ),
]

stored = typer.Typer()
"""The commands; `app/study_command.py` puts them into the group `study`."""


def stop(code: str, detail: str) -> typer.Exit:
    """Say what is wrong; the exit status is 2."""
    typer.echo(f"✗ {code} {SENTENCES[code].format(detail)}", err=True)
    return typer.Exit(2)


@stored.command()
def upload(
    folder: Annotated[Path, typer.Argument(exists=True, file_okay=False, help="A station's folder; it is only read.")],
    to: Annotated[
        str, typer.Option("--to", metavar="URL", envvar=ADDRESS, help="postgresql+psycopg://…, or sqlite:///FILE.")
    ],
    follow: Annotated[bool, typer.Option("--follow", help="Go on while sessions are run, until Ctrl+C.")] = False,  # noqa: FBT002 -- typer's way to declare a flag
    every: Annotated[float, typer.Option(min=0.2, max=3600, help="Seconds between two looks with --follow.")] = 5.0,
) -> None:
    """Bring a station's sessions into the lab's database, every event once. Asked again, it goes on where it was cut off.

    Exits with 1 where an event says something else than the one that is there, a session cannot be read, or whoever withdrew is still here.

    把这台电脑上的记录传到实验室的数据库。断了再运行一次，会接着传，不漏，也不重复。
    """
    with _opened(to) as database:
        from lab.collections.follow import follow as go_on  # noqa: PLC0415 -- --help must not wait for the lab
        from lab.collections.upload import Uploader  # noqa: PLC0415 -- likewise

        if follow:
            typer.echo(f"{folder} → {database.address}")
            go_on(folder, database, _until_interrupted(), _tell_news, every)
            return
        database.make()
        uploaded = Uploader(folder, database).upload()
        _tell(uploaded)
        if uploaded.fault:
            raise typer.Exit(1)


@stored.command()
def download(
    into: Annotated[Path, typer.Option(file_okay=False, help="Where the sessions come; it may hold some already.")],
    source: Annotated[
        str, typer.Option("--from", metavar="URL", envvar=ADDRESS, help="postgresql+psycopg://…, or sqlite:///FILE.")
    ],
) -> None:
    """Bring the database's sessions back as folders, equal to the stations' own to the byte.

    从数据库取回记录，和工作站上的一个字节都不差。
    """
    from lab.collections.merge import MergeError  # noqa: PLC0415 -- --help must not wait for the lab

    with _opened(source) as database:
        from lab.collections.download import download as fetch  # noqa: PLC0415 -- --help must not wait for the lab

        database.check()
        try:
            merged = fetch(database, into)
        except (MergeError, OSError) as error:
            raise stop("DOWNLOAD_UNWRITABLE", str(error)) from error
    tell_merged(into, merged)
    if merged.fault:
        raise typer.Exit(1)


@contextmanager
def sessions_of(folder: Path | None, source: str | None) -> Iterator[Path]:
    """The folder that was named, or a temporary one with what the database has. Exits with 2 where neither or both are named."""
    if (folder is None) == (source is None):
        raise stop("FOLDER_OR_DATABASE", "")
    if folder is not None:
        yield folder
        return
    with _opened(source or "") as database:
        from lab.collections.download import brought  # noqa: PLC0415 -- --help must not wait for the lab

        database.check()
        with brought(database) as found:
            yield found


@contextmanager
def _opened(address: str) -> Iterator[Database]:
    """The database at an address, closed afterwards; its errors are told and end the command."""
    try:
        from lab.collections.address import read_address  # noqa: PLC0415 -- an optional library
        from lab.collections.database import Database  # noqa: PLC0415 -- likewise
    except ModuleNotFoundError as error:
        raise stop("LIBRARY_MISSING", error.name or "sqlalchemy") from error
    try:
        database = Database(read_address(address))
    except DatabaseError as error:
        raise stop(error.code, str(error)) from error
    except ModuleNotFoundError as error:
        raise stop("LIBRARY_MISSING", error.name or "psycopg") from error
    try:
        yield database
    except DatabaseError as error:
        raise stop(error.code, str(error)) from error
    finally:
        database.close()


def _until_interrupted() -> Callable[[float], bool]:
    """A wait that Ctrl+C and a polite kill end at once, so that the pass under way comes to its end."""
    told = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: told.set())
    return told.wait


def _tell_news(news: Uploaded | DatabaseError) -> None:
    """One pass of `--follow`: nothing is said where nothing has changed."""
    if isinstance(news, DatabaseError):
        typer.echo(f"! {news.code} {SENTENCES[news.code].format(news)}", err=True)
    elif news.events or news.fault or news.removed:
        _tell(news)


def _tell(uploaded: Uploaded) -> None:
    typer.echo(
        f"事件 events {uploaded.events} · 新 added {len(uploaded.added)} · 补长 grown {len(uploaded.grown)}"
        f" · 已有 already there {len(uploaded.already)}"
    )
    if (gone := uploaded.removed) is not None:
        typer.echo(
            f"退出研究的：数据库里删掉了{gone.sessions}个场次、{gone.events}个事件，剩下的{gone.searched}行都找过，没有一行再提到。"
            " Withdrawn: deleted from the database, and what is left was searched."
        )
    for name, number in uploaded.conflicts:
        what = _CONTRADICTS.get(number, f"事件 event {number}")
        typer.echo(f"! {name}: {what} 和数据库里的不一样，没有动 differs from the database's, left as it is", err=True)
    for name, code in uploaded.unreadable:
        typer.echo(f"! {name}: {code}", err=True)
    for name in uploaded.withdrawn:
        typer.echo(
            f"! {name}: 已退出研究，没有传；请运行 withdrawn, not taken, still here: xiaoxiang study withdraw", err=True
        )
