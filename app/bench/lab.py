"""The lab: an event on the disk, a thousand sessions measured, the report of two hundred in a browser, fifty stations at once.

Peers, in the same run on the same disk: a durable insert into SQLite for the log; DuckDB reading the same lines and counting for the
analysis. What is in the sessions is made up; only how much it is matters.
"""

from __future__ import annotations

import json
import sqlite3
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from app.bench.figures import Figure, ratio
from app.bench.lab_page import axe, browser, opened_s, violations
from app.bench.lab_sessions import write_sessions
from app.paths import ASSETS
from lab.events import JsonlEventLog
from lab.metrics.collection import read_collection
from lab.reports.writing import write_report

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.paths import Paths

EVENTS = 2_000
SESSIONS = 1_000
PARTICIPANTS = 200
LOGGING_BAR_MS = 2.0
ANALYSIS_BAR_S = 60.0
OPENING_BAR_S = 2.0
DATA = {
    "page": "Home",
    "target": "转账",
    "role": "button",
    "x_px": 181.5,
    "y_px": 402.25,
    "hit": True,
    "distance_px": 0.0,
}


def bench_lab(paths: Paths) -> list[Figure]:
    """Logging, analysis, the report's page and the database, each against its bar; where there is a peer, beside it."""
    with tempfile.TemporaryDirectory(prefix="xiaoxiang-bench-", dir=_disk(paths)) as folder:
        place = Path(folder)
        return [*_logging(place), *_analysis(place), *_opening(place), *_stations(place)]


def _disk(paths: Paths) -> Path:
    """The program's own disk: a temporary folder may lie in memory, where everything is confirmed at once."""
    paths.home.mkdir(parents=True, exist_ok=True)
    return paths.home


def _logging(place: Path) -> list[Figure]:
    log = JsonlEventLog(place / "log" / "events.jsonl")
    busy_s = time.process_time()
    ours = _times(lambda number: log.write(number, "2026-03-02T14:30:00.000+08:00", "touch.tapped", DATA))
    busy_s = time.process_time() - busy_s
    log.close()
    connection = sqlite3.connect(place / "peer.sqlite3", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE event (n INTEGER PRIMARY KEY, mono_ms INTEGER, kind TEXT, data TEXT) STRICT")
    text = json.dumps(DATA, ensure_ascii=False)

    def insert(number: int) -> None:
        connection.execute("INSERT INTO event (mono_ms, kind, data) VALUES (?, 'touch.tapped', ?)", (number, text))

    theirs = _times(insert)
    connection.close()
    note = f"{EVENTS} events one after another, each confirmed by the disk; peer: an insert into SQLite, WAL, synchronous=FULL"
    return [
        Figure("one event logged, median", _ms(ours, 0.5), "ms", note=note),
        Figure("one event logged, p99", _ms(ours, 0.99), "ms", LOGGING_BAR_MS, note=note),
        Figure("one event's own time on the processor, mean", round(1000 * busy_s / EVENTS, 3), "ms", note=note),
        Figure("one insert into SQLite, p99", _ms(theirs, 0.99), "ms", note=note),
        ratio("an event to an insert, median", _ms(ours, 0.5), _ms(theirs, 0.5), note),
    ]


def _times(work: Callable[[int], object]) -> list[float]:
    times = []
    for number in range(EVENTS):
        started = time.perf_counter()
        work(number)
        times.append(time.perf_counter() - started)
    return sorted(times)


def _ms(ordered: list[float], share: float) -> float:
    return round(1000 * ordered[max(0, int(share * len(ordered)) - 1)], 3)


def _analysis(place: Path) -> list[Figure]:
    folder = place / "thousand"
    events = write_sessions(folder, SESSIONS)
    started = time.perf_counter()
    collection = read_collection(folder)
    ours_s = time.perf_counter() - started
    note = f"{len(collection.sessions)} sessions with {events} events; peer: DuckDB reads the same lines and counts outcomes alone"
    figures = [Figure("a thousand sessions measured", round(ours_s, 1), "s", ANALYSIS_BAR_S, note=note)]
    theirs_s = _duckdb(folder)
    if theirs_s is not None:
        figures.append(Figure("DuckDB over the same lines", round(theirs_s, 1), "s", note=note))
    return figures


def _duckdb(folder: Path) -> float | None:
    """Seconds that DuckDB takes for success and time by task and condition; None where it is not installed."""
    try:
        import duckdb  # noqa: PLC0415 -- an optional library
    except ImportError:
        return None
    started = time.perf_counter()
    with duckdb.connect() as connection:
        lines = connection.read_json(str(folder / "*" / "events.jsonl"), format="newline_delimited", union_by_name=True)
        ended = lines.filter("kind = 'task.ended'").project(
            "data.task AS task, data.condition AS condition, data.outcome AS outcome, data.elapsed_ms AS elapsed_ms"
        )
        ended.aggregate("task, condition, outcome, count(*), avg(ln(elapsed_ms))").fetchall()
    return time.perf_counter() - started


def _opening(place: Path) -> list[Figure]:
    folder = place / "two-hundred"
    write_sessions(folder, PARTICIPANTS)
    started = time.perf_counter()
    written = write_report(folder, place / "report.html", font=ASSETS / "fonts" / "XiaoxiangSans-Regular.otf")
    making_s = time.perf_counter() - started
    page = written.files[0]
    bytes_ = page.stat().st_size
    note = (
        f"{written.summary.people} simulated participants, {bytes_ // 1024} KiB; headless Chromium; peer: an empty page"
    )
    figures = [Figure("the report of 200 made, both languages", round(making_s, 1), "s", note=note)]
    chromium, script = browser(), axe()
    if chromium is None:
        return [*figures, Figure("the report's page opened", float("nan"), "s", OPENING_BAR_S, note="no Chromium here")]
    empty = place / "empty.html"
    empty.write_text("<!doctype html><html><body></body></html>", encoding="utf-8")
    ours, theirs = (sorted(opened_s(chromium, one, place) for _ in range(3))[1] for one in (page, empty))
    found = float("nan") if script is None else len(violations(chromium, script, page, place))
    return [
        *figures,
        Figure("the report's page opened", ours, "s", OPENING_BAR_S, note=note),
        Figure("an empty page opened", theirs, "s", note=note),
        Figure("axe-core's violations on the report's page", found, "", 0, note=note),
    ]


def _stations(place: Path) -> list[Figure]:
    """Fifty stations on one PostgreSQL. Lost or doubled is what is not equal to the byte, on either side."""
    try:
        from app.bench.lab_stations import measured_stations  # noqa: PLC0415 -- SQLAlchemy is optional
    except ImportError:
        return [Figure("events lost or doubled by 50 stations", float("nan"), "", 0, note="no SQLAlchemy here")]
    done = measured_stations(place / "stations")
    if done is None:
        return [Figure("events lost or doubled by 50 stations", float("nan"), "", 0, note="no PostgreSQL here")]
    note = (
        f"{done.sessions} sessions, {done.kept} events, each fsynced at its station and uploaded eight at a time; {done.cut} connections"
        f" cut, the server restarted, {done.resumed} station killed and back; {done.away} uploads got no answer"
    )
    return [
        Figure("events lost or doubled by 50 stations", done.kept + done.stored - 2 * done.equal, "", 0, note=note),
        Figure("50 stations, from the first to the last", done.seconds, "s", note=note),
    ]
