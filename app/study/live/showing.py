"""What stands before a participant follows from where the session stands. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lab.moderation import port as p
from lab.plan import Ask, Begin, Do

if TYPE_CHECKING:
    from app.study.live.ports import Recorded, Shown, TaskRecorder
    from lab.session import State
    from lab.study import Condition, Study


def spoken_of(study: Study, shown: Shown) -> str:
    """What is read aloud of what stands before the participant; empty where there is nothing to read."""
    match shown.screen:
        case "consent":
            return study.consent.text.strip()
        case "instruction" | "task" if shown.task is not None:
            return shown.task.spoken
        case "question" if shown.form is not None:
            form, item = shown.form, shown.form.item
            if not item.low:
                return item.text
            return f"{item.text}{form.questionnaire.least}是{item.low}，{form.questionnaire.most}是{item.high}。"
        case _:
            return ""


def recorded_in(shown: Shown, recorder: TaskRecorder | None) -> tuple[Recorded, ...]:
    """What is recorded while this stands before the participant: the screen during a task, sound whenever it is kept."""
    if recorder is None:
        return ()
    found: list[Recorded] = []
    if recorder.screen and shown.screen == "task" and not shown.paused:
        found.append("screen")
    if recorder.sound:
        found.append("sound")
    return tuple(found)


def told_of_recording(study: Study, shown: Shown, recorder: TaskRecorder | None, *, records: bool) -> p.Recorded:
    """What a moderator is told: what the participant's mark says, and of what it does not name, whether it is to come.

    `records`: whether there is something that records. Where it gave no recorder, what was agreed to is lost from the beginning.
    """
    asked = study.consent if shown.consent is None else shown.consent

    def kept(what: Recorded, *, agreed: bool) -> p.Kept:
        if what in shown.recorded:
            return "on"
        if not (agreed and records):
            return "never"
        lost = shown.consent is not None if recorder is None else what in recorder.lost
        return "lost" if lost else "off"

    return p.Recorded(kept("screen", agreed=asked.screen), kept("sound", agreed=asked.audio))


def counted(study: Study, state: State) -> tuple[int, int]:
    """Which of its condition's tasks the one before the participant is, from 1, and of how many; practice is none of them."""
    step = state.step
    tasks = [each.id for each in study.tasks if not each.practice]
    name = step.task if isinstance(step, Do) else ""
    return (tasks.index(name) + 1 if name in tasks else 0), len(tasks)


def condition_of(study: Study, state: State) -> Condition:
    """The condition under way; between two of them the next, after the last one the last."""
    step = state.step
    if isinstance(step, Do | Ask | Begin):
        return study.condition(step.condition)
    begins = [each for each in state.plan if isinstance(each, Begin)]
    ahead = [each for each in state.plan[state.place :] if isinstance(each, Begin)]
    return study.condition((ahead[0] if ahead else begins[-1]).condition)
