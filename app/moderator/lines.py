"""A session's events as lines that a researcher reads while it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import marked
from app.moderator import words as w
from app.moderator.words import named, said
from lab.schema import kinds as k

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from lab.schema.reading import Other


def line(what: k.Kind | Other) -> str:
    """What happened, in a short sentence. A kind that is not known is called by its name."""
    written = _LINES.get(type(what))
    return what.kind if written is None else written(what)


def _of(source: str, *names: str) -> Callable[[Any], str]:
    """A sentence with these fields of the event."""
    return lambda what: said(source, *(getattr(what, name) for name in names))


def _tapped(what: k.TouchTapped) -> str:
    target = what.target or said(marked("moderator", "空白"))
    if what.hit:
        return said(marked("moderator", "按了“%1”"), target)
    return said(marked("moderator", "没按中，离“%1”%2像素"), target, f"{what.distance_px:g}")


def _happened(what: k.BankHappened) -> str:
    values = ", ".join(f"{name} = {value}" for name, value in sorted(what.values.items()) if value != "")
    return said(marked("moderator", "银行：%1（%2）"), what.event, values) if values else what.event


def _task_ended(what: k.TaskEnded) -> str:
    seconds = f"{what.elapsed_ms / 1000:.0f}"
    return said(marked("moderator", "任务 %1 结束：%2，用了%3秒"), what.task, named(w.OUTCOMES, what.outcome), seconds)


def _noted(what: k.NoteWritten) -> str:
    source = {
        "": marked("moderator", "备注：%1"),
        "skip": marked("moderator", "跳过的原因：%1"),
        "give-up": marked("moderator", "放弃的原因：%1"),
        "end": marked("moderator", "结束的原因：%1"),
    }[what.about]
    return said(source, what.text)


def _wizard(what: k.WizardActed) -> str:
    source = marked("moderator", "%1：%2，原来%3个字，现在%4个字")
    characters = (what.original_characters, what.characters)
    return said(source, named(w.SPOKEN, what.spoken), named(w.ACTED, what.what), *characters)


def _answered(what: k.QuestionnaireAnswered) -> str:
    name = named(w.QUESTIONNAIRES, what.questionnaire)
    return said(marked("moderator", "%1 第 %2 题：%3"), name, what.item, what.value)


def _assisted(what: k.AssistGiven) -> str:
    return said(marked("moderator", "帮助 %1：%2"), what.level, said(w.LEVELS[what.level][0]))


_LINES: dict[type, Callable[[Any], str]] = {
    k.SessionStarted: _of(marked("moderator", "%1 的实验开始"), "participant"),
    k.SessionResumed: _of(marked("moderator", "从第 %1 件之后接着做"), "after_event"),
    k.SessionEnded: lambda what: said(marked("moderator", "实验结束：%1"), named(w.OUTCOMES, what.outcome)),
    k.PreflightChecked: _of(marked("moderator", "检查 %1：%2 %3"), "check", "state", "detail"),
    k.ConditionStarted: _of(marked("moderator", "条件 %1 开始，第 %2 个"), "condition", "place"),
    k.ConditionEnded: _of(marked("moderator", "条件 %1 做完"), "condition"),
    k.TaskStarted: _of(marked("moderator", "任务 %1 开始"), "task"),
    k.TaskEnded: _task_ended,
    k.PageShown: _of(marked("moderator", "到了 %1 页"), "page"),
    k.TouchTapped: _tapped,
    k.KeyPressed: _of(marked("moderator", "按键 %1"), "key"),
    k.ReaderMoved: lambda what: said(marked("moderator", "读屏走到“%1”"), what.target or ""),
    k.HesitationNoticed: lambda what: said(marked("moderator", "停了%1秒"), f"{what.pause_ms / 1000:.0f}"),
    k.PageReturned: _of(marked("moderator", "退回 %1 页"), "page"),
    k.VoiceWoken: _of(marked("moderator", "助手开始听")),
    k.VoiceHeard: lambda what: said(
        marked("moderator", "听到%1个字，把握%2%"), what.characters, f"{what.confidence * 100:.0f}"
    ),
    k.VoiceUnderstood: _of(marked("moderator", "理解为 %1"), "intent"),
    k.VoiceMissed: _of(marked("moderator", "没有听成：%1"), "reason"),
    k.VoiceReprompted: _of(marked("moderator", "助手又问了一遍")),
    k.VoiceCorrected: _of(marked("moderator", "参加者纠正了 %1"), "slot"),
    k.VoiceDone: _of(marked("moderator", "用语音办成 %1"), "intent"),
    k.BankHappened: _happened,
    k.AssistGiven: _assisted,
    k.IncidentFired: _of(marked("moderator", "意外 %1"), "incident"),
    k.ErrorMade: lambda what: said(marked("moderator", "差错，%1：%2"), named(w.ERRORS, what.category), what.detail),
    k.QuestionnaireAnswered: _answered,
    k.QuestionnaireSkipped: lambda what: said(
        marked("moderator", "%1 没有做完"), named(w.QUESTIONNAIRES, what.questionnaire)
    ),
    k.QuestionnaireDeclined: lambda what: said(
        marked("moderator", "%1 第 %2 题不想回答"), named(w.QUESTIONNAIRES, what.questionnaire), what.item
    ),
    k.NoteWritten: _noted,
    k.BreakStarted: _of(marked("moderator", "停下来")),
    k.BreakEnded: _of(marked("moderator", "继续")),
    k.AccessibilityFound: _of(marked("moderator", "无障碍：%1，在 %2 页"), "rule", "page"),
    k.WizardActed: _wizard,
}
