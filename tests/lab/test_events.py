from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lab.events import EventLog, EventLogError, JsonlEventLog, ListEventLog, read_events

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(params=["file", "list"])
def event_log(request: pytest.FixtureRequest, tmp_path: Path) -> EventLog:
    return ListEventLog() if request.param == "list" else JsonlEventLog(tmp_path / "s" / "events.jsonl")


def test_events_are_numbered_in_the_order_written(event_log: EventLog) -> None:
    numbers = [event_log.write(at_ms, "2026-11-22T10:00:00+08:00", "tap", {"x": at_ms}).number for at_ms in (5, 7, 7)]
    event_log.close()
    assert numbers == [1, 2, 3]


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    log = JsonlEventLog(path)
    written = [log.write(at_ms, "2026-11-22T10:00:00+08:00", "说", {"文字": "你好\n"}) for at_ms in range(3)]
    log.close()
    assert list(read_events(path)) == written


def test_an_event_is_on_the_disk_before_the_file_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    log = JsonlEventLog(path)
    log.write(1, "w", "tap", {})
    assert len(list(read_events(path))) == 1
    log.close()


def test_a_line_cut_off_by_a_crash_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    log = JsonlEventLog(path)
    log.write(1, "w", "tap", {})
    log.write(2, "w", "说", {"text": "转账"})
    log.close()
    whole = path.read_bytes()
    for cut in range(whole.index(b"\n") + 2, len(whole) - 1):
        path.write_bytes(whole[:cut])
        assert [event.number for event in read_events(path)] == [1]


def test_damage_in_the_middle_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text("not json\n{}\n", encoding="utf-8")
    with pytest.raises(EventLogError, match="line 1"):
        list(read_events(path))


def test_a_session_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    JsonlEventLog(path).close()
    with pytest.raises(EventLogError) as caught:
        JsonlEventLog(path)
    assert caught.value.code == "SESSION_EXISTS"


def test_a_session_has_one_writer_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    log = JsonlEventLog(path)
    log.write(1, "w", "tap", {})
    with pytest.raises(EventLogError) as caught:
        JsonlEventLog(path, go_on=True)
    assert caught.value.code == "SESSION_IN_USE"
    log.close()
    again = JsonlEventLog(path, go_on=True)
    assert again.write(2, "w", "tap", {}).number == 2
    again.close()
