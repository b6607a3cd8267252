"""A real window captured: what a screen reader is told, what is painted, and how it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from accessibility.engine import run
from accessibility.errors import CaptureError
from accessibility.profile import load_profile
from accessibility.results import Outcome
from accessibility.tree.geometry import Rect
from accessibility.tree.node import MAX_DEPTH, MAX_NODES, Subject
from accessibility.tree.qt_faces import walk_faces
from accessibility.tree.qt_source import capture_window
from accessibility.tree.words import Role, State
from tests.accessibility.windows import settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from accessibility.tree.node import Node, PaintedText, Tree

SUBJECT = Subject("试验", "小窗口")
BUTTON = """
T.Button { objectName: "pay"; x: 20; y: 30; width: 120; height: 48; text: "转账"; font.pixelSize: 20
    focus: true; focusPolicy: Qt.StrongFocus
    Accessible.name: "转账给女儿"; Accessible.description: "快捷键 F3"; Accessible.onPressAction: click()
    background: Rectangle { color: "#3a3d8f" }
    contentItem: Text { text: parent.text; font: parent.font; color: "white"; Accessible.ignored: true } }
"""


def tree_of(window: QQuickWindow, canvas: QQuickItem | None = None, screens: Iterable[None] = ()) -> Tree:
    return capture_window(window, SUBJECT, canvas, screens=screens).tree


def only(tree: Tree, role: Role) -> Node:
    (node,) = tree.find(role=role)
    return node


def words(tree: Tree) -> dict[str, PaintedText]:
    return {text.words: text for node in tree.nodes for text in node.texts}


def test_a_button_is_told_as_a_screen_reader_meets_it(open_qml: Callable[[str], QQuickWindow]) -> None:
    tree = tree_of(open_qml(BUTTON))
    assert tree.root.role is Role.WINDOW
    assert tree.root.name == "试验"
    pay = only(tree, Role.BUTTON)
    assert (pay.name, pay.description) == ("转账给女儿", "快捷键 F3")
    assert {State.SHOWING, State.FOCUSABLE, State.FOCUSED} <= pay.states
    assert State.OFFSCREEN not in pay.states
    assert {"press", "set_focus"} <= set(pay.actions)
    assert pay.rectangle == Rect(20, 30, 120, 48)
    assert pay.tab_stop


def test_painted_words_belong_to_the_nearest_thing_that_is_told(open_qml: Callable[[str], QQuickWindow]) -> None:
    tree = tree_of(open_qml(BUTTON + 'Text { y: 200; text: "没有人读我"; color: "#555555" }'))
    (painted,) = only(tree, Role.BUTTON).texts
    assert (painted.words, painted.font_px, painted.colour, painted.background) == ("转账", 20, "#ffffff", "#3a3d8f")
    assert [text.words for text in tree.root.texts] == ["没有人读我"]
    report = run(tree, load_profile())
    assert [(f.rule, f.measured) for f in report.of(Outcome.FAIL) if f.rule == "XX-TEXT-004"] == [
        ("XX-TEXT-004", "“没有人读我”里读不到“没有人读我”")
    ]


def test_a_rectangle_that_is_pressed_is_not_in_the_tree_at_all(open_qml: Callable[[str], QQuickWindow]) -> None:
    hidden = 'Rectangle { width: 90; height: 60; MouseArea { anchors.fill: parent } Text { text: "转账" } }'
    tree = tree_of(open_qml(hidden))
    assert tree.find(role=Role.BUTTON) == ()
    assert [f.rule for f in run(tree, load_profile()).of(Outcome.FAIL)] == ["XX-TEXT-004"]


def test_everything_is_measured_in_the_phones_own_pixels(open_qml: Callable[[str], QQuickWindow]) -> None:
    window = open_qml(f"Item {{ x: 40; y: 20; width: 200; height: 150; scale: 0.5; {BUTTON} }}")
    phone = window.contentItem().childItems()[0]
    capture = capture_window(window, SUBJECT, phone)
    pay = only(capture.tree, Role.BUTTON)
    assert capture.tree.window_px == (200, 150)
    assert pay.rectangle == Rect(20, 30, 120, 48)
    assert pay.texts[0].font_px == 20
    assert pay.texts[0].background == "#3a3d8f"
    assert capture.screenshot_png is not None
    picture = QImage.fromData(capture.screenshot_png)
    assert (picture.width(), picture.height()) == (100, 75)
    in_window = only(tree_of(window), Role.BUTTON)
    assert in_window.rectangle == Rect(100, 72.5, 60, 24)
    assert in_window.texts[0].font_px == 10


SCROLLER = """
Flickable { width: 400; height: 100; contentWidth: 400; contentHeight: 600; clip: true
    Text { text: "上面"; font.pixelSize: 20; Accessible.role: Accessible.StaticText; Accessible.name: text }
    Rectangle { y: 500; width: 400; height: 100; color: "#222222"
        Text { text: "下面"; color: "white"; font.pixelSize: 20
            Accessible.role: Accessible.StaticText; Accessible.name: text } } }
