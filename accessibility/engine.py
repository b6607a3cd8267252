"""The audit itself: a tree and a profile in, a report out, and nothing else touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessibility.results import Finding, Outcome, Report, RuleResult
from accessibility.rules.base import Scope
from accessibility.tree.modal import reachable_top
from accessibility.tree.words import ASPECT_REASONS_ZH, State

if TYPE_CHECKING:
    from accessibility.profile import Demand, Profile
    from accessibility.rules.base import Verdict
    from accessibility.tree.geometry import Rect
    from accessibility.tree.node import Tree

_WORST_FIRST = tuple(Outcome)


def run(tree: Tree, profile: Profile) -> Report:
    """Put every rule of the profile to the part of the tree that a person can reach."""
    scope = Scope(tree, reachable_top(tree))
    results = tuple(_result(demand, scope) for demand in profile.demands)
    return Report(tree.subject, profile.id, profile.title, tree.window_px, results)


def _result(demand: Demand, scope: Scope) -> RuleResult:
    rule, untold = demand.rule, scope.tree.untold
    missing = rule.needs & untold
    verdicts = [] if missing else list(demand.check(scope))
    reason = "" if verdicts else rule.nothing
    open_ones = [verdict for verdict in verdicts if verdict.outcome is not Outcome.PASS]
    findings = sorted(
        (_finding(demand, verdict, scope) for verdict in open_ones),
        key=lambda finding: _WORST_FIRST.index(finding.outcome),
    )
    passed = len(verdicts) - len(open_ones)
    if missing or (passed and rule.needs_to_pass & untold):
        passed = 0
        reason = "；".join(ASPECT_REASONS_ZH[aspect] for aspect in sorted(missing or rule.needs_to_pass & untold))
    return RuleResult(
        rule=rule.id,
        title=rule.title,
        clauses=demand.clauses,
        passed=passed,
        findings=tuple(findings),
        reason=reason,
    )


def _finding(demand: Demand, verdict: Verdict, scope: Scope) -> Finding:
    node = verdict.node
    return Finding(
        rule=demand.rule.id,
        outcome=verdict.outcome,
        clauses=demand.clauses,
        path=scope.tree.path(node),
        role=node.role,
        name=node.spoken_name,
        measured=verdict.measured,
        wanted=verdict.wanted,
        advice=verdict.advice,
        rectangle=_in_sight(verdict, scope),
    )


def _in_sight(verdict: Verdict, scope: Scope) -> Rect | None:
    """Where the picture shows what the verdict is about."""
    area = verdict.rectangle or verdict.node.rectangle
    if area is None or area.empty or State.OFFSCREEN in verdict.node.states:
        return None
    seen = area.intersected(scope.tree.window)
    return None if seen.empty else seen
