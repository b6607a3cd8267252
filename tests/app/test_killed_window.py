"""A program killed by the system: the next start says where it was and what became of the money, and repeats nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.banking import Banking
from app.inline_worker import InlineWorker
from app.pages import Page
from app.scene import MOMENT, PromptLoop
from app.serial_worker import Done
from app.settings import SettingsStore
from app.still_assistant import StillAssistant
from app.transfer_flow import TransferFlow
from app.viewmodels.app import AppViewModel
from bank.clock import VirtualClock
from bank.errors import BankError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bank.bank import Bank

REPOSITORY = Path(__file__).resolve().parents[2]
BEFORE_FEN = 5_238_620


@contextmanager
def next_start(folder: Path, minutes: int) -> Iterator[tuple[AppViewModel, Banking]]:
    """Start the program again on what the killed one left."""
    loop, clock = PromptLoop(), VirtualClock(MOMENT + timedelta(minutes=minutes))
    worker = InlineWorker(loop, (BankError,))
    banking = Banking(folder / "bank.sqlite3", clock, worker, worker)
    flow = TransferFlow(banking, loop, clock.now)
    model = AppViewModel(banking, flow, StillAssistant(), SettingsStore(folder / "settings.json"), clock.now)

    def opened(outcome: object) -> None:
        assert isinstance(outcome, Done)
        model.start.begin(outcome.value)

    banking.sign_in(opened)
    yield model, banking
    banking.close()


def books(banking: Banking) -> tuple[int, int, int]:
    """Balance, what is available of it, and how many faults an audit finds."""
    found: list[tuple[int, int, int]] = []
    account = banking.main_account
    assert account is not None

    def keep(outcome: object) -> None:
        assert isinstance(outcome, Done)
        found.append(outcome.value)

    def look(bank: Bank) -> tuple[int, int, int]:
        now = bank.accounts.get(account.id)
        return now.balance_fen, now.available_fen, len(bank.audit())

    banking.write(look, keep)
    return found[0]


@pytest.mark.parametrize(
    ("point", "minutes", "told", "balance_fen"),
    [
        ("pages", 1, "", BEFORE_FEN),
        ("review", 1, "没有转，已经取消", BEFORE_FEN),
        ("review", 6, "等的时间过了", BEFORE_FEN),
        ("sent", 1, "已经转出去了", BEFORE_FEN - 30_050),
    ],
)
def test_a_killed_program_goes_on_where_it_was_and_repeats_no_transfer(
    tmp_path: Path, point: str, minutes: int, told: str, balance_fen: int
) -> None:
    command = [sys.executable, "-m", "tests.app.child_window", str(tmp_path), point]
    killed = subprocess.run(command, cwd=REPOSITORY, check=False, capture_output=True, timeout=100)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    for _ in range(2):  # whoever dies again before answering is asked the same again
        with next_start(tmp_path, minutes) as (model, banking):
            assert model.navigation.current == Page.RESUME
            assert told in model.start.transferText
            assert books(banking) == (balance_fen, balance_fen, 0)
    with next_start(tmp_path, minutes) as (model, banking):
        model.start.resume()
        assert model.navigation.pages == (Page.HOME, Page.SAFETY, Page.LIMITS)
        assert books(banking) == (balance_fen, balance_fen, 0)
        model.start.end()
    with next_start(tmp_path, minutes) as (model, _):
        assert model.navigation.current == Page.HOME
