"""Thresholds and lag for a network's card, whatever the network makes of the set for development."""

import json
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.voice.wake.test_wake_spotter import CLIPS
from voice.audio.wav import read_clip
from voice.types import SAMPLE_RATE_HZ
from voice.wake.card import bundled_card
from voice.wake.detector import Sensitivity
from voice.wake.evaluation import missed
from voice.wake.spotter import WakeNetwork
from voice.wake.train.tune import LEAST_SCORE, Heard, main, thresholds_for

Sounds = list[tuple[str, np.ndarray, int]]


def written(folder: Path, sounds: Sounds) -> Path:
    """A set as `testset` writes it: kind, samples and where the call ends."""
    rows, at = [], 0
    for kind, samples, end in sounds:
        row = {"kind": kind, "source": "espeak", "condition": "20 dB" if kind == "call" else "", "end": end}
        rows.append({**row, "start": at, "length": len(samples), "phrases": int(kind == "near")})
        at += len(samples)
    np.save(folder / "samples.npy", np.concatenate([samples for _, samples, _ in sounds]))
    (folder / "rows.json").write_text(json.dumps(rows), "utf-8")
    return folder


def hiss(seconds: float) -> np.ndarray:
    return np.random.default_rng(3).normal(0, 300, int(seconds * SAMPLE_RATE_HZ)).astype(np.int16)


@pytest.fixture
def arguments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The command's arguments: the bundled model, and a set whose call is a hiss that nobody hears."""
    written(tmp_path, [("call", hiss(3), 2 * SAMPLE_RATE_HZ), ("near", hiss(3), -1), ("other", hiss(60), -1)])
    (tmp_path / "model.onnx").write_bytes(bundled_card().model)
    given = ["tune", str(tmp_path / "model.onnx"), str(tmp_path)]
    monkeypatch.setattr(sys, "argv", given)
    return given


@pytest.mark.usefixtures("arguments")
def test_a_network_that_hears_no_call_gets_a_card_all_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    main()
    told = capsys.readouterr()
    lag, low, normal, high = (float(each) for each in told.out.split())
    assert 0 <= lag <= 1000
    assert LEAST_SCORE - 1 <= high < normal < low < np.inf
    assert "no call at 20 dB heard" in told.err


def test_what_thresholds_cost_is_told_without_a_call_too(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    arguments.append("9")
    main()
    assert "9.00: 0.00 an hour, near 0.00 %, missed 20 dB 100.0" in capsys.readouterr().out


def test_the_lag_is_from_the_call_s_end_to_the_decision(tmp_path: Path) -> None:
    clip = read_clip(CLIPS / "breath.wav").samples
    heard = Heard.by(WakeNetwork(bundled_card().model), written(tmp_path, [("call", clip, 0), ("other", hiss(60), -1)]))
    threshold = bundled_card().thresholds[Sensitivity.NORMAL]
    (from_start,) = heard.late_ms(threshold)
    end = int((from_start - 100) * SAMPLE_RATE_HZ / 1000)
    again = Heard.by(
        WakeNetwork(bundled_card().model), written(tmp_path, [("call", clip, end), ("other", hiss(60), -1)])
    )
    assert again.lag_ms(threshold) == pytest.approx(100, abs=10)
    assert missed(again.calls["20 dB"], threshold) == 0


def test_a_set_without_a_call_is_refused_in_a_sentence(tmp_path: Path) -> None:
    heard = Heard.by(
        WakeNetwork(bundled_card().model), written(tmp_path, [("near", hiss(3), -1), ("other", hiss(60), -1)])
    )
    with pytest.raises(SystemExit, match="no call"):
        heard.lag_ms(thresholds_for(heard).normal)
