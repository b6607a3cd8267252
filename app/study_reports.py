"""What a finished run leaves beside its sessions: the report and every export, made anew."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.paths import ASSETS
from lab.exports.errors import ExportError
from lab.exports.writing import WRITERS, export
from lab.reports.writing import ReportError, write_report

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REPORT, EXPORTS = "report", "exports"
"""Folders within a study's own: what is in them is made anew, and goes when somebody withdraws."""
FONT = ASSETS / "fonts" / "XiaoxiangSans-Regular.otf"
OPTIONAL = "LIBRARY_MISSING"


@dataclass(frozen=True, slots=True)
class Made:
    """One thing that was made, at `path`; or why not, as a code."""

    path: Path
    code: str = ""
    detail: str = ""

    @property
    def fault(self) -> bool:
        """Whether it should have been made: an optional library may be missing."""
        return self.code not in {"", OPTIONAL}


def make_all(folder: Path) -> Iterator[Made]:
    """Make the report and every export anew within the study's folder. Raises OSError where the old ones cannot go."""
    for old in (REPORT, EXPORTS):
        if (folder / old).is_dir():
            shutil.rmtree(folder / old)
    page = folder / REPORT / "index.html"
    try:
        write_report(folder, page, font=FONT)
    except ReportError as error:
        yield Made(page, error.code, str(error))
    else:
        yield Made(page)
    for form in WRITERS:
        out = folder / EXPORTS / form
        try:
            export(folder, form, out)
        except ExportError as error:
            yield Made(out, error.code, str(error))
        else:
            yield Made(out)
