"""The console's pure parts: keys, times, parts of a predicate, the timeline over gaps and repeats."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lab import predicates as pr
from lab.moderation.assists import LEVELS, is_assist
from lab.moderation.keys import SHORTCUTS, key_of, meaning
from lab.moderation.parts import Part, parts, written
from lab.moderation.port import At, Recorded, Snapshot
from lab.moderation.timeline import MOST, Timeline, merged
from lab.moderation.timers import Timers, clock, timers
from lab.schema import kinds as k
from lab.schema.reading import Read


def test_every_key_means_one_thing_and_none_is_pressed_by_writing() -> None:
    keys = [each.key for each in SHORTCUTS]
    assert len(set(keys)) == len(keys)
    assert all(key.startswith("Ctrl+") for key in keys)
    assert {key for key in keys if key[5:] in {"A", "C", "V", "X", "Z"}} == set()
    for level in LEVELS:
        found = meaning(f"Ctrl+{level}")
        assert found is not None
        assert (found.act, found.level) == ("assist", level)
    assert meaning("Ctrl+5") is None
    assert key_of("note") == "Ctrl+N"


def test_a_word_that_helps_nothing_is_no_assist() -> None:
    assert [is_assist(level) for level in LEVELS] == [False, True, True, True, True]


AT = At("pay", "转账", "给女儿转 300 元", practice=False, limit_ms=60_000)
TASK = Snapshot("s", "研究", "P001", "station-1", "task", 100_000, Recorded("off", "never"), at=AT, elapsed_ms=20_000)


def test_times_go_on_between_two_snapshots() -> None:
    assert timers(TASK, 5_500) == Timers(105_500, 25_500, 34_500, None, near=False)
    assert timers(TASK, 10_000).near
    assert timers(TASK, 90_000).left_ms == 0
    assert timers(TASK, -3).session_ms == 100_000


def test_a_task_stands_still_in_a_pause_and_everything_after_the_end() -> None:
    paused = timers(replace(TASK, paused=True), 5_000)
    assert (paused.session_ms, paused.task_ms) == (105_000, 20_000)
    over = timers(replace(TASK, phase="over", outcome="completed"), 5_000)
    assert over == Timers(100_000, None, None, None, near=False)


def test_a_rest_counts_down_and_not_below_nothing() -> None:
    rest = replace(TASK, phase="rest", at=None, rest_left_ms=4_000)
    assert [timers(rest, since).rest_left_ms for since in (0, 3_000, 9_000)] == [4_000, 1_000, 0]


@pytest.mark.parametrize(
    ("milliseconds", "shown"), [(0, "0:00"), (59_999, "0:59"), (61_000, "1:01"), (3_661_000, "1:01:01")]
)
def test_a_time_is_shown_in_minutes_and_seconds(milliseconds: int, shown: str) -> None:
    assert clock(milliseconds) == shown


POSTED = k.BankHappened("transfer.posted", {"payee": "女儿", "amount_fen": 30_050})


def test_each_part_of_a_success_tells_whether_it_holds() -> None:
    found = pr.parse(
        'transfer.posted(payee = "女儿", amount_fen = 30050) and not transfer.cancelled and count(page.opened) > 1'
    )
    assert parts(found, [POSTED]) == (
        Part(written(found), holds=False),
        Part('transfer.posted(payee = "女儿", amount_fen = 30050)', holds=True, depth=1, word="and"),
        Part("not transfer.cancelled", holds=True, depth=1, word="and"),
        Part("count(page.opened) > 1", holds=False, depth=1, word="and"),
    )
    (whole,) = parts(pr.parse("payee.added then transfer.posted"), [POSTED])
    assert whole == Part("payee.added then transfer.posted", holds=False)


names = st.sampled_from(["transfer.posted", "page.opened", "payee.added"])
values = st.one_of(st.booleans(), st.integers(-999, 999), st.text(alphabet='女儿"\\ab ', max_size=5), st.just(1.5))
conditions = st.one_of(
    st.builds(pr.Condition, names, st.sampled_from(["=", "!=", "<", ">="]), values.map(lambda value: (value,))),
    st.builds(pr.Condition, names, st.just("in"), st.lists(values, min_size=1, max_size=3).map(tuple)),
)
events = st.builds(pr.Happened, names, st.lists(conditions, max_size=2).map(tuple))
leaves = st.one_of(
    events,
    st.builds(pr.Then, events, events),
    st.builds(pr.Count, events, st.sampled_from(["=", "<"]), st.integers(0, 9)),
)
predicates = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(pr.Not, inner),
        st.builds(pr.Together, st.sampled_from(["and", "or"]), st.lists(inner, min_size=2, max_size=3).map(tuple)),
    ),
    max_leaves=6,
)


@given(predicates)
def test_what_is_written_is_the_same_predicate_again(predicate: pr.Predicate) -> None:
    assert pr.parse(written(predicate)) == predicate


def read(number: int) -> Read:
    return Read(number, number * 10, "w", k.BreakStarted())


@given(st.lists(st.lists(st.integers(1, 60), max_size=20), max_size=8))
def test_whatever_comes_twice_late_or_in_disorder_stands_once_and_in_order(batches: list[list[int]]) -> None:
    timeline = Timeline()
    for batch in batches:
        timeline = merged(timeline, map(read, batch))
    numbers = [each.number for each in timeline.events]
    assert numbers == sorted({number for batch in batches for number in batch})
    assert sum(missing for _, missing in timeline.missing()) == (numbers[-1] if numbers else 0) - len(numbers)


def test_a_console_that_was_away_knows_what_it_missed_and_forgets_only_the_oldest() -> None:
    timeline = merged(Timeline(), map(read, [1, 2, 9]))
    assert timeline.missing() == ((2, 6),)
    assert [each.number for each in timeline.after(2)] == [9]
    assert merged(timeline, map(read, range(3, 9))).missing() == ()
    long = merged(Timeline(), map(read, range(1, MOST + 3)))
    assert (len(long.events), long.events[0].number, long.last) == (MOST, 3, MOST + 2)
