"""A start from nothing, without a network, without Rasa's environment, and a second one."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from app import setup
from app.banking import Banking
from app.inline_worker import InlineWorker
from app.paths import Paths
from app.recogniser_choice import RECOGNISER
from app.scene import PromptLoop
from bank.clock import SystemClock
from bank.errors import BankError
from voice.models.catalog import bundled_catalog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, expect_log: Callable[..., None]) -> Paths:
    """A person's empty folders on a machine without a network and without Rasa's environment."""
    expect_log("MODEL_SOURCE_FAILED")
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setenv("XIAOXIANG_RASA_PYTHON", str(tmp_path / "no-rasa" / "bin" / "python"))
    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr(Paths, "uv", property(lambda _: tmp_path / "no-uv"))
    return Paths(tmp_path / "home", tmp_path / "home" / "models")


def test_without_a_network_it_says_what_is_missing_and_where_to_put_it(bare: Paths) -> None:
    shown = io.StringIO()
    failures = setup.run_setup(bare, models_from=None, console=Console(file=shown))
    codes = {failure.code: failure.sentence for failure in failures}
    assert set(codes) == {"MODEL_FETCH_FAILED", "NATURAL_VOICE_MISSING", "DIALOGUE_ENVIRONMENT_MISSING"}
    assert [failure.code for failure in failures if failure.optional] == ["NATURAL_VOICE_MISSING"]
    model = bundled_catalog().get(RECOGNISER)
    for file in model.files:
        assert file.name in codes["MODEL_FETCH_FAILED"]
    assert str(bare.models) in codes["MODEL_FETCH_FAILED"]
    assert "--models-from" in codes["MODEL_FETCH_FAILED"]
    assert "script/setup" in codes["DIALOGUE_ENVIRONMENT_MISSING"]


def test_touch_banking_works_all_the_same(bare: Paths) -> None:
    setup.run_setup(bare, models_from=None, console=Console(file=io.StringIO()))
    worker = InlineWorker(PromptLoop(), (BankError,))
    banking = Banking(bare.bank, SystemClock(), worker, worker)
    banking.sign_in(lambda _: None)
    assert banking.main_account is not None
    banking.close()


def test_what_is_there_already_is_left_alone(bare: Paths) -> None:
    setup.run_setup(bare, models_from=None, console=Console(file=io.StringIO()))
    before = bare.bank.stat().st_mtime_ns
    shown = io.StringIO()
    setup.run_setup(bare, models_from=None, console=Console(file=shown))
    assert bare.bank.stat().st_mtime_ns == before
    assert "银行账本" not in shown.getvalue()


def test_a_folder_of_files_that_are_not_the_models_is_refused(bare: Paths, tmp_path: Path) -> None:
    model = bundled_catalog().get(RECOGNISER)
    for file in model.files:
        (tmp_path / file.name).write_bytes(b"not a model")
    failures = setup.run_setup(bare, models_from=tmp_path, console=Console(file=io.StringIO()))
    assert "MODEL_FETCH_FAILED" in {failure.code for failure in failures}
    assert not [path for path in (bare.models / model.id).glob("*") if path.name in {f.name for f in model.files}]


def test_a_home_that_cannot_hold_a_bank_is_told_and_the_rest_is_done(bare: Paths) -> None:
    bare.bank.mkdir(parents=True)  # a folder where the file should be
    failures = setup.run_setup(bare, models_from=None, console=Console(file=io.StringIO()))
    told = [failure for failure in failures if failure.code.startswith("DATABASE")]
    assert len(told) == 1
    assert str(bare.home) in told[0].sentence
    assert len(failures) == 4
