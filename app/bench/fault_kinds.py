"""The kinds of faults that are put into living pages: what each can be put into, how, and the rules that must notice."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor
from PySide6.QtQml import QQmlEngine, QQmlProperty

from app.window import phone_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtQuick import QQuickItem

    from app.window import BankWindow

_ACTIONS = frozenset({QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton})
_LEAST_SEEN_PX = 12


@dataclass(frozen=True, slots=True)
class Page:
    """The items of a page that is in sight, from back to front."""

    actions: tuple[QQuickItem, ...]
    texts: tuple[QQuickItem, ...]
    """Painted words that are not inside of an action."""
    headings: tuple[QQuickItem, ...]
    said: tuple[str, ...]
    """The names of everything, in sight or not."""
    elder: bool


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to spoil an item, and the rules of which one must notice."""

    name: str
    rules: frozenset[str]
    pick: Callable[[Page], Sequence[QQuickItem]]
    """The items it can be put into; none on many pages."""
    put: Callable[[QQuickItem, Page], None]
    holds: Callable[[QQuickItem, Page], bool]
    """Whether it is still there when the layout around it has settled."""


def page_of(window: BankWindow, *, elder: bool) -> Page:
    """What is in sight of the page that the window shows."""
    screen = phone_screen(window.window)
    area = screen.mapRectToScene(QRectF(0, 0, screen.width(), screen.height()))
    actions, texts, headings = [], [], []
    for item, inside in _in_sight(screen, area, inside=False):
        role = _role(item)
        if role in _ACTIONS and item.activeFocusOnTab() and item.isEnabled():
            actions.append(item)
        elif item.inherits("QQuickText") and len(str(item.property("text") or "")) > 1 and not inside:
            texts.append(item)
            if role is QAccessible.Role.Heading:
                headings.append(item)
    return Page(tuple(actions), tuple(texts), tuple(headings), tuple(_said(screen)), elder)


def _said(item: QQuickItem) -> Iterator[str]:
    if item.isVisible():
        yield _told(item)
        for child in item.childItems():
            yield from _said(child)


def _told(item: QQuickItem) -> str:
    face = _face(item)
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
    return "" if face is None else "，".join(face.text(kind) for kind in kinds)


def _in_sight(item: QQuickItem, area: QRectF, *, inside: bool) -> Iterator[tuple[QQuickItem, bool]]:
    """Every item that lies whole in sight, and whether it is inside of an action."""
    if not item.isVisible() or item.opacity() < 1:
        return
    here = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    if item.clip():
        area = area.intersected(here)
    if min(here.width(), here.height()) >= _LEAST_SEEN_PX and area.contains(here):
        yield item, inside
    inside = inside or _role(item) in _ACTIONS
    for child in item.childItems():
        yield from _in_sight(child, area, inside=inside)


def _role(item: QQuickItem) -> QAccessible.Role | None:
    face = _face(item)
    return None if face is None else face.role()


def name_of(item: QQuickItem) -> str:
    """What a screen reader calls it."""
    face = _face(item)
    return "" if face is None else face.text(QAccessible.Text.Name)


def _face(item: QQuickItem) -> QAccessibleInterface | None:
    """What assistive technology sees of it; PySide's stubs do not say that there may be nothing."""
    return QAccessible.queryAccessibleInterface(item)


def _write(item: QQuickItem, name: str, value: object) -> None:
    if not QQmlProperty(item, name, QQmlEngine.contextForObject(item)).write(value):
        raise ValueError(f"{name} cannot be written")


def _named(make: Callable[[str], str]) -> Callable[[QQuickItem, Page], None]:
    """Rename the item."""
    return lambda item, _: _write(item, "Accessible.name", make(name_of(item)))


def _set(name: str, value: object) -> Callable[[QQuickItem, Page], None]:
    return lambda item, _: _write(item, name, value)


