"""Rows of wealth products: orders as they stand, and units on any day. Amounts of units are hundredths of a unit."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from fractions import Fraction
from sqlite3 import Row
from typing import Final

from bank import ledger
from bank.clock import epoch_ms, from_epoch_ms, start_of_day
from bank.database import Reading
from bank.rounding import round_half_up
from bank.savings.catalogue import Catalogue
from bank.savings.errors import WealthOrderUnknownError
from bank.savings.values import OrderStatus, WealthHolding, WealthOrder
from bank.values import TransferStatus

_NAV_SCALE: Final = 10_000  # ten-thousandths of a yuan

_SELECT: Final = (
    "SELECT o.*, l.units_centi AS lot_units_centi, l.nav_e4 AS lot_nav_e4"
    "  FROM wealth_order AS o LEFT JOIN wealth_lot AS l ON l.order_id = o.id WHERE "
)
_MOVED: Final = (
    "SELECT o.product,"
    "       sum(CASE WHEN o.side = 'redeem' THEN -o.units_centi ELSE l.units_centi END) AS units_centi,"
    "       sum(iif(o.side = 'buy', o.amount_fen, 0)) AS invested_fen,"
    "       sum(iif(o.side = 'redeem', o.amount_fen, 0)) AS redeemed_fen"
    "  FROM wealth_order AS o LEFT JOIN wealth_lot AS l ON l.order_id = o.id"
    " WHERE o.customer_id = ?"
    "   AND ((o.side = 'buy' AND l.order_id IS NOT NULL AND o.due_at_ms >= ? AND o.due_at_ms < ?)"
    "        OR (o.side = 'redeem' AND o.ordered_at_ms >= ? AND o.ordered_at_ms < ?))"
    " GROUP BY o.product"
)


def units_for(amount_fen: int, nav_e4: int) -> int:
    """Return how many hundredths of a unit an amount buys, half up.

    >>> units_for(1_000_00, 12_500)
    80000
    """
    return round_half_up(Fraction(amount_fen * _NAV_SCALE, nav_e4))


def worth_fen(units_centi: int, nav_e4: int) -> int:
    """Return what hundredths of a unit are worth, half up to the fen.

    >>> worth_fen(80_000, 12_500)
    100000
    """
    return round_half_up(Fraction(units_centi * nav_e4, _NAV_SCALE))


def find(reading: Reading, order_id: str, now: datetime) -> WealthOrder:
    """Return an order (WealthOrderUnknownError)."""
    row = reading.row(f"{_SELECT} o.id = ?", order_id)
    if row is None:
        raise WealthOrderUnknownError
    return _order(reading, row, now)


def transfer_of(reading: Reading, order_id: str) -> int:
    """Return the id of the pending row that holds an order's money (WealthOrderUnknownError)."""
    row = reading.row("SELECT transfer_id FROM wealth_order WHERE id = ?", order_id)
    if row is None:
        raise WealthOrderUnknownError
    return int(row["transfer_id"])


def of_customer(reading: Reading, customer_id: str, now: datetime) -> tuple[WealthOrder, ...]:
    """Return a customer's orders, oldest first."""
    rows = reading.rows(f"{_SELECT} o.customer_id = ? ORDER BY o.ordered_at_ms, o.transfer_id", customer_id)
    return tuple(_order(reading, row, now) for row in rows)


def due(reading: Reading, now: datetime) -> tuple[str, ...]:
    """Return the orders whose time has come and whose money is still held, the longest overdue first."""
    rows = reading.rows(
        "SELECT o.id FROM open_pending AS p JOIN wealth_order AS o ON o.transfer_id = p.transfer_id"
        " WHERE o.due_at_ms <= ? AND p.expires_at_ms > ? ORDER BY o.due_at_ms, o.transfer_id",
        epoch_ms(now),
        epoch_ms(now),
    )
    return tuple(row["id"] for row in rows)


