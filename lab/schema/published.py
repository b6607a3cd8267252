"""The JSON schemas that are published beside the code: `python -m lab.schema.published` writes them anew."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lab.events import SCHEMA_VERSION
from lab.manifest import Manifest
from lab.recordings.frames import KIND as SCREEN
from lab.recordings.frames import Frame
from lab.recordings.records import RECORDS
from lab.recordings.sound import KIND as SOUND
from lab.recordings.sound import Anchor
from lab.schema.forms import json_schema, object_schema
from lab.schema.kinds import KINDS, BankHappened, Scalar
from lab.schema.study_schema import study_schema

FOLDER = Path(__file__).parent
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def _data(form: type) -> dict[str, Any]:
    if form is BankHappened:
        return {
            "type": "object",
            "description": (form.__doc__ or "").strip(),
            "properties": {"event": {"type": "string"}},
            "required": ["event"],
            "additionalProperties": json_schema(Scalar),
        }
    return object_schema(form)


def event_schema() -> dict[str, Any]:
    """One line of `events.jsonl`. A kind that is not listed is allowed, whatever its data."""
    told = "One line of events.jsonl. mono_ms is one clock for the whole session; wall anchors it to the calendar."
    return _line("An event of a session", told, {"type": "string"}, {form.kind: _data(form) for form in KINDS})


def recording_schema() -> dict[str, Any]:
    """One line of a recording. No other kind is allowed: what is not understood cannot be replayed."""
    forms = {form.kind: object_schema(form) for form in RECORDS}
    forms |= {SCREEN: object_schema(Frame), SOUND: object_schema(Anchor)}
    told = (
        "One line of input.jsonl, screen.jsonl or sound.jsonl under recordings/. mono_ms is the clock of events.jsonl."
    )
    return _line("A record of a recording", told, {"enum": sorted(forms)}, forms)


def _line(title: str, told: str, kind: dict[str, Any], forms: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """One line of a log whose `data` depends on its kind."""
    return {
        "$schema": DIALECT,
        "title": title,
        "description": told,
        "type": "object",
        "properties": {
            "v": {"const": SCHEMA_VERSION},
            "n": {"type": "integer", "minimum": 1},
            "mono_ms": {"type": "integer", "minimum": 0},
            "wall": {"type": "string"},
            "kind": kind,
            "data": {"type": "object"},
        },
        "required": ["v", "n", "mono_ms", "wall", "kind", "data"],
        "allOf": [
            {"if": {"properties": {"kind": {"const": name}}}, "then": {"properties": {"data": data}}}
            for name, data in forms.items()
        ],
    }


def manifest_schema() -> dict[str, Any]:
    """`session.json`."""
    return {"$schema": DIALECT, "title": "A session", **object_schema(Manifest)}


def schemas() -> dict[str, dict[str, Any]]:
    """Every published schema by its file's name."""
    return {
        "event.schema.json": event_schema(),
        "session.schema.json": manifest_schema(),
        "recording.schema.json": recording_schema(),
        "study.schema.json": study_schema(),
    }


def text_of(schema: dict[str, Any]) -> str:
    """A schema as its file has it."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def main() -> None:
    """Write the schemas beside this module."""
    for name, schema in schemas().items():
        (FOLDER / name).write_text(text_of(schema), encoding="utf-8")


if __name__ == "__main__":
    main()
