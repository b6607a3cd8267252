"""Train what is added to the decoder's matrices on what the encoder heard.

usage: python -m voice.asr.train.fit HEARD MODEL OUT EPOCHS
HEARD: shards of `hear`; MODEL: CTranslate2's model.bin; OUT: the adapter, as `voice.asr.adapter` reads it. Every twentieth
sentence is kept back, and what is lost on those is printed with and without the addition.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from voice.asr.adapter import Adapter, save_adapter
from voice.asr.train.decoder import Decoder
from voice.models.store import sha256_of

BATCH = 16
RATE = 8e-4
KEPT_BACK = 20
SHARE = 0.5
"""So much of what was learned is kept: with all of it other sentences than a bank's are heard worse (docs/hearing.md)."""

BEFORE_TEXT = 4
"""The tokens between what is expected and the text: begin, language, task, no times. At the first, the model says whether anybody spoke."""

STAYS_EVERY = 4
"""In every fourth batch what the model says there is held to what it said before."""


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """What was heard, (frames, width), and what is written: `tokens`, of which the text begins at `begin`."""

    heard: NDArray[np.float16]
    tokens: list[int]
    begin: int


def read(folder: Path) -> list[Example]:
    """Every example of the shards, in order."""
    found = []
    for path in sorted(folder.glob("*.npz")):
        shard = np.load(path)
        ends = np.cumsum(shard["frames"])
        sounds = np.split(shard["sounds"], ends[:-1])
        for sound, prompt, text in zip(sounds, shard["prompts"], shard["texts"], strict=True):
            before = json.loads(str(prompt))
            found.append(Example(sound, before + json.loads(str(text)), len(before)))
    return found


def batched(examples: list[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Tokens (batch, most), what was heard (batch, most frames, width), how many frames, and where the text is asked for."""
    most = max(len(each.tokens) for each in examples)
    frames = torch.tensor([len(each.heard) for each in examples])
    tokens = torch.zeros(len(examples), most, dtype=torch.long)
    heard = torch.zeros(len(examples), int(frames.max()), examples[0].heard.shape[1])
    asked = torch.zeros(len(examples), most, dtype=torch.bool)
    for place, each in enumerate(examples):
        tokens[place, : len(each.tokens)] = torch.tensor(each.tokens)
        heard[place, : len(each.heard)] = torch.from_numpy(each.heard.astype(np.float32))
        asked[place, each.begin - 1 : len(each.tokens) - 1] = True
    return tokens, heard, frames, asked


def lost(net: Decoder, examples: list[Example], *, adapted: bool = True, stays: bool = False) -> Tensor:
    """Mean loss of a token of text; with `stays` also how far what is said of speech has moved."""
    tokens, heard, frames, asked = batched(examples)
    known = net(tokens, heard, frames, adapted=adapted)
    wanted = tokens.roll(-1, 1)[asked]
    loss = functional.cross_entropy(net.logits(known[asked]), wanted)
    if stays:
        place = torch.tensor([each.begin - BEFORE_TEXT for each in examples])
        rows = torch.arange(len(examples))
        now = functional.log_softmax(net.logits(known[rows, place]), dim=-1)
        with torch.no_grad():
            before = net(tokens, heard, frames, adapted=False)
            was = functional.log_softmax(net.logits(before[rows, place]), dim=-1)
        loss = loss + functional.kl_div(now, was, reduction="batchmean", log_target=True)
    return loss


def in_batches(examples: list[Example], random: np.random.Generator) -> list[list[Example]]:
    """Batches of about equal length, in any order."""
    order = sorted(random.permutation(len(examples)), key=lambda at: len(examples[at].tokens) // 8)
    cut = [order[first : first + BATCH] for first in range(0, len(order), BATCH)]
    return [[examples[at] for at in cut[number]] for number in random.permutation(len(cut))]


def tell(*what: object) -> None:
    """How far it is."""
    print(*what, flush=True)  # noqa: T201 - what the command prints


def main() -> None:
    """Train and save after every epoch."""
    folder, model, out, epochs = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4])
    torch.manual_seed(1)
    random = np.random.default_rng(1)
    examples = read(folder)
    kept = [each for number, each in enumerate(examples) if number // 10 % KEPT_BACK == 0]
    trained = [each for number, each in enumerate(examples) if number // 10 % KEPT_BACK]
    net = Decoder(model)
    weights = [each for pair in net.additions().values() for each in pair]
    optimiser = torch.optim.AdamW(weights, lr=RATE, weight_decay=0.01)
    steps = epochs * -(-len(trained) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps, pct_start=0.1)

    def measured(*, adapted: bool) -> float:
        with torch.no_grad():
            rows = in_batches(kept, np.random.default_rng(0))
            return float(np.mean([float(lost(net, each, adapted=adapted)) for each in rows]))

    tell(len(trained), "examples,", len(kept), "kept back; lost before:", round(measured(adapted=False), 4))
    for epoch in range(epochs):
        began, total = time.monotonic(), 0.0
        rows = in_batches(trained, random)
        for step, each in enumerate(rows):
            loss = lost(net, each, stays=step % STAYS_EVERY == 0)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(weights, 1.0)
            optimiser.step()
            schedule.step()
            total += float(loss.detach())
            if step % 20 == 0:
                tell(step, len(rows), round(total / (step + 1), 4), round(time.monotonic() - began), "s")
        factors = {
            name: ((SHARE * up.detach().numpy()).astype(np.float16), down.detach().numpy().astype(np.float16))
            for name, (up, down) in net.additions().items()
        }
        save_adapter(Adapter(sha256_of(model), model.stat().st_size, factors), out)
        tell(epoch, round(total / len(rows), 4), "kept back:", round(measured(adapted=True), 4))


if __name__ == "__main__":
    main()
