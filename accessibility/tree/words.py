"""Roles and states of a captured node: one vocabulary for every source, wide enough for Qt's and AT-SPI's."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a node is."""

    ALERT = "alert"
    APPLICATION = "application"
    BUTTON = "button"
    CANVAS = "canvas"
    CELL = "cell"
    CHART = "chart"
    CHECK_BOX = "check_box"
    COLUMN = "column"
    COLUMN_HEADER = "column_header"
    COMBO_BOX = "combo_box"
    DIAL = "dial"
    DIALOG = "dialog"
    DOCUMENT = "document"
    FORM = "form"
    GROUP = "group"
    HEADING = "heading"
    IMAGE = "image"
    LAYERED_PANE = "layered_pane"
    LINK = "link"
    LIST = "list"
    LIST_ITEM = "list_item"
    MENU = "menu"
    MENU_BAR = "menu_bar"
    MENU_ITEM = "menu_item"
    NOTE = "note"
    NOTIFICATION = "notification"
    PANE = "pane"
    PARAGRAPH = "paragraph"
    PROGRESS_BAR = "progress_bar"
    RADIO_BUTTON = "radio_button"
    ROW = "row"
    ROW_HEADER = "row_header"
    SCROLL_BAR = "scroll_bar"
    SEPARATOR = "separator"
    SLIDER = "slider"
    SPIN_BOX = "spin_box"
    SPLITTER = "splitter"
    STATIC_TEXT = "static_text"
    STATUS_BAR = "status_bar"
    SWITCH = "switch"
    TAB = "tab"
    TAB_LIST = "tab_list"
    TABLE = "table"
    TERMINAL = "terminal"
    TEXT_FIELD = "text_field"
    TITLE_BAR = "title_bar"
    TOOL_BAR = "tool_bar"
    TOOL_TIP = "tool_tip"
    TREE = "tree"
    TREE_ITEM = "tree_item"
    UNKNOWN = "unknown"
    WINDOW = "window"


class State(StrEnum):
    """What holds of a node at the moment of the capture."""

    ACTIVE = "active"
    """A window that has the keyboard."""
    BUSY = "busy"
    CHECKABLE = "checkable"
    CHECKED = "checked"
    DISABLED = "disabled"
    EDITABLE = "editable"
    EXPANDABLE = "expandable"
    EXPANDED = "expanded"
    FOCUSABLE = "focusable"
    FOCUSED = "focused"
    INVALID = "invalid"
    MODAL = "modal"
    MULTI_LINE = "multi_line"
    OFFSCREEN = "offscreen"
    """Drawn, but scrolled out of sight."""
    PASSWORD = "password"  # noqa: S105 -- a word, no secret
    PRESSED = "pressed"
    READ_ONLY = "read_only"
    SELECTABLE = "selectable"
    SELECTED = "selected"
    SHOWING = "showing"
    """Drawn, in sight or scrolled out of it."""


class Aspect(StrEnum):
    """What a source may be unable to tell of a program."""

    PAGES = "pages"
    """Which of the program's pages it is, and how one goes from one to the next."""
    PAINTED = "painted"
    """Every painted text, with its lines and whether it is cut."""
    TAB_ORDER = "tab_order"
    """Where Tab stops."""
    TYPE = "type"
    """Size and colour of any text."""


ASPECT_REASONS_ZH: dict[Aspect, str] = {
    Aspect.PAGES: "来源不知道这是程序的哪一页",
    Aspect.PAINTED: "来源没有说出所有画出来的文字，也不知道哪里被截断",
    Aspect.TAB_ORDER: "来源不知道 Tab 键停在哪里",
    Aspect.TYPE: "来源没有说出文字的大小和颜色",
}
"""Why a rule that needs it did not run."""

PRESSED_ROLES = frozenset(
    {
        Role.BUTTON,
        Role.CHECK_BOX,
        Role.COMBO_BOX,
        Role.LINK,
        Role.MENU_ITEM,
        Role.RADIO_BUTTON,
        Role.SWITCH,
        Role.TAB,
    }
)
"""Roles that promise that a press does something."""

SET_ROLES = frozenset({Role.DIAL, Role.SLIDER, Role.SPIN_BOX})
"""Roles that promise a value one can move."""

WORKED_ROLES = PRESSED_ROLES | SET_ROLES | {Role.TEXT_FIELD}
"""Roles that promise that one can do something."""

CHECKED_ROLES = frozenset({Role.CHECK_BOX, Role.RADIO_BUTTON, Role.SWITCH})
"""Roles that promise to say whether they are on."""

SPOKEN_ONLY_ROLES = frozenset({Role.ALERT, Role.NOTIFICATION, Role.STATUS_BAR})
"""Roles that may be heard without being seen: they say what has just changed, wherever they stand."""

PRESS_ACTIONS = frozenset({"activate", "click", "jump", "press", "show_menu", "toggle"})
"""Actions that do what a press does."""


def works(action: str) -> bool:
    """Whether an action does something; bringing the focus and scrolling make nothing workable."""
    return action != "set_focus" and not action.startswith("scroll")


ROLE_WORDS_ZH: dict[Role, str] = {
    Role.ALERT: "提醒",
    Role.BUTTON: "按钮",
    Role.CELL: "单元格",
    Role.CHECK_BOX: "复选框",
    Role.COMBO_BOX: "下拉框",
    Role.DIAL: "旋钮",
    Role.DIALOG: "对话框",
    Role.DOCUMENT: "文档",
    Role.GROUP: "分组",
    Role.HEADING: "标题",
    Role.IMAGE: "图片",
    Role.LINK: "链接",
    Role.LIST: "列表",
    Role.LIST_ITEM: "列表项",
    Role.MENU: "菜单",
    Role.MENU_BAR: "菜单栏",
    Role.MENU_ITEM: "菜单项",
    Role.PANE: "区域",
    Role.PROGRESS_BAR: "进度条",
    Role.RADIO_BUTTON: "单选按钮",
    Role.SLIDER: "滑块",
    Role.SPIN_BOX: "数值框",
    Role.STATIC_TEXT: "文字",
    Role.SWITCH: "开关",
    Role.TAB: "标签页",
    Role.TABLE: "表格",
    Role.TEXT_FIELD: "输入框",
    Role.TOOL_BAR: "工具栏",
    Role.TREE: "树",
    Role.WINDOW: "窗口",
}
"""What a role is called in findings, where it has a Chinese word."""


def role_word(role: Role) -> str:
    """The role as a finding names it."""
    return ROLE_WORDS_ZH.get(role, role.value)
