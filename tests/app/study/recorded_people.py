"""Somebody who works the window of a session that is recorded, and what their recording is held against."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest

from accessibility.tree.words import Role
from app.study.live.kept_sound import KeptSound
from app.study.recorded_session import read_recorded
from app.study.replay import Compared, replay_task
from lab.recordings.reading import read_recording
from tests.app.study.live_support import TEXT, Person, dialogue, open_room

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.desk import Desk
    from app.study.live.still import StillRoom
    from dialogs.noted_desk import NotedDesk
    from dialogs.port import Dialogue
    from lab.recordings.records import Act

    Talk = tuple[Dialogue, NotedDesk[Desk]]

PIN = "135790"
MARK = "正在录"
QUIET = TEXT.replace("密码写在卡片上：135790。", "密码写在卡片上。")


class Hand(Person):
    """A person of whom Qt hears as of any other: through the window system, with a mouse that is pressed, drawn and let go."""

    def press_at(self, x: float, y: float) -> None:
        """Press and let go at this place of the stage."""
        at = self.at(x, y)
        QTest.mousePress(self.room.shell.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        QTest.mouseRelease(self.room.shell.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        self.room.move_on(400)

    def draw(self, name: str, by_px: float) -> None:
        """Put the finger on what is called so, draw it up or down, and hold it there before it is lifted: nothing runs on."""
        place = self.find(name).rectangle
        assert place is not None
        x, y = place.x + place.width / 2, place.y + place.height / 2
        left, no = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        self.mouse(QEvent.Type.MouseButtonPress, left, left, x, y, 1)
        for part in range(1, 11):
            self.room.loop.advance(30)
            self.mouse(QEvent.Type.MouseMove, no, left, x, y + by_px * part / 10, 1 + 30 * part)
        self.room.loop.advance(400)
        self.mouse(QEvent.Type.MouseButtonRelease, left, no, x, y + by_px, 701)
        self.room.move_on(400)

    def mouse(
        self, kind: QEvent.Type, button: Qt.MouseButton, held: Qt.MouseButton, x: float, y: float, stamp_ms: int
    ) -> None:
        """Send one event of a mouse, with a time of its own."""
        place = self.room.shell.stage.mapToScene(QPointF(x, y))
        event = QMouseEvent(kind, place, place, button, held, Qt.KeyboardModifier.NoModifier)
        event.setTimestamp(stamp_ms)
        QCoreApplication.sendEvent(self.room.shell.window, event)

    def type(self, *keys: str | Qt.Key, alt: bool = False) -> None:
        """Press keys of the keyboard."""
        modifier = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
        for key in keys:
            code = key if isinstance(key, Qt.Key) else Qt.Key(ord(key))
            QTest.keyClick(self.room.shell.window, code, modifier)
            self.room.move_on(200)

    def write(self, text: str) -> None:
        """Write it by an input method, as Chinese is written."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        focus = self.room.shell.window.focusObject()
        assert focus is not None
        QCoreApplication.sendEvent(focus, event)
        self.room.rest()

    def tab_to(self, name: str) -> None:
        """Go on with Tab until what has the focus is called so."""
        for _ in range(60):
            if any(
                node.spoken_name.startswith(name) for node in self.see() if "focused" in {s.value for s in node.states}
            ):
                return
            self.type(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name}")

    def at(self, x: float, y: float) -> QPoint:
        return self.room.shell.stage.mapToScene(QPointF(x, y)).toPoint()

    @property
    def mark(self) -> str:
        """What the accessible tree says of recording."""
        found = [node for node in self.see() if node.spoken_name.startswith(MARK)]
        assert all(node.role is Role.STATIC_TEXT for node in found), found
        return "".join(node.spoken_name for node in found)


@contextmanager
def visits(folder: Path) -> Iterator[Callable[..., Hand]]:
    """Somebody at the door of a session that can be recorded; their windows are closed in the end."""
    rooms: list[StillRoom] = []

    def come(
        text: str = QUIET, microphone: KeptSound | None = None, participant: str = "P001", talk: Talk | None = None
    ) -> Hand:
        rooms.append(open_room(folder, participant, text, records=True, microphone=microphone, talk=talk))
        window = rooms[-1].shell.window
        window.requestActivate()
        QTest.qWaitForWindowActive(window)
        return Hand(rooms[-1])

    try:
        yield come
    finally:
        for room in rooms:
            room.close()


def to_the_payment(hand: Hand, *ticks: str) -> None:
    """Through everything before the first real task, which has begun."""
    hand.press("都好了", *ticks, "我愿意参加", "明白了", "余额" if elder(hand) else "账户", "继续", "明白了")


def elder(hand: Hand) -> bool:
    return hand.room.run.shown.condition.version == "elder"


def replayed(session: Path, place: Path, voice: Talk | None = None) -> list[Compared]:
    recorded = read_recorded(session)
    voice = voice or (dialogue() if recorded.by_voice else None)
    found = []
    for at, task in enumerate(recorded.tasks):
        folder = place / str(at)
        folder.mkdir(parents=True)
        found.append(replay_task(task, recorded.study, folder, voice))
    return found


def holds(session: Path, place: Path, voice: Talk | None = None) -> list[Compared]:
    """Replay it: nothing may be different, and every task has its end."""
    found = replayed(session, place, voice)
    told = [
        (each.task, each.whole, [str(d) for d in each.differences], [str(s) for s in each.stumbles]) for each in found
    ]
    assert all(each.same for each in found), told
    return found


def acts_of(session: Path) -> list[Act]:
    return [timed.act for task in read_recording(session) for timed in task.acts]


def paid(session: Path) -> list[int]:
    left = read_recording(session)[-1].state
    assert left is not None
    return [row.amount_fen for row in left.movements if row.kind == "post"]


def nowhere(session: Path, words: str) -> None:
    """No file holds these bytes."""
    files = [each for each in session.rglob("*") if each.is_file()]
    assert files
    assert [each for each in files if words.encode() in each.read_bytes()] == []
