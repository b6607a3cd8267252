"""Several trained heads, as their mean, and the speller as one ONNX file with weights of 8 bits.

usage: python -m voice.wake.train.heads OUT SPELLER WEIGHTS [WEIGHTS ...]
One head is sure of what it learned by heart of the voices it knew; another that began elsewhere is wrong about other sounds.
"""

from __future__ import annotations

import sys
from pathlib import Path

import torch
from torch import Tensor, nn

from voice.wake.look import FRAMES
from voice.wake.look import Head as Exported
from voice.wake.train.coarse import coarse
from voice.wake.train.head import WIDTH, Head
from voice.wake.train.speller import Speller, columns


class Heads(nn.Module):
    """The mean of several heads, and what the speller makes of the phrase's own sounds."""

    def __init__(self, heads: list[Head], speller: Speller) -> None:
        super().__init__()
        self.heads = nn.ModuleList(heads)
        self.speller = speller
        self.columns = columns()

    def forward(self, heard: Tensor) -> tuple[Tensor, Tensor]:
        """The logits, shape (n,), and scores as `voice.wake.spelt` takes them, shape (n, FRAMES, 1 + sounds of the phrase)."""
        sounds = torch.log_softmax(self.speller(heard), dim=2)[:, :, self.columns]
        return torch.stack([head(heard) for head in self.heads]).mean(dim=0), sounds


def export(heads: Heads, out: Path) -> float:
    """Write `out`; how far its logits are from the trained heads' at most, on sound drawn by chance."""
    heads.eval()
    torch.onnx.export(
        heads,
        (torch.zeros(1, FRAMES, WIDTH),),
        str(out),
        input_names=["heard"],
        output_names=["logits", "sounds"],
        opset_version=17,
        dynamo=False,
    )
    coarse(out)
    exported = Exported(out.read_bytes())
    heard = torch.randn(20, FRAMES, WIDTH, generator=torch.Generator().manual_seed(1))
    with torch.no_grad():
        wanted = heads(heard)[0].numpy()
    return max(abs(exported(each.numpy())[0] - float(logit)) for each, logit in zip(heard, wanted, strict=True))


def main() -> None:
    """Write OUT."""
    out = Path(sys.argv[1])
    speller, heads = Speller(), []
    speller.load_state_dict(torch.load(sys.argv[2], weights_only=True))
    for weights in sys.argv[3:]:
        head = Head()
        head.load_state_dict(torch.load(weights, weights_only=True))
        heads.append(head)
    far = export(Heads(heads, speller), out)
    print(out.stat().st_size, "bytes, logits differ by", round(far, 3))  # noqa: T201 - what the command prints


if __name__ == "__main__":
    main()
