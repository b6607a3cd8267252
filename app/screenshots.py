"""Pictures of every page and state of the window, taken offscreen from the real window on a seeded bank."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop

from app.picture_index import Picture
from app.png import write_png
from app.scene import Scene
from app.screens import ROOMS, go_home
from app.settings import PALETTES, VERSIONS
from app.window import BankWindow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QImage

    from app.screens.stop import Stop

TEXT_SCALES = (1.0, 1.5, 2.0)
WIDTH_PX, HEIGHT_PX = 460, 914
"""Size of the window at which a logical pixel of the phone is one pixel of the picture."""


def take_screenshots(
    folder: Path, rooms: Iterable[str] | None = None, versions: Iterable[str] = VERSIONS
) -> Iterator[Picture]:
    """Write a picture of every stop in these versions, three palettes and three text sizes; yields what was written.

    A page is gone to once in each version: text size and palette change under it, as when a person chooses them.
    Needs the application of `prepare_application`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for version in versions:
        for room in ROOMS if rooms is None else rooms:
            with tempfile.TemporaryDirectory() as place:
                scene = Scene(Path(place), version=version)
                yield from _tour(scene, ROOMS[room], folder, version)
                scene.close()


def _tour(scene: Scene, stops: Iterable[Stop], folder: Path, version: str) -> Iterator[Picture]:
    window = open_for_pictures(scene)
    for stop in stops:
        go_home(scene)
        stop.go(scene)
        for text_scale in TEXT_SCALES:
            for palette in PALETTES:
                scene.settings.change(text_scale=text_scale, palette=palette)
                name = f"{version}-{text_scale:g}x-{palette}-{stop.name}.png"
                write_png(picture_of(window), folder / name)
                yield Picture(name, stop.title, version, palette, text_scale)
        scene.settings.change(text_scale=TEXT_SCALES[0], palette=PALETTES[0])
    window.close()


def open_for_pictures(scene: Scene) -> BankWindow:
    """Open the window at the size of all pictures, with nothing that moves."""
    window = BankWindow(scene.view_model, scene.settings, still=True)
    window.show()
    # It has taken the room that the screen offers; pictures are of one size everywhere.
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    window.window.resize(WIDTH_PX, HEIGHT_PX)
    return window


def picture_of(window: BankWindow) -> QImage:
    """The window when all that follows from a change has followed."""
    for _ in range(3):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    return window.window.grabWindow()
