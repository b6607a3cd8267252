"""A session as a state machine. Pure: what came in and when in, events out; the state follows from the events alone.

So a session that was cut off is read back from its log, `session.resumed` is added, and it stands at the exact task.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from lab import inputs as i
from lab.plan import Ask, Begin, Do, Finish, Preflight, Rest, Step, plan_of
from lab.private import refusal
from lab.questionnaires import QUESTIONNAIRES
from lab.schema import kinds as k
from lab.ways import moves

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lab.schema.reading import Other, Read
    from lab.study import Study

MOST_CHAIN = 100
"""Events that may follow from one state by themselves; there are never more than a few."""


class SessionError(Exception):
    """What was asked for cannot be done now; `code` says why, `sentence` says it to the moderator."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(f"{code}: {sentence}")
        self.code = code
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class State:
    """Where a session stands. `place` is the step of the plan; times are the session's clock.

    `running`: a task goes on, or a planned rest. `paused_at_ms`: since when it is paused, None where it is not.
    `seen`: what happened in the bank since the task began.
    """

    plan: tuple[Step, ...]
    place: int = 0
    started: bool = False
    running: bool = False
    began_ms: int = 0
    paused_ms: int = 0
    paused_at_ms: int | None = None
    assist: int = 0
    seen: tuple[k.BankHappened, ...] = ()
    answered: frozenset[str] = frozenset()
    checks: Mapping[str, str] | None = None
    outcome: Literal["completed", "withdrawn", "aborted"] | None = None

    @property
    def step(self) -> Step | None:
        """What is to be done now; None at the end."""
        return self.plan[self.place] if self.place < len(self.plan) else None

    @property
    def paused(self) -> bool:
        """Whether the moderator has paused a task."""
        return self.paused_at_ms is not None

    def elapsed_ms(self, now_ms: int) -> int:
        """How long the task goes on, without pauses."""
        end_ms = now_ms if self.paused_at_ms is None else self.paused_at_ms
        return max(0, end_ms - self.began_ms - self.paused_ms)


def begin(study: Study, order: Sequence[str]) -> State:
    """A session before its first event."""
    return State(plan_of(study, order))


def restore(study: Study, order: Sequence[str], events: Iterable[Read]) -> State:
    """The state after these events of a log."""
    state = begin(study, order)
    for event in events:
        state = evolve(state, event.what, event.mono_ms)
    return state


def step(study: Study, state: State, what: i.Input, now_ms: int) -> tuple[State, tuple[k.Kind, ...]]:
    """Take what came in. Returns the new state and the events that are to be kept, in order. Raises SessionError."""
    events = list(_decide(study, state, what, now_ms))
    for event in events:
        state = evolve(state, event, now_ms)
    for _ in range(MOST_CHAIN):
        follows = _due(study, state, now_ms)
        if follows is None:
            break
        events.append(follows)
        state = evolve(state, follows, now_ms)
    return state, tuple(events)


def _decide(  # noqa: C901, PLR0911, PLR0912 -- one case an input
    study: Study, state: State, what: i.Input, now_ms: int
) -> tuple[k.Kind, ...]:
    """What is to be kept of an input, as far as it does not follow from the state by itself."""
    if state.outcome is not None:
        raise SessionError("SESSION_OVER", "这次实验已经结束了")
    match what:
        case i.Open(participant, station, simulated):
            return (k.SessionStarted(participant, study.id, simulated, station),)
        case i.Reopened(after_event):
            return (k.SessionResumed(after_event),)
        case i.Checked(check, colour, detail):
            return (k.PreflightChecked(check, colour, detail),)
        case i.Ready():
            return _go_on(study, state)
        case i.Saw(event):
            return (event,)
        case i.Assisted(level):
            _running_task(state)
            return (k.AssistGiven(level),)
        case i.Fired(incident):
            return (k.IncidentFired(incident),)
        case i.Noted(text, typed_ms):
            _harmless(text)
            return (k.NoteWritten(text, max(0, now_ms - typed_ms), ""),)
        case i.Answered(item, value):
            return (_answer(state, item, value),)
        case i.Declined(item):
            return (_declined(study, state, item),)
        case i.Ended(outcome, reason):
            return (*_why(reason, "end", now_ms), k.SessionEnded(outcome))
        case i.Tick():
            return ()
        case i.Paused() | i.Continued() | i.Skipped() | i.GaveUp():
            return _interrupted(state, what, now_ms)


