"""A page worked as a person would, for the audit: Tab all around, a while of waiting, larger text, a narrow phone.

Its switches, its gestures and the end of its time are tried after that.
Only what is the bank's own waits on its clock; time passes there without anybody waiting for it. What a page starts by
a timer of its own is not awaited.
"""

from __future__ import annotations

import re
from dataclasses import asdict
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent

from accessibility.tree.modal import reachable_top
from accessibility.tree.observed import Idle, IdleChange, LostWords, Narrow, Observed, Walk
from accessibility.tree.qt_faces import perhaps
from accessibility.tree.qt_source import capture_window
from accessibility.tree.words import State
from app.audit_focus import FocusFinder, marked
from app.audit_trials import gestures_of, turn_over
from app.audit_waiting import wait_for_the_end
from app.phone_frames import FRAMES
from app.window import phone_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtQuick import QQuickItem

    from accessibility.tree.geometry import Rect
    from accessibility.tree.node import Node, Tree
    from accessibility.tree.observed import FocusStop
    from app.audit_focus import Moment
    from app.scene import Scene
    from app.window import BankWindow

IDLE_SECONDS = 20
LARGER = 2.0
MORE_PRESSES = 30
"""Beyond one for every action: a walk that has not come round by then does not."""
_ROOM_PX = 1.0
_PIECES = re.compile(r"[，。：；！？·・、\n]|\s{2,}")
"""What stands between is looked for by itself: larger text may put on two lines what stood on one."""


def observe(
    scene: Scene,
    shell: BankWindow,
    tree: Tree,
    settle: Callable[[], None],
    screens: Callable[[], Iterator[None]],
    go_again: Callable[[], None],
) -> Observed:
    """Work the page that `tree` was just captured from. It does not stand as it stood afterwards.

    `settle` lets everything come to rest; `screens` scrolls through all of the page and stops at each part of it;
    `go_again` opens the page as it was at first.
    """
    window, screen = shell.window, phone_screen(shell.window)

    def look() -> Tree:
        return capture_window(shell.window, tree.subject, phone_screen(shell.window), pictured=False).tree

    walk = _walk(shell, tree, settle)
    idle = _idle(scene, look, settle)
    lost = _lost_words(scene, tree, look, settle, screens) if tree.subject.text_scale == 1 else None
    narrow = _narrow(scene, shell, look, settle)
    gestures = gestures_of(screen)
    chosen = scene.settings.settings
    turned, stayed = turn_over(window, screen, tree.subject, settle)
    scene.settings.change(**asdict(chosen))
    settle()
    wait = wait_for_the_end(scene, window, screen, tree.subject, settle, go_again) if stayed else None
    return Observed(walk, idle, lost, narrow, turned, gestures, wait)


