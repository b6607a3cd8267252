"""Names and words of the books in the language of the screen."""

from __future__ import annotations

from app.viewmodels.names_table import FIXED
from app.viewmodels.translate import translate


def said(text: str) -> str:
    """A firm, bank, account or summary as the screen calls it; people and a customer's own words as they are."""
    return translate("names", text) if text in FIXED else text
