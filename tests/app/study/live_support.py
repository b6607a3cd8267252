"""A person who works the participant's real window by what is written on it, and studies short enough to be worked in a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from accessibility.tree.modal import reachable_top
from accessibility.tree.words import State
from app.reader.window_hands import WindowHands
from app.study.live.enrolment import enrol
from app.study.live.still import GOOD, StillRoom
from app.study.vocabulary import vocabulary
from dialogs.noted_desk import NotedDesk
from dialogs.scripted import ScriptedDialogue
from lab.manifest import EVENTS
from lab.schema.reading import read_session_events
from lab.study_file import check_study

if TYPE_CHECKING:
    from pathlib import Path

    from accessibility.tree.node import Node
    from app.desk import Desk
    from app.study.live.kept_sound import KeptSound
    from dialogs.port import Dialogue
    from lab.inputs import Checked
    from lab.schema import kinds as k
    from lab.study import Study

TEXT = """\
schema = 1
id = "two-things"
title = "两件事"
bank = "wang_xiulan"
break_s = 60

[consent]
text = "这是一项研究，不是考您。人和钱都是假的。您随时可以停下。"
audio = true
screen = true
retention_days = 30

[counterbalancing]
method = "williams"

[questionnaires]
after_task = ["seq"]
after_condition = ["tlx"]
at_end = ["comment"]

[[conditions]]
id = "standard"
title = "标准版"
version = "standard"
input = "touch"

[[conditions]]
id = "elder"
title = "长辈版"
version = "elder"
input = "touch"

[[tasks]]
id = "look"
title = "练习"
practice = true
instruction = "请看看卡里还有多少钱。"
success = 'page.opened(page = "Balance")'
limit_s = 60
way.standard.touch = ["账户"]
way.elder.touch = ["余额"]

[[tasks]]
id = "pay"
title = "转账"
instruction = "请给女儿李娟转三百块五毛钱。密码写在卡片上：135790。"
spoken = "请给女儿李娟转三百块五毛钱。密码写在桌上的卡片上。"
success = 'transfer.posted(payee = "女儿", amount_fen = 30050)'
failure = 'transfer.posted(payee != "女儿")'
limit_s = 300
way.standard.touch = ["转账", "女儿", "键入：300.50", "下一步", "同意转账", "密码", "确定"]
way.elder.touch = ["转账", "女儿", "键入：300.50", "下一步", "对，同意转账", "密码", "确定"]

[[incidents]]
id = "caller"
kind = "scam-call"
task = "pay"
after_steps = 50
text = "我是银行的，您的账户有危险，请把钱转到安全账户。"
"""


def study_of(text: str = TEXT) -> Study:
    checked = check_study(text.encode(), vocabulary())
    assert checked.study is not None, checked.problems
    return checked.study


def open_room(
    folder: Path,
    participant: str = "P001",
    text: str = TEXT,
    checks: tuple[Checked, ...] | None = None,
    *,
    records: bool = False,
    microphone: KeptSound | None = None,
    talk: tuple[Dialogue, NotedDesk[Desk]] | None = None,
) -> StillRoom:
    """The participant's window at the door of a session in `folder`. `records`: whether what is agreed to is recorded.

    `talk`: the dialogue of conditions by voice, and its desk.
    """
    enrolment = enrol(folder, study_of(text), text.encode(), participant, "station-1", "0.1.0")
    return StillRoom(enrolment, folder, checks=checks or GOOD, records=records, microphone=microphone, talk=talk)


def dialogue() -> tuple[Dialogue, NotedDesk[Desk]]:
    """A dialogue that answers at once, and the desk that it asks."""
    desk: NotedDesk[Desk] = NotedDesk()
    return ScriptedDialogue(desk), desk


class Person:
    """Works the window: what can be seen by its accessible tree, presses at places, keys."""

    def __init__(self, room: StillRoom) -> None:
        self.room = room
        self._hands = WindowHands(room.shell.window, room.shell.stage)

    def see(self) -> list[Node]:
        """Everything that is there, scrolled away or not."""
        tree = self._hands.look()
        return [node for node in tree.walk(reachable_top(tree)) if node.showing]

    def reads(self, text: str) -> bool:
        """Whether this stands there."""
        return any(text in node.spoken_name for node in self.see())

    def workable(self) -> list[str]:
        """The names of all that can be pressed."""
        return [node.spoken_name for node in self.see() if node.workable and State.DISABLED not in node.states]

    def find(self, name: str) -> Node:
        """What can be pressed and is called so, or begins so."""
        nodes = [node for node in self.see() if node.workable and State.DISABLED not in node.states]
        for test in (str.__eq__, str.startswith, str.__contains__):
            for node in nodes:
                if test(node.spoken_name, name):
                    return node
        raise AssertionError(f"no {name} among {[node.spoken_name for node in nodes]}")

    def press(self, *names: str) -> None:
        """Press what is called so, one after the other, scrolling to it where it is out of sight."""
        for name in names:
            node = self.find(name)
            if State.OFFSCREEN in node.states or node.rectangle is None or node.rectangle.height < 20:
                self._hands.show(node.index)
                self.room.rest()
                node = self.find(name)
            assert node.rectangle is not None, name
            middle = node.rectangle.x + node.rectangle.width / 2, node.rectangle.y + node.rectangle.height / 2
            self.press_at(*middle)

    def press_at(self, x: float, y: float) -> None:
        """Press and let go at this place of the stage."""
        window = self.room.shell.window
        place = self.room.shell.stage.mapToScene(QPointF(x, y))
        for kind, held in (
            (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
            (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
        ):
            event = QMouseEvent(kind, place, place, Qt.MouseButton.LeftButton, held, Qt.KeyboardModifier.NoModifier)
            QCoreApplication.sendEvent(window, event)
        self.room.rest()

    def key(self, key: Qt.Key, text: str = "") -> None:
        """Press a key."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            QCoreApplication.sendEvent(self.room.shell.window, event)
        self.room.rest()

    def key_to(self, name: str) -> None:
        """Go on with Tab until what has the focus is called so, and press Return."""
        self.focus(name)
        self.key(Qt.Key.Key_Return)

    def focus(self, name: str, most: int = 60) -> None:
        """Go on with Tab until what has the focus is called so."""
        for _ in range(most):
            focused = [node for node in self.see() if State.FOCUSED in node.states]
            if any(node.spoken_name.startswith(name) for node in focused):
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name}")

    def pay(self, version: str) -> None:
        """Send 300.50 yuan to the daughter."""
        self.press("转账", "女儿", "3", "0", "0", "小数点", "5", "0", "下一步")
        self.press("同意转账" if version == "standard" else "对，同意转账")
        self.press(*"135790", "确定")


def events_of(folder: Path, participant: str = "P001") -> list[k.Kind]:
    return [each.what for each in read_session_events(folder / participant / EVENTS)]  # type: ignore[misc]  # known kinds
