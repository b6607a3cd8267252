"""Speak the sentences of the sound splits and of the spoken tasks, one clip each; runs in the environment of script/make-recordings.

usage: python script/render_corpus.py SPOKEN.jsonl MODELS OUT SPEECH

SPOKEN.jsonl is what `python -m dialogs.corpus.spoken` prints. MODELS: where Kokoro and its voices are installed. SPEECH: the folder
that script/train-wake takes; people, noise and silence are cut from it. Clips that are there already are kept.
"""

from __future__ import annotations

import json
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
import soxr
from kokoro_onnx import Kokoro
from misaki import zh
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from voice.audio.stretch import stretched  # noqa: E402 -- after the path is set

RATE_HZ, KOKORO_HZ = 16_000, 24_000
SLOW = 0.95
"""Below this speed Kokoro puts a sound like a vowel before the first syllable, which no person does (voice/tts/kokoro_model.py): slower
speech is rendered at the voice's own speed and made longer."""
SILENCE = np.zeros(RATE_HZ * 3 // 10, np.float32)
"""300 ms on both sides, as the app's own recording has."""


def main() -> None:
    """Render what is missing."""
    listed, models, out, speech = (Path(argument) for argument in sys.argv[1:5])
    out.mkdir(parents=True, exist_ok=True)
    cut_others(speech, out)
    lines = [json.loads(line) for line in listed.read_text(encoding="utf-8").splitlines()]
    styles = {name: style(models / "kokoro-voices", name) for name in sorted({line["voice"] for line in lines})}
    np.savez(out / "voices.npz", **styles)
    options = SessionOptions()
    options.intra_op_num_threads = 1
    network = str(models / "kokoro" / "kokoro-v1.0.int8.onnx")
    kokoro = Kokoro.from_session(
        InferenceSession(network, options, providers=["CPUExecutionProvider"]), str(out / "voices.npz")
    )
    phonemes = zh.ZHG2P()

    @lru_cache(maxsize=1)  # who says the same slowly and at their own speed is rendered once
    def rendered(text: str, voice: str, speed: float) -> NDArray[np.float32]:
        sounds: Any = phonemes(text)
        sounds = sounds[0] if isinstance(sounds, tuple) else sounds
        return np.asarray(kokoro.create(sounds, voice=styles[voice], speed=speed, is_phonemes=True)[0], np.float32)

    for line in lines:
        clip = out / f"{line['clip']}.wav"
        if clip.is_file():
            continue
        text, voice, speed = line["text"], line["voice"], line["speed"]
        slow = speed < SLOW
        samples = rendered(text, voice, 1.0 if slow else speed)
        samples = soxr.resample(
            stretched(samples, 1 / speed, KOKORO_HZ) if slow else samples, KOKORO_HZ, RATE_HZ, quality="HQ"
        )
        samples = samples * (0.5 / max(1e-6, float(np.abs(samples).max())))
        write(clip, samples)


def style(folder: Path, name: str) -> NDArray[np.float32]:
    """A voice of Kokoro; of several joined by +, the one in their middle."""
    parts = [np.fromfile(folder / f"{part}.bin", np.float32).reshape(-1, 1, 256) for part in name.split("+")]
    middle: NDArray[np.float32] = np.mean(parts, axis=0, dtype=np.float32)
    return middle


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
