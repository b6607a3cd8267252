"""Pictures of the views that a participant looked at, with the accessible elements on them, taken from the real window.

A picture is of the seeded bank with nothing chosen and at the top of the page. What a participant had scrolled, chosen or typed looked
otherwise, and a dwell on a place that scrolls has to be read with that in mind.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible

from accessibility.tree.modal import reachable_top
from accessibility.tree.qt_picture import png_of
from accessibility.tree.words import State
from app.reader.window_hands import WindowHands
from app.scene import Scene
from app.screens import ROOMS, go_home
from app.screenshots import open_for_pictures, picture_of
from app.window import phone_screen
from lab.gaze.dwell import Element
from lab.gaze.store import Photograph
from lab.private import masked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from accessibility.tree.node import Tree
    from app.window import BankWindow
    from lab.gaze.views import View

MOST_SHARE = 0.6
"""Of the screen: what covers more is the page itself and no element of it."""
MOST_NAME = 60


def photographs(views: Iterable[View]) -> Iterator[tuple[View, Photograph]]:
    """A picture of each view that the tour of the pages comes by. Needs the application of `prepare_application`."""
    QAccessible.setActive(True)
    wanted: dict[tuple[str, float], dict[str, View]] = defaultdict(dict)
    for view in views:
        wanted[view.version, view.text_step][view.page] = view
    for (version, text_scale), pages in wanted.items():
        with tempfile.TemporaryDirectory() as place:
            scene = Scene(Path(place), version=version, text_scale=text_scale)
            window = open_for_pictures(scene)
            yield from _tour(scene, window, pages)
            window.close()
            scene.close()


def _tour(scene: Scene, window: BankWindow, pages: dict[str, View]) -> Iterator[tuple[View, Photograph]]:
    left = dict(pages)
    for stops in ROOMS.values():
        for stop in stops:
            if not left:
                return
            go_home(scene)
            stop.go(scene)
            view = left.pop(scene.view_model.navigation.current, None)
            if view is not None:
                yield view, _photograph(window)


def _photograph(window: BankWindow) -> Photograph:
    image = picture_of(window)
    phone = phone_screen(window.window)
    where = phone.mapRectToScene(QRectF(0, 0, phone.width(), phone.height())).toRect()
    tree = WindowHands(window.window, phone).look()
    width_px, height_px = tree.window_px
    own = image.copy(where).scaled(round(width_px), round(height_px))
    return Photograph(png_of(own), width_px, height_px, tuple(_elements(tree)))


def _elements(tree: Tree) -> Iterator[Element]:
    """What has a name and is in sight, but for what covers most of the screen."""
    width_px, height_px = tree.window_px
    for node in tree.walk(reachable_top(tree)):
        rectangle = node.rectangle
        if not node.spoken_name or rectangle is None or rectangle.empty or not node.showing:
            continue
        if State.OFFSCREEN in node.states or rectangle.width * rectangle.height > MOST_SHARE * width_px * height_px:
            continue
        name = masked(node.spoken_name)[:MOST_NAME]
        yield Element(name, node.role.value, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
