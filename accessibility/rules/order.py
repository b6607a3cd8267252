"""The rule on the order in which a page is read."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from accessibility.rules.base import Rule, failed, passed, short
from accessibility.tree.words import SPOKEN_ONLY_ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.fields import Fields
    from accessibility.rules.base import Scope, Verdict
    from accessibility.tree.geometry import Rect
    from accessibility.tree.node import Node


@dataclass(frozen=True, slots=True)
class Backwards:
    """Logical pixels by which what is read next may lie before what was read last."""

    most_px: float


def _backwards(fields: Fields) -> Backwards:
    return Backwards(fields.number("most_px"))


def read_as_it_is_seen(scope: Scope, backwards: Backwards) -> Iterator[Verdict]:
    """What stands side by side in the tree is read downwards, and within a line from left to right."""
    for parent in scope.nodes():
        told = [
            (child, child.rectangle)
            for child in scope.tree.children(parent)
            if child.showing and child.spoken_name and child.role not in SPOKEN_ONLY_ROLES
            if child.rectangle is not None and not child.rectangle.empty
        ]
        for (one, first), (after, second) in pairwise(told):
            if one.reach == after.reach:
                yield _judged(one, first, after, second, backwards)


def _judged(one: Node, first: Rect, after: Node, second: Rect, backwards: Backwards) -> Verdict:
    measured = f"在{short(one.spoken_name)}之后读，却在它的"
    advice = f"把它移到{short(one.spoken_name)}之前，或换它们在屏幕上的位置"
    if first.y - second.bottom > backwards.most_px and not _beside(first, second):
        return failed(after, f"{measured}上面", "从上往下读", advice)
    if first.x - second.right > backwards.most_px and _on_a_line(first, second):
        return failed(after, f"{measured}左边", "从左往右读", advice)
    return passed(after)


def _beside(first: Rect, second: Rect) -> bool:
    """Whether the second begins another column to the right."""
    return second.x >= first.right


def _on_a_line(first: Rect, second: Rect) -> bool:
    """Whether the middle of each lies between the edges of the other."""
    middles = ((first.y + first.height / 2, second), (second.y + second.height / 2, first))
    return all(area.y <= middle <= area.bottom for middle, area in middles)


AS_SEEN = Rule("XX-ORDER-001", "读的顺序和看的一样", _backwards, read_as_it_is_seen, "没有并列的内容")
