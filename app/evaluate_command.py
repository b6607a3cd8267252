"""`xiaoxiang voice evaluate`: its arguments checked, its progress shown, its totals written."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from app.assistant.profiles import Profiles
from app.batch_reading import ManifestError, ReaderPlan, evaluate, recordings_of, totals
from app.sentences import sentence
from voice.errors import VoiceError
from voice.models.catalog import bundled_catalog
from voice.models.store import ModelStore

if TYPE_CHECKING:
    from pathlib import Path

    from app.paths import Paths

NO_DASK = "没有装 Dask，批量识别用不了。请运行 script/setup lab。 Dask is not installed: script/setup lab."


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for; see the command's own help."""

    source: Path
    out: Path
    model: str
    device: str
    workers: int
    prompt: str | None
    as_json: bool


def run_evaluation(paths: Paths, wanted: Wanted) -> int:
    """Read everything; the exit status."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    workers = wanted.workers or (1 if wanted.device == "cuda" else cores)
    prompt = Profiles().named("command", elder=False).prompt if wanted.prompt is None else wanted.prompt
    plan = ReaderPlan(paths.models, wanted.model, wanted.device, max(1, cores // workers), prompt)
    try:
        ModelStore(paths.models).require(bundled_catalog().get(wanted.model))
        recordings = recordings_of(wanted.source)
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            task = progress.add_task("识别", total=len(recordings))
            rows = evaluate(
                recordings,
                plan,
                wanted.out,
                workers,
                lambda done, total: progress.update(task, completed=done, total=total),
            )
    except ImportError:
        typer.echo(NO_DASK, err=True)
        return 2
    except ManifestError as error:
        typer.echo(f"{wanted.source}:{error.line}: {error.why}", err=True)
        return 2
    except VoiceError as error:
        typer.echo(f"{sentence(error.code, error.params)} ({error.code})", err=True)
        return 2
    except OSError as error:
        typer.echo(f"{error.filename or wanted.out}: {error.strerror or type(error).__name__}", err=True)
        return 2
    found = totals(rows)
    (wanted.out / "totals.json").write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", "utf-8")
    if wanted.as_json:
        typer.echo(json.dumps(found, ensure_ascii=False))
    else:
        _print(found, wanted.out)
    return 1 if found["unreadable"] else 0


def _print(found: dict[str, Any], out: Path) -> None:
    console = Console(highlight=False)
    console.print(f"录音 {found['recordings']}，读不了 {found['unreadable']}，没有听到话 {found['nothing_heard']}")
    for name, key in (("字错误率", "character_error"), ("拼音错误率", "pinyin_error")):
        rate = found[key]
        if rate is not None:
            low, high = (f"{rate[each]:.1%}" for each in ("low", "high"))
            console.print(f"{name} {rate['rate']:.1%}（95% 区间 {low} 到 {high}，{rate['recordings']} 段）")
    if found["real_time_factor"] is not None:
        console.print(f"一秒声音用 {found['real_time_factor']:.2f} 秒，一段的中间值 {found['decode_ms_median']} 毫秒")
    console.print(str(out))
