"""A report for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessibility.reporters.words import counts, counts_in_words, page_title, thing
from accessibility.results import OUTCOME_WORDS_ZH, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accessibility.results import Report

_MARKS = {Outcome.FAIL: "✗", Outcome.NEEDS_REVIEW: "?", Outcome.NOT_RUN: "-", Outcome.PASS: "✓"}


def to_text(reports: Sequence[Report]) -> str:
    """A line for each page, below it what failed or needs a person, and the sums at the end."""
    lines = [line for report in reports for line in _page(report)]
    profiles = "、".join(dict.fromkeys(report.profile_title for report in reports))
    lines.append(f"{profiles}：{len(reports)} 页，{counts_in_words(counts(reports))}")
    return "\n".join(lines) + "\n"


def _page(report: Report) -> Iterator[str]:
    found = counts([report])
    worst = next((outcome for outcome in (Outcome.FAIL, Outcome.NEEDS_REVIEW) if found[outcome]), Outcome.PASS)
    told = (Outcome.FAIL, Outcome.NEEDS_REVIEW, Outcome.NOT_RUN)
    open_ones = "，".join(f"{OUTCOME_WORDS_ZH[outcome]} {found[outcome]}" for outcome in told if found[outcome])
    yield f"{_MARKS[worst]} {page_title(report.subject)}" + (f"：{open_ones}" if open_ones else "")
    for result in report.results:
        for finding in result.findings:
            if finding.outcome is Outcome.NOT_RUN:
                continue
            if finding.suppressed:
                yield f"  · {finding.rule} {result.title} · {thing(finding)}：不计，{finding.suppressed}"
                continue
            yield f"  {_MARKS[finding.outcome]} {finding.rule} {result.title} · {finding.path} {thing(finding)}"
            yield f"      {finding.measured}；应为：{finding.wanted}。{finding.advice}。"
            yield f"      {'；'.join(finding.clauses)}"
    yield from _unable(report)


def _unable(report: Report) -> Iterator[str]:
    """The rules that the capture's source could not serve, by reason."""
    reasons: dict[str, list[str]] = {}
    for result in report.results:
        if report.subject.foreign and result.reason and result.outcome is Outcome.NOT_RUN:
            reasons.setdefault(result.reason, []).append(result.rule)
    for reason, rules in reasons.items():
        yield f"  {_MARKS[Outcome.NOT_RUN]} 没有检查 {'、'.join(rules)}：{reason}"
