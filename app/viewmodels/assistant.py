"""The assistant as the screen shows it: its state in words, what it hears, what was said, what is missing."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.assistant.state import Activity, AssistantState, Who
from app.i18n import marked
from app.sentences import sentence
from app.viewmodels.rows import Rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from app.assistant.port import Assistant
    from app.viewmodels.announcer import Announcer

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_WORDS = {
    Activity.IDLE: marked("assistant", "有事请说"),
    Activity.LISTENING: marked("assistant", "我在听"),
    Activity.HEARING: marked("assistant", "听到您在说"),
    Activity.THINKING: marked("assistant", "正在想"),
    Activity.SPEAKING: marked("assistant", "正在说"),
    Activity.AWAITING_PIN: marked("assistant", "请在屏幕上输入密码"),
}
_OPEN_EAR = frozenset({Activity.LISTENING, Activity.HEARING})
_STOPPABLE = frozenset({*_OPEN_EAR, Activity.SPEAKING})


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of the conversation."""

    text: str
    from_person: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class HealthRow:
    """Something that is missing, and what to do instead."""

    sentence: str


@QmlElement
@QmlUncreatable("There is one assistant.")
class AssistantViewModel(QObject):
    """Shows the assistant's state as it is, and passes on what a person asks of it."""

    changed = Signal()

    def __init__(self, assistant: Assistant, announcer: Announcer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._announcer = announcer
        self._state = assistant.state
        self._lines = Rows(LineRow, self)
        self._health = Rows(HealthRow, self)
        assistant.subscribe(self._assistant_changed)
        self._show()

    @Slot()
    def pushToTalk(self) -> None:
        """Listen for one sentence now; while listening, stop listening."""
        self._assistant.push_to_talk()

    @Slot(str, result=bool)
    def send(self, text: str) -> bool:
        """Take a typed sentence; False where there is nothing in it."""
        if not text.strip():
            return False
        self._assistant.type_text(text.strip())
        return True

    @Slot()
    def stop(self) -> None:
        """Stop speaking and listening."""
        self._assistant.stop()

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self._show()

    def _assistant_changed(self, state: AssistantState) -> None:
        before, self._state = self._state, state
        self._show()
        if state.notices != before.notices:
            self._announcer.announce(state.notice)

    def _show(self) -> None:
        self._lines.replace([_line_row(line.text, from_person=line.who is Who.PERSON) for line in self._state.lines])
        self._health.replace([HealthRow(sentence(code, {}, translate)) for code in self._missing()])
        self.changed.emit()

    def _missing(self) -> list[str]:
        """Codes of what to tell. While nobody would answer, nothing is said of a way to speak or to type."""
        if self._state.health.dialogue is not None:
            return [self._state.health.dialogue]
        codes = (getattr(self._state.health, field.name) for field in fields(self._state.health))
        return [code for code in codes if code]

    @Property(str, notify=changed)
    def activity(self) -> str:
        """`idle`, `listening`, `hearing`, `thinking`, `speaking` or `awaiting_pin`."""
        return self._state.activity.value

    @Property(str, notify=changed)
    def activityText(self) -> str:
        """The same in words."""
        if self.away:
            starting = self._state.health.dialogue == "DIALOGUE_STARTING"
            return translate("assistant", "正在准备") if starting else translate("assistant", "暂时不在")
        return translate("assistant", _WORDS[self._state.activity])

    @Property(bool, notify=changed)
    def away(self) -> bool:
        """Whether it can neither talk nor read now: everything goes on by touch."""
        return self._state.activity is Activity.IDLE and self._state.health.dialogue is not None

    @Property(str, notify=changed)
    def caption(self) -> str:
        """What is being heard, or was heard last."""
        return self._state.caption

    @Property(str, notify=changed)
    def aside(self) -> str:
        """What the assistant put in while it went on speaking, such as a request to hear it out."""
        speaking = self._state.speaking
        return self._state.notice if speaking is not None and speaking.text != self._state.notice else ""

    @Property(bool, notify=changed)
    def earOpen(self) -> bool:
        """Whether the microphone is open."""
        return self._state.activity in _OPEN_EAR

    @Property(bool, notify=changed)
    def canStop(self) -> bool:
        """Whether there is something to stop."""
        return self._state.activity in _STOPPABLE

    @Property(bool, notify=changed)
    def canHear(self) -> bool:
        """Whether talking is possible at all: there is a microphone and a recogniser."""
        return self._state.health.microphone is None and self._state.health.recogniser is None

    @Property(Rows, constant=True)
    def lines(self) -> Rows:
        """Rows of `LineRow`, oldest first."""
        return self._lines

    @Property(Rows, constant=True)
    def health(self) -> Rows:
        """Rows of `HealthRow`; none where all is well."""
        return self._health

    @Property(bool, notify=changed)
    def wordless(self) -> bool:
        """Whether nothing has been said yet."""
        return not self._state.lines

    @Property(str, notify=changed)
    def listName(self) -> str:
        """Name of the conversation for assistive technology, with how long it is."""
        return translate("assistant", "对话，共{n}句").format(n=len(self._state.lines))


def _line_row(text: str, *, from_person: bool) -> LineRow:
    pattern = translate("assistant", "您说：{text}") if from_person else translate("assistant", "小象说：{text}")
    return LineRow(text, from_person, pattern.format(text=text))
