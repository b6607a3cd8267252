"""Rules on the page as a whole: headings, lists, tables, dialogs, and what lies inside what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessibility.rules.base import Rule, failed, no_thresholds, passed, review, short
from accessibility.rules.folding import folded
from accessibility.tree.words import SPOKEN_ONLY_ROLES, Aspect, Role, State, role_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.fields import Fields
    from accessibility.rules.base import Scope, Verdict
    from accessibility.tree.geometry import Rect
    from accessibility.tree.node import PaintedText

_CONTAINERS = frozenset({Role.GROUP, Role.LAYERED_PANE, Role.LIST, Role.PANE, Role.TABLE, Role.TREE})
"""What is as large as what it holds, and may hold nothing."""
_NUMBER = re.compile(r"[\d零一二两三四五六七八九十百没无]")


def what_is_told_has_a_size(scope: Scope, _: None) -> Iterator[Verdict]:
    """Whatever is told and cannot be worked has a size as well; announcements and empty containers need none."""
    free = SPOKEN_ONLY_ROLES | _CONTAINERS
    for node in scope.nodes():
        if not node.spoken_name or node.workable or node.role in free or node.rectangle is None:
            continue
        if node.rectangle.empty:
            advice = "给它大小，或不让它进辅助技术：用触摸探索的人碰不到它，看着屏幕的人不知道读的是哪里"
            yield failed(node, f"大小是 {node.rectangle.sized()}", "读到的也有位置", advice)
        else:
            yield passed(node)


@dataclass(frozen=True, slots=True)
class Slack:
    """By how many logical pixels something may stick out."""

    most_px: float


def _slack(fields: Fields) -> Slack:
    return Slack(fields.number("most_px"))


def lies_within_its_parent(scope: Scope, slack: Slack) -> Iterator[Verdict]:
    """Whatever lies in a control, a row or a group also lies there on the screen."""
    for node in scope.nodes():
        parent = scope.tree.parent(node)
        if parent is None or node.rectangle is None or node.rectangle.empty or parent.role in {Role.WINDOW, Role.PANE}:
            continue
        if parent.rectangle is None or parent.rectangle.empty or parent.reach != node.reach:
            continue  # the parent scrolls what is in it
        beyond = node.rectangle.beyond(parent.rectangle)
        if beyond <= slack.most_px:
            yield passed(node)
        else:
            measured = f"比所在的{role_word(parent.role)}{short(parent.spoken_name)}多出 {beyond:.0f} 像素"
            advice = "让外面的跟着里面的变大，或把里面的移出来：触摸探索和放大镜按外面的边走"
            yield failed(node, measured, f"最多多出 {slack.most_px:g} 像素", advice)


@dataclass(frozen=True, slots=True)
class Much:
    """Painted texts from which on a page needs headings."""

    from_texts: int


def _much(fields: Fields) -> Much:
    return Much(fields.whole("from_texts"))


def page_has_a_heading(scope: Scope, much: Much) -> Iterator[Verdict]:
    """A page with much text on it has a heading to jump to."""
    count = sum(1 for _ in scope.texts())
    if count < much.from_texts:
        return
    if any(node.role is Role.HEADING for node in scope.nodes()):
        yield passed(scope.top)
    else:
        advice = "把页面的名字和每一段的名字声明为标题"
        yield failed(scope.top, f"{count} 段文字，没有一个标题", "至少一个标题", advice)


def heading_has_words(scope: Scope, _: None) -> Iterator[Verdict]:
    """A heading has words."""
    for node in scope.nodes():
        if node.role is Role.HEADING:
            if node.spoken_name:
                yield passed(node)
            else:
                yield failed(node, "标题是空的", "标题有字", "写上这一段的名字，或去掉这个标题")


def announcement_has_words(scope: Scope, _: None) -> Iterator[Verdict]:
    """An alert, a notification or a status bar has words of its own or in it."""
    for node in scope.nodes():
        if node.role not in SPOKEN_ONLY_ROLES:
            continue
        if any(part.spoken_name or part.description.strip() for part in scope.tree.walk(node)):
            yield passed(node)
        else:
            word = role_word(node.role)
            yield failed(node, f"{word}没有字", "有字", "写上发生了什么；没有事时不让它出现")


def list_says_how_many(scope: Scope, much: Much) -> Iterator[Verdict]:
    """A list of several rows says in its name, description or value how many it holds."""
    for node in scope.nodes():
        if node.role is not Role.LIST:
            continue
        rows = [child for child in scope.tree.children(node) if child.showing]
        if len(rows) < much.from_texts:
            continue
        if _NUMBER.search(f"{node.spoken_name}{node.description}{node.value}"):
            yield passed(node)
        else:
            advice = f"名称写成{short(f'{node.spoken_name}，共{len(rows)}项')}"
            yield failed(node, f"列表{short(node.spoken_name)}不说有几项", "说出共几项", advice)


def table_has_headers(scope: Scope, _: None) -> Iterator[Verdict]:
    """A table with cells has headers for its columns or rows."""
    for node in scope.nodes():
        if node.role is not Role.TABLE:
            continue
        roles = {part.role for part in scope.tree.walk(node) if part.showing}
        if not roles & {Role.CELL, Role.ROW}:
            continue
        if roles & {Role.COLUMN_HEADER, Role.ROW_HEADER}:
            yield passed(node)
        else:
            yield failed(node, "没有表头", "有列表头或行表头", "把第一行或第一列声明为表头，读屏才能说每格是什么")


@dataclass(frozen=True, slots=True)
class WayOut:
    """Words of which one is in the name of what leaves a dialog or a page, and pages that nobody leaves that way."""

    words: tuple[str, ...]
    pages: frozenset[str]


def _way_out(fields: Fields) -> WayOut:
    return WayOut(tuple(word.casefold() for word in fields.texts("words")), frozenset(fields.texts("pages")))


def _leads_out(scope: Scope, way: WayOut) -> bool:
    return any(word in node.spoken_name.casefold() for node in scope.worked() for word in way.words)


def dialog_can_be_left(scope: Scope, way: WayOut) -> Iterator[Verdict]:
    """In an open dialog there is something to work, and where it is a choice, a way out without doing what it asks."""
    top = scope.top
    if top.role is not Role.DIALOG and State.MODAL not in top.states:
        return
    worked = list(scope.worked())
    wanted = "能操作，也能不做就离开"
    advice = f"加一个“取消”或“关闭”按钮（认得的字：{'、'.join(way.words)}）"
    if not worked:
        yield failed(top, "里面没有可操作的组件", wanted, advice)
    elif len(worked) > 1 and not _leads_out(scope, way):
        yield failed(top, f"{len(worked)} 个操作，没有离开的", wanted, advice)
    else:
        yield passed(top)


def page_can_be_left(scope: Scope, way: WayOut) -> Iterator[Verdict]:
    """Every page but the first offers a way back by name."""
    subject = scope.tree.subject
    if scope.top.index != scope.tree.root.index or subject.page in way.pages or not any(scope.worked()):
        return
    if _leads_out(scope, way):
        yield passed(scope.top)
    else:
        advice = f"加一个名称里有这些字之一的按钮：{'、'.join(way.words)}"
        yield failed(scope.top, "没有回去的操作", "能回到前一页或首页", advice)


@dataclass(frozen=True, slots=True)
class Beside:
    """How far from a field its label may stand, in multiples of the label's type."""

    within: float


