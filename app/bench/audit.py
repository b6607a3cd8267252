"""The audit: all rules over a thousand nodes, every page of the bank, and another program's window over AT-SPI.

Each beside its own baseline: the walks that rules cannot do without, a tour that takes one picture of each page, and the
same questions asked one after the other.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from accessibility.engine import run
from accessibility.profile import load_profile
from accessibility.screen_readers.desktop import VirtualDesktop, missing_packages
from accessibility.tree.atspi_bus import AtspiBus
from accessibility.tree.atspi_reading import read_tree
from accessibility.tree.atspi_source import running_programs
from accessibility.tree.capture_file import load_capture
from accessibility.tree.node import Tree
from app.audit_command import AUDIT_SCALES
from app.audit_tour import audit_pages, picture_pages
from app.bench.figures import Figure, ratio
from app.paths import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from accessibility.tree.atspi_bus import Answer, Bus, Call
    from accessibility.tree.geometry import Rect
    from accessibility.tree.node import Node, PaintedText
    from app.paths import Paths

START_SECONDS = 60.0
"""For the bank's window to be there."""
T = TypeVar("T")
NODES = 1_000
ROUNDS = 20
BAR_RULES_MS = 300.0
BAR_PAGES_S = 60.0
PROFILE = "house"
"""Asks for every rule."""


def bench_audit(paths: Paths) -> list[Figure]:
    """Medians over a capture that is put together from the bank's own pages; one tour of every page, in both versions."""
    with tempfile.TemporaryDirectory(prefix="xiaoxiang-bench-") as folder:
        captures = Path(folder)
        pages, audited, worked = _timed(lambda: audit_pages(captures, PROFILE, AUDIT_SCALES, paths.log))
        pictured, _, looked = _timed(lambda: picture_pages(captures, AUDIT_SCALES, paths.log))
        trees = [load_capture(page.capture).tree for page in pages]
        sizes = ", ".join(f"{scale:g}" for scale in AUDIT_SCALES)
        note = f"{len(pages)} pages and states, both versions, text {sizes}, {sum(len(tree.nodes) for tree in trees)} nodes"
        peer = f"{note}; baseline: the same tour with one picture of each of {pictured} pages"
        return [
            *_rules(joined(trees, NODES)),
            Figure("every page captured and judged", round(audited, 1), "s", BAR_PAGES_S, note=note),
            Figure("processor time of it", round(worked, 1), "s", note=f"{note}, all cores together"),
            ratio("to the tour with one picture a page, processor time", worked, looked, peer),
            *_over_the_bus(),
        ]


def _timed(call: Callable[[], T]) -> tuple[T, float, float]:
    """What it gives, seconds, and seconds of the processor in the processes that it started."""
    began, used = time.perf_counter(), _used()
    found = call()
    return found, time.perf_counter() - began, _used() - used


def _used() -> float:
    times = os.times()
    return times.children_user + times.children_system


def _rules(tree: Tree) -> list[Figure]:
    profile = load_profile(PROFILE)
    ours = _times(lambda: run(tree, profile))
    walks = _times(lambda: [[node.name for node in tree.walk()] for _ in profile.demands])
    texts = sum(len(node.texts) for node in tree.nodes)
    note = (
        f"{len(profile.demands)} rules over {len(tree.nodes)} nodes with {texts} painted texts of the bank's own pages"
    )
    peer = f"{note}; baseline: as many walks over the tree that only read each name"
    return [
        Figure("all static rules, median", round(1000 * statistics.median(ours), 1), "ms", BAR_RULES_MS, note=note),
        Figure("all static rules, longest", round(1000 * max(ours), 1), "ms", note=note),
        ratio("rules to bare walks, medians", statistics.median(ours), statistics.median(walks), peer),
    ]


def _times(call: Callable[[], object]) -> list[float]:
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        call()
        times.append(time.perf_counter() - began)
    return times


def joined(trees: Sequence[Tree], count: int) -> Tree:
    """A window that holds these pages one below the other, up to so many nodes."""
    first = trees[0]
    nodes: list[Node] = [replace(first.root, texts=())]
    down = 0.0
    for tree in trees:
        start = len(nodes)
        for node in tree.nodes[: count - start]:
            parent = 0 if node.parent is None else start + node.parent
            nodes.append(_lower(replace(node, index=start + node.index, parent=parent), down))
        down += tree.window_px[1]
        if len(nodes) >= count:
            break
    return Tree(first.subject, (first.window_px[0], down), tuple(nodes))


def _lower(node: Node, down: float) -> Node:
    texts = tuple(_lower_text(text, down) for text in node.texts)
    return replace(node, rectangle=_moved(node.rectangle, down), reach=_moved(node.reach, down), texts=texts)


def _lower_text(text: PaintedText, down: float) -> PaintedText:
    return replace(
        text,
        rectangle=replace(text.rectangle, y=text.rectangle.y + down),
        box=replace(text.box, y=text.box.y + down),
        reach=replace(text.reach, y=text.reach.y + down),
        seen=_moved(text.seen, down),
    )


def _moved(area: Rect | None, down: float) -> Rect | None:
    return None if area is None else replace(area, y=area.y + down)


class _OneByOne:
    """A bus that waits for each answer before it asks on."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus

    def ask(self, calls: Iterable[Call]) -> list[Answer]:
        """See `Bus`."""
        return [self._bus.ask([call])[0] for call in calls]


def _over_the_bus() -> list[Figure]:
    """The bank's first page read from outside; nothing where a virtual desktop cannot be had."""
    if missing_packages():
        return []
    with tempfile.TemporaryDirectory(prefix="xiaoxiang-bench-") as folder, VirtualDesktop() as desktop:
        child = [sys.executable, "-m", "app.bench.audit_child", folder, "{fd}"]
        desktop.start_ready(child, "bank", {"PYTHONPATH": str(ROOT)}, START_SECONDS)
        with AtspiBus(desktop.accessibility_bus, total_seconds=600) as bus:
            (bank,) = running_programs(bus)
            nodes = len(read_tree(bus, bank.reference))
            ours = _times(lambda: read_tree(bus, bank.reference))
            theirs = _times(lambda: read_tree(_OneByOne(bus), bank.reference))
    note = f"{nodes} nodes of the bank's first page over a private bus, {ROUNDS} times"
    peer = f"{note}; baseline: the same calls one after the other"
    return [
        Figure("a window read over AT-SPI, median", round(1000 * statistics.median(ours), 1), "ms", note=note),
        ratio("all of a level at once to one by one", statistics.median(ours), statistics.median(theirs), peer),
    ]
