"""The filter of the HTML report: the form, the script, and the attributes by which it knows a finding and its page."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from accessibility.results import OUTCOME_WORDS_ZH, Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accessibility.results import Finding, Report
    from accessibility.tree.node import Subject

SCRIPT = Path(__file__).parent / "report.js"
SHOWN = (Outcome.FAIL, Outcome.NEEDS_REVIEW)
"""What the page shows one by one."""


def _version(subject: Subject) -> str:
    return "" if subject.foreign else ("长辈版" if subject.elder else "标准版")


def of_page(subject: Subject) -> str:
    """Attributes by which the filter knows what belongs to a page."""
    size = "" if subject.foreign else f"{subject.text_scale:g}"
    return f'data-page="{escape(subject.page)}" data-version="{_version(subject)}" data-size="{size}"'


def of_finding(finding: Finding) -> str:
    """Attributes by which the filter knows a finding."""
    return f'data-outcome="{finding.outcome.value}" data-rule="{finding.rule}"'


def filter_form(opened: Sequence[Report]) -> str:
    """What the findings of these reports are chosen by. It stays away where no script runs, and a sentence says so."""
    if not opened:
        return ""
    findings = [finding for report in opened for outcome in SHOWN for finding in report.of(outcome)]
    titles = {result.rule: result.title for report in opened for result in report.results}
    sizes = sorted({report.subject.text_scale for report in opened if not report.subject.foreign})
    fields = (
        ("outcome", "结果", {one.value: OUTCOME_WORDS_ZH[one] for one in SHOWN}),
        ("rule", "规则", {one: f"{one} {titles[one]}" for one in sorted({finding.rule for finding in findings})}),
        ("page", "页面", {report.subject.page: report.subject.page for report in opened}),
        ("version", "版本", {one: one for one in sorted({_version(report.subject) for report in opened}) if one}),
        ("size", "字号", {f"{one:g}": f"{one:g} 倍" for one in sizes}),
    )
    selects = "".join(_select(key, label, options) for key, label, options in fields if options)
    return (
        '<p id="no-filter">没有运行脚本，不能筛选；下面列出全部。</p>'
        '<form id="filter" class="filter" aria-labelledby="filter-title" hidden><h2 id="filter-title">筛选</h2>'
        f'<div class="fields">{selects}<button type="reset">全部显示</button></div>'
        '<p id="shown" role="status"></p></form>'
    )


def _select(key: str, label: str, options: dict[str, str]) -> str:
    choices = "".join(f'<option value="{escape(value)}">{escape(words)}</option>' for value, words in options.items())
    return f'<label>{label}<select name="{key}"><option value="">全部</option>{choices}</select></label>'


def script(opened: Sequence[Report]) -> str:
    """The filter itself, in the page; empty where there is nothing to choose from."""
    return f"<script>{SCRIPT.read_text(encoding='utf-8')}</script>" if opened else ""
