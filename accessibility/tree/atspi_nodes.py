"""What a window tells over AT-SPI as a capture. Pure: nothing is asked any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessibility.colour import to_hex
from accessibility.tree.atspi_words import SCROLLERS, actions_of, role_of, states_of
from accessibility.tree.capture_file import Capture
from accessibility.tree.geometry import Rect
from accessibility.tree.ground import measure_ground, packed_colours
from accessibility.tree.node import Node, PaintedText, Tree
from accessibility.tree.png import pack_png
from accessibility.tree.words import Aspect, State

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from accessibility.tree.atspi_reading import Reference, Told
    from accessibility.tree.node import Subject

PX_PER_POINT = 96 / 72
"""Sizes of type come in points; a screen has 96 pixels to the inch unless a person chose otherwise."""
BOLD_FROM = 600
MOST_SIZE = 10_000
"""Of a number that says how text is set; what is larger is a mistake."""
_EMBEDDED = "\ufffc"
"""Stands in a text for an object of its own."""
NEVER_TOLD = frozenset({Aspect.PAGES, Aspect.PAINTED, Aspect.TAB_ORDER})


def build_capture(
    told: Sequence[Told], subject: Subject, pixels: NDArray[np.uint8] | None, *, deep_colours: bool
) -> Capture:
    """The window, which stands first, with the picture of where it is. Raises CaptureError.

    `deep_colours`: whether red, green and blue go to 65,535, as in GTK, and not to 255, as in Qt.
    """
    sight = _Sight(told)
    names = {one.reference: one.name for one in told}
    picture = None if pixels is None else packed_colours(pixels)
    nodes = []
    for index, one in enumerate(told):
        text = _painted(one, index, sight, picture, deep_colours=deep_colours)
        nodes.append(_node(one, index, sight, names, text))
    untold = NEVER_TOLD if any(node.texts for node in nodes) else NEVER_TOLD | {Aspect.TYPE}
    tree = Tree(subject, (sight.area.width, sight.area.height), tuple(nodes), untold)
    return Capture(tree, None if pixels is None else pack_png(pixels))


class _Sight:
    """Where everything lies in the window, where it can be brought into sight, and what is in sight of it."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._window = told[0].place or (0, 0, 0, 0)
        self.area = Rect(0, 0, self._window[2], self._window[3])
        self.places = [self.within(one.place) for one in told]
        scrollers: list[int | None] = []
        self._held: dict[int, Rect] = {}
        """All that each scroller is known to hold. How much more there is, nobody tells."""
        self._clips: dict[int, Rect] = {}
        for one, place in zip(told, self.places, strict=True):
            above = one.parent
            scrolls = above is not None and told[above].native_role in SCROLLERS and self.places[above] is not None
            around = above if scrolls else None if above is None else scrollers[above]
            scrollers.append(around)
            if around is None:
                continue
            if around not in self._held:
                own = self.places[around] or self.area
                self._held[around] = own
                self._clips[around] = own.intersected(self._clip(scrollers[around]))
            if place is not None:
                self._held[around] = _united(self._held[around], place)
        self._scrollers = scrollers

    def within(self, place: tuple[int, int, int, int] | None) -> Rect | None:
        """A place on the screen as one in the window."""
        if place is None:
            return None
        return Rect(place[0] - self._window[0], place[1] - self._window[1], place[2], place[3])

    def reach(self, index: int) -> Rect:
        """Where a node can be brought into sight."""
        around = self._scrollers[index]
        return self.area if around is None else self._held[around]

    def clip(self, index: int) -> Rect:
        """What is in sight of where it lies."""
        return self._clip(self._scrollers[index])

    def _clip(self, scroller: int | None) -> Rect:
        return self.area if scroller is None else self._clips[scroller]


def _united(one: Rect, other: Rect) -> Rect:
    x, y = min(one.x, other.x), min(one.y, other.y)
    return Rect(x, y, max(one.right, other.right) - x, max(one.bottom, other.bottom) - y)


def _node(one: Told, index: int, sight: _Sight, names: Mapping[Reference, str], text: PaintedText | None) -> Node:
    states = set(states_of(one.states, one.native_role))
    if one.showing:
        states.add(State.SHOWING)
    place = sight.places[index] if one.showing else None
    if place is not None and not place.empty and place.intersected(sight.clip(index)).empty:
        states.add(State.OFFSCREEN)
    return Node(
        index=index,
        parent=one.parent,
        role=role_of(one.native_role),
        name=one.name,
        states=frozenset(states),
        native_role=one.native_role,
        id=one.id,
        description=one.description,
        label=" ".join(names[of] for of in one.labelled_by if of in names),
        value="" if one.value is None else f"{one.value:g}",
        text="" if State.PASSWORD in states else one.text,
        actions=actions_of(one.actions),
        rectangle=place,
        reach=None if place is None else sight.reach(index),
        texts=() if text is None or State.PASSWORD in states else (text,),
    )


def _painted(
    one: Told, index: int, sight: _Sight, picture: NDArray[np.uint32] | None, *, deep_colours: bool
) -> PaintedText | None:
    """Its text as it is drawn; None where it does not tell how large the type is, or where it is."""
    size, place = _real(one.style.get("size", "")), sight.within(one.text_place)
    words = one.text.replace(_EMBEDDED, " ").strip()
    if not one.showing or not words or size <= 0 or place is None or place.empty:
        return None
    seen = place.intersected(sight.clip(index))
    box = sight.places[index]
    if box is not None:
        seen = seen.intersected(box)
    colour = _colour(one.style.get("fg-color", ""), deep=deep_colours)
    shown = None if seen.empty else seen
    ground = None
    if picture is not None and shown is not None and colour is not None:
        ground = measure_ground(picture, shown, 1.0, colour)
    return PaintedText(
        words=words,
        rectangle=place,
        box=box or place,
        reach=sight.reach(index),
        seen=shown,
        font_px=round(size * PX_PER_POINT * (_real(one.style.get("scale", "")) or 1.0), 2),
        bold=_real(one.style.get("weight", "")) >= BOLD_FROM,
        colour=colour,
        background=None if ground is None else ground.colour,
        evenness=None if ground is None else ground.evenness,
    )


def _real(text: str) -> float:
    """A number in text; 0 where it is none."""
    try:
        number = float(text)
    except ValueError:
        return 0.0
    return number if 0 < number < MOST_SIZE else 0.0


def _colour(text: str, *, deep: bool) -> str | None:
    """`r,g,b` as `#rrggbb`."""
    parts = text.split(",")
    if len(parts) != 3 or not all(part.strip().isdecimal() and len(part) <= 6 for part in parts):
        return None
    red, green, blue = (min(255, round(int(part) / 257) if deep else int(part)) for part in parts)
    return to_hex((red, green, blue))
