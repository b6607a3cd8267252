"""Findings that somebody has decided to live with: each by a reason, and until a day."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from accessibility.errors import ReportError
from accessibility.fields import Fields
from accessibility.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from accessibility.results import Finding, Report

MOST_CHARACTERS = 1_000_000
"""Of a file; more is no list that anybody keeps."""


@dataclass(frozen=True, slots=True)
class Suppression:
    """One decision: findings of a rule, on pages and things of these names, do not count until a day has passed."""

    rule: str
    page: str
    """The page's name; `*` and `?` stand for any characters."""
    name: str
    """What a screen reader calls the thing; `*` and `?` as above."""
    reason: str
    until: date
    """The last day on which it holds."""

    def covers(self, report: Report, finding: Finding) -> bool:
        """Whether it speaks of this finding."""
        return (
            finding.rule == self.rule
            and fnmatchcase(report.subject.page, self.page)
            and fnmatchcase(finding.name, self.name)
        )


@dataclass(frozen=True, slots=True)
class Applied:
    """Reports in which some findings no longer count."""

    reports: tuple[Report, ...]
    expired: tuple[Suppression, ...]
    """Their day has passed: what they covered counts again."""
    unused: tuple[Suppression, ...]
    """They cover nothing that was found, and can be struck out."""


def load_suppressions(file: Path) -> tuple[Suppression, ...]:
    """The suppressions in this TOML file. Raises ReportError."""
    try:
        content = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ReportError("SUPPRESSIONS_UNREADABLE", f"{file.name} 读不出来（{type(error).__name__}）") from error
    return parse_suppressions(content)


def parse_suppressions(content: str) -> tuple[Suppression, ...]:
    """The suppressions in this TOML text: tables `[[suppressed]]` with rule, reason, until, and page and name or any."""
    if len(content) > MOST_CHARACTERS:
        raise ReportError("SUPPRESSIONS_NOT_TOML", f"超过 {MOST_CHARACTERS} 个字符")
    try:
        raw = tomllib.loads(content)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ReportError("SUPPRESSIONS_NOT_TOML", str(error)[:200]) from error
    top = Fields(raw, "", _fault)
    rows = top.tables("suppressed")
    top.done()
    return tuple(_suppression(row) for row in rows)


def apply(reports: Sequence[Report], suppressions: Sequence[Suppression], today: date) -> Applied:
    """Mark what is covered by suppressions that hold on this day."""
    holding = [one for one in suppressions if one.until >= today]
    used: set[Suppression] = set()

    def marked(report: Report, finding: Finding) -> Finding:
        for one in holding:
            if one.covers(report, finding):
                used.add(one)
                return replace(finding, suppressed=f"{one.reason}（到 {one.until.isoformat()}）")
        return finding

    changed = tuple(
        replace(
            report,
            results=tuple(
                replace(result, findings=tuple(marked(report, finding) for finding in result.findings))
                for result in report.results
            ),
        )
        for report in reports
    )
    expired = tuple(one for one in suppressions if one.until < today)
    return Applied(changed, expired, tuple(one for one in holding if one not in used))


def _suppression(fields: Fields) -> Suppression:
    rule = fields.text("rule")
    if rule not in {known.id for known in RULES}:
        raise ReportError("SUPPRESSIONS_RULE", f"没有规则 {rule[:80]}")
    reason = fields.text("reason").strip()
    if not reason:
        raise fields.fault("reason", "is empty")
    found = Suppression(rule, fields.text("page", "*"), fields.text("name", "*"), reason, fields.day("until"))
    fields.done()
    return found


def _fault(complaint: str) -> ReportError:
    return ReportError("SUPPRESSIONS_FIELD", complaint)
