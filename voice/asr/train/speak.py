"""Say the sentences of `dialogs.corpus.adapting` with voices that no split has.

Timbres of Kokoro's voices of other languages, two of them mixed, with the melody of two of the four Mandarin voices: the
other two are heard in the splits alone, and of these two the splits have the timbre, which is heard here never.

usage: python -m voice.asr.train.speak SAID MODEL VOICES OUT [PART OF]
PART of OF takes every OF-th sentence, for a second core; what is there already is kept.
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

from voice.audio.stretch import stretched

RATE_HZ, KOKORO_HZ = 16_000, 24_000
SLOW = 0.95
"""Below this speed Kokoro puts a sound like a vowel before the first syllable: slower speech is made longer instead."""

MELODIES = ("zf_xiaobei", "zm_yunjian")
SPEEDS = (0.82, 1.28)
TIMBRE = 128
"""The first half of a style is how a voice sounds, the second how it moves."""


def style(random: np.random.Generator, styles: dict[str, NDArray[np.float32]]) -> NDArray[np.float32]:
    """A voice that nobody has, drawn by chance; shape (510, 1, 256)."""
    others = [name for name in styles if not name.startswith("z")]
    timbre = _mixed(random, [styles[name][:, :, :TIMBRE] for name in random.choice(others, 2)])
    melody = _mixed(random, [styles[name][:, :, TIMBRE:] for name in MELODIES])
    return np.concatenate([timbre, melody], axis=2)


def _mixed(random: np.random.Generator, pair: list[NDArray[np.float32]]) -> NDArray[np.float32]:
    share = np.float32(np.clip(random.uniform(-0.4, 1.4), 0, 1))
    length = min(map(len, pair))
    return share * pair[0][:length] + (1 - share) * pair[1][:length]


def main() -> None:
    """Render what is missing."""
    listed, model, voices, out = (Path(argument) for argument in sys.argv[1:5])
    part, parts = (int(sys.argv[5]), int(sys.argv[6])) if len(sys.argv) > 5 else (0, 1)
    out.mkdir(parents=True, exist_ok=True)
    styles = {path.stem: np.fromfile(path, np.float32).reshape(-1, 1, 256) for path in sorted(voices.glob("*.bin"))}
    known = out / f"voices-{part}.npz"
    kept: dict[str, Any] = {MELODIES[0]: styles[MELODIES[0]]}
    np.savez(known, **kept)
    options = SessionOptions()
    options.intra_op_num_threads = 1
    session = InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    kokoro = Kokoro.from_session(session, str(known))
    phonemes = zh.ZHG2P()
    for number, line in enumerate(listed.read_text("utf-8").splitlines()):
        clip = out / f"{number:05d}.wav"
        if number % parts != part or clip.exists():
            continue
        random = np.random.default_rng([20261130, number])
        sounds: Any = phonemes(json.loads(line)["text"])
        sounds = sounds[0] if isinstance(sounds, tuple) else sounds
        voice, speed = style(random, styles), float(random.uniform(*SPEEDS))
        said = kokoro.create(sounds, voice=voice, speed=max(speed, 1.0) if speed < SLOW else speed, is_phonemes=True)[0]
        samples = np.asarray(said, np.float32)
        samples = stretched(samples, 1 / speed, KOKORO_HZ) if speed < SLOW else samples
        samples = soxr.resample(samples, KOKORO_HZ, RATE_HZ, quality="HQ")
        samples *= np.float32(0.5 / max(1e-6, float(np.abs(samples).max())))
        soundfile.write(clip, samples, RATE_HZ, subtype="PCM_16")


if __name__ == "__main__":
    main()
