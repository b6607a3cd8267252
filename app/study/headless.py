"""One session with a simulated participant, from its folder's first event to its last, or from where it was cut off."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from uuid import UUID

from app.scene import MOMENT
from app.study.doing import ByHand
from app.study.persona import Participant
from app.study.preflight import preflight
from app.study.reading import ByReader
from app.study.recording import recording_of
from app.study.speaking import ByVoice
from app.study.world import World
from lab import inputs as i
from lab.keeping import SteppedClock, create_session, resume_session
from lab.manifest import EVENTS, Consent, Manifest, read_manifest
from lab.plan import Ask, Do, Rest
from lab.questionnaires import QUESTIONNAIRES
from lab.schema import kinds as k
from lab.schema.reading import read_session_events
from lab.study_file import order_for
from lab.ways import moves

if TYPE_CHECKING:
    from app.desk import Desk
    from dialogs.noted_desk import NotedDesk
    from dialogs.port import Dialogue
    from lab.keeping import KeptSession
    from lab.study import Persona, Study

STATION = "simulated"
_DOING = {"touch": ByHand, "voice": ByVoice, "reader": ByReader}
GAP = timedelta(hours=1)
"""Between the beginnings of two participants' sessions, by the simulated calendar."""
COMMENTS = ("挺顺手的", "字大一点就好了", "有一步找了半天", "密码按错了一次", "没什么要说的")
"""What simulated participants say at the end; it stands for nothing."""


@dataclass(frozen=True, slots=True)
class Simulation:
    """What a simulated session follows from: the same values give the same session, to the byte."""

    study: Study
    text: bytes
    seed: int
    program: str
    record: bool = False
    """Whether input and screen are recorded; a simulated participant agrees to everything."""


def pseudonym(number: int) -> str:
    """What the participant with this number, from 1, is called."""
    return f"P{number:03d}"


def persona_of(study: Study, seed: int, number: int) -> Persona:
    """Which kind of person a participant is: the study's personas in turn, from a place that the seed chooses."""
    start = random.Random(f"{seed}/personas").randrange(len(study.personas))  # noqa: S311 -- chance that can be had again
    return study.personas[(start + number - 1) % len(study.personas)]


def run_session(
    simulation: Simulation,
    number: int,
    folder: Path,
    voice: tuple[Dialogue, NotedDesk[Desk]] | None = None,
) -> str:
    """Run a participant's session in `folder`, or its rest. Returns its outcome. Needs a Qt application.

    A session is recorded as its manifest says, which a resumed one has from before.
    Raises EventLogError, ManifestError, OSError.
    """
    study = simulation.study
    begins = MOMENT + (number - 1) * GAP
    if (folder / EVENTS).exists() and (kept_events := read_session_events(folder / EVENTS)):
        clock = SteppedClock(datetime.fromisoformat(kept_events[-1].wall))
        kept = resume_session(folder, study, clock)
    else:
        (folder / EVENTS).unlink(missing_ok=True)
        clock = SteppedClock(begins)
        kept = create_session(folder, study, simulation.text, _manifest(simulation, number, begins), clock)
    try:
        _Session(simulation, number, folder, kept, clock, voice).run()
    finally:
        kept.close()
    return kept.state.outcome or "aborted"


def session_id(simulation: Simulation, number: int) -> str:
    """A participant's session has the same id each time that it is simulated."""
    chance = random.Random(f"{simulation.seed}/{simulation.study.sha256}/{number}")  # noqa: S311 -- chance that can be had again
    return str(UUID(int=chance.getrandbits(128), version=4))


def _manifest(simulation: Simulation, number: int, begins: datetime) -> Manifest:
    study = simulation.study
    return Manifest(
        schema=1,
        study=study.id,
        study_sha256=study.sha256,
        participant=pseudonym(number),
        session=session_id(simulation, number),
        station=STATION,
        simulated=True,
        seed=simulation.seed,
        started_wall=begins.isoformat(timespec="milliseconds"),
        order=order_for(study, number),
        consent=Consent(audio=simulation.record, screen=simulation.record),
        program=simulation.program,
    )


