"""Several trained heads as one ONNX file, their mean, with weights of 8 bits.

usage: python -m voice.wake.train.heads OUT WEIGHTS [WEIGHTS ...]
One head is sure of what it learned by heart of the voices it knew; another that began elsewhere is wrong about other sounds.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from voice.wake.look import FRAMES
from voice.wake.look import Head as Exported
from voice.wake.train.head import WIDTH, Head

SMALLEST = 256
"""Numbers in a tensor from which it is kept in 8 bits."""

LARGEST = 127


class Heads(nn.Module):
    """The mean of several."""

    def __init__(self, heads: list[Head]) -> None:
        super().__init__()
        self.heads = nn.ModuleList(heads)

    def forward(self, heard: Tensor) -> Tensor:
        """The logits, shape (n,)."""
        return torch.stack([head(heard) for head in self.heads]).mean(dim=0)


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


def export(heads: list[Head], out: Path) -> float:
    """Write `out`; how far its logits are from the trained heads' at most, on sound drawn by chance."""
    mean = Heads(heads).eval()
    torch.onnx.export(
        mean,
        (torch.zeros(1, FRAMES, WIDTH),),
        str(out),
        input_names=["heard"],
        output_names=["logits"],
        opset_version=17,
        dynamo=False,
    )
    coarse(out)
    exported = Exported(out.read_bytes())
    heard = torch.randn(20, FRAMES, WIDTH, generator=torch.Generator().manual_seed(1))
    with torch.no_grad():
        wanted = mean(heard).numpy()
    return max(abs(exported(each.numpy()) - float(logit)) for each, logit in zip(heard, wanted, strict=True))


def main() -> None:
    """Write OUT."""
    out, heads = Path(sys.argv[1]), []
    for weights in sys.argv[2:]:
        head = Head()
        head.load_state_dict(torch.load(weights, weights_only=True))
        heads.append(head)
    far = export(heads, out)
    print(out.stat().st_size, "bytes, logits differ by", round(far, 3))  # noqa: T201 - what the command prints


if __name__ == "__main__":
    main()
