"""The app's side of the worker's pipe: what it writes, and what it reads, validated. Pure.

App → worker: turn, forget, ping, answer. Worker → app: ready, reply, failed, call, pong, refused.
The protocol is described in docs/protocols/dialogue-pipe.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dialogs import metadata
from dialogs.port import BotAct, Entity, UserTurn
from dialogs.wire import WireError, decode_line, encode_line, field

PROTOCOL = 1


@dataclass(frozen=True, slots=True)
class Ready:
    """The worker has loaded its model and answered a first message. `ready_ms`: since it was started."""

    ready_ms: int


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to turn number `turn`."""

    turn: int
    acts: tuple[BotAct, ...]
    intent: str
    confidence: float
    entities: tuple[Entity, ...]
    slots: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Failed:
    """Turn number `turn` got no answer; `code` says why."""

    turn: int
    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class Call:
    """A question to the desk in the middle of turn number `turn`; its answer carries the same `call`."""

    turn: int
    call: int
    method: str
    arguments: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Pong:
    """The worker is alive; `number` is the ping's."""

    number: int


@dataclass(frozen=True, slots=True)
class Refused:
    """The worker could not read a line of ours."""

    code: str


FromWorker = Ready | Reply | Failed | Call | Pong | Refused


def encode_turn(number: int, turn: UserTurn) -> bytes:
    """Return the line that sends a turn. Raises WireError(LINE_TOO_LONG)."""
    return encode_line(
        {
            "type": "turn",
            "turn": number,
            "conversation_id": turn.conversation_id,
            "text": turn.text,
            "metadata": metadata.encode(turn),
        }
    )


def encode_forget(conversation_id: str) -> bytes:
    """Return the line that drops a conversation."""
    return encode_line({"type": "forget", "conversation_id": conversation_id})


def encode_ping(number: int) -> bytes:
    """Return the line that asks for a sign of life."""
    return encode_line({"type": "ping", "number": number})


def encode_answer(call: int, value: Mapping[str, object]) -> bytes:
    """Return the line that answers a question to the desk."""
    return encode_line({"type": "answer", "call": call, "value": value})


def decode(line: bytes) -> FromWorker:
    """Return what a line from the worker says. Raises WireError."""
    message = decode_line(line)
    match message.get("type"):
        case "ready":
            if field(message, "protocol", int) != PROTOCOL:
                raise WireError("MESSAGE_UNKNOWN", "another protocol")
            return Ready(field(message, "ready_ms", int))
        case "reply":
            return _reply(message)
        case "failed":
            return Failed(field(message, "turn", int), field(message, "code", str), field(message, "detail", str))
        case "call":
            arguments = field(message, "arguments", dict)
            return Call(
                field(message, "turn", int), field(message, "call", int), field(message, "method", str), arguments
            )
        case "pong":
            return Pong(field(message, "number", int))
        case "refused":
            return Refused(field(message, "code", str))
    raise WireError("MESSAGE_UNKNOWN", "no message of the worker")


def _reply(message: Mapping[str, object]) -> Reply:
    confidence = message.get("confidence")
    if not isinstance(confidence, int | float) or isinstance(confidence, bool) or not 0 <= confidence <= 1:
        raise WireError("FIELD_INVALID", "confidence is a number from 0 to 1")
    return Reply(
        field(message, "turn", int),
        tuple(_act(act) for act in field(message, "acts", list)),
        field(message, "intent", str),
        float(confidence),
        tuple(_entity(entity) for entity in field(message, "entities", list)),
        field(message, "slots", dict),
    )


def _act(value: object) -> BotAct:
    act = _object(value)
    return BotAct(field(act, "name", str), field(act, "text", str), field(act, "data", dict))


def _entity(value: object) -> Entity:
    entity = _object(value)
    return Entity(
        field(entity, "name", str), field(entity, "value", str), field(entity, "start", int), field(entity, "end", int)
    )


def _object(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise WireError("FIELD_INVALID", "no object")
    return value
