"""Phrases and near-misses of single recorded syllables: human voices that never said the phrase.

Every syllable gets a melody, a length and a vocal tract by the vocoder WORLD, then they are joined with a short
overlap. usage: python -m voice.wake.train.splice SYLLABLES GCIN OUT COUNT
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pyworld
import soundfile
import soxr
from numpy.typing import NDArray
from pypinyin import Style, lazy_pinyin

from voice.wake.train.kokoro import RATE_HZ, Clip, trimmed
from voice.wake.train.phrase import USUAL
from voice.wake.train.phrases import NEAR_MISSES, PHRASE, SYLLABLES, neighbours

Float = NDArray[np.float64]

SPEAKERS = {"one": "train", "five": "train", "three": "test"}
"""`one` is shared/speech/syllables; `three` and `five` are the two speakers of Debian's gcin-voice.

`five` says no call and no near-miss: every one of its files is 294 or 324 ms long and ends in the middle of the rhyme,
at full loudness, so that four of its syllables in a row are no 小象小象 to the ear. Its syllables train as speech only.
"""

DEV_EVERY = 8
"""Every eighth of the training people's rows is for development."""

CONSONANT_S = (0.07, 0.15)
"""How long a consonant before the voice sets in may be: the rhyme takes the rest of a syllable."""

FRAME_MS = 5.0
TONES = {1: (1.12, 1.12), 2: (0.9, 1.15), 3: (0.9, 0.78), 4: (1.2, 0.75), 5: (0.95, 0.85)}
"""Pitch at the beginning and the end of a syllable, relative to the speaker's middle."""


def speakers(syllables: Path, gcin: Path) -> dict[str, dict[str, Path]]:
    """For every speaker the file of each toned syllable (`xiao3`)."""
    one = {path.stem: path for path in sorted(syllables.glob("*.mp3")) if path.stem[-1].isdigit()}
    found = {"one": one, "three": {}, "five": {}}
    for folder in sorted(gcin.glob("*")):
        name = folder.name
        tone = name[-1] if name[-1].isdigit() else "1"
        pinyin = BOPOMOFO.get(name.rstrip("0123456789"))
        if pinyin is None:
            continue
        for number, speaker in (("3", "three"), ("5", "five")):
            path = folder / f"{number}.ogg"
            if path.exists():
                found[speaker][pinyin + tone] = path
    return found


def _bopomofo() -> dict[str, str]:
    table: dict[str, str] = {}
    for code in range(0x4E00, 0x9FA6):
        character = chr(code)
        key = lazy_pinyin(character, style=Style.BOPOMOFO)[0].strip("ˊˇˋ˙")
        table.setdefault(key, lazy_pinyin(character, style=Style.NORMAL, v_to_u=False)[0])
    return table


BOPOMOFO = _bopomofo()


class Speaker:
    """One person's syllables, analysed when they are first needed."""

    def __init__(self, files: dict[str, Path]) -> None:
        self._files = files
        self._known: dict[str, tuple[Float, Float, Float] | None] = {}
        self.syllables = frozenset(name[:-1] for name in files)

    def has(self, name: str) -> bool:
        """Whether the person said this toned syllable."""
        return name in self._files

    @property
    def names(self) -> list[str]:
        """Every toned syllable of the person, in alphabetical order."""
        return sorted(self._files)

    def analysed(self, name: str) -> tuple[Float, Float, Float] | None:
        """Pitch, spectral envelope and aperiodicity of a syllable; None where the recording is too short."""
        if name not in self._known:
            samples, rate = soundfile.read(self._files[name], dtype="float32")
            samples = samples if samples.ndim == 1 else samples.mean(axis=1)
            samples = trimmed(_without_rumble(soxr.resample(samples, rate, RATE_HZ)), 40.0).astype(np.float64)
            if len(samples) < RATE_HZ // 12:
                self._known[name] = None
            else:
                samples *= 0.5 / np.abs(samples).max()
                pitch, times = pyworld.dio(samples, RATE_HZ, frame_period=FRAME_MS)
                pitch = pyworld.stonemask(samples, pitch, times, RATE_HZ)
                envelope = pyworld.cheaptrick(samples, pitch, times, RATE_HZ)
                aperiodic = pyworld.d4c(samples, pitch, times, RATE_HZ)
                self._known[name] = (pitch, envelope, aperiodic)
        return self._known[name]

    def say(self, names: list[str], random: np.random.Generator) -> NDArray[np.float32] | None:
        """Say toned syllables in a voice and rhythm drawn by chance; None when one of them is unusable."""
        middle = float(np.exp(random.uniform(np.log(85), np.log(380))))
        tract = float(np.clip(1 + 0.22 * np.log2(middle / 190) + random.normal(0, 0.06), 0.8, 1.3))
        length = float(random.uniform(0.16, 0.42))
        breath = float(random.uniform(0, 0.35)) if random.random() < 0.3 else 0.0
        spread = float(random.uniform(0.5, 1.4))
        whole = np.zeros(0)
        for place, name in enumerate(names):
            known = self.analysed(name)
            if known is None:
                return None
            pitch, envelope, aperiodic = known
            frames = max(24, round(1000 * length * random.uniform(0.8, 1.25) / FRAME_MS))
            at = _places(random, pitch, frames)
            near = np.rint(at).astype(int)
            tone = int(name[-1])
            first, last = TONES[tone]
            fall = 1 - 0.06 * place / max(1, len(names) - 1)
            melody = middle * fall * (1 + spread * (np.linspace(first, last, frames) - 1)) * random.uniform(0.95, 1.05)
            wobble = 1 + 0.012 * np.convolve(random.normal(0, 1, frames), np.ones(5) / 2, "same")
            voiced = pitch[near] > 0
            bins = np.arange(envelope.shape[1])
            warped = np.stack([np.interp(bins / tract, bins, row) for row in envelope[near]])
            noise = np.stack([np.interp(bins / tract, bins, row) for row in aperiodic[near]])
            noise = np.clip(noise + breath * (bins / len(bins))[None, :], 0.001, 0.999)
            sound = pyworld.synthesize(
                np.where(voiced, melody * wobble, 0.0), np.ascontiguousarray(warped), np.ascontiguousarray(noise),
                RATE_HZ, FRAME_MS,
            )  # fmt: skip
            sound *= random.uniform(0.7, 1.0) / max(1e-9, np.sqrt(np.mean(sound**2)) * 8)
            whole = _join(whole, sound, int(random.uniform(0.0, 0.035) * RATE_HZ))
            if random.random() < 0.15:
                whole = np.concatenate([whole, np.zeros(int(random.uniform(0, 0.12) * RATE_HZ))])
        return np.asarray(whole * (0.5 / np.abs(whole).max()), np.float32)


