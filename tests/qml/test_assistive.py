"""What assistive technology meets: announcements, lists, the modal conversation, the focus ring, the PIN field."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray, QObject, Qt, QUrl
from PySide6.QtGui import QAccessible, QColor, QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from app.assistant.state import Activity, AssistantState, Line, Who
from app.pages import Page
from app.paths import ROOT
from app.screens.core import _pin, _review
from app.settings import PALETTES, VERSIONS
from app.viewmodels.text_events import change_between
from tests.qml.support import contrast, face, is_action, kind, name_of, walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickItem

    from tests.qml.support import Opened

QML = ROOT / "app" / "qml"
STATE = AssistantState("one", elder=False)


def test_an_announcement_comes_up_as_a_notification(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    said: list[str] = []
    window.scene.view_model.announcer.announced.connect(said.append)
    _pin(window.scene)
    window.settle()
    assert said == ["已输入1位", "已输入2位", "已输入3位"]
    notices = [item for item in window.items() if kind(item) == "SpokenNotices"]
    assert [name_of(item) for item in notices] == ["已输入3位"]
    seen = face(notices[0])
    assert seen is not None
    assert seen.role() == QAccessible.Role.Notification


def test_the_pin_field_is_a_password_that_tells_only_how_many(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    _pin(window.scene)
    window.settle()
    field = window.focus()
    assert field is not None
    seen = face(field)
    assert seen is not None
    assert seen.state().passwordEdit
    assert name_of(field) == "六位交易密码"
    assert seen.text(QAccessible.Text.Value) == "已输入3位"
    words = [str(item.property("text")) for item in window.items()]
    assert not [word for word in words if "135" in word]


@pytest.mark.parametrize("version", VERSIONS)
def test_what_lies_around_a_page_is_not_told(open_window: Callable[..., Opened], version: str) -> None:
    # Orca says the role of everything around what has the focus, also of what has no name.
    window = open_window(version=version)
    around: list[tuple[QAccessible.Role, str]] = []
    seen = face(window.focus())  # type: ignore[arg-type]  # there is one
    while seen is not None and seen.role() != QAccessible.Role.Window:
        around.append((seen.role(), seen.text(QAccessible.Text.Name)))
        seen = seen.parent()
    assert [name for _, name in around if not name] == [], around


@pytest.mark.parametrize("version", VERSIONS)
def test_whoever_chooses_stays_on_what_was_chosen(open_window: Callable[..., Opened], version: str) -> None:
    window = open_window(version=version)
    window.scene.view_model.navigation.open(Page.SETTINGS)
    window.settle()
    window.tab_to("更大")
    window.key(Qt.Key.Key_Space)
    field = window.focus()
    assert field is not None
    assert name_of(field) == "更大"
    seen = face(field)
    assert seen is not None
    assert seen.state().checked


def test_nothing_is_said_of_what_holds_words_together(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    window.scene.view_model.navigation.open(Page.BOOK)
    window.settle()
    names = [name_of(item) for item in window.items() if face(item) is not None]
    assert any("支出比" in name for name in names)
    assert [name for name in names if "\u2060" in name or "\u200b" in name] == []


def test_the_end_of_a_card_number_is_said_digit_by_digit(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    _review(window.scene)
    window.settle()
    names = [name_of(item) for item in window.items() if kind(item) == "Fact"]
    assert [name for name in names if re.search(r"尾号 ?\d{2}", name)] == []
    assert "收款卡号：尾号6 2 8 5" in names


def test_an_amount_that_is_pressed_is_said(open_window: Callable[..., Opened]) -> None:
    window = open_window(version="elder")
    window.scene.view_model.startTransfer()
    window.scene.view_model.payTo("li-juan")
    window.settle()
    said: list[str] = []
    window.scene.view_model.announcer.announced.connect(said.append)
    for name in ("500元", "0", "退格"):
        window.click(name)
    assert said == ["五百元", "五千元", "五百元"]


def test_a_list_keeps_its_rows_in_the_tree_while_it_scrolls(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    window.click("明细")
    the_list = window.actions()["交易明细，已显示50条"]
    first = rows_in_tree(the_list)
    assert len(first) > 5
    for _ in range(40):
        window.key(Qt.Key.Key_Down)
    window.settle()
    later = rows_in_tree(the_list)
    assert len(later) > 5
    assert later != first
    assert all("余额" in name for name in later)


def rows_in_tree(the_list: QObject) -> list[str]:
    """Names of the rows that assistive technology finds below the list."""
    seen = face(the_list)  # type: ignore[arg-type]  # an item
    assert seen is not None
    names = []
    pending = [seen.child(n) for n in range(seen.childCount())]
    while pending:
        child = pending.pop()
        if child is None:
            continue
        if child.role() == QAccessible.Role.ListItem and not child.state().invisible:
            names.append(child.text(QAccessible.Text.Name))
        pending += [child.child(n) for n in range(child.childCount())]
    return names


def test_the_arrow_keys_read_entry_by_entry(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    window.click("明细")
    rows = window.scene.view_model.accounts.entries.rows
    heard = []
    for _ in range(3):
        window.key(Qt.Key.Key_Down)
        heard.append(name_of(window.focus()))  # type: ignore[arg-type]  # there is one
    assert heard == [row.sentence for row in rows[1:4]]


def test_nothing_behind_the_conversation_can_be_reached(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    behind = set(window.actions())
    window.scene.assistant.show(replace(STATE, lines=(Line(Who.PERSON, "查余额"),)))
    window.key(Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert window.scene.assistant.asked == ["talk"]
    everything = window.shell.window.contentItem()
    reachable = {name_of(item) for item in walk(everything) if is_action(item)}
    assert reachable == set(window.actions())
    assert "收起" in reachable
    assert not reachable & (behind - {"说话"})
    window.key(Qt.Key.Key_Escape)
    assert not window.scene.view_model.navigation.conversationOpen
    assert window.focus() is not None


def test_typing_to_the_assistant_needs_no_mouse(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    window.click("明细")
    window.tab_to("小象，有事请说")
    window.key(Qt.Key.Key_Return)
    window.tab_to("打字告诉小象")
    window.type("yue")
    window.key(Qt.Key.Key_Return)
    assert window.scene.assistant.asked == ["text:yue"]
    assert window.actions()["打字告诉小象"].property("text") == ""


def test_the_stop_button_stops_what_is_said(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    window.scene.assistant.show(replace(STATE, activity=Activity.SPEAKING))
    window.settle()
    window.click("停止")
    assert window.scene.assistant.asked == ["stop"]


def test_the_focus_ring_is_for_the_keyboard_alone(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    window.click("明细")
    assert not rings(window)
    window.key(Qt.Key.Key_Tab)
    assert len(rings(window)) == 1
    window.click("返回")
    assert not rings(window)


def rings(window: Opened) -> list[QQuickItem]:
    """Those that are drawn; one of a row that is just being made is no ring yet."""
    return [item for item in window.items() if kind(item) == "FocusRing" and item.property("active")]


def test_the_review_reads_the_whole_transfer_before_it_can_be_agreed_to(open_window: Callable[..., Opened]) -> None:
    window = open_window()
    _review(window.scene)
    window.settle()
    assert name_of(window.focus()) == window.scene.view_model.review.sentence  # type: ignore[arg-type]  # there is one
    window.key(Qt.Key.Key_Return)
    assert window.scene.view_model.navigation.current == Page.REVIEW


@dataclass(frozen=True)
class Palette:
    """A palette as the window has it."""

    name: str
    colours: dict[str, QColor]
    edge_width: float


@pytest.fixture(params=PALETTES)
def palette(request: pytest.FixtureRequest, bank_application: QGuiApplication) -> Palette:
    """Each palette of the window."""
    assert bank_application is not None
    name = str(request.param)
    engine = QQmlEngine()
    file = QML / "theme" / f"{name.capitalize()}Palette.qml"
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(file)))
    roles = component.create()
    meta = roles.metaObject()
    names = [str(meta.property(n).name()) for n in range(meta.propertyCount())]
    values = {name: roles.property(name) for name in names}
    colours = {role: value for role, value in values.items() if isinstance(value, QColor)}
    return Palette(name, colours, float(values["edgeWidth"]))


def test_a_palette_that_lacks_a_role_does_not_load(bank_application: QGuiApplication) -> None:
    assert bank_application is not None
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    lacking = QByteArray(b'ColorRoles { background: "white" }')
    component.setData(lacking, QUrl.fromLocalFile(str(QML / "theme" / "Lacking.qml")))
    assert component.create() is None
    assert "Required property text was not initialized" in component.errorString()


def test_a_focus_ring_shows_on_every_ground(palette: Palette) -> None:
    rings = (palette.colours["focusOuter"], palette.colours["focusInner"])
    for name, ground in palette.colours.items():
        if not name.startswith(("focus", "scrim", "shadow")):
            assert max(contrast(ring, ground) for ring in rings) >= 3, name


def test_every_pair_of_text_and_ground_can_be_read(palette: Palette) -> None:
    colours = palette.colours
    pairs = [
        *((text, ground) for text in ("text", "textMuted", "textDisabled") for ground in ("background", "surface")),
        *((text, "surfaceSunken") for text in ("text", "textMuted")),
        *((text, ground) for text in ("primaryText", "primaryTextMuted") for ground in ("primary", "primaryPressed")),
        ("textHint", "surface"),
        ("textDisabled", "disabled"),
        *((text, "primaryTint") for text in ("text", "textMuted")),
        *((text, ground) for text in ("heroText", "heroTextMuted") for ground in ("hero", "heroDeep", "heroPressed")),
        ("heroTintText", "heroTint"),
        ("primary", "surface"),
        ("primary", "background"),
        ("primary", "primaryTint"),
        ("primaryTintText", "primaryTint"),
        ("brand", "background"),
        ("accentText", "accent"),
        ("accentText", "accentPressed"),
        ("accentTintText", "accentTint"),
        ("accentTintText", "background"),
        ("positive", "surface"),
        ("positive", "background"),
        ("positive", "positiveTint"),
        ("negative", "background"),
        ("negative", "negativeTint"),
        ("negativeText", "negative"),
        ("deskText", "desk"),
    ]
    low = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    least = 7 if palette.name == "contrast" else 4.5
    assert {pair: round(ratio, 2) for pair, ratio in low.items() if ratio < least} == {}
    edges = [("outline", "surface"), ("outline", "background"), ("primary", "surface"), ("outline", "surfaceSunken")]
    edges += [(f"chart{n}", ground) for n in range(1, 7) for ground in ("surface", "background")]
    assert {pair for pair in edges if contrast(colours[pair[0]], colours[pair[1]]) < 3} == set()


def test_where_nothing_throws_a_shadow_every_edge_is_drawn(palette: Palette) -> None:
    ground, edge = palette.colours["background"], palette.colours["edge"]
    if palette.name == "contrast":
        assert palette.edge_width >= 2
        assert contrast(edge, palette.colours["surface"]) >= 7
        assert contrast(palette.colours["heroEdge"], ground) >= 7
    else:
        assert palette.colours["shadow"].alpha() > 0 or contrast(edge, palette.colours["surface"]) > 1.1


def test_the_parts_of_a_chart_differ(palette: Palette) -> None:
    parts = [palette.colours[f"chart{n}"] for n in range(1, 7)]
    apart = {
        (one.name(), other.name()): abs(one.red() - other.red())
        + abs(one.green() - other.green())
        + abs(one.blue() - other.blue())
        for one, other in combinations(parts, 2)
    }
    assert {pair: far for pair, far in apart.items() if far < 90} == {}


def test_both_versions_have_every_page() -> None:
    for version in VERSIONS:
        folder = QML / "pages" / version
        files = {file.relative_to(folder).as_posix() for file in folder.rglob("*Page.qml")}
        assert files == {f"{page.value}Page.qml" for page in Page}


def test_pages_leave_presses_and_versions_to_the_controls() -> None:
    for file in QML.rglob("*.qml"):
        source = file.read_text(encoding="utf-8")
        if "pages" in file.parts:
            assert not re.search(r"\b(MouseArea|TapHandler)\b", source), file.name
        if file.name != "Theme.qml":
            assert not re.search(r"version\s*[!=]==?|\belder\s*\?", source), file.name


def test_a_text_change_is_told_as_what_was_written_and_erased() -> None:
    assert change_between("", "3").inserted == "3"
    assert change_between("300", "30").removed == "0"
    replaced = change_between("一三五", "一二五")
    assert (replaced.position, replaced.removed, replaced.inserted) == (1, "三", "二")


def told_chosen(window: Opened) -> dict[str, bool]:
    """What a screen reader is told of each choice of the settings page: whether it is the chosen one."""
    found = {}
    for name, item in window.actions().items():
        seen = face(item)
        if seen is not None and seen.role() == QAccessible.Role.RadioButton:
            assert seen.state().checkable
            found[name] = bool(seen.state().checked)
    return found


@pytest.mark.parametrize("version", VERSIONS)
def test_choosing_tells_which_one_is_chosen_and_choosing_again_keeps_it(
    open_window: Callable[..., Opened], version: str
) -> None:
    window = open_window(version=version)
    window.scene.view_model.navigation.open(Page.SETTINGS)
    window.settle()
    before = told_chosen(window)
    wanted = [name for name, chosen in before.items() if not chosen]
    assert wanted
    for name in wanted[:2]:
        for _ in range(2):
            window.click(name)
            assert told_chosen(window)[name]
    assert sum(told_chosen(window).values()) == sum(before.values())
