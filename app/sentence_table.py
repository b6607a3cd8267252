"""All sentences by code. Plain words, no markup, no blame: what happened, whether money moved, what to do now."""

from __future__ import annotations

from types import MappingProxyType

from app.i18n import marked
from app.sentence_tables import (
    bills,
    book,
    branches,
    credit,
    dialogue,
    helpdesk,
    messages,
    payments,
    recovery,
    risk,
    safety,
    savings,
    signatures,
    storage,
    study_clock,
    suggestions,
    transfers,
    voice,
)
from app.sentence_tables.entry import Table, same

FALLBACK = same(marked("sentences", "程序出了点问题，这一步没有办成。请再试一次；还不行，请关闭后重新打开，看看明细。"))

PARTS: tuple[Table, ...] = (
    messages.TABLE,
    branches.TABLE,
    bills.TABLE,
    book.TABLE,
    credit.TABLE,
    dialogue.TABLE,
    helpdesk.TABLE,
    payments.TABLE,
    recovery.TABLE,
    risk.TABLE,
    safety.TABLE,
    savings.TABLE,
    signatures.TABLE,
    storage.TABLE,
    study_clock.TABLE,
    suggestions.TABLE,
    transfers.TABLE,
    voice.TABLE,
    {"INTERNAL_ERROR": FALLBACK},
)
"""One table a room; no code is in two of them."""

TABLE: Table = MappingProxyType({code: entry for part in PARTS for code, entry in part.items()})
"""Every code the program knows: (full sentence, sentence without values)."""
