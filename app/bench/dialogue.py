"""The dialogue's worker on the scenarios: time to be ready, time of a turn, memory; beside plain keyword rules on intents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.bench.figures import Figure, ratio
from app.setup import dialogue_model
from dialogs.bench import measure
from dialogs.port import UserTurn
from dialogs.process import RasaWorker
from dialogs.scenarios.runner import RecordingDesk
from dialogs.scenarios.scenario import all_scenarios
from dialogs.scripted import ScriptedDialogue

if TYPE_CHECKING:
    from app.paths import Paths

READY_MS = 60_000


def bench_dialogue(paths: Paths) -> list[Figure]:
    """Figures of the real worker; the peer is the scripted dialogue, whose keyword rules need no model."""
    desk = RecordingDesk()
    worker = RasaWorker(
        python=paths.rasa_python, model=dialogue_model(paths), desk=desk, on_state=lambda _: None
    )
    worker.start()
    try:
        if not worker.wait_ready(READY_MS):
            raise SystemExit("the dialogue's worker did not get ready; run script/setup")
        told = measure(worker, desk)
        agreed, asked = _intents(worker)
    finally:
        worker.close()
    note = f"{told['turns']} turns of dialogs/scenarios"
    figures = [
        Figure("ready", float(str(told["ready_ms"])), "ms", note="from start to the first answer"),
        Figure("turn, p50", float(str(told["turn_p50_ms"])), "ms", note=note),
        Figure("turn, p95", float(str(told["turn_p95_ms"])), "ms", note=note),
        Figure("scenarios failed", len(list(told["scenarios_failed"])), "", 0),  # type: ignore[call-overload]  # a list
    ]
    if told["resident_mib"] is not None:
        figures.append(Figure("memory", float(str(told["resident_mib"])), "MiB"))
    figures.append(ratio("intents as the keyword rules have them", agreed, asked, note))
    return figures
