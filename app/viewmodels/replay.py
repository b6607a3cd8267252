"""What somebody who watches a replay sees of it beside the phone, and the keys by which they work it."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Signal, Slot
from PySide6.QtQml import QmlElement

from app.study.replay_player import SPEEDS, stayed, touched
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from lab.recordings import records as r

if TYPE_CHECKING:
    from app.study.replay import Compared
    from app.study.replay_player import ReplayPlayer
    from lab.recordings.records import Act
    from lab.study import Study

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_SUBTITLED = (
    r.Said,
    r.WordsPutIn,
    r.NothingSaid,
    r.SecretKeyPressed,
    r.Typed,
    r.KeyPressed,
    r.NetworkLost,
    r.PayeePreferred,
)


@QmlElement
@QmlUncreatable("A replay has one view.")
class ReplayViewModel(QObject):
    """The player in words. Main loop only."""

    changed = Signal()
    done = Signal()
    """Something was just done in the phone."""
    standingChanged = Signal()  # noqa: N815 -- the name that QML looks for
    resulted = Signal()
    """A task came to its end, or begins again."""

    def __init__(self, player: ReplayPlayer, study: Study, title: str) -> None:
        super().__init__()
        self._player = player
        self._study = study
        self._title = title
        self._count = 0
        self._stood = False
        self._results: dict[int, Compared] = {}

    @Slot(float)
    def advance(self, real_ms: float) -> None:
        """So many milliseconds have passed before the screen."""
        self._player.advance(real_ms)
        self._tell()

    @Slot()
    def toggle(self) -> None:
        """Stand still, or go on."""
        self._player.toggle()
        self._tell()

    @Slot()
    def step(self) -> None:
        """Do what is next, and stand still."""
        self._player.step()
        self._tell()

    @Slot(int)
    def turn(self, by: int) -> None:
        """To another task: 1 for the next, 0 for this one again, -1 for the one before."""
        self._player.go_to(self._player.place + by)
        self._tell()

    @Slot(int)
    def changeSpeed(self, by: int) -> None:
        """Faster or slower."""
        self._player.change_speed(by)
        self._tell()

    def _tell(self) -> None:
        self.changed.emit()
        if self.standing != self._stood:
            self._stood = bool(self.standing)
            self.standingChanged.emit()
        if self._player.results != self._results:
            self._results = dict(self._player.results)
            self.resulted.emit()
        if self._player.count != self._count:
            self._count = self._player.count
            self.done.emit()

    @Property(str, constant=True)
    def title(self) -> str:
        """Whose session."""
        return self._title

    @Property(str, notify=changed)
    def task(self) -> str:
        """Which task, of how many."""
        player = self._player
        if player.place < 0:
            return ""
        recording = player.tasks[player.place]
        task, condition = self._study.task(recording.task), self._study.condition(recording.condition)
        words = translate("replay", "第{number}个任务，共{count}个\n条件：{condition}\n任务：{task}")
        return words.format(
            number=player.place + 1, count=len(player.tasks), condition=condition.title, task=task.title
        )

    @Property(bool, notify=changed)
    def playing(self) -> bool:
        """Whether it runs."""
        return self._player.playing and not self._player.finished

    @Property(bool, notify=changed)
    def finished(self) -> bool:
        """Whether all is over."""
        return self._player.finished

    @Property(str, notify=changed)
    def speed(self) -> str:
        """How many times as fast."""
        return translate("replay", "速度：{factor}倍").format(factor=f"{self._player.speed:g}")

    @Property(str, notify=changed)
    def time(self) -> str:
        """How far it is, in minutes and seconds."""
        replay = self._player.replay
        whole = 0 if replay is None else replay.recording.lasts_ms
        words = translate("replay", "放到 {now}，共 {whole}")
        return words.format(now=_clock(self._player.now_ms), whole=_clock(whole))

    @Property(float, notify=changed)
    def progress(self) -> float:
        """How far it is, from 0 to 1."""
        replay = self._player.replay
        if replay is None or not replay.recording.lasts_ms:
            return 1.0
        return self._player.now_ms / replay.recording.lasts_ms

    @Property(str, notify=changed)
    def caption(self) -> str:
        """What was done last, in words; of a press what it came down on."""
        return _told(self._player.last, self._player.target)

    @Property(str, notify=changed)
    def subtitle(self) -> str:
        """The same, where a ring over the phone does not tell it."""
        return _told(self._player.last, "") if isinstance(self._player.last, _SUBTITLED) else ""

    @Property(bool, notify=changed)
    def pressed(self) -> bool:
        """Whether it was done with a finger, at `place`."""
        return touched(self._player.last) is not None

    @Property(QPointF, notify=changed)
    def place(self) -> QPointF:
        """Where the finger was, in logical pixels of the phone."""
        return QPointF(*(touched(self._player.last) or (0.0, 0.0)))

    @Property(bool, notify=standingChanged)
    def standing(self) -> bool:
        """Whether it stands, so that what was done last is to be looked at."""
        return not self.playing

    @Property(bool, notify=changed)
    def canStep(self) -> bool:
        """Whether there is something left to do in this task."""
        return not self._player.over

    @Property(bool, notify=changed)
    def canSlowDown(self) -> bool:
        """Whether it can run more slowly."""
        return self._player.speed > SPEEDS[0]

    @Property(bool, notify=changed)
    def canSpeedUp(self) -> bool:
        """Whether it can run faster."""
        return self._player.speed < SPEEDS[-1]

    @Property(bool, notify=changed)
    def hasBefore(self) -> bool:
        """Whether there is a task before this one."""
        return self._player.place > 0

    @Property(bool, notify=changed)
    def hasNext(self) -> bool:
        """Whether there is one after it."""
        return self._player.place < len(self._player.tasks) - 1

    @Property("QVariantList", notify=resulted)
    def latest(self) -> list[dict[str, object]]:
        """The task that came to its end last, if any: whether the bank is the `same`, and `text`, without what differs."""
        number = next(reversed(self._player.results), None)
        return [] if number is None else [_row(number, self._player.results[number], whole=False)]

    @Property("QVariantList", notify=resulted)
    def results(self) -> list[dict[str, object]]:
        """The same of every task that was watched to its end, with each difference; none where `latest` says it all."""
        found = sorted(self._player.results.items())
        rows = [_row(number, compared, whole=True) for number, compared in found]
        return [] if rows == self.latest else rows


def _row(number: int, compared: Compared, *, whole: bool) -> dict[str, object]:
    words = (
        translate("replay", "第{number}个任务：账上的每一分钱都和记录的一样")
        if compared.same
        else translate("replay", "第{number}个任务：没有记下结果，比不了")
        if not compared.whole
        else translate("replay", "第{number}个任务：和记录的不一样")
    )
    details = [*map(str, compared.stumbles), *map(str, compared.differences)] if whole else []
    return {"same": compared.same, "text": "\n".join([words.format(number=number), *details])}


def _clock(milliseconds: int) -> str:
    seconds = milliseconds // 1000
    return f"{seconds // 60}:{seconds % 60:02d}"


def _told(act: Act | None, target: str) -> str:  # noqa: C901, PLR0911, PLR0912 -- one sentence an act
    """What was done; `target`: what a press came down on, empty where that is nothing or not to be told."""
    match act:
        case r.Tapped() if target:
            return translate("replay", "按了“{target}”").format(target=target)
        case r.Dragged() if stayed(act) and target:
            return translate("replay", "按了“{target}”").format(target=target)
        case r.Tapped():
            return translate("replay", "按了一下空的地方")
        case r.Dragged() if stayed(act):
            return translate("replay", "按了一下空的地方")
        case r.Dragged():
            return translate("replay", "划了一下")
        case r.Scrolled():
            return translate("replay", "滚动了页面")
        case r.SecretKeyPressed():
            return translate("replay", "按了一个密码键")
        case r.Typed(text):
            return translate("replay", "输入：{text}").format(text=text)
        case r.KeyPressed(key):
            return translate("replay", "按键：{key}").format(key=key)
        case r.Focused():
            return translate("replay", "键盘到了别处")
        case r.WordsPutIn(text):
            return translate("replay", "研究人员替参加者说：{text}").format(text=text or "…")
        case r.Said(text):
            return translate("replay", "说：{text}").format(text=text or "…")
        case r.NothingSaid():
            return translate("replay", "没有听见说话")
        case r.ListeningEnded():
            return translate("replay", "没有再听下去")
        case r.Answered():
            return translate("replay", "助手想好了")
        case r.SpeechEnded():
            return translate("replay", "助手说完了")
        case r.ReaderDid("activate") | r.ReaderPressed():
            return translate("replay", "连点两下，按下")
        case r.ReaderDid():
            return translate("replay", "读屏轻扫")
        case r.NetworkLost(for_ms):
            return translate("replay", "网络断开{seconds}秒").format(seconds=round(for_ms / 1000))
        case r.PayeePreferred():
            return translate("replay", "银行先推荐了另一个人")
    return ""
