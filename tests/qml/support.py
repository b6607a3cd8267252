"""What tests of the window need: the open window, its items as a person and a screen reader meet them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QImage, QKeyEvent
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from app.screenshots import HEIGHT_PX, WIDTH_PX
from app.window import BankWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.scene import Scene

ACTIONS = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
        QAccessible.Role.EditableText,
        QAccessible.Role.List,
        QAccessible.Role.PageTab,
        QAccessible.Role.SpinBox,
    }
)

LABEL = QAccessible.RelationFlag.Label


@dataclass
class Opened:
    """A window on a scene."""

    scene: Scene
    shell: BankWindow

    @classmethod
    def on(cls, scene: Scene) -> Opened:
        """Open the window at the size at which a logical pixel is a pixel."""
        shell = BankWindow(scene.view_model, scene.settings, still=True)
        shell.window.resize(WIDTH_PX, HEIGHT_PX)
        shell.show()
        opened = cls(scene, shell)
        opened.settle()
        return opened

    def settle(self) -> None:
        """Let events, layouts and 0 ms timers run."""
        for _ in range(3):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)

    @property
    def root(self) -> QQuickItem:
        """The topmost item: the conversation or a sheet where one is open, for nothing else can be reached then."""
        models = self.scene.view_model
        on_top = {
            "Tour": models.tour.open,
            "GuidanceQuestion": models.guidance.asked,
            "Conversation": models.navigation.conversationOpen,
            "SheetHost": self.layers["SheetHost"].isVisible(),
        }
        name = next((name for name, is_open in on_top.items() if is_open), None)
        return self.shell.window.contentItem() if name is None else self.layers[name]

    @cached_property
    def layers(self) -> dict[str, QQuickItem]:
        """What may lie over the pages, by the type it was written as. Each is there from the start to the end."""
        (screen,) = (item for item in walk(self.shell.window.contentItem()) if kind(item) == "Shell")
        return {kind(layer): layer for layer in screen.childItems()}

    def items(self) -> list[QQuickItem]:
        """Everything in sight, from back to front."""
        return list(walk(self.root))

    def actions(self) -> dict[str, QQuickItem]:
        """Whatever can be focused and worked, by its accessible name."""
        found = [item for item in self.items() if is_action(item)]
        return {name_of(item): item for item in found}

    def rect(self, item: QQuickItem) -> QRectF:
        """Where `item` is in the window."""
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))

    def click(self, name: str) -> None:
        """Press what has this accessible name, with the mouse, in its middle; a person would scroll to it first."""
        item = self.actions()[name]
        self.bring_into_sight(item)
        # What a change before it still moves has come to rest when a frame has been drawn; nobody presses earlier.
        self.picture()
        self.bring_into_sight(item)
        middle = self.rect(item).center()
        QTest.mouseClick(
            self.shell.window,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QPoint(round(middle.x()), round(middle.y())),
        )
        self.settle()

    def bring_into_sight(self, item: QQuickItem) -> None:
        """Scroll to it, as a person would."""
        page = next((around for around in ancestors(item) if around.inherits("QQuickFlickable")), None)
        if page is None:
            return
        placed = item.mapRectToItem(page, QRectF(0, 0, item.width(), item.height()))
        above, below = placed.top(), placed.bottom() - page.height()
        if above < 0 or below > 0:
            page.setProperty("contentY", page.property("contentY") + (above if above < 0 else below))
            self.settle()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press and release a key."""
        QTest.keyClick(self.shell.window, key, modifiers)
        self.settle()

    def hold(self, key: Qt.Key) -> None:
        """What a key that is held down sends after its first press."""
        for kind_of_event in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            event = QKeyEvent(kind_of_event, key, Qt.KeyboardModifier.NoModifier, "", True)  # noqa: FBT003 -- Qt's
            QCoreApplication.sendEvent(self.shell.window, event)
        self.settle()

    def type(self, text: str) -> None:
        """Type on the keyboard."""
        for character in text:
            QTest.keyClick(self.shell.window, character)  # type: ignore[call-overload]  # stubs lack the character
        self.settle()

    def tab_to(self, name: str) -> None:
        """Tab until what has this name is focused; fails where Tab never gets there."""
        seen = []
        for _ in range(60):
            focus = self.focus()
            if focus is not None and name_of(focus) == name:
                return
            seen.append(name_of(focus) if focus else "nothing")
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {name}: {seen}")

    def focus(self) -> QQuickItem | None:
        """What has the focus now."""
        return self.shell.window.activeFocusItem()

    def picture(self) -> QImage:
        """The window as it looks."""
        self.settle()
        return self.shell.window.grabWindow()

    def close(self) -> None:
        """Close the window and the bank."""
        self.shell.close()
        self.scene.close()