def _walk(shell: BankWindow, tree: Tree, settle: Callable[[], None]) -> Walk:
    top = reachable_top(tree)
    dialog = "" if top is tree.root else tree.path(top)
    finder = FocusFinder(shell.window, phone_screen(shell.window), tree, dialog)
    actions = sum(1 for node in tree.walk(top) if node.showing and node.workable)
    moments = [finder.look()]
    came_round = False
    for _ in range(actions + MORE_PRESSES):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            tab = QKeyEvent(kind, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t")
            QCoreApplication.sendEvent(shell.window, tab)
        settle()
        now = finder.look()
        been = [moment.item for moment in moments]
        moments.append(now)
        if now.item is not None and now.item in been:
            # Where the focus begins Tab need not stop; then the round begins at the first stop.
            came_round = any(now.item is one for one in been[:2])
            break
        if now.item is None and moments[-2].item is None:
            break
    return Walk(tuple(_marked(moments, place) for place in range(len(moments))), came_round)


def _marked(moments: list[Moment], place: int) -> FocusStop:
    nearest = sorted((one for one in range(len(moments)) if one != place), key=lambda one: abs(one - place))
    return marked(moments[place], (moments[one] for one in nearest))


def _idle(scene: Scene, look: Callable[[], Tree], settle: Callable[[], None]) -> Idle:
    before = look()
    scene.move_on(timedelta(seconds=IDLE_SECONDS))
    settle()
    after = look()
    return Idle(IDLE_SECONDS, tuple(_differences(before, after)))


def _differences(before: Tree, after: Tree) -> Iterator[IdleChange]:
    """What says something else. Where the page is no longer made of the same nodes: what went and what came in sight."""
    old, new = ([_said(node) for node in tree.nodes] for tree in (before, after))
    if len(old) == len(new):
        pairs = zip(before.nodes, old, new, strict=True)
        yield from (IdleChange(before.path(node), one, other) for node, one, other in pairs if one != other)
        return
    # A list makes rows ahead of time where nobody sees them.
    old, new = ([_said(one) for one in tree.nodes if State.OFFSCREEN not in one.states] for tree in (before, after))
    gone, came = (" ".join(dict.fromkeys(one for one in a if one not in b)) for a, b in ((old, new), (new, old)))
    if gone or came:
        yield IdleChange("", gone, came)


def _said(node: Node) -> str:
    if not node.showing:
        return ""
    words = (node.spoken_name, node.value, node.text, *(text.words for text in node.texts))
    return " ".join(word for word in dict.fromkeys(words) if word)


def _lost_words(
    scene: Scene,
    tree: Tree,
    look: Callable[[], Tree],
    settle: Callable[[], None],
    screens: Callable[[], Iterator[None]],
) -> tuple[LostWords, ...]:
    """What the page paints at text 1.0 and nowhere at the larger size, wherever one scrolls."""
    scene.settings.change(text_scale=LARGER)
    settle()
    trees = [look(), *(look() for _ in screens())]
    scene.settings.change(text_scale=tree.subject.text_scale)
    settle()
    painted = _plain("\n".join(words for one in trees for words in _painted(one)))
    told = _plain("\n".join(_told(node) for one in trees for node in one.walk() if node.showing))
    pieces = (piece for words in _painted(tree) for piece in _PIECES.split(words) if _plain(piece))
    lost = dict.fromkeys(piece.strip() for piece in pieces if _plain(piece) not in painted)
    return tuple(LostWords(words, _plain(words) in told) for words in lost)


def _told(node: Node) -> str:
    return "\n".join((node.spoken_name, node.description, node.value))


def _painted(tree: Tree) -> Iterator[str]:
    return (text.words for node in tree.walk(reachable_top(tree)) if node.showing for text in node.texts)


def _plain(words: str) -> str:
    return "".join(words.replace("\u2060", "").replace("\u200b", "").split())


def _narrow(scene: Scene, shell: BankWindow, look: Callable[[], Tree], settle: Callable[[], None]) -> Narrow:
    before = scene.settings.settings.frame
    name, frame = min(FRAMES.items(), key=lambda one: one[1].width_px)
    scene.settings.change(frame=name)
    settle()
    tree = look()
    texts = (text for node in tree.walk(reachable_top(tree)) if node.showing for text in node.texts)
    beyond = [text.words for text in texts if _beyond(tree.window, text.rectangle)]
    found = Narrow(frame.width_px, tuple(dict.fromkeys([*_sideways(phone_screen(shell.window)), *beyond])))
    scene.settings.change(frame=before)
    settle()
    return found


def _beyond(window: Rect, area: Rect) -> bool:
    """Whether it sticks out of the screen to the left or the right. What lies beside the phone is not of the page."""
    return area.meets(window) and (area.x < -_ROOM_PX or area.right > window.right + _ROOM_PX)


def _sideways(screen: QQuickItem) -> Iterator[str]:
    """Whatever on the screen a person can scroll to the side, by the nearest name."""
    pending = [screen]
    while pending:
        item = pending.pop()
        if not item.isVisible():
            continue
        pending += item.childItems()
        if (
            item.inherits("QQuickFlickable")
            and item.property("interactive")
            and item.property("contentWidth") > item.width() + _ROOM_PX
        ):
            yield _called(item)


def _called(item: QQuickItem) -> str:
    above: QQuickItem | None = item
    while above is not None:
        face = perhaps(QAccessible.queryAccessibleInterface(above))
        if face is not None and (name := face.text(QAccessible.Text.Name).strip()):
            return name
        above = above.parentItem()
    return "这一页"
