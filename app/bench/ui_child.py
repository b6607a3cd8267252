"""One process of `script/bench ui`: opens the bank's window or the peer's, works it, and prints what it took as JSON.

usage: python -m app.bench.ui_child bank|walk|peer SPAWNED_S FOLDER     (SPAWNED_S: time.monotonic() before the process was
made; walk is bank, and also opens every page of both versions, which takes minutes)
"""

from __future__ import annotations

import json
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QMetaObject, QUrl
from PySide6.QtQml import QQmlApplicationEngine, QQmlProperty
from PySide6.QtQuick import QQuickItem, QQuickWindow

from app.banking import Banking
from app.pages import COVERS, OF_AN_ORDER, OF_THE_TRANSFER, Page
from app.qt_application import start_qt
from app.qt_main_loop import QtMainLoop
from app.scene import StillAssistant
from app.serial_worker import SerialWorker
from app.settings import VERSIONS, SettingsStore
from app.transfer_flow import TransferFlow
from app.viewmodels.app import AppViewModel
from app.window import BankWindow
from bank.clock import SystemClock
from bank.errors import BankError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROWS = 10_000
SCROLL_STEPS = 400
SCROLL_STEP_PX = 97
PEER_CHANGES = 60
LONGEST_WAIT_S = 30.0
BY_HAND = tuple(page for page in Page if page not in {*OF_THE_TRANSFER, *OF_AN_ORDER, *COVERS, Page.HOME})


class Frames:
    """Waits for the next frame of a window and tells how long that took."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._swapped = 0
        window.frameSwapped.connect(self._count)

    def _count(self) -> None:
        self._swapped += 1

    def after(self, action: Callable[[], object]) -> float:
        """Milliseconds from the start of `action` to the end of the next frame."""
        before, start = self._swapped, time.perf_counter()
        action()
        self._window.update()
        self.wait(lambda: self._swapped > before)
        return (time.perf_counter() - start) * 1000

    def wait(self, condition: Callable[[], bool]) -> None:
        """Let events run until `condition` holds."""
        until = time.perf_counter() + LONGEST_WAIT_S
        while not condition():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
            if time.perf_counter() > until:
                raise TimeoutError("it never came")

    def rest(self) -> None:
        """Let what was begun come to its end: animations, lists, answers of the bank."""
        until = time.perf_counter() + 0.2
        while time.perf_counter() < until:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


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


def measure_peer(spawned_s: float, _: Path) -> dict[str, object]:
    """The plain Qt example."""
    start_qt()
    engine = QQmlApplicationEngine()
    engine.load(QUrl.fromLocalFile(str(Path(__file__).with_name("peer.qml"))))
    window = engine.rootObjects()[0]
    if not isinstance(window, QQuickWindow):
        raise TypeError("peer.qml is no window")
    frames = Frames(window)
    frames.after(window.show)
    first_s = time.monotonic() - spawned_s
    frames.rest()
    rss_mib = resident_mib()
    changes = []
    for n in range(PEER_CHANGES):
        page = QQmlProperty(window, "wanted", engine)
        changes.append(frames.after(partial(page.write, n % 4)))
        frames.rest()
    QMetaObject.invokeMethod(window, "showList")
    frames.rest()
    return {
        "first_s": first_s,
        "rss_mib": rss_mib,
        "changes_ms": changes,
        "scrolled_ms": scroll(window, frames),
        "rows": ROWS,
    }


def scroll(window: QQuickWindow, frames: Frames) -> list[float]:
    """Move the long list of the window on, a frame a step, and return each frame's milliseconds."""
    view = next(item for item in _items(window.contentItem()) if item.inherits("QQuickListView") and item.isVisible())
    found = []
    for _ in range(SCROLL_STEPS):
        further = view.property("contentY") + SCROLL_STEP_PX
        found.append(frames.after(partial(view.setProperty, "contentY", further)))
    return found


def _items(top: QQuickItem) -> Iterator[QQuickItem]:
    yield top
    for child in top.childItems():
        yield from _items(child)


def resident_mib() -> float:
    """Memory of this process that is in RAM, in MiB (Linux)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    (line,) = (line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    what, spawned, place = sys.argv[1:]
    measures: dict[str, Callable[[float, Path], dict[str, object]]] = {
        "bank": measure_bank,
        "walk": partial(measure_bank, walk=True),
        "peer": measure_peer,
    }
    measured = measures[what](float(spawned), Path(place))
    print(json.dumps(measured))  # noqa: T201 -- what the parent reads
