"""Precious metals (贵金属) as a priced holding: whole milligrams, a price by the gram, a spread on either side of it.

A trade is done at once at the quoted price. Buying asks for the same suitability as a wealth product of the metal's
grade; selling asks for none. No metal is ever owed: the schema refuses to sell more than is held.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Final, Literal

from bank.clock import epoch_ms, start_of_day
from bank.database import Reading, Transaction
from bank.errors import FieldInvalidError
from bank.posting import ensure_external
from bank.rounding import round_half_up
from bank.safety.freezes import refuse_frozen
from bank.safety.rule import Debit
from bank.savings import arguments, bookings, quotes, suitability
from bank.savings.bookings import Booking
from bank.savings.catalogue import Catalogue, Metal
from bank.savings.desk import Desk, current_account, require_funds
from bank.savings.errors import MetalAmountInvalidError, MetalInsufficientError, PurchaseTooLargeError
from bank.savings.policy import LARGEST_PURCHASE_FEN, LARGEST_TRADE_MG
from bank.savings.quotes import Asked
from bank.savings.values import MetalHolding, MetalPrice, Quote, SavingsReceipt, TradeMetalTerms

_MG_A_GRAM: Final = 1_000
_BP: Final = 10_000
_MOVED: Final = (
    "SELECT metal, sum(iif(side = 'buy', milligrams, -milligrams)) AS milligrams,"
    "       sum(iif(side = 'buy', amount_fen, 0)) AS paid_fen,"
    "       sum(iif(side = 'sell', amount_fen, 0)) AS received_fen"
    "  FROM metal_trade WHERE customer_id = ? AND traded_at_ms >= ? AND traded_at_ms < ? GROUP BY metal"
)


class MetalService:
    """Quotes prices, buys and sells."""

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        self._desk = desk
        self._catalogue = catalogue

    def prices(self) -> tuple[MetalPrice, ...]:
        """Return today's price of every metal."""
        day = self._desk.clock.now().date()
        return tuple(price(metal, day) for metal in self._catalogue.metals)

    def holdings(self, customer_id: str) -> tuple[MetalHolding, ...]:
        """Return what a customer holds now; none for an unknown customer."""
        customer_id = arguments.text(customer_id, "customer_id")
        return holdings(self._desk.database, self._catalogue, customer_id, self._desk.clock.now().date())

    def quote(
        self,
        request_id: str,
        customer_id: str,
        account_id: str,
        metal_id: str,
        side: Literal["buy", "sell"],
        milligrams: int,
    ) -> Quote[TradeMetalTerms]:
        """Show what a trade costs or gives; its price holds until the quote expires. Nothing moves.

        Raises:
            FieldInvalidError, RequestReusedError, ProductUnknownError, AccountUnknownError, MetalAmountInvalidError
            PurchaseTooLargeError, AccountFrozenError, InsufficientFundsError, MetalInsufficientError
            AssessmentMissingError, AssessmentExpiredError, ProductTooRiskyError: when buying.
        """
        metal = self._catalogue.metal(arguments.text(metal_id, "metal_id"))
        milligrams = arguments.whole(milligrams, "milligrams")
        customer_id = arguments.text(customer_id, "customer_id")
        account_id = arguments.text(account_id, "account_id")
        if side not in ("buy", "sell"):
            raise FieldInvalidError(field="side")
        if not 0 < milligrams <= LARGEST_TRADE_MG or milligrams % metal.step_mg:
            raise MetalAmountInvalidError(step_mg=metal.step_mg, most_mg=LARGEST_TRADE_MG)

        def offer(reading: Reading, now: datetime) -> TradeMetalTerms:
            terms = _terms(metal, account_id, side, milligrams, now.date())
            _require(reading, customer_id, terms, metal.grade, now)
            return terms

        asked: Asked = {"account_id": account_id, "metal_id": metal.id, "side": side, "milligrams": milligrams}
        return self._desk.quote(customer_id, request_id, TradeMetalTerms, asked, offer)

    def trade(self, quote_id: str, pin: str) -> SavingsReceipt:
        """Carry out the quoted trade; a replay returns the first receipt.

        Raises:
            QuoteUnknownError, QuoteExpiredError, ClockWentBackError, PIN errors, AccountFrozenError,
            InsufficientFundsError, MetalInsufficientError, AssessmentMissingError, AssessmentExpiredError, ProductTooRiskyError
        """
        return self._desk.confirm(quote_id, pin, TradeMetalTerms, self._trade)

    def _trade(self, transaction: Transaction, quote: Quote[TradeMetalTerms], now: datetime) -> SavingsReceipt:
        terms = quote.terms
        _require(transaction, quote.customer_id, terms, self._catalogue.metal(terms.metal_id).grade, now)
        proof = SavingsReceipt(quote.id, quote.id, terms.amount_fen, 0, now, None)
        quotes.store_receipt(transaction, proof)
        store = ensure_external(transaction, f"savings-metal-{terms.metal_id}", terms.metal_name)
        debit, credit = (terms.account_id, store) if terms.side == "buy" else (store, terms.account_id)
        booking = Booking("metal", quote.id, debit, credit, terms.amount_fen, now.date(), terms.metal_name)
        transaction.execute(
            "INSERT INTO metal_trade (id, customer_id, account_id, metal, side, milligrams, price_fen_per_gram,"
            " amount_fen, transfer_id, traded_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            quote.id,
            quote.customer_id,
            terms.account_id,
            terms.metal_id,
            terms.side,
            terms.milligrams,
            terms.price_fen_per_gram,
            terms.amount_fen,
            bookings.post(transaction, booking, now),
            epoch_ms(now),
        )
        return proof


