"""What an amount reads after a key of the on-screen pad: at most one point, two decimals, no leading zeros."""

from __future__ import annotations

MOST_DIGITS = 9
"""Digits of yuan that the pad takes, more than any transfer by phone."""


def after_key(text: str, key: str) -> str:
    """`text` after a digit, `00` or `.`; unchanged where the key does not fit.

    >>> after_key("30", "0"), after_key("0", "5"), after_key("", "."), after_key("1.25", "7")
    ('300', '5', '0.', '1.25')
    """
    if key == ".":
        return text if "." in text else f"{text or '0'}."
    for digit in key:
        text = _after_digit(text, digit)
    return text


def _after_digit(text: str, digit: str) -> str:
    yuan, point, cents = text.partition(".")
    if point:
        return text if len(cents) == 2 else text + digit
    if len(yuan) >= MOST_DIGITS:
        return text
    return digit if yuan == "0" else text + digit
