"""Speak every third sentence of the test split, one clip each; runs in the environment of script/train-wake.

usage: python script/render_corpus.py TEST.jsonl KOKORO.onnx VOICES OUT

Which voice says a sentence, and how fast, follows from its number. Clips that are there already are kept.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
import soxr
from kokoro_onnx import Kokoro
from misaki import zh
from onnxruntime import InferenceSession, SessionOptions

VOICES = ("zf_xiaobei", "zm_yunxi", "zf_xiaoxiao", "zm_yunjian")
SPEEDS = (1.0, 0.85, 1.1, 0.95, 1.2)
EVERY = 3
RATE_HZ, KOKORO_HZ = 16_000, 24_000
SILENCE = np.zeros(RATE_HZ * 3 // 10, np.float32)
"""300 ms on both sides, as the app's own recording has."""


def main() -> None:
    """Render what is missing."""
    test, model, folder, out = (Path(argument) for argument in sys.argv[1:5])
    out.mkdir(parents=True, exist_ok=True)
    styles = {name: np.fromfile(folder / f"{name}.bin", np.float32).reshape(-1, 1, 256) for name in VOICES}
    np.savez(out / "voices.npz", **styles)
    options = SessionOptions()
    options.intra_op_num_threads = 1
    session = InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    kokoro = Kokoro.from_session(session, str(out / "voices.npz"))
    phonemes = zh.ZHG2P()
    for index, line in enumerate(test.read_text(encoding="utf-8").splitlines()):
        if index % EVERY:
            continue
        text = json.loads(line)["text"]
        voice, speed = VOICES[index // EVERY % len(VOICES)], SPEEDS[index // EVERY % len(SPEEDS)]
        clip, told = out / f"{index:04d}.wav", out / f"{index:04d}.json"
        record = {"text": text, "voice": voice, "speed": speed}
        if told.is_file() and json.loads(told.read_text(encoding="utf-8")) == record:
            continue
        spoken: Any = phonemes(text)
        spoken = spoken[0] if isinstance(spoken, tuple) else spoken
        samples, _ = kokoro.create(spoken, voice=styles[voice], speed=speed, is_phonemes=True)
        samples = soxr.resample(np.asarray(samples, np.float32), KOKORO_HZ, RATE_HZ, quality="HQ")
        samples = samples * (0.5 / max(1e-6, float(np.abs(samples).max())))
        soundfile.write(clip, np.concatenate([SILENCE, samples, SILENCE]), RATE_HZ, subtype="PCM_16")
        told.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
