"""Sentences of savings and investing, by code."""

from __future__ import annotations

from types import MappingProxyType

from app.i18n import marked
from app.sentence_tables.entry import Table, same

_QUOTES: Table = {
    "QUOTE_UNKNOWN": same(marked("sentences", "这一步找不到了，钱没有动。请从头再来一次。")),
    "QUOTE_EXPIRED": same(marked("sentences", "等待的时间到了，这一步没有办，钱没有动。请重新看一遍再确认。")),
    "QUOTE_USED": same(marked("sentences", "这一步已经办过了，不会再办一次。请在明细里查看。")),
    "QUOTE_OUTDATED": same(marked("sentences", "金额有了变化，这一步没有办，钱没有动。请重新看一遍再确认。")),
    "CATALOGUE_INVALID": same(marked("sentences", "产品资料不对，暂时办不了，钱没有动。请重新运行安装程序。")),
}

_DEPOSITS: Table = {
    "DEPOSIT_TERM_UNKNOWN": same(
        marked("sentences", "没有这个存期，钱没有动。请选三个月、半年、一年、两年、三年或五年。")
    ),
    "DEPOSIT_TOO_SMALL": (
        marked("sentences", "定期最少存{least_fen}，这次没有存，钱没有动。请改大金额。"),
        marked("sentences", "存定期的金额太小，这次没有存，钱没有动。请改大金额。"),
    ),
    "DEPOSIT_UNKNOWN": same(marked("sentences", "找不到这笔定期，钱没有动。请在定期名单里重新选。")),
    "DEPOSIT_CLOSED": same(marked("sentences", "这笔定期已经取完，钱在活期账户里。请在明细里查看。")),
    "DEPOSIT_MATURED": same(
        marked("sentences", "这笔定期已经到期，不用提前取，利息一分不少。钱会照您选的办法处理，请稍后查看。")
    ),
    "DEPOSIT_PART_TAKEN": same(
        marked("sentences", "这笔定期已经提前取过一次，不能再取一部分，钱没有动。要用钱请全部取出，或等到期。")
    ),
    "DEPOSIT_REST_TOO_SMALL": (
        marked("sentences", "取完只剩{left_fen}，定期至少要留{least_fen}，钱没有动。请少取一些，或全部取出。"),
        marked("sentences", "剩下的钱太少，不够一笔定期，钱没有动。请少取一些，或全部取出。"),
    ),
    "DEPOSIT_AMOUNT_TOO_LARGE": (
        marked("sentences", "这笔定期只有{principal_fen}，不够取，钱没有动。请改小金额。"),
        marked("sentences", "这笔定期没有这么多，钱没有动。请改小金额。"),
    ),
    "DEPOSIT_LOCKED": same(marked("sentences", "定期里的钱不能直接转账，钱没有动。请先在定期里取出来，再从活期转。")),
}

