"""The weights of an ONNX file, without the library for it: only as much of protobuf as initializers and nodes need.

Field numbers are those of onnx.proto3: ModelProto.graph 7; GraphProto.node 1, initializer 5; NodeProto.input 1, output 2, name 3,
op_type 4, attribute 5; AttributeProto.g 6; TensorProto.dims 1, data_type 2, float_data 4, int32_data 5, int64_data 7, name 8, raw_data 9.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

TYPES: Mapping[int, str] = {1: "<f4", 2: "u1", 3: "i1", 6: "<i4", 7: "<i8", 10: "<f2"}
"""TensorProto.DataType by number: float, uint8, int8, int32, int64, float16."""

VARINT, BYTES = 0, 2
FIXED = {1: 8, 5: 4}


class NotOnnx(ValueError):  # noqa: N818 - what was given is not ONNX
    """The bytes are no ONNX file, or one with weights of another kind."""


@dataclass(frozen=True, slots=True)
class Node:
    """An operation of the graph."""

    name: str
    operation: str
    inputs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """Tensors by name, and every node, those inside branches too."""

    tensors: Mapping[str, NDArray[np.generic]]
    nodes: tuple[Node, ...]


def read_weights(path: Path) -> Weights:
    """Read a file. Raises `NotOnnx`."""
    tensors: dict[str, NDArray[np.generic]] = {}
    nodes: list[Node] = []
    try:
        for field, value in _fields(memoryview(path.read_bytes())):
            if field == 7 and not isinstance(value, int):
                _graph(value, tensors, nodes)
    except (IndexError, KeyError, UnicodeDecodeError, ValueError) as error:
        raise NotOnnx(f"{path.name}: {error}") from error
    if not tensors:
        raise NotOnnx(f"{path.name} holds no weights")
    return Weights(tensors, tuple(nodes))


def _graph(data: memoryview, tensors: dict[str, NDArray[np.generic]], nodes: list[Node]) -> None:
    for field, value in _fields(data):
        if isinstance(value, int):
            continue
        if field == 5:
            name, tensor = _tensor(value)
            tensors[name] = tensor
        elif field == 1:
            _node(value, tensors, nodes)


def _node(data: memoryview, tensors: dict[str, NDArray[np.generic]], nodes: list[Node]) -> None:
    name, operation, inputs = "", "", list[str]()
    for field, value in _fields(data):
        if isinstance(value, int):
            continue
        if field == 1:
            inputs.append(str(value, "utf-8"))
        elif field == 3:
            name = str(value, "utf-8")
        elif field == 4:
            operation = str(value, "utf-8")
        elif field == 5:
            for inner, branch in _fields(value):
                if inner == 6 and not isinstance(branch, int):
                    _graph(branch, tensors, nodes)
    nodes.append(Node(name, operation, tuple(inputs)))


def _tensor(data: memoryview) -> tuple[str, NDArray[np.generic]]:
    numbers: dict[int, list[int]] = {1: [], 2: [], 5: [], 7: []}
    parts: dict[int, list[bytes]] = {4: [], 8: [], 9: []}
    for field, value in _fields(data):
        if field in numbers:
            numbers[field] += [value] if isinstance(value, int) else list(_varints(value))
        elif field in parts and not isinstance(value, int):
            parts[field].append(bytes(value))
    name, kind = b"".join(parts[8]).decode("utf-8"), numbers[2][-1] if numbers[2] else 0
    if kind not in TYPES:
        return name, np.zeros(0, np.float32)  # texts and the like, which no layer has
    if parts[4]:
        array: NDArray[np.generic] = np.frombuffer(b"".join(parts[4]), "<f4")
    elif integers := numbers[5] or numbers[7]:
        array = np.array([each - (1 << 64) if each >> 63 else each for each in integers], "<i8").astype(TYPES[kind])
    else:
        array = np.frombuffer(b"".join(parts[9]), TYPES[kind])
    return name, array.reshape(numbers[1])


def _fields(data: memoryview) -> Iterator[tuple[int, "int | memoryview"]]:
    position = 0
    while position < len(data):
        key, position = _varint(data, position)
        field, wire = key >> 3, key & 7
        if wire == VARINT:
            value, position = _varint(data, position)
            yield field, value
        elif wire == BYTES:
            length, position = _varint(data, position)
            if position + length > len(data):
                raise ValueError("it ends in the middle of a field")
            yield field, data[position : position + length]
            position += length
        elif wire in FIXED:
            yield field, data[position : position + FIXED[wire]]
            position += FIXED[wire]
        else:
            raise ValueError(f"wire type {wire}")


def _varints(data: memoryview) -> Iterator[int]:
    position = 0
    while position < len(data):
        value, position = _varint(data, position)
        yield value


def _varint(data: memoryview, position: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[position]
        position += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, position
        shift += 7
        if shift > 63:
            raise ValueError("a number without end")
