"""`xiaoxiang audit`: every page of the window, or one saved capture, put to the rules of a standard."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from accessibility.engine import run
from accessibility.errors import CaptureError, ProfileError
from accessibility.profile import load_profile
from accessibility.reporters.as_html import Page, to_html
from accessibility.reporters.as_json import to_json
from accessibility.reporters.as_text import to_text
from accessibility.tree.capture_file import PICTURE_SUFFIX, load_capture
from app.audit_tour import audit_pages
from app.logs import Redactor, start_logging

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accessibility.profile import Profile
    from app.paths import Paths

AUDIT_SCALES = (1.0, 2.0)
"""Text sizes at which the pages are audited."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person asked the audit for."""

    profile: str
    out: Path
    as_json: bool = False
    capture: Path | None = None
    """A saved capture, in place of the window's own pages."""
    text_scales: tuple[float, ...] = AUDIT_SCALES


def run_audit(paths: Paths, wanted: Wanted) -> int:
    """Audit, write the reports, print the text or the JSON; 0 where nothing failed, 1 where something did, 2 on an error."""
    start_logging(paths.log, Redactor(), console=False)
    errors = Console(stderr=True)
    try:
        profile = load_profile(wanted.profile)
        saved = wanted.capture
        pages = _every_page(paths, wanted) if saved is None else [_saved_page(saved, profile)]
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


def _every_page(paths: Paths, wanted: Wanted) -> list[Page]:
    """The window's own pages, each capture left in `captures`; a picture is read again where it will be shown."""
    audited = audit_pages(wanted.out / "captures", wanted.profile, wanted.text_scales, paths.log)
    return [
        Page(one.report, one.capture.with_suffix(PICTURE_SUFFIX).read_bytes() if one.report.findings else None)
        for one in audited
    ]


def _saved_page(file: Path, profile: Profile) -> Page:
    capture = load_capture(file)
    return Page(run(capture.tree, profile), capture.screenshot_png)


def write_reports(folder: Path, pages: Sequence[Page]) -> None:
    """Write `index.html`, `report.json` and `report.txt`."""
    folder.mkdir(parents=True, exist_ok=True)
    reports = [page.report for page in pages]
    (folder / "index.html").write_text(to_html(pages), encoding="utf-8")
    (folder / "report.json").write_text(to_json(reports), encoding="utf-8")
    (folder / "report.txt").write_text(to_text(reports), encoding="utf-8")
