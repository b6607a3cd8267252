"""One step of the core while it is being worked out: the next state and the commands that go with it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from app.assistant.commands import (
    AskDialogue,
    Command,
    ForgetConversation,
    Listen,
    Say,
    StopListening,
    StopSpeaking,
)
from app.assistant.state import Activity, AssistantState, ConsentWindow, Line, Utterance, Who
from app.transfer_state import FlowState, Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.wording import Wording
    from dialogs.port import AlsoHeard, Verdict

MAX_LINES = 50
"""Lines of a conversation kept for the screen."""


def new_conversation_id() -> str:
    """An id that no other conversation has."""
    return str(uuid4())


def turn_id(turn: int) -> str:
    """What the turn with this number is called where it is listened to."""
    return f"t{turn}"


@dataclass
class Step:
    """Collects what one event changes. Local to one call of `reduce`."""

    state: AssistantState
    flow: FlowState
    wording: Wording
    new_id: Callable[[], str]
    also_heard: tuple[AlsoHeard, ...] = ()
    """What else the sentence may have been, where the event is one that was heard."""
    commands: list[Command] = field(default_factory=list)

    def set(self, **changes: Any) -> None:  # noqa: ANN401 -- as dataclasses.replace
        """Replace fields of the state."""
        self.state = replace(self.state, **changes)

    def do(self, command: Command) -> None:
        """Decide on a command."""
        self.commands.append(command)

    def phrase(self, key: str, **values: str) -> str:
        """A sentence of the app's own catalogue in the version in use."""
        return self.wording.say(key, elder=self.state.elder, **values)

    def show(self, who: Who, text: str) -> None:
        """Add a line to the conversation on the screen."""
        self.set(lines=(*self.state.lines, Line(who, text))[-MAX_LINES:])

    def say(
        self,
        text: str,
        *,
        protected: bool = False,
        then_listen: str | None = None,
        consent_for: str | None = None,
    ) -> None:
        """Show and speak `text`. With `consent_for`, consent to that transfer opens once it has been played."""
        self.quiet()
        number = self.state.said + 1
        utterance = Utterance(f"u{number}", text, protected, then_listen)
        window = ConsentWindow(consent_for, utterance.utterance_id) if consent_for else None
        self.show(Who.ASSISTANT, text)
        self.set(said=number, speaking=utterance, activity=Activity.SPEAKING, consent=window)
        if not self.state.aloud:
            self.notify(text)
        self.do(Say(utterance.utterance_id, text, protected))

    def notify(self, text: str) -> None:
        """Have assistive technology announce `text`, which nobody speaks."""
        self.set(notice=text, notices=self.state.notices + 1)

    def quiet(self) -> None:
        """Stop speaking and listening, whichever goes on."""
        if self.state.speaking is not None:
            self.do(StopSpeaking())
            self.set(speaking=None)
        if self.state.activity in {Activity.LISTENING, Activity.HEARING}:
            self.do(StopListening())

    def listen(self, profile: str) -> None:
        """Open the microphone for one utterance."""
        turn = self.state.turn + 1
        self.set(turn=turn, activity=Activity.LISTENING, caption="")
        self.do(Listen(turn_id(turn), profile))

    def ask_dialogue(self, text: str, verdict: Verdict | None) -> None:
        """Hand the sentence to the dialogue. Whatever it is about, consent must be asked for anew afterwards."""
        self.set(activity=Activity.THINKING, consent=None)
        self.do(AskDialogue(self.state.conversation_id, text, verdict, self.also_heard))

    def rest(self) -> None:
        """Nothing is said or heard; what remains is to wait for the person."""
        waiting = self.flow.stage is Stage.PIN
        self.set(activity=Activity.AWAITING_PIN if waiting else Activity.IDLE)

    def end_conversation(self) -> None:
        """The business is over: the dialogue forgets it, and the next turn starts afresh."""
        self.do(ForgetConversation(self.state.conversation_id))
        self.set(conversation_id=self.new_id(), in_form=False, consent=None, not_heard=0)
