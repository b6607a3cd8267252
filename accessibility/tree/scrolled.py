"""What a scrolled window lets one measure, brought back to the capture of the window as it stood first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accessibility.tree.node import Node, PaintedText, Tree


def with_grounds_of(first: Tree, later: Tree) -> Tree:
    """`first`, with the grounds that `later`, the same window scrolled, shows under texts of which more is in sight there.

    Only where a node is the same in both: same place, same name, same words. A list that makes its rows while it scrolls
    is not.
    """
    if len(first.nodes) != len(later.nodes):
        return first
    pairs = zip(first.nodes, later.nodes, strict=True)
    return replace(first, nodes=tuple(_filled(node, other) for node, other in pairs))


def _filled(node: Node, other: Node) -> Node:
    same = (node.role, node.name, [text.words for text in node.texts])
    if not node.texts or same != (other.role, other.name, [text.words for text in other.texts]):
        return node
    pairs = zip(node.texts, other.texts, strict=True)
    return replace(node, texts=tuple(_measured(text, again) for text, again in pairs))


def _measured(text: PaintedText, again: PaintedText) -> PaintedText:
    if again.background is None or (text.background is not None and _in_sight(again) <= _in_sight(text)):
        return text
    return replace(text, colour=again.colour, background=again.background, evenness=again.evenness)


def _in_sight(text: PaintedText) -> float:
    """How much of it can be seen, in square pixels. A sliver at an edge is measured with what lies beyond the edge."""
    return 0 if text.seen is None else text.seen.width * text.seen.height
