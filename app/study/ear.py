"""What became of one thing that was said to the assistant, noted as it happens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.assistant import events as ev
from app.assistant.observed import Understood
from dialogs.language.consent import judge
from dialogs.verdict import Verdict
from voice import events as heard

if TYPE_CHECKING:
    from dialogs.port import DialogueReply


@dataclass
class Ear:
    """Observes the assistant. `missed`: why nothing was made of it, as a code."""

    heard: heard.Heard | None = None
    understood: str = ""
    reply: DialogueReply | None = None
    missed: str = ""

    def clear(self) -> None:
        """Something new is about to be said."""
        self.heard, self.understood, self.reply, self.missed = None, "", None, ""

    @property
    def granted(self) -> bool:
        """Whether it was a full consent."""
        return bool(self.understood) and judge(self.understood) is Verdict.GRANTED

    def saw(self, at_ms: int, thing: object) -> None:  # noqa: ARG002 -- the port's shape
        """Take note of what happened."""
        match thing:
            case heard.Heard():
                self.heard = thing
            case heard.NotHeard(reason=reason):
                self.missed = reason.name
            case Understood():
                self.understood = thing.text
            case ev.Replied():
                self.reply = thing.reply
            case ev.DialogueFailed(code=code):
                self.missed = code
            case _:
                pass
