"""The wake spotter of the program: log-mel, a small causal network on onnxruntime, a second look, the detector."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from voice.errors import ErrorCode, VoiceError
from voice.types import SAMPLE_RATE_HZ, WakeHit
from voice.wake.card import WakeCard, bundled_card
from voice.wake.detector import Detector, DetectorSettings, Sensitivity, probability
from voice.wake.evaluation import smoothed
from voice.wake.features import BANDS, BLOCK_FRAMES, BLOCK_HOP, BLOCK_SAMPLES, SILENT, LogMel, LogMelStream, log_mel
from voice.wake.look import LOOK_SAMPLES, NOT_LOOKED
from voice.wake.one_core import session_of

if TYPE_CHECKING:
    from voice.types import Samples
    from voice.wake.look import Look


SILENT_BLOCKS = 50
"""Three seconds: more than the network remembers."""


class WakeNetwork:
    """The network with its memory. Runs on one core."""

    def __init__(self, model: bytes) -> None:
        self._session = session_of(model, "wake")
        shapes = {each.name: each.shape for each in self._session.get_inputs()}
        self._mel_memory: NDArray[np.float32] = np.zeros(shapes["mel_memory"], np.float32)
        self._memory: NDArray[np.float32] = np.zeros(shapes["memory"], np.float32)
        self.run(np.full((SILENT_BLOCKS * BLOCK_FRAMES, BANDS), SILENT, np.float32))
        self._after_silence = (self._mel_memory, self._memory)

    def reset(self) -> None:
        """Forget what was heard: a silent room comes before every stream, so that its first word counts as well."""
        self._mel_memory, self._memory = self._after_silence

    def run(self, frames: LogMel) -> NDArray[np.float32]:
        """The logits of the next frames, shape (frames / 3,); frames is a multiple of `BLOCK_FRAMES`."""
        inputs = {"mel": frames[np.newaxis], "mel_memory": self._mel_memory, "memory": self._memory}
        logits, self._mel_memory, self._memory = self._session.run(None, inputs)
        return np.asarray(logits[0], np.float32)

    @property
    def outputs_per_block(self) -> int:
        """Logits that come of one block of frames."""
        self.reset()
        count = len(self.run(np.zeros((BLOCK_FRAMES, BANDS), np.float32)))
        self.reset()
        return count


class OnnxWakeSpotter:
    """Hears the phrase of a card in a stream.

    With a `look` the network alone says where the phrase is possible, and the look decides. A block in which the recogniser could
    not be asked is decided by the network as without one.
    """

    def __init__(
        self, card: WakeCard | None = None, sensitivity: Sensitivity = Sensitivity.NORMAL, look: Look | None = None
    ) -> None:
        card = card or bundled_card()
        self._card = card
        self._look = look
        self._network = WakeNetwork(card.model)
        self._outputs = self._network.outputs_per_block
        self._mel = LogMelStream()
        self._heard: Samples = np.zeros(0, np.int16)
        self.set_sensitivity(sensitivity)

    def set_sensitivity(self, sensitivity: Sensitivity) -> None:
        """Change how readily the phrase is heard; what was heard so far is forgotten."""
        output_ms = BLOCK_HOP // self._outputs * 1000 // SAMPLE_RATE_HZ
        self._detector = Detector(self._card.detector(sensitivity, output_ms))
        looked_at = self._card.thresholds if self._look is None else self._look.card.thresholds
        block_ms = BLOCK_HOP * 1000 // SAMPLE_RATE_HZ
        self._decider = Detector(
            DetectorSettings(looked_at[sensitivity], smooth=1, refractory=round(self._card.refractory_ms / block_ms))
        )
        self.reset()

    def feed(self, samples: Samples) -> list[WakeHit]:
        """Take a chunk of any length; the hits that are decided by now."""
        if self._look is not None:
            self._heard = np.concatenate([self._heard, samples])
        hits = []
        for block in self._mel.push(samples):
            self._blocks += 1
            decided = (self._blocks - 1) * BLOCK_HOP + BLOCK_SAMPLES
            alone, best = None, -math.inf
            for logit in self._network.run(block):
                hit = self._detector.push(float(logit))
                alone = hit if alone is None else alone
                best = max(best, self._detector.smoothed)
            looked = None if self._look is None else self._look(self._until(decided), best)
            score, lag_ms = alone, self._card.lag_ms
            if self._look is not None and looked is not None:
                score, lag_ms = self._decider.push(looked), self._look.card.lag_ms
            if score is not None:
                end = max(0, decided - lag_ms * SAMPLE_RATE_HZ // 1000)
                hits.append(WakeHit(decided, end, probability(score)))
        if self._look is not None:
            self._forget()
        return hits

    def reset(self) -> None:
        """Forget what was heard; a new stream begins."""
        self._blocks = 0
        self._heard = np.zeros(0, np.int16)
        self._dropped = 0
        self._mel.reset()
        self._network.reset()
        self._detector.reset()
        self._decider.reset()

    def _until(self, sample: int) -> Samples:
        """What was heard before this sample, as much of it as is kept."""
        return self._heard[: sample - self._dropped]

    def _forget(self) -> None:
        """Drop what no look will see any more."""
        more = len(self._heard) - LOOK_SAMPLES - BLOCK_SAMPLES
        if more > 0:
            self._heard = self._heard[more:]
            self._dropped += more


def logits_of(network: WakeNetwork, samples: Samples) -> NDArray[np.float32]:
    """Every logit of a whole recording in one go, for evaluation: the stream's, but for the last bits of a float."""
    network.reset()
    frames = log_mel(samples)
    return network.run(frames) if len(frames) else np.zeros(0, np.float32)


def best_of_blocks(network: WakeNetwork, smooth: int, samples: Samples) -> NDArray[np.float32]:
    """The highest smoothed logit of every whole block of a recording."""
    outputs = network.outputs_per_block
    scores = smoothed(logits_of(network, samples), smooth)
    best: NDArray[np.float32] = scores[: len(scores) // outputs * outputs].reshape(-1, outputs).max(axis=1)
    return best


def looks_of(network: WakeNetwork, smooth: int, look: Look, samples: Samples) -> NDArray[np.float32]:
    """What the second look makes of every block of a whole recording, `NOT_LOOKED` where it was not looked at.

    Raises `VoiceError` TRANSCRIPTION_FAILED where the recogniser could not be asked.
    """
    best = best_of_blocks(network, smooth, samples)
    found = np.full(len(best), NOT_LOOKED, np.float32)
    for block in np.flatnonzero(best >= look.card.gate):
        score = look(samples[: block * BLOCK_HOP + BLOCK_SAMPLES], float(best[block]))
        if score is None:
            raise VoiceError(ErrorCode.TRANSCRIPTION_FAILED, why="no second look")
        found[block] = score
    return found
