"""Books that cannot be written, are held by another program, are too new or are damaged: said on the page, in Chinese."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from app.banking import Banking
from app.inline_worker import InlineWorker
from app.scene import PromptLoop, Scene
from app.settings import SettingsStore
from app.still_assistant import StillAssistant
from app.transfer_flow import TransferFlow
from app.transfer_state import Stage
from app.viewmodels.app import AppViewModel
from bank.bank import open_bank
from bank.clock import SystemClock
from bank.errors import BankError


def send_to_daughter(scene: Scene) -> str:
    """Try to send ¥1 by touch; returns what the page says."""
    scene.view_model.startTransfer()
    scene.view_model.payTo("li-juan")
    scene.view_model.transfer.setAmountText("1")
    scene.view_model.transfer.prepare()
    return scene.view_model.transfer.errorText


def writer_pragma(scene: Scene, pragma: str) -> None:
    scene.banking.write(lambda bank: bank._database.row(f"PRAGMA {pragma}"), lambda _: None)


def test_books_that_cannot_be_written_are_read_and_say_so(scene: Scene, expect_log: Callable[..., None]) -> None:
    expect_log("DATABASE_READ_ONLY")
    writer_pragma(scene, "query_only = ON")
    assert "不能写入" in send_to_daughter(scene)
    assert scene.flow.state.stage is Stage.NONE
    scene.view_model.refresh()
    assert scene.view_model.accounts.balance.display == "¥52,386.20"


def test_books_held_by_another_program_say_so_and_work_once_they_are_free(
    scene: Scene, tmp_path: Path, expect_log: Callable[..., None]
) -> None:
    expect_log("DATABASE_LOCKED")
    writer_pragma(scene, "busy_timeout = 1")
    other = sqlite3.connect(tmp_path / "bank.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert "占用" in send_to_daughter(scene)
    assert scene.flow.state.stage is Stage.NONE
    other.execute("ROLLBACK")
    other.close()
    scene.view_model.transfer.prepare()
    assert scene.flow.state.stage is Stage.REVIEW


def refreshed(path: Path, folder: Path) -> AppViewModel:
    loop = PromptLoop()
    worker = InlineWorker(loop, (BankError,))
    banking = Banking(path, SystemClock(), worker, worker)
    flow = TransferFlow(banking, loop, SystemClock().now)
    model = AppViewModel(banking, flow, StillAssistant(), SettingsStore(folder / "settings.json"), SystemClock().now)
    model.refresh()
    return model


@pytest.mark.parametrize(
    ("damage", "code", "told"),
    [
        (lambda path: set_version(path, 9_999), "DATABASE_NEWER", "升级程序"),
        (lambda path: path.write_bytes(b"not a database" * 512), "DATABASE_CORRUPT", "记账的文件"),
        (lambda path: path.write_bytes(b"\xff" * 100 + path.read_bytes()[100:]), "DATABASE_CORRUPT", "记账的文件"),
    ],
    ids=["newer", "not a database", "damaged header"],
)
def test_books_that_cannot_be_opened_say_why_and_are_left_alone(
    tmp_path: Path, expect_log: Callable[..., None], damage: Callable[[Path], None], code: str, told: str
) -> None:
    path = tmp_path / "bank.sqlite3"
    open_bank(path, SystemClock(), create=True).close()
    damage(path)
    before = path.read_bytes()
    expect_log(code)
    model = refreshed(path, tmp_path)
    assert told in model.accounts.errorText
    assert path.read_bytes() == before


def set_version(path: Path, number: int) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {number}")
    connection.close()
