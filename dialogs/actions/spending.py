"""What a question about spending or income is about: the kind and the time, found by characters or by sound.

A recogniser writes 昨天买才 for 昨天买菜; the words here are a closed list, so that sound is enough.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dialogs.language.sounds import fold, syllables

KINDS: Mapping[str, tuple[str, ...]] = {
    # ids of the bank's list of kinds (bank/book/categories.toml)
    "out.groceries": ("买菜", "超市", "菜钱", "菜市场", "水果", "粮油"),
    "out.dining": ("吃饭", "餐饮", "饭店", "外卖", "下馆子", "饭钱", "吃喝"),
    "out.shopping": ("购物", "买东西", "网购", "日用品", "衣服", "买衣服", "家电"),
    "out.services": ("理发", "家政", "生活服务", "快递", "洗衣"),
    "out.utilities": ("水电", "水电费", "电费", "水费", "燃气费", "煤气费", "水电煤"),
    "out.telecom": ("话费", "电话费", "宽带", "网费", "手机费"),
    "out.housing": ("物业费", "房租", "物业", "取暖费", "暖气费"),
    "out.loan": ("还贷", "还贷款", "月供", "房贷"),
    "out.credit_card": ("还信用卡",),
    "out.clinic": ("看病", "医院", "门诊", "看医生", "住院", "体检费"),
    "out.pharmacy": ("买药", "药店", "药费", "药钱"),
    "out.transport": ("坐车", "交通", "打车", "出租车", "公交", "地铁", "加油", "车费", "路费"),
    "out.education": ("学习", "教育", "学费", "老年大学", "上课", "买书"),
    "out.leisure": ("旅游", "娱乐", "出去玩", "看电影", "唱歌"),
    "out.insurance": ("保险", "保费"),
    "out.gift": ("红包", "礼金", "份子钱", "随礼"),
    "in.pension": ("退休金", "养老金"),
    "in.salary": ("工资", "薪水"),
    "in.interest": ("利息",),
    "in.rent": ("租金", "收租"),
}

SPANS: Mapping[str, tuple[str, ...]] = {
    "today": ("今天", "今日"),
    "yesterday": ("昨天", "昨日"),
    "day_before": ("前天",),
    "this_week": ("这周", "本周", "这个星期", "这星期", "这礼拜"),
    "last_week": ("上周", "上个星期", "上星期", "上个礼拜", "上礼拜"),
    "this_month": ("这个月", "本月", "这月", "当月"),
    "last_month": ("上个月", "上月"),
    "this_year": ("今年", "本年"),
    "last_year": ("去年", "上一年"),
    "months_3": ("最近三个月", "近三个月", "最近3个月", "近3个月", "这三个月", "三个月来"),
    "months_6": ("最近半年", "近半年", "这半年", "上半年"),
    "months_12": ("最近一年", "近一年", "这一年"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """A word of one of the lists, at [start, end) of the text."""

    value: str
    start: int
    end: int


def kind_in(text: str, side: str = "out") -> Found | None:
    """Return the kind of expense ("out") or of income ("in") that a question names.

    >>> kind_in("上个月买才花了多少").value
    'out.groceries'
    """
    return _longest(text, {sound: value for sound, value in _sounds_of_kinds().items() if value.startswith(side)})


def span_in(text: str) -> Found | None:
    """Return the time that a question names.

    >>> span_in("尚个月花了多少").value
    'last_month'
    """
    return _longest(text, _sounds_of_spans())


def _longest(text: str, sounds: Mapping[tuple[str, ...], str]) -> Found | None:
    heard = tuple(fold(syllable) for syllable in syllables(text))
    for length in sorted({len(sound) for sound in sounds}, reverse=True):
        for start in range(len(heard) - length + 1):
            value = sounds.get(heard[start : start + length])
            if value is not None:
                return Found(value, start, start + length)
    return None


@cache
def _sounds_of_kinds() -> Mapping[tuple[str, ...], str]:
    return _sounds(KINDS)


@cache
def _sounds_of_spans() -> Mapping[tuple[str, ...], str]:
    return _sounds(SPANS)


def _sounds(words: Mapping[str, tuple[str, ...]]) -> Mapping[tuple[str, ...], str]:
    return {
        tuple(fold(syllable) for syllable in syllables(word)): value for value, named in words.items() for word in named
    }
