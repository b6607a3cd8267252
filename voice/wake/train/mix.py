"""Training windows: a call or something else, in a room, through a microphone, with noise, at some loudness.

Everything here is numpy on float32 between -1 and 1 at 16 kHz; every draw comes from the generator passed in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import scipy.fft
import soxr
from numpy.typing import NDArray

from voice.types import SAMPLE_RATE_HZ
from voice.wake.train.phrases import PHRASE, says_phrase
from voice.wake.train.sounds import spelling

Sound = NDArray[np.float32]
Random = np.random.Generator

WINDOW_S = 3.0
WINDOW_SAMPLES = int(WINDOW_S * SAMPLE_RATE_HZ)
SHORTEST_CALL_S = 0.6
LONGEST_CALL_S = 2.0
WHOLE_SHARE = 0.6
"""Share of the windows without a call in which nothing is cut off at the end, so that it is known what they say."""


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """Sounds by what they are; the splits of training and test have one each."""

    calls: list[Sound]
    near: list[Sound]
    speech: list[Sound]
    commands: list[Sound]
    noises: list[Sound]
    texts: dict[int, str] = field(default_factory=dict)
    """What is said in a sound, by the sound's id: two near-misses in a row can make a call."""

    def may_follow(self, before: Sound | None, sound: Sound) -> bool:
        """Whether the two in a row, however long the pause, do not say the phrase."""
        first = "" if before is None else self.texts.get(id(before), "")
        return not says_phrase(first + self.texts.get(id(sound), ""))

    def spelt(self, sound: Sound) -> tuple[int, ...] | None:
        """The sounds that are said in it; None where that is not known."""
        text = self.texts.get(id(sound))
        return None if text is None else spelling(text)


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """`WINDOW_SAMPLES` int16 samples; `end` is the sample at which the call ends, or -1 without one.

    `sounds` is all that is said in it (see `sounds.py`), or None where something is cut off or not known.
    """

    samples: NDArray[np.int16]
    end: int
    sounds: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """How a window is spoiled: None leaves a step out."""

    snr_db: float | None = None
    t60_s: float | None = None
    telephone: bool = False
    peak_dbfs: float = -6.0


def resampled(sound: Sound, ratio: float) -> Sound:
    """Played `ratio` times as fast: pitch, formants and tempo move together."""
    return np.asarray(soxr.resample(sound, SAMPLE_RATE_HZ * ratio, SAMPLE_RATE_HZ, quality="MQ"), np.float32)


def stretched(sound: Sound, factor: float) -> Sound:
    """`factor` times as long with the same pitch (WSOLA, 25 ms pieces)."""
    size, hop, reach = 480, 240, 120
    if len(sound) < 3 * size or abs(factor - 1) < 0.02:
        return sound
    window = np.hanning(size).astype(np.float32)
    count = int((len(sound) - size - 2 * reach) * factor / hop)
    out = np.zeros(count * hop + size, np.float32)
    padded = np.pad(sound, (reach, size + reach))
    before = 0
    for place in range(count):
        target = int(place * hop / factor)
        if place:
            wanted = padded[before + hop + reach : before + hop + reach + size]
            region = padded[target : target + size + 2 * reach]
            match = np.correlate(region[::2], wanted[::2], "valid")
            target += 2 * int(np.argmax(match)) - reach
        target = max(0, target)
        out[place * hop : place * hop + size] += window * padded[target + reach : target + reach + size]
        before = target
    return out


def room(random: Random, t60_s: float) -> Sound:
    """An impulse response: the direct sound, a few early reflections, a tail that falls by 60 dB in `t60_s`."""
    length = int(min(t60_s, 0.9) * SAMPLE_RATE_HZ)
    times = np.arange(length) / SAMPLE_RATE_HZ
    tail = random.normal(0, 1, length) * 10 ** (-3 * times / t60_s)
    tail[: int(0.002 * SAMPLE_RATE_HZ)] = 0
    tail *= 10 ** (random.uniform(-12, 2) / 20) / np.sqrt(np.sum(tail**2))
    tail[0] = 1
    for _ in range(int(random.integers(2, 7))):
        tail[int(random.uniform(0.001, 0.03) * SAMPLE_RATE_HZ) % length] += random.uniform(-0.5, 0.5)
    return tail.astype(np.float32)


