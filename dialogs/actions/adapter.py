"""Fit the actions to rasa_sdk: tracker → Turn, Outcome → dispatched messages and events."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import ActionExecutor, CollectingDispatcher

from dialogs.actions.catalog import ACTIONS
from dialogs.actions.turn import Act, Action, Again, Outcome, Said, SlotValue, Turn
from dialogs.desk import BankDesk
from dialogs.metadata import MetadataError, TurnMetadata, decode

logger = logging.getLogger(__name__)

REQUESTED_SLOT = "requested_slot"
FORM = "transfer_form"

Run = Callable[[CollectingDispatcher, Tracker, dict[str, Any]], Awaitable[list[dict[str, Any]]]]


def executor(desk: BankDesk) -> ActionExecutor:
    """Return rasa_sdk's executor with every action bound to the desk."""
    made = ActionExecutor()
    for name, action in ACTIONS.items():
        made.register_function(name, bound(action, desk))
    return made


def bound(action: Action, desk: BankDesk) -> Run:
    """Return the action as rasa_sdk calls it. It runs on a thread, because the desk blocks until it answers."""

    async def run(dispatcher: CollectingDispatcher, tracker: Tracker, _domain: dict[str, Any]) -> list[dict[str, Any]]:
        outcome = await asyncio.to_thread(action, turn_of(tracker), desk)
        for said in outcome.says:
            _dispatch(dispatcher, said)
        return _events(outcome)

    return run


def turn_of(tracker: Tracker) -> Turn:
    """Return the latest utterance and the state it meets.

    The utterance is taken from the events: inside a form `latest_message` may be an older one.
    """
    message: dict[str, Any] = next((event for event in reversed(tracker.events) if event.get("event") == "user"), {})
    intent = (message.get("parse_data") or {}).get("intent") or {}
    in_form = tracker.active_loop_name == FORM
    return Turn(
        conversation_id=tracker.sender_id,
        text=message.get("text") or "",
        intent=intent.get("name") or "",
        metadata=_metadata(message.get("metadata")),
        slots={name: value for name, value in tracker.slots.items() if _is_slot_value(value)},
        requested=tracker.get_slot(REQUESTED_SLOT) if in_form else None,
        in_form=in_form,
        said_before=_said_before(tracker.events),
        confidence=float(intent.get("confidence") or 0.0),
    )


def _metadata(value: object) -> TurnMetadata:
    try:
        return decode(value)
    except MetadataError as error:
        logger.warning("unreadable metadata: %s", error, extra={"code": error.code})
        return TurnMetadata()


def _is_slot_value(value: object) -> bool:
    return (
        value is None or isinstance(value, str) or (isinstance(value, list) and all(isinstance(v, str) for v in value))
    )


def _said_before(events: Sequence[Mapping[str, Any]]) -> tuple[Again, ...]:
    """Return the worded messages between the last utterance and the one before it."""
    said: list[Again] = []
    users = 0
    for event in reversed(events):
        if event.get("event") == "user":
            users += 1
            if users == 2:
                break
        elif event.get("event") == "bot" and users == 1 and event.get("text"):
            said.append(Again(str((event.get("metadata") or {}).get("utter_action") or ""), str(event["text"])))
    return tuple(reversed(said))


def _dispatch(dispatcher: CollectingDispatcher, said: Said | Act | Again) -> None:
    match said:
        case Said(response=response, blanks=blanks, data=data):
            dispatcher.utter_message(response=response, data=dict(data), **blanks)
        case Act(name=name, data=data):
            dispatcher.utter_message(json_message={"act": name, "data": dict(data)})
        case Again(name=name, text=text):
            dispatcher.utter_message(text=text, utter_action=name)


def _events(outcome: Outcome) -> list[dict[str, Any]]:
    slots: dict[str, SlotValue] = dict(outcome.slots)
    if outcome.finished:
        slots[REQUESTED_SLOT] = None
    return [SlotSet(name, value) for name, value in slots.items()]
