"""The captured tree: nodes as assistive technology sees them, with the texts that each of them paints."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from accessibility.errors import CaptureError
from accessibility.tree.geometry import Rect
from accessibility.tree.words import WORKED_ROLES, Role, State, works

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.tree.observed import Observed
    from accessibility.tree.words import Aspect

MAX_NODES = 20_000
"""Far more than a screen of any program shows at once."""
MAX_DEPTH = 200
MAX_TEXT_CHARACTERS = 65_536
"""Of one name, description, value or text."""
MAX_PAINTED_TEXTS = 50_000


@dataclass(frozen=True, slots=True)
class PaintedText:
    """Words as the eye meets them. A node may paint several, and what it paints need not be its name."""

    words: str
    rectangle: Rect
    """What the glyphs take, with their line height."""
    box: Rect
    """The room the text has been given."""
    reach: Rect
    """Where it can be brought into sight: the window, or all that the scroller around it holds."""
    seen: Rect | None
    """The part in sight at the moment of the capture; None where it is scrolled away."""
    font_px: float
    """Size of the type in logical pixels."""
    bold: bool = False
    truncated: bool = False
    """Shortened, or scrolled inside its own field, so that a part cannot be seen."""
    lines: int = 1
    line_height_px: float | None = None
    """From one baseline to the next, in logical pixels; None where the source cannot tell."""
    colour: str | None = None
    """Of the glyphs, as declared, laid over the background where it is not opaque: `#rrggbb`."""
    background: str | None = None
    """The colour that the screenshot has most of under the text; None where it could not be measured."""
    evenness: float | None = None
    """Share of the pixels under the text that are the background, the glyphs, or between the two; 0 to 1."""


@dataclass(frozen=True, slots=True)
class Node:
    """One node, immutable. `index` is its place in the tree's `nodes`, `parent` the place of the node above it."""

    index: int
    parent: int | None
    role: Role
    name: str
    states: frozenset[State] = frozenset()
    native_role: str = ""
    """The role in the source's own words."""
    id: str = ""
    """The identity that the program gives it, where it gives one."""
    description: str = ""
    label: str = ""
    """The names of what labels it."""
    value: str = ""
    text: str = ""
    """What its text interface holds; empty for a password."""
    actions: tuple[str, ...] = ()
    """`press`, `toggle`, `set_focus` …, in the order in which it offers them."""
    rectangle: Rect | None = None
    """None where it is not drawn."""
    reach: Rect | None = None
    """Where it can be brought into sight; None where it is not drawn."""
    tab_stop: bool | None = None
    """Whether the Tab key stops at it; None where the source cannot tell."""
    arrow_stop: bool | None = None
    """Of a row: whether its list is a stop of the Tab key and the arrow keys go through it; None where the source cannot
    tell, and for what is no row."""
    texts: tuple[PaintedText, ...] = ()

    @property
    def spoken_name(self) -> str:
        """What a screen reader calls it: its name, or its label's."""
        return self.name.strip() or self.label.strip()

    @property
    def showing(self) -> bool:
        """Whether it is drawn, though perhaps scrolled out of sight."""
        return State.SHOWING in self.states

    @property
    def workable(self) -> bool:
        """Whether it promises, by its role or its actions, that one can do something with it."""
        return self.role in WORKED_ROLES or any(works(action) for action in self.actions)


