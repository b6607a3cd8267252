"""What a helper's browser may show, and what is refused because it is none of that."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.guidance.marks import LONGEST_SENTENCE, MOST_LINES, ActError, Marks, Point, acted


def test_a_place_a_line_and_a_sentence_stay_until_they_are_cleared() -> None:
    marks = acted(Marks(), {"kind": "point", "at": [0.5, 1]})
    marks = acted(marks, {"kind": "draw", "points": [[0, 0], [1, 1]]})
    marks = acted(marks, {"kind": "say", "text": " 点这里\n看余额 "})
    assert marks == Marks(Point(0.5, 1.0), ((Point(0, 0), Point(1, 1)),), "点这里 看余额")
    assert acted(marks, {"kind": "clear"}) == Marks()


def test_old_lines_give_way_and_long_sentences_are_cut() -> None:
    marks = Marks()
    for n in range(MOST_LINES + 5):
        marks = acted(marks, {"kind": "draw", "points": [[0, 0], [n / 100, 1]]})
    assert len(marks.lines) == MOST_LINES
    assert len(acted(marks, {"kind": "say", "text": "字" * 999}).sentence) == LONGEST_SENTENCE


@pytest.mark.parametrize(
    "act",
    [
        None,
        [],
        "point",
        {},
        {"kind": "press"},
        {"kind": "point"},
        {"kind": "point", "at": [0.5]},
        {"kind": "point", "at": [0.5, 1.01]},
        {"kind": "point", "at": [-0.1, 0]},
        {"kind": "point", "at": [True, 0]},
        {"kind": "point", "at": ["0", 0]},
        {"kind": "point", "at": [float("nan"), 0]},
        {"kind": "draw", "points": [[0, 0]]},
        {"kind": "draw", "points": [[0, 0]] * 401},
        {"kind": "draw", "points": [[0, 0], 1]},
        {"kind": "say", "text": 5},
    ],
)
def test_anything_else_is_refused(act: object) -> None:
    with pytest.raises(ActError):
        acted(Marks(), act)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["kind", "at", "points", "text"]), inner)
    ),
    max_leaves=12,
)


@given(JSON)
def test_no_json_gets_through_unchecked(act: object) -> None:
    try:
        marks = acted(Marks(), act)
    except ActError:
        return
    assert marks.place is None or (0 <= marks.place.x <= 1 and 0 <= marks.place.y <= 1)
