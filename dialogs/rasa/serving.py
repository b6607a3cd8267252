"""The worker's side of its pipe: what it reads, validated, and what it writes. Pure; dialogs/client.py mirrors it."""

from collections.abc import Mapping
from dataclasses import dataclass

from dialogs.client import PROTOCOL
from dialogs.metadata import MetadataError
from dialogs.metadata import decode as decode_metadata
from dialogs.port import MAX_TEXT_CHARACTERS, BotAct, Entity
from dialogs.wire import WireError, decode_line, encode_line, field


@dataclass(frozen=True, slots=True)
class Turn:
    """An utterance to be answered. `metadata` is as it came, found to be readable."""

    turn: int
    conversation_id: str
    text: str
    metadata: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Forget:
    """A conversation to be dropped."""

    conversation_id: str


@dataclass(frozen=True, slots=True)
class Ping:
    """A question for a sign of life."""

    number: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What the desk answered to call number `call`."""

    call: int
    value: Mapping[str, object]


FromApp = Turn | Forget | Ping | Answer


def decode(line: bytes) -> FromApp:
    """Return what a line from the app says. Raises WireError."""
    message = decode_line(line)
    match message.get("type"):
        case "turn":
            return _turn(message)
        case "forget":
            return Forget(field(message, "conversation_id", str))
        case "ping":
            return Ping(field(message, "number", int))
        case "answer":
            return Answer(field(message, "call", int), field(message, "value", dict))
    raise WireError("MESSAGE_UNKNOWN", "no message of the app")


def encode_ready(ready_ms: int) -> bytes:
    """Return the line that says the worker can take turns."""
    return encode_line({"type": "ready", "protocol": PROTOCOL, "ready_ms": ready_ms})


def encode_reply(
    turn: int,
    acts: tuple[BotAct, ...],
    *,
    intent: str,
    confidence: float,
    entities: tuple[Entity, ...],
    slots: Mapping[str, object],
) -> bytes:
    """Return the line that answers a turn."""
    return encode_line(
        {
            "type": "reply",
            "turn": turn,
            "acts": [{"name": act.name, "text": act.text, "data": dict(act.data)} for act in acts],
            "intent": intent,
            "confidence": confidence,
            "entities": [
                {"name": entity.name, "value": entity.value, "start": entity.start, "end": entity.end}
                for entity in entities
            ],
            "slots": dict(slots),
        }
    )


def encode_failed(turn: int, code: str, detail: str) -> bytes:
    """Return the line that says a turn failed. `detail` names no value of the turn."""
    return encode_line({"type": "failed", "turn": turn, "code": code, "detail": detail})


def encode_call(turn: int, call: int, method: str, arguments: Mapping[str, object]) -> bytes:
    """Return the line that asks the desk."""
    return encode_line({"type": "call", "turn": turn, "call": call, "method": method, "arguments": dict(arguments)})


def encode_pong(number: int) -> bytes:
    """Return the sign of life."""
    return encode_line({"type": "pong", "number": number})


def encode_refused(code: str) -> bytes:
    """Return the line that says a line of the app could not be read."""
    return encode_line({"type": "refused", "code": code})


def _turn(message: Mapping[str, object]) -> Turn:
    text, carried = field(message, "text", str), field(message, "metadata", dict)
    if not text.strip() or len(text) > MAX_TEXT_CHARACTERS:
        raise WireError("FIELD_INVALID", "text is empty or too long")
    try:
        decode_metadata(carried)
    except MetadataError as error:
        raise WireError("FIELD_INVALID", str(error)) from error
    return Turn(field(message, "turn", int), field(message, "conversation_id", str), text, carried)
