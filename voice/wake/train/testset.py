"""The test set: calls of voices that training never heard, near-misses, and hours of everything else.

The hours are speech with one near-miss a minute, far more than life has, noise and music. What near-misses do is
measured apart, on clips of nothing else. One array of samples with a list beside it, so that a benchmark needs nothing
but numpy to read it.
usage: python -m voice.wake.train.testset CACHE SHARED OUT HOURS [SPLIT]
SPLIT: `test`, or `dev` for the set that thresholds are chosen on.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.lib.format import open_memmap
from numpy.typing import NDArray

from voice.types import SAMPLE_RATE_HZ
from voice.wake.train.material import load, read, rendered
from voice.wake.train.mix import (
    LONGEST_CALL_S,
    SHORTEST_CALL_S,
    Condition,
    Material,
    Random,
    Sound,
    loudness,
    piece,
    spoiled,
    voice,
)

LEAD_S, TAIL_S = 1.2, 1.0
CALLS_OF = {"kokoro": 80, "mellotron": 80, "warp": 80, "espeak": 40, "splice": 60}
NEAR_OF = {"kokoro": 80, "mellotron": 80, "warp": 80, "espeak": 140, "splice": 80}
"""At most so many clips of each source."""

NEAR_A_MINUTE = 1.0
"""Near-misses said in a minute of speech."""

SEEDS = {"test": 9, "dev": 29}
STREAM_S = 60
NOTHING_SHARE = 0.2
"""Share of the hours without speech: noise and music alone."""

CONDITIONS = {
    "clean": Condition(),
    "20 dB": Condition(snr_db=20),
    "10 dB": Condition(snr_db=10),
    "5 dB": Condition(snr_db=5),
    "0 dB": Condition(snr_db=0),
    "room, 10 dB": Condition(snr_db=10, t60_s=0.5),
    "telephone, 10 dB": Condition(snr_db=10, telephone=True),
    "far and quiet": Condition(snr_db=20, t60_s=0.8, peak_dbfs=-30),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A stretch of the samples. `kind` is call, near or other; `end` is where the call ends in it, or -1.

    `phrases` is how many near-misses are said in it.
    """

    start: int
    length: int
    kind: str
    source: str
    voice: str
    text: str
    condition: str
    end: int = -1
    phrases: int = 0


def calls_and_near(cache: Path, material: Material, split: str) -> list[tuple[Row, NDArray[np.int16]]]:
    """Every chosen call in every condition, and the near-misses clean and at 10 dB."""
    left = {"call": dict(CALLS_OF), "near": dict(NEAR_OF)}
    found: list[tuple[Row, NDArray[np.int16]]] = []
    for number, (path, clip) in enumerate(rendered(cache)):
        source = path.parent.name
        if clip.split != split or clip.kind not in left or not left[clip.kind][source]:
            continue
        sound = read(path)
        if clip.kind == "call" and not SHORTEST_CALL_S <= len(sound) / SAMPLE_RATE_HZ <= LONGEST_CALL_S:
            continue
        left[clip.kind][source] -= 1
        lead = int(LEAD_S * SAMPLE_RATE_HZ)
        clean = np.pad(sound, (lead, int(TAIL_S * SAMPLE_RATE_HZ)))
        names = CONDITIONS if clip.kind == "call" else ("clean", "10 dB")
        for name in names:
            random = np.random.default_rng([SEEDS[split], number, list(CONDITIONS).index(name)])
            samples = spoiled(random, clean, material, CONDITIONS[name], loudness(sound))
            end = lead + len(sound) if clip.kind == "call" else -1
            phrases = 0 if clip.kind == "call" else phrases_in(clip.text)
            found.append((Row(0, 0, clip.kind, source, clip.timbre, clip.text, name, end, phrases), samples))
    return found


def stream(random: Random, material: Material, near_a_minute: float = NEAR_A_MINUTE) -> tuple[str, NDArray[np.int16]]:
    """A minute of speech of all kinds, or of noise alone, in one condition."""
    count = STREAM_S * SAMPLE_RATE_HZ
    canvas = np.zeros(count, np.float32)
    level = 0.0
    before: Sound | None = None
    if random.random() >= NOTHING_SHARE:
        place = int(random.uniform(0, 2) * SAMPLE_RATE_HZ)
        waiting = _near(random, material, near_a_minute)
        near_from = int(random.uniform(0, 40) * SAMPLE_RATE_HZ)
        while place < count - SAMPLE_RATE_HZ:
            is_near = bool(waiting) and place >= near_from
            pool = waiting if is_near else material.speech
            chosen = pool[int(random.integers(len(pool)))]
            if not material.may_follow(before, chosen):
                near_from += SAMPLE_RATE_HZ if is_near else 0
                continue
            before = chosen
            waiting = [each for each in waiting if each is not chosen]
            sound = piece(random, chosen, min(len(chosen), 15 * SAMPLE_RATE_HZ))
            sound = voice(random, sound) if random.random() < 0.4 else sound
            level = level or loudness(sound)
            part = sound[: count - place]
            canvas[place : place + len(part)] += part * np.float32(random.uniform(0.5, 1))
            place += len(part) + int(random.uniform(1.0 if is_near else 0.1, 1.6) * SAMPLE_RATE_HZ)
    condition = Condition(
        snr_db=float(random.choice([0, 5, 10, 20])) if level == 0 or random.random() < 0.7 else None,
        t60_s=float(random.uniform(0.2, 0.8)) if random.random() < 0.3 else None,
        telephone=bool(random.random() < 0.1),
        peak_dbfs=float(random.uniform(-25, -3)),
    )
    return ("noise" if level == 0 else "speech"), spoiled(random, canvas, material, condition, level)


def _near(random: Random, material: Material, a_minute: float) -> list[Sound]:
    """Clips of near-misses for a minute, or none: so many or so seldom that there are `a_minute` of them on average."""
    chosen = material.near[int(random.integers(len(material.near)))]
    wanted = a_minute / phrases_in(material.texts[id(chosen)])
    if random.random() >= wanted:
        return []
    more = random.integers(len(material.near), size=max(0, round(wanted) - 1))
    return [chosen, *(material.near[int(each)] for each in more)]


def phrases_in(text: str) -> int:
    """How many near-misses a clip says: each ends with a full stop, but for one alone."""
    return max(1, text.count("。"))


def main() -> None:
    """Write samples.npy and rows.json."""
    cache, shared, out, hours = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), float(sys.argv[4])
    split = sys.argv[5] if len(sys.argv) > 5 else "test"
    out.mkdir(parents=True, exist_ok=True)
    material = load(cache, shared, split)
    said = calls_and_near(cache, material, split)
    streams = round(hours * 3600 / STREAM_S)
    total = sum(len(samples) for _, samples in said) + streams * STREAM_S * SAMPLE_RATE_HZ
    stored = open_memmap(out / "samples.npy", mode="w+", dtype=np.int16, shape=(total,))
    rows, at = [], 0
    for row, samples in said:
        stored[at : at + len(samples)] = samples
        rows.append({**asdict(row), "start": at, "length": len(samples)})
        at += len(samples)
    for number in range(streams):
        kind, samples = stream(np.random.default_rng([SEEDS[split] + 1, number]), material)
        stored[at : at + len(samples)] = samples
        rows.append(asdict(Row(at, len(samples), "other", kind, "", "", "")))
        at += len(samples)
    stored.flush()
    (out / "rows.json").write_text(json.dumps(rows, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main()
