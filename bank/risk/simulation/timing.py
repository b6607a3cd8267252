"""How long a decision takes, on facts of a simulated year: lists and rules alone, and with the model."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from time import perf_counter_ns, thread_time_ns
from typing import Final

from bank.risk.engine import RiskEngine
from bank.risk.model import packaged_model
from bank.risk.rules import load_rules
from bank.risk.simulation.world import draw_world
from bank.risk.values import TransferFacts
from bank.risk.words import load_words

_SAID: Final = (
    "我昨天接到一个电话，说我的银行卡有问题，让我马上处理，我有点着急",
    "他说是客服，要我把钱转到他们给的账户里核对一下，核对完就退给我",
)
"""Every tenth decision reads a talk as long as this, far longer than people talk to an assistant."""


@dataclass(frozen=True, slots=True)
class Timing:
    """Microseconds of one decision: by the clock on the wall, and of the processor, which other programs do not disturb."""

    decisions: int
    rules_p50_us: float
    rules_p99_us: float
    rules_p99_cpu_us: float
    model_p50_us: float
    model_p99_us: float
    model_p99_cpu_us: float


def time_decisions(seed: int = 1, decisions: int = 5_000) -> Timing:
    """Decide one by one, as the bank does, and measure each decision (RiskModelUnusableError)."""
    cases = islice(draw_world(seed, max(20, decisions // 40), "test").cases(), decisions)
    facts = [replace(case.facts, said=_SAID) if place % 10 == 0 else case.facts for place, case in enumerate(cases)]
    book, words = load_rules(), load_words()
    rules = _times(RiskEngine(book, words, None), facts)
    model = _times(RiskEngine(book, words, packaged_model()), facts)
    return Timing(len(facts), *rules, *model)


def _times(engine: RiskEngine, facts: list[TransferFacts]) -> tuple[float, float, float]:
    """Return the median and the 99th percentile by the wall, and the latter of the processor."""
    engine.warm_up()
    wall, processor = [], []
    for one in facts:
        at, used = perf_counter_ns(), thread_time_ns()
        engine.judge(one)
        wall.append(perf_counter_ns() - at)
        processor.append(thread_time_ns() - used)
    return _at(wall, 0.5), _at(wall, 0.99), _at(processor, 0.99)


def _at(times_ns: list[int], share: float) -> float:
    return sorted(times_ns)[min(int(len(times_ns) * share), len(times_ns) - 1)] / 1_000
