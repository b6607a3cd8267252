"""The rules of xAPI 1.0.3 that bind the statements we make (xAPI-Data.md, part two: statements), as a checker for tests."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Iterator

_IRI = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+$")
_DURATION = re.compile(r"^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$")
_LANGUAGE = re.compile(r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
_ALLOWED = {
    "id",
    "actor",
    "verb",
    "object",
    "result",
    "context",
    "timestamp",
    "stored",
    "authority",
    "version",
    "attachments",
}
_CONTEXT = {
    "registration",
    "instructor",
    "team",
    "contextActivities",
    "revision",
    "platform",
    "language",
    "statement",
    "extensions",
}
_RESULT = {"score", "success", "completion", "response", "duration", "extensions"}


def broken_rules(statement: dict[str, Any]) -> list[str]:
    """What is wrong with a statement, each with the part it is about; nothing where all is right."""
    return list(_broken(statement))


def _broken(one: dict[str, Any]) -> Iterator[str]:
    yield from (f"unknown {name}" for name in set(one) - _ALLOWED)
    yield from (f"missing {name}" for name in {"actor", "verb", "object"} - set(one))
    yield from _nulls(one, "")
    if "id" in one and not _uuid(one["id"]):
        yield "id is no UUID"
    yield from _actor(one.get("actor"))
    verb = one.get("verb") or {}
    if not _iri(verb.get("id")):
        yield "verb has no IRI"
    yield from _languages(verb.get("display", {}), "verb")
    yield from _activity(one.get("object"))
    yield from _result(one.get("result", {}))
    yield from _context(one.get("context", {}))
    if "timestamp" in one and not _moment(one["timestamp"]):
        yield "timestamp is not ISO 8601 with a zone"


def _nulls(value: object, where: str) -> Iterator[str]:
    """2.2: no value is null, but in extensions."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if inner is None:
                yield f"null at {where}/{name}"
            elif name != "extensions":
                yield from _nulls(inner, f"{where}/{name}")


def _actor(actor: Any) -> Iterator[str]:
    account = (actor or {}).get("account") or {}
    identifiers = {"mbox", "mbox_sha1sum", "openid", "account"} & set(actor or {})
    if len(identifiers) != 1 or not _iri(account.get("homePage")) or not account.get("name"):
        yield "actor has not exactly one identifier"


def _activity(thing: Any) -> Iterator[str]:
    if not isinstance(thing, dict) or thing.get("objectType", "Activity") != "Activity" or not _iri(thing.get("id")):
        yield "object is no activity"
        return
    definition = thing.get("definition", {})
    yield from _languages(definition.get("name", {}), "object")
    if "type" in definition and not _iri(definition["type"]):
        yield "object has a type that is no IRI"


def _result(result: dict[str, Any]) -> Iterator[str]:
    yield from (f"unknown {name} in result" for name in set(result) - _RESULT)
    yield from (
        f"{name} is no boolean" for name in ("success", "completion") if type(result.get(name, True)) is not bool
    )
    score = result.get("score", {})
    if "raw" in score and not score.get("min", score["raw"]) <= score["raw"] <= score.get("max", score["raw"]):
        yield "score beyond its ends"
    if not -1 <= score.get("scaled", 0) <= 1:
        yield "score scaled beyond 1"
    if "duration" in result and not _DURATION.match(result["duration"]):
        yield "duration is not ISO 8601"
    yield from _extensions(result)


def _context(context: dict[str, Any]) -> Iterator[str]:
    yield from (f"unknown {name} in context" for name in set(context) - _CONTEXT)
    if "registration" in context and not _uuid(context["registration"]):
        yield "registration is no UUID"
    for kind, activities in context.get("contextActivities", {}).items():
        if kind not in {"parent", "grouping", "category", "other"}:
            yield f"unknown {kind} in contextActivities"
        for activity in activities:
            yield from _activity(activity)
    if "language" in context and not _LANGUAGE.match(context["language"]):
        yield "language is no tag"
    yield from _extensions(context)


def _extensions(part: dict[str, Any]) -> Iterator[str]:
    yield from (f"extension {name} is no IRI" for name in part.get("extensions", {}) if not _iri(name))


def _languages(texts: dict[str, Any], where: str) -> Iterator[str]:
    yield from (f"{where} has {tag} for a language" for tag in texts if not _LANGUAGE.match(tag))


def _iri(value: object) -> bool:
    return isinstance(value, str) and _IRI.match(value) is not None


def _uuid(value: object) -> bool:
    try:
        return str(UUID(str(value))) == value
    except ValueError:
        return False


def _moment(value: str) -> bool:
    try:
        return datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False
