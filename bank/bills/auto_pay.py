"""Automatic payment: a customer's consent with a cap, and paying the bills that it covers.

It pays bills that are issued on or after the day of the consent, from the day of their issue on. A bill above the cap,
or one for which the money is not there, waits: it is tried again each time, and the customer is reminded of it.
"""

from __future__ import annotations

import secrets
from sqlite3 import Row

from bank import action_requests
from bank.action_requests import Asked, checked_amount, checked_pin_text, checked_text, paying_account
from bank.bills import amounts, bill_rows
from bank.bills.account_numbers import checked_kind, compact
from bank.bills.errors import AutoPayExistsError, AutoPayUnknownError
from bank.bills.payments import pay_bill
from bank.bills.values import AutoPay, AutoPayOutcome, AutoPayRequest, AutoPayResult, Bill, BillKind
from bank.clock import Clock, epoch_ms, from_epoch_ms
from bank.database import Database, Reading, Transaction
from bank.errors import ClockWentBackError, InsufficientFundsError
from bank.months import plus
from bank.pins import PinService
from bank.safety.rule import Debit


class AutoPayDesk:
    """Agreements to pay bills automatically."""

    def __init__(self, database: Database, clock: Clock, pins: PinService) -> None:
        self._database = database
        self._clock = clock
        self._pins = pins

    def agree(self, request: AutoPayRequest, pin: str) -> AutoPay:
        """Store a customer's consent; the same request again gives the same agreement, whatever became of it.

        Raises:
            BillKindUnknownError, BillNumberInvalidError, FieldInvalidError, AmountNotPositiveError,
            AmountTooLargeError, RequestReusedError, CustomerUnknownError, AccountUnknownError, AccountFrozenError,
            AutoPayExistsError
            PinMalformedError, PinNotSetError, PinWrongError, PinLockedError
        """
        asked, number = _asked(request)
        result = action_requests.earlier_result(self._database, asked)
        if result is None:
            _check(self._database, request, number)
            with self._pins.proving(asked.customer_id, checked_pin_text(pin)) as transaction:
                result = action_requests.earlier_result(transaction, asked)
                if result is None:
                    _check(transaction, request, number)
                    result = self._store(transaction, request, number)
                    action_requests.store(transaction, asked, result)
        return _find(self._database, result)

    def end(self, customer_id: str, agreement_id: str) -> AutoPay:
        """End an agreement at once, without a PIN; a second time does nothing.

        Raises:
            FieldInvalidError, AutoPayUnknownError, ClockWentBackError
        """
        customer_id, agreement_id = checked_text(customer_id, "customer_id"), checked_text(agreement_id, "agreement_id")
        with self._database.writing() as transaction:
            agreement = _find(transaction, agreement_id)
            if agreement.customer_id != customer_id:
                raise AutoPayUnknownError
            if agreement.ended_at is not None:
                return agreement
            now = self._clock.now()
            if now < agreement.agreed_at:
                raise ClockWentBackError
            transaction.execute("UPDATE auto_pay SET ended_at_ms = ? WHERE id = ?", epoch_ms(now), agreement_id)
            return _find(transaction, agreement_id)

    def list(self, customer_id: str) -> tuple[AutoPay, ...]:
        """Return a customer's agreements that hold, by kind and number (FieldInvalidError)."""
        return holding(self._database, checked_text(customer_id, "customer_id"))

    def pay_due(self) -> tuple[AutoPayResult, ...]:
        """Pay every bill that an agreement covers and that is issued and unpaid, each in a transaction of its own.

        Called again, it pays nothing twice; it names the bills that wait each time.
        """
        results = []
        for row in self._database.rows("SELECT id FROM auto_pay WHERE ended_at_ms IS NULL ORDER BY agreed_at_ms, id"):
            for bill in waiting(self._database, _find(self._database, row["id"]), self._clock):
                result = self._pay(row["id"], bill)
                if result is not None:
                    results.append(result)
        return tuple(results)

    def _pay(self, agreement_id: str, bill: Bill) -> AutoPayResult | None:
        """Pay one bill; None if it was paid or the agreement ended meanwhile."""
        with self._database.writing() as transaction:
            agreement = _find(transaction, agreement_id)
            now = self._clock.now()
            current = bill_rows.bill(transaction, bill.kind, bill.number, bill.month, now.date())
            if agreement.ended_at is not None or current.paid_at is not None:
                return None
            found = outcome(transaction, agreement, current)
            if found is AutoPayOutcome.PAID:
                customer_id, account_id = agreement.customer_id, agreement.from_account_id
                pay_bill(transaction, customer_id, account_id, current, now, agreement_id)
            return AutoPayResult(agreement_id, bill.month, current.amount_fen, found)

    def _store(self, transaction: Transaction, request: AutoPayRequest, number: str) -> str:
        now = self._clock.now()
        agreement_id = secrets.token_hex(8)
        newest = amounts.newest_month(now.date())
        transaction.execute(
            "INSERT INTO auto_pay (id, customer_id, kind, number, from_account_id, cap_fen, first_month, agreed_at_ms)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            agreement_id,
            request.customer_id,
            request.kind.value,
            number,
            request.from_account_id,
            request.cap_fen,
            newest if amounts.issued_on(newest) == now.date() else plus(newest, 1),
            epoch_ms(now),
        )
        return agreement_id


