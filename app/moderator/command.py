"""`xiaoxiang study moderate`: the moderator's console on a machine beside the participant's."""

from __future__ import annotations

from typing import Annotated

import typer

from app.paths import find_paths
from app.settings import PALETTES, TEXT_STEPS

MOST_PORT = 65_535
TOKEN_FROM = "XIAOXIANG_MODERATOR_TOKEN"  # noqa: S105 -- the variable's name


def moderate(
    connect: Annotated[
        str, typer.Option(metavar="HOST:PORT", help="参加者那台电脑显示的地址。 As the session shows it.")
    ],
    token: Annotated[
        str,
        typer.Option(
            prompt="口令",
            hide_input=True,
            envvar=TOKEN_FROM,
            help="参加者那台电脑显示的口令；不写就问。 As the session shows it; asked for where it is not given.",
        ),
    ],
    palette: Annotated[str, typer.Option(help="light, dark 或 contrast。")] = "light",
    text: Annotated[float, typer.Option(help="字的大小：1 到 2。 Size of text, 1 to 2.")] = 1.0,
) -> None:
    """Moderate a session on another machine: watch, help, note, fire incidents, stand in for the recogniser.

    在另一台电脑上主持一场实验。那边运行 `xiaoxiang study run … --remote-moderator`。
    """
    from app.moderator.opening import Looks, run_console  # noqa: PLC0415 -- --help must not wait for Qt

    host, port = address(connect)
    if palette not in PALETTES:
        raise typer.BadParameter("、".join(PALETTES), param_hint="--palette")
    if text not in TEXT_STEPS:
        raise typer.BadParameter("、".join(f"{step:g}" for step in TEXT_STEPS), param_hint="--text")
    run_console(find_paths(), host, port, token.strip(), Looks(palette, text))


def address(text: str) -> tuple[str, int]:
    """Host and port of `HOST:PORT`; an IPv6 number stands in brackets. Raises BadParameter.

    >>> address("192.168.1.20:8700"), address("[::1]:8700")
    (('192.168.1.20', 8700), ('::1', 8700))
    """
    host, colon, port = text.strip().rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not colon or not host or not (port.isascii() and port.isdigit()) or not 0 < int(port) <= MOST_PORT:
        raise typer.BadParameter("要写成 电脑:端口，像 192.168.1.20:8700", param_hint="--connect")
    return host, int(port)
