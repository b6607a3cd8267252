"""A small network that spells what the recogniser's encoder heard, in initials and finals of Pinyin.

A near-miss differs from the phrase by one sound. A head is told of a look no more than whether it is a call; the speller is told
every sound of what is said.

usage: python -m voice.wake.train.speller WINDOWS OUT EPOCHS SEED
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

from voice.wake.train.fit import MOST_THREADS, spelling_loss
from voice.wake.train.head import DECAY, DROPPED_WIDTH, WIDTH, Scale
from voice.wake.train.phrases import PHRASE
from voice.wake.train.sounds import BLANK, inventory, spelling

CHANNELS = 96
KERNELS = (5, 5)
DROPPED = 0.1
BATCH = 32
RATE = 3e-3
HELD_BACK = 500
"""Windows that are not trained on; what is lost on them is printed."""

LONGEST_GAP = 7
"""Frames in a row that are hidden in training, at most."""


class Speller(nn.Module):
    """Heard sound, shape (n, frames, WIDTH), to a score of each sound in each frame, shape (n, frames, sounds)."""

    def __init__(self) -> None:
        super().__init__()
        self.narrow = nn.Linear(WIDTH, CHANNELS)
        self.near = nn.ModuleList(nn.Conv1d(CHANNELS, CHANNELS, size, padding=size // 2) for size in KERNELS)
        self.sounds = nn.Linear(CHANNELS, 1 + len(inventory()))
        self.dropped = nn.Dropout(DROPPED)

    def forward(self, heard: Tensor) -> Tensor:
        """The scores."""
        if self.training:
            heard = heard * ((torch.rand(WIDTH) > DROPPED_WIDTH) / (1 - DROPPED_WIDTH))
        frames = functional.relu(self.narrow(heard)).transpose(1, 2)
        for near in self.near:
            frames = frames + functional.relu(near(self.dropped(frames)))
        scores: Tensor = self.sounds(frames.transpose(1, 2))
        return scores


def columns() -> list[int]:
    """What of the scores the program needs: the blank, and every sound of the phrase in its order."""
    said = spelling(PHRASE.text)
    if said is None:
        raise ValueError(f"{PHRASE.text} cannot be spelt")
    return [BLANK, *said]


def load(paths: list[Path]) -> tuple[Tensor, Tensor, Scale]:
    """Every window in 16 bits, its channels of the same size; what is said in each; and what their size was."""
    shards = [np.load(path) for path in paths]
    scale = Scale.of(shards[0]["heard"])
    heard = torch.cat([scale.evened(each["heard"]) for each in shards])
    return heard, torch.from_numpy(np.concatenate([each["sounds"] for each in shards])), scale


def hidden(heard: Tensor) -> Tensor:
    """A stretch of each window hidden."""
    windows, frames, _ = heard.shape
    first, length = torch.randint(0, frames, (windows, 1)), torch.randint(0, LONGEST_GAP, (windows, 1))
    place = torch.arange(frames)[None]
    return heard.masked_fill(((place >= first) & (place < first + length))[:, :, None], 0)


def trained(heard: Tensor, sounds: Tensor, epochs: int, seed: int) -> Speller:
    """A speller of these windows; the last `HELD_BACK`, or a tenth where there are few, only tell how well it spells."""
    torch.manual_seed(seed)
    speller = Speller()
    count = len(heard) - min(HELD_BACK, len(heard) // 10)
    optimiser = torch.optim.AdamW(speller.parameters(), RATE, weight_decay=DECAY)
    steps = max(1, count // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps * epochs + 1)
    for epoch in range(epochs):
        began, total = time.time(), 0.0
        speller.train()
        for chosen in torch.randperm(count)[: steps * BATCH].split(BATCH):
            loss = spelling_loss(speller(hidden(heard[chosen].float())).transpose(0, 1), sounds[chosen])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            total += float(loss.detach())
        speller.eval()
        with torch.no_grad():
            unseen = float(spelling_loss(speller(heard[count:].float()).transpose(0, 1), sounds[count:]))
        took = round(time.time() - began)
        print(epoch, round(total / steps, 3), round(unseen, 3), took, "s", flush=True)  # noqa: T201 - what the command prints
    return speller


def main() -> None:
    """Train one and write its weights."""
    windows, out, epochs, seed = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    torch.set_num_threads(min(MOST_THREADS, os.cpu_count() or 1))
    heard, sounds, scale = load(sorted(windows.glob("[0-9][0-9][0-9].npz")))
    speller = trained(heard, sounds, epochs, seed)
    scale.fold(speller.narrow)
    torch.save(speller.state_dict(), out)


if __name__ == "__main__":
    main()
