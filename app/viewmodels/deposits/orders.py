"""What a person can agree to in the room of deposits. A quote of the bank tells a second yes from a second order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.order_flow import EndWords, Fact, Order, OrderWords, Undo
from app.viewmodels.deposits.words import (
    day_text,
    money_fact,
    rate_text,
    renewal_text,
    term_name,
    title_of,
)
from app.viewmodels.money import display, spoken
from app.viewmodels.names import said
from app.viewmodels.translate import translate

if TYPE_CHECKING:
    from bank.bank import Bank
    from bank.savings.values import Deposit, OpenDepositTerms, Quote, Renewal, SavingsReceipt, WithdrawalTerms
    from bank.values import Account


def open_deposit(quote: Quote[OpenDepositTerms], payer: Account) -> Order:
    """Put money into a deposit on the quoted terms."""
    terms = quote.terms

    def facts() -> tuple[Fact, ...]:
        return (
            Fact(translate("deposits", "年利率"), rate_text(terms.rate_ppm)),
            Fact(translate("deposits", "哪天到期"), day_text(terms.maturity_day)),
            money_fact(translate("deposits", "到期利息"), terms.interest_fen, strong=True),
            Fact(translate("deposits", "到期以后"), renewal_text(terms.renewal)),
        )

    def words() -> OrderWords:
        return OrderWords(
            translate("deposits", "存{term}定期").format(term=term_name(terms.months)),
            translate("deposits", "确认存入"),
            (*facts(), account_fact(translate("deposits", "从哪里转出"), payer)),
            translate("deposits", "没到期就取，利息会少很多。急用的钱请不要存定期。"),
        )

    def carry_out(bank: Bank, pin: str) -> SavingsReceipt:
        return bank.savings.deposits.open(quote.id, pin)

    def ended(_: SavingsReceipt) -> EndWords:
        return EndWords(
            translate("deposits", "存好了"),
            translate("deposits", "{day}到期，利息{interest}。").format(
                day=day_text(terms.maturity_day), interest=display(terms.interest_fen)
            ),
            facts(),
        )

    return Order("deposit.open", words, carry_out, ended, amount_fen=terms.principal_fen)


def withdraw(quote: Quote[WithdrawalTerms], deposit: Deposit, target: Account) -> Order:
    """Take money out before its maturity, with the loss that the bank quoted told first."""
    terms = quote.terms
    whole = terms.left_fen == 0
    arriving_fen = terms.principal_fen + terms.interest_fen

    def words() -> OrderWords:
        rest = () if whole else (money_fact(translate("deposits", "还留在定期里"), terms.left_fen),)
        title = translate("deposits", "{title}全部取出") if whole else translate("deposits", "{title}取出一部分")
        return OrderWords(
            title.format(title=title_of(deposit)),
            translate("deposits", "确认取出"),
            (
                money_fact(translate("deposits", "取出的本金"), terms.principal_fen),
                money_fact(translate("deposits", "现在给的利息"), terms.interest_fen),
                money_fact(translate("deposits", "等到期的利息"), terms.interest_at_maturity_fen),
                money_fact(translate("deposits", "少拿的利息"), max(terms.lost_fen, 0), strong=True),
                *rest,
                account_fact(translate("deposits", "转到哪里"), target),
            ),
            _loss(terms, deposit),
        )

    def carry_out(bank: Bank, pin: str) -> SavingsReceipt:
        return bank.savings.deposits.withdraw(quote.id, pin)

    def ended(receipt: SavingsReceipt) -> EndWords:
        left = (
            translate("deposits", "这笔定期已经取完。")
            if whole
            else translate("deposits", "还有{amount}留在定期里，利率不变。").format(amount=display(terms.left_fen))
        )
        return EndWords(
            translate("deposits", "取出来了"),
            left,
            (
                money_fact(translate("deposits", "本金"), receipt.amount_fen),
                money_fact(translate("deposits", "利息"), receipt.interest_fen),
                account_fact(translate("deposits", "转到哪里"), target),
            ),
        )

    return Order("deposit.withdraw", words, carry_out, ended, amount_fen=arriving_fen)


def choose_renewal(deposit: Deposit, renewal: Renewal, *, can_be_undone: bool = True) -> Order:
    """Change what happens at maturity; the earlier choice is its way back."""

    def words() -> OrderWords:
        return OrderWords(
            translate("deposits", "改到期以后怎么办"),
            translate("deposits", "确认修改"),
            (
                Fact(translate("deposits", "哪一笔"), title_of(deposit)),
                Fact(translate("deposits", "哪天到期"), day_text(deposit.maturity_day)),
                Fact(translate("deposits", "原来"), renewal_text(deposit.renewal)),
                Fact(translate("deposits", "改成"), renewal_text(renewal), strong=True),
            ),
        )

    def carry_out(bank: Bank, _: str) -> Deposit:
        return bank.savings.deposits.choose_renewal(deposit.id, renewal)

    def ended(changed: Deposit) -> EndWords:
        return EndWords(
            translate("deposits", "改好了"),
            translate("deposits", "{day}到期以后：{renewal}。").format(
                day=day_text(changed.maturity_day), renewal=renewal_text(changed.renewal)
            ),
        )

    def undo(changed: Deposit) -> Undo | None:
        if not can_be_undone:
            return None
        back = choose_renewal(changed, deposit.renewal, can_be_undone=False)
        return Undo(lambda: translate("deposits", "撤销，改回原来的"), back)

    return Order("deposit.renewal", words, carry_out, ended, needs_pin=False, undo=undo)


def account_fact(name: str, account: Account) -> Fact:
    """An account by its name and its card's last digits."""
    text = translate("deposits", "{name} 尾号{tail}")
    return Fact(
        name,
        text.format(name=said(account.name), tail=account.tail),
        text.format(name=said(account.name), tail=" ".join(account.tail)),
    )


def _loss(terms: WithdrawalTerms, deposit: Deposit) -> str:
    if terms.lost_fen <= 0:
        return translate("deposits", "现在取，利息是{now}，不比等到期少。").format(now=spoken(terms.interest_fen))
    return translate("deposits", "现在取，少拿利息{lost}：再等{days}天，到{day}有利息{later}，现在只有{now}。").format(
        lost=display(terms.lost_fen),
        days=terms.days_left,
        day=day_text(deposit.maturity_day),
        later=display(terms.interest_at_maturity_fen),
        now=display(terms.interest_fen),
    )
