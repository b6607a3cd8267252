"""What the bank is asked between the review and the PIN, and how a transfer is sent once the PIN was given.

The rules of risk control that the books cannot enforce are kept here: nothing is sent without a decision, and nothing
that was asked about without an answer that was offered.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bank.risk.errors import RiskBlockedError, RiskChoiceNotOfferedError
from bank.risk.values import Action, Choice, RiskDecision
from bank.transfers.arrival import Delay, chosen_delay
from bank.transfers.errors import SignatureRequiredError
from bank.transfers.rules import load_rules

if TYPE_CHECKING:
    from datetime import datetime

    from app.device_keys import DeviceKeys
    from bank.bank import Bank
    from bank.risk.values import SessionFacts
    from bank.transfers.thresholds import Requirements
    from bank.values import Receipt

_MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Checked:
    """What the bank said of a transfer that a person has consented to.

    certified: whether this device has a certificate already, where a signature is needed.
    """

    decision: RiskDecision
    needed: Requirements
    certified: bool = False


@dataclass(frozen=True, slots=True)
class Sending:
    """What goes to the bank with the PIN."""

    confirmation_id: str
    customer_id: str
    acknowledged: bool
    """Whether the large-amount notice was read and agreed to."""


def check(
    bank: Bank, confirmation_id: str, customer_id: str, session: SessionFacts, keys: DeviceKeys | None, now: datetime
) -> Checked:
    """Have the bank judge a prepared transfer, and say what confirming it takes."""
    decision = bank.risk.assess_prepared(confirmation_id, session)
    needed = bank.transfers.requirements(confirmation_id)
    certified = needed.signature and keys is not None and keys.certificate(bank, customer_id, now) is not None
    return Checked(decision, needed, certified)


def may_be_sent(decision: RiskDecision, choice: Choice | None) -> bool:
    """Whether the PIN may be asked for: nothing stands against it, or the person chose what was offered."""
    if decision.action is Action.ALLOW:
        return True
    return decision.action is not Action.BLOCK and choice in decision.choices and choice is not Choice.CANCEL


def delay_of(decision: RiskDecision, choice: Choice | None) -> Delay | None:
    """How long it waits after the PIN: as risk control set it, or as the person chose; None for not at all."""
    if decision.delay is not None:
        return Delay(decision.delay // _MILLISECOND, tuple(reason.id for reason in decision.reasons))
    return chosen_delay(load_rules()) if choice is Choice.DELAY else None


def send(bank: Bank, sending: Sending, pin: str, keys: DeviceKeys | None, now: datetime) -> Receipt:
    """Confirm a transfer with the PIN, the delay and the signature that it needs. The only way by which money leaves.

    What was decided and chosen is asked of the bank again: it counts, whatever the window believes.

    Raises:
        RiskUnknownError: nobody has judged it. RiskBlockedError, RiskChoiceNotOfferedError: it may not be sent.
        What `TransferService.confirm` and `DeviceKeys.proof` raise.
    """
    decision, choice = bank.risk.decision(sending.confirmation_id), bank.risk.chosen(sending.confirmation_id)
    if decision.action is Action.BLOCK:
        raise RiskBlockedError
    if not may_be_sent(decision, choice):
        raise RiskChoiceNotOfferedError
    needed = bank.transfers.requirements(sending.confirmation_id)
    proof: bytes | None = None
    if needed.signature:
        if keys is None:
            raise SignatureRequiredError(limit_fen=load_rules().signature_day_total_fen, total_fen=needed.total_fen)
        if sending.acknowledged:
            proof = keys.proof(bank, sending.customer_id, sending.confirmation_id, pin, now)
    return bank.transfers.confirm(
        sending.confirmation_id,
        pin,
        delay=delay_of(decision, choice),
        signature=proof,
        large_amount_acknowledged=sending.acknowledged,
    )
