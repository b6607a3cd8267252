"""Arguments from outside, checked before anything is asked of the file: any nonsense becomes a FieldInvalidError."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TypeVar

from bank.errors import AmountNotPositiveError, AmountTooLargeError, FieldInvalidError, PinMalformedError
from bank.fields import LONGEST_REQUEST_ID, LONGEST_TEXT, required_text
from bank.policy import LARGEST_AMOUNT_FEN

Choice = TypeVar("Choice", bound=Enum)


def text(value: object, field: str, *, longest: int = LONGEST_TEXT) -> str:
    """Return a text without surrounding space (FieldInvalidError)."""
    if not isinstance(value, str):
        raise FieldInvalidError(field=field)
    return required_text(value, field, longest=longest)


def request_id(value: object) -> str:
    """Return a client's request id (FieldInvalidError)."""
    return text(value, "request_id", longest=LONGEST_REQUEST_ID)


def amount(value: object, field: str = "amount_fen") -> int:
    """Return an amount that one transfer takes (FieldInvalidError, AmountNotPositiveError, AmountTooLargeError)."""
    fen = whole(value, field)
    if fen <= 0:
        raise AmountNotPositiveError(amount_fen=fen)
    if fen > LARGEST_AMOUNT_FEN:
        raise AmountTooLargeError(limit_fen=LARGEST_AMOUNT_FEN)
    return fen


def whole(value: object, field: str) -> int:
    """Return an int that is no bool and fits 64 bits (FieldInvalidError)."""
    if type(value) is not int or not -(2**63) <= value < 2**63:
        raise FieldInvalidError(field=field)
    return value


def choice(kind: type[Choice], value: object, field: str) -> Choice:
    """Return a member of an enumeration (FieldInvalidError)."""
    if not isinstance(value, kind):
        raise FieldInvalidError(field=field)
    return value


def month(year: object, number: object) -> date:
    """Return the first day of a month of the years 1900 to 9000 (FieldInvalidError)."""
    if type(year) is not int or not 1900 <= year <= 9000:
        raise FieldInvalidError(field="year")
    if type(number) is not int or not 1 <= number <= 12:
        raise FieldInvalidError(field="month")
    return date(year, number, 1)


def pin(value: object) -> str:
    """Return a text that may be a PIN (PinMalformedError)."""
    if not isinstance(value, str):
        raise PinMalformedError
    return value
