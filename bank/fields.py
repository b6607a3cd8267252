"""Text that comes from outside, checked before it is stored or shown."""

from __future__ import annotations

from typing import Final

from bank.errors import FieldInvalidError

LONGEST_TEXT: Final = 60  # characters; the schema CHECKs the same
LONGEST_REQUEST_ID: Final = 64


def required_text(value: str, field: str, *, longest: int = LONGEST_TEXT) -> str:
    """Return the text without surrounding space.

    Raises:
        FieldInvalidError: it is empty, longer than `longest` characters, or has a character that cannot be shown.
    """
    text = optional_text(value, field, longest=longest)
    if not text:
        raise FieldInvalidError(field=field)
    return text


def optional_text(value: str, field: str, *, longest: int = LONGEST_TEXT) -> str:
    """Return the text, which may be empty, without surrounding space (FieldInvalidError as `required_text`)."""
    text = value.strip()
    if len(text) > longest or not text.isprintable():
        raise FieldInvalidError(field=field)
    return text
