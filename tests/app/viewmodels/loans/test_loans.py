"""The room of the loans on the real bank: asking, borrowing, repaying early, being late."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.pages import Page
from app.scene import PIN
from app.screens.cards import agree, fall_behind, in_bank
from app.screens.loans import borrow, grant
from app.viewmodels.loans.words import REASONS, reason_name
from bank.credit.loan_decision import LoanFacts, decide
from bank.credit.policy import LoanPolicy

if TYPE_CHECKING:
    from app.scene import Scene
    from bank.credit.loan_values import Loan

BORROWED_FEN = 6_000_00


def customer(scene: Scene) -> str:
    account = scene.banking.main_account
    assert account is not None
    return account.customer_id


def balance(scene: Scene) -> int:
    account = scene.banking.main_account
    assert account is not None
    return in_bank(scene, lambda bank: bank.accounts.get(account.id)).balance_fen


def the_loan(scene: Scene) -> Loan:
    return in_bank(scene, lambda bank: bank.loans.list(customer(scene)))[0]


def carry_out_again(scene: Scene) -> None:
    order = scene.view_model.house.orders.state.order
    assert order is not None
    in_bank(scene, lambda bank: order.carry_out(bank, PIN))


def test_an_application_is_answered_at_once_with_every_reason(scene: Scene) -> None:
    view = scene.view_model
    view.navigation.open(Page.LOAN_APPLY)
    view.loanApply.amount.setText("12000")
    view.loanApply.chooseMonths("6")
    view.loanApply.choosePurpose("看病")
    view.loanApply.next()
    assert {row.name: row.value for row in view.order.facts.rows}["做什么用"] == "看病"
    view.order.agree()
    assert view.order.endTitle == "申请通过了"
    assert not view.order.declined
    assert len(view.order.endFacts.rows) == 5
    carry_out_again(scene)
    view.navigation.open(Page.LOAN)
    assert view.loan.available.display == "¥12,000.00"
    assert view.loan.lineText == "年利率 7.2%，分6个月还\n2027年3月2日 周二前有效"


def test_a_refusal_is_no_success_and_stays_on_the_page_with_its_reasons(scene: Scene) -> None:
    fall_behind(scene)
    view = scene.view_model
    view.navigation.open(Page.LOAN_APPLY)
    view.loanApply.amount.setText("12000")
    view.loanApply.next()
    view.order.agree()
    assert view.order.endTitle == "这次没有通过"
    assert view.order.declined
    view.navigation.open(Page.LOAN)
    assert "您有逾期的欠款" in view.loan.refusalText
    assert not view.loan.hasLine


@pytest.mark.parametrize(
    ("text", "said"), [("", "还没有填金额"), ("500", "1,000元到200,000元"), ("300000", "200,000元")]
)
def test_an_amount_that_the_bank_does_not_lend_is_refused_on_the_page(scene: Scene, text: str, said: str) -> None:
    view = scene.view_model
    view.navigation.open(Page.LOAN_APPLY)
    view.loanApply.amount.setText(text)
    view.loanApply.next()
    assert said in view.loanApply.errorText
    assert view.navigation.current == Page.LOAN_APPLY


def test_every_month_is_shown_before_borrowing_and_the_money_comes_once(scene: Scene) -> None:
    grant(scene)
    before, view = balance(scene), scene.view_model
    view.navigation.open(Page.LOAN_DRAW)
    view.loanDraw.amount.setText("6000")
    view.loanDraw.preview()
    assert view.navigation.current == Page.LOAN_PREVIEW
    assert len(view.loanDraw.months.rows) == 12
    facts = {row.name: row.value for row in view.loanDraw.facts.rows}
    assert (facts["每月还"], facts["利息一共"], facts["总共要还"]) == ("¥519.71", "¥236.56", "¥6,236.56")
    assert facts["还多久"] == "12个月，到2027年3月2日"
    assert facts["最后一个月还"] == "¥519.75（零头在内）"
    view.loanDraw.next()
    assert "借的钱要还" in view.order.warning
    agree(scene)
    carry_out_again(scene)
    assert balance(scene) == before + BORROWED_FEN
    assert the_loan(scene).left_fen == BORROWED_FEN
    assert list(in_bank(scene, lambda bank: bank.audit())) == []


def test_more_than_the_line_is_refused_before_any_month_is_shown(scene: Scene) -> None:
    grant(scene)
    view = scene.view_model
    view.navigation.open(Page.LOAN_DRAW)
    view.loanDraw.amount.setText("90000")
    view.loanDraw.preview()
    assert "超过了贷款额度" in view.loanDraw.errorText
    assert view.navigation.current == Page.LOAN_DRAW


def test_without_a_line_drawing_says_to_ask_first(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.LOAN_DRAW)
    assert scene.view_model.loanDraw.unavailable
    scene.view_model.navigation.open(Page.LOAN)
    assert not scene.view_model.loan.canDraw


def test_a_loan_says_what_is_left_and_what_comes_next(scene: Scene) -> None:
    borrow(scene)
    view = scene.view_model
    view.navigation.open(Page.LOAN)
    assert view.loan.owed.display == "¥6,000.00"
    assert view.loan.nextText == "4月2日 周四 还 ¥519.71，还有21天"
    view.loan.openLoan(view.loan.loans.rows[0].value)
    assert view.navigation.current == Page.LOAN_SCHEDULE
    assert view.loan.months.rows[0].detail == "本金 ¥483.71 · 利息 ¥36.00"
    assert view.loan.plainMonths.rows[0].detail == "其中利息 ¥36.00"
    assert view.loan.listName == "每月还款，还有12期"


def test_the_whole_loan_is_repaid_early_once_as_quoted(scene: Scene) -> None:
    borrow(scene)
    before, view = balance(scene), scene.view_model
    view.navigation.open(Page.LOAN_EARLY)
    view.loanEarly.chooseWhole("full")
    assert view.order.amount.display == "¥6,012.00"
    facts = {row.name: row.value for row in view.order.facts.rows}
    assert (facts["到今天的利息"], facts["以后少付的利息"]) == ("¥12.00", "¥224.56")
    agree(scene)
    carry_out_again(scene)
    assert balance(scene) == before - BORROWED_FEN - 12_00
    assert the_loan(scene).left_fen == 0
    view.navigation.open(Page.LOAN)
    assert not view.loan.owes
    view.loan.openLoan(view.loan.loans.rows[0].value)
    assert view.loan.paidOff


def test_a_part_is_repaid_early_with_fewer_months_or_less_each_month(scene: Scene) -> None:
    borrow(scene)
    view = scene.view_model
    view.navigation.open(Page.LOAN_EARLY)
    view.loanEarly.startTyping()
    view.loanEarly.amount.setText("2000")
    view.loanEarly.quoteParts()
    assert view.navigation.current == Page.LOAN_EARLY_KIND
    assert [row.label for row in view.loanEarly.kinds.rows] == ["早点还完", "每月少还一点"]
    view.loanEarly.chooseKind("shorten")
    months = {row.name: row.value for row in view.order.facts.rows}["还要还"]
    agree(scene)
    loan = the_loan(scene)
    assert loan.left_fen == BORROWED_FEN - 2_000_00
    assert months == f"{len(loan.remaining)}个月"


@pytest.mark.parametrize(("text", "said"), [("", "还没有填金额"), ("50", "100元"), ("9000", "还得太多了")])
def test_a_part_that_cannot_be_repaid_is_refused_on_the_page(scene: Scene, text: str, said: str) -> None:
    borrow(scene)
    view = scene.view_model
    view.navigation.open(Page.LOAN_EARLY)
    view.loanEarly.startTyping()
    view.loanEarly.amount.setText(text)
    view.loanEarly.quoteParts()
    assert said in view.loanEarly.errorText
    assert view.navigation.current == Page.LOAN_EARLY_AMOUNT


def test_an_overdue_loan_says_so_and_nothing_more_can_be_borrowed(scene: Scene) -> None:
    borrow(scene)
    scene.move_on(timedelta(days=40))
    view = scene.view_model
    view.navigation.open(Page.LOAN)
    assert "有1个月的过了日子没还上，一共 ¥519.71" in view.loan.troubleText
    assert "请往养老金账户 尾号2633 存够钱" in view.loan.troubleText
    assert not view.loan.canDraw
    view.navigation.open(Page.LOAN_EARLY)
    assert "要先还上" in view.loanEarly.errorText
    assert view.loanEarly.ways.count == 0
    scene.move_on(timedelta(days=90))
    view.navigation.open(Page.LOAN)
    assert "有4个月的过了日子没还上，一共 ¥2,078.84" in view.loan.troubleText
    assert view.loan.loans.rows[0].detail == "过了日子没还 ¥2,078.84"
    assert view.loan.nextText == "过了日子没还 ¥2,078.84，最早的一期已过109天"


@pytest.mark.parametrize("met", [True, False])
def test_every_rule_of_the_bank_has_a_sentence_in_another_language(met: bool) -> None:  # noqa: FBT001 -- a case
    facts = LoanFacts(30 if met else 1, (2_000_00 if met else 0,) * 6, 0, 0, overdue=not met)
    _, reasons = decide(facts, 2_000_00, 6, LoanPolicy())
    assert {(reason.code, reason.met) for reason in reasons} <= REASONS.keys()
    assert all(reason_name(reason) != reason.code for reason in reasons)
