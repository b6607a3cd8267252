"""The rule that what the eye reads can be heard: painted words against what assistive technology is told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessibility.rules.base import Rule, failed, passed, review, short
from accessibility.rules.folding import folded, plain
from accessibility.tree.words import Aspect, State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.fields import Fields
    from accessibility.rules.base import Scope, Verdict
    from accessibility.tree.node import Node, PaintedText

MOSTLY = 0.5
"""Share of the characters of a text, 0 to 1, from which on it may be said in other words."""
_PIECE = re.compile(r"\d{1,2}:\d{2}|\d[\d,]*(?:\.\d+)?|[^\W\d_]+")
_PLAIN, _FORMAL = "零一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"
_DIGITS_ZH = {sign: value for signs in (_PLAIN, _FORMAL) for value, sign in enumerate(signs)} | {"两": 2}
_TENS_ZH = {"十": 10, "百": 100, "千": 1_000, "拾": 10, "佰": 100, "仟": 1_000}
_UNITS_ZH = _TENS_ZH | {"万": 10_000, "亿": 100_000_000}
_DIGIT = f"[{''.join(_DIGITS_ZH)}]"
_AMOUNT_ZH = re.compile(
    rf"(?:人民币)?([{''.join(_DIGITS_ZH)}{''.join(_UNITS_ZH)}]+)[元圆](?:({_DIGIT})角)?(?:零?({_DIGIT})分)?整?"
)
"""300元 in numerals of everyday (三百元) or of receipts (人民币叁佰元整), where the currency's name is its sign."""


@dataclass(frozen=True, slots=True)
class Exposure:
    """Painted words that only repeat a state which is told otherwise, such as 开."""

    state_words: frozenset[str]


def _exposure(fields: Fields) -> Exposure:
    return Exposure(frozenset(fields.texts("state_words")))


def painted_words_are_told(scope: Scope, exposure: Exposure) -> Iterator[Verdict]:
    """The words that are painted also stand in a name, label, description or value.

    Spaces, punctuation and width do not count, and an amount may be said in another way: 300元5角 tells `¥300.50`,
    三百元五角 and 人民币叁佰元伍角整. Words of two characters and more may be told anywhere on the page, what is shorter
    only where it is painted.
    """
    page = folded(word for node in scope.nodes() for word in _told(node))
    for node, text in scope.texts():
        words = pieces(text.words)
        if not words:
            continue
        if State.CHECKABLE in node.states and text.words.strip() in exposure.state_words:
            yield passed(node)
        else:
            near = folded(word for close in _close(scope, node) for word in _told(close))
            whole = told(folded([text.words]), near, page)
            yield _judged(node, text, words, [] if whole else [word for word in words if not told(word, near, page)])


def _judged(node: Node, text: PaintedText, words: tuple[str, ...], missing: list[str]) -> Verdict:
    if not missing:
        return passed(node)
    wanted = "画出来的文字都能读到"
    measured = f"{short(text.words)}里读不到“{'”“'.join(missing)}”"
    share = 1 - len("".join(missing)) / len("".join(words))
    if share >= MOSTLY and not any(word[0].isdigit() for word in missing):
        return review(node, measured, wanted, "请确认听到的和看到的是一个意思", text.rectangle)
    advice = "把这些字放进所在组件的名称或说明，或让这段文字自己进入辅助技术"
    return failed(node, measured, wanted, advice, text.rectangle)


def pieces(words: str) -> tuple[str, ...]:
    """The words, numbers and times of a text, without what stands between them; an amount in words as a number.

    >>> pieces("尾号 6285 · ¥52,386.20，三百元五角，9:05")
    ('尾号', '6285', '52386.20', '300.50', '9:05')
    """
    figures = _AMOUNT_ZH.sub(lambda found: f" {_amount(found)} ", plain(words))
    return tuple(piece.replace(",", "") for piece in _PIECE.findall(figures))


def _amount(found: re.Match[str]) -> str:
    yuan, jiao, fen = (found.group(n) or "零" for n in (1, 2, 3))
    return f"{_number(yuan)}.{_DIGITS_ZH[jiao]}{_DIGITS_ZH[fen]}"


def _number(words: str) -> int:
    """A whole number in Chinese numerals.

    >>> _number("五万两千三百八十六")
    52386
    """
    total = section = digit = 0
    for sign in words:
        if sign in _DIGITS_ZH:
            digit = _DIGITS_ZH[sign]
        elif (unit := _UNITS_ZH[sign]) >= 10_000:
            total = (total + section + digit) * unit if unit > total else total + (section + digit) * unit
            section = digit = 0
        else:
            section += (digit or 1) * unit
            digit = 0
    return total + section + digit


def told(word: str, near: str, page: str) -> bool:
    """Whether a piece is told by what stands near it, or on the page; both folded."""
    if ":" in word:
        hour, minute = word.split(":")
        return f"{hour}{minute}" in near or f"{int(hour)}点{int(minute)}分" in near
    if "." in word:
        yuan, fraction = word.split(".")
        coins = [f"{count}{coin}" for count, coin in zip(fraction, "角分", strict=False) if count != "0"]
        if yuan == "0" and len(fraction) == 2 and coins and all(coin in near for coin in coins):
            return True
        return yuan in near and all(digit in near for digit in fraction if digit != "0")
    return word in near or (len(word) > 1 and not word.isdigit() and word in page)


def _close(scope: Scope, node: Node) -> Iterator[Node]:
    """The node, what is above it within the part that can be reached, and what is right below."""
    yield node
    if node.index != scope.top.index:
        for above in scope.tree.ancestors(node):
            yield above
            if above.index == scope.top.index:
                break
    yield from (child for child in scope.tree.children(node) if child.showing)


def _told(node: Node) -> tuple[str, ...]:
    return node.name, node.label, node.description, node.value, node.text


TOLD = Rule(
    "XX-TEXT-004",
    "看得到的文字也听得到",
    _exposure,
    painted_words_are_told,
    "没有画出来的文字",
    "review: most of a text is told, and the rest is no number",
    needs=frozenset({Aspect.PAINTED}),
)
