"""Rules on the size of what is touched."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessibility.rules.base import Rule, failed, not_run, passed, review
from accessibility.tree.geometry import Rect
from accessibility.tree.words import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accessibility.fields import Fields
    from accessibility.rules.base import Scope, Verdict
    from accessibility.tree.node import Node

TOLERANCE_PX = 0.01
"""Layouts are computed in floating point."""


@dataclass(frozen=True, slots=True)
class TargetSize:
    """Smallest side of a target in logical pixels."""

    least_px: float
    elder_px: float | None
    """In an elder version; None where the profile makes no difference."""
    spacing_exempts: bool
    """Whether a smaller target will do whose circle of `least_px` across touches no other target's."""
    links_exempt: bool
    """Whether a link within a sentence is exempt."""


def _target_size(fields: Fields) -> TargetSize:
    return TargetSize(
        fields.number("least_px"),
        fields.number("elder_px") if fields.has("elder_px") else None,
        fields.flag("spacing_exempts", default=False),
        fields.flag("links_exempt", default=False),
    )


def target_is_large_enough(scope: Scope, size: TargetSize) -> Iterator[Verdict]:
    """Whatever can be worked is large enough to be hit, as far as it can be brought into sight.

    The field that a combo box or number field is made of is as large as that one.
    """
    elder = size.elder_px is not None and scope.tree.subject.elder
    least = size.elder_px if elder and size.elder_px is not None else size.least_px
    targets = [
        (node, _touched(node)) for node in scope.nodes() if node.workable and not _is_a_field_within(scope, node)
    ]
    for place, (node, area) in enumerate(targets):
        wanted = f"至少 {least:g}×{least:g}"
        if area is None:
            yield not_run(node, wanted, "来源没有给出位置和大小")
            continue
        if min(area.width, area.height) >= least - TOLERANCE_PX:
            yield passed(node)
            continue
        missing = [
            f"{side}增加 {math.ceil(least - length)}"
            for side, length in (("宽", area.width), ("高", area.height))
            if length < least - TOLERANCE_PX
        ]
        others = [other for n, (_, other) in enumerate(targets) if n != place and other is not None]
        if size.spacing_exempts and _has_room(area, others, least):
            yield passed(node)
        elif size.links_exempt and node.role is Role.LINK:
            yield review(node, area.sized(), wanted, "句子里的链接可以例外；如果不在句子里，就要放大")
        else:
            yield failed(node, area.sized(), wanted, "，".join(missing))


def _is_a_field_within(scope: Scope, node: Node) -> bool:
    return node.role is Role.TEXT_FIELD and scope.whole(node) is not None


def _touched(node: Node) -> Rect | None:
    if node.rectangle is None:
        return None
    return node.rectangle if node.reach is None else node.rectangle.intersected(node.reach)


def _has_room(area: Rect, others: Sequence[Rect], across: float) -> bool:
    """Whether a circle around its middle meets no other target, nor the circle of another small one."""
    middle = (area.x + area.width / 2, area.y + area.height / 2)
    for other in others:
        near_x = min(max(middle[0], other.x), other.right)
        near_y = min(max(middle[1], other.y), other.bottom)
        if math.dist(middle, (near_x, near_y)) < across / 2:
            return False
        small = min(other.width, other.height) < across
        apart = math.dist(middle, (other.x + other.width / 2, other.y + other.height / 2))
        if small and apart < across:
            return False
    return True


TARGET_SIZE = Rule(
    "XX-TARGET-001",
    "可点区域足够大",
    _target_size,
    target_is_large_enough,
    "没有可操作的组件",
    "not run: the source gives no rectangle; review: a small link where sentences are exempt",
)
