"""Controls by themselves: what they tell, which keys they take, what is behind a sheet, and the other reading direction."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QEventLoop, QObject, Qt, QUrl
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from app.icons import IconProvider
from app.pages import Page
from app.paths import ASSETS
from app.settings import VERSIONS
from app.viewmodels.rows import Rows
from app.viewmodels.settings import ChoiceRow
from app.window import QML
from tests.qml.support import face, is_action, kind, name_of, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.qml.support import Opened

HEAD = "import QtQuick\nimport QtQuick.Layouts\nimport controls\nimport theme\nimport viewmodels\n"


class Shown:
    """A few controls in a window of a phone's width."""

    def __init__(self, source: str, **properties: object) -> None:
        self.view = QQuickView()
        self.view.engine().addImportPath(str(QML))
        self.view.engine().addImageProvider("icons", IconProvider(ASSETS / "icons"))
        self._component = component = QQmlComponent(self.view.engine())
        component.setData(QByteArray((HEAD + source).encode()), QUrl.fromLocalFile(str(QML / "Made.qml")))
        made = component.createWithInitialProperties(properties)
        assert made is not None, component.errorString()
        self.root = cast("QQuickItem", made)
        self.view.setContent(QUrl(), component, made)
        self.view.resize(390, 600)
        self.view.show()
        self.settle()

    def settle(self) -> None:
        """Let events and layouts run."""
        for _ in range(3):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)

    def key(self, key: Qt.Key) -> None:
        """Press and release a key."""
        QTest.keyClick(self.view, key)
        self.settle()

    def named(self, name: str) -> QQuickItem:
        """What has this accessible name."""
        return next(item for item in walk(self.root) if name_of(item) == name)

    def close(self) -> None:
        """Take it away, with all it made."""
        self.view.close()
        self.view.deleteLater()
        QCoreApplication.sendPostedEvents(self.view, QEvent.Type.DeferredDelete)


@pytest.fixture
def show(bank_application: QGuiApplication) -> Iterator[Callable[..., Shown]]:
    """Show a piece of QML."""
    assert bank_application is not None
    shown: list[Shown] = []

    def make(source: str, **properties: object) -> Shown:
        shown.append(Shown(source, **properties))
        return shown[-1]

    yield make
    for one in shown:
        one.close()


def test_tabs_tell_which_one_is_chosen_and_take_the_arrow_keys(show: Callable[..., Shown]) -> None:
    owner = QObject()
    rows = Rows(ChoiceRow, owner)
    rows.replace([ChoiceRow("a", "活期", chosen=True), ChoiceRow("b", "定期", chosen=False)])
    shown = show(
        'Item { property Rows rows; property string got; Tabs { width: 390; name: "账户"; model: parent.rows\n'
        " onChosen: value => parent.got = value } }",
        rows=rows,
    )
    first, second = shown.named("活期"), shown.named("定期")
    for tab, chosen in ((first, True), (second, False)):
        seen = face(tab)
        assert seen is not None
        assert seen.role() == QAccessible.Role.PageTab
        assert bool(seen.state().selected or seen.state().checked) is chosen
    first.forceActiveFocus()
    shown.key(Qt.Key.Key_Right)
    assert shown.view.activeFocusItem() is second
    shown.key(Qt.Key.Key_Return)
    assert shown.root.property("got") == "b"


@pytest.mark.parametrize(
    ("count", "width", "rows"),
    [(3, 390, [3]), (3, 240, [1, 1, 1]), (5, 390, [3, 2]), (5, 240, [2, 2, 1]), (6, 390, [3, 3])],
)
def test_no_row_of_choices_leaves_a_hole(show: Callable[..., Shown], count: int, width: int, rows: list[int]) -> None:
    owner = QObject()
    choices = Rows(ChoiceRow, owner)
    choices.replace([ChoiceRow(str(number), f"选择{number}", chosen=not number) for number in range(count)])
    shown = show(
        "Choices { required property Rows rows; model: rows; name: '选'; onChosen: value => {} }", rows=choices
    )
    shown.root.setWidth(width)
    shown.settle()
    buttons = [item for item in shown.root.childItems() if name_of(item).startswith("选择")]
    tops = sorted({item.y() for item in buttons})
    in_rows = [[item for item in buttons if item.y() == top] for top in tops]
    assert [len(row) for row in in_rows] == rows
    for row in in_rows:
        assert max(item.x() + item.width() for item in row) == pytest.approx(width, abs=len(row))


def test_a_stepper_stops_at_its_ends_and_says_its_number(show: Callable[..., Shown]) -> None:
    shown = show(
        'Item { property int n: 11; Stepper { width: 390; name: "期数"; from: 1; to: 12; value: parent.n\n'
        " text: value + '期'; onChanged: value => parent.n = value } }"
    )
    field = shown.named("期数，11期")
    seen = face(field)
    assert seen is not None
    assert seen.role() == QAccessible.Role.SpinBox
    field.forceActiveFocus()
    shown.key(Qt.Key.Key_Up)
    shown.key(Qt.Key.Key_Up)
    assert shown.root.property("n") == 12
    assert not shown.named("增加期数").isEnabled()
    shown.named("减少期数").forceActiveFocus()
    shown.key(Qt.Key.Key_Space)
    assert shown.root.property("n") == 11


@pytest.mark.parametrize(
    "source", ['Chip { text: "支出"; on: false }', 'SwitchRow { text: "支出"; on: false; width: 300 }']
)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_what_is_on_or_off_follows_its_owner_and_not_the_press(
    show: Callable[..., Shown], source: str, key: Qt.Key
) -> None:
    shown = show(f"Item {{ property int presses: 0; {source[:-1]}; onClicked: ++parent.presses }} }}")
    chip = shown.named("支出")
    chip.forceActiveFocus()
    shown.key(key)
    assert shown.root.property("presses") == 1
    assert chip.property("checked") is False


