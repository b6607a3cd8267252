"""Rules on names: what a screen reader calls things."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessibility.rules.base import Rule, failed, no_thresholds, passed, review, short
from accessibility.tree.words import PRESSED_ROLES, ROLE_WORDS_ZH, Role, State, role_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.fields import Fields
    from accessibility.rules.base import Scope, Verdict
    from accessibility.tree.node import Node


def name_is_there(scope: Scope, _: None) -> Iterator[Verdict]:
    """Whatever can be worked, whatever Tab stops at, and every image in the tree has a name.

    A field or button that a combo box or number field is made of has that one's.
    """
    for node in scope.nodes():
        if not (node.workable or node.tab_stop or node.role is Role.IMAGE) or scope.whole(node) is not None:
            continue
        if node.spoken_name:
            yield passed(node)
        else:
            word = role_word(node.role)
            advice = f"给这个{word}一个名称，用两到六个字说它做什么；占位提示不算名称"
            yield failed(node, f"{word}没有名称", "有名称", advice)


@dataclass(frozen=True, slots=True)
class Generic:
    """Words that say what kind of thing it is and nothing else."""

    words: frozenset[str]


_THINGS = frozenset({Role.DOCUMENT, Role.FORM, Role.LINK, Role.LIST, Role.NOTE, Role.TABLE, Role.TERMINAL})
"""Roles whose word is also that of a thing one can do something with, as a menu “Table” does."""


def _generic(fields: Fields) -> Generic:
    roles = [role for role in Role if role not in _THINGS]
    words = (*(role.value for role in roles), *(ROLE_WORDS_ZH[role] for role in roles if role in ROLE_WORDS_ZH))
    return Generic(frozenset(word.casefold() for word in (*words, *fields.texts("generic_words"))))


def name_tells_more_than_the_role(scope: Scope, thresholds: Generic) -> Iterator[Verdict]:
    """A name is not merely the word for the role or a generic word."""
    for node in scope.nodes():
        if not node.spoken_name or not (node.workable or node.role is Role.IMAGE):
            continue
        name = node.spoken_name.casefold()
        own = {node.role.value, role_word(node.role)}
        if {name, name.replace(" ", "_")} & (thresholds.words | own):
            advice = "名称里写用途，不写控件种类：读屏会自己报出种类"
            yield failed(node, f"名称是“{node.spoken_name}”", "名称说明用途", advice)
        else:
            yield passed(node)


def names_differ_among_siblings(scope: Scope, _: None) -> Iterator[Verdict]:
    """No two things to press under one parent have the same role and name."""
    siblings: dict[int | None, list[Node]] = {}
    for node in scope.worked():
        if node.role in PRESSED_ROLES and node.spoken_name:
            siblings.setdefault(node.parent, []).append(node)
    for group in siblings.values():
        alike = Counter((node.role, node.spoken_name) for node in group)
        told_apart = Counter((node.role, node.spoken_name, node.description) for node in group)
        for node in group:
            count = alike[node.role, node.spoken_name]
            measured = f"{count} 个{role_word(node.role)}都叫“{node.spoken_name}”"
            advice = "在名称里加上对象，例如“转给女儿”“转给老伴”"
            if count == 1:
                yield passed(node)
            elif told_apart[node.role, node.spoken_name, node.description] == 1:
                yield review(node, measured, "名称各不相同", f"只有说明不同，很多人听不到说明。{advice}")
            else:
                yield failed(node, measured, "名称各不相同", advice)


def help_is_not_the_name(scope: Scope, _: None) -> Iterator[Verdict]:
    """A description says something that the name does not say already."""
    for node in scope.nodes():
        if not node.description.strip() or State.PASSWORD in node.states:
            continue
        if node.description.strip() == node.spoken_name:
            advice = "去掉说明，或换成名称里没有的内容：现在会读两遍"
            yield failed(node, f"说明和名称都是{short(node.spoken_name)}", "说明与名称不同", advice)
        else:
            yield passed(node)


NAME_IS_THERE = Rule("XX-NAME-001", "可操作的组件有名称", no_thresholds, name_is_there, "没有可操作的组件或图片")
NAME_TELLS_MORE = Rule(
    "XX-NAME-002", "名称不只是控件种类", _generic, name_tells_more_than_the_role, "没有有名称的可操作组件"
)
NAMES_DIFFER = Rule(
    "XX-NAME-003",
    "同一处的按钮名称各不相同",
    no_thresholds,
    names_differ_among_siblings,
    "没有可以按的组件",
    "review: only the descriptions differ",
)
HELP_DIFFERS = Rule("XX-NAME-004", "说明不重复名称", no_thresholds, help_is_not_the_name, "没有带说明的组件")