def _without_rumble(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """Without what lies under 70 Hz, which would count as sound where the speaker is silent."""
    spectrum = np.fft.rfft(samples)
    spectrum[: int(70 * len(samples) / RATE_HZ)] = 0
    return np.fft.irfft(spectrum, len(samples)).astype(np.float32)


def _places(random: np.random.Generator, pitch: Float, frames: int) -> Float:
    """From which frame of the recording each of `frames` frames comes: the consonant is shortened apart from the rhyme.

    Recorded alone, a syllable is two or three times as long as in a word, and most of that is rhyme.
    """
    steady = np.convolve(pitch > 0, np.ones(5), "valid") == 5
    onset = int(np.argmax(steady)) if steady.any() else 0
    wanted = round(1000 * random.uniform(*CONSONANT_S) / FRAME_MS)
    consonant = min(onset, wanted, frames // 2)
    if consonant < 2:
        return np.linspace(onset if onset < 2 else 0, len(pitch) - 1, frames)
    first = np.linspace(0, onset, consonant, endpoint=False)
    return np.concatenate([first, np.linspace(onset, len(pitch) - 1, frames - consonant)])


def _join(before: Float, after: Float, overlap: int) -> Float:
    overlap = min(overlap, len(before), len(after))
    if overlap == 0:
        return np.concatenate([before, after])
    fade = np.linspace(0, 1, overlap)
    mixed = before[-overlap:] * (1 - fade) + after[:overlap] * fade
    return np.concatenate([before[:-overlap], mixed, after[overlap:]])


def call_row(random: np.random.Generator) -> list[str]:
    """The phrase's syllables, in its own tones more often than not, and those that come twice in the same."""
    if PHRASE.text == USUAL:
        tones = random.choice(["34", "34", "34", "24", "33", "32", "14"])
        return [f"xiao{tones[0]}", f"xiang{tones[1]}"] * 2
    changed = {each: str(random.integers(1, 5)) for each in PHRASE.syllables if random.random() < 0.25}
    return [each[:-1] + changed.get(each[:-1], each[-1]) for each in PHRASE.toned]


def toned(text: str) -> list[str]:
    """`xiao3` and so on; the neutral tone is 5."""
    return lazy_pinyin(text, style=Style.TONE3, neutral_tone_with_five=True, v_to_u=False)


def main() -> None:
    """Render COUNT rows of syllables into OUT."""
    out, count = Path(sys.argv[3]), int(sys.argv[4])
    out.mkdir(parents=True, exist_ok=True)
    people = {name: Speaker(files) for name, files in speakers(Path(sys.argv[1]), Path(sys.argv[2])).items()}
    clips = []
    for index in range(count):
        random = np.random.default_rng([78, index])
        name = str(random.choice(["one", "three", "five"], p=[0.6, 0.25, 0.15]))
        person = people[name]
        kind = str(random.choice(["call", "near", "speech"], p=[0.45, 0.35, 0.2])) if name != "five" else "speech"
        split = "dev" if SPEAKERS[name] == "train" and index % DEV_EVERY == 0 else SPEAKERS[name]
        if kind == "call":
            row, text = call_row(random), PHRASE.text
        elif kind == "near" and random.random() < 0.5:
            others = neighbours(SYLLABLES, person.syllables)
            chosen = others[int(random.integers(len(others)))]
            row = [f"{syllable}{random.integers(1, 5)}" for syllable in chosen]
            text = " ".join(chosen)
        elif kind == "near":
            text = str(random.choice(NEAR_MISSES))
            row = toned(text)
        else:
            pool = person.names
            row = [str(each) for each in random.choice(pool, int(random.integers(3, 9)))]
            text = " ".join(row)
        row = [
            each if person.has(each) else next((f"{each[:-1]}{t}" for t in "3412" if person.has(f"{each[:-1]}{t}")), "")
            for each in row
        ]
        if not all(row):
            continue
        samples = person.say(row, random)
        if samples is None:
            continue
        file = f"{index:05d}.wav"
        soundfile.write(out / file, samples, RATE_HZ, subtype="PCM_16")
        clips.append(asdict(Clip(file, split, kind, text, name, name, 1.0)))
    (out / "clips.json").write_text(json.dumps(clips, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main()
