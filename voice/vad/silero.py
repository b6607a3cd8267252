"""Silero VAD (MIT) on onnxruntime, one block at a time.

The ONNX file is the one inside the package faster-whisper; that package runs it over whole recordings only.
"""

import importlib.util
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voice.errors import ErrorCode, VoiceError
from voice.types import FRAME_SAMPLES, AudioChunk

MODEL_FILE = "silero_vad_v6.onnx"

CONTEXT_SAMPLES = 64
"""The model wants the last 64 samples of the block before in front of each block."""

STATE_SHAPE = (1, 1, 128)


def bundled_model() -> Path:
    """Where faster-whisper keeps the model; found without importing it. Raises `VoiceError` MODEL_MISSING."""
    spec = importlib.util.find_spec("faster_whisper")
    for folder in (spec.submodule_search_locations or []) if spec else []:
        path = Path(folder) / "assets" / MODEL_FILE
        if path.is_file():
            return path
    raise VoiceError(ErrorCode.MODEL_MISSING, model="silero-vad", file=MODEL_FILE)


class SileroVad:
    """A streaming VAD on one core."""

    def __init__(self, model: Path | None = None) -> None:
        from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415 - heavy
        from onnxruntime.capi import onnxruntime_pybind11_state as onnx  # noqa: PLC0415 - its errors

        path = model or bundled_model()
        options = SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 4
        try:
            self._session: Any = InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        except (onnx.Fail, onnx.InvalidArgument, onnx.InvalidProtobuf, onnx.NoSuchFile) as error:
            why = type(error).__name__
            raise VoiceError(ErrorCode.MODEL_UNUSABLE, model="silero-vad", why=why) from error
        self.reset()

    def reset(self) -> None:
        """Forget what was heard; a new stream begins."""
        self._hidden: NDArray[np.float32] = np.zeros(STATE_SHAPE, np.float32)
        self._cell: NDArray[np.float32] = np.zeros(STATE_SHAPE, np.float32)
        self._context: NDArray[np.float32] = np.zeros(CONTEXT_SAMPLES, np.float32)

    def probability(self, chunk: AudioChunk) -> float:
        """How likely this block of `FRAME_SAMPLES` samples is speech, 0 to 1."""
        if len(chunk.samples) != FRAME_SAMPLES:
            raise ValueError(f"blocks of {FRAME_SAMPLES} samples are needed, not {len(chunk.samples)}")
        block = chunk.samples.astype(np.float32) / np.float32(2**15)
        inputs = {
            "input": np.concatenate([self._context, block])[np.newaxis],
            "h": self._hidden,
            "c": self._cell,
        }
        probabilities, self._hidden, self._cell = self._session.run(None, inputs)
        self._context = block[-CONTEXT_SAMPLES:]
        return float(probabilities[0])
