"""The sessions that `script/bench lab` measures are sessions by the lab's contract, and enough is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.bench.lab_sessions import CONDITIONS, TASKS, write_sessions
from lab.metrics.collection import read_collection
from lab.reports.summary import summarise
from lab.reports.titles import Titles

if TYPE_CHECKING:
    from pathlib import Path


def test_made_up_sessions_are_read_and_measured_like_any_other(tmp_path: Path) -> None:
    events = write_sessions(tmp_path, 12)
    found = read_collection(tmp_path)
    assert (len(found.sessions), found.unreadable) == (12, ())
    assert sum(session.events for session in found.sessions) == events
    summary = summarise(found, Titles())
    assert summary.simulated
    assert len(summary.tasks) == len(CONDITIONS) * len(TASKS)
    assert next(one for one in summary.conditions if one.input == "voice").funnel.done
    assert all(one.sus and one.tlx and one.seq and sum(one.errors.values()) for one in summary.conditions)
    assert summary.findings
