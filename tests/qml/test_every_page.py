"""Every page and state, in both versions, three text sizes and three palettes, looked at item by item."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage

from app.scene import Scene
from app.screens import ROOMS, go_home
from app.screenshots import TEXT_SCALES
from app.settings import PALETTES, VERSIONS
from tests.qml.support import (
    Opened,
    ancestors,
    contrast,
    face,
    ground_under,
    ink,
    is_action,
    is_text,
    kind,
    left_in_sight,
    name_of,
    scroller_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtQuick import QQuickItem

    from app.screens.stop import Stop

LIST = QAccessible.Role.List
TARGET_PX = {"standard": 48, "elder": 64}
LEAST_CONTRAST = 4.5
PHONE_PX = (390, 844)
SETTINGS = [(version, scale, "zh_CN") for version in VERSIONS for scale in TEXT_SCALES]
SETTINGS += [("standard", 1.0, "en"), ("elder", 2.0, "en")]
PROVOKED = {
    "pin-refused": {"PIN_WRONG"},
    "order-pin-refused": {"PIN_WRONG"},
    "order-failed": {"LIMITS_INVALID"},
    "pin-change-locked": {"PIN_LOCKED"},
    "result-locked": {"PIN_WRONG", "PIN_LOCKED"},
}
"""Codes that a stop logs on purpose."""
ROUNDS = 10
"""Looks at a page that is still arranging itself."""
TOURS = [(room, *setting) for room in ROOMS for setting in SETTINGS]


Tour = tuple[str, str, float, str]


@pytest.fixture(scope="module")
def window_of(bank_application: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Tour], Opened]]:
    """One window for all stops of a room in a version and text size; the next tour closes it."""
    now: list[tuple[Tour, Opened]] = []

    def close() -> None:
        for _, opened in now:
            opened.close()
        now.clear()

    def open_it(tour: Tour) -> Opened:
        if not now or now[0][0] != tour:
            close()
            _, version, text_scale, language = tour
            scene = Scene(tmp_path_factory.mktemp("tour"), version=version, text_scale=text_scale, language=language)
            now.append((tour, Opened.on(scene)))
        return now[0][1]

    yield open_it
    close()


@pytest.mark.parametrize(
    ("room", "stop"),
    [
        pytest.param(tour, stop, id=f"{stop.name}-{tour[1]}-{tour[2]:g}x-{tour[3]}")
        for tour in TOURS
        for stop in ROOMS[tour[0]]
    ],
)
def test_a_page_is_whole(
    room: Tour, stop: Stop, window_of: Callable[[Tour], Opened], expect_log: Callable[..., None]
) -> None:
    expect_log(*PROVOKED.get(stop.name, ()))
    tour = window_of(room)
    go_home(tour.scene)
    stop.go(tour.scene)
    picture = come_to_rest(tour)
    findings = [
        *unnamed_or_alike(tour),
        *rows_without_words(tour),
        *not_pressed_by_assistive_technology(tour),
        *too_small(tour),
        *cut_text(tour),
        *out_of_reach(tour),
        *scrolled_field(tour),
        *overlapping_text(tour),
        *low_contrast(tour, picture),
    ]
    placed = layout(tour)
    for palette in PALETTES[1:]:
        tour.scene.settings.change(palette=palette)
        picture = come_to_rest(tour)
        findings += [f"{palette}: {found}" for found in low_contrast(tour, picture)]
        # What was found of sizes, places and names therefore holds in every palette.
        findings += [f"{palette} moves {words}" for words in placed ^ layout(tour)]
    tour.scene.settings.change(palette=PALETTES[0])
    findings += not_reached_by_tab(tour)
    assert findings == []


def test_a_line_that_no_scrolling_shows_is_found(open_window: Callable[..., Opened]) -> None:
    window = open_window(text_scale=2.0)
    next(stop for stop in ROOMS["loans"] if stop.name == "loan-apply").go(window.scene)
    come_to_rest(window)
    assert list(out_of_reach(window)) == []
    scrolled = [item for item in window.items() if is_text(item) and scroller_of(item) is not None]
    last = max(scrolled, key=lambda item: window.rect(item).bottom())
    scroller = scroller_of(last)
    assert scroller is not None
    scroller.setProperty("contentHeight", scroller.property("contentHeight") - 60)
    assert list(out_of_reach(window)) == [f"never wholly in sight: {last.property('text')}"]


def rows_without_words(tour: Opened) -> list[str]:
    """A row that is heard and shows nothing: its list hands it no text."""
    rows = (item for item in tour.items() if kind(item) == "RowButton")
    return [f"no words: {name_of(item)}" for item in rows if not item.property("text")]


def come_to_rest(tour: Opened) -> QImage:
    """Let events run until everything is where it was before a frame was drawn; return that frame."""
    tour.settle()
    before = layout(tour)
    for _ in range(ROUNDS):
        picture = tour.picture()
        tour.settle()
        now = layout(tour)
        if now == before:
            return picture
        before = now
    raise AssertionError("the page never comes to rest")


def layout(tour: Opened) -> set[tuple[str, str, tuple[int, int, int, int]]]:
    """Each text and each action in sight with where it lies; a list may hold rows beyond its edge, or not."""
    found = set()
    for item in tour.items():
        seen = left_in_sight(tour.rect(item), item)
        if (is_text(item) or is_action(item)) and seen.height() > 0:
            place = tour.rect(item).toRect()
            found.add((kind(item), str(item.property("text")), (place.x(), place.y(), place.width(), place.height())))
    return found


def not_pressed_by_assistive_technology(tour: Opened) -> Iterator[str]:
    """Whatever can be pressed by hand offers a press, a toggle or editing to assistive technology."""
    for name, item in tour.actions().items():
        seen = face(item)
        if seen is None or seen.role() in {LIST, QAccessible.Role.EditableText}:
            continue
        offered = seen.actionInterface()
        names = offered.actionNames() if offered is not None else []
        if not {"Press", "Toggle"} & set(names):
            yield f"no press for assistive technology: {name}"


def unnamed_or_alike(tour: Opened) -> Iterator[str]:
    """Whatever can be focused has a name, and no two actions have the same one."""
    actions = [item for item in tour.items() if is_action(item)]
    names = [name_of(item) for item in actions]
    for item, name in zip(actions, names, strict=True):
        if not name.strip():
            yield f"no name: {kind(item)}"
    for name in {name for name in names if names.count(name) > 1}:
        yield f"two actions are named {name}"
    for item in tour.items():
        seen = face(item)
        if seen is not None and seen.state().focusable and not name_of(item).strip() and kind(item) in PAGE_KINDS:
            yield f"focusable without a name: {kind(item)}"


PAGE_KINDS = {"ReviewSummary", "ResultSeal", "BalanceCard", "PinDots", "SpokenRow", "Bubble"} | {
    "Field",
    "AmountField",
    "SumField",
    "MoneyField",
}


def too_small(tour: Opened) -> Iterator[str]:
    """Whatever can be pressed is at least as large as its version demands."""
    least = TARGET_PX[tour.scene.settings.settings.version]
    for name, item in tour.actions().items():
        if kind(item) not in {"EntryList", "Transcript"} and (item.width() < least or item.height() < least):
            yield f"target of {name}: {item.width():.0f} × {item.height():.0f}"


def cut_text(tour: Opened) -> Iterator[str]:
    """No text is shortened, larger than its box, or outside of what holds it."""
    phone = next(item for item in tour.shell.window.contentItem().childItems() if item.width() == PHONE_PX[0])
    for item in filter(is_text, tour.items()):
        words = item.property("text")
        inside = ink(item)
        if item.property("truncated"):
            yield f"shortened: {words}"
        if inside.width() > item.width() + 1 or inside.height() > item.height() + 1:
            yield f"larger than its box: {words} {inside} in {item.width():.0f} × {item.height():.0f}"
        on_phone = item.mapRectToItem(phone, inside)
        if on_phone.left() < 0 or on_phone.right() > PHONE_PX[0] + 0.5:
            yield f"beside the phone: {words} {on_phone}"
        for around in ancestors(item):
            if around.inherits("QQuickFlickable"):
                break
            area = item.mapRectToItem(around, inside)
            if around.clip() and not QRectF(-1, -1, around.width() + 2, around.height() + 2).contains(area):
                yield f"outside of its {kind(around)}: {words}"


def scrolled_field(tour: Opened) -> Iterator[str]:
    """No field hides a part of what is written in it: an amount without its first digit is another amount."""
    for item in tour.items():
        if item.inherits("QQuickTextInput"):
            room = item.width() - item.property("leftPadding") - item.property("rightPadding")
            if item.property("contentWidth") > room:
                yield f"scrolled inside its field: {item.property('text')}"


def overlapping_text(tour: Opened) -> Iterator[str]:
    """No two texts lie on each other."""
    placed = [(item, item.mapRectToScene(ink(item)).adjusted(2, 4, -2, -4)) for item in filter(is_text, tour.items())]
    for (one, here), (other, there) in combinations(placed, 2):
        if here.intersects(there) and scroller_of(one) is scroller_of(other):
            yield f"overlap: {one.property('text')} and {other.property('text')}"


def out_of_reach(tour: Opened) -> Iterator[str]:
    """Scrolling brings every line into sight, from its upper edge to its lower one: no bar lies on the last of a page."""
    for item in filter(is_text, tour.items()):
        scroller = scroller_of(item)
        # Where a list of rows ends is an estimate until one is there; Tab goes to both of its ends.
        if scroller is None or scroller.inherits("QQuickItemView"):
            continue
        shown = left_in_sight(tour.rect(scroller), scroller, upto=scroller_of(scroller))
        words, now = item.mapRectToScene(ink(item)), scroller.property("contentY")
        first = scroller.property("originY") - scroller.property("topMargin")
        last = first + scroller.property("contentHeight") + scroller.property("bottomMargin") - scroller.height()
        # How far it can still go back and on, in the scene.
        scale = tour.rect(scroller).height() / scroller.height()
        back, on = (now - first) * scale, max(0.0, last - now) * scale
        if words.top() + back < shown.top() - 1 or words.bottom() - on > shown.bottom() + 1:
            yield f"never wholly in sight: {item.property('text')}"


def low_contrast(tour: Opened, picture: QImage) -> Iterator[str]:
    """Each text's own colour against the colour that the picture has most of under it."""
    for item in filter(is_text, tour.items()):
        area = left_in_sight(item.mapRectToScene(ink(item)), item)
        ground = ground_under(picture, area)
        if ground is None:
            continue
        ratio = contrast(QColor(item.property("color")), ground)
        if ratio < LEAST_CONTRAST:
            yield f"contrast {ratio:.2f}: {item.property('text')}"


