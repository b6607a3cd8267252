"""Rules on working without touch: keyboard, focus, actions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accessibility.rules.base import Rule, failed, no_thresholds, not_run, passed, review
from accessibility.tree.words import PRESS_ACTIONS, PRESSED_ROLES, SET_ROLES, Aspect, Role, State, role_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.rules.base import Scope, Verdict
    from accessibility.tree.node import Node

_GROUPED = frozenset({Role.MENU_ITEM, Role.RADIO_BUTTON, Role.TAB})
"""Of these, Tab may stop at one of the group, with the arrow keys between them."""
_SHORT_CUT = re.compile(r"(?:(?:Ctrl|Alt|Shift|Meta)\s*\+\s*)+\S+|\bF\d{1,2}\b")
_MENUS = frozenset({Role.MENU, Role.MENU_ITEM})
_HANDED_ON = _MENUS | {Role.CELL, Role.LIST_ITEM, Role.ROW, Role.TAB, Role.TREE_ITEM}
"""What stands in something that takes the focus and hands it on."""


def can_take_the_focus(scope: Scope, _: None) -> Iterator[Verdict]:
    """Whatever can be worked tells assistive technology that it can take the focus.

    Where a menu bar, a list or a row of tabs hands the focus on, it is enough that one of it can be chosen.
    """
    for node in scope.worked():
        measured, wanted = "不能获得焦点", "能获得焦点"
        if State.FOCUSABLE in node.states or (node.role in _HANDED_ON and State.SELECTABLE in node.states):
            yield passed(node)
        elif node.role in _MENUS:
            yield review(node, measured, wanted, "如果按 F10 或 Alt 再用方向键能走到它，就没有问题")
        elif (keys := _SHORT_CUT.search(f"{node.spoken_name} {node.description}")) is not None:
            yield review(node, measured, wanted, f"如果按“{keys.group()}”就能做同样的事，就没有问题")
        elif any(above.role is Role.TOOL_BAR for above in scope.tree.ancestors(node)):
            yield review(node, measured, wanted, "如果菜单或快捷键里有同样的功能，就没有问题")
        else:
            yield failed(node, measured, wanted, f"让这个{role_word(node.role)}可以获得焦点")


def tab_stops_there(scope: Scope, _: None) -> Iterator[Verdict]:
    """Tab stops at whatever can be worked, or at the list whose arrow keys come to it."""
    for node in scope.worked():
        if node.tab_stop or node.arrow_stop:
            yield passed(node)
        elif node.tab_stop is None:
            yield not_run(node, "Tab 键能到", "来源不知道 Tab 键停在哪里")
        elif node.role in _GROUPED:
            yield review(node, "Tab 键不停在这里", "键盘能到", "如果方向键能在同组里走到它，就没有问题")
        else:
            yield failed(node, "Tab 键不停在这里", "Tab 键能到", "让 Tab 键停在这里")


def one_thing_has_the_focus(scope: Scope, _: None) -> Iterator[Verdict]:
    """In an active window exactly one node has the focus; it can be reached and is in sight.

    Of what has the focus and lies in something else that says the same, the one counts that can be worked.
    """
    tree = scope.tree
    wanted = "恰好一个组件有焦点，而且看得见"
    if State.ACTIVE not in tree.root.states:
        yield not_run(tree.root, wanted, "截取的时候窗口不在前台")
        return
    focused = _focused(scope)
    reachable = {node.index for node in scope.nodes()}
    if not focused and any(node.tab_stop or State.FOCUSABLE in node.states for node in scope.nodes()):
        yield failed(scope.top, "没有一个有焦点", wanted, "页面打开时把焦点放在第一个问题或第一个操作上")
    for node in focused:
        if len(focused) > 1:
            yield failed(node, f"{len(focused)} 个同时有焦点", wanted, "只让接收按键的那一个报告焦点")
        elif node.index not in reachable:
            yield failed(node, "焦点在够不着或看不见的地方", wanted, "对话框打开时把焦点放进去，页面换走时把焦点带走")
        elif State.OFFSCREEN in node.states and tree.subject.by_keyboard:
            yield failed(node, "焦点滚动到了视野之外", wanted, "焦点移到视野之外时，让页面跟着滚动")
        elif State.OFFSCREEN in node.states:
            yield review(node, "焦点滚动到了视野之外", wanted, "如果焦点是用键盘移到这里的，页面应当跟着滚动")
        else:
            yield passed(node)


def _focused(scope: Scope) -> list[Node]:
    """What has the focus, without the scopes around it and the panes inside it that some toolkits call focused as well."""
    tree = scope.tree
    focused = {node.index: node for node in tree.nodes if State.FOCUSED in node.states}
    for node in tuple(focused.values()):
        around = next((above for above in tree.ancestors(node) if above.index in focused), None)
        if around is not None:
            less = node if around.workable and not node.workable else around
            focused.pop(less.index, None)
    return list(focused.values())


def action_is_offered(scope: Scope, _: None) -> Iterator[Verdict]:
    """Whatever looks as if it could be pressed or set offers assistive technology an action for it."""
    for node in scope.worked():
        if node.role in PRESSED_ROLES:
            if PRESS_ACTIONS.intersection(node.actions):
                yield passed(node)
            else:
                advice = f"给这个{role_word(node.role)}一个“按下”动作，让读屏和语音控制也能按它"
                yield failed(node, f"动作：{'、'.join(node.actions) or '无'}", "提供按下或切换的动作", advice)
        elif node.role in SET_ROLES:
            if {"increase", "decrease"}.issubset(node.actions):
                yield passed(node)
            else:
                advice = "如果辅助技术能直接写入数值，就没有问题；否则加上增、减两个动作"
                yield review(node, f"动作：{'、'.join(node.actions) or '无'}", "能增能减", advice)


FOCUSABLE = Rule(
    "XX-KEY-001",
    "可操作的组件能获得焦点",
    no_thresholds,
    can_take_the_focus,
    "没有可操作的组件",
    "review: an item of a menu, a button of a tool bar, or what names a short cut",
)
TAB_STOPS = Rule(
    "XX-KEY-002",
    "Tab 键能到每个可操作的组件",
    no_thresholds,
    tab_stops_there,
    "没有可操作的组件",
    "not run: the source does not know where Tab stops; review: a radio button, tab or menu item that Tab passes by",
    needs=frozenset({Aspect.TAB_ORDER}),
)
ONE_FOCUS = Rule(
    "XX-KEY-003",
    "窗口里恰好一个焦点",
    no_thresholds,
    one_thing_has_the_focus,
    "没有能获得焦点的组件",
    "not run: the window is not active; review: the focus is scrolled out of sight, and nobody was at the keyboard",
)
ACTION_OFFERED = Rule(
    "XX-KEY-004",
    "按钮能由辅助技术按下",
    no_thresholds,
    action_is_offered,
    "没有可以按的组件",
    "review: a slider or number field without increase and decrease",
)
