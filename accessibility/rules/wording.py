"""Rules on the words of a name: what a screen reader adds itself, what nobody can say, what says nothing."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessibility.rules.base import Rule, failed, no_thresholds, passed, review, short
from accessibility.rules.folding import folded, is_han, is_latin
from accessibility.tree.words import PRESSED_ROLES, ROLE_WORDS_ZH, SET_ROLES, Aspect, Role, State, role_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.fields import Fields
    from accessibility.rules.base import Scope, Verdict
    from accessibility.tree.node import Node

_NAMED_BY_ROLE = frozenset({Role.DIALOG, Role.HEADING, Role.IMAGE, Role.LIST})
"""Of what cannot be worked, the roles that a screen reader says after the name."""
_UNSAYABLE = frozenset({"Cc", "Co", "Cs", "Cn"})
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffc\ufffd")
"""Marks that turn the direction of writing, and what stands for an object or for a sign that was lost."""
_SNAKE = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+")
_CAMEL = re.compile(r"[a-z]+(?:[A-Z][a-z0-9]+)+")
_CONTEXT = frozenset({Role.CELL, Role.LIST_ITEM, Role.PARAGRAPH, Role.ROW, Role.TREE_ITEM})
_COUNTED = re.compile(r"\s*(?:元|圆|\.\d)")
"""After these a run of digits is a quantity, and is heard as one."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words that a profile lists, in small letters."""

    words: tuple[str, ...]


def _words(fields: Fields) -> Words:
    return Words(tuple(word.casefold() for word in fields.texts("words")))


def _named(scope: Scope) -> Iterator[Node]:
    """Whatever is heard with its name and its role."""
    return (node for node in scope.nodes() if node.spoken_name and (node.workable or node.role in _NAMED_BY_ROLE))


def name_leaves_the_role_out(scope: Scope, more: Words) -> Iterator[Verdict]:
    """A name does not end with the word for its own role, which the screen reader adds."""
    for node in _named(scope):
        own = (ROLE_WORDS_ZH.get(node.role, ""), node.role.value.replace("_", " "), *more.words)
        name = node.spoken_name.casefold()
        ends = next((word for word in own if word and name.endswith(word) and name != word), None)
        if ends is None:
            yield passed(node)
        else:
            advice = f"名称改为{short(node.spoken_name[: -len(ends)].strip())}：读屏会自己报出“{role_word(node.role)}”"
            yield failed(node, f"名称{short(node.spoken_name)}以“{ends}”结尾", "名称里没有控件种类", advice)


def name_is_for_people(scope: Scope, endings: Words) -> Iterator[Verdict]:
    """A name is no file's name, no identifier of the program, and not the node's own id."""
    for node in scope.nodes():
        name = node.spoken_name
        if not name or not (node.workable or node.role in _NAMED_BY_ROLE):
            continue
        coded = _SNAKE.fullmatch(name) or _CAMEL.fullmatch(name) or name == node.id
        if coded or name.casefold().endswith(endings.words or ("\0",)):
            advice = "名称里写用途，不写文件名或程序里的代号"
            yield failed(node, f"名称是{short(name)}", "名称是给人听的话", advice)
        else:
            yield passed(node)


@dataclass(frozen=True, slots=True)
class Length:
    """Characters."""

    most: int


def _length(fields: Fields) -> Length:
    return Length(fields.whole("most"))


def name_is_short_enough(scope: Scope, length: Length) -> Iterator[Verdict]:
    """A name is short enough to be heard to its end."""
    for node in _named(scope):
        count = len(node.spoken_name)
        if count <= length.most:
            yield passed(node)
        else:
            advice = f"缩短 {count - length.most} 个字，其余的放进说明或单独一段文字"
            yield failed(node, f"名称有 {count} 个字", f"最多 {length.most} 个字", advice)


def words_can_be_said(scope: Scope, _: None) -> Iterator[Verdict]:
    """Names and descriptions hold no control, private or lost characters, which are silent or read as a noise."""
    for node in scope.nodes():
        told = f"{node.name}{node.label}{node.description}"
        if not told:
            continue
        odd = sorted({sign for sign in told if _unsayable(sign)})
        if odd:
            codes = "、".join(f"U+{ord(sign):04X}" for sign in odd)
            yield failed(node, f"里面有 {codes}", "只有读得出来的字", "去掉这些字符；图标字体里的图标用空名称")
        else:
            yield passed(node)


