"""The front end gives the same bits however a stream is cut."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voice.types import Samples
from voice.wake.features import BANDS, BLOCK_FRAMES, BLOCK_HOP, BLOCK_SAMPLES, LogMelStream, filter_bank, log_mel


def sound(seconds: float, seed: int = 1) -> Samples:
    random = np.random.default_rng(seed)
    times = np.arange(int(seconds * 16_000)) / 16_000
    tone = 6000 * np.sin(2 * np.pi * (200 + 400 * times) * times)
    return np.asarray(np.clip(tone + random.normal(0, 900, len(times)), -32768, 32767), np.int16)


def in_chunks(samples: Samples, lengths: list[int]) -> np.ndarray:
    stream, blocks, at = LogMelStream(), [], 0
    for length in lengths:
        blocks += stream.push(samples[at : at + length])
        at += length
    blocks += stream.push(samples[at:])
    return np.concatenate([np.zeros((0, BANDS), np.float32), *blocks])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 5000), max_size=12), st.integers(0, 9))
def test_chunks_of_any_length_give_equal_bits(lengths: list[int], seed: int) -> None:
    samples = sound(1.0, seed)
    assert np.array_equal(in_chunks(samples, lengths), in_chunks(samples, []))


@pytest.mark.parametrize("milliseconds", [10, 20, 80])
def test_the_usual_chunks_give_equal_bits(milliseconds: int) -> None:
    samples = sound(2.0)
    assert np.array_equal(in_chunks(samples, [16 * milliseconds] * (2000 // milliseconds)), in_chunks(samples, []))


def test_a_recording_at_once_gives_what_the_stream_gives() -> None:
    samples = sound(1.5)
    streamed = in_chunks(samples, [])
    whole = log_mel(samples)
    assert whole.shape == streamed.shape
    assert np.abs(whole - streamed).max() < 1e-4


def test_nothing_comes_before_a_whole_block() -> None:
    stream = LogMelStream()
    assert stream.push(sound(1.0)[: BLOCK_SAMPLES - 1]) == []
    (block,) = stream.push(sound(1.0)[:1])
    assert block.shape == (BLOCK_FRAMES, BANDS)


def test_after_a_reset_a_new_stream_begins() -> None:
    samples = sound(0.5)
    stream = LogMelStream()
    stream.push(samples[: BLOCK_HOP + 77])
    stream.reset()
    assert np.array_equal(np.concatenate(stream.push(samples)), in_chunks(samples, []))


def test_louder_is_more_and_silence_is_the_floor() -> None:
    quiet, loud = sound(0.5) // 8, sound(0.5)
    assert (log_mel(loud).mean() - log_mel(quiet).mean()) > 0.5
    assert np.ptp(log_mel(np.zeros(8000, np.int16))) == 0


def test_every_band_hears_something_and_a_tone_is_heard_where_it_lies() -> None:
    assert (filter_bank().sum(axis=0) > 0).all()
    times = np.arange(16_000) / 16_000
    low, high = (log_mel(np.asarray(8000 * np.sin(2 * np.pi * f * times), np.int16)).mean(axis=0) for f in (300, 4000))
    assert low.argmax() < high.argmax()
