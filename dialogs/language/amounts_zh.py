"""Find amounts of money in a text: the scanner under money_zh, which decides what the utterance means.

At each place the widest reading wins: a range (三百到五百), an approximation (七八十块, 几百, 三百多),
a sum with its currency (三百块五毛), and at last a number that its neighbours make an amount (转300, 八百).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from dialogs.language.numerals_zh import Numeral, normalise, scan

_DIGIT = "[一二三四五六七八九两]"
_VALUE = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2}
_LONGEST_BARE_DIGITS = 9

# The mark may follow: 500¥. 块 is often recognised as 快 and 筷; only between a number and what may follow an
# amount is it money.
_YUAN = re.compile(
    r"\s*(?:块钱|元钱|块|元|[快筷](?=$|\s|[，,。.！!？?吧给钱毛角零半一二三四五六七八九两\d])钱?|人民币|¥|RMB)",
    re.IGNORECASE,
)
_NO_YUAN = re.compile(r"\s*块(?=儿|去|来|走|出|过)|\s*元(?=旦|月|宵)")
_HALF = re.compile(r"半(?:块|元)钱?")
_JIAO_UNIT, _FEN_UNIT = r"\s*[毛角]", r"\s*分"
_COUNTED = "个次张斤位笔天号日月年下起点共定样直会些岁层条件份种遍名期楼路周星倍度米里时"
_CENTS_AFTER = rf"(?![十百千万亿点\d{_COUNTED}])"
_REST = re.compile(
    rf"(?P<half>半)(?!天|年|个|小|点|路)"
    rf"|\s*零?(?P<jiao>{_DIGIT}|\d){_JIAO_UNIT}钱?(?:\s*零?(?P<fen>{_DIGIT}|\d)(?:{_FEN_UNIT}钱?|{_CENTS_AFTER}))?"
    rf"|\s*(?:零(?P<zero_fen>{_DIGIT}|\d){_FEN_UNIT}?|(?P<only_fen>{_DIGIT}|\d){_FEN_UNIT}(?!钟|之|半)){_CENTS_AFTER}"
    rf"|(?P<tenths>{_DIGIT}|\d)(?P<hundredths>{_DIGIT}|\d)?{_CENTS_AFTER}(?!{_DIGIT})"
)
_SMALL = re.compile(
    rf"(?P<jiao>{_DIGIT}|\d|十|1\d){_JIAO_UNIT}钱?(?:\s*零?(?P<fen>{_DIGIT}|\d)(?:{_FEN_UNIT}钱?|{_CENTS_AFTER}))?"
    rf"|(?P<ten>十)(?P<over_ten>{_DIGIT}|\d)?分钱|(?P<only_fen>{_DIGIT}|\d)分(?:钱|(?=$|[\s，,。.！!？?给]))"
)
_JIAO_AFTER = re.compile(_JIAO_UNIT)
_SOME_YUAN = re.compile(r"[多来几余][块元]")
_SIGN = re.compile(r"(?:负|-)\s*$")
_MARK = re.compile(r"(?:¥|人民币|RMB)\s*", re.IGNORECASE)
_FOREIGN = re.compile(r"\s*(?:美元|美金|欧元|日元|港[币元]|英镑|块?美)")

_AROUND_BEFORE = re.compile(
    r"(?:大概|大约|大致|约|差不多|将近|接近|不到|超过|至少|最多|最少|起码|顶多|估计|大几|好几|小)(?:是|转|要|给|有)?\s*$"
)
_AROUND_AFTER = re.compile(
    r"\s*(?:左右|上下|出头|以上|以内|以下|开外|不到|好几|挂零|[多来几余](?=$|[块元，,。钱吧\s]))(?:块钱?|元)?"
)
_NO_FIGURE = re.compile(
    rf"(?:好几|几|数|若干|(?<!加)上|(?<![改换变])成)[十百千万亿]+(?:块钱?|元)?|十几(?:块钱?|元)|{_DIGIT}十几(?:块钱?|元)"
    r"|百[八儿][八]?十(?:块钱?|元|来块)|[万千百]儿?八[千百十](?![\d零一二三四五六七八九])(?:块钱?|元)?"
    r"|[十百千万]+来(?:块钱?|元)|块[八把][毛钱]|几(?:块钱?|元|毛)"
)
_ABOUT_ONE = re.compile(r"(?:个把(?P<some>[百千万])|(?P<unit>[百千万])把(?:块钱?|元|(?=$|[，,。吧])))(?:块钱?|元)?")
_HUNDRED_ODD = re.compile(r"百十(?:来)?(?:块钱?|元|(?=$|[，,。吧]))")
# 十块八块 is eight or ten; 十块八毛 is 10.80.
_TEN_OR_EIGHT = re.compile(r"十(?P<unit>块|元)八(?P=unit)钱?")
# A point with no figure before it, or figures in groups that are no thousands: .5元, 1,00,000元.
_BROKEN = re.compile(r"(?<![\d.])(?:\.\d+|\d[\d,]*,(?:\d{1,2}|\d{4,})(?:[,.]\d+)*)(?:块钱?|元)")
_PAIR = re.compile(r"(?P<first>[一二三四五六七八两])(?P<second>[二三四五六七八九两])")
_NUMBER_RUN = re.compile(r"[零一二三四五六七八九两十百千万亿]+")
_RANGE = re.compile(r"\s*(?:块钱?|元)?\s*(?:到|至|-|--|~|～|—+|或者|或是|或|还是)\s*")
# No amount begins with another character; most characters of a sentence are passed by here.
_STARTS = frozenset("零一二三四五六七八九十两幺百千万亿0123456789¥.人RMrm半几好数若上成个块")
_UNIT = {"百": 100, "千": 1000, "万": 10_000}

_NOT_MONEY_BEFORE = re.compile(
    r"(?:第|初|星期|周|礼拜|双|农历|尾号|末尾|末四位|后四位|卡号|账号|帐号|账户|号码|电话|手机号?|密码|验证码|编号|单号|房间)"
    r"(?:号|数)?(?:是|为|:|=)?\s*$"
)
_NOT_MONEY_AFTER = re.compile(
    rf"\s*(?:[{_COUNTED}人家秒岁折%℃分周]|小时|公里|之|半|足|全|万?一(?:的话)?|多次|几次|\.\d|:\d)"
)
_TRANSFERS = re.compile(r"转|汇|打|付|还|给|改|寄|块|元|钱")
_ASKS_FOR_NUMBER = re.compile(
    r"(?:转|转账|转帐|转出|转过去|转给?[他她]|汇|汇款|打|打款|付|付款|改成|改为|改转|换成|应该是"
    r"|不是|(?:不是|不对|错了).{0,12}[，,。 ]*是|不对[，,。 ]*|错了[，,。 ]*)(?:个|了|上)?\s*-?$"
)
_BOUND_BEFORE = re.compile(r"(?:^|[\s，,。.！!？?、:\ue000转汇打付给是要就那成为吧嗯呃啊哦账款])$")
_BOUND_AFTER = re.compile(r"(?:$|[\s，,。！!？?、\ue000吧呀啊呢就好行给])")


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount at [start, end): exact with its one figure, or with what it may mean, in fen."""

    options_fen: tuple[int, ...]
    start: int
    end: int
    exact: bool


