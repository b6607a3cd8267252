"""One HTML page with everything in it. It is itself to be read by screen readers, by keyboard and in large type."""

from __future__ import annotations

import base64
from collections import Counter
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from accessibility.reporters.html_filter import SHOWN, filter_form, of_finding, of_page, script
from accessibility.reporters.words import counts, counts_in_words, page_title, thing
from accessibility.results import OUTCOME_WORDS_ZH, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from accessibility.results import Finding, Report
    from accessibility.tree.geometry import Rect

STYLE = Path(__file__).parent / "report.css"
_MARKS = {Outcome.FAIL: "✗", Outcome.NEEDS_REVIEW: "?", Outcome.NOT_RUN: "–", Outcome.PASS: "✓"}


@dataclass(frozen=True, slots=True)
class Page:
    """A report and the picture of what it is about."""

    report: Report
    screenshot_png: bytes | None = None


def to_html(pages: Sequence[Page]) -> str:
    """The whole page."""
    reports = [page.report for page in pages]
    opened = [report for report in reports if _open(report)]
    profiles = "、".join(dict.fromkeys(report.profile_title for report in reports))
    title = f"无障碍检查报告：{profiles}"
    sections = "".join(_section(number, page) for number, page in enumerate(pages, start=1) if _open(page.report))
    return (
        '<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE.read_text(encoding='utf-8')}</style></head>\n"
        '<body><a class="skip" href="#main">跳到正文</a><main id="main">'
        f"<h1>{escape(title)}</h1><p>{len(pages)} 页，{counts_in_words(counts(reports))}。</p>"
        "<p>“需人工判断”要由人来看；“没有检查”是没有可量的东西，不算合格。自动检查只能发现一部分问题。</p>"
        f"{_by_rule(reports)}{filter_form(opened)}{_by_page(reports)}{sections}</main>{script(opened)}</body></html>\n"
    )


def _open(report: Report) -> bool:
    return bool(report.suppressed) or any(report.of(outcome) for outcome in SHOWN)


