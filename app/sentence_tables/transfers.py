"""Sentences of transfers that wait, standing orders, family confirmation and limits of a number and a year, by code."""

from __future__ import annotations

from types import MappingProxyType

from app.i18n import marked
from app.sentence_tables.entry import Table, same

_LIMITS: Table = {
    "LIMIT_COUNT_PER_DAY": (
        marked("sentences", "今天已经转了{used}笔，到了每天{limit}笔的限额，这笔钱没有转。请明天再转，或到柜台办理。"),
        marked("sentences", "今天转账的笔数到了限额，这笔钱没有转。请明天再转，或到柜台办理。"),
    ),
    "LIMIT_PER_YEAR": (
        marked(
            "sentences",
            "超过了每年{limit_fen}的限额，今年已经转了{used_fen}，这笔钱没有转。请改小金额，或到柜台办理。",
        ),
        marked("sentences", "超过了每年转账的限额，这笔钱没有转。请改小金额，或到柜台办理。"),
    ),
    "PIN_REQUIRED": same(marked("sentences", "这一步要用交易密码，还没有办。请按六位密码再试。")),
    "SIGNATURE_REQUIRED": (
        marked(
            "sentences",
            "今天一共要转{total_fen}，超过{limit_fen}要用安全钥匙签名，这笔钱没有转。请签名，或到柜台办理。",
        ),
        marked("sentences", "今天转的金额大，要用安全钥匙签名，这笔钱没有转。请签名，或到柜台办理。"),
    ),
    "LARGE_AMOUNT_NOTICE": (
        marked(
            "sentences", "今天一共要转{total_fen}，超过了{limit_fen}，是大额转账，钱还没有转。请看清提示，再确认一次。"
        ),
        marked("sentences", "这是大额转账，钱还没有转。请看清提示，再确认一次。"),
    ),
}

_WAITING: Table = {
    "TRANSFER_CONFIRMED": same(
        marked("sentences", "这笔转账您已经确认，正在等着转出，钱还没有走。不想转了，请点撤回。")
    ),
    "TRANSFER_REFUSED": same(
        marked("sentences", "家人没有同意这笔转账，钱没有转出，还在您的账户里。请和家人商量一下。")
    ),
}

_FAMILY: Table = {
    "GUARDIAN_UNKNOWN": same(marked("sentences", "找不到这位家人，什么都没有改。请从名单里选一位。")),
    "GUARDIAN_IS_SELF": same(marked("sentences", "自己不能做自己的家人确认人，什么都没有改。请选另一位家人。")),
    "GUARDIAN_EXISTS": same(
        marked("sentences", "已经有一位家人帮您确认了，什么都没有改。想换人或放宽金额，请先取消，过一天再设。")
    ),
    "NOT_GUARDIAN": same(marked("sentences", "这次回答对不上请来确认的家人，钱没有动。请让那位家人自己来确认。")),
    "FAMILY_NOT_ASKED": same(marked("sentences", "这笔转账不用家人确认，这一步没有办。请在明细里查看。")),
    "FAMILY_DECIDED": same(marked("sentences", "这笔转账家人已经回答过了，不能再改。请在明细里查看结果。")),
}

_ORDERS: Table = {
    "ORDER_UNKNOWN": same(marked("sentences", "找不到这个定时转账，钱没有动。请从名单里重新选。")),
    "ORDER_EXPIRED": same(marked("sentences", "等待的时间到了，这个定时转账没有设成，钱不会转出。请重新设一次。")),
    "ORDER_STATE": same(
        marked("sentences", "这个定时转账现在不能这样办，可能已经结束或取消，什么都没有改。请回到名单看看。")
    ),
    "ORDER_DATE": same(
        marked("sentences", "日期不对：要选今天以后、一年以内的日子，还要选好转到哪天或转几次。请重新填写。")
    ),
    "ORDER_MISSED": same(marked("sentences", "这次定时转账过了日子太久，没有转，钱还在您的账户里。要转请自己转一次。")),
}

TABLE: Table = MappingProxyType({**_LIMITS, **_WAITING, **_FAMILY, **_ORDERS})
"""(full sentence, sentence without values) by code."""
