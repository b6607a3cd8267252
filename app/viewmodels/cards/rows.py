"""Bookings, months and ways to pay as rows of a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.viewmodels.account_rows import moment_text
from app.viewmodels.cards.words import status_text
from app.viewmodels.credit_words import month_text, percent_text
from app.viewmodels.money import display, signed, spoken
from app.viewmodels.names import said
from app.viewmodels.translate import translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bank.credit.values import BillLine, CardBill, CardPlan, PlanQuote


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of a list of bookings: what the eye sees, and the sentence that a screen reader says."""

    title: str
    detail: str
    amount: str
    incoming: bool
    """Whether it lessens the debt."""
    sentence: str


@dataclass(frozen=True, slots=True)
class WayRow:
    """Something to choose that leads on. `value` is what the room takes."""

    value: str
    label: str
    amount: str
    detail: str
    sentence: str


def line_row(line: BillLine) -> LineRow:
    """A booking on a card: what was spent bare, what was paid with a plus."""
    paid = line.change_fen < 0
    own = line.summary == line.counterparty  # An instalment plan is its own counterparty: it is named once.
    pattern = (
        translate("cards", "{when}，{who}，{what}，还入{amount}")
        if paid and not own
        else translate("cards", "{when}，{who}，{what}，{amount}")
    )
    when = moment_text(line.booked_at)
    # What came in is told by what it is, what was spent by where.
    who, what = said(line.counterparty), said(line.summary)
    title, what = (what, who) if paid and not own else (who, what)
    if own:
        what = translate("cards", "转成分期，以后再还") if paid else ""
    return LineRow(
        title=title,
        detail=translate("cards", "{when} · {what}").format(when=when, what=what) if what else when,
        amount=signed(-line.change_fen) if paid else display(line.change_fen),
        incoming=paid and not own,
        sentence=pattern.format(
            when=when, who=title, what=what or said(line.summary), amount=spoken(abs(line.change_fen))
        ),
    )


def month_row(bill: CardBill, today: date, plans: Sequence[CardPlan] = ()) -> WayRow:
    """A month's bill as something to open."""
    name, status = month_text(bill.month, today), status_text(bill, plans)
    return WayRow(
        value=bill.month,
        label=name,
        amount=display(bill.closing_fen),
        detail=status,
        sentence=translate("cards", "{name}，{amount}，{status}").format(
            name=name, amount=spoken(bill.closing_fen), status=status
        ),
    )


def plan_row(quote: PlanQuote) -> WayRow:
    """Instalments as they would be: how many, how much each, what they cost in all."""
    parts, first = len(quote.parts), quote.parts[0]
    each_fen = first.principal_fen + first.fee_fen
    rate = percent_text(quote.annual_rate_ppm)
    return WayRow(
        value=str(parts),
        label=translate("cards", "分{n}期").format(n=parts),
        amount=translate("cards", "每期 {amount}").format(amount=display(each_fen)),
        detail=translate("cards", "手续费共 {fee} · 折合年利率 {rate}").format(fee=display(quote.fee_fen), rate=rate),
        sentence=translate("cards", "分{n}期，每期{each}，手续费共{fee}，折合年利率{rate}").format(
            n=parts, each=spoken(each_fen), fee=spoken(quote.fee_fen), rate=rate
        ),
    )


def plain_plan_row(quote: PlanQuote) -> WayRow:
    """Instalments as they would be, without jargon."""
    parts, first = len(quote.parts), quote.parts[0]
    each_fen = first.principal_fen + first.fee_fen
    return WayRow(
        value=str(parts),
        label=translate("cards", "分{n}次").format(n=parts),
        amount=translate("cards", "每次 {amount}").format(amount=display(each_fen)),
        detail=translate("cards", "每个月还一次 · 一共多付 {fee} · 一年的利率是 {rate}").format(
            fee=display(quote.fee_fen), rate=percent_text(quote.annual_rate_ppm)
        ),
        sentence=translate("cards", "分{n}次，每次{each}，每个月还一次，一共多付{fee}，一年的利率是{rate}").format(
            n=parts, each=spoken(each_fen), fee=spoken(quote.fee_fen), rate=percent_text(quote.annual_rate_ppm)
        ),
    )


def running_plan_row(plan: CardPlan, today: date) -> LineRow:
    """Instalments that are under way, with what no bill has asked for yet."""
    name = month_text(plan.month, today)
    detail = translate("cards", "分{n}期 一共 {amount}").format(n=len(plan.parts), amount=display(plan.principal_fen))
    return LineRow(
        title=name,
        detail=detail,
        amount=translate("cards", "未出账 {amount}").format(amount=display(plan.left_fen)),
        incoming=False,
        sentence=translate("cards", "{name}，分{n}期，一共{amount}，未出账{left}").format(
            name=name, n=len(plan.parts), amount=spoken(plan.principal_fen), left=spoken(plan.left_fen)
        ),
    )
