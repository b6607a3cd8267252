"""AT-SPI's numbers in this vocabulary: roles, states, names of actions. Pure tables, after `atspi-constants.h`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accessibility.tree.words import Role, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LABELLED_BY = 2
"""The relation of a field to what labels it."""

_NATIVE = [
    "invalid",
    "accelerator label",
    "alert",
    "animation",
    "arrow",
    "calendar",
    "canvas",
    "check box",
    "check menu item",
    "color chooser",
    "column header",
    "combo box",
    "date editor",
    "desktop icon",
    "desktop frame",
    "dial",
    "dialog",
    "directory pane",
    "drawing area",
    "file chooser",
    "filler",
    "focus traversable",
    "font chooser",
    "frame",
    "glass pane",
    "html container",
    "icon",
    "image",
    "internal frame",
    "label",
    "layered pane",
    "list",
    "list item",
    "menu",
    "menu bar",
    "menu item",
    "option pane",
    "page tab",
    "page tab list",
    "panel",
    "password text",
    "popup menu",
    "progress bar",
    "push button",
    "radio button",
    "radio menu item",
    "root pane",
    "row header",
    "scroll bar",
    "scroll pane",
    "separator",
    "slider",
    "spin button",
    "split pane",
    "status bar",
    "table",
    "table cell",
    "table column header",
    "table row header",
    "tearoff menu item",
    "terminal",
    "text",
    "toggle button",
    "tool bar",
    "tool tip",
    "tree",
    "tree table",
    "unknown",
    "viewport",
    "window",
    "extended",
    "header",
    "footer",
    "paragraph",
    "ruler",
    "application",
    "autocomplete",
    "edit bar",
    "embedded",
    "entry",
    "chart",
    "caption",
    "document frame",
    "heading",
    "page",
    "section",
    "redundant object",
    "form",
    "link",
    "input method window",
    "table row",
    "tree item",
    "document spreadsheet",
    "document presentation",
    "document text",
    "document web",
    "document email",
    "comment",
    "list box",
    "grouping",
    "image map",
    "notification",
    "info bar",
    "level bar",
    "title bar",
    "block quote",
    "audio",
    "video",
    "definition",
    "article",
    "landmark",
    "log",
    "marquee",
    "math",
    "rating",
    "timer",
    "static",
    "math fraction",
    "math root",
    "subscript",
    "superscript",
    "description list",
    "description term",
    "description value",
    "footnote",
    "content deletion",
    "content insertion",
    "mark",
    "suggestion",
    "push button menu",
    "switch",
]
"""In the order of their numbers, from 0."""

_ROLES: dict[str, Role] = {
    "animation": Role.IMAGE,
    "article": Role.GROUP,
    "autocomplete": Role.TEXT_FIELD,
    "block quote": Role.PARAGRAPH,
    "calendar": Role.GROUP,
    "caption": Role.STATIC_TEXT,
    "check menu item": Role.MENU_ITEM,
    "color chooser": Role.DIALOG,
    "comment": Role.NOTE,
    "date editor": Role.GROUP,
    "description list": Role.LIST,
    "description term": Role.LIST_ITEM,
    "description value": Role.LIST_ITEM,
    "desktop icon": Role.IMAGE,
    "directory pane": Role.PANE,
    "document email": Role.DOCUMENT,
    "document frame": Role.DOCUMENT,
    "document presentation": Role.DOCUMENT,
    "document spreadsheet": Role.DOCUMENT,
    "document text": Role.DOCUMENT,
    "document web": Role.DOCUMENT,
    "drawing area": Role.CANVAS,
    "edit bar": Role.TEXT_FIELD,
    "embedded": Role.PANE,
    "entry": Role.TEXT_FIELD,
    "file chooser": Role.DIALOG,
    "filler": Role.PANE,
    "font chooser": Role.DIALOG,
    "footer": Role.GROUP,
    "frame": Role.WINDOW,
    "glass pane": Role.PANE,
    "grouping": Role.GROUP,
    "header": Role.GROUP,
    "html container": Role.DOCUMENT,
    "icon": Role.IMAGE,
    "image map": Role.IMAGE,
    "info bar": Role.ALERT,
    "internal frame": Role.PANE,
    "label": Role.STATIC_TEXT,
    "landmark": Role.GROUP,
    "level bar": Role.PROGRESS_BAR,
    "list box": Role.LIST,
    "option pane": Role.PANE,
    "page": Role.PANE,
    "page tab": Role.TAB,
    "page tab list": Role.TAB_LIST,
    "panel": Role.PANE,
    "password text": Role.TEXT_FIELD,
    "popup menu": Role.MENU,
    "push button": Role.BUTTON,
    "push button menu": Role.BUTTON,
    "radio menu item": Role.MENU_ITEM,
    "root pane": Role.PANE,
    "scroll pane": Role.PANE,
    "section": Role.GROUP,
    "spin button": Role.SPIN_BOX,
    "split pane": Role.SPLITTER,
    "static": Role.STATIC_TEXT,
    "table cell": Role.CELL,
    "table column header": Role.COLUMN_HEADER,
    "table row": Role.ROW,
    "table row header": Role.ROW_HEADER,
    "tearoff menu item": Role.MENU_ITEM,
    "text": Role.TEXT_FIELD,
    "toggle button": Role.BUTTON,
    "tree table": Role.TREE,
    "viewport": Role.PANE,
}
"""Names that are not this vocabulary's in another spelling. What is in neither is UNKNOWN."""

