"""Deposits and holdings as they can be read beside the writer, which alone has a clock: the day is the caller's."""

from __future__ import annotations

from datetime import date, datetime

from bank import customers
from bank.database import Database
from bank.errors import FieldInvalidError
from bank.savings import arguments, assets, deposit_store, metals, wealth_store
from bank.savings.catalogue import Catalogue, load_catalogue
from bank.savings.values import Assets, Deposit, MetalHolding, WealthHolding


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
