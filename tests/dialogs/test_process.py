"""The supervisor, with worker processes that misbehave."""

from __future__ import annotations

import sys
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Protocol

import pytest

from dialogs.desk import BalanceAnswer, Refusal
from dialogs.port import DialogueError, UserTurn
from dialogs.process import RasaWorker, WorkerPhase, WorkerState, WorkerTimings
from dialogs.scripted_desk import ScriptedDesk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

QUICK = WorkerTimings(
    ready_ms=5_000, turn_ms=5_000, heartbeat_ms=50, silence_ms=4_000, pauses_ms=(60_000,), closing_ms=5_000
)


class Start(Protocol):
    def __call__(
        self, mode: str, timings: WorkerTimings = QUICK, desk: ScriptedDesk | None = None
    ) -> tuple[RasaWorker, SimpleQueue[WorkerState]]: ...


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start a supervisor over a fake worker; it is closed at the end."""
    started: list[RasaWorker] = []

    def begin(
        mode: str, timings: WorkerTimings = QUICK, desk: ScriptedDesk | None = None
    ) -> tuple[RasaWorker, SimpleQueue[WorkerState]]:
        wrapper, model = tmp_path / "python", tmp_path / "model.tar.gz"
        fake = Path(__file__).with_name("fake_worker.py")
        wrapper.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{fake}" "{mode}"\n', encoding="utf-8")
        wrapper.chmod(0o755)
        model.touch()
        states: SimpleQueue[WorkerState] = SimpleQueue()
        worker = RasaWorker(
            python=wrapper, model=model, desk=desk or ScriptedDesk(), on_state=states.put, timings=timings
        )
        started.append(worker)
        worker.start()
        return worker, states

    yield begin
    for worker in started:
        worker.close()


def _until(states: SimpleQueue[WorkerState], phase: WorkerPhase) -> WorkerState:
    while True:
        state = states.get(timeout=20)
        if state.phase is phase:
            return state


def _code(worker: RasaWorker, text: str = "你好") -> str:
    with pytest.raises(DialogueError) as caught:
        worker.send(UserTurn("c", text))
    return caught.value.code


def test_a_worker_that_behaves_is_ready_answers_and_ends(start: Start) -> None:
    worker, states = start("behaves")
    assert _until(states, WorkerPhase.STARTING).starts == 1
    assert _until(states, WorkerPhase.READY).ready_ms == 1
    assert worker.pid is not None
    assert worker.send(UserTurn("c", "你好")).acts[0].text == "您好"
    worker.close()
    assert _until(states, WorkerPhase.CLOSED).phase is WorkerPhase.CLOSED
    assert _code(worker) == "DIALOGUE_AWAY"
    worker.close()


@pytest.mark.parametrize(
    "mode",
    ["says garbage", "says too much", "answers another turn", "refuses", "asks for what no desk does"],
)
def test_a_worker_that_breaks_the_protocol_fails_the_turn_and_is_started_again(
    start: Start, expect_log: Callable[..., None], mode: str
) -> None:
    worker, states = start(mode)
    _until(states, WorkerPhase.READY)
    assert _code(worker) == "DIALOGUE_PROTOCOL"
    away = _until(states, WorkerPhase.AWAY)
    assert (away.code, away.retry_in_ms, away.lost) == ("DIALOGUE_PROTOCOL", 60_000, ("c",))
    expect_log("DIALOGUE_PROTOCOL", *(["LINE_NOT_JSON"] if mode == "says garbage" else []))
    if mode == "says too much":
        expect_log("LINE_TOO_LONG")


def test_a_worker_that_dies_in_a_turn_fails_it_as_away(start: Start, expect_log: Callable[..., None]) -> None:
    expect_log("WORKER_DIED")
    worker, states = start("dies in a turn")
    _until(states, WorkerPhase.READY)
    assert _code(worker) == "DIALOGUE_AWAY"
    assert _code(worker) == "DIALOGUE_AWAY"
    assert _until(states, WorkerPhase.AWAY).code == "WORKER_DIED"


def test_a_turn_without_an_answer_times_out(start: Start, expect_log: Callable[..., None]) -> None:
    expect_log("DIALOGUE_TIMEOUT")
    worker, states = start("is silent", WorkerTimings(turn_ms=100, pauses_ms=(60_000,)))
    _until(states, WorkerPhase.READY)
    assert _code(worker) == "DIALOGUE_TIMEOUT"
    assert _until(states, WorkerPhase.AWAY).code == "DIALOGUE_TIMEOUT"


def test_a_turn_that_the_dialogue_fails_leaves_the_worker_running(
    start: Start,
) -> None:
    worker, states = start("fails a turn")
    _until(states, WorkerPhase.READY)
    assert _code(worker) == "DIALOGUE_FAILED"
    assert _code(worker) == "DIALOGUE_FAILED"
    assert worker.state.phase is WorkerPhase.READY


def test_a_turn_that_is_too_much_for_the_pipe_is_refused_here(
    start: Start,
) -> None:
    worker, states = start("behaves")
    _until(states, WorkerPhase.READY)
    assert _code(worker, "") == "DIALOGUE_INPUT"
    assert worker.send(UserTurn("c", "你好")).intent == "greet"


@pytest.mark.parametrize(
    ("mode", "code", "timings"),
    [
        ("dies at once", "WORKER_DIED", QUICK),
        ("is never ready", "WORKER_NOT_READY", WorkerTimings(ready_ms=100, pauses_ms=(60_000,))),
        ("speaks another protocol", "DIALOGUE_PROTOCOL", QUICK),
        (
            "has no heartbeat",
            "WORKER_STALLED",
            WorkerTimings(heartbeat_ms=20, silence_ms=60, pauses_ms=(60_000,)),
        ),
    ],
)
def test_a_worker_that_does_not_live_is_told_and_started_again_later(
    start: Start,
    expect_log: Callable[..., None],
    mode: str,
    code: str,
    timings: WorkerTimings,
) -> None:
    expect_log(code, *(["MESSAGE_UNKNOWN"] if mode == "speaks another protocol" else []))
    worker, states = start(mode, timings)
    away = _until(states, WorkerPhase.AWAY)
    assert (away.code, away.starts, away.retry_in_ms) == (code, 1, 60_000)
    assert _code(worker) == "DIALOGUE_AWAY"


def test_it_is_started_again_and_again_with_growing_pauses(start: Start, expect_log: Callable[..., None]) -> None:
    expect_log("WORKER_DIED")
    _, states = start("dies at once", WorkerTimings(pauses_ms=(1, 2, 60_000)))
    pauses = [_until(states, WorkerPhase.AWAY).retry_in_ms for _ in range(3)]
    assert pauses == [1, 2, 60_000]


def test_the_last_pause_repeats() -> None:
    timings = WorkerTimings(pauses_ms=(1, 5))
    assert [timings.pause_ms(deaths) for deaths in (1, 2, 3, 9)] == [1, 5, 5, 5]


def test_a_missing_model_or_python_is_told_by_its_code(tmp_path: Path, expect_log: Callable[..., None]) -> None:
    expect_log("MODEL_MISSING", "WORKER_UNSTARTABLE")
    model = tmp_path / "model.tar.gz"
    for code in ("MODEL_MISSING", "WORKER_UNSTARTABLE"):
        states: SimpleQueue[WorkerState] = SimpleQueue()
        worker = RasaWorker(
            python=tmp_path / "no python", model=model, desk=ScriptedDesk(), on_state=states.put, timings=QUICK
        )
        worker.start()
        assert _until(states, WorkerPhase.AWAY).code == code
        worker.close()
        model.touch()


def test_a_worker_that_does_not_end_is_ended(start: Start) -> None:
    worker, states = start("does not end", WorkerTimings(closing_ms=50, heartbeat_ms=50))
    _until(states, WorkerPhase.READY)
    worker.close()
    assert _until(states, WorkerPhase.CLOSED).phase is WorkerPhase.CLOSED


def test_a_desk_that_raises_ends_the_worker_instead_of_hanging_it(
    start: Start, expect_log: Callable[..., None]
) -> None:
    class Broken(ScriptedDesk):
        def balance(self, conversation_id: str) -> BalanceAnswer | Refusal:
            raise LookupError(conversation_id)

    expect_log("DESK_FAILED")
    worker, states = start("asks the desk", desk=Broken())
    _until(states, WorkerPhase.READY)
    with pytest.raises(LookupError):
        worker.send(UserTurn("c", "查余额"))
    assert _until(states, WorkerPhase.AWAY).code == "DESK_FAILED"


def test_the_desks_own_time_is_not_counted_against_the_turn(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = {"now": 1_000.0}

    class Slow(ScriptedDesk):
        def balance(self, conversation_id: str) -> BalanceAnswer | Refusal:
            clock["now"] += 3_600
            return super().balance(conversation_id)

    worker, states = start("asks the desk", desk=Slow())
    _until(states, WorkerPhase.READY)
    monkeypatch.setattr("dialogs.process.time.monotonic", lambda: clock["now"])
    assert worker.send(UserTurn("c", "查余额")).elapsed_ms == 3_600_000
    monkeypatch.undo()
