"""Bills and top-ups: ask what is due, pay it once, keep the receipt. Automatic payment is in bank/bills/auto_pay.py."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from bank import action_requests, customers
from bank.action_requests import Asked, checked_amount, checked_number, checked_pin_text, checked_text, paying_account
from bank.bills import bill_rows
from bank.bills.account_numbers import checked_kind, compact
from bank.bills.auto_pay import AutoPayDesk
from bank.bills.errors import (
    BillAlreadyPaidError,
    BillAmountChangedError,
    TopUpAmountInvalidError,
    TopUpLimitPerDayError,
)
from bank.bills.payments import pay_bill, pay_company
from bank.bills.reminders import reminders
from bank.bills.values import Bill, BillKind, BillReceipt, BillRequest, Reminder, SavedNumber, TopUpRequest
from bank.clock import Clock, epoch_ms, start_of_day
from bank.database import Database, Reading, Transaction
from bank.months import checked_month
from bank.pins import PinService
from bank.safety.rule import Debit
from bank.tokens import token_hex

# Ours. The schema CHECKs the same amounts.
TOP_UP_AMOUNTS_FEN: Final = (10_00, 20_00, 30_00, 50_00, 100_00, 200_00, 300_00, 500_00)
# Ours: topping up strangers' phones is a common way to get money out of a person who is being deceived.
TOP_UP_PER_DAY_FEN: Final = 1_000_00
_MOST_RECEIPTS: Final = 500


class BillService:
    """Customers' bills and top-ups."""

    def __init__(self, database: Database, clock: Clock, pins: PinService) -> None:
        self._database = database
        self._clock = clock
        self._pins = pins
        self.auto_pay = AutoPayDesk(database, clock, pins)

    def due(self, kind: BillKind, number: str) -> tuple[Bill, ...]:
        """Return the unpaid bills of an account, oldest first: of the last two that were issued.

        Raises:
            BillKindUnknownError, BillNumberInvalidError
        """
        kind = checked_kind(kind)
        number = compact(kind, number)
        with self._database.snapshot() as reading:
            found = bill_rows.kept(reading, kind, number, self._clock.now().date())
        return tuple(bill for bill in found if bill.paid_at is None)

    def query(self, kind: BillKind, number: str, month: str) -> Bill:
        """Return the bill of an account for a month, paid or not.

        Raises:
            BillKindUnknownError, BillNumberInvalidError, FieldInvalidError, BillNotIssuedError
        """
        kind = checked_kind(kind)
        number = compact(kind, number)
        with self._database.snapshot() as reading:
            return bill_rows.bill(reading, kind, number, checked_month(month), self._clock.now().date())

    def pay(self, request: BillRequest, pin: str) -> BillReceipt:
        """Pay a bill; the same request again gives the first receipt, and no bill is ever paid twice.

        Raises:
            As `query`; AmountNotPositiveError, AmountTooLargeError, RequestReusedError
            CustomerUnknownError, AccountUnknownError, BillAmountChangedError, BillAlreadyPaidError,
            AccountFrozenError, InsufficientFundsError
            PinMalformedError, PinNotSetError, PinWrongError, PinLockedError
        """
        kind = checked_kind(request.kind)
        asked = action_requests.asked(
            request.customer_id,
            request.request_id,
            "bill",
            checked_text(request.from_account_id, "from_account_id"),
            kind.value,
            compact(kind, request.number),
            checked_month(request.month),
            checked_amount(request.amount_fen),
        )
        result = action_requests.earlier_result(self._database, asked)
        if result is None:
            self._check_bill(self._database, request)
            with self._pins.proving(asked.customer_id, checked_pin_text(pin)) as transaction:
                result = action_requests.earlier_result(transaction, asked)
                if result is None:
                    bill = self._check_bill(transaction, request)
                    result = pay_bill(
                        transaction, request.customer_id, request.from_account_id, bill, self._clock.now()
                    )
                    action_requests.store(transaction, asked, result)
        return bill_rows.receipt(self._database, result)

    def top_up_amounts(self) -> tuple[int, ...]:
        """Return the amounts on offer, in fen."""
        return TOP_UP_AMOUNTS_FEN

    def top_up(self, request: TopUpRequest, pin: str) -> BillReceipt:
        """Top up a mobile number; the same request again gives the first receipt.

        Raises:
            BillNumberInvalidError, TopUpAmountInvalidError, FieldInvalidError, RequestReusedError
            CustomerUnknownError, AccountUnknownError, AccountFrozenError, TopUpLimitPerDayError, InsufficientFundsError
            PinMalformedError, PinNotSetError, PinWrongError, PinLockedError
        """
        asked = _asked_top_up(request)
        result = action_requests.earlier_result(self._database, asked)
        if result is None:
            self._check_top_up(self._database, request)
            with self._pins.proving(asked.customer_id, checked_pin_text(pin)) as transaction:
                result = action_requests.earlier_result(transaction, asked)
                if result is None:
                    self._check_top_up(transaction, request)
                    result = self._post_top_up(transaction, request)
                    action_requests.store(transaction, asked, result)
        return bill_rows.receipt(self._database, result)

    def receipt(self, customer_id: str, receipt_id: str) -> BillReceipt:
        """Return a customer's receipt (FieldInvalidError, BillReceiptUnknownError)."""
        customer_id, receipt_id = checked_text(customer_id, "customer_id"), checked_text(receipt_id, "receipt_id")
        return bill_rows.receipt(self._database, receipt_id, customer_id)

    def receipts(self, customer_id: str, limit: int) -> tuple[BillReceipt, ...]:
        """Return up to `limit` (1 to 500) receipts of a customer, newest first (FieldInvalidError)."""
        customer_id = checked_text(customer_id, "customer_id")
        return bill_rows.receipts(self._database, customer_id, checked_number(limit, "limit", 1, _MOST_RECEIPTS))

    def save(self, customer_id: str, kind: BillKind, number: str, label: str) -> SavedNumber:
        """Keep a number, or give a kept one another label.

        Raises:
            BillKindUnknownError, BillNumberInvalidError, FieldInvalidError, CustomerUnknownError
        """
        kind = checked_kind(kind)
        number, label = compact(kind, number), checked_text(label, "label")
        with self._database.writing() as transaction:
            transaction.execute(
                "INSERT INTO bill_account (customer_id, kind, number, label) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (customer_id, kind, number) DO UPDATE SET label = excluded.label",
                customers.find(transaction, checked_text(customer_id, "customer_id")).id,
                kind.value,
                number,
                label,
            )
        return bill_rows.saved_number(kind, number, label)

    def saved(self, customer_id: str) -> tuple[SavedNumber, ...]:
        """Return the numbers that a customer keeps (FieldInvalidError)."""
        return bill_rows.saved(self._database, checked_text(customer_id, "customer_id"))

    def forget(self, customer_id: str, kind: BillKind, number: str) -> None:
        """Keep a number no longer; what is not kept is no error (BillKindUnknownError, BillNumberInvalidError)."""
        kind = checked_kind(kind)
        with self._database.writing() as transaction:
            transaction.execute(
                "DELETE FROM bill_account WHERE customer_id = ? AND kind = ? AND number = ?",
                checked_text(customer_id, "customer_id"),
                kind.value,
                compact(kind, number),
            )

    def reminders(self, customer_id: str) -> tuple[Reminder, ...]:
        """Return the bills of kept and automatically paid numbers that wait for the customer, most pressing first."""
        customer_id = checked_text(customer_id, "customer_id")
        with self._database.snapshot() as reading:
            return reminders(reading, customer_id, self._clock.now().date())

    def _check_bill(self, reading: Reading, request: BillRequest) -> Bill:
        number = compact(request.kind, request.number)
        bill = bill_rows.bill(reading, request.kind, number, request.month, self._clock.now().date())
        if bill.paid_at is not None:
            raise BillAlreadyPaidError(paid_iso=bill.paid_at.isoformat())
        if bill.amount_fen != request.amount_fen:
            raise BillAmountChangedError(amount_fen=bill.amount_fen)
        paying_account(reading, Debit.BILL, request.customer_id, request.from_account_id, bill.amount_fen)
        return bill

    def _check_top_up(self, reading: Reading, request: TopUpRequest) -> None:
        paying_account(reading, Debit.TOP_UP, request.customer_id, request.from_account_id)
        used_fen = _topped_up_fen(reading, request.customer_id, self._clock.now())
        if used_fen + request.amount_fen > TOP_UP_PER_DAY_FEN:
            raise TopUpLimitPerDayError(limit_fen=TOP_UP_PER_DAY_FEN, used_fen=used_fen, amount_fen=request.amount_fen)
        paying_account(reading, Debit.TOP_UP, request.customer_id, request.from_account_id, request.amount_fen)

    def _post_top_up(self, transaction: Transaction, request: TopUpRequest) -> str:
        number = compact(BillKind.PHONE, request.number)
        pending_id = pay_company(
            transaction,
            request.from_account_id,
            BillKind.PHONE,
            number,
            request.amount_fen,
            "话费充值",
            self._clock.now(),
        )
        receipt_id = token_hex(8)
        transaction.execute(
            "INSERT INTO top_up (id, customer_id, number, amount_fen, pending_id) VALUES (?, ?, ?, ?, ?)",
            receipt_id,
            request.customer_id,
            number,
            request.amount_fen,
            pending_id,
        )
        return receipt_id


def _asked_top_up(request: TopUpRequest) -> Asked:
    if type(request.amount_fen) is not int or request.amount_fen not in TOP_UP_AMOUNTS_FEN:
        raise TopUpAmountInvalidError
    return action_requests.asked(
        request.customer_id,
        request.request_id,
        "top-up",
        checked_text(request.from_account_id, "from_account_id"),
        compact(BillKind.PHONE, request.number),
        request.amount_fen,
    )


def _topped_up_fen(reading: Reading, customer_id: str, now: datetime) -> int:
    """Return what a customer has topped up on this Shanghai day."""
    today = start_of_day(now.date())
    row = reading.row(
        "SELECT coalesce(sum(u.amount_fen), 0) AS fen FROM top_up AS u JOIN transfer AS t ON t.id = u.pending_id"
        " WHERE u.customer_id = ? AND t.created_at_ms >= ? AND t.created_at_ms < ?",
        customer_id,
        epoch_ms(today),
        epoch_ms(today + timedelta(days=1)),
    )
    return 0 if row is None else int(row["fen"])
