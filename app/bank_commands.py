"""`xiaoxiang bank`: the simulated bank behind the screens, seeded, looked at, checked, repaired, and its clock."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from app.paths import find_paths

if TYPE_CHECKING:
    from app.bank_desk import BankDesk, BankReport, Seeded

bank = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="""**屏幕后面的银行** · the simulated bank behind the screens.

    账本是一个文件。`seed` 建一本新账，`inspect` 看账，`verify` 验账，`recover` 找回坏掉的账，`reset` 把旧账放到一边重新开始，
    `clock` 让实验的时间停住或往前走。里面的人、卡号、钱都是虚构的。

    A bank is one file. `seed` makes one, `inspect` shows it, `verify` checks it, `recover` brings a damaged one back,
    `reset` puts it aside and starts again, `clock` holds or moves a study's time. Everyone and everything in it is
    invented.
    """,
)
clock = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="""**实验时钟** · a clock that a study can hold and move.

    平时它和电脑的时间一样走。停住它，每位参加者看到的账就一模一样；往前拨一天，“明天的事”一秒钟就能看到。
    拨动时间本身不会动账：到期的事在下一次用到它时才办，就像程序关了一夜。它不会退到账本里最新一笔的前面。

    It runs as the machine's clock does until you hold it (then everyone sees the very same books) or move it. Moving it
    changes no books by itself, and it never goes back behind their newest row.
    """,
)
bank.add_typer(clock, name="clock")

out = Console()
errors = Console(stderr=True)

BankFile = Annotated[
    Path | None,
    typer.Option("--bank", help="账本文件，不写就是程序自己的账本。 A bank's file; else the program's own."),
]
AsJson = Annotated[bool, typer.Option("--json", help="打印一个 JSON 对象。 Print one JSON object.")]


def _desk() -> BankDesk:
    from app.bank_desk import BankDesk  # noqa: PLC0415 -- --help must not wait for the bank
    from app.logs import Redactor, start_logging  # noqa: PLC0415

    paths = find_paths()
    start_logging(paths.log, Redactor(), console=False)
    return BankDesk(paths)


@contextmanager
def _told() -> Iterator[None]:
    """Tell a refusal in one sentence with its code, and exit with 2."""
    from app.bank_desk import PersonaNameError  # noqa: PLC0415 -- as above
    from app.sentences import sentence  # noqa: PLC0415
    from bank.errors import BankError  # noqa: PLC0415

    try:
        yield
    except BankError as error:
        _warn(f"{sentence(error.code, error.params)}（{error.code}）")
        raise typer.Exit(2) from error
    except OSError as error:
        _warn(f"写不进去：{error.strerror}，{error.filename}")
        raise typer.Exit(2) from error
    except PersonaNameError as error:
        names = "、".join(_desk().personas())
        _warn(f"没有这个人：{error}。可选 choose from: {names}")
        raise typer.Exit(2) from error


@bank.command()
def seed(
    persona: Annotated[str, typer.Option(help="谁的账，见 --list。 Whose bank; see --list.")] = "wang_xiulan",
    into: Annotated[Path | None, typer.Option(help="写到这个文件。 The file to make; else the program's own.")] = None,
    list_personas: Annotated[bool, typer.Option("--list", help="列出所有人。 List everyone.")] = False,  # noqa: FBT002 -- typer's way to declare a flag
) -> None:
    """建一本新账：一个虚构的人，十年的进出。 Make a new bank with one persona and ten years of their money.

    最后一笔在今天的前一天，余额分毫不差地等于说好的数。已经有账本时不会动它：先用 `reset` 把它放到一边。

    The last entry is yesterday's, and the balances are those that the persona's file asserts, to the fen. A bank that
    is there already is left alone; `reset` puts it aside.
    """
    desk = _desk()
    if list_personas:
        with _told():
            _print_personas(desk)
        return
    with _told():
        _print_seeded(desk.seed(persona, into))


@bank.command()
def reset(
    persona: Annotated[
        str | None, typer.Option(help="换成谁，不写就还是原来的人。 Whose bank next; else the same person's.")
    ] = None,
    file: BankFile = None,
    real_time: Annotated[bool, typer.Option("--real-time", help="时钟也复位。 Reset the clock as well.")] = False,  # noqa: FBT002 -- typer's way to declare a flag
    yes: Annotated[bool, typer.Option("--yes", help="不再问。 Do not ask.")] = False,  # noqa: FBT002 -- typer's way to declare a flag
) -> None:
    """把旧账放到一边，重新建一本。 Put the bank aside and make a new one.

    旧账改个名字留在原来的文件夹里，不会删掉。先关掉程序。

    The old file stays in its folder under a name with the time in it; nothing is ever deleted. Close the program first.
    """
    desk = _desk()
    if not yes:
        typer.confirm(f"把 {file or desk.bank} 放到一边，重新开始？ Put it aside and start again?", abort=True)
    with _told():
        _print_seeded(desk.reset(persona, file, real_time=real_time))


@bank.command()
def inspect(file: BankFile = None, as_json: AsJson = False) -> None:  # noqa: FBT002 -- typer's way to declare a flag
    """看账：账户、余额、笔数，重新算一遍对不对。 Show accounts, balances and counts, and work the books out again.

    只看，不改。有一处对不上就以 1 退出。

    Nothing is changed. Exits with 1 where anything in the books does not hold.
    """
    with _told():
        report = _desk().inspect(file)
    if as_json:
        print(json.dumps(report.as_json(), ensure_ascii=False))  # noqa: T201 -- what the command prints
    else:
        _print_report(report)
    raise typer.Exit(1 if report.findings else 0)


@bank.command()
def verify(
    file: BankFile = None,
    authority: Annotated[
        Path | None, typer.Option(help="证书机构的文件夹，用来核对根证书。 The certificate authority's folder.")
    ] = None,
    as_json: AsJson = False,  # noqa: FBT002 -- typer's way to declare a flag
) -> None:
    """验账：日志一环扣一环，签名、证书、账本都要和它对得上。 Check the chained log, and signatures and ledger against it.

    只读，不改。全都对得上以 0 退出；断了就指出第一个断开的记录，以 1 退出。

    The file is only read. Exits with 0 where everything holds; else with 1, naming the first broken record.
    """
    with _told():
        report = _desk().verify(file, authority)
    if as_json:
        print(json.dumps(asdict(report), ensure_ascii=False))  # noqa: T201 -- what the command prints
    else:
        _say(report.sentence)
    raise typer.Exit(0 if report.ok else 1)


@bank.command()
def recover(file: BankFile = None) -> None:
    """找回：账本坏了或不见了，用最近一份好的备份顶上，并说清少了什么。 Bring a damaged or missing bank back.

    坏的文件不删，改个名字留着。账本是好的，就什么也不做。先关掉程序。

    The newest backup that holds takes its place, and what is lost is named. The damaged file stays beside it. A bank
    that is whole is left alone. Close the program first.
    """
    with _told():
        _say(_desk().recover(file).sentence)


@clock.command("show")
def clock_show() -> None:
    """现在是什么时候，停着还是走着。 What time it is, and whether it stands."""
    with _told():
        _print_clock(_desk())


@clock.command()
def hold() -> None:
    """停住：从现在起时间不走。 Stand still from now on."""
    desk = _desk()
    with _told():
        desk.clock.hold()
        _print_clock(desk)


@clock.command()
def release() -> None:
    """放开：从停着的地方接着走。 Run on from where it stands."""
    desk = _desk()
    with _told():
        desk.clock.release()
        _print_clock(desk)


@clock.command()
def forward(
    days: Annotated[int, typer.Option(min=0, max=3660, help="天。 Days.")] = 0,
    hours: Annotated[int, typer.Option(min=0, max=87840, help="小时。 Hours.")] = 0,
    minutes: Annotated[int, typer.Option(min=0, max=100000, help="分钟。 Minutes.")] = 0,
) -> None:
    """往前拨。 Move forward: `forward --days 1`."""
    desk = _desk()
    with _told():
        desk.clock.advance(timedelta(days=days, hours=hours, minutes=minutes))
        _print_clock(desk)


@clock.command("next-day")
def next_day() -> None:
    """拨到明天的这个时候。 Move to this time tomorrow."""
    forward(days=1)


@clock.command("to")
def clock_to(
    moment: Annotated[
        datetime,
        typer.Argument(
            formats=["%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"],
            help="如 2026-03-02T14:30，北京时间。 Beijing time.",
        ),
    ],
) -> None:
    """拨到一个时刻；可以往回，但不退到最新一笔的前面。 Go to a moment, back only as far as the newest row."""
    from bank.clock import SHANGHAI  # noqa: PLC0415 -- --help must not wait for the bank

    desk = _desk()
    with _told():
        desk.clock.move_to(moment.replace(tzinfo=SHANGHAI))
        _print_clock(desk)


@clock.command("reset")
def clock_reset() -> None:
    """复位：跟着电脑的时间走。 Follow the machine's clock again."""
    desk = _desk()
    with _told():
        desk.clock.reset()
        _print_clock(desk)


