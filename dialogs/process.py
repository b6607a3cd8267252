"""Keep Rasa's worker process running and speak with it: the Dialogue of the program.

One thread supervises: it starts the worker, waits until it is ready, listens to its heart and starts it again
after a pause when it dies or stalls. A turn that is under way then fails with DIALOGUE_AWAY and is never sent
again by itself: the desk may already have been asked. Conversations live in the worker and are gone with it.
"""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from itertools import count
from pathlib import Path
from queue import Empty

from dialogs import client
from dialogs.child import Child, Ended
from dialogs.desk import BankDesk
from dialogs.desk_wire import serve
from dialogs.port import DialogueError, DialogueReply, UserTurn, check_turn
from dialogs.wire import WireError

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class WorkerTimings:
    """How long things may take, in milliseconds.

    `turn_ms`: for one turn, the desk's own time not counted. `silence_ms`: without a sign of life, then the worker
    counts as stalled. `pauses_ms`: before the first, second, … start after a death; the last one repeats. A worker
    that stayed ready for `steady_ms` begins the series anew.
    """

    ready_ms: int = 60_000
    turn_ms: int = 10_000
    heartbeat_ms: int = 2_000
    silence_ms: int = 8_000
    pauses_ms: tuple[int, ...] = (200, 1_000, 3_000, 10_000, 30_000)
    steady_ms: int = 60_000
    closing_ms: int = 2_000

    def pause_ms(self, deaths: int) -> int:
        """Return the pause after the n-th death in a row, counted from 1."""
        return self.pauses_ms[min(deaths, len(self.pauses_ms)) - 1]


class WorkerPhase(Enum):
    """Where the worker stands."""

    STARTING = "starting"
    READY = "ready"
    AWAY = "away"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class WorkerState:
    """What `on_state` is told.

    `starts`: how often the worker has been started. `code`: why it is away: WORKER_DIED, WORKER_STALLED,
    WORKER_NOT_READY, WORKER_UNSTARTABLE, MODEL_MISSING, DIALOGUE_PROTOCOL, DIALOGUE_TIMEOUT, DESK_FAILED.
    `retry_in_ms`: the pause before it is started again. `lost`: the conversations that are gone.
    `ready_ms`: how long its start took.
    """

    phase: WorkerPhase
    starts: int
    code: str | None = None
    retry_in_ms: int | None = None
    lost: tuple[str, ...] = ()
    ready_ms: int | None = None


