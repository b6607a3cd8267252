"""What has come due by the clock, carried out: for whoever owns the clock, at each start and every so often after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bank.bank import Bank


def carry_out_due(bank: Bank) -> None:
    """Do all that time alone decides. Each part is idempotent, so any number of processes may call it, and die in it.

    Money comes in before it goes out: interest and matured deposits first, then bills are made, then instalments and
    automatic payments are taken, then transfers are sent that waited and holds released that nobody confirmed. Last, what
    there is to tell about all that goes into the inboxes.

    Raises:
        StorageError: the books cannot be written; what was done before stays done.
    """
    bank.savings.settle_due()
    bank.cards.make_statements_due()
    bank.points.expire_due()
    bank.loans.collect_due()
    bank.bills.auto_pay.pay_due()
    bank.transfers.send_due()
    bank.messages.collect_due()
