"""Wealth products (理财): buy after the suitability check, think it over, redeem for the next day.

A purchase freezes its money through the cooling-off, in which giving it up moves nothing. Afterwards `settle_due` posts
it, at the net value of the day on which the cooling-off ended. A redemption takes the net value of its own day.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from bank import ledger
from bank.clock import epoch_ms, start_of_day
from bank.database import Reading, Transaction
from bank.errors import ClockWentBackError
from bank.ledger import Resolution
from bank.posting import ensure_external
from bank.safety.freezes import stopping
from bank.safety.rule import Debit
from bank.savings import arguments, bookings, quotes, suitability, wealth_store
from bank.savings.bookings import Booking
from bank.savings.catalogue import Catalogue, Product
from bank.savings.desk import Desk, current_account, paying_account, require_funds
from bank.savings.errors import (
    CoolingOffOverError,
    PurchaseTooLargeError,
    PurchaseTooSmallError,
    RedemptionTooSmallError,
    WealthUnitsInsufficientError,
)
from bank.savings.policy import COOLING_OFF, LARGEST_PURCHASE_FEN, REDEMPTION_DAYS
from bank.savings.quotes import Asked
from bank.savings.values import (
    BuyWealthTerms,
    OrderStatus,
    Quote,
    RedeemWealthTerms,
    SavingsReceipt,
    Settled,
    WealthHolding,
    WealthOrder,
)

_HOUR: Final = timedelta(hours=1)


class WealthService:
    """Sells and takes back units of wealth products."""

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        self._desk = desk
        self._catalogue = catalogue

    def products(self) -> tuple[Product, ...]:
        """Return all products, in the catalogue's order, whoever asks: nothing is picked out for anybody."""
        return self._catalogue.products

    def orders(self, customer_id: str) -> tuple[WealthOrder, ...]:
        """Return a customer's orders, oldest first; none for an unknown customer."""
        customer_id = arguments.text(customer_id, "customer_id")
        return wealth_store.of_customer(self._desk.database, customer_id, self._desk.clock.now())

    def order(self, order_id: str) -> WealthOrder:
        """Return one order (WealthOrderUnknownError)."""
        order_id = arguments.text(order_id, "order_id")
        return wealth_store.find(self._desk.database, order_id, self._desk.clock.now())

    def holdings(self, customer_id: str) -> tuple[WealthHolding, ...]:
        """Return what a customer holds now; none for an unknown customer."""
        customer_id = arguments.text(customer_id, "customer_id")
        today = self._desk.clock.now().date()
        return wealth_store.holdings(self._desk.database, self._catalogue, customer_id, today)

    def quote_purchase(
        self, request_id: str, customer_id: str, account_id: str, product_id: str, amount_fen: int
    ) -> Quote[BuyWealthTerms]:
        """Show a purchase with the product's grade beside the customer's; nothing moves.

        Raises:
            FieldInvalidError, RequestReusedError, ProductUnknownError
            AmountNotPositiveError, AmountTooLargeError, PurchaseTooSmallError, PurchaseTooLargeError
            AccountUnknownError: not a current account of this customer's. AccountFrozenError, InsufficientFundsError
            AssessmentMissingError, AssessmentExpiredError, ProductTooRiskyError
        """
        product = self._catalogue.product(arguments.text(product_id, "product_id"))
        amount_fen = arguments.amount(amount_fen)
        customer_id = arguments.text(customer_id, "customer_id")
        account_id = arguments.text(account_id, "account_id")
        if amount_fen < product.least_fen:
            raise PurchaseTooSmallError(least_fen=product.least_fen)
        if amount_fen > LARGEST_PURCHASE_FEN:
            raise PurchaseTooLargeError(limit_fen=LARGEST_PURCHASE_FEN)

        def offer(reading: Reading, now: datetime) -> BuyWealthTerms:
            account = paying_account(reading, Debit.WEALTH_PURCHASE, customer_id, account_id)
            assessment = suitability.require(reading, customer_id, product.grade, now)
            require_funds(account, amount_fen)
            return BuyWealthTerms(
                account_id=account_id,
                product_id=product.id,
                product_name=product.name,
                risk_grade=product.grade,
                customer_grade=assessment.grade,
                amount_fen=amount_fen,
                nav_e4=product.nav_e4(now.date()),
                cooling_off_hours=COOLING_OFF // _HOUR,
            )

        asked: Asked = {"account_id": account_id, "product_id": product.id, "amount_fen": amount_fen}
        return self._desk.quote(customer_id, request_id, BuyWealthTerms, asked, offer)

    def buy(self, quote_id: str, pin: str) -> SavingsReceipt:
        """Order what was quoted and freeze its money until due_at; a replay returns the first receipt.

        Raises:
            QuoteUnknownError, QuoteExpiredError, ClockWentBackError, AccountFrozenError, InsufficientFundsError, PIN
            errors
            AssessmentMissingError, AssessmentExpiredError, ProductTooRiskyError: the newest answers count.
        """
        return self._desk.confirm(quote_id, pin, BuyWealthTerms, self._buy)

    def cancel(self, order_id: str) -> WealthOrder:
        """Give a purchase up within its cooling-off and release its money; a second time does nothing.

        Raises:
            WealthOrderUnknownError, CoolingOffOverError, ClockWentBackError
        """
        order_id = arguments.text(order_id, "order_id")
        with self._desk.database.writing() as transaction:
            now = self._desk.clock.now()
            order = wealth_store.find(transaction, order_id, now)
            if order.status is OrderStatus.CANCELLED:
                return order
            if order.status is not OrderStatus.COOLING_OFF:
                raise CoolingOffOverError
            if now < order.ordered_at:
                raise ClockWentBackError
            ledger.resolve(transaction, wealth_store.transfer_of(transaction, order_id), Resolution.VOID, now)
            return wealth_store.find(transaction, order_id, now)

    def quote_redemption(
        self, request_id: str, customer_id: str, account_id: str, product_id: str, units_centi: int | None = None
    ) -> Quote[RedeemWealthTerms]:
        """Show what `units_centi` hundredths of a unit, or all of them, give today; nothing moves.

        Raises:
            FieldInvalidError, RequestReusedError, ProductUnknownError, AccountUnknownError
            WealthUnitsInsufficientError, RedemptionTooSmallError
        """
        product = self._catalogue.product(arguments.text(product_id, "product_id"))
        customer_id = arguments.text(customer_id, "customer_id")
        account_id = arguments.text(account_id, "account_id")
        if units_centi is not None and arguments.whole(units_centi, "units_centi") <= 0:
            raise RedemptionTooSmallError

        def offer(reading: Reading, now: datetime) -> RedeemWealthTerms:
            current_account(reading, customer_id, account_id)
            held_centi = wealth_store.held_centi(reading, customer_id, product.id)
            wanted_centi = held_centi if units_centi is None else units_centi
            return _redemption(product, account_id, wanted_centi, held_centi, now.date())

        asked: Asked = {
            "account_id": account_id,
            "product_id": product.id,
            "units_centi": 0 if units_centi is None else units_centi,
        }
        return self._desk.quote(customer_id, request_id, RedeemWealthTerms, asked, offer)

    def redeem(self, quote_id: str, pin: str) -> SavingsReceipt:
        """Give back what was quoted; the money arrives on the next day. A replay returns the first receipt.

        Raises:
            QuoteUnknownError, QuoteExpiredError, ClockWentBackError, WealthUnitsInsufficientError, PIN errors
        """
        return self._desk.confirm(quote_id, pin, RedeemWealthTerms, self._redeem)

    def settle_due(self) -> tuple[Settled, ...]:
        """Carry out every order whose time has come, each once; one transaction an order.

        A purchase from an account that was frozen since stays as it is, and is carried out once the account is free.
        """
        settled = []
        for order_id in wealth_store.due(self._desk.database, self._desk.clock.now()):
            with self._desk.database.writing() as transaction:
                settled += self._settle(transaction, order_id)
        return tuple(settled)

    def _buy(self, transaction: Transaction, quote: Quote[BuyWealthTerms], now: datetime) -> SavingsReceipt:
        terms = quote.terms
        account = paying_account(transaction, Debit.WEALTH_PURCHASE, quote.customer_id, terms.account_id)
        suitability.require(transaction, quote.customer_id, terms.risk_grade, now)
        require_funds(account, terms.amount_fen)
        proof = SavingsReceipt(quote.id, quote.id, terms.amount_fen, 0, now, now + COOLING_OFF)
        fund = _fund_account(transaction, terms.product_id, terms.product_name)
        self._place(transaction, quote, proof, account.id, fund)
        return proof

    def _redeem(self, transaction: Transaction, quote: Quote[RedeemWealthTerms], now: datetime) -> SavingsReceipt:
        terms = quote.terms
        held_centi = wealth_store.held_centi(transaction, quote.customer_id, terms.product_id)
        if terms.units_centi > held_centi:
            raise WealthUnitsInsufficientError(held_centi=held_centi)
        arrival = max(start_of_day(terms.arrival_day), now + timedelta(milliseconds=1))
        proof = SavingsReceipt(quote.id, quote.id, terms.amount_fen, 0, now, arrival)
        fund = _fund_account(transaction, terms.product_id, terms.product_name)
        self._place(transaction, quote, proof, fund, terms.account_id)
        return proof

    def _place(
        self,
        transaction: Transaction,
        quote: Quote[BuyWealthTerms] | Quote[RedeemWealthTerms],
        proof: SavingsReceipt,
        debit: str,
        credit: str,
    ) -> None:
        """Insert an order whose money is held until it is due."""
        terms = quote.terms
        quotes.store_receipt(transaction, proof)
        due_at = proof.due_at or proof.done_at
        booking = Booking("wealth", quote.id, debit, credit, terms.amount_fen, due_at.date(), terms.product_name)
        transfer_id = bookings.hold(transaction, booking, proof.done_at)
        redeeming = isinstance(terms, RedeemWealthTerms)
        transaction.execute(
            "INSERT INTO wealth_order (id, customer_id, account_id, product, risk_grade, side, amount_fen, units_centi,"
            " nav_e4, transfer_id, ordered_at_ms, due_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            quote.id,
            quote.customer_id,
            terms.account_id,
            terms.product_id,
            self._catalogue.product(terms.product_id).grade,
            "redeem" if redeeming else "buy",
            terms.amount_fen,
            terms.units_centi if isinstance(terms, RedeemWealthTerms) else None,
            terms.nav_e4 if redeeming else None,
            transfer_id,
            epoch_ms(proof.done_at),
            epoch_ms(due_at),
        )

    def _settle(self, transaction: Transaction, order_id: str) -> list[Settled]:
        now = self._desk.clock.now()
        order = wealth_store.find(transaction, order_id, now)
        if order.status is not OrderStatus.DUE:
            return []  # another process was faster
        if order.side == "buy" and stopping(transaction, order.account_id, Debit.WEALTH_PURCHASE):
            return []  # its money stays held until the account is free
        day = order.due_at.date()
        ledger.resolve(transaction, wealth_store.transfer_of(transaction, order_id), Resolution.POST, now)
        if order.side == "buy":
            nav_e4 = self._catalogue.product(order.product_id).nav_e4(day)
            transaction.execute(
                "INSERT INTO wealth_lot (order_id, units_centi, nav_e4, confirmed_at_ms) VALUES (?, ?, ?, ?)",
                order_id,
                wealth_store.units_for(order.amount_fen, nav_e4),
                nav_e4,
                epoch_ms(now),
            )
        return [Settled("bought" if order.side == "buy" else "redeemed", order_id, order.amount_fen, 0, day)]


def _redemption(product: Product, account_id: str, wanted_centi: int, held_centi: int, day: date) -> RedeemWealthTerms:
    if wanted_centi > held_centi or held_centi == 0:
        raise WealthUnitsInsufficientError(held_centi=held_centi)
    nav_e4 = product.nav_e4(day)
    amount_fen = wealth_store.worth_fen(wanted_centi, nav_e4)
    if amount_fen <= 0:
        raise RedemptionTooSmallError
    return RedeemWealthTerms(
        account_id=account_id,
        product_id=product.id,
        product_name=product.name,
        units_centi=wanted_centi,
        nav_e4=nav_e4,
        amount_fen=amount_fen,
        arrival_day=day + timedelta(days=REDEMPTION_DAYS),
    )


def _fund_account(transaction: Transaction, product_id: str, name: str) -> str:
    return ensure_external(transaction, f"savings-wealth-{product_id}", name)