def _table(caption: str, heads: Iterable[str], rows: Iterable[tuple[str, str]], kind: str = "sums") -> str:
    """`rows`: the attributes of each, and its cells."""
    numbers = OUTCOME_WORDS_ZH.values()
    head = "".join(f'<th scope="col"{" class=number" if name in numbers else ""}>{name}</th>' for name in heads)
    body = "".join(f"<tr {attributes}>{row}</tr>" if attributes else f"<tr>{row}</tr>" for attributes, row in rows)
    # A wide table scrolls by itself, and by keyboard.
    return (
        f'<div class="wide" role="region" tabindex="0" aria-label="{escape(caption)}"><table class="{kind}"><caption>{escape(caption)}'
        f"</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _numbers(found: dict[Outcome, int]) -> str:
    return "".join(
        f'<td class="number">{found[outcome]}</td>'
        if outcome not in SHOWN or not found[outcome]
        else f'<td class="number {outcome.value}">{_MARKS[outcome]} {found[outcome]}</td>'
        for outcome in Outcome
    )


def _by_rule(reports: Sequence[Report]) -> str:
    rows: dict[tuple[str, str, tuple[str, ...]], dict[Outcome, int]] = {}
    for report in reports:
        for result in report.results:
            found = rows.setdefault((result.rule, result.title, result.clauses), dict.fromkeys(Outcome, 0))
            found[Outcome.PASS] += result.passed
            for finding in result.findings:
                found[finding.outcome] += not finding.suppressed
    cells = (
        (
            "",
            f'<th scope="row">{escape(title)}<br><code>{escape(rule)}</code></th>{_numbers(found)}<td>{_lines(clauses)}</td>',
        )
        for (rule, title, clauses), found in rows.items()
    )
    return "<h2>按规则</h2>" + _table("每条规则的结果", ("规则", *OUTCOME_WORDS_ZH.values(), "条款"), cells)


def _by_page(reports: Sequence[Report]) -> str:
    cells = (
        (
            f'{of_page(report.subject)} data-section="section-{number}"',
            f'<th scope="row">{_page_link(number, report)}</th>{_numbers(counts([report]))}',
        )
        for number, report in enumerate(reports, start=1)
    )
    return "<h2>按页面</h2>" + _table("每一页的结果", ("页面", *OUTCOME_WORDS_ZH.values()), cells)


def _page_link(number: int, report: Report) -> str:
    title = escape(page_title(report.subject))
    return f'<a href="#page-{number}">{title}</a>' if _open(report) else title


def _section(number: int, page: Page) -> str:
    report = page.report
    title = page_title(report.subject)
    findings = [finding for outcome in SHOWN for finding in report.of(outcome)]
    titles = {result.rule: result.title for result in report.results}
    rows = (
        (
            of_finding(finding),
            (
                f'<th scope="row" id="f-{number}-{place}">{place}</th>'
                f'<td class="{finding.outcome.value}">{_MARKS[finding.outcome]} {OUTCOME_WORDS_ZH[finding.outcome]}</td>'
                f"<td>{escape(titles[finding.rule])}<br><code>{finding.rule}</code></td>"
                f"<td>{escape(thing(finding))}<br><code>{escape(finding.path)}</code></td>"
                f"<td>{escape(finding.measured)}</td><td>{escape(finding.wanted)}</td><td>{escape(finding.advice)}</td>"
                f"<td>{_lines(finding.clauses)}</td>"
            ),
        )
        for place, finding in enumerate(findings, start=1)
    )
    heads = ("编号", "结果", "规则", "组件", "量到", "应为", "怎么做", "条款")
    return (
        f'<section id="section-{number}" {of_page(report.subject)}><h2 id="page-{number}">{escape(title)}</h2>'
        f"{_picture(number, page, findings)}"
        f"{_table(f'{title}里要处理的', heads, rows, 'findings')}{_suppressed(report)}{_left_out(report)}</section>"
    )


def _picture(number: int, page: Page, findings: Sequence[Finding]) -> str:
    if page.screenshot_png is None:
        return "<p>没有截图。</p>"
    marks = "".join(_marks(number, page.report, findings))
    count = sum(finding.rectangle is not None for finding in findings)
    title = page_title(page.report.subject)
    alt = f"{title}的截图，上面的编号对应下表，共标出 {count} 处"
    data = base64.b64encode(page.screenshot_png).decode("ascii")
    return f'<div class="picture"><img alt="{escape(alt)}" src="data:image/png;base64,{data}">{marks}</div>'


def _marks(number: int, report: Report, findings: Sequence[Finding]) -> Iterator[str]:
    """A frame and a number for each finding; numbers of the same place stand beside each other."""
    there: Counter[Rect] = Counter()
    for place, finding in enumerate(findings, start=1):
        area = finding.rectangle
        if area is None:
            continue
        yield (
            f'<a class="mark {finding.outcome.value}" {of_finding(finding)} href="#f-{number}-{place}"'
            f' style="{_placed(area, report.window_px)}" aria-label="第 {place} 条：{escape(thing(finding))}">'
            f'<span style="margin-right:{there[area] * 1.75}rem">{place}</span></a>'
        )
        there[area] += 1


def _placed(area: Rect, window_px: tuple[float, float]) -> str:
    width, height = (max(1.0, length) for length in window_px)
    sides = (
        ("left", area.x / width),
        ("top", area.y / height),
        ("width", area.width / width),
        ("height", area.height / height),
    )
    return ";".join(f"{side}:{share * 100:.2f}%" for side, share in sides)


def _suppressed(report: Report) -> str:
    """What somebody has decided to live with, and why."""
    items = [
        f"<li>{escape(thing(finding))} <code>{finding.rule}</code>，{escape(finding.measured)}：{escape(finding.suppressed)}</li>"
        for finding in report.suppressed
    ]
    return f"<details><summary>不计的（{len(items)} 处）</summary><ul>{''.join(items)}</ul></details>" if items else ""


def _left_out(report: Report) -> str:
    """What was not checked on this page, and why."""
    items = [
        f"<li>{escape(result.title)} <code>{result.rule}</code>：{escape(reason)}</li>"
        for result in report.results
        if (reason := result.reason or _not_run(result.findings))
    ]
    return (
        f"<details><summary>没有检查的（{len(items)} 条规则）</summary><ul>{''.join(items)}</ul></details>"
        if items
        else ""
    )


def _not_run(findings: Sequence[Finding]) -> str:
    reasons = [finding.advice for finding in findings if finding.outcome is Outcome.NOT_RUN]
    return f"{len(reasons)} 处，例如{reasons[0]}" if reasons else ""


def _lines(texts: Iterable[str]) -> str:
    return "<br>".join(escape(text) for text in texts)
