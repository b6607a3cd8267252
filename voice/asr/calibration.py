"""How quickly this machine recognises, measured in at most ten seconds; and what follows from it.

A longer context errs a little less (docs/voice.md), so the longest one is used whose text is ready within the pause that is
waited for anyway. Which processor is used is decided by the same clock, not by what is installed.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from voice.asr.device import ComputePlan
from voice.asr.engine import DecodeOptions, Engine
from voice.clock import Clock
from voice.errors import VoiceError, WarningCode
from voice.types import Samples

log = logging.getLogger(__name__)

BUDGET_MS = 10_000
PADDINGS_S = (10.0, 30.0, 5.0)
"""In the order in which they are measured: with the first, processors are compared."""
FITS_MS = 450
"""The shortest silence that ends a sentence is 700 ms; a pause is noticed after 160, and some 90 are kept in hand."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One sentence with one context on one processor."""

    device: str
    padding_s: float
    decode_ms: int


@dataclass(frozen=True, slots=True)
class Calibration:
    """What was chosen, and everything that was measured. `decode_ms`: one sentence as it will be recognised."""

    plan: ComputePlan
    padding_s: float
    decode_ms: int
    measured: tuple[Measured, ...]
    failed: tuple[str, ...] = ()
    """Processors that are there and did not work."""


def calibrate(
    plans: Sequence[ComputePlan],
    make: Callable[[ComputePlan], Engine],
    sample: Samples,
    prompt: str,
    clock: Clock,
) -> tuple[Engine, Calibration]:
    """Load and time each plan, the favourite first; return the quickest engine and what was found.

    `sample` is a sentence of a few seconds at 16 kHz. A plan that does not work is told and left out; where none does, its
    `VoiceError` is raised. Past `BUDGET_MS` nothing more is begun.
    """
    began_ns = clock.now_ns()
    measured: list[Measured] = []
    best: tuple[int, ComputePlan, Engine] | None = None
    failed: list[str] = []
    for number, plan in enumerate(plans):
        if best is not None and _ms(clock, began_ns) >= BUDGET_MS:
            break
        try:
            engine = make(plan)
            _time(engine, sample, prompt, PADDINGS_S[0], clock)  # the first decode of a process allocates
            decode_ms = _time(engine, sample, prompt, PADDINGS_S[0], clock)
        except VoiceError as error:
            if best is None and number == len(plans) - 1:
                raise
            failed.append(plan.device)
            log.warning("%s cannot be used (%s)", plan.device, error, extra={"code": WarningCode.CUDA_UNUSABLE})
            continue
        measured.append(Measured(plan.device, PADDINGS_S[0], decode_ms))
        if best is None or decode_ms < best[0]:
            best = decode_ms, plan, engine
    if best is None:
        raise ValueError("there is nothing to calibrate")
    decode_ms, plan, engine = best
    for padding_s in PADDINGS_S[1:]:
        if _is_settled(padding_s, decode_ms) or _ms(clock, began_ns) >= BUDGET_MS:
            continue
        measured.append(Measured(plan.device, padding_s, _time(engine, sample, prompt, padding_s, clock)))
    own = {each.padding_s: each.decode_ms for each in measured if each.device == plan.device}
    padding_s = choose_padding(own)
    return engine, Calibration(plan, padding_s, own[padding_s], tuple(measured), tuple(failed))


def choose_padding(decode_ms: dict[float, int]) -> float:
    """The longest context that is ready in time; where none is, the middle one: a shorter one would save little and err more."""
    fitting = [padding_s for padding_s, ms in decode_ms.items() if ms <= FITS_MS]
    return max(fitting, default=PADDINGS_S[0])


def _is_settled(padding_s: float, decode_ms: int) -> bool:
    """Whether a context need not be tried: it is shorter than one that fits, or longer than one that does not."""
    return (padding_s < PADDINGS_S[0]) == (decode_ms <= FITS_MS)


def _time(engine: Engine, sample: Samples, prompt: str, padding_s: float, clock: Clock) -> int:
    began_ns = clock.now_ns()
    engine.decode(sample, prompt, DecodeOptions(padding_s=padding_s), lambda: True)
    return _ms(clock, began_ns)


def _ms(clock: Clock, since_ns: int) -> int:
    return (clock.now_ns() - since_ns) // 1_000_000
