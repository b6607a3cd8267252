"""Sentences of the branches, by code."""

from __future__ import annotations

from types import MappingProxyType

from app.i18n import marked
from app.sentence_tables.entry import Table, same

TABLE: Table = MappingProxyType(
    {
        "BRANCH_UNKNOWN": same(marked("sentences", "没有这家网点。请回去重新选一家。")),
        "BRANCH_SERVICE_UNKNOWN": same(marked("sentences", "这家网点不办这件事。请换一家网点，或者换一件事。")),
        "BRANCH_CLOSED": (
            marked("sentences", "这家网点现在关门了，{opens_iso}开门。可以先约个时间。"),
            marked("sentences", "这家网点现在关门了。可以先约个时间。"),
        ),
        "TICKET_HELD": (
            marked("sentences", "您已经有{number}号了，还在排队。不想排了可以先退号。"),
            marked("sentences", "您已经有一个号了，还在排队。不想排了可以先退号。"),
        ),
        "TICKET_UNKNOWN": same(marked("sentences", "这个号已经过了，或者不在了。请重新取号。")),
        "SLOT_PAST": same(marked("sentences", "这个时间来不及了，没有约上。请选晚一点的时间。")),
        "SLOT_TAKEN": same(marked("sentences", "这个时间刚被别人约走，没有约上。请换一个时间。")),
        "SLOT_UNKNOWN": same(marked("sentences", "这个时间不能预约。请换一个时间。")),
        "APPOINTMENTS_FULL": (
            marked("sentences", "您已经有{most}个预约了，没有再约。请先取消一个。"),
            marked("sentences", "您的预约已经满了，没有再约。请先取消一个。"),
        ),
        "APPOINTMENT_UNKNOWN": same(marked("sentences", "没有这个预约，什么也没有改变。")),
        "APPOINTMENT_OVER": same(marked("sentences", "这个预约的时间已经到了，不用取消。")),
    }
)
"""Every code of bank/branches/errors.py: (full sentence, sentence without values)."""
