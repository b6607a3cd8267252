"""Ordinary facts for tests of risk control, to be changed by name."""

from __future__ import annotations

import dataclasses
from datetime import datetime
from typing import Any

from bank.clock import SHANGHAI
from bank.risk.values import History, ListHits, TransferFacts

ORDINARY = TransferFacts(
    at=datetime(2026, 3, 2, 12, 0, tzinfo=SHANGHAI),
    amount_fen=200_00,
    balance_fen=20_000_00,
    age=78,
    elder=True,
    payee_related=True,
    history=History(
        transfers_90d=10,
        median_90d_fen=300_00,
        largest_90d_fen=800_00,
        payee_transfers=5,
        payee_days=400,
        payee_largest_fen=500_00,
    ),
)
_NAMES = {part: {field.name for field in dataclasses.fields(part)} for part in (TransferFacts, History, ListHits)}


def facts(**changes: Any) -> TransferFacts:
    """Ordinary facts with some changed: fields of the facts, of the history or of the list hits, by name; or `time`."""
    time = changes.pop("time", None)
    if time is not None:
        hour, minute = map(int, time.split(":"))
        changes["at"] = ORDINARY.at.replace(hour=hour, minute=minute)
    if "said" in changes:
        changes["said"] = tuple(changes["said"])
    history = {name: changes.pop(name) for name in list(changes) if name in _NAMES[History]}
    lists = {name: changes.pop(name) for name in list(changes) if name in _NAMES[ListHits]}
    return dataclasses.replace(
        ORDINARY, history=dataclasses.replace(ORDINARY.history, **history), lists=ListHits(**lists), **changes
    )
