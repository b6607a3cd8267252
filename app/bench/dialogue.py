"""The dialogue: its worker's time and memory, and what it makes of the frozen splits beside two baselines of one run."""

from __future__ import annotations

import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.assistant.lexicon import lexicon_of
from app.assistant.runner import EXPECTED
from app.bench.consent import consent_figures
from app.bench.figures import Figure
from app.bench.keywords import keyword_intent
from app.bench.spoken import figures as tasks_figures
from app.bench.spoken import play_all
from app.desk import Desk
from app.paths import ROOT
from app.setup import dialogue_model
from dialogs.bench import (
    SOUND_DEVELOPMENT,
    SOUND_PLAIN,
    Score,
    Tried,
    Understood,
    heard_split,
    measure,
    percentile,
    rich_desk,
    score,
    text_split,
)
from dialogs.corpus.spoken import EVERY
from dialogs.corpus.tasks import PLAIN_TASKS
from dialogs.language.narrow_reading import choose_answer
from dialogs.language.rescore import Expected
from dialogs.language.simplify import to_simplified
from dialogs.noted_desk import NotedDesk
from dialogs.process import RasaWorker
from dialogs.scenarios.runner import RecordingDesk
from dialogs.scripted_desk import family

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.paths import Paths

READY_MS = 60_000
BARS = {"text": (97.0, 96.0), "sound": (92.0, 88.0)}
"""Percent of intents and of slots that each split is held to."""
LEFT_OF_THE_ERRORS = 0.5
"""What may be left of the character baseline's wrong intents on the sound split."""


def bench_dialogue(paths: Paths) -> list[Figure]:
    """Figures of the real worker on the scenarios and the splits, and of both baselines on the splits."""
    desk = RecordingDesk()
    ours, told = _run(paths, dialogue_model(paths), desk, understand=_understood(), told=True)
    with tempfile.TemporaryDirectory(prefix="xiaoxiang-bench-") as folder:
        model = Path(folder) / "characters.tar.gz"
        command = [str(paths.rasa_python), "-m", "dialogs.rasa.train", "--characters-only", "--out", str(model)]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        characters, _ = _run(paths, model, desk, understand=_simplified, told=False)
    figures = [
        Figure("ready", told["ready_ms"], "ms", bar=6_000, note="from start to the first answer"),
        Figure("memory", told["resident_mib"], "MiB", bar=350),
        Figure("turn, p50", told["turn_p50_ms"], "ms", bar=30, note=f"{told['turns']} turns of dialogs/scenarios"),
        Figure("turn, p95", told["turn_p95_ms"], "ms", bar=80, note=f"{told['turns']} turns of dialogs/scenarios"),
        *_heard_turns(ours["development"]),
        Figure("scenarios failed", len(told["scenarios_failed"]), "", bar=0),
    ]
    for split, sentences in (("text", text_split()), ("sound", heard_split())):
        figures += _figures(split, sentences, ours[split], characters[split])
    note = "heard by Whisper base as its makers published it, without the adapter of assets/hearing"
    figures += [
        Figure("sound: intents, without the adapter", _percent(ours["plain"].intents), "%", note=note),
        Figure("sound: slots exact, without the adapter", _percent(ours["plain"].slots), "%", note=note),
        Figure(
            "sound: intents, characters only, without the adapter",
            _percent(characters["plain"].intents),
            "%",
            note=note,
        ),
        Figure(
            "sound: slots exact, characters only, without the adapter",
            _percent(characters["plain"].slots),
            "%",
            note=note,
        ),
    ]
    third = ours["third"]
    note = f"every third sentence, which were the sound split at first: {third.sentences} sentences, slots of {third.asked}"
    figures += [
        Figure("sound, every third: intents", _percent(third.intents), "%", note=note),
        Figure("sound, every third: slots exact", _percent(third.slots), "%", note=note),
    ]
    seen = ours["development"]
    note = f"{seen.sentences} sounds of the development splits, which may be looked at; slots of {seen.asked}"
    figures += [
        Figure("development, sound: intents", _percent(seen.intents), "%", note=note),
        Figure("development, sound: slots exact", _percent(seen.slots), "%", note=note),
    ]
    note = "wrong intents of the sound split, ours to those of the same pipeline on characters"
    figures += [
        Figure(
            "errors left by sound", _left(ours["sound"], characters["sound"]), "×", bar=LEFT_OF_THE_ERRORS, note=note
        ),
        Figure("errors left by sound, every third", _left(ours["third"], characters["third"]), "×", note=note),
        Figure(
            "errors left by sound, of the recogniser as published",
            _left(ours["sound"], characters["plain"]),
            "×",
            note="wrong intents of the sound split, ours to those of the same pipeline on characters without the adapter",
        ),
    ]
    return [*figures, *consent_figures(), *_spoken_tasks(paths)]


