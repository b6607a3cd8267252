"""Rasa's agent in this process: its actions run here too and ask the desk over the pipe."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from dialogs.actions.adapter import executor
from dialogs.desk_wire import Ask, PipeDesk
from dialogs.port import BotAct, Entity
from dialogs.rasa.schemas import check_once

if TYPE_CHECKING:
    from dialogs.desk import BankDesk
    from dialogs.rasa.serving import Turn

WARM_UP_ID = "warm-up"
_WARM_UP = ("你好", "给女儿转三百块五毛", "我的余额是多少")
_HIDDEN_SLOTS = frozenset({"session_started_metadata"})


@dataclass(frozen=True, slots=True)
class Heard:
    """What one turn came to. `failure` names the type of the error that kept Rasa from finishing it."""

    acts: tuple[BotAct, ...]
    intent: str
    confidence: float
    entities: tuple[Entity, ...]
    slots: dict[str, object]
    failure: str | None = None


class InProcessActions(EndpointConfig):
    """An action endpoint that is no address: rasa_sdk's executor runs in this process.

    Rasa logs an action's error and goes on without its events; `failure` keeps it, so that the turn can be failed.
    """

    def __init__(self, desk: BankDesk) -> None:
        super().__init__(url="in-process", enable_selective_domain=True)
        self._executor = executor(desk)
        self.failure: str | None = None

    async def request(self, *_args: object, **kwargs: object) -> object:
        """Run the action that Rasa asks for; `json` is its call."""
        try:
            return await self._executor.run(kwargs["json"])
        except Exception as error:
            self.failure = type(error).__name__
            raise


class Conversed(InMemoryTrackerStore):
    """Rasa's own store in memory, but of the trackers themselves: written out and read back, each turn replays all before.

    `latest` is the tracker saved last.
    """

    latest: DialogueStateTracker | None = None

    def __init__(self) -> None:
        super().__init__(Domain.empty())
        self._trackers: dict[str, DialogueStateTracker] = {}

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the conversation's state."""
        self.latest = self._trackers[tracker.sender_id] = tracker

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Return a conversation's state, or None where there is none."""
        return self._trackers.get(sender_id)

    async def retrieve_full_tracker(self, sender_id: str) -> DialogueStateTracker | None:
        """Return the same: a conversation is one piece of business and has one session."""
        return self._trackers.get(sender_id)

    async def keys(self) -> list[str]:
        """Return the conversations that are kept."""
        return [*self._trackers]

    def forget(self, conversation_id: str) -> None:
        """Drop a conversation."""
        self._trackers.pop(conversation_id, None)


@dataclass
class Conversations:
    """The conversations of one agent."""

    _agent: Any
    _actions: InProcessActions
    _store: Conversed

    @classmethod
    async def load(cls, model: Path, ask: Ask) -> Conversations:
        """Load exactly this model and warm it up, so that the first turn is as quick as the others."""
        check_once()
        actions, store = InProcessActions(PipeDesk(ask)), Conversed()
        agent = Agent.load(str(model), tracker_store=store, action_endpoint=actions)
        conversations = cls(agent, actions, store)
        await agent.handle_message(UserMessage(_WARM_UP[0], CollectingOutputChannel(), sender_id=WARM_UP_ID))
        for text in _WARM_UP[1:]:
            await agent.parse_message(text)
        conversations.forget(WARM_UP_ID)
        return conversations

    def forget(self, conversation_id: str) -> None:
        """Drop a conversation."""
        self._store.forget(conversation_id)

    async def answer(self, turn: Turn) -> Heard:
        """Answer one turn."""
        # A leading slash would be taken for an intent that skips understanding.
        text = turn.text.replace("/", "／")
        self._actions.failure, self._store.latest = None, None
        message = UserMessage(
            text,
            CollectingOutputChannel(),
            sender_id=turn.conversation_id,
            input_channel="pipe",
            metadata=dict(turn.metadata),
        )
        await self._agent.handle_message(message)
        tracker = self._store.latest
        failure = self._actions.failure or ("no tracker" if tracker is None else None)
        return Heard((), "", 0.0, (), {}, failure) if failure else _heard(tracker)


def _heard(tracker: DialogueStateTracker) -> Heard:
    """Return what the events since the latest utterance say; inside a form `latest_message` may be an older one."""
    said: list[Any] = []
    utterance: Any = None
    for event in reversed(tracker.events):
        if isinstance(event, UserUttered):
            utterance = event
            break
        if isinstance(event, BotUttered):
            said.append(event)
    parsed = utterance.parse_data if utterance else {}
    intent = parsed.get("intent") or {}
    return Heard(
        acts=tuple(_act(event) for event in reversed(said)),
        intent=str(intent.get("name") or ""),
        confidence=min(1.0, max(0.0, float(intent.get("confidence") or 0.0))),
        entities=tuple(
            Entity(str(entity["entity"]), str(entity["value"]), int(entity["start"]), int(entity["end"]))
            for entity in parsed.get("entities") or ()
            if entity["entity"] != "version"
        ),
        slots={
            name: value
            for name, value in tracker.current_slot_values().items()
            if value is not None and name not in _HIDDEN_SLOTS
        },
    )


def _act(event: BotUttered) -> BotAct:
    custom = event.data.get("custom") or {}
    if "act" in custom:
        return BotAct(str(custom["act"]), "", dict(custom.get("data") or {}))
    name = str(event.metadata.get("utter_action") or "")
    return BotAct(name, event.text or "", dict(event.metadata.get("data") or {}))
