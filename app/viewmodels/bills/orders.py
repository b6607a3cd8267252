"""What a person can agree to in the room of bills. Each order carries one request id, so that it counts once."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.order_flow import EndWords, Fact, Order, OrderWords, Undo
from app.viewmodels.account_rows import moment_text
from app.viewmodels.bills.rows import number_words, receipt_title
from app.viewmodels.bills.words import (
    digit_by_digit,
    grouped,
    kind_name,
    month_text,
    number_name,
    said_in_a_sentence,
    title_of,
    usage_text,
)
from app.viewmodels.money import display, spoken
from app.viewmodels.names import said
from app.viewmodels.translate import translate
from bank.bills.companies import company_of
from bank.bills.values import AutoPayRequest, BillRequest, TopUpRequest

if TYPE_CHECKING:
    from bank.bank import Bank
    from bank.bills.values import AutoPay, Bill, BillKind, BillReceipt
    from bank.values import Account


@dataclass(frozen=True, slots=True)
class Number:
    """A well-formed number, and the customer's own word for it where they keep one."""

    kind: BillKind
    digits: str
    label: str = ""

    @property
    def company(self) -> str:
        """Who is paid."""
        company = company_of(self.kind, self.digits)
        return "" if company is None else said(company.name)


def pay(payer: Account, number: Number, bill: Bill) -> Order:
    """Pay one bill with the amount that was shown."""
    request = BillRequest(
        request_id=secrets.token_hex(8),
        customer_id=payer.customer_id,
        from_account_id=payer.id,
        kind=bill.kind,
        number=bill.number,
        month=bill.month,
        amount_fen=bill.amount_fen,
    )

    def words() -> OrderWords:
        pattern = (
            translate("bills", "缴{label}{month}的{kind}") if number.label else translate("bills", "缴{month}{kind}")
        )
        title = pattern.format(label=number.label, month=month_text(bill.month), kind=kind_name(bill.kind))
        used = Fact(translate("bills", "用了"), usage_text(bill))
        return OrderWords(
            title, translate("bills", "确认缴费"), (*_number_facts(number), used, _from_fact(payer)), _not_back(number)
        )

    def carry_out(bank: Bank, pin: str) -> BillReceipt:
        return bank.bills.pay(request, pin)

    return Order("bill.pay", words, carry_out, _paid, amount_fen=bill.amount_fen)


def top_up(payer: Account, number: Number, amount_fen: int) -> Order:
    """Top up a mobile number."""
    request = TopUpRequest(secrets.token_hex(8), payer.customer_id, payer.id, number.digits, amount_fen)

    def words() -> OrderWords:
        return OrderWords(
            translate("bills", "充话费"),
            translate("bills", "确认充值"),
            (*_number_facts(number), _from_fact(payer)),
            translate("bills", "充进去的话费退不回来。有人催您给陌生号码充话费，多半是骗子。"),
        )

    def carry_out(bank: Bank, pin: str) -> BillReceipt:
        return bank.bills.top_up(request, pin)

    return Order("bill.top_up", words, carry_out, _paid, amount_fen=amount_fen)


def agree_auto_pay(payer: Account, number: Number, cap_fen: int) -> Order:
    """Let bills of a number be paid by themselves, up to a cap each; it can be ended at once."""
    request = AutoPayRequest(secrets.token_hex(8), payer.customer_id, payer.id, number.kind, number.digits, cap_fen)

    def words() -> OrderWords:
        most = Fact(translate("bills", "每次最多缴"), display(cap_fen), spoken(cap_fen), strong=True)
        return OrderWords(
            translate("bills", "每月自动缴{kind}").format(kind=said_in_a_sentence(number.kind, number.label)),
            translate("bills", "确认开通"),
            (*_number_facts(number), most, _from_fact(payer)),
            translate("bills", "以后每月出账单，不再问您就缴。超过上限的不会自动缴，会先告诉您。随时可以停。"),
        )

    def carry_out(bank: Bank, pin: str) -> AutoPay:
        return bank.bills.auto_pay.agree(request, pin)

    def ended(agreement: AutoPay) -> EndWords:
        return EndWords(
            translate("bills", "自动缴费开好了"),
            translate("bills", "从{month}的账单开始自动缴，每次最多{amount}。").format(
                month=month_text(agreement.first_month), amount=display(agreement.cap_fen)
            ),
        )

    def undo(agreement: AutoPay) -> Undo:
        return Undo(lambda: translate("bills", "撤销，不要自动缴"), end_auto_pay(payer, agreement, number.label))

    return Order("bill.auto_pay.agree", words, carry_out, ended, undo=undo)


