"""The same thing in a tree that was taken anew: by its id, its place and name, its name alone, or its place alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accessibility.tree.node import Node, Tree


def find_again(old: Tree, node: Node, new: Tree) -> Node | None:
    """What `node` of `old` has become in `new`; None where it is gone."""
    alike = [one for one in new.walk() if one.role is node.role and one.showing]
    if node.id:
        by_id = [one for one in alike if one.id == node.id]
        if len(by_id) == 1:
            return by_id[0]
    named = [one for one in alike if _called(one) == _called(node)]
    here = old.path(node)
    at_place = next((one for one in alike if new.path(one) == here), None)
    if at_place is not None and at_place in named:
        return at_place
    if named:
        same_way = [one for one in named if _way(new, one) == _way(old, node)] or named
        before = [one for one in old.walk() if one.showing and one.role is node.role and _called(one) == _called(node)]
        before = [one for one in before if _way(old, one) == _way(old, node)] if len(same_way) < len(named) else before
        turn = before.index(node) if node in before else 0
        return same_way[min(turn, len(same_way) - 1)]
    if at_place is None or at_place.id != node.id:
        return None
    known = {(one.role, _called(one)) for one in old.walk() if one.showing}
    return None if (at_place.role, _called(at_place)) in known else at_place


def _called(node: Node) -> str:
    return node.spoken_name


def _way(tree: Tree, node: Node) -> tuple[tuple[str, str], ...]:
    """Roles and names of what is around it."""
    return tuple((above.role.value, above.spoken_name) for above in tree.ancestors(node))