def convolved(sound: Sound, response: Sound) -> Sound:
    """The sound in the room, as long as it was."""
    size = scipy.fft.next_fast_len(len(sound) + len(response), real=True)
    spectrum = scipy.fft.rfft(sound, size) * scipy.fft.rfft(response, size)
    return np.asarray(scipy.fft.irfft(spectrum, size)[: len(sound)], np.float32)


def coloured(random: Random, count: int, slope: float) -> Sound:
    """Noise whose power falls with frequency to the power of `slope`: 0 white, 1 pink, 2 brown."""
    size = scipy.fft.next_fast_len(count, real=True)
    spectrum = scipy.fft.rfft(random.normal(0, 1, size).astype(np.float32))
    bins = np.maximum(1, np.arange(len(spectrum)))
    return np.asarray(scipy.fft.irfft(spectrum * bins ** (-slope / 2), size)[:count], np.float32)


def piece(random: Random, sound: Sound, count: int) -> Sound:
    """`count` samples of it from a random place, repeated when it is short."""
    if len(sound) < count:
        sound = np.tile(sound, count // max(1, len(sound)) + 1)
    start = int(random.integers(len(sound) - count + 1))
    return sound[start : start + count]


def noise(random: Random, material: Material, count: int) -> Sound:
    """Some noise: recorded, synthetic, voices in the background, clatter, hum."""
    kind = random.choice(["recorded", "coloured", "babble", "clatter", "hum"], p=[0.34, 0.26, 0.24, 0.08, 0.08])
    if kind == "recorded":
        return piece(random, material.noises[int(random.integers(len(material.noises)))], count)
    if kind == "babble":
        voices = int(random.choice([1, 2, 4, 6]))
        pool = material.speech
        mixed = np.zeros(count, np.float32)
        for _ in range(voices):
            mixed += _unit(piece(random, pool[int(random.integers(len(pool)))], count))
        return mixed
    sound = coloured(random, count, float(random.uniform(-0.3, 2)))
    if kind == "clatter":
        gate = np.zeros(count, np.float32)
        for start in random.integers(0, count, int(random.integers(2, 12))):
            length = int(random.uniform(0.005, 0.15) * SAMPLE_RATE_HZ)
            decay = np.exp(-np.arange(length) / (length / 4))
            gate[start : start + length] += decay[: count - start][: len(gate[start : start + length])]
        return sound * gate + 1e-4 * sound
    if kind == "hum":
        times = np.arange(count) / SAMPLE_RATE_HZ
        base = float(random.choice([50, 60, 100, 120, 217]))
        tones = sum(np.sin(2 * np.pi * base * k * times + k) / k for k in range(1, int(random.integers(2, 12))))
        return (_unit(np.asarray(tones, np.float32)) + random.uniform(0.05, 1) * _unit(sound)).astype(np.float32)
    return sound


def _unit(sound: Sound) -> Sound:
    return sound / np.float32(max(1e-7, float(np.sqrt(np.mean(np.square(sound))))))


def loudness(sound: Sound) -> float:
    """Root mean square over the loud half of 20 ms pieces: pauses do not count as speech."""
    pieces = sound[: len(sound) // 320 * 320].reshape(-1, 320)
    energy = np.sort(np.mean(np.square(pieces), axis=1))
    return float(np.sqrt(np.mean(energy[len(energy) // 2 :]))) if len(energy) else 0.0


def equalised(random: Random, sound: Sound, *, telephone: bool) -> Sound:
    """Through a microphone: a tilt, a few humps, and the telephone's band when asked for."""
    size = scipy.fft.next_fast_len(len(sound), real=True)
    spectrum = scipy.fft.rfft(sound, size)
    octave = np.log2(np.maximum(20, np.arange(len(spectrum)) * SAMPLE_RATE_HZ / size) / 1000)
    gain = random.uniform(-4, 4) * octave
    for _ in range(3):
        gain += random.normal(0, 4) * np.exp(-(((octave - random.uniform(-3, 3)) / random.uniform(0.3, 1.2)) ** 2))
    if telephone:
        gain -= 60 * (np.maximum(0, np.log2(300) - 9.966 - octave) + np.maximum(0, octave - np.log2(3.4)))
    elif random.random() < 0.15:
        gain -= 30 * np.maximum(0, octave - np.log2(random.uniform(3, 6)))
    response = 10 ** (np.clip(gain, -80, 20) / 20)
    return np.asarray(scipy.fft.irfft(spectrum * response, size)[: len(sound)], np.float32)


def spoiled(random: Random, clean: Sound, material: Material, condition: Condition, level: float) -> NDArray[np.int16]:
    """Room, noise, microphone, loudness. `level` is the loudness of the speech that the noise is set against."""
    sound = clean
    if condition.t60_s is not None:
        sound = convolved(sound, room(random, condition.t60_s))
    if condition.snr_db is not None:
        background = noise(random, material, len(sound))
        if condition.t60_s is not None and random.random() < 0.5:
            background = convolved(background, room(random, condition.t60_s))
        sound = sound + _unit(background) * np.float32((level or 0.05) * 10 ** (-condition.snr_db / 20))
    sound = equalised(random, sound, telephone=condition.telephone)
    sound = sound * np.float32(10 ** (condition.peak_dbfs / 20) / max(1e-6, float(np.abs(sound).max())))
    if random.random() < 0.04:
        sound = sound * np.float32(random.uniform(1.5, 4))
    dither = random.normal(0, random.uniform(0.3, 3), len(sound))
    return np.clip(np.rint(sound * 32767 + dither), -32768, 32767).astype(np.int16)


def voice(random: Random, sound: Sound) -> Sound:
    """Another speaker by chance: pitch and formants moved together, then another tempo."""
    if random.random() < 0.75:
        sound = resampled(sound, float(np.exp(random.uniform(np.log(0.8), np.log(1.25)))))
    if random.random() < 0.5:
        sound = stretched(sound, float(random.uniform(0.75, 1.3)))
    return sound


def call(random: Random, material: Material) -> Sound:
    """A call, 0.6 to 2 s long."""
    sound = voice(random, material.calls[int(random.integers(len(material.calls)))])
    seconds = len(sound) / SAMPLE_RATE_HZ
    if not SHORTEST_CALL_S <= seconds <= LONGEST_CALL_S:
        sound = stretched(sound, float(np.clip(seconds, SHORTEST_CALL_S + 0.05, LONGEST_CALL_S - 0.1)) / seconds)
    return sound


def drawn_condition(random: Random, noisy_share: float = 0.82, snr_db: tuple[float, float] = (-4.0, 26.0)) -> Condition:
    """A condition of training. `noisy_share`: how many have noise, so far under the speech (from, to)."""
    return Condition(
        snr_db=float(random.uniform(*snr_db)) if random.random() < noisy_share else None,
        t60_s=float(np.exp(random.uniform(np.log(0.12), np.log(1.0)))) if random.random() < 0.5 else None,
        telephone=bool(random.random() < 0.12),
        peak_dbfs=float(random.uniform(-32, -1)),
    )


def positive(random: Random, material: Material, condition: Callable[[Random], Condition] = drawn_condition) -> Window:
    """A window with one call, often with speech before it or after it in the same breath."""
    canvas = np.zeros(WINDOW_SAMPLES, np.float32)
    sound = call(random, material)[: WINDOW_SAMPLES - 4800]
    end = int(random.uniform(len(sound) + 800, WINDOW_SAMPLES - 3500))
    canvas[end - len(sound) : end] = sound
    level = loudness(sound)
    said: list[tuple[int, ...] | None] = [spelling(PHRASE.text)]
    if random.random() < 0.35:
        pool = material.speech if random.random() < 0.7 else material.near
        chosen = pool[int(random.integers(len(pool)))]
        other = voice(random, chosen)
        room_left = max(0, end - len(sound) - int(random.uniform(0.02, 0.5) * SAMPLE_RATE_HZ))
        if room_left:
            part = other[-room_left:] * np.float32(random.uniform(0.4, 1.2))
            canvas[room_left - len(part) : room_left] += part
            said.insert(0, material.spelt(chosen) if len(part) == len(other) else None)
    if random.random() < 0.5:
        pool = material.commands if random.random() < 0.5 and material.commands else material.speech
        chosen = pool[int(random.integers(len(pool)))]
        other = voice(random, chosen)
        # Half of what follows comes in the same breath.
        start = end + int(random.uniform(-0.03, 0.08 if random.random() < 0.5 else 0.4) * SAMPLE_RATE_HZ)
        part = other[: max(0, WINDOW_SAMPLES - start)] * np.float32(random.uniform(0.5, 1.2))
        canvas[start : start + len(part)] += part
        said.append(material.spelt(chosen) if len(part) == len(other) else None)
    samples = spoiled(random, canvas, material, condition(random), level)
    return Window(samples, end, _joined(said))


def negative(random: Random, material: Material, condition: Callable[[Random], Condition] = drawn_condition) -> Window:
    """A window without a call: near-misses, pieces of calls, speech, or noise alone."""
    canvas = np.zeros(WINDOW_SAMPLES, np.float32)
    before: Sound | None = None
    kind = random.choice(["near", "piece", "half", "speech", "nothing"], p=[0.29, 0.13, 0.13, 0.36, 0.09])
    whole = random.random() < WHOLE_SHARE
    level = 0.0
    place = int(random.uniform(0, 0.6) * SAMPLE_RATE_HZ)
    said: list[tuple[int, ...] | None] = []
    while kind != "nothing" and place < WINDOW_SAMPLES - 4000:
        spelt: tuple[int, ...] | None = None
        if kind == "piece":
            sound = _piece_of_call(random, call(random, material))
        elif kind == "half":
            sound = _half_of_call(random, material)
        else:
            pool = material.near if kind == "near" and random.random() < 0.8 else material.speech
            chosen = pool[int(random.integers(len(pool)))]
            if not material.may_follow(before, chosen):
                continue
            sound, spelt = voice(random, chosen), material.spelt(chosen)
            if whole and said and len(sound) > WINDOW_SAMPLES - place:
                break
            before = chosen
            if len(sound) > WINDOW_SAMPLES:
                sound = piece(random, sound, WINDOW_SAMPLES)
        level = level or loudness(sound)
        part = sound[: WINDOW_SAMPLES - place] * np.float32(random.uniform(0.6, 1))
        canvas[place : place + len(part)] += part
        said.append(spelt if len(part) == len(sound) < WINDOW_SAMPLES else None)
        # Two halves of a call with a short pause between them would be one.
        gap = random.uniform(0.02, 0.8) if kind == "speech" else random.uniform(1.0, 1.6)
        place += len(part) + int(gap * SAMPLE_RATE_HZ)
        if random.random() < 0.3:
            kind = "speech"
    samples = spoiled(random, canvas, material, condition(random), level)
    return Window(samples, -1, _joined(said))


def _joined(said: list[tuple[int, ...] | None]) -> tuple[int, ...] | None:
    """All that is said, one after another; None where one of them is not known."""
    return None if None in said else tuple(sound for row in said if row is not None for sound in row)


def _piece_of_call(random: Random, sound: Sound) -> Sound:
    """At most 60 % of a call, or a call backwards: near, and not it."""
    if random.random() < 0.2:
        return sound[::-1]
    share = float(random.uniform(0.25, 0.6))
    count = int(share * len(sound))
    return sound[:count] if random.random() < 0.6 else sound[-count:]


def _half_of_call(random: Random, material: Material) -> Sound:
    """The first or the last half of a call in one breath with something else: 小象超市, 大象小象."""
    sound = call(random, material)
    pool = material.near if random.random() < 0.5 else material.speech
    before, after = PHRASE.halves
    while True:
        other = pool[int(random.integers(len(pool)))]
        text = material.texts.get(id(other), "")
        if not says_phrase(f"{before}{text}") and not says_phrase(f"{text}{after}"):
            break
    other = piece(random, other, min(len(other), SAMPLE_RATE_HZ)) * np.float32(random.uniform(0.5, 1.2))
    middle = len(sound) // 2
    first = random.random() < 0.5
    half = sound[:middle] if first else sound[middle:]
    return np.concatenate([half, other] if first else [other, half])
