"""`xiaoxiang models`: what is here, fetched out of a folder, damaged, verified and removed."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from app import model_commands
from app.cli import main
from tests.voice.toy_model import CONFIG, MODEL, WEIGHTS, flipped
from voice.models.catalog import Catalog, UnverifiedModel, bundled_catalog

if TYPE_CHECKING:
    from collections.abc import Iterator

UNKNOWN = UnverifiedModel("huge", "Huge", "whisper", "MIT", "somebody", 3_000_000_000)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A machine without a network and without package tools, on which the toy model is in the catalogue."""
    monkeypatch.setenv("XIAOXIANG_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XIAOXIANG_MODELS", str(tmp_path / "models"))
    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr("app.paths.ROOT", tmp_path)
    monkeypatch.setattr("app.setup.default_sources", _only_folders)
    monkeypatch.setattr(model_commands, "bundled_catalog", lambda: Catalog({"toy": MODEL}, {"huge": UNKNOWN}))
    yield tmp_path
    logging.disable(logging.NOTSET)


def _only_folders(
    model: object, *, folders: list[Path], uv: Path | None, npm: Path | None, mirror: str
) -> list[object]:
    from voice.models.sources import FolderSource  # noqa: PLC0415 - as the program has it

    assert model is MODEL
    assert uv is npm is None
    assert mirror in {"", "https://mirror.example"}
    return [FolderSource(folder) for folder in folders]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "model.bin").write_bytes(WEIGHTS)
    (folder / "config.json").write_bytes(CONFIG)
    return folder


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["models", *arguments])
    return result.exit_code, result.output


def state() -> str:
    code, out = run("list", "--json")
    assert code == 0
    return str({row["id"]: row["state"] for row in json.loads(out)}["toy"])


def test_a_model_comes_from_a_folder_is_verified_and_goes_again(home: Path, stick: Path) -> None:
    assert state() == "absent"
    assert run("get", "toy", "--from", str(stick), "--mirror", "https://mirror.example")[0] == 0
    assert run("get", "toy", "--mirror", "mirror")[0] == 2
    assert state() == "here"
    assert run("verify")[0] == 0
    code, out = run("remove", "toy")
    assert (code, "1.0 MB" in out) == (0, True)
    assert state() == "absent"
    assert not (home / "models" / "toy").exists()


def test_one_byte_wrong_and_it_is_not_taken(home: Path, stick: Path) -> None:
    (stick / "model.bin").write_bytes(flipped(WEIGHTS))
    code, out = run("get", "toy", "--from", str(stick))
    assert code == 1
    assert "WRONG_HASH" in out
    assert not (home / "models" / "toy" / "model.bin").exists()


def test_one_byte_that_changed_afterwards_is_found_and_moved_aside(home: Path, stick: Path) -> None:
    run("get", "toy", "--from", str(stick))
    weights = home / "models" / "toy" / "model.bin"
    weights.write_bytes(flipped(WEIGHTS))
    assert state() == "wrong"
    code, out = run("verify")
    assert code == 1
    assert "✗ toy/model.bin wrong" in out
    assert not weights.exists()
    assert run("get", "toy", "--from", str(stick))[0] == 0


def test_without_any_source_it_says_which_files_belong_where(home: Path) -> None:
    code, out = run("get", "toy")
    assert code == 1
    assert "model.bin config.json" in out
    assert str(home / "models" / "toy") in out


def test_a_model_whose_hashes_nobody_knows_is_listed_and_refused(home: Path) -> None:
    assert "unverified" in run("list", "--json")[1]
    code, out = run("get", "huge")
    assert code == 1
    assert "MODEL_UNVERIFIED" in out


@pytest.mark.parametrize("command", ["get", "verify", "remove"])
def test_a_name_that_is_none_is_told(home: Path, command: str) -> None:
    code, out = run(command, "nothing")
    assert code == 1
    assert "MODEL_UNKNOWN" in out


def test_removing_leaves_what_is_not_ours(home: Path, stick: Path) -> None:
    run("get", "toy", "--from", str(stick))
    theirs = home / "models" / "toy" / "notes.txt"
    theirs.write_text("mine")
    run("remove", "toy")
    assert theirs.read_text() == "mine"
    assert not (home / "models" / "toy" / "model.bin").exists()


def test_every_size_of_whisper_is_listed_with_what_to_expect_of_it() -> None:
    catalog = bundled_catalog()
    sizes = {f"whisper-{size}" for size in ("tiny", "base", "small", "medium", "large-v3", "large-v3-turbo")}
    assert sizes == set(catalog.expected)
    assert sizes <= set(catalog.models) | set(catalog.unverified)
    assert not set(catalog.models) & set(catalog.unverified)


def test_the_table_can_be_read(home: Path) -> None:
    code, out = run("list")
    assert code == 0
    assert "toy" in out
