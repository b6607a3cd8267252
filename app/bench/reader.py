"""The built-in screen reader: how long a look at a page takes, at every stop of both versions, and at a page of 1,000 buttons."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtGui import QAccessible

from accessibility.reader.reader import Reader
from accessibility.tree.geometry import Rect
from accessibility.tree.node import Node, Subject, Tree
from accessibility.tree.qt_source import live_tree
from accessibility.tree.words import Role, State
from app.bench.figures import Figure
from app.qt_application import start_qt
from app.scene import Scene
from app.screens import ROOMS, go_home
from app.settings import VERSIONS
from app.window import BankWindow, phone_screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.paths import Paths

BUTTONS = 1_000
BAR_FRAME_MS = 16.0
BAR_LOOK_MS = 50.0
BAR_BIG_MS = 100.0


def bench_reader(_: Paths) -> list[Figure]:
    """Medians and the slowest of all stops, the tree and the decision together; one large page, the decision alone."""
    start_qt()
    QAccessible.setActive(True)
    looks = sorted(ms for version in VERSIONS for ms in _looks(version))
    note = f"{len(looks)} stops, {len(VERSIONS)} versions, offscreen, software renderer, the first look at each"
    return [
        Figure("a look, median", round(looks[len(looks) // 2], 2), "ms", BAR_FRAME_MS, note=note),
        Figure("a look, slowest", round(looks[-1], 2), "ms", BAR_LOOK_MS, note=note),
        Figure(
            "deciding on 1,000 buttons", round(_large(), 2), "ms", BAR_BIG_MS, note="a tree made up for this, no window"
        ),
    ]


def _looks(version: str) -> Iterator[float]:
    for stops in ROOMS.values():
        with tempfile.TemporaryDirectory() as place:
            scene = Scene(Path(place), version=version)
            shell = BankWindow(scene.view_model, scene.settings, still=True)
            shell.show()
            for stop in stops:
                go_home(scene)
                stop.go(scene)
                for _ in range(3):
                    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
                began = time.perf_counter()
                tree, _items = live_tree(shell.window, Subject("小象银行", stop.name), phone_screen(shell.window))
                Reader().look(tree)
                yield (time.perf_counter() - began) * 1000
            shell.close()
            scene.close()


def _large() -> float:
    showing = frozenset({State.SHOWING})
    screen = Rect(0, 0, 390, 844)
    top = Node(0, None, Role.WINDOW, "试验", showing, rectangle=screen, reach=screen)
    buttons = (
        Node(n, 0, Role.BUTTON, f"第{n}个", showing, actions=("press",), rectangle=Rect(0, n, 390, 1), reach=screen)
        for n in range(1, BUTTONS + 1)
    )
    tree = Tree(Subject("试验", "一千个按钮"), (390, 844), (top, *buttons))
    reader = Reader()
    reader.look(tree)
    began = time.perf_counter()
    reader.look(tree)
    return (time.perf_counter() - began) * 1000
