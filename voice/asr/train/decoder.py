"""Whisper's decoder in torch, with the weights of a CTranslate2 file, each matrix with a low-rank addition that is trained.

W becomes W + U V with U (out, RANK) and V (RANK, in) (Hu et al., LoRA: Low-Rank Adaptation of Large Language Models, 2021). The
encoder stays as it is: what it makes of the sound comes from CTranslate2, as the program runs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional

from voice.models.ct2_file import FLOAT16, variables

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

RANK = 8
HEADS = 8


class Linear(nn.Module):
    """A matrix that stays, and its addition."""

    def __init__(self, weight: Tensor, bias: Tensor) -> None:
        super().__init__()
        self.register_buffer("weight", weight)
        self.register_buffer("bias", bias)
        self.up = nn.Parameter(torch.zeros(weight.shape[0], RANK))
        self.down = nn.Parameter(torch.randn(RANK, weight.shape[1]) / weight.shape[1] ** 0.5)

    def forward(self, known: Tensor, *, adapted: bool) -> Tensor:
        """With or without the addition."""
        out = functional.linear(known, self.weight, self.bias)
        return out + (known @ self.down.T) @ self.up.T if adapted else out


class Norm(nn.Module):
    """Normalisation of a layer, as it is."""

    def __init__(self, gamma: Tensor, beta: Tensor) -> None:
        super().__init__()
        self.register_buffer("gamma", gamma)
        self.register_buffer("beta", beta)

    def forward(self, known: Tensor) -> Tensor:
        """Normalised."""
        return functional.layer_norm(known, known.shape[-1:], self.gamma, self.beta)


class Layer(nn.Module):
    """Attention to what is written, attention to what was heard, and what follows from both."""

    def __init__(self, take: dict[str, Tensor], name: str) -> None:
        super().__init__()
        self.names = {
            "own": f"{name}/self_attention/linear_0", "own_out": f"{name}/self_attention/linear_1",
            "ask": f"{name}/attention/linear_0", "heard": f"{name}/attention/linear_1",
            "heard_out": f"{name}/attention/linear_2",
            "wide": f"{name}/ffn/linear_0", "narrow": f"{name}/ffn/linear_1",
        }  # fmt: skip
        self.linear = nn.ModuleDict(
            {short: Linear(take[f"{full}/weight"], take[f"{full}/bias"]) for short, full in self.names.items()}
        )
        self.norm = nn.ModuleDict(
            {
                part: Norm(take[f"{name}/{part}/layer_norm/gamma"], take[f"{name}/{part}/layer_norm/beta"])
                for part in ("self_attention", "attention", "ffn")
            }
        )

    def forward(self, known: Tensor, heard: Tensor, seen: Tensor, there: Tensor, *, adapted: bool) -> Tensor:
        """`known` (batch, tokens, width), `heard` (batch, frames, width); masks are true where one may look."""

        def apply(part: str, what: Tensor) -> Tensor:
            return self.linear[part](what, adapted=adapted)

        own = apply("own", self.norm["self_attention"](known))
        known = known + apply("own_out", _attended(own.chunk(3, dim=-1), seen))
        ask = apply("ask", self.norm["attention"](known))
        known = known + apply("heard_out", _attended((ask, *apply("heard", heard).chunk(2, dim=-1)), there))
        wide = functional.gelu(apply("wide", self.norm["ffn"](known)))
        return known + apply("narrow", wide)


def _attended(asked: Sequence[Tensor], mask: Tensor) -> Tensor:
    """What is asked for, keys and values, each (batch, tokens or frames, width)."""
    ask, keys, values = (each.unflatten(-1, (HEADS, -1)).transpose(1, 2) for each in asked)
    out = functional.scaled_dot_product_attention(ask, keys, values, attn_mask=mask)
    return out.transpose(1, 2).flatten(-2)


class Decoder(nn.Module):
    """Tokens and what was heard in, logits out."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        model = file.read_bytes()
        take = {
            name: torch.from_numpy(each.read(model).astype("float32"))
            for name, each in variables(model).items()
            if name.startswith("decoder/") and each.kind == FLOAT16 and each.shape
        }
        self.register_buffer("embedding", take["decoder/embeddings/weight"])
        self.register_buffer("places", take["decoder/position_encodings/encodings"])
        count = sum(name.endswith("/self_attention/linear_0/weight") for name in take)
        self.layers = nn.ModuleList(Layer(take, f"decoder/layer_{number}") for number in range(count))
        self.norm = Norm(take["decoder/layer_norm/gamma"], take["decoder/layer_norm/beta"])

    def forward(self, tokens: Tensor, heard: Tensor, frames: Tensor, *, adapted: bool = True) -> Tensor:
        """What comes before the logits, (batch, tokens, width). `frames` (batch,): how many of `heard` are there."""
        count = tokens.shape[1]
        known = self.embedding[tokens] + self.places[:count]
        seen = torch.ones(count, count, dtype=torch.bool).tril()
        there = (torch.arange(heard.shape[1])[None] < frames[:, None])[:, None, None]
        for layer in self.layers:
            known = layer(known, heard, seen, there, adapted=adapted)
        return self.norm(known)

    def logits(self, known: Tensor) -> Tensor:
        """Of each token."""
        return known @ self.embedding.T

    def additions(self) -> dict[str, tuple[Tensor, Tensor]]:
        """Both factors of what is added, by the name of the weight in the file."""
        found = {}
        for layer in self.layers:
            for short, full in layer.names.items():
                linear = layer.linear[short]
                found[f"{full}/weight"] = (linear.up, linear.down)
        return found
