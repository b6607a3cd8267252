"""Points: an append-only ledger of their own, oldest points used first, none outliving the year after its own."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import date, datetime
from sqlite3 import Row
from typing import Final

from bank import action_requests, customers
from bank.action_requests import checked_number, checked_text
from bank.clock import Clock, epoch_ms, from_epoch_ms, start_of_day
from bank.credit import card_rows, card_statements
from bank.credit.errors import CreditQuoteChangedError, PointsInsufficientError, RewardUnknownError
from bank.credit.ledger_accounts import CARD_CHANNEL, POINTS_REWARDS, ensure_bank_account
from bank.credit.points_rules import REWARDS, YEARS_VALID, Reward
from bank.credit.policy import CardPolicy
from bank.credit.values import PointsBalance, PointsEntry, Redemption, RedemptionRequest
from bank.database import Database, Reading, Transaction
from bank.errors import LedgerRefusedError
from bank.ledger import Movement
from bank.posting import post_at_once

_MOST_PIECES: Final = 99
_LARGEST_PAGE: Final = 500
_BY_ID: Final[Mapping[str, Reward]] = {reward.id: reward for reward in REWARDS}


class PointsService:
    """Customers' points."""

    def __init__(self, database: Database, clock: Clock, policy: CardPolicy) -> None:
        self._database = database
        self._clock = clock
        self._policy = policy

    def balance(self, customer_id: str) -> PointsBalance:
        """Return a customer's points and how many end next, those that ended already left out (CustomerUnknownError)."""
        customer_id = checked_text(customer_id, "customer_id")
        year = self._clock.now().year
        with self._database.snapshot() as reading:
            customers.find(reading, customer_id)
            valid = balance_of(reading, customer_id) - expired_points(reading, customer_id, year - 1)
            return PointsBalance(
                points=valid,
                expiring=expired_points(reading, customer_id, year) - expired_points(reading, customer_id, year - 1),
                expires_on=date(year, 12, 31),
            )

    def entries(self, customer_id: str, limit: int, before: int | None = None) -> tuple[PointsEntry, ...]:
        """Return up to `limit` (1 to 500) lines, newest first, older than the line with number `before`.

        Raises:
            FieldInvalidError; none for an unknown customer.
        """
        highest = 2**62
        rows = self._database.rows(
            "SELECT * FROM points_entry WHERE customer_id = ? AND number < ? ORDER BY number DESC LIMIT ?",
            checked_text(customer_id, "customer_id"),
            highest if before is None else checked_number(before, "before", 1, highest),
            checked_number(limit, "limit", 1, _LARGEST_PAGE),
        )
        return tuple(_entry(row) for row in rows)

    def rewards(self) -> tuple[Reward, ...]:
        """Return the catalogue."""
        return REWARDS

    def redeem(self, request: RedemptionRequest) -> Redemption:
        """Take the points and give what they buy; a credit goes to the customer's first credit card.

        The same request again gives the first redemption.

        Raises:
            FieldInvalidError, CustomerUnknownError, RequestReusedError
            RewardUnknownError: not in the catalogue, or it asks for a credit card that the customer lacks.
            CreditQuoteChangedError: the price is not what the customer was shown.
            PointsInsufficientError, ClockWentBackError
        """
        quantity = checked_number(request.quantity, "quantity", 1, _MOST_PIECES)
        reward_id = checked_text(request.reward_id, "reward_id")
        shown = checked_number(request.points, "points", 1, 2**40)
        asked = action_requests.asked(
            request.customer_id, request.request_id, "points-redemption", reward_id, quantity, shown
        )
        with self._database.writing() as transaction:
            redemption_id = action_requests.earlier_result(transaction, asked)
            if redemption_id is None:
                customers.find(transaction, asked.customer_id)
                reward = _BY_ID.get(reward_id)
                if reward is None:
                    raise RewardUnknownError
                if reward.points * quantity != shown:
                    raise CreditQuoteChangedError
                redemption_id = self._redeem(transaction, asked.customer_id, reward, quantity)
                action_requests.store(transaction, asked, redemption_id)
            return _redemption(transaction, redemption_id)

    def expire_due(self) -> tuple[tuple[str, int], ...]:
        """Write off the points whose time is over; return (customer id, points) of each. A second time does nothing."""
        year = self._clock.now().year
        gone = []
        with self._database.writing() as transaction:
            for row in transaction.rows("SELECT DISTINCT customer_id FROM points_entry ORDER BY customer_id"):
                points = _expire(transaction, row["customer_id"], self._clock.now(), year - 1)
                if points:
                    gone.append((row["customer_id"], points))
        return tuple(gone)

    def _redeem(self, transaction: Transaction, customer_id: str, reward: Reward, quantity: int) -> str:
        now = self._clock.now()
        _expire(transaction, customer_id, now, now.year - 1)
        points, balance = reward.points * quantity, balance_of(transaction, customer_id)
        if points > balance:
            raise PointsInsufficientError(points=points, balance=balance)
        redemption_id = secrets.token_hex(8)
        append(transaction, customer_id, "redeem", redemption_id, -points, now)
        pending_id = self._credit(transaction, customer_id, reward, quantity, now) if reward.credit_fen else None
        transaction.execute(
            "INSERT INTO points_redemption (id, customer_id, item_id, item_name, quantity, points, pending_id,"
            " redeemed_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            redemption_id,
            customer_id,
            reward.id,
            reward.name,
            quantity,
            points,
            pending_id,
            epoch_ms(now),
        )
        return redemption_id

    def _credit(self, transaction: Transaction, customer_id: str, reward: Reward, quantity: int, now: datetime) -> int:
        cards = card_rows.of_customer(transaction, customer_id, self._policy)
        if not cards:
            raise RewardUnknownError
        card_statements.bring_up_to_date(transaction, cards[0], now, self._policy)
        source = ensure_bank_account(transaction, POINTS_REWARDS)
        movement = Movement(source, cards[0].id, reward.credit_fen * quantity, "积分兑换", CARD_CHANNEL)
        return post_at_once(transaction, movement, now)


