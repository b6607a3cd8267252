"""Shards of a training set: numbered files of arrays, each made once."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


def write(out: Path, numbers: range, made: Callable[[int], Mapping[str, NDArray[np.generic]]]) -> None:
    """Write the shards of these numbers into `out`; one that is there is kept, and one that was broken off is no shard."""
    out.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        name = out / f"{number:03d}.npz"
        if name.exists():
            continue
        began = time.time()
        part = name.with_suffix(".part.npz")
        np.savez(part, **made(number))  # type: ignore[arg-type] # no array is called allow_pickle
        part.rename(name)
        print(number, round(time.time() - began), "s", flush=True)  # noqa: T201 - what the command prints