def _said_alike(item: QQuickItem, page: Page) -> None:
    other = next(one for one in page.actions if name_of(one) != name_of(item) and _role(one) == _role(item))
    _write(item, "Accessible.name", name_of(other))


def _described_alike(item: QQuickItem, page: Page) -> None:
    del page
    _write(item, "Accessible.description", name_of(item))


def _shrink(item: QQuickItem, page: Page) -> None:
    del page
    item.setScale(0.4)


def _shift(item: QQuickItem, page: Page) -> None:
    del page
    item.setX(item.x() + 5_000)


def _is_beside(item: QQuickItem, page: Page) -> bool:
    del page
    return item.x() >= 5_000


def _cut(item: QQuickItem, page: Page) -> None:
    del page
    _write(item, "wrapMode", 0)
    _write(item, "elide", 1)
    _write(item, "text", f"{item.property('text')}，还有许多话要说，一行里说不完，说到后面就看不见了")


def _is_cut(item: QQuickItem, page: Page) -> bool:
    del page
    return bool(item.property("truncated"))


def _shorten(item: QQuickItem, page: Page) -> None:
    """What is heard is whole; what is seen ends in dots."""
    del page
    words = str(item.property("text"))
    _write(item, "Accessible.name", words)
    _write(item, "text", f"{words[: len(words) // 2]}…")


def _grow_over_others(item: QQuickItem, page: Page) -> None:
    del page
    item.setScale(2.5)


def _lies_over_another(item: QQuickItem, page: Page) -> bool:
    here = _place(item).adjusted(4, 4, -4, -4)
    return any(here.intersects(_place(one)) for one in page.texts if one is not item)


def _place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _always(item: QQuickItem, page: Page) -> bool:
    del item, page
    return True


def _every_action(page: Page) -> Sequence[QQuickItem]:
    return page.actions


def _not_in_focus(page: Page) -> Sequence[QQuickItem]:
    """Qt leaves what has the focus in the reach of Tab."""
    return [item for item in page.actions if not item.hasActiveFocus()]


def _painted_actions(page: Page) -> Sequence[QQuickItem]:
    """Actions that paint words."""
    return [item for item in page.actions if any(_painted(item))]


