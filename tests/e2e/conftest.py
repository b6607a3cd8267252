"""The whole program on the real recogniser, real Rasa and a real ledger; only the sound devices are files."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.assistant.state import Activity
from app.garbage import MainThreadCollector
from app.logs import Redactor
from app.paths import Paths, find_paths
from app.program import Plan, Program
from app.qt_main_loop import QtMainLoop
from app.recogniser_choice import RECOGNISER
from app.setup import PERSONA, dialogue_model
from app.sound import Sound
from bank.bank import BankReader, open_reader
from bank.clock import SystemClock
from bank.seed import seed_persona
from dialogs.process import WorkerPhase
from dialogs.project import is_current
from tests.bank.support import CHEAP_HASHER
from voice.audio.null_speaker import NullSpeaker
from voice.audio.wav_microphone import WavMicrophone
from voice.clock import VirtualClock
from voice.models.catalog import bundled_catalog
from voice.models.store import ModelStore

READY_MS = 60_000
TURN_MS = 30_000


def require(*, found: bool, what: str) -> None:
    """Skip where something is missing that set-up brings."""
    if not found:
        pytest.skip(f"{what} is missing (script/setup)")


@pytest.fixture(scope="session")
def set_up_paths() -> Paths:
    """The folders that script/setup filled."""
    paths = find_paths()
    require(found=is_current(dialogue_model(paths)), what="the trained dialogue model")
    weights = ModelStore(paths.models).inspect(bundled_catalog().get(RECOGNISER))
    require(found=weights.good, what="the recogniser's weights")
    return paths


@pytest.fixture(scope="session")
def seeded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("e2e") / "bank.sqlite3"
    seed_persona(path, PERSONA, SystemClock(), password_hasher=CHEAP_HASHER)
    return path


@dataclass
class Running:
    """A running program and the ways in which a person meets it."""

    program: Program
    microphone: WavMicrophone
    reader: BankReader
    bot: QtBot

    @property
    def balance_fen(self) -> int:
        return self.reader.accounts.get("wang-current").balance_fen

    @property
    def available_fen(self) -> int:
        return self.reader.accounts.get("wang-current").available_fen

    @property
    def last_line(self) -> str:
        return self.program.assistant.state.lines[-1].text

    def until(self, condition: Callable[[], bool], timeout_ms: int = TURN_MS) -> None:
        self.bot.waitUntil(condition, timeout=timeout_ms)

    def type(self, text: str) -> str:
        """Type a sentence and wait until it was answered and the answer was spoken."""
        before = len(self.program.assistant.state.lines)
        self.program.assistant.type_text(text)
        resting = {Activity.IDLE, Activity.AWAITING_PIN}

        def answered() -> bool:
            state = self.program.assistant.state
            return len(state.lines) >= before + 2 and state.activity in resting

        self.until(answered)
        return self.last_line


Start = Callable[..., Running]


@pytest.fixture
def start_program(seeded_file: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Start]:
    """Start a program in a home of its own. `paths` says where weights and models are looked for."""
    running: list[Running] = []
    loops: list[QtMainLoop] = []
    collector = MainThreadCollector()

    def start(paths: Paths, *, bank: Path | None = None, wait: bool = True, at_its_pace: bool = False) -> Running:
        file = bank or tmp_path / "bank.sqlite3"
        if bank is None:
            shutil.copyfile(seeded_file, file)
        microphone = WavMicrophone(pace="real" if at_its_pace else "fast")
        plan = Plan(
            bank=file,
            settings=tmp_path / "settings.json",
            dialogue_model=dialogue_model(paths),
            session=tmp_path / "events.jsonl",
            clock=SystemClock(),
            sound=Sound(microphone, NullSpeaker(VirtualClock(jumps=True))),
            natural_voice=False,
        )
        loop = QtMainLoop()
        loops.append(loop)
        program = Program(plan, paths, loop, Redactor())
        outcomes: list[object] = []
        program.start(outcomes.append)
        result = Running(program, microphone, open_reader(file), qtbot)
        running.append(result)
        qtbot.waitUntil(lambda: bool(outcomes), timeout=READY_MS)
        if wait:
            qtbot.waitUntil(lambda: program.dialogue.state.phase is WorkerPhase.READY, timeout=READY_MS)
            qtbot.waitUntil(lambda: program.assistant.state.health.dialogue is None, timeout=READY_MS)
        return result

    yield start
    for each in running:
        each.program.close()
        each.reader.close()
    for loop in loops:
        loop.close()
    collector.close()
