"""Reports for programs. The same reports always give the same text: there is no time and no place in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from accessibility.reporters.words import counts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accessibility.results import Finding, Report, RuleResult

SCHEMA = Path(__file__).with_name("report.schema.json")
"""What the reports keep to, for those who read them."""
SCHEMA_VERSION = 1
"""Rises when a field changes its meaning or goes; a new field does not raise it."""


def to_json(reports: Sequence[Report]) -> str:
    """All reports as one JSON object; lengths in logical pixels."""
    content = {
        "schema": SCHEMA_VERSION,
        "counts": {outcome.value: count for outcome, count in counts(reports).items()},
        "reports": [_report(report) for report in reports],
    }
    return json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _report(report: Report) -> dict[str, object]:
    subject = report.subject
    return {
        "profile": report.profile,
        "profile_title": report.profile_title,
        "program": subject.program,
        "page": subject.page,
        "foreign": subject.foreign,
        "elder": subject.elder,
        "text_scale": float(subject.text_scale),
        "largest_text": subject.largest_text,
        "window_px": [float(length) for length in report.window_px],
        "rules": [_rule(result) for result in report.results],
    }


def _rule(result: RuleResult) -> dict[str, object]:
    return {
        "rule": result.rule,
        "title": result.title,
        "outcome": result.outcome.value,
        "clauses": list(result.clauses),
        "passed": result.passed,
        "reason": result.reason,
        "findings": [_finding(finding) for finding in result.findings],
    }


def _finding(finding: Finding) -> dict[str, object]:
    area = finding.rectangle
    return {
        "outcome": finding.outcome.value,
        "path": finding.path,
        "role": finding.role.value,
        "name": finding.name,
        "measured": finding.measured,
        "wanted": finding.wanted,
        "advice": finding.advice,
        "rectangle": None if area is None else [float(length) for length in (area.x, area.y, area.width, area.height)],
        "suppressed": finding.suppressed,
    }
