"""What the risk room takes and gives: facts of one transfer, and the decision about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import Final, Literal

from bank.values import TransferRequest

DELAY: Final = timedelta(hours=24)  # STANDARDS.md, Transfers: the choice 延时24小时


class Action(Enum):
    """What is to become of a transfer, mildest first."""

    ALLOW = "allow"
    ASK = "ask"
    DELAY = "delay"
    BLOCK = "block"


class Choice(Enum):
    """What a person may answer (STANDARDS.md, Transfers)."""

    CONTINUE = "continue"
    DELAY = "delay"
    FAMILY = "family"
    CANCEL = "cancel"

    @property
    def label(self) -> str:
        """The words on the button."""
        return _LABELS[self]


_LABELS: Final = {
    Choice.CONTINUE: "继续",
    Choice.DELAY: "延时24小时",
    Choice.FAMILY: "联系家人",
    Choice.CANCEL: "取消",
}


class ListName(Enum):
    """Cards reported as a scam's, for everyone; and payees whom one customer confirmed."""

    SCAM = "scam"
    TRUSTED = "trusted"


class Source(Enum):
    """Who put a card on a list. Police and bank have confirmed it; a customer has only reported it."""

    POLICE = "police"
    BANK = "bank"
    CUSTOMER = "customer"


@dataclass(frozen=True, slots=True)
class ListEntry:
    """A card that is on a list now. customer_id: who reported or trusts it, None for police and bank."""

    list: ListName
    card_number: str = field(repr=False)
    source: Source
    customer_id: str | None
    reason: str
    since: datetime


@dataclass(frozen=True, slots=True)
class ListHits:
    """What the lists say of one payee, for one customer."""

    confirmed_scam: bool = False
    reported_scam: bool = False
    trusted: bool = False


@dataclass(frozen=True, slots=True)
class History:
    """What a customer did before this transfer; only transfers to their own payees count, posted ones.

    transfers_90d, median_90d_fen, largest_90d_fen: of the last 90 days; None where there were none.
    night_90d: how many of them between 22:00 and 06:00. new_payees_7d: payees first paid in the last 7 of those days.
    payee_transfers, payee_days, payee_largest_fen: to this payee, ever; whole days since the first.
    payee_returned_fen: what this payee has ever sent the customer.
    recent_10min: transfers prepared in the last ten minutes, posted or pending, without this one.
    sent_24h_fen, received_24h_fen: prepared and not undone; booked from outside the customer's own accounts.
    """

    transfers_90d: int = 0
    median_90d_fen: int | None = None
    largest_90d_fen: int = 0
    night_90d: int = 0
    new_payees_7d: int = 0
    payee_transfers: int = 0
    payee_days: int = 0
    payee_largest_fen: int = 0
    payee_returned_fen: int = 0
    recent_10min: int = 0
    sent_24h_fen: int = 0
    received_24h_fen: int = 0


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """What only the caller knows. said: the person's utterances in this conversation, oldest first."""

    said: tuple[str, ...] = field(default=(), repr=False)
    cobrowsing_open: bool = False


@dataclass(frozen=True, slots=True)
class RiskRequest:
    """A transfer that a customer wants to make, and the session in which they want it."""

    transfer: TransferRequest
    session: SessionFacts = SessionFacts()


@dataclass(frozen=True, slots=True)
class TransferFacts:
    """Everything a decision depends on, and nothing else. balance_fen is what is available before the transfer.

    deposit_broken_minutes: whole minutes since the customer last broke a deposit early, None for never.
    """

    at: datetime
    amount_fen: int
    balance_fen: int
    age: int
    elder: bool
    payee_related: bool
    history: History = History()
    lists: ListHits = ListHits()
    remark: str = field(default="", repr=False)
    said: tuple[str, ...] = field(default=(), repr=False)
    cobrowsing_open: bool = False
    deposit_broken_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that mattered, in plain Chinese. scam: which of the known scams it points to."""

    source: Literal["list", "rule", "model"]
    id: str
    text: str
    scam: str | None = None


@dataclass(frozen=True, slots=True)
class RiskDecision:
    """What is to become of the transfer and why. choices is empty exactly for ALLOW.

    noted: rules that fired but were outweighed (a trusted payee, or ordinary behaviour by the model's judgement).
    score_ppm: the model's calibrated probability in parts per million, None if it could not be asked.
    rule_book, model: which versions decided.
    """

    action: Action
    reasons: tuple[Reason, ...]
    choices: tuple[Choice, ...]
    noted: tuple[Reason, ...]
    score_ppm: int | None
    rule_book: str
    model: str | None

    @property
    def delay(self) -> timedelta | None:
        """How long the transfer must wait, None where it need not."""
        return DELAY if self.action is Action.DELAY else None
