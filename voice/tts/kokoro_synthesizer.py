"""Text to speech by Kokoro in a process of its own, which stays: the natural voice pack."""

import itertools
import logging
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from voice.audio.wav import read_pcm
from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.tts.child import LineChild
from voice.tts.rates import check_wish
from voice.tts.voice_names import DEFAULT_VOICE
from voice.types import Pcm

log = logging.getLogger(__name__)

READY_WITHIN_S = 120.0
"""Reading 92 MB from a slow disk and laying the network out takes seconds, on a busy machine of two cores many."""

RENDER_WITHIN_S = 8.0
RENDER_CHARACTER_WITHIN_S = 0.4
"""Twice as slow as people speak: it hangs, or the machine is too busy for it and the system's voice is the better one."""
PATIENT_S = 120.0
"""For whoever would rather wait: a command that writes a file, a test on a busy machine."""

STOPS_WITHIN_S = 1.0
"""A run that was ended gives up between two operations; a process that does not is killed."""


def kokoro_command(model: Path, voices: Path) -> Callable[[], Sequence[str]]:
    """How the rendering process is started; `model` is the file, `voices` the folder of the styles."""
    return lambda: (sys.executable, "-m", "voice.tts.kokoro_process", str(model), str(voices), DEFAULT_VOICE)


class KokoroSynthesizer:
    """Renders with a natural Mandarin voice; `voice` is one of `voice_names.VOICES` and may be changed at any time."""

    def __init__(
        self,
        command: Callable[[], Sequence[str]],
        *,
        ready_within_s: float = READY_WITHIN_S,
        render_within_s: float = RENDER_WITHIN_S,
        stops_within_s: float = STOPS_WITHIN_S,
        on_ready: Callable[[], None] = lambda: None,
    ) -> None:
        """`on_ready` is called from another thread each time that a process has loaded the network; it must not wait."""
        self.voice = DEFAULT_VOICE
        self._on_ready = on_ready
        self._command = command
        self._ready_within_s = ready_within_s
        self._render_within_s = render_within_s
        self._stops_within_s = stops_within_s
        self._lock = threading.Lock()
        self._rendering = threading.Lock()
        self._numbers = itertools.count(1)
        self._process: LineChild | None = None
        self._under_way: int | None = None
        self._cancelled = False
        self._closed = False

    def warm(self) -> None:
        """Start the process that loads the network; returns at once."""
        with self._lock:
            if not self._closed and self._process is None:
                self._process = LineChild(self._command(), self._on_ready)

    def render(self, text: str, rate: float) -> Pcm:
        """Render one utterance; see `Synthesizer.render`. `rate` lies between `MIN_RATE` and `MAX_RATE`."""
        check_wish(text, rate)
        with self._rendering:
            process, number = self._begin()
            try:
                return self._render(process, number, text, rate)
            except VoiceError as error:
                if error.code is not ErrorCode.SYNTHESIS_STOPPED or process.died:
                    self._drop(process)
                if self._was_cancelled():
                    raise VoiceError(ErrorCode.SYNTHESIS_STOPPED) from error
                raise
            finally:
                with self._lock:
                    self._under_way = None

    def cancel(self) -> None:
        """End the rendering under way; the process stays, unless it does not obey."""
        with self._lock:
            if self._under_way is None or self._process is None or self._cancelled:
                return
            self._cancelled = True
            process, number = self._process, self._under_way
        process.tell({"stop": number})
        killer = threading.Timer(self._stops_within_s, self._kill_if_still, (process, number))
        killer.daemon = True
        killer.start()

    def close(self) -> None:
        """End the process; `render` under way raises SYNTHESIS_STOPPED."""
        with self._lock:
            self._closed = True
            process = self._process
            self._cancelled = self._under_way is not None
        if process is not None:
            process.kill()
        with self._rendering:
            if process is not None:
                self._drop(process)

    @property
    def ready(self) -> bool:
        """Whether the network is loaded, so that the next sentence is rendered at once."""
        with self._lock:
            return self._process is not None and self._process.said_ready

    def process_id(self) -> int | None:
        """The number of the process that is loaded, for observers."""
        with self._lock:
            return None if self._process is None else self._process.process_id

    def _kill_if_still(self, process: LineChild, number: int) -> None:
        with self._lock:
            if self._under_way == number:
                process.kill()

    def _was_cancelled(self) -> bool:
        with self._lock:
            return self._cancelled

    def _begin(self) -> tuple[LineChild, int]:
        with self._lock:
            if self._closed:
                raise VoiceError(ErrorCode.VOICE_CLOSED)
            if self._process is not None and self._process.died:
                log.warning("the voice's process had died; another one is started", extra=_DIED)
                self._process.close()
                self._process = None
            if self._process is None:
                self._process = LineChild(self._command(), self._on_ready)
            self._under_way = next(self._numbers)
            self._cancelled = False
            return self._process, self._under_way

    def _drop(self, process: LineChild) -> None:
        """Give up a process that failed: the next utterance gets a new one."""
        with self._lock:
            if self._process is not process:
                return
            self._process = None
        process.close()

    def _render(self, process: LineChild, number: int, text: str, rate: float) -> Pcm:
        with tempfile.TemporaryDirectory(prefix="voice-") as folder:
            path = Path(folder) / "utterance.wav"
            process.wait_ready(self._ready_within_s)
            request = {"id": number, "text": text, "rate": rate, "voice": self.voice, "path": str(path)}
            process.ask(request, self._render_within_s + RENDER_CHARACTER_WITHIN_S * len(text))
            try:
                return read_pcm(path)
            except VoiceError as error:
                raise VoiceError(ErrorCode.SYNTHESIS_FAILED, why=str(error.code)) from error


_DIED = {"code": WarningCode.SYNTHESIS_PROCESS_DIED}
