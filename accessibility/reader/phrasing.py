"""What is said of a stop: name, role, state, value, place among others, what the program adds, and how to work it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from accessibility.tree.words import CHECKED_ROLES, PRESS_ACTIONS, ROLE_WORDS_ZH, Role, State

if TYPE_CHECKING:
    from accessibility.reader.stops import Stop
    from accessibility.tree.node import Node, Tree

UNNAMED = "没有名称"
SECRET_KEY = "数字键"  # noqa: S105 -- what is said instead of a secret
PASSWORD_FIELD = "密码输入框"  # noqa: S105 -- a role's word
EMPTY = "空白"
SECRET_HINT = "密码的数字不念出来。请戴上耳机，需要时再打开念数字。"  # noqa: S105 -- a sentence
ADJUST_ACTIONS = frozenset({"increase", "decrease"})

_ROLE_WORDS = ROLE_WORDS_ZH | {
    Role.CHART: "图表",
    Role.FORM: "表单",
    Role.MENU: "菜单",
    Role.PROGRESS_BAR: "进度条",
    Role.TABLE: "表格",
    Role.TAB_LIST: "标签栏",
    Role.TOOL_BAR: "工具栏",
    Role.TREE: "树状列表",
}
_SILENT_ROLES = frozenset({Role.STATIC_TEXT, Role.PARAGRAPH, Role.LIST_ITEM, Role.CELL, Role.UNKNOWN, Role.NOTE})
"""Roles that say nothing a person could use."""
_COUNTED = frozenset({Role.LIST_ITEM, Role.MENU_ITEM, Role.RADIO_BUTTON, Role.TAB, Role.TREE_ITEM})
_SELECTED_ROLES = frozenset({Role.LIST_ITEM, Role.TAB, Role.CELL, Role.TREE_ITEM, Role.MENU_ITEM})
_LONGEST_DESCRIPTION = 400
_HAN = re.compile("[\u4e00-\u9fff]")
_LONG_NUMBER = re.compile(r"\d{3}")
"""How many digits there are takes two figures at most."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a person has chosen to hear."""

    hints: bool = True
    """Whether it is said how to work a thing."""
    digits: bool = False
    """Whether the keys of a password's pad are named."""


def sentence(tree: Tree, stop: Stop, options: Options, *, before: Stop | None = None) -> str:
    """All that is said when the cursor comes to a stop; `before` is where it came from."""
    parts = [*_entered(stop, before), *_core(tree, stop)]
    if options.hints:
        parts.append(hint(stop.node))
    return _joined(parts)


def state_words(stop: Stop) -> tuple[str, ...]:
    """Its states and its value: what may change while a person stays at it."""
    return (*_states(stop.node), *_values(stop))


def hint(node: Node) -> str:
    """How it is worked; nothing for what cannot be worked."""
    if State.DISABLED in node.states:
        return ""
    if node.role is Role.TEXT_FIELD and State.READ_ONLY not in node.states:
        return "连点两下，可以输入"
    if ADJUST_ACTIONS & set(node.actions):
        return "上下轻扫，可以调整"
    if node.role in CHECKED_ROLES or "toggle" in node.actions:
        return "连点两下，可以切换"
    if PRESS_ACTIONS & set(node.actions):
        return "连点两下，可以打开" if node.role in {Role.LINK, Role.LIST_ITEM} else "连点两下，可以按下"
    return ""


def asks_password(stops: tuple[Stop, ...]) -> bool:
    """Whether a password is asked for among these stops."""
    return any(State.PASSWORD in stop.node.states for stop in stops)


def is_digit_key(node: Node) -> bool:
    """Whether it is a key that stands for one digit."""
    name = node.spoken_name
    return node.role is Role.BUTTON and len(name) == 1 and name.isdecimal()


