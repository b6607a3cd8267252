"""A small encoder of ONNX files: protocol buffers written by hand, for a row of matrix steps.

Field numbers are those of onnx.proto (ONNX 1.14, IR version 8, operator set 13).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

_IR_VERSION: Final = 8
_OPERATOR_SET: Final = 13
_FLOAT: Final = 1  # TensorProto.DataType.FLOAT
_PRODUCER: Final = "bank.risk.training"
_ROWS: Final = "rows"


@dataclass(frozen=True, slots=True)
class Step:
    """One operator: what it reads, by name, and what it is called afterwards."""

    operator: str
    inputs: tuple[str, ...]
    output: str


def encode_model(
    steps: Sequence[Step],
    weights: Mapping[str, NDArray[np.float32]],
    *,
    input_name: str,
    input_width: int,
    output_name: str,
    metadata: Mapping[str, str],
) -> bytes:
    """Return an ONNX model of float matrices; the number of rows is free, the output has one column."""
    graph = b"".join(
        (
            *(_bytes(1, _node(step)) for step in steps),
            _text(2, "transfer_risk"),
            *(_bytes(5, _tensor(name, array)) for name, array in weights.items()),
            _bytes(11, _value(input_name, input_width)),
            _bytes(12, _value(output_name, 1)),
        )
    )
    properties = (_bytes(14, _text(1, key) + _text(2, value)) for key, value in metadata.items())
    operator_set = _text(1, "") + _number(2, _OPERATOR_SET)
    header = _number(1, _IR_VERSION) + _text(2, _PRODUCER)
    return header + _bytes(7, graph) + _bytes(8, operator_set) + b"".join(properties)


def _node(step: Step) -> bytes:
    inputs = b"".join(_text(1, name) for name in step.inputs)
    return inputs + _text(2, step.output) + _text(3, step.output) + _text(4, step.operator)


def _tensor(name: str, array: NDArray[np.float32]) -> bytes:
    dimensions = b"".join(_number(1, size) for size in array.shape)
    return dimensions + _number(2, _FLOAT) + _text(8, name) + _bytes(9, array.astype("<f4").tobytes())


def _value(name: str, width: int) -> bytes:
    shape = _bytes(1, _text(2, _ROWS)) + _bytes(1, _number(1, width))
    tensor_type = _number(1, _FLOAT) + _bytes(2, shape)
    return _text(1, name) + _bytes(2, _bytes(1, tensor_type))


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _text(field: int, value: str) -> bytes:
    return _bytes(field, value.encode())


def _bytes(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    encoded = bytearray()
    while value > 0x7F:
        encoded.append(value & 0x7F | 0x80)
        value >>= 7
    encoded.append(value)
    return bytes(encoded)
