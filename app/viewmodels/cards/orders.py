"""What a person can agree to about a credit card: repaying, instalments, a card of one's own."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from app.order_flow import EndWords, Fact, Order, OrderWords
from app.viewmodels.credit_words import month_text, percent_text, spoken_tail
from app.viewmodels.money import display, spoken
from app.viewmodels.names import said
from app.viewmodels.translate import translate
from bank.credit.values import CardRequest, PlanRequest, RepaymentRequest

if TYPE_CHECKING:
    from datetime import date

    from bank.bank import Bank
    from bank.credit.values import CardOffer, CardPlan, CardRepayment, CreditCard, PlanQuote, RepaymentOptions
    from bank.values import Account

_DAYS_OF_THE_YEAR_OF_INTEREST = 360


def card_fact(card: CreditCard) -> Fact:
    """Which card."""
    return tail_fact(translate("cards", "信用卡"), translate("cards", "小象信用卡"), card.tail)


def tail_fact(name: str, called: str, tail: str) -> Fact:
    """A name with the last digits of a card; the ear gets them one by one."""
    pattern = translate("credit", "{name} 尾号{tail}")
    return Fact(name, pattern.format(name=called, tail=tail), pattern.format(name=called, tail=spoken_tail(tail)))


def money_fact(name: str, fen: int, *, strong: bool = False) -> Fact:
    """An amount with its name."""
    return Fact(name, display(fen), spoken(fen), strong=strong)


def last_fact(fen: int) -> Fact:
    """What the last of equal payments comes to: what does not divide evenly is in it."""
    pattern = translate("credit", "{amount}（零头在内）")
    name = translate("credit", "最后一个月还")
    return Fact(name, pattern.format(amount=display(fen)), pattern.format(amount=spoken(fen)))


def repayment(
    card: CreditCard, account: Account, options: RepaymentOptions, amount_fen: int, interest_ppm: int
) -> Order:
    """Pay the card from the account. interest_ppm: a year's, for what a person is told of the rest."""
    request = RepaymentRequest(secrets.token_hex(8), card.customer_id, card.id, account.id, amount_fen)
    left_fen = max(0, options.bill_fen - amount_fen)

    def words() -> OrderWords:
        facts = [card_fact(card), tail_fact(translate("cards", "从哪里付"), said(account.name), account.tail)]
        warning = ""
        if left_fen:
            facts.append(money_fact(translate("cards", "这期账单还剩"), left_fen))
            warning = translate("cards", "这样还没有还清。到了日子没还清，从花钱那天起每天收{rate}的利息。").format(
                rate=percent_text(interest_ppm // _DAYS_OF_THE_YEAR_OF_INTEREST)
            )
        elif amount_fen > options.all_fen:
            warning = translate("cards", "比欠的多。多出来的钱留在信用卡里，以后刷卡先用它。")
        return OrderWords(translate("cards", "还信用卡"), translate("cards", "确认还款"), tuple(facts), warning)

    def carry_out(bank: Bank, pin: str) -> CardRepayment:
        return bank.cards.repay(request, pin)

    def ended(done: CardRepayment) -> EndWords:
        message = (
            translate("cards", "钱已经到信用卡上。这期账单还剩 {left}。").format(left=display(left_fen))
            if left_fen
            else translate("cards", "钱已经到信用卡上，这期账单还清了。")
        )
        facts = (
            card_fact(card),
            tail_fact(translate("cards", "从哪里付"), said(account.name), done.from_tail),
            money_fact(translate("cards", "账上还有"), done.balance_after_fen),
        )
        return EndWords(translate("cards", "还款成功"), message, facts)

    return Order("card.repay", words, carry_out, ended, amount_fen=amount_fen)


def instalments(card: CreditCard, quote: PlanQuote, today: date) -> Order:
    """Pay the bill in parts, as quoted."""
    parts = len(quote.parts)
    request = PlanRequest(
        secrets.token_hex(8), card.customer_id, card.id, quote.month, parts, quote.principal_fen, quote.fee_fen
    )

    def facts() -> tuple[Fact, ...]:
        first, last = quote.parts[0], quote.parts[-1]
        each = [money_fact(translate("cards", "每个月还"), first.principal_fen + first.fee_fen)]
        if (first.principal_fen, first.fee_fen) != (last.principal_fen, last.fee_fen):
            each.append(last_fact(last.principal_fen + last.fee_fen))
        return (
            *each,
            money_fact(translate("cards", "手续费一共"), quote.fee_fen, strong=True),
            money_fact(translate("cards", "总共要还"), quote.principal_fen + quote.fee_fen, strong=True),
            Fact(translate("cards", "合一年的利率"), percent_text(quote.annual_rate_ppm), strong=True),
            Fact(translate("cards", "第一次记在"), month_text(first.month, today)),
            card_fact(card),
        )

    def words() -> OrderWords:
        warning = translate("cards", "分开还比一次还清多付 {fee}，办了不能取消。").format(fee=display(quote.fee_fen))
        title = translate("cards", "账单分{n}个月还").format(n=parts)
        return OrderWords(title, translate("cards", "确认分期"), facts(), warning)

    def carry_out(bank: Bank, pin: str) -> CardPlan:
        return bank.cards.agree_plan(request, pin)

    def ended(_: CardPlan) -> EndWords:
        return EndWords(
            translate("cards", "分期办好了"),
            translate("cards", "这部分不用马上还了。以后每个月的钱和手续费，记在那个月的账单里。"),
            facts(),
        )

    return Order("card.instalments", words, carry_out, ended, amount_fen=quote.principal_fen)


def opening(customer_id: str, offer: CardOffer, limit_fen: int) -> Order:
    """Open a card with the limit that the person chose."""
    request = CardRequest(secrets.token_hex(8), customer_id, limit_fen)

    def facts() -> tuple[Fact, ...]:
        every = translate("cards", "每月{day}日")
        return (
            money_fact(translate("cards", "最多能花（额度）"), limit_fen, strong=True),
            Fact(translate("cards", "出账单的日子"), every.format(day=offer.statement_day)),
            Fact(translate("cards", "最晚还款的日子"), every.format(day=offer.due_day)),
        )

    def words() -> OrderWords:
        return OrderWords(
            translate("cards", "办一张小象信用卡"),
            translate("cards", "确认办卡"),
            facts(),
            translate("cards", "信用卡花的是银行的钱，到期要还。没有还清，每天收利息。"),
        )

    def carry_out(bank: Bank, pin: str) -> CreditCard:
        return bank.cards.get(bank.card_opening.take_up(request, pin))

    def ended(card: CreditCard) -> EndWords:
        return EndWords(
            translate("cards", "信用卡办好了"),
            translate("cards", "现在就能用。花了多少、该还多少，在“信用卡”里看。"),
            (card_fact(card), *facts()),
        )

    return Order("card.open", words, carry_out, ended)
