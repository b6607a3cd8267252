"""A task that breaks off says why and does not keep the others from being done; repeats are counted by task."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Self

import pytest
from typer.testing import CliRunner

from accessibility.errors import ReaderError
from app.cli import main
from app.screen_reader import performance
from app.screen_reader.kept import kept
from app.screen_reader.performance import Performance
from app.screen_reader.tally import Done, table
from app.screen_reader.tasks import Task, To

if TYPE_CHECKING:
    from accessibility.screen_readers.transcript import Transcript


class RoundDesk:
    """A desk on whose page Tab goes round two buttons."""

    version = "43.1"

    def __init__(self, silent_from: int = 1000) -> None:
        self.presses = 0
        self.silent_from = silent_from

    def where(self) -> list[str]:
        return ["余额 按钮."]

    def press(self, _: str) -> list[str]:
        self.presses += 1
        return [] if self.presses >= self.silent_from else [("转账 按钮.", "余额 按钮.")[self.presses % 2]]

    def evidence(self) -> str:
        return "on the bus: focus at button '余额'"


def break_off(monkeypatch: pytest.MonkeyPatch, desk: RoundDesk) -> ReaderError:
    """What is said where a task looks for a button that is not there."""
    one = Performance()
    monkeypatch.setattr(one, "_desk", desk)
    monkeypatch.setattr(one, "_show", lambda _: ("小象银行",))
    with pytest.raises(ReaderError) as caught:
        one.of(Task("lost", "找不到", "standard", (To("信用卡"),)))
    return caught.value


def test_what_was_not_reached_tells_all_that_was_heard_and_what_stood_on_the_bus(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    error = break_off(monkeypatch, RoundDesk())
    assert error.code == "NEVER_REACHED"
    lines = error.detail.splitlines()
    assert lines[0].startswith("信用卡 is not reached by Tab")
    assert lines[1:4] == ["  window: 小象银行", "  问读屏软件：我在哪里: 余额 按钮.", "  Tab: 余额 按钮."]
    assert len(lines) == 4 + performance.MOST_TABS
    assert lines[-1] == "  on the bus: focus at button '余额'"


def test_silence_is_told_apart_from_a_round(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = break_off(monkeypatch, RoundDesk(silent_from=2)).detail.splitlines()
    assert lines[0].endswith("the last 3 were silent")
    assert lines[-4:-1] == ["  Tab: –"] * 3


def test_the_next_task_is_done_after_one_that_broke_off(monkeypatch: pytest.MonkeyPatch) -> None:
    class Half:
        """Breaks off in the standard version."""

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def of(self, task: Task) -> Transcript:
            if task.version == "standard":
                raise ReaderError("NEVER_REACHED", "账户 is not reached by Tab")
            return kept(task)

    monkeypatch.setattr(performance, "Performance", Half)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    answer = CliRunner().invoke(main, ["screenreader", "compare", "balance"])
    assert answer.exit_code == 1
    assert "balance standard\nNEVER_REACHED: 账户 is not reached by Tab" in answer.output
    assert "performed 2, different 1" in answer.output


def test_repeats_are_counted_by_task_and_version() -> None:
    done = [Done("pin", "elder", seconds, differs=seconds > 6) for seconds in (5.0, 7.0, 6.0)]
    rows = [line.split() for line in table([*done, Done("book", "standard", 4.0, differs=False)])]
    assert rows[1:] == [
        ["book", "standard", "1", "0", "4.0", "4.0"],
        ["pin", "elder", "3", "1", "6.0", "7.0"],
        ["总计", "all", "4", "1", "5.5", "7.0"],
    ]
    assert table([]) == []
