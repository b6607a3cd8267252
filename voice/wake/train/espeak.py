"""Phrases, near-misses and sentences by espeak-ng 1.52, which is quick and sounds like a machine.

usage: python -m voice.wake.train.espeak OUT COUNT
"""

from __future__ import annotations

import ctypes
import json
import sys
from dataclasses import asdict
from pathlib import Path

import espeakng_loader
import numpy as np
import soundfile
import soxr

from voice.wake.train.kokoro import RATE_HZ, Clip, trimmed
from voice.wake.train.phrases import CALLS, NEAR_MISSES, characters, near_row, spelt
from voice.wake.train.sentences import sentence

VARIANTS = {
    "dev": ("+m5", "+f4", "+Denis", "+linda", "+Annie"),
    "test": ("+m4", "+m6", "+f3", "+f5", "+klatt", "+grandma"),
}
KEPT = {"+klatt", "+grandma", *VARIANTS["dev"], *VARIANTS["test"]}
SPLITS = ("train",) * 7 + ("dev", "test", "test")
"""Of ten utterances seven train, one is for development and two are the test's."""

RETRIEVAL = 1
"""AUDIO_OUTPUT_RETRIEVAL: samples go to the callback."""

UTF8 = 1
RATE, PITCH, RANGE = 1, 3, 4


class Engine:
    """espeak-ng's library, in this process only: it is GPL-3 and no part of the program."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(str(espeakng_loader.get_library_path()))
        self.rate_hz = self._library.espeak_Initialize(RETRIEVAL, 0, str(espeakng_loader.get_data_path()).encode(), 0)
        self._parts: list[bytes] = []
        kind = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)
        self._callback = kind(self._take)
        self._library.espeak_SetSynthCallback(self._callback)

    def _take(self, samples: ctypes._Pointer[ctypes.c_short], count: int, _events: int | None) -> int:
        if count > 0:
            self._parts.append(ctypes.string_at(samples, count * 2))
        return 0

    def say(self, text: str, variant: str, rate: int, pitch: int, spread: int) -> np.ndarray:
        """One utterance at 16 kHz."""
        self._library.espeak_SetVoiceByName(f"cmn{variant}".encode())
        for parameter, value in ((RATE, rate), (PITCH, pitch), (RANGE, spread)):
            self._library.espeak_SetParameter(parameter, value, 0)
        self._parts.clear()
        spoken = text.encode() + b"\0"
        self._library.espeak_Synth(spoken, len(spoken), 0, 0, 0, UTF8, None, None)
        self._library.espeak_Synchronize()
        samples = np.frombuffer(b"".join(self._parts), np.int16).astype(np.float32) / 2**15
        return np.asarray(soxr.resample(samples, self.rate_hz, RATE_HZ, quality="HQ"))


def main() -> None:
    """Render COUNT utterances into OUT."""
    out, count = Path(sys.argv[1]), int(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    engine = Engine()
    clips = []
    folder = Path(str(espeakng_loader.get_data_path())) / "voices" / "!v"
    others = tuple(name for each in sorted(folder.iterdir()) if (name := f"+{each.name}") not in KEPT)
    for index in range(count):
        random = np.random.default_rng([1153, index])
        split = SPLITS[index % len(SPLITS)]
        kind = str(random.choice(["call", "near", "speech"], p=[0.3, 0.35, 0.35]))
        if kind == "call":
            text = said = str(random.choice(CALLS))
        elif kind == "near" and random.random() < 0.4:
            text = said = "".join(f"{miss}。" for miss in random.choice(NEAR_MISSES, 3, replace=False))
        elif kind == "near":
            rows = [near_row(random) for _ in range(3)]
            text = "".join(f"{spelt(row)}。" for row in rows)
            said = "".join(f"{characters(row)}。" for row in rows)
        else:
            text = said = "".join(sentence(random) for _ in range(3))
        variant = str(random.choice(VARIANTS.get(split, ("", *others))))
        rate, pitch = int(random.integers(110, 260)), int(random.integers(15, 90))
        samples = engine.say(said, variant, rate, pitch, int(random.integers(30, 80)))
        if len(samples) < RATE_HZ // 4:
            raise SystemExit(f"nothing was rendered by cmn{variant}")
        samples = trimmed(samples)
        name = f"{index:05d}.wav"
        soundfile.write(out / name, samples * (0.5 / np.abs(samples).max()), RATE_HZ, subtype="PCM_16")
        clips.append(asdict(Clip(name, split, kind, text, f"espeak{variant}", f"espeak{variant}", rate / 175)))
    (out / "clips.json").write_text(json.dumps(clips, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main()
