"""A study as values. `lab/study_file.py` reads one from TOML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from lab.predicates import Predicate
from lab.schema.kinds import Input, Version

INPUTS: tuple[Input, ...] = ("touch", "voice", "reader")
VERSIONS: tuple[Version, ...] = ("standard", "elder")
METHODS = ("williams", "latin-square", "given", "fixed")
INCIDENTS = ("network-loss", "recogniser-errors", "wrong-payee", "scam-call")
AFTER_TASK = ("seq",)
AFTER_CONDITION = ("sus", "tlx")
AT_END = ("comment",)


@dataclass(frozen=True, slots=True)
class Condition:
    """What a participant works with. `profile` is the assistant's; `text_step` the factor on the size of text."""

    id: str
    title: str
    version: Version
    input: Input
    text_step: float
    profile: str


@dataclass(frozen=True, slots=True)
class Task:
    """What a participant is asked to do.

    `success` ends it well, `failure` (where there is one) ends it as failed, both over the bank's events since it began.
    `ways` is the shortest way for a version and an input: what is pressed or said, in order.
    """

    id: str
    title: str
    start: str
    instruction: str
    spoken: str
    success: Predicate
    failure: Predicate | None
    limit_s: int
    practice: bool
    ways: Mapping[tuple[Version, Input], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Incident:
    """Something that goes wrong on purpose in a task: after `after_steps` things were done in it, in these conditions.

    `lasts_s` is how long a network stays away, `rate` the share of sentences that are misheard, `payee` whom the bank
    suggests wrongly, `text` what the caller says.
    """

    id: str
    kind: Literal["network-loss", "recogniser-errors", "wrong-payee", "scam-call"]
    task: str
    conditions: tuple[str, ...]
    after_steps: int
    lasts_s: float
    rate: float
    payee: str
    text: str


@dataclass(frozen=True, slots=True)
class Persona:
    """A simulated participant: how such a person sees, hears, presses, speaks and remembers. All values are assumptions.

    `scatter_px`: standard deviation of where a finger comes down; `press_ms`: one press with the way to it;
    `legible_px`: the type that is read without effort; `read_ms_a_character`; `listen_rate`: of speech that is followed;
    `mishear`: the share of sentences that the recogniser gets wrong; `hesitate`, `forget`: the chance at each step;
    `hesitation_s`: how long; `patience_s`: after which a task is given up.
    """

    id: str
    title: str
    scatter_px: float
    press_ms: float
    legible_px: float
    read_ms_a_character: float
    listen_rate: float
    mishear: float
    hesitate: float
    hesitation_s: float
    forget: float
    patience_s: float


@dataclass(frozen=True, slots=True)
class ConsentText:
    """What a participant is asked to agree to, and for how many days what is recorded is kept."""

    text: str
    audio: bool
    screen: bool
    retention_days: int


@dataclass(frozen=True, slots=True)
class Questionnaires:
    """Which questionnaires are put when. In those of `required` no item can be left open; in all others any can."""

    after_task: tuple[str, ...]
    after_condition: tuple[str, ...]
    at_end: tuple[str, ...]
    required: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Study:
    """A study. `orders` are the balanced rows of condition ids, used in turn; `bank` names the persona of its books."""

    id: str
    title: str
    bank: str
    consent: ConsentText
    conditions: tuple[Condition, ...]
    tasks: tuple[Task, ...]
    questionnaires: Questionnaires
    method: str
    orders: tuple[tuple[str, ...], ...]
    break_s: int
    incidents: tuple[Incident, ...]
    personas: tuple[Persona, ...]
    sha256: str

    def condition(self, name: str) -> Condition:
        """The condition with this id (KeyError)."""
        return {each.id: each for each in self.conditions}[name]

    def task(self, name: str) -> Task:
        """The task with this id (KeyError)."""
        return {each.id: each for each in self.tasks}[name]

    def way(self, task: Task, condition: Condition) -> tuple[str, ...]:
        """The shortest way through a task under a condition."""
        return task.ways[condition.version, condition.input]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a study may name, as the program that runs it knows it. `events` maps a bank event to its values' names."""

    pages: frozenset[str]
    banks: frozenset[str]
    text_steps: tuple[float, ...]
    profiles: tuple[str, ...]
    events: Mapping[str, frozenset[str]]
