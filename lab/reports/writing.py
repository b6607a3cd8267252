"""The report of a study's folder, written as a file in each language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from lab.gaze.collection import collect_gaze
from lab.gaze.errors import GazeError
from lab.metrics.collection import read_collection
from lab.reports.comparisons import compare
from lab.reports.context import Context, LeftOut
from lab.reports.figures import pen
from lab.reports.html_parts import Say
from lab.reports.page import to_html
from lab.reports.summary import Summary, summarise
from lab.reports.titles import Titles, read_titles

if TYPE_CHECKING:
    from pathlib import Path

    from lab.gaze.collection import GazeView
    from lab.metrics.collection import Collection
    from lab.statistics.cautions import Language

Whom = Literal["auto", "people", "simulated"]


class ReportError(Exception):
    """No report was made; `code` says why: REPORT_EMPTY, REPORT_GAZE, REPORT_MIXED_STUDIES, REPORT_UNWRITABLE."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Written:
    """The files that were written, and what they tell of."""

    files: tuple[Path, ...]
    summary: Summary
    left_out: LeftOut


def write_report(parent: Path, out: Path, *, whom: Whom = "auto", font: Path | None = None) -> Written:
    """Write `out` in Chinese and beside it STEM.en.html in English; an earlier report is replaced.

    People and simulated participants are never in one report: `auto` takes people where there are any. `font` is the file of a font
    with Chinese, by which labels in figures are measured. Raises ReportError.
    """
    collection = read_collection(parent)
    chosen, left_out = choose(collection, whom)
    if not any(task.counted for session in chosen.sessions for task in session.tasks):
        raise ReportError("REPORT_EMPTY", parent.name)
    studies = {session.manifest.study for session in chosen.sessions}
    if len(studies) > 1:
        raise ReportError("REPORT_MIXED_STUDIES", ", ".join(sorted(studies)))
    titles = read_titles(parent)
    gaze = _gaze(parent, chosen)
    summary = summarise(chosen, titles)
    english = out.with_name(f"{out.stem}.en.html")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(report(summary, titles, left_out, "zh", english.name, font, gaze), encoding="utf-8")
        english.write_text(report(summary, titles, left_out, "en", out.name, font, gaze), encoding="utf-8")
    except OSError as error:
        raise ReportError("REPORT_UNWRITABLE", f"{out.name}: {error.strerror}") from error
    return Written((out, english), summary, left_out)


def report(
    summary: Summary,
    titles: Titles,
    left_out: LeftOut,
    language: Language,
    other: str | None,
    font: Path | None,
    gaze: tuple[GazeView, ...] = (),
) -> str:
    """The page in one language."""
    return to_html(Context(summary, compare(summary), titles, Say(language), pen(font), left_out, gaze), other)


def _gaze(parent: Path, chosen: Collection) -> tuple[GazeView, ...]:
    """What eye trackers recorded beside the chosen sessions. Raises ReportError (REPORT_GAZE)."""
    try:
        return collect_gaze(parent, {session.manifest.session for session in chosen.sessions})
    except GazeError as error:
        raise ReportError("REPORT_GAZE", str(error)) from error


def choose(collection: Collection, whom: Whom) -> tuple[Collection, LeftOut]:
    """People or simulated participants, and how many sessions that leaves out."""
    people, simulated = collection.part(simulated=False), collection.part(simulated=True)
    of_people = whom == "people" or (whom == "auto" and bool(people.sessions))
    chosen = people if of_people else simulated
    beside = len(simulated.sessions) if of_people else 0
    return chosen, LeftOut(collection.unreadable, collection.doubled, collection.withdrawn, beside)
