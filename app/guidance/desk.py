"""The door's questions, answered on the main loop: the only place where the server's threads meet the window."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.main_loop import MainLoop

T = TypeVar("T")

ANSWER_S = 5.0
"""How long a browser's request waits for the main loop, which answers in milliseconds unless it is going away."""


class Host(Protocol):
    """Who decides. Main loop only."""

    def knock(self, code: str, name: str) -> str | None:
        """A ticket where the code is right."""

    def phase_of(self, ticket: str) -> str:
        """`asked`, `open` or `over`."""

    def act(self, ticket: str, act: Any) -> bool:  # noqa: ANN401 -- JSON
        """Show something."""

    def helper_left(self, ticket: str) -> None:
        """The helper went."""


class LoopDesk:
    """Carries each question to the main loop and waits for its answer; a loop that has gone answers nothing."""

    def __init__(self, loop: MainLoop, host: Host) -> None:
        self._loop = loop
        self._host = host

    def knock(self, code: str, name: str) -> str | None:
        """As the host decides."""
        return self._ask(lambda: self._host.knock(code, name), None)

    def phase(self, ticket: str) -> str:
        """As the host decides."""
        return self._ask(lambda: self._host.phase_of(ticket), "over")

    def act(self, ticket: str, act: Any) -> bool:  # noqa: ANN401 -- JSON
        """As the host decides."""
        return self._ask(lambda: self._host.act(ticket, act), False)  # noqa: FBT003 -- the answer of nobody

    def leave(self, ticket: str) -> None:
        """The helper goes."""
        self._ask(lambda: self._host.helper_left(ticket), None)

    def _ask(self, question: Callable[[], T], otherwise: T) -> T:
        answered = threading.Event()
        answer = [otherwise]

        def on_the_loop() -> None:
            answer[0] = question()
            answered.set()

        self._loop.post(on_the_loop)
        answered.wait(ANSWER_S)
        return answer[0]
