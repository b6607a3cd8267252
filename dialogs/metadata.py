"""What travels beside an utterance into Rasa: the customer's payees, the version, the judgement of consent, other readings.

The same mapping goes over the worker's pipe and, for a lab's own Rasa server, in the REST channel's `metadata`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dialogs.port import MAX_ALSO_HEARD, MAX_TEXT_CHARACTERS, AlsoHeard, PayeeName, UserTurn
from dialogs.verdict import Verdict


class MetadataError(ValueError):
    """The metadata is not what `encode` makes."""

    code = "METADATA_INVALID"


@dataclass(frozen=True, slots=True)
class TurnMetadata:
    """The decoded metadata of one utterance. `consent` is None while the app's consent window was closed."""

    payees: tuple[PayeeName, ...] = ()
    elder: bool = False
    consent: Verdict | None = None
    also_heard: tuple[AlsoHeard, ...] = ()


def encode(turn: UserTurn) -> dict[str, object]:
    """Return the metadata of a turn as JSON values."""
    return {
        "payees": [encode_payee(payee) for payee in turn.payees],
        "elder": turn.elder,
        "consent": None if turn.consent is None else turn.consent.value,
        "also_heard": [[each.text, each.weight] for each in turn.also_heard],
    }


def decode(value: object) -> TurnMetadata:
    """Return what `encode` wrote; raises MetadataError. Nothing at all (Rasa's own shell) is empty metadata."""
    if value is None or value == {}:
        return TurnMetadata()
    if not isinstance(value, Mapping):
        raise MetadataError("metadata is no object")
    payees, elder, consent = value.get("payees", []), value.get("elder", False), value.get("consent")
    readings = value.get("also_heard", [])
    if not isinstance(payees, list) or not isinstance(elder, bool) or not isinstance(readings, list):
        raise MetadataError("payees and also_heard are lists, elder a truth value")
    if len(readings) > MAX_ALSO_HEARD:
        raise MetadataError(f"there are at most {MAX_ALSO_HEARD} other readings")
    if consent is not None and consent not in {verdict.value for verdict in Verdict}:
        raise MetadataError("consent is a verdict or null")
    return TurnMetadata(
        tuple(decode_payee(payee) for payee in payees),
        elder,
        None if consent is None else Verdict(consent),
        tuple(_also_heard(reading) for reading in readings),
    )


def encode_payee(payee: PayeeName) -> dict[str, object]:
    """Return a payee as JSON values."""
    return {
        "id": payee.id,
        "name": payee.name,
        "relation": payee.relation,
        "aliases": list(payee.aliases),
        "tail": payee.tail,
    }


def decode_payee(value: object) -> PayeeName:
    """Return what `encode_payee` wrote; raises MetadataError."""
    if not isinstance(value, Mapping):
        raise MetadataError("a payee is an object")
    identity, name, tail = (value.get(key) for key in ("id", "name", "tail"))
    relation, aliases = value.get("relation"), value.get("aliases", [])
    if not (isinstance(identity, str) and isinstance(name, str) and isinstance(tail, str)) or not (identity and name):
        raise MetadataError("a payee has an id, a name and a tail")
    if not (relation is None or isinstance(relation, str)) or not isinstance(aliases, list):
        raise MetadataError("a payee's relation is text or null, its aliases a list")
    names = tuple(alias for alias in aliases if isinstance(alias, str))
    if len(names) != len(aliases):
        raise MetadataError("an alias is text")
    return PayeeName(identity, name, relation, names, tail)


def _also_heard(value: object) -> AlsoHeard:
    match value:
        case [str(text), float(weight) | int(weight)] if text.strip() and not isinstance(weight, bool):
            if len(text) <= MAX_TEXT_CHARACTERS and 0 < weight <= 1:
                return AlsoHeard(text, float(weight))
    raise MetadataError(
        f"another reading is a text of 1 to {MAX_TEXT_CHARACTERS} characters and a weight above 0, at most 1"
    )
