from __future__ import annotations

import queue
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from app.serial_worker import Done, Failed, SerialWorker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class QueueLoop:
    """A main loop that the test runs by hand, waiting for what workers post."""

    def __init__(self) -> None:
        self.posted: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()

    def post(self, call: Callable[[], None]) -> None:
        self.posted.put(call)

    def call_later(self, delay_ms: int, call: Callable[[], None]) -> Any:
        raise AssertionError("no timers here")

    def now_ms(self) -> int:
        return 0

    def run_one(self) -> None:
        self.posted.get(timeout=10)()


class ExpectedError(Exception):
    pass


@pytest.fixture
def loop() -> QueueLoop:
    return QueueLoop()


@pytest.fixture
def worker(loop: QueueLoop) -> Iterator[SerialWorker]:
    worker = SerialWorker("test", loop, (ExpectedError,))
    yield worker
    worker.close()


def test_jobs_run_in_order_and_outcomes_come_back_on_the_main_loop(loop: QueueLoop, worker: SerialWorker) -> None:
    order: list[int] = []
    outcomes: list[object] = []

    def job(number: int) -> int:
        order.append(number)
        return number

    for number in range(5):
        worker.submit(partial(job, number), outcomes.append)
    for _ in range(5):
        assert not outcomes or len(outcomes) < 5
        loop.run_one()
    assert order == [0, 1, 2, 3, 4]
    assert outcomes == [Done(number) for number in range(5)]


def test_an_expected_error_is_an_outcome(loop: QueueLoop, worker: SerialWorker) -> None:
    error = ExpectedError("no")
    outcomes: list[object] = []

    def refuse() -> None:
        raise error

    worker.submit(refuse, outcomes.append)
    loop.run_one()
    assert outcomes == [Failed(error)]


def test_a_fault_is_logged_answered_and_survived(
    loop: QueueLoop, worker: SerialWorker, expect_log: Callable[..., None]
) -> None:
    expect_log("INTERNAL_ERROR")
    outcomes: list[Any] = []
    worker.submit(lambda: 1 // 0, outcomes.append)
    worker.submit(lambda: "still here", outcomes.append)
    loop.run_one()
    loop.run_one()
    assert isinstance(outcomes[0].error, ZeroDivisionError)
    assert outcomes[1] == Done("still here")


def test_call_waits_for_the_value_and_raises_the_error(worker: SerialWorker) -> None:
    assert worker.call(lambda: 7) == 7

    def refuse() -> None:
        raise ExpectedError("no")

    with pytest.raises(ExpectedError):
        worker.call(refuse)
