"""A small network on onnxruntime, on one core: what the wake word is heard with runs beside everything else."""

from __future__ import annotations

from typing import Any

from voice.errors import ErrorCode, VoiceError


def session_of(model: bytes, name: str) -> Any:  # noqa: ANN401 - onnxruntime's
    """An inference session. Raises `VoiceError` MODEL_UNUSABLE with `name` for what is no model."""
    from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415 - heavy
    from onnxruntime.capi import onnxruntime_pybind11_state as onnx  # noqa: PLC0415 - its errors

    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    try:
        return InferenceSession(model, options, providers=["CPUExecutionProvider"])
    except (onnx.Fail, onnx.InvalidArgument, onnx.InvalidProtobuf) as error:
        raise VoiceError(ErrorCode.MODEL_UNUSABLE, model=name, why=type(error).__name__) from error
