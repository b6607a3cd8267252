"""Draw the pictures of docs/design-language.md: one sheet for each group of the gallery, three settings side by side."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

import numpy as np
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, qRgb

from app.gallery import GROUPS, WIDTH_PX, GalleryWindow
from app.scene import Scene
from app.viewmodels.camera import pixels_of
from app.window import prepare_application

OUT = Path(__file__).parents[1] / "docs" / "design"
SETTINGS = (("standard", "light"), ("standard", "dark"), ("elder", "contrast"))
MOST_BYTES = 200_000
SCALE = 0.75


def main() -> int:
    """Write the sheets; 1 where one is larger than a document should carry."""
    application = QGuiApplication(sys.argv[:1])
    prepare_application(application)
    OUT.mkdir(parents=True, exist_ok=True)
    sheets: dict[str, list[QImage]] = {group: [] for group in GROUPS}
    for version, palette in SETTINGS:
        with tempfile.TemporaryDirectory() as place:
            scene = Scene(Path(place), version=version)
            scene.settings.change(palette=palette)
            gallery = GalleryWindow(scene, still=True)
            for group in GROUPS:
                sheets[group].append(gallery.sheet(group))
            gallery.close()
            scene.close()
    too_large = [group for group, images in sheets.items() if not write(OUT / f"{group.lower()}.png", beside(images))]
    for group in too_large:
        print(f"{group} is larger than {MOST_BYTES} bytes", file=sys.stderr)
    return 1 if too_large else 0


def beside(images: list[QImage]) -> QImage:
    """The sheets side by side, on white."""
    whole = QImage(len(images) * WIDTH_PX, max(image.height() for image in images), QImage.Format.Format_RGB32)
    whole.fill(Qt.GlobalColor.white)
    painter = QPainter(whole)
    for n, image in enumerate(images):
        painter.drawImage(n * WIDTH_PX, 0, image)
    painter.end()
    return whole.scaledToWidth(round(whole.width() * SCALE), Qt.TransformationMode.SmoothTransformation)


def write(file: Path, image: QImage) -> bool:
    """Write it in few colours; whether it is small enough."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    few = image.convertToFormat(QImage.Format.Format_Indexed8, table_of(image), Qt.ImageConversionFlag.ThresholdDither)
    few.save(buffer, "PNG", 0)  # type: ignore[call-overload]  # the stubs want bytes and take text
    data = bytes(buffer.data().data())
    file.write_bytes(data)
    return len(data) <= MOST_BYTES


def table_of(image: QImage) -> list[int]:
    """At most 256 colours: of those that look alike the most frequent, so that no token gives way to edges of letters."""
    colours, times = np.unique(pixels_of(image).reshape(-1, 3), axis=0, return_counts=True)
    order = np.argsort(-times, kind="stable")
    colours, times = colours[order], times[order]
    alike = colours >> 4
    _, first, cluster = np.unique(alike, axis=0, return_index=True, return_inverse=True)
    weights = np.bincount(cluster.ravel(), weights=times)
    chosen = first[np.argsort(-weights, kind="stable")][:256]
    return [qRgb(*map(int, colour)) for colour in colours[chosen]]


if __name__ == "__main__":
    sys.exit(main())
