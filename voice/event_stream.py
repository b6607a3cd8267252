"""Events in one order, told on one thread."""

import queue
import threading
from collections.abc import Callable

from voice.clock import Clock
from voice.events import VoiceEvent

JOIN_S = 10.0
"""Longer than anything that can be joined takes; a thread past it hangs in a driver and ends with the process."""


def join(thread: threading.Thread) -> bool:
    """Wait for a thread's end, unless it is this one or never began. Whether it has ended."""
    if thread is threading.current_thread() or thread.ident is None:
        return True
    thread.join(JOIN_S)
    return not thread.is_alive()


class EventStream:
    """Hands events to `on_event` one after another, as they were posted, on a thread of its own.

    So no voice thread waits for the listener, and the listener may call anything, `VoicePipeline.close` included.
    """

    def __init__(self, on_event: Callable[[VoiceEvent], None], clock: Clock) -> None:
        self._on_event = on_event
        self._clock = clock
        self._queue: queue.SimpleQueue[VoiceEvent | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="voice-events", daemon=True)

    def start(self) -> None:
        """Begin to hand events over."""
        self._thread.start()

    def post(self, make: Callable[[int], VoiceEvent]) -> None:
        """Stamp and queue an event; `make` gets its `at_ms`. Returns at once; any thread may call it."""
        with self._lock:
            self._queue.put(make(self._clock.now_ns() // 1_000_000))

    def close(self) -> None:
        """Hand over what was posted, then end."""
        self._queue.put(None)
        join(self._thread)

    def _run(self) -> None:
        while (event := self._queue.get()) is not None:
            self._on_event(event)
