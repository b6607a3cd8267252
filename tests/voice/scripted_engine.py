"""A recogniser's engine in the hands of a test."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from tests.voice.support import GUARD_S
from voice.asr.device import ComputePlan
from voice.asr.engine import (
    Decoded,
    DecodeOptions,
)
from voice.errors import ErrorCode, VoiceError
from voice.types import Encoded, Hypothesis, Samples


class ScriptedEngine:
    """Reads how many samples there are; can be held half-way, and fails when told to."""

    def __init__(self, plan: ComputePlan | None = None, *, fails: bool = False) -> None:
        self.plan = plan
        self.model = "scripted"
        self.fails = fails
        self.stubborn = False
        """It does not ask whether its reading is still wanted."""
        self.calls: list[tuple[int, DecodeOptions]] = []
        self.given_up = 0
        """Readings that were not wanted any more half-way."""
        self.decoding = threading.Event()
        self.going = threading.Event()
        self.going.set()

    def decode(
        self, samples: Samples, prompt: str, options: DecodeOptions, is_wanted: Callable[[], bool]
    ) -> Decoded | None:
        self.calls.append((len(samples), options))
        self.decoding.set()
        going = self.going
        assert going.wait(GUARD_S)
        if self.fails:
            raise VoiceError(ErrorCode.TRANSCRIPTION_FAILED)
        if not self.stubborn and not is_wanted():
            self.given_up += 1
            return None
        return Decoded((Hypothesis(f"{len(samples)}", -0.2),), 0.01)

    def encoded(self, samples: Samples) -> Encoded:
        if self.fails:
            raise VoiceError(ErrorCode.TRANSCRIPTION_FAILED)
        return np.full((len(samples) // 320, 4), len(samples), np.float32)


def settle(worker: ThreadPoolExecutor) -> None:
    """Wait until the worker has done what it was given."""
    worker.submit(lambda: None).result(GUARD_S)
