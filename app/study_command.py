"""`xiaoxiang study`: a study's file checked, run with people or simulated participants, its sessions withdrawn and kept as long as said."""

from __future__ import annotations

import sys
import time
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from app.guidance.network import HERE
from app.moderator.command import moderate
from app.paths import ROOT, find_paths
from app.study_database_command import stored
from app.study_gaze_command import gazing
from app.study_replay_command import replays
from app.study_report_command import reports
from app.study_stream_command import OBS_PASSWORD, Scope, streaming

if TYPE_CHECKING:
    from lab.study import Study, Vocabulary

READY = ROOT / "lab" / "studies"
SIMULATED = "模拟的参加者，不是真人：只能用来试研究的设计和程序，不能当作研究结果。"

study = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="""**可用性研究** · usability studies.

    一项研究写成一个文件：条件、任务、怎样算做成、问卷、先后顺序。`check` 检查它，`run` 请一位参加者（真人或模拟的）从头做到尾，
    `report` 写报告，`export` 导出数据，`merge` 合并几个工作站的记录，
    `upload` 和 `download` 通过数据库做同样的事，`stream` 把事件发给眼动仪和录像，`gaze` 导入眼动数据。
    `replay` 重放录下来的一次实验。
    `withdraw` 删掉一位参加者的全部记录并证明已经删掉，`retention` 找出保存到期的记录。现成的研究用 `list` 看。

    A study is a file: conditions, tasks, what counts as success, questionnaires, order. Whoever takes part in a simulated
    run is not a person, and every figure of it says so.
    """,
)
study.add_typer(reports)
study.command()(moderate)
study.add_typer(replays)
study.add_typer(stored)
study.add_typer(streaming)
study.add_typer(gazing)
out = Console()
errors = Console(stderr=True)

StudyFile = Annotated[
    Path, typer.Argument(metavar="FILE", help="研究的文件，或现成研究的名字。 A study's file, or a ready one's name.")
]
Folder = Annotated[
    Path, typer.Argument(exists=True, file_okay=False, help="放记录的文件夹。 The folder of the sessions.")
]
Seed = Annotated[int, typer.Option(min=0, help="同一个数，同一个结果。 The same number gives the same sessions.")]
Record = Annotated[
    bool,
    typer.Option("--record", help="录下操作和屏幕，可以重放。 Record input and screen, to be replayed."),
]
Out = Annotated[Path, typer.Option("--out", file_okay=False, help="记录放在哪里。 Folder for the sessions.")]


@study.command(name="list")
def list_studies() -> None:
    """Ready studies.

    现成的研究。
    """
    for file in sorted(READY.glob("*.toml")):
        found = _checked(file.read_bytes())
        typer.echo(f"{file.stem}  {'' if found is None else found.title}")


@study.command()
def check(file: StudyFile) -> None:
    """Say what is wrong with a study's file, line by line. Exit with 0 where nothing is.

    检查研究的文件。
    """
    from lab.study_file import check_study  # noqa: PLC0415 -- --help must not wait for the lab

    content = _content(file)
    checked = check_study(content, _vocabulary())
    for problem in checked.problems:
        typer.echo(str(problem))
    for warning in checked.warnings:
        typer.echo(f"注意：{warning}")
    found = checked.study
    if found is None:
        typer.echo(f"有{len(checked.problems)}处要改。")
        raise typer.Exit(1)
    typer.echo(
        f"“{found.title}”没有问题：{len(found.conditions)}个条件，{len(found.tasks)}个任务，"
        f"顺序{found.method}，每{len(found.orders)}位参加者平衡一次。"
    )


