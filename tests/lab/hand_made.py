"""Sessions made by hand, event by event, for tests."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from lab.events import JsonlEventLog
from lab.manifest import Consent, Manifest, write_manifest
from lab.schema import kinds
from lab.schema.reading import Read, as_data
from lab.session_folder import Session

if TYPE_CHECKING:
    from pathlib import Path

START = datetime.fromisoformat("2026-03-02T14:30:00.000+08:00")


def manifest(number: int = 1, *, station: str = "a", simulated: bool = True) -> Manifest:
    return Manifest(
        schema=1,
        study="elder-vs-standard",
        study_sha256="0" * 64,
        participant=f"P{number:03}",
        session=str(UUID(int=number + 1000 * ord(station[-1]), version=4)),
        station=station,
        simulated=simulated,
        seed=number,
        started_wall=START.isoformat(timespec="milliseconds"),
        order=("standard", "elder"),
        consent=Consent(audio=False, screen=False),
        program="0.1.0",
    )


class Log:
    """Events on one clock: `at(ms, event, event…)` moves it and adds them."""

    def __init__(self) -> None:
        self.events: list[Read] = []

    def at(self, mono_ms: int, *happened: kinds.Kind) -> Log:
        wall = (START + timedelta(milliseconds=mono_ms)).isoformat(timespec="milliseconds")
        for what in happened:
            self.events.append(Read(len(self.events) + 1, mono_ms, wall, what))
        return self

    def session(self, of: Manifest, folder: Path) -> Session:
        return Session(folder, of, tuple(self.events))


def tap(*, hit: bool = True, distance_px: float = 0.0) -> kinds.TouchTapped:
    return kinds.TouchTapped("home", "转账" if hit else None, "button", 10, 20, hit=hit, distance_px=distance_px)


def task(
    name: str = "transfer", condition: str = "elder", *, practice: bool = False, steps: int = 4
) -> kinds.TaskStarted:
    return kinds.TaskStarted(name, condition, practice=practice, limit_ms=300_000, shortest_steps=steps)


def ended(outcome: str, elapsed_ms: int, name: str = "transfer", condition: str = "elder") -> kinds.TaskEnded:
    return kinds.TaskEnded(name, condition, outcome, elapsed_ms)  # type: ignore[arg-type]  # the tests name real ones


def condition(name: str, place: int, form: str = "touch") -> kinds.ConditionStarted:
    version = "elder" if name.startswith("elder") else "standard"
    return kinds.ConditionStarted(name, version, form, 1.5, "normal", place)  # type: ignore[arg-type]  # as above


def answered(
    item: str, value: float | str, form: str = "sus", about: str = "elder", of: str | None = None
) -> kinds.QuestionnaireAnswered:
    return kinds.QuestionnaireAnswered(form, item, value, of, about)  # type: ignore[arg-type]  # as above


def whole_session(number: int, *, slower: float = 1.0, fails: bool = False) -> Log:
    """A participant at two tasks under two conditions, with all questionnaires. Each session differs by its number."""
    log = Log().at(0, kinds.SessionStarted(f"P{number:03}", "elder-vs-standard", simulated=True, station="a"))
    clock = 1000
    for place, name in enumerate(("standard", "elder") if number % 2 else ("elder", "standard"), start=1):
        form = "voice" if name == "elder" else "touch"
        log.at(clock, condition(name, place, form), task("practice", name, practice=True))
        log.at(clock + 900, tap(), ended("success", 900, "practice", name))
        clock += 1000
        for step, doing in enumerate(("balance", "transfer")):
            log.at(clock, task(doing, name, steps=3 + step), kinds.PageShown("home", "standard"))
            log.at(clock + 300, tap(), tap(hit=False, distance_px=4.0 + number))
            if form == "voice":
                log.at(clock + 500, kinds.VoiceWoken(), kinds.VoiceHeard(9, 0.9, {"recognise": 800.0}))
                log.at(clock + 900, kinds.VoiceUnderstood(doing, 0.9), kinds.VoiceDone(doing))
            else:
                log.at(clock + 500, kinds.ErrorMade("slip", "a wrong key"), kinds.PageReturned("home"))
            log.at(clock + 950, kinds.AccessibilityFound("XX-TARGET-001", "home", "fail"))
            took = int((4000 if form == "voice" else 9000) * slower) + 37 * number + 500 * step
            lost = fails and name == "standard" and doing == "transfer"
            clock += took
            log.at(clock, ended("failed" if lost else "success", took, doing, name))
            log.at(clock, answered("seq", 4 + place + (number % 2), "seq", name, doing))
            clock += 100
        for item in range(1, 11):
            log.at(clock, answered(f"sus-{item}", 4 if item % 2 else 2, "sus", name))
        for scale in ("mental", "physical", "temporal", "performance", "effort", "frustration"):
            log.at(clock, answered(scale, 5 * number % 100, "tlx", name))
        log.at(clock, answered("comment", "很好用，字也大", "comment", name), kinds.ConditionEnded(name))
        clock += 500
    return log.at(clock, kinds.NoteWritten("累了", clock, ""), kinds.SessionEnded("completed"))


def write(folder: Path, of: Manifest, log: Log) -> Path:
    """A session's folder on the disk, as the program leaves it."""
    folder.mkdir(parents=True)
    write_manifest(folder, of)
    (folder / "study.toml").write_text('id = "elder-vs-standard"\n', encoding="utf-8")
    kept = JsonlEventLog(folder / "events.jsonl")
    for event in log.events:
        what = event.what
        assert isinstance(what, kinds.Kind)
        kept.write(event.mono_ms, event.wall, what.kind, as_data(what))
    kept.close()
    return folder


def write_quickly(folder: Path, of: Manifest, log: Log) -> Path:
    """The same without waiting for the disk after every event."""
    folder.mkdir(parents=True)
    write_manifest(folder, of)
    (folder / "study.toml").write_text('id = "elder-vs-standard"\n', encoding="utf-8")
    lines = [
        json.dumps(
            {
                "v": 1,
                "n": event.number,
                "mono_ms": event.mono_ms,
                "wall": event.wall,
                "kind": event.what.kind,
                "data": as_data(event.what),  # type: ignore[arg-type]  # hand-made events are all known
            },
            ensure_ascii=False,
        )
        for event in log.events
    ]
    (folder / "events.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def study(parent: Path, people: int = 6, *, station: str = "a", simulated: bool = True) -> Path:
    """A study's folder with so many sessions; every third participant fails one task."""
    for number in range(1, people + 1):
        of = replace(manifest(number, station=station, simulated=simulated))
        log = whole_session(number, slower=1 + number % 4 / 10, fails=number % 3 == 0)
        write_quickly(parent / f"{of.participant}-{of.session[:8]}-{station}-{number}", of, log)
    return parent