def _say(text: str) -> None:
    """Print a line as it is, however narrow the terminal: it may be copied or read by a program."""
    out.print(text, markup=False, highlight=False, soft_wrap=True)


def _warn(text: str) -> None:
    errors.print(text, markup=False, highlight=False, soft_wrap=True)


def _yuan(fen: int) -> str:
    return f"{'-' if fen < 0 else ''}¥{abs(fen) // 100:,}.{abs(fen) % 100:02d}"


def _print_personas(desk: BankDesk) -> None:
    today = desk.clock.now().date()
    for name, persona in desk.personas().items():
        people = "、".join(
            f"{each.customer.name}{_age(each.customer.birth_date, today)}岁" for each in persona.customers
        )
        version = "幸福生活版 elder" if persona.customer.elder else "标准版 standard"
        _say(f"{name}：{people}，{persona.story}（{version}）")


def _age(birth_date: date, today: date) -> int:
    return today.year - birth_date.year - ((today.month, today.day) < (birth_date.month, birth_date.day))


def _print_seeded(made: Seeded) -> None:
    if made.aside is not None:
        _say(f"旧账在这里 the old bank: {made.aside}")
    _say(f"新账在这里 the new bank: {made.file}")
    for each in made.persona.customers:
        _say(f"{each.customer.name}，演示密码 demo PIN {each.demo_pin}")
    names = {account.id: account.name for account in made.persona.accounts}
    for account_id, balance_fen in made.summary.balances_fen:
        _say(f"  {names[account_id]}（{account_id}）{_yuan(balance_fen)}")
    span = f"{made.summary.first_day.isoformat()} — {made.summary.last_day.isoformat()}"
    _say(f"{made.summary.entries} 笔 entries，{span}")


