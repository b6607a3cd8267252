"""Sentences of a study's clock (bank/clock.py), by code."""

from __future__ import annotations

from types import MappingProxyType

from app.i18n import marked
from app.sentence_tables.entry import Table, same

TABLE: Table = MappingProxyType(
    {
        "CLOCK_BEHIND_BOOKS": (
            marked("sentences", "账本里最新的一笔记在{newest_iso}，时钟不能退到它前面，时间没有变。请选晚一点的时间。"),
            marked("sentences", "账本里已经有更晚的记录，时钟不能退到它前面，时间没有变。请选晚一点的时间。"),
        ),
        "CLOCK_FILE_INVALID": same(
            marked("sentences", "实验时钟的文件读不出或写不进，时间没有变，钱也没有动。请把时钟复位。")
        ),
    }
)
"""(full sentence, sentence without values)."""
