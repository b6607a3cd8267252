"""A recogniser on a GPU that goes on without it: out of memory, or taken away, in the middle of a day."""

import logging
import threading
from collections.abc import Callable
from typing import TypeVar

from voice.asr.engine import Decoded, DecodeOptions, Engine
from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.types import Encoded, Samples

log = logging.getLogger(__name__)

T = TypeVar("T")


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
        return self._asked(lambda engine: engine.decode(samples, prompt, options, is_wanted))

    def encoded(self, samples: Samples) -> Encoded:
        """What the encoder hears; see `Engine`."""
        return self._asked(lambda engine: engine.encoded(samples))

    @property
    def model(self) -> str:
        """The model's name in the catalogue, which is the same on both processors."""
        return self._engine.model

    def _asked(self, ask: Callable[[Engine], T]) -> T:
        engine = self._engine
        try:
            return ask(engine)
        except VoiceError as error:
            if error.code is not ErrorCode.TRANSCRIPTION_FAILED or not self._fall(engine, error):
                raise
        return ask(self._engine)

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
