"""The screen reader's core: what it stops at, what it says, and what becomes of its cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accessibility.reader.phrasing import Options
from accessibility.reader.reader import FIRST, LAST, UNAVAILABLE, Do, Kind, Why
from accessibility.tree.geometry import Rect
from accessibility.tree.words import Role, State
from tests.accessibility.heard import heading, pin_field, reader_of, text, whole
from tests.accessibility.trees import Thing, button, page, thing

if TYPE_CHECKING:
    from accessibility.tree.node import Tree


def test_a_page_is_read_in_its_order_with_role_and_state() -> None:
    tree = page(
        heading("账户"),
        button("余额"),
        thing(Role.CHECK_BOX, "记住我", states={State.CHECKED, State.CHECKABLE}, actions=("toggle",)),
        thing(Role.SWITCH, "画面不动", actions=("toggle",)),
        thing(Role.TEXT_FIELD, "附言", actions=("set_focus",)),
        thing(Role.TEXT_FIELD, "姓名", value="李娟", actions=("set_focus",)),
        button("下一步", states={State.DISABLED}),
        text("客服 95500"),
    )
    assert whole(reader_of(tree)) == [
        "账户，标题",
        "余额，按钮",
        "记住我，复选框，已勾选",
        "画面不动，开关，已关闭",
        "附言，输入框，空白",
        "姓名，输入框，李娟",
        "下一步，按钮，不可用",
        "客服 95500",
    ]


def test_hints_say_how_a_thing_is_worked() -> None:
    tree = page(
        button("余额"),
        thing(Role.CHECK_BOX, "记住我", actions=("toggle",)),
        thing(Role.TEXT_FIELD, "附言", actions=("set_focus",)),
        thing(Role.SLIDER, "音量", value="3", actions=("increase", "decrease")),
        button("下一步", states={State.DISABLED}),
    )
    assert whole(reader_of(tree, Options(hints=True))) == [
        "余额，按钮，连点两下，可以按下",
        "记住我，复选框，未勾选，连点两下，可以切换",
        "附言，输入框，空白，连点两下，可以输入",
        "音量，滑块，3，上下轻扫，可以调整",
        "下一步，按钮，不可用",
    ]


def test_a_container_is_told_on_the_way_in_and_a_place_where_it_can_be_counted() -> None:
    tree = page(
        heading("首页"),
        thing(Role.TAB_LIST, "底部导航", thing(Role.TAB, "首页", states={State.SELECTED}), thing(Role.TAB, "我的")),
        thing(
            Role.LIST,
            "明细",
            thing(Role.LIST_ITEM, "缴费", arrow_stop=True),
            thing(Role.LIST_ITEM, "转账", arrow_stop=True),
        ),
        thing(
            Role.GROUP,
            "文字大小",
            thing(Role.RADIO_BUTTON, "标准", states={State.CHECKED}),
            thing(Role.RADIO_BUTTON, "大"),
        ),
    )
    assert whole(reader_of(tree)) == [
        "首页，标题",
        "底部导航，标签栏，首页，标签页，已选中，第1项，共2项",
        "我的，标签页，第2项，共2项",
        "明细，列表，缴费",
        "转账",
        "文字大小，标准，单选按钮，已选中，第1项，共2项",
        "大，单选按钮，未选中，第2项，共2项",
    ]


def test_rows_of_a_list_are_read_from_top_to_bottom_however_they_were_made() -> None:
    def row(role: Role, name: str, top: float) -> Thing:
        return thing(role, name, rectangle=Rect(0, top, 300, 40))

    rows = (
        row(Role.BUTTON, "看更早的", 300),
        row(Role.LIST_ITEM, "买菜", 140),
        row(Role.HEADING, "3月1日", 100),
        row(Role.LIST_ITEM, "话费", 200),
    )
    tree = page(heading("明细"), thing(Role.LIST, "交易明细", *rows))
    names = [stop.name for stop in reader_of(tree).stops]
    assert names == ["明细", "3月1日", "买菜", "话费", "看更早的"]


def test_what_stands_inside_a_button_is_read_with_it_and_what_can_be_worked_by_itself() -> None:
    tree = page(
        button("", text("转账"), text("给家里人")),
        thing(Role.LIST_ITEM, "李娟，尾号6285", text("李娟"), button("更多")),
        thing(Role.IMAGE, ""),
        button(""),
    )
    assert whole(reader_of(tree)) == ["转账 给家里人，按钮", "李娟，尾号6285", "更多，按钮", "没有名称，按钮"]


def test_only_the_open_dialog_can_be_reached() -> None:
    behind = page(heading("转账"), button("下一步"))
    reader = reader_of(behind)
    asked = page(
        heading("转账"),
        button("下一步", states={State.DISABLED}),
        thing(Role.DIALOG, "确认转出", text("向李娟转账20元"), button("确认"), states={State.MODAL}),
    )
    assert reader.look(asked).words == ("确认转出，对话框", "向李娟转账20元")
    assert whole(reader) == ["向李娟转账20元", "确认，按钮"]
    assert reader.look(behind).words == ("转账，标题",)


def test_moves_by_heading_and_by_control_and_says_when_there_is_none() -> None:
    reader = reader_of(page(heading("一"), text("甲"), button("乙"), heading("二"), button("丙")))
    assert reader.step(1, Kind.CONTROL).words == ("乙，按钮",)
    assert reader.step(1, Kind.HEADING).words == ("二，标题",)
    assert reader.step(1, Kind.HEADING).words == ("没有别的标题",)
    assert reader.step(-1, Kind.CONTROL).words == ("乙，按钮",)
    assert reader.last().words == ("丙，按钮",)
    assert reader.step(1).words == (LAST,)
    assert reader.first().words == ("一，标题",)
    assert reader.step(-1).words == (FIRST,)


def test_a_double_tap_presses_switches_or_brings_the_keyboard() -> None:
    tree = page(
        button("余额"),
        thing(Role.CHECK_BOX, "记住我", actions=("set_focus", "toggle")),
        pin_field(),
        text("说明"),
        button("下一步", states={State.DISABLED}),
    )
    reader = reader_of(tree)
    done = []
    for _ in tree.nodes[1:]:
        answer = reader.activate()
        done.append((answer.action and (answer.action.do, answer.action.name), answer.words))
        reader.step(1)
    assert done == [
        ((Do.PRESS, "press"), ()),
        ((Do.PRESS, "toggle"), ()),
        ((Do.FOCUS, "set_focus"), ()),
        (None, ()),
        (None, (UNAVAILABLE,)),
    ]


def test_a_value_is_moved_up_and_down() -> None:
    reader = reader_of(page(thing(Role.SLIDER, "音量", value="3", actions=("increase", "decrease"))))
    assert reader.adjustable
    answer = reader.adjust(-1)
    assert answer.action is not None
    assert answer.action.do is Do.DECREASE
    changed = page(thing(Role.SLIDER, "音量", value="2", actions=("increase", "decrease")))
    assert reader.look(changed).words == ("2",)


def test_exploring_reads_what_lies_on_top_once_and_a_tap_reads_it_again() -> None:
    tree = page(
        button("卡片", rectangle=Rect(0, 0, 300, 300)),
        button("更多", rectangle=Rect(200, 0, 100, 50)),
        button("远处", rectangle=Rect(0, 900, 300, 50), states={State.OFFSCREEN}),
    )
    reader = reader_of(tree)
    assert reader.touch(250, 20).words == ("更多，按钮",)
    assert reader.touch(251, 21).words == ()
    assert reader.touch(251, 21, anew=True).words == ("更多，按钮",)
    assert reader.touch(20, 20).words == ("卡片，按钮",)
    assert reader.touch(20, 920).words == ()
    assert reader.touch(380, 800).words == ()


def test_a_page_is_named_and_on_the_way_back_the_place_is_found_again() -> None:
    home = page(thing(Role.PANE, "首页", heading("王阿姨"), button("余额"), button("转账")))
    balance = page(thing(Role.PANE, "余额", heading("您现在有"), text("52386元2角")))
    reader = reader_of(home)
    reader.step(1)
    assert reader.look(balance).words == ("余额", "您现在有，标题")
    assert reader.look(home).words == ("首页", "余额，按钮")


def test_what_is_switched_says_its_new_state_and_a_renamed_button_its_name() -> None:
    def settings(*, on: bool) -> Tree:
        states = {State.CHECKABLE} | ({State.CHECKED} if on else set())
        return page(thing(Role.CHECK_BOX, "画面不动", states=states, actions=("toggle",)), button("停" if on else "放"))

    reader = reader_of(settings(on=False))
    reader.activate()
    assert reader.look(settings(on=True)).words == ("已勾选",)
    reader.step(1)
    assert reader.look(settings(on=False)).words == ()
    reader.activate()
    assert reader.look(settings(on=True)).words == ("停",)


def test_notices_are_said_once_and_again_when_they_are_sent_again() -> None:
    def told(*words: str) -> Tree:
        return page(button("余额"), *(thing(Role.NOTIFICATION, one) for one in words))

    reader = reader_of(told())
    answer = reader.look(told("已输入1位"), notified=True)
    assert answer.words == ("已输入1位",)
    assert not answer.said[0].interrupts
    assert reader.look(told("已输入1位")).words == ()
    assert reader.look(told("已输入1位"), notified=True).words == ("已输入1位",)
    assert reader.current is not None
    assert reader.current.name == "余额"


def test_an_alert_that_repeats_the_notice_is_not_said_twice() -> None:
    reader = reader_of(page(button("确定")))
    wrong = "密码不对"
    assert reader.look(page(button("确定"), thing(Role.NOTIFICATION, wrong)), notified=True).words == (wrong,)
    assert reader.look(page(button("确定"), thing(Role.ALERT, wrong), thing(Role.NOTIFICATION, wrong))).words == ()


def test_the_cursor_follows_the_keyboard() -> None:
    def at(name: str) -> Tree:
        return page(*(button(one, states={State.FOCUSED} if one == name else set()) for one in ("甲", "乙", "丙")))

    reader = reader_of(at("甲"))
    assert reader.look(at("丙")).words == ("丙，按钮",)
    reader.first()
    assert reader.look(at("丙")).words == ()


def test_where_the_thing_is_gone_it_says_where_the_cursor_went() -> None:
    reader = reader_of(page(heading("明细"), button("甲"), button("乙"), button("丙")))
    reader.step(1)
    reader.step(1)
    answer = reader.look(page(heading("明细"), button("甲"), button("丙")))
    assert answer.words == ("丙，按钮",)
    assert answer.said[0].why is Why.CHANGED
    assert reader.look(page(heading("明细"))).words == ("明细，标题",)


def test_the_keys_of_an_amount_are_named() -> None:
    assert whole(reader_of(page(heading("转多少"), button("3"))))[1] == "3，按钮"


@pytest.mark.parametrize("name", ["", "明细"])
def test_a_list_without_rows_is_read_where_it_has_a_name(name: str) -> None:
    assert len(reader_of(page(thing(Role.LIST, name))).stops) == (1 if name else 0)


def typed_page(value: str, *, label: str = "金额") -> Tree:
    field = thing(
        Role.TEXT_FIELD, label, value=value, text=value, states={State.FOCUSABLE, State.FOCUSED}, actions=("set_focus",)
    )
    return page(heading("转多少钱"), field, button("下一步"))


@pytest.mark.parametrize(
    ("before", "after", "heard"),
    [
        ("", "2", ("2",)),
        ("2", "20", ("0",)),
        ("100", "1,000", ("0",)),
        ("20", "2", ("删去0",)),
        ("王小", "王大小", ("大",)),
        ("20", "500", ("500",)),
        ("20", "20", ()),
    ],
)
def test_what_is_typed_is_said_wherever_the_cursor_is(before: str, after: str, heard: tuple[str, ...]) -> None:
    reader = reader_of(typed_page(before))
    assert reader.look(typed_page(after)).words == heard
    reader = reader_of(typed_page(before))
    reader.step(1)
    assert reader.look(typed_page(after)).words == heard
