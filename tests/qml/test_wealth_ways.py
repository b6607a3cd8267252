"""Ways through the rooms of wealth products and of the family, by mouse and by keyboard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.pages import Page
from app.scene import PIN
from app.screens.wealth import answer, hold
from app.settings import VERSIONS
from tests.qml.support import name_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.qml.support import Opened

PRODUCT = "小象安心二号（模拟）"


def named(window: Opened, beginning: str) -> str:
    """The full name of the one action that begins like this."""
    (name,) = [name for name in window.actions() if name.startswith(beginning)]
    return name


def prove(window: Opened) -> None:
    for digit in PIN:
        window.click(digit)
    window.click("确定")


def test_a_product_is_bought_by_mouse(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    answer(window.scene)
    window.scene.view_model.navigation.open(Page.WEALTH_PRODUCTS)
    window.settle()
    window.click(named(window, PRODUCT))
    window.click("填金额")
    for key in ("3", "0", "0", "0"):
        window.click(key)
    window.click("下一步")
    window.click("确认买入")
    prove(window)
    assert window.scene.view_model.order.endTitle == "已经下单"
    assert window.scene.view_model.accounts.available.display == "¥49,386.20"


def test_a_product_is_bought_by_keyboard_in_large_type(open_window: Callable[..., Opened]) -> None:
    window = open_window(text_scale=2.0)
    answer(window.scene)
    window.scene.view_model.navigation.open(Page.WEALTH_PRODUCTS)
    window.settle()
    window.tab_to(named(window, PRODUCT))
    window.key(Qt.Key.Key_Return)
    window.tab_to("填金额")
    window.key(Qt.Key.Key_Space)
    window.type("3000")
    window.key(Qt.Key.Key_Return)
    window.tab_to("确认买入")
    window.key(Qt.Key.Key_Return)
    window.type(PIN)
    window.key(Qt.Key.Key_Return)
    assert window.scene.view_model.order.endTitle == "已经下单"


def test_an_elder_takes_all_of_a_product_out(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    hold(window.scene)
    window.scene.view_model.navigation.open(Page.WEALTH_HOLDINGS)
    window.settle()
    window.click(named(window, PRODUCT))
    window.click("全部取出来")
    window.click("确认取回")
    prove(window)
    assert window.scene.view_model.order.endTitle == "已经取回"
    window.click("完成")
    assert window.scene.view_model.navigation.current == Page.WEALTH_HOLDING


def test_nothing_can_be_bought_in_the_elder_version(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    answer(window.scene)
    for page in (Page.WEALTH_PRODUCTS, Page.WEALTH_AMOUNT, Page.WEALTH_HOLDINGS):
        window.scene.view_model.navigation.open(page)
        window.settle()
        assert not [name for name in window.actions() if "买入" in name or name == "填金额"]


def test_the_elder_version_says_no_letters_of_grades(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    answer(window.scene)
    view = window.scene.view_model
    view.navigation.open(Page.WEALTH_PRODUCTS)
    for page in (Page.WEALTH_PRODUCTS, Page.WEALTH_PRODUCT, Page.CHECK_UP):
        if page is Page.WEALTH_PRODUCT:
            view.wealthProducts.choose("jinqu-4")
        else:
            view.navigation.open(page)
        window.settle()
        said = [name_of(item) + str(item.property("text")) for item in window.items()]
        assert not [text for text in said if re.search(r"[RC][1-5]", text)]


@pytest.mark.parametrize("version", VERSIONS)
def test_a_family_is_founded_by_keyboard(open_window: Callable[..., Opened], version: str) -> None:
    window = open_window(version=version)
    window.scene.view_model.navigation.open(Page.FAMILY_WEALTH)
    window.settle()
    for name in ("建一个家" if version == "elder" else "建立家庭", "只看总数", "下一步", "确认建立"):
        window.tab_to(name)
        window.key(Qt.Key.Key_Return)
    window.type(PIN)
    window.key(Qt.Key.Key_Return)
    assert window.scene.view_model.order.endTitle == "家庭建好了"
    window.scene.view_model.navigation.back()
    window.settle()
    assert any("一共" in name_of(item) or "我们家" in name_of(item) for item in window.items())
