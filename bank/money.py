"""Money as text and back. Inside the bank an amount is an `int` of fen (1 yuan = 100 fen), never a float.

>>> format_yuan(123450)
'1,234.50'
>>> parse_yuan("1,234.5")
123450
"""

from __future__ import annotations

import re

from bank.errors import AmountMalformedError, AmountTooLargeError

_AMOUNT = re.compile(r"(?P<sign>-?)(?P<yuan>[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.(?P<fen>[0-9]{1,2}))?", re.ASCII)
# Far above any amount of the bank (policy.LARGEST_AMOUNT_FEN) and far below what a 64-bit integer holds in fen.
_MOST_YUAN_DIGITS = 15


def format_yuan(fen: int) -> str:
    """Return yuan with two decimals and thousands separators.

    >>> format_yuan(5)
    '0.05'
    >>> format_yuan(-5238620)
    '-52,386.20'
    """
    yuan, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{yuan:,}.{rest:02d}"


def parse_yuan(text: str) -> int:
    """Return the fen of a plain decimal amount in yuan: ASCII digits, at most two decimals.

    Thousands separators are accepted where they belong. Surrounding space, a plus sign, an exponent, full-width
    digits and a bare point are not: a person's wording is the business of the dialogue's money grammar.

    Raises:
        AmountMalformedError: the text is not such an amount.
        AmountTooLargeError: it has more than fifteen digits before the point.

    >>> parse_yuan("52386.20")
    5238620
    >>> parse_yuan("12.345")
    Traceback (most recent call last):
    bank.errors.AmountMalformedError: AMOUNT_MALFORMED
    """
    match = _AMOUNT.fullmatch(text)
    if match is None:
        raise AmountMalformedError
    yuan = match["yuan"].replace(",", "")
    if len(yuan) > _MOST_YUAN_DIGITS:
        raise AmountTooLargeError
    fen = int(yuan) * 100 + int((match["fen"] or "").ljust(2, "0"))
    return -fen if match["sign"] else fen
