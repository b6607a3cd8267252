"""What a program tells over AT-SPI becomes a capture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from accessibility.engine import run
from accessibility.profile import load_profile
from accessibility.results import Outcome
from accessibility.tree.atspi_bus import Call
from accessibility.tree.atspi_nodes import build_capture
from accessibility.tree.atspi_reading import read_tree
from accessibility.tree.atspi_source import capture_on
from accessibility.tree.atspi_words import actions_of, native_role, role_of, states_of
from accessibility.tree.capture_file import load_capture, save_capture
from accessibility.tree.geometry import Rect
from accessibility.tree.node import MAX_TEXT_CHARACTERS, Subject
from accessibility.tree.words import Aspect, Role, State
from tests.accessibility.fake_program import (
    CHECK,
    CHECKED,
    ENABLED,
    ENTRY,
    FOCUSABLE,
    LABEL,
    PANE,
    PASSWORD,
    PROGRAM,
    USUAL,
    VISIBLE,
    FakeProgram,
    Widget,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


from tests.accessibility.programs import NOWHERE, captured, window


def test_a_window_becomes_a_tree_with_everything_that_is_told(bus_to: Callable[[FakeProgram], Any]) -> None:
    label = Widget(LABEL, "收款人", place=(110, 110, 80, 20))
    entry = Widget(
        ENTRY,
        "",
        states=(*USUAL, FOCUSABLE, 7),
        text="李娟",
        labelled_by=label,
        description="写姓名",
        actions=("SetFocus",),
    )
    box = Widget(CHECK, "记住", states=(*USUAL, CHECKED), actions=("Toggle",))
    slider = Widget(51, "语速", value=1.5)
    with bus_to(FakeProgram(window(Widget(PANE, "", [label, entry]), box, slider))) as bus:
        (capture,) = capture_on(bus, name="fake", environment=NOWHERE)
    tree = capture.tree
    assert [(node.role, node.name, tree.path(node)) for node in tree.nodes] == [
        (Role.WINDOW, "窗口", "0"),
        (Role.PANE, "", "0/0"),
        (Role.STATIC_TEXT, "收款人", "0/0/0"),
        (Role.TEXT_FIELD, "", "0/0/1"),
        (Role.CHECK_BOX, "记住", "0/1"),
        (Role.SLIDER, "语速", "0/2"),
    ]
    field = tree.nodes[3]
    assert (field.spoken_name, field.text, field.description, field.actions) == (
        "收款人",
        "李娟",
        "写姓名",
        ("set_focus",),
    )
    assert field.rectangle == Rect(10, 20, 60, 40)
    assert field.states >= {State.SHOWING, State.EDITABLE, State.FOCUSABLE}
    assert {State.CHECKED, State.CHECKABLE} <= tree.nodes[4].states
    assert tree.nodes[5].value == "1.5"
    assert tree.window_px == (400, 300)
    assert capture.screenshot_png is None
    assert tree.subject == Subject("fake", "窗口", foreign=True)


def test_a_capture_comes_back_from_disk_with_what_its_source_could_not_tell(tmp_path: Path) -> None:
    (capture,) = capture_on(FakeProgram(window(Widget(name="好"))), environment=NOWHERE)
    save_capture(capture, tmp_path / "window.json")
    assert load_capture(tmp_path / "window.json").tree == capture.tree
    assert capture.tree.untold == {Aspect.PAGES, Aspect.PAINTED, Aspect.TAB_ORDER, Aspect.TYPE}


def test_what_a_source_cannot_tell_is_not_run_and_says_why() -> None:
    tree = captured(window(Widget(name="好", states=(*USUAL, FOCUSABLE), actions=("Press",))))
    results = {one.rule: one for one in run(tree, load_profile("house")).results}
    for rule in ("XX-TEXT-003", "XX-KEY-002", "XX-STRUCT-013", "XX-CONTRAST-001"):
        assert results[rule].outcome is Outcome.NOT_RUN
        assert results[rule].reason.startswith("来源")
    assert results["XX-NAME-001"].outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("ink", "outcome", "reason"),
    [("0,0,0", Outcome.NOT_RUN, "来源没有说出所有"), ("170,170,170", Outcome.FAIL, "")],
)
def test_a_rule_that_knows_a_part_of_the_texts_can_fail_but_not_pass(ink: str, outcome: Outcome, reason: str) -> None:
    style = {"size": "10", "fg-color": ink, "weight": "400"}
    frame = window(Widget(LABEL, "字", text="字", style=style))
    told = read_tree(FakeProgram(frame), (PROGRAM, frame.path))
    pixels = np.full((300, 400, 3), 255, dtype=np.uint8)
    pixels[20:25, 10:40] = [int(part) for part in ink.split(",")]
    tree = build_capture(told, Subject("fake", "窗口"), pixels, deep_colours=False).tree
    found = next(one for one in run(tree, load_profile("wcag-2.2-aa")).results if one.rule == "XX-CONTRAST-001")
    assert found.outcome is outcome
    assert found.reason.startswith(reason)
    assert found.passed == 0


def test_text_carries_its_size_weight_and_colour() -> None:
    style = {"size": "12", "weight": "700", "fg-color": "65535,0,0", "scale": "2"}
    (text,) = captured(window(Widget(LABEL, "字", text="字 \ufffc", style=style)), toolkit="gtk").nodes[1].texts
    assert (text.words, text.font_px, text.bold, text.colour) == ("字", 32.0, True, "#ff0000")
    assert text.background is None


@pytest.mark.parametrize("style", [{}, {"size": "nan"}, {"size": "-1"}, {"size": "1e300"}, {"size": "大"}])
def test_text_of_unknown_size_is_no_painted_text(style: dict[str, str]) -> None:
    assert captured(window(Widget(LABEL, "字", text="字", style=style))).nodes[1].texts == ()


@pytest.mark.parametrize("ink", ["", "1,2", "a,b,c", "1,2,-3", "9999999,1,1"])
def test_a_colour_that_is_none_is_not_known(ink: str) -> None:
    style = {"size": "12", "fg-color": ink}
    (text,) = captured(window(Widget(LABEL, "字", text="字", style=style))).nodes[1].texts
    assert text.colour is None


def test_a_password_is_never_kept() -> None:
    tree = captured(window(Widget(PASSWORD, "密码", text="135790", style={"size": "10"})))
    assert State.PASSWORD in tree.nodes[1].states
    assert tree.nodes[1].text == ""
    assert tree.nodes[1].texts == ()


def test_a_long_document_is_kept_as_far_as_a_capture_goes() -> None:
    class Document(FakeProgram):
        def answer(self, call: Call) -> tuple[str, tuple[Any, ...]] | None:
            if call.member == "GetText":
                return "s", ("文" * (int(str(call.body[1])) - int(str(call.body[0]))),)
            return super().answer(call)

    (capture,) = capture_on(Document(window(Widget(61, "信", text="文" * 300_000))), environment=NOWHERE)
    assert len(capture.tree.nodes[1].text) == MAX_TEXT_CHARACTERS


def test_what_lies_nowhere_is_not_shown() -> None:
    tab = Widget(37, "", place=(-1, -1, -1, -1), below=[Widget(name="好", place=(110, 120, 60, 40))])
    gone = Widget(name="藏", place=(-(2**31), -(2**31), 1, 1))
    tree = captured(window(tab, gone))
    assert [node.name for node in tree.nodes if node.showing] == ["窗口", "好"]


def test_what_is_scrolled_away_can_be_brought_into_sight() -> None:
    states = [USUAL if n < 3 else (ENABLED, VISIBLE) for n in range(10)]
    rows = [Widget(32, f"第{n}行", place=(100, 100 + 50 * n, 100, 50), states=states[n]) for n in range(10)]
    tree = captured(window(Widget(49, "", rows, place=(100, 100, 100, 120))))
    assert [State.OFFSCREEN in node.states for node in tree.nodes[2:]] == [False] * 3 + [True] * 7
    assert {node.reach for node in tree.nodes[2:]} == {Rect(0, 0, 100, 500)}
    assert tree.nodes[1].reach == tree.window


def test_nothing_is_shown_in_what_is_hidden() -> None:
    hidden = Widget(31, "", [Widget(32, "第一行")], states=(ENABLED,))
    closed = Widget(31, "", [Widget(32, "第一行")], place=(0, 0, 0, 0))
    tree = captured(window(Widget(11, "币种", [hidden, closed])))
    assert [node.name for node in tree.nodes if node.showing] == ["窗口", "币种"]


def test_a_field_that_does_not_say_that_it_can_be_written_in_can_be_read() -> None:
    tree = captured(window(Widget(61, "结果", text="42"), Widget(61, "信", states=(*USUAL, 7))))
    assert [State.READ_ONLY in node.states for node in tree.nodes[1:]] == [True, False]


def test_gtk_4_calls_nothing_shown_but_windows() -> None:
    drawn = Widget(name="好", states=(ENABLED, VISIBLE))
    hidden = Widget(PANE, "", [Widget(name="藏", states=(ENABLED, VISIBLE))], states=(ENABLED,))
    assert [node.name for node in captured(window(drawn, hidden)).nodes if node.showing] == ["窗口"]
    tree = captured(window(drawn, hidden), toolkit="GTK", version="4.8.3")
    assert [node.name for node in tree.nodes if node.showing] == ["窗口", "好"]
    assert tree.nodes[1].rectangle == Rect(10, 20, 60, 40)


def test_an_open_modal_window_is_captured_alone() -> None:
    modal = window(Widget(name="好"), name="确认", states=(*USUAL, 16))
    captures = capture_on(FakeProgram(window(), modal), environment=NOWHERE)
    assert [capture.tree.subject.page for capture in captures] == ["确认"]
    assert captures[0].tree.nodes[1].name == "好"


def test_words_for_numbers() -> None:
    assert [native_role(number) for number in (7, 29, 43, 79, 88, 130, 999)] == [
        "check box",
        "label",
        "push button",
        "entry",
        "link",
        "switch",
        "role 999",
    ]
    assert role_of("toggle button") is Role.BUTTON
    assert role_of("grip") is Role.UNKNOWN
    assert states_of((), "push button") == {State.DISABLED}
    assert State.CHECKABLE in states_of((1 << ENABLED,), "switch")
    assert actions_of(["ShowMenu", "Press", "Press", ""]) == ("show_menu", "press")
