"""Names of measures, outcomes and kinds of error, in both languages of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lab.metrics.measures import Outcome

if TYPE_CHECKING:
    from lab.reports.html_parts import Say
    from lab.reports.summary import ConditionSummary
    from lab.reports.titles import Titles
    from lab.statistics.effects import Size

OUTCOMES = {
    Outcome.SUCCESS: ("独立完成", "Unassisted"),
    Outcome.ASSISTED: ("经提示完成", "With help"),
    Outcome.FAILED: ("没有完成", "Failed"),
    Outcome.SKIPPED: ("跳过", "Skipped"),
    Outcome.TIMEOUT: ("超时", "Timed out"),
}
ERRORS = {
    "slip": ("失手（想对做错）", "Slip"),
    "mistake": ("想错", "Mistake"),
    "recognition": ("听错或听不懂", "Recognition"),
    "system": ("程序的错", "System"),
    "navigation": ("走错页", "Navigation"),
}
EFFORTS = {
    "taps": ("点按次数", "Taps", 1),
    "path_ratio": ("路径与最短路径之比", "Path over the shortest", 2),
    "backtracks": ("折返次数", "Backtracks", 2),
    "hesitations": ("迟疑次数", "Hesitations", 2),
    "hesitation_s": ("迟疑时间（秒）", "Hesitation (s)", 1),
    "mistap_share": ("点偏占点按的比例", "Share of mistaps", 3),
    "mistap_distance_px": ("点偏的距离（像素）", "Mistap distance (px)", 1),
    "error_count": ("错误次数", "Errors", 2),
    "assists": ("提示次数", "Assists", 2),
    "voice_turns": ("语音轮数", "Voice turns", 1),
    "voice_corrections": ("更正次数", "Corrections by voice", 2),
    "voice_reprompts": ("重新询问次数", "Re-prompts", 2),
    "voice_timeouts": ("等话超时次数", "Voice time-outs", 2),
}
VERSIONS = {"standard": ("标准版", "standard"), "elder": ("长辈版", "elder")}
INPUTS = {"touch": ("触摸", "touch"), "voice": ("语音", "voice"), "reader": ("读屏", "screen reader")}
SIZES = {
    "negligible": ("可以忽略", "negligible"),
    "small": ("小", "small"),
    "medium": ("中等", "medium"),
    "large": ("大", "large"),
}
COMPARED = {
    "all_reached": ("完成全部任务的人（百分点）", "People who did every task (points)"),
    "time": ("用时之比（后者÷前者）", "Ratio of times (second over first)"),
    "sus": ("SUS 分数", "SUS score"),
    "seq": ("SEQ 容易程度", "SEQ ease"),
    "tlx": ("NASA-TLX 负担", "NASA-TLX workload"),
    "errors": ("每个任务的错误", "Errors a task"),
}
SESSIONS = {
    "completed": ("完成", "completed"),
    "aborted": ("中止", "aborted"),
    "unfinished": ("没有结束", "not ended"),
}


def condition_name(condition: ConditionSummary, titles: Titles, say: Say) -> str:
    """A condition's title; where the study gives none, what it is."""
    title = titles.condition(condition.id)
    if title != condition.id:
        return title
    version = say(*VERSIONS.get(condition.version, (condition.version,) * 2))
    form = say(*INPUTS.get(condition.input, (condition.input,) * 2))
    return f"{version} · {form} · {condition.text_step:g}×"


def size_name(size: Size | None, say: Say) -> str:
    """What an effect's size is called."""
    return "" if size is None else say(*SIZES[size.value])