def price(metal: Metal, day: date) -> MetalPrice:
    """Return a metal's prices on a day, each half up to the fen a gram."""
    middle = metal.path.at(day)
    return MetalPrice(
        metal_id=metal.id,
        metal_name=metal.name,
        day=day,
        ask_fen_per_gram=round_half_up(Fraction(middle * (_BP + metal.spread_bp), _BP)),
        bid_fen_per_gram=round_half_up(Fraction(middle * (_BP - metal.spread_bp), _BP)),
        middle_fen_per_gram=middle,
    )


def worth_fen(milligrams: int, price_fen_per_gram: int) -> int:
    """Return what milligrams cost at a price by the gram, half up to the fen.

    >>> worth_fen(1_250, 56_789)
    70986
    """
    return round_half_up(Fraction(milligrams * price_fen_per_gram, _MG_A_GRAM))


def holdings(reading: Reading, catalogue: Catalogue, customer_id: str, day: date) -> tuple[MetalHolding, ...]:
    """Return what is held at the end of a day, at that day's bid; metal that was all sold stays listed."""
    rows = reading.rows(_MOVED, customer_id, -(2**62), epoch_ms(start_of_day(day + timedelta(days=1))))
    by_metal = {row["metal"]: row for row in rows}
    found = []
    for metal in catalogue.metals:
        row = by_metal.get(metal.id)
        if row is None:
            continue
        bid = price(metal, day).bid_fen_per_gram
        value_fen = worth_fen(row["milligrams"], bid)
        found.append(
            MetalHolding(
                metal_id=metal.id,
                metal_name=metal.name,
                milligrams=row["milligrams"],
                price_fen_per_gram=bid,
                value_fen=value_fen,
                paid_fen=row["paid_fen"],
                received_fen=row["received_fen"],
                gain_fen=value_fen + row["received_fen"] - row["paid_fen"],
            )
        )
    return tuple(found)


def moved_fen(reading: Reading, customer_id: str, first: date, last: date) -> dict[str, tuple[int, int]]:
    """Return, by metal, what was paid and what was received on the days from `first` to `last`."""
    span = (epoch_ms(start_of_day(first)), epoch_ms(start_of_day(last + timedelta(days=1))))
    return {row["metal"]: (row["paid_fen"], row["received_fen"]) for row in reading.rows(_MOVED, customer_id, *span)}


def _terms(metal: Metal, account_id: str, side: Literal["buy", "sell"], milligrams: int, day: date) -> TradeMetalTerms:
    today = price(metal, day)
    per_gram = today.ask_fen_per_gram if side == "buy" else today.bid_fen_per_gram
    amount_fen = worth_fen(milligrams, per_gram)
    if amount_fen <= 0:
        raise MetalAmountInvalidError(step_mg=metal.step_mg, most_mg=LARGEST_TRADE_MG)
    if side == "buy" and amount_fen > LARGEST_PURCHASE_FEN:
        raise PurchaseTooLargeError(limit_fen=LARGEST_PURCHASE_FEN)
    return TradeMetalTerms(
        account_id=account_id,
        metal_id=metal.id,
        metal_name=metal.name,
        side=side,
        milligrams=milligrams,
        price_fen_per_gram=per_gram,
        middle_fen_per_gram=today.middle_fen_per_gram,
        amount_fen=amount_fen,
    )


def _require(reading: Reading, customer_id: str, terms: TradeMetalTerms, grade: int, now: datetime) -> None:
    account = current_account(reading, customer_id, terms.account_id)
    if terms.side == "buy":
        refuse_frozen(reading, account.id, Debit.METAL_PURCHASE)
        suitability.require(reading, customer_id, grade, now)
        require_funds(account, terms.amount_fen)
        return
    row = reading.row(
        "SELECT coalesce(sum(iif(side = 'buy', milligrams, -milligrams)), 0) AS held FROM metal_trade"
        " WHERE customer_id = ? AND metal = ?",
        customer_id,
        terms.metal_id,
    )
    held_mg = 0 if row is None else int(row["held"])
    if terms.milligrams > held_mg:
        raise MetalInsufficientError(held_mg=held_mg)
