"""Arguments from untyped callers, checked before they reach SQL."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from bank.clock import SHANGHAI
from bank.errors import FieldInvalidError

_LARGEST_ID: Final = 2**62 - 1  # twice an id fits a 64-bit integer too


def checked_text(value: object, field: str) -> str:
    """Return a text (FieldInvalidError for anything else)."""
    if not isinstance(value, str):
        raise FieldInvalidError(field=field)
    return value


def checked_id(value: object, field: str) -> int:
    """Return a row's number (FieldInvalidError for anything else)."""
    if type(value) is not int or not 0 <= value <= _LARGEST_ID:
        raise FieldInvalidError(field=field)
    return value


def checked_moment(value: object, field: str) -> datetime:
    """Return an aware moment in Asia/Shanghai (FieldInvalidError for anything else)."""
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise FieldInvalidError(field=field)
    try:
        return value.astimezone(SHANGHAI)
    except OverflowError as error:
        raise FieldInvalidError(field=field) from error
