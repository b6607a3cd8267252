"""The peer that `script/bench wake` measures beside: an open-vocabulary FSMN spotter, decoded over the phrase's sounds.

It is no part of the program: the model lies in shared/speech/kws-baseline where a project has it. 80 Kaldi filter bank
energies, two frames of context at both sides, every third frame; softmax over 2,599 characters. A character counts for
every character that sounds like it without tones. The score of a clip is the best log-likelihood ratio between a path
through the phrase and the best path through anything.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from pypinyin import lazy_pinyin

from voice.types import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from voice.types import Samples

WINDOW, HOP, FFT, BANDS = 400, 160, 512, 80
LOWEST_HZ, HIGHEST_HZ = 20.0, 8000.0
PREEMPHASIS = 0.97
CONTEXT = 2
SKIP = 3
OUTPUT_S = SKIP * HOP / SAMPLE_RATE_HZ
BLOCK_FRAMES = 6000
"""Frames of 10 ms given to the model at once: a minute, so that hours fit into memory."""


class Peer:
    """The spotter and its decoding."""

    def __init__(self, folder: Path, phrase: tuple[str, ...]) -> None:
        from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415 - heavy

        options = SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 4
        self._session: Any = InferenceSession(str(folder / "fsmn_kws.onnx"), options, ["CPUExecutionProvider"])
        self._shift, self._scale = _normalisation((folder / "am.mvn.dim80_l2r2").read_text("utf-8"))
        tokens = (folder / "tokens_2599.txt").read_text("utf-8").split("\n")
        tokens = [token.split()[0] if token.split() else "" for token in tokens]
        sounds = [lazy_pinyin(token)[0] if len(token) == 1 else "" for token in tokens]
        self._groups = [np.array([place for place, sound in enumerate(sounds) if sound == each]) for each in phrase]

    def scores(self, samples: Samples) -> NDArray[np.float32]:
        """The ratio of a path that ends here, one every 30 ms."""
        logits = [self._logits(samples, start) for start in range(0, max(1, _frame_count(samples)), BLOCK_FRAMES)]
        return _best_paths(np.concatenate(logits), self._groups)

    def _logits(self, samples: Samples, first: int) -> NDArray[np.float32]:
        """Log-probabilities of the outputs whose middle frames lie in this block; the blocks before warm it up."""
        before = min(first, 150)
        count = min(_frame_count(samples) - first, BLOCK_FRAMES)
        after = min(_frame_count(samples) - first - count, 150)
        begin = (first - before) * HOP
        frames = fbank(samples[begin : begin + (before + count + after - 1) * HOP + WINDOW])
        padded = np.pad(frames, ((CONTEXT, CONTEXT), (0, 0)), mode="edge")
        wide = np.concatenate([padded[place : place + len(frames)] for place in range(2 * CONTEXT + 1)], axis=1)
        wide = ((wide + self._shift) * self._scale)[::SKIP].astype(np.float32)
        logits = self._session.run(None, {"speech": wide[np.newaxis]})[0][0]
        chosen = logits[before // SKIP : before // SKIP + -(-count // SKIP)]
        top = chosen.max(axis=1, keepdims=True)
        return np.asarray(chosen - top - np.log(np.exp(chosen - top).sum(axis=1, keepdims=True)), np.float32)


def _frame_count(samples: Samples) -> int:
    return max(0, (len(samples) - WINDOW) // HOP + 1)


def _normalisation(text: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    shift, scale = (
        np.array(numbers.split(), np.float32) for numbers in re.findall(r"<LearnRateCoef> 0 \[([^\]]*)\]", text)
    )
    return shift, scale


@cache
def _filters() -> NDArray[np.float32]:
    def mel(hertz: NDArray[np.float64] | float) -> NDArray[np.float64]:
        return np.asarray(1127 * np.log(1 + np.asarray(hertz) / 700))

    edges = np.linspace(mel(LOWEST_HZ), mel(HIGHEST_HZ), BANDS + 2)
    bins = mel(np.arange(FFT // 2 + 1) * SAMPLE_RATE_HZ / FFT)
    width = edges[1] - edges[0]
    rising = (bins[:, None] - edges[None, :-2]) / width
    falling = (edges[None, 2:] - bins[:, None]) / width
    return np.asarray(np.maximum(0, np.minimum(rising, falling)), np.float32)


def fbank(samples: Samples) -> NDArray[np.float32]:
    """Log filter bank energies as Kaldi computes them, without dither, shape (frames, BANDS)."""
    if len(samples) < WINDOW:
        return np.zeros((0, BANDS), np.float32)
    cut = np.lib.stride_tricks.sliding_window_view(samples.astype(np.float32), WINDOW)[::HOP]
    cut = cut - cut.mean(axis=1, keepdims=True)
    before = np.concatenate([cut[:, :1], cut[:, :-1]], axis=1)
    povey = (0.5 - 0.5 * np.cos(2 * np.pi * np.arange(WINDOW) / (WINDOW - 1))) ** 0.85
    spectrum = np.fft.rfft((cut - PREEMPHASIS * before) * povey.astype(np.float32), FFT)
    power = (np.square(spectrum.real) + np.square(spectrum.imag)).astype(np.float32)
    return np.asarray(np.log(np.maximum(power @ _filters(), np.finfo(np.float32).eps)), np.float32)


def _best_paths(logs: NDArray[np.float32], groups: list[NDArray[np.intp]]) -> NDArray[np.float32]:
    """Viterbi through blank?, syllable, blank?, ...: the best ratio of a path that ends at each output."""
    best = logs.max(axis=1)
    blank = logs[:, 0] - best
    units = [np.logaddexp.reduce(logs[:, group], axis=1) - best for group in groups]
    count = len(groups)
    states = np.full(2 * count, -np.inf)  # syllable, blank after it, syllable, ...
    found = np.empty(len(logs), np.float32)
    for at in range(len(logs)):
        before = states.copy()
        for place in range(count):
            entry = 0.0 if place == 0 else max(before[2 * place - 1], before[2 * place - 2])
            states[2 * place] = max(before[2 * place], entry) + units[place][at]
            states[2 * place + 1] = max(before[2 * place + 1], before[2 * place]) + blank[at]
        found[at] = max(states[2 * count - 2], states[2 * count - 1])
    return found
