"""Which of the recogniser's readings is meant, and what is never chosen silently."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.language.consent import judge
from dialogs.language.lexicon import BANK_TERMS, Lexicon
from dialogs.language.money_zh import all_amounts
from dialogs.language.repair import repair
from dialogs.language.rescore import BESIDE, CLOSE, HALVED, Chosen, Doubt, Expected, Reading, Why, choose
from dialogs.port import UserTurn, Verdict, check_turn
from dialogs.scripted_desk import family

LEXICON = Lexicon(payees=family(), names=BANK_TERMS)
WORDS = "查一下 鱼鹅 余额 转账 转唱 给 女儿 绿儿 老伴 老板 张伟 三百 五百 块 确认 却忍 先别 不 吗 明细 明显 花费 上个月 ， 吧 十五号 我要"
PIECES = st.sampled_from(WORDS.split(" "))
TEXTS = st.lists(PIECES, min_size=1, max_size=6).map("".join)
READINGS = st.lists(
    st.builds(Reading, TEXTS, st.floats(-2, -0.01)), min_size=1, max_size=5, unique_by=lambda reading: reading.score
)
EXPECTED = st.sampled_from(Expected)


def _choose(*texts: str, expected: Expected = Expected.ANYTHING) -> Chosen:
    return choose([Reading(text, -0.2 - 0.04 * rank) for rank, text in enumerate(texts)], LEXICON, expected)


@pytest.mark.parametrize(
    ("readings", "meant"),
    [
        (("帮我看看上颗乐的明细", "帮我看看上个月的明细"), "帮我看看上个月的明细"),
        (("茶一下语饿多少", "查一下余额多少"), "查一下余额多少"),
        (("我要还心用咖", "我要还信用卡"), "我要还信用卡"),
        (("给绿儿转账", "给女儿转账"), "给女儿转账"),
        (("我要充化费", "我要冲画费"), "我要充话费"),
        (("附近有没有往点", "附近又没有往店"), "附近有没有网点"),
    ],
)
def test_the_reading_that_can_be_meant_is_taken(readings: tuple[str, ...], meant: str) -> None:
    assert _choose(*readings).repaired.text == meant


def test_an_answer_to_the_question_is_preferred() -> None:
    chosen = _choose("他老师", "老伴", expected=Expected.PAYEE)
    assert chosen.reading.text == "老伴"
    assert Why.ANSWERS in chosen.reasons
    assert Doubt.PAYEE in chosen.doubts
    amount = _choose("我在", "五百", expected=Expected.AMOUNT)
    assert amount.reading.text == "五百"
    assert Doubt.FIGURES in amount.doubts


def test_another_amount_is_never_taken_and_always_told() -> None:
    chosen = _choose("给女儿转四百", "给女儿转十百块", "给女儿转账一百")
    assert chosen.reading.text == "给女儿转四百"
    assert chosen.reasons == (Why.FIRST,)
    assert Doubt.FIGURES in chosen.doubts


def test_figures_on_which_the_other_readings_do_not_agree_are_not_taken() -> None:
    said = [Reading("改成意见吧", -0.458), Reading("改成一千吧", -0.521), Reading("改成一千八", -0.53)]
    assert choose(said, LEXICON, Expected.CONSENT).reading.text == "改成意见吧"
    assert choose(said[:2], LEXICON, Expected.CONSENT).reading.text == "改成一千吧"


def test_a_lone_digit_that_counts_nothing_is_no_figure_of_the_first_reading() -> None:
    heard = ("替我把时间八打到单立户头", "替我把时间把打到单立户头", "替我把四千八打到单丽户头")
    chosen = _choose(*heard)
    assert chosen.reading.text == heard[-1]
    assert Doubt.FIGURES in chosen.doubts
    for first in ("给单丽转八块", "转八号那天的", "给单丽转八"):
        assert _choose(first, "给单丽转四千八").reading.text == first


@pytest.mark.parametrize(
    ("first", "meant"),
    [("不对改成发白快", "不对改成八百块"), ("在说一片", "再说一遍"), ("我的鱼鹅在还有多少", "我的余额还有多少")],
)
def test_what_is_said_at_the_read_back_and_is_no_consent_may_be_another_reading(first: str, meant: str) -> None:
    chosen = _choose(first, meant, expected=Expected.CONSENT)
    assert (chosen.rank, chosen.repaired.text) == (1, meant)


def test_another_payee_is_never_taken_and_always_told() -> None:
    chosen = _choose("给女儿转三百", "给老伴转账三百")
    assert chosen.reading.text == "给女儿转三百"
    assert Doubt.PAYEE in chosen.doubts


@pytest.mark.parametrize("first", ["却忍转唱", "确认转", "好的"])
def test_consent_is_never_made_from_a_later_reading(first: str) -> None:
    for expected in Expected:
        assert judge(_choose(first, "确认转账", expected=expected).repaired.text) is not Verdict.GRANTED


@pytest.mark.parametrize("first", ["先别转", "不对，给女儿", "余额是多少？"])
def test_a_denial_or_question_is_never_taken_back(first: str) -> None:
    assert judge(_choose(first, "先转账", "转账给女儿", "查余额").repaired.text) is judge(first)


def test_where_consent_is_asked_for_only_what_was_heard_first_counts() -> None:
    chosen = _choose("确认转账", "先别转账", expected=Expected.CONSENT)
    assert (chosen.reading.text, chosen.reasons) == ("确认转账", (Why.ONLY_FIRST_MAY,))


@pytest.mark.parametrize("other", ["同意转给谁", "同意转费水", "不同意转账", "先别转账", "同意转账日期"])
def test_a_consent_is_in_doubt_where_something_nearly_as_likely_says_more_or_no(other: str) -> None:
    chosen = _choose("同意转账", "同意转账。", other, expected=Expected.CONSENT)
    assert chosen.reading.text == "同意转账"
    assert Doubt.CONSENT in chosen.doubts


@pytest.mark.parametrize("other", ["同意转张", "转账", "同意转账?", "同意转账４", "统一转账"])
def test_a_consent_is_clear_where_the_other_readings_say_no_more(other: str) -> None:
    assert Doubt.CONSENT not in _choose("同意转账", other, expected=Expected.CONSENT).doubts


def test_a_consent_is_in_doubt_where_a_close_reading_sounds_otherwise() -> None:
    """As 劝人转账 was heard while a consent was waited for."""
    heard = (("确认转账。", -0.021), ("劝人转账。", -0.433), ("确认软账。", -0.513), ("却人转账。", -0.541))
    chosen = choose([Reading(*each) for each in heard], LEXICON, Expected.CONSENT)
    assert chosen.reading.text == "确认转账。"
    assert Doubt.CONSENT in chosen.doubts


def test_a_reading_that_nobody_says_puts_a_consent_in_no_doubt() -> None:
    heard = (("同意转账。", -0.191), ("同意转账", -0.302), ("红翼转账。", -0.477))
    assert Doubt.CONSENT not in choose([Reading(*each) for each in heard], LEXICON, Expected.CONSENT).doubts


def test_a_consent_over_and_over_puts_it_in_no_doubt() -> None:
    """As a recogniser with five seconds of silence behind the sound wrote the demonstration's own consent."""
    heard = (("同意转账。", -0.13), ("同意转账", -0.26), ("同意转账同意转账", -0.26), ("同意转账。同意转账", -0.3))
    chosen = choose([Reading(*each) for each in heard], LEXICON, Expected.CONSENT)
    assert chosen.reading.text == "同意转账。"
    assert Doubt.CONSENT not in chosen.doubts