@lru_cache(maxsize=128)  # one sentence is asked for its amounts again and again
def scan_amounts(text: str, *, asked: bool) -> tuple[Amount, ...]:
    """Return the amounts of the text in order; none overlaps another."""
    return tuple(_scan(normalise(text), asked=asked))


def _scan(text: str, *, asked: bool) -> Iterator[Amount]:
    place = 0
    while place < len(text):
        if text[place] not in _STARTS:
            place += 1
            continue
        amount = _amount_at(text, place, asked=asked)
        if amount is None:
            place += _number_length(text, place) or 1
        else:
            yield amount
            place = amount.end


def _number_length(text: str, place: int) -> int:
    """Return the length of a written-out number that is no amount, so that its tail is not taken for one."""
    numeral = scan(text, place)
    if numeral is None:
        return 0
    skipped = numeral.arabic or numeral.scaled or numeral.end - place > 2
    return numeral.end - place if skipped else 0


def _amount_at(text: str, place: int, *, asked: bool) -> Amount | None:
    if _NOT_MONEY_BEFORE.search(text, 0, place):
        return None
    for read in (_vague, _pair):
        vague = read(text, place)
        if vague is not None:
            return vague
    single = _single(text, place, asked=asked)
    ranged = _range(text, place, single, asked=asked)
    if ranged is not None:
        return ranged
    if single is None:
        return None
    # A digit left over in front (八五百块) may belong to the amount or to a name: only asking tells.
    leftover = place > 0 and re.match(rf"{_DIGIT}|[零\d]", text[place - 1]) is not None
    return replace(single, exact=False) if leftover else _about(text, single)