@study.command()
def run(  # noqa: PLR0913, PLR0917 -- one parameter an option
    file: StudyFile,
    simulate: Annotated[
        int | None, typer.Option(min=1, max=1000, help="几位模拟的参加者。 How many simulated participants.")
    ] = None,
    participant: Annotated[
        str | None, typer.Option(help="一位真人的编号，像 P001。 The pseudonym of a person, like P001.")
    ] = None,
    folder: Annotated[Path, typer.Option("--out", file_okay=False, help="记录放在哪里。 Folder for sessions.")] = Path(
        "study-sessions"
    ),
    seed: Seed = 1,
    record: Record = False,  # noqa: FBT002 -- typer's way to declare a flag
    station: Annotated[str, typer.Option(help="这台电脑的代号。 What this machine is called.")] = "station-1",
    moderator: Annotated[  # noqa: FBT002 -- typer's way to declare a flag
        bool, typer.Option("--moderator", help="在旁边打开主持人的窗口。 A moderator's console beside the window.")
    ] = False,
    remote: Annotated[  # noqa: FBT002 -- likewise
        bool,
        typer.Option("--remote-moderator", help="打开一个端口，让主持人接进来。 A port for a moderator's console."),
    ] = False,
    host: Annotated[
        str,
        typer.Option(
            help="端口在这台电脑的哪个地址上；不写只有本机能连。 Its address; else this machine alone gets in."
        ),
    ] = HERE,
    port: Annotated[int, typer.Option(min=0, max=65_535, help="哪个端口；0 随便哪个。 Which port; 0 is any.")] = 0,
    lsl: Annotated[
        Scope | None,
        typer.Option(help="真人的实验：把事件发到 LSL。 A person's session: markers by Lab Streaming Layer, so far."),
    ] = None,
    obs: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help=f"真人的实验：在 OBS 的录像里打标记。 Markers in OBS, ws://localhost:4455; its password in {OBS_PASSWORD}.",
        ),
    ] = None,
) -> None:
    """Run a study: with a person in the real window, or with simulated participants to the report and the exports.

    Asked again, it goes on where it was cut off. 给一位真人开一场，或者用模拟的参加者跑一遍；中断了再运行一次，会从断掉的地方接着做。
    """
    if participant is not None:
        from app.moderator.opening import Moderating  # noqa: PLC0415 -- --help must not wait for Qt
        from app.study.live.beside import Markers  # noqa: PLC0415 -- likewise
        from app.study.live.command import run_with_a_person  # noqa: PLC0415 -- likewise

        content = _content(file)
        found = _checked(content)
        if found is None:
            errors.print("研究的文件有错，先运行 xiaoxiang study check")
            raise typer.Exit(2)
        moderating = Moderating(moderator, host if remote else None, port)
        sys.exit(run_with_a_person(found, content, participant, folder, station, moderating, Markers(lsl, obs)))
    if simulate is None:
        errors.print("要么 --participant P001（真人），要么 --simulate 24（模拟的参加者）。")
        raise typer.Exit(2)
    if lsl is not None or obs is not None:
        errors.print("--lsl 和 --obs 用于真人的实验；模拟的时间不是真的时间。")
        raise typer.Exit(2)
    from app.study_reports import make_all  # noqa: PLC0415 -- --help must not wait for the lab

    failed = _simulate(file, simulate, folder, seed, record=record)
    try:
        for made in make_all(folder):
            failed = failed or made.fault
            typer.echo(f"{made.path}  {made.code} {made.detail}".rstrip())
    except OSError as error:
        errors.print(f"报告写不进去：{error}")
        failed = True
    sys.exit(1 if failed else 0)


@study.command()
def simulate(
    file: StudyFile = Path("elder-vs-standard"),
    participants: Annotated[int, typer.Option(min=1, max=1000, help="几位。 How many.")] = 24,
    folder: Out = Path("study-pilot"),
    seed: Seed = 1,
) -> None:
    """Pilot a study, or put load on the program: simulated participants and a short account of them.

    试跑。
    """
    sys.exit(1 if _simulate(file, participants, folder, seed) else 0)


@study.command()
def withdraw(
    folder: Folder,
    participant: Annotated[
        str, typer.Argument(help="编号，像 P001；几台电脑都有的写 P001@电脑。 Like P001, or P001@station.")
    ],
) -> None:
    """Delete everything of a participant, search what is left, and keep a record of it.

    删掉一位参加者的全部记录。
    """
    from lab.withdrawal import WithdrawalError  # noqa: PLC0415 -- --help must not wait for the lab
    from lab.withdrawal import withdraw as delete  # noqa: PLC0415 -- likewise

    try:
        done = delete(folder, participant, datetime.now().astimezone())
    except (WithdrawalError, OSError) as error:
        errors.print(f"没有删成：{error}")
        raise typer.Exit(1) from error
    typer.echo(
        f"删掉了{len(done.sessions)}次记录、{done.deleted_files}个文件（报告和导出也删了，请重新生成）。"
        f"剩下的{done.searched}个文件都找过，没有一个再提到这位参加者。"
    )


