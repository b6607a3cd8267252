"""Rows of the study's screens, worked out from what stands before the participant. Pure but for the language of the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.i18n import marked
from app.viewmodels.translate import translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.study.live.form import Form
    from lab.inputs import Checked

CHECKS = {
    "disk": marked("study", "磁盘空间"),
    "clock": marked("study", "日期和时间"),
    "display": marked("study", "显示器"),
    "model": marked("study", "听懂说话的模型"),
    "microphone": marked("study", "麦克风"),
    "loudspeaker": marked("study", "喇叭"),
}
ADVICE = {
    "disk": marked("study", "删掉不用的文件，或者用 --out 换一个磁盘。"),
    "clock": marked("study", "在系统设置里校准日期和时间。"),
    "display": marked("study", "接上显示器，再重新打开。"),
    "model": marked("study", "先运行 xiaoxiang setup；正在准备的话，请等一下。"),
    "microphone": marked("study", "插上麦克风，或者在系统设置里选好。"),
    "loudspeaker": marked("study", "插上喇叭或耳机。没有声音，题目就只能看，不能听。"),
}
SIGNS = {"green": "check", "amber": "info", "red": "warning"}
COLOURS = {
    "green": marked("study", "好的"),
    "amber": marked("study", "可以开始，但要注意"),
    "red": marked("study", "还不能开始"),
}
FEW_POINTS = 7
"""A scale of so many points stands as a list; one of more as a line to press."""


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One check before a session. `sentence` is the row as it is heard."""

    name: str
    colour: str
    sign: str
    word: str
    detail: str
    advice: str
    sentence: str


@dataclass(frozen=True, slots=True)
class PointRow:
    """One point of a scale. `label` is the number, at the ends with its words."""

    value: int
    label: str
    chosen: bool


def check_rows(checks: Iterable[Checked]) -> list[CheckRow]:
    """Every check in words: what it is, how it stands, what to do."""
    rows = []
    for check in checks:
        name = translate("study", CHECKS.get(check.check, check.check))
        word = translate("study", COLOURS[check.state])
        advice = "" if check.state == "green" else translate("study", ADVICE.get(check.check, ""))
        sentence = "，".join(part.rstrip("。") for part in (name, word, check.detail, advice) if part)
        rows.append(CheckRow(name, check.state, SIGNS[check.state], word, check.detail, advice, sentence))
    return rows


def fine(form: Form | None) -> bool:
    """Whether the scale that is asked now has so many points that they stand as a line to press."""
    return form is not None and not form.questionnaire.free and form.questionnaire.points > FEW_POINTS


def point_rows(form: Form | None) -> list[PointRow]:
    """The points of a scale of a few; none where a text is asked for, or the scale is a line."""
    if form is None or form.questionnaire.free or fine(form):
        return []
    asked = form.questionnaire
    points = range(asked.least, asked.most + 1, asked.step)
    return [PointRow(point, _label(form, point), point == form.chosen) for point in points]


def _label(form: Form, point: int) -> str:
    words = {form.questionnaire.least: form.item.low, form.questionnaire.most: form.item.high}.get(point, "")
    return f"{point}  {words}" if words else str(point)
