"""What rules may ask about a transfer: named whole numbers, each a pure function of the facts and of the words found.

Ratios are in basis points, rounded up, so that "more than half" is exact; None where there is nothing to compare with,
which fulfils no condition.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from bank.risk.values import TransferFacts
from bank.risk.words import WordHit

LEAST_FOR_MEDIAN: Final = 3  # ours: one or two transfers are no habit yet

Measure = Callable[[TransferFacts, Sequence[WordHit]], int | None]


def ratio_bp(amount_fen: int, whole_fen: int | None) -> int | None:
    """Return amount / whole in basis points; None where there is no whole."""
    if whole_fen is None or whole_fen <= 0:
        return None
    return -(-amount_fen * 10_000 // whole_fen)


def median_fen(facts: TransferFacts) -> int | None:
    """Return the 90-day median where there are transfers enough to speak of a habit."""
    return facts.history.median_90d_fen if facts.history.transfers_90d >= LEAST_FOR_MEDIAN else None


def balance_24h_ago_fen(facts: TransferFacts) -> int:
    """Return what was available a day ago: today's plus what was sent less what came in."""
    return facts.balance_fen + facts.history.sent_24h_fen - facts.history.received_24h_fen


MEASURES: Final[Mapping[str, Measure]] = MappingProxyType(
    {
        "amount_fen": lambda facts, _: facts.amount_fen,
        "amount_per_median_bp": lambda facts, _: ratio_bp(facts.amount_fen, median_fen(facts)),
        "amount_per_balance_bp": lambda facts, _: ratio_bp(facts.amount_fen, facts.balance_fen),
        "balance_24h_ago_fen": lambda facts, _: balance_24h_ago_fen(facts),
        "leaving_24h_bp": lambda facts, _: ratio_bp(
            facts.history.sent_24h_fen + facts.amount_fen, balance_24h_ago_fen(facts)
        ),
        "payee_transfers": lambda facts, _: facts.history.payee_transfers,
        "minute_of_day": lambda facts, _: facts.at.hour * 60 + facts.at.minute,
        "transfers_10min": lambda facts, _: facts.history.recent_10min + 1,
        "deposit_broken_minutes": lambda facts, _: facts.deposit_broken_minutes,
        "cobrowsing": lambda facts, _: int(facts.cobrowsing_open),
        "confirmed_scam": lambda facts, _: int(facts.lists.confirmed_scam),
        "reported_scam": lambda facts, _: int(facts.lists.reported_scam),
        "strong_words": lambda _, words: sum(hit.strength == "strong" for hit in words),
        "weak_words": lambda _, words: sum(hit.strength == "weak" for hit in words),
    }
)
