"""Rules on states and values: what a role promises to tell, and states that cannot hold together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessibility.rules.base import Rule, failed, no_thresholds, passed, short
from accessibility.rules.folding import folded
from accessibility.tree.words import SET_ROLES, Aspect, Role, State, role_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.rules.base import Scope, Verdict
    from accessibility.tree.node import Node

_OPENING = frozenset({"collapse", "expand", "show_menu"})
_ABILITY = {
    State.CHECKED: State.CHECKABLE,
    State.EXPANDED: State.EXPANDABLE,
    State.FOCUSED: State.FOCUSABLE,
    State.SELECTED: State.SELECTABLE,
}
"""A state, and the ability without which it cannot be."""
_AGAINST = (
    (State.READ_ONLY, State.EDITABLE),
    (State.DISABLED, State.FOCUSED),
    (State.DISABLED, State.PRESSED),
    (State.PASSWORD, State.MULTI_LINE),
)
"""States of which one denies the other."""
_ABILITY_WORDS = {
    State.CHECKED: "已选中，却不能选中",
    State.EXPANDED: "已展开，却不能展开",
    State.FOCUSED: "有焦点，却不能获得焦点",
    State.SELECTED: "已选择，却不能选择",
}
_MENUS = frozenset({Role.MENU, Role.MENU_ITEM})
_KEEPERS = frozenset({Role.GROUP, Role.LAYERED_PANE, Role.PANE, Role.WINDOW})
"""What keeps the focus for its part of the window while nothing in it has any; it is no stop of Tab."""


def says_whether_it_is_open(scope: Scope, _: None) -> Iterator[Verdict]:
    """Whatever opens and closes tells that it does, and whether it is open; an open menu speaks for itself."""
    for node in scope.nodes():
        opens = node.role is Role.COMBO_BOX or _OPENING.intersection(node.actions)
        if not opens or node.role in _MENUS:
            continue
        if node.states & {State.EXPANDABLE, State.EXPANDED}:
            yield passed(node)
        else:
            advice = "声明它可以展开，并随时报告展开没有"
            yield failed(node, f"{role_word(node.role)}不报告展开没有", "报告展开没有", advice)


def value_is_told(scope: Scope, _: None) -> Iterator[Verdict]:
    """A slider, number field, dial or progress bar tells where it stands; a busy one need not."""
    for node in scope.nodes():
        if node.role not in {Role.PROGRESS_BAR, *SET_ROLES} or State.BUSY in node.states:
            continue
        if node.value.strip() or node.text.strip():
            yield passed(node)
        else:
            yield failed(node, f"{role_word(node.role)}没有值", "有值", "报告现在的值，带单位，例如“语速 1.2 倍”")


def radio_button_has_a_set(scope: Scope, _: None) -> Iterator[Verdict]:
    """A radio button stands in a set of two or more."""
    for node in scope.nodes():
        if node.role is not Role.RADIO_BUTTON:
            continue
        if len(_set_of(scope, node)) > 1:
            yield passed(node)
        else:
            advice = "只有一个可选时用复选框或开关；有几个时放在同一个分组里"
            yield failed(node, "这一组只有一个单选按钮", "至少两个", advice)


def _set_of(scope: Scope, node: Node) -> list[Node]:
    """Those of its role under its parent; where each stands in a wrapping of its own, under the parent's parent."""
    parent = scope.tree.parent(node)
    if parent is None:
        return [node]
    beside = [one for one in scope.tree.children(parent) if one.role is node.role and one.showing]
    above = scope.tree.parent(parent)
    if len(beside) > 1 or above is None:
        return beside
    wrappings = scope.tree.children(above)
    return [one for box in wrappings for one in scope.tree.children(box) if one.role is node.role and one.showing]


def one_of_a_set_is_chosen(scope: Scope, _: None) -> Iterator[Verdict]:
    """Of a set of radio buttons no more than one is on, and of a row of tabs exactly one is chosen."""
    sets: dict[tuple[int, ...], list[Node]] = {}
    for node in scope.nodes():
        if node.role in {Role.RADIO_BUTTON, Role.TAB}:
            members = _set_of(scope, node)
            sets.setdefault(tuple(one.index for one in members), members)
    for members in sets.values():
        chosen = [one for one in members if one.states & {State.CHECKED, State.SELECTED}]
        role = role_word(members[0].role)
        if len(chosen) > 1:
            for one in chosen:
                yield failed(one, f"{len(chosen)} 个{role}同时选中", "最多选中一个", "选中一个时让同组别的不再选中")
        elif not chosen and members[0].role is Role.TAB:
            yield failed(members[0], f"{len(members)} 个{role}都没有选中", "恰好选中一个", "报告现在在哪一个标签页")
        else:
            yield passed(members[0])


