"""`script/bench NAME [--json]`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from app.bench.adapter import bench_adapter
from app.bench.audit import bench_audit
from app.bench.bank import bench_bank
from app.bench.dialogue import bench_dialogue
from app.bench.faults import bench_faults
from app.bench.figures import Figure, as_json, as_table
from app.bench.hearing import bench_hearing
from app.bench.lab import bench_lab
from app.bench.ledger import bench_ledger
from app.bench.reader import bench_reader
from app.bench.recogniser import bench_recogniser
from app.bench.ui import bench_ui
from app.bench.voice import bench_voice
from app.bench.wake import bench_wake
from app.paths import find_paths

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.paths import Paths

BENCHES: dict[str, Callable[[Paths], list[Figure]]] = {
    "recogniser": bench_recogniser,
    "voice": bench_voice,
    "dialogue": bench_dialogue,
    "hearing": bench_hearing,
    "adapter": bench_adapter,
    "ledger": bench_ledger,
    "bank": bench_bank,
    "ui": bench_ui,
    "wake": bench_wake,
    "faults": bench_faults,
    "audit": bench_audit,
    "reader": bench_reader,
    "lab": bench_lab,
}


def bench(
    name: Annotated[str, typer.Argument(help=f"One of: {', '.join(BENCHES)}.")],
    as_json_text: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,  # noqa: FBT002 -- typer's way to declare a flag
) -> None:
    """Measure one part of the program beside a baseline, on this machine, now."""
    if name not in BENCHES:
        raise typer.BadParameter(f"{name}: choose {', '.join(BENCHES)}")
    figures = BENCHES[name](find_paths())
    if as_json_text:
        print(as_json(figures))  # noqa: T201 -- what the command prints
    else:
        Console().print(as_table(name, figures))
    sys.exit(1 if any(figure.held is False for figure in figures) else 0)


if __name__ == "__main__":
    typer.run(bench)
