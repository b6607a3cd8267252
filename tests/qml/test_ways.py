"""Whole ways through the bank, by mouse and by keyboard, checked in the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.assistant.state import Activity, AssistantState
from app.pages import Page
from app.scene import PIN
from app.screens.messages import cause_messages
from app.serial_worker import Done
from app.transfer_state import Draft, Route, Stage
from tests.qml.support import face, kind, name_of, walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.scene import Scene
    from bank.bank import Bank
    from bank.values import Entry
    from tests.qml.support import Opened

VERSIONS = ("standard", "elder")
NEXT = "下一步"
CONFIRM = {"standard": "同意转账", "elder": "对，同意转账"}
TO_LI_JUAN = {"standard": "女儿 李娟，白鹭银行，尾号6 2 8 5", "elder": "女儿 李娟，白鹭银行，卡号末四位 6 2 8 5"}


def books(scene: Scene) -> tuple[Entry, int, int]:
    """The newest entry of the main account, its balance, and how many faults an audit finds."""
    account = scene.banking.main_account
    assert account is not None
    found: list[tuple[Entry, int, int]] = []

    def look(bank: Bank) -> tuple[Entry, int, int]:
        newest = bank.statements.recent(account.id, 1)[0]
        return newest, bank.accounts.get(account.id).balance_fen, len(bank.audit())

    def keep(outcome: object) -> None:
        assert isinstance(outcome, Done)
        found.append(outcome.value)

    scene.banking.write(look, keep)
    return found[0]


def assert_sent(window: Opened, amount_fen: int) -> None:
    assert window.scene.view_model.navigation.current == Page.RESULT
    assert window.scene.view_model.result.done
    newest, balance_fen, faults = books(window.scene)
    assert (newest.direction, newest.amount_fen, newest.counterparty) == ("out", amount_fen, "李娟")
    assert balance_fen == 5_238_620 - amount_fen
    assert faults == 0


@pytest.mark.parametrize("version", VERSIONS)
def test_a_transfer_by_mouse_alone(open_window: Callable[..., Opened], version: str) -> None:
    window = open_window(version=version)
    window.click("转账")
    window.click(TO_LI_JUAN[version])
    for key in ("3", "0", "0", "小数点", "5"):
        window.click(key)
    window.click(NEXT)
    window.click(CONFIRM[version])
    for digit in PIN:
        window.click(digit)
    window.click("确定")
    assert_sent(window, 30_050)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_transfer_by_keyboard_alone(open_window: Callable[..., Opened], version: str) -> None:
    window = open_window(version=version, text_scale=2.0)
    window.tab_to("转账")
    window.key(Qt.Key.Key_Return)
    window.tab_to(TO_LI_JUAN[version])
    window.key(Qt.Key.Key_Space)
    window.type("300.50")
    window.key(Qt.Key.Key_Return)
    assert kind(window.focus()) == "ReviewSummary"  # type: ignore[arg-type]  # there is one
    window.tab_to(CONFIRM[version])
    window.key(Qt.Key.Key_Return)
    window.type("1357")
    window.key(Qt.Key.Key_Backspace)
    window.type("790")
    window.key(Qt.Key.Key_Return)
    assert_sent(window, 30_050)


def test_an_elder_sends_a_round_sum_in_six_touches_and_a_pin(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    touches = ["转账", TO_LI_JUAN["elder"], "200元", NEXT, CONFIRM["elder"]]
    for name in touches:
        window.click(name)
    assert len(touches) <= 6
    for digit in PIN:
        window.click(digit)
    window.click("确定")
    assert_sent(window, 20_000)


@pytest.mark.parametrize("version", VERSIONS)
def test_the_balance_is_one_touch_away(open_window: Callable[..., Opened], version: str) -> None:
    window = open_window(version=version)
    window.click("余额" if version == "elder" else "账户")
    assert any("52386元2角" in name_of(item) for item in window.items() if face(item) is not None)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_return_enter_and_space_press_what_has_the_focus(open_window: Callable[..., Opened], key: Qt.Key) -> None:
    window = open_window()
    window.tab_to("明细")
    window.key(key)
    assert window.scene.view_model.navigation.current == Page.ENTRIES


def test_a_key_held_down_does_not_press_the_next_page(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    window.click("转账")
    window.click(TO_LI_JUAN["standard"])
    window.type("5")
    window.key(Qt.Key.Key_Return)
    window.tab_to(CONFIRM["standard"])
    window.hold(Qt.Key.Key_Return)
    assert window.scene.flow.state.stage is Stage.REVIEW


def test_switching_the_version_in_the_middle_keeps_everything(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    window.click("转账")
    window.click(TO_LI_JUAN["standard"])
    window.type("300.50")
    for version in ("elder", "standard"):
        window.scene.view_model.settings.chooseVersion(version)
        window.settle()
        assert kind(window.shell.window.contentItem()) != ""
        assert window.scene.view_model.navigation.current == Page.AMOUNT
        assert window.focus().property("text") == "300.50"  # type: ignore[union-attr]  # the amount field
    window.click(NEXT)
    assert window.scene.view_model.review.amount.display == "¥300.50"


def test_the_entries_to_the_elder_version_work(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    window.click("长辈版，字大、步骤少、能说话")
    assert window.scene.view_model.settings.version == "elder"
    window.click("换回标准版")
    assert window.scene.view_model.settings.version == "standard"
    window.click("设置")
    window.click("切换到长辈版，也叫幸福生活版，字大、步骤少")
    window.click("换回标准版")
    assert window.scene.view_model.settings.version == "standard"


def test_text_size_and_language_change_at_once(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    window.click("设置")
    window.click("最大")
    assert max(item.property("font").pixelSize() for item in window.items() if kind(item) == "AppText") >= 32
    window.click("English")
    assert "Back" in window.actions()
    window.click("简体中文")
    assert "返回" in window.actions()


def test_pages_follow_a_transfer_by_voice(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    window.key(Qt.Key.Key_F2)
    assert window.scene.view_model.navigation.conversationOpen
    window.scene.flow.prepare(Draft("li-juan", 30_050), Route.VOICE, lambda _: None)
    window.settle()
    assert kind(window.focus()) == "ReviewSummary"  # type: ignore[arg-type]  # there is one
    prepared = window.scene.flow.state.prepared
    assert prepared is not None
    window.scene.flow.consent(prepared.confirmation_id, Route.VOICE)
    window.settle()
    window.type(PIN)
    window.key(Qt.Key.Key_Return)
    assert_sent(window, 30_050)


def test_back_by_escape_goes_page_by_page_and_gives_the_focus_back(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    window.tab_to("明细")
    window.key(Qt.Key.Key_Return)
    window.key(Qt.Key.Key_Escape)
    assert window.scene.view_model.navigation.current == Page.HOME
    assert name_of(window.focus()) == "明细"  # type: ignore[arg-type]  # there is one


LEADS = [
    ("standard", "转账", Page.PAYEE),
    ("standard", "账户", Page.BALANCE),
    ("standard", "明细", Page.ENTRIES),
    ("standard", "全部明细", Page.ENTRIES),
    ("standard", "设置", Page.SETTINGS),
    ("standard", "王阿姨，您好，总资产52386元2角", Page.BALANCE),
    ("standard", "搜功能、收支", Page.SEARCH),
    ("standard", "全部服务", Page.ALL_SERVICES),
    ("standard", "账户页", Page.BALANCE),
    ("standard", "消息页", Page.MESSAGES),
    ("standard", "我的页", Page.MINE),
    ("standard", f"转给{TO_LI_JUAN['standard']}", Page.AMOUNT),
    ("elder", "余额", Page.BALANCE),
    ("elder", "转账", Page.PAYEE),
    ("elder", "明细", Page.ENTRIES),
    ("elder", "帮助", Page.ALL_SERVICES),
    ("elder", "一键求助", Page.HELP),
]


@pytest.mark.parametrize(("version", "name", "page"), LEADS)
def test_every_entry_of_the_home_page_leads_where_it_says(
    open_window: Callable[..., Opened], version: str, name: str, page: Page
) -> None:
    window = open_window(version=version)
    window.click(name)
    assert window.scene.view_model.navigation.current == page


def test_the_messages_tab_says_how_many_were_not_read(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    cause_messages(window.scene)
    window.scene.view_model.look_again()
    window.settle()
    count = window.scene.view_model.messages.unread
    assert count > 0
    window.click(f"消息，{count}条未读")
    window.scene.view_model.messages.readAll()
    window.scene.view_model.navigation.home()
    window.settle()
    assert "消息页" in window.actions()


def test_the_elder_home_has_six_entries_and_one_opens_the_conversation(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    tiles = [name_of(item) for item in window.items() if kind(item) == "Tile"]
    assert tiles == ["余额", "转账", "明细", "语音", "缴费", "帮助"]
    window.click("语音")
    assert window.scene.view_model.navigation.conversationOpen


@pytest.mark.parametrize("page", [Page.ENTRIES, Page.SETTINGS, Page.PAYEE, Page.ALL_SERVICES, Page.LIMITS])
def test_help_and_home_are_on_every_elder_page(open_window: Callable[..., Opened], page: Page) -> None:
    window = open_window(version="elder")
    window.scene.view_model.navigation.open(page)
    window.settle()
    assert {"返回", "一键求助", "首页"} <= window.actions().keys()
    window.click("一键求助")
    assert window.scene.view_model.navigation.current == Page.HELP
    window.click("首页")
    assert window.scene.view_model.navigation.current == Page.HOME


def test_the_tab_bar_tells_where_one_is_and_leads_back(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    for name, page in (("我的页", Page.MINE), ("账户页", Page.BALANCE), ("首页", Page.HOME)):
        window.click(name)
        assert window.scene.view_model.navigation.current == page
        seen = face(window.actions()[name])
        assert seen is not None
        assert seen.state().selected
    assert window.scene.view_model.navigation.stack == ["Home"]


def test_the_assistant_shows_what_it_does_above_the_tab_bar(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    assert "说话" in window.actions()
    window.scene.assistant.show(AssistantState("one", elder=False, activity=Activity.SPEAKING))
    window.settle()
    assert {"停止", "小象，正在说", "我的页"} <= window.actions().keys()


def test_the_amount_is_hidden_for_eye_and_ear_and_says_so(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    said: list[str] = []
    window.scene.view_model.announcer.announced.connect(said.append)
    window.click("隐藏金额")
    assert said == ["金额已隐藏"]
    seen = face(window.actions()["隐藏金额"])
    assert seen is not None
    assert seen.state().checked
    assert "王阿姨，您好，总资产已隐藏" in window.actions()
    hero = next(item for item in window.items() if kind(item) == "AssetCard")
    assert not [item for item in walk(hero) if "52,386" in str(item.property("text"))]


def test_a_service_is_found_by_its_initials_and_opened_by_keyboard(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    window.tab_to("搜功能、收支")
    window.key(Qt.Key.Key_Return)
    window.type("zz")
    window.tab_to("转账")
    window.key(Qt.Key.Key_Return)
    assert window.scene.view_model.navigation.current == Page.PAYEE


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("called", ["长辈版", "亲情版", "关爱版", "关怀版"])
def test_the_elder_version_is_found_by_each_of_its_names(
    open_window: Callable[..., Opened], version: str, called: str
) -> None:
    window = open_window(version=version)
    window.scene.view_model.navigation.open(Page.SEARCH)
    window.scene.view_model.catalogue.search(called)
    window.settle()
    window.click("长辈版" if version == "standard" else "换成标准版")
    assert window.scene.view_model.navigation.current == Page.SETTINGS
