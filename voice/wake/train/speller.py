"""A small network that spells what the recogniser's encoder heard, in initials and finals of Pinyin.

A near-miss differs from the phrase by one sound. A head is told of a look no more than whether it is a call; the speller is told
which sounds are said in it, where `looks` knows them.

usage: python -m voice.wake.train.speller LOOKS OUT EPOCHS SEED
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from voice.wake.train.fit import spelling_loss
from voice.wake.train.head import DECAY, DROPPED_WIDTH, WIDTH, Scale
from voice.wake.train.phrases import PHRASE
from voice.wake.train.sounds import BLANK, inventory, spelling

CHANNELS = 96
KERNELS = (5, 3)
DROPPED = 0.1
BATCH = 64
RATE = 3e-3
HELD_BACK = 500
"""Looks that are not trained on; what is lost on them is printed."""

CALL_COUNTS = 0.5
"""How much a call counts beside another look: more than half of those of which is known what is said are calls, and from them alone a
speller learns that after the phrase's first half comes its second."""

SURELY_NOT = -30.0
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

    def folded(self, scale: Scale) -> None:
        """Take sound as the encoder gives it from now on."""
        with torch.no_grad():
            self.narrow.weight.div_(scale.size)
            self.narrow.bias.sub_(self.narrow.weight @ scale.mean)


def columns() -> list[int]:
    """What of the scores the program needs: the blank, and every sound of the phrase in its order."""
    said = spelling(PHRASE.text)
    if said is None:
        raise ValueError(f"{PHRASE.text} cannot be spelt")
    return [BLANK, *said]


@dataclass(frozen=True, slots=True)
class Looks:
    """Looks of which it is known what is said in a stretch of them.

    `heard` (n, FRAMES, WIDTH) in 16 bits, its channels of the same size; `sounds` (n, MOST) as `padded` writes them; `stretches`
    (n, 2), from which frame to which this is all that is said; `counts` (n,), how much each counts.
    """

    heard: Tensor
    sounds: Tensor
    stretches: Tensor
    counts: Tensor

    def __len__(self) -> int:
        return len(self.heard)

    def lost(self, speller: Speller, chosen: Tensor, change: Callable[[Tensor], Tensor]) -> Tensor:
        """What is lost on some of them, their sound changed first. Outside of its stretch a look counts as silent."""
        scores = speller(change(self.heard[chosen].float()))
        place = torch.arange(scores.shape[1])[None]
        first, last = self.stretches[chosen].unbind(dim=1)
        inside = (place >= first[:, None]) & (place < last[:, None])
        silent = torch.full((scores.shape[2],), SURELY_NOT)
        silent[BLANK] = 0
        spelt = torch.where(inside[:, :, None], scores, silent).transpose(0, 1)
        return spelling_loss(spelt, self.sounds[chosen], self.counts[chosen])


def load(paths: list[Path]) -> tuple[Looks, Scale]:
    """Every look in which something is known, and what the size of its channels was."""
    heard, sounds, stretches, counts, scale = [], [], [], [], None
    for path in paths:
        shard = np.load(path)
        part = torch.from_numpy(shard["heard"]).float()
        if scale is None:
            flat = part.flatten(0, 1)
            scale = Scale(flat.mean(dim=0), flat.std(dim=0) + 1e-3)
        known = torch.from_numpy(shard["sounds"][:, 0] >= 0)
        heard.append(((part[known] - scale.mean) / scale.size).bfloat16())
        sounds.append(torch.from_numpy(shard["sounds"])[known].long())
        stretches.append(torch.from_numpy(shard["stretches"])[known].long())
        counts.append(torch.where(torch.from_numpy(shard["is_call"])[known], CALL_COUNTS, 1.0))
    if scale is None:
        raise ValueError("no looks")
    return Looks(torch.cat(heard), torch.cat(sounds), torch.cat(stretches), torch.cat(counts)), scale


def hidden(heard: Tensor) -> Tensor:
    """A stretch of each look hidden."""
    looks, frames, _ = heard.shape
    first, length = torch.randint(0, frames, (looks, 1)), torch.randint(0, LONGEST_GAP, (looks, 1))
    place = torch.arange(frames)[None]
    return heard.masked_fill(((place >= first) & (place < first + length))[:, :, None], 0)


def trained(looks: Looks, epochs: int, seed: int) -> Speller:
    """A speller of these looks; the last `HELD_BACK`, or a tenth where there are few, only tell how well it spells."""
    torch.manual_seed(seed)
    speller = Speller()
    count = len(looks) - min(HELD_BACK, len(looks) // 10)
    held_back = torch.arange(count, len(looks))
    optimiser = torch.optim.AdamW(speller.parameters(), RATE, weight_decay=DECAY)
    steps = max(1, count // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps * epochs + 1)
    for epoch in range(epochs):
        began, total = time.time(), 0.0
        speller.train()
        for chosen in torch.randperm(count)[: steps * BATCH].split(BATCH):
            loss = looks.lost(speller, chosen, hidden)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            total += float(loss.detach())
        speller.eval()
        with torch.no_grad():
            unseen = float(looks.lost(speller, held_back, lambda heard: heard))
        took = round(time.time() - began)
        print(epoch, round(total / steps, 3), round(unseen, 3), took, "s", flush=True)  # noqa: T201 - what the command prints
    return speller


def main() -> None:
    """Train one and write its weights."""
    looks, out, epochs, seed = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    torch.set_num_threads(1)
    known, scale = load(sorted(looks.glob("[0-9][0-9][0-9].npz")))
    print(len(known), "looks in which it is known what is said", flush=True)  # noqa: T201 - what the command prints
    speller = trained(known, epochs, seed)
    speller.folded(scale)
    torch.save(speller.state_dict(), out)


if __name__ == "__main__":
    main()
