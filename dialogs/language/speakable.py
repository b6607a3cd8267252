"""Text for the screen → text for the voice: amounts, card digits, dates, times, percentages, spans and numbers in words.

>>> speakable("给李小红（尾号3305）转账¥300.50")
'给李小红（尾号三三零五）转账三百元五角'
"""

import re
from collections.abc import Callable
from decimal import Decimal

from dialogs.language.money_words import verbalise
from dialogs.language.numerals_zh import DIGITS, spell, write

_LONGEST_NUMBER = 8  # digits; what is longer is a code and read one by one
_MEASURES = "个位次张笔步条项天人份家年件小种页秒岁遍名层台部分星周"
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"


def speakable(text: str) -> str:
    """Return the text as a voice should say it; no digit is left in it."""
    said = text.translate(_HALF_WIDTH)
    if not any(character.isdecimal() for character in said):
        return said
    for pattern, words in _RULES:
        said = pattern.sub(words, said)
    return said


def _money(match: re.Match[str]) -> str:
    sign = -1 if match["sign"] else 1
    fen = Decimal(match["number"].replace(",", "")) * 100
    if fen != fen.to_integral_value():
        return _number_words(match["number"]) + "元"
    return verbalise(sign * int(fen))


def _card(match: re.Match[str]) -> str:
    # Banks say 幺 for 1 in card digits: 一 and 七 sound alike.
    return match["label"] + spell(match["digits"], one="幺")


def _masked_card(match: re.Match[str]) -> str:
    return "尾号" + spell(match["digits"], one="幺")


def _date(match: re.Match[str]) -> str:
    year = spell(match["year"]) + "年" if match["year"] else ""
    return f"{year}{write(int(match['month']))}月{write(int(match['day']))}日"


def _chinese_date(match: re.Match[str]) -> str:
    return spell(match["year"]) + "年"


def _time(match: re.Match[str]) -> str:
    hour, minute = int(match["hour"]), int(match["minute"])
    said = f"{'两' if hour == 2 else write(hour)}点"
    second = int(match["second"] or 0)
    if not minute and not second:
        return said + "整"
    said += f"{'零' if 0 < minute < 10 else ''}{write(minute)}分"
    return said + (f"{'零' if second < 10 else ''}{write(second)}秒" if second else "")


def _percent(match: re.Match[str]) -> str:
    sign = {"-": "负", "+": "正"}.get(match["sign"] or "", "")
    return sign + {"%": "百分之", "‰": "千分之"}[match["mark"]] + _number_words(match["number"])


def _span_of_money(match: re.Match[str]) -> str:
    return f"{_number_words(match['low'])}到{_number_words(match['high'])}元"


def _month(match: re.Match[str]) -> str:
    return f"{spell(match['year'])}年{write(int(match['month']))}月"


def _telephone(match: re.Match[str]) -> str:
    return "，".join(spell(part, one="幺") for part in match.group().split("-"))


def _fraction(match: re.Match[str]) -> str:
    return f"{write(int(match['below']))}分之{write(int(match['above']))}"


def _ratio(match: re.Match[str]) -> str:
    return f"{write(int(match['left']))}比{write(int(match['right']))}"


def _counted(match: re.Match[str]) -> str:
    number = match["number"]
    return ("两" if number == "2" else _number_words(number)) + match["measure"]


def _number(match: re.Match[str]) -> str:
    return _number_words(match["number"])


def _number_words(number: str) -> str:
    whole, _, fraction = number.replace(",", "").partition(".")
    code = len(whole) > _LONGEST_NUMBER or (len(whole) > 1 and whole.startswith("0"))
    words = spell(whole, one="幺" if len(whole) == 11 else "一") if code else write(int(whole))
    return words + ("点" + spell(fraction) if fraction else "")


def _to(match: re.Match[str]) -> str:
    del match
    return "到"


def _sign(match: re.Match[str]) -> str:
    return _SIGNS[match.group()]


def _digit(match: re.Match[str]) -> str:
    return DIGITS[int(match.group())]


_HALF_WIDTH = str.maketrans("０１２３４５６７８９．％￥", "0123456789.%¥")
_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"(?:\d{3,4}[ ]?)?(?:[*•·]{2,}[ ]?)+(?P<digits>\d{4})"), _masked_card),
    (
        re.compile(
            r"(?P<label>(?:尾号|卡号|账号|编号|单号|电话|热线|拨打|致电|号码|验证码)(?:是|为|[:：])?[ ]*)(?P<digits>\d+)"
        ),
        _card,
    ),
    # Service numbers: 95 and 96 with three more, 400 numbers, area codes.
    (re.compile(r"(?<![\d.,¥-])(?:9[56]\d{3}|400-\d{3}-\d{4}|0\d{2,3}-\d{7,8})(?![\d.,-]|[ ]*[元%万])"), _telephone),
    (re.compile(rf"¥[ ]*(?P<low>{_NUMBER})[ ]*[-~～–—]+[ ]*¥?[ ]*(?P<high>{_NUMBER})(?:元)?"), _span_of_money),
    (re.compile(rf"(?P<sign>-)?[ ]*¥[ ]*(?P<number>{_NUMBER})(?:元)?"), _money),
    (re.compile(rf"(?P<sign>(?<!\d)-)?(?P<number>{_NUMBER})[ ]*元"), _money),
    (re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)"), _date),
    (re.compile(r"(?<!\d)(?P<year>20\d{2})-(?P<month>0[1-9]|1[0-2])(?![\d.,-])"), _month),
    (re.compile(r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日"), _date),
    (re.compile(r"(?P<year>\d{4})年"), _chinese_date),
    (re.compile(r"(?<![\d:])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?!\d)"), _time),
    (re.compile(rf"(?P<sign>(?<![\d%‰])[-+])?(?P<number>{_NUMBER})[ ]*(?P<mark>[%‰])"), _percent),
    (re.compile(r"(?<![\d/])(?P<above>\d{1,2})/(?P<below>[1-9]\d?)(?![\d/])"), _fraction),
    (re.compile(r"(?<![\d:])(?P<left>\d{1,3}):(?P<right>\d{1,3})(?![\d:])"), _ratio),
    (re.compile(rf"(?P<number>\d+)(?P<measure>[{_MEASURES}])"), _counted),
    (re.compile(rf"(?P<number>{_NUMBER})"), _number),
    (re.compile(r"\d"), _digit),
    (
        re.compile(
            r"(?<=[零一二三四五六七八九十百千万亿两日号月年元分整])[ ]*[-~～–—]+[ ]*(?=[零一二三四五六七八九十百千万亿两负])"
        ),
        _to,
    ),
    (re.compile(r"[≥≤><×]|(?<=[A-Z])\+(?=[零一二三四五六七八九十])"), _sign),
)
_SIGNS = {"≥": "不低于", "≤": "不超过", ">": "大于", "<": "小于", "×": "乘", "+": "加"}
