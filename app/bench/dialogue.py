"""The dialogue's worker: time to be ready, time of a turn, memory, and intents beside plain keyword rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from app.bench.figures import Figure, ratio
from app.paths import ROOT
from app.setup import dialogue_model
from dialogs.bench import measure
from dialogs.port import UserTurn
from dialogs.process import RasaWorker
from dialogs.scenarios.runner import RecordingDesk
from dialogs.scripted_desk import ScriptedDesk, family

if TYPE_CHECKING:
    from app.paths import Paths

READY_MS = 60_000
HELD_OUT = ROOT / "tests" / "dialogs" / "heldout.yml"

KEYWORDS = (
    ("确认", "confirm_transfer"),
    ("取消", "cancel"),
    ("停", "stop"),
    ("不对", "correct"),
    ("错", "correct"),
    ("余额", "ask_balance"),
    ("多少钱", "ask_balance"),
    ("再说", "repeat"),
    ("会什么", "help"),
    ("怎么", "help"),
    ("你好", "greet"),
    ("转", "transfer"),
    ("汇", "transfer"),
    ("不", "deny"),
    ("对", "affirm"),
    ("好", "affirm"),
)
"""The baseline: the first word that is in the sentence decides; anything else gives a slot its value."""


def bench_dialogue(paths: Paths) -> list[Figure]:
    """Figures of the real worker on the scenarios and on the sentences held out of its training."""
    desk = RecordingDesk()
    worker = RasaWorker(python=paths.rasa_python, model=dialogue_model(paths), desk=desk, on_state=lambda _: None)
    worker.start()
    try:
        if not worker.wait_ready(READY_MS):
            raise SystemExit("the dialogue's worker did not get ready; run script/setup")
        told: dict[str, Any] = measure(worker, desk)
        wrong, keywords_wrong, total = _intents(worker, desk)
    finally:
        worker.close()
    note = f"{told['turns']} turns of dialogs/scenarios"
    held_out = f"{total} sentences of tests/dialogs/heldout.yml, as text and as misheard; peer: keyword rules"
    return [
        Figure("ready", told["ready_ms"], "ms", note="from start to the first answer"),
        Figure("memory", told["resident_mib"], "MiB"),
        Figure("turn, p50", told["turn_p50_ms"], "ms", note=note),
        Figure("turn, p95", told["turn_p95_ms"], "ms", note=note),
        Figure("scenarios failed", len(told["scenarios_failed"]), "", bar=0),
        Figure("intents right, Rasa", round(100 * (1 - wrong / total), 1), "%", note=held_out),
        Figure("intents right, keyword rules", round(100 * (1 - keywords_wrong / total), 1), "%", note=held_out),
        ratio("wrong intents, Rasa's to the keyword rules'", wrong, keywords_wrong, held_out),
    ]


def _intents(worker: RasaWorker, desk: RecordingDesk) -> tuple[int, int, int]:
    """How many held-out sentences each got wrong, and how many there are."""
    payees = family()
    desk.stand_before(ScriptedDesk(payees), payees)
    wrong = keywords_wrong = total = 0
    for part in yaml.safe_load(HELD_OUT.read_text(encoding="utf-8")).values():
        for intent, sentences in part.items():
            for sentence in sentences:
                conversation_id = f"bench-{total}"
                wrong += worker.send(UserTurn(conversation_id, sentence, payees)).intent != intent
                worker.forget(conversation_id)
                keywords_wrong += keyword_intent(sentence) != intent
                total += 1
    return wrong, keywords_wrong, total


def keyword_intent(sentence: str) -> str:
    """What the baseline takes a sentence for."""
    return next((intent for word, intent in KEYWORDS if word in sentence), "inform")