_INVESTING: Table = {
    "ANSWERS_INVALID": same(marked("sentences", "有题没有答，或答得看不懂，没有保存。请每题选一个答案。")),
    "ASSESSMENT_MISSING": same(marked("sentences", "还没有做风险问卷，这次没有买，钱没有动。要买请先答几个问题。")),
    "ASSESSMENT_EXPIRED": same(marked("sentences", "风险问卷满一年了，这次没有买，钱没有动。要买请重新答几个问题。")),
    "ASSESSMENT_TOO_OFTEN": (
        marked("sentences", "问卷一天最多做{most}次，这次没有保存，前面的结果还在。请明天再做。"),
        marked("sentences", "今天问卷做得够多了，这次没有保存，前面的结果还在。请明天再做。"),
    ),
    "PRODUCT_TOO_RISKY": (
        marked(
            "sentences",
            "这个产品的风险是{product_grade}级，高过您的{customer_grade}级，可能亏得比您能接受的多，所以没有买，钱没有动。",
        ),
        marked("sentences", "这个产品的风险高过您能接受的，所以没有买，钱没有动。"),
    ),
    "PRODUCT_UNKNOWN": same(marked("sentences", "找不到这个产品，钱没有动。请在名单里重新选。")),
    "PURCHASE_TOO_SMALL": (
        marked("sentences", "这个产品最少要{least_fen}，这次没有买，钱没有动。请改金额，或不买。"),
        marked("sentences", "金额不到这个产品的起点，这次没有买，钱没有动。请改金额，或不买。"),
    ),
    "PURCHASE_TOO_LARGE": (
        marked("sentences", "一次最多买{limit_fen}，这次没有买，钱没有动。请改小金额。"),
        marked("sentences", "一次买得太多，这次没有买，钱没有动。请改小金额。"),
    ),
    "WEALTH_UNITS_INSUFFICIENT": same(
        marked("sentences", "没有这么多份可以取，这次没有取，钱没有动。请少取几份，或看看是不是已经在取。")
    ),
    "REDEMPTION_TOO_SMALL": same(marked("sentences", "取回的份额太少，不到一分钱，这次没有取。请改大份额。")),
    "WEALTH_ORDER_UNKNOWN": same(marked("sentences", "找不到这笔理财，钱没有动。请在名单里重新选。")),
    "COOLING_OFF_OVER": same(
        marked("sentences", "可以反悔的时间已经过了，这笔不能取消。请在理财里查看它办到哪一步了。")
    ),
    "METAL_INSUFFICIENT": same(marked("sentences", "您没有这么多克，这次没有卖。请改少一些。")),
    "GRAMS_MALFORMED": same(marked("sentences", "克数没有看懂，这次没有买卖。请写数字，比如5或0.5。")),
    "METAL_AMOUNT_INVALID": same(marked("sentences", "这个克数办不了，钱没有动。请改成最小单位的整数倍，也不要太多。")),
}

_FAMILY: Table = {
    "FAMILY_UNKNOWN": same(marked("sentences", "找不到这个家庭，什么也没有改。请在家庭名单里重新选。")),
    "FAMILY_NOT_MEMBER": same(
        marked("sentences", "您没有加入这个家庭，看不到家里的资产。要看，请先请家人邀请您，再同意加入。")
    ),
    "FAMILY_NOT_INVITED": same(marked("sentences", "没有等您答复的邀请，可能已经过期。请家人重新邀请一次。")),
    "FAMILY_ALREADY_MEMBER": same(marked("sentences", "这位家人已经在家庭里，或已经邀请过了，不用再邀请。")),
    "FAMILY_PERSON_UNKNOWN": same(
        marked("sentences", "没有找到这位家人，还没有邀请。请看看姓名和卡号有没有写错；家人要先有小象银行的卡。")
    ),
    "FAMILY_FULL": (
        marked("sentences", "一个家庭最多{most}个人，这次没有邀请。"),
        marked("sentences", "家庭的人数满了，这次没有邀请。"),
    ),
}

_SCREEN: Table = {
    "PURCHASE_EMPTY": same(marked("sentences", "还没有填金额，钱没有动。请写上要买多少钱。")),
    "REDEMPTION_EMPTY": same(marked("sentences", "还没有填份额，没有取。请写上要取回多少份。")),
    "QUESTION_UNANSWERED": same(marked("sentences", "这一题还没有选。请选一个答案。")),
    "FAMILY_LEVEL_MISSING": same(marked("sentences", "请先选一项：给家人看多少。")),
    "FAMILY_NAME_MISSING": same(marked("sentences", "家庭还没有名字。请写一个，比如“我们家”。")),
    "FAMILY_INVITEE_NAMELESS": same(marked("sentences", "请写上家人的姓名。")),
    "FAMILY_INVITEE_MISSING": same(marked("sentences", "还没有写完。请写上家人的姓名和小象银行的卡号。")),
}
"""What the window itself refuses before it asks the bank."""

TABLE: Table = MappingProxyType({**_QUOTES, **_DEPOSITS, **_INVESTING, **_FAMILY, **_SCREEN})
"""Every code of savings and investing: (full sentence, sentence without values)."""
