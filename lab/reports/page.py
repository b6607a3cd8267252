"""The report as one page with everything in it, readable by screen readers, by keyboard, in large type and on paper."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from lab.exports.field_notes import field_notes, level_notes, member_notes
from lab.metrics.measures import CATEGORIES, Measures, Outcome
from lab.reports import detail_sections, gaze_section, results_sections
from lab.reports.html_parts import table
from lab.reports.words import SESSIONS

if TYPE_CHECKING:
    from lab.reports.context import Context

STYLE = Path(__file__).parent / "report.css"


def to_html(context: Context, other: str | None = None) -> str:
    """The whole page. `other` is the file of the same report in the other language, to which a link leads."""
    say, summary = context.say, context.summary
    study = context.titles.study or summary.study
    title = context.marked(say(f"可用性研究报告：{study}", f"Usability report: {study}"))
    language, tongue = ("zh-CN", "en") if say.language == "zh" else ("en", "zh-CN")
    link = (
        f'<a class="switch" lang="{tongue}" hreflang="{tongue}" href="{escape(other)}">{say("English", "中文")}</a>'
        if other
        else ""
    )
    return (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE.read_text(encoding='utf-8')}</style></head>\n"
        f'<body><a class="skip" href="#main">{say("跳到正文", "To the text")}</a><main id="main">{link}'
        f"<h1>{escape(title)}</h1>{_simulated(context)}{_lead(context)}{_no_pen(context)}"
        f"{results_sections.glance(context)}{results_sections.success(context)}{results_sections.times(context)}"
        f"{results_sections.differences(context)}{results_sections.questionnaires(context)}"
        f"{detail_sections.effort(context)}{detail_sections.errors(context)}{detail_sections.voice(context)}"
        f"{detail_sections.learning(context)}{gaze_section.gaze(context)}{detail_sections.findings(context)}{detail_sections.comments(context)}"
        f"{detail_sections.people(context)}{_sessions(context)}{_definitions(context)}</main></body></html>\n"
    )


def _simulated(context: Context) -> str:
    if not context.summary.simulated:
        return ""
    text = context.say(
        "本报告里的参加者全部是模拟的：程序按假设的视力、手、听力和说话方式做任务。它能检验研究设计和软件，不能说明真人会怎样。",
        "All participants in this report are simulated: a program worked at the tasks with assumed eyes, hands, hearing and speech. It"
        " tests the study and the software; it says nothing about people.",
    )
    return f'<p class="simulated">{text}</p>'


def _no_pen(context: Context) -> str:
    if context.pen is not None:
        return ""
    text = context.say(
        "没有安装画图的库（matplotlib），所以只有表格；运行 script/setup lab 后再做一次就有图。",
        "The library for figures (matplotlib) is not installed, so there are tables alone; run script/setup lab and make the report again.",
    )
    return f"<p>{text}</p>"


def _lead(context: Context) -> str:
    say, summary = context.say, context.summary
    text = say(
        f"{summary.people} 位参加者，{summary.sessions} 个场次，{len(summary.stations)} 个工作站；"
        f"{summary.first[:10]} 至 {summary.last[:10]}；程序版本 {'、'.join(summary.programs)}。",
        f"{summary.people} participants, {summary.sessions} sessions, {len(summary.stations)} stations; {summary.first[:10]} to"
        f" {summary.last[:10]}; program {', '.join(summary.programs)}.",
    )
    return f"<p>{escape(text)}</p>"


def _sessions(context: Context) -> str:
    """How sessions ended, and which are in no figure."""
    say, summary, left = context.say, context.summary, context.left_out
    rows = [
        (escape(say(*SESSIONS.get(outcome, (outcome, outcome)))), str(count))
        for outcome, count in sorted(summary.outcomes.items())
    ]
    ended = table(
        context.marked(say("场次怎样结束", "How sessions ended")),
        (say("结果", "Outcome"), say("场次", "Sessions")),
        rows,
    )
    facts = [
        (
            left.withdrawn,
            say(
                "退出研究的参加者的场次，不在任何图表和导出里",
                "sessions of people who withdrew; in no figure and no export",
            ),
        ),
        (
            left.simulated,
            say("模拟参加者的场次，不和真人放在一起算", "sessions of simulated participants; never mixed with people"),
        ),
        (left.doubled, say("重复存放的场次，只算一次", "sessions that lay there twice; counted once")),
        (summary.resumed, say("次程序中断后接着做", "times a session went on after a crash")),
        (
            summary.study_files - 1,
            say("次研究文件有改动，不同场次用的不完全一样", "changes of the study's file between sessions"),
        ),
    ]
    items = [f"<li>{count} {escape(text)}</li>" for count, text in facts if count]
    items += [
        f"<li>{escape(say('读不出来', 'could not be read'))}: <code>{escape(one.folder)}</code> {escape(one.code)}</li>"
        for one in left.unreadable
    ]
    return f"<h2>{say('场次', 'Sessions')}</h2>{ended}{'<ul>' + ''.join(items) + '</ul>' if items else ''}"


def _definitions(context: Context) -> str:
    """How things were measured, in the words of the code, and how figures were made of them."""
    say = context.say
    notes = {**field_notes(Measures), **member_notes(Measures)}
    notes["errors"] = f"Errors made, by category: {', '.join(CATEGORIES)}."
    measures = "".join(f"<dt><code>{name}</code></dt><dd>{escape(text)}</dd>" for name, text in notes.items())
    outcomes = "".join(
        f"<dt><code>{name}</code></dt><dd>{escape(text)}</dd>" for name, text in level_notes(Outcome).items()
    )
    methods = say(
        "完成率的区间用调整 Wald 法（Agresti–Coull；Sauro 与 Lewis 2005）；用时取几何平均，区间在对数上用 t 分布（Sauro 与 Lewis 2010）；"
        "SUS 等分数用 t 区间。成对的差别：用时取比值，分数取差，完成率用 Bonett–Price 区间，p 用 McNemar 的 mid-p 或成对 t 检验。"
        "练习和中断后重做前的那一次不算。数据字典随导出一起生成。",
        "Success rates have adjusted Wald intervals (Agresti–Coull; Sauro and Lewis 2005). Times are geometric means with t intervals of"
        " their logarithms (Sauro and Lewis 2010). Scores have t intervals. Paired differences: ratios of times, differences of"
        " scores, shares with Bonett and Price's interval; p is McNemar's mid-p or the paired t test's. Practice, and an attempt that"
        " was begun again after a crash, do not count. A data dictionary comes with every export.",
    )
    summary = say("每个量的定义（英文，与数据字典相同）", "The definition of every measure, as in the data dictionary")
    return (
        f"<h2>{say('怎样算的', 'How it was worked out')}</h2><p>{methods}</p><details><summary>{summary}</summary>"
        f'<dl lang="en">{measures}{outcomes}</dl></details>'
    )
