"""One transfer on its way from review to receipt, whoever started it: touch and voice share this object.

Lives on the main loop; the bank's answers come from a worker. It sees what the bank prepared, never recognised text.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import uuid4

from app.serial_worker import Done
from bank.errors import BankError, PendingExpiredError, PinLockedError
from bank.values import TransferRequest

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.banking import Banking
    from app.main_loop import MainLoop, Timer
    from app.serial_worker import Outcome
    from bank.bank import Bank
    from bank.values import PreparedTransfer, Receipt

_log = logging.getLogger(__name__)


class Stage(StrEnum):
    """Where the transfer stands."""

    NONE = "none"
    REVIEW = "review"
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


OPEN_STAGES = frozenset({Stage.REVIEW, Stage.PIN, Stage.SENDING})


@dataclass(frozen=True, slots=True)
class Failure:
    """Why something was refused: a code and the values its sentence needs."""

    code: str
    params: dict[str, int | str]

    @classmethod
    def of(cls, error: Exception) -> Failure:
        """The failure that an error stands for; a fault of the program is INTERNAL_ERROR."""
        if isinstance(error, BankError):
            return cls(error.code, dict(error.params))
        return cls("INTERNAL_ERROR", {})


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person wants to send, before the bank has looked at it."""

    payee_id: str
    amount_fen: int
    remark: str = ""


@dataclass(frozen=True, slots=True)
class FlowState:
    """All there is to know about the transfer under way."""

    stage: Stage = Stage.NONE
    prepared: PreparedTransfer | None = None
    started_by: Route | None = None
    consented_by: Route | None = None
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


