"""The moderator's console as its window shows it: a session's snapshots in words, and what the moderator does as commands."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.i18n import marked
from app.moderator import rows as r
from app.moderator import words as w
from app.moderator.kept_model import KeptViewModel
from app.moderator.link import Linked
from app.moderator.looks_model import LooksViewModel
from app.moderator.wizard_model import NOTHING, WizardViewModel
from app.moderator.words import named, said
from app.viewmodels.announcer import AnnouncerViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.typed import Property, QmlUncreatable
from lab.moderation import port as p
from lab.moderation.keys import SHORTCUTS
from lab.moderation.timeline import Timeline, merged
from lab.moderation.timers import Timers, clock, timers

if TYPE_CHECKING:
    from app.main_loop import MainLoop, Timer
    from app.moderator.link import Link
    from lab.moderation.assists import Level

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS: Final = 250
"""Between two looks at the clock."""
_BEGINS: Final = {
    "preflight": marked("moderator", "开始实验"),
    "instruction": marked("moderator", "开始任务"),
    "rest": marked("moderator", "结束休息"),
}
_LEAVES_OUT: Final = frozenset({"instruction", "task", "questionnaire"})


@QmlElement
@QmlUncreatable("A console belongs to a session.")
class ConsoleViewModel(QObject):
    """One session as its moderator has it. Implements `Console`."""

    changed = Signal()
    ticked = Signal()
    pictureChanged = Signal()  # noqa: N815 -- the name that QML looks for

    def __init__(self, link: Link, loop: MainLoop, palette: str = "light", text_scale: float = 1.0) -> None:
        super().__init__()
        self._link = link
        self._loop = loop
        self._snapshot = NOTHING
        self._came_ms = loop.now_ms()
        self._now = Linked("connecting")
        self._timeline = Timeline()
        self._picture = ""
        self._looking = False
        self._notice = ""
        self._typing_since_ms: int | None = None
        self._times: tuple[object, ...] = ()
        self._announcer = AnnouncerViewModel(self)
        self._levels = Rows(r.LevelRow, self)
        self._way = Rows(r.StepRow, self)
        self._parts = Rows(r.PartRow, self)
        self._incidents = Rows(r.IncidentRow, self)
        self._lines = Rows(r.LineRow, self)
        self._checks = Rows(r.CheckRow, self)
        self._levels.replace(r.level_rows())
        self._wizard = WizardViewModel(self._tell, lambda: self._timers().session_ms, self)
        self._kept = KeptViewModel(self)
        self._looks = LooksViewModel(palette, text_scale, self)
        self._tick: Timer = loop.call_later(TICK_MS, self._ticks)
        link.open(self)

    def close(self) -> None:
        """The window goes; the session goes on."""
        self._tick.cancel()
        self._link.close()

    def linked(self, now: Linked) -> None:
        """The link came, or went."""
        if now.phase in {"lost", "refused", "closed"} and now.phase != self._now.phase:
            self._announcer.announce(self._link_text(now))
        self._now = now
        self._kept.shown(self._snapshot.recorded if now.phase == "open" and self._snapshot.study else None)
        self.changed.emit()

    def shown(self, snapshot: p.Snapshot) -> None:
        """Where the session stands now."""
        before, self._snapshot = self._snapshot, snapshot
        self._came_ms = self._loop.now_ms()
        self._timeline = merged(self._timeline, snapshot.events)
        self._way.replace(r.step_rows(snapshot))
        self._parts.replace(r.part_rows(snapshot))
        self._incidents.replace(r.incident_rows(snapshot))
        self._lines.replace(r.line_rows(self._timeline))
        self._checks.replace(r.check_rows(snapshot))
        waits = self._wizard.shown(snapshot)
        phase = named(w.PHASES, snapshot.phase) if snapshot.phase != before.phase else ""
        lost = self._kept.shown(snapshot.recorded if self._now.phase == "open" else None)
        self._announcer.announce("，".join(each for each in (lost, waits or phase) if each))
        self.changed.emit()
        self.ticked.emit()

    def pictured(self, png: bytes) -> None:
        """The participant's window. It is kept nowhere but here, until the next one comes or the view is closed."""
        self._picture = f"data:image/png;base64,{base64.b64encode(png).decode()}" if png and self._looking else ""
        self.pictureChanged.emit()

    def retranslate(self) -> None:
        """The language of the screen changed."""
        self._levels.replace([])
        self._levels.replace(r.level_rows())
        self.shown(self._snapshot)

    @Property(AnnouncerViewModel, constant=True)
    def announcer(self) -> AnnouncerViewModel:
        """Spoken notices."""
        return self._announcer

    @Property(WizardViewModel, constant=True)
    def wizard(self) -> WizardViewModel:
        """Standing in for the recogniser and the assistant."""
        return self._wizard

    @Property(KeptViewModel, constant=True)
    def kept(self) -> KeptViewModel:
        """What is being recorded."""
        return self._kept

    @Property(LooksViewModel, constant=True)
    def looks(self) -> LooksViewModel:
        """Colours and size of text."""
        return self._looks

    @Property(Rows, constant=True)
    def levels(self) -> Rows:
        """Levels of help."""
        return self._levels

    @Property(Rows, constant=True)
    def way(self) -> Rows:
        """The shortest way of the task."""
        return self._way

    @Property(Rows, constant=True)
    def parts(self) -> Rows:
        """What ends the task."""
        return self._parts

    @Property(Rows, constant=True)
    def incidents(self) -> Rows:
        """What can be made to go wrong."""
        return self._incidents

    @Property(Rows, constant=True)
    def lines(self) -> Rows:
        """The timeline."""
        return self._lines

    @Property(Rows, constant=True)
    def checks(self) -> Rows:
        """The checks before a session."""
        return self._checks

    @Property("QVariantMap", constant=True)
    def keys(self) -> dict[str, str]:
        """The key of each act; of an assist, with its level."""
        return {each.act if each.level is None else f"{each.act}-{each.level}": each.key for each in SHORTCUTS}

    @Property(str, notify=changed)
    def title(self) -> str:
        """The study, and whose session it is."""
        shown = self._snapshot
        if not shown.study:
            return said(marked("moderator", "主持人"))
        return said(marked("moderator", "%1 · 参加者 %2 · %3"), shown.title, shown.participant, shown.station)

    @Property(str, notify=changed)
    def phase(self) -> str:
        """What the participant has before them."""
        return said(marked("moderator", "暂停中")) if self._snapshot.paused else named(w.PHASES, self._snapshot.phase)

    @Property(str, notify=changed)
    def progress(self) -> str:
        """How far the session's plan has come."""
        return said(marked("moderator", "第%1步，共%2步"), self._snapshot.step + 1, max(1, self._snapshot.steps))

    @Property(str, notify=changed)
    def condition(self) -> str:
        """The condition under way."""
        under = self._snapshot.under
        if under is None:
            return ""
        kind = said(marked("moderator", "%1、%2"), named(w.VERSIONS, under.version), named(w.INPUTS, under.input))
        return said(marked("moderator", "%1（%2），第%3个，共%4个"), under.title, kind, under.place, under.places)

    @Property(str, notify=changed)
    def task(self) -> str:
        """The task before the participant, or the questionnaire."""
        shown = self._snapshot
        if shown.at is None:
            return named(w.QUESTIONNAIRES, shown.questionnaire) if shown.questionnaire else ""
        title = said(marked("moderator", "练习：%1"), shown.at.title) if shown.at.practice else shown.at.title
        if not shown.questionnaire:
            return title
        return said(marked("moderator", "%1，问卷：%2"), title, named(w.QUESTIONNAIRES, shown.questionnaire))

    @Property(str, notify=changed)
    def instruction(self) -> str:
        """What the participant was asked to do."""
        return "" if self._snapshot.at is None else self._snapshot.at.instruction

    @Property(str, notify=changed)
    def page(self) -> str:
        """The bank's page that the participant looks at."""
        return said(marked("moderator", "在 %1 页"), self._snapshot.page) if self._snapshot.page else ""

    @Property(str, notify=changed)
    def help(self) -> str:
        """How much help there was in this task."""
        if self._snapshot.phase != "task":
            return ""
        level = self._snapshot.assist
        return (
            said(marked("moderator", "本任务最多帮到 %1 级"), level)
            if level
            else said(marked("moderator", "本任务还没有帮过"))
        )

    @Property(str, notify=changed)
    def linkText(self) -> str:
        """How the link stands."""
        return self._link_text(self._now)

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether the session can be told anything now."""
        return self._now.phase == "open" and bool(self._snapshot.study)

    @Property(bool, notify=changed)
    def preparing(self) -> bool:
        """Whether the checks before the session are what matters now."""
        return self._snapshot.phase == "preflight" and bool(self._snapshot.checks)

    @Property(bool, notify=changed)
    def over(self) -> bool:
        """Whether the session has ended."""
        return self._snapshot.outcome is not None or self._snapshot.phase == "over"

    @Property(bool, notify=changed)
    def paused(self) -> bool:
        """Whether the task is paused."""
        return self._snapshot.paused

    @Property(bool, notify=changed)
    def inTask(self) -> bool:
        """Whether a task goes on: it can be helped in, paused and given up."""
        return bool(self.open) and self._snapshot.phase == "task" and not self.over

    @Property(bool, notify=changed)
    def canGoOn(self) -> bool:
        """Whether something waits to begin."""
        return bool(self.open) and self._snapshot.phase in _BEGINS and not self.over

    @Property(str, notify=changed)
    def goOnText(self) -> str:
        """What begins then."""
        return named(_BEGINS, self._snapshot.phase) if self._snapshot.phase in _BEGINS else said(_BEGINS["instruction"])

    @Property(bool, notify=changed)
    def canSkip(self) -> bool:
        """Whether there is something to leave out."""
        return bool(self.open) and self._snapshot.phase in _LEAVES_OUT and not self.over

    @Property(str, notify=ticked)
    def sessionTime(self) -> str:
        """How long the session goes on."""
        return clock(self._timers().session_ms)

    @Property(str, notify=ticked)
    def taskTime(self) -> str:
        """How long the task goes on, without pauses; or what is left of a rest."""
        now = self._timers()
        if now.rest_left_ms is not None:
            return said(marked("moderator", "还休息 %1"), clock(now.rest_left_ms))
        return "—" if now.task_ms is None else clock(now.task_ms)

    @Property(str, notify=ticked)
    def leftTime(self) -> str:
        """What is left of the task's limit."""
        left_ms = self._timers().left_ms
        return "—" if left_ms is None else clock(left_ms)

    @Property(bool, notify=ticked)
    def near(self) -> bool:
        """Whether the limit comes soon."""
        return self._timers().near

    @Property(str, notify=changed)
    def notice(self) -> str:
        """Why the last thing was not done; empty where it was."""
        return self._notice

    @Property(str, notify=pictureChanged)
    def picture(self) -> str:
        """The participant's window, as something that an Image can show."""
        return self._picture

    @Property(bool, notify=pictureChanged)
    def looking(self) -> bool:
        """Whether the view is open."""
        return self._looking

    @Slot(int)
    def assist(self, level: Level) -> None:
        """Note that help was given."""
        self._tell(p.Assist(level))

    @Slot(str)
    def noteTyped(self, text: str) -> None:
        """The note reads so by now: its moment is when it ceased to be empty."""
        if not text:
            self._typing_since_ms = None
        elif self._typing_since_ms is None:
            self._typing_since_ms = self._loop.now_ms()

    @Slot(str)
    def note(self, text: str) -> None:
        """Keep a note."""
        since_ms = self._typing_since_ms
        if text.strip():
            self._tell(p.Note(text.strip(), 0 if since_ms is None else self._loop.now_ms() - since_ms))
            self._typing_since_ms = None

    @Slot()
    def goOn(self) -> None:
        """Let what waits begin."""
        self._tell(p.GoOn())

    @Slot()
    def pause(self) -> None:
        """Pause the task, or go on with it."""
        self._tell(p.Resume() if self._snapshot.paused else p.Pause())

    @Slot(str)
    def skip(self, reason: str) -> None:
        """Leave the task or the questionnaire out."""
        self._tell(p.Skip(reason.strip()))

    @Slot(str)
    def giveUp(self, reason: str) -> None:
        """End the task without success."""
        self._tell(p.GiveUp(reason.strip()))

    @Slot(bool, str)
    def end(self, withdrawn: bool, reason: str) -> None:  # noqa: FBT001 -- a slot's arguments have places, not names
        """End the session: the participant withdrew, or the moderator stops it."""
        self._tell(p.End("withdrawn" if withdrawn else "aborted", reason.strip()))

    @Slot(str)
    def fire(self, incident: str) -> None:
        """Make something go wrong."""
        self._tell(p.Fire(incident))

    @Slot()
    def look(self) -> None:
        """Open or close the view of the participant's window."""
        self._looking = not self._looking
        self._picture = ""
        self._link.look(on=self._looking)
        self.pictureChanged.emit()

    def _tell(self, command: p.Command) -> None:
        def answered(refused: p.Refused | None) -> None:
            self._notice = "" if refused is None else refused.sentence
            self._announcer.announce(self._notice)
            self.changed.emit()

        self._link.tell(command, answered)

    def _timers(self) -> Timers:
        return timers(self._snapshot, self._loop.now_ms() - self._came_ms)

    def _ticks(self) -> None:
        self._tick = self._loop.call_later(TICK_MS, self._ticks)
        times = (self.sessionTime, self.taskTime, self.leftTime, self.near, self._wizard.waitingHeading)
        if times != self._times:
            self._times = times
            self.ticked.emit()
            self._wizard.ticked.emit()

    def _link_text(self, now: Linked) -> str:
        text = named(w.LINKS, now.phase)
        return said(marked("moderator", "%1：%2"), text, now.sentence) if now.phase == "refused" else text
