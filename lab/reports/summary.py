"""The figures of a report, worked out of a collection: by condition, by task, by place. Nothing here is text or drawing."""

from __future__ import annotations

import math
import statistics
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lab.latency import Spread, by_stage
from lab.metrics.measures import CATEGORIES, Measures, Outcome
from lab.metrics.voice import Funnel, funnel
from lab.statistics.intervals import (
    Mean,
    Middle,
    Proportion,
    Share,
    adjusted_wald,
    geometric_mean,
    mean_interval,
    share_of_people,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from lab.metrics.collection import Collection
    from lab.metrics.session import SessionMeasures, TaskMeasures
    from lab.reports.titles import Titles

EFFORTS: dict[str, Callable[[Measures], float | None]] = {
    "taps": lambda one: one.taps,
    "path_ratio": lambda one: one.path_ratio,
    "backtracks": lambda one: one.backtracks,
    "hesitations": lambda one: one.hesitations,
    "hesitation_s": lambda one: one.hesitation_ms / 1000,
    "mistap_share": lambda one: one.mistap_share,
    "mistap_distance_px": lambda one: one.mistap_distance_px,
    "error_count": lambda one: one.error_count,
    "assists": lambda one: one.assists,
    "voice_turns": lambda one: one.voice_turns,
    "voice_corrections": lambda one: one.voice_corrections,
    "voice_reprompts": lambda one: one.voice_reprompts,
    "voice_timeouts": lambda one: one.voice_timeouts,
}
"""What is summed up beside success and time, each as the mean of every person's mean over the tasks."""


@dataclass(frozen=True, slots=True)
class Person:
    """One participant's figures under one condition. `times_s` are those of full successes, by task; scores are None where not asked."""

    name: str
    reached: Mapping[str, bool]
    times_s: Mapping[str, float]
    efforts: Mapping[str, float]
    sus: float | None
    seq: float | None
    tlx: float | None
    tlx_weighted: float | None
    place: int

    @property
    def time_s(self) -> float | None:
        """The geometric mean of the times."""
        return statistics.geometric_mean(self.times_s.values()) if self.times_s else None


@dataclass(frozen=True, slots=True)
class ConditionSummary:
    """Everything about one condition. `people` stand in the order of their names."""

    id: str
    version: str
    input: str
    text_step: float
    profile: str
    people: tuple[Person, ...]
    outcomes: Mapping[Outcome, int]
    success: Share
    unassisted: Share
    time_s: Middle | None
    efforts: Mapping[str, Mean]
    errors: Mapping[str, int]
    sus: Mean | None
    seq: Mean | None
    tlx: Mean | None
    tlx_weighted: Mean | None
    funnel: Funnel
    turns: int
    """Spoken turns, over all requests."""
    missed: Mapping[str, int]
    """Turns that were missed, by the reason."""
    latencies_ms: Mapping[str, Spread]
    wizard_acts: int

    @property
    def attempts(self) -> int:
        """How many attempts were counted."""
        return sum(self.outcomes.values())


@dataclass(frozen=True, slots=True)
class TaskSummary:
    """One task under one condition: each person counts once."""

    task: str
    condition: str
    success: Proportion
    unassisted: Proportion
    time_s: Middle | None
    seq: Mean | None
    path_ratio: Mean | None
    errors: Mean | None


@dataclass(frozen=True, slots=True)
class Place:
    """The first, second … condition that people met: their times there, whatever the condition was."""

    place: int
    time_s: Middle
    success: Share


@dataclass(frozen=True, slots=True)
class Found:
    """An accessibility finding, over all sessions. `people`: how many met it."""

    rule: str
    page: str
    severity: str
    condition: str
    people: int
    count: int


@dataclass(frozen=True, slots=True)
class Summary:
    """A study in figures. `simulated` says whether all of it comes from simulated participants; the two are never mixed."""

    study: str
    simulated: bool
    people: int
    sessions: int
    outcomes: Mapping[str, int]
    stations: tuple[str, ...]
    programs: tuple[str, ...]
    study_files: int
    resumed: int
    first: str
    last: str
    conditions: tuple[ConditionSummary, ...]
    tasks: tuple[TaskSummary, ...]
    places: tuple[Place, ...]
    findings: tuple[Found, ...]
    comments: tuple[tuple[str, str, str], ...]
    """A person's name, the condition, and the words."""


def summarise(collection: Collection, titles: Titles) -> Summary:
    """Work out every figure. The collection holds people or simulated participants, not both, and at least one session."""
    names = collection.people()
    counted: dict[str, list[tuple[str, TaskMeasures]]] = defaultdict(list)
    scored: dict[tuple[str, str], list[SessionMeasures]] = defaultdict(list)
    for session in collection.sessions:
        for task in session.tasks:
            if task.counted:
                counted[task.condition.id].append((names[session.manifest.session], task))
        for condition in session.conditions:
            scored[condition.id, names[session.manifest.session]].append(session)
    order = titles.in_order(set(counted), titles.conditions)
    conditions = tuple(_condition(name, counted[name], scored) for name in order)
    sessions = collection.sessions
    manifests = [session.manifest for session in sessions]
    return Summary(
        study=manifests[0].study,
        simulated=manifests[0].simulated,
        people=len(set(names.values())),
        sessions=len(sessions),
        outcomes=Counter(session.outcome for session in sessions),
        stations=tuple(sorted({manifest.station for manifest in manifests})),
        programs=tuple(sorted({manifest.program for manifest in manifests})),
        study_files=len({manifest.study_sha256 for manifest in manifests}),
        resumed=sum(session.resumed for session in sessions),
        first=min(manifest.started_wall for manifest in manifests),
        last=max(manifest.started_wall for manifest in manifests),
        conditions=conditions,
        tasks=tuple(_tasks(conditions, counted, titles, scored)),
        places=_places(conditions),
        findings=_findings(collection, names),
        comments=_comments(collection, names),
    )


def _condition(
    name: str,
    counted: Iterable[tuple[str, TaskMeasures]],
    scored: Mapping[tuple[str, str], list[SessionMeasures]],
) -> ConditionSummary:
    by_person: dict[str, list[TaskMeasures]] = defaultdict(list)
    for person, task in counted:
        by_person[person].append(task)
    people = tuple(_person(one, name, by_person[one], scored[name, one]) for one in sorted(by_person))
    every = [task for tasks in by_person.values() for task in tasks]
    what = every[0].condition
    asked = [request for task in every for request in task.requests]
    return ConditionSummary(
        id=name,
        version=what.version,
        input=what.input,
        text_step=what.text_step,
        profile=what.profile,
        people=people,
        outcomes=Counter(task.measures.outcome for task in every),
        success=share_of_people(_share(by_person[one.name], assisted=True) for one in people),
        unassisted=share_of_people(_share(by_person[one.name], assisted=False) for one in people),
        time_s=geometric_mean(one.time_s for one in people if one.time_s is not None),
        efforts={
            effort: mean
            for effort in EFFORTS
            if (mean := mean_interval(one.efforts[effort] for one in people if effort in one.efforts)) is not None
        },
        errors={category: sum(task.measures.errors[category] for task in every) for category in CATEGORIES},
        sus=mean_interval(one.sus for one in people if one.sus is not None),
        seq=mean_interval(one.seq for one in people if one.seq is not None),
        tlx=mean_interval(one.tlx for one in people if one.tlx is not None),
        tlx_weighted=mean_interval(one.tlx_weighted for one in people if one.tlx_weighted is not None),
        funnel=funnel(asked),
        turns=sum(request.turns for request in asked),
        missed=Counter(reason for request in asked for reason in request.missed),
        latencies_ms=by_stage(turn for request in asked for turn in request.stages_ms),
        wizard_acts=sum(task.measures.wizard_acts for task in every),
    )


def _share(tasks: Iterable[TaskMeasures], *, assisted: bool) -> float:
    """The share of a person's tasks that were reached."""
    return statistics.fmean(
        task.measures.reached if assisted else task.measures.outcome is Outcome.SUCCESS for task in tasks
    )


def _person(name: str, condition: str, tasks: list[TaskMeasures], sessions: list[SessionMeasures]) -> Person:
    scores = [score for session in sessions for score in session.scores if score.condition == condition]
    whole = [score for score in scores if score.task is None]
    seqs = [score.seq for score in scores if score.seq is not None]
    measured = [task.measures for task in tasks]
    efforts = {
        effort: statistics.fmean(values)
        for effort, read in EFFORTS.items()
        if (values := [value for one in measured if (value := read(one)) is not None])
    }
    return Person(
        name=name,
        reached={task.task: task.measures.reached for task in tasks},
        times_s={
            task.task: task.measures.time_ms / 1000
            for task in tasks
            if task.measures.outcome is Outcome.SUCCESS and task.measures.time_ms
        },
        efforts=efforts,
        sus=next((score.sus.score for score in whole if score.sus is not None), None),
        seq=statistics.fmean(seqs) if seqs else None,
        tlx=next((score.tlx.raw for score in whole if score.tlx is not None), None),
        tlx_weighted=next((score.tlx.weighted for score in whole if score.tlx is not None), None),
        place=tasks[0].condition.place,
    )


def _tasks(
    conditions: Iterable[ConditionSummary],
    counted: Mapping[str, list[tuple[str, TaskMeasures]]],
    titles: Titles,
    scored: Mapping[tuple[str, str], list[SessionMeasures]],
) -> Iterable[TaskSummary]:
    names = {task.task for tasks in counted.values() for _, task in tasks}
    for name in titles.in_order(names, titles.tasks):
        for condition in conditions:
            done = [(person, task) for person, task in counted[condition.id] if task.task == name]
            if not done:
                continue
            measured = [task.measures for _, task in done]
            people = {person for person, _ in done}
            yield TaskSummary(
                task=name,
                condition=condition.id,
                success=adjusted_wald(sum(one.reached for one in measured), len(measured)),
                unassisted=adjusted_wald(sum(one.outcome is Outcome.SUCCESS for one in measured), len(measured)),
                time_s=geometric_mean(
                    one.time_ms / 1000 for one in measured if one.outcome is Outcome.SUCCESS and one.time_ms
                ),
                seq=mean_interval(_seqs(name, condition.id, people, scored)),
                path_ratio=mean_interval(one.path_ratio for one in measured if one.path_ratio is not None),
                errors=mean_interval(one.error_count for one in measured),
            )


def _seqs(
    task: str, condition: str, people: Iterable[str], scored: Mapping[tuple[str, str], list[SessionMeasures]]
) -> list[float]:
    return [
        score.seq
        for person in people
        for session in scored[condition, person]
        for score in session.scores
        if (score.condition, score.task) == (condition, task) and score.seq is not None
    ]


def _places(conditions: Iterable[ConditionSummary]) -> tuple[Place, ...]:
    by_place: dict[int, list[Person]] = defaultdict(list)
    for condition in conditions:
        for person in condition.people:
            by_place[person.place].append(person)
    found = []
    for place in sorted(by_place):
        people = by_place[place]
        times = geometric_mean(one.time_s for one in people if one.time_s is not None)
        if times is not None:
            shares = share_of_people(statistics.fmean(one.reached.values()) for one in people)
            found.append(Place(place, times, shares))
    return tuple(found)


def _findings(collection: Collection, names: Mapping[str, str]) -> tuple[Found, ...]:
    people: dict[tuple[str, str, str, str], set[str]] = defaultdict(set)
    counts: Counter[tuple[str, str, str, str]] = Counter()
    for session in collection.sessions:
        for finding in session.findings:
            key = (finding.rule, finding.page, finding.severity, finding.condition)
            people[key].add(names[session.manifest.session])
            counts[key] += finding.count
    found = [Found(*key, len(people[key]), count) for key, count in counts.items()]
    return tuple(sorted(found, key=lambda one: (-one.people, one.rule, one.page, one.condition)))


def _comments(collection: Collection, names: Mapping[str, str]) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (names[session.manifest.session], answer.condition, answer.value)
        for session in collection.sessions
        for answer in session.answers
        if answer.questionnaire == "comment" and isinstance(answer.value, str) and answer.value.strip()
    )


def log_mean(values: Iterable[float]) -> float:
    """The geometric mean of values above 0."""
    return math.exp(statistics.fmean(math.log(value) for value in values))
