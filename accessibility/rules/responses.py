"""Rules over how a page answers: to its switches, to fingers, and to somebody who needs more time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from accessibility.rules.base import Rule, failed, no_thresholds, passed, review, short
from accessibility.tree.observed import Observed
from accessibility.tree.words import role_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.fields import Fields
    from accessibility.rules.base import Scope, Verdict
    from accessibility.tree.node import Node
    from accessibility.tree.observed import Turned

_NOT_TRIED = "没有人操作过这一页（检查时加 --behaviour）"


@dataclass(frozen=True, slots=True)
class MoreTime:
    """How much longer a page must hold for those who ask for it."""

    least_times: float
    """In parts of the time that it holds by itself."""
    within_seconds: float
    """A limit that is longer than this does not count."""


def _more_time(fields: Fields) -> MoreTime:
    return MoreTime(fields.number("least_times"), fields.number("within_seconds"))


@dataclass(frozen=True, slots=True)
class Fingers:
    """How many fingers a gesture may need."""

    most: int


def _fingers(fields: Fields) -> Fingers:
    return Fingers(fields.whole("most"))


def what_changed_is_told(scope: Scope, _: None) -> Iterator[Verdict]:
    """A switch, a box or what opens, worked through its own action, tells assistive technology what became of it."""
    for turned in _tried(scope).turned or ():
        node = _at(scope, turned.path)
        name = f"{role_word(turned.role)}{short(turned.name)}"
        wanted = "变了什么，读屏就听得到什么"
        if turned.told or turned.announced:
            yield from _beside(turned, node, name, wanted)
        elif turned.seen:
            measured = f"按了{name}，画面变了，名称、数值和状态都没有变，也没有播报"
            yield failed(node, measured, wanted, "把现在的状态报给读屏，或播报结果")
        else:
            measured = f"按了{name}，什么也没有变，也没有播报"
            yield failed(node, measured, wanted, "让读屏的操作和手指的一样有效；不能用的时候停用它，或说明原因")


def _beside(turned: Turned, node: Node, name: str, wanted: str) -> Iterator[Verdict]:
    """What else changed on the page, and nobody said so: a message must be told, what a switch opens need not be."""
    if turned.announced or not turned.elsewhere:
        yield passed(node)
        return
    first = turned.elsewhere[0]
    measured = f"按了{name}，别处的{short(first.before)}变成了{short(first.after)}，没有播报"
    yield review(node, measured, wanted, "如果是提示或结果，要播报；如果只是下面的内容跟着变，就没有问题")


def limits_can_be_extended(scope: Scope, thresholds: MoreTime) -> Iterator[Verdict]:
    """What ends by itself says so beforehand, and holds longer for whoever needs it."""
    wait = _tried(scope).wait
    if wait is None:
        return
    if not wait.ended or wait.seconds > thresholds.within_seconds:
        yield passed(scope.top)
        return
    wanted = f"事先说明，并且能延长到至少 {thresholds.least_times:g} 倍"
    measured = f"{wait.seconds:g} 秒以后自己变成了{short(wait.ended)}"
    if not wait.told:
        yield failed(scope.top, f"{measured}，事先没有说", wanted, "写明还剩多久，并给一个延长的按钮")
    elif wait.extended >= thresholds.least_times:
        yield passed(scope.top)
    elif wait.extended > 1:
        measured = f"{measured}，最多延长到 {wait.extended:.1f} 倍"
        yield failed(scope.top, measured, wanted, "允许多延长几次，或每次延长得久一些")
    else:
        advice = "如果是法律或交易要求的时限，就没有问题；不是的话，给一个延长的按钮"
        yield review(scope.top, f"{measured}，事先说了，不能延长", wanted, advice)


def few_fingers_are_enough(scope: Scope, thresholds: Fingers) -> Iterator[Verdict]:
    """Nothing on the page waits for more fingers than are allowed."""
    gestures = _tried(scope).gestures
    if gestures is None:
        return
    many = [gesture for gesture in gestures if gesture.fingers > thresholds.most]
    for gesture in many:
        measured = f"{short(gesture.name)}要 {gesture.fingers} 个手指"
        advice = "改成一个手指能做的，或另给一个按钮"
        yield failed(scope.top, measured, f"最多 {thresholds.most} 个手指", advice)
    if not many:
        yield passed(scope.top)


def _tried(scope: Scope) -> Observed:
    """What was tried on the page; nothing where it was not worked."""
    return scope.tree.observed or Observed()


def _at(scope: Scope, path: str) -> Node:
    """The node of this path; the page itself where there is none."""
    return next((node for node in scope.nodes() if scope.tree.path(node) == path), scope.top)


CHANGE_IS_TOLD = Rule(
    "XX-BEHAVE-009",
    "操作以后变了什么，读屏听得到",
    no_thresholds,
    what_changed_is_told,
    f"没有开关、选框和能展开的，或者{_NOT_TRIED}",
    "not run: nothing was turned over; review: something else on the page changed, and nothing was announced",
)
MORE_TIME = Rule(
    "XX-BEHAVE-010",
    "有时限的事先说明，也能延长",
    _more_time,
    limits_can_be_extended,
    _NOT_TRIED,
    "not run: nobody waited; review: a limit that is told and cannot be extended, as of a transaction",
)
FEW_FINGERS = Rule(
    "XX-BEHAVE-011",
    "不用三个手指",
    _fingers,
    few_fingers_are_enough,
    _NOT_TRIED,
    "not run: nobody looked for gestures",
)