def told(stops: tuple[Stop, ...], options: Options) -> tuple[Stop, ...]:
    """The stops as they may be said: keys of a password's pad without their digit, unless the person asked for them."""
    if not asks_password(stops):
        return stops
    return tuple(_guarded(stop, options) if is_digit_key(stop.node) else stop for stop in stops)


def _guarded(stop: Stop, options: Options) -> Stop:
    return replace(stop, guarded=True) if options.digits else replace(stop, name=SECRET_KEY, secret=True, guarded=True)


def _entered(stop: Stop, before: Stop | None) -> list[str]:
    """The containers that the cursor has just come into."""
    known = () if before is None else tuple(_face(node) for node in before.containers)
    return [
        _joined([node.spoken_name, "" if node.role is Role.GROUP else _ROLE_WORDS.get(node.role, "")])
        for node in stop.containers
        if _face(node) not in known
    ]


def _face(node: Node) -> tuple[Role, str]:
    return node.role, node.spoken_name


def _core(tree: Tree, stop: Stop) -> list[str]:
    node = stop.node
    if stop.secret:
        return [stop.name, *_states(node)]
    secret = State.PASSWORD in node.states
    role = PASSWORD_FIELD if secret else "" if node.role in _SILENT_ROLES else _ROLE_WORDS.get(node.role, "")
    description = node.description.strip()[:_LONGEST_DESCRIPTION]
    said_already = description == stop.name or description in _values(stop)
    return [
        stop.name or UNNAMED,
        role,
        *_states(node),
        *_values(stop),
        _place(tree, node),
        "" if said_already else description,
    ]


def _values(stop: Stop) -> list[str]:
    """What it holds. Of a password only what the page tells of it: a statement in Chinese, which no password is."""
    node = stop.node
    if State.PASSWORD in node.states:
        told_of_it = node.value.strip()
        return [told_of_it] if _HAN.search(told_of_it) and not _LONG_NUMBER.search(told_of_it) else []
    held = node.value.strip() or (node.text.strip() if node.role is Role.TEXT_FIELD else "")
    if node.role is Role.TEXT_FIELD:
        return [held or EMPTY]
    return [held] if held and held not in (node.spoken_name, stop.name) else []


def _states(node: Node) -> list[str]:
    states = node.states
    words = []
    if node.role is Role.SWITCH:
        words.append("已打开" if State.CHECKED in states else "已关闭")
    elif node.role is Role.CHECK_BOX:
        words.append("已勾选" if State.CHECKED in states else "未勾选")
    elif node.role is Role.RADIO_BUTTON:
        words.append("已选中" if State.CHECKED in states else "未选中")
    elif (node.role in _SELECTED_ROLES and State.SELECTED in states) or (
        State.CHECKABLE in states and State.CHECKED in states
    ):
        words.append("已选中")
    if State.EXPANDABLE in states:
        words.append("已展开" if State.EXPANDED in states else "已收起")
    if State.INVALID in states:
        words.append("内容有误")
    if State.BUSY in states:
        words.append("请稍候")
    if node.role is Role.TEXT_FIELD and State.READ_ONLY in states:
        words.append("只能读")
    if State.DISABLED in states:
        words.append("不可用")
    return words


def _place(tree: Tree, node: Node) -> str:
    """`第2项，共5项`; nothing for rows that a list makes only while it scrolls, for nobody can count those."""
    if node.role not in _COUNTED or node.arrow_stop is not None:
        return ""
    parent = tree.parent(node)
    if parent is None:
        return ""
    alike = [one for one in tree.children(parent) if one.role is node.role and one.showing]
    if len(alike) < 2:
        return ""
    return f"第{alike.index(node) + 1}项，共{len(alike)}项"


def _joined(parts: list[str]) -> str:
    """One sentence; what ends with a mark of its own gets no second one."""
    said = ""
    for part in (part.strip() for part in parts):
        if part:
            said += ("" if not said or said[-1] in "，。！？；：,.!?" else "，") + part
    return said
