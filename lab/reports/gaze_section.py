"""The report's part on gaze: for each page a heat map, its words, and the table of what was looked at."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from lab.gaze.heat import SPREAD_DEGREES, draw
from lab.reports.html_parts import figure, number, table

if TYPE_CHECKING:
    from lab.gaze.collection import GazeView, Looks
    from lab.reports.context import Context

MOST_VIEWS = 8
"""Heat maps of a report: each carries a picture. The table of pages names all."""


def gaze(context: Context) -> str:
    """Nothing where no gaze was imported."""
    if not context.gaze:
        return ""
    say = context.say
    about = say(
        "注视由 I-DT 算法得出（Salvucci 与 Goldberg 2000），阈值和来源记在每个场次的 gaze/about.json 里。图是页面打开时的样子：滚动、选择、"
        "输入过的内容和图上不一样。",
        "Fixations are told by I-DT (Salvucci and Goldberg 2000); thresholds and source stand in each session's gaze/about.json."
        " Pictures show the page as it opens: what was scrolled, chosen or typed looked otherwise.",
    )
    parts = "".join(_view(context, one) for one in context.gaze[:MOST_VIEWS] if one.photograph is not None)
    return f"<h2>{say('眼睛看哪里', 'Where people looked')}</h2><p>{about}</p>{_pages(context)}{parts}"


def _pages(context: Context) -> str:
    say = context.say
    rows = [
        (
            escape(_title(context, one)),
            str(one.people),
            str(len(one.fixations)),
            number(one.total_ms / 1000),
            number(one.total_ms / len(one.fixations), 0),
        )
        for one in context.gaze
    ]
    heads = (
        say("页面", "Page"),
        say("人", "People"),
        say("注视", "Fixations"),
        say("停留（秒）", "Dwell (s)"),
        say("每次平均（毫秒）", "Mean (ms)"),
    )
    return table(context.marked(say("每个页面的注视", "Gaze by page")), heads, rows)


def _title(context: Context, one: GazeView) -> str:
    version = context.say("长辈版", "elder") if one.view.version == "elder" else context.say("标准版", "standard")
    return f"{one.view.page} · {version} · {one.view.text_step:g}×"


def _view(context: Context, one: GazeView) -> str:
    say, title = context.say, _title(context, one)
    rows = [
        (
            escape(_name(context, row)),
            escape(row.element.role if row.element else "–"),
            str(row.people),
            str(row.fixations),
            number(row.total_ms / 1000, 2),
            f"{100 * row.share:.0f}%",
            number(row.first_ms / 1000, 2),
        )
        for row in one.rows
    ]
    heads = (
        say("元素", "Element"),
        say("角色", "Role"),
        say("看过的人", "People"),
        say("注视", "Fixations"),
        say("停留（秒）", "Dwell (s)"),
        say("占比", "Share"),
        say("第一次看（秒）", "First look (s)"),
    )
    caption = context.marked(say(f"{title}：注视的热图", f"{title}: heat map of fixations"))
    words = table(context.marked(say(f"{title}：看了什么", f"{title}: what was looked at")), heads, rows, words=2)
    png = draw(one.photograph, one.fixations, SPREAD_DEGREES * one.px_per_degree) if one.photograph else None
    drawn = figure(png, _alternative(context, one), caption, say("图：", "Figure: ") + caption) if png else ""
    return f"<h3>{escape(title)}</h3>{drawn}{words}"


def _name(context: Context, row: Looks) -> str:
    return row.element.name if row.element else context.say("不在任何元素上", "on no element")


def _alternative(context: Context, one: GazeView) -> str:
    """What the figure shows, said: where most of the time went."""
    joined = context.say("；", "; ").join(f"{_name(context, row)} {100 * row.share:.0f}%" for row in one.rows[:3])
    return context.say(
        f"{one.people} 个人在这一页注视了 {len(one.fixations)} 次，共 {one.total_ms / 1000:.1f} 秒。停留最久的：{joined}。",
        f"{one.people} people rested their eyes here {len(one.fixations)} times, {one.total_ms / 1000:.1f} s in all. Longest on: {joined}.",
    )
