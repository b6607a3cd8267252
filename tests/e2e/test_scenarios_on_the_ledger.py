"""The dialogue's scenarios once more, with the real ledger behind the desk in place of the scripted one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.paths import Paths
from app.setup import dialogue_model
from dialogs.process import RasaWorker
from dialogs.scenarios.runner import RecordingDesk, play
from dialogs.scenarios.scenario import Given, Scenario, all_scenarios
from tests.e2e.ledger_desk import LedgerDesk, open_ledger_desk

pytestmark = pytest.mark.rasa


@pytest.fixture(scope="module")
def recording_desk() -> RecordingDesk:
    return RecordingDesk()


@pytest.fixture(scope="module")
def ledger_worker(set_up_paths: Paths, recording_desk: RecordingDesk) -> Iterator[RasaWorker]:
    worker = RasaWorker(
        python=set_up_paths.rasa_python,
        model=dialogue_model(set_up_paths),
        desk=recording_desk,
        on_state=lambda _: None,
    )
    worker.start()
    assert worker.wait_ready(60_000), worker.state
    yield worker
    worker.close()


@pytest.mark.parametrize("scenario", all_scenarios(), ids=lambda scenario: f"{scenario.kind}/{scenario.name}")
def test_scenario(scenario: Scenario, ledger_worker: RasaWorker, recording_desk: RecordingDesk, tmp_path: Path) -> None:
    opened = open_ledger_desk(tmp_path / "bank.sqlite3", scenario.given)

    def open_desk(_: Given) -> LedgerDesk:
        return opened

    try:
        played = play(scenario, ledger_worker, recording_desk, open_desk=open_desk, payees=opened.payees)
        assert not played.problems, "\n".join((*played.problems, played.transcript))
        assert opened.bank.audit() == []
        assert opened.bank.accounts.get("account").balance_fen == scenario.given.balance_fen  # no PIN, no money
        assert (opened.held_fen() > 0) == bool(opened.pending())
    finally:
        opened.close()
