"""xAPI 1.0.3 statements (ADL): who did what to which activity, with which result; one JSON array a session.

A statement's id is made from the session's UUID and the event's number: a store that receives it twice keeps it once. The actor is
the pseudonym as an account; addresses of our own are under the reserved name `xiaoxiang.example` and lead nowhere.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from uuid import UUID, uuid5

from lab.exports.events_table import placed
from lab.metrics.measures import Outcome
from lab.moderation.assists import is_assist
from lab.schema import kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from lab.exports.events_table import Placed
    from lab.metrics.collection import Collection
    from lab.session_folder import Session

HOME = "https://xiaoxiang.example/lab"
_ADL = "http://adlnet.gov/expapi"
_VERBS = {
    "initialized": f"{_ADL}/verbs/initialized",
    "terminated": f"{_ADL}/verbs/terminated",
    "attempted": f"{_ADL}/verbs/attempted",
    "passed": f"{_ADL}/verbs/passed",
    "failed": f"{_ADL}/verbs/failed",
    "answered": f"{_ADL}/verbs/answered",
    "experienced": f"{_ADL}/verbs/experienced",
    "interacted": f"{_ADL}/verbs/interacted",
    "suspended": f"{_ADL}/verbs/suspended",
    "resumed": f"{_ADL}/verbs/resumed",
}
_SCALES = {"sus": (1, 5), "seq": (1, 7), "tlx": (0, 100)}

Json = dict[str, Any]


def write_xapi(out: Path, collection: Collection, sessions: Iterable[Session]) -> None:
    """Write a file a session, called after its participant and its session. Raises OSError."""
    out.mkdir(parents=True, exist_ok=True)
    people = collection.people()
    for session in sessions:
        person = people[session.manifest.session]
        text = json.dumps(list(statements(person, session)), ensure_ascii=False, indent=1)
        (out / f"{person}_{session.manifest.session}.json").write_text(text + "\n", encoding="utf-8")


def statements(person: str, session: Session) -> Iterator[Json]:
    """The statements of a session in order. Kinds that no verb fits are left out; they are in the other formats."""
    helped = False
    for event in placed(person, session):
        what = event.event.what
        if isinstance(what, kinds.TaskStarted):
            helped = False
        helped = helped or (isinstance(what, kinds.AssistGiven) and is_assist(what.level))
        said = _said(what, event, helped=helped)
        if said is not None:
            verb, thing, result = said
            yield _statement(event, verb, thing, result)


def _said(what: object, event: Placed, *, helped: bool) -> tuple[str, Json, Json | None] | None:
    """The verb, the activity and the result."""
    if isinstance(what, kinds.TaskEnded):
        return _ended(what, event, helped=helped)
    if isinstance(what, kinds.QuestionnaireAnswered):
        return _answered(what, event)
    return _simple(what, event)


def _ended(what: kinds.TaskEnded, event: Placed, *, helped: bool) -> tuple[str, Json, Json]:
    outcome = Outcome.ASSISTED if what.outcome == "success" and helped else Outcome(what.outcome)
    reached = outcome in (Outcome.SUCCESS, Outcome.ASSISTED)
    result = {
        "success": reached,
        "completion": reached,
        "duration": f"PT{what.elapsed_ms / 1000:.2f}S",
        "extensions": {f"{HOME}/extensions/outcome": outcome.value},
    }
    return "passed" if reached else "failed", _task(event, what.task), result


def _answered(what: kinds.QuestionnaireAnswered, event: Placed) -> tuple[str, Json, Json]:
    result: Json = {"response": str(what.value)}
    scale = _SCALES.get(what.questionnaire)
    if scale is not None and not isinstance(what.value, str) and scale[0] <= what.value <= scale[1]:
        result["score"] = {"raw": what.value, "min": scale[0], "max": scale[1]}
    name = f"{what.questionnaire} {what.item}"
    path = f"questionnaires/{what.questionnaire}/{what.item}"
    return "answered", _activity(event, path, name, f"{_ADL}/activities/question"), result


def _simple(what: object, event: Placed) -> tuple[str, Json, None] | None:
    match what:
        case kinds.SessionStarted():
            found = "initialized", _study(event)
        case kinds.SessionEnded():
            found = "terminated", _study(event)
        case kinds.SessionResumed() | kinds.BreakEnded():
            found = "resumed", _study(event)
        case kinds.BreakStarted():
            found = "suspended", _study(event)
        case kinds.TaskStarted():
            found = "attempted", _task(event, what.task)
        case kinds.PageShown():
            page = f"{what.version} {what.page}"
            found = "experienced", _activity(event, f"pages/{what.version}/{what.page}", page, f"{HOME}/types/page")
        case kinds.TouchTapped() | kinds.KeyPressed() | kinds.ReaderMoved() if what.target is not None:
            path = f"pages/{what.page}/{what.target}"
            found = "interacted", _activity(event, path, what.target, f"{_ADL}/activities/interaction")
        case kinds.VoiceHeard() | kinds.VoiceMissed():
            found = "interacted", _activity(event, "assistant", "voice assistant", f"{HOME}/types/assistant")
        case _:
            return None
    return *found, None


def _study(event: Placed) -> Json:
    return _activity(event, "", event.manifest.study, f"{_ADL}/activities/assessment")


def _task(event: Placed, task: str) -> Json:
    return _activity(event, f"tasks/{task}", task, f"{_ADL}/activities/objective")


def _activity(event: Placed, path: str, name: str, kind: str) -> Json:
    inside = f"{HOME}/studies/{quote(event.manifest.study, safe='')}" + (f"/{quote(path)}" if path else "")
    return {
        "objectType": "Activity",
        "id": inside,
        "definition": {"name": {"zh-CN": name}, "type": kind},
    }


def _statement(event: Placed, verb: str, thing: Json, result: Json | None) -> Json:
    manifest = event.manifest
    said: Json = {
        "id": str(uuid5(UUID(manifest.session), f"event-{event.event.number}")),
        "actor": {"objectType": "Agent", "account": {"homePage": HOME, "name": event.person}},
        "verb": {"id": _VERBS[verb], "display": {"en-US": verb}},
        "object": thing,
        "context": {
            "registration": manifest.session,
            "platform": f"xiaoxiang {manifest.program}",
            "language": "zh-CN",
            "contextActivities": {"grouping": [_study(event)], **_parent(event)},
            "extensions": {
                f"{HOME}/extensions/simulated": manifest.simulated,
                f"{HOME}/extensions/station": manifest.station,
                f"{HOME}/extensions/condition": event.condition or "",
            },
        },
        "timestamp": event.event.wall,
    }
    return said if result is None else {**said, "result": result}


def _parent(event: Placed) -> Json:
    return {"parent": [_task(event, event.task)]} if event.task is not None else {}
