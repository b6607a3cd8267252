"""The trained model and one real worker a session, shared by the tests marked `rasa`."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock

from app import setup
from app.paths import find_paths
from dialogs import project
from dialogs.process import RasaWorker, WorkerState
from dialogs.scenarios.runner import RecordingDesk

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def rasa_python() -> Path:
    for path in (ROOT / ".venv-rasa/bin/python", ROOT / ".venv-rasa/Scripts/python.exe"):
        if path.is_file():
            return path
    pytest.skip("Rasa's environment is not installed (script/setup)")


@pytest.fixture(scope="session")
def dialogue_model(rasa_python: Path) -> Path:
    """A model of the project as it lies: that of set-up, else one that is kept and trained where the project changed."""
    installed = setup.dialogue_model(find_paths())
    if project.is_current(installed):
        return installed
    model = ROOT / "build/dialogue/model.tar.gz"
    model.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(model.parent / "training.lock"):  # tests run in several processes
        if not project.is_current(model):
            command = [str(rasa_python), "-m", "dialogs.rasa.train", "--out", str(model)]
            trained = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=900)
            assert trained.returncode == 0, trained.stderr[-2000:]
    return model


@pytest.fixture(scope="session")
def scenario_desk() -> RecordingDesk:
    """The desk that the session's worker asks; each scenario puts its own bank behind it."""
    return RecordingDesk()


@pytest.fixture(scope="session")
def worker_states() -> list[WorkerState]:
    """Everything the session's worker told of itself."""
    return []


@pytest.fixture(scope="session")
def worker(
    rasa_python: Path, dialogue_model: Path, scenario_desk: RecordingDesk, worker_states: list[WorkerState]
) -> Iterator[RasaWorker]:
    running = RasaWorker(python=rasa_python, model=dialogue_model, desk=scenario_desk, on_state=worker_states.append)
    running.start()
    assert running.wait_ready(60_000), running.state
    yield running
    running.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The first test that needs the model waits for its training where set-up did not do it: some minutes on two busy cores."""
    for item in items:
        if item.get_closest_marker("rasa"):
            item.add_marker(pytest.mark.timeout(900))
