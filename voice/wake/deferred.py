"""A wake spotter that is loaded by the thread that listens, so that the window does not wait for onnxruntime."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from voice.ports import WakeSpotter
    from voice.types import Samples, WakeHit


class DeferredWakeSpotter:
    """Makes the spotter when it is first needed. What `make` raises comes out of the call that needed it."""

    def __init__(self, make: Callable[[], WakeSpotter]) -> None:
        self._make = make
        self._spotter: WakeSpotter | None = None

    def feed(self, samples: Samples) -> Sequence[WakeHit]:
        """Take a chunk of any length; the hits that are decided by now."""
        return self._loaded().feed(samples)

    def reset(self) -> None:
        """Forget what was heard; a new stream begins."""
        self._loaded().reset()

    def _loaded(self) -> WakeSpotter:
        if self._spotter is None:
            self._spotter = self._make()
        return self._spotter

    def make_anew(self) -> None:
        """Make it again when it is next needed, because what it is made from has changed."""
        self._spotter = None