def walk(item: QQuickItem) -> Iterator[QQuickItem]:
    """`item` and all below it that can be seen."""
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in item.childItems():
        yield from walk(child)


def kind(item: QQuickItem) -> str:
    """The QML type it was written as: `ActionButton`."""
    # Not by metaObject(): PySide keeps what that returns beyond its item's life, and takes the next item at the same
    # address for it.
    context = QQmlEngine.contextForObject(item)
    if context is None:
        return "QQuickItem"  # one that Qt makes itself, such as the window's root
    words, _ = QQmlExpression(context, item, "String(this)").evaluate()
    return str(words).split("(")[0].split("_QML")[0]


def ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    """The items around it, from the nearest."""
    above = item.parentItem()
    while above is not None:
        yield above
        above = above.parentItem()


def scroller_of(item: QQuickItem) -> QQuickItem | None:
    """The part of the screen that moves with it."""
    return next((around for around in ancestors(item) if around.inherits("QQuickFlickable")), None)


def left_in_sight(area: QRectF, item: QQuickItem, *, upto: QQuickItem | None = None) -> QRectF:
    """What all that cuts off at its edges leaves of `area` (in scene px), which lies in `item`; `upto` cuts no more.

    Not its scroller alone: that reaches under the bars by the width of a focus ring, where the stack of pages cuts it off.
    """
    for around in ancestors(item):
        if around is upto:
            break
        if around.clip():
            area = area.intersected(around.mapRectToScene(QRectF(0, 0, around.width(), around.height())))
    return area


def face(item: QQuickItem) -> QAccessibleInterface | None:
    """What assistive technology sees of it; None where it is ignored."""
    return QAccessible.queryAccessibleInterface(item)


def name_of(item: QQuickItem) -> str:
    """Its accessible name, or its label's, which is how a password field gets one."""
    seen = face(item)
    if seen is None:
        return ""
    labels = [other.text(QAccessible.Text.Name) for other, relation in seen.relations() if relation == LABEL]
    return seen.text(QAccessible.Text.Name) or "".join(labels)


def is_action(item: QQuickItem) -> bool:
    """Whether it can be focused and worked."""
    seen = face(item)
    return seen is not None and seen.role() in ACTIONS and item.activeFocusOnTab() and item.isEnabled()


def is_text(item: QQuickItem) -> bool:
    """Whether it draws words."""
    return item.inherits("QQuickText") and bool(item.property("text"))


def ink(item: QQuickItem) -> QRectF:
    """The part of a text item that its words take, in its own coordinates."""
    width, height = item.property("contentWidth"), item.property("contentHeight")
    free_x, free_y = item.width() - width, item.height() - height
    # PySide has no converter for Text's own enumerations; an expression in QML adds them up as numbers.
    sum_of_both = "effectiveHorizontalAlignment * 1000 + verticalAlignment"
    alignment, _ = QQmlExpression(QQmlEngine.contextForObject(item), item, sum_of_both).evaluate()
    across, down = divmod(int(alignment), 1000)
    left = {Qt.AlignmentFlag.AlignLeft: 0, Qt.AlignmentFlag.AlignRight: free_x}
    top = {Qt.AlignmentFlag.AlignTop: 0, Qt.AlignmentFlag.AlignBottom: free_y}
    return QRectF(
        left.get(Qt.AlignmentFlag(across), free_x / 2), top.get(Qt.AlignmentFlag(down), free_y / 2), width, height
    )


def luminance(colour: QColor) -> float:
    """Relative luminance after WCAG 2.2, with its 0.04045 threshold."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio after WCAG 2.2, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def ground_under(picture: QImage, area: QRectF) -> QColor | None:
    """The colour that covers most of `area` in the picture; None where the area is out of sight."""
    seen = area.toAlignedRect().intersected(picture.rect())
    if seen.width() < 3 or seen.height() < 3:
        return None
    part = picture.copy(seen).convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(part.constBits(), np.uint32).reshape(part.height(), part.bytesPerLine() // 4)
    looked_at = rows[:: max(1, seen.height() // 12), : part.width() : max(1, seen.width() // 40)]
    colours, counts = np.unique(looked_at, return_counts=True)
    return QColor.fromRgb(int(colours[counts.argmax()]))