def _go_on(study: Study, state: State) -> tuple[k.Kind, ...]:
    """The moderator says that the next thing may begin."""
    match state.step:
        case Preflight():
            red = [name for name, colour in (state.checks or {}).items() if colour == "red"]
            if not state.checks or red:
                raise SessionError("PREFLIGHT_RED", f"还不能开始：{'、'.join(red) or '还没有检查'}")
            # Whatever follows a preflight is a condition; it begins with the session.
            first = state.plan[state.place + 1]
            return (_condition_started(study, first),) if isinstance(first, Begin) else ()
        case Do(condition, name) if not state.running:
            task = study.task(name)
            shortest = len(moves(study.way(task, study.condition(condition))))
            return (k.TaskStarted(name, condition, task.practice, task.limit_s * 1000, shortest),)
        case Rest():
            return (k.BreakEnded(),) if state.running else (k.BreakStarted(),)
        case _:
            raise SessionError("NOTHING_TO_BEGIN", "现在没有可以开始的事")


def _interrupted(state: State, what: i.Input, now_ms: int) -> tuple[k.Kind, ...]:
    match what:
        case i.Skipped(reason) if isinstance(state.step, Ask):
            left_out = k.QuestionnaireSkipped(state.step.questionnaire, state.step.task, state.step.condition)
            return (*_why(reason, "skip", now_ms), left_out)
        case i.Skipped(reason) if isinstance(state.step, Do):
            return (*_why(reason, "skip", now_ms), _task_ended(state, "skipped", now_ms))
        case i.GaveUp(reason):
            _running_task(state)
            return (*_why(reason, "give-up", now_ms), _task_ended(state, "failed", now_ms))
        case i.Paused() if not state.paused:
            _running_task(state)
            return (k.BreakStarted(),)
        case i.Continued() if state.paused:
            return (k.BreakEnded(),)
        case _:
            raise SessionError("NOT_NOW", "现在不能这样做")


def _why(reason: str, about: Literal["skip", "give-up", "end"], now_ms: int) -> tuple[k.Kind, ...]:
    """The moderator's reason as a note before what it is the reason of; nothing where none was given."""
    _harmless(reason)
    return (k.NoteWritten(reason, now_ms, about),) if reason else ()


def _due(study: Study, state: State, now_ms: int) -> k.Kind | None:  # noqa: PLR0911 -- one return an event
    """The event that follows from the state by itself; None where it waits for something."""
    if state.outcome is not None or not state.started:
        return None
    match state.step:
        case None:
            return k.SessionEnded("completed")
        case Begin() as first:
            return _condition_started(study, first)
        case Finish(condition):
            return k.ConditionEnded(condition)
        case Do(_, name) if state.running and not state.paused:
            task = study.task(name)
            if task.success.holds(state.seen):
                return _task_ended(state, "assisted" if state.assist else "success", now_ms)
            if task.failure is not None and task.failure.holds(state.seen):
                return _task_ended(state, "failed", now_ms)
            if state.elapsed_ms(now_ms) >= task.limit_s * 1000:
                return _task_ended(state, "timeout", now_ms)
    return None


def evolve(state: State, what: k.Kind | Other, now_ms: int) -> State:  # noqa: C901, PLR0911 -- one return an event
    """The state after an event. An event that has nothing to do with it changes nothing."""
    match what:
        case k.SessionStarted():
            return replace(state, started=True)
        case k.SessionResumed():
            # A task begins once more; a rest goes on.
            return _idle(state) if isinstance(state.step, Do) else replace(state, paused_at_ms=None)
        case k.SessionEnded(outcome):
            return replace(_idle(state), outcome=outcome)
        case k.PreflightChecked(check, colour):
            return replace(state, checks={**(state.checks or {}), check: colour})
        case k.ConditionStarted(condition):
            ahead = [
                at for at, each in enumerate(state.plan) if isinstance(each, Begin) and each.condition == condition
            ]
            return _at(state, ahead[0] + 1) if ahead else state
        case k.ConditionEnded() if isinstance(state.step, Finish):
            return _at(state, state.place + 1)
        case k.TaskStarted() if isinstance(state.step, Do):
            return replace(_idle(state), running=True, began_ms=now_ms)
        case k.TaskEnded() if isinstance(state.step, Do):
            return _at(state, state.place + 1)
        case k.BankHappened() if state.running:
            return replace(state, seen=(*state.seen, what))
        case k.AssistGiven(level):
            return replace(state, assist=max(state.assist, level))
        case k.BreakStarted() | k.BreakEnded():
            return _rested(state, what, now_ms)
        case k.QuestionnaireAnswered() | k.QuestionnaireSkipped() | k.QuestionnaireDeclined() if isinstance(
            state.step, Ask
        ):
            return _asked(state, state.step, what)
    return state


