"""Which processor and which context recognise here: decided by a clock, within ten seconds."""

from collections.abc import Callable

import pytest

from tests.voice.scripted_engine import ScriptedEngine
from tests.voice.support import silence
from voice.asr.calibration import BUDGET_MS, Calibration, calibrate, choose_padding
from voice.asr.device import ComputePlan
from voice.asr.engine import Decoded, DecodeOptions, Engine
from voice.asr.fallback import FallbackEngine
from voice.clock import VirtualClock
from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.types import Samples

CPU = ComputePlan("cpu", "int8", 2)
GPU = ComputePlan("cuda", "float16", 0)


class TimedEngine(ScriptedEngine):
    """Takes so many milliseconds of the clock for each context."""

    def __init__(self, clock: VirtualClock, takes_ms: dict[float, int]) -> None:
        super().__init__()
        self._clock = clock
        self._takes_ms = takes_ms

    def decode(
        self, samples: Samples, prompt: str, options: DecodeOptions, is_wanted: Callable[[], bool]
    ) -> Decoded | None:
        self._clock.advance(self._takes_ms[options.padding_s] / 1000)
        return super().decode(samples, prompt, options, is_wanted)


def run(takes: dict[str, dict[float, int] | None], plans: tuple[ComputePlan, ...] = (GPU, CPU)) -> Calibration:
    """None: the processor does not work."""
    clock = VirtualClock()

    def make(plan: ComputePlan) -> Engine:
        takes_ms = takes[plan.device]
        if takes_ms is None:
            raise VoiceError(ErrorCode.MODEL_UNUSABLE)
        return TimedEngine(clock, takes_ms)

    engine, found = calibrate(plans, make, silence(2.0), "", clock)
    assert isinstance(engine, TimedEngine)
    assert engine._takes_ms == takes[found.plan.device]
    return found


def test_two_cores_take_the_longest_context_that_is_ready_in_time() -> None:
    found = run({"cpu": {30: 770, 10: 380, 5: 320}}, (CPU,))
    assert (found.plan, found.padding_s, found.decode_ms) == (CPU, 10, 380)


def test_a_quick_machine_errs_least() -> None:
    assert run({"cpu": {30: 250, 10: 120, 5: 90}}, (CPU,)).padding_s == 30


def test_a_slower_machine_takes_the_shortest_if_that_helps() -> None:
    assert run({"cpu": {30: 900, 10: 500, 5: 440}}, (CPU,)).padding_s == 5
    assert run({"cpu": {30: 3000, 10: 1500, 5: 1200}}, (CPU,)).padding_s == 10


def test_a_gpu_that_is_quicker_is_used_and_one_that_is_not_is_left_alone() -> None:
    cpu = {30.0: 770, 10.0: 380, 5.0: 320}
    assert run({"cuda": {30: 60, 10: 50, 5: 50}, "cpu": cpu}).plan == GPU
    assert run({"cuda": {30: 900, 10: 800, 5: 800}, "cpu": cpu}).plan == CPU


def test_a_gpu_that_does_not_work_is_told(expect_log: Callable[..., None]) -> None:
    expect_log(WarningCode.CUDA_UNUSABLE)
    found = run({"cuda": None, "cpu": {30: 770, 10: 380, 5: 320}})
    assert (found.plan, found.failed) == (CPU, ("cuda",))


def test_where_nothing_works_it_is_an_error() -> None:
    with pytest.raises(VoiceError):
        run({"cpu": None}, (CPU,))


def test_it_ends_soon_after_ten_seconds_however_slow_the_machine_is() -> None:
    found = run({"cuda": {30: 9000, 10: 6000, 5: 6000}, "cpu": {30: 1, 10: 1, 5: 1}})
    assert found.plan == GPU
    assert len(found.measured) == 1
    assert BUDGET_MS == 10_000


def test_the_choice_is_a_function_of_the_times() -> None:
    assert choose_padding({30: 451, 10: 450, 5: 1}) == 10
    assert choose_padding({10: 500, 5: 460}) == 10


def test_a_gpu_that_runs_out_of_memory_is_left_and_the_sentence_is_read_all_the_same(
    expect_log: Callable[..., None],
) -> None:
    expect_log(WarningCode.CUDA_UNUSABLE)
    gpu, cpu, told = ScriptedEngine(fails=True), ScriptedEngine(), list[str]()
    engine = FallbackEngine(gpu, lambda: cpu, lambda: told.append("fallen"))
    for _ in range(2):
        decoded = engine.decode(silence(1.0), "", DecodeOptions(), lambda: True)
        assert decoded is not None
        assert decoded.hypotheses[0].text == "16000"
    assert told == ["fallen"]
    assert (len(gpu.calls), len(cpu.calls)) == (1, 2)


def test_when_the_second_fails_too_it_is_an_error(expect_log: Callable[..., None]) -> None:
    expect_log(WarningCode.CUDA_UNUSABLE)
    engine = FallbackEngine(ScriptedEngine(fails=True), lambda: ScriptedEngine(fails=True), lambda: None)
    with pytest.raises(VoiceError) as failed:
        engine.decode(silence(1.0), "", DecodeOptions(), lambda: True)
    assert failed.value.code is ErrorCode.TRANSCRIPTION_FAILED
