"""Chinese numerals, spoken, written and mixed with digits: 两千三百, 一万二, 2万3, 3.5万, 三点五.

>>> read("一万两千三百四十五")
12345
>>> write(12345)
'一万两千三百四十五'
"""

import re
from dataclasses import dataclass
from fractions import Fraction

DIGITS = "零一二三四五六七八九"
_VALUE = {digit: value for value, digit in enumerate(DIGITS)} | {"两": 2}
_SMALL_UNITS = (("q", 1000), ("b", 100), ("s", 10))

_SAME_LENGTH = str.maketrans(
    "０１２３４５６７８９．，￥－−＋：〇壹贰叁肆伍陆柒捌玖拾佰仟兩俩仨萬億塊圓圆貳參陸錢兩點個",
    "0123456789.,¥--+:零一二三四五六七八九十百千两两三万亿块元元二三六钱两点个",
)
_TYPED_UNIT = re.compile(r"(?<=\d)[wWkK](?![A-Za-z])")

_ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_COEFFICIENT = rf"(?:[一二三四五六七八九两]|{_ARABIC})"


def _section(name: str) -> str:
    """Return the pattern of a numeral below ten thousand, its groups named after `name`."""
    return (
        rf"(?:零?(?P<{name}q>{_COEFFICIENT})千)?"
        rf"(?:零?(?P<{name}b>{_COEFFICIENT})百)?"
        rf"(?:零?(?P<{name}s>{_COEFFICIENT}?)十)?"
        rf"(?:(?P<{name}z>零+)?(?P<{name}g>{_COEFFICIENT})(?![十百千\d.])"
        rf"|(?P<{name}o>零)(?![{DIGITS}两十百千]))?"
    )


_NUMERAL = re.compile(
    rf"(?:(?!亿){_section('y')}亿)?(?:零?(?!万){_section('w')}万)?{_section('n')}"
    rf"(?P<point>点[{DIGITS}]+(?P<scale>[百千万亿])?)?"
)
_DIGIT_STRING = re.compile(rf"[{DIGITS}两幺]{{3,}}")
_SCALE = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral found in a text, at [start, end) of it.

    `scaled`: it names a magnitude (十 百 千 万 亿); `arabic`: it is written in digits alone.
    """

    value: Fraction
    start: int
    end: int
    scaled: bool
    arabic: bool


def normalise(text: str) -> str:
    """Fold full-width, traditional, formal and typed (3w, 2k) number characters, one character for one."""
    return _TYPED_UNIT.sub(lambda unit: "万" if unit.group() in "wW" else "千", text.translate(_SAME_LENGTH))


def scan(text: str, start: int) -> Numeral | None:
    """Read the numeral that begins at `start` of a normalised text, the longest there is."""
    digit_string = _DIGIT_STRING.match(text, start)
    if digit_string and (digit_string.end() == len(text) or text[digit_string.end()] not in "十百千万亿点"):
        digits = digit_string.group().replace("幺", "一")
        value = Fraction(int("".join(str(_VALUE[digit]) for digit in digits)))
        return Numeral(value, start, digit_string.end(), scaled=False, arabic=False)
    match = _NUMERAL.match(text, start)
    if match is None or match.end() == start:
        return None
    return _numeral(match)


def read(text: str) -> int | None:
    """Return the whole number that the text is, or None."""
    numeral = scan(normalise(text), 0)
    if numeral is None or numeral.end != len(text) or numeral.value.denominator != 1:
        return None
    return int(numeral.value)


def write(value: int) -> str:
    """Return the whole number `value` ≥ 0 as people say it: 两百, 一千零五, 十二, 一万两千."""
    if value == 0:
        return "零"
    words = _write(value)
    return words[1:] if words.startswith("一十") else words


def spell(digits: str, *, one: str = "一") -> str:
    """Return digits read one by one: 3305 → 三三零五. `one` is 幺 where 一 would be taken for 七."""
    return "".join(one if digit == "1" else DIGITS[int(digit)] for digit in digits)


def _write(value: int) -> str:
    for unit, word in ((100_000_000, "亿"), (10_000, "万")):
        if value >= unit:
            head, rest = divmod(value, unit)
            gap = "零" if rest and rest < unit // 10 else ""
            return _coefficient(head) + word + gap + (_write(rest) if rest else "")
    words, gap = "", ""
    for unit, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, unit)
        if digit == 0:
            gap = "零" if words else ""
            continue
        said = "两" if digit == 2 and unit >= 100 else DIGITS[digit]
        words, gap = words + gap + said + word, ""
    return words


def _coefficient(value: int) -> str:
    return "两" if value == 2 else write(value) if value < 20 else _write(value)


def _numeral(match: re.Match[str]) -> Numeral | None:
    groups = match.groupdict()
    total, smallest = Fraction(0), 0
    for name, unit in (("y", 100_000_000), ("w", 10_000)):
        section, _ = _section_value(groups, name)
        if section is not None:
            total, smallest = total + section * unit, unit
    last, shorthand = _section_value(groups, "n")
    if all(groups[name + part] is None for name in "ywn" for part in "qbsgo"):
        return None
    if last is not None:
        # 一万二 is 12,000 and 2万3 is 23,000; 一万零二 and 2万35 are what they say.
        short = shorthand and smallest and len(groups["ng"] or "") == 1
        total += last * (smallest // 10) if short else last
    if groups["point"]:
        total = _with_point(total, groups)
    text = match.group()
    return Numeral(
        total,
        match.start(),
        match.end(),
        scaled=any(unit in text for unit in "十百千万亿"),
        arabic=re.fullmatch(_ARABIC, text) is not None,
    )


def _section_value(groups: dict[str, str | None], name: str) -> tuple[Fraction | None, bool]:
    """Return the value of one section, and whether it is a single unit digit with nothing before it."""
    value, unit_said, found = Fraction(0), 0, False
    for part, unit in _SMALL_UNITS:
        coefficient = groups[name + part]
        if coefficient is not None:
            value += unit * (_coefficient_value(coefficient) if coefficient else 1)
            unit_said, found = unit, True
    ones, zeros = groups[name + "g"], groups[name + "z"]
    if ones is not None:
        # 两百五 is 250; 两百零五 and 3百50 are what they say.
        short = unit_said > 1 and not zeros and len(ones) == 1
        value += _coefficient_value(ones) * (unit_said // 10 if short else 1)
    elif groups[name + "o"] is None and not found:
        return None, False
    return value, ones is not None and not found and not zeros


def _with_point(total: Fraction, groups: dict[str, str | None]) -> Fraction:
    point, scale = groups["point"] or "", groups["scale"]
    digits = point[1:-1] if scale else point[1:]
    fraction = Fraction(int("".join(str(_VALUE[digit]) for digit in digits)), 10 ** len(digits))
    return (total + fraction) * _SCALE.get(scale or "", 1)


def _coefficient_value(text: str) -> Fraction:
    return Fraction(_VALUE[text]) if text in _VALUE else Fraction(text.replace(",", ""))
