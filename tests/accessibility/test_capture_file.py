"""Captures on disk: what is written is read again, and what is broken or hostile is refused with a code."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessibility.errors import CaptureError
from accessibility.tree.capture_file import Capture, from_json, load_capture, save_capture, to_json
from accessibility.tree.geometry import Rect
from accessibility.tree.node import MAX_DEPTH, MAX_NODES, MAX_TEXT_CHARACTERS, Node, PaintedText, Subject, Tree
from accessibility.tree.words import Role, State
from tests.accessibility.trees import button, label, page
from tests.accessibility.worked_pages import UNSURE_WORKED, WORKED

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WORDS = st.text(max_size=12)
LENGTHS = st.floats(0, 5_000)
PLACES = st.floats(-5_000, 5_000)
RECTS = st.builds(Rect, PLACES, PLACES, LENGTHS, LENGTHS)
SIZES = st.floats(0.5, 500)
COLOURS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)
PAINTED = st.builds(
    PaintedText,
    words=WORDS,
    rectangle=RECTS,
    box=RECTS,
    reach=RECTS,
    seen=st.none() | RECTS,
    font_px=SIZES,
    bold=st.booleans(),
    truncated=st.booleans(),
    lines=st.integers(1, 99),
    line_height_px=st.none() | SIZES,
    colour=st.none() | COLOURS,
    background=st.none() | COLOURS,
    evenness=st.none() | st.floats(0, 1),
)


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Any tree of a few nodes."""
    count = draw(st.integers(1, 6))
    nodes = [
        Node(
            index=place,
            parent=None if place == 0 else draw(st.integers(0, place - 1)),
            role=draw(st.sampled_from(Role)),
            name=draw(WORDS),
            states=draw(st.frozensets(st.sampled_from(State))),
            native_role=draw(WORDS),
            id=draw(WORDS),
            description=draw(WORDS),
            label=draw(WORDS),
            value=draw(WORDS),
            text=draw(WORDS),
            actions=tuple(draw(st.lists(WORDS, max_size=3))),
            rectangle=draw(st.none() | RECTS),
            reach=draw(st.none() | RECTS),
            tab_stop=draw(st.none() | st.booleans()),
            texts=tuple(draw(st.lists(PAINTED, max_size=2))),
        )
        for place in range(count)
    ]
    subject = draw(st.builds(Subject, WORDS, WORDS, st.booleans(), SIZES, st.booleans()))
    return Tree(subject, (draw(LENGTHS), draw(LENGTHS)), tuple(nodes))


@given(trees())
def test_what_is_written_is_read_again(tree: Tree) -> None:
    assert from_json(to_json(tree)) == tree
    assert to_json(from_json(to_json(tree))) == to_json(tree)


@pytest.mark.parametrize("rule", WORKED)
def test_what_happened_on_a_page_is_read_again(rule: str) -> None:
    for tree in (*WORKED[rule], *(tree for _, _, tree in UNSURE_WORKED)):
        assert from_json(to_json(tree)) == tree


def test_a_capture_of_a_page_that_nobody_worked_says_nothing_of_it() -> None:
    assert "observed" not in raw()
    assert from_json(json.dumps(raw())).observed is None


def _walked(**change: object) -> str:
    """A capture with a walk of one stop, in which this stands."""
    stop = {"role": "button", "name": "转账", **change}
    return _spoil(lambda c: c.update(observed={"walk": {"came_round": True, "stops": [stop]}}))


def test_a_capture_keeps_its_picture_beside_it(tmp_path: Path) -> None:
    capture = Capture(page(button("转账")), b"\x89PNG")
    save_capture(capture, tmp_path / "home.json")
    assert (tmp_path / "home.png").read_bytes() == b"\x89PNG"
    assert load_capture(tmp_path / "home.json") == capture
    save_capture(Capture(page()), tmp_path / "bare.json")
    assert load_capture(tmp_path / "bare.json").screenshot_png is None


def raw() -> dict[str, Any]:
    """A good capture as JSON, to be spoilt."""
    content: dict[str, Any] = json.loads(to_json(page(button("转账"), label("余额"))))
    return content


def _spoil(change: Callable[[dict[str, Any]], object]) -> str:
    content = raw()
    change(content)
    return json.dumps(content)


