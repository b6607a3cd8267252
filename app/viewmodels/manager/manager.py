"""Who the adviser is, what was said, what can be asked."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.pages import Page
from app.viewmodels.account_rows import moment_text
from app.viewmodels.branches.rows import said
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.advisers.knowledge import load_adviser_knowledge
from bank.branches.catalogue import load_catalogue

if TYPE_CHECKING:
    from app.viewmodels.room import House
    from bank.advisers.knowledge import Adviser
    from bank.advisers.service import Exchange
    from bank.bank import Bank

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_SHOWN = {"standard": 5, "elder": 1}
"""Exchanges in sight: the elder version shows the last answer alone."""


@dataclass(frozen=True, slots=True)
class SaidRow:
    """Something that was said by one of the two."""

    mine: bool
    who: str
    text: str
    sentence: str


@dataclass(frozen=True, slots=True)
class TopicRow:
    """Something that can be asked."""

    topic_id: str
    question: str
    sentence: str


@QmlElement
@QmlUncreatable("There is one adviser.")
class ManagerViewModel(RoomViewModel):
    """The conversation. What a person writes is kept by the bank; the answers are simulated, and the page says so."""

    shown = Signal()
    pages = frozenset({Page.MANAGER})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._adviser: Adviser = load_adviser_knowledge().advisers[0]
        self._exchanges: tuple[Exchange, ...] = ()
        self._lines = Rows(SaidRow, self)
        self._topics = Rows(TopicRow, self)

    @Slot()
    def refresh(self) -> None:
        """Ask who the adviser is, and what was said so far."""
        customer_id = self.customer_id

        def job(bank: Bank) -> tuple[Adviser, tuple[Exchange, ...]]:
            return bank.advisers.adviser(customer_id), bank.advisers.conversation(customer_id)

        def then(found: tuple[Adviser, tuple[Exchange, ...]]) -> None:
            self._adviser, self._exchanges = found

        self.write(job, then)

    @Slot(str)
    def ask(self, topic_id: str) -> None:
        """Ask one of the questions on offer, in the words in which it stands there."""
        self._say(said(load_adviser_knowledge().topic(topic_id).question))

    @Slot(str, result=bool)
    def send(self, text: str) -> bool:
        """Write to the adviser; False where there is nothing to send."""
        if not text.strip():
            return False
        self._say(text)
        return True

    def show(self) -> None:
        """Everything in the language and the version that is now in use."""
        newest = self._exchanges[-_SHOWN[self._house.settings.settings.version] :]
        self._lines.replace([row for exchange in newest for row in self._rows(exchange)])
        offered = [topic for topic in load_adviser_knowledge().topics if topic.offered]
        self._topics.replace(
            [
                TopicRow(
                    topic.id,
                    said(topic.question),
                    translate("manager", "问：{question}").format(question=said(topic.question)),
                )
                for topic in offered
            ]
        )

    def _say(self, text: str) -> None:
        customer_id, request_id = self.customer_id, secrets.token_hex(8)

        def job(bank: Bank) -> tuple[Exchange, ...]:
            bank.advisers.say(customer_id, request_id, text)
            return bank.advisers.conversation(customer_id)

        def then(exchanges: tuple[Exchange, ...]) -> None:
            self._exchanges = exchanges
            self._house.announcer.announce(self._rows(exchanges[-1])[1].sentence)

        self.write(job, then)

    def _rows(self, exchange: Exchange) -> tuple[SaidRow, SaidRow]:
        pattern = translate("manager", "{who}说：{text}")
        mine = translate("manager", "您 {time}").format(time=moment_text(exchange.said_at))
        theirs = translate("manager", "{name}（模拟）").format(name=said(self._adviser.name))
        reply = said(exchange.topic.reply)
        return (
            SaidRow(
                True,  # noqa: FBT003 -- a row's field
                mine,
                exchange.text,
                pattern.format(who=mine, text=exchange.text),
            ),
            SaidRow(
                False,  # noqa: FBT003 -- a row's field
                theirs,
                reply,
                pattern.format(who=theirs, text=reply),
            ),
        )

    @Property(str, notify=shown)
    def name(self) -> str:
        """The adviser's name."""
        return said(self._adviser.name)

    @Property(str, notify=shown)
    def initial(self) -> str:
        """The first character of it."""
        return said(self._adviser.name)[0]

    @Property(str, notify=shown)
    def place(self) -> str:
        """Where they sit."""
        return said(load_catalogue().branch(self._adviser.branch_id).name)

    @Property(str, notify=shown)
    def branchId(self) -> str:
        """The branch where they sit."""
        return self._adviser.branch_id

    @Property(Rows, constant=True)
    def lines(self) -> Rows:
        """Rows of `SaidRow`, oldest first."""
        return self._lines

    @Property(str, notify=shown)
    def listName(self) -> str:
        """The name of the conversation, with its total."""
        return translate("manager", "和客户经理的对话，共{count}句").format(count=len(self._lines.rows))

    @Property(Rows, constant=True)
    def topics(self) -> Rows:
        """Rows of `TopicRow`: what can be asked with one touch."""
        return self._topics

    @Property(bool, notify=shown)
    def proposes(self) -> bool:
        """Whether the last answer proposes to meet."""
        return bool(self._exchanges) and self._exchanges[-1].topic.meets
