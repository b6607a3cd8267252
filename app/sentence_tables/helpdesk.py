"""Sentences of the help desk, by code."""

from __future__ import annotations

from types import MappingProxyType

from app.i18n import marked
from app.sentence_tables.entry import Table, same

TABLE: Table = MappingProxyType(
    {
        "ANSWER_UNKNOWN": same(marked("sentences", "没有这个问题的答案。请换个说法找，或者打电话问。")),
    }
)
"""Every code of bank/helpdesk/errors.py: (full sentence, sentence without values)."""
