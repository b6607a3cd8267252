"""Consent: nothing but a whole phrase grants, and any denial, question or correction wins."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.paths import ROOT
from dialogs.language.consent import CONSENT_PHRASES, OFFERED, judge
from dialogs.language.sounds import is_han
from dialogs.port import Verdict

DENIALS = ("不", "先别", "别", "等等", "等一下", "改成", "取消", "停", "算了", "不要", "错了", "先不")
QUESTIONS = ("吗", "多少", "？", "?", "为什么", "谁", "是不是", "呢", "怎么")


@pytest.mark.parametrize("phrase", CONSENT_PHRASES)
def test_every_phrase_grants_and_has_three_syllables_or_more(phrase: str) -> None:
    assert judge(phrase) is Verdict.GRANTED
    assert len(phrase) >= 3
    assert all(is_han(character) for character in phrase)


@pytest.mark.parametrize(
    "text", ["确认转账。", "确认，转账！", " 确认 转账 ", "却忍转账", "确认转帐", "缺人转账", "旧这样赚"]
)
def test_punctuation_is_ignored_and_equal_sound_counts(text: str) -> None:
    assert judge(text) is Verdict.GRANTED


@pytest.mark.parametrize(
    "text", ["却忍转唱", "确认赞账", "确令转账", "确认账转", "确认转账八百", "请说确认转账", "确认转账确认转账"]
)
def test_confusable_sounds_and_more_than_the_phrase_do_not_grant(text: str) -> None:
    assert judge(text) is not Verdict.GRANTED


def test_the_names_of_the_buttons_are_consent_as_they_are_written() -> None:
    for version in ("standard", "elder"):
        page = (ROOT / "app" / "qml" / "pages" / version / "ReviewPage.qml").read_text("utf-8")
        names = [name for name in re.findall(r'qsTr\("([^"]+)"\)', page) if OFFERED in name]
        assert len(names) == 1, version
        assert judge(names[0]) is Verdict.GRANTED


@pytest.mark.parametrize(
    "text", ["不对，同意转账", "对，不同意转账", "对，同意转账吗", "对，同意", "对，转账", "好，同意转账"]
)
def test_what_is_not_the_whole_name_of_the_button_does_not_grant(text: str) -> None:
    assert judge(text) is not Verdict.GRANTED


@pytest.mark.parametrize("text", ["对", "好", "行", "是", "嗯", "对对对", "好的好的", "确认", "转账", "可以", "没问题"])
def test_small_agreement_never_grants(text: str) -> None:
    assert judge(text) is not Verdict.GRANTED


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("先别确认", Verdict.DENIED),
        ("不确认转账", Verdict.DENIED),
        ("不对，是八百", Verdict.DENIED),
        ("改成八百", Verdict.DENIED),
        ("等等", Verdict.DENIED),
        ("取消", Verdict.DENIED),
        ("能不能取消", Verdict.DENIED),
        ("等一下，我余额多少", Verdict.QUESTION),
        ("确认转账吗", Verdict.QUESTION),
        ("是不是转给女儿", Verdict.QUESTION),
        ("啦啦啦", Verdict.UNCLEAR),
        ("", Verdict.UNCLEAR),
    ],
)
def test_denials_and_questions_are_told_apart(text: str, verdict: Verdict) -> None:
    assert judge(text) is verdict


@given(
    st.sampled_from(CONSENT_PHRASES),
    st.sampled_from(DENIALS + QUESTIONS),
    st.integers(0, 8),
    st.sampled_from(["", "，", " ", "。"]),
)
def test_a_denial_or_question_anywhere_in_a_phrase_never_grants(phrase: str, word: str, place: int, gap: str) -> None:
    place = min(place, len(phrase))
    assert judge(phrase[:place] + gap + word + gap + phrase[place:]) is not Verdict.GRANTED


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=2))
def test_no_two_syllables_grant(text: str) -> None:
    assert judge(text) is not Verdict.GRANTED


@given(st.text(max_size=12))
def test_only_what_sounds_like_a_phrase_grants(text: str) -> None:
    if judge(text) is Verdict.GRANTED:
        assert sum(is_han(character) for character in text) in {len(phrase) for phrase in CONSENT_PHRASES}
