"""The gallery: every control in every state, to look at, and as pictures."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QRectF, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from app.icons import IconProvider
from app.paths import ASSETS
from app.picture_index import Picture
from app.scene import Scene
from app.screenshots import TEXT_SCALES
from app.settings import PALETTES, VERSIONS
from app.viewmodels.last_used import LastUsed
from app.window import QML, WindowError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QImage

GROUPS = ("Buttons", "Choosing", "Fields", "Telling", "Surfaces", "Sheets", "Tokens")
WIDTH_PX = 390
"""The phone's width: a logical pixel is one pixel of the picture."""
MOST_ROUNDS = 8
"""After which a sheet has its height; two or three are usual."""


class GalleryWindow:
    """The gallery's window with its engine, on a scene."""

    def __init__(self, scene: Scene, *, still: bool = False) -> None:
        self._last_used = LastUsed(scene.view_model.session.touch)
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(QML))
        self._engine.addImageProvider("icons", IconProvider(ASSETS / "icons"))
        self._engine.setInitialProperties({"app": scene.view_model, "lastUsed": self._last_used, "still": still})
        self._engine.load(QUrl.fromLocalFile(str(QML / "Gallery.qml")))
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise WindowError("Gallery.qml does not load")
        self.window: QQuickWindow = roots[0]
        self.window.installEventFilter(self._last_used)
        self.window.show()

    def close(self) -> None:
        """Close it and let go of the engine, before the view-models go."""
        self.window.close()
        self.window.removeEventFilter(self._last_used)
        del self.window
        self._engine.deleteLater()
        QCoreApplication.sendPostedEvents(self._engine, QEvent.Type.DeferredDelete)

    def sheet(self, group: str) -> QImage:
        """One group, whole, as it looks now."""
        self.window.setProperty("only", group)
        for _ in range(MOST_ROUNDS):
            _settle()
            # A frame puts the last of it in place, and the sheet may be longer then.
            picture = self.window.grabWindow()
            wanted = max(200, round(self.window.property("fullHeight")))
            if self.window.height() == wanted and picture.height() >= wanted:
                return picture
            self.window.resize(WIDTH_PX, wanted)
        raise RuntimeError(f"the sheet {group} never comes to rest")

    def specimens(self) -> dict[str, QRectF]:
        """Where each control lies on the sheet that was asked for last, by its name."""
        found = [item for item in _shown(self.window.contentItem()) if item.inherits("QQuickRectangle")]
        return {
            str(item.property("control")): item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
            for item in found
            if item.property("control")
        }


def take_gallery(folder: Path, versions: Iterable[str] = VERSIONS) -> Iterator[Picture]:
    """Write a picture of every control in these versions, all palettes and text sizes; yields what was written.

    Needs the application of `prepare_application`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for version in versions:
        with tempfile.TemporaryDirectory() as place:
            scene = Scene(Path(place), version=version)
            gallery = GalleryWindow(scene, still=True)
            for group in GROUPS:
                for text_scale in TEXT_SCALES:
                    scene.settings.change(text_scale=text_scale)
                    for palette in PALETTES:
                        scene.settings.change(palette=palette)
                        yield from _cut(gallery, folder, group, (version, palette, text_scale))
            gallery.close()
            scene.close()


def _cut(gallery: GalleryWindow, folder: Path, group: str, setting: tuple[str, str, float]) -> Iterator[Picture]:
    version, palette, text_scale = setting
    sheet = gallery.sheet(group)
    for control, area in gallery.specimens().items():
        name = f"{version}-{text_scale:g}x-{palette}-{control.replace(' ', '-')}.png"
        if not sheet.copy(area.toAlignedRect()).save(str(folder / name)):
            raise WindowError(f"{folder / name} cannot be written")
        yield Picture(name, control, version, palette, text_scale)


def _settle() -> None:
    for _ in range(3):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def _shown(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible():
        return
    yield item
    for child in item.childItems():
        yield from _shown(child)