@study.command()
def retention(
    folder: Folder,
    delete: Annotated[bool, typer.Option("--delete", help="删掉到期的。 Delete what has expired.")] = False,  # noqa: FBT002 -- typer's way to declare a flag
) -> None:
    """Sessions that may no longer be kept, by the study's own words; exit with 1 where there are any.

    找出保存到期的记录。
    """
    from lab.withdrawal import WithdrawalError, kept_until, manifests  # noqa: PLC0415 -- --help must not wait for the lab
    from lab.withdrawal import withdraw as remove  # noqa: PLC0415 -- likewise

    now = datetime.now().astimezone()
    due: list[str] = []
    try:
        for session, manifest in manifests(folder):
            found = _checked((session / "study.toml").read_bytes())
            if found is None:
                errors.print(f"{session.name}：study.toml 读不懂，不知道该保存多久")
                raise typer.Exit(1)
            until = kept_until(manifest, found.consent.retention_days)
            if until <= now:
                due.append(f"{manifest.participant}@{manifest.station}")
                typer.echo(f"{manifest.participant}：{until:%Y-%m-%d} 到期")
        for participant in dict.fromkeys(due) if delete else ():
            remove(folder, participant, now, "retention")
            typer.echo(f"{participant.partition('@')[0]}：已删掉")
    except (WithdrawalError, OSError) as error:
        errors.print(f"没有做成：{error}")
        raise typer.Exit(1) from error
    if not due:
        typer.echo("没有到期的记录。")
    elif not delete:
        raise typer.Exit(1)


def _simulate(file: Path, participants: int, folder: Path, seed: int, *, record: bool = False) -> bool:
    """Run them; whether any session did not come to its end."""
    from app.study.many import run_many  # noqa: PLC0415 -- --help must not wait for Qt

    content = _content(file)
    found = _checked(content)
    if found is None:
        errors.print("研究的文件有错，先运行 xiaoxiang study check")
        raise typer.Exit(2)
    if not found.personas:
        errors.print("研究的文件里没有 [[personas]]，没有人可以模拟")
        raise typer.Exit(2)
    folder.mkdir(parents=True, exist_ok=True)
    errors.print(SIMULATED)
    started, failed = time.monotonic(), 0
    numbers = list(range(1, participants + 1))
    sessions = run_many(find_paths(), content, seed, numbers, folder, _version(), record=record)
    for count, finished in enumerate(sessions, start=1):
        failed += finished.outcome == "failed"
        errors.print(f"{count}/{participants}  P{finished.number:03d}  {finished.outcome} {finished.code}".rstrip())
    typer.echo(_account(found, folder, time.monotonic() - started))
    if failed:
        errors.print(f"{failed}位没有做完；再运行一次同样的命令，会从断掉的地方接着做。")
    return failed > 0


def _account(found: Study, folder: Path, seconds: float) -> str:
    """What came of it, in a few lines."""
    from lab.schema.kinds import TaskEnded  # noqa: PLC0415 -- --help must not wait for the lab
    from lab.session_folder import read_session, session_folders  # noqa: PLC0415 -- likewise

    outcomes: Counter[tuple[str, str]] = Counter()
    sessions = events = 0
    for each in session_folders(folder):
        session = read_session(each)
        sessions, events = sessions + 1, events + len(session.events)
        practice = {task.id for task in found.tasks if task.practice}
        outcomes.update(
            (event.what.condition, event.what.outcome)
            for event in session.events
            if isinstance(event.what, TaskEnded) and event.what.task not in practice
        )
    lines = [f"{sessions}次模拟的记录，{events}个事件，{seconds:.0f}秒，在 {folder}"]
    for condition in found.conditions:
        counts = {outcome: number for (name, outcome), number in sorted(outcomes.items()) if name == condition.id}
        told = "，".join(f"{outcome} {number}" for outcome, number in counts.items())
        lines.append(f"{condition.title}（模拟）：{told or '没有任务'}")
    return "\n".join((*lines, SIMULATED))


def _content(file: Path) -> bytes:
    ready = READY / f"{file.name}.toml"
    path = ready if not file.exists() and ready.exists() else file
    try:
        return path.read_bytes()
    except OSError as error:
        names = "、".join(each.stem for each in sorted(READY.glob("*.toml")))
        errors.print(f"读不了 {file}：{error.strerror}。现成的研究有{names}。")
        raise typer.Exit(2) from error


def _checked(content: bytes) -> Study | None:
    from lab.study_file import check_study  # noqa: PLC0415 -- --help must not wait for the lab

    return check_study(content, _vocabulary()).study


def _vocabulary() -> Vocabulary:
    from app.study.vocabulary import vocabulary  # noqa: PLC0415 -- --help must not wait for the pages

    return vocabulary()


def _version() -> str:
    from importlib.metadata import version  # noqa: PLC0415 -- only a run needs it

    return version("xiaoxiang")
