"""Small pages that somebody worked, for each rule over behaviour: one that breaks it, and one that keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from accessibility.results import Outcome
from accessibility.tree.geometry import Rect
from accessibility.tree.observed import (
    FocusChange,
    FocusStop,
    Gesture,
    Idle,
    IdleChange,
    LostWords,
    Narrow,
    Observed,
    Turned,
    Wait,
    Walk,
)
from accessibility.tree.words import Role, State
from tests.accessibility.trees import button, label, page, thing

if TYPE_CHECKING:
    from accessibility.tree.node import Tree

SEEN = Rect(20, 100, 100, 64)
NEEDED_PX2 = 2 * (2 * (100 + 64) - 0.86 * 64 - 8)
"""What a line of two pixels around such a button covers."""
RING = (FocusChange(1.5, 700), FocusChange(3.0, 640), FocusChange(4.5, 600))


def stop(path: str, name: str, **fields: Any) -> FocusStop:
    """A stop as it should be."""
    given: dict[str, Any] = {"role": Role.BUTTON, "rectangle": SEEN, "changed": RING} | fields
    return FocusStop(name=name, path=path, **given)


TRANSFER, ENTRIES = stop("0/0", "转账"), stop("0/1", "明细")


def walked(*stops: FocusStop, came_round: bool = True) -> Tree:
    """Two buttons, and where the focus stood after each press of Tab."""
    return page(button("转账"), button("明细"), observed=Observed(Walk(stops, came_round)))


def changed(*areas: float) -> Tree:
    """The same, where the second button changes the picture by so much, from weak to strong."""
    changes = tuple(FocusChange(one, area) for one, area in zip((1.5, 3.0, 4.5), areas, strict=True))
    return walked(TRANSFER, stop("0/1", "明细", changed=changes), TRANSFER)


def asked(*, outside: bool) -> Tree:
    """A dialog over a page, and Tab that goes round in it, or out of it."""
    dialog = thing(Role.DIALOG, "真的吗", button("对"), button("不"), states={State.MODAL})
    stops = [stop("0/1/0", "对"), stop("0/1/1", "不"), stop("0/0", "转账", outside=True), stop("0/1/0", "对")]
    kept = tuple(one for one in stops if outside or not one.outside)
    return page(button("转账"), dialog, observed=Observed(Walk(kept, came_round=True)))


def waited(*changes: IdleChange) -> Tree:
    """A page that was left alone for twenty seconds."""
    return page(label("余额"), thing(Role.NOTIFICATION), observed=Observed(idle=Idle(20, changes)))


def enlarged(*lost: LostWords) -> Tree:
    """A page whose text was enlarged."""
    return page(label("余额"), button("转账"), observed=Observed(lost_words=lost))


def narrowed(width_px: float, *sideways: str) -> Tree:
    """A page on a narrow phone."""
    return page(label("余额"), observed=Observed(narrow=Narrow(width_px, sideways)))


def turned(**fields: Any) -> Tree:
    """A switch that was turned over."""
    given: dict[str, Any] = {
        "path": "0/0",
        "role": Role.SWITCH,
        "name": "读出回答",
        "told": True,
        "seen": True,
    } | fields
    return page(thing(Role.SWITCH, "读出回答"), label("余额"), observed=Observed(turned=(Turned(**given),)))


def left_alone(seconds: float, **fields: Any) -> Tree:
    """A page with a code, which ended or did not."""
    return page(label("号码 135790"), observed=Observed(wait=Wait(seconds, **fields)))


def touched(*fingers: int) -> Tree:
    """A page with so many places that wait for so many fingers."""
    return page(label("余额"), observed=Observed(gestures=tuple(Gesture(one, "账单") for one in fingers)))


OVER = "号码过期了"
LOST = FocusStop(Role.UNKNOWN, "", lost=True)
WORKED: dict[str, tuple[Tree, Tree]] = {
    "XX-BEHAVE-001": (walked(TRANSFER, TRANSFER), walked(TRANSFER, ENTRIES, TRANSFER)),
    "XX-BEHAVE-002": (walked(TRANSFER, LOST, ENTRIES, TRANSFER), walked(TRANSFER, ENTRIES, TRANSFER)),
    "XX-BEHAVE-003": (changed(700, NEEDED_PX2 - 1, 0), changed(700, NEEDED_PX2 + 1, 0)),
    "XX-BEHAVE-004": (
        walked(TRANSFER, stop("0/1", "明细", hidden_px=30), TRANSFER),
        walked(TRANSFER, stop("0/1", "明细", hidden_px=0.4), TRANSFER),
    ),
    "XX-BEHAVE-005": (asked(outside=True), asked(outside=False)),
    "XX-BEHAVE-006": (waited(IdleChange("0/0", "余额 100", "已退出")), waited(IdleChange("0/1", "已发出", ""))),
    "XX-BEHAVE-007": (enlarged(LostWords("余额", told=False)), enlarged()),
    "XX-BEHAVE-008": (narrowed(360, "账单"), narrowed(360)),
    "XX-BEHAVE-009": (turned(told=False), turned()),
    "XX-BEHAVE-010": (left_alone(180, ended=OVER), left_alone(180, ended=OVER, told=True, extended=2)),
    "XX-BEHAVE-011": (touched(1, 3), touched(1, 2)),
}
UNSURE_WORKED: list[tuple[str, Outcome, Tree]] = [
    ("XX-BEHAVE-003", Outcome.NOT_RUN, walked(TRANSFER, stop("0/1", "明细", changed=None), TRANSFER)),
    ("XX-BEHAVE-006", Outcome.NEEDS_REVIEW, waited(IdleChange("0/0", "还剩 300 秒", "还剩 280 秒"))),
    ("XX-BEHAVE-007", Outcome.NEEDS_REVIEW, enlarged(LostWords("余额", told=True))),
    ("XX-BEHAVE-008", Outcome.NOT_RUN, narrowed(412)),
    ("XX-BEHAVE-009", Outcome.NEEDS_REVIEW, turned(elsewhere=(IdleChange("0/1", "余额", "没有存上"),))),
    ("XX-BEHAVE-010", Outcome.NEEDS_REVIEW, left_alone(180, ended=OVER, told=True)),
]
