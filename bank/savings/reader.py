"""Deposits and holdings as they can be read beside the writer, which alone has a clock: the day is the caller's."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from bank import customers
from bank.database import Database
from bank.errors import FieldInvalidError
from bank.savings import arguments, assets, deposit_store, metals, wealth_store
from bank.savings.catalogue import Catalogue, load_catalogue, rate_on
from bank.savings.deposit_interest import interest_at_maturity_fen, maturity_day
from bank.savings.values import Assets, Deposit, DepositOffer, MetalHolding, MetalPrice, WealthHolding

_LONGEST_PATH: Final = 400


class SavingsReader:
    """What a customer has in deposits, products and metal."""

    def __init__(self, database: Database, catalogue: Catalogue | None = None) -> None:
        self._database = database
        self.catalogue = load_catalogue() if catalogue is None else catalogue

    def deposits(self, customer_id: str) -> tuple[Deposit, ...]:
        """Return a customer's deposits, closed ones included; none for an unknown customer (FieldInvalidError)."""
        customer_id = arguments.text(customer_id, "customer_id")
        return deposit_store.of_customer(self._database, self.catalogue, customer_id)

    def wealth(self, customer_id: str, day: date) -> tuple[WealthHolding, ...]:
        """Return the wealth products held at the end of a day (FieldInvalidError)."""
        customer_id, day = arguments.text(customer_id, "customer_id"), _checked(day)
        return wealth_store.holdings(self._database, self.catalogue, customer_id, day)

    def metals(self, customer_id: str, day: date) -> tuple[MetalHolding, ...]:
        """Return the metal held at the end of a day (FieldInvalidError)."""
        customer_id, day = arguments.text(customer_id, "customer_id"), _checked(day)
        return metals.holdings(self._database, self.catalogue, customer_id, day)

    def deposit_offers(self, principal_fen: int, day: date) -> tuple[DepositOffer, ...]:
        """Return what each term would bring for an amount if it began on `day`, the shortest first.

        Raises:
            FieldInvalidError, AmountNotPositiveError, AmountTooLargeError
        """
        principal_fen, day = arguments.amount(principal_fen, "principal_fen"), _checked(day)
        offers = []
        for term in self.catalogue.terms:
            rate_ppm = rate_on(term.rates, day)
            interest_fen = interest_at_maturity_fen(principal_fen, rate_ppm, term.months)
            until = maturity_day(day, term.months)
            offers.append(DepositOffer(term.months, term.name, rate_ppm, until, interest_fen))
        return tuple(offers)

    def metal_prices(self, day: date) -> tuple[MetalPrice, ...]:
        """Return the price of every metal on a day (FieldInvalidError)."""
        day = _checked(day)
        return tuple(metals.price(metal, day) for metal in self.catalogue.metals)

    def metal_path(self, metal_id: str, last: date, days: int) -> tuple[MetalPrice, ...]:
        """Return a metal's prices of the `days` (1 to 400) that end with `last`, the oldest first.

        Raises:
            FieldInvalidError, ProductUnknownError
        """
        metal, last = self.catalogue.metal(arguments.text(metal_id, "metal_id")), _checked(last)
        if not 1 <= arguments.whole(days, "days") <= _LONGEST_PATH:
            raise FieldInvalidError(field="days")
        return tuple(metals.price(metal, last - timedelta(days=back)) for back in reversed(range(days)))

    def assets(self, customer_id: str, day: date, today: date) -> Assets:
        """Return all that a customer had at the end of `day`, or has now where that is `today`.

        Raises:
            FieldInvalidError, CustomerUnknownError
        """
        customer_id, day, today = arguments.text(customer_id, "customer_id"), _checked(day), _checked(today)
        with self._database.snapshot() as reading:
            customers.find(reading, customer_id)
            return assets.on_day(reading, self.catalogue, customer_id, day, today)


def _checked(day: object) -> date:
    if not isinstance(day, date) or isinstance(day, datetime) or not 1900 <= day.year <= 9000:
        raise FieldInvalidError(field="day")
    return day