def end_auto_pay(payer: Account, agreement: AutoPay, label: str) -> Order:
    """Stop paying a number's bills by themselves. Agreeing anew, with the same cap, is its way back."""
    number = Number(agreement.kind, agreement.number, label)

    def words() -> OrderWords:
        return OrderWords(
            translate("bills", "不再自动缴{kind}").format(kind=said_in_a_sentence(agreement.kind, label)),
            translate("bills", "确认停掉"),
            _number_facts(number),
            translate("bills", "停掉以后，每月的账单要您自己来缴。"),
        )

    def carry_out(bank: Bank, _: str) -> AutoPay:
        return bank.bills.auto_pay.end(agreement.customer_id, agreement.id)

    def ended(_: AutoPay) -> EndWords:
        return EndWords(translate("bills", "自动缴费已停"), translate("bills", "以后的账单不会自动缴，请记得自己缴。"))

    def undo(_: AutoPay) -> Undo:
        return Undo(lambda: translate("bills", "撤销，重新开通"), agree_auto_pay(payer, number, agreement.cap_fen))

    return Order("bill.auto_pay.end", words, carry_out, ended, needs_pin=False, undo=undo)


def forget(payer: Account, number: Number) -> Order:
    """Keep a number no longer; keeping it again is its way back."""

    def words() -> OrderWords:
        return OrderWords(
            translate("bills", "不再记住{name}").format(name=said_in_a_sentence(number.kind, number.label)),
            translate("bills", "确认删除"),
            _number_facts(number),
            translate("bills", "只是从名单里拿掉，以前的缴费单都还在。自动缴费不受影响。"),
        )

    def carry_out(bank: Bank, _: str) -> None:
        bank.bills.forget(payer.customer_id, number.kind, number.digits)

    def ended(_: None) -> EndWords:
        return EndWords(translate("bills", "已从名单里拿掉"))

    def undo(_: None) -> Undo:
        return Undo(lambda: translate("bills", "撤销，放回名单"), _remember(payer, number))

    return Order("bill.forget", words, carry_out, ended, needs_pin=False, undo=undo)


def _remember(payer: Account, number: Number) -> Order:
    def words() -> OrderWords:
        return OrderWords(
            translate("bills", "记住{name}").format(name=said_in_a_sentence(number.kind, number.label)),
            translate("bills", "放回名单"),
            _number_facts(number),
        )

    def carry_out(bank: Bank, _: str) -> None:
        bank.bills.save(payer.customer_id, number.kind, number.digits, number.label)

    def ended(_: None) -> EndWords:
        return EndWords(translate("bills", "已放回名单"))

    return Order("bill.remember", words, carry_out, ended, needs_pin=False)


def receipt_facts(receipt: BillReceipt) -> tuple[Fact, ...]:
    """What a receipt proves."""
    digits = grouped(receipt.kind, receipt.number)
    how = translate("bills", "自动缴费") if receipt.automatic else translate("bills", "自己缴的")
    return (
        Fact(translate("bills", "缴的是"), receipt_title(receipt)),
        Fact(translate("bills", "收钱的公司"), receipt.company),
        Fact(number_name(receipt.kind), digits, digit_by_digit(receipt.number)),
        Fact(translate("bills", "时间"), moment_text(receipt.paid_at)),
        Fact(
            translate("bills", "付款卡"),
            translate("bills", "尾号{tail}").format(tail=receipt.from_tail),
            translate("bills", "尾号{tail}").format(tail=digit_by_digit(receipt.from_tail)),
        ),
        Fact(translate("bills", "方式"), how),
        Fact(translate("bills", "缴费后余额"), display(receipt.balance_after_fen), spoken(receipt.balance_after_fen)),
        Fact(translate("bills", "查询编号"), _in_fours(receipt.id), digit_by_digit(receipt.id)),
    )


def _in_fours(code: str) -> str:
    """A code in groups of four, as one reads it out: ec8d b924 382e 9bb9."""
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4))


def _paid(receipt: BillReceipt) -> EndWords:
    title = translate("bills", "充值成功") if receipt.month is None else translate("bills", "缴费成功")
    message = translate("bills", "{company}已经收到{what}{amount}。").format(
        company=said(receipt.company), what=receipt_title(receipt), amount=display(receipt.amount_fen)
    )
    facts = receipt_facts(receipt)
    return EndWords(title, message, (facts[2], *facts[6:]))


def _number_facts(number: Number) -> tuple[Fact, ...]:
    digits = grouped(number.kind, number.digits)
    called = (Fact(translate("bills", "记的名字"), number.label),) if number.label else ()
    return (
        *called,
        Fact(number_name(number.kind), digits, digit_by_digit(number.digits), strong=True),
        Fact(translate("bills", "收钱的公司"), number.company),
    )


def _from_fact(payer: Account) -> Fact:
    text = translate("bills", "{name} 尾号{tail}")
    return Fact(
        translate("bills", "付款账户"),
        text.format(name=said(payer.name), tail=payer.tail),
        text.format(name=said(payer.name), tail=digit_by_digit(payer.tail)),
    )


def _not_back(number: Number) -> str:
    return translate("bills", "钱缴给{company}以后退不回来。请再看一眼{number}对不对。").format(
        company=said(number.company), number=number_words(number.kind, number.digits)
    )


def overview(number: Number) -> str:
    """What a number is, in one sentence for a screen reader."""
    return translate("bills", "{title}，{company}，{name}{digits}").format(
        title=title_of(number.kind, number.label) if number.label else kind_name(number.kind),
        company=said(number.company),
        name=number_name(number.kind),
        digits=digit_by_digit(number.digits),
    )
