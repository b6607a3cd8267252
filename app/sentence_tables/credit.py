"""Sentences of credit cards, points and loans, by code."""

from __future__ import annotations

from types import MappingProxyType

from app.i18n import marked
from app.sentence_tables.entry import Table, same

TABLE: Table = MappingProxyType(
    {
        "CARD_UNKNOWN": same(marked("sentences", "找不到这张信用卡，钱没有动。请回到首页重新选一张。")),
        "CARD_TERMS_INVALID": same(
            marked("sentences", "账单日、还款日或额度不合适，信用卡没有办成。请换个日子或额度再试。")
        ),
        "CARD_NOT_OFFERED": same(
            marked("sentences", "现在不能在手机上办信用卡，没有办理。可以带身份证到网点，请工作人员看一看。")
        ),
        "CREDIT_LIMIT_EXCEEDED": (
            marked(
                "sentences",
                "信用卡额度不够：还能用{available_fen}，这次要用{amount_fen}，没有扣款。请先还款，或改小金额。",
            ),
            marked("sentences", "信用卡额度不够，没有扣款。请先还款，或改小金额。"),
        ),
        "PURCHASE_UNKNOWN": same(marked("sentences", "找不到这笔刷卡消费，钱没有动。请在账单里查看。")),
        "CARD_BILL_UNKNOWN": same(marked("sentences", "这个月还没有信用卡账单，请换一个月份看看。")),
        "REPAYMENT_NOT_COVERED": (
            marked(
                "sentences", "账户里的钱不够：现在能用{available_fen}，这次要还{amount_fen}，没有扣款。请改小金额。"
            ),
            marked("sentences", "账户里的钱不够，没有扣款。请改小金额。"),
        ),
        "PLAN_UNAVAILABLE": same(
            marked("sentences", "这期账单不能分期，没有办理。可能已经分过期、过了还款日，或金额太小。请直接还款。")
        ),
        "CREDIT_QUOTE_CHANGED": same(marked("sentences", "金额有了变化，这一步没有办，钱没有动。请重新看一遍再确认。")),
        "POINTS_INSUFFICIENT": (
            marked("sentences", "积分不够：现在有{balance}分，这次要{points}分，没有兑换。请选别的，或少换一些。"),
            marked("sentences", "积分不够，没有兑换。请选别的，或少换一些。"),
        ),
        "REWARD_UNKNOWN": same(marked("sentences", "这样东西现在换不了，积分没有动。请选别的。")),
        "LOAN_UNKNOWN": same(marked("sentences", "找不到这笔贷款，钱没有动。请回到贷款页重新选。")),
        "LOAN_TERMS_INVALID": (
            marked("sentences", "金额不合适，没有办理。请填{least_fen}到{most_fen}之间的金额。"),
            marked("sentences", "金额、期数或用途不合适，没有办理。请重新填写。"),
        ),
        "LOAN_LINE_MISSING": same(marked("sentences", "现在没有可用的贷款额度，钱没有动。请先申请。")),
        "LOAN_LIMIT_EXCEEDED": (
            marked("sentences", "超过了贷款额度：还能借{available_fen}，这次要借{amount_fen}，没有放款。请改小金额。"),
            marked("sentences", "超过了贷款额度，没有放款。请改小金额。"),
        ),
        "LOAN_OVERDUE": same(
            marked(
                "sentences",
                "有贷款过了日子还没还，要先还上，这次没有扣款。请把钱存进还款的账户，银行会自动扣，再来提前还。",
            )
        ),
        "LOAN_PAID_OFF": same(marked("sentences", "这笔贷款已经还清，没有再扣钱，不用再还。")),
        "LOAN_REPAYMENT_TOO_LARGE": (
            marked("sentences", "还得太多了：这笔贷款还欠{left_fen}，没有扣款。请改小金额，或选全部还清。"),
            marked("sentences", "还得太多了，没有扣款。请改小金额，或选全部还清。"),
        ),
    }
)
"""Every code of bank/credit/errors.py: (full sentence, sentence without values)."""
