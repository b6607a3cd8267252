"""The picture that a helper sees, from the thread that takes it to the threads that send it."""

from __future__ import annotations

import threading


class Screen:
    """The newest picture of the screen, for any number of readers on any thread."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._number = 0
        self._png = b""

    def show(self, png: bytes) -> None:
        """Put up a new picture; an empty one takes the last away."""
        with self._changed:
            self._number += 1
            self._png = png
            self._changed.notify_all()

    def after(self, number: int, timeout_s: float) -> tuple[int, bytes]:
        """The newest picture and its number, waiting until there is one after `number` or the time is over."""
        with self._changed:
            self._changed.wait_for(lambda: self._number > number, timeout_s)
            return self._number, self._png
