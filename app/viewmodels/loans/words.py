"""What is said of loans: reasons, purposes. The bank says its reasons in Chinese; other languages have them by code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import marked
from app.viewmodels.translate import screen_is_chinese, translate

if TYPE_CHECKING:
    from bank.credit.loan_values import LoanDecision, LoanReason

REASONS = {
    ("ADULT", True): marked("loans", "已年满十八岁。"),
    ("ADULT", False): marked("loans", "未满十八岁不能贷款。"),
    ("INCOME_REGULAR", True): marked("loans", "收入每月都有。"),
    ("INCOME_REGULAR", False): marked("loans", "有两个月以上没有收入进账。"),
    ("INCOME_ENOUGH", True): marked("loans", "平均每月的收入够。"),
    ("INCOME_ENOUGH", False): marked("loans", "平均每月的收入不够。"),
    ("NOTHING_OVERDUE", True): marked("loans", "没有逾期的欠款。"),
    ("NOTHING_OVERDUE", False): marked("loans", "有逾期的欠款，请先还清。"),
    ("ROOM_TO_BORROW", True): marked("loans", "按收入和已有的贷款，还能借。"),
    ("ROOM_TO_BORROW", False): marked("loans", "按收入和已有的贷款算，现在不能再多借。"),
}
"""Every rule of bank/credit/loan_decision.py, met or not."""
_NAMES = {
    "ADULT": marked("loans", "年龄"),
    "INCOME_REGULAR": marked("loans", "收入稳不稳"),
    "INCOME_ENOUGH": marked("loans", "收入够不够"),
    "NOTHING_OVERDUE": marked("loans", "有没有逾期"),
    "ROOM_TO_BORROW": marked("loans", "还能借多少"),
}
_PURPOSES = (
    marked("loans", "日常消费"),
    marked("loans", "看病"),
    marked("loans", "装修"),
    marked("loans", "家电"),
    marked("loans", "学习培训"),
    marked("loans", "旅行"),
)
"""What the bank lends for (bank/credit/loan_decision.py), to be translated."""


def reason_name(reason: LoanReason) -> str:
    """What a rule is about, in a few words."""
    return translate("loans", _NAMES.get(reason.code, reason.code))


def reason_text(reason: LoanReason) -> str:
    """Why a rule was met or not: the bank's own sentence in Chinese, a plainer one in another language."""
    if screen_is_chinese():
        return reason.text
    return translate("loans", REASONS.get((reason.code, reason.met), reason.text))


def refusal_text(decision: LoanDecision | None) -> str:
    """Why nothing was granted, all reasons in a row; an empty text where something was."""
    if decision is None or decision.approved:
        return ""
    reasons = "".join(reason_text(reason) for reason in decision.reasons if not reason.met)
    return translate("loans", "上次申请没有通过。{reasons}").format(reasons=reasons)


def purpose_text(purpose: str) -> str:
    """A purpose in the language of the screen."""
    return translate("loans", purpose)
