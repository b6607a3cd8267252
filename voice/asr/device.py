"""Which processor recognises speech: a function of what is there and what was asked for."""

from dataclasses import dataclass
from typing import Literal

Override = Literal["auto", "cpu", "cuda"]

MAX_CPU_THREADS = 4
"""Past four threads a base model on short clips gains little, and the window needs a core as well."""


@dataclass(frozen=True, slots=True)
class ComputePlan:
    """Where and in which arithmetic to run; `cpu_threads` is 0 on a GPU."""

    device: Literal["cpu", "cuda"]
    compute_type: Literal["int8", "float16"]
    cpu_threads: int


def choose_compute(cuda_devices: int, cpu_cores: int, override: Override = "auto") -> ComputePlan:
    """Pick CUDA float16 where ctranslate2 sees a GPU, CPU int8 otherwise; `override` decides alone.

    An override of "cuda" without a GPU is honoured: loading then fails with a code that says so.
    """
    if override == "cuda" or (override == "auto" and cuda_devices > 0):
        return ComputePlan("cuda", "float16", 0)
    return ComputePlan("cpu", "int8", max(1, min(MAX_CPU_THREADS, cpu_cores)))
