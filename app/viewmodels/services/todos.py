"""What waits for the customer: a short list of sources, each of which asks one part of the bank."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.i18n import marked
from app.viewmodels.money import display, spoken
from app.viewmodels.translate import translate
from bank.bills.values import BillKind, ReminderReason

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from bank.bank import Bank
    from bank.bills.values import Reminder

BILL_NAMES = {
    BillKind.ELECTRICITY: marked("todos", "电费"),
    BillKind.WATER: marked("todos", "水费"),
    BillKind.GAS: marked("todos", "燃气费"),
    BillKind.PHONE: marked("todos", "话费"),
}


@dataclass(frozen=True, slots=True)
class Todo:
    """One thing that waits. Its words are made when it is shown, in the language that is then in use."""

    id: str
    service_id: str
    """The service that settles it."""
    icon: str
    words: Callable[[], TodoWords]


@dataclass(frozen=True, slots=True)
class TodoWords:
    """What it says: a line, a smaller line, and one sentence for the ear."""

    text: str
    detail: str
    sentence: str


def bills_due(bank: Bank, customer_id: str) -> tuple[Todo, ...]:
    """Bills that wait for the customer, the most pressing first."""
    return tuple(_bill(reminder) for reminder in bank.bills.reminders(customer_id))


def transfers_waiting(bank: Bank, customer_id: str) -> tuple[Todo, ...]:
    """Transfers that are on their way and have not been sent yet, as one line."""
    count = len(bank.transfers.waiting(customer_id))
    if count == 0:
        return ()

    def words() -> TodoWords:
        text = translate("todos", "{n}笔转账还没有转出").format(n=count)
        detail = translate("todos", "到时间自动转出，之前可以撤回")
        return TodoWords(text, detail, translate("todos", "{text}，{detail}").format(text=text, detail=detail))

    return (Todo("transfers-waiting", "waiting-transfers", "clock", words),)


def messages_unread(bank: Bank, customer_id: str) -> tuple[Todo, ...]:
    """Messages that the customer has not opened, as one line."""
    count = bank.messages.unread(customer_id)
    if count == 0:
        return ()

    def words() -> TodoWords:
        text = translate("todos", "{n}条消息没看").format(n=count)
        return TodoWords(text, "", text)

    return (Todo("messages-unread", "messages", "message", words),)


SOURCES: tuple[Callable[[Bank, str], tuple[Todo, ...]], ...] = (bills_due, transfers_waiting, messages_unread)
"""Every room that can have something to do adds its source here."""


def all_todos(bank: Bank, customer_id: str) -> tuple[Todo, ...]:
    """What waits, source by source; each id once."""
    found = [todo for source in SOURCES for todo in source(bank, customer_id)]
    seen: Counter[str] = Counter()
    kept = []
    for todo in found:
        seen[todo.id] += 1
        if seen[todo.id] == 1:
            kept.append(todo)
    return tuple(kept)


def _bill(reminder: Reminder) -> Todo:
    bill = reminder.bill

    def words() -> TodoWords:
        name = translate("todos", BILL_NAMES[bill.kind])
        text = translate("todos", "{label}{name} {amount}").format(
            label=f"{reminder.label} " if reminder.label else "", name=name, amount=display(bill.amount_fen)
        )
        detail = _when(reminder.reason, bill.due_on)
        sentence = translate("todos", "{label}{name}，{amount}，{detail}").format(
            label=reminder.label, name=name, amount=spoken(bill.amount_fen), detail=detail
        )
        return TodoWords(text, detail, sentence)

    return Todo(f"bill-{bill.kind.value}-{bill.number}-{bill.month}", _BILL_SERVICES[bill.kind], "list", words)


_BILL_SERVICES = {
    BillKind.ELECTRICITY: "electricity-bill",
    BillKind.WATER: "water-bill",
    BillKind.GAS: "gas-bill",
    BillKind.PHONE: "phone-top-up",
}


def _when(reason: ReminderReason, due_on: date) -> str:
    day = translate("todos", "{month}月{day}日").format(month=due_on.month, day=due_on.day)
    if reason is ReminderReason.OVERDUE:
        return translate("todos", "已过{day}，还没有交").format(day=day)
    if reason is ReminderReason.AUTO_PAY_OVER_CAP:
        return translate("todos", "超过自动缴费的上限，请自己交，{day}到期").format(day=day)
    if reason is ReminderReason.AUTO_PAY_INSUFFICIENT_FUNDS:
        return translate("todos", "自动缴费时钱不够，请自己交，{day}到期").format(day=day)
    return translate("todos", "{day}前交").format(day=day)