def _heard_turns(seen: Score) -> list[Figure]:
    """How long a turn takes that comes with its other readings."""
    note = f"{len(seen.elapsed_ms)} development sounds with their other readings"
    return [
        Figure("turn heard, p50", percentile(seen.elapsed_ms, 0.5), "ms", bar=30, note=note),
        Figure("turn heard, p95", percentile(seen.elapsed_ms, 0.95), "ms", bar=80, note=note),
    ]


def _left(ours: Score, characters: Score) -> float:
    """Our wrong intents to those of the same pipeline on characters; not a number where it has none."""
    lost = 1 - characters.intents
    return round((1 - ours.intents) / lost, 3) if ours.sentences and lost else float("nan")


def _spoken_tasks(paths: Paths) -> list[Figure]:
    """Whole businesses by voice on the app's own model, and the same as if every word had been heard right."""
    desk = NotedDesk[Desk]()
    worker = RasaWorker(python=paths.rasa_python, model=dialogue_model(paths), desk=desk, on_state=lambda _: None)
    worker.start()
    try:
        if not worker.wait_ready(READY_MS):
            raise SystemExit("the dialogue's worker did not get ready; run script/setup")
        spoken, typed = play_all(worker, desk), play_all(worker, desk, heard=False)
        plain = play_all(worker, desk, kept=PLAIN_TASKS)
    finally:
        worker.close()
    return tasks_figures(spoken, typed, plain)


def _figures(split: str, sentences: Sequence[Tried], ours: Score, characters: Score) -> list[Figure]:
    least_intents, least_slots = BARS[split]
    if not sentences:
        note = f"the {split} split is not made yet: script/make-sound-split"
        nothing = float("nan")
        return [
            Figure(f"{split}: intents", nothing, "%", bar=least_intents, at_most=False, note=note),
            Figure(f"{split}: slots exact", nothing, "%", bar=least_slots, at_most=False, note=note),
        ]
    by_keywords = sum(keyword_intent(one.text) == one.said.intent for one in sentences)
    note = f"{len(sentences)} sentences of the frozen {split} split; slots of {ours.asked}"
    if split == "sound":
        note += ", spoken by synthetic voices and heard by Whisper base"
    return [
        Figure(f"{split}: intents", _percent(ours.intents), "%", bar=least_intents, at_most=False, note=note),
        Figure(f"{split}: slots exact", _percent(ours.slots), "%", bar=least_slots, at_most=False, note=note),
        Figure(f"{split}: intents, characters only", _percent(characters.intents), "%", note=note),
        Figure(f"{split}: slots exact, characters only", _percent(characters.slots), "%", note=note),
        Figure(f"{split}: intents, keyword rules", _percent(by_keywords / len(sentences)), "%", note=note),
    ]


def _run(
    paths: Paths, model: Path, desk: RecordingDesk, *, understand: Callable[[Tried], Understood], told: bool
) -> tuple[dict[str, Score], dict[str, Any]]:
    """Both splits on one model, and on request the scenarios."""
    worker = RasaWorker(python=paths.rasa_python, model=model, desk=desk, on_state=lambda _: None)
    worker.start()
    try:
        if not worker.wait_ready(READY_MS):
            raise SystemExit("the dialogue's worker did not get ready; run script/setup")
        measured: dict[str, Any] = measure(worker, desk) if told else {}
        payees = family()
        desk.stand_before(rich_desk(payees), payees)
        splits = {
            "text": text_split(),
            "sound": heard_split(),
            "plain": heard_split(SOUND_PLAIN),
            "third": heard_split()[::EVERY],
            "development": heard_split(SOUND_DEVELOPMENT),
        }
        return {name: score(worker, split, payees, understand=understand) for name, split in splits.items()}, measured
    finally:
        worker.close()


def _understood() -> Callable[[Tried], Understood]:
    """What the app makes of what was heard before the dialogue sees it (app/assistant/interpret.py)."""
    lexicon = lexicon_of(family())

    def understand(tried: Tried) -> Understood:
        readings, narrow = (
            [replace(reading, text=to_simplified(reading.text)) for reading in several]
            for several in (tried.readings, tried.narrow)
        )
        chosen = choose_answer(readings, narrow, lexicon, EXPECTED.get(tried.asked, Expected.ANYTHING))
        return Understood(chosen.repaired.text, chosen.also_heard)

    return understand


def _simplified(tried: Tried) -> Understood:
    """The first reading alone, as the baseline takes it."""
    return Understood(to_simplified(tried.text))


def _percent(share: float) -> float:
    return round(100 * share, 1)
