"""When a whole utterance asks for silence. What ends a transfer is a matter of consent and of the dialogue, not of this."""

from __future__ import annotations

import re

_QUIET = re.compile(
    r"(?:小象)?(?:好了|行了|好|行)?(?:你|请|快)?(?:先)?"
    r"(?:别再?[说念讲吵读]了?|不要再?[说念讲吵读]了?|不用再?[说念讲读]了?|安静|安静点|安静一下|闭嘴|住口|住嘴)(?:了|吧|啊|呀)?"
)
_STOP = re.compile(r"(?:小象)?(?:好了|行了)?(?:快|先)?(?:停|停停停?|停下|停下来|停止|停一下|打住)(?:了|吧|啊|呀)?")
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
