"""The tour of the audit: every page of the window captured and judged, on as many processes as there are cores.

A room is toured in a version by one process, on a bank and in a window of its own. Each page is gone to once, and the text
size changes under it, as when a person chooses another.
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
from accessibility.errors import CaptureError
from accessibility.profile import DEFAULT, load_profile
from accessibility.tree.capture_file import Capture, save_capture
from accessibility.tree.node import Subject
from accessibility.tree.qt_source import capture_window
from app.audit_behaviour import observe
from app.logs import Redactor, start_logging
from app.png import write_png
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
    text_scales: tuple[float, ...]
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
    # A page that was worked is not as it was when it was gone to.
    sizes = [(scale,) for scale in text_scales] if behaviour else [tuple(text_scales)]
    look = partial(_audited, behaviour=behaviour)
    pages = [page for pages in _in_every_room(look, folder, profile, sizes, log, rooms) for page in pages]
    pages.sort(key=lambda page: (page.report.subject.elder, text_scales.index(page.report.subject.text_scale)))
    return pages


def picture_pages(folder: Path, text_scales: Sequence[float], log: Path) -> int:
    """The same tour with a picture of each page left in `folder` and nothing else: what an audit is measured against."""
    return sum(_in_every_room(_pictured, folder, DEFAULT, [tuple(text_scales)], log, tuple(ROOMS)))


def _in_every_room(
    look: Callable[[_Room, Path], T],
    folder: Path,
    profile: str,
    sizes: Sequence[tuple[float, ...]],
    log: Path,
    names: Sequence[str],
) -> list[T]:
    """What was found in each room, version and tuple of sizes, on as many processes as there are cores."""
    # Pages are looked at where nobody sees it, also where there is a display.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    rooms = [_Room(version, scales, room) for version in VERSIONS for scales in sizes for room in names]
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
        scene = Scene(Path(place), version=wanted.version)
        for stop, capture in tour(scene, ROOMS[wanted.room], wanted.text_scales, behaviour=behaviour):
            file = folder / f"{wanted.version}-{capture.tree.subject.text_scale:g}x-{stop.name}.json"
            save_capture(capture, file)
            pages.append(Audited(run(capture.tree, _Process.profile), file))
        scene.close()
    return pages


def _pictured(wanted: _Room, folder: Path) -> int:
    count = 0
    with tempfile.TemporaryDirectory() as place:
        scene = Scene(Path(place), version=wanted.version)
        for stop, shell in _visits(scene, ROOMS[wanted.room], wanted.text_scales):
            name = f"{wanted.version}-{scene.settings.settings.text_scale:g}x-{stop.name}.png"
            write_png(shell.window.grabWindow(), folder / name)
            count += 1
        scene.close()
    return count


def tour(
    scene: Scene, stops: Sequence[Stop], text_scales: Sequence[float] = (), *, behaviour: bool = False
) -> Iterator[tuple[Stop, Capture]]:
    """Each of these pages captured as a person at the keyboard meets it; worked as well where `behaviour` is asked for.

    A page is gone to at the first of the text sizes, else at the one that is set.

    Needs the application of `prepare_application`, and `QAccessible.setActive(True)` before it opens the window.
    """
    for stop, shell in _visits(scene, stops, text_scales, true_size=behaviour):
        capture = _whole(shell, _subject(scene, stop))
        yield stop, _worked(scene, shell, stop, capture) if behaviour else capture


def _visits(
    scene: Scene, stops: Sequence[Stop], text_scales: Sequence[float], *, true_size: bool = False
) -> Iterator[tuple[Stop, BankWindow]]:
    """The window as it shows each of these pages in each size; `true_size`: each logical pixel is one of the picture."""
    first, *others = text_scales or (scene.settings.settings.text_scale,)
    scene.settings.change(text_scale=first)
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
    try:
        for stop in stops:
            go_home(scene)
            scene.settings.change(text_scale=first)
            stop.go(scene)
            _rest(shell.window)
            _require_shown(scene, stop, shell)
            yield stop, shell
            for scale in others:
                scene.settings.change(text_scale=scale)
                _rest(shell.window)
                yield stop, shell
    finally:
        shell.close()


def _require_shown(scene: Scene, stop: Stop, shell: BankWindow) -> None:
    """CaptureError where the window shows another page than the one that was gone to: what it shows must not be judged in its place."""
    shown = phone_screen(shell.window).property("shownPages")
    if shown != scene.view_model.navigation.stack:
        raise CaptureError("CAPTURE_PAGE_MISSING", stop.title)


def _worked(scene: Scene, shell: BankWindow, stop: Stop, capture: Capture) -> Capture:
    """The capture with what happened when the page was worked."""

    def at_rest() -> None:
        _rest(shell.window)

    def screens() -> Iterator[None]:
        for scroller in _scrollers(phone_screen(shell.window)):
            yield from _screens(shell.window, scroller)

    def go_again() -> None:
        go_home(scene)
        stop.go(scene)

    observed = observe(scene, shell, capture.tree, at_rest, screens, go_again)
    return replace(capture, tree=replace(capture.tree, observed=observed))


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

    def screens() -> Iterator[None]:
        for scroller in _scrollers(screen):
            start = scroller.property("contentY")
            yield from _screens(shell.window, scroller)
            if scroller.property("contentY") != start:
                scroller.setProperty("contentY", start)
                settle(shell.window)

    return capture_window(shell.window, subject, screen, screens=screens())


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


def _rest(window: QQuickWindow) -> None:
    """Let it come to rest: a frame puts the last of it in place, and the page follows its focus then."""
    settle(window)
    window.grabWindow()
    settle(window)
