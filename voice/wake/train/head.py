"""Heads of the second look: each is trained on what the recogniser's encoder heard (`looks`), from another beginning.

usage: python -m voice.wake.train.head LOOKS OUT EPOCHS SEED [SEED ...]
Writes the weights OUT-SEED.pt; `heads` makes the program's file of them.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from voice.wake.look import FRAMES

WIDTH = 512
CHANNELS = 32
PLACES = 4
"""Moments that the head gathers from the whole sound: the phrase has four syllables."""

BATCH = 128
RATE = 2e-3
DECAY = 0.02
SURE = 0.9995
"""How sure the head is to become at most. Surer than this it would only learn its voices by heart."""

DROPPED_WIDTH, DROPPED = 0.1, 0.3
"""Shares left out in training: of what the encoder hears, and of what the head gathers."""


class Head(nn.Module):
    """Heard sound, shape (n, FRAMES, WIDTH), to a logit each.

    It is trained on sound whose channels have been brought to the same size; `Scale.fold` takes that into its weights.
    """

    def __init__(self) -> None:
        super().__init__()
        self.narrow = nn.Linear(WIDTH, CHANNELS)
        self.place = nn.Parameter(torch.zeros(CHANNELS, FRAMES))
        self.near = nn.Conv1d(CHANNELS, CHANNELS, 5, padding=2)
        self.wider = nn.Conv1d(CHANNELS, CHANNELS, 5, padding=2, stride=2)
        self.widest = nn.Conv1d(CHANNELS, CHANNELS, 5, padding=2)
        self.asked = nn.Linear(CHANNELS, PLACES)
        self.gathered = nn.Linear(PLACES * CHANNELS, CHANNELS)
        self.logit = nn.Linear(CHANNELS, 1)
        self.dropped = nn.Dropout(DROPPED)

    def forward(self, heard: Tensor) -> Tensor:
        """The logits, shape (n,)."""
        frames = functional.relu(self.narrowed(heard).transpose(1, 2) + self.place)
        frames = frames + functional.relu(self.near(frames))
        frames = functional.relu(self.wider(frames))
        frames = frames + functional.relu(self.widest(frames))
        shares = torch.softmax(self.asked(frames.transpose(1, 2)), dim=1)
        gathered = torch.matmul(frames, shares).transpose(1, 2).flatten(1)
        logits: Tensor = self.logit(functional.relu(self.gathered(self.dropped(gathered))))[:, 0]
        return logits

    def narrowed(self, heard: Tensor) -> Tensor:
        """The sound in fewer channels. In training in 16 bits, which these processors are quick at, and with channels left out."""
        if not self.training:
            narrow: Tensor = self.narrow(heard)
            return narrow
        kept = (torch.rand(WIDTH) > DROPPED_WIDTH) / (1 - DROPPED_WIDTH)
        weight = (self.narrow.weight * kept).bfloat16()
        return functional.linear(heard, weight).float() + self.narrow.bias


@dataclass(frozen=True, slots=True)
class Scale:
    """Mean and size of each channel that the encoder gives, shape (WIDTH,)."""

    mean: Tensor
    size: Tensor

    @classmethod
    def of(cls, heard: NDArray[np.float16]) -> Scale:
        """What it is in heard sound, shape (n, frames, WIDTH)."""
        frames = torch.from_numpy(heard).float().flatten(0, 1)
        return cls(frames.mean(dim=0), frames.std(dim=0) + 1e-3)

    def evened(self, heard: NDArray[np.float16]) -> Tensor:
        """Heard sound in 16 bits, its channels of the same size."""
        return ((torch.from_numpy(heard).float() - self.mean) / self.size).bfloat16()

    def fold(self, narrow: nn.Linear) -> None:
        """Let a layer that was trained on evened sound take it as the encoder gives it."""
        with torch.no_grad():
            narrow.weight.div_(self.size)
            narrow.bias.sub_(narrow.weight @ self.mean)


def load(paths: list[Path]) -> tuple[Tensor, Tensor, Scale]:
    """Every look of the shards in 16 bits, its channels of the same size; whether each is a call; and what their size was."""
    shards = [np.load(path) for path in paths]
    scale = Scale.of(shards[0]["heard"])
    heard = torch.empty((sum(len(each["is_call"]) for each in shards), FRAMES, WIDTH), dtype=torch.bfloat16)
    at = 0
    for shard in shards:
        part = scale.evened(shard["heard"])
        heard[at : at + len(part)] = part
        at += len(part)
    return heard, torch.from_numpy(np.concatenate([each["is_call"] for each in shards])).float(), scale


def trained(heard: Tensor, is_call: Tensor, epochs: int, seed: int) -> Head:
    """One head. Calls and everything else weigh the same."""
    torch.manual_seed(seed)
    head = Head()
    optimiser = torch.optim.AdamW(head.parameters(), RATE, weight_decay=DECAY)
    steps = len(heard) // BATCH
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps * epochs + 1)
    share = float(is_call.mean())
    for epoch in range(epochs):
        began, total = time.time(), 0.0
        for chosen in torch.randperm(len(heard))[: steps * BATCH].split(BATCH):
            said = is_call[chosen]
            weight = torch.where(said > 0, 0.5 / share, 0.5 / (1 - share))
            wanted = said * SURE + (1 - SURE) / 2
            loss = functional.binary_cross_entropy_with_logits(head(heard[chosen]), wanted, weight)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            total += float(loss)
        print(seed, epoch, round(total / steps, 4), round(time.time() - began), "s", flush=True)  # noqa: T201 - what the command prints
    head.eval()
    return head


def main() -> None:
    """Train one head after another."""
    looks, out, epochs = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    torch.set_num_threads(1)
    heard, is_call, scale = load(sorted(looks.glob("[0-9][0-9][0-9].npz")))
    print(len(heard), "looks", round(100 * float(is_call.mean())), "% calls", flush=True)  # noqa: T201 - what the command prints
    for seed in map(int, sys.argv[4:]):
        head = trained(heard, is_call, epochs, seed)
        scale.fold(head.narrow)
        torch.save(head.state_dict(), f"{out}-{seed}.pt")


if __name__ == "__main__":
    main()
