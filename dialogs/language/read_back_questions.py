"""Questions about the transfer itself: whom it goes to, how much it is, from and to which card.

No classifier is asked: they are no business of their own, and the nearest of the trained intents would be 你是谁 for
转给谁 and the limits for 转多少. As consent, such a question is the whole utterance; a word of another business (最多能转多少,
这个月转了多少) makes it that business.
"""

import re

_PUNCTUATION = re.compile(r"[^\w]+")
_BEFORE = (
    r"(?:小象|请问|等等|等一下|那|这|哎|嗯|[你您](?=[说要想是刚转打汇给])|我|咱|刚才|刚刚|到底|究竟|说|要|想|是"
    r"|一笔|笔|个|钱|账|款)*"
)
_AFTER = r"(?:来着|的|了|啊|呀|呢|哪|吗|嘛|钱|账|款|过去|去|来)*"
_MOVES = r"(?:转账|转|打|汇)"
_WHO = r"(?:谁|哪个人|哪一个人|哪个|哪一个|哪位|哪一位|什么人|啥人)"
_WHERE = r"(?:哪张|哪个|哪一张|哪一个)(?:卡|账户|账号|户头)"
_MUCH = r"(?:多少|好多|几多)"
_SOME = r"几[十百千万]?[块元]?"  # an amount that is not certain, a question only with 来着
_DETAIL = r"(?:收款人|收钱人|收钱的人|收款的人|户名|对方|金额|数目|数额|卡号|账号|尾号|名字)"
_IS_WHAT = r"(?:谁|哪个|哪位|多少|几|几号|什么|啥|叫什么|叫啥|对不对|对吗|对吧|对么|对不|错没错|没错吧)"
_QUESTION = re.compile(
    _BEFORE
    + "(?:"
    + "|".join(
        (
            rf"{_MOVES}?(?:账|钱|款|出去)?(?:是|要)?(?:给|到|往){_WHO}(?:的|名下|账上)?{_MOVES}?",
            rf"{_WHO}来?(?:收|拿)(?:这|这个|这笔)?",
            rf"{_MOVES}(?:账|钱|款|出去)?(?:是|要)?(?:给|到|往|进|去)?{_WHERE}(?:里|上)?",
            rf"(?:从|用|打){_WHERE}(?:里|上)?(?:{_MOVES}|出)?",
            rf"{_MOVES}(?:出去|过去|给他|给她|了|的)?(?:是|要)?{_MUCH}",
            rf"{_MOVES}?(?:{_MUCH}钱?|{_SOME})来着",
            rf"{_DETAIL}(?:的)?(?:是|写的是|说的是|叫)?{_IS_WHAT}",
        )
    )
    + ")"
    + _AFTER
)


def asks_about_the_transfer(text: str) -> bool:
    """Tell whether the whole utterance asks for what a read-back says.

    >>> asks_about_the_transfer("转给谁啊？")
    True
    >>> asks_about_the_transfer("你是谁")
    False
    >>> asks_about_the_transfer("一天最多能转多少")
    False
    """
    return _QUESTION.fullmatch(_PUNCTUATION.sub("", text)) is not None
