"""A whole page as its user hears it: what is said on arrival, then every stop from the first to the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessibility.reader.reader import Reader

if TYPE_CHECKING:
    from accessibility.reader.phrasing import Options
    from accessibility.tree.node import Tree


def read_whole(tree: Tree, options: Options) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is said on arrival, and what swiping right says from the first stop to the last."""
    reader = Reader(options)
    arrived = reader.look(tree).words
    if not reader.stops:
        return arrived, ()
    reader.first()
    said = [*reader.again().words]
    while answer := reader.read_on().words:
        said += answer
    return arrived, tuple(said)
