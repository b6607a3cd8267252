"""With everything that this bank has and a family of payees, what people say in these words is left as it was said."""

from __future__ import annotations

import pytest

from app.assistant.lexicon import lexicon_of
from dialogs.language.repair import repair
from dialogs.scripted_desk import family


@pytest.mark.parametrize(
    "said",
    [
        "怕是账户被盗用，先停了",
        "怕是账户让人偷刷，先停上",
        "赶快不要让别人转账户里的钱",
        "叫人骗了，刚才给人打三百块五毛",
        "人家逼我快点汇钱",
        "往灶上买六十六块六的天然气",
        "定个三百块一年的",
        "取个整数，三百块好了",
        "定起床的闹钟",
        "替老娘家缴点电",
        "这不是要的，退去好吗",
        "我压着哪些转账，没出去好吗",
        "小区旁边的银行开吗",
        "不许跟银行讲",
        "坐车开支在上个月占多大",
    ],
)
def test_what_is_said_right_is_left_alone(said: str) -> None:
    assert repair(said, lexicon_of(family())).text == said


@pytest.mark.parametrize(
    ("heard", "meant"), [("我的银行开里还有多少", "我的银行卡里还有多少"), ("给女儿转三买块", "给女儿转三百块")]
)
def test_what_sounds_like_them_is_understood_all_the_same(heard: str, meant: str) -> None:
    assert repair(heard, lexicon_of(family())).text == meant