def _unsayable(sign: str) -> bool:
    return sign in _TURNING or (sign not in "\t\n" and unicodedata.category(sign) in _UNSAYABLE)


def name_has_a_word(scope: Scope, signs: Words) -> Iterator[Verdict]:
    """A name holds a letter, a digit or a sign that is read aloud, and not punctuation alone."""
    for node in _named(scope):
        name = node.spoken_name
        if any(sign.isalnum() for sign in name) or name in signs.words:
            yield passed(node)
        else:
            yield failed(node, f"名称只有标点{short(name)}", "名称里有字", "写出它做什么：标点多半不读，或读得人不懂")


def label_is_in_the_name(scope: Scope, _: None) -> Iterator[Verdict]:
    """The one text painted on a button stands in its name, so that who says what is seen can press it."""
    for node in scope.worked():
        if node.role not in PRESSED_ROLES or len(node.texts) != 1 or not node.spoken_name:
            continue
        seen = folded([node.texts[0].words])
        if not seen or any(sign.isdigit() for sign in seen):
            continue
        if seen in folded([node.spoken_name]):
            yield passed(node)
        else:
            words = short(node.texts[0].words)
            measured = f"画着{words}，名称是{short(node.spoken_name)}"
            yield failed(node, measured, "名称包含画着的字", f"名称以{words}开头，再加别的：语音控制的人会照着念")


def name_says_what_for(scope: Scope, vague: Words) -> Iterator[Verdict]:
    """A link or button is not called by a word that fits every other as well, such as 更多 or 点这里."""
    for node in scope.worked():
        if node.role not in {Role.BUTTON, Role.LINK} or not node.spoken_name:
            continue
        measured, wanted = f"名称是{short(node.spoken_name)}", "单独听也知道去哪里、做什么"
        advice = "在名称里加上对象，例如“更多账单”"
        if folded([node.spoken_name]) not in vague.words:
            yield passed(node)
        elif node.description.strip() or any(above.role in _CONTEXT for above in scope.tree.ancestors(node)):
            yield review(node, measured, wanted, f"如果说明或所在的一行说清了对象，就没有问题；否则{advice}")
        else:
            yield failed(node, measured, wanted, advice)


def name_is_not_the_content(scope: Scope, _: None) -> Iterator[Verdict]:
    """The name of a field or slider does not repeat what is in it, which is told as its value."""
    for node in scope.nodes():
        if node.role not in {Role.TEXT_FIELD, *SET_ROLES} or State.PASSWORD in node.states or not node.spoken_name:
            continue
        held = folded([node.value]) or folded([node.text])
        if not held:
            continue
        if held in folded([node.spoken_name]):
            measured = f"名称{short(node.spoken_name)}里有内容{short(node.value or node.text)}"
            yield failed(node, measured, "名称不随内容变", "名称只写问的是什么，内容放在值里：现在会读两遍")
        else:
            yield passed(node)


def name_leaves_the_state_out(scope: Scope, states: Words) -> Iterator[Verdict]:
    """The name of what can be checked, chosen or opened does not say its state, which is told as one."""
    for node in scope.nodes():
        if not node.spoken_name or not node.states & {State.CHECKABLE, State.SELECTABLE, State.EXPANDABLE}:
            continue
        name = node.spoken_name.casefold()
        word = next((word for word in states.words if word in name), None)
        if word is None:
            yield passed(node)
        else:
            measured = f"名称{short(node.spoken_name)}里有“{word}”"
            yield failed(
                node, measured, "状态只由状态来说", f"从名称里去掉“{word}”：读屏会自己报出，而且名称不该变来变去"
            )


def name_leaves_the_gesture_out(scope: Scope, gestures: Words) -> Iterator[Verdict]:
    """What can be worked does not tell in its name or description how to press it: that differs from device to device."""
    for node in scope.worked():
        told = f"{node.spoken_name} {node.description}".casefold()
        word = next((word for word in gestures.words if word in told), None)
        if word is None:
            yield passed(node)
        else:
            advice = f"去掉“{word}”，只说做什么：用键盘、开关或语音的人并不这样按"
            yield failed(node, f"名称或说明里有“{word}”", "不提手势", advice)