class RasaWorker:
    """A Dialogue whose Rasa runs in a process of its own, supervised.

    `on_state` is called on the supervisor's thread. The desk is asked on the thread that called `send`.
    """

    def __init__(
        self,
        *,
        python: Path,
        model: Path,
        desk: BankDesk,
        on_state: Callable[[WorkerState], None],
        timings: WorkerTimings | None = None,
    ) -> None:
        self._command = (str(python), "-m", "dialogs.rasa.worker", "--model", str(model))
        self._model = model
        self._desk = desk
        self._on_state = on_state
        self._timings = timings or WorkerTimings()
        self._state = WorkerState(WorkerPhase.STARTING, starts=0)
        self._child: Child | None = None
        self._met: dict[str, int] = {}
        self._changed = threading.Condition()
        self._closing = threading.Event()
        self._one_turn = threading.Lock()
        self._turns = count(1)
        self._supervisor = threading.Thread(target=self._supervise, name="dialogue-supervisor", daemon=True)

    @property
    def state(self) -> WorkerState:
        """Return the latest state."""
        with self._changed:
            return self._state

    @property
    def pid(self) -> int | None:
        """Return the id of the process that is running, or None."""
        with self._changed:
            return self._child.pid if self._child else None

    def start(self) -> None:
        """Start supervising; returns at once."""
        self._supervisor.start()

    def wait_ready(self, timeout_ms: int) -> bool:
        """Wait until the worker can take turns; return whether it can."""
        with self._changed:
            return self._changed.wait_for(lambda: self._state.phase is WorkerPhase.READY, timeout_ms / 1000)

    def send(self, turn: UserTurn) -> DialogueReply:
        """See Dialogue."""
        check_turn(turn)
        started = time.monotonic()
        with self._one_turn:
            child, forgotten = self._meet(turn.conversation_id)
            number = next(self._turns)
            try:
                child.write(client.encode_turn(number, turn))
            except WireError as error:
                raise DialogueError("DIALOGUE_INPUT", error.code) from error
            reply = self._answer(child, number)
        return DialogueReply(
            acts=reply.acts,
            intent=reply.intent,
            confidence=reply.confidence,
            entities=reply.entities,
            slots=reply.slots,
            elapsed_ms=int((time.monotonic() - started) * 1000),
            forgotten=forgotten,
        )

    def forget(self, conversation_id: str) -> None:
        """See Dialogue."""
        with self._changed:
            self._met.pop(conversation_id, None)
            child = self._child
        if child:
            child.write(client.encode_forget(conversation_id))

    def close(self) -> None:
        """See Dialogue."""
        self._closing.set()
        with self._changed:
            child = self._child
        if child:
            child.end_input()
        if not self._supervisor.is_alive() or self._supervisor is threading.current_thread():
            return
        self._supervisor.join(self._timings.closing_ms / 1000)
        if child and self._supervisor.is_alive():
            child.kill("CLOSED")
        self._supervisor.join()

    def _meet(self, conversation_id: str) -> tuple[Child, bool]:
        """Return the worker, and whether it is another one than this conversation met before."""
        with self._changed:
            if self._child is None or self._child.ended or self._state.phase is not WorkerPhase.READY:
                raise DialogueError("DIALOGUE_AWAY", self._state.code or self._state.phase.value)
            before = self._met.get(conversation_id)
            self._met[conversation_id] = self._state.starts
            return self._child, before is not None and before != self._state.starts

    def _answer(self, child: Child, number: int) -> client.Reply:
        """Wait for the answer to a turn and serve the desk meanwhile."""
        deadline = time.monotonic() + self._timings.turn_ms / 1000
        while True:
            try:
                message = child.turns.get(timeout=max(0.0, deadline - time.monotonic()))
            except Empty:
                child.kill("DIALOGUE_TIMEOUT")
                raise DialogueError("DIALOGUE_TIMEOUT") from None
            match message:
                case client.Reply(turn=turn) if turn == number:
                    return message
                case client.Failed(turn=turn, code=code, detail=detail) if turn == number:
                    raise DialogueError(code, detail)
                case client.Call(turn=turn) if turn == number:
                    asked = time.monotonic()
                    self._serve(child, message)
                    deadline += time.monotonic() - asked
                case Ended(code=code):
                    kept = code in {"DIALOGUE_PROTOCOL", "DIALOGUE_TIMEOUT"}
                    raise DialogueError(code if kept else "DIALOGUE_AWAY", code)
                case _:
                    child.kill("DIALOGUE_PROTOCOL")
                    raise DialogueError("DIALOGUE_PROTOCOL", type(message).__name__)

    def _serve(self, child: Child, call: client.Call) -> None:
        code = "DESK_FAILED"  # the worker would wait for ever for an answer that a failing desk never gives
        try:
            answer = serve(self._desk, call.method, call.arguments)
            child.write(client.encode_answer(call.call, answer))
            code = ""
        except WireError as error:
            code = "DIALOGUE_PROTOCOL"
            raise DialogueError(code, error.code) from error
        finally:
            if code:
                child.kill(code)

    def _supervise(self) -> None:
        deaths = 0
        while not self._closing.is_set():
            code, steady = self._live()
            if self._closing.is_set():
                break
            deaths = 1 if steady else deaths + 1
            pause_ms = self._timings.pause_ms(deaths)
            logger.warning("the dialogue is away", extra={"code": code})
            self._tell(WorkerPhase.AWAY, code=code, retry_in_ms=pause_ms, lost=self._lost())
            self._closing.wait(pause_ms / 1000)
        self._tell(WorkerPhase.CLOSED)

    def _live(self) -> tuple[str, bool]:
        """Run one worker from its start to its end; return why it ended and whether it had been steady."""
        self._tell(WorkerPhase.STARTING, starts=self._state.starts + 1)
        if not self._model.is_file():
            return "MODEL_MISSING", False
        try:
            child = Child(self._command)
        except OSError:
            logger.exception("the worker cannot be started", extra={"code": "WORKER_UNSTARTABLE"})
            return "WORKER_UNSTARTABLE", False
        with self._changed:
            self._child = child
        ready_at = time.monotonic()
        try:
            code = self._watch_start(child)
            if code is None:
                ready_at = time.monotonic()
                code = self._watch(child)
            else:  # nothing was said to it yet, so its last words name nobody
                logger.error("the worker did not become ready: %s", child.last_words(), extra={"code": code})
        finally:
            with self._changed:
                self._child = None
            child.kill("WORKER_DIED")
            child.join()
        return code, time.monotonic() - ready_at >= self._timings.steady_ms / 1000

    def _watch_start(self, child: Child) -> str | None:
        """Wait until the worker is ready; return why it is not, or None."""
        if self._closing.is_set():  # close() came before there was a child to end
            child.end_input()
        try:
            signal = child.signals.get(timeout=self._timings.ready_ms / 1000)
        except Empty:
            child.kill("WORKER_NOT_READY")
            return "WORKER_NOT_READY"
        if isinstance(signal, client.Ready):
            self._tell(WorkerPhase.READY, ready_ms=signal.ready_ms)
            return None
        return signal.code if isinstance(signal, Ended) else "DIALOGUE_PROTOCOL"

    def _watch(self, child: Child) -> str:
        """Listen to a ready worker until it ends; return why it did."""
        heard = time.monotonic()
        for number in count(1):
            child.write(client.encode_ping(number))
            pause = time.monotonic() + self._timings.heartbeat_ms / 1000
            while (left := pause - time.monotonic()) > 0:
                try:
                    signal = child.signals.get(timeout=left)
                except Empty:
                    break
                if isinstance(signal, Ended):
                    return signal.code
                heard = time.monotonic()
            if time.monotonic() - heard >= self._timings.silence_ms / 1000:
                child.kill("WORKER_STALLED")
        raise AssertionError("count never ends")

    def _lost(self) -> tuple[str, ...]:
        with self._changed:
            return tuple(one for one, start in self._met.items() if start == self._state.starts)

    def _tell(
        self,
        phase: WorkerPhase,
        *,
        starts: int | None = None,
        code: str | None = None,
        retry_in_ms: int | None = None,
        lost: tuple[str, ...] = (),
        ready_ms: int | None = None,
    ) -> None:
        with self._changed:
            state = WorkerState(phase, starts or self._state.starts, code, retry_in_ms, lost, ready_ms)
            self._state = state
            self._changed.notify_all()
        self._on_state(state)