_CHECKED_BY_NATURE = frozenset(
    {"check box", "check menu item", "radio button", "radio menu item", "switch", "toggle button"}
)
"""Roles that say by themselves that they can be on or off: assistive technology asks no state for it."""

_WRITTEN_IN = frozenset({"entry", "password text", "text"})

SCROLLERS = frozenset(
    {"document frame", "document web", "list", "list box", "scroll pane", "table", "tree", "tree table", "viewport"}
)
"""What may hold more than it shows."""

_STATES = {
    1: State.ACTIVE,
    3: State.BUSY,
    4: State.CHECKED,
    7: State.EDITABLE,
    9: State.EXPANDABLE,
    10: State.EXPANDED,
    11: State.FOCUSABLE,
    12: State.FOCUSED,
    16: State.MODAL,
    17: State.MULTI_LINE,
    20: State.PRESSED,
    22: State.SELECTABLE,
    23: State.SELECTED,
    36: State.INVALID,
    41: State.CHECKABLE,
    43: State.READ_ONLY,
}
_ENABLED, _SENSITIVE, _SHOWING, _VISIBLE = 8, 24, 25, 30
_ACTIONS = {"expand or contract": "expand", "popup": "show_menu", "menu": "show_menu"}
"""What toolkits call an action that has another name here."""


def native_role(number: int) -> str:
    """AT-SPI's own name of a role."""
    return _NATIVE[number] if 0 <= number < len(_NATIVE) else f"role {number}"


def role_of(native: str) -> Role:
    """The role in this vocabulary."""
    spelled = native.replace(" ", "_")
    return _ROLES.get(native) or (Role(spelled) if spelled in Role.__members__.values() else Role.UNKNOWN)


def states_of(words: Sequence[int], native: str) -> frozenset[State]:
    """The states in the two words of 32 bits that a program sends. A role may say one by itself."""
    bits = sum(word << 32 * place for place, word in enumerate(words[:2]))
    states = {state for bit, state in _STATES.items() if bits >> bit & 1}
    if not (bits >> _ENABLED & 1 or bits >> _SENSITIVE & 1):
        states.add(State.DISABLED)
    if native in _CHECKED_BY_NATURE:
        states.add(State.CHECKABLE)
    if native in _WRITTEN_IN and State.EDITABLE not in states:
        states.add(State.READ_ONLY)  # AT-SPI says so by silence
    if native == "password text":
        states.add(State.PASSWORD)
    return frozenset(states)


def says_showing(words: Sequence[int]) -> bool:
    """Whether a program says that something is drawn."""
    return bool(words and words[0] >> _SHOWING & 1)


def says_visible(words: Sequence[int]) -> bool:
    """Whether a program says that something would be shown, were what is around it shown."""
    return bool(words and words[0] >> _VISIBLE & 1)


def actions_of(names: Iterable[str]) -> tuple[str, ...]:
    """Actions as captures write them, `SetFocus` as `set_focus`.

    Names with a dot are the commands of menus that GTK 4 offers on whatever lies in their reach, a label too.

    >>> actions_of(["Click", "SetFocus", "expand or contract", "clipboard.copy"])
    ('click', 'set_focus', 'expand')
    """
    spelled = (re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower() for name in names if name and "." not in name)
    return tuple(dict.fromkeys(_ACTIONS.get(name, name.replace(" ", "_")) for name in spelled))
