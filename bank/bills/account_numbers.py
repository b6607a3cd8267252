"""Account numbers of bills: how each kind is built and checked. The schemes are ours; only their check digits are standards.

    electricity  13 digits: region 2, account 9, check 2 (ISO/IEC 7064, MOD 97-10)
    water        10 digits: region 2, account 7, check 1 (Luhn, ISO/IEC 7812-1 Annex B)
    gas          11 digits: region 2, account 8, check 1 (ISO/IEC 7064, MOD 11,10)
    phone        11 digits: a mobile number, 1 and then 3 to 9; it has no check digit

>>> with_check(BillKind.ELECTRICITY, "11000012345")
'1100001234562'
>>> compact(BillKind.ELECTRICITY, "11 000012345 62")
'1100001234562'
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from bank import card_number
from bank.bills.companies import company_of
from bank.bills.errors import (
    BillKindUnknownError,
    BillNumberInvalidError,
    BillNumberLengthError,
    BillRegionUnknownError,
)
from bank.bills.values import BillKind

_MOBILE: Final = re.compile(r"1[3-9][0-9]{9}", re.ASCII)
_DIGITS: Final = re.compile(r"[0-9]+", re.ASCII)
_BODY_DIGITS: Final[Mapping[BillKind, int]] = MappingProxyType(
    {BillKind.ELECTRICITY: 11, BillKind.WATER: 9, BillKind.GAS: 10, BillKind.PHONE: 11}
)
_CHECK_DIGITS: Final[Mapping[BillKind, int]] = MappingProxyType(
    {BillKind.ELECTRICITY: 2, BillKind.WATER: 1, BillKind.GAS: 1, BillKind.PHONE: 0}
)
_REGION_DIGITS: Final[Mapping[BillKind, int]] = MappingProxyType(
    {BillKind.ELECTRICITY: 2, BillKind.WATER: 2, BillKind.GAS: 2, BillKind.PHONE: 3}
)


def checked_kind(value: object) -> BillKind:
    """Return the kind (BillKindUnknownError for anything else)."""
    if not isinstance(value, BillKind):
        raise BillKindUnknownError
    return value


def length(kind: BillKind) -> int:
    """Return how many digits a number of this kind has."""
    return _BODY_DIGITS[kind] + _CHECK_DIGITS[kind]


def compact(kind: BillKind, number: object) -> str:
    """Return the digits alone, for storage and comparison; spaces and hyphens may group them.

    Raises:
        BillNumberLengthError, BillRegionUnknownError: what they say.
        BillNumberInvalidError, of which both are: the check digits do not fit.
    """
    digits = number.replace(" ", "").replace("-", "") if type(number) is str else ""
    if len(digits) != length(kind) or _DIGITS.fullmatch(digits) is None:
        raise BillNumberLengthError(kind=kind.value, digits=length(kind), given=len(digits))
    if company_of(kind, digits) is None or (kind is BillKind.PHONE and _MOBILE.fullmatch(digits) is None):
        raise BillRegionUnknownError(kind=kind.value, start=digits[: _REGION_DIGITS[kind]])
    if with_check(kind, digits[: _BODY_DIGITS[kind]]) != digits:
        raise BillNumberInvalidError(kind=kind.value, digits=length(kind))
    return digits


def with_check(kind: BillKind, body: str) -> str:
    """Return the region and account digits followed by the check digits of this kind."""
    return body + _CHECKS[kind](body)


def _mod_97(body: str) -> str:
    """Return the two digits that make the whole number leave 1 when divided by 97."""
    return f"{98 - int(body) * 100 % 97:02d}"


def _mod_11_10(body: str) -> str:
    """Return the hybrid system's digit: sums modulo 10, products modulo 11, ending in 1."""
    product = 10
    for digit in body:
        product = (((int(digit) + product) % 10) or 10) * 2 % 11
    return str((11 - product) % 10)


def _none(_body: str) -> str:
    return ""


_CHECKS: Final[Mapping[BillKind, Callable[[str], str]]] = MappingProxyType(
    {
        BillKind.ELECTRICITY: _mod_97,
        BillKind.WATER: card_number.check_digit,
        BillKind.GAS: _mod_11_10,
        BillKind.PHONE: _none,
    }
)
