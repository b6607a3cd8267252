"""Types as contracts: a value checked against the annotation of a field, and the annotation as JSON schema."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
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
    return _checker(form)(value)


@cache
def _checker(form: Any) -> Callable[[object], bool]:  # noqa: ANN401 -- an annotation has no type of its own
    """The check of a type, made once: a large study has millions of events."""
    origin, inner = get_origin(form), get_args(form)
    if origin is Literal:
        return lambda value: any(value == choice and type(value) is type(choice) for choice in inner)
    if origin in (Union, types.UnionType):
        one_of = tuple(_checker(one) for one in inner)
        return lambda value: any(check(value) for check in one_of)
    if origin is tuple:
        each = _checker(inner[0])
        return lambda value: isinstance(value, list) and all(each(one) for one in value)
    if origin is Mapping:
        under = _checker(inner[1])
        return lambda value: (
            isinstance(value, dict) and all(isinstance(key, str) and under(one) for key, one in value.items())
        )
    if isinstance(form, type) and is_dataclass(form):
        return lambda value: isinstance(value, dict) and wrong_field(form, value) is None
    allowed = (float, int) if form is float else (form,)
    return lambda value: type(value) in allowed


@cache
def _checks(form: type[Any]) -> tuple[tuple[str, bool, Callable[[object], bool]], ...]:
    """Each field's name, whether it must be there, and its check."""
    required = needed(form)
    return tuple((name, name in required, _checker(kind)) for name, kind in hints(form).items())


def wrong_field(form: type, content: Mapping[str, object]) -> str | None:
    """The first field that is missing or has another type; None where all fit. Fields that are not known are allowed."""
    for name, required, check in _checks(form):
        if name not in content:
            if required:
                return name
        elif not check(content[name]):
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
