"""The choice of the processor, and the edge to faster-whisper."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.voice.scripted_engine import ScriptedEngine
from tests.voice.support import tone
from voice.asr.device import ComputePlan, choose_compute
from voice.asr.engine import (
    OF_THE_MODEL,
    DecodeOptions,
    WhisperEngine,
    left_out,
    load_engine,
    max_length,
    pad,
    tidied,
    without_repeats,
)
from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.types import Hypothesis


@pytest.mark.parametrize(
    ("gpus", "cores", "override", "plan"),
    [
        (0, 2, "auto", ComputePlan("cpu", "int8", 2)),
        (0, 32, "auto", ComputePlan("cpu", "int8", 4)),
        (1, 8, "auto", ComputePlan("cuda", "float16", 0)),
        (1, 8, "cpu", ComputePlan("cpu", "int8", 4)),
        (0, 8, "cuda", ComputePlan("cuda", "float16", 0)),
    ],
)
def test_the_processor_is_a_function_of_what_is_there_and_what_was_asked(
    gpus: int, cores: int, override: str, plan: ComputePlan
) -> None:
    assert choose_compute(gpus, cores, override) == plan  # type: ignore[arg-type] # one of three literals


def test_a_gpu_that_does_not_work_is_left_alone(tmp_path: Path, expect_log: Callable[..., None]) -> None:
    expect_log(WarningCode.CUDA_UNUSABLE)
    engine = load_engine(
        tmp_path,
        cuda_devices=lambda: 1,
        make=lambda folder, plan: ScriptedEngine(plan, fails=plan.device == "cuda"),
    )
    assert isinstance(engine, ScriptedEngine)
    assert engine.plan is not None
    assert engine.plan.device == "cpu"


def test_a_gpu_that_works_is_used_and_one_that_was_demanded_is_not_replaced(tmp_path: Path) -> None:
    engine = load_engine(tmp_path, cuda_devices=lambda: 1, make=lambda folder, plan: ScriptedEngine(plan))
    assert isinstance(engine, ScriptedEngine)
    assert engine.plan == ComputePlan("cuda", "float16", 0)
    with pytest.raises(VoiceError) as refused:
        load_engine(
            tmp_path, "cuda", cuda_devices=lambda: 0, make=lambda folder, plan: ScriptedEngine(plan, fails=True)
        )
    assert refused.value.code is ErrorCode.MODEL_UNUSABLE


def test_a_folder_without_a_model_is_unusable(tmp_path: Path) -> None:
    with pytest.raises(VoiceError) as refused:
        WhisperEngine(tmp_path, ComputePlan("cpu", "int8", 1))
    assert refused.value.code is ErrorCode.MODEL_UNUSABLE


def test_padding_never_exceeds_the_window() -> None:
    assert len(pad(tone(2.0), 30)) == 30 * 16_000
    assert len(pad(tone(2.0), 5)) == 7 * 16_000
    assert not pad(tone(2.0), 5)[32_000:].any()
    wrong: tuple[dict[str, Any], ...] = ({"padding_s": 0}, {"padding_s": 31}, {"hypotheses": 6}, {"hypotheses": 0})
    for options in wrong:
        with pytest.raises(ValueError):  # noqa: PT011 - which sentence it is does not matter
            DecodeOptions(**options)


def test_the_length_of_a_reading_is_bounded_by_the_sound() -> None:
    assert max_length(80, 1.0) == 104
    assert max_length(223, 30.0) == 448
    assert max_length(0, 2.0) == 80


def test_equal_readings_are_told_once() -> None:
    one, two = Hypothesis("一", -0.1), Hypothesis("二", -0.2)
    assert without_repeats([one, two, Hypothesis("一", -0.3)]) == (one, two)


@pytest.mark.parametrize(
    ("decoded", "text"), [("确认转账\ufffd", "确认转账"), (" 取消，", "取消，"), ("三百块", "三百块")]
)
def test_what_is_no_writing_is_left_out_of_a_reading(decoded: str, text: str) -> None:
    assert tidied(decoded) == text


def test_figures_and_wide_signs_are_written_with_no_token_and_everything_else_is() -> None:
    vocabulary = {
        "8": 3,
        "00": 4,
        "Ġ201": 5,
        "ï": 6,
        "ï¸": 7,
        "åħ«": 8,
        "çĻ¾": 9,
        ",": 10,
        "<|endoftext|>": 20,
        "<|0.00|>": 21,
    }
    assert left_out(vocabulary, 20) == (OF_THE_MODEL, 3, 4, 5, 6)
