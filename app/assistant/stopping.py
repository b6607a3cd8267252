"""When a whole utterance asks for silence. What ends a transfer is a matter of consent and of the dialogue, not of this."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dialogs.language.simplify import to_simplified
from dialogs.language.sounds import syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

_QUIET = re.compile(
    r"(?:小象)?(?:好了|行了|好|行)?(?:你|请|快)?(?:先)?"
    r"(?:别再?[说念讲吵读]了?|不要再?[说念讲吵读]了?|不用再?[说念讲读]了?|安静|安静点|安静一下|闭嘴|住口|住嘴)(?:了|吧|啊|呀)?"
)
_STOP = re.compile(r"(?:小象)?(?:好了|行了)?(?:快|先)?(?:停|停停停?|停下|停下来|停止|停一下|打住)(?:了|吧|啊|呀)?")
_COMMANDS = (
    "停",
    "停下",
    "停下来",
    "停一下",
    "停停停",
    "别说了",
    "不要说了",
    "别念了",
    "不要念了",
    "别讲了",
    "别读了",
    "安静",
    "闭嘴",
)
"""What is shouted into a sentence that is read out. One syllable is often written in another character of its sound."""
_MARKS = re.compile(r"[\s,，.。!！?？、~…]+")


def asks_for_silence(text: str, *, in_form: bool) -> bool:
    """Whether the person wants nothing but silence. 停 in the middle of a form ends the form, which the dialogue does.

    >>> asks_for_silence("别说了。", in_form=True), asks_for_silence("停！", in_form=False)
    (True, True)
    >>> asks_for_silence("停", in_form=True), asks_for_silence("停电了怎么交费", in_form=False)
    (False, False)
    """
    said = _MARKS.sub("", text)
    return bool(_QUIET.fullmatch(said)) or (not in_form and bool(_STOP.fullmatch(said)))


def sounds_like_silence(readings: Iterable[str]) -> bool:
    """Whether the recogniser's best reading of a short sound asks for silence, or sounds as if it did.

    It only ever stops a sentence, so that a word which sounds like 停 costs no more than that.

    >>> sounds_like_silence(["听。"]), sounds_like_silence(["别说了", "别睡了"]), sounds_like_silence(["确认转账"])
    (True, True, False)
    """
    best = next(iter(readings), "")
    said = _MARKS.sub("", to_simplified(best))
    return asks_for_silence(said, in_form=False) or syllables(said) in {syllables(each) for each in _COMMANDS}
