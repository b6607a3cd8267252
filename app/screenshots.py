"""Pictures of every page and state of the window, taken offscreen from the real window on a seeded bank."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop

from app.scene import Scene
from app.screens import ROOMS, go_home
from app.settings import PALETTES, VERSIONS
from app.window import BankWindow, WindowError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.screens.stop import Stop

TEXT_SCALES = (1.0, 1.5, 2.0)
WIDTH_PX, HEIGHT_PX = 460, 914
"""Size of the window at which a logical pixel of the phone is one pixel of the picture."""


def take_screenshots(folder: Path, rooms: Iterable[str] = tuple(ROOMS)) -> Iterator[Path]:
    """Write a picture of every stop in both versions, three palettes and three text sizes; yields each file's path.

    Needs the application of `prepare_application`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for version in VERSIONS:
        for text_scale in TEXT_SCALES:
            for room in rooms:
                with tempfile.TemporaryDirectory() as place:
                    scene = Scene(Path(place), version=version, text_scale=text_scale)
                    yield from _tour(scene, ROOMS[room], folder, f"{version}-{text_scale:g}x")
                    scene.close()


def _tour(scene: Scene, stops: Iterable[Stop], folder: Path, prefix: str) -> Iterator[Path]:
    window = BankWindow(scene.view_model, scene.settings, still=True)
    window.window.resize(WIDTH_PX, HEIGHT_PX)
    window.show()
    for stop in stops:
        go_home(scene)
        stop.go(scene)
        for palette in PALETTES:
            scene.settings.change(palette=palette)
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            file = folder / f"{prefix}-{palette}-{stop.name}.png"
            if not window.window.grabWindow().save(str(file)):
                raise WindowError(f"{file} cannot be written")
            yield file
        scene.settings.change(palette=PALETTES[0])
    window.close()
