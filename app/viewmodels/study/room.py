"""The study's screens as QML sees them: what stands before the participant, and what they can do about it."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.viewmodels.announcer import AnnouncerViewModel
from app.viewmodels.app import AppViewModel
from app.viewmodels.reader import ReaderViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.study.rows import CheckRow, PointRow, check_rows, fine, point_rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.study.live.ports import Shown
    from app.study.live.run import LiveRun

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_BETWEEN = frozenset({"preflight", "consent", "instruction", "question", "rest", "thanks"})


@QmlElement
@QmlUncreatable("There is one room of the study.")
class StudyViewModel(QObject):
    """Shows what the run says, and passes on what the participant does. Decides nothing."""

    changed = Signal()
    bank_changed = Signal()
    turned = Signal()
    """Another screen, or another question, stands there: the focus goes to its heading."""

    def __init__(self, make_reader: Callable[[QObject, AnnouncerViewModel], ReaderViewModel]) -> None:
        super().__init__()
        self._announcer = AnnouncerViewModel(self)
        self._reader = make_reader(self, self._announcer)
        self._checks = Rows(CheckRow, self)
        self._points = Rows(PointRow, self)
        self._bank: AppViewModel | None = None
        self._run: LiveRun | None = None
        self._before = ("", "", "")

    def follow(self, run: LiveRun) -> None:
        """Show this run from now on."""
        self._run = run
        run.watch(self._shown)
        self._shown()

    def put(self, bank: AppViewModel | None) -> None:
        """This bank stands in the phone now; None for none."""
        self._bank = bank
        self.bank_changed.emit()

    def _shown(self) -> None:
        shown = self._now
        self._checks.replace(check_rows(shown.checks))
        self._points.replace(point_rows(shown.form))
        self.changed.emit()
        question = "" if shown.form is None else f"{shown.form.questionnaire.id} {shown.form.item.id}"
        place = (shown.screen, "" if shown.task is None else shown.task.id, question)
        if place != self._before:
            self._before = place
            self.turned.emit()

    @property
    def _now(self) -> Shown:
        return self._running.shown

    @property
    def _running(self) -> LiveRun:
        if self._run is None:
            raise RuntimeError("nothing is run in this room yet")
        return self._run

    @Slot()
    def toggleReader(self) -> None:
        """Switch the built-in screen reader on or off, in the bank where it stands there."""
        (self._reader if self._bank is None else self._bank.reader).toggle()

    @Slot()
    def lookAgain(self) -> None:
        """Check the machine once more."""
        self._running.look_again()

    @Slot()
    def goIn(self) -> None:
        """All checks were looked at."""
        self._running.go_in()

    @Slot(bool, bool)
    def agree(self, audio: bool, screen: bool) -> None:  # noqa: FBT001 -- two ticks on the page
        """Take part, and let this be recorded."""
        self._running.agree(audio=audio, screen=screen)

    @Slot()
    def refuse(self) -> None:
        """Do not take part."""
        self._running.refuse()

    @Slot()
    def beginTask(self) -> None:
        """Begin the task."""
        self._running.begin_task()

    @Slot()
    def readAloud(self) -> None:
        """Hear it once more."""
        self._running.read_aloud()

    @Slot()
    def sayDone(self) -> None:
        """The participant thinks that it is done."""
        self._running.say_done()

    @Slot()
    def sayStop(self) -> None:
        """The participant does not want to go on with it."""
        self._running.say_stop()

    @Slot()
    def goOn(self) -> None:
        """On to what is next."""
        self._running.go_on()

    @Slot(int)
    def choose(self, value: int) -> None:
        """Choose a point of the scale."""
        self._running.filling.choose(value)

    @Slot(int)
    def move(self, steps: int) -> None:
        """So many points on along the line, or back."""
        self._running.filling.move(steps)

    @Slot()
    def tellAnswer(self) -> None:
        """Let assistive technology say what is marked now."""
        self._announcer.announce(translate("study", "您的答案，{answer}").format(answer=self.chosenPoint))

    @Slot(str)
    def write(self, text: str) -> None:
        """The comment as it stands now."""
        if self._now.form is not None and text != self.comment:
            self._running.filling.choose(text)

    @Slot()
    def answer(self) -> None:
        """What is chosen is the answer."""
        self._running.filling.answer()

    @Slot()
    def decline(self) -> None:
        """Leave it open."""
        self._running.filling.decline()

    @Slot()
    def back(self) -> None:
        """To the question before."""
        self._running.filling.back()

    @Slot()
    def dictate(self) -> None:
        """Say it in place of writing it; or stop."""
        self._running.filling.dictate()

    @Slot()
    def endCall(self) -> None:
        """Put the phone down."""
        self._running.answer_call()

    @Property(str, notify=changed)
    def screen(self) -> str:
        """What stands before the participant."""
        return self._now.screen

    @Property(bool, notify=changed)
    def between(self) -> bool:
        """Whether a screen of the study stands in the phone, and no bank."""
        return self._now.screen in _BETWEEN

    @Property(str, notify=changed)
    def version(self) -> str:
        """Version of the bank that this participant works with now."""
        return self._now.condition.version

    @Property(float, notify=changed)
    def textScale(self) -> float:
        """Size of text that this participant works with now."""
        return self._now.condition.text_step

    @Property(AppViewModel, notify=bank_changed)
    def bank(self) -> AppViewModel | None:
        """The bank in the phone; null where none stands there."""
        return self._bank

    @Property(ReaderViewModel, constant=True)
    def reader(self) -> ReaderViewModel:
        """The built-in screen reader of the study's own screens."""
        return self._reader

    @Property(AnnouncerViewModel, constant=True)
    def announcer(self) -> AnnouncerViewModel:
        """Spoken notices."""
        return self._announcer

    @Property(str, notify=changed)
    def participant(self) -> str:
        """The pseudonym, and what is studied."""
        return f"{self._running.enrolment.participant} · {self._running.study.title}"

    @Property(Rows, constant=True)
    def checks(self) -> Rows:
        """Rows of `CheckRow`."""
        return self._checks

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether no check is red."""
        return self._running.ready

    @Property(bool, notify=changed)
    def resumed(self) -> bool:
        """Whether the session was cut off before and goes on."""
        return self._now.resumed

    @Property(str, notify=changed)
    def consentText(self) -> str:
        """What the participant is asked to agree to."""
        return self._running.study.consent.text.strip()

    @Property(bool, notify=changed)
    def mayAudio(self) -> bool:
        """Whether the study would record sound."""
        return self._running.study.consent.audio

    @Property(bool, notify=changed)
    def mayScreen(self) -> bool:
        """Whether the screen would be recorded."""
        return self._running.may_record_screen

    @Property(str, notify=changed)
    def taskLine(self) -> str:
        """Which of how many tasks it is."""
        if self._now.task_number == 0:
            return translate("study", "先练习一下，不算数")
        return translate("study", "第 {number} 件事，共 {count} 件").format(
            number=self._now.task_number, count=self._now.task_count
        )

    @Property(str, notify=changed)
    def instruction(self) -> str:
        """What the participant is asked to do."""
        return "" if self._now.task is None else self._now.task.instruction.strip()

    @Property(str, notify=changed)
    def endLine(self) -> str:
        """That a task is over; nothing of how well it went, so that no answer hangs on it."""
        if self._now.outcome == "timeout":
            return translate("study", "时间到了，没关系，这件事就到这里。看完了请按“继续”。")
        return translate("study", "这件事就到这里。看完了请按“继续”。")

    @Property(bool, notify=changed)
    def paused(self) -> bool:
        """Whether the moderator has stopped the time."""
        return self._now.paused

    @Property(str, notify=changed)
    def recordedLine(self) -> str:
        """What is being recorded now; empty where nothing is."""
        match self._now.recorded:
            case ("screen", "sound"):
                return translate("study", "正在录屏幕和声音")
            case ("screen",):
                return translate("study", "正在录屏幕")
            case ("sound",):
                return translate("study", "正在录声音")
        return ""

    @Property(str, notify=changed)
    def call(self) -> str:
        """What somebody says on the phone; empty where nobody calls."""
        return self._now.call

    @Property(str, notify=changed)
    def restLine(self) -> str:
        """How long the rest may still be."""
        minutes, seconds = divmod(self._now.rest_left_s, 60)
        if minutes == 0 and seconds == 0:
            return translate("study", "歇好了就可以继续。")
        if minutes == 0:
            return translate("study", "还可以歇 {seconds} 秒。").format(seconds=seconds)
        return translate("study", "还可以歇 {minutes} 分 {seconds} 秒。").format(minutes=minutes, seconds=seconds)

    @Property(bool, notify=changed)
    def refused(self) -> bool:
        """Whether the participant did not agree, and nothing was kept."""
        return self._now.outcome == "refused"

    @Property(bool, notify=changed)
    def broken(self) -> bool:
        """Whether the session cannot be written any more."""
        return self._now.outcome == "unwritable"

    @Property(str, notify=changed)
    def numberLine(self) -> str:
        """Which of how many questions it is."""
        form = self._now.form
        if form is None or len(form.questionnaire.items) == 1:
            return ""
        return translate("study", "第 {number} 题，共 {count} 题").format(
            number=form.at + 1, count=len(form.questionnaire.items)
        )

    @Property(str, notify=changed)
    def question(self) -> str:
        """What is asked."""
        return "" if self._now.form is None else self._now.form.item.text

    @Property(str, notify=changed)
    def lowEnd(self) -> str:
        """What the lowest point means."""
        form = self._now.form
        return "" if form is None else f"{form.questionnaire.least} {form.item.low}"

    @Property(str, notify=changed)
    def highEnd(self) -> str:
        """What the highest point means."""
        form = self._now.form
        return "" if form is None else f"{form.questionnaire.most} {form.item.high}"

    @Property(Rows, constant=True)
    def points(self) -> Rows:
        """Rows of `PointRow`."""
        return self._points

    @Property(bool, notify=changed)
    def fine(self) -> bool:
        """Whether the scale has so many points that they stand as a line to press."""
        return fine(self._now.form)

    @Property(int, notify=changed)
    def leastPoint(self) -> int:
        """Where the scale begins."""
        return 0 if self._now.form is None else self._now.form.questionnaire.least

    @Property(int, notify=changed)
    def mostPoint(self) -> int:
        """Where the scale ends."""
        return 0 if self._now.form is None else self._now.form.questionnaire.most

    @Property(int, notify=changed)
    def pointStep(self) -> int:
        """From one point of the scale to the next."""
        return 1 if self._now.form is None else self._now.form.questionnaire.step

    @Property(int, notify=changed)
    def chosenPoint(self) -> int:
        """The chosen point; the first where none is chosen (`answered` says which)."""
        chosen = None if self._now.form is None else self._now.form.chosen
        return round(chosen) if isinstance(chosen, int | float) else self.leastPoint

    @Property(bool, notify=changed)
    def free(self) -> bool:
        """Whether a text is asked for."""
        return self._now.form is not None and self._now.form.questionnaire.free

    @Property(str, notify=changed)
    def comment(self) -> str:
        """What is written by now."""
        chosen = None if self._now.form is None else self._now.form.chosen
        return chosen if isinstance(chosen, str) else ""

    @Property(bool, notify=changed)
    def maySpeak(self) -> bool:
        """Whether the comment can be said: the participant agreed to be recorded."""
        return self._now.may_speak

    @Property(bool, notify=changed)
    def listening(self) -> bool:
        """Whether the comment is being said."""
        return self._now.listening

    @Property(str, notify=changed)
    def refusal(self) -> str:
        """Why what was written cannot be kept."""
        return self._now.outcome if self.free else ""

    @Property(bool, notify=changed)
    def answered(self) -> bool:
        """Whether something is chosen or written."""
        return self._now.form is not None and self._now.form.answered

    @Property(str, notify=changed)
    def missing(self) -> str:
        """What to do where nothing is chosen yet."""
        if self.required:
            return translate("study", "请先选一个。")
        return translate("study", "请先选一个，也可以按“不想回答”。")

    @Property(bool, notify=changed)
    def required(self) -> bool:
        """Whether it cannot be left open."""
        return self._now.form is not None and self._now.form.required

    @Property(bool, notify=changed)
    def first(self) -> bool:
        """Whether there is no question before."""
        return self._now.form is None or self._now.form.first

    @Property(bool, notify=changed)
    def last(self) -> bool:
        """Whether it is the last question of the questionnaire."""
        return self._now.form is not None and self._now.form.last
