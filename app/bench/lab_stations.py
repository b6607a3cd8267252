"""Fifty stations write to one PostgreSQL at once: one is killed in the middle and returns, connections are cut, the server restarts.

What counts is at the end: every event that a station has on its disk is in the database once, to the byte, and no other is.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import defaultdict
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from sqlalchemy import func, select, text

from app.bench.postgres import find_postgres, temporary_postgres
from app.paths import ROOT
from app.study_database_command import ADDRESS
from lab.collections.address import read_address
from lab.collections.database import Database, events, sessions
from lab.collections.station_session import read_station_session

if TYPE_CHECKING:
    from pathlib import Path

    from app.bench.postgres import Server

STATIONS = 50
KILL_AFTER, CUT_AFTER, RESTART_AFTER = 30, 100, 200
"""After so many uploads of fifty stations: one is killed; connections are cut; the server stops as in a crash and starts."""
EARLY = 30
"""A station that has sent no more events than this is in the middle of its session."""
CONNECTIONS_CUT = 10


@dataclass(frozen=True, slots=True)
class Stations:
    """What came of it. `kept` events lie at the stations, `stored` in the database, of which `equal` are the stations' own to the byte.

    `resumed`: sessions taken up after the kill; `cut`: connections that were broken off; `away`: uploads that got no answer.
    """

    stations: int
    sessions: int
    kept: int
    stored: int
    equal: int
    resumed: int
    cut: int
    away: int
    seconds: float


def run_stations(place: Path, server: Server, count: int = STATIONS) -> Stations:
    """Run them against a server in a folder that is empty."""
    started = time.perf_counter()
    environment = {**os.environ, ADDRESS: server.url}
    command = [sys.executable, "-m", "app.bench.lab_station_child"]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
        start_new_session=True,
    ) as process:
        try:
            if process.stdin is None or process.stdout is None:
                raise RuntimeError("no pipes to the stations")
            lab = _Lab(process.stdin, process.stdout, place, server, count)
            lab.run()
        finally:
            os.killpg(process.pid, signal.SIGKILL)
    return _compare(place, server, lab, time.perf_counter() - started)


class _Lab:
    """Follows what the stations say, and disturbs them."""

    def __init__(self, to: IO[str], said: IO[str], place: Path, server: Server, count: int) -> None:
        self._to = to
        self._said = said
        self._place = place
        self._server = server
        self.count = count
        self.uploads = self.cut = self.away = 0
        self.killed: int | None = None
        self._pids: dict[int, int] = {}
        self._sent: dict[int, int] = defaultdict(int)
        self._ended: set[int] = set()

    def run(self) -> None:
        """Until every station has ended, the one that was killed after it came back."""
        for number in range(1, self.count + 1):
            self._begin(number)
        returned = False
        while len(self._ended) < self.count:
            number, what, *more = self._heard()
            if what == "began":
                self._pids[number] = int(more[0])
            elif what == "sent" and number not in self._ended:
                self._sent[number] += int(more[0])
                self.uploads += 1
                self._disturb(number)
            elif what == "away":
                self.away += 1
            elif what == "ended":
                self._ended.add(number)
            if self.killed is not None and not returned and len(self._ended) >= self.count - 1:
                returned = True
                self._begin(self.killed)

    def _begin(self, number: int) -> None:
        folder = self._place / f"station-{number}"
        folder.mkdir(exist_ok=True)
        self._to.write(f"{number} {folder}\n")
        self._to.flush()

    def _heard(self) -> tuple[int, str, *tuple[str, ...]]:
        line = self._said.readline()
        if not line:
            raise RuntimeError("the stations are gone")
        number, what, *more = line.split()
        return int(number), what, *more

    def _disturb(self, number: int) -> None:
        """Kill this station if it is in the middle of its session; cut connections; restart the server."""
        if self.killed is None and self._sent[number] <= EARLY and self.uploads >= KILL_AFTER * self.count // STATIONS:
            self.killed = number
            os.kill(self._pids[number], signal.SIGKILL)
        if not self.cut and self.uploads >= CUT_AFTER * self.count // STATIONS:
            self.cut = self._cut_connections()
        if self.uploads == RESTART_AFTER * self.count // STATIONS:
            self._server.restart()

    def _cut_connections(self) -> int:
        database = Database(read_address(self._server.url))
        with database.transaction() as connection:
            cut = connection.execute(
                text(
                    "SELECT count(pg_terminate_backend(pid)) FROM (SELECT pid FROM pg_stat_activity"
                    " WHERE application_name = 'xiaoxiang-lab' AND pid <> pg_backend_pid() LIMIT :most) AS theirs"
                ),
                {"most": CONNECTIONS_CUT},
            ).scalar_one()
        database.close()
        return int(cut)


def _compare(place: Path, server: Server, lab: _Lab, seconds: float) -> Stations:
    kept: dict[tuple[str, int], str] = {}
    resumed = 0
    for number in range(1, lab.count + 1):
        one = read_station_session(place / f"station-{number}" / "P001")
        kept |= {(one.manifest.session, line.event.number): line.text for line in one.lines}
        resumed += sum(line.event.kind == "session.resumed" for line in one.lines)
    database = Database(read_address(server.url))
    with database.snapshot() as connection:
        stored = [tuple(row) for row in connection.execute(select(events.c.session, events.c.number, events.c.line))]
        held = connection.execute(select(func.count()).select_from(sessions)).scalar_one()
    database.close()
    equal = sum(kept.get((session, number)) == line for session, number, line in stored)
    return Stations(lab.count, held, len(kept), len(stored), equal, resumed, lab.cut, lab.away, round(seconds, 1))


def measured_stations(place: Path) -> Stations | None:
    """Fifty stations on a PostgreSQL of their own; None where there is no PostgreSQL."""
    binaries = find_postgres()
    if binaries is None:
        return None
    place.mkdir()
    with temporary_postgres(binaries) as server:
        return run_stations(place, server)
