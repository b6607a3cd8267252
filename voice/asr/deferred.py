"""A recogniser that is loaded in the background, so that the window need not wait for it."""

import logging
import threading
from collections.abc import Callable, Sequence

from voice.errors import ErrorCode, VoiceError
from voice.ports import StreamingSession, Transcriber
from voice.types import Encoded, ListenProfile, Samples

log = logging.getLogger(__name__)


class DeferredTranscriber:
    """Loads another transcriber on a thread of its own. A load that failed is tried again by the next utterance,
    so that weights which arrive meanwhile are found.
    """  # noqa: D205 -- the rule is one sentence longer than a line

    def __init__(self, load: Callable[[], Transcriber]) -> None:
        """`load` makes the transcriber or raises `VoiceError`; it is called on a thread of its own."""
        self._load = load
        self._lock = threading.Lock()
        self._loading: threading.Thread | None = None
        self._loaded: Transcriber | None = None
        self._error: VoiceError | None = None
        self._closed = False

    @property
    def ready(self) -> bool:
        """Whether an utterance could begin without waiting."""
        with self._lock:
            return self._loaded is not None

    def begin(self) -> None:
        """Start loading, if nothing is loaded or being loaded; returns at once."""
        with self._lock:
            if self._closed or self._loaded is not None or self._loading is not None:
                return
            self._error = None
            self._loading = threading.Thread(target=self._run, name="voice-load", daemon=True)
            self._loading.start()

    def start(self, profile: ListenProfile, on_partial: Callable[[str], None]) -> StreamingSession:
        """Begin an utterance, once the transcriber is there. Raises what `load` raised, or `VoiceError` VOICE_CLOSED."""
        self.begin()
        with self._lock:
            loading = self._loading
        if loading is not None:
            loading.join()
        with self._lock:
            if self._closed:
                raise VoiceError(ErrorCode.VOICE_CLOSED)
            loaded, error = self._loaded, self._error
        if loaded is None:
            raise error or VoiceError(ErrorCode.TRANSCRIPTION_FAILED)
        return loaded.start(profile, on_partial)

    def glance(self, samples: Samples, prompt: str) -> Sequence[str] | None:
        """Ask the transcriber; None while it is not there, for this does not wait for it."""
        with self._lock:
            loaded = self._loaded
        return None if loaded is None else loaded.glance(samples, prompt)

    def encoded(self, samples: Samples, model: str) -> Encoded | None:
        """Ask the transcriber; None while it is not there, for this does not wait for it."""
        with self._lock:
            loaded = self._loaded
        return None if loaded is None else loaded.encoded(samples, model)

    def close(self) -> None:
        """Give everything back; a load under way is waited for."""
        with self._lock:
            self._closed = True
            loading = self._loading
        if loading is not None:
            loading.join()
        with self._lock:
            loaded, self._loaded = self._loaded, None
        if loaded is not None:
            loaded.close()

    def _run(self) -> None:
        loaded: Transcriber | None = None
        error: VoiceError | None = None
        try:
            loaded = self._load()
        except VoiceError as failure:
            error = failure
            log.warning("the recogniser could not be loaded", extra={"code": failure.code})
        with self._lock:
            self._loaded, self._error, self._loading = loaded, error, None
