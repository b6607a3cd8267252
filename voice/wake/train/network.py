"""The network: depthwise-separable convolutions over time, causal, its memory passed in and out.

From blocks of `BLOCK_FRAMES` log-mel frames comes one number every 30 ms: the logit that the phrase has just ended.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from voice.wake.features import BANDS

KERNEL = 5
STRIDE = 3
DILATIONS = (1, 2, 4, 8, 1, 2, 4)
CHANNELS = 128


@dataclass(frozen=True, slots=True)
class Size:
    """How large the network is; its memory is `channels` × `memory` numbers and the last mel frames."""

    channels: int = CHANNELS
    dilations: tuple[int, ...] = DILATIONS

    @property
    def memory(self) -> int:
        """Frames of 30 ms that all blocks keep together."""
        return sum((KERNEL - 1) * dilation for dilation in self.dilations)


class Block(nn.Module):
    """One residual block: depthwise over time, then across channels."""

    def __init__(self, channels: int, dilation: int) -> None:
        super().__init__()
        self.kept = (KERNEL - 1) * dilation
        self.depth = nn.Conv1d(channels, channels, KERNEL, dilation=dilation, groups=channels, bias=False)
        self.across = nn.Conv1d(channels, channels, 1, bias=False)
        self.norm = nn.BatchNorm1d(channels)

    def forward(self, frames: Tensor, memory: Tensor) -> tuple[Tensor, Tensor]:
        """New frames and new memory."""
        known = torch.cat([memory, frames], dim=2)
        out = self.norm(self.across(self.depth(known)))
        return functional.relu(frames + out), known[:, :, known.shape[2] - self.kept :]


class WakeNet(nn.Module):
    """Log-mel in, logits out."""

    def __init__(self, size: Size | None = None) -> None:
        super().__init__()
        self.size = size or Size()
        channels = self.size.channels
        self.first = nn.Conv1d(BANDS, channels, KERNEL, stride=STRIDE, bias=False)
        self.first_norm = nn.BatchNorm1d(channels)
        self.blocks = nn.ModuleList(Block(channels, dilation) for dilation in self.size.dilations)
        self.drop = nn.Dropout(0.1)
        self.last = nn.Conv1d(channels, 1, 1)

    def start(self, batch: int) -> tuple[Tensor, Tensor]:
        """The memory at the beginning of a stream."""
        return torch.zeros(batch, BANDS, KERNEL - STRIDE), torch.zeros(batch, self.size.channels, self.size.memory)

    def forward(self, mel: Tensor, mel_memory: Tensor, memory: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """`mel` has the shape (batch, frames, BANDS), frames a multiple of STRIDE; logits (batch, frames / STRIDE)."""
        known = torch.cat([mel_memory, mel.transpose(1, 2)], dim=2)
        frames = functional.relu(self.first_norm(self.first(known)))
        kept, place = [], 0
        for block in self.blocks:
            frames, new = block(frames, memory[:, :, place : place + block.kept])
            kept.append(new)
            place += block.kept
        logits = self.last(self.drop(frames))[:, 0]
        return logits, known[:, :, known.shape[2] - (KERNEL - STRIDE) :], torch.cat(kept, dim=2)
