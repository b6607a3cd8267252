"""Sentences of the suggestions, by code."""

from __future__ import annotations

from types import MappingProxyType

from app.i18n import marked
from app.sentence_tables.entry import Table, same

TABLE: Table = MappingProxyType(
    {
        "SERVICE_UNKNOWN": same(marked("sentences", "没有这项服务，什么也没有改变。请回到首页重新选。")),
    }
)
"""Every code of bank/suggestions/errors.py: (full sentence, sentence without values)."""
