"""Pages that were closed are let go of when an event loop runs; what walks the window without one has to say so itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent


def forget_closed_pages() -> None:
    """Delete what is to be deleted later. Otherwise every closed page follows each later change of text and palette."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
