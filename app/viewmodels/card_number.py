"""A card's number as it stands on the card."""

from __future__ import annotations

from typing import Final

LONGEST_CARD: Final = 24
"""Characters that a card's number may have, with spaces: 19 digits (ISO/IEC 7812-1) in groups of four."""


def in_groups(number: str) -> str:
    """The number in groups of four.

    >>> in_groups("9963820200441187634")
    '9963 8202 0044 1187 634'
    """
    return " ".join(number[n : n + 4] for n in range(0, len(number), 4))


def typed_card(text: str) -> str:
    """What was typed, with or without gaps, in groups of four and no longer than a card's number."""
    return in_groups("".join(text.split()))[:LONGEST_CARD]
