"""One process of `script/bench ui`: opens the bank's window, works it, and prints what it took as JSON.

usage: python -m app.bench.ui_child bank|walk FOLDER SPAWNED_S     (SPAWNED_S: time.monotonic() before the process was
made; walk is bank, and also opens every page of both versions, which takes minutes)
"""

from __future__ import annotations

import json
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.banking import Banking
from app.bench.frames import ROWS, Frames, resident_mib, scroll
from app.pages import COVERS, OF_AN_ORDER, OF_THE_TRANSFER, Page
from app.qt_application import start_qt
from app.qt_main_loop import QtMainLoop
from app.serial_worker import SerialWorker
from app.settings import VERSIONS, SettingsStore
from app.still_assistant import StillAssistant
from app.transfer_flow import TransferFlow
from app.viewmodels.app import AppViewModel
from app.window import BankWindow
from bank.clock import SystemClock
from bank.errors import BankError

if TYPE_CHECKING:
    from collections.abc import Iterator

BY_HAND = tuple(page for page in Page if page not in {*OF_THE_TRANSFER, *OF_AN_ORDER, *COVERS, Page.HOME})


def measure_bank(spawned_s: float, folder: Path, *, walk: bool = False) -> dict[str, object]:
    """The bank's window on a seeded bank, without its voice."""
    start_qt()
    loop = QtMainLoop()
    clock = SystemClock()
    workers = [SerialWorker(name, loop, (BankError,)) for name in ("bank-writer", "bank-reader")]
    banking = Banking(folder / "bank.sqlite3", clock, *workers)
    settings = SettingsStore(folder / "settings.json")
    model = AppViewModel(banking, TransferFlow(banking, loop, clock.now), StillAssistant(), settings, clock.now)
    shell = BankWindow(model, settings)
    shell.window.resize(460, 914)
    frames = Frames(shell.window)
    frames.after(shell.show)
    first_s = time.monotonic() - spawned_s
    model.refresh()
    frames.wait(lambda: model.accounts.total.known)
    frames.after(lambda: None)
    filled_s = time.monotonic() - spawned_s
    frames.rest()
    rss_mib = resident_mib()
    changes = [taken for version in VERSIONS if walk for taken in _bank_changes(model, settings, frames, version)]
    rss_walked_mib = resident_mib()
    settings.change(version="standard")
    model.navigation.open(Page.ENTRIES)
    while model.accounts.entries.count < ROWS and model.accounts.hasMore:
        seen = model.accounts.entries.count
        model.accounts.more()
        frames.wait(lambda seen=seen: model.accounts.entries.count > seen)  # type: ignore[misc]  # bound at once
    frames.rest()
    scrolled = scroll(shell.window, frames)
    rows = model.accounts.entries.count
    shell.close()
    banking.close()
    loop.close()
    return {
        "first_s": first_s,
        "filled_s": filled_s,
        "rss_mib": rss_mib,
        "rss_walked_mib": rss_walked_mib,
        "changes_ms": changes,
        "scrolled_ms": scrolled,
        "rows": rows,
        "pages": len(BY_HAND),
    }


def _bank_changes(model: AppViewModel, settings: SettingsStore, frames: Frames, version: str) -> Iterator[float]:
    """Each page that a person may choose, opened from the home page and left again, twice: the first time it is compiled."""
    settings.change(version=version)
    for measured in (False, True):
        for page in BY_HAND:
            for action in (partial(model.navigation.open, page), model.navigation.home):
                taken = frames.after(action)
                frames.rest()
                if measured:
                    yield taken


if __name__ == "__main__":
    what, place, spawned = sys.argv[1:]
    measured = measure_bank(float(spawned), Path(place), walk=what == "walk")
    print(json.dumps(measured))  # noqa: T201 -- what the parent reads