"""


def test_what_is_scrolled_away_is_kept_and_marked(open_qml: Callable[[str], QQuickWindow]) -> None:
    window = open_qml(SCROLLER)
    first = tree_of(window)
    above, below = first.find(name="上面")[0], first.find(name="下面")[0]
    assert State.OFFSCREEN not in above.states
    assert State.OFFSCREEN in below.states
    assert below.texts[0].seen is None
    assert below.texts[0].background is None
    assert below.reach == Rect(0, 0, 400, 600)
    results = {one.rule: one for one in run(first, load_profile()).results}
    assert [f.outcome for f in results["XX-CONTRAST-001"].findings] == [Outcome.NOT_RUN]
    assert results["XX-TEXT-003"].outcome is Outcome.PASS
    whole = tree_of(window, screens=scrolled(window, 500))
    assert whole.find(name="下面")[0].texts[0].background == "#222222"
    assert (whole.find(name="下面")[0].texts[0].seen, whole.find(name="上面")[0]) == (None, above)
    assert run(whole, load_profile()).results[10].outcome is Outcome.PASS


TOP_EDGE = 'Text { text: "下面"; color'
"""Before it, a bright line is put under the upper edge of the text."""


@pytest.mark.parametrize("way", [(405, 500), (500, 405)])
def test_a_ground_is_measured_where_most_of_the_text_is_in_sight(
    open_qml: Callable[[str], QQuickWindow], way: tuple[int, int]
) -> None:
    edged = SCROLLER.replace(TOP_EDGE, f'Rectangle {{ width: 400; height: 6; color: "#dddddd" }}\n{TOP_EDGE}')
    window = open_qml(edged)
    (sliver,) = tree_of(window, screens=scrolled(window, 405)).find(name="下面")[0].texts
    assert sliver.background == "#dddddd"
    window = open_qml(edged)
    (whole,) = tree_of(window, screens=scrolled(window, *way)).find(name="下面")[0].texts
    assert whole.background == "#222222"


ROWS = """
ListView { width: 400; height: 100; clip: true; cacheBuffer: 0; reuseItems: true; model: 40
    delegate: Text { required property int index; height: 50; text: "第" + index + "行"; font.pixelSize: 20
        Accessible.role: Accessible.StaticText; Accessible.name: text } }