def not_reached_by_tab(tour: Opened) -> Iterator[str]:
    """Tab goes round all actions and comes back; the focus is never nowhere, nor where it cannot be seen."""
    wanted = list(tour.actions().values())
    start = tour.focus()
    if start is None:
        yield "nothing has the focus"
        return
    reached = with_its_list(start)
    for _ in range(len(wanted) + 30):
        tour.key(Qt.Key.Key_Tab)
        focus = tour.focus()
        if focus is None or not focus.isVisible() or not focus.isEnabled():
            yield f"the focus is lost after {name_of(reached[-1])}"
            return
        seen = face(focus)
        if seen is None or seen.role() == QAccessible.Role.NoRole:
            yield f"{kind(focus)} has the focus and assistive technology cannot see it"
        yield from out_of_sight(tour, focus)
        reached += with_its_list(focus)
        if focus is start and all(item in reached for item in wanted):
            return
    yield from (f"Tab does not reach {name_of(item)}" for item in wanted if item not in reached)


def with_its_list(item: QQuickItem) -> list[QQuickItem]:
    """A row and the list it belongs to: the list is one stop of Tab."""
    lists = (around for around in ancestors(item) for seen in [face(around)] if seen and seen.role() == LIST)
    return [item, *lists]


def out_of_sight(tour: Opened, focus: QQuickItem) -> Iterator[str]:
    """Whatever has the focus is scrolled into sight, at least as far as it fits."""
    scroller = scroller_of(focus)
    if scroller is None:
        return
    shown = left_in_sight(tour.rect(scroller), scroller)
    needed = min(tour.rect(focus).height(), shown.height() - 16) - 1
    if tour.rect(focus).intersected(shown).height() < needed:
        yield f"the focus is out of sight: {name_of(focus)}"
