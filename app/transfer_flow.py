"""One transfer on its way from review to receipt, whoever started it: touch and voice share this object.

Lives on the main loop; the bank's answers come from a worker. It sees what the bank prepared, never recognised text.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from app.failure import Failure
from app.serial_worker import Done
from app.transfer_sending import Checked, Sending, check, may_be_sent, send
from app.transfer_state import CONSENTED_STAGES, OPEN_STAGES, Draft, FlowState, Route, Stage, holds_for, reviewed
from bank.errors import BankError, PendingExpiredError, PinLockedError
from bank.risk.errors import RiskBlockedError, RiskChoiceNotOfferedError, RiskDelayedError, RiskUnknownError
from bank.risk.values import Action, Choice, SessionFacts
from bank.transfers.errors import LargeAmountNoticeError, SignatureRequiredError
from bank.values import TransferRequest

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.banking import Banking
    from app.device_keys import DeviceKeys
    from app.main_loop import MainLoop, Timer
    from app.serial_worker import Outcome
    from bank.bank import Bank
    from bank.values import PreparedTransfer, Receipt

_log = logging.getLogger(__name__)

_NEVER = (RiskBlockedError, RiskUnknownError, RiskChoiceNotOfferedError, RiskDelayedError)
"""Refusals of risk control: no PIN mends them."""
_MORE_IS_NEEDED = (SignatureRequiredError, LargeAmountNoticeError)
"""The day's total has grown since the bank was asked: it is asked again."""


