"""An amount as Chinese receipts write it beside the digits: 人民币壹仟零贰元叁角整.

The rules are those for filling in bills and settlement vouchers (中国人民银行《支付结算办法》附一《正确填写票据和结算凭证的
基本规定》): 整 after 元 and after 角, none after 分; one 零 for any run of zeros between digits.
"""

from __future__ import annotations

from typing import Final

_DIGITS: Final = "零壹贰叁肆伍陆柒捌玖"
_PLACES: Final = ("", "拾", "佰", "仟")
_GROUPS: Final = ("", "万", "亿")


def amount_in_words(amount_fen: int) -> str:
    """Return a positive amount of fen, below a trillion yuan, in words (ValueError otherwise).

    >>> amount_in_words(100_230)
    '人民币壹仟零贰元叁角整'
    """
    if not 0 < amount_fen < 10**14:
        msg = "no amount that a receipt can bear"
        raise ValueError(msg)
    yuan, fen = divmod(amount_fen, 100)
    jiao, fen = divmod(fen, 10)
    words = f"{_yuan(yuan)}元" if yuan else ""
    if jiao:
        words += f"{_DIGITS[jiao]}角"
    elif fen and yuan:
        words += "零"
    return f"人民币{words}" + (f"{_DIGITS[fen]}分" if fen else "整")


def _yuan(yuan: int) -> str:
    words, gap = "", False
    for place in range(len(_GROUPS) - 1, -1, -1):
        group = yuan // 10_000**place % 10_000
        if not group:
            gap = gap or bool(words)
            continue
        if words and (gap or group < 1_000):
            words += _DIGITS[0]
        words, gap = words + _group(group) + _GROUPS[place], False
    return words


def _group(group: int) -> str:
    words, gap = "", False
    for place in range(3, -1, -1):
        digit = group // 10**place % 10
        if digit:
            words += (_DIGITS[0] if gap else "") + _DIGITS[digit] + _PLACES[place]
        gap = not digit and bool(words)
    return words