class TransferFlow:
    """Moves one transfer through its stages and tells its listeners of each change."""

    def __init__(self, banking: Banking, loop: MainLoop, now: Callable[[], datetime]) -> None:
        self._banking = banking
        self._loop = loop
        self._now = now
        self._listeners: list[Callable[[FlowState], None]] = []
        self._expiry: Timer | None = None
        self._withdrawn: str | None = None
        self.state = FlowState()

    @property
    def loop(self) -> MainLoop:
        """The loop on which it decides."""
        return self._loop

    def subscribe(self, listener: Callable[[FlowState], None]) -> None:
        """Call `listener` with the new state after each change."""
        self._listeners.append(listener)

    def prepare(self, draft: Draft, route: Route, done: Callable[[PreparedTransfer | Failure], None]) -> None:
        """Have the bank check and hold `draft`. An open transfer with the same payee and amount is kept as it is;
        one with another payee or amount is cancelled first, so that at most one holds money at a time.
        """  # noqa: D205 -- the rule is one sentence longer than a line
        open_now = self.state.prepared if self.state.stage in OPEN_STAGES and not self.state.closing else None
        if self.state.stage is Stage.SENDING:
            done(Failure("TRANSFER_BEING_SENT", {}))
            return
        if open_now is not None and _same(open_now, draft):
            if self.state.stage is not Stage.REVIEW:
                self._change(replace(self.state, stage=Stage.REVIEW, consented_by=None, failure=None))
            done(open_now)
            return
        account = self._banking.main_account
        if account is None:
            done(Failure("ACCOUNT_UNKNOWN", {}))
            return
        request = TransferRequest(
            request_id=str(uuid4()),
            customer_id=account.customer_id,
            from_account_id=account.id,
            payee_id=draft.payee_id,
            amount_fen=draft.amount_fen,
            remark=draft.remark,
        )

        def job(bank: Bank) -> PreparedTransfer:
            if open_now is not None:
                bank.transfers.cancel(open_now.confirmation_id)
            return bank.transfers.prepare(request)

        def finished(outcome: Outcome[PreparedTransfer]) -> None:
            if isinstance(outcome, Done):
                self._hold(outcome.value, route)
                done(outcome.value)
            else:
                failure = Failure.of(outcome.error)
                self._stop_clock()
                self._change(FlowState(failure=failure, started_by=route))
                done(failure)

        self._banking.write(job, finished)

    def consent(self, confirmation_id: str, route: Route) -> bool:
        """Take a person's consent to exactly the transfer that is under review; opens the PIN pad."""
        if self.state.stage is not Stage.REVIEW or not self.state.is_open(confirmation_id):
            return False
        self._change(replace(self.state, stage=Stage.PIN, consented_by=route, failure=None))
        return True

    def back_to_review(self) -> None:
        """Take the consent back; the money stays on hold."""
        if self.state.stage is Stage.PIN:
            self._change(replace(self.state, stage=Stage.REVIEW, consented_by=None, failure=None))

    def submit_pin(self, confirmation_id: str, pin: str) -> bool:
        """Send the transfer if the PIN is right. The only way by which money leaves."""
        if self.state.stage is not Stage.PIN or not self.state.is_open(confirmation_id):
            return False
        self._change(replace(self.state, stage=Stage.SENDING, failure=None))
        self._banking.write(lambda bank: bank.transfers.confirm(confirmation_id, pin), self._confirmed)
        return True

    def cancel(self, confirmation_id: str) -> bool:
        """Release the money; nothing is sent."""
        if self.state.stage is Stage.SENDING or not self.state.is_open(confirmation_id):
            return False
        self._release(confirmation_id, replace(self.state, stage=Stage.CANCELLED, failure=None))
        return True

    def withdraw(self, confirmation_id: str) -> bool:
        """Release the money as `cancel` does, but tell nobody yet: the dialogue may be about to prepare another."""
        if self.state.stage is Stage.SENDING or not self.state.is_open(confirmation_id):
            return False
        self._stop_clock()
        self._withdrawn = confirmation_id
        self.state = replace(self.state, closing=True, failure=None)
        self._void(confirmation_id)
        return True

    def settle_withdrawal(self) -> None:
        """The dialogue's turn is over: a transfer that was withdrawn and not replaced is cancelled."""
        withdrawn, self._withdrawn = self._withdrawn, None
        if withdrawn is not None:
            self._close(withdrawn, replace(self.state, stage=Stage.CANCELLED, closing=False))

    def leave(self) -> None:
        """Forget a transfer that has come to its end."""
        if self.state.stage not in OPEN_STAGES:
            self._change(FlowState())

    def _hold(self, prepared: PreparedTransfer, route: Route) -> None:
        self._stop_clock()
        left_ms = max(0, int((prepared.expires_at - self._now()).total_seconds() * 1000))
        self._expiry = self._loop.call_later(left_ms, lambda: self._expire(prepared.confirmation_id))
        self._change(FlowState(stage=Stage.REVIEW, prepared=prepared, started_by=route))

    def _confirmed(self, outcome: Outcome[Receipt]) -> None:
        if isinstance(outcome, Done):
            self._stop_clock()
            stage = Stage.WAITING if outcome.value.status.waits else Stage.DONE
            self._change(replace(self.state, stage=stage, receipt=outcome.value, failure=None))
            return
        failure = Failure.of(outcome.error)
        _log.warning("a transfer was not sent", extra={"code": failure.code})
        if isinstance(outcome.error, PinLockedError) and self.state.prepared is not None:
            after = replace(self.state, stage=Stage.FAILED, failure=failure)
            self._release(self.state.prepared.confirmation_id, after)
        elif isinstance(outcome.error, PendingExpiredError):
            self._stop_clock()
            self._change(replace(self.state, stage=Stage.EXPIRED, failure=failure))
        else:
            self._change(replace(self.state, stage=Stage.PIN, failure=failure))

    def _release(self, confirmation_id: str, after: FlowState) -> None:
        """Void the pending transfer, then go on to `after`; from now on it can be neither consented to nor sent.

        A void that fails leaves the hold to expire by itself.
        """
        self._stop_clock()
        self.state = replace(self.state, closing=True)
        self._void(confirmation_id, then=lambda: self._close(confirmation_id, after))

    def _void(self, confirmation_id: str, then: Callable[[], None] = lambda: None) -> None:
        def finished(outcome: Outcome[None]) -> None:
            if not isinstance(outcome, Done):
                _log.warning("a hold was not released", extra={"code": Failure.of(outcome.error).code})
            then()

        self._banking.write(lambda bank: bank.transfers.cancel(confirmation_id), finished)

    def _expire(self, confirmation_id: str) -> None:
        if not self.state.is_open(confirmation_id) or self.state.stage is Stage.SENDING:
            return

        def finished(outcome: Outcome[tuple[str, ...]]) -> None:
            if not isinstance(outcome, Done):
                _log.warning("expiry was not written", extra={"code": Failure.of(outcome.error).code})
            self._close(confirmation_id, expired)

        expired = replace(self.state, stage=Stage.EXPIRED, failure=Failure("PENDING_EXPIRED", {}))
        self.state = replace(self.state, closing=True)
        self._banking.write(lambda bank: bank.transfers.expire_due(), finished)

    def _close(self, confirmation_id: str, after: FlowState) -> None:
        """Go on to `after`, unless another transfer has been prepared meanwhile."""
        prepared = self.state.prepared
        if self.state.closing and prepared is not None and prepared.confirmation_id == confirmation_id:
            self._change(after)

    def _stop_clock(self) -> None:
        if self._expiry is not None:
            self._expiry.cancel()
            self._expiry = None

    def _change(self, state: FlowState) -> None:
        self.state = state
        for listener in self._listeners:
            listener(state)


def _same(prepared: PreparedTransfer, draft: Draft) -> bool:
    return (
        prepared.payee_id == draft.payee_id
        and prepared.amount_fen == draft.amount_fen
        and prepared.remark == draft.remark
    )
