"""Weights of 8 bits in an ONNX file: a quarter of its size."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

SMALLEST = 256
"""Numbers in a tensor from which it is kept in 8 bits."""

LARGEST = 127


def coarse(path: Path) -> None:
    """Keep the large tensors of a model in 8 bits, each row or column with a scale of its own.

    The nodes that bring them back are computed once, when the runtime loads the model.
    """
    model = onnx.load(path)
    large = [
        each
        for each in model.graph.initializer
        if each.data_type == TensorProto.FLOAT and np.prod(each.dims) >= SMALLEST
    ]
    back = []
    for each in large:
        whole, scale = in_8_bits(numpy_helper.to_array(each))
        model.graph.initializer.remove(each)
        model.graph.initializer.extend(
            [numpy_helper.from_array(whole, f"{each.name}.8"), numpy_helper.from_array(scale, f"{each.name}.scale")]
        )
        back += [
            helper.make_node("Cast", [f"{each.name}.8"], [f"{each.name}.whole"], to=TensorProto.FLOAT),
            helper.make_node("Mul", [f"{each.name}.whole", f"{each.name}.scale"], [each.name]),
        ]
    nodes = [*back, *model.graph.node]
    for node in nodes:
        node.name = ""
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def in_8_bits(values: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """A tensor in whole numbers and what to multiply them with: a scale a row, or a column where there are fewer of them."""
    along = 1 if values.ndim == 2 and values.shape[1] < values.shape[0] else 0
    others = tuple(axis for axis in range(values.ndim) if axis != along)
    most = np.abs(values).max(axis=others, keepdims=True)
    scale = np.where(most > 0, most / LARGEST, 1).astype(np.float32)
    return np.rint(values / scale).astype(np.int8), scale
