"""Sentences that are said again and again, kept in memory once they were rendered."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable

from voice.ports import Synthesizer
from voice.types import Pcm

LARGEST_BYTES = 24_000_000
"""About eight minutes of Kokoro's sound."""


class CachedSynthesizer:
    """A synthesizer that renders a fixed sentence once.

    Only what `is_fixed` names is kept, and in memory alone: what is said about a person is rendered and forgotten. `manner` tells
    how the sound is made besides text and rate (the voice, the listening profile): another manner is another sound.
    """

    def __init__(
        self,
        inner: Synthesizer,
        is_fixed: Callable[[str], bool],
        manner: Callable[[], Hashable],
        *,
        largest_bytes: int = LARGEST_BYTES,
    ) -> None:
        self._inner = inner
        self._is_fixed = is_fixed
        self._manner = manner
        self._largest_bytes = largest_bytes
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, Pcm] = OrderedDict()

    @property
    def kept(self) -> int:
        """How many sentences are kept."""
        with self._lock:
            return len(self._kept)

    def warm(self) -> None:
        """Get the synthesizer itself ready."""
        self._inner.warm()

    def render(self, text: str, rate: float) -> Pcm:
        """The sound that was made before, or a new one; raises as `Synthesizer.render` does."""
        if not self._is_fixed(text):
            return self._inner.render(text, rate)
        key = (text, rate, self._manner())
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
                return found
        pcm = self._inner.render(text, rate)
        with self._lock:
            self._kept[key] = pcm
            while sum(each.samples.nbytes for each in self._kept.values()) > self._largest_bytes:
                self._kept.popitem(last=False)
        return pcm

    def cancel(self) -> None:
        """Stop the rendering under way."""
        self._inner.cancel()

    def close(self) -> None:
        """Forget everything and give everything back."""
        with self._lock:
            self._kept.clear()
        self._inner.close()
