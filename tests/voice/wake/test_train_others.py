"""Other people out of the same windows: in the recipe's own environment only."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")

import numpy as np  # noqa: E402 -- after what may be missing

from voice.wake.features import BANDS  # noqa: E402
from voice.wake.train.others import LONGEST, SHORTEST, moved, warp  # noqa: E402

FACTORS = (SHORTEST, 0.93, 1.0, 1.1, LONGEST)


def test_a_tract_of_the_same_length_changes_nothing() -> None:
    assert np.allclose(warp(1.0), np.eye(BANDS), atol=1e-5)


@pytest.mark.parametrize("factor", FACTORS)
def test_every_band_is_a_mean_of_others(factor: float) -> None:
    matrix = warp(factor)
    assert np.allclose(matrix.sum(axis=0), 1, atol=1e-5)
    assert (matrix >= -1e-6).all()


def test_a_shorter_tract_has_its_formants_higher() -> None:
    formant = np.eye(BANDS, dtype=np.float32)[20]
    places = [int((formant @ warp(factor)).argmax()) for factor in FACTORS]
    assert places == sorted(places, reverse=True)
    assert places[0] > 20 > places[-1]


def test_windows_keep_their_shape_and_follow_from_the_seed() -> None:
    windows = torch.randn(8, 30, BANDS, generator=torch.Generator().manual_seed(1))
    one, again, other = (moved(windows, torch.Generator().manual_seed(seed)) for seed in (2, 2, 3))
    assert one.shape == windows.shape
    assert torch.equal(one, again)
    assert not torch.equal(one, other)
    assert 0.01 < float((one - windows).abs().mean()) < 1
