"""The questionnaire of the bank's catalogue, marked for translation. A test keeps the two alike."""

from __future__ import annotations

from app.i18n import marked
from app.viewmodels.translate import translate

_WORDS = (
    marked("questionnaire", "您家里一年的收入大约是多少？"),
    marked("questionnaire", "五万元以下"),
    marked("questionnaire", "五万到二十万元"),
    marked("questionnaire", "二十万到五十万元"),
    marked("questionnaire", "五十万元以上"),
    marked("questionnaire", "打算拿出多少积蓄来投资？"),
    marked("questionnaire", "一成以内"),
    marked("questionnaire", "一成到三成"),
    marked("questionnaire", "三成到五成"),
    marked("questionnaire", "一半以上"),
    marked("questionnaire", "您以前买过哪些？"),
    marked("questionnaire", "只存过钱，买过国债"),
    marked("questionnaire", "买过银行理财"),
    marked("questionnaire", "买过基金"),
    marked("questionnaire", "买过股票、黄金，五年以上"),
    marked("questionnaire", "这笔钱多久以后要用？"),
    marked("questionnaire", "随时可能要用"),
    marked("questionnaire", "一年以内"),
    marked("questionnaire", "一到三年"),
    marked("questionnaire", "三年以后"),
    marked("questionnaire", "如果投的钱少了，您能接受少多少？"),
    marked("questionnaire", "一分钱都不能少"),
    marked("questionnaire", "少百分之五以内"),
    marked("questionnaire", "少百分之二十以内"),
    marked("questionnaire", "少一半也能接受"),
    marked("questionnaire", "买的理财跌了一成，您会怎么办？"),
    marked("questionnaire", "睡不着觉，马上全部取出来"),
    marked("questionnaire", "取出一部分"),
    marked("questionnaire", "再等等看"),
    marked("questionnaire", "不担心"),
    marked("questionnaire", "这笔钱是做什么用的？"),
    marked("questionnaire", "看病、养老、日常开销"),
    marked("questionnaire", "给孩子，或者以后买大件"),
    marked("questionnaire", "闲钱，想多一点收益"),
)
KNOWN = frozenset(_WORDS)
"""Every text that has a translation."""


def question_words(text: str) -> str:
    """A question or an answer in the language of the screen."""
    return translate("questionnaire", text)