def holdings(reading: Reading, catalogue: Catalogue, customer_id: str, day: date) -> tuple[WealthHolding, ...]:
    """Return the units held at the end of a day, valued at that day's net value; products given back stay listed."""
    end = start_of_day(day + timedelta(days=1))
    moved = reading.rows(_MOVED, customer_id, *_span(None, end))
    by_product = {row["product"]: row for row in moved}
    return tuple(
        _holding(by_product[product.id], product.name, product.grade, product.nav_e4(day))
        for product in catalogue.products
        if product.id in by_product
    )


def moved_fen(reading: Reading, customer_id: str, first: date, last: date) -> dict[str, tuple[int, int]]:
    """Return, by product, what was put in and what was taken out on the days from `first` to `last`."""
    span = _span(start_of_day(first), start_of_day(last + timedelta(days=1)))
    return {
        row["product"]: (row["invested_fen"], row["redeemed_fen"]) for row in reading.rows(_MOVED, customer_id, *span)
    }


def arriving_fen(reading: Reading, customer_id: str, day: date) -> int:
    """Return what was redeemed by the end of `day` and is not on the account by then, by the days that count."""
    end_ms = epoch_ms(start_of_day(day + timedelta(days=1)))
    row = reading.row(
        "SELECT coalesce(sum(o.amount_fen), 0) AS fen FROM wealth_order AS o"
        " WHERE o.customer_id = ? AND o.side = 'redeem' AND o.ordered_at_ms < ?"
        "   AND (o.due_at_ms >= ? OR EXISTS (SELECT 1 FROM open_pending AS p WHERE p.transfer_id = o.transfer_id))",
        customer_id,
        end_ms,
        end_ms,
    )
    return 0 if row is None else int(row["fen"])


def held_centi(reading: Reading, customer_id: str, product_id: str) -> int:
    """Return the units that can be redeemed now."""
    row = reading.row(
        "SELECT coalesce(sum(CASE WHEN o.side = 'redeem' THEN -o.units_centi ELSE l.units_centi END), 0) AS units"
        "  FROM wealth_order AS o LEFT JOIN wealth_lot AS l ON l.order_id = o.id"
        " WHERE o.customer_id = ? AND o.product = ?",
        customer_id,
        product_id,
    )
    return 0 if row is None else int(row["units"])


def _span(start: datetime | None, end: datetime) -> tuple[int, int, int, int]:
    first_ms = -(2**62) if start is None else epoch_ms(start)
    return first_ms, epoch_ms(end), first_ms, epoch_ms(end)


def _holding(row: Row, name: str, grade: int, nav_e4: int) -> WealthHolding:
    value_fen = worth_fen(row["units_centi"], nav_e4)
    return WealthHolding(
        product_id=row["product"],
        product_name=name,
        risk_grade=grade,
        units_centi=row["units_centi"],
        nav_e4=nav_e4,
        value_fen=value_fen,
        invested_fen=row["invested_fen"],
        redeemed_fen=row["redeemed_fen"],
        gain_fen=value_fen + row["redeemed_fen"] - row["invested_fen"],
    )


def _order(reading: Reading, row: Row, now: datetime) -> WealthOrder:
    units = (row["units_centi"], row["nav_e4"])
    return WealthOrder(
        id=row["id"],
        customer_id=row["customer_id"],
        account_id=row["account_id"],
        product_id=row["product"],
        side=row["side"],
        amount_fen=row["amount_fen"],
        units_centi=row["lot_units_centi"] if row["side"] == "buy" else units[0],
        nav_e4=row["lot_nav_e4"] if row["side"] == "buy" else units[1],
        ordered_at=from_epoch_ms(row["ordered_at_ms"]),
        due_at=from_epoch_ms(row["due_at_ms"]),
        status=_status(ledger.status(reading, row["transfer_id"], now), row, now),
    )


def _status(held: TransferStatus, row: Row, now: datetime) -> OrderStatus:
    if held is TransferStatus.PENDING:
        waiting = row["side"] == "buy" and epoch_ms(now) < row["due_at_ms"]
        return OrderStatus.COOLING_OFF if waiting else OrderStatus.DUE
    return {
        TransferStatus.POSTED: OrderStatus.DONE,
        TransferStatus.CANCELLED: OrderStatus.CANCELLED,
        TransferStatus.EXPIRED: OrderStatus.LAPSED,
    }[held]
