"""What has changed between two trees of the same page, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessibility.reader.phrasing import state_words
from accessibility.tree.words import Role

if TYPE_CHECKING:
    from accessibility.reader.stops import Stop
    from accessibility.tree.node import Tree

_ANNOUNCING = frozenset({Role.ALERT, Role.NOTIFICATION})


def notices(old: Tree | None, new: Tree, *, notified: bool) -> tuple[str, ...]:
    """What the program announces: notices and alerts that have come up, each once.

    `notified`: a notice that stands in both trees was sent again.
    """
    said: dict[str, None] = {}
    before = set() if old is None else {(role, words) for role, words in _announced(old)}
    for role, words in _announced(new):
        if (role, words) not in before or (notified and role is Role.NOTIFICATION):
            said[words] = None
    return tuple(said) if old is not None else ()


def differences(before: Stop, now: Stop, *, named: bool) -> str:
    """What the cursor's thing says anew of itself. `named`: its name as well, for the person has just done something."""
    if before.secret or now.secret:
        return ""
    old = state_words(before)
    fresh = [words for words in state_words(now) if words not in old]
    if named and now.name != before.name:
        fresh.insert(0, now.name)
    return "，".join(words for words in fresh if words)


def _announced(tree: Tree) -> list[tuple[Role, str]]:
    return [
        (node.role, node.spoken_name)
        for node in tree.walk()
        if node.role in _ANNOUNCING and node.showing and node.spoken_name
    ]
