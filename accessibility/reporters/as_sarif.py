"""SARIF 2.1.0 (OASIS), for tools that show findings of many checkers in one list. The same reports give the same text."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from accessibility.reporters.words import page_title, thing
from accessibility.results import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accessibility.results import Finding, Report, RuleResult

VERSION = "2.1.0"
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
TOOL = "xiaoxiang-audit"
_KINDS = {Outcome.FAIL: ("fail", "error"), Outcome.NEEDS_REVIEW: ("review", "none")}
"""SARIF's kind and level; a level other than `none` is for failures alone (SARIF 3.27.10)."""


def to_sarif(reports: Sequence[Report]) -> str:
    """One run for each profile; failures and what a person must decide are results, suppressed ones marked as such."""
    profiles = dict.fromkeys(report.profile for report in reports)
    runs = [_run([report for report in reports if report.profile == profile]) for profile in profiles]
    content = {"$schema": SCHEMA, "version": VERSION, "runs": runs}
    return json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _run(reports: Sequence[Report]) -> dict[str, object]:
    rules = {result.rule: result for report in reports for result in report.results}
    places = {rule: place for place, rule in enumerate(rules)}
    return {
        "tool": {"driver": {"name": TOOL, "language": "zh-CN", "rules": [_rule(result) for result in rules.values()]}},
        "automationDetails": {"id": f"{reports[0].profile}/"},
        "columnKind": "unicodeCodePoints",
        "results": [result for report in reports for result in _results(report, places)],
    }


def _rule(result: RuleResult) -> dict[str, object]:
    return {
        "id": result.rule,
        "shortDescription": {"text": result.title},
        "fullDescription": {"text": "；".join(result.clauses)},
    }


def _results(report: Report, places: dict[str, int]) -> Iterator[dict[str, object]]:
    for finding in report.findings:
        if finding.outcome in _KINDS:
            yield _result(report, finding, places)


def _result(report: Report, finding: Finding, places: dict[str, int]) -> dict[str, object]:
    kind, level = _KINDS[finding.outcome]
    page = page_title(report.subject)
    told = f"{page}：{thing(finding)}，{finding.measured}；应为：{finding.wanted}。{finding.advice}。"
    # What it is called and where it was found; not its place in the tree, which another row above it moves.
    identity = "\n".join((page, finding.rule, finding.role, finding.name))
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": places[finding.rule],
        "kind": kind,
        "level": level,
        "message": {"text": told},
        "locations": [
            {
                "logicalLocations": [
                    {"fullyQualifiedName": f"{report.subject.program}/{page}/{finding.path}", "kind": "element"}
                ]
            }
        ],
        "partialFingerprints": {"thing/v1": hashlib.sha256(identity.encode()).hexdigest()},
    }
    if finding.suppressed:
        result["suppressions"] = [{"kind": "external", "justification": finding.suppressed}]
    return result
