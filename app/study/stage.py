"""A task's window as eyes and recordings see it, whoever sits before it: a simulated participant, a person, a replay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from app.viewmodels.app import AppViewModel


class Stage(Protocol):
    """The window of one task. `pin`: the study bank's own; nothing of value is behind it."""

    @property
    def window(self) -> QQuickWindow:
        """The window."""

    @property
    def phone(self) -> QQuickItem:
        """The phone's screen in it."""

    @property
    def page(self) -> str:
        """Name of the page on top."""

    @property
    def pin(self) -> str:
        """The PIN that the study's bank takes."""

    @property
    def view_model(self) -> AppViewModel:
        """What the window shows."""

    def rest(self) -> None:
        """Let the window come to rest."""
