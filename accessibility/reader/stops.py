"""Where a screen reader stops: the nodes that a person comes to one by one, in the tree's own order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessibility.tree.modal import reachable_top
from accessibility.tree.words import Role, State

if TYPE_CHECKING:
    from accessibility.tree.node import Node, Tree

CONTAINERS = frozenset(
    {
        Role.APPLICATION,
        Role.CANVAS,
        Role.COLUMN,
        Role.DIALOG,
        Role.DOCUMENT,
        Role.FORM,
        Role.GROUP,
        Role.LAYERED_PANE,
        Role.LIST,
        Role.MENU,
        Role.MENU_BAR,
        Role.PANE,
        Role.ROW,
        Role.SPLITTER,
        Role.TABLE,
        Role.TAB_LIST,
        Role.TOOL_BAR,
        Role.TREE,
        Role.UNKNOWN,
        Role.WINDOW,
    }
)
"""Roles that hold other things and are told on the way into them."""

TOLD_ON_ENTRY = frozenset(
    {Role.FORM, Role.GROUP, Role.LIST, Role.MENU, Role.TABLE, Role.TAB_LIST, Role.TOOL_BAR, Role.TREE}
)
"""Containers whose name says what is inside them."""

_ROWS = frozenset({Role.LIST, Role.TREE, Role.TABLE})

_WHOLE = frozenset({Role.CELL, Role.LIST_ITEM, Role.TREE_ITEM})
"""Roles that with a name of their own stand for the texts inside them."""

_NEVER = frozenset({Role.NOTIFICATION, Role.SCROLL_BAR, Role.SEPARATOR, Role.TITLE_BAR, Role.TOOL_TIP})


@dataclass(frozen=True, slots=True)
class Stop:
    """A node that is read, and what it stands in."""

    node: Node
    name: str
    """Its own name, or the words inside it; empty where it has neither."""
    containers: tuple[Node, ...]
    """Those with a name that it stands in, from the outermost."""
    secret: bool = False
    """Whether it is a key of a password's pad, of which no digit is said."""
    guarded: bool = False
    """Whether it is such a key, though the person wants to hear its digit: no transcript keeps it."""


def stops_of(tree: Tree) -> tuple[Stop, ...]:
    """Every stop that a person can reach now: where a dialog is open, those inside it."""
    found: list[Stop] = []
    _gather(tree, reachable_top(tree), (), found, merging=False)
    return tuple(found)


def _gather(tree: Tree, node: Node, containers: tuple[Node, ...], found: list[Stop], *, merging: bool) -> None:
    """Add what is to be read at a node and below it. `merging`: something around it says its texts already."""
    if not node.showing:
        return
    if node.role in TOLD_ON_ENTRY and node.spoken_name:
        containers = (*containers, node)
    before = len(found)
    stops_here = _is_stop(node) and not (merging and not node.workable)
    if stops_here and node.role not in CONTAINERS:
        found.append(Stop(node, node.spoken_name or _inner_words(tree, node), containers))
    whole = node.workable or (node.role in _WHOLE and bool(node.spoken_name))
    inside = merging or (stops_here and whole and node.role not in CONTAINERS)
    for child in _in_reading_order(tree, node):
        _gather(tree, child, containers, found, merging=inside)
    if stops_here and node.role in CONTAINERS and (node.workable or len(found) == before):
        found.insert(before, Stop(node, node.spoken_name, tuple(one for one in containers if one is not node)))


def _in_reading_order(tree: Tree, node: Node) -> tuple[Node, ...]:
    """What is below it. Rows of a list stand in the tree as they were made: they are read from top to bottom instead."""
    children = tree.children(node)
    if node.role not in _ROWS or any(child.rectangle is None for child in children if child.showing):
        return children
    return tuple(sorted(children, key=lambda child: child.rectangle.y if child.rectangle is not None else 0.0))


def _is_stop(node: Node) -> bool:
    """Whether there is anything to read or to work at this node alone."""
    if node.role in _NEVER or node.rectangle is None or node.rectangle.empty:
        return False
    if node.role in CONTAINERS:
        return node.workable or (node.role in TOLD_ON_ENTRY and bool(node.spoken_name))
    if node.role is Role.IMAGE:
        return node.workable or bool(node.spoken_name)
    return node.workable or State.PASSWORD in node.states or bool(node.spoken_name or node.value.strip())


def _inner_words(tree: Tree, node: Node) -> str:
    """The names of what stands inside it, which stand for its own where it has none."""
    names = (below.spoken_name for below in tree.walk(node) if below is not node and below.showing)
    return " ".join(dict.fromkeys(name for name in names if name))
