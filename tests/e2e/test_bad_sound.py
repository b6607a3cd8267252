"""Sound and models that are not as they should be, on the real recogniser: said in Chinese, and nothing is lost."""

from __future__ import annotations

import shutil
import wave
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soxr

from app.assistant.state import Activity
from app.demo.conversations import RECORDINGS
from app.paths import Paths
from app.transfer_state import Stage
from tests.e2e.conftest import READY_MS, Running, Start
from voice.audio.wav import read_clip
from voice.types import SAMPLE_RATE_HZ

pytestmark = [pytest.mark.models, pytest.mark.rasa]

ORDER = RECORDINGS / "happy-path" / "01.wav"


def write(path: Path, samples: np.ndarray, rate_hz: int, channels: int = 1) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes(np.repeat(samples.astype("<i2")[:, None], channels, axis=1).tobytes())
    return path


def stereo_44100(folder: Path) -> Path:
    samples = soxr.resample(read_clip(ORDER).samples, SAMPLE_RATE_HZ, 44_100)
    return write(folder / "stereo.wav", samples, 44_100, channels=2)


def clipped(folder: Path) -> Path:
    samples = np.clip(read_clip(ORDER).samples.astype(np.int32) * 3, -32768, 32767)
    return write(folder / "clipped.wav", samples, SAMPLE_RATE_HZ)


def cut_off(folder: Path) -> Path:
    """The file ends in the middle of its trailing silence, before the length that its header promises."""
    path = folder / "cut.wav"
    path.write_bytes(ORDER.read_bytes()[:-4_000])
    return path


@pytest.mark.parametrize("make", [stereo_44100, clipped, cut_off])
def test_an_order_is_understood_from_imperfect_recordings(
    start_program: Start,
    set_up_paths: Paths,
    tmp_path: Path,
    make: Callable[[Path], Path],
    expect_log: Callable[..., None],
) -> None:
    if make is cut_off:
        expect_log("AUDIO_FILE_TRUNCATED")
    running = start_program(set_up_paths)
    running.microphone.add(read_clip(make(tmp_path)))
    running.program.assistant.push_to_talk()
    running.until(lambda: running.program.flow.state.stage is Stage.REVIEW)
    assert running.program.flow.state.prepared is not None
    assert running.program.flow.state.prepared.amount_fen == 30_050


def test_silence_is_asked_about_once_and_then_the_screen_is_offered(start_program: Start, set_up_paths: Paths) -> None:
    running = start_program(set_up_paths)
    for _ in range(2):
        running.microphone.add(np.zeros(SAMPLE_RATE_HZ * 2, np.int16))
    running.program.assistant.push_to_talk()
    running.until(lambda: len(running.program.assistant.state.lines) == 2)
    running.until(lambda: running.program.assistant.state.activity is Activity.IDLE)
    told = [line.text for line in running.program.assistant.state.lines]
    assert "再说一遍" in told[0]
    assert "屏幕" in told[1]


def refused_for_want_of_a_model(running: Running, code: str) -> None:
    """Talking says what is missing; typing works all the same."""
    running.program.assistant.push_to_talk()
    running.until(lambda: running.program.assistant.state.health.recogniser == code)
    running.until(lambda: running.program.assistant.state.activity is Activity.IDLE)
    assert "语音还没有装好" in running.last_line
    assert "52,386.20" in running.type("我的余额是多少")


def test_without_a_model_talking_says_so_and_typing_works(
    start_program: Start, set_up_paths: Paths, tmp_path: Path, expect_log: Callable[..., None]
) -> None:
    expect_log("MODEL_MISSING")
    refused_for_want_of_a_model(start_program(replace(set_up_paths, models=tmp_path / "none")), "MODEL_MISSING")


def test_a_model_with_one_byte_changed_is_never_loaded(
    start_program: Start, set_up_paths: Paths, tmp_path: Path, expect_log: Callable[..., None]
) -> None:
    expect_log("MODEL_HASH_MISMATCH", "MODEL_FILE_REJECTED", "MODEL_MISSING")
    models = tmp_path / "models"
    shutil.copytree(set_up_paths.models / "whisper-base", models / "whisper-base")
    model = models / "whisper-base" / "model.bin"
    with model.open("r+b") as file:
        file.seek(1_000_000)
        byte = file.read(1)
        file.seek(1_000_000)
        file.write(bytes([byte[0] ^ 1]))
    running = start_program(replace(set_up_paths, models=models))
    running.until(lambda: not model.exists(), READY_MS)  # moved aside, so that nothing can load it
    refused_for_want_of_a_model(running, "MODEL_MISSING")
