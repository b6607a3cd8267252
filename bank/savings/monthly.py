"""The monthly statement of holdings (投后): what each was worth, what was put in and taken out, what it gained."""

from __future__ import annotations

from datetime import date, timedelta

from bank import customers
from bank.database import Reading
from bank.errors import FieldInvalidError
from bank.rounding import add_months
from bank.savings import arguments, assets, metals, wealth_store
from bank.savings.catalogue import Catalogue
from bank.savings.desk import Desk
from bank.savings.values import Assets, MonthlyStatement, StatementLine


class MonthlyStatementService:
    """Writes monthly statements."""

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        self._desk = desk
        self._catalogue = catalogue

    def statement(self, customer_id: str, year: int, month: int) -> MonthlyStatement:
        """Return a month's statement; the running month is told up to today.

        Raises:
            FieldInvalidError: no such month, or one that has not begun. CustomerUnknownError
        """
        customer_id = arguments.text(customer_id, "customer_id")
        first_day = arguments.month(year, month)
        today = self._desk.clock.now().date()
        if first_day > today:
            raise FieldInvalidError(field="month")
        last_day = min(add_months(first_day, 1) - timedelta(days=1), today)
        with self._desk.database.snapshot() as reading:
            customers.find(reading, customer_id)
            eve = first_day - timedelta(days=1)
            opening = assets.on_day(reading, self._catalogue, customer_id, eve, today)
            closing = assets.on_day(reading, self._catalogue, customer_id, last_day, today)
            moved = {
                "wealth": wealth_store.moved_fen(reading, customer_id, first_day, last_day),
                "metal": metals.moved_fen(reading, customer_id, first_day, last_day),
            }
            return MonthlyStatement(
                customer_id=customer_id,
                first_day=first_day,
                last_day=last_day,
                deposit_interest_fen=_interest_fen(reading, customer_id, "deposit_interest", first_day, last_day),
                current_interest_fen=_interest_fen(reading, customer_id, "current_interest", first_day, last_day),
                lines=_lines(opening, closing, moved["wealth"], moved["metal"]),
                opening=opening,
                closing=closing,
            )


def _lines(
    opening: Assets,
    closing: Assets,
    wealth_moved: dict[str, tuple[int, int]],
    metal_moved: dict[str, tuple[int, int]],
) -> tuple[StatementLine, ...]:
    wealth_before = {holding.product_id: holding.value_fen for holding in opening.wealth}
    metal_before = {holding.metal_id: holding.value_fen for holding in opening.metals}
    lines = [
        _line("wealth", holding.product_id, holding.product_name, wealth_before, holding.value_fen, wealth_moved)
        for holding in closing.wealth
    ]
    lines += [
        _line("metal", holding.metal_id, holding.metal_name, metal_before, holding.value_fen, metal_moved)
        for holding in closing.metals
    ]
    return tuple(line for line in lines if line.opening_fen or line.put_in_fen or line.taken_out_fen)


def _line(
    kind: str, holding_id: str, name: str, before: dict[str, int], closing_fen: int, moved: dict[str, tuple[int, int]]
) -> StatementLine:
    opening_fen = before.get(holding_id, 0)
    put_in_fen, taken_out_fen = moved.get(holding_id, (0, 0))
    return StatementLine(
        kind="wealth" if kind == "wealth" else "metal",
        id=holding_id,
        name=name,
        opening_fen=opening_fen,
        put_in_fen=put_in_fen,
        taken_out_fen=taken_out_fen,
        closing_fen=closing_fen,
        gain_fen=closing_fen - opening_fen - put_in_fen + taken_out_fen,
    )


def _interest_fen(reading: Reading, customer_id: str, purpose: str, first_day: date, last_day: date) -> int:
    row = reading.row(
        "SELECT coalesce(sum(b.amount_fen), 0) AS fen FROM savings_booking AS b"
        " JOIN account AS a ON a.id = b.credit_account_id"
        " JOIN transfer AS r ON r.pending_id = b.transfer_id AND r.kind = 'post'"
        " WHERE a.customer_id = ? AND b.purpose = ? AND b.value_day BETWEEN ? AND ?",
        customer_id,
        purpose,
        first_day.isoformat(),
        last_day.isoformat(),
    )
    return 0 if row is None else int(row["fen"])
