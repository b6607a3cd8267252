"""What scores the clips of the wake word's bench: the network alone, and with its second look, on every core."""

from __future__ import annotations

import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from voice.asr.device import ComputePlan
from voice.asr.engine import WhisperEngine
from voice.asr.whisper import WhisperTranscriber
from voice.models.catalog import bundled_catalog
from voice.models.store import ModelStore
from voice.wake.look import Look
from voice.wake.spotter import WakeNetwork, looks_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from voice.types import Encoded, Samples
    from voice.wake.card import LookCard, WakeCard
    from voice.wake.evaluation import Scores


class LookingEars:
    """The second look on clips. Every thread has a recogniser of its own on one core, for one serves one at a time."""

    def __init__(self, card: WakeCard, look: LookCard, models: Path) -> None:
        """Raises `VoiceError` where the recogniser is missing or damaged."""
        self.look_s: list[float] = []
        """What each look took on one core."""
        self._card, self._look = card, look
        self._folder = ModelStore(models).require(bundled_catalog().get(look.recogniser))
        self._own = threading.local()

    def all_scores(self, clips: Iterable[Samples]) -> Iterator[Scores]:
        """The scores of every block of each clip, in order."""
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            yield from pool.map(self._scores, clips)

    def _scores(self, samples: Samples) -> Scores:
        own = self._own
        if not hasattr(own, "network"):
            transcriber = WhisperTranscriber(WhisperEngine(self._folder, ComputePlan("cpu", "int8", 1), plain=True))

            def timed(seen: Samples, model: str) -> Encoded | None:
                began = time.perf_counter()
                heard = transcriber.encoded(seen, model)
                self.look_s.append(time.perf_counter() - began)
                return heard

            own.network, own.look = WakeNetwork(self._card.model), Look(self._look, timed)
        return looks_of(own.network, self._card.smooth, own.look, samples)
