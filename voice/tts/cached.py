"""Sentences that are said again and again, kept in memory once they were rendered, or before."""

import logging
import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Hashable, Iterable

from voice.errors import ErrorCode, VoiceError
from voice.event_stream import join
from voice.ports import Synthesizer
from voice.types import Pcm

log = logging.getLogger(__name__)

LARGEST_BYTES = 24_000_000
"""About eight minutes of Kokoro's sound."""


class CachedSynthesizer:
    """A synthesizer that renders a fixed sentence once.

    Only what `is_fixed` names is kept, and in memory alone: what is said about a person is rendered and forgotten. `manner` tells
    how the sound is made besides text and rate (the voice, the listening profile): another manner is another sound.

    What `prepare` names is rendered on a thread of its own, one sentence after another, until `rest`; whoever wants something
    rendered meanwhile goes first, and the sentence that was under way is begun again afterwards.
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
        self._lock = threading.Condition()
        self._kept: OrderedDict[Hashable, Pcm] = OrderedDict()
        self._to_prepare: deque[tuple[str, float]] = deque()
        self._resting = True
        self._wanted = 0
        """Renderings that somebody waits for."""
        self._preparing = False
        self._closed = False
        self._thread: threading.Thread | None = None

    @property
    def kept(self) -> int:
        """How many sentences are kept."""
        with self._lock:
            return len(self._kept)

    def warm(self) -> None:
        """Get the synthesizer itself ready."""
        self._inner.warm()

    @property
    def prepared(self) -> bool:
        """Whether nothing waits to be prepared."""
        with self._lock:
            return not self._to_prepare

    def prepare(self, texts: Iterable[str], rate: float) -> None:
        """Render these at this rate while nobody wants anything else, in place of what was to be prepared before."""
        with self._lock:
            manner = self._manner()
            missing = [(text, rate) for text in texts if (text, rate, manner) not in self._kept]
            self._to_prepare = deque(missing)
            self._resting = False
            if missing and self._thread is None and not self._closed:
                self._thread = threading.Thread(target=self._prepare_all, name="voice-preparing", daemon=True)
                self._thread.start()
            self._lock.notify_all()

    def rest(self) -> None:
        """Prepare nothing until `prepare` is called again: the processor is needed for something else."""
        with self._lock:
            self._resting = True
            self._give_way()

    def render(self, text: str, rate: float) -> Pcm:
        """The sound that was made before, or a new one; raises as `Synthesizer.render` does."""
        key = (text, rate, self._manner())
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
                return found
            self._wanted += 1
            self._give_way()
        try:
            pcm = self._inner.render(text, rate)
        finally:
            with self._lock:
                self._wanted -= 1
                self._lock.notify_all()
        if self._is_fixed(text):
            self._keep(key, pcm)
        return pcm

    def cancel(self) -> None:
        """Stop the rendering under way."""
        self._inner.cancel()

    def close(self) -> None:
        """Forget everything and give everything back."""
        with self._lock:
            self._closed = True
            self._kept.clear()
            self._to_prepare.clear()
            self._give_way()
            self._lock.notify_all()
        self._inner.close()
        if self._thread is not None:
            join(self._thread)

    def _keep(self, key: Hashable, pcm: Pcm) -> None:
        with self._lock:
            if self._closed:
                return
            self._kept[key] = pcm
            while sum(each.samples.nbytes for each in self._kept.values()) > self._largest_bytes:
                self._kept.popitem(last=False)

    def _give_way(self) -> None:
        """End what is being prepared; the lock is held, so nothing else can be under way that nobody wants."""
        if self._preparing:
            self._inner.cancel()

    def _next(self) -> tuple[str, float] | None:
        """Wait for what is to be prepared next; None once closed."""
        with self._lock:
            self._lock.wait_for(lambda: self._closed or (self._to_prepare and not self._resting and not self._wanted))
            if self._closed:
                return None
            self._preparing = True
            return self._to_prepare[0]

    def _prepare_all(self) -> None:
        while (wish := self._next()) is not None:
            key = (*wish, self._manner())
            try:
                self._keep(key, self._inner.render(*wish))
                done = True
            except VoiceError as error:
                done = error.code is not ErrorCode.SYNTHESIS_STOPPED
                if done and error.code is not ErrorCode.VOICE_CLOSED:
                    log.warning("a sentence could not be prepared", extra={"code": error.code})
            with self._lock:
                self._preparing = False
                if done and self._to_prepare and self._to_prepare[0] == wish:
                    self._to_prepare.popleft()
