"""Networks joined into one model. Runs where onnx and torch are: in the training's environment."""

from pathlib import Path

import numpy as np
import pytest

from voice.wake.features import BANDS, BLOCK_FRAMES
from voice.wake.spotter import WakeNetwork

onnx = pytest.importorskip("onnx")
torch = pytest.importorskip("torch")


def exported(folder: Path, seed: int) -> Path:
    from voice.wake.train.export import export  # noqa: PLC0415 - needs torch
    from voice.wake.train.network import WakeNet  # noqa: PLC0415 - needs torch

    torch.manual_seed(seed)
    torch.save(WakeNet().state_dict(), folder / f"{seed}.pt")
    export(folder / f"{seed}.pt", folder / f"{seed}.onnx")
    return folder / f"{seed}.onnx"


def probe(blocks: int) -> np.ndarray:
    return np.random.default_rng(2).normal(-1, 1, (blocks * BLOCK_FRAMES, BANDS)).astype(np.float32)


def test_the_logit_of_two_is_the_mean_of_theirs_block_by_block(tmp_path: Path) -> None:
    from voice.wake.train.join import small_enough  # noqa: PLC0415 - needs onnx

    paths = [exported(tmp_path, 1), exported(tmp_path, 2)]
    apart = [WakeNetwork(path.read_bytes()) for path in paths]
    frames = probe(60)
    one, other = (network.run(frames) for network in apart)
    model = small_enough([onnx.load(path) for path in paths]).SerializeToString()
    assert len(model) <= 500_000
    together = WakeNetwork(model)
    found = np.concatenate([together.run(block) for block in np.split(frames, 60)])
    assert np.abs(one - other).max() > 0.1
    assert np.abs(found - (one + other) / 2).max() < 0.1 * np.abs(one - other).max()


def test_a_network_that_stands_lower_counts_more(tmp_path: Path) -> None:
    from voice.wake.train.join import joined  # noqa: PLC0415 - needs onnx

    model = onnx.load(exported(tmp_path, 6))
    once, thrice = (WakeNetwork(joined([model], 0, [count]).SerializeToString()).run(probe(20)) for count in (1.0, 3.0))
    assert np.allclose(thrice, 3 * once, atol=1e-4)


def test_one_network_alone_stays_in_16_bits(tmp_path: Path) -> None:
    from voice.wake.train.join import small_enough  # noqa: PLC0415 - needs onnx

    path = exported(tmp_path, 3)
    alone = WakeNetwork(small_enough([onnx.load(path)]).SerializeToString())
    assert np.array_equal(alone.run(probe(20)), WakeNetwork(path.read_bytes()).run(probe(20)))


def test_more_networks_than_fit_are_refused(tmp_path: Path) -> None:
    from voice.wake.train.join import small_enough  # noqa: PLC0415 - needs onnx

    model = onnx.load(exported(tmp_path, 4))
    with pytest.raises(ValueError, match="4 networks are more than"):
        small_enough([model] * 4)


def test_networks_that_remember_unequally_long_are_refused(tmp_path: Path) -> None:
    from voice.wake.train.join import joined  # noqa: PLC0415 - needs onnx

    model = onnx.load(exported(tmp_path, 5))
    other = onnx.ModelProto()
    other.CopyFrom(model)
    next(each for each in other.graph.input if each.name == "memory").type.tensor_type.shape.dim[2].dim_value = 40
    with pytest.raises(ValueError, match="unequally long"):
        joined([model, other], 0)
