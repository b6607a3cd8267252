"""What a person can agree to about loans: asking, drawing, repaying early."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from app.order_flow import EndWords, Fact, Order, OrderWords
from app.viewmodels.cards.orders import last_fact, money_fact, tail_fact
from app.viewmodels.credit_words import date_text, day_text, percent_text
from app.viewmodels.loans.rows import early_words, first_payment_fen
from app.viewmodels.loans.words import purpose_text, reason_name, reason_text
from app.viewmodels.money import display
from app.viewmodels.names import said
from app.viewmodels.translate import translate
from bank.credit.loan_values import DrawRequest, EarlyKind, EarlyRequest, LoanApplicationRequest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bank.bank import Bank
    from bank.credit.loan_values import EarlyQuote, EarlyRepayment, Loan, LoanDecision, LoanInstalment, LoanLine
    from bank.values import Account


_ODD_FEN = 100
"""Less than this is what does not divide evenly."""


def application(customer_id: str, amount_fen: int, months: int, purpose: str, annual_ppm: int) -> Order:
    """Ask what the bank would lend. It decides at once; nothing is borrowed by asking."""
    request = LoanApplicationRequest(secrets.token_hex(8), customer_id, amount_fen, months, purpose)

    def words() -> OrderWords:
        facts = (
            Fact(translate("loans", "分多久还"), translate("loans", "{n}个月").format(n=months)),
            Fact(translate("loans", "做什么用"), purpose_text(purpose)),
            Fact(translate("loans", "年利率"), percent_text(annual_ppm)),
        )
        return OrderWords(
            translate("loans", "申请贷款额度"),
            translate("loans", "提交申请"),
            facts,
            translate("loans", "银行会看您最近的收入和欠款，马上答复。申请不等于借钱，现在不收费。"),
        )

    def carry_out(bank: Bank, _pin: str) -> LoanDecision:
        return bank.loans.apply(request)

    return Order("loan.apply", words, carry_out, decided, amount_fen=amount_fen, needs_pin=False)


def decided(decision: LoanDecision) -> EndWords:
    """The bank's answer with every rule it looked at."""
    facts = tuple(Fact(reason_name(reason), reason_text(reason), strong=not reason.met) for reason in decision.reasons)
    if decision.approved:
        message = translate("loans", "一共可以借到 {limit}。要用的时候再借，不借不收利息。")
        return EndWords(translate("loans", "申请通过了"), message.format(limit=display(decision.limit_fen)), facts)
    return EndWords(
        translate("loans", "这次没有通过"),
        translate("loans", "原因写在下面。没有借钱，也没有收费。条件变了可以再申请。"),
        facts,
        declined=True,
    )


def schedule_facts(schedule: Sequence[LoanInstalment], annual_ppm: int, today: date) -> tuple[Fact, ...]:
    """What a schedule comes to."""
    if not schedule:
        return ()
    first, last = schedule[0], schedule[-1]
    interest_fen = sum(part.interest_fen for part in schedule)
    total_fen = sum(part.payment_fen for part in schedule)
    return (
        money_fact(translate("loans", "每月还"), first.payment_fen, strong=True),
        *_odd_last(schedule),
        Fact(translate("loans", "第一次还"), date_text(first.due_on, today)),
        Fact(translate("loans", "还多久"), _span_text(len(schedule), last.due_on, today)),
        Fact(translate("loans", "年利率"), percent_text(annual_ppm)),
        money_fact(translate("loans", "利息一共"), interest_fen, strong=True),
        money_fact(translate("loans", "总共要还"), total_fen, strong=True),
    )


def _span_text(months: int, last_on: date, today: date) -> str:
    """12个月，到2027年3月2日."""
    return translate("loans", "{n}个月，到{day}").format(n=months, day=day_text(last_on, today))


def last_payment_fact(schedule: Sequence[LoanInstalment]) -> Fact:
    """What the last month takes, where it differs from the others: the odd fen are in it, or it is a shorter month."""
    near = abs(schedule[0].payment_fen - schedule[-1].payment_fen) < _ODD_FEN
    fen = schedule[-1].payment_fen
    return last_fact(fen) if near else money_fact(translate("credit", "最后一个月还"), fen)


def draw(
    customer_id: str, account: Account, amount_fen: int, line: LoanLine, schedule: Sequence[LoanInstalment], today: date
) -> Order:
    """Borrow; the account that gets the money repays it."""
    request = DrawRequest(secrets.token_hex(8), customer_id, account.id, amount_fen)

    def words() -> OrderWords:
        into = tail_fact(translate("loans", "钱打到，也从这里还"), said(account.name), account.tail)
        return OrderWords(
            translate("loans", "借钱"),
            translate("loans", "确认借款"),
            (*schedule_facts(schedule, line.annual_rate_ppm, today), into),
            translate("loans", "借的钱要还。到了日子，银行从这个账户扣。钱不够就是晚还（逾期），每天多收罚息。"),
        )

    def carry_out(bank: Bank, pin: str) -> Loan:
        return bank.loans.draw(request, pin)

    def ended(loan: Loan) -> EndWords:
        message = translate("loans", "钱已经到 {name} 尾号{tail}。").format(name=said(account.name), tail=account.tail)
        return EndWords(
            translate("loans", "借到了"), message, schedule_facts(loan.remaining, loan.annual_rate_ppm, today)
        )

    return Order("loan.draw", words, carry_out, ended, amount_fen=amount_fen)


def _odd_last(schedule: Sequence[LoanInstalment]) -> tuple[Fact, ...]:
    even = not schedule or schedule[0].payment_fen == schedule[-1].payment_fen
    return () if even else (last_payment_fact(schedule),)


def early(customer_id: str, account: Account, quote: EarlyQuote) -> Order:
    """Repay the whole loan or a part of it before its time, as quoted."""
    request = EarlyRequest(
        secrets.token_hex(8), customer_id, quote.loan_id, quote.kind, quote.principal_fen, quote.total_fen
    )

    def facts() -> tuple[Fact, ...]:
        shown = [
            money_fact(translate("loans", "本金"), quote.principal_fen),
            money_fact(translate("loans", "到今天的利息"), quote.accrued_fen),
            money_fact(translate("loans", "以后少付的利息"), quote.saved_fen, strong=True),
        ]
        if quote.kind is not EarlyKind.FULL:
            name, _ = early_words(quote)
            months = translate("loans", "{n}个月").format(n=len(quote.schedule))
            shown += [
                Fact(translate("loans", "怎么改"), name),
                money_fact(translate("loans", "以后每月还"), first_payment_fen(quote.schedule)),
                *_odd_last(quote.schedule),
                Fact(translate("loans", "还要还"), months),
            ]
        return (*shown, tail_fact(translate("loans", "从哪里付"), said(account.name), account.tail))

    def words() -> OrderWords:
        whole = quote.kind is EarlyKind.FULL
        title = translate("loans", "贷款全部还清") if whole else translate("loans", "贷款提前还一部分")
        warning = translate("loans", "提前还款不收手续费，还了不能退回。")
        return OrderWords(title, translate("loans", "确认还款"), facts(), warning)

    def carry_out(bank: Bank, pin: str) -> EarlyRepayment:
        return bank.loans.repay_early(request, pin)

    def ended(_: EarlyRepayment) -> EndWords:
        message = (
            translate("loans", "这笔贷款还清了，以后不用再还。")
            if quote.kind is EarlyKind.FULL
            else translate("loans", "以后按新的计划还。")
        )
        return EndWords(translate("loans", "还款成功"), message, facts())

    return Order("loan.early", words, carry_out, ended, amount_fen=quote.total_fen)
