"""Faults put into the program's own pages, to see whether the audit finds them.

A fault is put into one item of a living page, as a careless change of its QML would; the page is captured and judged
before and after. It is found where a rule that speaks of it fails, or asks for a person, where it did not before.
"""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtGui import QAccessible

from accessibility.engine import run
from accessibility.profile import load_profile
from accessibility.results import Outcome
from accessibility.tree.node import Subject
from accessibility.tree.qt_source import capture_window
from app.bench.fault_kinds import FAULT_KINDS, Fault, name_of, page_of
from app.bench.figures import Figure
from app.qt_application import start_qt
from app.scene import Scene
from app.screens import ROOMS, go_home
from app.screenshots import open_for_pictures
from app.settings import VERSIONS
from app.window import phone_screen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from accessibility.profile import Profile
    from accessibility.results import Report
    from app.paths import Paths
    from app.screens.stop import Stop
    from app.window import BankWindow

FAULTS = 200
LEAST_FOUND = 95.0
"""Per cent of the faults (issue of the accessibility bench)."""
SEED = 20_261_129
PROFILE = "house"
_SHOWN = frozenset({Outcome.FAIL, Outcome.NEEDS_REVIEW})


@dataclass(frozen=True, slots=True)
class Put:
    """A fault that was put into a page, and whether the audit noticed."""

    fault: str
    version: str
    stop: str
    thing: str
    found: bool


def bench_faults(paths: Paths) -> list[Figure]:
    """The share of the seeded faults that the audit finds, and what fails on the pages as they are."""
    del paths
    start_qt()
    QAccessible.setActive(True)
    put = seed_faults(FAULTS, SEED)
    kinds = Counter(one.fault for one in put)
    found = Counter(one.fault for one in put if one.found)
    missed = "；".join(f"{one.fault}：{one.version} {one.stop} “{one.thing[:20]}”" for one in put if not one.found)
    note = f"{len(kinds)} kinds of faults in {len({(one.version, one.stop) for one in put})} pages, seed {SEED}"
    share = 100 * sum(found.values()) / len(put)
    return [
        Figure("faults put in", len(put), "", FAULTS, at_most=False, note=note),
        Figure("faults found", round(share, 1), "%", LEAST_FOUND, at_most=False, note=f"missed: {missed or 'none'}"),
        Figure("worst kind found", round(min(100 * found[k] / kinds[k] for k in kinds), 1), "%", note=note),
    ]


def seed_faults(count: int, seed: int, rooms: Iterable[str] = ROOMS) -> list[Put]:
    """Put `count` faults into as many pages of both versions, one a page, and audit each. The same seed, the same faults.

    Needs the application of `prepare_application`, and `QAccessible.setActive(True)` before any window opens.
    """
    profile = load_profile(PROFILE)
    chance = random.Random(seed)  # noqa: S311 -- which page gets which fault is no secret
    places = [(version, room, stop) for version in VERSIONS for room in rooms for stop in ROOMS[room]]
    # More than are needed: over some pages something lies, and on others nothing holds.
    chosen = chance.sample(places, min(len(places), count + count // 3))
    kinds = [fault for _ in range(0, count, len(FAULT_KINDS)) for fault in chance.sample(FAULT_KINDS, len(FAULT_KINDS))]
    done: list[Put] = []
    for version in VERSIONS:
        for room in rooms:
            spoiled = {stop.name for v, r, stop in chosen if (v, r) == (version, room)}
            if spoiled:
                done += _tour(version, ROOMS[room], spoiled, kinds, profile, chance)
    return done[:count]


def _tour(
    version: str, stops: Sequence[Stop], spoiled: set[str], kinds: list[Fault], profile: Profile, chance: random.Random
) -> Iterator[Put]:
    """Go through a room, and put the next fault that fits into each of the chosen pages."""
    with tempfile.TemporaryDirectory() as place:
        scene = Scene(Path(place), version=version)
        window = open_for_pictures(scene)
        for stop in stops:
            go_home(scene)
            stop.go(scene)
            _settle()
            if stop.name in spoiled and not _covered(scene):
                put = _spoil(scene, window, stop, kinds, profile, chance)
                if put is not None:
                    yield put
        window.close()
        scene.close()


def _spoil(
    scene: Scene, window: BankWindow, stop: Stop, kinds: list[Fault], profile: Profile, chance: random.Random
) -> Put | None:
    """Put a fault into the page as it stands; None where the first that fit did not hold."""
    before = _judged(scene, window, stop, profile)
    page = page_of(window, elder=scene.settings.settings.version == "elder")
    fault = next((one for one in kinds if one.pick(page)), None)
    if fault is None:
        return None
    item = chance.choice(fault.pick(page))
    thing = name_of(item) or str(item.property("text") or "")
    fault.put(item, page)
    _settle()
    if not fault.holds(item, page):
        return None
    kinds.remove(fault)
    new = _counts(_judged(scene, window, stop, profile)) - _counts(before)
    found = any(rule in fault.rules for rule, _, _, _ in new)
    return Put(fault.name, scene.settings.settings.version, stop.name, thing, found)


def _covered(scene: Scene) -> bool:
    """Whether something lies over the page that keeps a person from it: a fault in the page would be none then."""
    models = scene.view_model
    return models.tour.open or models.guidance.asked or models.navigation.conversationOpen


def _judged(scene: Scene, window: BankWindow, stop: Stop, profile: Profile) -> Report:
    return run(capture_window(window.window, _subject(scene, stop), phone_screen(window.window)).tree, profile)


def _subject(scene: Scene, stop: Stop) -> Subject:
    return Subject("小象银行", stop.title, elder=scene.settings.settings.version == "elder")


def _counts(report: Report) -> Counter[tuple[str, str, str, str]]:
    return Counter(
        (finding.rule, finding.outcome.value, finding.name, finding.measured)
        for finding in report.findings
        if finding.outcome in _SHOWN
    )


def _settle() -> None:
    for _ in range(4):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
