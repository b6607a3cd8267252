"""The network of `network.py` computed for training: the same sums, laid out so that a CPU does them three times as fast.

Time comes first, so that every tap of a depthwise convolution is one piece of memory, and everything across channels is
one product of matrices. Under `torch.autocast` the large sums are done in 16 bits where the processor can.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from torch.autograd import Function
from torch.nn import functional

from voice.wake.train.network import KERNEL, STRIDE, WakeNet


class _Depthwise(Function):
    """`known` (time, batch, channels) and `weight` (KERNEL, channels) to the frames that have all their taps."""

    @staticmethod
    def forward(ctx: Any, known: Tensor, weight: Tensor, dilation: int) -> Tensor:  # noqa: ANN401 - torch's own
        weight = weight.to(known.dtype)
        ctx.save_for_backward(known, weight)
        ctx.dilation = dilation
        count = known.shape[0] - (KERNEL - 1) * dilation
        out = known[:count] * weight[0]
        for tap in range(1, KERNEL):
            out.addcmul_(known[tap * dilation : tap * dilation + count], weight[tap])
        return out

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, Tensor, None]:  # noqa: ANN401 - torch's own
        known, weight = ctx.saved_tensors
        above = gradients[0].to(known.dtype)
        count = above.shape[0]
        below = torch.zeros_like(known)
        by_weight = torch.empty_like(weight)
        product = torch.empty_like(above)
        for tap in range(KERNEL):
            start = tap * ctx.dilation
            below[start : start + count].addcmul_(above, weight[tap])
            torch.mul(above, known[start : start + count], out=product)
            by_weight[tap] = product.sum((0, 1))
        return below, by_weight.float(), None


def logits(net: WakeNet, mel: Tensor, mel_memory: Tensor, memory: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """What `net` gives, with time first: mel (frames, batch, BANDS), memories (kept, batch, …), logits (frames, batch)."""
    out, _, mel_after, after = logits_and_middle(net, mel, mel_memory, memory, len(net.blocks))
    return out, mel_after, after


def logits_and_middle(
    net: WakeNet, mel: Tensor, mel_memory: Tensor, memory: Tensor, middle: int
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """The same, and second what comes out of the first `middle` blocks: (frames, batch, channels)."""
    known = torch.cat([mel_memory, mel])
    count = mel.shape[0] // STRIDE
    batch, bands = mel.shape[1:]
    taps = [known[tap : tap + STRIDE * (count - 1) + 1 : STRIDE] for tap in range(KERNEL)]
    wide = torch.cat(taps, dim=2).reshape(count * batch, KERNEL * bands)
    weight = net.first.weight.permute(0, 2, 1).reshape(net.first.out_channels, KERNEL * bands)
    frames = functional.relu(net.first_norm(wide @ weight.T)).reshape(count, batch, -1)
    kept, place, between = [], 0, frames
    for number, block in enumerate(net.blocks, start=1):
        with_memory = torch.cat([memory[place : place + block.kept], frames])
        kept.append(with_memory[with_memory.shape[0] - block.kept :].detach())
        place += block.kept
        deep = _Depthwise.apply(with_memory, block.depth.weight[:, 0].T.contiguous(), block.depth.dilation[0])
        across = deep.reshape(count * batch, -1) @ block.across.weight[:, :, 0].T
        frames = functional.relu(frames + block.norm(across).reshape(frames.shape))
        between = frames if number == middle else between
    out = net.drop(frames).reshape(count * batch, -1) @ net.last.weight[0, :, 0] + net.last.bias
    return out.reshape(count, batch), between, known[known.shape[0] - (KERNEL - STRIDE) :], torch.cat(kept)
