"""The inbox and the message under the hand."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.pages import Page
from app.services import SERVICES
from app.viewmodels.account_rows import moment_text
from app.viewmodels.bills.words import day_of
from app.viewmodels.messages.wording import WORDS, body, brief, title
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.settings import ChoiceRow
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.messages.values import SAFETY

if TYPE_CHECKING:
    from app.services import Service
    from app.viewmodels.room import House
    from bank.bank import Bank
    from bank.messages.values import Message

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_AT_ONCE = 6
"""Messages shown at first, and added each time that a person asks for older ones."""


@dataclass(frozen=True, slots=True)
class MessageRow:
    """A message in the list."""

    message_id: str
    title: str
    body: str
    time: str
    note: str
    """Whether it was read, by what it is told from others of its title, and when it was told, in one line."""
    unread: bool
    sign: str
    sentence: str


@dataclass(frozen=True, slots=True)
class _Inbox:
    messages: tuple[Message, ...]
    unread: int


def _inbox(bank: Bank, customer_id: str) -> _Inbox:
    return _Inbox(bank.messages.list(customer_id), bank.messages.unread(customer_id))


@QmlElement
@QmlUncreatable("Messages come from the bank.")
class MessagesViewModel(RoomViewModel):
    """What the bank has told. Opening a message reads it; nothing is ever taken away."""

    shown = Signal()
    pages = frozenset({Page.HOME, Page.MESSAGES, Page.MESSAGE})  # the home page says how many were not read

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._messages: tuple[Message, ...] = ()
        self._unread = 0
        self._asked = False
        self._filter = "all"
        self._open_id = ""
        self._rows = Rows(MessageRow, self)
        self._filters = Rows(ChoiceRow, self)
        self._most = _AT_ONCE
        house.banking.on_signed_in(lambda _: self.refresh())

    @Slot()
    def refresh(self) -> None:
        """Ask what there is to tell now."""
        customer_id = self.customer_id

        def job(bank: Bank) -> _Inbox:
            bank.messages.collect(customer_id)
            return _inbox(bank, customer_id)

        self.write(job, self._told)

    @Slot(str)
    def openMessage(self, message_id: str) -> None:
        """Show a message, and note that it was read."""
        customer_id = self.customer_id
        self._open_id = message_id

        def job(bank: Bank) -> _Inbox:
            bank.messages.read(customer_id, message_id)
            return _inbox(bank, customer_id)

        self.write(job, self._told)
        self._house.navigation.open(Page.MESSAGE)

    @Slot()
    def readAll(self) -> None:
        """Note that everything was read."""
        customer_id = self.customer_id

        def job(bank: Bank) -> _Inbox:
            bank.messages.read_all(customer_id)
            return _inbox(bank, customer_id)

        self.write(job, self._told)
        self._house.announcer.announce(translate("messages", "全部标为已读"))

    @Slot(str)
    def chooseFilter(self, value: str) -> None:
        """Show all messages, those that were not read, or those about safety."""
        self._filter, self._most = value, _AT_ONCE
        self.show()
        self.changed.emit()

    @Slot()
    def more(self) -> None:
        """Show older ones below."""
        self._most += _AT_ONCE
        self.show()
        self.changed.emit()
        self._house.announcer.announce(self.listName)

    @Slot()
    def openService(self) -> None:
        """Go to the page that does what the message is about."""
        service = self._service()
        if service is not None:
            self._house.navigation.open(service.page)

    def show(self) -> None:
        """Everything in the language that is now in use."""
        names = (
            ("all", translate("messages", "全部")),
            ("unread", translate("messages", "未读")),
            ("safety", translate("messages", "安全")),
        )
        self._filters.replace([ChoiceRow(value, name, value == self._filter) for value, name in names])
        self._rows.replace([_row(message) for message in self._found[: self._most]])

    def _told(self, inbox: _Inbox) -> None:
        self._messages, self._unread, self._asked = inbox.messages, inbox.unread, True

    def _wanted(self, message: Message) -> bool:
        if self._elder:
            return True  # one list, no filters
        if self._filter == "unread":
            return not message.is_read
        return self._filter == "all" or message.kind in SAFETY

    @property
    def _elder(self) -> bool:
        return self._house.settings.settings.version == "elder"

    @property
    def _found(self) -> list[Message]:
        return [message for message in self._messages if self._wanted(message)]

    @property
    def _open(self) -> Message | None:
        return next((message for message in self._messages if message.id == self._open_id), None)

    def _service(self) -> Service | None:
        message = self._open
        wanted = "" if message is None else WORDS[message.kind].service
        return next((each for each in SERVICES if each.id == wanted), None)

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        """Rows of `MessageRow`, newest first."""
        return self._rows

    @Property(Rows, constant=True)
    def filters(self) -> Rows:
        """Rows of `ChoiceRow`: which messages are shown."""
        return self._filters

    @Property(int, notify=shown)
    def unread(self) -> int:
        """How many were not read, those that the list is too short for included."""
        return self._unread

    @Property(str, notify=shown)
    def unreadText(self) -> str:
        """How many were not read, in words; an empty text for none."""
        return "" if self.unread == 0 else translate("messages", "{count}条没看").format(count=self.unread)

    @Property(str, notify=shown)
    def placeName(self) -> str:
        """What the way to the messages is called while some were not read: 消息，3条未读."""
        return translate("messages", "消息，{count}条未读").format(count=self.unread)

    @Property(bool, notify=shown)
    def empty(self) -> bool:
        """Whether there is nothing to show, and the bank has been asked."""
        return self._asked and not self._rows.rows

    @Property(str, notify=shown)
    def emptyText(self) -> str:
        """What that means."""
        if self._messages:
            return translate("messages", "这里没有消息，看看全部。")
        return translate("messages", "还没有消息。有账单、转账和安全的事，会在这里告诉您。")

    @Property(bool, notify=shown)
    def hasMore(self) -> bool:
        """Whether there are older ones than those shown."""
        return len(self._found) > self._most

    @Property(str, notify=shown)
    def listName(self) -> str:
        """The name of the list, with its total."""
        return translate("messages", "消息，共{count}条，{unread}条没看").format(
            count=len(self._found), unread=self.unread
        )

    @Property(str, notify=shown)
    def title(self) -> str:
        """What the message under the hand is about."""
        return "" if self._open is None else title(self._open)

    @Property(str, notify=shown)
    def body(self) -> str:
        """What it says."""
        return "" if self._open is None else body(self._open)

    @Property(str, notify=shown)
    def time(self) -> str:
        """When it was told."""
        return "" if self._open is None else moment_text(self._open.told_at)

    @Property(str, notify=shown)
    def sign(self) -> str:
        """Its drawing."""
        return "info" if self._open is None else WORDS[self._open.kind].icon

    @Property(str, notify=shown)
    def serviceText(self) -> str:
        """Words of the button that leads to the page that does it, or an empty text."""
        service = self._service()
        if service is None:
            return ""
        name = translate("services", service.elder_name if self._elder else service.name)
        return translate("service", "去“{name}”").format(name=name)


def _row(message: Message) -> MessageRow:
    head, text, time = title(message), body(message), moment_text(message.told_at)
    state = "" if message.is_read else translate("messages", "没看过")
    joined = translate("order", "，").join(part for part in (state, head, text.rstrip("。"), time) if part)
    about = brief(message)
    told = time if not about else day_of(message.told_at.date())
    first = " ".join(part for part in (state, about) if part)
    note = translate("messages", " · ").join(part for part in (first, told) if part)
    return MessageRow(message.id, head, text, time, note, not message.is_read, WORDS[message.kind].icon, joined)
