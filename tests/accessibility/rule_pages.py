"""Small pages for each rule: one that breaks it, one that keeps it, and those of which it cannot tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from accessibility.results import Outcome
from accessibility.tree.geometry import Rect
from accessibility.tree.words import Role, State
from tests.accessibility.trees import Thing, button, label, page, painted, thing
from tests.accessibility.worked_pages import UNSURE_WORKED, WORKED

if TYPE_CHECKING:
    from accessibility.tree.node import Tree

FOCUSED = {State.FOCUSABLE, State.FOCUSED}
SMALL, TALL = Rect(20, 100, 40, 40), Rect(20, 100, 60, 60)

FIRST: dict[str, tuple[Tree, Tree]] = {
    "XX-NAME-001": (page(button("")), page(button("转账"))),
    "XX-NAME-002": (page(button("按钮")), page(button("转账按钮说明"))),
    "XX-NAME-003": (page(button("转账"), button("转账")), page(button("转给女儿"), button("转给老伴"))),
    "XX-NAME-004": (page(button("转账", description="转账")), page(button("转账", description="快捷键 F3"))),
    "XX-TARGET-001": (page(button("转账", rectangle=SMALL)), page(button("转账", rectangle=TALL))),
    "XX-TEXT-001": (
        page(label("余额", texts=(painted("余额", font_px=17),)), elder=True),
        page(label("余额", texts=(painted("余额", font_px=18),)), elder=True),
    ),
    "XX-TEXT-002": (
        page(label("余额", texts=(painted("余额", font_px=29),)), largest_text=True),
        page(label("余额", texts=(painted("余额", font_px=30),)), largest_text=True),
    ),
    "XX-TEXT-003": (page(label("余额", texts=(painted("余额", truncated=True),))), page(label("余额"))),
    "XX-TEXT-004": (
        page(button("转账", texts=(painted("手续费三元"),))),
        page(button("转账", texts=(painted("转账"),))),
    ),
    "XX-TEXT-005": (
        page(label("请核对", texts=(painted("请核对", lines=2, line_height_px=30),))),
        page(label("请核对", texts=(painted("请核对", lines=2, line_height_px=34),))),
    ),
    "XX-CONTRAST-001": (page(label("余额", texts=(painted("余额", colour="#aaaaaa"),))), page(label("余额"))),
    "XX-STRUCT-001": (
        page(button("转账", rectangle=Rect(350, 100, 80, 64))),
        page(button("转账", rectangle=Rect(20, 900, 80, 64), reach=Rect(0, 0, 390, 1200))),
    ),
    "XX-STRUCT-002": (
        page(thing(Role.RADIO_BUTTON, "大")),
        page(thing(Role.RADIO_BUTTON, "大", states={State.CHECKABLE})),
    ),
    "XX-STRUCT-003": (page(title=""), page(title="小象银行")),
    "XX-STRUCT-004": (
        page(thing(Role.TEXT_FIELD, "交易密码", value="135790", states={State.PASSWORD})),
        page(thing(Role.TEXT_FIELD, "交易密码", value="已输入3位", text="●●●", states={State.PASSWORD})),
    ),
    "XX-KEY-001": (page(button("转账", states=())), page(button("转账"))),
    "XX-KEY-002": (page(button("转账", tab_stop=False)), page(button("转账"))),
    "XX-KEY-003": (
        page(button("转账", states=FOCUSED), button("明细", states=FOCUSED)),
        page(button("转账", states=FOCUSED), button("明细")),
    ),
    "XX-KEY-004": (page(button("转账", actions=("set_focus",))), page(button("转账"))),
}

FIELD = {State.EDITABLE, State.FOCUSABLE}
DIALOG_PX = Rect(20, 200, 350, 400)


def field(name: str, **fields: Any) -> Thing:
    """A text field as it should be."""
    given: dict[str, Any] = {"states": FIELD, "actions": ("set_focus",), "tab_stop": True} | fields
    return thing(Role.TEXT_FIELD, name, **given)


def radio(name: str, *, on: bool = False) -> Thing:
    """A radio button as it should be."""
    return thing(Role.RADIO_BUTTON, name, states={State.CHECKABLE} | ({State.CHECKED} if on else set()))


def at(y: float, words: str, **fields: Any) -> Thing:
    """A text of its own at this height, of two lines unless told otherwise."""
    area = Rect(20, y, fields.pop("width", 300), 76)
    role = fields.pop("role", Role.STATIC_TEXT)
    return thing(
        role, words, rectangle=area, texts=(painted(words, rectangle=area, box=area, seen=area, lines=2, **fields),)
    )


def closing(x: float, y: float) -> Thing:
    """A float with its close button there."""
    close = button("关闭", rectangle=Rect(x, y, 48, 48), states=FOCUSED)
    return thing(Role.DIALOG, "提示", close, states={State.MODAL}, rectangle=DIALOG_PX)


MORE: dict[str, tuple[Tree, Tree]] = {
    "XX-NAME-005": (page(button("转账按钮")), page(button("转账"))),
    "XX-NAME-006": (page(thing(Role.IMAGE, "ic_transfer")), page(thing(Role.IMAGE, "一叠硬币"))),
    "XX-NAME-007": (page(button("转" * 513)), page(button("转" * 512))),
    "XX-NAME-008": (page(button("转账\ue001")), page(button("转账"))),
    "XX-NAME-009": (page(button("›")), page(button("+"), button("往后"))),
    "XX-NAME-010": (
        page(button("去另一页", texts=(painted("转账"),))),
        page(button("转账，给女儿", texts=(painted("转 账"),))),
    ),
    "XX-NAME-011": (page(button("查看更多…")), page(button("更多账单"))),
    "XX-NAME-012": (page(field("金额 300", value="300")), page(field("金额", value="300"))),
    "XX-NAME-013": (
        page(thing(Role.CHECK_BOX, "读出回答，已选中", states={State.CHECKABLE})),
        page(thing(Role.CHECK_BOX, "读出回答", states={State.CHECKABLE})),
    ),
    "XX-NAME-014": (page(button("转账", description="双击打开")), page(button("转账", description="打开转账"))),
    "XX-NAME-015": (
        page(thing(Role.PANE, "", button("修改")), thing(Role.PANE, "", button("修改"))),
        page(thing(Role.PANE, "", button("修改地址")), thing(Role.PANE, "", button("修改电话"))),
    ),
    "XX-NAME-016": (
        page(thing(Role.HEADING, "账户"), thing(Role.HEADING, "账户")),
        page(thing(Role.HEADING, "账户"), thing(Role.HEADING, "明细")),
    ),
    "XX-NAME-017": (
        page(label("请核对金额"), button("Transfer")),
        page(label("请核对金额"), button("转账"), button("ATM")),
    ),
    "XX-NAME-018": (
        page(label("卡号6214850123456285")),
        page(label("卡号6214 8501 2345 6285"), label("存了123456789元")),
    ),
    "XX-NAME-019": (page(button("余额300元", label("余额"))), page(button("余额300元", label("昨天更新")))),
    "XX-STATE-001": (
        page(thing(Role.COMBO_BOX, "币种", actions=("press",))),
        page(thing(Role.COMBO_BOX, "币种", actions=("press",), states={State.EXPANDABLE})),
    ),
    "XX-STATE-002": (page(thing(Role.SLIDER, "语速")), page(thing(Role.SLIDER, "语速", value="1.2倍"))),
    "XX-STATE-003": (page(radio("大")), page(radio("大"), radio("小"))),
    "XX-STATE-004": (page(radio("大", on=True), radio("小", on=True)), page(radio("大", on=True), radio("小"))),
    "XX-STATE-005": (
        page(thing(Role.CHECK_BOX, "同意", states={State.CHECKED})),
        page(thing(Role.CHECK_BOX, "同意", states={State.CHECKED, State.CHECKABLE})),
    ),
    "XX-STATE-006": (
        page(field("备注", states=FIELD | {State.READ_ONLY})),
        page(field("备注", states={State.READ_ONLY})),
    ),
    "XX-STATE-007": (page(field("备注", states={State.FOCUSABLE})), page(field("备注"))),
    "XX-STATE-008": (
        page(field("金额", text="300", texts=(painted("500"),))),
        page(field("金额", text="1500", texts=(painted("1,500"),))),
    ),
    "XX-STATE-009": (
        page(field("金额", states=FIELD | {State.INVALID})),
        page(field("金额", states=FIELD | {State.INVALID}, description="超过余额，请改小")),
    ),
    "XX-ROLE-001": (page(label("转账", actions=("press",))), page(button("转账"))),
    "XX-ROLE-002": (page(thing(Role.UNKNOWN, "转账")), page(button("转账"))),
    "XX-ROLE-003": (page(thing(Role.PANE, "卡片", tab_stop=True)), page(button("转账"))),
    "XX-ROLE-004": (
        page(button("账户", button("转账"))),
        page(
            field(
                "找一笔",
            ),
            button("转账"),
        ),
    ),
    "XX-ROLE-005": (
        page(thing(Role.LIST_ITEM, "买菜")),
        page(thing(Role.LIST, "明细，共1笔", thing(Role.LIST_ITEM, "买菜"))),
    ),
    "XX-TARGET-002": (
        page(button("转账", rectangle=Rect(20, 100, 100, 64)), button("明细", rectangle=Rect(90, 100, 100, 64))),
        page(button("转账", rectangle=Rect(20, 100, 100, 64)), button("明细", rectangle=Rect(120, 100, 100, 64))),
    ),
    "XX-TARGET-003": (
        page(button("加", rectangle=Rect(20, 100, 44, 44)), button("减", rectangle=Rect(68, 100, 44, 44))),
        page(button("加", rectangle=Rect(20, 100, 44, 44)), button("减", rectangle=Rect(72, 100, 44, 44))),
    ),
    "XX-TARGET-004": (page(closing(150, 380)), page(closing(320, 202))),
    "XX-TEXT-006": (
        page(label("余额", texts=(painted("余额", font_px=11),))),
        page(label("余额", texts=(painted("余额", font_px=12),))),
    ),
    "XX-TEXT-007": (page(label("白鹭银行杨浦支行", texts=(painted("白鹭银行…"),))), page(label("正在读取…"))),
    "XX-TEXT-008": (page(label("TRANSFER MONEY")), page(label("Transfer money"), label("ATM"))),
    "XX-TEXT-009": (page(at(100, "请您核对", width=1070)), page(at(100, "请您核对", width=1040))),
    "XX-TEXT-010": (
        page(at(100, "第一段", role=Role.PARAGRAPH), at(185, "第二段", role=Role.PARAGRAPH)),
        page(at(100, "第一段", role=Role.PARAGRAPH), at(190, "第二段", role=Role.PARAGRAPH)),
    ),
    "XX-TEXT-011": (page(at(100, "第一段"), at(150, "第二段")), page(at(100, "第一段"), at(180, "第二段"))),
    "XX-TEXT-012": (page(at(100, "请核对", width=400)), page(at(100, "请核对", width=390))),
    "XX-TEXT-013": (
        page(label("余额", texts=(painted("余额", font_px=23),)), text_scale=2.0),
        page(label("余额", texts=(painted("余额", font_px=24),)), text_scale=2.0),
    ),
    "XX-CONTRAST-002": (
        page(button("转账", states={State.DISABLED}, texts=(painted("转账", colour="#aaaaaa"),))),
        page(button("转账", states={State.DISABLED}, texts=(painted("转账", colour="#888888"),))),
    ),
    "XX-STRUCT-005": (page(label("余额", rectangle=Rect(20, 100, 0, 0))), page(label("余额"))),
    "XX-STRUCT-006": (
        page(thing(Role.GROUP, "账户", label("余额", rectangle=Rect(20, 150, 100, 40)))),
        page(thing(Role.GROUP, "账户", label("余额", rectangle=Rect(20, 120, 100, 40)))),
    ),
    "XX-STRUCT-007": (
        page(*(label(word) for word in "甲乙丙丁戊")),
        page(thing(Role.HEADING, "天干"), *(label(word) for word in "甲乙丙丁戊")),
    ),
    "XX-STRUCT-008": (page(thing(Role.HEADING, " ")), page(thing(Role.HEADING, "账户"))),
    "XX-STRUCT-009": (page(thing(Role.ALERT, "")), page(thing(Role.ALERT, "", label("余额不够")))),
    "XX-STRUCT-010": (
        page(thing(Role.LIST, "明细", thing(Role.LIST_ITEM, "买菜"), thing(Role.LIST_ITEM, "话费"))),
        page(thing(Role.LIST, "明细，共2笔", thing(Role.LIST_ITEM, "买菜"), thing(Role.LIST_ITEM, "话费"))),
    ),
    "XX-STRUCT-011": (
        page(thing(Role.TABLE, "收支", thing(Role.ROW, "", thing(Role.CELL, "300元")))),
        page(
            thing(Role.TABLE, "收支", thing(Role.COLUMN_HEADER, "收入"), thing(Role.ROW, "", thing(Role.CELL, "300元")))
        ),
    ),
    "XX-STRUCT-012": (
        page(thing(Role.DIALOG, "转账吗", button("转账"), button("延时转账"), states={State.MODAL})),
        page(thing(Role.DIALOG, "转账吗", button("转账"), button("取消"), states={State.MODAL})),
    ),
    "XX-STRUCT-013": (page(button("转账")), page(button("转账"), button("返回"))),
    "XX-STRUCT-014": (
        page(field("金额", rectangle=Rect(20, 400, 300, 64)), label("请您填写")),
        page(field("金额，元", rectangle=Rect(20, 400, 300, 64)), label("金额")),
    ),
    "XX-ORDER-001": (
        page(button("明细", rectangle=Rect(20, 300, 100, 64)), button("转账", rectangle=Rect(20, 100, 100, 64))),
        page(button("明细", rectangle=Rect(20, 300, 100, 64)), button("转账", rectangle=Rect(140, 100, 100, 64))),
    ),
    "XX-ELDER-001": (page(button("立即抢购"), elder=True), page(button("转账"), elder=True)),
    "XX-ELDER-002": (
        page(thing(Role.IMAGE, "图形验证码")),
        page(thing(Role.IMAGE, "图形验证码"), button("用语音读出来")),
    ),
    "XX-ELDER-003": (page(button("转账"), page="首页"), page(button("长辈版，字大"), page="首页")),
    "XX-ELDER-004": (
        page(*(button(f"第{n}个") for n in range(15)), elder=True),
        page(*(button(f"第{n}个") for n in range(14)), elder=True),
    ),
    "XX-ELDER-005": (page(label("汇款附言"), elder=True), page(label("给对方留句话"), elder=True)),
}
"""Of each rule a page that breaks it and one that keeps it."""

BROKEN_AND_KEPT = FIRST | MORE | WORKED

UNSURE: list[tuple[str, Outcome, Tree]] = [
    ("XX-NAME-003", Outcome.NEEDS_REVIEW, page(button("转", description="女儿"), button("转", description="老伴"))),
    ("XX-TARGET-001", Outcome.NOT_RUN, page(button("转账", rectangle=None))),
    ("XX-TEXT-001", Outcome.NOT_RUN, page(label("余额", texts=(painted("余额", font_px=9),)))),
    (
        "XX-TEXT-001",
        Outcome.NEEDS_REVIEW,
        page(label("余额 元", texts=(painted("余额"), painted("元", font_px=12))), elder=True),
    ),
    ("XX-TEXT-002", Outcome.NOT_RUN, page(label("余额"))),
    (
        "XX-TEXT-003",
        Outcome.NEEDS_REVIEW,
        page(label("余额", texts=(painted("余额", box=Rect(20, 100, 50, 40)),))),
    ),
    ("XX-TEXT-004", Outcome.NEEDS_REVIEW, page(button("向女儿李娟转账", texts=(painted("转给 女儿 李娟"),)))),
    (
        "XX-TEXT-005",
        Outcome.NOT_RUN,
        page(label("请核对", texts=(painted("请核对", lines=2, line_height_px=None),))),
    ),
    (
        "XX-CONTRAST-001",
        Outcome.NOT_RUN,
        page(label("余额", texts=(painted("余额", seen=None, background=None, evenness=None),))),
    ),
    ("XX-CONTRAST-001", Outcome.NEEDS_REVIEW, page(label("余额", texts=(painted("余额", evenness=0.5),)))),
    ("XX-STRUCT-001", Outcome.NOT_RUN, page(button("转账", reach=None))),
    ("XX-STRUCT-002", Outcome.NOT_RUN, page(button("转账"))),
    (
        "XX-STRUCT-004",
        Outcome.NEEDS_REVIEW,
        page(thing(Role.TEXT_FIELD, "密码", value="已输入 12，共 6 位", states={State.PASSWORD})),
    ),
    ("XX-STRUCT-004", Outcome.NEEDS_REVIEW, page(thing(Role.TEXT_FIELD, "登录密码"))),
    ("XX-KEY-002", Outcome.NOT_RUN, page(button("转账", tab_stop=None))),
    (
        "XX-KEY-002",
        Outcome.NEEDS_REVIEW,
        page(thing(Role.RADIO_BUTTON, "大", tab_stop=False, states={State.FOCUSABLE})),
    ),
    ("XX-KEY-003", Outcome.NOT_RUN, page(button("转账"), active=False)),
    ("XX-KEY-003", Outcome.NEEDS_REVIEW, page(button("转账", states=FOCUSED | {State.OFFSCREEN}))),
    ("XX-KEY-004", Outcome.NEEDS_REVIEW, page(thing(Role.SLIDER, "语速", actions=("increase",)))),
    ("XX-KEY-001", Outcome.NEEDS_REVIEW, page(thing(Role.MENU_ITEM, "文件", actions=("show_menu",)))),
    ("XX-KEY-001", Outcome.NEEDS_REVIEW, page(button("下一处", states=(), description="往后找（F3）"))),
    ("XX-KEY-001", Outcome.NEEDS_REVIEW, page(thing(Role.TOOL_BAR, "", button("存盘", states=())))),
    ("XX-NAME-011", Outcome.NEEDS_REVIEW, page(button("更多", description="更多账单"))),
    (
        "XX-NAME-015",
        Outcome.NEEDS_REVIEW,
        page(thing(Role.GROUP, "住址", button("修改")), thing(Role.GROUP, "电话", button("修改"))),
    ),
    ("XX-ROLE-003", Outcome.NOT_RUN, page(button("转账", tab_stop=None))),
    ("XX-TEXT-010", Outcome.NEEDS_REVIEW, page(at(100, "第一条"), at(185, "第二条"))),
    (
        "XX-TEXT-010",
        Outcome.NOT_RUN,
        page(at(100, "第一条", line_height_px=None), at(185, "第二条")),
    ),
    (
        "XX-CONTRAST-002",
        Outcome.NOT_RUN,
        page(button("转账", states={State.DISABLED}, texts=(painted("转账", background=None),))),
    ),
    (
        "XX-STRUCT-014",
        Outcome.NEEDS_REVIEW,
        page(field("找一笔", rectangle=Rect(20, 400, 300, 64), texts=(painted("写名字"),))),
    ),
    (
        "XX-ELDER-003",
        Outcome.NEEDS_REVIEW,
        page(button("长辈版", states={State.FOCUSABLE, State.OFFSCREEN}), page="首页"),
    ),
    ("XX-ELDER-003", Outcome.NOT_RUN, page(button("转账"))),
    *UNSURE_WORKED,
]
