"""What has changed between two trees of the same page, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessibility.reader.phrasing import state_words
from accessibility.reader.sameness import find_again
from accessibility.tree.words import Role, State

if TYPE_CHECKING:
    from accessibility.reader.stops import Stop
    from accessibility.tree.node import Node, Tree

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


def typed(old: Tree, new: Tree) -> str:
    """What has come into the field where the keyboard is, or gone out of it; all that it holds where it is another text.

    Empty where nothing was typed, and always where a password is asked for.
    """
    if any(State.PASSWORD in node.states and node.showing for node in new.nodes):
        return ""
    field, before = _typed_in(new), _typed_in(old)
    if field is None or before is None or find_again(old, before, new) is not field:
        return ""
    was, now = _held(before), _held(field)
    start = _shared(was, now)
    end = _shared(was[start:][::-1], now[start:][::-1])
    gone, come = was[start : len(was) - end], now[start : len(now) - end]
    if gone and come:
        return now
    return come or (f"删去{gone}" if gone else "")


def _shared(one: str, other: str) -> int:
    """With how many same characters both begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _typed_in(tree: Tree) -> Node | None:
    """The field that has the keyboard's focus."""
    return next((node for node in tree.walk() if node.role is Role.TEXT_FIELD and State.FOCUSED in node.states), None)


def _held(field: Node) -> str:
    """What stands in a field; of an amount without the marks between thousands, which move as it grows."""
    text = field.value or field.text
    return text.replace(",", "") if text.replace(",", "").replace(".", "").isdecimal() else text


def _announced(tree: Tree) -> list[tuple[Role, str]]:
    return [
        (node.role, node.spoken_name)
        for node in tree.walk()
        if node.role in _ANNOUNCING and node.showing and node.spoken_name
    ]
