"""Ways through the transfers room by mouse and keyboard, checked in the ledger."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from app.documents import FOLDER
from app.pages import Page
from app.scene import PIN
from app.screens import transfers as stops
from app.transfer_state import Draft, Route, Stage
from tests.qml.support import kind, name_of
from tests.qml.test_ways import CONFIRM, NEXT, TO_LI_JUAN, assert_sent, books

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.qml.support import Opened

VERSIONS = ("standard", "elder")
TO_ZHANG = {"standard": "老伴 张建国，云杉银行，尾号9 1 7 8", "elder": "老伴 张建国，云杉银行，卡号末四位 9 1 7 8"}
GO_ON = "继续，我认识对方，也清楚这笔钱的用处"
BALANCE_FEN = 5_238_620


def click(window: Opened, name: str) -> None:
    """Press what has this name, once everything lies where it will be drawn: a choice moves what is below it."""
    window.picture()
    window.click(name)


def enter_pin(window: Opened) -> None:
    for digit in PIN:
        click(window, digit)
    click(window, "确定")


@pytest.mark.parametrize("payee", [TO_ZHANG["elder"], TO_LI_JUAN["elder"]])
def test_an_elder_pays_somebody_they_know_in_at_most_six_touches_and_one_pin(
    open_window: Callable[..., Opened], payee: str
) -> None:
    window = open_window(version="elder")
    touches = 0
    for name in ("转账", payee, "200元", NEXT, CONFIRM["elder"]):
        click(window, name)
        touches += 1
    assert window.scene.view_model.navigation.current == Page.PIN
    assert touches <= 6
    enter_pin(window)
    assert window.scene.view_model.result.done
    assert books(window.scene)[1:] == (BALANCE_FEN - 20_000, 0)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_warning_is_read_before_anything_can_be_chosen(open_window: Callable[..., Opened], version: str) -> None:
    window = open_window(version=version)
    click(window, "转账")
    click(window, TO_LI_JUAN[version])
    window.type("6000")
    click(window, NEXT)
    click(window, CONFIRM[version])
    assert window.scene.view_model.navigation.current == Page.RISK
    focus = window.focus()
    assert focus is not None
    assert kind(focus) == "RiskWarning"
    assert name_of(focus).startswith("先别急，再看一看。转给女儿 李娟，6000元。")
    window.key(Qt.Key.Key_Return)  # agrees to nothing
    assert window.scene.flow.state.stage is Stage.RISK
    window.tab_to(GO_ON)
    window.key(Qt.Key.Key_Space)
    enter_pin(window)
    assert_sent(window, 600_000)


def test_the_warning_comes_for_a_spoken_transfer_too(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    window.scene.flow.prepare(Draft("li-juan", 600_000), Route.VOICE, lambda _: None)
    prepared = window.scene.flow.state.prepared
    assert prepared is not None
    window.scene.flow.consent(prepared.confirmation_id, Route.VOICE)
    window.settle()
    assert window.scene.view_model.navigation.current == Page.RISK
    click(window, "取消，不转了，钱一分不动")
    assert window.scene.view_model.result.title == "已取消转账"
    assert books(window.scene)[1:] == (BALANCE_FEN, 0)


WITHDRAW = {"standard": "撤回这笔转账", "elder": "不转了，把钱留下"}
WAITING = {"standard": "看所有待转出的", "elder": "看看还没转出的"}


@pytest.mark.parametrize("way", ["from-the-list", "at-once"])
@pytest.mark.parametrize("version", VERSIONS)
def test_a_later_transfer_is_chosen_sent_and_withdrawn(
    open_window: Callable[..., Opened], version: str, way: str
) -> None:
    window = open_window(version=version)
    click(window, "转账")
    click(window, TO_ZHANG[version])
    window.type("300")
    if version == "elder":
        window.tab_to("马上到账，点这里可以改时间")
        window.key(Qt.Key.Key_Space)
        click(window, "明天")
    else:
        click(window, "明天")
    click(window, NEXT)
    click(window, CONFIRM[version])
    enter_pin(window)
    assert window.scene.view_model.result.waiting
    if way == "from-the-list":
        click(window, WAITING[version])
        click(window, "撤回转给老伴 张建国的300元")
    else:
        click(window, WITHDRAW[version])
    click(window, "确认撤回")
    assert window.scene.view_model.order.endTitle == "已撤回"
    main = window.scene.banking.main_account
    assert main is not None
    assert stops.bank(window.scene, lambda bank: bank.accounts.get(main.id)).available_fen == BALANCE_FEN


@pytest.mark.parametrize("version", VERSIONS)
def test_a_large_transfer_is_signed(open_window: Callable[..., Opened], version: str) -> None:
    window = open_window(version=version)
    stops.large(window.scene)
    window.settle()
    focus = window.focus()
    assert focus is not None
    assert kind(focus) == "NoticeSummary"
    assert "安全钥匙" in name_of(focus)
    click(window, "我已看清，继续" if version == "standard" else "看清了，接着转")
    enter_pin(window)
    assert window.scene.view_model.result.done
    assert books(window.scene)[1:] == (BALANCE_FEN - 5_100_000, 0)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_receipt_is_kept_as_a_picture_and_as_a_page(
    open_window: Callable[..., Opened], version: str, tmp_path: Path
) -> None:
    window = open_window(version=version)
    stops.send(window.scene)
    window.settle()
    click(window, "看回单")
    click(window, "存成图片")
    click(window, "存成 PDF")
    kept = {file.suffix: file for file in tmp_path.rglob("xiaoxiang-*")}
    picture = QImage(str(kept[".png"]))
    assert picture.width() == 900
    assert len({picture.pixel(x, 700) for x in range(0, 900, 3)}) > 1  # words and a seal are on it
    assert kept[".pdf"].read_bytes().startswith(b"%PDF")
    assert window.scene.view_model.receipts.savedText == f"存好了，在“{kept['.pdf'].parent.name}”文件夹。"


def test_a_folder_that_cannot_be_written_is_said(open_window: Callable[..., Opened], tmp_path: Path) -> None:
    window = open_window()
    stops.send(window.scene)
    window.settle()
    click(window, "看回单")
    for place in tmp_path.rglob("bank.sqlite3"):
        (place.parent / FOLDER).write_text("a file where a folder should be", encoding="utf-8")
    click(window, "存成图片")
    assert "回单没有存好，转账不受影响" in window.scene.view_model.receipts.errorText


def test_an_elder_adds_a_payee_by_keyboard(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    click(window, "转账")
    click(window, "更多转账服务")
    click(window, "加一位收款人")
    window.scene.view_model.payeeForm.setName("赵桂芳")  # an input method writes it
    click(window, NEXT)
    window.tab_to("银行卡号")
    window.type("9963820200441187634")
    window.key(Qt.Key.Key_Return)
    click(window, "云杉银行")
    click(window, NEXT)
    click(window, "朋友")
    click(window, NEXT)
    click(window, "确认添加")
    assert window.scene.view_model.order.endTitle == "添加好了"
    assert "赵桂芳" in [row.name for row in window.scene.view_model.payees.everybody.rows]


@pytest.mark.parametrize(
    ("version", "told"),
    [("standard", "还有不到{n}分钟，14:35自动作废。"), ("elder", "还有不到{n}分钟，14:35作废。")],
)
def test_the_page_of_the_pin_tells_how_long_it_waits(
    open_window: Callable[..., Opened], version: str, told: str
) -> None:
    window = open_window(version=version)
    window.scene.flow.prepare(Draft("li-juan", 20_000), Route.TOUCH, lambda _: None)
    window.scene.view_model.review.confirm()
    window.settle()
    assert told.format(n=5) in map(name_of, window.items())
    window.scene.move_on(timedelta(minutes=2))
    window.settle()
    assert told.format(n=3) in map(name_of, window.items())


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("stop", ["transfer-risk-block", "transfer-notice"])
def test_what_is_asked_before_the_pin_tells_until_when(
    open_window: Callable[..., Opened], version: str, stop: str
) -> None:
    window = open_window(version=version)
    next(one for one in stops.STOPS if one.name == stop).go(window.scene)
    window.settle()
    deadline = window.scene.view_model.review.deadline
    assert [name for name in map(name_of, window.items()) if f"{deadline}前" in name and "作废" in name] != []
