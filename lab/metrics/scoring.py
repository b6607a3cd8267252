"""Scores of the questionnaires from their raw answers: SUS, SEQ, NASA-TLX. Raw answers are always exported beside them."""

from __future__ import annotations

import re
import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SUS_ITEMS = 10
SUS_MEAN = 68.0
"""The mean of 500 studies (Sauro 2011)."""
SUS_MISSING = 2
"""How many unanswered items may stand in for the middle of the scale."""
SEQ_MEAN = 5.5
"""About the mean over some 400 tasks (Sauro 2012)."""
SEQ_POINTS = 7
TLX_SCALES = ("mental", "physical", "temporal", "performance", "effort", "frustration")
TLX_PAIRS = 15
"""Comparisons of six scales with one another; the weights add up to it."""


@dataclass(frozen=True, slots=True)
class Sus:
    """A score from 0 to 100, which is no percentage. `missing`: items not answered, for which 3 was taken."""

    score: float
    missing: int


@dataclass(frozen=True, slots=True)
class Tlx:
    """Workload from 0 (none) to 100. `weighted` is None where the scales were not compared, or not all of them."""

    raw: float
    weighted: float | None


def sus_score(answers: Mapping[int, float]) -> Sus | None:
    """The System Usability Scale (Brooke 1996) from its items 1 to 10, each answered from 1 to 5.

    Odd items count what they exceed 1 by, even ones what they fall short of 5 by; their sum times 2.5 is the score. An item that
    was left out counts as 3, the middle of the scale; None where more than two were. Raises ValueError for other items or answers.
    """
    if any(item not in range(1, SUS_ITEMS + 1) or not 1 <= value <= 5 for item, value in answers.items()):
        raise ValueError("SUS has the items 1 to 10, answered from 1 to 5")
    missing = SUS_ITEMS - len(answers)
    if missing > SUS_MISSING:
        return None
    whole = {item: answers.get(item, 3) for item in range(1, SUS_ITEMS + 1)}
    return Sus(2.5 * sum(value - 1 if item % 2 else 5 - value for item, value in whole.items()), missing)


def seq_score(value: float) -> float:
    """The Single Ease Question: 1 very hard, 7 very easy. Raises ValueError beyond."""
    if not 1 <= value <= SEQ_POINTS:
        raise ValueError("SEQ is answered from 1 to 7")
    return value


def tlx_score(ratings: Mapping[str, float], weights: Mapping[str, int] | None = None) -> Tlx | None:
    """NASA-TLX (Hart and Staveland 1988) from its six scales, each from 0 to 100; None where one is missing.

    Raw: their mean. Weighted: each times how often it was chosen in the 15 comparisons of two scales, over 15. Raises ValueError
    for an unknown scale or a rating beyond the scale.
    """
    if any(scale not in TLX_SCALES or not 0 <= value <= 100 for scale, value in ratings.items()):
        raise ValueError(f"NASA-TLX has the scales {', '.join(TLX_SCALES)}, from 0 to 100")
    if len(ratings) < len(TLX_SCALES):
        return None
    weighted = None
    if weights is not None and sum(weights.values()) == TLX_PAIRS:
        weighted = sum(ratings[scale] * weights.get(scale, 0) for scale in TLX_SCALES) / TLX_PAIRS
    return Tlx(statistics.fmean(ratings.values()), weighted)


def tlx_weights(chosen: Iterable[str]) -> dict[str, int]:
    """How often each scale was chosen. Raises ValueError for an unknown scale."""
    weights = dict.fromkeys(TLX_SCALES, 0)
    for scale in chosen:
        if scale not in weights:
            raise ValueError(f"no scale {scale}")
        weights[scale] += 1
    return weights


def item_number(item: str) -> int | None:
    """The number that an item's name ends with: 7 for `sus-7`; None where there is none."""
    found = re.search(r"(\d+)$", item)
    return int(found[1]) if found else None
