"""Train the network on shards of windows.

Windows follow one another as in a stream: the network begins three of four windows with its memory of another, and the
rest after a silent room, as the program's begins. Besides the call, half of the network learns to spell what is said
(`sounds.py`): a layer for that alone is trained with it and thrown away.

usage: python -m voice.wake.train.fit SHARDS OUT EPOCHS [SEED [FROM]]
FROM: weights to go on from, at a third of the rate.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from voice.wake.features import BANDS, BLOCK_FRAMES, HOP, SILENT, WINDOW
from voice.wake.train.network import KERNEL, STRIDE, WakeNet
from voice.wake.train.quick import logits as quick_logits
from voice.wake.train.quick import logits_and_middle
from voice.wake.train.sounds import BLANK, inventory

BATCH = 64
RATE = 3e-3
GOING_ON = 1 / 3
SMOOTH = 3
"""Outputs averaged, as the detector does."""

MARGIN, LATER_MARGIN = 2.0, 5.0
"""A call's logit should be this much over zero, at first and when training goes on: thresholds that seldom wake lie high."""

SURE = 0.05
"""Beside its logistic loss a false alarm costs this much of its logit's square: the few surest set the threshold."""

MEMORY_SHARE = 0.75
SILENT_STEPS = 50
"""How often the memory of silence is computed anew while the weights move."""

SPELLING_BLOCKS = 4
"""The sounds are spelt of what the first four blocks give: they see 1.8 s, the others what phrase the sounds make."""

SPELLING_WEIGHT = 0.2
"""Of the loss of spelling, per window that is spelt, beside the loss of calls."""

SILENT_FRAMES = 50 * BLOCK_FRAMES
EARLY_S, LATE_S = 0.04, 0.22
"""The network should be sure from this much before the phrase's end to this much after it."""

BEFORE_S, AFTER_S = 0.2, 0.5
"""Nearer to the end than this nothing is asked of it."""

MOST_THREADS = 4
"""Nothing else of the recipe runs while this does, and a second core makes an epoch 1.4 times as quick."""

STEP = HOP * STRIDE


def output_of(sample: int | Tensor) -> Tensor:
    """Number of the output at which this sample is under the window."""
    return (torch.as_tensor(sample) - WINDOW // 2) / STEP


def loss_of(logits: Tensor, ends: Tensor, margin: float = MARGIN) -> Tensor:
    """A call must rise once, in time; everything else must stay down, its worst moment most of all."""
    logits = functional.avg_pool1d(functional.pad(logits[:, None], (SMOOTH - 1, 0), mode="replicate"), SMOOTH, 1)[:, 0]
    places = torch.arange(logits.shape[1])[None]
    at = output_of(ends)[:, None]
    seconds = STEP / 16_000
    is_call = ends >= 0
    inside = (places >= at - EARLY_S / seconds) & (places <= at + LATE_S / seconds) & is_call[:, None]
    open_ = (places >= at - BEFORE_S / seconds) & (places <= at + AFTER_S / seconds) & is_call[:, None]
    found = torch.logsumexp(logits.masked_fill(~inside, -1e4), dim=1) - np.log(3)
    hit = functional.softplus(margin - found)[is_call].sum()
    quiet = functional.softplus(logits).masked_fill(open_, 0)
    worst = logits.masked_fill(open_, -1e4).topk(4, dim=1).values
    sure = SURE * worst.clamp(min=0).square().mean(dim=1)
    down = (quiet.mean(dim=1) + functional.softplus(worst).mean(dim=1) + sure).sum()
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


def spelling_loss(scores: Tensor, sounds: Tensor) -> Tensor:
    """Connectionist temporal classification of the windows whose sounds are known.

    `scores` (frames, batch, sounds); `sounds` (batch, MOST) padded with BLANK, or all -1.
    """
    known = sounds[:, 0] >= 0
    if not known.any():
        return scores.new_zeros(())
    row = sounds[known].long()
    lengths = (row != BLANK).sum(dim=1)
    heard = functional.log_softmax(scores[:, known].float(), dim=2)
    frames = torch.full((len(row),), heard.shape[0])
    lost = functional.ctc_loss(heard, row, frames, lengths, BLANK, reduction="none", zero_infinity=True)
    return (lost / lengths.clamp(min=1)).mean()


def main() -> None:
    """Train and save the weights after every epoch."""
    shards, out, epochs = sorted(Path(sys.argv[1]).glob("*.npz")), Path(sys.argv[2]), int(sys.argv[3])
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    begun = Path(sys.argv[5]) if len(sys.argv) > 5 else None
    torch.manual_seed(seed)
    torch.set_num_threads(min(MOST_THREADS, os.cpu_count() or 1))
    random = torch.Generator().manual_seed(seed)
    features, ends, sounds = read_shards(shards)
    net = WakeNet()
    speller = nn.Linear(net.size.channels, 1 + len(inventory()))
    rate, margin = RATE, MARGIN
    if begun is not None:
        net.load_state_dict(torch.load(begun, weights_only=True))
        speller.load_state_dict(torch.load(speller_of(begun), weights_only=True))
        rate, margin = RATE * GOING_ON, LATER_MARGIN
    steps = epochs * (len(ends) // BATCH)
    optimiser = torch.optim.AdamW([*net.parameters(), *speller.parameters()], lr=rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps, pct_start=0.15)
    before = silence(net)
    for epoch in range(epochs):
        began, total, total_spelt = time.time(), 0.0, 0.0
        order = torch.randperm(len(ends), generator=random)
        for step, first in enumerate(range(0, len(order) - BATCH + 1, BATCH)):
            if step % SILENT_STEPS == 0:
                quiet = silence(net)
            net.train()
            chosen = order[first : first + BATCH]
            stays = torch.rand(BATCH, 1, generator=random) < MEMORY_SHARE
            starts = [torch.where(stays, kept, none) for kept, none in zip(before, quiet, strict=True)]
            mel = masked(features[chosen].float(), random).transpose(0, 1).contiguous()
            with torch.autocast("cpu", torch.bfloat16):
                logits, middle, *after = logits_and_middle(net, mel, starts[0], starts[1], SPELLING_BLOCKS)
                scores = speller(middle)
            before = (after[0].detach().float(), after[1].detach().float())
            loss = loss_of(logits.float().T, ends[chosen], margin)
            spelt = spelling_loss(scores, sounds[chosen])
            optimiser.zero_grad()
            (loss + SPELLING_WEIGHT * spelt).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
            schedule.step()
            total += float(loss.detach())
            total_spelt += float(spelt.detach())
        torch.save(net.state_dict(), out)
        torch.save(speller.state_dict(), speller_of(out))
        count = len(ends) // BATCH
        took = round(time.time() - began)
        print(epoch, round(total / count, 4), round(total_spelt / count, 4), took, "s", flush=True)  # noqa: T201 - what the command prints


def speller_of(weights: Path) -> Path:
    """Where the layer that spells is kept, beside the network's weights."""
    return weights.with_suffix(".speller.pt")


def read_shards(paths: list[Path]) -> tuple[Tensor, Tensor, Tensor]:
    """Features (windows, frames, BANDS) in 16 bits, ends (windows,) and sounds (windows, MOST)."""
    loaded = [np.load(path) for path in paths]
    return (
        torch.from_numpy(np.concatenate([each["features"] for each in loaded])),
        torch.from_numpy(np.concatenate([each["ends"] for each in loaded])),
        torch.from_numpy(np.concatenate([each["sounds"] for each in loaded])),
    )


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