@pytest.mark.parametrize(
    "other", ["同意转账同意转给谁", "不同意转账", "同意转账吗", "同意转账同意转账吗", "没同意转账同意转账"]
)
def test_what_says_anything_beside_a_consent_puts_it_in_doubt(other: str) -> None:
    readings = [Reading("同意转账", -0.1), Reading(other, -0.2)]
    assert Doubt.CONSENT in choose(readings, LEXICON, Expected.CONSENT).doubts


def test_what_is_far_less_likely_puts_no_consent_in_doubt() -> None:
    readings = [Reading("同意转账", -0.1), Reading("同意转给谁", -0.1 - CLOSE - 0.01)]
    assert Doubt.CONSENT not in choose(readings, LEXICON, Expected.CONSENT).doubts


def test_of_equal_scores_the_one_that_came_first_is_the_recognisers_own() -> None:
    for readings in (("确认转账", "取认转账"), ("取认转账", "确认转账")):
        assert choose([Reading(text, -0.1) for text in readings], LEXICON).reading.text == readings[0]


def test_what_is_far_from_the_first_is_no_reading_of_it() -> None:
    chosen = choose([Reading("茶一下", -0.1), Reading("查一下余额", -0.2 - CLOSE)], LEXICON)
    assert chosen.reading.text == "茶一下"


