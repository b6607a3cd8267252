"""One utterance on its way through the recogniser: captions while it lasts, a guess in each pause, the transcript.

The transcript is not begun when the end is found but as soon as a pause is likely to be it: `guess_after_ms` of silence.
If speech goes on, that guess is thrown away; if not, the text is ready when the silence has lasted long enough.
"""

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field, replace

import numpy as np

from voice.asr.engine import WINDOW_SAMPLES, Decoded, DecodeOptions, Engine
from voice.asr.worker import Worker
from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.types import SAMPLE_RATE_HZ, AudioChunk, ListenProfile, Samples, Transcript

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class WhisperSettings:
    """How transcripts and partials are made.

    `final`: how the transcript is decoded. `partial`: how a caption is, quickly.
    `partial_every_ms`: new sound between two partials; 0 makes none. `glance`: how a short sound is, in between.
    `guess_after_ms`: silence after which the transcript is begun; 0 begins it only at the end.
    `patience_s`: a decode that takes longer than this has failed.
    """

    final: DecodeOptions = field(default_factory=lambda: DecodeOptions(padding_s=10.0))
    partial: DecodeOptions = field(default_factory=lambda: DecodeOptions(beam_size=1, hypotheses=1, padding_s=5.0))
    partial_every_ms: int = 700
    glance: DecodeOptions = field(default_factory=lambda: DecodeOptions(padding_s=5.0))
    guess_after_ms: int = 160
    patience_s: float = 20.0


@dataclass(slots=True)
class _Guess:
    """The transcript of a sound that may be all. `wanted` turns False when it is not."""

    wanted: bool = True
    decoded: Future[tuple[Decoded | None, int]] | None = None


class WhisperSession:
    """Collects sound. Everything is decoded on `worker`, one thing after another."""

    def __init__(
        self,
        engine: Engine,
        profile: ListenProfile,
        on_partial: Callable[[str], None],
        settings: WhisperSettings,
        worker: Worker,
        on_stalled: Callable[[], None] = lambda: None,
    ) -> None:
        """`on_stalled` is called when a decode took longer than `patience_s`: the worker is not coming back."""
        self._engine = engine
        self._profile = profile
        self._on_partial = on_partial
        self._settings = settings
        self._worker = worker
        self._on_stalled = on_stalled
        self._blocks: list[Samples] = []
        self._samples = 0
        self._spoken = False
        self._hush_samples = 0
        self._samples_at_partial = 0
        self._last_partial = ""
        self._partial: Future[None] | None = None
        self._guess: _Guess | None = None
        self._discarded = 0
        self._lock = threading.Lock()
        self._captions_over = False
        self._cancelled = False

    def accept(self, chunk: AudioChunk, *, is_speech: bool = True) -> None:
        """Take a block; begin a caption or a guess where it is time for one."""
        if self._samples + len(chunk.samples) > WINDOW_SAMPLES:
            raise VoiceError(ErrorCode.AUDIO_TOO_LONG, duration_ms=self._samples * 1000 // SAMPLE_RATE_HZ)
        self._blocks.append(chunk.samples)
        self._samples += len(chunk.samples)
        if is_speech:
            self._spoken, self._hush_samples = True, 0
            self._discard_guess()
            self._caption()
            return
        self._hush_samples += len(chunk.samples)
        after_ms = self._settings.guess_after_ms
        if after_ms and self._spoken and self._guess is None and _ms(self._hush_samples) >= after_ms:
            self._guess = self._begin_final()

    def finish(self) -> Transcript:
        """Wait for the transcript of everything accepted; see `StreamingSession.finish`."""
        asked_ns = time.monotonic_ns()
        with self._lock:
            self._captions_over = True
        if self._partial is not None and not self._partial.cancel() and self._partial.done():
            self._partial.result()
        if self._cancelled:
            raise VoiceError(ErrorCode.TRANSCRIPTION_FAILED, why="cancelled")
        if not self._samples:
            return Transcript("", (), 1.0, 0.0, 0, 0)
        guessed = self._guess is not None
        decoded, decode_ms = self._result_of(self._guess or self._begin_final())
        if decoded is None:
            raise VoiceError(ErrorCode.TRANSCRIPTION_FAILED, why="cancelled")
        best = decoded.hypotheses[0]
        return Transcript(
            text=best.text,
            hypotheses=decoded.hypotheses,
            no_speech_probability=decoded.no_speech_probability,
            mean_log_probability=best.mean_log_probability,
            audio_ms=_ms(self._samples),
            decode_ms=decode_ms,
            waited_ms=(time.monotonic_ns() - asked_ns) // 1_000_000,
            guessed=guessed,
            discarded=self._discarded,
            narrow=decoded.narrow,
        )

    def cancel(self) -> None:
        """Let what is under way end early; nothing more is told."""
        self._cancelled = True
        self._captions_over = True

    def _caption(self) -> None:
        """Begin a caption when there is enough new sound and none is under way."""
        every_ms = self._settings.partial_every_ms if self._profile.captions else 0
        if not every_ms or _ms(self._samples - self._samples_at_partial) < every_ms or self._captions_over:
            return
        if self._partial is not None:
            if not self._partial.done():
                return
            self._partial.result()  # a defect in there must not stay unseen
        self._samples_at_partial = self._samples
        samples = self._sound()
        self._partial = self._worker.submit(lambda: self._make_partial(samples))

    def _begin_final(self) -> _Guess:
        guess, samples = _Guess(), self._sound()
        options = replace(self._settings.final, answer_writing=self._profile.answer_writing)

        def decode() -> tuple[Decoded | None, int]:
            began_ns = time.monotonic_ns()
            decoded = self._engine.decode(
                samples, self._profile.prompt, options, lambda: guess.wanted and not self._cancelled
            )
            return decoded, (time.monotonic_ns() - began_ns) // 1_000_000

        guess.decoded = self._worker.submit(decode)
        return guess

    def _discard_guess(self) -> None:
        if self._guess is not None:
            self._guess.wanted = False
            if self._guess.decoded is not None:
                self._guess.decoded.cancel()
            self._guess = None
            self._discarded += 1

    def _result_of(self, guess: _Guess) -> tuple[Decoded | None, int]:
        if guess.decoded is None:
            raise AssertionError("a guess is decoded from its beginning")
        try:
            return guess.decoded.result(self._settings.patience_s)
        except TimeoutError as error:
            guess.wanted = False
            self._on_stalled()
            raise VoiceError(ErrorCode.TRANSCRIPTION_STALLED) from error

    def _sound(self) -> Samples:
        return np.concatenate(self._blocks)

    def _make_partial(self, samples: Samples) -> None:
        def is_wanted() -> bool:
            return not self._captions_over and self._guess is None

        if not is_wanted():
            return
        try:
            decoded = self._engine.decode(samples, self._profile.prompt, self._settings.partial, is_wanted)
        except VoiceError as error:
            # Captions are a courtesy; if the recogniser is broken, the transcript's own error tells.
            log.warning("no caption: %s", error.code, extra={"code": WarningCode.PARTIAL_FAILED})
            return
        text = decoded.hypotheses[0].text if decoded is not None else ""
        with self._lock:
            if text and text != self._last_partial and not self._captions_over:
                self._last_partial = text
                self._on_partial(text)


def _ms(samples: int) -> int:
    return samples * 1000 // SAMPLE_RATE_HZ
