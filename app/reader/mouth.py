"""The screen reader's mouth: one sentence at a time, cut off at any moment; `voice_mouth` has the one that sounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable


class Mouth(Protocol):
    """Says one sentence and tells when it is over. Main loop only."""

    def say(self, words: str, rate: float, over: Callable[[], None]) -> None:
        """Say it; `over` is called once when it has ended, in whatever way but `hush`."""

    def hush(self, quiet: Callable[[], None] | None = None) -> None:
        """Be quiet at once; nothing is told of what is cut off. `quiet` is called once nothing sounds any more."""


class StillMouth:
    """A mouth without a voice, for pictures and tests: it is over when it is told so."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.saying: str | None = None
        self._over: Callable[[], None] = lambda: None

    def say(self, words: str, rate: float, over: Callable[[], None]) -> None:  # noqa: ARG002 -- as the real one has it
        """Keep it."""
        self.said.append(words)
        self.saying, self._over = words, over

    def hush(self, quiet: Callable[[], None] | None = None) -> None:
        """Be quiet at once."""
        self.saying = None
        if quiet is not None:
            quiet()

    def finish(self) -> None:
        """What was being said has been said."""
        if self.saying is not None:
            self.saying = None
            self._over()