def test_nothing_cannot_be_chosen_from() -> None:
    with pytest.raises(ValueError, match="nothing to choose"):
        choose([], LEXICON)


@given(READINGS, EXPECTED, st.randoms(use_true_random=False))
def test_the_order_of_the_readings_does_not_matter(readings: list[Reading], expected: Expected, random: object) -> None:
    shuffled = sorted(readings, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert choose(shuffled, LEXICON, expected) == choose(readings, LEXICON, expected)


@given(READINGS, EXPECTED)
def test_what_is_chosen_was_heard_and_keeps_what_money_depends_on(readings: list[Reading], expected: Expected) -> None:
    chosen = choose(readings, LEXICON, expected)
    first = max(readings, key=lambda reading: reading.score)
    assert chosen.reading in readings
    before, after = judge(first.text), judge(chosen.repaired.text)
    if after is Verdict.GRANTED:
        assert before is Verdict.GRANTED
    if before in {Verdict.DENIED, Verdict.QUESTION}:
        assert after is before
    counted = repair(first.text, LEXICON, asked=expected is Expected.AMOUNT).text
    amounts, kept = ([str(amount) for amount in _values(text)] for text in (counted, chosen.repaired.text))
    if amounts:
        assert kept == amounts
    elif kept:
        assert Doubt.FIGURES in chosen.doubts


def _values(text: str) -> list[object]:
    return [getattr(amount, "fen", None) or getattr(amount, "options_fen", None) for amount in all_amounts(text)]


@given(READINGS, EXPECTED)
def test_a_first_reading_that_is_all_known_stays(readings: list[Reading], expected: Expected) -> None:
    exact = Reading("给女儿转账三百块", 0.0)
    assert choose([exact, *readings], LEXICON, expected).reading == exact


@given(TEXTS, EXPECTED)
def test_one_reading_is_the_one(text: str, expected: Expected) -> None:
    assert choose([Reading(text, -0.5)], LEXICON, expected).reading.text == text


def test_the_other_readings_go_along_repaired_and_by_how_likely_they_are() -> None:
    chosen = choose(
        [Reading("茶一下语饿", -0.2), Reading("查一下余鹅", -0.2), Reading("差一下鱼鹅", -0.2 - HALVED)], LEXICON
    )
    assert chosen.repaired.text == "查一下余额"
    assert {also.text: also.weight for also in chosen.also_heard} == pytest.approx(
        {"茶一下余额": BESIDE, "差一下余额": BESIDE / 2}
    )


@given(READINGS, EXPECTED)
def test_what_goes_along_is_close_and_counts_less_the_less_likely_it_is(
    readings: list[Reading], expected: Expected
) -> None:
    chosen = choose(readings, LEXICON, expected)
    texts = [also.text for also in chosen.also_heard]
    assert len({*texts, chosen.repaired.text}) == len(texts) + 1
    assert all(0 < also.weight <= BESIDE for also in chosen.also_heard)
    assert [also.weight for also in chosen.also_heard] == sorted(
        (also.weight for also in chosen.also_heard), reverse=True
    )
    near = [each for each in readings if each.score >= max(each.score for each in readings) - CLOSE]
    assert set(texts) <= {repair(each.text, LEXICON, asked=expected is Expected.AMOUNT).text for each in near}


def test_nothing_goes_along_with_a_consent() -> None:
    assert _choose("确认转账", "取消转账", expected=Expected.CONSENT).also_heard == ()


def test_a_reading_that_could_not_be_sent_does_not_go_along() -> None:
    many = [Reading(f"查一下余额{number}", -0.2 - 0.01 * number) for number in range(20)]
    chosen = choose([many[0], Reading("查" * 501, -0.2), Reading(" ", -0.2), *many[1:]], LEXICON)
    check_turn(UserTurn("sent", chosen.repaired.text, also_heard=chosen.also_heard))
    assert chosen.also_heard
