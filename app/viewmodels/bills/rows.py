"""Bills as rows of lists: what the eye sees, and the one sentence that a screen reader says. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.i18n import marked
from app.viewmodels.account_rows import moment_text
from app.viewmodels.bills.words import (
    ICONS,
    PAGE_OF,
    day_of,
    digit_by_digit,
    due_text,
    kind_name,
    month_text,
    number_name,
    tail,
    title_of,
    usage_text,
)
from app.viewmodels.money import display, spoken
from app.viewmodels.names import said
from app.viewmodels.translate import translate
from bank.bills.values import BillKind, ReminderReason

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bank.bills.values import AutoPay, Bill, BillReceipt, Reminder, SavedNumber

_REASONS: Mapping[ReminderReason, str] = MappingProxyType(
    {
        ReminderReason.OVERDUE: marked("bills", "已过缴费日"),
        ReminderReason.AUTO_PAY_OVER_CAP: marked("bills", "超过自动缴费的上限"),
        ReminderReason.AUTO_PAY_INSUFFICIENT_FUNDS: marked("bills", "余额不够，没有自动缴"),
        ReminderReason.DUE_SOON: marked("bills", "快到缴费日"),
    }
)


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind of bill and the page on which it begins."""

    begins_at: str
    drawing: str
    name: str


@dataclass(frozen=True, slots=True)
class TopUpRow:
    """An amount by which a phone can be topped up."""

    value: str
    label: str
    sentence: str


@dataclass(frozen=True, slots=True)
class SavedRow:
    """A kept number and what it owes."""

    kind: str
    number: str
    drawing: str
    title: str
    detail: str
    where: str
    """By which it is told from others: 户号尾号1234."""
    amount: str
    """What it owes, or an empty text."""
    owed: str
    """The same in words, also where nothing is owed."""
    owes: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class ReminderRow:
    """A bill that waits for the customer."""

    kind: str
    number: str
    drawing: str
    title: str
    detail: str
    reason: str
    late: bool
    """Whether it waits for anything but its day."""
    amount: str
    sentence: str


@dataclass(frozen=True, slots=True)
class BillRow:
    """An unpaid bill of one number. `sentence` names the action that pays it."""

    month: str
    title: str
    detail: str
    amount: str
    late: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """An automatic payment that holds."""

    agreement_id: str
    kind: str
    number: str
    drawing: str
    title: str
    detail: str
    cap: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """A receipt in the list of receipts."""

    receipt_id: str
    drawing: str
    title: str
    detail: str
    amount: str
    sentence: str


def kind_row(kind: BillKind) -> KindRow:
    """An entry to a kind of bill."""
    return KindRow(PAGE_OF[kind].value, ICONS[kind], kind_name(kind))


def number_words(kind: BillKind, number: str, *, aloud: bool = False) -> str:
    """户号尾号1234; digit by digit for a screen reader."""
    digits = digit_by_digit(tail(number)) if aloud else tail(number)
    pattern = translate("bills", "{number}尾号{tail}") if aloud else translate("bills", "{number} 尾号{tail}")
    return pattern.format(number=number_name(kind), tail=digits)


def saved_row(saved: SavedNumber, bills: tuple[Bill, ...]) -> SavedRow:
    """A kept number with what it owes."""
    owed_fen = sum(bill.amount_fen for bill in bills)
    owed = translate("bills", "要缴{amount}").format(amount=spoken(owed_fen))
    nothing = translate("bills", "没有要缴的")
    return SavedRow(
        kind=saved.kind.value,
        number=saved.number,
        drawing=ICONS[saved.kind],
        title=title_of(saved.kind, saved.label),
        detail=translate("bills", "{company} · {number}").format(
            company=said(saved.company), number=number_words(saved.kind, saved.number)
        ),
        where=number_words(saved.kind, saved.number),
        amount=display(owed_fen) if bills else "",
        owed=translate("bills", "要缴 {amount}").format(amount=display(owed_fen)) if bills else nothing,
        owes=bool(bills),
        sentence=translate("bills", "{title}，{company}，{number}，{owed}").format(
            title=title_of(saved.kind, saved.label),
            company=said(saved.company),
            number=number_words(saved.kind, saved.number, aloud=True),
            owed=owed if bills else nothing,
        ),
    )


