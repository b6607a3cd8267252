"""What the model sees of a transfer: a fixed row of numbers, a pure function of the facts and of the words found.

The lists are left out on purpose: they decide by themselves, and a model that saw them would learn them instead of
behaviour. Every number is bounded, so that no transfer lies far outside of what the model was trained on.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from bank.risk.measures import LEAST_FOR_MEDIAN
from bank.risk.values import TransferFacts
from bank.risk.words import WordHit

_FEN_PER_YUAN: Final = 100
_THREE_DAYS_MIN: Final = 3 * 24 * 60

FEATURES: Final[tuple[str, ...]] = (
    "amount_log",
    "amount_per_balance",
    "amount_per_median_log",
    "amount_per_largest_log",
    "amount_per_payee_largest_log",
    "amount_is_round",
    "habit_known",
    "transfers_90d_log",
    "payee_is_new",
    "payee_transfers_log",
    "payee_days_log",
    "payee_related",
    "payee_trusted",
    "payee_returned",
    "at_night",
    "night_habit",
    "hour_sin",
    "hour_cos",
    "recent_10min",
    "new_payees_7d",
    "sent_24h_share",
    "received_24h_share",
    "deposit_broken",
    "strong_words",
    "weak_words",
    "age",
    "elder",
)

GROUPS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "金额和您平时转的差别很大": (
            "amount_log",
            "amount_per_balance",
            "amount_per_median_log",
            "amount_per_largest_log",
            "amount_per_payee_largest_log",
            "amount_is_round",
        ),
        "您和对方来往很少": ("payee_is_new", "payee_transfers_log", "payee_days_log", "payee_related", "payee_trusted"),
        "时间和您平时转账的时间不一样": ("at_night", "night_habit", "hour_sin", "hour_cos"),
        "这几天给新的收款人转得多": ("recent_10min", "new_payees_7d", "sent_24h_share"),
        "这笔钱刚刚进账又要转走": ("received_24h_share", "deposit_broken", "payee_returned"),
        "备注或说的话像骗局里常有的": ("strong_words", "weak_words"),
    }
)
"""Features that one plain phrase explains. Age is in none: nobody is told that they are suspicious for being old."""


def vector(facts: TransferFacts, words: Sequence[WordHit]) -> tuple[float, ...]:
    """Return the numbers in the order of FEATURES."""
    history, amount = facts.history, facts.amount_fen
    habit = history.transfers_90d >= LEAST_FOR_MEDIAN
    turn = 2 * math.pi * (facts.at.hour * 60 + facts.at.minute) / (24 * 60)
    before_fen = max(facts.balance_fen + history.sent_24h_fen, 1)
    broken = facts.deposit_broken_minutes
    return (
        math.log10(1 + amount / _FEN_PER_YUAN),
        min(amount / max(facts.balance_fen, 1), 1.0),
        _log_ratio(amount, history.median_90d_fen if habit else None),
        _log_ratio(amount, history.largest_90d_fen),
        _log_ratio(amount, history.payee_largest_fen),
        1.0 if amount % 100_000 == 0 else 0.5 if amount % 10_000 == 0 else 0.0,
        float(habit),
        math.log1p(min(history.transfers_90d, 1_000)),
        float(history.payee_transfers == 0),
        math.log1p(min(history.payee_transfers, 100)),
        math.log1p(min(history.payee_days, 3_650)),
        float(facts.payee_related),
        float(facts.lists.trusted),
        min(history.payee_returned_fen / amount, 1.0),
        float(is_night(facts.at.hour)),
        min(history.night_90d / max(history.transfers_90d, 1), 1.0),
        math.sin(turn),
        math.cos(turn),
        float(min(history.recent_10min, 4)),
        float(min(history.new_payees_7d, 4)),
        min(history.sent_24h_fen / before_fen, 1.0),
        min(history.received_24h_fen / amount, 1.0),
        0.0 if broken is None else max(0.0, 1.0 - broken / _THREE_DAYS_MIN),
        float(any(hit.strength == "strong" for hit in words)),
        float(any(hit.strength == "weak" for hit in words)),
        min(max(facts.age, 0), 110) / 100,
        float(facts.elder),
    )


def is_night(hour: int) -> bool:
    """Tell whether an hour lies between 22:00 and 06:00 (STANDARDS.md, Transfers)."""
    return hour >= 22 or hour < 6


def _log_ratio(amount_fen: int, whole_fen: int | None) -> float:
    if not whole_fen:
        return 0.0
    return min(max(math.log10(amount_fen / whole_fen), -2.0), 2.0)
