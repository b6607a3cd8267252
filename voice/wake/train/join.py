"""Several trained networks as one model: its logit is the mean of theirs.

Networks that were trained apart are wrong about different sounds, so that the mean of two is wrong less often than either.
They hear the same log-mel frames; their memories lie behind one another. Weights are kept in 16 bits, and of as many of the
last layers as need be in 8, so that all are as large as one file may be.

usage: python -m voice.wake.train.join OUT MODEL[@TIMES] [MODEL[@TIMES] ...]
MODEL: what `export` writes; TIMES: how many times its logit counts, 1 without it, for a network that was not trained as long and stands
lower. Prints how far the logits are from the mean of the given models' at most.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import GraphProto, ModelProto, NodeProto, TensorProto, compose, helper, numpy_helper

from voice.wake.features import BANDS, BLOCK_FRAMES
from voice.wake.spotter import WakeNetwork

MOST_BYTES = 490_000
"""The program takes half a megabyte."""

LARGEST = 127
SHARED = ("mel", "mel_memory")
PROBE_BLOCKS = 200


def in_8_bits(name: str, values: NDArray[np.float32]) -> tuple[list[NodeProto], list[TensorProto]]:
    """A tensor in 8 bits, each row of it with a scale of its own, and the nodes that bring it back when the model is loaded."""
    rows = np.abs(values).max(axis=tuple(range(1, values.ndim)), keepdims=True)
    scale = np.where(rows > 0, rows / LARGEST, 1).astype(np.float32)
    kept = [
        numpy_helper.from_array(np.rint(values / scale).astype(np.int8), f"{name}.8"),
        numpy_helper.from_array(scale, f"{name}.scale"),
    ]
    back = [
        helper.make_node("Cast", [f"{name}.8"], [f"{name}.whole"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [f"{name}.whole", f"{name}.scale"], [name]),
    ]
    return back, kept


def compressed(graph: GraphProto, coarse: int) -> tuple[list[NodeProto], list[TensorProto]]:
    """The nodes and tensors of a network; across channels, the weights of its last `coarse` layers are in 8 bits."""
    known = {each.name: each for each in graph.initializer}
    halved = {each.output[0]: each.input[0] for each in graph.node if each.op_type == "Cast" and each.input[0] in known}
    across = [each.input[1] for each in graph.node if each.op_type == "Conv" and each.input[1] in halved]
    across = [name for name in across if known[halved[name]].dims[-1] == 1]
    nodes, tensors = [], list(known.values())
    for name in across[len(across) - coarse :]:
        tensors.remove(known[halved[name]])
        back, kept = in_8_bits(name, numpy_helper.to_array(known[halved[name]]).astype(np.float32))
        nodes += back
        tensors += kept
    gone = {output for node in nodes for output in node.output}
    return [*nodes, *(each for each in graph.node if each.output[0] not in gone)], tensors


def small_enough(models: list[ModelProto], times: list[float] | None = None) -> ModelProto:
    """One model of all, each logit counted so many times, with as few weights in 8 bits as make it small enough.

    Raises `ValueError` where none does, or where their memories are not equally long.
    """
    layers = min(sum(each.op_type == "Conv" for each in model.graph.node) // 2 - 1 for model in models)
    for coarse in range(layers + 1):
        model = joined(models, coarse, times)
        if model.ByteSize() <= MOST_BYTES:
            return model
    raise ValueError(f"{len(models)} networks are more than {MOST_BYTES} bytes")


def joined(models: list[ModelProto], coarse: int, times: list[float] | None = None) -> ModelProto:
    """One model of all, the last `coarse` layers of each in 8 bits."""
    memories = [_shape(model.graph, "memory") for model in models]
    channels, lengths = [each[1] for each in memories], [each[2] for each in memories]
    if len(set(lengths)) != 1:
        raise ValueError(f"the networks remember unequally long: {lengths}")
    nodes = [helper.make_node("Split", ["memory", "channels"], _names("memory", models), axis=1)]
    tensors = [numpy_helper.from_array(np.array(channels, np.int64), "channels")]
    for number, model in enumerate(models):
        own, kept = compressed(compose.add_prefix(model, f"{number}/").graph, coarse)
        for node in own:
            node.input[:] = [
                name.removeprefix(f"{number}/") if name in _shared(number) else name for name in node.input
            ]
        nodes += own
        tensors += kept
    for number, count in enumerate(times or [1.0] * len(models)):
        tensors.append(numpy_helper.from_array(np.array(count, np.float32), f"{number}/times"))
        nodes.append(helper.make_node("Mul", [f"{number}/logits", f"{number}/times"], [f"{number}/counted"]))
    nodes += [
        helper.make_node("Mean", _names("counted", models), ["logits"]),
        helper.make_node("Identity", ["0/mel_memory_after"], ["mel_memory_after"]),
        helper.make_node("Concat", _names("memory_after", models), ["memory_after"], axis=1),
    ]
    first = models[0].graph
    memory, after = (
        helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, sum(channels), lengths[0]])
        for name in ("memory", "memory_after")
    )
    inputs = [each for each in first.input if each.name in SHARED]
    outputs = [each for each in first.output if each.name != "memory_after"]
    graph = helper.make_graph(nodes, "wake", [*inputs, memory], [*outputs, after], tensors)
    model = helper.make_model(graph, opset_imports=models[0].opset_import, ir_version=models[0].ir_version)
    onnx.checker.check_model(model)
    return model


def _names(name: str, models: list[ModelProto]) -> list[str]:
    return [f"{number}/{name}" for number in range(len(models))]


def _shared(number: int) -> set[str]:
    return {f"{number}/{name}" for name in SHARED}


def _shape(graph: GraphProto, name: str) -> list[int]:
    tensor = next(each for each in graph.input if each.name == name)
    return [each.dim_value for each in tensor.type.tensor_type.shape.dim]


def distance(model: bytes, models: list[bytes], times: list[float]) -> float:
    """How far the logits of `model` are from the mean of the others' at most, on sound drawn by chance."""
    frames = np.random.default_rng(1).normal(-1, 1, (PROBE_BLOCKS * BLOCK_FRAMES, BANDS)).astype(np.float32)
    counted = [count * WakeNetwork(each).run(frames) for each, count in zip(models, times, strict=True)]
    return float(np.abs(WakeNetwork(model).run(frames) - np.mean(counted, axis=0)).max())


def main() -> None:
    """Write OUT."""
    out, given = Path(sys.argv[1]), [each.partition("@") for each in sys.argv[2:]]
    paths, times = [Path(path) for path, _, _ in given], [float(count or 1) for _, _, count in given]
    out.write_bytes(small_enough([onnx.load(path) for path in paths], times).SerializeToString())
    far = distance(out.read_bytes(), [path.read_bytes() for path in paths], times)
    print(out.stat().st_size, "bytes, logits differ by", round(far, 3))  # noqa: T201 - what the command prints


if __name__ == "__main__":
    main()
