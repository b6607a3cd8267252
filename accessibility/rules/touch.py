"""Rules on where targets lie: over each other, too near to each other, the button that closes a float."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessibility.rules.base import Rule, failed, passed, short
from accessibility.tree.geometry import meetings
from accessibility.tree.words import Role, State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.fields import Fields
    from accessibility.rules.base import Scope, Verdict
    from accessibility.tree.geometry import Rect
    from accessibility.tree.node import Node


def _targets(scope: Scope) -> list[tuple[Node, Rect]]:
    return [
        (node, node.rectangle) for node in scope.worked() if node.rectangle is not None and not node.rectangle.empty
    ]


def _apart(scope: Scope, one: Node, other: Node) -> bool:
    """Whether both are moved by the same scroller, and neither lies in the other."""
    if one.reach != other.reach:
        return False
    above = {node.index for node in scope.tree.ancestors(one)} | {node.index for node in scope.tree.ancestors(other)}
    return not above & {one.index, other.index}


@dataclass(frozen=True, slots=True)
class Overlap:
    """Logical pixels, in each direction."""

    most_px: float


def _overlap(fields: Fields) -> Overlap:
    return Overlap(fields.number("most_px"))


def targets_do_not_overlap(scope: Scope, overlap: Overlap) -> Iterator[Verdict]:
    """No two targets lie over each other, so that a touch means one thing."""
    targets = _targets(scope)
    under: dict[int, tuple[Node, Rect]] = {}
    for first, second in meetings([area for _, area in targets]):
        (one, area), (other, other_area) = targets[first], targets[second]
        both = area.intersected(other_area)
        if min(both.width, both.height) > overlap.most_px and _apart(scope, one, other):
            under.setdefault(other.index, (one, both))
    for node, _ in targets:
        if node.index in under:
            one, both = under[node.index]
            measured = f"和{short(one.spoken_name)}重叠 {both.sized()}"
            yield failed(node, measured, "不重叠", f"移开 {math.ceil(min(both.width, both.height))} 像素", both)
        else:
            yield passed(node)


@dataclass(frozen=True, slots=True)
class Spacing:
    """Logical pixels. A target of `enough_px` and more on both sides may stand beside another without a gap."""

    gap_px: float
    enough_px: float


def _spacing(fields: Fields) -> Spacing:
    return Spacing(fields.number("gap_px"), fields.number("enough_px"))


def small_targets_stand_apart(scope: Scope, spacing: Spacing) -> Iterator[Verdict]:
    """A target that is not generous has a gap around it to the next one."""
    targets = _targets(scope)
    for node, area in targets:
        if min(area.width, area.height) >= spacing.enough_px:
            continue
        near = [(_gap(area, other), one) for one, other in targets if one.index != node.index]
        near = [(gap, one) for gap, one in near if gap < spacing.gap_px and _apart(scope, node, one)]
        if not near:
            yield passed(node)
            continue
        gap, one = min(near, key=lambda found: found[0])
        advice = (
            f"加大间距 {math.ceil(spacing.gap_px - gap)} 像素，或放大到 {spacing.enough_px:g}×{spacing.enough_px:g}"
        )
        yield failed(node, f"离{short(one.spoken_name)} {gap:.0f} 像素", f"至少 {spacing.gap_px:g} 像素", advice)


def _gap(one: Rect, other: Rect) -> float:
    across = max(one.x - other.right, other.x - one.right, 0)
    down = max(one.y - other.bottom, other.y - one.bottom, 0)
    return math.hypot(across, down)


@dataclass(frozen=True, slots=True)
class Closing:
    """Names of the button that closes a float; `edge`: share of its width and height that counts as a corner."""

    words: tuple[str, ...]
    edge: float


def _closing(fields: Fields) -> Closing:
    return Closing(fields.texts("words"), fields.number("edge"))


def close_button_is_where_it_is_looked_for(scope: Scope, closing: Closing) -> Iterator[Verdict]:
    """The button that closes a float lies at its top left, top right or bottom centre."""
    floats = [node for node in scope.nodes() if node.role is Role.DIALOG or State.MODAL in node.states]
    for box in floats:
        around = box.rectangle
        if around is None or around.empty:
            continue
        for node in scope.tree.walk(box):
            area = node.rectangle
            if node.role is not Role.BUTTON or area is None or area.empty or not node.showing:
                continue
            if not any(node.spoken_name.startswith(word) for word in closing.words):
                continue
            if _where_it_belongs(area, around, closing.edge):
                yield passed(node)
            else:
                advice = "移到左上角、右上角，或底部正中"
                yield failed(node, "不在左上、右上或底部正中", "左上、右上或底部正中", advice)


def _where_it_belongs(area: Rect, around: Rect, edge: float) -> bool:
    across = (area.x + area.width / 2 - around.x) / around.width
    down = (area.y + area.height / 2 - around.y) / around.height
    corner = down <= edge and (across <= edge or across >= 1 - edge)
    return corner or (down >= 1 - edge and abs(across - 0.5) <= edge / 2)


NO_OVERLAP = Rule("XX-TARGET-002", "可点区域不重叠", _overlap, targets_do_not_overlap, "没有可操作的组件")
APART = Rule("XX-TARGET-003", "小的可点区域之间有空", _spacing, small_targets_stand_apart, "没有小的可点区域")
CLOSE_PLACE = Rule(
    "XX-TARGET-004",
    "浮窗的关闭按钮在常见的地方",
    _closing,
    close_button_is_where_it_is_looked_for,
    "没有浮窗的关闭按钮",
)
