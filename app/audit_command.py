"""`xiaoxiang audit`: every page of the window, one saved capture, or another program, put to the rules of a standard."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from accessibility.comparison import compare
from accessibility.engine import run
from accessibility.errors import CaptureError, DesktopError, ProfileError, ReportError
from accessibility.profile import load_profile
from accessibility.reporters import as_comparison
from accessibility.reporters.as_html import Page, to_html
from accessibility.reporters.as_json import to_json
from accessibility.reporters.as_junit import to_junit
from accessibility.reporters.as_sarif import to_sarif
from accessibility.reporters.as_score import to_score
from accessibility.reporters.as_text import to_text
from accessibility.reporters.read_json import load_reports
from accessibility.suppressions import apply, load_suppressions
from accessibility.tree.capture_file import PICTURE_SUFFIX, load_capture
from app.audit_foreign import foreign_pages
from app.audit_sentences import audit_sentence
from app.audit_tour import audit_pages
from app.logs import Redactor, start_logging
from app.screens import ROOMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accessibility.profile import Profile
    from app.audit_foreign import Foreign
    from app.paths import Paths

AUDIT_SCALES = (1.0, 1.5, 2.0)
"""Text sizes at which the pages are audited."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person asked the audit for."""

    profile: str
    out: Path
    as_json: bool = False
    capture: Path | None = None
    """A saved capture, in place of the window's own pages."""
    foreign: Foreign | None = None
    """Another program, in place of the window's own pages."""
    text_scales: tuple[float, ...] = AUDIT_SCALES
    baseline: Path | None = None
    """An earlier `report.json`: only what fails and did not fail there counts."""
    suppressions: Path | None = None
    """A list of findings that do not count, each with a reason and a day."""
    behaviour: bool = False
    """Whether the window's own pages are worked as well: Tab, waiting, larger text, a narrow phone."""
    rooms: tuple[str, ...] = tuple(ROOMS)
    """Of the window's own pages, those of these rooms."""


def run_audit(paths: Paths, wanted: Wanted) -> int:
    """Audit, write the reports, print the text or the JSON; 0 where nothing failed, 1 where something did, 2 on an error."""
    start_logging(paths.log, Redactor(), console=False)
    errors = Console(stderr=True)
    try:
        decided = load_suppressions(wanted.suppressions) if wanted.suppressions else ()
        before = load_reports(wanted.baseline) if wanted.baseline else None
        pages = _pages(paths, wanted)
        applied = apply([page.report for page in pages], decided, datetime.now().astimezone().date())
        pages = [replace(page, report=report) for page, report in zip(pages, applied.reports, strict=True)]
        write_reports(wanted.out, pages)
    except (CaptureError, DesktopError) as error:
        errors.print(audit_sentence(error), markup=False)
        return 2
    except (ProfileError, ReportError) as error:
        errors.print(str(error), markup=False)
        return 2
    except OSError as error:
        errors.print(f"写不进 {wanted.out}：{error.strerror}", markup=False)
        return 2
    print(to_json(applied.reports) if wanted.as_json else to_text(applied.reports), end="")  # noqa: T201 -- what the command prints
    for words, suppressions in (("已过期，重新计入", applied.expired), ("没有用到，可以删去", applied.unused)):
        for one in suppressions:
            errors.print(
                f"不计的决定{words}：{one.rule}，{one.page}，{one.name}，{one.reason}（到 {one.until}）", markup=False
            )
    errors.print(f"报告 report: {wanted.out / 'index.html'}", markup=False)
    if before is None:
        return 1 if any(report.failed for report in applied.reports) else 0
    comparison = compare(before, applied.reports)
    errors.print(as_comparison.to_text(comparison), end="", markup=False)
    return 1 if comparison.worse else 0


def run_comparison(before: Path, after: Path) -> int:
    """Print how two saved reports differ; 0 where nothing fails that did not before, 1 where something does, 2 on an error."""
    try:
        comparison = compare(load_reports(before), load_reports(after))
    except ReportError as error:
        Console(stderr=True).print(str(error), markup=False)
        return 2
    print(as_comparison.to_text(comparison), end="")  # noqa: T201 -- what the command prints
    return 1 if comparison.worse else 0


def _pages(paths: Paths, wanted: Wanted) -> list[Page]:
    profile = load_profile(wanted.profile)
    if wanted.foreign is not None:
        return foreign_pages(wanted.foreign, wanted.profile, wanted.out / "captures")
    if wanted.capture is not None:
        return [_saved_page(wanted.capture, profile)]
    return _every_page(paths, wanted)


def _every_page(paths: Paths, wanted: Wanted) -> list[Page]:
    """The window's own pages, each capture left in `captures`; a picture is read again where it will be shown."""
    audited = audit_pages(
        wanted.out / "captures",
        wanted.profile,
        wanted.text_scales,
        paths.log,
        behaviour=wanted.behaviour,
        rooms=wanted.rooms,
    )
    return [
        Page(one.report, one.capture.with_suffix(PICTURE_SUFFIX).read_bytes() if one.report.findings else None)
        for one in audited
    ]


def _saved_page(file: Path, profile: Profile) -> Page:
    capture = load_capture(file)
    return Page(run(capture.tree, profile), capture.screenshot_png)


def write_reports(folder: Path, pages: Sequence[Page]) -> None:
    """Write `index.html`, `report.json`, `.txt`, `.sarif` and `.junit.xml`, and the summary `score.txt`."""
    folder.mkdir(parents=True, exist_ok=True)
    reports = [page.report for page in pages]
    (folder / "index.html").write_text(to_html(pages), encoding="utf-8")
    (folder / "report.json").write_text(to_json(reports), encoding="utf-8")
    (folder / "report.txt").write_text(to_text(reports), encoding="utf-8")
    (folder / "report.sarif").write_text(to_sarif(reports), encoding="utf-8")
    (folder / "report.junit.xml").write_text(to_junit(reports), encoding="utf-8")
    (folder / "score.txt").write_text(to_score(reports), encoding="utf-8")
