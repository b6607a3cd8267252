"""Reminders: what waits, what is due, a new one."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Literal
from uuid import uuid4

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.i18n import marked
from app.order_flow import EndWords, Fact, Order, OrderWords
from app.pages import Page
from app.viewmodels.account_rows import day_text
from app.viewmodels.book.base import BookRoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.settings import ChoiceRow
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.book.reminders import next_monthly
from bank.book.values import NewReminder
from bank.clock import SHANGHAI
from bank.fields import LONGEST_TEXT

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.viewmodels.book.entry import BookEntryViewModel
    from app.viewmodels.room import House
    from bank.book.values import BookEntry, Reminder

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

HOUR = 9
"""When reminders come: in the morning."""
MOST_DAYS = 366
"""How far ahead the page goes, a day at a time."""
_REPEATS = (("once", marked("book", "只这一次")), ("monthly", marked("book", "每月这天")))
_SHORTCUTS = ((1, marked("book", "明天")), (7, marked("book", "一周后")), (30, marked("book", "一个月后")))


@dataclass(frozen=True, slots=True)
class ReminderRow:
    """One reminder. The words name it, so that no two buttons sound alike."""

    value: str
    text: str
    detail: str
    due: bool
    sentence: str
    done_words: str
    cancel_words: str


@QmlElement
@QmlUncreatable("There is one list of reminders.")
class RemindersViewModel(BookRoomViewModel):
    """The reminders that still come, and the one that is being written."""

    shown = Signal()
    """As `changed`: a property can only name a signal of its own class."""
    pages = frozenset({Page.BOOK_REMINDERS, Page.BOOK_REMINDER_TEXT, Page.BOOK_REMINDER_DAY})

    def __init__(self, house: House, entry: BookEntryViewModel, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._entry_room = entry
        self._reminders: tuple[Reminder, ...] = ()
        self._known = False
        self._text = ""
        self._days = 1
        self._repeat: Literal["once", "monthly"] = "once"
        self._step = 0
        self._entry: BookEntry | None = None
        self._request = ""
        self._rows = Rows(ReminderRow, self)
        self._repeats = Rows(ChoiceRow, self)
        self._shortcuts = Rows(ChoiceRow, self)

    @Slot()
    def refresh(self) -> None:
        """Read the reminders."""
        self.show()
        customer_id = self.customer_id
        self.read(lambda reader: reader.book.reminders.list(customer_id), self._keep)

    @Slot()
    def start(self) -> None:
        """Begin a new one, of nothing in particular."""
        self._begin_new("", None)

    @Slot()
    def startForEntry(self) -> None:
        """Begin a new one of the entry in sight."""
        entry = self._entry_room.entry
        if entry is not None:
            self._begin_new(
                translate("book", "看看和{who}的这笔钱").format(who=entry.counterparty)[:LONGEST_TEXT], entry
            )

    @Slot(str)
    def say(self, text: str) -> None:
        """Take what to be reminded of, and ask for the day."""
        self._text, self._step = text.strip(), 0
        if self._text:
            self.changed.emit()
            self._house.navigation.open(Page.BOOK_REMINDER_DAY)
        else:
            self._house.announcer.announce(translate("book", "请先写下要提醒的事"))

    @Slot()
    def nextStep(self) -> None:
        """From the day on to how often, where one question stands on a page."""
        self._step = 1
        self.changed.emit()

    @Slot()
    def stepBack(self) -> None:
        """Back to the question before; from the day, off the page."""
        if not self.left_at(self._step):
            self._step = 0
            self.changed.emit()

    @Slot(int)
    def moveDay(self, days: int) -> None:
        """Be reminded so many days later."""
        self._set_days(self._days + days)

    @Slot(str)
    def chooseDay(self, days: str) -> None:
        """Be reminded in so many days."""
        self._set_days(int(days))

    @Slot(str)
    def chooseRepeat(self, repeat: str) -> None:
        """Once, or every month."""
        self._repeat = "monthly" if repeat == "monthly" else "once"
        self.show()

    @Slot()
    def add(self) -> None:
        """Keep the new reminder."""
        new = NewReminder(
            request_id=self._request,
            customer_id=self.customer_id,
            text=self._text,
            first_due=self._first_due(),
            repeat=self._repeat,
            account_id=None if self._entry is None else self._entry.account_id,
            transfer_id=None if self._entry is None else self._entry.transfer_id,
        )
        self.write(lambda bank: bank.book.reminders.add(new), self._added)

    @Slot(str)
    def done(self, reminder_id: str) -> None:
        """The occurrence that is shown is done."""
        reminder = self._find(reminder_id)
        if reminder is None or reminder.next_due is None:
            return
        customer_id, due = self.customer_id, reminder.next_due

        def kept(after: Reminder) -> None:
            if after.next_due is None:
                said = translate("book", "好，“{text}”做完了").format(text=after.text)
            else:
                said = translate("book", "好，“{text}”做完了，下次{when}提醒").format(
                    text=after.text, when=self._day(after.next_due)
                )
            self._house.announcer.announce(said)
            self.refresh()

        self.write(lambda bank: bank.book.reminders.done(customer_id, reminder.id, due), kept)

    @Slot(str)
    def cancel(self, reminder_id: str) -> None:
        """Offer to remind no more."""
        reminder = self._find(reminder_id)
        if reminder is not None:
            self._house.orders.offer(self._cancelling(reminder))

    def show(self) -> None:
        """Put the reminders into rows and texts."""
        self._rows.replace([self._row(reminder) for reminder in self._reminders])
        self._repeats.replace([ChoiceRow(v, translate("book", name), v == self._repeat) for v, name in _REPEATS])
        self._shortcuts.replace(
            [ChoiceRow(str(days), translate("book", name), days == self._days) for days, name in _SHORTCUTS]
        )

    def _begin_new(self, text: str, entry: BookEntry | None) -> None:
        self._text, self._entry, self._days, self._repeat = text, entry, 1, "once"
        self._request = str(uuid4())
        self.clear_failure()
        self.show()
        self.changed.emit()
        self._house.navigation.open(Page.BOOK_REMINDER_TEXT)

    def _keep(self, reminders: tuple[Reminder, ...]) -> None:
        self._reminders, self._known = reminders, True

    def _added(self, reminder: Reminder) -> None:
        when = self._day(reminder.first_due)
        self._house.announcer.announce(translate("book", "记下了，{when}提醒您").format(when=when))
        self._house.navigation.open(Page.BOOK_REMINDERS)

    def _find(self, reminder_id: str) -> Reminder | None:
        return next((each for each in self._reminders if str(each.id) == reminder_id), None)

    def _set_days(self, days: int) -> None:
        if not 1 <= days <= MOST_DAYS:
            self._house.announcer.announce(translate("book", "只能选明天到一年以内的日子"))
            return
        self._days = days
        self.show()
        self.changed.emit()
        self._house.announcer.announce(self.dayText)

    def _first_due(self) -> datetime:
        day = self.today + timedelta(days=self._days)
        return datetime.combine(day, time(HOUR), SHANGHAI)

    def _day(self, moment: datetime) -> str:
        return day_text(moment, name_year=moment.year != self.today.year)

    def _row(self, reminder: Reminder) -> ReminderRow:
        when = reminder.next_due or reminder.first_due
        due = when <= self._house.now()
        repeat = translate("book", "每个月") if reminder.repeat == "monthly" else translate("book", "一次")
        detail = translate("book", "{when} · {repeat}").format(when=self._day(when), repeat=repeat)
        pattern = translate("book", "到时间了：{text}，{detail}") if due else translate("book", "{text}，{detail}")
        return ReminderRow(
            value=str(reminder.id),
            text=reminder.text,
            detail=detail,
            due=due,
            sentence=pattern.format(text=reminder.text, detail=detail),
            done_words=translate("book", "做完了：{text}").format(text=reminder.text),
            cancel_words=translate("book", "不再提醒：{text}").format(text=reminder.text),
        )

    def _facts(self, reminder: Reminder) -> tuple[Fact, ...]:
        """What it is of, the day that has come, and the next one that is still to come."""
        now, due = self._house.now(), reminder.next_due or reminder.first_due
        facts = [Fact(translate("book", "提醒的事"), reminder.text)]
        following: datetime | None = due
        if due <= now:
            facts.append(Fact(translate("book", "到时间的"), self._day(due)))
            following = next_monthly(reminder.first_due, now) if reminder.repeat == "monthly" else None
        if following is not None:
            facts.append(Fact(translate("book", "下一次"), self._day(following)))
        return tuple(facts)

    def _cancelling(self, reminder: Reminder) -> Order:
        customer_id = self.customer_id
        return Order(
            kind="book.reminder.cancel",
            words=lambda: OrderWords(
                translate("book", "不再提醒"),
                translate("book", "确认不再提醒"),
                self._facts(reminder),
                translate("book", "取消后要再提醒，得重新添加。"),
            ),
            carry_out=lambda bank, _: bank.book.reminders.cancel(customer_id, reminder.id),
            ended=lambda _: EndWords(translate("book", "不再提醒了")),
            needs_pin=False,
        )

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        """Rows of `ReminderRow`, the next one first."""
        return self._rows

    @Property(Rows, constant=True)
    def repeats(self) -> Rows:
        """Rows of `ChoiceRow`."""
        return self._repeats

    @Property(Rows, constant=True)
    def shortcuts(self) -> Rows:
        """Rows of `ChoiceRow`: days that are chosen often."""
        return self._shortcuts

    @Property(str, notify=shown)
    def text(self) -> str:
        """What to be reminded of."""
        return self._text

    @Property(str, notify=shown)
    def dayText(self) -> str:
        """When the reminder comes: 3月3日 周二 上午9点."""
        return translate("book", "{day} 上午9点").format(day=self._day(self._first_due()))

    @Property(int, notify=shown)
    def step(self) -> int:
        """Which question the page asks, where it asks one at a time: 0 the day, 1 how often."""
        return self._step

    @Property(bool, notify=shown)
    def empty(self) -> bool:
        """Whether there are no reminders."""
        return self._known and not self._reminders

    @Property(str, notify=shown)
    def listName(self) -> str:
        """Name of the list, with how many it holds."""
        return translate("book", "提醒，共{n}条").format(n=len(self._reminders))

    @Property(int, constant=True)
    def longestText(self) -> int:
        """Characters that a reminder may have."""
        return LONGEST_TEXT
