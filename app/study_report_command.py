"""`xiaoxiang study report`, `export` and `merge`: what becomes of sessions after the participants have gone."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from app.paths import ROOT
from app.study_database_command import From, sessions_of
from app.study_merge_words import tell_merged

FONT = ROOT / "assets" / "fonts" / "XiaoxiangSans-Regular.otf"

reports = typer.Typer()
"""The commands; `app/study_command.py` puts them into the group `study`."""

Folder = Annotated[
    Path | None, typer.Argument(exists=True, file_okay=False, help="A study's folder with its sessions; or use --from.")
]


class Format(StrEnum):
    """What an export is made for."""

    CSV = "csv"
    PARQUET = "parquet"
    BORIS = "boris"
    BIDS = "bids"
    XAPI = "xapi"


class Whom(StrEnum):
    """Whose sessions a report tells of. They are never mixed."""

    AUTO = "auto"
    PEOPLE = "people"
    SIMULATED = "simulated"


_SENTENCES = {
    "REPORT_EMPTY": "{}里没有可以分析的任务。 No task there came to an end.",
    "REPORT_GAZE": "场次 {} 的眼动数据读不出来，请重新导入。 A session's gaze cannot be read; import it again.",
    "REPORT_MIXED_STUDIES": "这里有几个研究的场次：{}。请分开放。 Sessions of more than one study lie there.",
    "REPORT_UNWRITABLE": "报告写不出来：{} The report cannot be written.",
    "EXPORT_EXISTS": "{}里已经有东西；请给一个空文件夹。 The folder is not empty.",
    "EXPORT_EMPTY": "{}里没有读得出来的场次。 No session could be read there.",
    "EXPORT_UNWRITABLE": "导出写不出来：{} The export cannot be written.",
    "LIBRARY_MISSING": "需要 {}：请运行 script/setup lab。 A library is missing: run script/setup lab.",
    "MERGE_MISSING": "找不到文件夹 {}。 The folder does not exist.",
    "MERGE_INTO_SOURCE": "不能把 {} 合并到它自己里面。 A folder cannot be merged into itself.",
    "MERGE_UNWRITABLE": "合并写不出来：{} The merged folder cannot be written.",
}


def _stop(code: str, detail: str) -> typer.Exit:
    """Say what is wrong; the exit status is 2."""
    typer.echo(f"✗ {code} {_SENTENCES[code].format(detail)}", err=True)
    return typer.Exit(2)


@reports.command()
def report(
    folder: Folder = None,
    source: From = None,
    out: Annotated[Path, typer.Option(help="The report; the English one is written beside it.")] = Path("report.html"),
    whom: Annotated[Whom, typer.Option(help="Whose sessions; auto takes people where there are any.")] = Whom.AUTO,
) -> None:
    """Write the report of a study's sessions, in Chinese and in English.

    Figures come with intervals suited to small samples. Sessions of simulated participants are named as such wherever
    a figure appears. Print it from a browser for PDF.

    写报告，中文一份、英文一份。
    """
    from lab.reports.writing import ReportError, write_report  # noqa: PLC0415 -- --help must not wait for the lab

    try:
        with sessions_of(folder, source) as found:
            written = write_report(found, out, whom=whom.value, font=FONT)
    except ReportError as error:
        raise _stop(error.code, str(error)) from error
    for file in written.files:
        typer.echo(str(file))
    for one in written.left_out.unreadable:
        typer.echo(f"! {one.folder}: {one.code} {one.detail}", err=True)


@reports.command()
def export(
    folder: Folder = None,
    source: From = None,
    form: Annotated[Format, typer.Option("--format", help="What it is for.")] = Format.CSV,
    out: Annotated[Path, typer.Option(help="A new or empty folder.")] = Path("export"),
) -> None:
    """Export a study's sessions: tables with a data dictionary, or events for BORIS, BIDS and xAPI.

    导出数据。退出研究的人不在里面。
    """
    from lab.exports.errors import ExportError  # noqa: PLC0415 -- --help must not wait for the lab
    from lab.exports.writing import export as write  # noqa: PLC0415 -- --help must not wait for the lab

    try:
        with sessions_of(folder, source) as found:
            collection = write(found, form.value, out)
    except ExportError as error:
        raise _stop(error.code, str(error)) from error
    typer.echo(f"{out}: {len(collection.sessions)} 个场次 sessions")
    for one in collection.unreadable:
        typer.echo(f"! {one.folder}: {one.code} {one.detail}", err=True)


@reports.command()
def merge(
    sources: Annotated[list[Path], typer.Argument(help="The stations' folders; they are only read.")],
    into: Annotated[Path, typer.Option(help="Where all sessions come together; it may hold some already.")],
) -> None:
    """Make one study's folder of several stations'. Every session and every event is there once; nothing is overwritten.

    Exits with 1 where two logs of one session contradict one another, one cannot be read, or somebody is still to be withdrawn.

    把几个工作站的记录合到一起，不重复，也不覆盖。
    """
    from lab.collections.merge import MergeError  # noqa: PLC0415 -- --help must not wait for the lab
    from lab.collections.merge import merge as bring_together  # noqa: PLC0415 -- --help must not wait for the lab

    try:
        merged = bring_together(sources, into)
    except MergeError as error:
        raise _stop(error.code, str(error)) from error
    tell_merged(into, merged)
    if merged.fault:
        raise typer.Exit(1)
