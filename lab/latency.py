"""Latencies of a session's stages: how many, the median and the 95th percentile."""

from __future__ import annotations

import math
import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Spread:
    """Milliseconds of one stage over several turns."""

    count: int
    median_ms: float
    p95_ms: float
    largest_ms: float


def spread(values_ms: Iterable[float]) -> Spread | None:
    """Summarise; None where there is nothing. The percentile is the nearest rank, so it is a value that occurred."""
    ordered = sorted(values_ms)
    if not ordered:
        return None
    rank = math.ceil(0.95 * len(ordered)) - 1
    return Spread(len(ordered), statistics.median(ordered), ordered[rank], ordered[-1])


def by_stage(turns: Iterable[Mapping[str, float | None]]) -> dict[str, Spread]:
    """Summaries by stage over turns that each map a stage to its milliseconds; None means it did not take place."""
    columns: dict[str, list[float]] = {}
    for turn in turns:
        for stage, value_ms in turn.items():
            if value_ms is not None:
                columns.setdefault(stage, []).append(value_ms)
    return {stage: found for stage, values in columns.items() if (found := spread(values)) is not None}