class TransferFlow:
    """Moves one transfer through its stages and tells its listeners of each change."""

    def __init__(
        self,
        banking: Banking,
        loop: MainLoop,
        now: Callable[[], datetime],
        *,
        keys: DeviceKeys | None = None,
        session: Callable[[], SessionFacts] = SessionFacts,
    ) -> None:
        """Move transfers of `banking`.

        keys: of this device, for large transfers; without them those are refused.
        session: what was said in this conversation and whether somebody is looking on, for risk control.
        """
        self._banking = banking
        self._loop = loop
        self._now = now
        self._keys = keys
        self._session = session
        self._listeners: list[Callable[[FlowState], None]] = []
        self._expiry: Timer | None = None
        self._withdrawn: str | None = None
        self.hold_back: Callable[[], Failure | None] = lambda: None
        """Why no transfer may begin or be sent now; None where one may."""
        self.state = FlowState()

    @property
    def keys(self) -> DeviceKeys | None:
        """This device's keys for large transfers, if it has a place for them."""
        return self._keys

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
        held_back = self.hold_back()
        if held_back is not None:
            done(held_back)
            return
        open_now = self.state.prepared if self.state.stage in OPEN_STAGES and not self.state.closing else None
        if self.state.stage is Stage.SENDING:
            done(Failure("TRANSFER_BEING_SENT", {}))
            return
        if open_now is not None and holds_for(open_now, draft):
            if self.state.stage is not Stage.REVIEW:
                self._change(reviewed(self.state))
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
            arrival=draft.arrival,
        )

        def job(bank: Bank) -> PreparedTransfer:
            bank.risk.warm_up()  # so that nobody waits for it after their consent
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
        """Take a person's consent to exactly the transfer that is under review; the bank's risk control is asked."""
        if self.state.stage is not Stage.REVIEW or not self.state.is_open(confirmation_id):
            return False
        self._change(replace(self.state, stage=Stage.CHECKING, consented_by=route, failure=None))
        self._check(confirmation_id)
        return True

    def choose(self, confirmation_id: str, choice: Choice) -> bool:
        """Take a person's answer to risk control, if it was offered."""
        checked = self.state.checked
        if self.state.stage is not Stage.RISK or not self.state.is_open(confirmation_id) or checked is None:
            return False
        if choice not in checked.decision.choices:
            return False
        self._change(replace(self.state, stage=Stage.CHECKING, choice=choice, failure=None))

        def chosen(outcome: Outcome[None]) -> None:
            if not self.state.is_open(confirmation_id) or self.state.stage is not Stage.CHECKING:
                return
            if not isinstance(outcome, Done):
                self._change(replace(self.state, stage=Stage.RISK, choice=None, failure=Failure.of(outcome.error)))
            elif choice is Choice.CANCEL or not self._family_will_be_asked(choice, checked):
                self._release(confirmation_id, replace(self.state, stage=Stage.CANCELLED))
            else:
                self._go_on(checked)

        self._banking.write(lambda bank: bank.risk.choose(confirmation_id, choice), chosen)
        return True

    def acknowledge(self, confirmation_id: str) -> bool:
        """Take the second confirmation of a large amount; opens the PIN pad."""
        if self.state.stage is not Stage.NOTICE or not self.state.is_open(confirmation_id):
            return False
        self._change(replace(self.state, stage=Stage.PIN, acknowledged=True, failure=None))
        return True

    def back_to_review(self) -> None:
        """Take the consent back; the money stays on hold."""
        if self.state.stage in CONSENTED_STAGES and not self.state.closing:
            self._change(reviewed(self.state))

    def submit_pin(self, confirmation_id: str, pin: str) -> bool:
        """Send the transfer if the PIN is right. The only way by which money leaves."""
        state, account = self.state, self._banking.main_account
        if state.stage is not Stage.PIN or not state.is_open(confirmation_id) or account is None:
            return False
        if state.checked is None or not may_be_sent(state.checked.decision, state.choice):
            return False
        held_back = self.hold_back()
        if held_back is not None:
            self._change(replace(state, failure=held_back))
            return False
        if self._session().cobrowsing_open:
            self._refuse(confirmation_id, RiskBlockedError())
            return False
        self._change(replace(state, stage=Stage.SENDING, failure=None))
        sending, keys, now = Sending(confirmation_id, account.customer_id, state.acknowledged), self._keys, self._now()
        self._banking.write(lambda bank: send(bank, sending, pin, keys, now), self._confirmed)
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

    def _check(self, confirmation_id: str) -> None:
        """Ask risk control, and what confirming takes; the answer counts only while this consent still stands."""
        account, session, keys, now = self._banking.main_account, self._session(), self._keys, self._now()
        customer_id = "" if account is None else account.customer_id

        def checked(outcome: Outcome[Checked]) -> None:
            if not self.state.is_open(confirmation_id) or self.state.stage is not Stage.CHECKING:
                return
            if not isinstance(outcome, Done):
                failure = Failure.of(outcome.error)
                _log.warning("a transfer was not checked", extra={"code": failure.code})
                self._change(replace(reviewed(self.state), failure=failure))
            elif session.cobrowsing_open and outcome.value.decision.action is not Action.BLOCK:
                self._refuse(confirmation_id, RiskBlockedError())  # it was judged before somebody looked on
            else:
                self._go_on(outcome.value)

        self._banking.write(lambda bank: check(bank, confirmation_id, customer_id, session, keys, now), checked)

    def _go_on(self, checked: Checked) -> None:
        """The next thing that is asked: risk control's choices, the notice of a large amount, or the PIN."""
        needed = checked.needed
        if not may_be_sent(checked.decision, self.state.choice):
            stage = Stage.RISK
        elif (needed.signature or needed.large_amount_notice) and not self.state.acknowledged:
            stage = Stage.NOTICE
        else:
            stage = Stage.PIN
        self._change(replace(self.state, stage=stage, checked=checked, failure=None))

    def _family_will_be_asked(self, choice: Choice, checked: Checked) -> bool:
        """Whether the transfer goes on after this choice: 联系家人 only where the bank will ask the guardian."""
        return choice is not Choice.FAMILY or (checked.needed.family and checked.decision.action is not Action.BLOCK)

    def _refuse(self, confirmation_id: str, error: BankError) -> None:
        failure = Failure.of(error)
        _log.warning("a transfer was refused", extra={"code": failure.code})
        self._release(confirmation_id, replace(self.state, stage=Stage.FAILED, failure=failure))

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
        elif isinstance(outcome.error, _NEVER) and self.state.prepared is not None:
            self._release(self.state.prepared.confirmation_id, replace(self.state, stage=Stage.FAILED, failure=failure))
        elif isinstance(outcome.error, _MORE_IS_NEEDED) and self.state.prepared is not None and self._keys is not None:
            self._change(replace(self.state, stage=Stage.CHECKING, acknowledged=False, failure=None))
            self._check(self.state.prepared.confirmation_id)
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
