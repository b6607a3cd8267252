"""Help in one touch, the answers of the help desk, and a call that is only shown."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.i18n import marked
from app.pages import Page
from app.services import SERVICES
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.translate import screen_is_chinese, translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.helpdesk.knowledge import load_knowledge

if TYPE_CHECKING:
    from app.services import Service
    from app.viewmodels.room import House
    from bank.bilingual import Words
    from bank.helpdesk.knowledge import Answer

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_CALL = "call"
_ASSISTANT = "assistant"
_HELP = (
    ("scam", "shield", marked("service", "有人让我转钱"), marked("service", "防骗，先别转")),
    ("lost-card", "card", marked("service", "卡丢了"), marked("service", "先锁住，再停掉")),
    ("forgotten-pin", "lock", marked("service", "密码忘了"), marked("service", "别连着试")),
    (_CALL, "call", marked("service", "打电话给银行"), marked("service", "找人说一说")),
    ("family", "people", marked("service", "请家人帮忙"), marked("service", "大笔转账，家人同意才转")),
)
"""What help in one touch offers: the answer, its sign, its words, what it comes to."""
_SAID_BY_PHONE = (
    marked("service", "您好，这里是小象银行。请说您遇到了什么事。"),
    marked("service", "我们不会问您的密码和验证码。谁问，谁就是骗子。"),
    marked("service", "要把卡停掉，或者被骗了，请先说，我们马上办。"),
)


@dataclass(frozen=True, slots=True)
class HelpRow:
    """One of the choices of help in one touch."""

    key: str
    name: str
    detail: str
    sign: str
    sentence: str


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A question of the knowledge base."""

    answer_id: str
    question: str
    lead: str
    sign: str
    sentence: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of an answer, or one thing that is said."""

    number: str
    text: str
    sentence: str


@QmlElement
@QmlUncreatable("There is one help desk.")
class ServiceViewModel(RoomViewModel):
    """The help desk. It asks no books, so it also helps where the books cannot be opened."""

    shown = Signal()
    pages: ClassVar[frozenset[Page]] = frozenset({Page.HELP, Page.SERVICE, Page.ANSWER, Page.CALL})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._knowledge = load_knowledge()
        self._query = ""
        self._answer: Answer = self._knowledge.answers[0]
        self._calling = False
        self._help = Rows(HelpRow, self)
        self._answers = Rows(AnswerRow, self)
        self._steps = Rows(StepRow, self)
        self._call_lines = Rows(StepRow, self)
        self.show()

    @Slot(str)
    def search(self, text: str) -> None:
        """Show the answers that have to do with `text`; all of them for an empty one."""
        self._query = text
        self._show_answers()
        self.changed.emit()

    @Slot(str)
    def openHelp(self, key: str) -> None:
        """Go where a choice of help in one touch leads."""
        if key == _CALL:
            self._house.navigation.open(Page.CALL)
        else:
            self.openAnswer(key)

    @Slot(str)
    def openAnswer(self, answer_id: str) -> None:
        """Show one answer."""
        self._answer = self._knowledge.find(answer_id)
        self._show_answer()
        self.changed.emit()
        self._house.navigation.open(Page.ANSWER)

    @Slot()
    def openService(self) -> None:
        """Go to the page that does what the answer is about."""
        service = self._service()
        if self._answer.service == _ASSISTANT:
            self._house.navigation.openConversation()
        elif service is not None:
            self._house.navigation.open(service.page)

    @Slot()
    def call(self) -> None:
        """Show what a call would be like. Nothing is dialled."""
        self._calling = True
        self.changed.emit()
        self._house.announcer.announce(translate("service", "模拟通话，没有真的拨出电话"))

    @Slot()
    def hangUp(self) -> None:
        """End the call that is shown."""
        if self._calling:
            self._calling = False
            self.changed.emit()
            self._house.announcer.announce(translate("service", "已挂断"))

    @Slot()
    def refresh(self) -> None:
        """Whether somebody would answer depends on the hour."""
        self.show()
        self.changed.emit()

    def show(self) -> None:
        """Everything in the language that is now in use."""
        self._help.replace([_help_row(*each) for each in _HELP])
        said = [translate("service", text) for text in _SAID_BY_PHONE]
        self._call_lines.replace([StepRow("", text, text) for text in said])
        self._show_answers()
        self._show_answer()

    def _show_answers(self) -> None:
        self._answers.replace([self._answer_row(answer) for answer in self._knowledge.search(self._query)])

    def _show_answer(self) -> None:
        self._steps.replace([_step(n, self._in_version(step)) for n, step in enumerate(self._answer.steps, 1)])

    def _answer_row(self, answer: Answer) -> AnswerRow:
        question = _said(answer.question)
        return AnswerRow(answer.id, question, self._in_version(answer.lead), "help", question)

    def _in_version(self, words: Words) -> str:
        """A text of the knowledge base, with services called as the version calls them."""
        text = _said(words)
        if self._house.settings.settings.version == "elder":
            for service in SERVICES:
                text = text.replace(f"“{service.name}”", f"“{service.elder_name}”")
        return text

    def _service(self) -> Service | None:
        return next((each for each in SERVICES if each.id == self._answer.service), None)

    @Property(Rows, constant=True)
    def help(self) -> Rows:
        """Rows of `HelpRow`: what help in one touch offers."""
        return self._help

    @Property(Rows, constant=True)
    def answers(self) -> Rows:
        """Rows of `AnswerRow`: what was found, the best first."""
        return self._answers

    @Property(str, notify=shown)
    def query(self) -> str:
        """What is being looked for."""
        return self._query

    @Property(str, notify=shown)
    def listName(self) -> str:
        """The name of the list of answers, with its total."""
        return translate("service", "常见问题，共{count}个").format(count=len(self._answers.rows))

    @Property(bool, notify=shown)
    def nothingFound(self) -> bool:
        """Whether no answer has to do with what is being looked for."""
        return not self._answers.rows

    @Property(str, notify=shown)
    def question(self) -> str:
        """The question of the answer on top."""
        return _said(self._answer.question)

    @Property(str, notify=shown)
    def lead(self) -> str:
        """Its answer in one sentence."""
        return self._in_version(self._answer.lead)

    @Property(Rows, constant=True)
    def steps(self) -> Rows:
        """Rows of `StepRow`: what to do, one after the other."""
        return self._steps

    @Property(bool, notify=shown)
    def urgent(self) -> bool:
        """Whether each minute counts."""
        return self._answer.urgent

    @Property(str, notify=shown)
    def serviceText(self) -> str:
        """Words of the button that leads to the page that does it."""
        if self._answer.service == _ASSISTANT:
            return translate("service", "和小象说话")
        service = self._service()
        if service is None:
            return ""
        elder = self._house.settings.settings.version == "elder"
        name = translate("services", service.elder_name if elder else service.name)
        return translate("service", "去“{name}”").format(name=name)

    @Property(str, constant=True)
    def hotline(self) -> str:
        """The number to call, in groups."""
        return self._knowledge.hotline.number

    @Property(str, notify=shown)
    def hotlineSpoken(self) -> str:
        """The number, digit by digit."""
        return " ".join(self._knowledge.hotline.number.replace(" ", ""))

    @Property(str, notify=shown)
    def hours(self) -> str:
        """When people answer."""
        hotline = self._knowledge.hotline
        return translate("service", "每天 {opens} 到 {closes}").format(
            opens=f"{hotline.opens:%H:%M}", closes=f"{hotline.closes:%H:%M}"
        )

    @Property(str, notify=shown)
    def openNow(self) -> str:
        """Whether somebody would answer now."""
        if self._knowledge.hotline.is_open(self._house.now()):
            return translate("service", "现在有人接")
        return translate("service", "现在只接停卡和防骗")

    @Property(bool, notify=shown)
    def calling(self) -> bool:
        """Whether the call is shown."""
        return self._calling

    @Property(Rows, constant=True)
    def callLines(self) -> Rows:
        """Rows of `StepRow`: what the person at the other end would say."""
        return self._call_lines


def _said(text: Words) -> str:
    return text.said(chinese=screen_is_chinese())


def _help_row(key: str, icon: str, name: str, detail: str) -> HelpRow:
    shown, more = translate("service", name), translate("service", detail)
    return HelpRow(key, shown, more, icon, translate("service", "{name}，{detail}").format(name=shown, detail=more))


def _step(number: int, text: str) -> StepRow:
    return StepRow(str(number), text, translate("service", "第{number}步，{text}").format(number=number, text=text))
