"""Buying and selling metal at a price that holds while the bank's quote does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.order_flow import EndWords, Fact, Order, OrderWords
from app.viewmodels.deposits.orders import account_fact
from app.viewmodels.metals.words import grams_text, metal_name
from app.viewmodels.money import display, spoken
from app.viewmodels.translate import translate

if TYPE_CHECKING:
    from bank.bank import Bank
    from bank.savings.values import Quote, SavingsReceipt, TradeMetalTerms
    from bank.values import Account


def trade(quote: Quote[TradeMetalTerms], account: Account) -> Order:
    """Carry the quoted trade out."""
    terms = quote.terms
    buying = terms.side == "buy"

    def facts() -> tuple[Fact, ...]:
        spread_fen = abs(terms.price_fen_per_gram - terms.middle_fen_per_gram)
        return (
            Fact(translate("metals", "多少"), grams_text(terms.milligrams), strong=True),
            Fact(translate("metals", "每克价格"), display(terms.price_fen_per_gram), spoken(terms.price_fen_per_gram)),
            Fact(
                translate("metals", "每克比市价贵") if buying else translate("metals", "每克比市价少得"),
                display(spread_fen),
                spoken(spread_fen),
            ),
        )

    def words() -> OrderWords:
        name = metal_name(terms.metal_id, terms.metal_name)
        where = translate("metals", "从哪里付钱") if buying else translate("metals", "钱到哪里")
        title = translate("metals", "买{name}") if buying else translate("metals", "卖{name}")
        return OrderWords(
            title.format(name=name),
            translate("metals", "确认买入") if buying else translate("metals", "确认卖出"),
            (*facts(), account_fact(where, account)),
            translate("metals", "价格有涨有跌，可能亏本。买价比卖价高，买了马上卖会亏一点。")
            if buying
            else translate("metals", "卖出以后不能撤回。再买要按当时的价。"),
        )

    def carry_out(bank: Bank, pin: str) -> SavingsReceipt:
        return bank.savings.metals.trade(quote.id, pin)

    def ended(receipt: SavingsReceipt) -> EndWords:
        message = (
            translate("metals", "买进{grams}，付了{amount}。")
            if buying
            else translate("metals", "卖出{grams}，{amount}已到账。")
        )
        return EndWords(
            translate("metals", "买好了") if buying else translate("metals", "卖好了"),
            message.format(grams=grams_text(terms.milligrams), amount=display(receipt.amount_fen)),
            facts(),
        )

    return Order(f"metal.{terms.side}", words, carry_out, ended, amount_fen=terms.amount_fen)
