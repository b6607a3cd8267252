"""Speech to text by a Whisper model on this machine."""

import threading
from collections.abc import Callable

from voice.asr.engine import Engine
from voice.asr.session import WhisperSession, WhisperSettings
from voice.asr.worker import DecodeWorker
from voice.errors import ErrorCode, VoiceError
from voice.types import Encoded, ListenProfile, Samples


class WhisperTranscriber:
    """Sessions over one loaded engine (`voice.asr.engine.load_engine`), with one thread that decodes for them."""

    def __init__(self, engine: Engine, settings: WhisperSettings | None = None) -> None:
        self._engine = engine
        self._settings = settings or WhisperSettings()
        self._worker = DecodeWorker()
        self._lock = threading.Lock()
        self._closed = False

    def start(self, profile: ListenProfile, on_partial: Callable[[str], None]) -> WhisperSession:
        """Begin an utterance. Raises `VoiceError` VOICE_CLOSED."""
        with self._lock:
            if self._closed:
                raise VoiceError(ErrorCode.VOICE_CLOSED)
        return WhisperSession(self._engine, profile, on_partial, self._settings, self._worker, self._worker.abandon)

    def glance(self, samples: Samples, prompt: str) -> tuple[str, ...] | None:
        """Several readings of a short sound, on the thread that asks; None once it is closed.

        Raises `VoiceError` TRANSCRIPTION_FAILED.
        """
        decoded = self._engine.decode(samples, prompt, self._settings.glance, lambda: not self._closed)
        return None if decoded is None else tuple(hypothesis.text for hypothesis in decoded.hypotheses)

    def encoded(self, samples: Samples, model: str) -> Encoded | None:
        """What the encoder of this model hears, on the thread that asks; None for another model, and once it is closed.

        Raises `VoiceError` TRANSCRIPTION_FAILED.
        """
        return None if self._closed or model != self._engine.model else self._engine.encoded(samples)

    def close(self) -> None:
        """Wait a little for what is being decoded, and end the thread."""
        with self._lock:
            self._closed = True
        self._worker.close()
