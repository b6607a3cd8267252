"""What a merge did, told on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from pathlib import Path

    from lab.collections.merge import Merged


def tell_merged(into: Path, merged: Merged) -> None:
    """Say how many sessions came, and what has to be looked at."""
    typer.echo(
        f"{into}: 新 added {len(merged.added)} · 补长 grown {len(merged.grown)} · 已有 already there {len(merged.already)}"
    )
    for name in merged.conflicts:
        typer.echo(f"! {name}: 两份记录不一致，都没有动 two logs contradict one another, both were left", err=True)
    for name, code in merged.unreadable:
        typer.echo(f"! {name}: {code}", err=True)
    if merged.withdrawn:
        typer.echo(f"! 退出研究的，没有拿来 withdrawn, not taken: {len(merged.withdrawn)}", err=True)
    for name in merged.to_withdraw:
        typer.echo(
            f"! {name}: 在别处已退出，这里还有，请运行 withdrawn elsewhere, still here: xiaoxiang study withdraw",
            err=True,
        )
    for name in merged.shared_pseudonyms:
        typer.echo(
            f"! {name}: 几个工作站都用了，当作不同的人 given out by several stations, taken for different people",
            err=True,
        )
    if merged.studies:
        typer.echo("! 研究文件改过，场次用的不一样 the study's file differs between sessions", err=True)
