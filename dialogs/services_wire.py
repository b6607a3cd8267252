"""The desk's answers about services as JSON values: what is told, pages, guides. desk_wire.py carries the rest."""

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from dialogs.desk import BankDesk, Guide, Refusal, ServiceName, ServiceNames, Setting, Told, Topic
from dialogs.wire import WireError, fen, field

ServiceAnswer = Told | ServiceName | ServiceNames | Guide
KINDS = frozenset({"told", "service", "services", "guide"})
"""The kinds of answers that `decode` reads."""

Choice = TypeVar("Choice", bound=Enum)


def serve(
    desk: BankDesk, conversation_id: str, method: str, arguments: Mapping[str, object]
) -> ServiceAnswer | Refusal:
    """Ask the desk what has to do with services, settings and answers. Raises WireError for a question that is none."""
    match method:
        case "tell":
            topic = _chosen(Topic, field(arguments, "topic", str))
            return desk.tell(conversation_id, topic, field(arguments, "kind", str), field(arguments, "span", str))
        case "open_service":
            return desk.open_service(conversation_id, field(arguments, "service_id", str))
        case "adjust":
            return desk.adjust(conversation_id, _chosen(Setting, field(arguments, "setting", str)))
        case "find_guide":
            return desk.find_guide(conversation_id, field(arguments, "question", str))
        case "nearest_services":
            return desk.nearest_services(conversation_id, field(arguments, "text", str))
    raise WireError("MESSAGE_UNKNOWN", "the desk has no such method")


def encode(answer: ServiceAnswer) -> dict[str, object]:
    """Return an answer as JSON values; amounts as decimal strings."""
    match answer:
        case Told():
            amounts = {name: str(value) for name, value in answer.amounts.items()}
            return {"kind": "told", "state": answer.state, "words": dict(answer.words), "amounts": amounts}
        case ServiceName():
            return {"kind": "service", **_service(answer)}
        case ServiceNames():
            return {"kind": "services", "services": [_service(service) for service in answer.services]}
        case Guide():
            return {
                "kind": "guide",
                "source": answer.source,
                "lead": answer.lead,
                "steps": list(answer.steps),
                "service": None if answer.service is None else _service(answer.service),
            }


def decode(value: Mapping[str, object]) -> ServiceAnswer:
    """Return what `encode` wrote. Raises WireError."""
    match value.get("kind"):
        case "told":
            amounts, words = field(value, "amounts", dict), field(value, "words", dict)
            return Told(
                field(value, "state", str),
                {name: field(words, name, str) for name in words},
                {name: fen(amounts, name) for name in amounts},
            )
        case "service":
            return _decoded_service(value)
        case "services":
            return ServiceNames(tuple(_decoded_service(service) for service in field(value, "services", list)))
        case "guide":
            return _guide(value)
    raise WireError("MESSAGE_UNKNOWN", "no answer of the desk")


def _chosen(kind: type[Choice], value: str) -> Choice:
    for member in kind:
        if member.value == value:
            return member
    raise WireError("FIELD_INVALID", kind.__name__)


def _service(service: ServiceName) -> dict[str, object]:
    return {"id": service.id, "name": service.name}


def _decoded_service(value: object) -> ServiceName:
    if not isinstance(value, dict):
        raise WireError("FIELD_INVALID", "a service is an object")
    return ServiceName(field(value, "id", str), field(value, "name", str))


def _guide(value: Mapping[str, object]) -> Guide:
    steps = field(value, "steps", list)
    if not all(isinstance(step, str) for step in steps):
        raise WireError("FIELD_INVALID", "a step is text")
    service = value.get("service")
    return Guide(
        field(value, "source", str),
        field(value, "lead", str),
        tuple(steps),
        None if service is None else _decoded_service(service),
    )
