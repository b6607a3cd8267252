"""Text that nobody said is not believed, and text that somebody said is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.voice.support import BANKING_PROMPT
from voice.asr.guards import DenyList, GuardLimits, bundled_deny_list, is_loop, judge, plain
from voice.types import Hypothesis, NotHeardReason, Transcript

LIMITS = GuardLimits()
INVENTED = bundled_deny_list()


def verdict(
    text: str, *, no_speech: float = 0.02, log_probability: float = -0.2, speech_ms: int = 2500
) -> NotHeardReason | None:
    transcript = Transcript(
        text, (Hypothesis(text, log_probability),), no_speech, log_probability, speech_ms + 1000, 500
    )
    return judge(transcript, speech_ms, BANKING_PROMPT, LIMITS, INVENTED)


@pytest.mark.parametrize(
    "text",
    [
        "给女儿转三百块五毛。",
        "确认转账",
        "不对,是八百。",
        "等一下我余额多少?",
        "好",
        "谢谢",
        "卡号是六二二二八八八八零零零零",
        "三百三百",
        "尾号八八八八",
        "给女儿转三百块，不，给女儿转五百块。",
    ],
)
def test_what_people_say_is_believed(text: str) -> None:
    assert verdict(text) is None


@pytest.mark.parametrize("text", ["", "  ", "。", "…… !?", "♪"])
def test_marks_alone_are_no_text(text: str) -> None:
    assert verdict(text) is NotHeardReason.EMPTY


def test_a_click_holds_no_word() -> None:
    assert verdict("好", speech_ms=199) is NotHeardReason.TOO_SHORT
    assert verdict("好", speech_ms=200) is None


@pytest.mark.parametrize(
    "text",
    [
        "字幕由Amara.org社区提供",
        "字幕由 AMARA.ORG 社群提供。",
        "请不吝点赞 订阅 转发 打赏支持明镜与点点栏目",
        "請不吝點贊 訂閱 轉發 打賞支持明鏡與點點欄目",
        "中文字幕志愿者 李宗盛",
        "谢谢大家。",
        "谢谢观看，下期再见！",
        "感謝觀看",
        "Ｔｈａｎｋｓ ｆｏｒ ｗａｔｃｈｉｎｇ!",
        "以下是普通话的句子。",
    ],
)
def test_sentences_that_recognisers_invent_are_known(text: str) -> None:
    assert verdict(text) is NotHeardReason.INVENTED


@pytest.mark.parametrize(
    "text", ["转账转账转账转账", "我想我想我想我想我想", "啊啊啊啊啊啊啊啊啊", "好的好的好的好的，"]
)
def test_a_loop_is_a_loop(text: str) -> None:
    assert verdict(text) is NotHeardReason.REPEATED


@given(st.text("零一二三四五六七八九", min_size=2, max_size=6), st.integers(4, 8), st.text("甲乙丙", max_size=5))
def test_a_piece_repeated_often_enough_is_always_a_loop(piece: str, times: int, before: str) -> None:
    assert is_loop(before + piece * times, 4)


@given(st.lists(st.sampled_from("零一二三四五六七八九"), max_size=20, unique=True))
def test_what_never_repeats_is_no_loop(characters: list[str]) -> None:
    assert not is_loop("".join(characters), 4)


@pytest.mark.parametrize(
    ("no_speech", "log_probability", "believed"),
    [
        # Measured with Whisper base: noise gives 0.70 to 0.93 with -0.6 to -1.0, speakers at most 0.58.
        (0.70, -0.83, False),
        (0.88, -0.61, False),
        (0.93, -0.30, False),
        (0.58, -0.80, True),
        (0.65, -0.20, True),
    ],
)
def test_a_reading_of_nobody_is_not_believed(no_speech: float, log_probability: float, *, believed: bool) -> None:
    found = verdict("转账", no_speech=no_speech, log_probability=log_probability)
    assert found is (None if believed else NotHeardReason.NO_SPEECH)


def test_a_guess_is_not_believed() -> None:
    assert verdict("转唱", log_probability=-1.01) is NotHeardReason.LOW_CONFIDENCE
    assert verdict("转账", log_probability=-0.99) is None


def test_the_prompt_read_back_is_no_speech() -> None:
    assert verdict("手机银行语音助手，转账给女儿老伴三百块。") is NotHeardReason.INVENTED


def test_nobody_speaks_that_fast() -> None:
    long = "今天天气很好我想去公园走一走然后回家吃饭"
    assert verdict(long, speech_ms=800) is NotHeardReason.INVENTED
    assert verdict(long, speech_ms=4000) is None


def test_width_case_and_marks_make_no_difference() -> None:
    assert plain("ＡＢ c，一 二。") == "abc一二"


@pytest.mark.parametrize("line", ["字幕由", "! 字幕由", "= 。"])
def test_a_deny_list_that_is_malformed_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="line 1"):
        DenyList.parse(line)
