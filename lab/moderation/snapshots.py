"""A session as a moderator sees it, worked out from its state and its events; and their commands as what a session takes. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lab import inputs as i
from lab.moderation import port as p
from lab.moderation.parts import parts
from lab.moderation.words import Words
from lab.plan import Ask, Begin, Do, Finish, Preflight, Rest
from lab.schema import kinds as k

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lab.schema.reading import Read
    from lab.session import State
    from lab.study import Study

LAST_EVENTS = 40
"""How many events a snapshot holds."""


_PLAIN: dict[type[p.Command], i.Input] = {
    p.GoOn: i.Ready(),
    p.Pause: i.Paused(),
    p.Resume: i.Continued(),
}


def input_of(command: p.Command) -> i.Input | None:  # noqa: PLR0911 -- one return a command
    """What the session is told of a command; None for words and holds, which are no business of its state."""
    if (plain := _PLAIN.get(type(command))) is not None:
        return plain
    match command:
        case p.Assist(level):
            return i.Assisted(level)
        case p.Note(text, typed_ms):
            return i.Noted(text, typed_ms)
        case p.Skip(reason):
            return i.Skipped(reason)
        case p.GiveUp(reason):
            return i.GaveUp(reason)
        case p.Fire(incident):
            return i.Fired(incident)
        case p.End(outcome, reason):
            return i.Ended(outcome, reason)
        case _:
            return None


def refusal_of(study: Study, state: State, command: p.Command) -> p.Refused | None:
    """Why a command cannot be meant now, beyond what the session itself refuses."""
    if not isinstance(command, p.Fire):
        return None
    doing = state.step
    here = isinstance(doing, Do) and state.running
    if not here or command.incident not in {each.id for each in incidents_of(study, state)}:
        return p.Refused("NO_SUCH_INCIDENT", "现在的任务里没有这个意外")
    return None


def phase_of(state: State) -> p.Phase:
    """What the participant has before them, as far as the session's state says it."""
    if state.outcome is not None:
        return "over"
    match state.step:
        case Preflight():
            return "preflight"
        case Do():
            return "task" if state.running else "instruction"
        case Ask():
            return "questionnaire"
        case Rest():
            return "rest"
        case _:
            return "over"


def incidents_of(study: Study, state: State) -> tuple[p.Seeded, ...]:
    """What may go wrong on purpose in the task before the participant, under this condition. None of it has yet."""
    doing = state.step
    if not isinstance(doing, Do):
        return ()
    return tuple(
        p.Seeded(each.id, each.kind, fired=False)
        for each in study.incidents
        if each.task == doing.task and doing.condition in each.conditions
    )


def snapshot_of(
    study: Study,
    participant: str,
    station: str,
    state: State,
    events: Sequence[Read],
    now_ms: int,
    *,
    recorded: p.Recorded,
    words: Words = Words(),  # noqa: B008 -- frozen
    phase: p.Phase | None = None,
    page: str = "",
    rest_began_ms: int | None = None,
) -> p.Snapshot:
    """What a moderator is shown. `phase` where the window knows more than the state; `page` of the bank, if it is in sight."""
    fired = _fired(events)
    return p.Snapshot(
        study=study.id,
        title=study.title,
        participant=participant,
        station=station,
        phase=phase or phase_of(state),
        now_ms=now_ms,
        recorded=recorded,
        step=state.place,
        steps=len(state.plan),
        under=_under(study, state),
        at=_at(study, state),
        questionnaire=state.step.questionnaire if isinstance(state.step, Ask) else "",
        elapsed_ms=state.elapsed_ms(now_ms) if isinstance(state.step, Do) and state.running else 0,
        rest_left_ms=_rest_left_ms(state, now_ms, rest_began_ms),
        paused=state.paused,
        assist=state.assist,
        page=page,
        checks=tuple(_checks(events)),
        incidents=tuple(p.Seeded(each.id, each.kind, each.id in fired) for each in incidents_of(study, state)),
        holds_heard=words.heard,
        holds_said=words.said,
        within_ms=words.within_ms,
        waiting=words.waiting,
        events=tuple(events[-LAST_EVENTS:]),
        outcome=state.outcome,
    )


def _fired(events: Sequence[Read]) -> set[str]:
    """Which incidents took place since the task under way began."""
    fired: set[str] = set()
    for event in reversed(events):
        if isinstance(event.what, k.TaskStarted):
            break
        if isinstance(event.what, k.IncidentFired):
            fired.add(event.what.incident)
    return fired


def _checks(events: Sequence[Read]) -> list[p.Check]:
    """Every check by its newest result."""
    newest = {
        each.what.check: p.Check(each.what.check, each.what.state, each.what.detail)
        for each in events
        if isinstance(each.what, k.PreflightChecked)
    }
    return list(newest.values())


def _under(study: Study, state: State) -> p.Under | None:
    step = state.step
    if not isinstance(step, Begin | Do | Ask | Finish):
        return None
    chosen = study.condition(step.condition)
    order = [each.condition for each in state.plan if isinstance(each, Begin)]
    return p.Under(chosen.id, chosen.title, chosen.version, chosen.input, order.index(step.condition) + 1, len(order))


def _at(study: Study, state: State) -> p.At | None:
    step = state.step
    if not isinstance(step, Do | Ask) or step.task is None:
        return None
    task = study.task(step.task)
    return p.At(
        task.id,
        task.title,
        task.instruction,
        task.practice,
        task.limit_s * 1000,
        study.way(task, study.condition(step.condition)),
        parts(task.success, state.seen),
        () if task.failure is None else parts(task.failure, state.seen),
    )


def _rest_left_ms(state: State, now_ms: int, began_ms: int | None) -> int:
    if not isinstance(state.step, Rest):
        return 0
    whole_ms = state.step.seconds * 1000
    return whole_ms if began_ms is None else max(0, whole_ms - (now_ms - began_ms))
