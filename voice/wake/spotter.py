"""The wake spotter of the program: log-mel, a small causal network on onnxruntime, the detector."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from voice.errors import ErrorCode, VoiceError
from voice.types import SAMPLE_RATE_HZ, WakeHit
from voice.wake.card import WakeCard, bundled_card
from voice.wake.detector import Detector, Sensitivity, probability
from voice.wake.features import BANDS, BLOCK_FRAMES, BLOCK_HOP, BLOCK_SAMPLES, SILENT, LogMel, LogMelStream, log_mel

if TYPE_CHECKING:
    from voice.types import Samples


SILENT_BLOCKS = 50
"""Three seconds: more than the network remembers."""


class WakeNetwork:
    """The network with its memory. Runs on one core."""

    def __init__(self, model: bytes) -> None:
        from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415 - heavy
        from onnxruntime.capi import onnxruntime_pybind11_state as onnx  # noqa: PLC0415 - its errors

        options = SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 4
        try:
            self._session: Any = InferenceSession(model, options, providers=["CPUExecutionProvider"])
        except (onnx.Fail, onnx.InvalidArgument, onnx.InvalidProtobuf) as error:
            raise VoiceError(ErrorCode.MODEL_UNUSABLE, model="wake", why=type(error).__name__) from error
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
    """Hears the phrase of a card in a stream."""

    def __init__(self, card: WakeCard | None = None, sensitivity: Sensitivity = Sensitivity.NORMAL) -> None:
        card = card or bundled_card()
        self._card = card
        self._network = WakeNetwork(card.model)
        self._output_samples = BLOCK_HOP // self._network.outputs_per_block
        self._lag_samples = card.lag_ms * SAMPLE_RATE_HZ // 1000
        self._mel = LogMelStream()
        self.set_sensitivity(sensitivity)

    def set_sensitivity(self, sensitivity: Sensitivity) -> None:
        """Change how readily the phrase is heard; what was heard so far is forgotten."""
        self._detector = Detector(self._card.detector(sensitivity, self._output_samples * 1000 // SAMPLE_RATE_HZ))
        self.reset()

    def feed(self, samples: Samples) -> list[WakeHit]:
        """Take a chunk of any length; the hits that are decided by now."""
        hits = []
        for block in self._mel.push(samples):
            self._blocks += 1
            decided = (self._blocks - 1) * BLOCK_HOP + BLOCK_SAMPLES
            for logit in self._network.run(block):
                smoothed = self._detector.push(float(logit))
                if smoothed is not None:
                    hits.append(WakeHit(decided, max(0, decided - self._lag_samples), probability(smoothed)))
        return hits

    def reset(self) -> None:
        """Forget what was heard; a new stream begins."""
        self._blocks = 0
        self._mel.reset()
        self._network.reset()
        self._detector.reset()


def logits_of(network: WakeNetwork, samples: Samples) -> NDArray[np.float32]:
    """Every logit of a whole recording in one go, for evaluation: the stream's, but for the last bits of a float."""
    network.reset()
    frames = log_mel(samples)
    return network.run(frames) if len(frames) else np.zeros(0, np.float32)
