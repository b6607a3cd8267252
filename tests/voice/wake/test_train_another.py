"""The recipe for another phrase, on next to nothing: every step runs, and what comes out is a network that the program loads."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.voice.support import REPOSITORY, SHARED_SPEECH, silence
from voice.wake.card import read_card
from voice.wake.spotter import OnnxWakeSpotter
from voice.wake.train.phrase import VARIABLE

PHRASE = "你好小象"
PYTHON = Path(os.environ.get("XIAOXIANG_WAKE_PYTHON", REPOSITORY / "build" / "wake-env" / "bin" / "python"))


@pytest.mark.timeout(600)
def test_a_network_for_another_phrase_comes_out_of_the_recipe(tmp_path: Path) -> None:
    if not PYTHON.exists():
        pytest.skip("the recipe's own environment is missing: script/train-wake makes it")
    if not SHARED_SPEECH.exists():
        pytest.skip("shared/speech is missing")
    environment = os.environ | {VARIABLE: PHRASE, "OMP_NUM_THREADS": "1"}

    def step(name: str, *arguments: object) -> None:
        command = [str(PYTHON), "-W", "ignore", "-m", f"voice.wake.train.{name}", *map(str, arguments)]
        subprocess.run(command, cwd=REPOSITORY, env=environment, check=True, capture_output=True, text=True)

    step("espeak", tmp_path / "espeak", 40)
    clips = json.loads((tmp_path / "espeak" / "clips.json").read_text("utf-8"))
    calls = {clip["text"] for clip in clips if clip["kind"] == "call"}
    assert calls
    assert all("你好小象" in text.replace("，", "") for text in calls)
    assert not any("小象小象" in clip["text"] for clip in clips if clip["kind"] == "call")
    step("dataset", tmp_path, SHARED_SPEECH, tmp_path / "shards", 0, 2, 64)
    step("fit", tmp_path / "shards", tmp_path / "weights.pt", 1)
    step("export", tmp_path / "weights.pt", tmp_path / "nihaoxiaoxiang.onnx")
    step("card", tmp_path / "nihaoxiaoxiang.onnx", tmp_path / "nihaoxiaoxiang.toml", 120, 6.5, 5.0, 4.0)
    card = read_card(tmp_path, "nihaoxiaoxiang")
    assert card.phrase == PHRASE
    assert len(card.model) <= 500_000
    assert OnnxWakeSpotter(card).feed(silence(3.0)) == []