def _beside(fields: Fields) -> Beside:
    return Beside(fields.number("within"))


def field_has_a_visible_label(scope: Scope, beside: Beside) -> Iterator[Verdict]:
    """What a field asks for is painted: its name anywhere on the page, or other words right above or left of it."""
    outside = [(text, folded([text.words])) for node, text in scope.texts() if node.role is not Role.TEXT_FIELD]
    for node in scope.nodes():
        if node.role is not Role.TEXT_FIELD or not node.spoken_name or node.rectangle is None:
            continue
        area, name = node.rectangle, folded([node.spoken_name])
        labels = [
            text for text, words in outside if words and (words in name or name in words or _near(text, area, beside))
        ]
        inside = folded(text.words for text in node.texts)
        wanted, advice = "旁边写着要填什么", f"在输入框上面写出{short(node.spoken_name)}"
        if labels:
            yield passed(node)
        elif inside:
            yield review(node, "只有框里的字", wanted, f"如果那是一输入就没有的提示，{advice}")
        else:
            yield failed(node, f"屏幕上没有{short(node.spoken_name)}", wanted, advice)


def _near(text: PaintedText, area: Rect, beside: Beside) -> bool:
    """Whether it stands right above the field, or on its left."""
    label = text.rectangle
    far = beside.within * text.font_px
    above = label.x < area.right and label.right > area.x and 0 <= area.y - label.bottom <= far
    left = label.y < area.bottom and label.bottom > area.y and 0 <= area.x - label.right <= far
    return above or left


HAS_A_SIZE = Rule("XX-STRUCT-005", "读到的也有位置", no_thresholds, what_is_told_has_a_size, "没有有名称的内容")
WITHIN_PARENT = Rule("XX-STRUCT-006", "里面的不超出外面的", _slack, lies_within_its_parent, "没有一个套一个的内容")
HAS_HEADING = Rule(
    "XX-STRUCT-007",
    "文字多的页面有标题",
    _much,
    page_has_a_heading,
    "文字不多",
    needs=frozenset({Aspect.PAINTED}),
)
HEADING_SAYS = Rule("XX-STRUCT-008", "标题有字", no_thresholds, heading_has_words, "没有标题")
ANNOUNCED_WORDS = Rule("XX-STRUCT-009", "提醒有字", no_thresholds, announcement_has_words, "没有提醒或状态")
LIST_COUNTS = Rule("XX-STRUCT-010", "列表说出有几项", _much, list_says_how_many, "没有几行以上的列表")
TABLE_HEADED = Rule("XX-STRUCT-011", "表格有表头", no_thresholds, table_has_headers, "没有表格")
DIALOG_LEFT = Rule("XX-STRUCT-012", "对话框能离开", _way_out, dialog_can_be_left, "没有打开的对话框")
PAGE_LEFT = Rule(
    "XX-STRUCT-013",
    "页面能回去",
    _way_out,
    page_can_be_left,
    "是第一页，或没有可操作的组件",
    needs=frozenset({Aspect.PAGES}),
)
VISIBLE_LABEL = Rule(
    "XX-STRUCT-014",
    "输入框旁边写着要填什么",
    _beside,
    field_has_a_visible_label,
    "没有输入框",
    "review: words are painted inside the field only",
    needs=frozenset({Aspect.PAINTED}),
)
