"""A Chinese summary with a score, after the shape of the official evaluation; its technical part alone, and it says so.

MIIT's evaluation (2021) adds up users' satisfaction, a technical part and a self-assessment to 100 points and wants 60. What
each clause is worth is not public: here each clause that could be decided counts the same.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessibility.results import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accessibility.results import Report

OFFICIAL_PASS = 60
"""Of 100, over all three parts (MIIT, notice of 2021-04-07)."""
_PARTS = ("用户满意度评价", "技术评价", "自我评价")


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause over all pages."""

    text: str
    outcome: Outcome
    """FAIL where any of its rules failed on any page; PASS where one passed and none failed; else what is left."""
    pages: int
    """How many pages failed it."""
    reviews: int
    """How many findings wait for a person."""


def clauses(reports: Sequence[Report]) -> tuple[Clause, ...]:
    """Every clause of the profile, in the order of its rules."""
    passed: Counter[str] = Counter()
    reviews: Counter[str] = Counter()
    failing: dict[str, set[int]] = {}
    for place, report in enumerate(reports):
        for result in report.results:
            outcomes = Counter(finding.outcome for finding in result.findings if not finding.suppressed)
            for text in result.clauses:
                pages = failing.setdefault(text, set())
                passed[text] += result.passed
                reviews[text] += outcomes[Outcome.NEEDS_REVIEW]
                if outcomes[Outcome.FAIL]:
                    pages.add(place)
    return tuple(
        Clause(text, _outcome(bool(pages), passed[text], reviews[text]), len(pages), reviews[text])
        for text, pages in failing.items()
    )


def score(found: Sequence[Clause]) -> float | None:
    """Share of the decided clauses that are met, 0 to 100; None where none could be decided."""
    decided = [clause for clause in found if clause.outcome in {Outcome.PASS, Outcome.FAIL}]
    return 100 * sum(clause.outcome is Outcome.PASS for clause in decided) / len(decided) if decided else None


def to_score(reports: Sequence[Report]) -> str:
    """The summary as text: what it is and is not, the score, then each clause."""
    found = clauses(reports)
    points = score(found)
    count = Counter(clause.outcome for clause in found)
    profiles = "、".join(dict.fromkeys(report.profile_title for report in reports))
    lines = [
        f"技术部分自查：{profiles}",
        f"官方评测由{'、'.join(_PARTS)}三部分组成，满分 100，{OFFICIAL_PASS} 分合格。",
        "这里只有技术评价里机器能查的条款；各条的官方分值没有公布，这里每条一样重。不是评测结果，不能用来申领标识。",
        "",
        "没有一条能判定"
        if points is None
        else f"能判定的 {count[Outcome.PASS] + count[Outcome.FAIL]} 条里符合"
        f" {count[Outcome.PASS]} 条：{points:.1f} 分（仅技术部分）",
        f"需人工判断 {count[Outcome.NEEDS_REVIEW]} 条，没有检查 {count[Outcome.NOT_RUN]} 条，都不计分。查了 {len(reports)} 页。",
        "",
    ]
    return "\n".join([*lines, *map(_line, found)]) + "\n"


def _outcome(failed: bool, passed: int, reviews: int) -> Outcome:  # noqa: FBT001 -- a fact among others, no switch
    if failed:
        return Outcome.FAIL
    if passed:
        return Outcome.PASS
    return Outcome.NEEDS_REVIEW if reviews else Outcome.NOT_RUN


_WORDS = {Outcome.PASS: "符合", Outcome.FAIL: "不符合", Outcome.NEEDS_REVIEW: "待人工", Outcome.NOT_RUN: "未检查"}


def _line(clause: Clause) -> str:
    rest = [f"{clause.pages} 页不合格"] if clause.pages else []
    rest += [f"另有 {clause.reviews} 处待人工看"] if clause.reviews else []
    return f"[{_WORDS[clause.outcome]}] {clause.text}" + (f"（{'，'.join(rest)}）" if rest else "")
