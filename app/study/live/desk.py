"""The moderator's side of a session with a person: commands in, snapshots out, words that wait for them (Wizard of Oz)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.study.live.showing import told_of_recording
from app.study.watch import SECRET_PAGES
from lab.moderation import port as p
from lab.moderation.snapshots import input_of, phase_of, refusal_of, snapshot_of
from lab.moderation.words import Words, arrive, forget, hold, instead, let_go, overdue
from lab.session import SessionError, begin

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.study.live.run import LiveRun
    from lab.moderation.words import Gone

_OVER = p.Refused("SESSION_OVER", "这次实验已经结束了")


class ModeratorDesk:
    """Implements `LiveSession` over a running session."""

    def __init__(self, run: LiveRun) -> None:
        self._run = run
        self._words = Words()
        self._listeners: list[Callable[[p.Snapshot], None]] = []

    def tell(self, command: p.Command) -> p.Refused | None:
        """Carry a command out."""
        try:
            refused = self._told(command)
        except SessionError as error:
            return p.Refused(error.code, error.sentence)
        if refused is None:
            self.changed()
        return refused

    def snapshot(self) -> p.Snapshot:
        """Where the session stands."""
        run, kept = self._run, self._run.kept
        state = begin(run.study, run.enrolment.order) if kept is None else kept.state
        shot = snapshot_of(
            run.study,
            run.enrolment.participant,
            run.enrolment.station,
            state,
            run.events,
            0 if kept is None else kept.now_ms,
            recorded=told_of_recording(run.study, run.shown, run.recorder, records=run.recorder_of is not None),
            words=self._words,
            phase=self._phase(),
            page="" if run.open is None else run.open.page,
            rest_began_ms=run.rest_began_ms,
        )
        if kept is not None:
            return shot
        return replace(shot, checks=tuple(p.Check(each.check, each.state, each.detail) for each in run.shown.checks))

    def subscribe(self, listener: Callable[[p.Snapshot], None]) -> Callable[[], None]:
        """Call `listener` after each change, and once a second while time counts."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def picture(self) -> bytes | None:
        """The participant's window now."""
        return None if self._run.closed else self._run.room.picture()

    # What the session tells.

    def changed(self) -> None:
        """Tell whoever listens where the session stands."""
        if self._listeners:
            shot = self.snapshot()
            for listener in tuple(self._listeners):
                listener(shot)

    def keep_words(self, *, kept: bool) -> None:
        """Whether the participant agreed to be recorded, so that the log may hold what was said."""
        self._words = replace(self._words, kept=kept)

    def arrive(self, spoken: p.Spoken, text: str) -> int | None:
        """Words are heard or are to be said: the number under which they wait for the moderator, or None.

        What is said while a PIN is keyed may be the PIN: the moderator never sees it.
        """
        kept, opened = self._run.kept, self._run.open
        if kept is None or not self._run.task_runs or opened is None or opened.page in SECRET_PAGES:
            return None
        self._words, number = arrive(self._words, spoken, text, kept.now_ms)
        if number is not None:
            self.changed()
        return number

    def tick(self) -> None:
        """Let what has waited too long go on as it was."""
        if self._run.kept is None:
            return
        self._words, late = overdue(self._words, self._run.kept.now_ms)
        for gone in late:
            self._let(gone)

    def task_over(self) -> None:
        """Nothing that waited is said or heard any more."""
        self._words = forget(self._words)

    def _phase(self) -> p.Phase:
        screen = self._run.shown.screen
        match screen:
            case "ended":
                return "task"
            case "question":
                return "questionnaire"
            case "thanks" if self._run.kept is not None:
                return phase_of(self._run.kept.state)
            case _:
                return screen

    def _told(self, command: p.Command) -> p.Refused | None:
        run, kept = self._run, self._run.kept
        if kept is None and not isinstance(command, p.Hold):
            return self._before_consent(command)
        if kept is not None and kept.state.outcome is not None:
            return _OVER
        if kept is not None and (refused := refusal_of(run.study, kept.state, command)) is not None:
            return refused
        match command:
            case p.Hold():
                self._words = hold(self._words, command)
            case p.LetGo() | p.Hear() | p.Say():
                return self._spoken(command)
            case p.GoOn() if run.shown.screen in {"ended", "rest"}:
                run.go_on()
            case p.Fire(incident):
                run.fire(incident)
            case _ if (told := input_of(command)) is not None:
                run.do(told)
        return None

    def _before_consent(self, command: p.Command) -> p.Refused | None:
        """The participant has not agreed yet, and only they can; or they did not, and nothing is kept."""
        run = self._run
        match command, run.shown.screen:
            case _, "thanks" | "over":
                return _OVER
            case p.End(), _:
                run.refuse()
            case p.GoOn(), "preflight":
                red = [each.check for each in run.shown.checks if each.state == "red"]
                if red:
                    return p.Refused("PREFLIGHT_RED", f"还不能开始：{'、'.join(red)}")
                run.go_in()
            case _:
                return p.Refused("NOT_AGREED", "参加者还没有同意")
        return None

    def _spoken(self, command: p.LetGo | p.Hear | p.Say) -> p.Refused | None:
        """The moderator stands in for the recogniser or the assistant."""
        run = self._run
        if isinstance(command, p.LetGo):
            let = let_go(self._words, command.number, command.text, 0 if run.kept is None else run.kept.now_ms)
            if let is None:
                return p.Refused("NOTHING_WAITS", "这句话已经不在等了")
            self._words, gone = let
            self._let(gone)
            return None
        if run.open is None or not run.task_runs:
            return p.Refused("NO_TASK", "现在没有在做的任务")
        spoken: p.Spoken = "heard" if isinstance(command, p.Hear) else "said"
        run.saw(instead(self._words, spoken, command.text))
        if isinstance(command, p.Hear):
            run.open.hear(command.text)
        else:
            run.open.say(command.text)
        return None

    def _let(self, gone: Gone) -> None:
        """Words that waited go on."""
        run = self._run
        if run.open is None:
            return
        run.saw(gone.acted)
        if gone.spoken == "heard":
            run.open.heard(gone.number, gone.text, own=gone.own)
        else:
            run.open.said(gone.number, gone.text)
