"""Sentences of the inbox, by code."""

from __future__ import annotations

from types import MappingProxyType

from app.i18n import marked
from app.sentence_tables.entry import Table, same

TABLE: Table = MappingProxyType(
    {
        "MESSAGE_UNKNOWN": same(marked("sentences", "没有这条消息。请回到消息列表看看。")),
    }
)
"""Every code of bank/messages/errors.py: (full sentence, sentence without values)."""
