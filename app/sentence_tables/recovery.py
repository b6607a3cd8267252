"""Sentences of backups, recovery and the move to a newer schema."""

from __future__ import annotations

from types import MappingProxyType

from app.i18n import marked
from app.sentence_tables.entry import Table, same

TABLE: Table = MappingProxyType(
    {
        "MIGRATION_REFUSED": same(
            marked("sentences", "账本没有更新成，还是原来的样子，钱没有动。请继续用旧版本，并请家人帮忙找回账本。")
        ),
        "BACKUP_FAILED": same(
            marked("sentences", "这一次备份没有做好，以前的备份都还在，钱没有动。请核对账本，再备份一次。")
        ),
        "BACKUP_MISSING": same(marked("sentences", "没有可以用的备份，账本没有动过。请找一找别处存的备份。")),
        "RECOVERY_NOT_NEEDED": same(marked("sentences", "账本是好的，不用恢复，什么都没有改。")),
    }
)
"""(full sentence, sentence without values) by code."""
