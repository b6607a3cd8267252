"""Where a person finds what they kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

FOLDER = "小象银行"


def documents_folder() -> Path:
    """The bank's folder among the person's own documents; it is made when something is kept there."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return (Path(place) if place else Path.home()) / FOLDER
