"""`xiaoxiang audit`: every page of the window, or one saved capture, put to the rules of a standard."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtGui import QAccessible
from rich.console import Console

from accessibility.engine import run
from accessibility.errors import CaptureError, ProfileError
from accessibility.profile import load_profile
from accessibility.reporters.as_html import Page, to_html
from accessibility.reporters.as_json import to_json
from accessibility.reporters.as_text import to_text
from accessibility.tree.capture_file import Capture, load_capture, save_capture
from accessibility.tree.node import Subject
from accessibility.tree.qt_source import capture_window
from accessibility.tree.scrolled import with_grounds_of
from app.logs import Redactor, start_logging
from app.qt_application import start_qt
from app.scene import Scene
from app.screens import ROOMS, go_home
from app.screenshots import HEIGHT_PX, WIDTH_PX
from app.settings import TEXT_STEPS, VERSIONS
from app.window import BankWindow, phone_screen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtQuick import QQuickItem

    from accessibility.profile import Profile
    from app.paths import Paths
    from app.screens.stop import Stop

PROGRAM = "小象银行"
AUDIT_SCALES = (1.0, 2.0)
"""Text sizes at which the pages are audited."""
MOST_SCREENS = 8
"""Of one page that are looked at for what lies under its text."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person asked the audit for."""

    profile: str
    out: Path
    as_json: bool = False
    capture: Path | None = None
    """A saved capture, in place of the window's own pages."""


def run_audit(paths: Paths, wanted: Wanted) -> int:
    """Audit, write the reports, print the text or the JSON; 0 where nothing failed, 1 where something did, 2 on an error."""
    start_logging(paths.log, Redactor(), console=False)
    errors = Console(stderr=True)
    try:
        profile = load_profile(wanted.profile)
        saved = wanted.capture
        pages = audit_pages(wanted.out, profile) if saved is None else audited([load_capture(saved)], profile)
        write_reports(wanted.out, pages)
    except (CaptureError, ProfileError) as error:
        errors.print(str(error), markup=False)
        return 2
    except OSError as error:
        errors.print(f"写不进 {wanted.out}：{error.strerror}", markup=False)
        return 2
    reports = [page.report for page in pages]
    print(to_json(reports) if wanted.as_json else to_text(reports), end="")  # noqa: T201 -- what the command prints
    errors.print(f"报告 report: {wanted.out / 'index.html'}", markup=False)
    return 1 if any(report.failed for report in reports) else 0


def audit_pages(folder: Path, profile: Profile) -> list[Page]:
    """Audit every page and state of the window, and leave each capture in `folder/captures`."""
    captures = folder / "captures"
    captures.mkdir(parents=True, exist_ok=True)
    application = start_qt()
    QAccessible.setActive(True)
    kept = []
    for name, capture in capture_pages():
        save_capture(capture, captures / f"{name}.json")
        kept.append(capture)
    application.shutdown()
    return audited(kept, profile)


def audited(captures: Sequence[Capture], profile: Profile) -> list[Page]:
    """A report for each capture."""
    return [Page(run(capture.tree, profile), capture.screenshot_png) for capture in captures]


def write_reports(folder: Path, pages: Sequence[Page]) -> None:
    """Write `index.html`, `report.json` and `report.txt`."""
    folder.mkdir(parents=True, exist_ok=True)
    reports = [page.report for page in pages]
    (folder / "index.html").write_text(to_html(pages), encoding="utf-8")
    (folder / "report.json").write_text(to_json(reports), encoding="utf-8")
    (folder / "report.txt").write_text(to_text(reports), encoding="utf-8")


def capture_pages() -> Iterator[tuple[str, Capture]]:
    """Every stop in both versions and at both ends of the text size, each with a name for its file.

    Needs the application of `prepare_application`, and `QAccessible.setActive(True)` before it opens the window.
    """
    for version in VERSIONS:
        for text_scale in AUDIT_SCALES:
            for stops in ROOMS.values():
                with tempfile.TemporaryDirectory() as place:
                    scene = Scene(Path(place), version=version, text_scale=text_scale)
                    for stop, capture in _tour(scene, stops):
                        yield f"{version}-{text_scale:g}x-{stop.name}", capture
                    scene.close()


def _tour(scene: Scene, stops: Sequence[Stop]) -> Iterator[tuple[Stop, Capture]]:
    shell = BankWindow(scene.view_model, scene.settings, still=True)
    shell.window.resize(WIDTH_PX, HEIGHT_PX)
    shell.show()
    for stop in stops:
        go_home(scene)
        stop.go(scene)
        _settle()
        yield stop, _whole(shell, _subject(scene, stop))
    shell.close()


def _subject(scene: Scene, stop: Stop) -> Subject:
    settings = scene.settings.settings
    return Subject(
        program=PROGRAM,
        page=stop.title,
        elder=settings.version == "elder",
        text_scale=settings.text_scale,
        largest_text=settings.text_scale == max(TEXT_STEPS),
    )


def _whole(shell: BankWindow, subject: Subject) -> Capture:
    """The page as it stands, with what its lower parts show when a person scrolls to them."""
    screen = phone_screen(shell.window)
    capture = capture_window(shell.window, subject, screen)
    tree = capture.tree
    for scroller in _scrollers(screen):
        start = scroller.property("contentY")
        for _ in range(MOST_SCREENS):
            top, last = scroller.property("contentY"), scroller.property("contentHeight") - scroller.height()
            if top >= last - 1:
                break
            scroller.setProperty("contentY", min(last, top + scroller.height() * 0.8))
            _settle()
            tree = with_grounds_of(tree, capture_window(shell.window, subject, screen).tree)
        scroller.setProperty("contentY", start)
        _settle()
    return Capture(tree, capture.screenshot_png)


def _scrollers(screen: QQuickItem) -> list[QQuickItem]:
    """Whatever on the screen a person can scroll."""
    return [
        item
        for item in _items(screen)
        if item.inherits("QQuickFlickable")
        and item.isVisible()
        and item.isEnabled()
        and item.property("interactive")
        and item.property("contentHeight") > item.height() + 1
    ]


def _items(top: QQuickItem) -> Iterator[QQuickItem]:
    yield top
    for child in top.childItems():
        yield from _items(child)


def _settle() -> None:
    """Let events, layouts and 0 ms timers run."""
    for _ in range(3):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
