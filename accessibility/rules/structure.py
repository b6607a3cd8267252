"""Rules on structure: where things lie, what they are called as a whole, what they give away."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessibility.rules.base import Rule, failed, no_thresholds, not_run, passed, review, short
from accessibility.tree.words import CHECKED_ROLES, Role, State, role_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.fields import Fields
    from accessibility.rules.base import Scope, Verdict

SLACK_PX = 1.0
"""By so much a rectangle may stick out: layouts round."""


def lies_within_reach(scope: Scope, _: None) -> Iterator[Verdict]:
    """Whatever can be worked has a size, and no part of it lies where it can never be brought into sight."""
    wanted = "整个都在窗口里，或能滚动到"
    for node in scope.nodes():
        if not node.workable:
            continue
        if node.rectangle is None or node.reach is None:
            yield not_run(node, wanted, "来源没有给出位置和大小")
        elif node.rectangle.empty:
            yield failed(node, f"大小是 {node.rectangle.sized()}", wanted, "给它大小，或把它从辅助技术里去掉")
        elif (beyond := node.rectangle.beyond(node.reach)) > SLACK_PX:
            yield failed(node, f"有 {beyond:.0f} 像素在够不着的地方", wanted, "让页面可以滚动，或让内容换行")
        else:
            yield passed(node)


def says_whether_it_is_on(scope: Scope, _: None) -> Iterator[Verdict]:
    """A check box, radio button or switch tells that it can be on or off."""
    for node in scope.nodes():
        if node.role in CHECKED_ROLES:
            if State.CHECKABLE in node.states:
                yield passed(node)
            else:
                advice = "声明它可以选中，并随时报告选中没有"
                yield failed(node, f"{role_word(node.role)}不报告选中没有", "报告选中没有", advice)


def window_is_titled(scope: Scope, _: None) -> Iterator[Verdict]:
    """The window has a title, and so has a dialog that is open."""
    for node in {scope.tree.root.index: scope.tree.root, scope.top.index: scope.top}.values():
        if node.spoken_name:
            yield passed(node)
        else:
            word = role_word(node.role)
            yield failed(node, f"{word}没有标题", "有标题", f"给{word}一个标题，说明这里是什么")


@dataclass(frozen=True, slots=True)
class Secrets:
    """Words in a field's name by which it is known to ask for a secret."""

    words: tuple[str, ...]


def _secrets(fields: Fields) -> Secrets:
    return Secrets(fields.texts("secret_words"))


def password_is_kept(scope: Scope, secrets: Secrets) -> Iterator[Verdict]:
    """A password field is declared as one, and neither tells nor shows what is in it."""
    wanted = "声明为密码框，不读出也不显示内容"
    for node in scope.nodes():
        if State.PASSWORD in node.states:
            told = [words.strip() for words in (node.value, node.text, *(text.words for text in node.texts))]
            if any(_bare(words) for words in told):
                advice = "不要把内容放进值或文字里，只说输入了几位"
                yield failed(node, "能读到像是密码内容的字", wanted, advice)
            elif any(re.search(r"[0-9A-Za-z]{2,}", words) for words in told):
                yield review(node, "值里有一串字母或数字", wanted, "请确认那不是密码的一部分")
            else:
                yield passed(node)
        elif node.role is Role.TEXT_FIELD and any(word in node.spoken_name.casefold() for word in secrets.words):
            advice = "如果里面是密码，声明为密码框，读屏就不会念出按键"
            yield review(node, f"{short(node.spoken_name)}没有声明为密码框", wanted, advice)


def _bare(words: str) -> bool:
    """Whether it is letters and digits and nothing else: what was typed, not a sentence about it."""
    return re.fullmatch(r"[\x21-\x7e]+", words) is not None and re.search(r"[0-9A-Za-z]", words) is not None


WITHIN_REACH = Rule(
    "XX-STRUCT-001",
    "组件整个都够得着",
    no_thresholds,
    lies_within_reach,
    "没有可操作的组件",
    "not run: the source gives no rectangle",
)
SAYS_ON = Rule("XX-STRUCT-002", "开关和单选报告选中没有", no_thresholds, says_whether_it_is_on, "没有开关、复选或单选")
TITLED = Rule("XX-STRUCT-003", "窗口和对话框有标题", no_thresholds, window_is_titled, "没有窗口")
PASSWORD_KEPT = Rule(
    "XX-STRUCT-004",
    "密码框不泄露内容",
    _secrets,
    password_is_kept,
    "没有密码框",
    "review: letters or digits within a sentence; a field named like a secret that is no password field",
)
