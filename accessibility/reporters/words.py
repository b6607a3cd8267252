"""What all reporters say in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessibility.results import OUTCOME_WORDS_ZH, Outcome
from accessibility.tree.words import role_word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accessibility.results import Finding, Report
    from accessibility.tree.node import Subject


def page_title(subject: Subject) -> str:
    """The page, its version and its size of text; of another program, its window and its name."""
    if subject.foreign:
        return f"{subject.page}（{subject.program}）"
    version = "长辈版" if subject.elder else "标准版"
    return f"{subject.page}（{version}，字号 {subject.text_scale:g} 倍）"


def thing(finding: Finding) -> str:
    """What a finding is about."""
    return f"{role_word(finding.role)}“{finding.name}”" if finding.name else f"{role_word(finding.role)}（没有名称）"


def counts(reports: Iterable[Report]) -> dict[Outcome, int]:
    """How many checks ended each way."""
    reports = tuple(reports)
    found = {outcome: sum(len(report.of(outcome)) for report in reports) for outcome in Outcome}
    found[Outcome.PASS] = sum(result.passed for report in reports for result in report.results)
    return found


def counts_in_words(found: dict[Outcome, int]) -> str:
    """The counts as a sentence."""
    return "，".join(f"{OUTCOME_WORDS_ZH[outcome]} {found[outcome]} 处" for outcome in Outcome)
