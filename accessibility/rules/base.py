"""What every rule is made of: what it looks at, what it says, and how it gets its thresholds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from accessibility.results import Outcome
from accessibility.tree.words import Role, State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from accessibility.fields import Fields
    from accessibility.tree.geometry import Rect
    from accessibility.tree.node import Node, PaintedText, Tree
    from accessibility.tree.words import Aspect

S = TypeVar("S")
MADE_OF_PARTS = frozenset({Role.COMBO_BOX, Role.SPIN_BOX})
"""Controls whose parts a program may tell as well, such as the field that is written in and the button that opens."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The part of a tree that a person can reach: `top` and all below it. It is walked once, for all rules."""

    tree: Tree
    top: Node
    _nodes: tuple[Node, ...] = field(init=False, repr=False, compare=False)
    _worked: tuple[Node, ...] = field(init=False, repr=False, compare=False)
    _texts: tuple[tuple[Node, PaintedText], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        nodes = tuple(node for node in self.tree.walk(self.top) if node.showing)
        worked = tuple(node for node in nodes if node.workable and State.DISABLED not in node.states)
        object.__setattr__(self, "_nodes", nodes)
        object.__setattr__(self, "_worked", worked)
        object.__setattr__(self, "_texts", tuple((node, text) for node in nodes for text in node.texts))

    def nodes(self) -> Iterator[Node]:
        """Whatever is drawn, in sight or scrolled away."""
        return iter(self._nodes)

    def worked(self) -> Iterator[Node]:
        """Whatever promises that one can do something, and is not disabled."""
        return iter(self._worked)

    def whole(self, node: Node) -> Node | None:
        """The combo box or number field that the node is a part of; None where it stands by itself."""
        parent = self.tree.parent(node)
        return parent if parent is not None and parent.role in MADE_OF_PARTS else None

    def texts(self) -> Iterator[tuple[Node, PaintedText]]:
        """Every painted text with the node it is tied to."""
        return iter(self._texts)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one check of one node ended. `rectangle`: the part of the node it is about, where it is not all of it."""

    node: Node
    outcome: Outcome
    measured: str = ""
    wanted: str = ""
    advice: str = ""
    rectangle: Rect | None = None


@dataclass(frozen=True, slots=True)
class Rule(Generic[S]):
    """A rule. `read` takes its thresholds out of a profile's table; `check` looks at a tree with them.

    The first line of `check`'s docstring tells in English what is checked.
    """

    id: str
    """Permanent: an id is never given to another rule."""
    title: str
    """What is asked, in Chinese."""
    read: Callable[[Fields], S]
    check: Callable[[Scope, S], Iterable[Verdict]]
    nothing: str
    """Why it did not run where there was nothing to check, in Chinese."""
    not_run: str = ""
    """When single checks are not run or need a person, in English, for the table of rules."""
    needs: frozenset[Aspect] = frozenset()
    """What a source must tell, or it does not run."""
    needs_to_pass: frozenset[Aspect] = frozenset()
    """What a source must tell, or it can fail, but not pass."""

    def bind(self, fields: Fields) -> Callable[[Scope], Iterable[Verdict]]:
        """The rule with the thresholds of a profile; raises the profile's error for what does not fit."""
        thresholds = self.read(fields)
        return lambda scope: self.check(scope, thresholds)


def no_thresholds(fields: Fields) -> None:
    """For rules that have none."""
    del fields


def passed(node: Node) -> Verdict:
    """The node is as it should be."""
    return Verdict(node, Outcome.PASS)


def failed(node: Node, measured: str, wanted: str, advice: str, rectangle: Rect | None = None) -> Verdict:
    """The node is not as it should be."""
    return Verdict(node, Outcome.FAIL, measured, wanted, advice, rectangle)


def review(node: Node, measured: str, wanted: str, advice: str, rectangle: Rect | None = None) -> Verdict:
    """A person must decide."""
    return Verdict(node, Outcome.NEEDS_REVIEW, measured, wanted, advice, rectangle)


def not_run(node: Node, wanted: str, reason: str, rectangle: Rect | None = None) -> Verdict:
    """Nothing could be measured."""
    return Verdict(node, Outcome.NOT_RUN, "没有量到", wanted, reason, rectangle)


def short(words: str, most: int = 24) -> str:
    """Words as a finding quotes them."""
    flat = " ".join(words.replace("\u2060", "").replace("\u200b", "").split())
    return f"“{flat}”" if len(flat) <= most else f"“{flat[:most]}…”"