def _vague(text: str, place: int) -> Amount | None:
    match = _NO_FIGURE.match(text, place) or _BROKEN.match(text, place)
    if match:
        return Amount((), place, match.end(), exact=False)
    match = _ABOUT_ONE.match(text, place)
    if match:
        return Amount((_UNIT[match["unit"] or match["some"]] * 100,), place, match.end(), exact=False)
    match = _HUNDRED_ODD.match(text, place)
    if match:
        return Amount((10_000, 11_000), place, match.end(), exact=False)
    match = _TEN_OR_EIGHT.match(text, place)
    if match:
        return Amount((1_000, 800), place, match.end(), exact=False)
    return None


def _pair(text: str, place: int) -> Amount | None:
    """Read 三五百, 七八十块, 一百二三十块: two neighbouring figures where one is meant."""
    run = _NUMBER_RUN.match(text, place)
    pair = _PAIR.search(run.group()) if run else None
    if run is None or pair is None or not _neighbours(pair["first"], pair["second"]):
        return None
    run_text, tail = run.group(), _YUAN.match(text, run.end())
    scaled = any(unit in run_text for unit in "十百千万亿")
    alone = re.search(r"[零一二三四五六七八九两]{3,}", run_text) is not None
    if alone or not (scaled or tail):
        return None
    options = []
    for kept in (pair["first"], pair["second"]):
        variant = run_text[: pair.start()] + kept + run_text[pair.end() :]
        numeral = scan(variant, 0)
        if numeral is None or numeral.end != len(variant):
            return None
        options.append(_fen(numeral.value))
    return Amount(tuple(options), place, tail.end() if tail else run.end(), exact=False)


def _neighbours(first: str, second: str) -> bool:
    low, high = _VALUE[first], _VALUE[second]
    return high - low == 1 or (low, high) == (3, 5)


def _single(text: str, place: int, *, asked: bool) -> Amount | None:
    small = _below_one_yuan(text, place)
    if small is not None:
        return small
    mark = _MARK.match(text, place)
    numeral = scan(text, mark.end() if mark else place)
    if numeral is None or _FOREIGN.match(text, numeral.end):
        return None
    yuan = None if _NO_YUAN.match(text, numeral.end) else _YUAN.match(text, numeral.end)
    if yuan:
        return _signed(text, _with_rest(text, place, numeral, yuan.end()))
    if numeral.scaled and _JIAO_AFTER.match(text, numeral.end):
        return _without_yuan(text, place, numeral)
    if mark or _counts_alone(text, numeral, asked=asked):
        return _signed(text, _amount(numeral.value, 0, place, numeral.end, certain=True))
    return None


def _below_one_yuan(text: str, place: int) -> Amount | None:
    """Read 半块, 五毛, 六毛七, 三分."""
    half = _HALF.match(text, place)
    if half and not re.search(r"[块元]$", text[:place]):
        return Amount((50,), place, half.end(), exact=True)
    small = _SMALL.match(text, place)
    if small and not re.search(r"[点时:]$", text[:place]):
        return _signed(text, Amount((_small_fen(small),), place, small.end(), exact=True))
    return None


def _without_yuan(text: str, place: int, numeral: Numeral) -> Amount | None:
    """Read 三百五毛, where the 块 went missing: to be asked back."""
    whole = scan(text[: numeral.end - 1], numeral.start)
    if whole is None or text[numeral.end - 1] not in _VALUE:
        return None
    fen = _fen(whole.value) + 10 * _VALUE[text[numeral.end - 1]]
    return Amount((fen,), place, numeral.end + 1, exact=False)


def _with_rest(text: str, place: int, numeral: Numeral, end: int) -> Amount:
    """Add what follows the 元: 五毛, 五, 零五, 二毛五, 半."""
    said_digits = not numeral.arabic and not numeral.scaled and numeral.end - numeral.start > 2
    whole = numeral.value.denominator == 1
    rest = _REST.match(text, end) if whole else None
    if rest is None:
        # 三零五块 may be 305 or three figures said one by one.
        return _amount(numeral.value, 0, place, end, certain=not said_digits or "点" in text[place:end])
    return _amount(numeral.value, _rest_fen(rest), place, rest.end(), certain=not said_digits)


