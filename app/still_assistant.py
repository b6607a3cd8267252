"""An assistant that stands still: for pictures of the window, its tests and its measurements."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.assistant.state import AssistantState

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass
class StillAssistant:
    """An assistant that shows the state it is given, and keeps what was asked of it."""

    state: AssistantState = field(default_factory=lambda: AssistantState("scene", elder=False))
    asked: list[str] = field(default_factory=list)
    _listeners: list[Callable[[AssistantState], None]] = field(default_factory=list)

    def subscribe(self, listener: Callable[[AssistantState], None]) -> None:
        """Call `listener` after each change."""
        self._listeners.append(listener)

    def show(self, state: AssistantState) -> None:
        """Be in this state from now on."""
        self.state = state
        for listener in self._listeners:
            listener(state)

    def push_to_talk(self) -> None:
        """Keep that it was asked."""
        self.asked.append("talk")

    def type_text(self, text: str) -> None:
        """Keep what was typed."""
        self.asked.append(f"text:{text}")

    def stop(self) -> None:
        """Keep that it was asked."""
        self.asked.append("stop")
