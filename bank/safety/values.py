"""What the safety room takes and gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from bank.risk.values import Action, Choice


class FreezeReason(Enum):
    """Why an account was frozen, as the customer says it."""

    SCAM = "scam"
    LOST = "lost"
    CAREFUL = "careful"


@dataclass(frozen=True, slots=True)
class Freeze:
    """An account that is frozen now. since: when it was frozen."""

    account_id: str
    reason: FreezeReason
    since: datetime


@dataclass(frozen=True, slots=True)
class RiskNotice:
    """A transfer that risk control did not simply let through. scams: ids of the known scams that it resembled (bank/risk/words.toml).

    chosen: what the person answered, None if they gave no answer.
    """

    confirmation_id: str
    payee_name: str
    amount_fen: int
    action: Action
    reasons: tuple[str, ...]
    scams: tuple[str, ...]
    chosen: Choice | None
    decided_at: datetime
