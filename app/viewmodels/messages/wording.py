"""What each kind of message says: a title, a sentence with its amounts and days, what to do, and where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from app.i18n import marked
from app.viewmodels.account_rows import day_text
from app.viewmodels.branches.rows import clock_text, said, service_name
from app.viewmodels.money import display
from app.viewmodels.translate import translate
from bank.branches.catalogue import load_catalogue
from bank.clock import start_of_day
from bank.messages.values import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bank.messages.values import Message


@dataclass(frozen=True, slots=True)
class Words:
    """A kind's words. body takes the message's values by name; service: an id of `app.services` that does it, or ''."""

    title: str
    body: str
    service: str
    icon: str


WORDS: Final[Mapping[Kind, Words]] = MappingProxyType(
    {
        Kind.TRANSFER_WAITING: Words(
            marked("messages", "转账在路上"),
            marked("messages", "您转给{payee}的{amount}还没有到账，{until}转出。在那以前可以撤回。"),
            "waiting-transfers",
            "clock",
        ),
        Kind.TRANSFER_FAMILY: Words(
            marked("messages", "转账等家人同意"),
            marked("messages", "您转给{payee}的{amount}正在等家人同意，等到{until}。没有同意就不会转出。"),
            "waiting-transfers",
            "people",
        ),
        Kind.TRANSFER_SENT: Words(
            marked("messages", "转账已转出"),
            marked("messages", "您转给{payee}的{amount}已经转出。"),
            "entries",
            "check",
        ),
        Kind.TRANSFER_EXPIRED: Words(
            marked("messages", "转账没有转出"),
            marked("messages", "您转给{payee}的{amount}过了时间，没有转出，钱还在您的账户里。"),
            "transfer",
            "warning",
        ),
        Kind.BILL_DUE: Words(
            marked("messages", "该交{bill}了"),
            marked("messages", "{label}{bill}{amount}，请在{due}以前交。"),
            "bills",
            "list",
        ),
        Kind.BILL_OVERDUE: Words(
            marked("messages", "{bill}过了日子"),
            marked("messages", "{label}{bill}{amount}应该在{due}以前交，还没有交。"),
            "bills",
            "warning",
        ),
        Kind.BILL_HELD: Words(
            marked("messages", "{bill}没有自动交"),
            marked("messages", "{label}{bill}{amount}没有自动交上，请在{due}以前自己交。"),
            "bills",
            "warning",
        ),
        Kind.DEPOSIT_MATURING: Words(
            marked("messages", "定期快到期了"),
            marked("messages", "您的定期存款{amount}在{due}到期，利息{interest}。"),
            "time-deposit",
            "calendar",
        ),
        Kind.CARD_BILL: Words(
            marked("messages", "信用卡账单出来了"),
            marked("messages", "尾号{tail}的信用卡，这期要还{amount}，请在{due}以前还。"),
            "card-repayment",
            "card",
        ),
        Kind.LOAN_DUE: Words(
            marked("messages", "贷款该还了"),
            marked("messages", "{due}会从您的账户里扣{amount}，请留够钱。"),
            "loan-repayment",
            "calendar",
        ),
        Kind.APPOINTMENT: Words(
            marked("messages", "您约了去网点"),
            marked("messages", "{starts}去{branch}，办的事：{service}。带上{bring}。"),
            "branches",
            "calendar",
        ),
        Kind.LARGE_TRANSFER: Words(
            marked("messages", "转出了一笔大的"),
            marked("messages", "您转给{payee}{amount}。不是您转的，请马上锁住账户，打电话给我们。"),
            "safety-centre",
            "shield",
        ),
        Kind.ACCOUNT_FROZEN: Words(
            marked("messages", "账户已锁住"),
            marked("messages", "您的{account}已经锁住，钱转不走。想好了再打开。"),
            "safety-centre",
            "lock",
        ),
        Kind.ACCOUNT_UNFROZEN: Words(
            marked("messages", "账户的锁打开了"),
            marked("messages", "您的{account}打开了锁，又能付钱了。不是您打开的，请马上打电话给我们。"),
            "safety-centre",
            "shield",
        ),
        Kind.PIN_LOCKED: Words(
            marked("messages", "密码锁住了"),
            marked("messages", "密码连着错了，锁到{until}，钱是安全的。不是您试的，请打电话给我们。"),
            "help",
            "lock",
        ),
    }
)
"""Every kind of message."""

_BILLS: Final = {
    "electricity": marked("messages", "电费"),
    "water": marked("messages", "水费"),
    "gas": marked("messages", "燃气费"),
    "phone": marked("messages", "话费"),
}


def title(message: Message) -> str:
    """What it is about, in a few words."""
    return translate("messages", WORDS[message.kind].title).format_map(_values(message))


def body(message: Message) -> str:
    """What happened, and what to do."""
    return translate("messages", WORDS[message.kind].body).format_map(_values(message))


def brief(message: Message) -> str:
    """By what two messages of one title are told apart: the amount they are about, or an empty text."""
    return _values(message).get("amount", "")


def _values(message: Message) -> dict[str, str]:
    """A message's values as a person reads them: names without their unit."""
    values: dict[str, str] = {}
    for key, value in message.params.items():
        name, _, unit = key.rpartition("_")
        if unit == "fen":
            values[name] = display(int(value))
        elif unit == "iso":
            values[name] = _moment(str(value))
        else:
            values[key] = str(value)
    return values | _named(values)


def _named(values: Mapping[str, str]) -> dict[str, str]:
    named = {}
    if "bill" in values:
        named["bill"] = translate("messages", _BILLS[values["bill"]])
        if values["label"]:
            named["label"] = translate("messages", "{label}的").format(label=values["label"])
    if "branch" in values:
        catalogue = load_catalogue()
        named["branch"] = said(catalogue.branch(values["branch"]).name)
        named["service"] = service_name(values["service"], elder=True)
        named["bring"] = said(catalogue.service(values["service"]).bring)
    return named


def _moment(text: str) -> str:
    """3月3日 周二, with its time where it has one."""
    if "T" not in text:
        return day_text(start_of_day(date.fromisoformat(text)), name_year=False)
    moment = datetime.fromisoformat(text)
    return f"{day_text(moment, name_year=False)} {clock_text(moment)}"
