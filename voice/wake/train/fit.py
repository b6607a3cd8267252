"""Train the network on shards of windows.

Windows follow one another as in a stream: the network begins three of four windows with its memory of another, and the
rest after a silent room, as the program's begins.

usage: python -m voice.wake.train.fit SHARDS OUT EPOCHS [SEED [FROM]]
FROM: weights to go on from, at a third of the rate.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from voice.wake.features import BANDS, BLOCK_FRAMES, HOP, SILENT, WINDOW
from voice.wake.train.network import KERNEL, STRIDE, WakeNet
from voice.wake.train.quick import logits as quick_logits

BATCH = 64
RATE = 3e-3
GOING_ON = 1 / 3
SMOOTH = 3
"""Outputs averaged, as the detector does."""

MARGIN = 2.0
"""A call's logit should be this much over zero: thresholds that seldom wake lie high."""

MEMORY_SHARE = 0.75
SILENT_STEPS = 50
"""How often the memory of silence is computed anew while the weights move."""

SILENT_FRAMES = 50 * BLOCK_FRAMES
EARLY_S, LATE_S = 0.04, 0.22
"""The network should be sure from this much before the phrase's end to this much after it."""

BEFORE_S, AFTER_S = 0.2, 0.5
"""Nearer to the end than this nothing is asked of it."""

STEP = HOP * STRIDE


def output_of(sample: int | Tensor) -> Tensor:
    """Number of the output at which this sample is under the window."""
    return (torch.as_tensor(sample) - WINDOW // 2) / STEP


def loss_of(logits: Tensor, ends: Tensor) -> Tensor:
    """A call must rise once, in time; everything else must stay down, its worst moment most of all."""
    logits = functional.avg_pool1d(functional.pad(logits[:, None], (SMOOTH - 1, 0), mode="replicate"), SMOOTH, 1)[:, 0]
    places = torch.arange(logits.shape[1])[None]
    at = output_of(ends)[:, None]
    seconds = STEP / 16_000
    is_call = ends >= 0
    inside = (places >= at - EARLY_S / seconds) & (places <= at + LATE_S / seconds) & is_call[:, None]
    open_ = (places >= at - BEFORE_S / seconds) & (places <= at + AFTER_S / seconds) & is_call[:, None]
    found = torch.logsumexp(logits.masked_fill(~inside, -1e4), dim=1) - np.log(3)
    hit = functional.softplus(MARGIN - found)[is_call].sum()
    quiet = functional.softplus(logits).masked_fill(open_, 0)
    worst = functional.softplus(logits.masked_fill(open_, -1e4).topk(4, dim=1).values).mean(dim=1)
    down = (quiet.mean(dim=1) + worst).sum()
    return (hit + down) / len(ends)


def masked(features: Tensor, random: torch.Generator) -> Tensor:
    """A band, a stretch of time or nothing hidden, and another loudness."""
    batch, frames, bands = features.shape
    features = features + 0.25 * torch.randn(batch, 1, 1, generator=random)
    low = torch.randint(0, bands, (batch, 1), generator=random)
    width = torch.randint(0, 7, (batch, 1), generator=random)
    band = torch.arange(bands)[None]
    hidden = ((band >= low) & (band < low + width))[:, None, :]
    begin = torch.randint(0, frames, (batch, 1), generator=random)
    length = torch.randint(0, 7, (batch, 1), generator=random)
    time_ = torch.arange(frames)[None]
    gone = ((time_ >= begin) & (time_ < begin + length))[:, :, None]
    return features.masked_fill(hidden | gone, -1.0)


def main() -> None:
    """Train and save the weights after every epoch."""
    shards, out, epochs = sorted(Path(sys.argv[1]).glob("*.npz")), Path(sys.argv[2]), int(sys.argv[3])
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    begun = Path(sys.argv[5]) if len(sys.argv) > 5 else None
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    random = torch.Generator().manual_seed(seed)
    loaded = [np.load(path) for path in shards]
    features = torch.from_numpy(np.concatenate([each["features"] for each in loaded]))
    ends = torch.from_numpy(np.concatenate([each["ends"] for each in loaded]))
    net = WakeNet()
    rate = RATE
    if begun is not None:
        net.load_state_dict(torch.load(begun, weights_only=True))
        rate *= GOING_ON
    steps = epochs * (len(ends) // BATCH)
    optimiser = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps, pct_start=0.15)
    before = silence(net)
    for epoch in range(epochs):
        began, total = time.time(), 0.0
        order = torch.randperm(len(ends), generator=random)
        for step, first in enumerate(range(0, len(order) - BATCH + 1, BATCH)):
            if step % SILENT_STEPS == 0:
                quiet = silence(net)
            net.train()
            chosen = order[first : first + BATCH]
            stays = torch.rand(BATCH, 1, generator=random) < MEMORY_SHARE
            starts = [torch.where(stays, kept, none) for kept, none in zip(before, quiet, strict=True)]
            mel = masked(features[chosen].float(), random).transpose(0, 1).contiguous()
            logits, *after = quick_logits(net, mel, *starts)
            before = (after[0].detach(), after[1].detach())
            loss = loss_of(logits.T, ends[chosen])
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
            schedule.step()
            total += float(loss.detach())
        torch.save(net.state_dict(), out)
        print(epoch, round(total / (len(ends) // BATCH), 4), round(time.time() - began), "s", flush=True)  # noqa: T201 - what the command prints


def silence(net: WakeNet) -> tuple[Tensor, Tensor]:
    """The two memories after a silent room, time first, for a batch."""
    net.eval()
    channels = net.size.channels
    with torch.no_grad():
        _, mel, memory = quick_logits(
            net,
            torch.full((SILENT_FRAMES, 1, BANDS), SILENT),
            torch.zeros(KERNEL - STRIDE, 1, BANDS),
            torch.zeros(net.size.memory, 1, channels),
        )
    return mel.expand(-1, BATCH, -1), memory.expand(-1, BATCH, -1)


if __name__ == "__main__":
    main()
