"""A session with a person, run: what the participant and the moderator do becomes events, and what stands before them follows.

Everything happens on the main loop. What decides is `lab/session.py`; here it is carried out on the window.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from app.study.live.desk import ModeratorDesk
from app.study.live.filling import Filling
from app.study.live.form import open_form
from app.study.live.incidents import Incidents
from app.study.live.ports import Shown
from app.study.live.showing import condition_of, counted, recorded_in, spoken_of
from lab import inputs as i
from lab.events import EventLogError
from lab.manifest import EVENTS, Consent, read_manifest
from lab.plan import Ask, Do, Rest
from lab.schema.reading import read_session_events
from lab.session import begin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.main_loop import MainLoop, Timer
    from app.study.live.enrolment import Enrolment
    from app.study.live.ports import Aloud, Dictation, OpenTask, Room, TaskRecorder
    from lab.keeping import Clock, KeptSession
    from lab.manifest import Manifest
    from lab.schema import kinds as k
    from lab.schema.reading import Read
    from lab.session import State
    from lab.study import Condition

_log = logging.getLogger(__name__)

TICK_MS = 1_000
SAID_DONE = "参加者说做好了"
SAID_STOP = "参加者说不做了"


class LiveRun:
    """The session as the participant goes through it; the window calls what they do. `desk` is the moderator's side of it.

    `checks` looks at the machine anew; `recorder` is asked for once the participant has said what may be recorded.
    """

    def __init__(
        self,
        enrolment: Enrolment,
        *,
        loop: MainLoop,
        clock: Clock,
        room: Room,
        aloud: Aloud,
        dictation: Dictation,
        checks: Callable[[], Iterable[i.Checked]],
        recorder: Callable[[KeptSession, Manifest], TaskRecorder | None] | None = None,
    ) -> None:
        self.enrolment = enrolment
        self.study = enrolment.study
        self._loop = loop
        self._clock = clock
        self.room = room
        self._aloud = aloud
        self._dictation = dictation
        self.filling = Filling(self, dictation)
        self._look = checks
        self.recorder_of = recorder
        self.kept: KeptSession | None = None
        self.recorder: TaskRecorder | None = None
        self.open: OpenTask | None = None
        self._incidents: Incidents | None = None
        self.events: list[Read] = []
        self._watchers: list[Callable[[], None]] = []
        self.rest_began_ms: int | None = None
        self._timer: Timer | None = None
        self.closed = False
        self.desk = ModeratorDesk(self)
        self.over: Callable[[], None] = lambda: None
        """Called when the participant is through and the window may close."""
        self.shown = Shown(
            "preflight", condition_of(self.study, begin(self.study, enrolment.order)), resumed=enrolment.begun
        )

    def start(self) -> None:
        """Look at the machine, and let time count."""
        self.look_again()
        self._tick()

    def close(self) -> None:
        """The window goes away; a session that has not ended is taken up again another time."""
        self.closed = True
        if self._timer is not None:
            self._timer.cancel()
        self._dictation.stop()
        self._aloud.hush()
        self._shut_task()
        if self.recorder is not None:
            self.recorder.close()
        if self.kept is not None:
            self.kept.close()

    def watch(self, watcher: Callable[[], None]) -> None:
        """Call `watcher` after each change of `shown`."""
        self._watchers.append(watcher)

    # What the participant does.

    def look_again(self) -> None:
        """Look at what a session needs."""
        self.show(checks=tuple(self._look()))

    @property
    def ready(self) -> bool:
        """Whether nothing is red."""
        return all(each.state != "red" for each in self.shown.checks)

    def go_in(self) -> None:
        """The checks were looked at and nothing is red: on to the consent, or back to where it was cut off."""
        if self.shown.screen != "preflight" or not self.ready:
            return
        if self.enrolment.begun:
            self._begin(self.enrolment.resume(self._clock))
        else:
            self.show(screen="consent")
            self.read_aloud()

    def agree(self, *, audio: bool, screen: bool) -> None:
        """The participant takes part, and lets this be recorded. From now on the session is kept."""
        if self.shown.screen == "consent":
            asked = self.study.consent
            given = Consent(audio=audio and asked.audio, screen=screen and self.may_record_screen)
            self._begin(self.enrolment.begin(self._clock, given))

    @property
    def may_record_screen(self) -> bool:
        """Whether the participant is asked for it: the study wants it, and there is something that records."""
        return self.study.consent.screen and self.recorder_of is not None

    def refuse(self) -> None:
        """The participant does not take part: nothing is kept."""
        if self.shown.screen in {"preflight", "consent"}:
            self._aloud.hush()
            self.show(screen="thanks", outcome="refused")

    def begin_task(self) -> None:
        """The instruction was understood: the task begins."""
        if self.shown.screen == "instruction":
            self.do(i.Ready())

    def say_done(self) -> None:
        """The participant thinks that the task is done, and it is not by what happened in the bank."""
        self._give_up(SAID_DONE)

    def say_stop(self) -> None:
        """The participant does not want to go on with the task."""
        self._give_up(SAID_STOP)

    def go_on(self) -> None:
        """What stands before the participant has been looked at: the end of a task, a rest, the thanks."""
        match self.shown.screen:
            case "ended":
                self._shut_task()
                self.follow()
            case "rest":
                self.do(i.Ready())
            case "thanks":
                self.show(screen="over")
                self.over()
            case _:
                pass

    def answer_call(self) -> None:
        """Somebody called: the participant has heard them out, or put the phone down."""
        self._aloud.hush()
        self.show(call="")

    def hush(self) -> None:
        """Read no more."""
        self._aloud.hush()

    def read_aloud(self) -> None:
        """Read what stands before the participant, once more."""
        self._aloud.read(spoken_of(self.study, self.shown))

    # What follows.

    @property
    def _state(self) -> State:
        if self.kept is None:
            raise RuntimeError("the session has not begun")
        return self.kept.state

    @property
    def task_runs(self) -> bool:
        """Whether a task goes on, paused or not."""
        return self.kept is not None and self.kept.state.running and isinstance(self.kept.state.step, Do)

    def _begin(self, kept: KeptSession) -> None:
        """The session is kept from now on; what was looked at before stands at its beginning."""
        manifest = read_manifest(self.enrolment.folder)
        self.kept = kept
        self.events = list(read_session_events(self.enrolment.folder / EVENTS))
        kept.subscribe(self.events.append)
        self.desk.keep_words(kept=manifest.consent.audio)
        self.recorder = None if self.recorder_of is None else self.recorder_of(kept, manifest)
        if self.recorder is not None:
            self.recorder.watch(self.show)
        self.show(consent=manifest.consent)
        if all(self.keep(check) for check in self.shown.checks) and (kept.state.place > 0 or self.keep(i.Ready())):
            self.follow()

    def do(self, what: i.Input) -> None:
        """Tell the session, and let the window follow. Raises SessionError."""
        if self.kept is None:
            return
        state = self.kept.state
        ran = self.task_runs
        if not self.keep(what):
            return
        if ran and not self.task_runs:
            self._task_over(state)
        elif (self.kept.state.place, self.kept.state.running, self.kept.state.outcome) != (
            state.place,
            state.running,
            state.outcome,
        ):
            self.follow()
        elif self.kept.state.paused != self.shown.paused:
            self.show(paused=self.kept.state.paused)
        else:
            self.desk.changed()

    def follow(self) -> None:
        """Stand before the participant what the session's state says."""
        state = self._state
        step = state.step
        if state.outcome is not None:
            self._shut_task()
            self._dictation.stop()
            self._aloud.hush()
            self.show(screen="thanks", outcome=state.outcome, form=None, task=None, listening=False)
            return
        condition = condition_of(self.study, state)
        match step:
            case Do(_, name) if state.running:
                self._open_task(condition)
            case Do(_, name):
                task = self.study.task(name)
                number, count = counted(self.study, state)
                self.show(
                    screen="instruction",
                    condition=condition,
                    task=task,
                    task_number=number,
                    task_count=count,
                    form=None,
                    outcome="",
                    paused=False,
                )
                self.read_aloud()
            case Ask():
                form = open_form(step, self.study.questionnaires.required, self.events)
                may_speak = form.questionnaire.free and self.shown.consent is not None and self.shown.consent.audio
                self.show(screen="question", condition=condition, form=form, may_speak=may_speak, listening=False)
                self.read_aloud()
            case Rest(seconds):
                if not state.running:
                    self.do(i.Ready())
                    return
                self.rest_began_ms = self.kept.now_ms if self.kept is not None else 0
                self.show(screen="rest", form=None, rest_left_s=seconds)
            case _:
                raise RuntimeError(f"nothing follows {step}")

    def _open_task(self, condition: Condition) -> None:
        """The task has begun: its bank stands in the window."""
        step = self._state.step
        if not isinstance(step, Do):
            return
        task = self.study.task(step.task)
        self._aloud.hush()
        self.open = self.room.open_task(condition, task, self.saw, self.desk.arrive)
        mine = tuple(each for each in self.study.incidents if each.task == task.id and condition.id in each.conditions)
        self._incidents = Incidents(mine, self.open, self._fired, self._called)
        if self.recorder is not None:
            self.recorder.begin_task(condition.id, task.id)
        self.show(screen="task", condition=condition, task=task, paused=False)
        self.open.begin()
        self._incidents.look()
        self._wait()

    def _task_over(self, before: State) -> None:
        """The task has ended; the participant may look at where they came to before they go on."""
        ended = next((each.what for each in reversed(self.events) if each.what.kind == "task.ended"), None)
        self.desk.task_over()
        self._incidents = None
        if self.recorder is not None:
            self.recorder.end_task()
        outcome = getattr(ended, "outcome", "")
        if self._state.outcome is not None or outcome == "skipped" or before.paused:
            self._shut_task()
            self.follow()
        else:
            self.show(screen="ended", outcome=outcome, paused=False, call="")

    def note(self, words: str) -> None:
        """Tell whoever moderates, on the timeline, of what became of the session's recording."""
        if self.kept is not None and self.kept.state.outcome is None:
            self.do(i.Noted(words))

    def fire(self, incident: str) -> None:
        """Let an incident of the task under way take place now."""
        if self._incidents is not None:
            self._incidents.fire(incident)

    def _shut_task(self) -> None:
        opened, self.open = self.open, None
        self._incidents = None
        if opened is not None:
            opened.close()

    def _give_up(self, reason: str) -> None:
        if self.shown.screen == "task" and self.task_runs:
            self.do(i.GaveUp(reason))

    def keep(self, what: i.Input) -> bool:
        """Have the session take it; whether the disk has it. Where it has not, nothing goes on. Raises SessionError."""
        if self.kept is None:
            return False
        try:
            self.kept.do(what)
        except EventLogError as error:
            _log.error("the session cannot be written: %s", error, extra={"code": error.code})
            self._aloud.hush()
            self._shut_task()
            self.show(screen="thanks", outcome="unwritable", form=None, task=None, paused=False, call="")
            return False
        return True

    def saw(self, what: k.Kind) -> None:
        """Keep what happened in the program while a task goes on."""
        if self.task_runs and self.open is not None:
            self.do(i.Saw(what))
            if self._incidents is not None:
                self._incidents.look()

    def _fired(self, incident: str) -> None:
        self.do(i.Fired(incident))

    def _called(self, text: str) -> None:
        self.show(call=text)
        self._aloud.read(text)

    # Time.

    def _tick(self) -> None:
        self._timer = None
        if self.closed:
            return
        kept = self.kept
        if self.shown.screen == "preflight":
            checks = tuple(self._look())
            if checks != self.shown.checks:
                self.show(checks=checks)
        if kept is not None and kept.state.outcome is None:
            self.desk.tick()
            if self.shown.screen == "rest" and isinstance(kept.state.step, Rest) and self.rest_began_ms is not None:
                left_ms = kept.state.step.seconds * 1000 - (kept.now_ms - self.rest_began_ms)
                self.show(rest_left_s=max(0, -(-left_ms // 1000)))
            elif self.task_runs:
                self.do(i.Tick())
        if self._timer is None:
            self._wait()

    def _wait(self) -> None:
        """Be called again in a second, or at the limit of the task where that is sooner."""
        if self._timer is not None:
            self._timer.cancel()
        wait_ms = TICK_MS
        step = None if self.kept is None else self.kept.state.step
        if self.kept is not None and isinstance(step, Do) and self.task_runs and not self.kept.state.paused:
            left_ms = self.study.task(step.task).limit_s * 1000 - self.kept.state.elapsed_ms(self.kept.now_ms)
            wait_ms = max(1, min(wait_ms, left_ms))
        self._timer = self._loop.call_later(wait_ms, self._tick)

    def show(self, **changes: object) -> None:
        """Change what stands before the participant."""
        shown = replace(self.shown, **changes)  # type: ignore[arg-type]  # fields of Shown
        shown = replace(shown, recorded=recorded_in(shown, self.recorder))
        if shown != self.shown:
            self.shown = shown
            for watcher in tuple(self._watchers):
                watcher()
        self.desk.changed()
