"""Sentences of risk control, by code."""

from __future__ import annotations

from types import MappingProxyType

from app.i18n import marked
from app.sentence_tables.entry import Table, same

TABLE: Table = MappingProxyType(
    {
        "RISK_BLOCKED": same(
            marked("sentences", "这笔转账很可能是骗局，不能转，钱还在您的账户里。请先给家人打个电话，或到柜台问一问。")
        ),
        "RISK_DELAYED": same(
            marked("sentences", "这笔转账要等满24小时才能转出，钱还在您的账户里。这期间可以随时取消。")
        ),
        "RISK_UNKNOWN": same(marked("sentences", "这笔转账还没有做过安全检查，钱没有转出。请重新转一次。")),
        "RISK_CHOICE_NOT_OFFERED": same(
            marked("sentences", "这笔转账不能这样选，钱没有转出。请从屏幕上给出的几项里选一个。")
        ),
        "RISK_LIST_UNCHANGED": same(marked("sentences", "名单本来就是这样，没有改动，不用再操作。")),
        "RISK_PAYEE_LISTED": same(
            marked("sentences", "这个账户有人举报过，不能设为信任的收款人，钱没有动。请先核实，有疑问请到柜台办理。")
        ),
        "RISK_DATA_INVALID": same(
            marked("sentences", "安全检查的规则读不出来，这一步没有办成，钱没有转出。请重新运行安装程序。")
        ),
        "RISK_MODEL_UNUSABLE": same(
            marked("sentences", "安全检查少了一部分，其余检查照常进行，钱没有动。请重新运行安装程序。")
        ),
    }
)
"""Every code of bank/risk/errors.py: (full sentence, sentence without values)."""