def states_have_their_ability(scope: Scope, _: None) -> Iterator[Verdict]:
    """What is checked, chosen, open or focused also tells that it can be."""
    for node in scope.nodes():
        held = [state for state in _ABILITY if state in node.states]
        if not held or node.role in _KEEPERS:
            continue
        without = next((state for state in held if _ABILITY[state] not in node.states), None)
        if without is None:
            yield passed(node)
        else:
            yield failed(node, _ABILITY_WORDS[without], "有状态就有能力", f"同时声明 {_ABILITY[without]}")


def states_agree(scope: Scope, _: None) -> Iterator[Verdict]:
    """No state of a node denies another one, such as read-only and editable."""
    for node in scope.nodes():
        if not any(state in node.states for pair in _AGAINST for state in pair):
            continue
        clash = next((pair for pair in _AGAINST if node.states.issuperset(pair)), None)
        if clash is None:
            yield passed(node)
        else:
            yield failed(
                node, f"同时是 {clash[0]} 和 {clash[1]}", "状态不矛盾", f"只留下真的那一个：{clash[0]} 或 {clash[1]}"
            )


def field_says_whether_it_can_be_written_in(scope: Scope, _: None) -> Iterator[Verdict]:
    """A text field tells that it can be written in, or that it can only be read."""
    for node in scope.nodes():
        if node.role is not Role.TEXT_FIELD:
            continue
        if node.states & {State.EDITABLE, State.READ_ONLY, State.DISABLED}:
            yield passed(node)
        else:
            yield failed(node, "不说能不能填", "报告可编辑或只读", "声明可编辑；只给人看的，声明只读")


def field_tells_what_it_shows(scope: Scope, _: None) -> Iterator[Verdict]:
    """What a field tells as its content is what is painted in it."""
    for node in scope.nodes():
        if node.role is not Role.TEXT_FIELD or State.PASSWORD in node.states:
            continue
        told, shown = folded([node.text or node.value]), [folded([text.words]) for text in node.texts]
        shown = [words for words in shown if words]
        if not told or not shown:
            continue
        if any(words in told or told in words for words in shown):
            yield passed(node)
        else:
            measured = f"画着{short(node.texts[0].words)}，读到的是{short(node.text or node.value)}"
            yield failed(node, measured, "读到的就是画着的", "内容改变时，值和文字一起改")


def error_is_explained(scope: Scope, _: None) -> Iterator[Verdict]:
    """Beside a field that is marked as wrong there are words on what is wrong: its description, or an alert."""
    alerts = [one for one in scope.nodes() if one.role in {Role.ALERT, Role.NOTIFICATION} and one.spoken_name]
    for node in scope.nodes():
        if State.INVALID not in node.states:
            continue
        if node.description.strip() or alerts:
            yield passed(node)
        else:
            advice = "在说明里写哪里不对、怎么改，并用提醒读出来"
            yield failed(node, "标为有错，却没有说明", "说出哪里不对", advice)


SAYS_OPEN = Rule("XX-STATE-001", "能展开的报告展开没有", no_thresholds, says_whether_it_is_open, "没有能展开的组件")
VALUE_TOLD = Rule("XX-STATE-002", "滑块和进度报告数值", no_thresholds, value_is_told, "没有滑块、数值框或进度条")
RADIO_IN_SET = Rule("XX-STATE-003", "单选按钮成组", no_thresholds, radio_button_has_a_set, "没有单选按钮")
ONE_CHOSEN = Rule("XX-STATE-004", "一组里只选中一个", no_thresholds, one_of_a_set_is_chosen, "没有单选按钮或标签页")
ABLE = Rule("XX-STATE-005", "有状态就有能力", no_thresholds, states_have_their_ability, "没有选中、展开或有焦点的组件")
AGREE = Rule("XX-STATE-006", "状态不矛盾", no_thresholds, states_agree, "没有这些状态的组件")
WRITABLE = Rule(
    "XX-STATE-007", "输入框报告能不能填", no_thresholds, field_says_whether_it_can_be_written_in, "没有输入框"
)
TELLS_CONTENT = Rule(
    "XX-STATE-008",
    "输入框读到的就是画着的",
    no_thresholds,
    field_tells_what_it_shows,
    "没有填了内容的输入框",
    needs=frozenset({Aspect.PAINTED}),
)
EXPLAINED = Rule("XX-STATE-009", "错误有说明", no_thresholds, error_is_explained, "没有标为有错的组件")
