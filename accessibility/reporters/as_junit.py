"""JUnit's XML, for build servers: a page is a suite, a rule is a case. The same reports give the same text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from accessibility.reporters.words import page_title, thing
from accessibility.results import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accessibility.results import Finding, Report, RuleResult

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold (2.2); names of foreign programs may."""


def to_junit(reports: Sequence[Report]) -> str:
    """A rule that found a failure has failed; one that needs a person, or did not run, is skipped and says why."""
    root = ET.Element("testsuites", name="无障碍检查")
    for report in reports:
        suite = ET.SubElement(root, "testsuite", name=_clean(f"{report.profile_title}：{page_title(report.subject)}"))
        outcomes = [result.outcome for result in report.results]
        skipped = sum(outcome in {Outcome.NEEDS_REVIEW, Outcome.NOT_RUN} for outcome in outcomes)
        counts = {"tests": len(outcomes), "failures": outcomes.count(Outcome.FAIL), "errors": 0, "skipped": skipped}
        suite.attrib.update({name: str(count) for name, count in counts.items()})
        for result in report.results:
            _case(suite, report, result)
    ET.indent(root, space=" ")
    return ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _case(suite: ET.Element, report: Report, result: RuleResult) -> None:
    name = f"{result.rule} {result.title}"
    case = ET.SubElement(suite, "testcase", classname=_clean(report.subject.page), name=_clean(name))
    counting = [finding for finding in result.findings if not finding.suppressed]
    told = [finding for finding in counting if finding.outcome is result.outcome]
    if result.outcome is Outcome.FAIL:
        failure = ET.SubElement(case, "failure", message=_clean(f"{len(told)} 处不合格"))
        failure.text = _clean("\n".join(map(_line, told)))
    elif result.outcome is Outcome.NEEDS_REVIEW:
        ET.SubElement(case, "skipped", message=_clean(f"需人工判断：{'；'.join(map(_line, told))}"))
    elif result.outcome is Outcome.NOT_RUN:
        reasons = dict.fromkeys(finding.advice for finding in told)
        ET.SubElement(case, "skipped", message=_clean(f"没有检查：{result.reason or '；'.join(reasons)}"))


def _line(finding: Finding) -> str:
    return f"{finding.path} {thing(finding)}：{finding.measured}；应为：{finding.wanted}。{finding.advice}。"


def _clean(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
