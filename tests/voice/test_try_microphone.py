"""Two seconds of a microphone: how loud, in words that help, and nothing that stays."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from tests.voice.support import GUARD_S, silence, tone
from voice.audio.scripted_microphone import ScriptedMicrophone
from voice.audio.try_microphone import SETTLES_S, TRIED_S, Loudness, loudness, record
from voice.types import SAMPLE_RATE_HZ, Samples


def said(peak: float) -> Samples:
    loud = tone(0.6).astype(np.float64)
    return np.concatenate([silence(0.7), (loud / np.abs(loud).max() * peak * 32_767).astype(np.int16), silence(0.7)])


@pytest.mark.parametrize(
    ("samples", "heard"),
    [
        (np.zeros(0, np.int16), Loudness.NOTHING),
        (silence(2.0), Loudness.NOTHING),
        (said(0.001), Loudness.NOTHING),
        (said(0.008), Loudness.QUIET),
        (said(0.3), Loudness.CLEAR),
        (np.clip(said(0.99).astype(np.int32) * 4, -32_768, 32_767).astype(np.int16), Loudness.TOO_LOUD),
    ],
)
def test_how_somebody_was_heard(samples: Samples, heard: Loudness) -> None:
    assert loudness(samples) is heard


def test_it_takes_two_seconds_and_tells_the_level_all_along() -> None:
    blocks: list[Samples] = []
    stream = ScriptedMicrophone().open()
    stream.feed(np.ones(4 * SAMPLE_RATE_HZ, np.int16))
    samples = record(stream, blocks.append)
    assert len(samples) == pytest.approx(TRIED_S * SAMPLE_RATE_HZ, abs=1024)
    assert len(blocks) in range(15, 21)
    assert all(len(block) <= SAMPLE_RATE_HZ // 10 for block in blocks)


def test_the_first_click_of_a_device_is_left_out() -> None:
    stream = ScriptedMicrophone().open()
    click = np.zeros(4 * SAMPLE_RATE_HZ, np.int16)
    click[: int(SETTLES_S * SAMPLE_RATE_HZ) - 512] = 32_767
    stream.feed(click)
    assert not record(stream, lambda _: None).any()


def test_it_ends_early_when_the_stream_is_taken_away() -> None:
    found: list[Samples] = []
    stream = ScriptedMicrophone().open()
    stream.feed(np.ones(SAMPLE_RATE_HZ, np.int16))
    thread = threading.Thread(target=lambda: found.append(record(stream, lambda _: None)))
    thread.start()
    stream.interrupt()
    thread.join(GUARD_S)
    assert len(found[0]) < TRIED_S * SAMPLE_RATE_HZ