SPOILT = {
    "no JSON": ("{", "CAPTURE_NOT_JSON"),
    "nested without end": ("[" * 100_000, "CAPTURE_NOT_JSON"),
    "no object": ("[]", "CAPTURE_FIELD"),
    "another schema": (_spoil(lambda c: c.update(schema=99)), "CAPTURE_VERSION"),
    "an unknown field": (_spoil(lambda c: c.update(extra=1)), "CAPTURE_FIELD"),
    "an unknown role": (_spoil(lambda c: c["nodes"][1].update(role="gadget")), "CAPTURE_FIELD"),
    "an unknown state": (_spoil(lambda c: c["nodes"][1].update(states=["happy"])), "CAPTURE_FIELD"),
    "a name that is a number": (_spoil(lambda c: c["nodes"][1].update(name=7)), "CAPTURE_FIELD"),
    "a size below zero": (_spoil(lambda c: c["nodes"][1].update(rectangle=[0, 0, -1, 5])), "CAPTURE_FIELD"),
    "a place that is no number": (_spoil(lambda c: c["nodes"][1].update(rectangle=[0, 0, 1, None])), "CAPTURE_FIELD"),
    "a place at infinity": (to_json(page(button("转"))).replace("20", "1e999"), "CAPTURE_FIELD"),
    "type of size zero": (_spoil(lambda c: c["nodes"][2]["texts"][0].update(font_px=0)), "CAPTURE_FIELD"),
    "a colour by name": (_spoil(lambda c: c["nodes"][2]["texts"][0].update(colour="red")), "CAPTURE_FIELD"),
    "a node below itself": (_spoil(lambda c: c["nodes"][1].update(parent=1)), "CAPTURE_PARENT"),
    "a node before its parent": (_spoil(lambda c: c["nodes"][1].update(parent=2)), "CAPTURE_PARENT"),
    "two roots": (_spoil(lambda c: c["nodes"][1].update(parent=None)), "CAPTURE_PARENT"),
    "no nodes": (_spoil(lambda c: c.update(nodes=[])), "CAPTURE_PARENT"),
    "too many nodes": (_spoil(lambda c: c.update(nodes=c["nodes"] * MAX_NODES)), "CAPTURE_TOO_LARGE"),
    "a name without end": (
        _spoil(lambda c: c["nodes"][1].update(name="名" * (MAX_TEXT_CHARACTERS + 1))),
        "CAPTURE_TEXT_TOO_LONG",
    ),
    "something unknown that happened": (_spoil(lambda c: c.update(observed={"sung": 1})), "CAPTURE_FIELD"),
    "a stop at no path": (_walked(path="0//x"), "CAPTURE_FIELD"),
    "less than nothing hidden": (_walked(hidden_px=-1), "CAPTURE_FIELD"),
    "a contrast that cannot be": (_walked(changed=[[0.5, 10]]), "CAPTURE_FIELD"),
    "an area that is no number": (_walked(changed=[[3, "10"]]), "CAPTURE_FIELD"),
    "a change without an area": (_walked(changed=[[3]]), "CAPTURE_FIELD"),
    "a walk without end": (
        _spoil(lambda c: c.update(observed={"walk": {"came_round": True, "stops": [{}] * 2_001}})),
        "CAPTURE_FIELD",
    ),
    "a wait of less than no time": (
        _spoil(lambda c: c.update(observed={"idle": {"seconds": -1, "changes": []}})),
        "CAPTURE_FIELD",
    ),
    "too deep": (
        _spoil(
            lambda c: c.update(
                nodes=[{**c["nodes"][0], "parent": n - 1 if n else None} for n in range(MAX_DEPTH + 2)],
            )
        ),
        "CAPTURE_TOO_DEEP",
    ),
}


@pytest.mark.parametrize("case", SPOILT)
def test_a_spoilt_capture_is_refused_with_its_code(case: str) -> None:
    content, code = SPOILT[case]
    with pytest.raises(CaptureError) as caught:
        from_json(content)
    assert caught.value.code == code


def test_a_file_that_cannot_be_read_or_written_says_which(tmp_path: Path) -> None:
    with pytest.raises(CaptureError, match=r"CAPTURE_UNREADABLE: none\.json"):
        load_capture(tmp_path / "none.json")
    (tmp_path / "latin.json").write_bytes(b"\xff\xfe")
    with pytest.raises(CaptureError, match="CAPTURE_NOT_JSON"):
        load_capture(tmp_path / "latin.json")
    with pytest.raises(CaptureError, match="CAPTURE_UNWRITABLE"):
        save_capture(Capture(page()), tmp_path / "no" / "folder.json")


def test_a_tree_tells_ways_and_kin() -> None:
    tree = page(button("甲", label("乙")), button("丙"))
    inner = tree.find(name="乙")[0]
    assert tree.path(inner) == "0/0/0"
    assert [node.name for node in tree.ancestors(inner)] == ["甲", "小象银行"]
    assert [node.name for node in tree.children(tree.root)] == ["甲", "丙"]
    assert [node.name for node in tree.walk()] == ["小象银行", "甲", "乙", "丙"]
    assert [node.name for node in tree.find(role=Role.BUTTON)] == ["甲", "丙"]
