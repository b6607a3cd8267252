"""Where one transfer stands between review and receipt. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from bank.values import Arrival

if TYPE_CHECKING:
    from app.failure import Failure
    from app.transfer_sending import Checked
    from bank.risk.values import Choice
    from bank.values import PreparedTransfer, Receipt


class Stage(StrEnum):
    """Where the transfer stands."""

    NONE = "none"
    REVIEW = "review"
    CHECKING = "checking"
    """Consented to; the bank's risk control is looking at it."""
    RISK = "risk"
    """Risk control asks, delays or blocks: the person chooses from what it offers."""
    NOTICE = "notice"
    """A large amount: a second confirmation, and a signature of this device, explained."""
    PIN = "pin"
    SENDING = "sending"
    DONE = "done"
    WAITING = "waiting"
    """Confirmed, and not sent yet: a family member is asked, or its time has not come. The money is held."""
    FAILED = "failed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class Route(StrEnum):
    """How a person did something."""

    TOUCH = "touch"
    VOICE = "voice"


CONSENTED_STAGES = frozenset({Stage.CHECKING, Stage.RISK, Stage.NOTICE, Stage.PIN})
"""Consent was given, and nothing is being sent: it can be taken back."""
OPEN_STAGES = CONSENTED_STAGES | {Stage.REVIEW, Stage.SENDING}


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person wants to send, before the bank has looked at it."""

    payee_id: str
    amount_fen: int
    remark: str = ""
    arrival: Arrival = Arrival.REAL_TIME


@dataclass(frozen=True, slots=True)
class FlowState:
    """All there is to know about the transfer under way."""

    stage: Stage = Stage.NONE
    prepared: PreparedTransfer | None = None
    started_by: Route | None = None
    consented_by: Route | None = None
    checked: Checked | None = None
    """What the bank said of it after the consent; None before."""
    choice: Choice | None = None
    """What the person answered to risk control."""
    acknowledged: bool = False
    """Whether the notice of a large amount was agreed to."""
    receipt: Receipt | None = None
    failure: Failure | None = None
    closing: bool = False
    """The money is being released: the transfer can be neither consented to nor sent any more."""

    def is_open(self, confirmation_id: str) -> bool:
        """Whether this very transfer still holds money that was neither sent nor released."""
        return (
            self.stage in OPEN_STAGES
            and not self.closing
            and self.prepared is not None
            and self.prepared.confirmation_id == confirmation_id
        )


def reviewed(state: FlowState) -> FlowState:
    """The same transfer under review again: consent, and every answer that followed it, are taken back."""
    return replace(
        state,
        stage=Stage.REVIEW,
        consented_by=None,
        checked=None,
        choice=None,
        acknowledged=False,
        failure=None,
    )


def holds_for(prepared: PreparedTransfer, draft: Draft) -> bool:
    """Whether the bank already holds money for just what is wanted."""
    return (
        prepared.payee_id == draft.payee_id
        and prepared.amount_fen == draft.amount_fen
        and prepared.remark == draft.remark
        and prepared.arrival is draft.arrival
    )