"""


def test_rows_that_a_list_lets_go_of_or_fills_anew_stay_as_they_were(
    open_qml: Callable[[str], QQuickWindow],
) -> None:
    window = open_qml(ROWS)
    first = tree_of(window)
    assert tree_of(window, screens=scrolled(window, 1000, 1900)) == first


def scrolled(window: QQuickWindow, *places: float) -> Iterator[None]:
    """What a person scrolls to, one place after the other."""
    for place in places:
        window.contentItem().childItems()[0].setProperty("contentY", place)
        settle()
        yield


def test_text_that_is_cut_or_shortened_is_seen(open_qml: Callable[[str], QQuickWindow]) -> None:
    cut = 'Item { width: 60; height: 30; clip: true; Text { text: "一共五万两千元"; font.pixelSize: 20 } }'
    short = 'Text { y: 90; width: 60; elide: Text.ElideRight; text: "白鹭银行股份有限公司" }'
    field = 'T.TextField { y: 150; width: 50; implicitHeight: 30; text: "一百二十三万四千元"; font.pixelSize: 20 }'
    tree = tree_of(open_qml(cut + short + field))
    report = run(tree, load_profile())
    found = [f.measured for f in report.of(Outcome.FAIL) if f.rule == "XX-TEXT-003"]
    assert len(found) == 3
    assert "被裁掉" in found[0]
    assert found[1] == "“白鹭银行股份有限公司”没有显示完"
    assert found[2] == "“一百二十三万四千元”没有显示完"


def test_what_a_list_has_placed_is_within_reach_though_it_guesses_its_own_length(
    open_qml: Callable[[str], QQuickWindow],
) -> None:
    rows = "model: 60; delegate: Item { required property int index; width: 200; height: index < 4 ? 20 : 60 }"
    last = 'footer: Text { text: "看更早的"; height: 52 }'
    window = open_qml(f"ListView {{ width: 200; height: 200\n{rows}\n{last} }}")
    (view,) = (item for item in window.contentItem().childItems() if item.inherits("QQuickListView"))
    last_item = view.property("footerItem")
    last_item.setY(view.property("contentHeight") - 20)  # where an estimate that has just changed leaves it
    painted = words(tree_of(window))["看更早的"]
    assert painted.rectangle.beyond(painted.reach) == 0


@pytest.mark.parametrize(
    ("list_takes_tab", "list_takes_arrows", "reached"), [(True, True, True), (False, True, False), (True, False, False)]
)
def test_a_row_is_known_to_be_reached_by_the_arrow_keys_of_its_list(
    open_qml: Callable[[str], QQuickWindow], *, list_takes_tab: bool, list_takes_arrows: bool, reached: bool
) -> None:
    row = 'Item { width: 200; height: 40; Accessible.role: Accessible.ListItem; Accessible.name: "买菜" }'
    tab, arrows = str(list_takes_tab).lower(), str(list_takes_arrows).lower()
    keys = f"activeFocusOnTab: {tab}; keyNavigationEnabled: {arrows}"
    tree = tree_of(open_qml(f"ListView {{ width: 200; height: 200; model: 2; {keys}; delegate: {row} }}"))
    assert {node.arrow_stop for node in tree.find(role=Role.LIST_ITEM)} == {reached}
    assert tree.root.arrow_stop is None


def test_lines_and_their_distance_are_measured(open_qml: Callable[[str], QQuickWindow]) -> None:
    text = (
        "Text { width: 100; wrapMode: Text.Wrap; font.pixelSize: 20; lineHeight: 30; lineHeightMode: Text.FixedHeight;"
    )
    painted = words(tree_of(open_qml(f'{text} text: "一二三四五六七八九十" }}')))["一二三四五六七八九十"]
    assert painted.lines >= 2
    assert painted.line_height_px == 30


@pytest.mark.parametrize("share", [0.7, 1, 1.5])
def test_lines_that_are_set_close_are_measured_as_close(open_qml: Callable[[str], QQuickWindow], share: float) -> None:
    text = f"Text {{ width: 100; wrapMode: Text.Wrap; font.pixelSize: 20; lineHeight: {share};"
    one = words(tree_of(open_qml('Text { font.pixelSize: 20; text: "一" }')))["一"]
    painted = words(tree_of(open_qml(f'{text} text: "一二三四五六七八九十" }}')))["一二三四五六七八九十"]
    assert painted.line_height_px == pytest.approx(share * one.rectangle.height, abs=0.05)


def test_type_that_shrinks_to_fit_is_measured_as_drawn(open_qml: Callable[[str], QQuickWindow]) -> None:
    text = "Text { width: 60; fontSizeMode: Text.HorizontalFit; minimumPixelSize: 5; font.pixelSize: 40;"
    painted = words(tree_of(open_qml(f'{text} text: "一二三四五六" }}')))["一二三四五六"]
    assert painted.font_px <= 12


def test_faded_text_is_judged_as_it_looks(open_qml: Callable[[str], QQuickWindow]) -> None:
    painted = words(tree_of(open_qml('Text { text: "看不清"; font.pixelSize: 30; color: "black"; opacity: 0.5 }')))
    assert painted["看不清"].colour == "#808080"
    assert words(tree_of(open_qml('Text { text: "看不见"; opacity: 0 }'))) == {}


def test_a_pattern_under_text_is_no_single_ground(open_qml: Callable[[str], QQuickWindow]) -> None:
    stripes = 'Repeater { model: 20; Rectangle { x: index * 20; width: 10; height: 60; color: "#d04030" } }'
    tree = tree_of(open_qml(f'{stripes} Text {{ text: "条纹上的字很长很长很长"; font.pixelSize: 30 }}'))
    (found,) = (f for f in run(tree, load_profile()).findings if f.rule == "XX-CONTRAST-001")
    assert found.outcome is Outcome.NEEDS_REVIEW


def test_markup_is_not_read_as_words(open_qml: Callable[[str], QQuickWindow]) -> None:
    assert set(words(tree_of(open_qml('Text { text: "<b>转账</b>成功" }')))) == {"转账成功"}
    assert set(words(tree_of(open_qml('Text { text: "<b>"; textFormat: Text.PlainText }')))) == {"<b>"}


def test_a_password_field_shows_dots_and_tells_nothing(open_qml: Callable[[str], QQuickWindow]) -> None:
    field = 'T.TextField { width: 200; implicitHeight: 60; text: "135790"; echoMode: TextInput.Password; '
    tree = tree_of(open_qml(field + 'Accessible.role: Accessible.EditableText; Accessible.name: "密码" }'))
    node = only(tree, Role.TEXT_FIELD)
    assert State.PASSWORD in node.states
    assert "135790" not in f"{node}"
    leak = "Item { width: 200; height: 60; Accessible.role: Accessible.EditableText; Accessible.passwordEdit: true; "
    bad = tree_of(open_qml(leak + 'Text { text: "135790" } }'))
    assert "XX-STRUCT-004" in {f.rule for f in run(bad, load_profile()).of(Outcome.FAIL)}


def test_what_is_hidden_is_there_and_not_showing(open_qml: Callable[[str], QQuickWindow]) -> None:
    node = only(tree_of(open_qml(f"Item {{ visible: false; {BUTTON} }}")), Role.BUTTON)
    assert not node.showing
    assert node.rectangle is None
    assert node.texts == ()


def test_an_item_that_lies_nowhere_is_refused(open_qml: Callable[[str], QQuickWindow]) -> None:
    with pytest.raises(CaptureError, match="CAPTURE_FIELD"):
        tree_of(
            open_qml("Item { x: Number.POSITIVE_INFINITY; width: 9; height: 9; Accessible.role: Accessible.Button }")
        )


class Face:
    """An accessible interface that a broken or hostile program might offer."""

    def __init__(self, *below: Face, claims: int | None = None, dead: bool = False) -> None:
        self.below = list(below)
        self.dead = dead
        self.claims = claims

    def isValid(self) -> bool:  # noqa: N802 -- Qt's name
        return not self.dead

    def childCount(self) -> int:  # noqa: N802 -- Qt's name
        return len(self.below) if self.claims is None else self.claims

    def child(self, index: int, /) -> Face | None:
        return self.below[index] if index < len(self.below) else None


def test_the_way_through_the_tree_puts_parents_first() -> None:
    leaf = Face()
    top = Face(Face(leaf), Face())
    assert list(walk_faces(top)) == [(top, None), (top.below[0], 0), (leaf, 1), (top.below[1], 0)]


def test_a_tree_without_an_end_is_refused() -> None:
    snake = Face()
    snake.below = [snake, snake]
    with pytest.raises(CaptureError, match="CAPTURE_TOO_DEEP"):
        list(walk_faces(snake))
    deep = Face()
    for _ in range(MAX_DEPTH + 1):
        deep = Face(deep)
    with pytest.raises(CaptureError, match="CAPTURE_TOO_DEEP"):
        list(walk_faces(deep))
    with pytest.raises(CaptureError, match="CAPTURE_TOO_LARGE"):
        list(walk_faces(Face(claims=2**31 - 1)))
    with pytest.raises(CaptureError, match="CAPTURE_TOO_LARGE"):
        list(walk_faces(Face(*(Face() for _ in range(MAX_NODES)))))


def test_children_that_are_gone_are_left_out() -> None:
    top = Face(Face(), Face(dead=True), claims=4)
    assert len(list(walk_faces(top))) == 2
