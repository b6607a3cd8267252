"""Whole ways through bills and deposits, by mouse and by keyboard, checked in the books."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.pages import Page
from app.scene import PIN
from app.screens.bills import keep_numbers
from app.screens.deposits import put_in
from app.serial_worker import Done
from tests.qml.support import kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.scene import Scene
    from bank.bank import Bank
    from tests.qml.support import Opened

VERSIONS = ("standard", "elder")
HOME_POWER = "家里 电费，东城供电公司，户号尾号4 0 7 7，要缴63元9角6分"
FEBRUARY = "去缴费：2026年2月电费63元9角6分，用了123度，3月25日前缴"
MATURES_NEXT = "三个月定期，本金5000元，年利率0.70%，2026年6月2日到期，利息8元7角5分，还有47天到期"


def books(scene: Scene) -> tuple[int, int, int]:
    """The main account's balance, all that lies in deposits, and how many faults an audit finds."""
    account = scene.banking.main_account
    assert account is not None
    found: list[tuple[int, int, int]] = []

    def look(bank: Bank) -> tuple[int, int, int]:
        deposits = bank.savings.deposits.list(account.customer_id)
        put_in_fen = sum(one.principal_fen for one in deposits if not one.closed)
        return bank.accounts.get(account.id).balance_fen, put_in_fen, len(bank.audit())

    def keep(outcome: object) -> None:
        assert isinstance(outcome, Done)
        found.append(outcome.value)

    scene.banking.write(look, keep)
    return found[0]


def prove(window: Opened) -> None:
    for digit in PIN:
        window.click(digit)
    window.click("确定")


def test_an_elder_pays_a_kept_number_in_three_touches_and_a_pin(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    keep_numbers(window.scene)
    before_fen, _, _ = books(window.scene)
    window.scene.view_model.navigation.open(Page.BILLS)
    window.settle()
    for touch in ("电费", HOME_POWER, "确认缴费"):
        window.click(touch)
    prove(window)
    assert window.scene.view_model.order.endTitle == "缴费成功"
    assert books(window.scene) == (before_fen - 6_396, 0, 0)
    window.click("完成")
    assert window.scene.view_model.navigation.current == Page.BILLS_ELECTRICITY


@pytest.mark.parametrize("version", VERSIONS)
def test_a_number_is_typed_looked_up_and_paid_by_keyboard_alone(
    open_window: Callable[..., Opened], version: str
) -> None:
    window = open_window(version=version)
    keep_numbers(window.scene)
    before_fen, _, _ = books(window.scene)
    window.scene.view_model.navigation.open(Page.BILLS_ELECTRICITY)
    window.scene.view_model.navigation.open(Page.BILLS_NUMBER)
    window.settle()
    window.type("1100001234077")
    window.key(Qt.Key.Key_Return)
    assert window.scene.view_model.navigation.current == Page.BILLS_ACCOUNT
    assert kind(window.focus()) == "NumberCard"  # type: ignore[arg-type]  # there is one
    window.tab_to(FEBRUARY)
    window.key(Qt.Key.Key_Return)
    window.tab_to("确认缴费")
    window.key(Qt.Key.Key_Return)
    window.type(PIN)
    window.key(Qt.Key.Key_Return)
    assert books(window.scene) == (before_fen - 6_396, 0, 0)


def test_a_wrong_digit_is_told_on_the_page_and_mended_there(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    window.scene.view_model.navigation.open(Page.BILLS_ELECTRICITY)
    window.settle()
    for key in "1100001234078":
        window.click(key)
    window.click("下一步")
    assert "有一位写错了" in window.scene.view_model.billAccount.errorText
    window.click("退格")
    window.click("7")
    window.click("下一步")
    assert window.scene.view_model.navigation.current == Page.BILLS_ACCOUNT


def test_an_elder_puts_money_in_by_two_questions_and_a_check(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    before_fen, _, _ = books(window.scene)
    window.scene.view_model.navigation.open(Page.DEPOSITS)
    window.settle()
    window.click("存一笔")
    for key in "10000":
        window.click(key)
    window.click("下一步")
    window.click("存三年，年利率1.35%，到期利息405元，2029年3月2日到期")
    window.click("确认存入")
    prove(window)
    assert books(window.scene) == (before_fen - 1_000_000, 1_000_000, 0)
    window.click("完成")
    assert window.scene.view_model.navigation.current == Page.DEPOSITS


@pytest.mark.parametrize("version", VERSIONS)
def test_taking_out_early_shows_its_loss_before_anything_can_be_agreed_to(
    open_window: Callable[..., Opened], version: str
) -> None:
    window = open_window(version=version)
    put_in(window.scene)
    before_fen, in_fen, _ = books(window.scene)
    window.scene.view_model.navigation.open(Page.DEPOSITS)
    window.settle()
    window.click(MATURES_NEXT)
    window.click("没到期，想现在取" if version == "elder" else "提前取出")
    window.click("全部取出，本金5000元" if version == "elder" else "全部取出")
    assert any("少拿利息¥8.44" in str(item.property("text")) for item in window.items() if kind(item) == "AppText")
    window.click("确认取出")
    prove(window)
    assert books(window.scene) == (before_fen + 500_031, in_fen - 500_000, 0)


@pytest.mark.parametrize("version", VERSIONS)
def test_every_kind_of_bill_leads_where_it_says(open_window: Callable[..., Opened], version: str) -> None:
    window = open_window(version=version)
    kinds = {
        "电费": Page.BILLS_ELECTRICITY,
        "水费": Page.BILLS_WATER,
        "燃气费": Page.BILLS_GAS,
        "话费": Page.BILLS_PHONE,
    }
    for name, page in kinds.items():
        window.scene.view_model.navigation.open(Page.BILLS)
        window.settle()
        window.click(name)
        assert window.scene.view_model.navigation.current == page