@dataclass(frozen=True, slots=True)
class Language:
    """Words of another language that may stand alone, and from how many letters on a name counts."""

    words: frozenset[str]
    least_letters: int


def _language(fields: Fields) -> Language:
    return Language(frozenset(word.casefold() for word in fields.texts("words")), fields.whole("least_letters"))


def name_is_in_the_pages_language(scope: Scope, language: Language) -> Iterator[Verdict]:
    """What can be worked is named in the language of the page; abbreviations in capitals do not count."""
    names = [node.spoken_name for node in scope.nodes()]
    han = sum(is_han(sign) for name in names for sign in name)
    latin = sum(is_latin(sign) for name in names for sign in name)
    chinese = han >= latin
    for node in scope.worked():
        name = node.spoken_name
        if not name or name.casefold() in language.words:
            continue
        own_han, own_latin = sum(map(is_han, name)), sum(map(is_latin, name))
        foreign = own_latin >= language.least_letters and not own_han and not name.isupper()
        if foreign if chinese else own_han and not own_latin:
            wanted = "名称是中文" if chinese else "名称是英文"
            yield failed(node, f"名称是{short(name)}", wanted, "翻译这个名称：读屏会用页面的语言念它")
        else:
            yield passed(node)


@dataclass(frozen=True, slots=True)
class Digits:
    """Digits in a row."""

    most: int


def _digits(fields: Fields) -> Digits:
    return Digits(fields.whole("most"))


def long_numbers_are_grouped(scope: Scope, digits: Digits) -> Iterator[Verdict]:
    """A long number that is no amount is told in groups, so that it is not heard as billions."""
    run = re.compile(rf"(?<![\d.,])\d{{{digits.most + 1},}}")
    for node in scope.nodes():
        told = f"{node.spoken_name} {node.description}"
        if not any(sign.isdigit() for sign in told):
            continue
        long_one = next((found for found in run.finditer(told) if not _COUNTED.match(told, found.end())), None)
        if long_one is None:
            yield passed(node)
        else:
            number = long_one.group()
            grouped = " ".join(number[start : start + 4] for start in range(0, len(number), 4))
            measured = f"{len(number)} 位数字连在一起"
            yield failed(node, measured, f"最多 {digits.most} 位连在一起", f"名称里每四位隔开，例如“{grouped}”")


ROLE_LEFT_OUT = Rule("XX-NAME-005", "名称里不带控件种类", _words, name_leaves_the_role_out, "没有有名称的组件")
FOR_PEOPLE = Rule("XX-NAME-006", "名称不是文件名或代号", _words, name_is_for_people, "没有有名称的组件")
SHORT_ENOUGH = Rule("XX-NAME-007", "名称不太长", _length, name_is_short_enough, "没有有名称的组件")
SAYABLE = Rule("XX-NAME-008", "名称和说明读得出来", no_thresholds, words_can_be_said, "没有名称和说明")
HAS_A_WORD = Rule("XX-NAME-009", "名称不只是标点", _words, name_has_a_word, "没有有名称的组件")
LABEL_IN_NAME = Rule(
    "XX-NAME-010",
    "画着的字在名称里",
    no_thresholds,
    label_is_in_the_name,
    "没有只画着一段字的按钮",
    needs=frozenset({Aspect.PAINTED}),
)
SAYS_WHAT_FOR = Rule(
    "XX-NAME-011",
    "链接和按钮单独听也明白",
    _words,
    name_says_what_for,
    "没有链接和按钮",
    "review: a description or the row around it may say what for",
)
NOT_THE_CONTENT = Rule(
    "XX-NAME-012", "名称不重复内容", no_thresholds, name_is_not_the_content, "没有填了内容的输入框或滑块"
)
STATE_LEFT_OUT = Rule("XX-NAME-013", "名称里不写状态", _words, name_leaves_the_state_out, "没有能选中或展开的组件")
GESTURE_LEFT_OUT = Rule("XX-NAME-014", "名称里不写手势", _words, name_leaves_the_gesture_out, "没有可操作的组件")
ONE_LANGUAGE = Rule("XX-NAME-017", "名称和页面是一种语言", _language, name_is_in_the_pages_language, "没有可操作的组件")
GROUPED_DIGITS = Rule("XX-NAME-018", "长号码分组读", _digits, long_numbers_are_grouped, "没有带数字的名称")
