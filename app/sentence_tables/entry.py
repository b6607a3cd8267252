"""What a table of sentences holds."""

from __future__ import annotations

from collections.abc import Mapping

Table = Mapping[str, tuple[str, str]]
"""By code: the full sentence, and the one to use when the values in braces are not known."""


def same(source: str) -> tuple[str, str]:
    """An entry whose sentence needs no values."""
    return source, source
