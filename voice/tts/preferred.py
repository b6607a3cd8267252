"""The best voice that works: the natural one where it is there, the system's own behind it."""

import logging
import threading
from collections.abc import Callable

from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.ports import Synthesizer
from voice.types import Pcm

log = logging.getLogger(__name__)

FAILURES = 2
"""So many renderings in a row that failed, and the first voice is given up: each costs the person who waits some seconds."""

_GIVES_WAY = frozenset({ErrorCode.SYNTHESIS_FAILED, ErrorCode.SYNTHESIS_STALLED, ErrorCode.SYNTHESIS_VOICE_MISSING})


class PreferredSynthesizer:
    """Renders with `first`; a sentence that it cannot say is said by `second`, and after `FAILURES` in a row all are.

    So is one that comes while `first` is not ready yet: nobody waits for a network to be loaded.
    """

    def __init__(self, first: Synthesizer, second: Synthesizer, is_ready: Callable[[], bool] = lambda: True) -> None:
        self._first = first
        self._second = second
        self._is_ready = is_ready
        self._lock = threading.Lock()
        self._failures = 0

    @property
    def given_up(self) -> bool:
        """Whether the first voice is not asked any more."""
        with self._lock:
            return self._failures >= FAILURES

    def warm(self) -> None:
        """Get the voice ready that will be asked."""
        if not self.given_up:
            try:
                self._first.warm()
            except VoiceError as error:
                self._failed(error)
            else:
                return
        self._second.warm()

    def render(self, text: str, rate: float) -> Pcm:
        """Render one utterance; see `Synthesizer.render`."""
        if not self.given_up and self._ready_or_warming():
            try:
                pcm = self._first.render(text, rate)
            except VoiceError as error:
                if error.code not in _GIVES_WAY:
                    raise
                self._failed(error)
            else:
                with self._lock:
                    self._failures = 0
                return pcm
        return self._second.render(text, rate)

    def cancel(self) -> None:
        """Stop the rendering under way, whoever does it."""
        self._first.cancel()
        self._second.cancel()

    def close(self) -> None:
        """Close both."""
        self._first.close()
        self._second.close()

    def _ready_or_warming(self) -> bool:
        """Whether the first voice can speak now; where it cannot, it is told to get ready."""
        if self._is_ready():
            return True
        try:
            self._first.warm()
        except VoiceError as error:
            self._failed(error)
        return False

    def _failed(self, error: VoiceError) -> None:
        with self._lock:
            self._failures += 1
        log.warning(
            "the system's own voice speaks instead: %s", error, extra={"code": WarningCode.NATURAL_VOICE_FAILED}
        )
