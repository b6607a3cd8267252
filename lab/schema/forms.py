"""Types as contracts: a value checked against the annotation of a field, and the annotation as JSON schema."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

_JSON = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}


def hints(form: type[Any]) -> dict[str, Any]:
    """The fields of a dataclass with their types, in order."""
    return _hints(form)  # type: ignore[arg-type]  # mypy takes a class whose instances are not hashable for one that is not


@cache
def _hints(form: type[Any]) -> dict[str, Any]:
    found = get_type_hints(form)
    return {each.name: found[each.name] for each in fields(form)}


def needed(form: type) -> tuple[str, ...]:
    """The fields that have no default."""
    return tuple(each.name for each in fields(form) if each.default is MISSING and each.default_factory is MISSING)


def fits(value: object, form: Any) -> bool:  # noqa: ANN401 -- an annotation has no type of its own
    """Tell whether a value read from JSON has this type. A whole number is a number; true and false are not."""
    origin = get_origin(form)
    if origin is Literal:
        return any(value == choice and type(value) is type(choice) for choice in get_args(form))
    if origin in (Union, types.UnionType):
        return any(fits(value, one) for one in get_args(form))
    if origin in (Mapping, tuple):
        return _holds(value, origin, get_args(form))
    if is_dataclass(form):
        return isinstance(value, dict) and wrong_field(form, value) is None  # type: ignore[arg-type]  # a class
    return type(value) is form or (form is float and type(value) is int)


def _holds(value: object, origin: object, inner: tuple[Any, ...]) -> bool:
    """Tell whether it is an object (of `Mapping[str, X]`) or an array (of `tuple[X, ...]`) and what is in it fits."""
    if origin is tuple:
        return isinstance(value, list) and all(fits(one, inner[0]) for one in value)
    return isinstance(value, dict) and all(isinstance(key, str) and fits(one, inner[1]) for key, one in value.items())


def wrong_field(form: type, content: Mapping[str, object]) -> str | None:
    """The first field that is missing or has another type; None where all fit. Fields that are not known are allowed."""
    required = needed(form)
    for name, kind in hints(form).items():
        if name not in content:
            if name in required:
                return name
        elif not fits(content[name], kind):
            return name
    return None


def json_schema(form: Any) -> dict[str, Any]:  # noqa: ANN401 -- an annotation has no type of its own
    """The type as a JSON schema."""
    origin, inner = get_origin(form), get_args(form)
    if origin is Literal:
        return {"enum": list(inner)}
    if origin in (Union, types.UnionType):
        return {"type": [_JSON[choice] for choice in inner]}
    if origin is Mapping:
        return {"type": "object", "additionalProperties": json_schema(inner[1])}
    if origin is tuple:
        return {"type": "array", "items": json_schema(inner[0])}
    return object_schema(form) if is_dataclass(form) and isinstance(form, type) else {"type": _JSON[form]}


def object_schema(form: type) -> dict[str, Any]:
    """A dataclass as a JSON schema of an object; further fields are allowed."""
    return {
        "type": "object",
        "description": (form.__doc__ or "").strip(),
        "properties": {name: json_schema(kind) for name, kind in hints(form).items()},
        "required": list(needed(form)),
    }
