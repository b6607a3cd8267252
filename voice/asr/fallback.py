"""A recogniser on a GPU that goes on without it: out of memory, or taken away, in the middle of a day."""

import logging
import threading
from collections.abc import Callable

from voice.asr.engine import Decoded, DecodeOptions, Engine
from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.types import Samples

log = logging.getLogger(__name__)


class FallbackEngine:
    """Decodes by `first`; once that has failed, by what `make_second` makes, the same sound included."""

    def __init__(self, first: Engine, make_second: Callable[[], Engine], on_fallen: Callable[[], None]) -> None:
        """`on_fallen` is called once, on the thread that decodes. `make_second` may raise `VoiceError`."""
        self._engine = first
        self._make_second = make_second
        self._on_fallen = on_fallen
        self._lock = threading.Lock()
        self.fallen = False

    def decode(
        self, samples: Samples, prompt: str, options: DecodeOptions, is_wanted: Callable[[], bool]
    ) -> Decoded | None:
        """Read 16 kHz samples; see `Engine`."""
        engine = self._engine
        try:
            return engine.decode(samples, prompt, options, is_wanted)
        except VoiceError as error:
            if error.code is not ErrorCode.TRANSCRIPTION_FAILED or not self._fall(engine, error):
                raise
        return self._engine.decode(samples, prompt, options, is_wanted)

    def _fall(self, failed: Engine, error: VoiceError) -> bool:
        """Go over to the second engine; whether there is one now that has not failed."""
        with self._lock:
            if self._engine is failed:
                if self.fallen:
                    return False
                self.fallen = True
                log.warning("the GPU gave up (%s)", error, extra={"code": WarningCode.CUDA_UNUSABLE})
                self._engine = self._make_second()
                self._on_fallen()
            return True
