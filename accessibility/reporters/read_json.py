"""Read what `as_json` wrote, as the baseline of another audit. It comes from outside and is checked field by field."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from accessibility.errors import ReportError
from accessibility.fields import Fields
from accessibility.reporters.as_json import SCHEMA_VERSION
from accessibility.results import Finding, Outcome, Report, RuleResult
from accessibility.tree.geometry import Rect
from accessibility.tree.node import Subject
from accessibility.tree.words import Role

if TYPE_CHECKING:
    from enum import StrEnum
    from pathlib import Path
    from typing import TypeVar

    Word = TypeVar("Word", bound=StrEnum)

MOST_BYTES = 400_000_000
"""Of a file. A report of 600 pages has some 40 MB."""


def load_reports(file: Path) -> tuple[Report, ...]:
    """The reports in this file. Raises ReportError."""
    try:
        if file.stat().st_size > MOST_BYTES:
            raise ReportError("REPORT_UNREADABLE", f"{file.name} 超过 {MOST_BYTES} 字节")
        content = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ReportError("REPORT_UNREADABLE", f"{file.name} 读不出来（{type(error).__name__}）") from error
    return from_json(content)


def from_json(content: str) -> tuple[Report, ...]:
    """The reports that `to_json` wrote, or ReportError."""
    try:
        raw = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise ReportError("REPORT_NOT_JSON", str(error)[:200]) from error
    top = Fields(raw, "", _fault)
    version = top.whole("schema")
    if version != SCHEMA_VERSION:
        raise ReportError("REPORT_VERSION", f"schema {version}; this program reads {SCHEMA_VERSION}")
    top.table("counts")
    rows = top.tables("reports")
    top.done()
    return tuple(_report(row) for row in rows)


def _report(fields: Fields) -> Report:
    profile = fields.text("profile")
    title = fields.text("profile_title", profile)
    subject = Subject(
        program=fields.text("program"),
        page=fields.text("page"),
        elder=fields.flag("elder"),
        text_scale=fields.number("text_scale"),
        largest_text=fields.flag("largest_text"),
        foreign=fields.flag("foreign", default=False),
    )
    width_px, height_px = fields.numbers("window_px", 2)
    results = tuple(_rule(row) for row in fields.tables("rules"))
    fields.done()
    return Report(subject, profile, title, (width_px, height_px), results)


def _rule(fields: Fields) -> RuleResult:
    rule, clauses = fields.text("rule"), fields.texts("clauses")
    title, passed, reason = fields.text("title"), fields.whole("passed"), fields.text("reason")
    _word(fields, "outcome", Outcome)
    findings = tuple(_finding(row, rule, clauses) for row in fields.tables("findings"))
    fields.done()
    return RuleResult(rule, title, clauses, passed, findings, reason)


def _finding(fields: Fields, rule: str, clauses: tuple[str, ...]) -> Finding:
    finding = Finding(
        rule=rule,
        outcome=_word(fields, "outcome", Outcome),
        clauses=clauses,
        path=fields.text("path"),
        role=_word(fields, "role", Role),
        name=fields.text("name"),
        measured=fields.text("measured"),
        wanted=fields.text("wanted"),
        advice=fields.text("advice"),
        rectangle=Rect(*fields.numbers("rectangle", 4)) if fields.has("rectangle") else None,
        suppressed=fields.text("suppressed", ""),
    )
    fields.done()
    return finding


def _word(fields: Fields, key: str, kind: type[Word]) -> Word:
    word = fields.text(key)
    try:
        return kind(word)
    except ValueError:
        raise fields.fault(key, f"is no {kind.__name__}") from None


def _fault(complaint: str) -> ReportError:
    return ReportError("REPORT_FIELD", complaint)
