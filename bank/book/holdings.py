"""What a customer has and owes at the end of a day: the ledger's accounts, and what other rooms add to them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from bank.book.values import Holding, Holdings
from bank.database import Database


class HoldingsSource(Protocol):
    """A room that knows of more than the customer's own ledger accounts: cards, loans, wealth products, points."""

    def holdings(self, customer_id: str, last: date) -> Holdings:
        """Return what the room counts at the end of `last`; amounts of assets and of debts are both positive.

        The customer's own ledger accounts are not repeated. liabilities and points are None from a room that counts
        none.
        """
        ...


class LedgerHoldings:
    """The customer's own ledger accounts, by what the book says that they held."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def holdings(self, customer_id: str, last: date) -> Holdings:
        """Return the balances at the end of the month of `last`; of deposits those that were not paid out."""
        rows = self._database.rows(
            "SELECT a.product, a.name, coalesce(sum(iif(t.direction = 'in', t.amount_fen, -t.amount_fen)), 0) AS fen"
            "  FROM account AS a LEFT JOIN book_category_total AS t"
            "    ON t.customer_id = a.customer_id AND t.account_id = a.id"
            "   AND (t.period BETWEEN 0 AND ? OR t.period BETWEEN ? AND ?)"
            " WHERE a.customer_id = ? GROUP BY a.id HAVING a.product = 'current' OR fen <> 0 ORDER BY a.id",
            last.year - 1,
            last.year * 100 + 1,
            last.year * 100 + last.month,
            customer_id,
        )
        return Holdings(assets=tuple(Holding(row["product"], row["name"], row["fen"]) for row in rows))


def together(parts: Sequence[Holdings]) -> Holdings:
    """Return all parts as one; liabilities and points are None only if nobody counts any."""
    debts = [part.liabilities for part in parts if part.liabilities is not None]
    points = [part.points for part in parts if part.points is not None]
    return Holdings(
        assets=tuple(asset for part in parts for asset in part.assets),
        liabilities=tuple(debt for part in debts for debt in part) if debts else None,
        points=sum(points) if points else None,
    )