def test_a_search_field_is_emptied_by_escape_and_by_its_button(show: Callable[..., Shown]) -> None:
    shown = show('Item { SearchField { width: 390; name: "搜索" } }')
    field = shown.named("搜索")
    seen = face(field)
    assert seen is not None
    assert seen.state().searchEdit
    field.forceActiveFocus()
    QTest.keyClick(shown.view, "a")  # type: ignore[call-overload]  # stubs lack the character
    assert field.property("text") == "a"
    shown.key(Qt.Key.Key_Escape)
    assert field.property("text") == ""
    field.setProperty("text", "zz")
    shown.settle()
    shown.named("清空“搜索”").forceActiveFocus()
    shown.key(Qt.Key.Key_Return)
    assert field.property("text") == ""
    assert shown.view.activeFocusItem() is field


def test_progress_is_said_in_words_and_in_hundredths(show: Callable[..., Shown]) -> None:
    shown = show('Item { ProgressBar { width: 390; value: 0.6; text: "已存 6000元，目标 1万元" } }')
    seen = face(shown.named("已存 6000元，目标 1万元"))
    assert seen is not None
    assert seen.role() == QAccessible.Role.ProgressBar
    assert seen.text(QAccessible.Text.Description) == "百分之60"


def test_a_field_tells_what_is_wrong_with_it(show: Callable[..., Shown]) -> None:
    shown = show('Item { FormField { width: 390; name: "户号"; help: "10位数字"; trouble: "少了2位" } }')
    seen = face(next(item for item in walk(shown.root) if kind(item) == "Field"))
    assert seen is not None
    assert seen.text(QAccessible.Text.Description) == "少了2位"


SHEET = """
FocusScope {
    id: shell

    property bool agreed: false
    property alias place: host

    width: 390
    height: 600

    Page {
        id: page

        anchors.fill: parent
        app: null
        title: "卡"
        enabled: !host.open
        sheetHost: host
        firstFocus: stop

        ActionButton {
            id: stop

            text: "停用"
            onClicked: sheet.open()
        }
        ConfirmSheet {
            id: sheet

            page: page
            question: "停用这张卡吗？"
            detail: "停用后不能再启用。"
            yes: "停用这张卡"
            no: "先不停用"
            onConfirmed: shell.agreed = true
        }
    }
    SheetHost {
        id: host

        anchors.fill: parent
        onClosed: page.takeFocus()
    }
}
"""


def test_nothing_behind_a_sheet_can_be_reached_until_it_is_answered(show: Callable[..., Shown]) -> None:
    shown = show(SHEET)
    button = shown.named("停用")
    button.forceActiveFocus()
    shown.key(Qt.Key.Key_Return)
    assert actions_in(shown.root) == {"停用这张卡", "先不停用"}
    seen = face(shown.named("停用这张卡"))
    assert seen is not None
    assert seen.text(QAccessible.Text.Description) == "停用这张卡吗？ 停用后不能再启用。"
    heard = set()
    for _ in range(4):
        heard.add(name_of(shown.view.activeFocusItem()))
        shown.key(Qt.Key.Key_Tab)
    assert heard == {"停用这张卡", "先不停用"}
    shown.named("先不停用").forceActiveFocus()
    shown.key(Qt.Key.Key_Return)
    assert shown.root.property("agreed") is False
    assert shown.view.activeFocusItem() is button
    shown.key(Qt.Key.Key_Return)
    shown.named("停用这张卡").forceActiveFocus()
    shown.key(Qt.Key.Key_Space)
    assert shown.root.property("agreed") is True
    assert actions_in(shown.root) == {"停用"}


def test_every_row_runs_the_other_way_in_a_language_that_does(
    bank_application: QGuiApplication, open_window: Callable[..., Opened]
) -> None:
    places: dict[Qt.LayoutDirection, dict[str, float]] = {}
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        bank_application.setLayoutDirection(direction)
        window = open_window()
        window.scene.view_model.navigation.open(Page.ENTRIES)
        window.settle()
        window.scene.view_model.navigation.open(Page.SETTINGS)
        window.settle()
        places[direction] = {name: window.rect(item).center().x() for name, item in window.actions().items()}
    bank_application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    before, after = places.values()
    assert before["返回"] < 230 < after["返回"]
    assert before["标准"] < after["标准"]
    assert before.keys() == after.keys()


@pytest.mark.parametrize("version", VERSIONS)
def test_every_target_is_extra_large_where_a_person_wants_that(
    open_window: Callable[..., Opened], version: str
) -> None:
    window = open_window(version=version)
    window.scene.settings.change(large_targets=True)
    window.picture()
    small = []
    for page in (Page.HOME, Page.BALANCE, Page.PAYEE, Page.SETTINGS):
        window.scene.view_model.navigation.open(page)
        window.picture()
        for name, item in window.actions().items():
            if kind(item) not in {"EntryList", "Transcript"} and (item.width() < 88 or item.height() < 88):
                small.append(f"{page}: {name} {item.width():.0f} × {item.height():.0f}")
    assert small == [], small


def test_every_control_is_listed() -> None:
    listed = {line.split()[0] for line in (QML / "controls" / "qmldir").read_text(encoding="utf-8").splitlines()[1:]}
    assert listed == {file.stem for file in (QML / "controls").glob("*.qml")}


def actions_in(root: QQuickItem) -> set[str]:
    """Names of all that can be worked."""
    return {name_of(item) for item in walk(root) if is_action(item)}
