"""What is said of a bill: where it stands, and what to do. Pure functions of what the bank answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import marked
from app.viewmodels.credit_words import date_text, days_left_text
from app.viewmodels.money import display
from app.viewmodels.translate import translate
from bank.credit.card_calendar import CardDays
from bank.credit.values import BillStatus, OfferRefusal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from bank.credit.values import CardBill, CardPlan, CreditCard

_STATUS = {
    BillStatus.NOTHING_DUE: marked("cards", "不用还款"),
    BillStatus.OPEN: marked("cards", "待还款"),
    BillStatus.MINIMUM_PAID: marked("cards", "已还最低"),
    BillStatus.PAID: marked("cards", "已还清"),
    BillStatus.REVOLVING: marked("cards", "没有还清"),
    BillStatus.LATE: marked("cards", "已逾期"),
}
_REFUSALS = {
    OfferRefusal.HAS_CARD: marked("cards", "您已经有一张小象信用卡，不用再办。"),
    OfferRefusal.AGE: marked("cards", "年满十八岁才能办信用卡。"),
    OfferRefusal.OVERDUE: marked("cards", "有一笔欠款过了日子还没还。先还上，再来办卡。"),
    OfferRefusal.INCOME: marked(
        "cards", "最近半年进到账户里的收入不够稳定，或者太少，手机上还不能办。可以带身份证和收入证明到网点问问。"
    ),
}


def status_text(bill: CardBill, plans: Sequence[CardPlan] = ()) -> str:
    """Where a bill stands, in three or four words. A bill that was late and is paid by now is paid.

    plans: the card's; a bill of which a part is still to be paid in instalments is not called paid.
    """
    paid = bill.closing_fen > 0 and bill.remaining_fen == 0
    if paid and any(plan.month == bill.month and plan.left_fen for plan in plans):
        return translate("cards", "已分期")
    return translate("cards", _STATUS[BillStatus.PAID if paid else bill.status])


def refusal_text(refusal: OfferRefusal | None) -> str:
    """Why no card is offered on the phone, or an empty text."""
    return "" if refusal is None else translate("cards", _REFUSALS[refusal])


def due_text(bill: CardBill, today: date) -> str:
    """Until when, and how long that is; once that is over, since when."""
    if bill.due_on < today:
        return translate("cards", "{day} 该还，{left}").format(
            day=date_text(bill.due_on, today), left=days_left_text(bill.due_on, today)
        )
    return translate("cards", "最晚 {day} {left}").format(
        day=date_text(bill.due_on, today), left=days_left_text(bill.due_on, today)
    )


def next_statement_on(card: CreditCard, now: datetime) -> date:
    """The day at whose end the next bill is made."""
    days = CardDays(card.statement_day, card.due_day, 0)
    return days.last_day(days.month_of(now))


def trouble_text(bill: CardBill) -> str:
    """What is wrong with a bill and what to do; an empty text where nothing is."""
    if bill.minimum_remaining_fen > 0 and bill.late:
        return translate("cards", "过了还款日还没有还够。欠款每天在生利息，请尽快还款，至少先还 {amount}。").format(
            amount=display(bill.minimum_remaining_fen)
        )
    if bill.status is BillStatus.REVOLVING and bill.remaining_fen > 0:
        return translate("cards", "没还的部分每天在生利息，早还清，少花钱。")
    return ""