def _rested(state: State, what: k.Kind, now_ms: int) -> State:
    """A rest of the plan, or a pause within a task."""
    if isinstance(state.step, Rest):
        return replace(state, running=True) if isinstance(what, k.BreakStarted) else _at(state, state.place + 1)
    if isinstance(what, k.BreakStarted):
        return replace(state, paused_at_ms=now_ms)
    if state.paused_at_ms is None:
        return state
    return replace(state, paused_ms=state.paused_ms + now_ms - state.paused_at_ms, paused_at_ms=None)


def _asked(state: State, asked: Ask, what: k.Kind) -> State:
    if isinstance(what, k.QuestionnaireSkipped):
        return _at(state, state.place + 1)
    if not isinstance(what, k.QuestionnaireAnswered | k.QuestionnaireDeclined):
        return state
    if what.questionnaire != asked.questionnaire:
        return state
    answered = state.answered | {what.item}
    items = {each.id for each in QUESTIONNAIRES[asked.questionnaire].items}
    return _at(state, state.place + 1) if answered >= items else replace(state, answered=answered)


def _idle(state: State) -> State:
    """The step as if nothing of it had been done."""
    return replace(
        state, running=False, began_ms=0, paused_ms=0, paused_at_ms=None, assist=0, seen=(), answered=frozenset()
    )


def _at(state: State, place: int) -> State:
    return replace(_idle(state), place=place)


def _running_task(state: State) -> None:
    if not isinstance(state.step, Do) or not state.running:
        raise SessionError("NO_TASK", "现在没有在做的任务")


def _harmless(text: str) -> None:
    if (sentence := refusal(text)) is not None:
        raise SessionError("PRIVATE_DATA", sentence)


def _answer(state: State, item: str, value: float | str) -> k.QuestionnaireAnswered:
    asked = state.step
    if not isinstance(asked, Ask) or not QUESTIONNAIRES[asked.questionnaire].allows(item, value):
        raise SessionError("ANSWER_INVALID", "这个回答不在题目的范围里")
    if isinstance(value, str):
        _harmless(value)
    name: Literal["sus", "seq", "tlx", "comment"] = asked.questionnaire  # type: ignore[assignment]  # the study's file allows no other
    return k.QuestionnaireAnswered(name, item, value, asked.task, asked.condition)


def _declined(study: Study, state: State, item: str) -> k.QuestionnaireDeclined:
    asked = state.step
    if not isinstance(asked, Ask) or item not in {each.id for each in QUESTIONNAIRES[asked.questionnaire].items}:
        raise SessionError("NO_SUCH_ITEM", "现在没有这道题")
    if asked.questionnaire in study.questionnaires.required:
        raise SessionError("ANSWER_REQUIRED", "这项研究要求回答这道题")
    return k.QuestionnaireDeclined(asked.questionnaire, item, asked.task, asked.condition)


def _condition_started(study: Study, first: Begin) -> k.ConditionStarted:
    chosen = study.condition(first.condition)
    return k.ConditionStarted(chosen.id, chosen.version, chosen.input, chosen.text_step, chosen.profile, first.place)


def _task_ended(
    state: State, outcome: Literal["success", "assisted", "failed", "skipped", "timeout"], now_ms: int
) -> k.TaskEnded:
    doing = state.step
    if not isinstance(doing, Do):
        raise SessionError("NO_TASK", "现在没有在做的任务")
    return k.TaskEnded(doing.task, doing.condition, outcome, state.elapsed_ms(now_ms) if state.running else 0)