def _print_report(report: BankReport) -> None:
    """One line a fact: a screen reader reads lines better than a drawn table."""
    _say(f"{report.file}，结构版本 schema {report.schema}/{report.schema_known}")
    names = {customer.id: customer.name for customer in report.customers}
    for each in report.accounts:
        account = each.account
        _say(
            f"{names[account.customer_id]}，{account.name}（{account.id}，尾号 {account.tail}）："
            f"余额 balance {_yuan(account.balance_fen)}，可用 available {_yuan(account.available_fen)}，"
            f"{each.entries} 笔 entries"
        )
    counts = "，".join(f"{name} {rows}" for name, rows in report.counts.items() if rows)
    _say(f"各表行数 rows: {counts}")
    for finding in report.findings:
        told = f"✗ {finding.code} {finding.subject}：应为 {finding.expected}，实为 {finding.found}"
        _say(told)
    if not report.findings:
        _say("✓ 账是平的。 The books hold.")


def _print_clock(desk: BankDesk) -> None:
    state, now = desk.clock.state, desk.clock.now()
    how = "停着 held" if state.held_ms is not None else "走着 running"
    beside = "" if state.held_ms is not None or not state.offset_ms else "，拨过 moved"
    _say(f"{now:%Y-%m-%d %H:%M:%S}，{how}{beside}")
