"""Which page is shown: what a screen reader says when another one comes up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessibility.tree.modal import reachable_top
from accessibility.tree.words import Role, role_word

if TYPE_CHECKING:
    from accessibility.reader.stops import Stop
    from accessibility.tree.node import Tree


@dataclass(frozen=True, slots=True)
class PageName:
    """What a page is called: the dialog on top or the innermost pane with a name, and its first heading."""

    name: str
    dialog: bool
    description: str
    heading: str

    def told(self, stop: Stop | None) -> tuple[str, ...]:
        """What is said of it before the stop at which one arrives; what that says itself is not said twice."""
        name = f"{self.name}，{role_word(Role.DIALOG)}" if self.dialog and self.name else self.name
        if stop is not None and not self.dialog and self.name == stop.name:
            name = ""
        return tuple(words for words in (name, self.description if self.dialog else "") if words)


def page_of(tree: Tree, stops: tuple[Stop, ...]) -> PageName:
    """The page of this tree."""
    heading = next((stop.name for stop in stops if stop.node.role is Role.HEADING), "")
    top = reachable_top(tree)
    if top is not tree.root:
        return PageName(top.spoken_name, True, top.description.strip(), heading)  # noqa: FBT003 -- named in the class
    panes = [node for node in tree.walk() if node.role is Role.PANE and node.showing and node.spoken_name]
    return PageName(panes[-1].spoken_name if panes else "", False, "", heading)  # noqa: FBT003 -- likewise
