"""Sentences of bills and top-ups, by code."""

from __future__ import annotations

from types import MappingProxyType

from app.i18n import marked
from app.sentence_tables.entry import Table, same

TABLE: Table = MappingProxyType(
    {
        "BILL_KIND_UNKNOWN": same(marked("sentences", "不知道要缴哪一种费，钱没有动。请选电费、水费、燃气费或话费。")),
        "BILL_NUMBER_INVALID": (
            marked("sentences", "号码里有一位写错了，钱没有动。请对照单据，一位一位再看一遍。"),
            marked("sentences", "号码里有一位写错了，钱没有动。请对照单据，一位一位再看一遍。"),
        ),
        "BILL_NUMBER_LENGTH": (
            marked(
                "sentences", "号码应该是{digits}位数字，现在填了{given}位，钱没有动。请对照单据，看看是多了还是少了。"
            ),
            marked("sentences", "号码的位数不对，钱没有动。请对照单据，看看是多了还是少了。"),
        ),
        "BILL_REGION_UNKNOWN": (
            marked("sentences", "没有一家公司的号码是{start}开头的，钱没有动。请对照单据，先看开头几位。"),
            marked("sentences", "没有一家公司的号码是这样开头的，钱没有动。请对照单据，先看开头几位。"),
        ),
        "BILL_NOT_ISSUED": same(marked("sentences", "这个月的账单还没有出，或者太早了，钱没有动。请换一个月份。")),
        "BILL_ALREADY_PAID": (
            marked("sentences", "这份账单{paid_iso}已经缴过了，这次没有扣钱，不用再缴。"),
            marked("sentences", "这份账单已经缴过了，这次没有扣钱，不用再缴。"),
        ),
        "BILL_AMOUNT_CHANGED": (
            marked("sentences", "应缴金额是{amount_fen}，和刚才看到的不一样，钱没有动。请重新看一遍再缴。"),
            marked("sentences", "应缴金额和刚才看到的不一样，钱没有动。请重新看一遍再缴。"),
        ),
        "BILL_RECEIPT_UNKNOWN": same(marked("sentences", "找不到这张缴费单，请在缴费记录里重新选。")),
        "TOP_UP_AMOUNT_INVALID": same(marked("sentences", "没有这个充值金额，钱没有动。请从列出的金额里选一个。")),
        "TOP_UP_LIMIT_PER_DAY": (
            marked(
                "sentences", "今天充值已经到了上限：一天最多{limit_fen}，已充{used_fen}，这次没有扣钱。请明天再充。"
            ),
            marked("sentences", "今天充值已经到了上限，这次没有扣钱。请明天再充。"),
        ),
        "LABEL_EMPTY": same(marked("sentences", "还没有起名字，没有记住。请选一个或写一个，比如“家里”。")),
        "AUTO_PAY_EXISTS": same(marked("sentences", "这个号码已经开了自动缴费，不用再开。")),
        "AUTO_PAY_UNKNOWN": same(marked("sentences", "找不到这个自动缴费，没有改动。请在名单里重新选。")),
    }
)
"""Every code of bank/bills/errors.py, and what the room itself refuses: (full sentence, sentence without values)."""
