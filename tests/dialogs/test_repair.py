"""The phonetic repair: toward the bank's words and this customer's payees, and never further."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.language.consent import judge
from dialogs.language.lexicon import ADJUSTMENTS, BANK_TERMS
from dialogs.language.money_zh import all_amounts
from dialogs.language.names import callings
from dialogs.language.repair import Lexicon, Part, Reason, repair
from dialogs.port import PayeeName, Verdict
from dialogs.scripted_desk import family

LEXICON = Lexicon(payees=family())
TEXTS = st.lists(
    st.sampled_from(
        [
            "鱼鹅",
            "语额",
            "转唱",
            "转障",
            "准账",
            "转账",
            "余额",
            "几",
            "给",
            "女儿",
            "绿儿",
            "老板",
            "老伴",
            "小洪",
            "张伟",
            "章卫",
            "三百",
            "五毛",
            "块",
            "五百",
            "确认",
            "却忍",
            "先别",
            "不",
            "吗",
            "是",
            "曲消",
            "一",
            "我",
        ]
    ),
    max_size=7,
).map("".join)


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("转五千块钱岛单丽那儿", "转五千块钱到单丽那儿"),
        ("王老伴卡里转七百块", "往老伴卡里转七百块"),
        ("旺单立卡里转一千一", "往单丽卡里转一千一"),
        ("给单立转一千一", "给单丽转一千一"),
        ("替我把四千八打到单立户头", "替我把四千八打到单丽户头"),
        ("单利要用钱给转五百块钱", "单丽要用钱给转五百块钱"),
        ("单利那边汇四千八过去", "单丽那边汇四千八过去"),
        ("查一下鱼鹅", "查一下余额"),
        ("我的语额是多少", "我的余额是多少"),
        ("娱额", "余额"),
        ("给女儿转唱三百块五毛", "给女儿转账三百块五毛"),
        ("转障", "转账"),
        ("准账给女儿", "转账给女儿"),
        ("几女儿转三百块五毛", "给女儿转三百块五毛"),
        ("几绿儿转唱三百块", "给女儿转账三百块"),
        ("给绿儿转三百", "给女儿转三百"),
        ("给小洪转三百", "给小红转三百"),
        ("给老板转一百", "给老伴转一百"),
        ("曲消", "取消"),
        ("给女儿准三百块五毛", "给女儿转三百块五毛"),
        ("给赵国强会八百块", "给赵国强汇八百块"),
        ("比赵国强会八百块", "给赵国强汇八百块"),
    ],
)
def test_what_sounds_like_the_banks_words_becomes_them(heard: str, meant: str) -> None:
    assert repair(heard, LEXICON).text == meant


NAMED = Lexicon(
    payees=family(),
    names=(
        *BANK_TERMS,
        *ADJUSTMENTS,
        "电子回单",
        "理财产品",
        "信用卡还款",
        "家人帮办",
        "数智账本",
        "资产",
        "资产检视",
        "长辈版",
        "云网点",
        "查余额",
    ),
)


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("我要充化费", "我要充话费"),
        ("给手机充一百块花费", "给手机充一百块话费"),
        ("附近有没有往点", "附近有没有网点"),
        ("看一下交易明显", "看一下交易明细"),
        ("查一下明显", "查一下明细"),
        ("我的几分有多少", "我的积分有多少"),
        ("打开店子会单", "打开电子回单"),
        ("有什么里菜产品", "有什么理财产品"),
        ("心用卡还款", "信用卡还款"),
        ("信用家还款", "信用卡还款"),
        ("我要还信用谈", "我要还信用卡"),
        ("资产件事", "资产检视"),
        ("打开数字账本", "打开数智账本"),
        ("切换到掌卫版", "切换到长辈版"),
        ("打开树枝账本", "打开数智账本"),
        ("交一下点费", "交一下电费"),
        ("那个维号是3305的", "那个尾号是3305的"),
        ("维号9969", "尾号9969"),
        ("反会", "返回"),
        ("你说卖一点", "你说慢一点"),
        ("在说一片", "再说一遍"),
        ("转账给师雅", "转账给谁啊"),
        ("转给水", "转给谁"),
        ("给税呀", "给谁啊"),
    ],
)
def test_what_sounds_like_something_the_bank_has_becomes_it(heard: str, meant: str) -> None:
    assert repair(heard, NAMED).text == meant


@pytest.mark.parametrize(
    "text",
    [
        "这个月花费了多少",
        "今年花费最大的是什么",
        "好了很明显",
        "给我两块几分钱",
        "交了多少税费",
        "在网店买东西花了多少",
        "交一下电费",
        "查一下利息",
        "去年国庆的消费",
        "查一下余额",
        "最近的网点在哪里",
        "附近有没有网点",
        "积分换了多少",
        "黄金赚了多少钱",
        "银行现在开门吗",
        "去银行办业务",
        "我的支付密码忘了",
        "对方让我汇款",
        "今天天气怎么样",
        "养老金发了多少",
        "各位好",
        "反悔了",
        "我想买一点黄金",
        "说贵一点",
        "转给师傅",
        "转给石雅丽",
        "打给十块",
    ],
)
def test_words_that_stand_for_themselves_are_left_alone(text: str) -> None:
    assert repair(text, NAMED).text == text


def test_who_is_called_so_is_no_question() -> None:
    called = PayeeName("p8", "石雅", None, (), "4455")
    assert repair("转给石雅", Lexicon(payees=(called,))).text == "转给石雅"
    assert repair("转给师雅", Lexicon(payees=(called,))).text == "转给石雅"


def test_what_was_changed_says_how_sure_it_is_and_whether_it_was_the_payee() -> None:
    untouched, word, payee = (repair(text, NAMED) for text in ("查余额", "查鱼鹅", "给绿儿转唱三百块"))
    assert (untouched.confidence, untouched.parts) == (1.0, frozenset())
    assert word.parts == {Part.WORD}
    assert payee.parts == {Part.WORD, Part.PAYEE}
    assert 0 < payee.confidence < word.confidence < 1


@pytest.mark.parametrize(
    "text",
    [
        "给女儿转三百块五毛",
        "给章卫转三百",  # two payees sound so
        "给张伟转三百",
        "给章伟转三百",
        "却忍转账",  # consent is judged as it was heard
        "却忍转唱",  # and never made
        "明天天气好吗",
        "几百块",
        "给女儿会多少",
        "各位好",
    ],
)
def test_what_is_right_shared_or_consent_is_left_alone(text: str) -> None:
    repaired = repair(text, LEXICON)
    assert repaired.text == text
    assert repaired.changes == ()


def test_every_change_is_traced() -> None:
    repaired = repair("几绿儿转唱三百块", LEXICON)
    assert [(change.start, change.before, change.after, change.reason) for change in repaired.changes] == [
        (0, "几", "给", Reason.HEARD_AS),
        (1, "绿儿", "女儿", Reason.CONFUSED_SOUND),
        (3, "转唱", "转账", Reason.HEARD_AS),
    ]


def _named(text: str, payees: tuple[PayeeName, ...]) -> set[str]:
    return {payee.id for payee in payees if any(word in text for word in callings(payee) if len(word) > 1)}


@given(TEXTS)
def test_a_repair_keeps_length_amounts_payees_and_consent(text: str) -> None:
    repaired = repair(text, LEXICON)
    before, after = judge(text), judge(repaired.text)
    assert len(repaired.text) == len(text)
    if Part.AMOUNT not in repaired.parts:
        assert all_amounts(repaired.text, asked=True) == all_amounts(text, asked=True)
    assert _named(text, LEXICON.payees) <= _named(repaired.text, LEXICON.payees)
    assert (after is Verdict.GRANTED) == (before is Verdict.GRANTED)
    if before in {Verdict.DENIED, Verdict.QUESTION}:
        assert after is before


@given(TEXTS)
def test_the_trace_is_the_difference(text: str) -> None:
    characters = list(text)
    repaired = repair(text, LEXICON)
    for change in repaired.changes:
        assert text[change.start : change.end] == change.before
        characters[change.start : change.end] = change.after
    assert "".join(characters) == repaired.text