@dataclass(frozen=True, slots=True)
class Subject:
    """What was captured, as far as thresholds depend on it."""

    program: str
    page: str
    """The page and its state, as a person would name the picture."""
    elder: bool = False
    """Whether it is an elder version."""
    text_scale: float = 1.0
    """The person's own factor on the size of text."""
    largest_text: bool = False
    """Whether the program's largest text size is chosen."""
    foreign: bool = False
    """Whether it is another program, read from outside: it has no version and no setting that is known."""
    by_keyboard: bool = False
    """Whether the keyboard was in use, so that the page shows what has the focus."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A captured tree: parents stand before their children, the first node is the root. Raises CaptureError."""

    subject: Subject
    window_px: tuple[float, float]
    """Width and height of the window in logical pixels."""
    nodes: tuple[Node, ...]
    untold: frozenset[Aspect] = frozenset()
    """What the source cannot tell."""
    observed: Observed | None = None
    """What happened when somebody worked the page; None where nobody did."""
    _children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)
    _places: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if len(self.nodes) > MAX_NODES:
            raise CaptureError("CAPTURE_TOO_LARGE", f"{len(self.nodes)} nodes, at most {MAX_NODES}")
        if sum(len(node.texts) for node in self.nodes) > MAX_PAINTED_TEXTS:
            raise CaptureError("CAPTURE_TOO_LARGE", f"more than {MAX_PAINTED_TEXTS} painted texts")
        children, places = _linked(self.nodes)
        object.__setattr__(self, "_children", children)
        object.__setattr__(self, "_places", places)
        for node in self.nodes:
            _limit_texts(node)

    @property
    def root(self) -> Node:
        """The node above all others."""
        return self.nodes[0]

    @property
    def window(self) -> Rect:
        """The window."""
        return Rect(0, 0, *self.window_px)

    def parent(self, node: Node) -> Node | None:
        """The node above."""
        return None if node.parent is None else self.nodes[node.parent]

    def children(self, node: Node) -> tuple[Node, ...]:
        """The nodes right below, in the tree's order."""
        return tuple(self.nodes[index] for index in self._children[node.index])

    def ancestors(self, node: Node) -> Iterator[Node]:
        """The nodes above, from the nearest."""
        above = self.parent(node)
        while above is not None:
            yield above
            above = self.parent(above)

    def walk(self, start: Node | None = None) -> Iterator[Node]:
        """`start` (or the root) and all below it, each before what is below it."""
        pending = [start or self.root]
        while pending:
            node = pending.pop()
            yield node
            pending += [self.nodes[index] for index in reversed(self._children[node.index])]

    def find(
        self, *, role: Role | None = None, name: str | None = None, node_id: str | None = None
    ) -> tuple[Node, ...]:
        """Every node of this role, spoken name and id, as far as they are given."""
        return tuple(
            node
            for node in self.walk()
            if (role is None or node.role is role)
            and (name is None or node.spoken_name == name)
            and (node_id is None or node.id == node_id)
        )

    def path(self, node: Node) -> str:
        """The way to it from the root by place among siblings: `0/2/5`."""
        way = [self._places[step.index] for step in (node, *self.ancestors(node))]
        return "/".join(str(place) for place in reversed(way))


def _linked(nodes: tuple[Node, ...]) -> tuple[tuple[tuple[int, ...], ...], tuple[int, ...]]:
    """Each node's children and its place among its siblings. Parents before children make cycles impossible."""
    if not nodes or nodes[0].parent is not None:
        raise CaptureError("CAPTURE_PARENT", "the first node is the root and has no parent")
    children: list[list[int]] = [[] for _ in nodes]
    depth = [0] * len(nodes)
    among = [0] * len(nodes)
    for place, node in enumerate(nodes):
        if node.index != place:
            raise CaptureError("CAPTURE_PARENT", f"nodes[{place}] says that it is number {node.index}")
        if place == 0:
            continue
        if node.parent is None or not 0 <= node.parent < place:
            raise CaptureError("CAPTURE_PARENT", f"nodes[{place}] does not stand below a node before it")
        among[place] = len(children[node.parent])
        children[node.parent].append(place)
        depth[place] = depth[node.parent] + 1
        if depth[place] > MAX_DEPTH:
            raise CaptureError("CAPTURE_TOO_DEEP", f"nodes[{place}] is more than {MAX_DEPTH} levels down")
    return tuple(tuple(places) for places in children), tuple(among)


def _limit_texts(node: Node) -> None:
    texts = (node.name, node.description, node.label, node.value, node.text, node.id, node.native_role, *node.actions)
    if any(len(text) > MAX_TEXT_CHARACTERS for text in (*texts, *(painted.words for painted in node.texts))):
        raise CaptureError(
            "CAPTURE_TEXT_TOO_LONG", f"nodes[{node.index}] holds a text of more than {MAX_TEXT_CHARACTERS} characters"
        )
