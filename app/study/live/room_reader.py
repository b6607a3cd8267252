"""The built-in screen reader of the study's own screens, where no bank stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.scene import MOMENT
from app.viewmodels.reader import ReaderViewModel

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QObject

    from app.main_loop import MainLoop
    from app.reader.parts import ReaderParts
    from app.settings import SettingsStore
    from app.viewmodels.announcer import AnnouncerViewModel


def room_reader(
    settings: SettingsStore, loop: MainLoop, parts: ReaderParts, documents: Path
) -> Callable[[QObject, AnnouncerViewModel], ReaderViewModel]:
    """What makes it, once there is somebody whose it is. It is on where `settings` say so."""

    def make(parent: QObject, announcer: AnnouncerViewModel) -> ReaderViewModel:
        return ReaderViewModel(
            settings,
            announcer,
            loop,
            parts,
            parent,
            touch=lambda _: False,
            talk=lambda: None,
            occupied=lambda: False,
            documents=documents,
            now=lambda: MOMENT,
        )

    return make
