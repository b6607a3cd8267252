"""The rest of the report: effort, errors, voice, learning, accessibility findings, single people."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from lab.reports.figures import Drawn
from lab.reports.html_parts import NONE, mean, middle, number, percent, table
from lab.reports.words import EFFORTS, ERRORS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lab.reports.context import Context
    from lab.reports.summary import ConditionSummary
    from lab.statistics.intervals import Mean


def effort(context: Context) -> str:
    """Taps, detours, hesitations and the rest, a task and a person."""
    say, conditions = context.say, context.summary.conditions
    heads = (say("每个任务", "A task"), *(context.name(condition) for condition in conditions))
    rows = [
        (escape(say(chinese, english)), *(mean(condition.efforts.get(name), digits) for condition in conditions))
        for name, (chinese, english, digits) in EFFORTS.items()
        if any(_more_than_nothing(condition.efforts.get(name)) for condition in conditions)
    ]
    title = context.marked(say("费了多少工夫（每人平均，95% 区间）", "Effort (means over people, 95%)"))
    return f"<h2>{say('费的工夫', 'Effort')}</h2>{table(title, heads, rows)}"


def _more_than_nothing(found: Mean | None) -> bool:
    return found is not None and found.mean > 0


def errors(context: Context) -> str:
    """The taxonomy of errors."""
    say, conditions = context.say, context.summary.conditions
    names = [context.name(condition) for condition in conditions]
    parts = {
        say(*words): [condition.errors[category] for condition in conditions] for category, words in ERRORS.items()
    }
    title = say("错误的种类", "Kinds of error")
    svg = context.pen.stacks(context.marked(title), say("次数", "Errors"), names, parts) if context.pen else None
    heads = (say("种类", "Kind"), *names)
    rows = [
        (
            escape(name),
            *(
                f"{value} <small>({value / condition.attempts:.2f})</small>"
                for value, condition in zip(values, conditions, strict=True)
            ),
        )
        for name, values in parts.items()
    ]
    caption = context.marked(say("次数（每次任务平均）", "Errors (mean of an attempt)"))
    return f"<h2>{say('错误', 'Errors')}</h2>{context.drawn(svg, _series(names, parts), title)}{table(caption, heads, rows)}"


def voice(context: Context) -> str:
    """The funnel of requests by voice, and how long the assistant's stages took."""
    say = context.say
    used = [condition for condition in context.summary.conditions if condition.funnel.woken]
    if not used:
        return ""
    names = [context.name(condition) for condition in used]
    stages = {
        say("唤醒", "Woken"): [condition.funnel.woken for condition in used],
        say("听到", "Heard"): [condition.funnel.heard for condition in used],
        say("听懂", "Understood"): [condition.funnel.understood for condition in used],
        say("办成", "Done"): [condition.funnel.done for condition in used],
    }
    title = say("语音请求走到哪一步", "How far requests by voice came")
    svg = context.pen.groups(context.marked(title), say("请求数", "Requests"), names, stages) if context.pen else None
    heads = (say("条件", "Condition"), *stages, say("占唤醒的比例", "Done of woken"))
    rows = [
        (
            escape(name),
            *(_step(values[place], previous[place]) for values, previous in _steps(list(stages.values()))),
            f"{100 * condition.funnel.done / condition.funnel.woken:.0f}%",
        )
        for place, (name, condition) in enumerate(zip(names, used, strict=True))
    ]
    note = say("括号里是上一步里走到这一步的比例。", "In brackets: of those that came to the step before.")
    wizard = sum(condition.wizard_acts for condition in used)
    warned = say(
        f"主持人代替识别或助手 {wizard} 次：这些轮次说的是主持人的，不是程序的。",
        f"The moderator stood in for the assistant {wizard} times: those turns tell of the moderator, not of the program.",
    )
    return (
        f"<h2>{say('语音', 'Voice')}</h2>{context.drawn(svg, _series(names, stages), title)}"
        f"{table(context.marked(title), heads, rows)}<p>{note}</p>{f'<p class=caution>{warned}</p>' if wizard else ''}"
        f"{_missed(context, used)}{_latencies(context, used)}"
    )


def _steps(stages: list[list[int]]) -> list[tuple[list[int], list[int]]]:
    return list(zip(stages, [[0] * len(stages[0]), *stages[:-1]], strict=True))


def _step(value: int, previous: int) -> str:
    return f"{value} <small>({100 * value / previous:.0f}%)</small>" if previous else str(value)


def _missed(context: Context, used: Sequence[ConditionSummary]) -> str:
    """Turns that were missed, by the reason."""
    say = context.say
    reasons = dict.fromkeys(reason for condition in used for reason in sorted(condition.missed))
    heads = (say("条件", "Condition"), say("轮数", "Turns"), say("没听到或没听懂", "Missed"), *reasons)
    rows = [
        (
            escape(context.name(condition)),
            str(condition.turns),
            _step(sum(condition.missed.values()), condition.turns),
            *(str(condition.missed.get(reason, 0)) for reason in reasons),
        )
        for condition in used
    ]
    return table(context.marked(say("说的每一轮", "Every spoken turn")), heads, rows)


def _latencies(context: Context, used: Sequence[ConditionSummary]) -> str:
    say = context.say
    rows = [
        (
            escape(context.name(condition)),
            escape(stage),
            str(spread.count),
            number(spread.median_ms, 0),
            number(spread.p95_ms, 0),
            number(spread.largest_ms, 0),
        )
        for condition in used
        for stage, spread in condition.latencies_ms.items()
    ]
    heads = (
        say("条件", "Condition"),
        say("环节", "Stage"),
        say("轮数", "Turns"),
        say("中位数，毫秒", "Median, ms"),
        say("95 百分位，毫秒", "95th percentile, ms"),
        say("最长，毫秒", "Longest, ms"),
    )
    return (
        table(context.marked(say("语音各环节用时", "Latencies of the voice stages")), heads, rows, words=2)
        if rows
        else ""
    )


