"""Small trees for tests: a page is a window, and in it what is given."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from accessibility.tree.geometry import Rect
from accessibility.tree.node import Node, PaintedText, Subject, Tree
from accessibility.tree.words import Role, State

if TYPE_CHECKING:
    from accessibility.tree.observed import Observed

WINDOW_PX = (390.0, 844.0)
SCREEN = Rect(0, 0, *WINDOW_PX)
SUBJECT = Subject("试验", "转账")


@dataclass(frozen=True)
class Thing:
    """A node to be, and what is below it."""

    node: Node
    below: tuple[Thing, ...] = ()


def thing(role: Role, name: str = "", *below: Thing, without: set[State] | None = None, **fields: Any) -> Thing:
    """Something drawn in the middle of the screen; `without` takes states away."""
    states = frozenset(fields.pop("states", ())) | {State.SHOWING}
    node = Node(
        index=0,
        parent=None,
        role=role,
        name=name,
        states=states - (without or set()),
        rectangle=fields.pop("rectangle", Rect(20, 100, 100, 64)),
        reach=fields.pop("reach", SCREEN),
        **fields,
    )
    return Thing(node, below)


def button(name: str, *below: Thing, **fields: Any) -> Thing:
    """A button as it should be."""
    given: dict[str, Any] = {"states": {State.FOCUSABLE}, "actions": ("press", "set_focus"), "tab_stop": True} | fields
    return thing(Role.BUTTON, name, *below, **given)


def label(name: str, **fields: Any) -> Thing:
    """A text that is read as it is painted."""
    return thing(Role.STATIC_TEXT, name, **({"texts": (painted(name),)} | fields))


def painted(words: str, **fields: Any) -> PaintedText:
    """Words as they should be: 26 px, dark on light, whole, in sight."""
    area = Rect(20, 100, 100, 40)
    text = PaintedText(
        words=words,
        rectangle=area,
        box=area,
        reach=SCREEN,
        seen=area,
        font_px=26,
        line_height_px=38,
        colour="#1d1e33",
        background="#ffffff",
        evenness=1.0,
    )
    return replace(text, **fields)


def page(
    *things: Thing, active: bool = True, title: str = "小象银行", observed: Observed | None = None, **subject: Any
) -> Tree:
    """A window with these things in it; in the foreground unless told otherwise."""
    states = {State.ACTIVE} if active else set()
    top = thing(Role.WINDOW, title, *things, states=states, rectangle=SCREEN)
    nodes: list[Node] = []

    def lay(what: Thing, parent: int | None) -> None:
        place = len(nodes)
        nodes.append(replace(what.node, index=place, parent=parent))
        for one in what.below:
            lay(one, place)

    lay(top, None)
    return Tree(replace(SUBJECT, **subject), WINDOW_PX, tuple(nodes), observed=observed)
