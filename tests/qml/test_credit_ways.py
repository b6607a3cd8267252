"""Paying a credit card, using points and repaying a loan by mouse and by keyboard, in both versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.pages import Page
from app.scene import PIN
from app.screens.cards import card_of, in_bank, make_bill
from app.screens.loans import borrow
from tests.qml.support import kind, name_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.qml.support import Opened

ALL_OF_IT = {
    "standard": "还清这期账单，2775元4角，按时还清，不收利息",
    "elder": "还清这个月的账单，2775元4角，到日子前还清，不收利息",
}
REPAY = {"standard": "信用卡还款", "elder": "还款"}


@pytest.mark.parametrize("version", ["standard", "elder"])
def test_a_card_is_paid_by_mouse_alone(open_window: Callable[..., Opened], version: str) -> None:
    window = open_window(version=version)
    make_bill(window.scene)
    window.scene.view_model.navigation.open(Page.CARD)
    window.settle()
    owed = in_bank(window.scene, lambda bank: card_of(bank, window.scene)).owed_fen
    window.click(REPAY[version])
    window.click(ALL_OF_IT[version])
    window.click("确认还款")
    for digit in PIN:
        window.click(digit)
    window.click("确定")
    assert window.scene.view_model.navigation.current == Page.ORDER_RESULT
    assert in_bank(window.scene, lambda bank: card_of(bank, window.scene)).owed_fen == owed - 2_775_40


@pytest.mark.parametrize("version", ["standard", "elder"])
def test_a_part_of_a_loan_is_repaid_by_keyboard_alone(open_window: Callable[..., Opened], version: str) -> None:
    window = open_window(version=version, text_scale=2.0)
    borrow(window.scene)
    window.scene.view_model.navigation.open(Page.LOAN_EARLY)
    window.settle()
    window.tab_to("只还一部分，自己填金额，再选以后怎么还" if version == "standard" else "只还一部分")
    window.key(Qt.Key.Key_Return)
    window.type("2000")
    window.key(Qt.Key.Key_Return)
    assert window.scene.view_model.navigation.current == Page.LOAN_EARLY_KIND
    window.tab_to(window.scene.view_model.loanEarly.kinds.rows[1].sentence)
    window.key(Qt.Key.Key_Space)
    assert kind(window.focus()) == "OrderSummary"  # type: ignore[arg-type]  # there is one
    window.tab_to("确认还款")
    window.key(Qt.Key.Key_Return)
    window.type(PIN)
    window.key(Qt.Key.Key_Return)
    (loan,) = in_bank(window.scene, lambda bank: bank.loans.list(card_holder(window)))
    assert loan.left_fen == 4_000_00
    assert len(loan.remaining) == 12


def card_holder(window: Opened) -> str:
    account = window.scene.banking.main_account
    assert account is not None
    return account.customer_id


def test_the_elder_version_promotes_no_borrowing(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    for page in (Page.LOAN, Page.LOAN_APPLY, Page.LOAN_DRAW, Page.LOAN_PREVIEW, Page.CARD, Page.CARD_APPLY):
        window.scene.view_model.navigation.open(page)
        window.settle()
        offered = set(window.actions()) - {"返回", "首页"}
        assert not [name for name in offered if "借" in name or "申请" in name or "额度" in name], page


def test_what_a_review_must_not_hide_is_bold(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    make_bill(window.scene)
    window.scene.view_model.navigation.open(Page.CARD_INSTALMENTS)
    window.settle()
    window.scene.view_model.cardInstalments.choose("6")
    window.settle()
    bold = {
        name_of(item).partition("：")[0]
        for item in window.items()
        if kind(item) == "Fact" and bool(item.property("strong"))
    }
    assert {"手续费一共", "总共要还"} <= bold


LEFT_TO_A_BRANCH = (
    Page.CARD_APPLY,
    Page.LOAN_APPLY,
    Page.LOAN_DRAW,
    Page.LOAN_PREVIEW,
    Page.WEALTH_QUESTIONNAIRE,
    Page.WEALTH_AMOUNT,
)


@pytest.mark.parametrize("page", LEFT_TO_A_BRANCH)
def test_what_the_elder_version_leaves_to_a_branch_has_a_way_there(
    open_window: Callable[..., Opened], page: Page
) -> None:
    window = open_window(version="elder")
    window.scene.view_model.navigation.open(page)
    window.settle()
    window.click("预约去网点")
    assert window.scene.view_model.navigation.current == Page.BRANCHES
    window.click("返回")
    window.click("打电话")
    assert window.scene.view_model.navigation.current == Page.CALL
    window.click("返回")
    window.click("换到标准版")
    assert window.scene.settings.settings.version == "standard"
    assert window.scene.view_model.navigation.current == page


def test_gold_cannot_be_bought_in_the_elder_version_either(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    window.scene.view_model.metals.open("gold")
    window.scene.view_model.metals.buy()
    window.settle()
    assert "预约去网点" in window.actions()
    assert "下一步" not in window.actions()


def test_an_elder_who_has_a_card_is_not_sent_to_a_branch_for_another(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    make_bill(window.scene)
    window.scene.view_model.navigation.open(Page.CARD_APPLY)
    window.settle()
    assert "预约去网点" not in window.actions()
    window.click("看我的信用卡")
    assert window.scene.view_model.navigation.current == Page.CARD
