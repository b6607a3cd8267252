"""The results of the report: success, time, differences, questionnaires. Each figure stands with its table."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from lab.metrics.scoring import SEQ_MEAN, SUS_MEAN
from lab.reports.figures import Drawn
from lab.reports.html_parts import NONE, mean, middle, number, percent, span, table
from lab.reports.words import COMPARED, OUTCOMES, size_name
from lab.statistics.cautions import FEW, of_count, of_share
from lab.statistics.intervals import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lab.reports.comparisons import Comparison
    from lab.reports.context import Context
    from lab.reports.summary import ConditionSummary
    from lab.statistics.intervals import Mean


def glance(context: Context) -> str:
    """What was found, a sentence a condition, and the clear differences."""
    say = context.say
    lines = [f"<li>{escape(_sentence(context, condition))}</li>" for condition in context.summary.conditions]
    told = ("all_reached", "time", "sus")
    clear = [one for one in context.comparisons if one.clear and one.people >= FEW and one.measure in told]
    lines += [f"<li>{escape(_difference(context, one))}</li>" for one in clear]
    if not clear and context.comparisons:
        none = say(
            "条件之间没有看出明确的差别；人不多时，没有看出不等于没有。",
            "No clear difference between conditions was seen; with few people that does not mean that there is none.",
        )
        lines.append(f"<li>{none}</li>")
    return f"<h2>{say('要点', 'At a glance')}</h2><ul>{''.join(lines)}</ul>{context.few()}"


def _sentence(context: Context, condition: ConditionSummary) -> str:
    say, success = context.say, condition.success
    low, high = (100 * success.interval.low, 100 * success.interval.high) if success.interval else (0, 0)
    parts = [
        say(
            f"“{context.name(condition)}”：{len(condition.people)} 人，平均完成 {100 * success.share:.0f}% 的任务"
            f"（95% 区间 {low:.0f}% – {high:.0f}%）",
            f"{context.name(condition)}: {len(condition.people)} people did {100 * success.share:.0f}% of the tasks"
            f" (95% interval {low:.0f}% – {high:.0f}%)",
        )
    ]
    if condition.time_s is not None:
        typical = condition.time_s.geometric_mean
        parts.append(say(f"独立完成时一般用 {typical:.0f} 秒", f"an unassisted task typically took {typical:.0f} s"))
    if condition.sus is not None:
        parts.append(say(f"SUS {condition.sus.mean:.0f} 分", f"SUS {condition.sus.mean:.0f}"))
    return say("，", ", ").join(parts) + say("。", ".")


def _difference(context: Context, one: Comparison) -> str:
    say, first, second = context.say, context.quoted(one.first), context.quoted(one.second)
    if one.measure == "time":
        share = abs(1 - one.value) * 100
        way = say("多用", "more") if one.value > 1 else say("少用", "less")
        return say(
            f"{second}比{first}{way} {share:.0f}% 的时间（{one.people} 人都做过两种）。",
            f"{second} took {share:.0f}% {way} time than {first} ({one.people} people met both).",
        )
    if one.measure == "sus":
        way = say("高", "higher") if one.value > 0 else say("低", "lower")
        return say(
            f"{second}的 SUS 比{first}{way} {abs(one.value):.0f} 分（{one.people} 人都做过两种）。",
            f"The SUS of {second} is {abs(one.value):.0f} points {way} than that of {first} ({one.people} people met both).",
        )
    way = say("多", "more") if one.value > 0 else say("少", "less")
    return say(
        f"能完成全部任务的人，{second}比{first}{way} {100 * abs(one.value):.0f} 个百分点（{one.people} 人都做过两种）。",
        f"The people who did every task are {100 * abs(one.value):.0f} points {way} with {second} than with {first}"
        f" ({one.people} people met both).",
    )


def success(context: Context) -> str:
    """Success by condition and by task."""
    say, conditions = context.say, context.summary.conditions
    names = [context.name(condition) for condition in conditions]
    title = say("完成任务的比例", "Tasks that were done")
    axis = say("每人完成的任务（%）", "Tasks done by each person (%)")
    rows = [
        Drawn(
            name,
            100 * condition.success.share,
            _times(condition.success.interval, 100),
            tuple(100 * sum(person.reached.values()) / len(person.reached) for person in condition.people),
        )
        for name, condition in zip(names, conditions, strict=True)
    ]
    svg = context.pen.intervals(context.marked(title), axis, rows, ends=(-3, 103)) if context.pen else None
    outcome_title = say("任务怎样结束", "How tasks ended")
    parts = {
        say(*words): [condition.outcomes.get(outcome, 0) for condition in conditions]
        for outcome, words in OUTCOMES.items()
    }
    stacked = (
        context.pen.stacks(context.marked(outcome_title), say("任务次数", "Attempts at tasks"), names, parts)
        if context.pen
        else None
    )
    heads = (
        say("条件", "Condition"),
        say("人数", "People"),
        say("次数", "Attempts"),
        *(say(*words) for words in OUTCOMES.values()),
        say("完成（含提示，95% 区间）", "Done, with help or without (95%)"),
        say("独立完成（95% 区间）", "Unassisted (95%)"),
    )
    by_condition = table(
        context.marked(title),
        heads,
        [
            (
                escape(name),
                str(len(condition.people)),
                str(condition.attempts),
                *(str(condition.outcomes.get(outcome, 0)) for outcome in OUTCOMES),
                percent(condition.success),
                percent(condition.unassisted),
            )
            for name, condition in zip(names, conditions, strict=True)
        ],
    )
    note = say(
        "条件一栏的区间把每个人当作一次观察，所以偏宽而可靠；每个任务一栏是每人一次。",
        "A condition's interval takes each person for one observation and is wide rather than wrong; a task's has one attempt a person.",
    )
    return (
        f"<h2>{say('完成情况', 'Success')}</h2>{context.drawn(svg, _alternative(rows, '%', context), title + context.dots())}"
        f"{context.drawn(stacked, _parts_in_words(names, parts), outcome_title)}{by_condition}"
        f"<p>{note}</p>{_by_task(context)}"
    )


def _by_task(context: Context) -> str:
    say = context.say
    heads = (
        say("任务", "Task"),
        say("条件", "Condition"),
        say("完成", "Done"),
        say("完成率（95% 区间）", "Success (95%)"),
        say("独立完成率（95% 区间）", "Unassisted (95%)"),
        say("用时，秒（几何平均，95% 区间）", "Time, s (geometric mean, 95%)"),
        say("中位数，秒", "Median, s"),
        "SEQ",
        say("路径÷最短", "Path ÷ shortest"),
        say("错误", "Errors"),
    )
    tasks = context.summary.tasks
    rows = [
        (
            escape(context.titles.task(one.task)),
            escape(context.name_of(one.condition)),
            f"{one.success.successes}/{one.success.total}",
            percent(one.success),
            percent(one.unassisted),
            middle(one.time_s),
            number(one.time_s.median if one.time_s else None),
            number(one.seq.mean if one.seq else None),
            number(one.path_ratio.mean if one.path_ratio else None, 2),
            number(one.errors.mean if one.errors else None, 2),
        )
        for one in tasks
    ]
    warned = [
        warning for one in tasks for warning in of_share(one.success.successes, one.success.total, one.success.interval)
    ]
    title = context.marked(say("每个任务、每种条件", "Every task under every condition"))
    return table(title, heads, rows, words=2) + context.caution(warned[:3])


def times(context: Context) -> str:
    """Time on task by condition."""
    say = context.say
    timed = [condition for condition in context.summary.conditions if condition.time_s is not None]
    title = say("独立完成的任务用时", "Time on tasks done unassisted")
    rows = [
        Drawn(
            context.name(condition),
            condition.time_s.geometric_mean,
            condition.time_s.interval,
            tuple(person.time_s for person in condition.people if person.time_s is not None),
        )
        for condition in timed
        if condition.time_s is not None
    ]
    axis = say("秒（对数刻度），每点一人", "Seconds (logarithmic), a dot a person")
    svg = context.pen.intervals(context.marked(title), axis, rows, logarithmic=True) if context.pen and rows else None
    heads = (
        say("条件", "Condition"),
        say("人数", "People"),
        say("几何平均，秒（95% 区间）", "Geometric mean, s (95%)"),
        say("中位数，秒", "Median, s"),
    )
    body = [
        (
            escape(context.name(condition)),
            str(condition.time_s.count),
            middle(condition.time_s),
            number(condition.time_s.median),
        )
        for condition in timed
        if condition.time_s is not None
    ]
    note = say(
        "只算独立完成的；做得慢而没有做完的人不在里面，所以用时要和完成率一起看。",
        "Unassisted successes alone: whoever was slow and failed is not in it, so read it beside the success rate.",
    )
    plausible = _reader_check(context, timed)
    return (
        f"<h2>{say('用时', 'Time')}</h2>{context.drawn(svg, _alternative(rows, say('秒', ' s'), context), title + context.dots())}"
        f"{table(context.marked(title), heads, body)}<p>{note}</p>{plausible}"
    )


READER_FACTOR = 2.3
"""Screen-reader users need about 2.3 times the time (STANDARDS: a plausibility check)."""


def _reader_check(context: Context, timed: list[ConditionSummary]) -> str:
    by_input = {condition.input: condition for condition in timed}
    reader, touch = by_input.get("reader"), by_input.get("touch")
    if reader is None or touch is None or reader.time_s is None or touch.time_s is None:
        return ""
    factor = reader.time_s.geometric_mean / touch.time_s.geometric_mean
    sentence = context.say(
        f"读屏用时是触摸的 {factor:.1f} 倍；文献里约 {READER_FACTOR} 倍。差得远时，先查任务和数据。",
        f"By screen reader it took {factor:.1f} times as long as by touch; about {READER_FACTOR} times in the literature."
        " Where it is far from that, look at the tasks and the data first.",
    )
    return f"<p>{sentence}</p>"


def differences(context: Context) -> str:
    """Conditions two by two, each with its interval and its size."""
    say = context.say
    if not context.comparisons:
        none = say(
            "没有人做过两种条件，无法成对比较。", "Nobody met two conditions; there is nothing to compare in pairs."
        )
        return f"<h2>{say('条件之间的差别', 'Differences')}</h2><p>{none}</p>"
    ratios = [one for one in context.comparisons if one.measure == "time"]
    title = say("用时之比，1 是没有差别", "Ratio of times; 1 is no difference")
    rows = [Drawn(_pair(context, one), one.value, one.interval) for one in ratios]
    svg = None
    if context.pen and rows:
        axis = say("后者 ÷ 前者（对数刻度）", "Second over first (logarithmic)")
        svg = context.pen.intervals(context.marked(title), axis, rows, reference=1, logarithmic=True)
    heads = (
        say("量", "Measure"),
        say("前者 → 后者", "First → second"),
        say("人数", "People"),
        say("差别（95% 区间）", "Difference (95%)"),
        say("效应量", "Effect"),
        "p",
        say("p（Holm）", "p (Holm)"),
    )
    body = [
        (
            escape(say(*COMPARED[one.measure])),
            escape(_pair(context, one)),
            str(one.people),
            _value(one),
            _effect(context, one),
            _p(one.p),
            _p(one.p_holm),
        )
        for one in context.comparisons
    ]
    note = say(
        "看差别有多大、区间有多宽；p 只说若没有差别，这样的数据有多少见。区间不含 0（用时之比不含 1）才算看出差别。"
        "p 按同一个量的比较次数以 Holm 法校正。d 是成对的标准化差别，δ 是 Cliff 的 delta。",
        "Look at how large a difference is and how wide its interval; p only says how rare such data would be without one. A difference is"
        " seen where the interval leaves out 0 (for ratios 1). Holm's p is corrected for the comparisons of the same measure. d is the"
        " paired standardised difference, δ Cliff's delta.",
    )
    warned = context.caution((of_count(min(one.people for one in context.comparisons)),))
    return (
        f"<h2>{say('条件之间的差别', 'Differences')}</h2>{context.drawn(svg, _alternative(rows, '', context), title)}"
        f"{table(context.marked(say('同一批人在两种条件下', 'The same people under two conditions')), heads, body, words=2)}"
        f"<p>{note}</p>{warned}"
    )


def _pair(context: Context, one: Comparison) -> str:
    return f"{context.name_of(one.first)} → {context.name_of(one.second)}"


def _value(one: Comparison) -> str:
    if one.measure == "time":
        return f"× {one.value:.2f} <small>({span(one.interval, 2)})</small>"
    factor, digits = (100.0, 0) if one.measure == "all_reached" else (1.0, 2 if one.measure in ("errors", "seq") else 1)
    return f"{one.value * factor:+.{digits}f} <small>({span(one.interval, digits, factor)})</small>"


def _effect(context: Context, one: Comparison) -> str:
    if one.effect is None:
        return NONE
    return f"{'d' if one.effect_kind == 'd' else 'δ'} = {one.effect:.2f} {size_name(one.size, context.say)}"


def _p(value: float | None) -> str:
    if value is None:
        return NONE
    return "&lt; 0.001" if value < 0.001 else f"{value:.3f}"


def questionnaires(context: Context) -> str:
    """SUS, SEQ and NASA-TLX."""
    say, conditions = context.say, context.summary.conditions
    if not any(condition.sus or condition.seq or condition.tlx for condition in conditions):
        return ""
    rows = [
        Drawn(
            context.name(condition),
            condition.sus.mean,
            condition.sus.interval,
            tuple(person.sus for person in condition.people if person.sus is not None),
        )
        for condition in conditions
        if condition.sus is not None
    ]
    title = say(f"SUS 分数，虚线是 {SUS_MEAN:.0f}", f"SUS score; the dashed line is {SUS_MEAN:.0f}")
    axis = say("分（0 – 100）", "Score (0 – 100)")
    svg = None
    if context.pen and rows:
        svg = context.pen.intervals(context.marked(title), axis, rows, reference=SUS_MEAN, ends=(0, 100))
    heads = (
        say("条件", "Condition"),
        say("SUS（95% 区间）", "SUS (95%)"),
        say("SEQ 1–7（95% 区间）", "SEQ 1–7 (95%)"),
        say("NASA-TLX，原始（95% 区间）", "NASA-TLX, raw (95%)"),
        say("NASA-TLX，加权（95% 区间）", "NASA-TLX, weighted (95%)"),
        say("答 SUS 的人", "People with SUS"),
    )
    body = [
        (
            escape(context.name(condition)),
            mean(condition.sus),
            mean(condition.seq, 2),
            mean(condition.tlx),
            mean(condition.tlx_weighted),
            _count(condition.sus),
        )
        for condition in conditions
    ]
    note = say(
        f"SUS 不是百分比；500 项研究的平均是 {SUS_MEAN:.0f}。SEQ 1 很难、7 很容易，平均约 {SEQ_MEAN}。NASA-TLX 0 没有负担、100 最重。"
        "题目是本项目按英文原文翻译的，没有做过中文常模检验，不要和中文常模相比。",
        f"SUS is no percentage; the mean of 500 studies is {SUS_MEAN:.0f}. SEQ runs from 1, very hard, to 7, very easy, mean about"
        f" {SEQ_MEAN}. NASA-TLX runs from 0, none, to 100. The Chinese wording is this project's own and not validated: do not compare"
        " it with norms of Chinese forms.",
    )
    caption = context.marked(say("问卷", "Questionnaires"))
    return (
        f"<h2>{say('问卷', 'Questionnaires')}</h2>{context.drawn(svg, _alternative(rows, say('分', ''), context), title + context.dots())}"
        f"{table(caption, heads, body)}<p>{note}</p>"
    )


def _count(found: Mean | None) -> str:
    return "0" if found is None else str(found.count)


def _times(interval: Interval | None, factor: float) -> Interval | None:
    return None if interval is None else Interval(interval.low * factor, interval.high * factor, interval.level)


def _alternative(rows: list[Drawn], unit: str, context: Context) -> str:
    """A figure in words: every value with its interval."""
    said = (
        f"{row.label} {row.value:.1f}{unit}"
        + (f" ({row.interval.low:.1f} – {row.interval.high:.1f})" if row.interval else "")
        for row in rows
        if row.value is not None
    )
    lead = context.say("点和区间：", "Dots with intervals: ")
    return lead + context.say("；", "; ").join(said)


def _parts_in_words(names: list[str], parts: dict[str, list[int]]) -> str:
    def words() -> Iterator[str]:
        for place, name in enumerate(names):
            yield f"{name}: " + ", ".join(f"{part} {values[place]}" for part, values in parts.items())

    return "; ".join(words())