def append(transaction: Transaction, customer_id: str, kind: str, source_id: str, points: int, at: datetime) -> None:
    """Write the next line of a customer's points (PointsInsufficientError)."""
    transaction.execute(
        "INSERT INTO points_entry (customer_id, number, kind, source_id, points, balance_after, written_at_ms)"
        " SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? FROM points_entry WHERE customer_id = ?",
        customer_id,
        kind,
        source_id,
        points,
        balance_of(transaction, customer_id) + points,
        epoch_ms(at),
        customer_id,
    )


def balance_of(reading: Reading, customer_id: str) -> int:
    """Return the last line's balance, which may still hold points whose time is over."""
    row = reading.row(
        "SELECT balance_after FROM points_entry WHERE customer_id = ? ORDER BY number DESC LIMIT 1", customer_id
    )
    return 0 if row is None else int(row["balance_after"])


def earned_by(reading: Reading, purchase_id: str) -> int:
    """Return the points that a purchase earned."""
    row = reading.row("SELECT points FROM points_entry WHERE kind = 'earn' AND source_id = ?", purchase_id)
    return 0 if row is None else int(row["points"])


def expired_points(reading: Reading, customer_id: str, end_of_year: int) -> int:
    """Return how many of the points now on the ledger are gone at the end of a year if none are used before.

    The oldest are used first, so of those earned by the end of `end_of_year` - 1, all that was ever used or written off
    is already taken.
    """
    row = reading.row(
        "SELECT coalesce(sum(points) FILTER (WHERE points < 0 OR written_at_ms < ?), 0) AS left"
        "  FROM points_entry WHERE customer_id = ?",
        epoch_ms(start_of_day(date(end_of_year - YEARS_VALID + 1, 1, 1))),
        customer_id,
    )
    return 0 if row is None else max(0, int(row["left"]))


def _expire(transaction: Transaction, customer_id: str, now: datetime, last_year: int) -> int:
    points = expired_points(transaction, customer_id, last_year)
    if points:
        append(transaction, customer_id, "expire", f"{last_year}-{secrets.token_hex(4)}", -points, now)
    return points


def _entry(row: Row) -> PointsEntry:
    return PointsEntry(
        number=row["number"],
        kind=row["kind"],
        points=row["points"],
        balance_after=row["balance_after"],
        written_at=from_epoch_ms(row["written_at_ms"]),
    )


def _redemption(reading: Reading, redemption_id: str) -> Redemption:
    row = reading.row(
        "SELECT r.*, coalesce(t.amount_fen, 0) AS credited_fen"
        "  FROM points_redemption AS r LEFT JOIN transfer AS t ON t.id = r.pending_id WHERE r.id = ?",
        redemption_id,
    )
    if row is None:
        raise LedgerRefusedError(rule="POINTS_UNJUSTIFIED")
    return Redemption(
        id=row["id"],
        reward_id=row["item_id"],
        name=row["item_name"],
        quantity=row["quantity"],
        points=row["points"],
        credited_fen=row["credited_fen"],
        redeemed_at=from_epoch_ms(row["redeemed_at_ms"]),
    )
