"""The JSON schema of a study's file, for editors that know schemas of TOML. `xiaoxiang study check` tells more, and in words."""

from __future__ import annotations

from typing import Any

from lab import study as s

_ID = {"type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,59}$"}
_TEXT = {"type": "string", "minLength": 1}


def study_schema() -> dict[str, Any]:
    """A study's file read as TOML. Pages, banks and events are the program's; here they are texts."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A usability study",
        **_table(
            {
                "schema": {"const": 1},
                "id": _ID,
                "title": _TEXT,
                "bank": _TEXT,
                "break_s": _whole(0, 3600),
                "consent": _consent(),
                "counterbalancing": _counterbalancing(),
                "questionnaires": _questionnaires(),
                "conditions": {"type": "array", "minItems": 1, "items": _condition()},
                "tasks": {"type": "array", "minItems": 1, "items": _task()},
                "incidents": {"type": "array", "items": _incident()},
                "personas": {"type": "array", "items": _persona()},
            },
            ("schema", "id", "title", "bank", "consent", "conditions", "tasks"),
        ),
    }


def _table(properties: dict[str, Any], required: tuple[str, ...]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def _whole(least: int, most: int) -> dict[str, Any]:
    return {"type": "integer", "minimum": least, "maximum": most}


def _number(least: float, most: float) -> dict[str, Any]:
    return {"type": "number", "minimum": least, "maximum": most}


def _some_of(choices: tuple[str, ...]) -> dict[str, Any]:
    return {"type": "array", "items": {"enum": list(choices)}, "uniqueItems": True}


def _consent() -> dict[str, Any]:
    flag = {"type": "boolean"}
    fields = {"text": _TEXT, "audio": flag, "screen": flag, "retention_days": _whole(1, 3650)}
    return _table(fields, ("text", "retention_days"))


def _counterbalancing() -> dict[str, Any]:
    rows = {"type": "array", "items": {"type": "array", "items": _ID}}
    return _table({"method": {"enum": list(s.METHODS)}, "square": rows}, ())


def _questionnaires() -> dict[str, Any]:
    fields = {
        "after_task": _some_of(s.AFTER_TASK),
        "after_condition": _some_of(s.AFTER_CONDITION),
        "at_end": _some_of(s.AT_END),
        "required": _some_of((*s.AFTER_TASK, *s.AFTER_CONDITION, *s.AT_END)),
    }
    return _table(fields, ())


def _condition() -> dict[str, Any]:
    fields = {
        "id": _ID,
        "title": _TEXT,
        "version": {"enum": list(s.VERSIONS)},
        "input": {"enum": list(s.INPUTS)},
        "text_step": _number(1, 2),
        "profile": _TEXT,
    }
    return _table(fields, ("id", "title", "version", "input"))


def _task() -> dict[str, Any]:
    way = {"type": "array", "items": _TEXT}
    ways = _table(dict.fromkeys(s.INPUTS, way), ())
    fields = {
        "id": _ID,
        "title": _TEXT,
        "start": _TEXT,
        "instruction": _TEXT,
        "spoken": _TEXT,
        "success": _TEXT,
        "failure": _TEXT,
        "limit_s": _whole(10, 3600),
        "practice": {"type": "boolean"},
        "way": _table(dict.fromkeys(s.VERSIONS, ways), ()),
    }
    return _table(fields, ("id", "title", "instruction", "success", "limit_s", "way"))


def _incident() -> dict[str, Any]:
    fields = {
        "id": _ID,
        "kind": {"enum": list(s.INCIDENTS)},
        "task": _ID,
        "conditions": {"type": "array", "items": _ID, "uniqueItems": True},
        "after_steps": _whole(0, 100),
        "lasts_s": _number(1, 600),
        "rate": _number(0, 1),
        "payee": _TEXT,
        "text": _TEXT,
    }
    return _table(fields, ("id", "kind", "task"))


def _persona() -> dict[str, Any]:
    fields: dict[str, Any] = {
        "id": _ID,
        "title": _TEXT,
        "scatter_px": _number(0, 100),
        "press_ms": _number(50, 20_000),
        "legible_px": _number(0, 200),
        "read_ms_a_character": _number(1, 5_000),
        "listen_rate": _number(0.2, 5),
        "mishear": _number(0, 1),
        "hesitate": _number(0, 1),
        "hesitation_s": _number(0, 120),
        "forget": _number(0, 0.9),
        "patience_s": _number(5, 3600),
    }
    return _table(fields, tuple(fields))
