"""The trained network as ONNX, its weights in 8 bits: a quarter of the file, and logits that differ by tenths.

usage: python -m voice.wake.train.export WEIGHTS OUT
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import torch
from onnxruntime import InferenceSession

from voice.wake.features import BANDS, BLOCK_FRAMES
from voice.wake.train.coarse import coarse
from voice.wake.train.network import WakeNet


def export(weights: Path, out: Path) -> float:
    """Write `out`; how far its logits are from the trained network's at most."""
    net = WakeNet()
    net.load_state_dict(torch.load(weights, weights_only=True))
    net.eval()
    mel = torch.randn(1, 20 * BLOCK_FRAMES, BANDS, generator=torch.Generator().manual_seed(1)) - 1
    inputs = (mel, *net.start(1))
    torch.onnx.export(
        net,
        inputs,
        str(out),
        input_names=["mel", "mel_memory", "memory"],
        output_names=["logits", "mel_memory_after", "memory_after"],
        dynamic_axes={"mel": {1: "frames"}, "logits": {1: "outputs"}},
        opset_version=17,
        dynamo=False,
    )
    coarse(out)
    with torch.no_grad():
        wanted = net(*inputs)[0].numpy()
    session = InferenceSession(str(out), providers=["CPUExecutionProvider"])
    names = ("mel", "mel_memory", "memory")
    found = session.run(None, {name: each.numpy() for name, each in zip(names, inputs, strict=True)})[0]
    return float(np.abs(found - wanted).max())


if __name__ == "__main__":
    print(export(Path(sys.argv[1]), Path(sys.argv[2])))  # noqa: T201 - what the command prints
