"""The main loop on Qt's event loop, and the collector that keeps garbage on its thread."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.garbage import MainThreadCollector
from app.qt_main_loop import QtMainLoop


@pytest.fixture
def loop(qtbot: QtBot) -> Iterator[QtMainLoop]:
    assert qtbot is not None
    loop = QtMainLoop()
    yield loop
    loop.close()


def test_what_any_thread_posts_runs_on_the_main_thread(loop: QtMainLoop, qtbot: QtBot) -> None:
    seen: list[threading.Thread] = []
    thread = threading.Thread(target=lambda: loop.post(lambda: seen.append(threading.current_thread())))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [threading.main_thread()]


def test_later_calls_come_in_order_and_not_when_called_off(loop: QtMainLoop, qtbot: QtBot) -> None:
    seen: list[str] = []
    loop.call_later(20, lambda: seen.append("second"))
    loop.call_later(1, lambda: seen.append("first"))
    loop.call_later(5, lambda: seen.append("called off")).cancel()
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == ["first", "second"]


def test_a_closed_loop_calls_nothing_any_more(qtbot: QtBot) -> None:
    loop, seen = QtMainLoop(), []
    loop.call_later(1, lambda: seen.append("late"))
    loop.close()
    other = QtMainLoop()
    other.call_later(30, lambda: seen.append("after"))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["after"]
    other.close()


def test_garbage_is_left_for_the_main_thread(qtbot: QtBot) -> None:
    class Node(QObject):
        other: Node

    destroyed_on: list[threading.Thread] = []
    collector = MainThreadCollector()
    first, second = Node(), Node()
    first.other, second.other = second, first
    weakref.finalize(first, lambda: destroyed_on.append(threading.current_thread()))
    del first, second

    def allocate() -> None:
        keep = [[number] for number in range(200_000)]
        assert keep

    thread = threading.Thread(target=allocate)
    thread.start()
    thread.join()
    assert destroyed_on == []
    for _ in range(gc.get_threshold()[0] + 1):
        qtbot.keep = [*getattr(qtbot, "keep", ()), []]  # type: ignore[attr-defined]
    gc.collect()
    assert destroyed_on == [threading.main_thread()]
    collector.close()
    assert gc.isenabled()
