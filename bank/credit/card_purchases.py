"""Purchases by credit card, as a merchant asks for them: authorise holds the amount, settle books it, release gives up."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Final

from bank import action_requests, ledger
from bank.action_requests import checked_amount, checked_text
from bank.clock import Clock, from_epoch_ms
from bank.credit import card_rows, card_statements, points
from bank.credit.card_rows import CardRow
from bank.credit.errors import CreditLimitExceededError, PurchaseUnknownError
from bank.credit.ledger_accounts import CARD_CHANNEL
from bank.credit.points_rules import points_for
from bank.credit.policy import CardPolicy
from bank.credit.values import CardPurchase, PurchaseRequest
from bank.database import Database, Reading, Transaction
from bank.errors import AlreadyCancelledError, AlreadyPostedError, BankError, PendingExpiredError
from bank.ledger import Movement, Resolution
from bank.posting import ensure_external
from bank.safety.freezes import refuse_frozen
from bank.safety.rule import Debit
from bank.tokens import token_hex
from bank.values import TransferStatus

_REFUSALS: Final[dict[TransferStatus, type[BankError]]] = {
    TransferStatus.POSTED: AlreadyPostedError,
    TransferStatus.CANCELLED: AlreadyCancelledError,
    TransferStatus.EXPIRED: PendingExpiredError,
}
_SUMMARY: Final = "消费"


class PurchaseDesk:
    """Purchases by credit card."""

    def __init__(self, database: Database, clock: Clock, policy: CardPolicy) -> None:
        self._database = database
        self._clock = clock
        self._policy = policy

    def authorise(self, request: PurchaseRequest) -> CardPurchase:
        """Hold the amount on the card; nothing is owed yet. The same request again gives the same purchase.

        Raises:
            FieldInvalidError, AmountNotPositiveError, AmountTooLargeError, RequestReusedError
            CardUnknownError, AccountFrozenError, CreditLimitExceededError, ClockWentBackError
        """
        card_id = checked_text(request.card_id, "card_id")
        merchant = checked_text(request.merchant, "merchant")
        category = checked_text(request.category, "category")
        amount_fen = checked_amount(request.amount_fen)
        asked = action_requests.asked(
            request.customer_id, request.request_id, "card-purchase", card_id, merchant, category, amount_fen
        )
        with self._database.writing() as transaction:
            purchase_id = action_requests.earlier_result(transaction, asked)
            if purchase_id is None:
                now = self._clock.now()
                card = self._up_to_date(transaction, asked.customer_id, card_id, now)
                refuse_frozen(transaction, card.id, Debit.CARD_PURCHASE)
                if amount_fen > card.available_fen:
                    raise CreditLimitExceededError(
                        limit_fen=card.limit_fen, available_fen=max(0, card.available_fen), amount_fen=amount_fen
                    )
                movement = Movement(card_id, _merchant(transaction, merchant), amount_fen, _SUMMARY, CARD_CHANNEL)
                pending_id = ledger.hold(transaction, movement, now, now + self._policy.authorisation)
                purchase_id = token_hex(8)
                transaction.execute(
                    "INSERT INTO card_purchase (id, card_id, pending_id, category) VALUES (?, ?, ?, ?)",
                    purchase_id,
                    card_id,
                    pending_id,
                    category,
                )
                action_requests.store(transaction, asked, purchase_id)
            return self._found(transaction, purchase_id)

    def settle(self, purchase_id: str) -> CardPurchase:
        """Book an authorised purchase and its points; a second time does nothing.

        Raises:
            PurchaseUnknownError, AlreadyCancelledError, PendingExpiredError, ClockWentBackError
        """
        return self._resolve(purchase_id, Resolution.POST)

    def release(self, purchase_id: str) -> CardPurchase:
        """Give up an authorised purchase; a second time does nothing.

        Raises:
            PurchaseUnknownError, AlreadyPostedError, PendingExpiredError, ClockWentBackError
        """
        return self._resolve(purchase_id, Resolution.VOID)

    def get(self, purchase_id: str) -> CardPurchase:
        """Return one purchase (PurchaseUnknownError)."""
        with self._database.snapshot() as reading:
            return self._found(reading, checked_text(purchase_id, "purchase_id"))

    def _resolve(self, purchase_id: str, resolution: Resolution) -> CardPurchase:
        with self._database.writing() as transaction:
            purchase = self._found(transaction, checked_text(purchase_id, "purchase_id"))
            if purchase.status is resolution.status:
                return purchase
            if purchase.status is not TransferStatus.PENDING:
                raise _REFUSALS[purchase.status]
            now = self._clock.now()
            card = card_rows.find(transaction, purchase.card_id, self._policy)
            self._up_to_date(transaction, card.customer_id, card.id, now)
            pending_id = _pending_id(transaction, purchase.id)
            ledger.resolve(transaction, pending_id, resolution, now)
            earned = points_for(purchase.category, purchase.amount_fen)
            if resolution is Resolution.POST and earned:
                points.append(transaction, card.customer_id, "earn", purchase.id, earned, now)
            return self._found(transaction, purchase.id)

    def _up_to_date(self, transaction: Transaction, customer_id: str, card_id: str, now: datetime) -> CardRow:
        card = card_rows.owned(transaction, customer_id, card_id, self._policy)
        card_statements.bring_up_to_date(transaction, card, now, self._policy)
        return card_rows.find(transaction, card_id, self._policy)

    def _found(self, reading: Reading, purchase_id: str) -> CardPurchase:
        row = reading.row(
            "SELECT p.*, t.amount_fen, t.created_at_ms, t.expires_at_ms, a.name AS merchant FROM card_purchase AS p"
            "  JOIN transfer AS t ON t.id = p.pending_id JOIN account AS a ON a.id = t.credit_account_id"
            " WHERE p.id = ?",
            purchase_id,
        )
        if row is None:
            raise PurchaseUnknownError
        return CardPurchase(
            id=row["id"],
            card_id=row["card_id"],
            merchant=row["merchant"],
            category=row["category"],
            amount_fen=row["amount_fen"],
            authorised_at=from_epoch_ms(row["created_at_ms"]),
            expires_at=from_epoch_ms(row["expires_at_ms"]),
            status=ledger.status(reading, row["pending_id"], self._clock.now()),
            points=points.earned_by(reading, row["id"]),
        )


def _pending_id(reading: Reading, purchase_id: str) -> int:
    row = reading.row("SELECT pending_id FROM card_purchase WHERE id = ?", purchase_id)
    if row is None:
        raise PurchaseUnknownError
    return int(row["pending_id"])


def _merchant(transaction: Transaction, name: str) -> str:
    """Return the merchant's ledger account: one for each name."""
    return ensure_external(transaction, f"merchant-{hashlib.sha256(name.encode()).hexdigest()[:24]}", name)
