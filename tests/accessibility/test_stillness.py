"""Whether programs are at rest, read from a /proc that the test writes."""

from __future__ import annotations

import os
from pathlib import Path

from accessibility.screen_readers.stillness import (
    SERVER_ALONE_MS,
    SERVER_TURNS,
    STILL_MS,
    Look,
    Rest,
    look,
    members,
    named,
)


def process(proc: Path, pid: int, session: int, *threads: tuple[str, str]) -> None:
    stat = "{pid} (a (strange) name) {state} 1 1 {session} 0 -1 0 0 0 0 0 5 7 0 0 20 0 1 0 0"
    (proc / str(pid)).mkdir(parents=True)
    (proc / str(pid) / "stat").write_text(stat.format(pid=pid, state="S", session=session))
    for number, (state, times) in enumerate(threads):
        thread = proc / str(pid) / "task" / str(pid + number)
        thread.mkdir(parents=True)
        (thread / "stat").write_text(stat.format(pid=pid, state=state, session=session))
        if times:
            (thread / "schedstat").write_text(times)


def test_members_are_found_by_their_session(tmp_path: Path) -> None:
    process(tmp_path, 10, 10)
    process(tmp_path, 11, 10)
    process(tmp_path, 12, 12)
    (tmp_path / "meminfo").write_text("")
    assert members([10], tmp_path) == [10, 11]


def test_one_thread_that_waits_for_a_core_is_enough(tmp_path: Path) -> None:
    process(tmp_path, 10, 10, ("S", "100 5 2\n"), ("R", "50 0 1\n"))
    process(tmp_path, 20, 20, ("S", "7 0 1\n"))
    assert look([10, 20], proc=tmp_path).working
    assert not look([20], proc=tmp_path).working


def test_what_was_done_between_two_looks_shows(tmp_path: Path) -> None:
    process(tmp_path, 10, 10, ("S", "100 5 2\n"))
    before = look([10], proc=tmp_path)
    (tmp_path / "10" / "task" / "10" / "schedstat").write_text("130 5 3\n")
    assert look([10], proc=tmp_path).work != before.work


def test_a_kernel_without_times_in_nanoseconds_counts_in_ticks(tmp_path: Path) -> None:
    process(tmp_path, 10, 10, ("S", ""))
    assert look([10], proc=tmp_path).work == 5 + 7


def test_who_has_ended_is_at_rest(tmp_path: Path) -> None:
    assert look([99], proc=tmp_path).work == 0
    assert not look([99], proc=tmp_path).working


def test_a_process_is_named_as_the_kernel_calls_it(tmp_path: Path) -> None:
    process(tmp_path, 10, 10)
    (tmp_path / "10" / "comm").write_text("orca\n")
    assert named(10, tmp_path) == "orca 10"
    assert named(99, tmp_path) == "99"


def test_this_process_is_at_work() -> None:
    if Path("/proc/self/stat").exists():
        assert look([os.getpid()]).working


def test_a_thread_of_our_own_that_waits_for_a_core_has_not_heard_yet(tmp_path: Path) -> None:
    process(tmp_path, 10, 10, ("S", "100 5 2\n"))
    process(tmp_path, 30, 30, ("R", "50 0 1\n"), ("S", "7 0 1\n"))
    (tmp_path / "self").symlink_to(tmp_path / "30")
    assert not look([10], proc=tmp_path).working
    assert not look([10], (31,), proc=tmp_path).working
    assert look([10], (30, 31), proc=tmp_path).working
    assert look([10], (31,), proc=tmp_path).work == 115


LOOKS_MS = 20
AT_REST = Look(working=False, work=7)


def reached_after(server: list[Look], others: list[Look]) -> int | None:
    """In which ms all had come to rest, looked at every 20 ms; None where they never had."""
    rest = Rest(0)
    times = range(0, LOOKS_MS * len(server), LOOKS_MS)
    reached = (
        at for at, one, all_others in zip(times, server, others, strict=True) if rest.reached(one, all_others, at)
    )
    return next(reached, None)


def busy(count: int, of: int = 1) -> list[Look]:
    """Somebody who has done something in every one, or in one of several looks."""
    return [Look(working=False, work=number // of) for number in range(count)]


def test_all_are_at_rest_once_nobody_did_anything_for_a_while() -> None:
    assert reached_after([AT_REST] * 50, [AT_REST] * 50) == STILL_MS
    worked = [*busy(10), *[Look(working=False, work=9)] * 40]
    assert reached_after([AT_REST] * 50, worked) == 9 * LOOKS_MS + STILL_MS
    assert reached_after(worked, [AT_REST] * 50) == 9 * LOOKS_MS + STILL_MS


def test_who_works_on_and_on_is_never_at_rest() -> None:
    assert reached_after([AT_REST] * 500, busy(500)) is None
    assert reached_after(busy(500), busy(500)) is None
    assert reached_after(busy(500), busy(500, of=4)) is None


def test_a_display_server_that_works_on_and_wakes_nobody_holds_nothing_back() -> None:
    assert reached_after(busy(500), [AT_REST] * 500) == SERVER_ALONE_MS
    # Somebody who wakes once a second, as a program does to clear up, is no reason to wait for ever.
    assert reached_after(busy(500), busy(500, of=50)) == SERVER_ALONE_MS


def test_a_display_server_that_waits_for_a_core_may_have_something_to_pass_on() -> None:
    waits = [Look(working=True, work=7)] * 500
    assert reached_after(waits, [AT_REST] * 500) is None
    seldom = [Look(working=True, work=number // 5) for number in range(500)]
    assert reached_after(seldom, [AT_REST] * 500) == 5 * SERVER_TURNS * LOOKS_MS
