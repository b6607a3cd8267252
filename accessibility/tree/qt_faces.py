"""What Qt tells assistive technology of one thing, and the way from thing to thing."""

from __future__ import annotations

import re
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

from accessibility.errors import CaptureError
from accessibility.tree.node import MAX_DEPTH, MAX_NODES, Node
from accessibility.tree.words import Role, State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from accessibility.tree.qt_sight import Sight

_ROLES = {
    "Animation": Role.IMAGE,
    "AlertMessage": Role.ALERT,
    "ButtonDropDown": Role.BUTTON,
    "ButtonDropGrid": Role.BUTTON,
    "ButtonMenu": Role.BUTTON,
    "Client": Role.PANE,
    "EditableText": Role.TEXT_FIELD,
    "Graphic": Role.IMAGE,
    "Grouping": Role.GROUP,
    "HotkeyField": Role.TEXT_FIELD,
    "PageTab": Role.TAB,
    "PageTabList": Role.TAB_LIST,
    "PopupMenu": Role.MENU,
    "Section": Role.GROUP,
    "WebDocument": Role.DOCUMENT,
}
"""Qt's names that are not this vocabulary's in another spelling."""

_STATES = {
    "active": State.ACTIVE,
    "busy": State.BUSY,
    "checkable": State.CHECKABLE,
    "checked": State.CHECKED,
    "disabled": State.DISABLED,
    "editable": State.EDITABLE,
    "expandable": State.EXPANDABLE,
    "expanded": State.EXPANDED,
    "focusable": State.FOCUSABLE,
    "invalid": State.INVALID,
    "modal": State.MODAL,
    "multiLine": State.MULTI_LINE,
    "passwordEdit": State.PASSWORD,
    "pressed": State.PRESSED,
    "readOnly": State.READ_ONLY,
    "selectable": State.SELECTABLE,
    "selected": State.SELECTED,
}

_state_values = attrgetter(*_STATES)

_LABEL = QAccessible.RelationFlag.Label


class Face(Protocol):
    """As much of an accessible interface as the way through the tree needs."""

    def isValid(self) -> bool:  # noqa: N802 -- Qt's name
        """Whether what it stands for is still there."""

    def childCount(self) -> int:  # noqa: N802 -- Qt's name
        """How many stand below it."""

    def child(self, index: int, /) -> Face | None:
        """The one at this place; None where it is gone."""


_F = TypeVar("_F", bound=Face)
_T = TypeVar("_T")


def walk_faces(root: _F, wanted: Callable[[_F], bool] = lambda _: True) -> Iterator[tuple[_F, int | None]]:
    """Every interface with the place of its parent, parents first. CaptureError where there is no end to it.

    What is not `wanted` is left out, and all below it.
    """
    pending: list[tuple[_F, int | None, int]] = [(root, None, 0)]
    count = 0
    while pending:
        face, parent, depth = pending.pop()
        if depth > MAX_DEPTH:
            raise CaptureError("CAPTURE_TOO_DEEP", f"more than {MAX_DEPTH} levels, or a node below itself")
        yield face, parent
        children = face.childCount()
        if count + len(pending) + children >= MAX_NODES:
            raise CaptureError("CAPTURE_TOO_LARGE", f"more than {MAX_NODES} nodes")
        below = [face.child(index) for index in range(children)]
        there: list[_F] = [child for child in below if child is not None and child.isValid()]  # type: ignore[misc]  # a face's children are of its kind
        pending += [(child, count, depth + 1) for child in reversed(there) if wanted(child)]
        count += 1


def perhaps(found: _T) -> _T | None:
    """The same; PySide's stubs do not say that Qt may give nothing."""
    return found


def node_of(face: QAccessibleInterface, index: int, parent: int | None, sight: Sight) -> Node:
    """The node as it stands now: what it is called, what it can do, and where it lies.

    `focused` is kept for the item that takes the keys, not for the scopes around it, which Qt calls focused as well.
    """
    text = QAccessible.Text
    thing = face.object()
    item = thing if isinstance(thing, QQuickItem) else None
    raw = face.state()
    shows = not raw.invisible
    offscreen = False
    rectangle = reach = None
    if shows:
        rectangle = sight.area if item is None else sight.of(item)
        reach, seen = (sight.area, sight.area) if item is None else sight.around(item)
        offscreen = item is not None and not rectangle.empty and rectangle.intersected(seen).empty
    focused = item is not None and item is sight.window.activeFocusItem()
    native_role = face.role().name
    return Node(
        index=index,
        parent=parent,
        role=role_named(native_role),
        name=face.text(text.Name),
        states=_states(_state_values(raw), shows, offscreen, focused),
        native_role=native_role,
        id=face.text(text.Identifier),
        description=face.text(text.Description),
        label=" ".join(other.text(text.Name) for other, relation in face.relations() if relation == _LABEL),
        value=face.text(text.Value) or _held_value(face),
        text=_held_text(face),
        actions=_actions(face),
        rectangle=rectangle,
        reach=reach,
        tab_stop=None if item is None else item.activeFocusOnTab() and item.isEnabled(),
        arrow_stop=None if item is None else _arrow_stop(item),
    )


@cache
def _states(values: tuple[int, ...], shows: bool, offscreen: bool, focused: bool) -> frozenset[State]:  # noqa: FBT001 -- positions are what the cache tells apart fastest
    """The states that Qt tells, in the order of `_STATES`, and those that are told from the picture and the keyboard."""
    told = {state for value, state in zip(values, _STATES.values(), strict=True) if value}
    seen = ((State.SHOWING, shows), (State.OFFSCREEN, offscreen), (State.FOCUSED, focused))
    return frozenset(told | {state for state, so in seen if so})


def _arrow_stop(item: QQuickItem) -> bool | None:
    """Of a row of a list: whether the list is a stop of Tab and goes from row to row with the arrow keys."""
    around = perhaps(item.parentItem())
    view = None if around is None else perhaps(around.parentItem())
    if view is None or not view.inherits("QQuickItemView") or view.property("contentItem") is not around:
        return None
    if item in {view.property("headerItem"), view.property("footerItem")}:
        return None
    return view.activeFocusOnTab() and view.isEnabled() and bool(view.property("keyNavigationEnabled"))


@cache
def role_named(name: str) -> Role:
    """The role that Qt calls so."""
    spelled = re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
    return _ROLES.get(name) or (Role(spelled) if spelled in Role.__members__.values() else Role.UNKNOWN)


def _held_value(face: QAccessibleInterface) -> str:
    """Where a slider stands: Qt Quick tells it by the interface of values alone."""
    held = perhaps(face.valueInterface()) if role_named(face.role().name) is Role.SLIDER else None
    return "" if held is None else str(held.currentValue())


def _held_text(face: QAccessibleInterface) -> str:
    held = perhaps(face.textInterface())
    return "" if held is None else held.text(0, held.characterCount())


def _actions(face: QAccessibleInterface) -> tuple[str, ...]:
    offered = perhaps(face.actionInterface())
    names = [] if offered is None else offered.actionNames()
    return tuple(dict.fromkeys(action_named(name) for name in names))


@cache
def action_named(name: str) -> str:
    """The action that Qt calls so."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()
