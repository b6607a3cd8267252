"""The tour of the audit: every page of the window captured and judged, on as many processes as there are cores.

A room is toured in a version and a text size by one process, on a bank and in a window of its own.
"""

from __future__ import annotations

import multiprocessing
import os
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent

from accessibility.engine import run
from accessibility.profile import DEFAULT, load_profile
from accessibility.tree.capture_file import Capture, save_capture
from accessibility.tree.node import Subject
from accessibility.tree.qt_source import PNG_QUALITY, capture_window
from accessibility.tree.scrolled import with_grounds_of
from app.audit_behaviour import observe
from app.logs import Redactor, start_logging
from app.qt_application import start_qt
from app.scene import Scene
from app.screens import ROOMS, go_home
from app.screenshots import HEIGHT_PX, WIDTH_PX
from app.settings import TEXT_STEPS, VERSIONS
from app.settling import settle
from app.window import BankWindow, phone_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from accessibility.profile import Profile
    from accessibility.results import Report
    from app.screens.stop import Stop

T = TypeVar("T")
PROGRAM = "小象银行"
MOST_SCREENS = 8
"""Of one page that are looked at for what lies under its text."""
MOST_PROCESSES = 8


@dataclass(frozen=True, slots=True)
class Audited:
    """One page: what the audit says of it, and where its capture lies."""

    report: Report
    capture: Path


@dataclass(frozen=True, slots=True)
class _Room:
    """What one process does at a time."""

    version: str
    text_scale: float
    room: str


