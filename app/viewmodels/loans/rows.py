"""Loans and their instalments as rows of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.viewmodels.cards.rows import LineRow, WayRow
from app.viewmodels.credit_words import date_text
from app.viewmodels.money import display, spoken
from app.viewmodels.translate import translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bank.credit.loan_values import EarlyQuote, Loan, LoanInstalment


def instalment_row(part: LoanInstalment, today: date) -> LineRow:
    """One month of a schedule; an overdue one says so."""
    name = translate("loans", "第{n}期 {day}").format(n=part.number, day=date_text(part.due_on, today))
    if part.due_on < today:
        name = translate("loans", "{name} 已逾期").format(name=name)
    return LineRow(
        title=name,
        detail=translate("loans", "本金 {principal} · 利息 {interest}").format(
            principal=display(part.principal_fen), interest=display(part.interest_fen)
        ),
        amount=display(part.payment_fen),
        incoming=False,
        sentence=translate("loans", "{name}，还{amount}，其中本金{principal}，利息{interest}").format(
            name=name,
            amount=spoken(part.payment_fen),
            principal=spoken(part.principal_fen),
            interest=spoken(part.interest_fen),
        ),
    )


def plain_instalment_row(part: LoanInstalment, today: date) -> LineRow:
    """One month of a schedule, without jargon."""
    name = date_text(part.due_on, today)
    if part.due_on < today:
        name = translate("loans", "{name} 过了日子").format(name=name)
    return LineRow(
        title=name,
        detail=translate("loans", "其中利息 {interest}").format(interest=display(part.interest_fen)),
        amount=display(part.payment_fen),
        incoming=False,
        sentence=translate("loans", "{name}，还{amount}，其中利息{interest}").format(
            name=name, amount=spoken(part.payment_fen), interest=spoken(part.interest_fen)
        ),
    )


def loan_row(loan: Loan, today: date) -> WayRow:
    """A loan with what is left and what comes next."""
    name = translate("loans", "{day} 借的").format(day=date_text(loan.drawn_at.date(), today))
    if not loan.remaining:
        done = translate("loans", "已还清")
        return WayRow(
            value=loan.id,
            label=name,
            amount=display(loan.principal_fen),
            detail=done,
            sentence=translate("loans", "{name}，借了{amount}，{detail}").format(
                name=name, amount=spoken(loan.principal_fen), detail=done
            ),
        )
    following = loan.remaining[0]
    detail = (
        translate("loans", "过了日子没还 {amount}").format(amount=display(loan.overdue_fen))
        if loan.overdue_fen
        else translate("loans", "{day} 还 {amount}").format(
            day=date_text(following.due_on, today), amount=display(following.payment_fen)
        )
    )
    return WayRow(
        value=loan.id,
        label=name,
        amount=translate("loans", "还欠 {amount}").format(amount=display(loan.left_fen)),
        detail=detail,
        sentence=translate("loans", "{name}，还欠{amount}，{detail}").format(
            name=name, amount=spoken(loan.left_fen), detail=detail
        ),
    )


def part_row(quote: EarlyQuote) -> WayRow:
    """What a part repaid early would change: fewer months, or less each month."""
    name, detail = early_words(quote)
    saved = translate("loans", "少付利息 {amount}").format(amount=display(quote.saved_fen))
    return WayRow(
        value=quote.kind.value,
        label=name,
        amount="",
        detail=f"{detail}\n{saved}",
        sentence=translate("loans", "{name}，{detail}，{saved}").format(
            name=name, detail=detail.replace("\n", translate("loans", "，")), saved=saved
        ),
    )


def early_words(quote: EarlyQuote) -> tuple[str, str]:
    """The name of a way to repay a part, and what the months look like after it."""
    shorter = quote.kind.value == "shorten"
    name = translate("loans", "早点还完") if shorter else translate("loans", "每月少还一点")
    months, payment_fen = len(quote.schedule), first_payment_fen(quote.schedule)
    detail = translate("loans", "以后还要还{n}个月\n每月 {amount}").format(n=months, amount=display(payment_fen))
    return name, detail


def first_payment_fen(schedule: Sequence[LoanInstalment]) -> int:
    """What the next month takes; 0 where nothing is left."""
    return schedule[0].payment_fen if schedule else 0
