"""Speak the sentences of the sound split and of the spoken tasks, one clip each; runs in the environment of script/train-wake.

usage: python script/render_corpus.py SPOKEN.jsonl KOKORO.onnx VOICES OUT SPEECH

SPOKEN.jsonl is what `python -m dialogs.corpus.spoken` prints. SPEECH: the folder that script/train-wake takes; people, noise
and silence are cut from it. Clips that are there already are kept.
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
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions

RATE_HZ, KOKORO_HZ = 16_000, 24_000
SILENCE = np.zeros(RATE_HZ * 3 // 10, np.float32)
"""300 ms on both sides, as the app's own recording has."""


def main() -> None:
    """Render what is missing."""
    listed, model, folder, out, speech = (Path(argument) for argument in sys.argv[1:6])
    out.mkdir(parents=True, exist_ok=True)
    cut_others(speech, out)
    lines = [json.loads(line) for line in listed.read_text(encoding="utf-8").splitlines()]
    names = sorted({line["voice"] for line in lines})
    styles = {name: np.fromfile(folder / f"{name}.bin", np.float32).reshape(-1, 1, 256) for name in names}
    np.savez(out / "voices.npz", **styles)
    options = SessionOptions()
    options.intra_op_num_threads = 1
    session = InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    kokoro = Kokoro.from_session(session, str(out / "voices.npz"))
    phonemes = zh.ZHG2P()
    for line in lines:
        clip = out / f"{line['clip']}.wav"
        if clip.is_file():
            continue
        spoken: Any = phonemes(line["text"])
        spoken = spoken[0] if isinstance(spoken, tuple) else spoken
        samples, _ = kokoro.create(spoken, voice=styles[line["voice"]], speed=line["speed"], is_phonemes=True)
        samples = soxr.resample(np.asarray(samples, np.float32), KOKORO_HZ, RATE_HZ, quality="HQ")
        samples = samples * (0.5 / max(1e-6, float(np.abs(samples).max())))
        write(clip, samples)


def cut_others(speech: Path, out: Path) -> None:
    """Every tenth sentence of a person who talks to another device (AISHELL-1), 3 s of each noise in turn, and silence."""
    for recording in sorted((speech / "aishell1-S0150").glob("*.flac"))[::10]:
        write(out / f"talk-{recording.stem}.wav", soundfile.read(recording, dtype="float32")[0])
    for recording in sorted((speech / "noise").glob("*.flac")):
        samples, _ = soundfile.read(recording, dtype="float32")
        for place in range(5):
            start = place * 10 * RATE_HZ
            write(out / f"noise-{recording.stem}-{place}.wav", samples[start : start + 3 * RATE_HZ])
    hiss = np.random.default_rng(0).standard_normal(3 * RATE_HZ).astype(np.float32)
    for place, loudness in enumerate((0.0, 0.0003, 0.001, 0.003, 0.01)):
        write(out / f"silence-{place}.wav", hiss * loudness)


def write(clip: Path, samples: NDArray[np.float32]) -> None:
    """Write a clip with silence on both sides."""
    soundfile.write(clip, np.concatenate([SILENCE, samples, SILENCE]), RATE_HZ, subtype="PCM_16")


if __name__ == "__main__":
    main()
