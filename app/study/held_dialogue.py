"""A dialogue whose answers wait: a replay lets each go at the moment at which it came to the person."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from dialogs.port import DialogueError

if TYPE_CHECKING:
    from dialogs.port import Dialogue, DialogueReply, UserTurn


class HeldDialogue:
    """Implements `Dialogue` over another one, which stays open. It is asked on one thread, and let go from another."""

    def __init__(self, dialogue: Dialogue) -> None:
        self._dialogue = dialogue
        self._due = threading.Semaphore(0)
        self._closed = False

    def let_go(self) -> None:
        """One answer may come: that which waits, or the next."""
        self._due.release()

    def send(self, turn: UserTurn) -> DialogueReply:
        """Wait, and ask then. Raises DialogueError, DIALOGUE_AWAY where it was closed meanwhile."""
        self._due.acquire()
        if self._closed:
            self._due.release()
            raise DialogueError("DIALOGUE_AWAY")
        return self._dialogue.send(turn)

    def forget(self, conversation_id: str) -> None:
        """See Dialogue."""
        self._dialogue.forget(conversation_id)

    def close(self) -> None:
        """No answer comes any more."""
        self._closed = True
        self._due.release()