def reminder_row(reminder: Reminder) -> ReminderRow:
    """A bill that waits, and why."""
    bill = reminder.bill
    reason = translate("bills", _REASONS[reminder.reason])
    title = title_of(bill.kind, reminder.label)
    return ReminderRow(
        kind=bill.kind.value,
        number=bill.number,
        drawing=ICONS[bill.kind],
        title=title,
        detail=translate("bills", "{month} · {number}").format(
            month=month_text(bill.month), number=number_words(bill.kind, bill.number)
        ),
        reason=reason,
        late=reminder.reason is not ReminderReason.DUE_SOON,
        amount=display(bill.amount_fen),
        sentence=translate("bills", "{reason}：{title}，{number}，{month}，{amount}").format(
            reason=reason,
            title=title,
            number=number_words(bill.kind, bill.number, aloud=True),
            month=month_text(bill.month),
            amount=spoken(bill.amount_fen),
        ),
    )


def bill_row(bill: Bill, today: date) -> BillRow:
    """An unpaid bill of the number on the page."""
    return BillRow(
        month=bill.month,
        title=month_text(bill.month),
        detail=translate("bills", "用了{usage} · {due}").format(
            usage=usage_text(bill), due=due_text(bill, today, beside=True)
        ),
        amount=display(bill.amount_fen),
        late=bill.due_on < today,
        sentence=translate("bills", "去缴费：{month}{kind}{amount}，用了{usage}，{due}").format(
            month=month_text(bill.month),
            kind=kind_name(bill.kind),
            amount=spoken(bill.amount_fen),
            usage=usage_text(bill),
            due=due_text(bill, today),
        ),
    )


def agreement_row(agreement: AutoPay, label: str) -> AgreementRow:
    """An automatic payment and its cap."""
    title = title_of(agreement.kind, label)
    return AgreementRow(
        agreement_id=agreement.id,
        kind=agreement.kind.value,
        number=agreement.number,
        drawing=ICONS[agreement.kind],
        title=title,
        detail=number_words(agreement.kind, agreement.number),
        cap=translate("bills", "每次最多 {amount}").format(amount=display(agreement.cap_fen)),
        sentence=translate("bills", "{title}，{number}，自动缴费，每次最多{amount}").format(
            title=title,
            number=number_words(agreement.kind, agreement.number, aloud=True),
            amount=spoken(agreement.cap_fen),
        ),
    )


def receipt_title(receipt: BillReceipt) -> str:
    """2026年1月电费, or 话费充值."""
    if receipt.month is None:
        return translate("bills", "话费充值")
    return translate("bills", "{month}{kind}").format(month=month_text(receipt.month), kind=kind_name(receipt.kind))


def receipt_row(receipt: BillReceipt) -> ReceiptRow:
    """A receipt: what was paid, for which number, when."""
    title, when = receipt_title(receipt), moment_text(receipt.paid_at)
    return ReceiptRow(
        receipt_id=receipt.id,
        drawing=ICONS[receipt.kind],
        title=title,
        detail=translate("bills", "{number} · {day}").format(
            number=number_words(receipt.kind, receipt.number), day=day_of(receipt.paid_at.date())
        ),
        amount=display(receipt.amount_fen),
        sentence=translate("bills", "缴费单：{title}，{number}，{when}，已缴{amount}").format(
            title=title,
            number=number_words(receipt.kind, receipt.number, aloud=True),
            when=when,
            amount=spoken(receipt.amount_fen),
        ),
    )


def top_up_row(fen: int) -> TopUpRow:
    """A top-up as a button names and says it."""
    return TopUpRow(
        value=str(fen),
        label=translate("bills", "{n}元").format(n=fen // 100),
        sentence=translate("bills", "充{amount}").format(amount=spoken(fen)),
    )
