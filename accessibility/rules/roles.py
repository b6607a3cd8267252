"""Rules on roles: what a thing says it is against what can be done with it, and against what it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessibility.rules.base import Rule, failed, no_thresholds, not_run, passed
from accessibility.tree.words import PRESS_ACTIONS, WORKED_ROLES, Aspect, Role, role_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.rules.base import Scope, Verdict
    from accessibility.tree.node import Node

_PASSIVE = frozenset(
    {
        Role.CANVAS,
        Role.CHART,
        Role.DOCUMENT,
        Role.GROUP,
        Role.HEADING,
        Role.IMAGE,
        Role.LAYERED_PANE,
        Role.NOTE,
        Role.PANE,
        Role.PARAGRAPH,
        Role.SEPARATOR,
        Role.STATIC_TEXT,
        Role.UNKNOWN,
    }
)
"""Roles of which nobody expects that a press does something."""
_SHAPELESS = frozenset(
    {Role.CANVAS, Role.GROUP, Role.LAYERED_PANE, Role.PANE, Role.SEPARATOR, Role.UNKNOWN, Role.WINDOW}
)
"""Roles that tell a person nothing of why the focus came to them."""
_WITHIN = {
    Role.CELL: frozenset({Role.ROW, Role.TABLE, Role.TREE}),
    Role.COLUMN_HEADER: frozenset({Role.ROW, Role.TABLE, Role.TREE}),
    Role.LIST_ITEM: frozenset({Role.COMBO_BOX, Role.LIST}),
    Role.MENU_ITEM: frozenset({Role.MENU, Role.MENU_BAR}),
    Role.ROW: frozenset({Role.TABLE, Role.TREE}),
    Role.ROW_HEADER: frozenset({Role.ROW, Role.TABLE}),
    Role.TAB: frozenset({Role.TAB_LIST}),
    Role.TREE_ITEM: frozenset({Role.TREE}),
}
"""What each of these stands in, at whatever depth."""
_MADE_OF = {
    Role.COMBO_BOX: frozenset({Role.BUTTON, Role.TEXT_FIELD}),
    Role.SPIN_BOX: frozenset({Role.BUTTON, Role.TEXT_FIELD}),
    Role.TAB: frozenset({Role.BUTTON}),
    Role.TEXT_FIELD: frozenset({Role.BUTTON}),
}
"""Things to work that are made of others by their nature."""


def role_fits_what_it_does(scope: Scope, _: None) -> Iterator[Verdict]:
    """Whatever can be pressed has the role of something that can be pressed."""
    for node in scope.nodes():
        if not PRESS_ACTIONS.intersection(node.actions):
            continue
        if node.role in _PASSIVE:
            advice = "角色改为按钮、链接或列表项：现在读屏不会说它可以按"
            yield failed(node, f"角色是{role_word(node.role)}，却可以按", "可以按的角色", advice)
        else:
            yield passed(node)


def role_is_known(scope: Scope, _: None) -> Iterator[Verdict]:
    """Whatever has a name, can be worked or takes the focus tells what it is."""
    for node in scope.nodes():
        if not (node.spoken_name or node.workable or node.tab_stop):
            continue
        if node.role is Role.UNKNOWN:
            advice = "给它一个角色：按钮、文字、图片、分组……"
            yield failed(node, f"角色不明（{node.native_role or '无'}）", "有角色", advice)
        else:
            yield passed(node)


def tab_stops_at_something(scope: Scope, _: None) -> Iterator[Verdict]:
    """Tab does not stop at a mere container, of which nobody knows what to do there."""
    stops = [node for node in scope.nodes() if node.tab_stop]
    if not stops and any(node.tab_stop is None and node.workable for node in scope.nodes()):
        yield not_run(scope.top, "Tab 键只停在有用的地方", "来源不知道 Tab 键停在哪里")
    for node in stops:
        if node.role in _SHAPELESS:
            advice = "让 Tab 键跳过它，或给它真正的角色"
            yield failed(node, f"Tab 键停在{role_word(node.role)}上", "Tab 键只停在有用的地方", advice)
        else:
            yield passed(node)


def nothing_to_work_within_another(scope: Scope, _: None) -> Iterator[Verdict]:
    """Nothing that can be worked lies inside something else that can be worked, where assistive technology loses it."""
    for node in scope.nodes():
        if node.role not in WORKED_ROLES:
            continue
        above = next((one for one in scope.tree.ancestors(node) if one.role in WORKED_ROLES), None)
        if above is not None and above.role is Role.TAB and not _covers(above, node):
            above = None  # AT-SPI has a tab hold the page that it leads to
        if above is None or node.role in _MADE_OF.get(above.role, frozenset()):
            yield passed(node)
        else:
            measured = f"在{role_word(above.role)}“{above.spoken_name[:24]}”里面"
            yield failed(node, measured, "不互相套住", "把里面的移到旁边，或只留一个")


def _covers(outer: Node, inner: Node) -> bool:
    """Whether one lies where the other does; not known counts as lying there."""
    if outer.rectangle is None or inner.rectangle is None:
        return outer.showing
    return not outer.rectangle.intersected(inner.rectangle).empty


def stands_where_it_belongs(scope: Scope, _: None) -> Iterator[Verdict]:
    """A list's item stands in a list, a tab in a row of tabs, a cell in a table, a menu's item in a menu."""
    for node in scope.nodes():
        homes = _WITHIN.get(node.role)
        if homes is None:
            continue
        if any(above.role in homes for above in scope.tree.ancestors(node)):
            yield passed(node)
        else:
            words = "、".join(role_word(role) for role in sorted(homes))
            advice = f"放进{words}里，读屏才能说它是第几个、共几个"
            yield failed(node, f"{role_word(node.role)}不在{words}里", f"在{words}里", advice)


ROLE_FITS = Rule("XX-ROLE-001", "能按的有能按的角色", no_thresholds, role_fits_what_it_does, "没有可以按的组件")
ROLE_KNOWN = Rule("XX-ROLE-002", "角色明确", no_thresholds, role_is_known, "没有有名称的组件")
STOPS_AT_SOMETHING = Rule(
    "XX-ROLE-003",
    "Tab 键不停在空容器上",
    no_thresholds,
    tab_stops_at_something,
    "没有 Tab 键停的地方",
    "not run: the source does not know where Tab stops",
    needs=frozenset({Aspect.TAB_ORDER}),
)
NOT_NESTED = Rule(
    "XX-ROLE-004", "可操作的不互相套住", no_thresholds, nothing_to_work_within_another, "没有可操作的组件"
)
BELONGS = Rule(
    "XX-ROLE-005", "列表项在列表里", no_thresholds, stands_where_it_belongs, "没有列表项、标签页、菜单项或单元格"
)
