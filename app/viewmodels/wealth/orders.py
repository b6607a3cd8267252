"""Buying, cancelling and redeeming as orders: the bank's own quote in words, and the call that carries it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.order_flow import EndWords, Fact, Order, OrderWords, Undo
from app.viewmodels.account_rows import day_text
from app.viewmodels.money import display, spoken
from app.viewmodels.translate import translate
from app.viewmodels.wealth.words import (
    day_words,
    loss_words,
    nav_text,
    person_words,
    product_name,
    risk_words,
    units_text,
)

if TYPE_CHECKING:
    from datetime import datetime

    from bank.bank import Bank
    from bank.savings.values import BuyWealthTerms, Quote, RedeemWealthTerms, SavingsReceipt, WealthOrder


def purchase(quote: Quote[BuyWealthTerms]) -> Order:
    """Buy what was quoted. It can be given up for a day."""
    terms = quote.terms

    def words() -> OrderWords:
        return OrderWords(
            title=translate("wealth", "买入{name}").format(name=product_name(terms.product_name)),
            agree=translate("wealth", "确认买入"),
            facts=(
                Fact(translate("wealth", "产品的风险"), risk_words(terms.risk_grade), strong=True),
                Fact(translate("wealth", "您的等级"), person_words(terms.customer_grade)),
                Fact(translate("wealth", "今天每份值"), nav_text(terms.nav_e4)),
                Fact(
                    translate("wealth", "反悔的时间"),
                    translate("wealth", "{n}小时，不收钱").format(n=terms.cooling_off_hours),
                ),
            ),
            warning=loss_words(terms.risk_grade)
            + translate("wealth", "按{n}小时以后那天每份的价钱，算能买多少份。").format(n=terms.cooling_off_hours),
        )

    def ended(receipt: SavingsReceipt) -> EndWords:
        until = receipt.due_at or receipt.done_at
        return EndWords(
            title=translate("wealth", "已经下单"),
            message=translate("wealth", "钱专门留着买这个，还没有买成。{until}以前都可以取消。").format(
                until=_moment(until)
            ),
        )

    return Order(
        kind="wealth.buy",
        words=words,
        carry_out=lambda bank, pin: bank.savings.wealth.buy(quote.id, pin),
        ended=ended,
        amount_fen=terms.amount_fen,
        undo=lambda receipt: Undo(
            lambda: translate("wealth", "反悔，取消这笔"),
            cancellation(receipt.subject_id, terms.product_name, terms.amount_fen),
        ),
    )


def cancellation(order_id: str, name: str, amount_fen: int) -> Order:
    """Give a purchase up within its cooling-off: its money is free again."""

    def carry_out(bank: Bank, _: str) -> WealthOrder:
        return bank.savings.wealth.cancel(order_id)

    return Order(
        kind="wealth.cancel",
        words=lambda: OrderWords(
            title=translate("wealth", "取消买入{name}").format(name=product_name(name)),
            agree=translate("wealth", "确认取消"),
            facts=(Fact(translate("wealth", "取消以后"), translate("wealth", "留着的钱马上能用，不收钱")),),
        ),
        carry_out=carry_out,
        ended=lambda _: EndWords(
            translate("wealth", "已经取消"), translate("wealth", "没有买，留着的钱已经可以用了。")
        ),
        amount_fen=amount_fen,
        needs_pin=False,
    )


def redemption(quote: Quote[RedeemWealthTerms]) -> Order:
    """Give back what was quoted. It cannot be undone."""
    terms = quote.terms

    def words() -> OrderWords:
        return OrderWords(
            title=translate("wealth", "取回{name}").format(name=product_name(terms.product_name)),
            agree=translate("wealth", "确认取回"),
            facts=(
                Fact(translate("wealth", "取回多少份"), units_text(terms.units_centi)),
                Fact(translate("wealth", "今天每份值"), nav_text(terms.nav_e4)),
                Fact(translate("wealth", "到账的日子"), day_words(terms.arrival_day), strong=True),
            ),
            warning=translate("wealth", "确认以后不能撤销。"),
        )

    return Order(
        kind="wealth.redeem",
        words=words,
        carry_out=lambda bank, pin: bank.savings.wealth.redeem(quote.id, pin),
        ended=lambda receipt: EndWords(
            translate("wealth", "已经取回"),
            translate("wealth", "{amount}会在{day}到您的账户。").format(
                amount=display(receipt.amount_fen), day=day_words(terms.arrival_day)
            ),
        ),
        amount_fen=terms.amount_fen,
    )


def waiting_sentence(order: WealthOrder, name: str) -> str:
    """An order that waits, as a screen reader says it."""
    if order.side == "redeem":
        pattern = translate("wealth", "取回{name}，{amount}，{day}到账")
        return pattern.format(name=name, amount=spoken(order.amount_fen), day=day_words(order.due_at.date()))
    pattern = translate("wealth", "买入{name}，{amount}，{until}以前可以取消")
    return pattern.format(name=name, amount=spoken(order.amount_fen), until=_moment(order.due_at))


def waiting_detail(order: WealthOrder) -> str:
    """What an order waits for."""
    if order.side == "redeem":
        return translate("wealth", "{day}到账").format(day=day_words(order.due_at.date()))
    return translate("wealth", "{until}以前可以取消").format(until=_moment(order.due_at))


def _moment(moment: datetime) -> str:
    return f"{day_text(moment, name_year=False)} {moment:%H:%M}"
