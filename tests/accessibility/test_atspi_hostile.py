"""A hostile tree, program or bus becomes an error with a code, and soon."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest
from jeepney import HeaderFields

from accessibility.engine import run
from accessibility.errors import CaptureError
from accessibility.profile import load_profile
from accessibility.results import Outcome
from accessibility.tree import atspi_bus, atspi_reading
from accessibility.tree.atspi_bus import AtspiBus, Call
from accessibility.tree.atspi_reading import read_tree
from accessibility.tree.atspi_source import capture_on
from accessibility.tree.node import MAX_DEPTH
from accessibility.tree.words import Role
from tests.accessibility.fake_program import (
    FOCUSABLE,
    PANE,
    PROGRAM,
    USUAL,
    FakeProgram,
    FakeServer,
    Widget,
    refused,
    returned,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


from tests.accessibility.programs import NOWHERE, captured, window


def code_of(read: Callable[[], object], *, within: float = 20.0) -> str:
    started = time.monotonic()
    with pytest.raises(CaptureError) as caught:
        read()
    assert time.monotonic() - started < within
    return caught.value.code


def test_a_tree_that_turns_back_on_itself(bus_to: Callable[[FakeProgram], Any]) -> None:
    pane = Widget(PANE)
    inner = Widget(PANE, "", [pane])
    pane.below.append(inner)
    with bus_to(FakeProgram(window(pane))) as bus:
        assert code_of(lambda: capture_on(bus)) == "CAPTURE_CYCLE"


def test_what_stands_in_two_places_is_read_once() -> None:
    twice = Widget(name="好")
    assert len(captured(window(Widget(PANE, "", [twice]), Widget(PANE, "", [twice]))).nodes) == 4


def test_a_hundred_thousand_nodes(bus_to: Callable[[FakeProgram], Any]) -> None:
    many = window(claims=100_000)
    with bus_to(FakeProgram(many)) as bus:
        assert code_of(lambda: capture_on(bus)) == "CAPTURE_TOO_LARGE"


def test_a_hundred_thousand_nodes_of_a_program_that_says_it_has_one(bus_to: Callable[[FakeProgram], Any]) -> None:
    class Liar(FakeProgram):
        def answer(self, call: Call) -> tuple[str, tuple[Any, ...]] | None:
            if call.member == "GetChildren" and call.path == frame.path:
                return "a(so)", ([(PROGRAM, f"/many/{number}") for number in range(100_000)],)
            return super().answer(call)

    frame = window(Widget(), claims=1)
    with bus_to(Liar(frame)) as bus:
        assert code_of(lambda: capture_on(bus)) == "CAPTURE_TOO_LARGE"


def test_a_tree_without_an_end_downwards(bus_to: Callable[[FakeProgram], Any]) -> None:
    program = FakeProgram()
    program.more = lambda path: [f"{path}/x"]
    with bus_to(program) as bus:
        assert code_of(lambda: read_tree(bus, (PROGRAM, "/deep"))) == "CAPTURE_TOO_DEEP"
    assert program.asked < MAX_DEPTH * 20


def test_a_tree_without_an_end_sideways(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atspi_reading, "MAX_NODES", 2_000)
    program = FakeProgram()
    program.more = lambda path: [f"{path}/{number}" for number in range(3)]
    assert code_of(lambda: read_tree(program, (PROGRAM, "/wide"))) == "CAPTURE_TOO_LARGE"


def test_nothing_has_a_name() -> None:
    tree = captured(window(*(Widget(states=(*USUAL, FOCUSABLE), actions=("Press",)) for _ in range(50)), name=""))
    report = run(tree, load_profile("wcag-2.2-aa"))
    assert sum(one.rule == "XX-NAME-001" for one in report.of(Outcome.FAIL)) == 50


def test_a_name_of_a_megabyte(bus_to: Callable[[FakeProgram], Any]) -> None:
    with bus_to(FakeProgram(window(Widget(name="名" * 1_000_000)))) as bus:
        assert code_of(lambda: capture_on(bus)) == "CAPTURE_TEXT_TOO_LONG"


def test_answers_of_the_wrong_kind_are_no_answers() -> None:
    class Confused(FakeProgram):
        def answer(self, call: Call) -> tuple[str, tuple[Any, ...]] | None:
            if call.path == odd.path and call.member not in {"GetState", "GetInterfaces"}:
                return "v", (("as", ["?"]),)
            return super().answer(call)

    odd = Widget(name="怪", text="字", actions=("Press",), value=1.0)
    (capture,) = capture_on(Confused(window(odd, Widget(name="好"))), environment=NOWHERE)
    strange, good = capture.tree.nodes[1:]
    assert (strange.role, strange.name, strange.rectangle, strange.actions) == (Role.UNKNOWN, "", None, ())
    assert good.name == "好"


# A bus and a program that fail


@pytest.fixture
def server(tmp_path: Path) -> Iterator[FakeServer]:
    with FakeServer(FakeProgram(window(Widget(name="好"))), tmp_path / "bus") as started:
        yield started


def test_a_program_that_dies_while_it_is_read(server: FakeServer) -> None:
    def dying(message: Any) -> bytes:
        gone = message.header.fields.get(HeaderFields.member) == "GetRole"
        return refused(message, "org.freedesktop.DBus.Error.NoReply") if gone else server.honest(message)

    server.reply = dying
    with AtspiBus(server.address) as bus:
        assert code_of(lambda: capture_on(bus)) == "PROGRAM_GONE"


def test_a_program_that_says_nothing(server: FakeServer) -> None:
    def silent(message: Any) -> bytes:
        quiet = message.header.fields.get(HeaderFields.member) == "GetRole"
        return b"" if quiet else server.honest(message)

    server.reply = silent
    with AtspiBus(server.address, call_seconds=0.3) as bus:
        assert code_of(lambda: capture_on(bus), within=2) == "PROGRAM_SILENT"


def test_a_program_that_is_forever_slow(server: FakeServer) -> None:
    def slow(message: Any) -> bytes:
        time.sleep(0.05)
        return server.honest(message)

    server.reply = slow
    with AtspiBus(server.address, call_seconds=0.3, total_seconds=0.5) as bus:
        assert code_of(lambda: capture_on(bus), within=2) == "PROGRAM_TOO_SLOW"


def test_a_bus_that_hangs_up(server: FakeServer) -> None:
    server.hang_up_after = 6
    with AtspiBus(server.address) as bus:
        assert code_of(lambda: capture_on(bus), within=2) == "BUS_LOST"


@pytest.mark.parametrize("noise", [b"\0" * 64, b"x" * 64, b"l\2\0\1" + b"\x10\0\0\0\1\0\0\0\xff\0\0\0" + b"\xff" * 600])
def test_a_bus_that_sends_noise(server: FakeServer, noise: bytes) -> None:
    server.reply = lambda message: noise if b"GetRole" in repr(message.header).encode() else server.honest(message)
    with AtspiBus(server.address, call_seconds=0.5) as bus:
        assert code_of(lambda: capture_on(bus), within=3) in {"BUS_GARBLED", "CAPTURE_TOO_LARGE", "PROGRAM_SILENT"}


@pytest.mark.parametrize(("limit", "most"), [("MOST_BYTES", 200_000), ("MOST_MESSAGE_BYTES", 80_000)])
def test_answers_without_an_end(server: FakeServer, monkeypatch: pytest.MonkeyPatch, limit: str, most: int) -> None:
    monkeypatch.setattr(atspi_bus, limit, most)
    server.reply = lambda message: (
        returned(message, "v", (("s", "长" * 100_000),))
        if message.header.fields.get(HeaderFields.member) == "Get"
        else server.honest(message)
    )
    with AtspiBus(server.address) as bus:
        assert code_of(lambda: capture_on(bus)) == "CAPTURE_TOO_LARGE"


def test_an_answer_that_comes_too_late_is_taken_for_no_other(server: FakeServer) -> None:
    late: list[bytes] = []

    def answer(message: Any) -> bytes:
        if message.header.fields.get(HeaderFields.member) == "Late":
            late.append(returned(message, "v", (("s", "旧"),)))
            return b""
        return b"".join([*late, server.honest(message)])

    server.reply = answer
    with AtspiBus(server.address, call_seconds=0.2) as bus:
        with pytest.raises(CaptureError):
            bus.ask([Call(PROGRAM, "/x", "a.b", "Late")])
        (capture,) = capture_on(bus, environment=NOWHERE)
    assert capture.tree.nodes[1].name == "好"
