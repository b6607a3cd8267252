"""Fifty stations at once, on a real PostgreSQL: nothing is lost and nothing doubled, whatever breaks meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

pytest.importorskip("sqlalchemy", reason="script/setup dev")

from app.bench.lab_stations import STATIONS, run_stations

if TYPE_CHECKING:
    from pathlib import Path

    from app.bench.postgres import Server


def test_fifty_stations_write_at_once_and_every_event_is_there_once(postgres: Server, tmp_path: Path) -> None:
    done = run_stations(tmp_path, postgres)
    assert (done.stations, done.sessions) == (STATIONS, STATIONS)
    assert done.kept > 50 * STATIONS
    assert (done.stored, done.equal) == (done.kept, done.kept)
    assert done.resumed == 1, "the station that was killed came back"
    assert done.cut > 0, "connections were broken off in the middle"
    assert done.away > 0, "the server was away for a while"
