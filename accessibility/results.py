"""What an audit says: outcomes, findings, and the report of one capture."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accessibility.tree.geometry import Rect
    from accessibility.tree.node import Subject
    from accessibility.tree.words import Role


class Outcome(StrEnum):
    """How one check, or a rule over all of its checks, ended. From worst to best: fail, needs_review, not_run, pass."""

    FAIL = "fail"
    NEEDS_REVIEW = "needs_review"
    """A person must decide; the advice says what to look at."""
    NOT_RUN = "not_run"
    """Nothing could be measured; the advice says why."""
    PASS = "pass"  # noqa: S105 -- a word, no secret


OUTCOME_WORDS_ZH: dict[Outcome, str] = {
    Outcome.FAIL: "不合格",
    Outcome.NEEDS_REVIEW: "需人工判断",
    Outcome.NOT_RUN: "没有检查",
    Outcome.PASS: "合格",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One check that did not pass. Everything that people read is Chinese."""

    rule: str
    """The rule's permanent id."""
    outcome: Outcome
    clauses: tuple[str, ...]
    """The clauses that ask for it, quoted from the profile."""
    path: str
    """The node's place in the tree, `0/2/5`."""
    role: Role
    name: str
    """What a screen reader calls the node; may be empty."""
    measured: str
    wanted: str
    advice: str
    """How to mend it, what to look at, or why nothing was measured."""
    rectangle: Rect | None
    """Where it is in the picture, in logical pixels; None where it cannot be seen there."""
    suppressed: str = ""
    """Why it does not count, and until when; empty where it counts."""


@dataclass(frozen=True, slots=True)
class RuleResult:
    """One rule over one capture."""

    rule: str
    title: str
    clauses: tuple[str, ...]
    passed: int
    """How many checks passed."""
    findings: tuple[Finding, ...]
    """The checks that did not pass, worst first."""
    reason: str = ""
    """Why the rule did not run at all; empty where it did."""

    @property
    def outcome(self) -> Outcome:
        """The worst of its checks that count; NOT_RUN where there was none."""
        counting = [finding.outcome for finding in self.findings if not finding.suppressed]
        if counting:
            return counting[0]
        return Outcome.PASS if self.passed or self.findings else Outcome.NOT_RUN


@dataclass(frozen=True, slots=True)
class Report:
    """All rules of a profile over one capture."""

    subject: Subject
    profile: str
    """The profile's id."""
    profile_title: str
    window_px: tuple[float, float]
    """Width and height of what the rectangles lie in, in logical pixels."""
    results: tuple[RuleResult, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every check that did not pass, in the order of the rules."""
        return tuple(finding for result in self.results for finding in result.findings)

    def of(self, outcome: Outcome) -> tuple[Finding, ...]:
        """The findings that ended this way and count."""
        return tuple(finding for finding in self.findings if finding.outcome is outcome and not finding.suppressed)

    @property
    def suppressed(self) -> tuple[Finding, ...]:
        """The findings that do not count."""
        return tuple(finding for finding in self.findings if finding.suppressed)

    @property
    def failed(self) -> bool:
        """Whether any check failed that counts."""
        return bool(self.of(Outcome.FAIL))
