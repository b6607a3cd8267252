"""Whatever a page holds: every stop is reached once, everything that can be worked is one, and no place is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from accessibility.reader.reader import FIRST, Reader
from accessibility.tree.words import Role, State
from tests.accessibility.heard import QUIET
from tests.accessibility.trees import page, thing

if TYPE_CHECKING:
    from accessibility.tree.node import Tree


NAMES = st.sampled_from(["余额", "转账", "明细", "缴费", "李娟", "3", "100元", ""])
LEAVES = st.builds(
    lambda role, name, states, offscreen: thing(
        role,
        name,
        states=states | ({State.OFFSCREEN} if offscreen else set()),
        actions=("press",) if role is Role.BUTTON else (),
    ),
    st.sampled_from(
        [Role.BUTTON, Role.STATIC_TEXT, Role.HEADING, Role.TAB, Role.LIST_ITEM, Role.IMAGE, Role.NOTIFICATION]
    ),
    NAMES,
    st.sets(st.sampled_from([State.DISABLED, State.SELECTED]), max_size=1),
    st.booleans(),
)
THINGS = st.recursive(
    LEAVES,
    lambda inner: st.builds(
        lambda role, name, below: thing(role, name, *below),
        st.sampled_from([Role.GROUP, Role.LIST, Role.PANE, Role.BUTTON]),
        NAMES,
        st.lists(inner, max_size=4),
    ),
    max_leaves=14,
)
PAGES = st.lists(THINGS, max_size=6).map(lambda things: page(*things))


@given(PAGES)
def test_swiping_right_reaches_every_stop_once_and_left_is_the_way_back(tree: Tree) -> None:
    reader = Reader(QUIET)
    reader.look(tree)
    if not reader.stops:
        assert reader.current is None
        return
    reader.first()
    there = [reader.current]
    for _ in reader.stops[1:]:
        reader.step(1)
        there.append(reader.current)
    assert there == list(reader.stops)
    assert len({stop.node.index for stop in there if stop}) == len(there)
    back = [reader.current]
    for _ in reader.stops[1:]:
        reader.step(-1)
        back.append(reader.current)
    assert back == there[::-1]
    assert reader.step(-1).words == (FIRST,)


@given(PAGES)
def test_everything_that_can_be_worked_is_a_stop(tree: Tree) -> None:
    reader = Reader(QUIET)
    reader.look(tree)
    at = {stop.node.index for stop in reader.stops}
    assert {node.index for node in tree.nodes if node.role is Role.BUTTON} <= at


@given(PAGES, PAGES, st.integers(0, 20))
def test_after_any_change_the_cursor_is_at_the_same_thing_or_its_new_place_is_said(
    before: Tree, after: Tree, steps: int
) -> None:
    reader = Reader(QUIET)
    reader.look(before)
    for _ in range(steps):
        reader.step(1)
    old = reader.current
    said = reader.look(after)
    new = reader.current
    assert (new is None) == (not reader.stops)
    if new is not None and old is not None and (old.node.role, old.name) != (new.node.role, new.name):
        assert said.words or new.node.role is old.node.role
    if before == after:
        assert said.words == ()
        assert new == old
