"""What may be meant: the bank's words, the names of its services and products, and one customer's payees, by sound.

The names come from outside (the bank's catalogue, the customer's products): this module knows sounds alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dialogs.language.sound_grams import loosen
from dialogs.language.sounds import fold, folded, is_han, syllables
from dialogs.port import PayeeName

FUNCTION_WORDS = ("余额", "转账", "查询", "取消", "金额", "收款人", "银行卡", "账户")
"""Words of every bank that nothing else sounds like: rewritten wherever they are heard."""

_BANK_TERMS = (
    "明细 流水 话费 电费 水费 燃气费 水电费 网点 还款 限额 利率 利息 存款 贷款 理财 账单 月账单 定期 活期 存单 存折 回单 挂失 积分 "
    "信用卡 预约 首页 汇款 付款 缴费 充值 手机银行 安全中心 转账限额 交易明细 收支明细 信用卡账单 定期存款 最低还款 客服 人工客服 安全账户 "
    "柜台 取号 返回"
)
BANK_TERMS = tuple(_BANK_TERMS.split(" "))
"""Things of every bank that requests name; the bank's own services and products come on top."""

ADJUSTMENTS = ("说慢一点", "再说一遍")
"""What people say to an assistant that is too quick: long enough that nothing else sounds like it."""

_STANDING = (
    "现在 通知 天气 对方 请人 帮我 自动 支付 取款 密码 发了 发什么 发通知 花掉 花完 赚了 赔了 亏了 涨了 跌了 怎么样 怎么弄 办业务 办事 "
    "开门 关门 老人 卡里 手里 掉了 不会弄 你猜 监护 说说 听听 看看 谢谢 麻烦 明天 后天 今天 昨天 上午 下午 晚上 早上 时候 地方 事情 需要 "
    "应该 可以 已经 一共 总共 全部 每个月 每月 每天 以后 以前 刚才 刚刚 马上 赶紧 别人 有人 大家 自己 孩子 朋友 警察 公安 短信 验证码 "
    "身份证 衣服 吃饭 买菜 看病 买药 坐车 旅游 房租 工资 退休金 养老金 日程 暖气 问题 过期 会不会 家里人 "
    "反悔 存着 放着 付掉 过钱 起来 定起来 叫我 喊我 银行钱 开不开 开着 往哪 名单 收钱人 收钱的人 "
    "声音 置办 单子 扣钱 进账 还完 点东西 老李 小李 老王 "
    "要回来 有人 谁家 账号 电表 电钱 水钱 添上 使使 多久 反正 今日 透支 转钱 "
    "快点 整数 起床 老娘 占多"
)
EVERYDAY = tuple(_STANDING.split(" "))
"""Words that recognisers write right, and that a part of a term sounds like by chance: 银行现在开门吗 is about no 银行卡,
支付密码 no 换密码. A term may hold one of them, as 交易密码 holds 密码; none is rewritten."""

SHORT = 2
"""Syllables of a name that other words may sound like by chance."""

_INITIAL = re.compile(r"[bpmfdtnlgkhjqxzcsryw]?")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What may be meant.

    `words`: of the bank, heard anywhere. `names`: of services and products; a short one counts only where a request
    names something. `payees`: of this customer. Words and names that are no Chinese writing are left out.
    """

    words: tuple[str, ...] = FUNCTION_WORDS
    payees: tuple[PayeeName, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        """Words and names, the longest first, each once."""
        return _terms(self.words, self.names)


@dataclass(frozen=True, slots=True)
class Sounds:
    """Terms by their sound: exactly, folded, and long ones folded with one syllable left out (None stands for it).

    A term is None where two terms sound so.
    """

    same: dict[tuple[str, ...], str | None]
    confused: dict[tuple[str, ...], str | None]
    gaps: dict[tuple[str | None, ...], tuple[tuple[str, str], ...]]
    lengths: tuple[int, ...]


@lru_cache(maxsize=16)
def _terms(words: tuple[str, ...], names: tuple[str, ...]) -> tuple[str, ...]:
    chinese = [term for term in (*words, *names) if len(term) >= SHORT and all(map(is_han, term))]
    return tuple(sorted(dict.fromkeys(chinese), key=lambda term: (-len(term), term)))


def sounds_of_terms(lexicon: Lexicon) -> Sounds:
    """Return the lexicon's terms by sound."""
    return _sounds(lexicon.terms)


@lru_cache(maxsize=16)
def _sounds(terms: tuple[str, ...]) -> Sounds:
    same: dict[tuple[str, ...], str | None] = {}
    confused: dict[tuple[str, ...], str | None] = {}
    gaps: dict[tuple[str | None, ...], tuple[tuple[str, str], ...]] = {}
    for term in terms:
        sound = syllables(term)
        for table, key in ((same, sound), (confused, folded(sound))):
            table[key] = None if key in table else term
        for place, syllable in enumerate(folded(sound) if len(term) > SHORT else ()):
            gap = _without(folded(sound), place)
            gaps[gap] = (*gaps.get(gap, ()), (syllable, term))
    lengths = tuple(sorted({len(term) for term in terms}, reverse=True))
    return Sounds(same, confused, gaps, lengths)


def _without(sound: tuple[str, ...], place: int) -> tuple[str | None, ...]:
    return (*sound[:place], None, *sound[place + 1 :])


def nearly(heard: tuple[str, ...], sounds: Sounds) -> str | None:
    """Return the one long term of which a single syllable was misheard, and sounds alike; None for none or two.

    `heard` is folded.
    """
    found = {
        term
        for place, syllable in enumerate(heard if len(heard) > SHORT else ())
        for meant, term in sounds.gaps.get(_without(heard, place), ())
        if meant != syllable and alike(syllable, meant)
    }
    return found.pop() if len(found) == 1 else None


def occurrences(words: tuple[str, ...], text: str) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of each of the words in the text, the longest first where they overlap."""
    if words:
        yield from (match.span() for match in _pattern(words).finditer(text))


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))


@lru_cache(maxsize=8192)
def alike(one: str, other: str) -> bool:
    """Tell whether two syllables may be mistaken for one another: the same loose final, nasal or not, or the same initial.

    >>> alike("ka", "jia"), alike("ka", "she")
    (True, False)
    """
    loose = loosen(one), loosen(other)
    if loose[0] == loose[1] or loose[0][1:].removesuffix("n") == loose[1][1:].removesuffix("n"):
        return True
    initial = _INITIAL.match(fold(one))
    return initial is not None and initial.group() != "" and fold(other).startswith(initial.group())
