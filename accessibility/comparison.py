"""Two audits side by side: what is new, what is gone, what is still there."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessibility.results import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from accessibility.results import Finding, Report
    from accessibility.tree.node import Subject

COMPARED = (Outcome.FAIL, Outcome.NEEDS_REVIEW)
"""What was not run is no difference between two pages."""


@dataclass(frozen=True, slots=True)
class Located:
    """A finding and the page it was found on."""

    subject: Subject
    finding: Finding


@dataclass(frozen=True, slots=True)
class Comparison:
    """Of the findings that count, in the order of the reports."""

    new: tuple[Located, ...]
    gone: tuple[Located, ...]
    still: tuple[Located, ...]
    pages_only_before: tuple[str, ...]
    """Pages that the newer audit did not look at: what was found there is not gone."""

    @property
    def worse(self) -> bool:
        """Whether anything fails that did not fail before."""
        return any(located.finding.outcome is Outcome.FAIL for located in self.new)


def compare(before: Sequence[Report], after: Sequence[Report]) -> Comparison:
    """Match findings by profile, page, rule, outcome, and what the thing is called; its place may have changed."""
    seen = {_page(report) for report in after}
    left: defaultdict[tuple[object, ...], list[Located]] = defaultdict(list)
    for key, located in _located(report for report in before if _page(report) in seen):
        left[key].append(located)
    new: list[Located] = []
    still: list[Located] = []
    for key, located in _located(after):
        if left[key]:
            left[key].pop(0)
            still.append(located)
        else:
            new.append(located)
    gone = tuple(located for rest in left.values() for located in rest)
    missing = dict.fromkeys(report.subject.page for report in before if _page(report) not in seen)
    return Comparison(tuple(new), gone, tuple(still), tuple(missing))


def _page(report: Report) -> tuple[object, ...]:
    subject = report.subject
    return (report.profile, subject.program, subject.page, subject.elder, subject.text_scale)


def _located(reports: Iterable[Report]) -> Iterator[tuple[tuple[object, ...], Located]]:
    for report in reports:
        for outcome in COMPARED:
            for finding in report.of(outcome):
                key = (*_page(report), finding.rule, finding.outcome, finding.role, finding.name)
                yield key, Located(report.subject, finding)
