"""What the window may ask of the assistant. The runner is the real one; tests of view-models use a recording one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.assistant.state import AssistantState


class Assistant(Protocol):
    """The assistant, seen from the window. Main loop only."""

    state: AssistantState

    def subscribe(self, listener: Callable[[AssistantState], None]) -> None:
        """Call `listener` with the new state after each change."""

    def push_to_talk(self) -> None:
        """Listen for one utterance now; while listening, stop listening."""

    def type_text(self, text: str) -> None:
        """Take a typed sentence as if it had been heard."""

    def stop(self) -> None:
        """Stop speaking and listening; what is on the screen stays."""
