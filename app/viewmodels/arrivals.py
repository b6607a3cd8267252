"""When a transfer arrives, in words: the three modes, and what is said of a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import marked
from app.viewmodels.account_rows import moment_text
from app.viewmodels.answer_row import AnswerRow
from app.viewmodels.translate import translate
from bank.values import Arrival

if TYPE_CHECKING:
    from datetime import datetime

_LABELS = {
    Arrival.REAL_TIME: marked("arrival", "马上"),
    Arrival.TWO_HOURS: marked("arrival", "2小时后"),
    Arrival.NEXT_DAY: marked("arrival", "明天"),
}
"""Answers to when it is to arrive."""
_WORDS = {
    Arrival.REAL_TIME: marked("arrival", "马上到账"),
    Arrival.TWO_HOURS: marked("arrival", "2小时后到账"),
    Arrival.NEXT_DAY: marked("arrival", "明天到账"),
}
_DETAILS = {
    Arrival.REAL_TIME: marked("arrival", "转出后不能撤回"),
    Arrival.TWO_HOURS: marked("arrival", "转出前可以撤回"),
    Arrival.NEXT_DAY: marked("arrival", "转出前可以撤回"),
}
_ICONS = {Arrival.REAL_TIME: "send", Arrival.TWO_HOURS: "clock", Arrival.NEXT_DAY: "sun"}


def arrival_words(arrival: Arrival) -> str:
    """A mode in plain words: 2小时后到账."""
    return translate("arrival", _WORDS[arrival])


def arrival_row(arrival: Arrival, *, chosen: bool) -> AnswerRow:
    """A mode to choose, with what can be undone."""
    label, words = translate("arrival", _LABELS[arrival]), arrival_words(arrival)
    detail = translate("arrival", _DETAILS[arrival])
    return AnswerRow(
        value=arrival.value,
        label=label,
        detail=detail,
        icon_of=_ICONS[arrival],
        chosen=chosen,
        sentence=translate("arrival", "{label}，{words}，{detail}").format(label=label, words=words, detail=detail),
    )


def due_text(due_at: datetime) -> str:
    """When something is sent: 3月2日 16:30; midnight has a name: 3月3日零点."""
    if (due_at.hour, due_at.minute) != (0, 0):
        return moment_text(due_at)
    return translate("arrival", "{month}月{day}日零点").format(month=due_at.month, day=due_at.day)


def arrival_text(arrival: Arrival, due_at: datetime | None) -> str:
    """A mode, and on a line of its own its moment: 2小时后到账, 3月2日 16:30转出."""
    words = arrival_words(arrival)
    if due_at is None:
        return words
    return translate("arrival", "{words}\n{time}转出").format(words=words, time=due_text(due_at))
