"""Denied and corrected values inside one utterance: 不是五百，是五千; 转给女儿，不对，转给老伴."""

import re
from collections.abc import Sequence
from typing import Literal, Protocol, TypeVar

# 不不不是五百 is no, no, no, it is five hundred; 不不是五百 may be either, and stays a denial.
_NEGATION = re.compile(
    r"(?:(?<!不不)不是|不要|不转|别转|不给|别给|不用|不汇|别汇|而不是|并非|别)(?:转给|汇给|打给|转|给|要|汇|打)?(?:我的?|那个)?\s*$"
)
_MARK = re.compile(
    r"(?<!对)不对(?!吗)|错了|说错|改成|改为|改转|换成|变成|应该是|不是|我是说|重新|哦不|[，,。 ]不[，,。 ]"
)
_AMOUNT = re.compile(r"金额|钱数|数目|数额|数字|钱不对|钱错")
_PAYEE = re.compile(r"收款人|收款方|名字|姓名|对方|换个?人|改个?人|人不对|人错|转错人|账户|卡号")


class Placed(Protocol):
    """Something found in a text; `start` is its first character."""

    @property
    def start(self) -> int:
        """Return the index of its first character."""
        ...


Found = TypeVar("Found", bound=Placed)


def is_negated(text: str, start: int) -> bool:
    """Tell whether what begins at `start` is denied: 不是女儿, 别转五百."""
    return _NEGATION.search(text, 0, start) is not None


def meant(text: str, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return what is left after denials; after a word of correction only what follows the last one."""
    affirmed = [item for item in found if not is_negated(text, item.start)]
    for mark in reversed(list(_MARK.finditer(text))):
        following = tuple(item for item in affirmed if item.start >= mark.end())
        if following:
            return following
    return tuple(affirmed)


def field_to_change(text: str) -> Literal["amount", "payee"] | None:
    """Return which value the utterance wants to change, where it names the value and not the new one."""
    if _AMOUNT.search(text):
        return "amount"
    return "payee" if _PAYEE.search(text) else None