def learning(context: Context) -> str:
    """Times over the place in which a condition was met."""
    say, places = context.say, context.summary.places
    if len(places) < 2:
        return ""
    labels = [say(f"第 {each.place} 种", f"No. {each.place}") for each in places]
    rows = [
        Drawn(label, each.time_s.geometric_mean, each.time_s.interval)
        for label, each in zip(labels, places, strict=True)
    ]
    title = say("先后与用时", "Time over place")
    axis = say("秒（对数刻度）", "Seconds (logarithmic)")
    svg = context.pen.intervals(context.marked(title), axis, rows, logarithmic=True) if context.pen else None
    alternative = "; ".join(f"{row.label}: {row.value:.1f}" for row in rows if row.value is not None)
    heads = (
        say("遇到的第几种条件", "Condition met as"),
        say("人数", "People"),
        say("用时，秒（几何平均，95% 区间）", "Time, s (geometric mean, 95%)"),
        say("完成（95% 区间）", "Done (95%)"),
    )
    body = [
        (escape(label), str(each.time_s.count), middle(each.time_s), percent(each.success))
        for label, each in zip(labels, places, strict=True)
    ]
    note = say(
        "同样的任务做第二遍会快一些。条件的先后是轮换的，所以这条曲线说的是学会了多少，而不是哪种条件好；轮换不齐时两者会混在一起。",
        "The same tasks go faster the second time. The order of conditions is balanced, so this tells of learning and not of conditions;"
        " where the order is not balanced the two are mixed.",
    )
    return (
        f"<h2>{say('边做边学', 'Learning')}</h2>{context.drawn(svg, alternative, title)}"
        f"{table(context.marked(title), heads, body)}<p>{note}</p>"
    )


FINDINGS_SHOWN = 60


def findings(context: Context) -> str:
    """Accessibility findings on the pages that people met."""
    say, found = context.say, context.summary.findings
    title = say("遇到的无障碍问题", "Accessibility findings met")
    if not found:
        none = say("场次里没有记到无障碍问题。", "No accessibility finding was logged in the sessions.")
        return f"<h2>{title}</h2><p>{none}</p>"
    heads = (
        say("规则", "Rule"),
        say("页面", "Page"),
        say("判定", "Judged"),
        say("条件", "Condition"),
        say("遇到的人", "People"),
        say("次数", "Times"),
    )
    rows = [
        (
            f"<code>{escape(one.rule)}</code>",
            escape(one.page),
            escape(one.severity),
            escape(context.name_of(one.condition)),
            str(one.people),
            str(one.count),
        )
        for one in found[:FINDINGS_SHOWN]
    ]
    left = len(found) - len(rows)
    more = (
        say(f"还有 {left} 条，在导出的 findings 表里。", f"{left} more are in the exported table findings.")
        if left
        else ""
    )
    return f"<h2>{title}</h2>{table(context.marked(title), heads, rows, words=4)}{f'<p>{more}</p>' if more else ''}"


COMMENTS_SHOWN = 40


def comments(context: Context) -> str:
    """What people said in their own words."""
    say, said = context.say, context.summary.comments
    if not said:
        return ""
    items = "".join(
        f"<li>{escape(person)}（{escape(context.name_of(condition))}）：{escape(text)}</li>"
        for person, condition, text in said[:COMMENTS_SHOWN]
    )
    left = len(said) - COMMENTS_SHOWN
    more = (
        f"<p>{say(f'还有 {left} 条，在导出的 answers 表里。', f'{left} more are in the exported table answers.')}</p>"
        if left > 0
        else ""
    )
    return f"<h2>{say('参加者的话', 'In their own words')}</h2><ul>{items}</ul>{more}"


def people(context: Context) -> str:
    """Every participant under every condition."""
    say = context.say
    heads = (
        say("参加者", "Participant"),
        say("条件", "Condition"),
        say("第几种", "Place"),
        say("完成", "Done"),
        say("用时，秒", "Time, s"),
        say("错误", "Errors"),
        say("提示", "Assists"),
        "SUS",
        "SEQ",
        "TLX",
    )
    rows = [
        (
            escape(person.name),
            escape(context.name(condition)),
            str(person.place),
            f"{sum(person.reached.values())}/{len(person.reached)}",
            number(person.time_s),
            number(person.efforts.get("error_count"), 2),
            number(person.efforts.get("assists"), 2),
            number(person.sus),
            number(person.seq),
            number(person.tlx),
        )
        for condition in context.summary.conditions
        for person in condition.people
    ]
    ordered = sorted(rows, key=lambda row: (row[0], row[2]))
    title = context.marked(say("每位参加者", "Every participant"))
    summary = say(f"展开 {len(ordered)} 行", f"Show {len(ordered)} rows")
    return (
        f"<h2>{say('每位参加者', 'Every participant')}</h2><details><summary>{summary}</summary>"
        f"{table(title, heads, ordered, words=2)}</details>"
    )


def _series(names: Sequence[str], parts: dict[str, list[int]]) -> str:
    """A figure of bars in words."""
    lines = (
        f"{name}: " + ", ".join(f"{part} {values[place]}" for part, values in parts.items())
        for place, name in enumerate(names)
    )
    return "; ".join(lines) or NONE
