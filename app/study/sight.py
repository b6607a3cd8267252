"""A participant's eyes: what is on the screen by the accessible tree, and what lies under a finger."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessibility.tree.modal import reachable_top
from accessibility.tree.words import Role, State
from app.reader.window_hands import WindowHands
from app.study.watch import SECRET_PAGES
from lab.private import masked

if TYPE_CHECKING:
    from accessibility.tree.geometry import Rect
    from accessibility.tree.node import Node, Tree
    from app.study.stage import Stage

LEAST_PX = 20.0
"""Of a control that must be in sight before somebody presses it."""
PAD_KEY = "密码键"
"""What every key of a PIN's pad is called in a log."""
MOST_NAME = 60


@dataclass(frozen=True, slots=True)
class Landed:
    """Where a finger came down: on `node`, or beside the nearest one by `distance_px`."""

    node: Node | None
    nearest: Node | None
    distance_px: float


class Sight:
    """The screen of one window as it is now."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._hands = WindowHands(stage.window, stage.phone)
        self.tree: Tree = self._hands.look()

    @property
    def workable(self) -> list[Node]:
        """What can be pressed and is in sight, in the order of the page."""
        top = reachable_top(self.tree)
        return [
            node
            for node in self.tree.walk(top)
            if node.workable and node.spoken_name and _in_sight(node) and State.DISABLED not in node.states
        ]

    @property
    def characters(self) -> int:
        """How much there is to read."""
        return sum(len(node.spoken_name) for node in self.tree.walk(reachable_top(self.tree)) if _in_sight(node))

    def find(self, name: str) -> Node | None:
        """What is called so: exactly, else by its beginning, else by holding it. It may be out of sight."""
        top = reachable_top(self.tree)
        nodes = [
            node
            for node in self.tree.walk(top)
            if node.workable and node.showing and node.rectangle is not None and State.DISABLED not in node.states
        ]
        tests = (str.__eq__, str.startswith, str.__contains__)
        return next((node for test in tests for node in nodes if test(node.spoken_name, name)), None)

    def reach(self, name: str) -> Node | None:
        """Find it and bring it into sight, by scrolling where it is not."""
        for _ in range(3):
            node = self.find(name)
            if node is None or (_in_sight(node) and _visible(node)):
                return node
            if not self._hands.show(node.index):
                return node if _in_sight(node) else None
            self._stage.rest()
            self.tree = self._hands.look()
        return self.find(name)

    def landed(self, x: float, y: float) -> Landed:
        """What lies at this place: of several the smallest, which is the one on top."""
        under = [node for node in self.workable if node.rectangle is not None and _distance(node.rectangle, x, y) == 0]
        if under:
            return Landed(min(under, key=_area), None, 0.0)
        near = min(self.workable, key=lambda node: _away(node, x, y), default=None)
        return Landed(None, near, 0.0 if near is None else _away(near, x, y))

    @property
    def pad_key(self) -> str:
        """What a log calls a key of a PIN's pad."""
        return PAD_KEY

    def named(self, node: Node | None) -> str | None:
        """What a log calls a thing: never a digit of a PIN, never a long number."""
        if node is None:
            return None
        if self._stage.page in SECRET_PAGES and node.role is Role.BUTTON and len(node.spoken_name) == 1:
            return PAD_KEY
        return masked(node.spoken_name.split("，")[0])[:MOST_NAME]


def _in_sight(node: Node) -> bool:
    return (
        node.showing and State.OFFSCREEN not in node.states and node.rectangle is not None and not node.rectangle.empty
    )


def _visible(node: Node) -> bool:
    """Whether enough of it is in sight to be pressed."""
    return node.rectangle is not None and min(node.rectangle.width, node.rectangle.height) >= LEAST_PX


def _distance(rectangle: Rect, x: float, y: float) -> float:
    across = max(rectangle.x - x, 0.0, x - rectangle.right)
    down = max(rectangle.y - y, 0.0, y - rectangle.bottom)
    return math.hypot(across, down)


def _away(node: Node, x: float, y: float) -> float:
    return math.inf if node.rectangle is None else _distance(node.rectangle, x, y)


def _area(node: Node) -> float:
    return math.inf if node.rectangle is None else node.rectangle.width * node.rectangle.height
