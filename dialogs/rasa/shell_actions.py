"""The actions for Rasa's own shell: `rasa run actions --actions dialogs.rasa.shell_actions`.

A made-up bank with a made-up address book; for trying the dialogue on a developer's machine, never in the app.
"""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from dialogs.actions.adapter import bound
from dialogs.actions.catalog import ACTIONS
from dialogs.language.consent import judge
from dialogs.metadata import encode
from dialogs.port import UserTurn
from dialogs.scripted_desk import ScriptedDesk, family


def _action_class(name: str, desk: ScriptedDesk) -> type[Action]:
    run_bound = bound(ACTIONS[name], desk)

    class ShellAction(Action):
        def name(self) -> str:
            return name

        async def run(
            self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
        ) -> list[dict[str, Any]]:
            # The app's part: it sends the address book, and hears what is typed as if its window were open.
            utterance = next(event for event in reversed(tracker.events) if event.get("event") == "user")
            text = utterance.get("text") or ""
            verdict = judge(text)
            desk.hear(tracker.sender_id, verdict)
            utterance["metadata"] = encode(UserTurn(tracker.sender_id, text, desk.payees, consent=verdict))
            return await run_bound(dispatcher, tracker, domain)

    return ShellAction


_DESK = ScriptedDesk(family())
# rasa_sdk finds actions by their classes, which have to be kept somewhere.
SHELL_ACTIONS = tuple(_action_class(name, _DESK) for name in ACTIONS)
