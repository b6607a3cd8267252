"""Sessions made up for `script/bench lab`: as many events as a real one has, by the contract, of simulated participants."""

from __future__ import annotations

import json
import random
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from lab.manifest import Consent, Manifest, write_manifest
from lab.schema import kinds
from lab.schema.reading import as_data

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONDITIONS = (("standard", "touch"), ("elder", "touch"), ("elder-voice", "voice"))
TASKS = ("entries", "transfer", "top-up", "deposit", "call")
STEPS = 20
START = datetime.fromisoformat("2026-03-02T09:00:00.000+08:00")

Moment = tuple[int, kinds.Kind]


def write_sessions(parent: Path, count: int) -> int:
    """Write so many sessions; how many events they have is returned."""
    return sum(_write(parent, number) for number in range(1, count + 1))


def _write(parent: Path, number: int) -> int:
    chance = random.Random(number)  # noqa: S311 -- numbers for a benchmark
    participant = f"P{number:04}"
    manifest = Manifest(
        schema=1,
        study="bench",
        study_sha256="0" * 64,
        participant=participant,
        session=str(UUID(int=chance.getrandbits(128), version=4)),
        station="bench",
        simulated=True,
        seed=number,
        started_wall=START.isoformat(timespec="milliseconds"),
        order=tuple(name for name, _ in CONDITIONS),
        consent=Consent(audio=False, screen=False),
        program="bench",
    )
    folder = parent / participant
    folder.mkdir(parents=True)
    write_manifest(folder, manifest)
    lines = [_line(place, at_ms, what) for place, (at_ms, what) in enumerate(_session(chance, participant), start=1)]
    (folder / "events.jsonl").write_text("".join(lines), encoding="utf-8")
    return len(lines)


def _line(number: int, at_ms: int, what: kinds.Kind) -> str:
    wall = (START + timedelta(milliseconds=at_ms)).isoformat(timespec="milliseconds")
    content = {"v": 1, "n": number, "mono_ms": at_ms, "wall": wall, "kind": what.kind, "data": as_data(what)}
    return json.dumps(content, ensure_ascii=False) + "\n"


def _session(chance: random.Random, participant: str) -> Iterator[Moment]:
    clock = 0
    yield clock, kinds.SessionStarted(participant, "bench", simulated=True, station="bench")
    order = list(CONDITIONS)
    chance.shuffle(order)
    for place, (name, form) in enumerate(order, start=1):
        version = "elder" if name.startswith("elder") else "standard"
        yield clock, kinds.ConditionStarted(name, version, form, 1.0, "normal", place)  # type: ignore[arg-type]  # of CONDITIONS
        for task in TASKS:
            for at_ms, what in _task(chance, clock, task, name, form):
                clock = at_ms
                yield at_ms, what
        for item in range(1, 11):
            yield clock, kinds.QuestionnaireAnswered("sus", str(item), chance.randint(1, 5), None, name)
        for scale in ("mental", "physical", "temporal", "performance", "effort", "frustration"):
            yield clock, kinds.QuestionnaireAnswered("tlx", scale, 5 * chance.randint(0, 20), None, name)
        yield clock, kinds.ConditionEnded(name)
    yield clock, kinds.SessionEnded("completed")


def _task(chance: random.Random, clock: int, task: str, condition: str, form: str) -> Iterator[Moment]:
    started = clock
    yield clock, kinds.TaskStarted(task, condition, practice=False, limit_ms=300_000, shortest_steps=STEPS // 2)
    for _ in range(STEPS):
        clock += chance.randint(200, 4000)
        yield clock, _step(chance, form)
    outcome = chance.choices(("success", "failed", "timeout"), (9, 1, 1))[0]
    yield clock, kinds.TaskEnded(task, condition, outcome, clock - started)  # type: ignore[arg-type]  # of the three above
    yield clock, kinds.QuestionnaireAnswered("seq", "ease", chance.randint(3, 7), task, condition)


def _step(chance: random.Random, form: str) -> kinds.Kind:
    if form == "voice" and chance.random() < 0.5:
        return chance.choice(
            (
                kinds.VoiceWoken(),
                kinds.VoiceHeard(9, 0.9, {"recognise": chance.uniform(300, 1500)}),
                kinds.VoiceUnderstood("transfer", 0.9),
                kinds.VoiceDone("transfer"),
                kinds.VoiceMissed("EMPTY"),
            )
        )
    if chance.random() < 0.1:
        return chance.choice(
            (
                kinds.HesitationNoticed("Home", 4000),
                kinds.PageReturned("Home"),
                kinds.ErrorMade("slip", "a wrong key"),
                kinds.AccessibilityFound("XX-TARGET-001", "Home", "fail"),
            )
        )
    hit = chance.random() < 0.95
    off_px = 0.0 if hit else chance.uniform(1, 20)
    return kinds.TouchTapped("Home", "转账", "button", 180, 400, hit=hit, distance_px=off_px)
