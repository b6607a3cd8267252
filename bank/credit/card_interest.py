"""Interest of a credit card, worked out from its bookings alone.

A payment pays charges first and then what was booked first (charges before principal: 商业银行信用卡业务监督管理办法,
银监会令2011年第2号, for debts up to 90 days late; ours for later ones, too). What is paid too much pays later bookings.

A bill of which more than the tolerance is missing when its days of grace are over has failed. Everything on it bears
interest from the day on which it was booked until it is paid, on what is owed at the end of each day (积数计息); the day
of booking counts, the day of payment does not. What a bill left over within the tolerance bears from the day after the
statement on which it appeared again, if that one fails. Interest and fees bear none. Each bill charges what the days
before its cut have given, rounded once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from bank.rounding import product_interest


@dataclass(frozen=True, slots=True)
class Booking:
    """A change of what is owed: positive adds, negative pays. charge: interest or a fee, which bears no interest."""

    at: datetime
    change_fen: int
    charge: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """One bill's time: it was made at cut, and a payment was in time before paid_by."""

    cut: datetime
    paid_by: datetime


@dataclass(slots=True)
class Lot:
    """One debt, what was paid of it as (moment, fen), and what is left after all payments."""

    at: datetime
    fen: int
    charge: bool
    left_fen: int
    payments: list[tuple[datetime, int]] = field(default_factory=list)

    def unpaid_fen(self, before: datetime) -> int:
        """Return what was owed just before a moment."""
        return self.fen - sum(fen for at, fen in self.payments if at < before)

    def fen_days(self, start: date, end: date) -> int:
        """Return the sum of what was owed at the end of each day from start (included) to end (not included)."""
        owed = self.fen * (end - start).days
        return owed - sum(fen * max(0, (end - max(start, at.date())).days) for at, fen in self.payments)


def lots(bookings: Sequence[Booking]) -> list[Lot]:
    """Return every debt with the payments that fall to it. Bookings come in the order of their moments."""
    found: list[Lot] = []
    open_lots: list[Lot] = []
    spare_fen = 0
    for booking in bookings:
        if booking.change_fen > 0:
            lot = Lot(booking.at, booking.change_fen, booking.charge, left_fen=booking.change_fen)
            found.append(lot)
            spare_fen = _pay([lot], spare_fen, booking.at, open_lots)
        else:
            queue = sorted(open_lots, key=lambda lot: (not lot.charge, lot.at))
            open_lots.clear()
            spare_fen = _pay(queue, spare_fen - booking.change_fen, booking.at, open_lots)
    return found


def unpaid_fen(debts: Sequence[Lot], period: Period, moment: datetime) -> int:
    """Return what was owed of a bill just before a moment."""
    return sum(lot.unpaid_fen(moment) for lot in debts if lot.at < period.cut)


def failed(debts: Sequence[Lot], period: Period, tolerance_fen: int) -> bool:
    """Tell whether more than the tolerance of a bill was missing when its days of grace were over."""
    return unpaid_fen(debts, period, period.paid_by) > tolerance_fen


def interest(bookings: Sequence[Booking], periods: Sequence[Period], rate_ppm: int, tolerance_fen: int) -> int:
    """Return the interest that the last of the periods charges, in fen.

    periods: all bills of the card so far, without a gap, the one that is being made last.
    """
    if len(periods) < 2:
        return 0
    debts = lots(bookings)
    last_cut = periods[-2].cut
    bearing = [lot for lot in debts if not lot.charge and lot.at < last_cut and lot.unpaid_fen(last_cut) > 0]
    if not bearing:
        return 0
    oldest = min(lot.at for lot in bearing)
    failures = [
        index
        for index, period in enumerate(periods[:-1])
        if period.cut > oldest and failed(debts, period, tolerance_fen)
    ]
    return product_interest((_fen_days(lot, periods, failures) for lot in bearing), rate_ppm)


def _fen_days(lot: Lot, periods: Sequence[Period], failures: Sequence[int]) -> int:
    """Return what the last period adds to a debt that may bear interest, in fen-days."""
    for index in failures:
        if lot.at < periods[index].cut and lot.unpaid_fen(periods[index].cut) > 0:
            start = periods[-2].cut
            if index == len(periods) - 2 and (index == 0 or periods[index - 1].cut <= lot.at):
                start = lot.at
            return lot.fen_days(start.date(), periods[-1].cut.date())
    return 0


def _pay(queue: Sequence[Lot], spare_fen: int, at: datetime, open_lots: list[Lot]) -> int:
    """Pay the lots in turn; append those still owed to `open_lots` and return what is left over."""
    for lot in queue:
        paid_fen = min(spare_fen, lot.left_fen)
        if paid_fen:
            lot.payments.append((at, paid_fen))
            lot.left_fen -= paid_fen
            spare_fen -= paid_fen
        if lot.left_fen:
            open_lots.append(lot)
    return spare_fen
