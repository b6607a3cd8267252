"""Captions: what two readings in a row agree on stays on the screen."""

from hypothesis import given
from hypothesis import strategies as st

from voice.asr.agreement import Agreement, Caption, split

readings = st.lists(st.text(st.sampled_from("给女儿转三百块五毛，。 12"), max_size=12), max_size=8)


def shown(*heard: str) -> list[Caption]:
    captions = Agreement()
    return [captions.take(text) for text in heard]


def test_what_two_readings_agree_on_is_agreed() -> None:
    assert shown("给女", "给女儿转", "给女儿转三百") == [
        Caption("给女", 0),
        Caption("给女儿转", 2),
        Caption("给女儿转三百", 4),
    ]


def test_what_was_agreed_is_not_taken_back() -> None:
    captions = shown("给女儿转", "给女儿转三", "给你儿转三百块", "给你儿转三百块五")
    assert captions[2].text == "给女儿转三百块"
    assert captions[3] == Caption("给女儿转三百块五", 7)


def test_a_reading_with_a_character_more_in_front_keeps_its_end() -> None:
    captions = shown("查余额", "查余额", "我查余额多少", "我查余额多少")
    assert captions[-1] == Caption("查余额多少", 5)


def test_a_comma_that_comes_and_goes_changes_nothing() -> None:
    captions = shown("不对是", "不对，是五百", "不对，是五百。")
    assert captions[1].agreed == 4  # 不对，是
    assert captions[2].text == "不对，是五百。"


def test_a_reading_that_is_cut_short_keeps_what_was_agreed() -> None:
    assert shown("确认转账", "确认转账", "确")[-1].text.startswith("确认转账")


def test_letters_carry_what_stands_behind_them() -> None:
    assert split("，给 女儿。") == ["给 ", "女", "儿。"]
    assert split("。，") == []


@given(readings)
def test_the_agreed_beginning_only_grows(heard: list[str]) -> None:
    captions = Agreement()
    before = ""
    for text in heard:
        caption = captions.take(text)
        assert caption.text[: caption.agreed].startswith(before)
        before = caption.text[: caption.agreed]


@given(st.text(st.sampled_from("给女儿转三百块"), min_size=1, max_size=12))
def test_the_same_reading_twice_is_agreed_as_a_whole(text: str) -> None:
    assert shown(text, text)[-1] == Caption(text, len(text))
