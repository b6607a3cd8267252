"""`xiaoxiang shots` and `xiaoxiang gallery`: the two versions side by side in two processes, and an index over both."""

from __future__ import annotations

import multiprocessing
import os
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from app.gallery import GalleryWindow, take_gallery
from app.logs import Redactor, start_logging
from app.picture_index import write_index
from app.qt_application import start_qt
from app.scene import Scene
from app.screenshots import take_screenshots
from app.settings import VERSIONS

if TYPE_CHECKING:
    from app.paths import Paths
    from app.picture_index import Picture

_TITLES = {"pages": "小象银行：每一页", "controls": "小象银行：每个控件"}


def run_pictures(paths: Paths, folder: Path, what: str) -> int:
    """Write pictures of the `pages` or of the `controls`, and their index; print where it is."""
    folder.mkdir(parents=True, exist_ok=True)
    # Pictures are taken where nobody sees it, also where there is a display.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(len(VERSIONS), context) as processes:
        jobs = [processes.submit(_take, paths.log, folder, what, version) for version in VERSIONS]
        pictures = [picture for job in jobs for picture in job.result()]
    print(write_index(folder, _TITLES[what], pictures))  # noqa: T201 -- what the command prints
    return 0


def run_gallery(paths: Paths) -> int:
    """Open the gallery on a bank of its own, and stay until it is closed."""
    start_logging(paths.log, Redactor())
    application = start_qt()
    with tempfile.TemporaryDirectory(prefix="xiaoxiang-gallery-") as place:
        scene = Scene(Path(place))
        gallery = GalleryWindow(scene)
        try:
            return application.exec()
        finally:
            gallery.close()
            scene.close()


def _take(log: Path, folder: Path, what: str, version: str) -> list[Picture]:
    """One version, in a process of its own."""
    start_logging(log, Redactor(), console=False)
    application = start_qt()
    taken = list(
        take_gallery(folder, [version]) if what == "controls" else take_screenshots(folder, versions=[version])
    )
    application.shutdown()
    return taken