def _rest_fen(rest: re.Match[str]) -> int:
    if rest["half"]:
        return 50
    if rest["tenths"]:
        return 10 * _digit(rest["tenths"]) + _digit(rest["hundredths"])
    return 10 * _digit(rest["jiao"]) + _digit(rest["fen"]) + _digit(rest["zero_fen"]) + _digit(rest["only_fen"])


def _small_fen(small: re.Match[str]) -> int:
    units = _digit(small["ten"]) + _digit(small["over_ten"]) + _digit(small["only_fen"])
    return units or 10 * _digit(small["jiao"]) + _digit(small["fen"])


def _digit(text: str | None) -> int:
    if not text:
        return 0
    return 10 if text == "十" else _VALUE[text] if text in _VALUE else int(text)


def _counts_alone(text: str, numeral: Numeral, *, asked: bool) -> bool:
    """Tell whether a number without a currency is an amount here."""
    before, after = text[: numeral.start], text[numeral.end :]
    digits = numeral.end - numeral.start
    if _NOT_MONEY_AFTER.match(after) or (not numeral.scaled and digits > _LONGEST_BARE_DIGITS):
        return False
    said = text[numeral.start : numeral.end]
    if _SOME_YUAN.match(after):
        return True
    if numeral.scaled and any(unit in said for unit in "百千万亿"):
        return True
    if numeral.scaled and _TRANSFERS.search(before):
        return True
    if numeral.arabic and _ASKS_FOR_NUMBER.search(before):
        return True
    signed = before[:-1] if _SIGN.search(before) else before
    return (
        asked and bool(_BOUND_BEFORE.search(signed)) and bool(_BOUND_AFTER.match(after) or _AROUND_AFTER.match(after))
    )


def _range(text: str, place: int, single: Amount | None, *, asked: bool) -> Amount | None:
    """Read 三百到五百, 三到五百, 300-500块: both ends are options."""
    numeral = scan(text, place)
    if numeral is None or (single is not None and not single.exact):
        return None
    joint = _RANGE.match(text, single.end if single else numeral.end)
    if joint is None:
        return None
    end = _single(text, joint.end(), asked=True) or (_bare_end(text, place, joint.end()) if asked else None)
    if end is None or not end.exact:
        return None
    low = single.options_fen[0] if single else _fen(numeral.value * _borrowed_unit(text, numeral, joint.end()))
    return Amount((low, end.options_fen[0]), place, end.end, exact=False)


def _bare_end(text: str, place: int, start: int) -> Amount | None:
    """Read the second figure of 2000-3000, the whole answer to "how much?"."""
    end = scan(text, start)
    if end is None or not _BOUND_BEFORE.search(text[:place]) or not _BOUND_AFTER.match(text[end.end :]):
        return None
    return _amount(end.value, 0, start, end.end, certain=True)


def _borrowed_unit(text: str, numeral: Numeral, place: int) -> int:
    """三到五百: the first figure is said in the unit of the second."""
    other = scan(text, place)
    if numeral.scaled or numeral.arabic or other is None or not other.scaled:
        return 1
    return _UNIT.get(text[other.end - 1], 1)


def _about(text: str, amount: Amount) -> Amount:
    """Mark what is said to be approximate."""
    after = _AROUND_AFTER.match(text, amount.end)
    if after is None and not _AROUND_BEFORE.search(text, 0, amount.start):
        return amount
    return Amount(amount.options_fen, amount.start, after.end() if after else amount.end, exact=False)


def _amount(yuan: Fraction, rest_fen: int, start: int, end: int, *, certain: bool) -> Amount:
    fen = yuan * 100 + rest_fen
    if fen.denominator != 1:  # a fraction of a fen cannot be sent; offer the fen below and above it
        low = fen.numerator // fen.denominator
        return Amount((low, low + 1), start, end, exact=False)
    return Amount((int(fen),), start, end, exact=certain)


def _fen(yuan: Fraction) -> int:
    return int(yuan * 100)


def _signed(text: str, amount: Amount) -> Amount:
    sign = _SIGN.search(text, 0, amount.start)
    if sign is None or re.search(r"\d\s*$", text[: sign.start()]):
        return amount
    return Amount(tuple(-fen for fen in amount.options_fen), sign.start(), amount.end, amount.exact)