def audit_pages(
    folder: Path,
    profile: str,
    text_scales: Sequence[float],
    log: Path,
    *,
    behaviour: bool = False,
    rooms: Sequence[str] = tuple(ROOMS),
) -> list[Audited]:
    """Audit every page and state in both versions at these text sizes; each capture is left in `folder`.

    `behaviour`: each page is worked as well, with Tab and by waiting; this takes longer.

    Raises CaptureError, ProfileError, OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    look = partial(_audited, behaviour=behaviour)
    return [page for pages in _in_every_room(look, folder, profile, text_scales, log, rooms) for page in pages]


def picture_pages(folder: Path, text_scales: Sequence[float], log: Path) -> int:
    """The same tour with a picture of each page left in `folder` and nothing else: what an audit is measured against."""
    return sum(_in_every_room(_pictured, folder, DEFAULT, text_scales, log, tuple(ROOMS)))


def _in_every_room(
    look: Callable[[_Room, Path], T],
    folder: Path,
    profile: str,
    text_scales: Sequence[float],
    log: Path,
    names: Sequence[str],
) -> list[T]:
    """What was found in each room, version and size, on as many processes as there are cores."""
    # Pages are looked at where nobody sees it, also where there is a display.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    rooms = [_Room(version, scale, room) for version in VERSIONS for scale in text_scales for room in names]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(_processes(), context, _begin, (log, profile)) as processes:
        # The longest first, so that no process is left alone with one at the end.
        order = sorted(rooms, key=lambda one: len(ROOMS[one.room]), reverse=True)
        jobs = {one: processes.submit(look, one, folder) for one in order}
        try:
            return [jobs[one].result() for one in rooms]
        finally:
            processes.shutdown(cancel_futures=True)


def _processes() -> int:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, MOST_PROCESSES)


class _Process:
    """What a process keeps from one room to the next."""

    application: QGuiApplication
    profile: Profile


def _begin(log: Path, profile: str) -> None:
    start_logging(log, Redactor(), console=False)
    _Process.application = start_qt()
    _Process.profile = load_profile(profile)
    QAccessible.setActive(True)


def _audited(wanted: _Room, folder: Path, *, behaviour: bool) -> list[Audited]:
    pages = []
    with tempfile.TemporaryDirectory() as place:
        scene = Scene(Path(place), version=wanted.version, text_scale=wanted.text_scale)
        for stop, capture in tour(scene, ROOMS[wanted.room], behaviour=behaviour):
            file = folder / f"{wanted.version}-{wanted.text_scale:g}x-{stop.name}.json"
            save_capture(capture, file)
            pages.append(Audited(run(capture.tree, _Process.profile), file))
        scene.close()
    return pages


def _pictured(wanted: _Room, folder: Path) -> int:
    with tempfile.TemporaryDirectory() as place:
        scene = Scene(Path(place), version=wanted.version, text_scale=wanted.text_scale)
        for stop, shell in _visits(scene, ROOMS[wanted.room]):
            picture = shell.window.grabWindow()
            picture.save(str(folder / f"{wanted.version}-{wanted.text_scale:g}x-{stop.name}.png"), "PNG", PNG_QUALITY)  # type: ignore[call-overload]  # the stub wants the format as bytes, Qt a text
        scene.close()
    return len(ROOMS[wanted.room])


def tour(scene: Scene, stops: Sequence[Stop], *, behaviour: bool = False) -> Iterator[tuple[Stop, Capture]]:
    """Each of these pages captured as a person at the keyboard meets it; worked as well where `behaviour` is asked for.

    Needs the application of `prepare_application`, and `QAccessible.setActive(True)` before it opens the window.
    """
    for stop, shell in _visits(scene, stops, true_size=behaviour):
        capture = _whole(shell, _subject(scene, stop))
        yield stop, _worked(scene, shell, capture) if behaviour else capture


def _visits(scene: Scene, stops: Sequence[Stop], *, true_size: bool = False) -> Iterator[tuple[Stop, BankWindow]]:
    """The window as it shows each of these pages; `true_size`: each logical pixel is one of the picture."""
    shell = BankWindow(scene.view_model, scene.settings, still=True)
    shell.window.resize(WIDTH_PX, HEIGHT_PX)
    shell.show()
    if true_size:
        # It has taken the room that the screen offers, which may be less.
        settle(shell.window)
        shell.window.resize(WIDTH_PX, HEIGHT_PX)
    # A key that does nothing: from now on the focus is drawn, and pages follow it.
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        shift = QKeyEvent(kind, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(shell.window, shift)
    for stop in stops:
        go_home(scene)
        stop.go(scene)
        settle(shell.window)
        # A frame puts the last of it in place, and the page follows its focus then.
        shell.window.grabWindow()
        settle(shell.window)
        yield stop, shell
    shell.close()


def _worked(scene: Scene, shell: BankWindow, capture: Capture) -> Capture:
    """The capture with what happened when the page was worked."""

    def at_rest() -> None:
        """A frame puts things in place, and the page follows its focus then."""
        settle(shell.window)
        shell.window.grabWindow()
        settle(shell.window)

    def screens() -> Iterator[None]:
        for scroller in _scrollers(phone_screen(shell.window)):
            yield from _screens(shell.window, scroller)

    return replace(capture, tree=replace(capture.tree, observed=observe(scene, shell, capture.tree, at_rest, screens)))


def _subject(scene: Scene, stop: Stop) -> Subject:
    settings = scene.settings.settings
    return Subject(
        program=PROGRAM,
        page=stop.title,
        elder=settings.version == "elder",
        text_scale=settings.text_scale,
        largest_text=settings.text_scale == max(TEXT_STEPS),
        by_keyboard=True,
    )


def _whole(shell: BankWindow, subject: Subject) -> Capture:
    """The page as it stands, with what its other parts show when a person scrolls to them."""
    screen = phone_screen(shell.window)
    capture = capture_window(shell.window, subject, screen)
    tree = capture.tree
    for scroller in _scrollers(screen):
        start = scroller.property("contentY")
        for _ in _screens(shell.window, scroller):
            again = capture_window(shell.window, subject, screen, pictured=False)
            tree = with_grounds_of(tree, again.tree)
        scroller.setProperty("contentY", start)
        settle(shell.window)
    return Capture(tree, capture.screenshot_png)


def _screens(window: QQuickWindow, scroller: QQuickItem) -> Iterator[None]:
    """Scroll to each part of it that is not in sight as it stands, from its beginning to its end."""
    beginning, step = scroller.property("originY"), scroller.height() * 0.8
    if scroller.property("contentY") > beginning + 1:
        scroller.setProperty("contentY", beginning)
        settle(window)
        yield
    for _ in range(MOST_SCREENS):
        top, last = scroller.property("contentY"), beginning + scroller.property("contentHeight") - scroller.height()
        if top >= last - 1:
            break
        scroller.setProperty("contentY", min(last, top + step))
        settle(window)
        yield


def _scrollers(screen: QQuickItem) -> list[QQuickItem]:
    """Whatever on the screen a person can scroll."""
    return [
        item
        for item in _in_sight(screen)
        if item.inherits("QQuickFlickable")
        and item.isEnabled()
        and item.property("interactive")
        and item.property("contentHeight") > item.height() + 1
    ]


def _in_sight(top: QQuickItem) -> Iterator[QQuickItem]:
    pending = [top]
    while pending:
        item = pending.pop()
        if item.isVisible():
            yield item
            pending += reversed(item.childItems())
