"""What the bank's other rooms add to a monthly bill: wealth and metal, cards and loans, points."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from bank.book.values import Holding, Holdings
from bank.clock import epoch_ms, start_of_day
from bank.database import Database, Reading
from bank.savings.reader import SavingsReader

_ARRIVING: Final = "赎回在途"
_DEBTS: Final = (
    "SELECT 'card' AS kind, c.account_id AS id, a.name FROM credit_card AS c JOIN account AS a ON a.id = c.account_id"
    " WHERE c.customer_id = ?1"
    " UNION ALL SELECT 'plan', p.account_id, a.name FROM card_plan AS p JOIN account AS a ON a.id = p.account_id"
    " JOIN credit_card AS c ON c.account_id = p.card_id WHERE c.customer_id = ?1"
    " UNION ALL SELECT 'loan', l.account_id, a.name FROM loan AS l JOIN account AS a ON a.id = l.account_id"
    " WHERE l.customer_id = ?1"
    " ORDER BY kind, id"
)


class SavingsHoldings:
    """Wealth products and metal at their value of the day, and what was redeemed and not yet paid.

    Deposits are the customer's own ledger accounts and counted there.
    """

    def __init__(self, savings: SavingsReader) -> None:
        self._savings = savings

    def holdings(self, customer_id: str, last: date) -> Holdings:
        """Return what was held at the end of `last`."""
        held = self._savings.assets(customer_id, last, last)
        arriving = Holding("wealth", _ARRIVING, held.arriving_fen)
        return Holdings(
            assets=(
                *(
                    Holding("wealth", product.product_name, product.value_fen)
                    for product in held.wealth
                    if product.value_fen
                ),
                *(Holding("metal", metal.metal_name, metal.value_fen) for metal in held.metals if metal.value_fen),
                *([arriving] if arriving.amount_fen else []),
            )
        )


class CreditHoldings:
    """Debts of cards, instalment plans and loans, by their ledger accounts, and points by their own lines.

    A card that was overpaid is an asset. Points whose time is over count until their room writes them off.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def holdings(self, customer_id: str, last: date) -> Holdings:
        """Return what was owed at the end of `last`, and the points then."""
        end_ms = epoch_ms(start_of_day(last + timedelta(days=1)))
        with self._database.snapshot() as reading:
            balances = [
                Holding(row["kind"], row["name"], _balance_fen(reading, row["id"], end_ms))
                for row in reading.rows(_DEBTS, customer_id)
            ]
            points = reading.row(
                "SELECT balance_after FROM points_entry WHERE customer_id = ? AND written_at_ms < ?"
                " ORDER BY number DESC LIMIT 1",
                customer_id,
                end_ms,
            )
        return Holdings(
            assets=tuple(each for each in balances if each.amount_fen > 0),
            liabilities=tuple(
                Holding(each.kind, each.name, -each.amount_fen) for each in balances if each.amount_fen < 0
            ),
            points=None if points is None else points["balance_after"],
        )


def _balance_fen(reading: Reading, account_id: str, end_ms: int) -> int:
    row = reading.row(
        "SELECT coalesce(sum(e.change_fen), 0) AS fen FROM entry AS e JOIN transfer AS r ON r.id = e.transfer_id"
        " WHERE e.account_id = ? AND r.created_at_ms < ?",
        account_id,
        end_ms,
    )
    return 0 if row is None else int(row["fen"])
