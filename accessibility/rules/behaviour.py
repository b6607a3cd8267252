"""Rules over what happened when somebody worked the page: Tab, waiting, larger text, a narrow phone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessibility.rules.base import MADE_OF_PARTS, Rule, failed, no_thresholds, not_run, passed, review, short
from accessibility.tree.words import SPOKEN_ONLY_ROLES, Role, role_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.fields import Fields
    from accessibility.rules.base import Scope, Verdict
    from accessibility.tree.geometry import Rect
    from accessibility.tree.node import Node
    from accessibility.tree.observed import FocusStop, Walk

_NOT_TRIED = "没有人操作过这一页（检查时加 --behaviour）"
_GROUPED = frozenset({Role.MENU_ITEM, Role.RADIO_BUTTON, Role.TAB})
"""Of these Tab stops at one of the group, and the arrow keys go between them."""
_DIGITS = re.compile(r"[\d一二三四五六七八九十百两]+")
_PILL = 0.86
"""A shape with round ends has so much less of an edge than its rectangle, in parts of its shorter side: 4 - π."""
_EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class Visible:
    """What a focus must show: the area of a line of this width around it, changed so strongly."""

    line_px: float
    contrast: float
    less_fails: bool
    """Whether less than that fails; else a person decides, as long as anything changed at all."""


def _visible(fields: Fields) -> Visible:
    return Visible(fields.number("line_px"), fields.number("contrast"), fields.flag("less_fails"))


@dataclass(frozen=True, slots=True)
class InSight:
    """How much of what has the focus may be out of sight; None: anything, as long as a part is seen."""

    most_hidden_px: float | None


def _in_sight(fields: Fields) -> InSight:
    return InSight(fields.number("most_hidden_px") if fields.has("most_hidden_px") else None)


@dataclass(frozen=True, slots=True)
class Width:
    """How narrow the page must have been tried."""

    width_px: float


def _width(fields: Fields) -> Width:
    return Width(fields.number("width_px"))


def tab_reaches_everything(scope: Scope, _: None) -> Iterator[Verdict]:
    """Real presses of Tab reach every action, or the list, group or control it is part of, and come round."""
    walk = _walk(scope)
    if walk is None:
        return
    paths = {stop.path for stop in walk.stops if stop.path and not stop.lost}
    called = {(stop.role, stop.name) for stop in walk.stops if not stop.path and not stop.lost}
    reached = {
        node.index
        for node in scope.tree.walk()
        if scope.tree.path(node) in paths or (node.role, node.spoken_name) in called
    }
    for node in scope.worked():
        if any(one.index in reached for one in _instead(scope, node)):
            yield passed(node)
        else:
            measured = f"按了 {len(walk.stops) - 1} 次 Tab 键也没有走到"
            yield failed(node, measured, "按 Tab 键能走到", f"让 Tab 键停在这个{role_word(node.role)}")
    if walk.came_round:
        yield passed(scope.top)
    else:
        node, last = _where(scope, walk.stops[-1])
        measured = f"按了 {len(walk.stops) - 1} 次 Tab 键，停在{last}，没有走回开头"
        yield failed(node, measured, "Tab 键能走完一圈回到开头", "不要让焦点困在一处，也不要让它走丢")


def focus_is_never_lost(scope: Scope, _: None) -> Iterator[Verdict]:
    """After each press of Tab, something has the focus that is drawn, enabled and known to assistive technology."""
    walk = _walk(scope)
    if walk is None:
        return
    for before, stop in zip((walk.stops[0], *walk.stops), walk.stops, strict=False):
        node, name = _where(scope, before)
        if stop.lost:
            advice = "焦点要落在看得见、能用、读屏知道的组件上"
            yield failed(node, f"在{name}按 Tab 键以后，焦点不见了", "总有一个组件有焦点", advice)
        else:
            yield passed(node)


def focus_is_visible(scope: Scope, thresholds: Visible) -> Iterator[Verdict]:
    """What gets the focus changes the picture by at least the area of a line around it, and strongly enough."""
    for stop in _held(scope):
        node, name = _where(scope, stop)
        if stop.rectangle is None or stop.rectangle.empty:
            continue  # out of sight: a rule of its own
        needed = _line(stop.rectangle, thresholds.line_px)
        wanted = f"至少 {needed:.0f} 平方像素变化，对比不低于 {thresholds.contrast:g}:1"
        if stop.changed is None:
            yield not_run(node, wanted, f"{name}：没有一张可以对照的画面，焦点不在那里而页面没有移动", stop.rectangle)
            continue
        strong = max((one.area_px for one in stop.changed if one.contrast >= thresholds.contrast), default=0.0)
        any_change = max((one.area_px for one in stop.changed), default=0.0)
        measured = f"{name}得到焦点时，{strong:.0f} 平方像素有这样的变化"
        if strong >= needed:
            yield passed(node)
        elif thresholds.less_fails or not any_change:
            advice = (
                f"给它画一圈不细于 {thresholds.line_px:g} 像素的框，和原来的颜色对比不低于 {thresholds.contrast:g}:1"
            )
            yield failed(node, measured, wanted, advice, stop.rectangle)
        else:
            yield review(node, measured, wanted, "看一看能不能一眼认出焦点在这里", stop.rectangle)


def focus_is_in_sight(scope: Scope, thresholds: InSight) -> Iterator[Verdict]:
    """What has the focus is in sight, as far as it fits."""
    most = thresholds.most_hidden_px
    for stop in _held(scope):
        node, name = _where(scope, stop)
        if stop.rectangle is None or stop.rectangle.empty:
            yield failed(node, f"{name}有焦点，却完全看不见", "有焦点的组件看得见", "让页面跟着焦点滚动")
        elif most is not None and stop.hidden_px > most:
            measured = f"{name}有焦点，还有 {stop.hidden_px:.0f} 像素看不见"
            yield failed(node, measured, f"看不见的不多于 {most:g} 像素", "让页面跟着焦点滚动到底", stop.rectangle)
        else:
            yield passed(node)


def dialog_keeps_the_focus(scope: Scope, _: None) -> Iterator[Verdict]:
    """While a modal dialog is open, Tab goes round in it and nowhere else."""
    walk = _walk(scope)
    if walk is None or scope.top is scope.tree.root:
        return
    outside = [stop for stop in walk.stops if stop.outside and not stop.lost]
    for stop in outside:
        node, name = _where(scope, stop)
        yield failed(
            node, f"对话框开着，焦点到了外面的{name}", "焦点留在对话框里", "对话框关上以前，外面的组件不接受焦点"
        )
    if not outside:
        yield passed(scope.top)


def nothing_changes_by_itself(scope: Scope, _: None) -> Iterator[Verdict]:
    """Between two looks while nobody does anything, every name and every text stays as it was."""
    idle = None if scope.tree.observed is None else scope.tree.observed.idle
    if idle is None:
        return
    changes = [change for change in idle.changes if not _only_spoken(_at(scope, change.path))]
    for change in changes:
        node = _at(scope, change.path) or scope.top
        measured = f"{idle.seconds:g} 秒里，{short(change.before)}变成了{short(change.after)}"
        wanted = "没有人操作的时候什么都不变"
        if change.path and _DIGITS.sub("", change.before) == _DIGITS.sub("", change.after):
            yield review(node, measured, wanted, "如果是法律或交易要求的时限，就没有问题")
        else:
            yield failed(node, measured, wanted, "等用户做完再变；要变，先问用户")
    if not changes:
        yield passed(scope.top)


def no_words_are_lost(scope: Scope, _: None) -> Iterator[Verdict]:
    """Whatever is painted at text 1.0 is painted at 2.0 as well."""
    lost = None if scope.tree.observed is None else scope.tree.observed.lost_words
    for one in lost or ():
        node = next((node for node, text in scope.texts() if one.words in text.words), scope.top)
        measured, wanted = f"文字放大到 2 倍以后，{short(one.words)}不见了", "放大以后一个字也不少"
        if one.told:
            yield review(node, measured, wanted, "读屏还读得到；如果不看这几个字也认得出来，就没有问题")
        else:
            yield failed(node, measured, wanted, "放大以后换行或滚动，不要省去")
    if lost == ():
        yield passed(scope.top)


def nothing_scrolls_sideways(scope: Scope, thresholds: Width) -> Iterator[Verdict]:
    """On the narrowest phone nothing scrolls sideways or sticks out of the screen."""
    narrow = None if scope.tree.observed is None else scope.tree.observed.narrow
    if narrow is None:
        return
    wanted = f"{thresholds.width_px:g} 像素宽的时候不用左右滚动"
    if narrow.sideways:
        examples = "、".join(short(words) for words in narrow.sideways[:_EXAMPLES])
        measured = f"{narrow.width_px:g} 像素宽的时候，{len(narrow.sideways)} 处要左右滚动：{examples}"
        yield failed(scope.top, measured, wanted, "让内容换行，一列排下来")
    elif narrow.width_px > thresholds.width_px:
        yield not_run(scope.top, wanted, f"最窄只试过 {narrow.width_px:g} 像素，那时不用左右滚动")
    else:
        yield passed(scope.top)


def _only_spoken(node: Node | None) -> bool:
    """Whether it is a message that was said once and that nobody sees."""
    return node is not None and node.role in SPOKEN_ONLY_ROLES and not node.texts


def _walk(scope: Scope) -> Walk | None:
    walk = None if scope.tree.observed is None else scope.tree.observed.walk
    return walk if walk is not None and walk.stops else None


def _held(scope: Scope) -> Iterator[FocusStop]:
    """Each place where the focus was, once; what lies out of an open dialog has a rule of its own.

    A page may begin at something that is only read, as its title: nobody works that, so nobody needs to see it there.
    """
    walk = _walk(scope)
    stops = () if walk is None else walk.stops
    first = _at(scope, stops[0].path) if stops else None
    known = set()
    for stop in stops[1:] if first is not None and not first.workable else stops:
        place = (stop.path, stop.role, stop.name)
        if not stop.lost and not stop.outside and place not in known:
            known.add(place)
            yield stop


def _instead(scope: Scope, node: Node) -> Iterator[Node]:
    """What Tab may stop at in place of the node, beginning with itself."""
    tree = scope.tree
    yield node
    around = tree.parent(node)
    if node.role in MADE_OF_PARTS:
        yield from tree.children(node)
    if around is None:
        return
    if around.role in MADE_OF_PARTS:
        yield around
        yield from tree.children(around)
    if node.arrow_stop:
        yield around
    if node.arrow_stop or node.role in _GROUPED:
        yield from (other for other in tree.children(around) if other.role is node.role)


def _where(scope: Scope, stop: FocusStop) -> tuple[Node, str]:
    """The node that a finding is about, and what people call the stop."""
    called = short(stop.name) if stop.name else f"没有名称的{role_word(stop.role)}"
    return _at(scope, stop.path) or scope.top, called


def _at(scope: Scope, path: str) -> Node | None:
    """The node at this place; None where there is none."""
    node = scope.tree.root
    first, *steps = [int(step) for step in path.split("/")] if path else [-1]
    if first != 0:
        return None
    for step in steps:
        children = scope.tree.children(node)
        if step >= len(children):
            return None
        node = children[step]
    return node


def _line(area: Rect, line_px: float) -> float:
    """What a line of this width just inside of it covers, each corner once, where its ends are as round as can be."""
    around = 2 * (area.width + area.height) - _PILL * min(area.width, area.height)
    return max(0.0, line_px * (around - 4 * line_px))


TAB_REACHES = Rule(
    "XX-BEHAVE-001",
    "按 Tab 键走得到每个操作，也走得回来",
    no_thresholds,
    tab_reaches_everything,
    _NOT_TRIED,
    "not run: nobody pressed Tab",
)
NEVER_LOST = Rule(
    "XX-BEHAVE-002",
    "按 Tab 键的时候焦点不会丢",
    no_thresholds,
    focus_is_never_lost,
    _NOT_TRIED,
    "not run: nobody pressed Tab",
)
FOCUS_VISIBLE = Rule(
    "XX-BEHAVE-003",
    "焦点在画面上看得出来",
    _visible,
    focus_is_visible,
    _NOT_TRIED,
    "not run: nobody pressed Tab, or there was no picture without the focus to compare;"
    " review: less changes than wanted, in a profile whose standard gives no measure",
)
FOCUS_IN_SIGHT = Rule(
    "XX-BEHAVE-004",
    "有焦点的组件在视野里",
    _in_sight,
    focus_is_in_sight,
    _NOT_TRIED,
    "not run: nobody pressed Tab",
)
DIALOG_KEEPS = Rule(
    "XX-BEHAVE-005",
    "对话框开着的时候焦点不出去",
    no_thresholds,
    dialog_keeps_the_focus,
    f"没有打开的对话框，或者{_NOT_TRIED}",
    "not run: nobody pressed Tab, or no modal dialog is open",
)
STAYS = Rule(
    "XX-BEHAVE-006",
    "没有人操作的时候页面不变",
    no_thresholds,
    nothing_changes_by_itself,
    _NOT_TRIED,
    "not run: nobody waited; review: only digits changed, as of a time limit",
)
WORDS_STAY = Rule(
    "XX-BEHAVE-007",
    "文字放大到 2 倍，一个字也不少",
    no_thresholds,
    no_words_are_lost,
    "没有人把文字放大过（检查时加 --behaviour，从 1 倍开始）",
    "not run: text was not enlarged, or the page was captured at another size than 1.0; review: words that are still told",
)
NOT_SIDEWAYS = Rule(
    "XX-BEHAVE-008",
    "最窄的手机上不用左右滚动",
    _width,
    nothing_scrolls_sideways,
    _NOT_TRIED,
    "not run: no narrow phone was tried, or none as narrow as the profile wants",
)
