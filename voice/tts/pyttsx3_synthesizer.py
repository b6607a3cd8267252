"""Text to speech by pyttsx3 in a process of its own: one utterance a process, with one kept warm."""

import logging
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from voice.audio.wav import read_pcm
from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.tts.child import RenderChild
from voice.tts.rates import check_wish
from voice.types import Pcm

log = logging.getLogger(__name__)

READY_WITHIN_S = 20.0
"""A cold start reads Python and espeak-ng's data from disk, which takes seconds on a slow one."""

RENDER_WITHIN_S = 5.0
RENDER_CHARACTER_WITHIN_S = 0.15
"""Far slower than any engine renders, and not slower than people speak."""


def render_command() -> Sequence[str]:
    """How the rendering process is started."""
    return (sys.executable, "-m", "voice.tts.render_process")


class Pyttsx3Synthesizer:
    """Renders with the system's own Mandarin voice; espeak-ng on Linux."""

    def __init__(
        self,
        *,
        command: Callable[[], Sequence[str]] = render_command,
        ready_within_s: float = READY_WITHIN_S,
        render_within_s: float = RENDER_WITHIN_S,
    ) -> None:
        self._command = command
        self._ready_within_s = ready_within_s
        self._render_within_s = render_within_s
        self._lock = threading.Lock()
        self._rendering = threading.Lock()
        self._spare: RenderChild | None = None
        self._current: RenderChild | None = None
        self._cancelled = False
        self._closed = False

    def warm(self) -> None:
        """Start a process that waits for the next utterance; returns at once."""
        with self._lock:
            if not self._closed and self._spare is None:
                self._spare = RenderChild(self._command())

    def render(self, text: str, rate: float) -> Pcm:
        """Render one utterance; see `Synthesizer.render`. `rate` lies between `MIN_RATE` and `MAX_RATE`."""
        check_wish(text, rate)
        with self._rendering:
            child = self._take()
            try:
                return self._render(child, text, rate)
            except VoiceError as error:
                if self._was_cancelled():
                    raise VoiceError(ErrorCode.SYNTHESIS_STOPPED) from error
                raise
            finally:
                with self._lock:
                    self._current = None
                child.close()

    def cancel(self) -> None:
        """Kill the process that renders, if one does."""
        with self._lock:
            if self._current is not None:
                self._cancelled = True
                self._current.kill()

    def close(self) -> None:
        """Kill every process; `render` under way raises SYNTHESIS_STOPPED."""
        with self._lock:
            self._closed = True
            spare, self._spare = self._spare, None
        self.cancel()
        if spare is not None:
            spare.close()

    def spare_process_id(self) -> int | None:
        """The number of the process that waits, for observers."""
        with self._lock:
            return None if self._spare is None else self._spare.process_id

    def _was_cancelled(self) -> bool:
        with self._lock:
            return self._cancelled

    def _take(self) -> RenderChild:
        with self._lock:
            if self._closed:
                raise VoiceError(ErrorCode.VOICE_CLOSED)
            child, self._spare = self._spare, None
            if child is not None and child.died:
                code = WarningCode.SYNTHESIS_PROCESS_DIED
                log.warning("the waiting process had died; another one is started", extra={"code": code})
                child.close()
                child = None
            self._current = child or RenderChild(self._command())
            self._cancelled = False
            return self._current

    def _render(self, child: RenderChild, text: str, rate: float) -> Pcm:
        with tempfile.TemporaryDirectory(prefix="voice-") as folder:
            path = Path(folder) / "utterance.wav"
            child.wait_ready(self._ready_within_s)
            child.render(text, rate, path, self._render_within_s + RENDER_CHARACTER_WITHIN_S * len(text))
            self.warm()
            try:
                return read_pcm(path)
            except VoiceError as error:
                raise VoiceError(ErrorCode.SYNTHESIS_FAILED, why=str(error.code)) from error
