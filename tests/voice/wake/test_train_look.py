"""What the second look learns from, and the head that comes of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice.types import SAMPLE_RATE_HZ
from voice.wake.features import BLOCK_HOP, BLOCK_SAMPLES
from voice.wake.look import FRAMES, Head
from voice.wake.spelt import spelt

pytest.importorskip("soundfile", reason="the recipe's own environment has it")

from voice.wake.train.looks import AFTER_S, NEAR_PEAK, SELDOM_UNDER, UNFINISHED_S, moments
from voice.wake.train.mix import WINDOW_SAMPLES, Material, Window
from voice.wake.train.sounds import BLANK, padded, spelling
from voice.wake.train.spoken import shard

WIDTH = 512
BLOCKS = 48
SCORES = st.lists(st.floats(-20, 20, width=32), min_size=BLOCKS, max_size=BLOCKS).map(
    lambda scores: np.array(scores, np.float32)
)


def end_of(block: int) -> int:
    return block * BLOCK_HOP + BLOCK_SAMPLES


@given(SCORES, st.integers(SAMPLE_RATE_HZ, WINDOW_SAMPLES - 3500), st.integers(0, 99))
def test_a_call_is_looked_at_after_its_end_and_what_is_seen_before_it_is_none(
    scores: np.ndarray, end: int, seed: int
) -> None:
    window = Window(np.zeros(WINDOW_SAMPLES, np.int16), end)
    for block, is_call in moments(np.random.default_rng(seed), window, scores):
        late_s = (end_of(block) - end) / SAMPLE_RATE_HZ
        if is_call:
            assert 0 <= late_s <= AFTER_S
        else:
            assert -UNFINISHED_S[0] <= late_s <= -UNFINISHED_S[1]
            assert scores[block] >= SELDOM_UNDER


@given(SCORES, st.integers(0, 99))
def test_without_a_call_the_moments_most_like_one_are_looked_at(scores: np.ndarray, seed: int) -> None:
    window = Window(np.zeros(WINDOW_SAMPLES, np.int16), -1)
    found = moments(np.random.default_rng(seed), window, scores)
    assert found or scores.max() < SELDOM_UNDER
    assert not any(is_call for _, is_call in found)
    assert all(scores[block] >= scores.max() - NEAR_PEAK for block, _ in found)


def test_the_head_learns_and_is_exported_as_it_was_trained(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch", reason="the recipe's own environment has it")
    pytest.importorskip("onnx", reason="the recipe's own environment has it")
    from voice.wake.train.head import load, trained  # noqa: PLC0415 - needs torch
    from voice.wake.train.heads import Heads, export  # noqa: PLC0415 - the same
    from voice.wake.train.speller import Speller  # noqa: PLC0415 - the same

    random = np.random.default_rng(7)
    heard = random.normal(3, 2, (600, FRAMES, WIDTH)).astype(np.float16)
    is_call = random.random(600) < 0.4
    heard[is_call, 60:70, :200] += 8
    np.savez(tmp_path / "000.npz", heard=heard, is_call=is_call)
    looks, said, scale = load([tmp_path / "000.npz"])
    head = trained(looks, said, 12, 1)
    with torch.no_grad():
        before = head(looks.float())
        scale.fold(head.narrow)
        logits, _ = Heads([head], Speller()).eval()(torch.from_numpy(heard).float())
    assert torch.allclose(before, logits, atol=0.2)
    assert float(((logits > 0) == said.bool()).float().mean()) > 0.95
    assert export(Heads([head, head], Speller()), tmp_path / "look.onnx") < 0.2
    exported = Head((tmp_path / "look.onnx").read_bytes())
    for place in range(5):
        assert exported(heard[place].astype(np.float32))[0] == pytest.approx(float(logits[place]), abs=0.1)
    assert (tmp_path / "look.onnx").stat().st_size < 220_000


def test_the_speller_learns_what_is_said(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch", reason="the recipe's own environment has it")
    from voice.wake.train.speller import columns, load, trained  # noqa: PLC0415 - needs torch

    first, second = columns()[1:3]
    random = np.random.default_rng(3)
    heard = random.normal(0, 0.3, (330, 20, WIDTH)).astype(np.float16)
    rows = [(first, second) if window % 2 else (second, first) for window in range(330)]
    for window, row in enumerate(rows):
        for place, sound in enumerate(row):
            heard[window, 5 + 5 * place : 8 + 5 * place, 8 * sound : 8 * sound + 8] += 12
    np.savez(tmp_path / "000.npz", heard=heard, sounds=np.stack([padded(row) for row in rows]))
    windows, sounds, scale = load([tmp_path / "000.npz"])
    speller = trained(windows, sounds, 60, 1)
    scale.fold(speller.narrow)
    with torch.no_grad():
        best = speller(torch.from_numpy(heard[:40]).float()).argmax(dim=2).numpy()
    for row, frames in zip(rows, best, strict=False):
        assert tuple(dict.fromkeys(int(sound) for sound in frames if sound)) == row


def test_the_speller_is_exported_as_it_was_trained(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch", reason="the recipe's own environment has it")
    pytest.importorskip("onnx", reason="the recipe's own environment has it")
    from voice.wake.train.head import Head as OneHead  # noqa: PLC0415 - needs torch
    from voice.wake.train.heads import Heads, export  # noqa: PLC0415 - the same
    from voice.wake.train.speller import Speller, columns  # noqa: PLC0415 - the same

    torch.manual_seed(5)
    speller = Speller().eval()
    export(Heads([OneHead()], speller), tmp_path / "look.onnx")
    exported = Head((tmp_path / "look.onnx").read_bytes())
    heard = np.random.default_rng(5).normal(0, 3, (FRAMES, WIDTH)).astype(np.float32)
    with torch.no_grad():
        scores = speller(torch.from_numpy(heard)[None])[0].log_softmax(dim=1).numpy()
    wanted = spelt(scores[:, columns()])
    assert wanted < -1
    assert exported(heard)[1] == pytest.approx(wanted, rel=0.05)


class Ear:
    """Hears nothing, and counts what it was given."""

    def __init__(self) -> None:
        self.lengths: list[int] = []

    def encoded(self, samples: np.ndarray) -> np.ndarray:
        self.lengths.append(len(samples))
        return np.zeros((150, WIDTH), np.float32)


def test_the_speller_is_told_windows_of_which_all_that_is_said_is_known() -> None:
    random = np.random.default_rng(11)
    call, near, speech = (random.normal(0, 0.1, count).astype(np.float32) for count in (16_000, 12_000, 30_000))
    material = Material(
        [call], [near], [speech], [], [speech], {id(near): "大象大象", id(speech): "查余额", id(call): "小象小象"}
    )
    ear = Ear()
    heard, sounds = shard(random, material, ear, 40)  # type: ignore[arg-type] # what of an engine it needs
    assert heard.shape == (40, 150, WIDTH)
    assert set(ear.lengths) == {WINDOW_SAMPLES}
    texts = {spelling(text) for text in ("小象小象", "大象大象", "查余额")}
    told = [tuple(int(sound) for sound in row if sound != BLANK) for row in sounds]
    assert all(told)
    assert texts <= set(told)
