"""Which of the programs of a session is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from accessibility.errors import CaptureError
from accessibility.tree.atspi_bus import AtspiBus, accessibility_bus_address
from accessibility.tree.atspi_source import capture_on, running_programs
from tests.accessibility.fake_program import (
    FakeProgram,
)

if TYPE_CHECKING:
    from pathlib import Path


class Several(FakeProgram):
    """A session with several programs, of which one may be deaf."""

    def __init__(self, **names: str) -> None:
        super().__init__()
        self.names = {f":1.{place}": name for place, name in enumerate(names.values())}

    def ask(self, calls: Any) -> list[Any]:
        answers = super().ask(calls)
        for place, call in enumerate(calls):
            if call.member == "GetChildren" and call.destination.startswith("org.a11y"):
                answers[place] = ([(bus_name, "/root") for bus_name in self.names],)
            elif call.member == "Get" and call.destination in self.names:
                if self.names[call.destination] == "deaf":
                    raise CaptureError("PROGRAM_SILENT", "")
                answers[place] = (("s", self.names[call.destination]),)
        return answers


def test_programs_are_listed_without_the_one_that_does_not_answer() -> None:
    assert [one.name for one in running_programs(Several(a="mousepad", b="deaf", c="gedit"))] == ["mousepad", "gedit"]


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        ({"name": "calc"}, "PROGRAM_NOT_FOUND"),
        ({"name": "pad"}, "PROGRAM_AMBIGUOUS"),
        ({"pid": 5}, "PROGRAM_NOT_FOUND"),
    ],
)
def test_a_program_that_is_not_the_only_one_is_named_with_the_others(wanted: dict[str, Any], code: str) -> None:
    with pytest.raises(CaptureError) as caught:
        capture_on(Several(a="mousepad", b="featherpad"), **wanted)
    assert caught.value.code == code
    assert "mousepad (4711)、featherpad (4711)" in caught.value.detail


def test_a_name_that_fits_exactly_wins_over_one_that_holds_it() -> None:
    with pytest.raises(CaptureError) as caught:
        capture_on(Several(a="pad", b="mousepad"), name="PAD")
    assert caught.value.code == "PROGRAM_SHOWS_NOTHING"


def test_without_a_session_bus_there_is_a_word_for_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("AT_SPI_BUS_ADDRESS", raising=False)
    for address in (None, "nonsense", f"unix:path={tmp_path}/nobody", "tcp:host=localhost,port=1"):
        if address is None:
            monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
        else:
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        with pytest.raises(CaptureError) as caught:
            accessibility_bus_address()
        assert caught.value.code == "BUS_ABSENT"
        if address is not None:
            with pytest.raises(CaptureError) as caught:
                AtspiBus(address)
            assert caught.value.code == "BUS_ABSENT"
