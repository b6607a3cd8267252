"""Running a standing order's date: the transfer is made and sent, or the reason why not is recorded. Never retried."""

from __future__ import annotations

import secrets
from datetime import datetime

from bank import limits
from bank.database import Reading, Transaction
from bank.errors import BankError, StorageError
from bank.policy import Policy
from bank.transfers import accepting, order_rows, placing, states, thresholds
from bank.transfers.errors import OrderMissedError
from bank.transfers.order_rows import OrderRun, OrderState, StandingOrder
from bank.transfers.placing import Placement
from bank.transfers.rules import TransferRules
from bank.values import TransferRequest


def run_next(
    transaction: Transaction, order_id: str, now: datetime, policy: Policy, rules: TransferRules
) -> OrderRun | None:
    """Run the date that has come, if there is still one; a date's transfer and its record are one transaction.

    A transfer above the guardian's amount is made and waits for the guardian, as if the customer had confirmed it now.
    """
    order = order_rows.find(transaction, order_id, now)
    if order.state is not OrderState.ACTIVE or order.next_at is None or order.next_at > now:
        return None
    try:
        placement = _checked(transaction, order, order.next_at, now, policy, rules)
    except StorageError:
        raise
    except BankError as refusal:
        return order_rows.record_run(transaction, order, now, None, refusal.code)
    prepared = placing.place(transaction, placement, now, policy, rules)
    live = states.find(transaction, prepared.confirmation_id, now)
    accepting.accept(transaction, live, now, None, rules)
    return order_rows.record_run(transaction, order, now, prepared.confirmation_id, None)


def _checked(
    reading: Reading, order: StandingOrder, due_at: datetime, now: datetime, policy: Policy, rules: TransferRules
) -> Placement:
    """Return the transfer that may be made now; it counts for the day on which it is run.

    Raises:
        OrderMissedError: its date is too long ago.
        InsufficientFundsError, Limit…Error: as for a transfer by hand.
        SignatureRequiredError, LargeAmountNoticeError: nobody is there to sign or to acknowledge.
    """
    if now > due_at + rules.grace:
        raise OrderMissedError
    request = TransferRequest(
        request_id=f"order-{secrets.token_hex(16)}",  # nobody can have used it before
        customer_id=order.customer_id,
        from_account_id=order.from_account_id,
        payee_id=order.payee_id,
        amount_fen=order.amount_fen,
        remark=order.remark,
    )
    placement = placing.check(reading, request, now, policy)
    total_fen = limits.confirmed_fen(reading, order.customer_id, now.date()) + order.amount_fen
    needed = thresholds.requirements(total_fen, rules, family=False)
    thresholds.check(needed, thresholds.NOTHING, rules, can_sign=False)
    return placement
