"""Rules on names that are alike although they stand in different places of a page."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from accessibility.rules.base import Rule, failed, no_thresholds, passed, review, short
from accessibility.rules.folding import folded
from accessibility.tree.words import PRESSED_ROLES, Role, role_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.rules.base import Scope, Verdict
    from accessibility.tree.node import Node


def names_differ_on_the_page(scope: Scope, _: None) -> Iterator[Verdict]:
    """No two things to press in different parts of a page have the same role and name."""
    pressed = [node for node in scope.worked() if node.role in PRESSED_ROLES and node.spoken_name]
    alike: dict[tuple[Role, str], list[Node]] = {}
    for node in pressed:
        alike.setdefault((node.role, node.spoken_name), []).append(node)
    for node in pressed:
        others = [one for one in alike[node.role, node.spoken_name] if one.parent != node.parent]
        measured = f"别处还有 {len(others)} 个{role_word(node.role)}也叫{short(node.spoken_name)}"
        advice = "在名称里加上对象，例如“修改地址”“修改电话”"
        if not others:
            yield passed(node)
        elif all(_place(scope, one) != _place(scope, node) for one in others):
            yield review(node, measured, "名称各不相同", f"只有所在的分组或说明不同，单独听分不开。{advice}")
        else:
            yield failed(node, measured, "名称各不相同", advice)


def _place(scope: Scope, node: Node) -> tuple[str, str]:
    """Its description, and what the nearest named part of the page around it is called."""
    for above in scope.tree.ancestors(node):
        if above.index == scope.top.index:
            break
        if above.spoken_name:
            return node.description, above.spoken_name
    return node.description, ""


def headings_differ(scope: Scope, _: None) -> Iterator[Verdict]:
    """No two headings of a page say the same, for who jumps from heading to heading hears nothing else."""
    headings = [node for node in scope.nodes() if node.role is Role.HEADING and node.spoken_name]
    times = Counter(node.spoken_name for node in headings)
    for node in headings:
        if times[node.spoken_name] == 1:
            yield passed(node)
        else:
            measured = f"{times[node.spoken_name]} 个标题都是{short(node.spoken_name)}"
            yield failed(node, measured, "标题各不相同", "在标题里加上这一段的对象，或去掉重复的标题")


def parts_do_not_repeat_the_whole(scope: Scope, _: None) -> Iterator[Verdict]:
    """No part of a thing to press is told again by itself with words that its name holds already."""
    for node in scope.nodes():
        if node.role not in PRESSED_ROLES or not node.spoken_name:
            continue
        whole = folded([node.spoken_name])
        again = [
            part
            for part in scope.tree.walk(node)
            if part.index != node.index and part.showing and not part.workable and _repeats(part, whole)
        ]
        if again:
            measured = f"里面又单独读{short(again[0].spoken_name)}"
            advice = f"让里面的{role_word(again[0].role)}不进辅助技术：现在要多滑一下，同样的话听两遍"
            yield failed(node, measured, "一个组件只读一遍", advice)
        else:
            yield passed(node)


def _repeats(part: Node, whole: str) -> bool:
    words = folded([part.spoken_name])
    return bool(words) and words in whole


DIFFER_ON_PAGE = Rule(
    "XX-NAME-015",
    "整页的按钮名称各不相同",
    no_thresholds,
    names_differ_on_the_page,
    "没有可以按的组件",
    "review: only their descriptions or the named groups around them differ",
)
HEADINGS_DIFFER = Rule("XX-NAME-016", "标题各不相同", no_thresholds, headings_differ, "没有标题")
READ_ONCE = Rule("XX-NAME-019", "组件里的字不重复读", no_thresholds, parts_do_not_repeat_the_whole, "没有可以按的组件")
