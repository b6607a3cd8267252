"""Sentences of payments: amounts, payees, limits, the PIN, and a transfer on its way."""

from __future__ import annotations

from types import MappingProxyType

from app.i18n import marked
from app.sentence_tables.entry import Table, same

TABLE: Table = MappingProxyType(
    {
        "AMOUNT_EMPTY": same(marked("sentences", "还没有填金额，请写上多少钱。")),
        "AMOUNT_MALFORMED": same(marked("sentences", "金额没有看懂，请只写数字，比如 300 或 300.50。")),
        "AMOUNT_NOT_POSITIVE": same(marked("sentences", "金额要大于零，请重新填写。")),
        "AMOUNT_TOO_LARGE": (
            marked("sentences", "金额太大，一次最多转{limit_fen}，请改小一些。"),
            marked("sentences", "金额太大，请改小一些。"),
        ),
        "INSUFFICIENT_FUNDS": (
            marked("sentences", "余额不够：现在能用{available_fen}，这次要转{amount_fen}。请改小金额。"),
            marked("sentences", "余额不够，这笔钱没有转。请改小金额。"),
        ),
        "LIMIT_PER_TRANSFER": (
            marked("sentences", "超过了每笔{limit_fen}的限额，请改小金额，或到柜台办理。"),
            marked("sentences", "超过了每笔转账的限额，请改小金额，或到柜台办理。"),
        ),
        "LIMIT_PER_DAY": (
            marked(
                "sentences", "超过了每天{limit_fen}的限额，今天已经转了{used_fen}。请改小金额，明天再转，或到柜台办理。"
            ),
            marked("sentences", "超过了每天转账的限额，请改小金额，明天再转，或到柜台办理。"),
        ),
        "PAYEE_NAME_MISSING": same(marked("sentences", "还没有写收款人的姓名，请先写上。")),
        "PAYEE_BANK_MISSING": same(marked("sentences", "还没有选对方的银行，请先选一家。")),
        "RECEIPT_NOT_SAVED": same(
            marked("sentences", "回单没有存好，转账不受影响。请看看磁盘还有没有空位，再试一次。")
        ),
        "PAYEE_MISSING": same(marked("sentences", "还没有选收款人，请先选一位。")),
        "PAYEE_UNKNOWN": same(marked("sentences", "找不到这位收款人，请从名单里重新选一位。")),
        "PAYEE_EXISTS": same(marked("sentences", "名单里已经有这位收款人了，可以直接选。")),
        "PAYEE_NAME_MISMATCH": same(marked("sentences", "卡号和姓名对不上，请核对后再填。")),
        "CARD_NUMBER_INVALID": same(marked("sentences", "卡号不对，请对照卡片重新填写。")),
        "ACCOUNT_UNKNOWN": same(marked("sentences", "找不到您的账户，请关闭后重新打开。")),
        "ACCOUNT_EXISTS": same(marked("sentences", "这个账户已经有了，不用再开。")),
        "CUSTOMER_UNKNOWN": same(marked("sentences", "找不到这位客户，请重新运行安装程序。")),
        "CUSTOMER_EXISTS": same(marked("sentences", "这位客户已经有了，不用再建。")),
        "SAME_ACCOUNT": same(marked("sentences", "不能转给同一个账户，请选另一位收款人。")),
        "FIELD_INVALID": same(marked("sentences", "有一处写得太长，或有不能用的符号，请改短一些。")),
        "LIMITS_INVALID": same(
            marked("sentences", "没有改成：一次最多转的不能超过一天的，一天的不能超过一年的。请改一下再试。")
        ),
        "CONFIRMATION_UNKNOWN": same(marked("sentences", "这笔转账找不到了，钱没有转出。请重新转一次。")),
        "PENDING_EXPIRED": same(marked("sentences", "等待的时间到了，这笔转账已作废，钱没有转出。请重新转一次。")),
        "ALREADY_CANCELLED": same(marked("sentences", "这笔转账已经取消，钱没有转出。要转请重新来。")),
        "ALREADY_POSTED": same(marked("sentences", "这笔钱已经转出去了，不能再取消。请在明细里查看。")),
        "REQUEST_REUSED": same(marked("sentences", "这笔转账和前面的一笔重了，钱没有转出。请重新转一次。")),
        "TRANSFER_BEING_SENT": same(marked("sentences", "上一笔正在转出，请等它办完再转。")),
        "GUIDANCE_OPEN": same(
            marked("sentences", "有人正在看您的屏幕，现在不能转账，也不能办要密码的事，钱没有动。请先结束同屏辅导。")
        ),
        "ORDER_BEING_CARRIED_OUT": same(marked("sentences", "上一件事正在办，请等它办完。")),
        "CLOCK_WENT_BACK": same(marked("sentences", "电脑的时间不对，钱没有转出。请调准时间再试。")),
        "PIN_WRONG": (
            marked("sentences", "密码不对，还可以再试{attempts_left}次。请慢慢再按一遍。"),
            marked("sentences", "密码不对，请慢慢再按一遍。"),
        ),
        "PIN_LOCKED": (
            marked("sentences", "密码错得太多，已锁到{until_iso}，钱没有动。到时间再试，或请家人帮忙看看。"),
            marked("sentences", "密码错得太多，已经锁住，钱没有动。请过一会儿再试。"),
        ),
        "PIN_MALFORMED": same(marked("sentences", "密码是六位数字，请按满六位。")),
        "PIN_TOO_SIMPLE": same(marked("sentences", "这个密码太容易被猜到，请换六个不连着、不重复的数字。")),
        "PIN_UNCHANGED": same(marked("sentences", "新密码和原来的一样，请换六个别的数字。")),
        "PIN_MISMATCH": same(marked("sentences", "两次按的新密码不一样，密码没有换。请再按一次新密码。")),
        "PIN_NOT_SET": same(marked("sentences", "还没有设交易密码，请先到柜台设好。")),
        "LEDGER_REFUSED": same(marked("sentences", "账本没有接受这一步，钱没有动。请重新打开再试。")),
    }
)
"""(full sentence, sentence without values) by code."""