def _painted(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible():
            if child.inherits("QQuickText") and len(str(child.property("text") or "")) > 1:
                yield child
            yield from _painted(child)


def _choices(page: Page) -> Sequence[QQuickItem]:
    """A state in the name is no fault of a plain button: it may say what it is about."""
    return [item for item in page.actions if _role(item) is not QAccessible.Role.Button]


def _buttons(page: Page) -> Sequence[QQuickItem]:
    """A choice is heard with the group that it belongs to."""
    return [item for item in page.actions if _role(item) is QAccessible.Role.Button]


def _heard_once(page: Page) -> Sequence[QQuickItem]:
    """Words of which nothing else on the page says them all, in whatever order."""
    return [item for item in page.texts if not _signs(str(item.property("text"))) <= _signs_of_others(item, page)]


def _signs(words: str) -> set[str]:
    """Its letters and digits; what holds them together is not heard."""
    return {sign for sign in words if sign.isalnum()}


def _signs_of_others(item: QQuickItem, page: Page) -> set[str]:
    said = Counter(page.said)
    said[_told(item)] -= 1
    return {sign for words, times in said.items() if times > 0 for sign in _signs(words)}


def _one_of_several(page: Page) -> Sequence[QQuickItem]:
    roles = Counter(_role(item) for item in page.actions)
    return [item for item in page.actions if roles[_role(item)] > 1]


def _every_text(page: Page) -> Sequence[QQuickItem]:
    return page.texts


def _long_texts(page: Page) -> Sequence[QQuickItem]:
    return [item for item in page.texts if item.property("lineCount") == 1 and len(str(item.property("text"))) > 3]


def _paragraphs(page: Page) -> Sequence[QQuickItem]:
    return [item for item in page.texts if item.property("lineCount") > 1]


def _elder_texts(page: Page) -> Sequence[QQuickItem]:
    return page.texts if page.elder else ()


def _two_texts(page: Page) -> Sequence[QQuickItem]:
    return page.texts if len(page.texts) > 1 else ()


def _headings(page: Page) -> Sequence[QQuickItem]:
    return page.headings


def _fault(
    name: str,
    rules: str,
    pick: Callable[[Page], Sequence[QQuickItem]],
    put: Callable[[QQuickItem, Page], None],
    holds: Callable[[QQuickItem, Page], bool] = _always,
) -> Fault:
    return Fault(name, frozenset(f"XX-{rule}" for rule in rules.split()), pick, put, holds)


FAULT_KINDS: tuple[Fault, ...] = (
    _fault("no name", "NAME-001", _every_action, _named(lambda _: "")),
    _fault("a name that is only a kind", "NAME-002", _every_action, _named(lambda _: "按钮")),
    _fault("the name of another", "NAME-003 NAME-015", _one_of_several, _said_alike),
    _fault("a description that is the name", "NAME-004", _every_action, _described_alike),
    _fault("a kind in the name", "NAME-005", _buttons, _named(lambda name: f"{name}按钮")),
    _fault("a file's name", "NAME-006", _every_action, _named(lambda _: "ic_next_24.png")),
    _fault("a name without an end", "NAME-007", _every_action, _named(lambda name: name + "很长" * 300)),
    _fault("a private character in the name", "NAME-008", _every_action, _named(lambda name: f"{name}\ue014")),
    _fault("a name of punctuation", "NAME-009", _every_action, _named(lambda _: "……")),
    _fault("other words than are painted", "NAME-010 TEXT-004", _painted_actions, _named(lambda _: "做这件事情")),
    _fault("a name that says nothing alone", "NAME-011", _buttons, _named(lambda _: "点这里")),
    _fault("a state in the name", "NAME-013", _choices, _named(lambda name: f"{name}，已选中")),
    _fault("a gesture in the name", "NAME-014", _every_action, _named(lambda name: f"双击{name}")),
    _fault("a name in another language", "NAME-017", _every_action, _named(lambda _: "Continue to the next step")),
    _fault("a long number in one piece", "NAME-018", _every_action, _named(lambda name: f"{name}6222021234567890123")),
    _fault("out of the reach of Tab", "KEY-001 KEY-002", _not_in_focus, _set("activeFocusOnTab", value=False)),
    _fault("a small target", "TARGET-001", _every_action, _shrink),
    _fault("beside the screen", "STRUCT-001 STRUCT-006", _every_action, _shift, _is_beside),
    _fault("pale words", "CONTRAST-001", _every_text, _set("color", QColor("#d8d5cd"))),
    _fault("tiny words", "TEXT-001 TEXT-006", _every_text, _set("font.pixelSize", 8)),
    _fault("cut words", "TEXT-003", _long_texts, _cut, _is_cut),
    _fault("words over words", "TEXT-011", _two_texts, _grow_over_others, _lies_over_another),
    _fault("lines too close", "TEXT-005 TEXT-011", _paragraphs, _set("lineHeight", 0.7)),
    _fault("capitals alone", "TEXT-008", _every_text, _set("text", "PLEASE CONFIRM THE TRANSFER")),
    _fault("words shortened in the program", "TEXT-007", _long_texts, _shorten),
    _fault("words that are not heard", "TEXT-004", _heard_once, _set("Accessible.ignored", value=True)),
    _fault("an advertisement", "ELDER-001", _elder_texts, _set("text", "限时优惠，立即领取红包")),
    _fault("jargon", "ELDER-005", _elder_texts, _set("text", "请填写汇款附言")),
    _fault("a heading without words", "STRUCT-008 NAME-016 TEXT-004", _headings, _set("Accessible.name", "")),
)