def holding(reading: Reading, customer_id: str) -> tuple[AutoPay, ...]:
    """Return a customer's agreements that hold, by kind and number."""
    rows = reading.rows(
        "SELECT * FROM auto_pay WHERE customer_id = ? AND ended_at_ms IS NULL ORDER BY kind, number", customer_id
    )
    return tuple(_agreement(row) for row in rows)


def waiting(reading: Reading, agreement: AutoPay, clock: Clock) -> tuple[Bill, ...]:
    """Return the unpaid bills that an agreement covers, oldest first."""
    found = bill_rows.kept(reading, agreement.kind, agreement.number, clock.now().date())
    return tuple(bill for bill in found if bill.paid_at is None and bill.month >= agreement.first_month)


def outcome(reading: Reading, agreement: AutoPay, bill: Bill) -> AutoPayOutcome:
    """Return what comes of paying a bill under an agreement now."""
    if bill.amount_fen > agreement.cap_fen:
        return AutoPayOutcome.OVER_CAP
    try:
        paying_account(reading, Debit.AGREED_BILL, agreement.customer_id, agreement.from_account_id, bill.amount_fen)
    except InsufficientFundsError:
        return AutoPayOutcome.INSUFFICIENT_FUNDS
    return AutoPayOutcome.PAID


def _asked(request: AutoPayRequest) -> tuple[Asked, str]:
    kind = checked_kind(request.kind)
    number = compact(kind, request.number)
    asked = action_requests.asked(
        request.customer_id,
        request.request_id,
        "auto-pay",
        checked_text(request.from_account_id, "from_account_id"),
        kind.value,
        number,
        checked_amount(request.cap_fen),
    )
    return asked, number


def _check(reading: Reading, request: AutoPayRequest, number: str) -> None:
    paying_account(reading, Debit.AUTO_PAY_CONSENT, request.customer_id, request.from_account_id)
    there = reading.row(
        "SELECT 1 FROM auto_pay WHERE kind = ? AND number = ? AND ended_at_ms IS NULL", request.kind.value, number
    )
    if there is not None:
        raise AutoPayExistsError


def _find(reading: Reading, agreement_id: str) -> AutoPay:
    row = reading.row("SELECT * FROM auto_pay WHERE id = ?", agreement_id)
    if row is None:
        raise AutoPayUnknownError
    return _agreement(row)


def _agreement(row: Row) -> AutoPay:
    kind = BillKind(row["kind"])
    return AutoPay(
        id=row["id"],
        customer_id=row["customer_id"],
        from_account_id=row["from_account_id"],
        kind=kind,
        company=bill_rows.saved_number(kind, row["number"], "").company,
        number=row["number"],
        cap_fen=row["cap_fen"],
        first_month=row["first_month"],
        agreed_at=from_epoch_ms(row["agreed_at_ms"]),
        ended_at=None if row["ended_at_ms"] is None else from_epoch_ms(row["ended_at_ms"]),
    )
