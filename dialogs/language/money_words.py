"""An amount of money in words, the inverse of `dialogs.language.money_zh`.

>>> verbalise(30050)
'三百元五角'
"""

from dialogs.language import numerals_zh

FEN_PER_YUAN = 100
FEN_PER_JIAO = 10


def verbalise(fen: int) -> str:
    """Return an amount of fen in words as people say it: 三百元五角, 三元零五分, 两角; 负五元 below zero."""
    if fen < 0:
        return "负" + verbalise(-fen)
    yuan, rest = divmod(fen, FEN_PER_YUAN)
    jiao, cents = divmod(rest, FEN_PER_JIAO)
    words = numerals_zh.write(yuan) if yuan != 2 else "两"
    said = f"{words}元" if yuan or not rest else ""
    if jiao:
        said += f"{_digit(jiao)}角"
    elif said and cents:
        said += "零"
    return said + (f"{_digit(cents)}分" if cents else "")


def _digit(value: int) -> str:
    return "两" if value == 2 else numerals_zh.DIGITS[value]
