"""Spoken consent to a transfer: what the whole utterance must be, and what wins over it.

Consent is a whole phrase of three syllables or more and nothing else. It is compared by characters, or by exact
toneless pinyin (a recogniser writes 却忍转账 for 确认转账); confusable sounds are not folded here.
A word of denial, question or correction anywhere wins. 对, 好, 行, 是 and 嗯 are never consent; 对同意转账 is one phrase, the
name of the button in the elder version.
"""

import re

from dialogs.language.sounds import is_han, syllables
from dialogs.verdict import Verdict

OFFERED = "同意转账"
"""The phrase that the read-back asks for; the button on the page is called by it."""
CONSENT_PHRASES = (
    OFFERED,
    f"对{OFFERED}",
    "确认转账",
    "确认付款",
    "确认汇款",
    "确认转出",
    "确定转账",
    "我确认转账",
    "就这样转",
    "就这么转",
)

# Words that stop the business, even inside a question.
_REFUSAL = re.compile(
    r"取消|撤销|撤回|作废|停|别|甭|勿|不要|不想|不用|不转|不付|不汇|不给|不同意|不确认|不确定|不可以|不行|不能|不办|拒绝"
    r"|算了|反悔|后悔|先放|再想想|考虑"
)
_QUESTION = re.compile(
    r"[?？吗呢嘛吧]|多少|什么|啥|咋|怎么|怎样|为何|为什么|如何|谁|哪|几[个块次号点位]|是不是|对不对|能不能|要不要|有没有"
    r"|好不好|行不行|可不可以|会不会|够不够|是否|能否|可否|么$"
)
_DENIAL = re.compile(
    r"不|没|无|非|未|否|等等|等一|等下|等会|等我|稍等|慢|且|先|错|误|改|换|变|重新|重来|应该|而是|但|不过|后来|回头|明天|以后|暂"
)
_PUNCTUATION = re.compile(r"[\s，,。.、！!；;：:“”\"'‘’…—~～·《》<>（）()\[\]【】]+")


def judge(text: str) -> Verdict:
    """Return whether the whole utterance consents, denies, asks, or does none of these.

    >>> judge("确认转账。")
    <Verdict.GRANTED: 'granted'>
    >>> judge("先别确认转账")
    <Verdict.DENIED: 'denied'>
    >>> judge("对")
    <Verdict.UNCLEAR: 'unclear'>
    """
    said = _PUNCTUATION.sub("", text)
    if _REFUSAL.search(said):
        return Verdict.DENIED
    if _QUESTION.search(said):
        return Verdict.QUESTION
    if _DENIAL.search(said):
        return Verdict.DENIED
    return Verdict.GRANTED if _is_phrase(said) else Verdict.UNCLEAR


def _is_phrase(said: str) -> bool:
    if said in CONSENT_PHRASES:
        return True
    if not said or not all(is_han(character) for character in said):
        return False
    return syllables(said) in {syllables(phrase) for phrase in CONSENT_PHRASES}
