"""A page of the bank left alone for the audit until it ends by itself; then gone to again, and prolonged as often as it lets one.

Time is the bank's own, which moves without anybody waiting. Only where something is due on it there is anything to wait for.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from accessibility.tree.modal import reachable_top
from accessibility.tree.observed import Wait
from accessibility.tree.qt_source import live_tree, perform
from accessibility.tree.words import PRESS_ACTIONS, SPOKEN_ONLY_ROLES, State

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from accessibility.tree.node import Node, Subject, Tree
    from app.scene import Scene

WATCHED_SECONDS = 600
STEP_SECONDS = 10
EXTENSIONS = 10
"""As often WCAG 2.2.1 wants a limit to be extended at least."""
_EXTENDS = re.compile(r"延长|多留|多等|继续用|再给|extend|more time|keep", re.IGNORECASE)
_LIMIT = re.compile(
    r"[\d一二三四五六七八九十百两]+ ?(?:秒|分钟|小时|seconds?|minutes?)|\d{1,2}:\d{2} ?以?前|最[晚迟]|(?:until|before|by) \d{1,2}:\d{2}",
    re.IGNORECASE,
)
"""How a page tells of a limit."""
_FIGURES = re.compile(r"[\d一二三四五六七八九十百两:]+ ?(?:秒|分钟|小时|seconds?|minutes?)?", re.IGNORECASE)
"""What runs while a limit comes nearer."""


def wait_for_the_end(
    scene: Scene,
    window: QQuickWindow,
    canvas: QQuickItem,
    subject: Subject,
    settle: Callable[[], None],
    go_again: Callable[[], None],
) -> Wait:
    """What becomes of the page in ten minutes; `go_again` opens it as it was. It does not stand as it stood afterwards."""

    def look() -> tuple[Tree, tuple[QQuickItem | None, ...]]:
        return live_tree(window, subject, canvas)

    first = look()[0]
    told = _LIMIT.search("\n".join(_all_words(first))) is not None
    seconds, ended = _until_it_ends(scene, look, settle, WATCHED_SECONDS)
    if not ended:
        return Wait(seconds)
    if not any(map(_extends, first.nodes)):
        return Wait(seconds, ended, told)
    go_again()
    settle()
    _prolong(look, settle)
    longer, _ = _until_it_ends(scene, look, settle, seconds * (EXTENSIONS + 2))
    return Wait(seconds, ended, told, max(1.0, round(longer / seconds, 2)))


def _until_it_ends(
    scene: Scene,
    look: Callable[[], tuple[Tree, tuple[QQuickItem | None, ...]]],
    settle: Callable[[], None],
    most: float,
) -> tuple[float, str]:
    """After how many seconds the page says something else, and what; after `most` of them, and nothing."""
    first = _plain(look()[0])
    passed = 0
    while passed < most:
        due_ms = scene.loop.until_next_ms()
        if due_ms is None:
            return most, ""
        # Where nothing falls due for long, one need not look.
        step = max(STEP_SECONDS, min(most - passed, -(-due_ms // 1000) // STEP_SECONDS * STEP_SECONDS))
        scene.move_on(timedelta(seconds=step))
        passed += int(step)
        settle()
        now = look()[0]
        new = [words for words in _all_words(now) if _FIGURES.sub("", words) not in first]
        if new:
            return passed, new[0]
    return most, ""


def _prolong(look: Callable[[], tuple[Tree, tuple[QQuickItem | None, ...]]], settle: Callable[[], None]) -> None:
    """Press what promises more time as often as it lets one, ten times at most."""
    for _ in range(EXTENSIONS):
        tree, items = look()
        pairs = zip(tree.nodes, items, strict=True)
        button = next(((node, item) for node, item in pairs if item is not None and _extends(node)), None)
        if button is None:
            return
        node, item = button
        perform(item, next(one for one in node.actions if one in PRESS_ACTIONS))
        settle()


def _extends(node: Node) -> bool:
    return (
        State.DISABLED not in node.states
        and bool(set(node.actions) & PRESS_ACTIONS)
        and _EXTENDS.search(node.spoken_name) is not None
    )


def _plain(tree: Tree) -> set[str]:
    return {_FIGURES.sub("", words) for words in _all_words(tree)}


def _all_words(tree: Tree) -> list[str]:
    """What is said of what is in sight; not what is spoken alone."""
    return [
        words
        for node in tree.walk(reachable_top(tree))
        if node.role not in SPOKEN_ONLY_ROLES
        for words in (node.spoken_name, node.description)
        if words
    ]
