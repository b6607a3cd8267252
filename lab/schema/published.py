"""The JSON schemas that are published beside the code: `python -m lab.schema.published` writes them anew."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lab.events import SCHEMA_VERSION
from lab.manifest import Manifest
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
    return {
        "$schema": DIALECT,
        "title": "An event of a session",
        "description": "One line of events.jsonl. mono_ms is one clock for the whole session; wall anchors it to the calendar.",
        "type": "object",
        "properties": {
            "v": {"const": SCHEMA_VERSION},
            "n": {"type": "integer", "minimum": 1},
            "mono_ms": {"type": "integer", "minimum": 0},
            "wall": {"type": "string"},
            "kind": {"type": "string"},
            "data": {"type": "object"},
        },
        "required": ["v", "n", "mono_ms", "wall", "kind", "data"],
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": form.kind}}},
                "then": {"properties": {"data": _data(form)}},
            }
            for form in KINDS
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