class _Session:
    def __init__(
        self,
        simulation: Simulation,
        number: int,
        folder: Path,
        kept: KeptSession,
        clock: SteppedClock,
        voice: tuple[Dialogue, NotedDesk[Desk]] | None,
    ) -> None:
        self._simulation = simulation
        self._study = simulation.study
        self._number = number
        self._folder = folder
        self._kept = kept
        self._clock = clock
        self._voice = voice
        self._persona = persona_of(simulation.study, simulation.seed, number)
        self._recording = recording_of(folder, read_manifest(folder), lambda: (kept.now_ms, clock.wall()))

    def run(self) -> None:
        """Go through the plan from where the session stands."""
        try:
            self._go_through()
        finally:
            if self._recording is not None:
                self._recording.close()

    def _go_through(self) -> None:
        kept = self._kept
        while kept.state.outcome is None:
            match kept.state.step:
                case Do(condition, task):
                    self._task(condition, task)
                case Ask() as asked:
                    self._ask(asked)
                case Rest(seconds):
                    if not kept.state.running:
                        kept.do(i.Ready())
                    self._clock.advance(seconds * 1000)
                    kept.do(i.Ready())
                case _:
                    self._begin()

    def _begin(self) -> None:
        ready = self._voice is not None
        for check in preflight(self._study, self._folder, dialogue=ready, simulated=True):
            self._kept.do(check)
        self._kept.do(i.Ready())

    def _participant(self, *about: str) -> Participant:
        """The person, with chances that depend on what they are at alone: a resumed session goes on as it would have."""
        words = "/".join((str(self._simulation.seed), self._study.id, str(self._number), *about))
        return Participant(self._persona, random.Random(words))  # noqa: S311 -- chance that can be had again

    def _task(self, condition_id: str, task_id: str) -> None:
        study, kept = self._study, self._kept
        condition, task = study.condition(condition_id), study.task(task_id)
        participant = self._participant(condition_id, task_id)
        self._clock.advance(participant.listen_ms(len(task.spoken)))
        incidents = tuple(each for each in study.incidents if each.task == task_id and condition_id in each.conditions)
        with TemporaryDirectory(prefix="xiaoxiang-study-") as place:
            voice = self._voice if condition.input == "voice" else None
            world = World(Path(place), study.bank, condition, task.start, self._saw, voice, self._recording)
            try:
                kept.do(i.Ready())
                if self._recording is not None:
                    self._recording.begin_task(world, condition_id, task_id)
                world.watch.look()
                doing = _DOING[condition.input](world, participant, kept, self._clock, condition, task, incidents)
                doing.run(moves(study.way(task, condition), world.pin))
                if self._recording is not None:
                    self._recording.end_task(world.bank_state())
            finally:
                world.close()

    def _saw(self, what: k.Kind) -> None:
        """Keep what happened in the program."""
        if self._kept.state.outcome is None:
            self._kept.do(i.Saw(what))

    def _ask(self, asked: Ask) -> None:
        questionnaire = QUESTIONNAIRES[asked.questionnaire]
        participant = self._participant(asked.condition, asked.questionnaire, asked.task or "")
        ease = self._ease(asked)
        for item in questionnaire.items:
            if item.id in self._kept.state.answered:
                continue
            self._clock.advance(participant.listen_ms(len(item.text)) + participant.press_ms())
            if questionnaire.free:
                self._kept.do(i.Answered(item.id, participant.chance.choice(COMMENTS)))
            else:
                self._kept.do(i.Answered(item.id, participant.answer(questionnaire.id, item.id, ease)))

    def _ease(self, asked: Ask) -> float:
        """How it went under this condition, or at this task, by the session's own log: from 0 to 1."""
        scores = [
            _score(each.what, self._study.task(each.what.task).limit_s * 1000)
            for each in read_session_events(self._folder / EVENTS)
            if isinstance(each.what, k.TaskEnded)
            and each.what.condition == asked.condition
            and (asked.task is None or each.what.task == asked.task)
        ]
        return sum(scores) / len(scores) if scores else 0.5


def _score(ended: k.TaskEnded, limit_ms: int) -> float:
    if ended.outcome not in {"success", "assisted"}:
        return 0.15
    return max(0.4, 1.0 - ended.elapsed_ms / limit_ms)
