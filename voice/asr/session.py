"""One utterance on its way through the recogniser: partials while it lasts, the transcript at its end."""

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np

from voice.asr.engine import WINDOW_SAMPLES, DecodeOptions, Engine
from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.types import SAMPLE_RATE_HZ, AudioChunk, ListenProfile, Samples, Transcript

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class WhisperSettings:
    """How transcripts and partials are made.

    `final`: how the transcript is decoded. `partial`: how a caption is, quickly.
    `partial_every_ms`: new sound between two partials; 0 makes none. `glance`: how a short sound is, in between.
    """

    final: DecodeOptions = field(default_factory=DecodeOptions)
    partial: DecodeOptions = field(default_factory=lambda: DecodeOptions(beam_size=1, hypotheses=1, padding_s=5.0))
    partial_every_ms: int = 700
    glance: DecodeOptions = field(default_factory=lambda: DecodeOptions(padding_s=5.0))


class WhisperSession:
    """Collects sound; partials run on `worker`, the transcript on the thread that calls `finish`."""

    def __init__(
        self,
        engine: Engine,
        profile: ListenProfile,
        on_partial: Callable[[str], None],
        settings: WhisperSettings,
        worker: ThreadPoolExecutor,
    ) -> None:
        self._engine = engine
        self._profile = profile
        self._on_partial = on_partial
        self._settings = settings
        self._worker = worker
        self._blocks: list[Samples] = []
        self._samples = 0
        self._samples_at_partial = 0
        self._last_partial = ""
        self._partial: Future[None] | None = None
        self._lock = threading.Lock()
        self._captions_over = False
        self._cancelled = False

    def accept(self, chunk: AudioChunk, *, is_speech: bool = True) -> None:
        """Take a block; begin a partial when there is enough new sound, somebody speaks and none is under way."""
        if self._samples + len(chunk.samples) > WINDOW_SAMPLES:
            raise VoiceError(ErrorCode.AUDIO_TOO_LONG, duration_ms=self._samples * 1000 // SAMPLE_RATE_HZ)
        self._blocks.append(chunk.samples)
        self._samples += len(chunk.samples)
        every_ms = self._settings.partial_every_ms
        new_ms = (self._samples - self._samples_at_partial) * 1000 // SAMPLE_RATE_HZ
        if not every_ms or not is_speech or new_ms < every_ms or self._captions_over:
            return
        if self._partial is not None:
            if not self._partial.done():
                return
            self._partial.result()  # a defect in there must not stay unseen
        self._samples_at_partial = self._samples
        self._partial = self._worker.submit(self._make_partial, self._sound())

    def finish(self) -> Transcript:
        """Decode everything accepted; see `StreamingSession.finish`."""
        with self._lock:
            self._captions_over = True
        if self._partial is not None and not self._partial.cancel():
            self._partial.result()
        if self._cancelled:
            raise VoiceError(ErrorCode.TRANSCRIPTION_FAILED, why="cancelled")
        audio_ms = self._samples * 1000 // SAMPLE_RATE_HZ
        if not self._samples:
            return Transcript("", (), 1.0, 0.0, audio_ms, 0)
        began_ns = time.monotonic_ns()
        decoded = self._engine.decode(
            self._sound(), self._profile.prompt, self._settings.final, lambda: not self._cancelled
        )
        if decoded is None:
            raise VoiceError(ErrorCode.TRANSCRIPTION_FAILED, why="cancelled")
        best = decoded.hypotheses[0]
        return Transcript(
            text=best.text,
            hypotheses=decoded.hypotheses,
            no_speech_probability=decoded.no_speech_probability,
            mean_log_probability=best.mean_log_probability,
            audio_ms=audio_ms,
            decode_ms=(time.monotonic_ns() - began_ns) // 1_000_000,
        )

    def cancel(self) -> None:
        """Let what is under way end early; nothing more is told."""
        self._cancelled = True
        self._captions_over = True

    def _sound(self) -> Samples:
        return np.concatenate(self._blocks)

    def _make_partial(self, samples: Samples) -> None:
        if self._captions_over:
            return
        try:
            decoded = self._engine.decode(
                samples, self._profile.prompt, self._settings.partial, lambda: not self._captions_over
            )
        except VoiceError as error:
            # Captions are a courtesy; if the recogniser is broken, the transcript's own error tells.
            log.warning("no caption: %s", error.code, extra={"code": WarningCode.PARTIAL_FAILED})
            return
        text = decoded.hypotheses[0].text if decoded is not None else ""
        with self._lock:
            if text and text != self._last_partial and not self._captions_over:
                self._last_partial = text
                self._on_partial(text)
