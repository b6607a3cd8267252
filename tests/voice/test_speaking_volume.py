"""Louder and softer: by how much, and never cut at full scale."""

from __future__ import annotations

import numpy as np
import pytest

from voice.speaking import amplified
from voice.types import Pcm

TONE = Pcm((np.sin(np.linspace(0, 200, 16_000)) * 12_000).astype(np.int16), 16_000)
LOUD = Pcm((np.sin(np.linspace(0, 200, 16_000)) * 30_000).astype(np.int16), 16_000)


def _peak(pcm: Pcm) -> int:
    return int(np.abs(pcm.samples.astype(np.int32)).max())


@pytest.mark.parametrize("factor", [0.35, 0.6, 1.5])
def test_a_soft_voice_becomes_louder_or_softer_by_the_factor(factor: float) -> None:
    assert _peak(amplified(TONE, factor)) == pytest.approx(factor * _peak(TONE), rel=0.01)


def test_nothing_changes_at_one() -> None:
    assert amplified(TONE, 1.0) is TONE


def test_a_loud_voice_is_bent_over_and_not_cut() -> None:
    louder = amplified(LOUD, 2.2)
    assert 28_000 < _peak(louder) < 32_767
    assert (np.abs(louder.samples) == _peak(louder)).mean() < 0.1
