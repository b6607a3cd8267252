"""Card numbers: 12 to 19 digits, the last one a check digit (Luhn, ISO/IEC 7812-1 Annex B).

The bank's own simulated cards begin with 9963: ISO/IEC 7812-1 gives 9 plus a three-digit ISO 3166-1 code to national
bodies, and 963 lies in 900-999, which ISO 3166-1 assigns to no country. No real issuer stands behind them.

>>> compact("9963 8801 0000 0000 011")
'9963880100000000011'
>>> tail("9963880100000000011")
'0011'
"""

from __future__ import annotations

import re

from bank.errors import CardNumberInvalidError

_DIGITS = re.compile(r"[0-9]{12,19}", re.ASCII)


def check_digit(body: str) -> str:
    """Return the digit that makes `body` plus that digit pass the Luhn check.

    >>> check_digit("7992739871")
    '3'
    """
    return str(-_luhn_sum(body + "0") % 10)


def compact(number: str) -> str:
    """Return the digits alone, for storage and comparison; spaces and hyphens may group them.

    Raises:
        CardNumberInvalidError: not 12 to 19 digits, or the check digit is wrong.
    """
    digits = number.replace(" ", "").replace("-", "")
    if _DIGITS.fullmatch(digits) is None or _luhn_sum(digits) % 10 != 0:
        raise CardNumberInvalidError
    return digits


def tail(number: str) -> str:
    """Return the last four digits: all of a card number that is ever shown beside a name."""
    return number[-4:]


def _luhn_sum(digits: str) -> int:
    """Sum the digits, every second one from the right doubled and cast out by nines."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) << (place % 2)
        total += value - 9 if value > 9 else value
    return total
