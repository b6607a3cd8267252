"""The window: how soon it shows itself, how fast pages change and a long list scrolls, and what memory it takes.

Each figure beside a plain Qt Quick example of the same kind (app/bench/peer.qml), measured in the same run, offscreen
and in the software renderer.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argon2 import PasswordHasher

from app.bench.figures import Figure, ratio
from app.paths import PERSONAS, ROOT
from bank.clock import SystemClock
from bank.seed import seed_persona

if TYPE_CHECKING:
    from app.paths import Paths

STARTS = 5
PERSONA = PERSONAS / "sun_fulai.toml"
HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
BAR_FIRST_S = 0.8
BAR_CHANGE_MS = 50.0
BAR_FRAME_MS = 33.0
BAR_RSS_MIB = 200.0


def bench_ui(_: Paths) -> list[Figure]:
    """Medians of warm starts; percentiles of page changes; the longest frame of a scroll."""
    with tempfile.TemporaryDirectory(prefix="xiaoxiang-bench-") as folder:
        seed_persona(Path(folder) / "bank.sqlite3", PERSONA, SystemClock(), password_hasher=HASHER)
        walked = _run("walk", folder)  # this start compiles what later ones find
        _run("peer", folder)
        pairs = [(_run("bank", folder), _run("peer", folder)) for _ in range(STARTS)]
    ours, theirs = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    note = (
        f"{STARTS} warm starts, offscreen, software renderer, voice off, {ours[0]['pages']} pages × 2 versions, "
        f"a list of {ours[0]['rows']} entries of the simulated shop owner 孙福来"
    )
    peer = f"{note}; peer: app/bench/peer.qml, four plain pages and {theirs[0]['rows']} rows"
    first, first_peer = _median(ours, "first_s"), _median(theirs, "first_s")
    change, change_peer = _percentile([walked], "changes_ms", 95), _percentile(theirs, "changes_ms", 95)
    longest, longest_peer = _longest(ours), _longest(theirs)
    memory, memory_peer = _median(ours, "rss_mib"), _median(theirs, "rss_mib")
    return [
        Figure("first frame, median", round(first, 3), "s", BAR_FIRST_S, note=note),
        ratio("first frame, to the peer", first, first_peer, peer),
        Figure("home with its numbers, median", round(_median(ours, "filled_s"), 3), "s", note=note),
        Figure("page change to the next frame, p95", round(change, 1), "ms", BAR_CHANGE_MS, note=note),
        Figure("page change, median", round(_percentile([walked], "changes_ms", 50), 1), "ms", note=note),
        ratio("page change p95, to the peer", change, change_peer, peer),
        Figure("scrolling, longest frame, median of the starts", round(longest, 1), "ms", BAR_FRAME_MS, note=note),
        Figure("scrolling, p95 of a frame", round(_percentile(ours, "scrolled_ms", 95), 1), "ms", note=note),
        ratio("scrolling, longest frame, to the peer", longest, longest_peer, peer),
        Figure("memory of the window process", round(memory, 1), "MiB", BAR_RSS_MIB, note=note),
        Figure("memory when every page has been opened twice", round(walked["rss_walked_mib"], 1), "MiB", note=note),
        ratio("memory, to the peer", memory, memory_peer, peer),
    ]


def _run(what: str, folder: str) -> dict[str, Any]:
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    # Python's own cache of compiled modules belongs to a warm start; it is kept where the measurement is.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "bytecode")
    child = ["app.bench.ui_peer"] if what == "peer" else ["app.bench.ui_child", what, folder]
    command = [sys.executable, "-m", *child, str(time.monotonic())]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def _median(runs: list[dict[str, Any]], name: str) -> float:
    return float(statistics.median(run[name] for run in runs))


def _percentile(runs: list[dict[str, Any]], name: str, percent: int) -> float:
    """Of all runs' values together."""
    values = sorted(value for run in runs for value in run[name])
    return float(values[min(len(values) - 1, len(values) * percent // 100)])


def _longest(runs: list[dict[str, Any]]) -> float:
    return float(statistics.median(max(run["scrolled_ms"]) for run in runs))
